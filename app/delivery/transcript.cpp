#include "app/delivery/transcript.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/yaml/scalars.h"

namespace pausepoint::delivery {
namespace {

using ask::Cue;

constexpr int kMostPress = 60;

constexpr std::array<std::pair<std::string_view, Cue>, 20> kCues{
    {{"next", Cue::next},           {"back", Cue::back},           {"open", Cue::open},
     {"close", Cue::close},         {"show", Cue::show},           {"say-in-words", Cue::say_in_words},
     {"keep-back", Cue::keep_back}, {"take-back", Cue::take_back}, {"ask-again", Cue::ask_again},
     {"play", Cue::play},           {"stop", Cue::stop},           {"slower", Cue::slower},
     {"next-line", Cue::next_line}, {"rewind", Cue::rewind},       {"undo", Cue::undo},
     {"pause", Cue::pause},         {"cover", Cue::cover},         {"help", Cue::help},
     {"finish", Cue::finish},       {"eyes-up", Cue::eyes_up}}};

constexpr std::array<std::string_view, 17> kCommands{"lesson", "present", "adult", "place",  "language", "beside",
                                                     "press",  "pass",    "mark",  "hands",  "wait",     "pick",
                                                     "type",   "jump",    "park",  "answer", "chance"};

/// "press keep 3" is the word "press" and the rest "keep 3".
std::pair<std::string_view, std::string_view> first_word(std::string_view text) {
  const std::size_t gap = text.find_first_of(" \t");
  if (gap == std::string_view::npos) return {text, {}};
  return {text.substr(0, gap), trimmed(text.substr(gap))};
}

std::optional<int> number_in(std::string_view text, int least, int most) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most) return {};
  return value;
}

