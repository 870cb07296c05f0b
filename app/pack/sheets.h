// Single sheets of the pack and the few pieces they share; used by the sources of app/pack only.
#pragma once

#include <string_view>
#include <vector>

#include "app/pack/pack.h"
#include "app/print/sheet.h"

namespace pausepoint::pack {

inline constexpr float kBody = 11, kSmall = 9, kLarge = 13, kTitle = 22, kHeading = 14;

/// Running text down a page and over to the next; each new page repeats `heading`.
class Flow {
 public:
  Flow(print::Sheet& sheet, std::string_view heading, std::string_view under);
  /// Begins a new page when less than `height` millimetres are left.
  void need(float height);
  void text(std::string_view text, const print::Style& style = {.points = kBody}, float gap = 2, float indent = 0);
  void heading(std::string_view text);
  /// A bullet with hanging text.
  void point(std::string_view text, float size = kBody, float gap = 1.5f);
  /// A line to write on, with a label before it.
  void blank(std::string_view label);
  void gap(float height) { rest_.cut_top(height); }
  Rect& rest() { return rest_; }
  print::Sheet& sheet() { return sheet_; }

 private:
  void begin();
  print::Sheet& sheet_;
  std::string_view heading_, under_;
  Rect rest_;
};

void plan_sheet(print::Sheet& sheet, const lesson::Lesson& lesson);
void notes_sheet(print::Sheet& sheet, const lesson::Lesson& lesson);
void remote_sheet(print::Sheet& sheet);
void answer_cards(print::Sheet& sheet);
void question_slips(print::Sheet& sheet);
void help_sheet(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school);
void letter_home(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world);
void heads_up(print::Sheet& sheet, const lesson::Lesson& lesson, const School& school);
void data_protection(print::Sheet& sheet);
void trick_cards(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school);

/// The tricks that a lesson teaches, in its order.
std::vector<const lesson::Tactic*> tricks_of(const lesson::Lesson& lesson, const lesson::World& world);

}  // namespace pausepoint::pack
