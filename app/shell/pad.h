// A gamepad's cross and two buttons as the keys they stand for; must not know what they move.
#pragma once

#include "app/ui/hand.h"

namespace pausepoint::shell {

/// What is held down on a gamepad now.
struct PadState {
  bool left = false, right = false, up = false, down = false;
  bool main = false;    ///< Chooses, as Enter does.
  bool second = false;  ///< Puts back, as Escape does.
  bool sticks = false;  ///< Both sticks are pressed in, which answers nothing: for the access panel.
  bool operator==(const PadState&) const = default;
};

/// The state of GLFW's joystick `number`: its mapping if it has one, else its first hat. All false for what has
/// neither, such as quiz buzzers, whose buttons only answer.
PadState read_pad(int number);

/// Adds to `hand` what went down between the two states. Nothing repeats while it is held.
void as_keys(const PadState& before, const PadState& now, ui::HandInput& hand);

}  // namespace pausepoint::shell
