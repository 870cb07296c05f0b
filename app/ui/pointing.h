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
  Drag drag;                   ///< The card that is carried, if any; meanwhile keys move it, not the focus.
};

/// The pointing for the next frame; `shown` is the outline of the last one. Moves go to the nearest target that way
/// (next and previous: reading order), and wrap at the ends; a focus that is no longer shown is dropped. The first key
/// after a press of the pointer only shows the ring, so that nothing is chosen by a focus that cannot be seen.
Pointing point(Pointing before, const HandInput& input, const Outline& shown);

}  // namespace pausepoint::ui
