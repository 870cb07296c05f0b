// Pointer and focus between frames as a value, and the pure rules of pressing; must not know of windows or devices.
#pragma once

#include <string>

#include "app/base/geometry.h"
#include "app/ui/drag.h"
#include "app/ui/hand.h"
#include "app/ui/outline.h"

namespace pausepoint::ui {

struct Pointing {
  Vec at;
  bool inside = false, down = false, went_up = false, choose = false;
  std::string held;  ///< Id the press began on; empty: none. A press that began elsewhere activates nothing.
  float held_seconds = 0;
  bool hold_done = false;      ///< Set by who wants no hold target to fire in this press any more.
  bool by_key = false;         ///< `held` is held by the key, not by the pointer.
  std::string focus;           ///< Id that has the keyboard focus; empty: none yet.
  bool focus_visible = false;  ///< Moved by key: show the ring. A pointer press hides it.
  Rect focus_at;               ///< Where the focus was last; what takes its place lies nearest.
  std::string armed;           ///< Was chosen once by key; see kConfirmAfter.
  float armed_seconds = 0;
  bool confirmed = false;  ///< In this frame `armed` was chosen again.
  Drag drag;               ///< The card that is carried, if any; meanwhile keys move it, not the focus.
};

/// What a finger must hold acts as well when it is chosen by key twice, so many seconds apart at least: nobody needs to
/// hold anything, and a key that bounces, or is hit twice in haste, confirms nothing.
inline constexpr float kConfirmAfter = 0.6f;

/// The pointing for the next frame; `shown` is the outline of the last one. Moves go to the nearest target that way
/// (next and previous: reading order), and wrap at the ends. A focus that is no longer shown is dropped; one with a
/// ring goes to what is nearest instead, so that who has no pointer always sees where they are. The first key after a
/// press of the pointer only shows the ring, so that nothing is chosen by a focus that cannot be seen.
Pointing point(Pointing before, const HandInput& input, const Outline& shown);

}  // namespace pausepoint::ui