class Reader {
 public:
  Reader(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  Transcript read() {
    const std::vector<std::string_view> lines = split_lines(source_.text);
    for (const std::string_view raw : lines) {
      ++line_;
      std::string_view text = raw;
      if (line_ == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
      text = trimmed(text);
      if (text.starts_with('|')) {
        expected(trimmed(text.substr(1)));
      } else if (!text.empty() && !text.starts_with('#')) {
        line(text);
      }
    }
    if (read_.lesson.empty()) diagnostics_.error({}, "no lesson is named", {}, "begin with a line 'lesson PATH'");
    return std::move(read_);
  }

 private:
  void line(std::string_view text) {
    const auto [word, rest] = first_word(text);
    if (word == "board") return add(Expect{{}, line_ + 1, line_ + 1});
    const auto cue = std::ranges::find(kCues, word, &std::pair<std::string_view, Cue>::first);
    if (cue != kCues.end()) return add(cue->second);
    if (before_lesson(word, rest) || during_lesson(word, rest)) return;
    std::vector<std::string_view> known(kCommands.begin(), kCommands.end());
    known.push_back("board");
    for (const auto& [name, unused] : kCues) known.push_back(name);
    const std::string_view near = closest(word, known);
    std::string understood = "a line begins with ";
    for (const std::string_view name : known) understood.append(name == known.front() ? "" : ", ").append(name);
    mistake(std::string("'").append(word).append("' is not a command"),
            near.empty() ? "" : std::string("did you mean '").append(near).append("'?"), std::move(understood));
  }

  bool before_lesson(std::string_view word, std::string_view rest) {
    std::string* into = word == "lesson"     ? &read_.lesson
                        : word == "adult"    ? &read_.adult
                        : word == "place"    ? &read_.place
                        : word == "language" ? &read_.language
                        : word == "beside"   ? &read_.beside
                                             : nullptr;
    if (into != nullptr) {
      if (rest.empty()) return mistake(std::string(word) + " needs a text behind it");
      if (!read_.script.empty()) return mistake(std::string(word) + " stands before anything happens");
      *into = rest;
      return true;
    }
    if (word != "present") return false;
    const auto pupils = number_in(rest, 1, kMostPress);
    if (!pupils) return mistake("present needs the number of pupils, 1 to 60", "write: present 28");
    if (read_.script.empty()) {
      read_.present = *pupils;
    } else {
      add(ask::Present{*pupils});
    }
    return true;
  }

  bool during_lesson(std::string_view word, std::string_view rest) {
    const auto [id, behind] = first_word(rest);
    if (word == "press" || word == "pass") {
      const std::string_view times = word == "press" ? behind : rest;
      const auto count = times.empty() ? std::optional(1) : number_in(times, 1, kMostPress);
      if (!count || (word == "press" && id.empty())) {
        return mistake("press needs an option, and how often if not once (1 to 60)", "write: press keep 3");
      }
      return add(PressOption{word == "pass" ? "pass" : std::string(id), *count}), true;
    }
    if (word == "mark") {
      const auto count = rest.empty() ? std::optional(1) : number_in(rest, 1, kMostPress);
      if (!count) return mistake("mark needs nothing behind it, or how often (1 to 60)", "write: mark 6");
      return add(MarkMoment{*count}), true;
    }
    if (word == "hands") {
      const auto by = number_in(behind, -1, 1);
      if (!by || *by == 0) return mistake("hands needs an option and +1 or -1", "write: hands keep +1");
      return add(HandsOption{std::string(id), *by}), true;
    }
    if (word == "wait") {
      const auto time = yaml::parse_duration(rest);
      if (!time || time->count() > 3'600'000)
        return mistake("wait needs a time of an hour at most", "write: wait 30 s");
      return add(ask::Tick{*time}), true;
    }
    if (word == "pick") {
      const auto item = number_in(id, 0, 999), place = number_in(behind.empty() ? "0" : behind, 0, 999);
      if (!item || !place) return mistake("pick needs one number or two, counted from 0", "write: pick 2 0");
      return add(ask::Pick{*item, *place}), true;
    }
    if (word == "answer") return answering(rest);
    if (word == "chance") {
      const auto seed = number_in(rest, 0, 999'999);
      if (!seed) return mistake("chance needs a number, 0 to 999999", "write: chance 7");
      return add(Chance{static_cast<std::uint64_t>(*seed)}), true;
    }
    if (word == "park") {
      if (rest.empty()) return mistake("park needs a question");
      return add(Park{std::string(rest)}), true;
    }
    if (word == "type" || word == "jump") {
      if (rest.empty())
        return mistake(std::string(word) + " needs " + (word == "type" ? "a text" : "the id of a step"));
      if (word == "type") return add(ask::Line{std::string(rest)}), true;
      return add(JumpTo{std::string(rest)}), true;
    }
    return false;
  }

  /// "answer turns", "answer teams 6".
  bool answering(std::string_view rest) {
    const auto [how, behind] = first_word(rest);
    SetAnswering set;
    if (how == "together") set.answering = Answering::together;
    if (how == "turns") set.answering = Answering::turns;
    if (how == "teams") set.answering = Answering::teams;
    const auto teams = behind.empty() ? std::optional(set.teams) : number_in(behind, 2, 16);
    if (!teams || set.answering == Answering::as_written || (!behind.empty() && how != "teams")) {
      return mistake("answer needs how the class answers: together, turns, or teams and how many (2 to 16)",
                     "write: answer turns");
    }
    set.teams = *teams;
    return add(set), true;
  }

  void expected(std::string_view text) {
    Expect* board = read_.script.empty() ? nullptr : std::get_if<Expect>(&read_.script.back().what);
    if (board == nullptr || board->last != line_) {
      mistake("this line says what a board shows, but no 'board' stands above it");
      return;
    }
    board->lines.emplace_back(text);
    board->last = line_ + 1;
  }

  void add(Happening what) { read_.script.push_back({line_, std::move(what)}); }

  /// True: the line has been dealt with.
  bool mistake(std::string message, std::string suggestion = {}, std::string note = {}) {
    const Span whole{{line_, 1}, std::max(1, count_characters(source_.line(line_)))};
    diagnostics_.error(whole, std::move(message), std::move(suggestion), std::move(note));
    return true;
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  Transcript read_;
  int line_ = 0;
};

}  // namespace

Transcript read_transcript(const Source& source, Diagnostics& diagnostics) {
  if (first_invalid_utf8(source.text) != std::string_view::npos) {
    diagnostics.error({}, "this file is not UTF-8 text", {}, "save it as UTF-8 in the editor");
    return {};
  }
  return Reader(source, diagnostics).read();
}

std::string_view cue_word(Cue cue) {
  return std::ranges::find(kCues, cue, &std::pair<std::string_view, Cue>::second)->first;
}

std::string with_boards(const Source& source, const Transcript& transcript,
                        std::span<const std::vector<std::string>> shown) {
  const std::vector<std::string_view> lines = split_lines(source.text);
  std::string out;
  int next = 1;
  const auto copy_to = [&](int line) {
    for (; next < line && next <= static_cast<int>(lines.size()); ++next) {
      out.append(lines[static_cast<std::size_t>(next - 1)]).append("\n");
    }
  };
  std::size_t board = 0;
  for (const ScriptLine& line : transcript.script) {
    const auto* expected = std::get_if<Expect>(&line.what);
    if (expected == nullptr || board >= shown.size()) continue;
    copy_to(expected->first);
    for (const std::string& text : shown[board]) out.append("| ").append(text).append("\n");
    next = std::max(next, expected->last);
    ++board;
  }
  copy_to(static_cast<int>(lines.size()) + 1);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& shown) {
  if (expected == shown) return {};
  const std::size_t rows = expected.size(), columns = shown.size();
  // same[i][j]: the most lines that expected from i and shown from j have in common, in order.
  std::vector<std::vector<int>> same(rows + 1, std::vector<int>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      same[i][j] = expected[i] == shown[j] ? same[i + 1][j + 1] + 1 : std::max(same[i + 1][j], same[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0, j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && expected[i] == shown[j]) {
      out.append("  ").append(expected[i]).append("\n");
      ++i, ++j;
    } else if (i < rows && (j == columns || same[i + 1][j] >= same[i][j + 1])) {
      out.append("- ").append(expected[i++]).append("\n");
    } else {
      out.append("+ ").append(shown[j++]).append("\n");
    }
  }
  return out;
}

}  // namespace pausepoint::delivery
