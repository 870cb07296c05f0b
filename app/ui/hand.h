// What the hands did since the last frame: pointer, keys and gamepad as one plain value; must not know of devices.
#pragma once

#include "app/base/geometry.h"

namespace pausepoint::ui {

/// In board units. A finger arrives as the pointer, a gamepad as the keys.
struct HandInput {
  Vec at;
  bool inside = true;  ///< The pointer is on this window.
  bool down = false;   ///< The one button or finger is down now.
  bool went_down = false, went_up = false;
  enum class Move : unsigned char { none, next, previous, left, right, up, down } move = Move::none;
  bool choose = false;       ///< Enter or Space went down, or a gamepad's main button.
  bool choose_down = false;  ///< That key or button is down now: holds the focused target as a finger would.
  bool put_back = false;     ///< Escape went down, or a gamepad's second button: what is carried goes back.
  bool replaced = false;     ///< Something else came to be seen: what is carried goes back.
  float seconds = 0;         ///< Since the last frame.
};

}  // namespace pausepoint::ui
