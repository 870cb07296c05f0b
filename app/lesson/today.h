// A lesson as it is taught today, without the options, cards and statements that its teacher takes away; must not know
// when that is, nor how they are chosen.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// A piece of a step, by the ids that the author gave.
struct HiddenPiece {
  std::string step, piece;
  bool operator==(const HiddenPiece&) const = default;
};

/// Whether `piece` may be taken away when `hidden` are away already: what is left of its step can be taught. A scale
/// and those that stand beside it lose a statement together, or not at all.
bool can_hide(const Lesson& lesson, const std::vector<HiddenPiece>& hidden, const HiddenPiece& piece);
/// The lesson without them; what may not be taken away stays. The very same lesson when nothing is hidden.
std::shared_ptr<const Lesson> for_today(std::shared_ptr<const Lesson> lesson, const std::vector<HiddenPiece>& hidden);
/// Something a teacher may choose to take away.
struct Choice {
  int step = 0;
  activities::Piece piece;
  bool hidden = false;
  bool free = true;  ///< It is away, or can be taken away.
};
/// In the lesson's order. A scale that stands beside an earlier one follows that, and a step of keep_always stays
/// whole.
std::vector<Choice> choices(const Lesson& lesson, const std::vector<HiddenPiece>& hidden);
/// Whether a question of the step has fewer options than its author gave it.
bool asks_less(const Lesson& lesson, const std::vector<HiddenPiece>& hidden, std::string_view step);

}  // namespace pausepoint::lesson
