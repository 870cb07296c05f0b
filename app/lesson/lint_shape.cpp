// Advice on the shape of a lesson: what comes first and last, what each step has, and what is asked of whom.
#include <algorithm>
#include <array>

#include "app/base/text.h"
#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {
namespace {

constexpr int kReviewMonths = 12;
constexpr int kFewItems = 3;  ///< Fewer chat lines than this prove nothing about their mixture.

/// First names that are short, easy to read aloud, and mixed in gender and background.
constexpr auto kNames = std::to_array<std::string_view>(
    {"Aaliyah", "Ade",   "Alba", "Amara", "Aneesa", "Arjun", "Ben",   "Bilal",  "Bryn",  "Cara",   "Carys",
     "Chidi",   "Dana",  "Dev",  "Efua",  "Eli",    "Emre",  "Esme",  "Fatima", "Finn",  "Gwen",   "Hana",
     "Ines",    "Iwan",  "Jaya", "Jonas", "Kai",    "Kit",   "Kofi",  "Lani",   "Leila", "Leo",    "Lena",
     "Mei",     "Milo",  "Mina", "Nadia", "Noor",   "Oskar", "Priya", "Rhys",   "Rosie", "Sam",    "Sana",
     "Sol",     "Tariq", "Temi", "Tomas", "Uma",    "Vik",   "Wren",  "Yasmin", "Yusuf", "Zaynab", "Zofia"});
/// What may stand before a name: "Auntie Leila".
constexpr auto kTitles = std::to_array<std::string_view>(
    {"Auntie", "Uncle", "Gran", "Grandad", "Mum", "Dad", "Ms", "Mr", "Mrs", "Miss", "Coach", "Dr"});

std::string_view kind_of(const Step& step) { return activities::kind_name(step.spec); }

/// The part of `name` behind a title.
std::string_view bare_name(std::string_view name) {
  for (const std::string_view title : kTitles) {
    if (name.starts_with(title) && name.size() > title.size() && name[title.size()] == ' ')
      return name.substr(title.size() + 1);
  }
  return name;
}

void order(Advice& advice) {
  const auto& steps = advice.lesson().steps;
  const int count = static_cast<int>(steps.size());
  if (kind_of(steps.front()) != "agreement") {
    advice.report("agreement-first", 0, advice.place_of(0), "the lesson does not begin with the class's agreement",
                  "put a step of kind 'agreement' first");
  }
  const bool helps = count >= 2 && kind_of(steps[static_cast<std::size_t>(count - 2)]) == "help";
  if (!helps || kind_of(steps.back()) == "help") {
    advice.report("help-last", count - 1, advice.place_of(count - 1),
                  "the last two steps are not help and a light closing",
                  "put a step of kind 'help' before the last one");
  }
  for (int i = 0; i < count; ++i) {
    const Step& step = steps[static_cast<std::size_t>(i)];
    const bool must = i == count - 1 || kind_of(step) == "help" || kind_of(step) == "agreement";
    if (!must || step.keep_always) continue;
    advice.report("keep-always", i, advice.place_of(i), "this step could be skipped silently", "write 'keep: always'");
  }
}

void notes(Advice& advice) {
  for (std::size_t i = 0; i < advice.lesson().steps.size(); ++i) {
    const Step& step = advice.lesson().steps[i];
    std::vector<std::string> missing;
    if (step.say.empty()) missing.push_back("say");
    if (step.if_asked.empty()) missing.push_back("if_asked");
    if (step.easier.empty()) missing.push_back("easier");
    if (step.harder.empty()) missing.push_back("harder");
    if (missing.empty()) continue;
    advice.report("notes", static_cast<int>(i), advice.place_of(static_cast<int>(i)),
                  "the teacher has no " + listed(missing, "or") + " here", "write what a tired teacher would need");
  }
}

bool about_doing(const ask::Ask& ask) {
  return ask.about == ask::About::story &&
         std::ranges::any_of(ask.options, [](const ask::Option& option) { return !option.leads.empty(); });
}

void answers(Advice& advice) {
  int items = 0, fine = 0;
  const auto& steps = advice.lesson().steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const activities::Judged judged = activities::judged(steps[i].spec);
    items += judged.items, fine += judged.fine;
    for (const ask::Ask* ask : judged.asks) {
      if (!about_doing(*ask) || std::ranges::count(ask->options, true, &ask::Option::helpful) >= 2) continue;
      advice.report("two-good-answers", static_cast<int>(i), advice.place_of(static_cast<int>(i)),
                    "fewer than two answers to '" + ask->question + "' are good ones",
                    "add a second answer that helps");
    }
    if (!judged.threat || judged.helps) continue;
    const auto end = steps.begin() + static_cast<std::ptrdiff_t>(std::min(steps.size(), i + 3));
    const bool help = std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(i) + 1, end, [](const Step& step) {
      return kind_of(step) == "help" || kind_of(step) == "helpers";
    });
    if (help) continue;
    advice.report("threat-then-help", static_cast<int>(i), advice.place_of(static_cast<int>(i)),
                  "a threat is not followed by help within two screens",
                  "let a step of kind 'help' or 'helpers' follow");
  }
  if (items >= kFewItems && fine * 4 < items) {
    advice.report("some-are-fine", -1, advice.place_of(0),
                  std::to_string(fine) + " of " + std::to_string(items) + " chat lines and items are fine",
                  "make about one in three fine");
  }
}

void ages(Advice& advice) {
  const Lesson& lesson = advice.lesson();
  for (const yaml::Reference& reference : advice.draft().references) {
    if (reference.to != "tactic") continue;
    const auto& tactics = advice.draft().world.tactics;
    const auto tactic = std::ranges::find(tactics, reference.id, &Tactic::id);
    if (tactic == tactics.end() || tactic->from <= lesson.oldest) continue;
    advice.report("age-of-tricks", advice.step_at(reference.span), reference.span,
                  "'" + tactic->name + "' is taught from " + std::to_string(tactic->from) + " on",
                  "choose another trick for this age");
  }
}

void cast(Advice& advice) {
  for (const Passage& passage : advice.passages()) {
    const std::string& path = passage.use->path;
    if (!path.starts_with("cast.") || !path.ends_with(".name")) continue;
    const std::string id = path.substr(5, path.size() - 10);
    const auto member = std::ranges::find(advice.lesson().cast, id, &scene::CastMember::id);
    if (member == advice.lesson().cast.end() || !member->art.starts_with("people/")) continue;
    const std::string_view bare = bare_name(member->name);
    if (std::ranges::find(kNames, bare) != kNames.end() || std::ranges::find(kTitles, bare) != kTitles.end()) continue;
    advice.report("names", -1, passage.use->span, "'" + member->name + "' is not on the list of names",
                  "take one from the list, such as Amara, Ben, Hana or Yusuf");
  }
}

void review(Advice& advice) {
  const Lesson& lesson = advice.lesson();
  const std::string& today = advice.draft().world.today;
  if (today.empty() || months_between(lesson.reviewed, today) < kReviewMonths) return;
  advice.report("review", -1, {{1, 1}, 1}, "the lesson was last read through on " + lesson.reviewed,
                "read it through, and write the day behind 'reviewed'");
}

}  // namespace

void lint_shape(Advice& advice) {
  order(advice);
  if (advice.lesson().audience == Audience::pupils) {
    answers(advice);
    ages(advice);
  }
  notes(advice);
  cast(advice);
  review(advice);
}

}  // namespace pausepoint::lesson
