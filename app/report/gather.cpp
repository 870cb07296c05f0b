#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/report/report.h"

namespace pausepoint::report {
namespace {

using activities::Result;
using ask::Release;

constexpr std::size_t kSureFace = 2, kFacesAndPass = 4;

/// Which class labels have their names, and what stands for the others.
struct Naming {
  std::set<std::string> joined;
  std::string joined_name;

  bool is_joined(const std::string& label) const { return joined.contains(label); }
  std::string name(const std::string& label) const {
    if (is_joined(label)) return joined_name;
    return label.empty() ? "Class not named" : label;
  }
};

/// Classes with fewer shown questions than kLeastShown stand together. They are never one class alone, which all others
/// would point at: the one with the fewest of the others joins it.
Naming name_classes(const std::map<std::string, int>& shown) {
  std::vector<std::pair<int, std::string>> by_size;
  for (const auto& [label, count] : shown) by_size.emplace_back(count, label);
  std::ranges::sort(by_size);
  const auto small = static_cast<std::size_t>(
      std::ranges::count_if(by_size, [](const auto& each) { return each.first < kLeastShown; }));
  const std::size_t taken = small == 1 ? std::min<std::size_t>(2, by_size.size()) : small;
  Naming naming;
  for (std::size_t i = 0; i < taken; ++i) naming.joined.insert(by_size[i].second);
  naming.joined_name = shown.size() == 1 ? "One class" : taken == shown.size() ? "All classes" : "Other classes";
  return naming;
}

/// What is shown of releases as something that can be sorted: rungs and shares, no more.
std::vector<int> picture_of(const std::vector<Release>& times) {
  std::vector<int> picture;
  for (const Release& release : times) {
    picture.push_back(static_cast<int>(release.rung));
    for (const ask::Share& share : release.shares) picture.push_back(static_cast<int>(share.level) * 16 + share.part);
  }
  return picture;
}

/// By name and week. Of classes that stand together not even the order tells which is which, or which belong together
/// from one question to the next.
void put_in_order(std::vector<Column>& columns, const std::vector<std::string>& weeks) {
  std::vector<std::size_t> order(columns.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    const Column& column = columns[i];
    const bool joined = column.joined;
    return std::tuple(joined, joined ? "" : column.name, joined ? "" : weeks[i],
                      joined ? picture_of(column.times) : std::vector<int>());
  });
  std::vector<Column> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(columns[i]));
  columns = std::move(sorted);
}

/// One question on its way into the report. `place` is its place in the lesson as far as that is known.
struct Growing {
  Question question;
  std::size_t place = 0;
  std::vector<std::string> weeks;  ///< Of the columns, "2026-W48".
};

class Gatherer {
 public:
  Gatherer(std::span<const Taught> taught, std::span<const LessonWords> words) : taught_(taught), words_(words) {
    std::map<std::string, int> shown;
    for (const Taught& each : taught) shown[each.class_label] += static_cast<int>(each.results.size());
    naming_ = name_classes(shown);
  }

  Report gather() {
    for (const Taught& each : taught_) take(each);
    finish_lessons();
    list_classes();
    compare_lessons();
    report_.lessons = static_cast<int>(taught_.size());
    report_.weeks = weeks();
    return std::move(report_);
  }

 private:
  const LessonWords* words_for(const std::string& lesson) const {
    const auto found = std::ranges::find(words_, lesson, &LessonWords::slug);
    return found == words_.end() ? nullptr : &*found;
  }
  std::string title_of(const std::string& lesson) const {
    const LessonWords* words = words_for(lesson);
    return words == nullptr || words->title.empty() ? lesson : words->title;
  }

