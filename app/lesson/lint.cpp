// The advice as a whole: which passages there are, what an author's `allow` answers, and the list of rules.
#include "app/lesson/lint.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/text.h"
#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"agreement-first", "A lesson begins with the class's agreement."},
    {"help-last", "Help and then a light closing come last."},
    {"keep-always", "Agreement, help and closing are marked 'keep: always'."},
    {"notes", "Every step has something to say, a reply to what pupils may say, an easier and a harder question."},
    {"two-good-answers", "A question about what to do has at least two good answers."},
    {"some-are-fine", "About one chat line or item in three is fine and stays fine."},
    {"threat-then-help", "A threat is followed by help within two screens."},
    {"age-of-tricks", "A trick is taught from its age on."},
    {"age-of-content", "What is asked for by pressure fits the pupils' ages."},
    {"names", "People on the screen have names from the list, mixed and easy to read."},
    {"review", "A lesson is read through once a year."},
    {"words-per-screen", "A screen has 25 words at most for 8 to 9, and 40 for older pupils."},
    {"sentence-length", "A sentence has 12 words at most for 8 to 11, and 15 for older pupils."},
    {"reading-age", "The words are easy enough for the youngest in the class."},
    {"feedback-length", "What an answer may lead to is told in 8 to 25 words."},
    {"feedback-begins", "What an answer may lead to begins by acknowledging it."},
    {"feedback-ends", "What an answer may lead to ends with help or a question."},
    {"no-verdict", "No answer about what to do is called right or wrong."},
    {"no-blame", "Nothing near a young person sounds like blame."},
    {"no-scare", "Nothing frightens: no 'never', no danger everywhere."},
    {"no-statistics", "No figures about abuse, and no 'predator', on a pupil's screen."},
    {"no-bodies", "Nothing sexual and nothing about bodies or clothes."},
    {"no-platforms", "No real platform is named."},
    {"no-numbers", "Telephone numbers and addresses stand in routes.yaml alone."},
    {"no-confession", "A question never asks what pupils have done or lived through."},
});

constexpr std::string_view kSteps = "steps.";

}  // namespace

std::span<const Rule> rules() { return kRules; }

Advice::Advice(const Draft& draft, Diagnostics& diagnostics) : draft_(draft), diagnostics_(diagnostics) {
  const auto& steps = draft.lesson.steps;
  places_.resize(steps.size());
  for (const yaml::TextUse& use : draft.texts) {
    Passage passage{&use, -1, use.path};
    if (use.path.starts_with(kSteps)) {
      const std::string_view rest = std::string_view(use.path).substr(kSteps.size());
      const std::size_t dot = std::min(rest.find('.'), rest.size());
      passage.step = draft.lesson.find_step(rest.substr(0, dot));
      passage.field = dot < rest.size() ? rest.substr(dot + 1) : std::string_view();
    }
    if (passage.step >= 0 && passage.field == "title") places_[static_cast<std::size_t>(passage.step)] = use.span;
    passages_.push_back(passage);
  }
  for (const Allowed& allowed : draft.lesson.allow) answers_.push_back({&allowed, -1});
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const Allowed& allowed : steps[i].allow) answers_.push_back({&allowed, static_cast<int>(i)});
  }
}

Span Advice::place_of(int step) const {
  const auto at = static_cast<std::size_t>(step);
  return step < 0 || at >= places_.size() ? Span{{1, 1}, 1} : places_[at];
}

int Advice::step_at(const Span& span) const {
  int found = -1;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].begin.line <= span.begin.line) found = static_cast<int>(i);
  }
  return found;
}

bool Advice::answered(std::string_view rule, int step) {
  bool found = false;
  for (Answer& answer : answers_) {
    if (answer.allowed->rule != rule || (answer.step >= 0 && answer.step != step)) continue;
    answer.used = found = true;
  }
  return found;
}

void Advice::report(std::string_view rule, int step, Span span, std::string message, std::string suggestion) {
  if (answered(rule, step)) return;
  diagnostics_.advice(span, std::string(rule), std::move(message), std::move(suggestion));
}

void Advice::report_unused() {
  for (const Answer& answer : answers_) {
    if (answer.used) continue;
    diagnostics_.advice(answer.allowed->span, answer.allowed->rule,
                        "nothing here needs this answer to '" + answer.allowed->rule + "'", "take it away");
  }
}

bool for_pupils(const Passage& passage) { return passage.use->audience == yaml::TextUse::Audience::pupil; }

void lint(Loaded& loaded, const World& world) {
  if (!loaded.lesson || loaded.lesson->steps.empty()) return;
  Advice advice({*loaded.lesson, loaded.texts, loaded.references, world}, loaded.diagnostics);
  lint_shape(advice);
  lint_words(advice);
  lint_reading(advice);
  advice.report_unused();
}

}  // namespace pausepoint::lesson
