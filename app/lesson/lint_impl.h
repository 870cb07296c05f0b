// What the parts of the advice share: one text with its step, and reporting; included by lint*.cpp only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lesson/lint.h"

namespace pausepoint::lesson {

/// What is judged: a lesson that could be loaded, with what was gathered while it was read.
struct Draft {
  const Lesson& lesson;
  std::span<const yaml::TextUse> texts;
  std::span<const yaml::Reference> references;
  const World& world;
};

/// A text and where it stands.
struct Passage {
  const yaml::TextUse* use = nullptr;
  int step = -1;           ///< Index, or -1 for the lesson's own fields.
  std::string_view field;  ///< The path behind the step: "ask.options.keep.leads".
};

/// Reports advice, and leaves out what an `allow` answers.
class Advice {
 public:
  Advice(const Draft& draft, Diagnostics& diagnostics);

  const Draft& draft() const { return draft_; }
  const Lesson& lesson() const { return draft_.lesson; }
  const std::vector<Passage>& passages() const { return passages_; }
  /// Where the step is, for rules about the step as a whole.
  Span place_of(int step) const;
  /// The step that `span` belongs to, or -1.
  int step_at(const Span& span) const;
  void report(std::string_view rule, int step, Span span, std::string message, std::string suggestion);
  /// Every `allow` that answered nothing.
  void report_unused();

 private:
  bool answered(std::string_view rule, int step);

  Draft draft_;
  Diagnostics& diagnostics_;
  std::vector<Passage> passages_;
  std::vector<Span> places_;
  struct Answer {
    const Allowed* allowed;
    int step;
    bool used = false;
  };
  std::vector<Answer> answers_;
};

bool for_pupils(const Passage& passage);
/// Whether the words `phrase` stand in `text`, whatever their case; returns the byte offset or npos. A phrase begins
/// and ends at word edges; a '*' at its end stands for any ending.
std::size_t find_phrase(std::string_view text, std::string_view phrase);

void lint_shape(Advice& advice);
void lint_words(Advice& advice);
void lint_reading(Advice& advice);

}  // namespace pausepoint::lesson