  Growing begin(const Taught& taught, const Result& result) const {
    Growing growing;
    Question& question = growing.question;
    question.id = result.step_id + "/" + result.ask_id;
    question.about = result.about;
    const std::size_t options = result.release.shares.size() - 1;
    const LessonWords* words = words_for(taught.lesson);
    const std::size_t known = words == nullptr ? 0 : words->asks.size();
    for (; growing.place < known; ++growing.place) {
      const Asked& asked = words->asks[growing.place];
      if (asked.step != result.step_id || asked.ask != name_of(result.ask_id)) continue;
      if (asked.options.size() != options) continue;
      question.text = asked.question;
      question.options = asked.options;
      question.faces = asked.faces;
      break;
    }
    question.known = growing.place < known;
    if (!question.known) {
      question.text = "A question whose words are not known here (" + question.id + ")";
      for (std::size_t i = 0; i < options; ++i) question.options.push_back("Option " + std::string(1, letter(i)));
    }
    question.options.emplace_back("Pass");
    return growing;
  }
  static char letter(std::size_t option) { return static_cast<char>('A' + option); }

  Growing& question_for(const Taught& taught, const Result& result) {
    auto& questions = lessons_[taught.lesson];
    const std::string id = result.step_id + "/" + result.ask_id;
    const auto found = std::ranges::find_if(questions, [&](const Growing& each) {
      return each.question.id == id && each.question.options.size() == result.release.shares.size();
    });
    if (found != questions.end()) return *found;
    questions.push_back(begin(taught, result));
    return questions.back();
  }

  void take(const Taught& taught) {
    const LessonWords* words = words_for(taught.lesson);
    const bool joined = naming_.is_joined(taught.class_label);
    std::vector<Result> results = taught.results;
    std::ranges::stable_sort(results, {}, &Result::round);
    for (const Result& result : results) {
      Growing& growing = question_for(taught, result);
      Question& question = growing.question;
      const std::pair key{&taught, question.id};
      if (!columns_.contains(key)) {
        columns_[key] = question.columns.size();
        question.columns.push_back(
            {naming_.name(taught.class_label), joined ? std::string() : week_text(taught.week), joined, {}});
        growing.weeks.push_back(taught.week);
      }
      question.columns[columns_[key]].times.push_back(result.release);
      question.edited = question.edited || (words != nullptr && words->version != taught.version);
    }
  }

  /// Lessons by title, questions as the lesson goes; what is not known of comes last.
  void finish_lessons() {
    for (auto& [slug, questions] : lessons_) {
      std::ranges::stable_sort(questions, {}, &Growing::place);
      Chapter chapter{title_of(slug), slug, {}};
      for (Growing& growing : questions) {
        put_in_order(growing.question.columns, growing.weeks);
        count_sure(growing.question, chapter.title);
        chapter.questions.push_back(std::move(growing.question));
      }
      report_.by_lesson.push_back(std::move(chapter));
    }
    std::ranges::stable_sort(report_.by_lesson, {}, &Chapter::title);
  }

  static bool are_sure(const Release& release) { return release.shares[kSureFace].level > ask::Level::few_or_none; }

  void count_sure(const Question& question, const std::string& lesson) {
    if (!question.faces || question.options.size() != kFacesAndPass) return;
    Sure sure{question.text, lesson};
    for (const Column& column : question.columns) {
      const bool said = std::ranges::none_of(column.times, [](const Release& r) { return r.rung == ask::Rung::words; });
      if (column.times.size() < 2 || !said) continue;
      ++sure.all;
      sure.before += are_sure(column.times.front()) ? 1 : 0;
      sure.after += are_sure(column.times.back()) ? 1 : 0;
    }
    if (sure.all > 0) report_.sure.push_back(std::move(sure));
  }

  void list_classes() {
    std::map<std::string, Class> named;
    Class joined{naming_.joined_name, {}, static_cast<int>(naming_.joined.size()), 0};
    for (const Taught* each : in_time()) {
      const int shown = static_cast<int>(each->results.size());
      if (naming_.is_joined(each->class_label)) {
        joined.shown += shown;
        continue;
      }
      Class& line = named[naming_.name(each->class_label)];
      const std::string week = week_text(each->week);
      line.lessons.push_back(title_of(each->lesson) + (week.empty() ? "" : ", " + week));
      line.shown += shown;
    }
    for (auto& [name, line] : named) {
      line.name = name;
      report_.classes.push_back(std::move(line));
    }
    if (joined.classes > 0) report_.classes.push_back(std::move(joined));
  }

