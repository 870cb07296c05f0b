// Pointer and focus between frames as a value, and the pure rules of pressing; must not know of windows or devices.
#pragma once

#include <string>

#include "app/base/geometry.h"
#include "app/ui/outline.h"

namespace pausepoint::ui {

/// What the hands did since the last frame, in board units.
struct HandInput {
  Vec at;
  bool inside = true;        ///< The pointer is on this window.
  bool down = false;         ///< The one button or finger is down now.
  bool went_down = false, went_up = false;
  enum class Move : unsigned char { none, next, previous, left, right, up, down } move = Move::none;
  bool choose = false;       ///< Enter or Space went down, or a gamepad's main button.
  float seconds = 0;         ///< Since the last frame.
};

struct Pointing {
  Vec at;
  bool inside = false, down = false, went_up = false, choose = false;
  std::string held;      ///< Id the press began on; empty: none. A press that began elsewhere activates nothing.
  float held_seconds = 0;
  bool hold_done = false;  ///< A hold target fires once a press.
  std::string focus;     ///< Id that has the keyboard focus; empty: none yet.
  bool focus_visible = false;  ///< Moved by key: show the ring. A pointer press hides it.
};

/// The pointing for the next frame; `shown` is the outline of the last one. Moves go to the nearest target that way
/// (next and previous: reading order), and wrap at the ends; a focus that is no longer shown is dropped.
Pointing point(Pointing before, const HandInput& input, const Outline& shown);

}  // namespace pausepoint::ui
