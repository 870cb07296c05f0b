// What must hold of every screen, read from its outline; must not know which screen it is.
#pragma once

#include <string>
#include <vector>

#include "app/base/geometry.h"
#include "app/ui/outline.h"

namespace pausepoint::screens {

/// Floors in board units. A screen is 1080 of them high.
struct LayoutRules {
  float least_text;               ///< Of every text that is not decoration.
  float least_target;             ///< Width and height of everything that can be pressed.
  std::string_view dense_prefix;  ///< Targets whose id begins so may be as low as `dense_target`; empty: none.
  float dense_target;
};
/// A pupil reads it from the back of the room, and presses it with a hand.
inline constexpr LayoutRules kBoardRules{30, 96, {}, 0};
/// A teacher stands before it. The plan of a lesson of many steps is the one list that must fit on a screen whole.
inline constexpr LayoutRules kDeskRules{18, 64, "plan/", 40};

/// Every breach as one line; empty when there is none:
/// - a text or target without an id that is its own, where it has one;
/// - a text that is cut, reaches out of its place or of the screen, or is smaller than the floor;
/// - a target that is smaller than the floor or not to be seen whole;
/// - two texts, or two targets, of which one covers the other; a text that lies half inside a target.
/// Decoration is left out: badge letters, what lies under a sheet that stands over the screen.
std::vector<std::string> breaches(const ui::Outline& outline, Size screen, const LayoutRules& rules);

}  // namespace pausepoint::screens