  std::vector<const Taught*> in_time() const {
    std::vector<const Taught*> all;
    for (const Taught& each : taught_) all.push_back(&each);
    std::ranges::stable_sort(all, {}, [](const Taught* each) { return std::tie(each->week, each->lesson); });
    return all;
  }

  /// How sure a class with a name was, statement by statement over its lessons.
  void compare_lessons() {
    std::map<std::string, std::vector<Question>> classes;
    for (const Taught* each : in_time()) {
      if (naming_.is_joined(each->class_label)) continue;
      auto& questions = classes[naming_.name(each->class_label)];
      for (const Chapter& chapter : report_.by_lesson) {
        if (chapter.slug != each->lesson) continue;
        for (const Question& question : chapter.questions) add_lesson(questions, *each, chapter.title, question);
      }
    }
    for (auto& [name, questions] : classes) {
      std::erase_if(questions, [](const Question& question) { return question.columns.size() < 2; });
      if (!questions.empty()) report_.by_class.push_back({name, {}, std::move(questions)});
    }
  }

  void add_lesson(std::vector<Question>& questions, const Taught& taught, const std::string& title,
                  const Question& question) const {
    if (!question.faces) return;
    Column column{title, week_text(taught.week), false, {}};
    for (const Result& result : taught.results) {
      if (result.step_id + "/" + result.ask_id == question.id) column.times.push_back(result.release);
    }
    if (column.times.empty()) return;
    auto found = std::ranges::find(questions, question.text, &Question::text);
    if (found == questions.end()) {
      questions.push_back(question);
      questions.back().columns.clear();
      found = questions.end() - 1;
    }
    found->columns.push_back(std::move(column));
  }

  /// From the first week to the last; of classes with a name, since a week may tell which class it was.
  std::string weeks() const {
    std::set<std::string> all;
    for (const Taught& each : taught_) {
      if (!naming_.is_joined(each.class_label) && !week_text(each.week).empty()) all.insert(each.week);
    }
    if (all.empty()) return {};
    const std::string first = week_text(*all.begin()), last = week_text(*all.rbegin());
    return first == last ? first : first + " to " + last;
  }

  std::span<const Taught> taught_;
  std::span<const LessonWords> words_;
  Naming naming_;
  Report report_;
  std::map<std::string, std::vector<Growing>> lessons_;
  std::map<std::pair<const Taught*, std::string>, std::size_t> columns_;
};

}  // namespace

std::string week_text(std::string_view week) {
  const bool right = week.size() == 8 && week.substr(4, 2) == "-W";
  if (!right) return {};
  const std::string_view number = week[6] == '0' ? week.substr(7) : week.substr(6);
  return "week " + std::string(number) + " of " + std::string(week.substr(0, 4));
}

std::string most_chosen(const Question& question) {
  const std::size_t classes = question.columns.size();
  if (classes < 2 || question.faces) return {};
  std::vector<int> led(question.options.size());
  int none = 0;
  for (const Column& column : question.columns) {
    const int leader = column.times.back().leader;
    const bool there = leader >= 0 && static_cast<std::size_t>(leader) < led.size();
    ++(there ? led[static_cast<std::size_t>(leader)] : none);
  }
  std::string text;
  const std::string of_all = " of " + std::to_string(classes);
  for (std::size_t i = 0; i < led.size(); ++i) {
    if (led[i] == 0) continue;
    text += (text.empty() ? "Most chosen: “" : "; “") + question.options[i] + "” in " + std::to_string(led[i]) + of_all;
  }
  if (text.empty()) return "No clear first in any class.";
  if (none > 0) text += "; no clear first in " + std::to_string(none) + of_all;
  return text + ".";
}

Report gather(std::span<const Taught> taught, std::span<const LessonWords> words) {
  std::vector<Taught> shown(taught.begin(), taught.end());
  for (Taught& each : shown) {
    std::erase_if(each.results, [](const Result& result) {
      return !result.shown || result.release.rung == ask::Rung::too_few || result.release.shares.size() < 2;
    });
  }
  std::erase_if(shown, [](const Taught& each) { return each.results.empty(); });
  return Gatherer(shown, words).gather();
}

}  // namespace pausepoint::report
