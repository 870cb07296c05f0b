#include "app/shell/pad.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace pausepoint::shell {

PadState read_pad(int number) {
  if (GLFWgamepadstate mapped; glfwGetGamepadState(number, &mapped) == GLFW_TRUE) {
    const auto held = [&](int button) { return mapped.buttons[button] == GLFW_PRESS; };
    return {held(GLFW_GAMEPAD_BUTTON_DPAD_LEFT), held(GLFW_GAMEPAD_BUTTON_DPAD_RIGHT),
            held(GLFW_GAMEPAD_BUTTON_DPAD_UP),   held(GLFW_GAMEPAD_BUTTON_DPAD_DOWN),
            held(GLFW_GAMEPAD_BUTTON_A),         held(GLFW_GAMEPAD_BUTTON_B),
            held(GLFW_GAMEPAD_BUTTON_LEFT_THUMB) && held(GLFW_GAMEPAD_BUTTON_RIGHT_THUMB)};
  }
  int hats = 0, buttons = 0;
  const unsigned char* hat = glfwGetJoystickHats(number, &hats);
  const unsigned char* button = glfwGetJoystickButtons(number, &buttons);
  if (hat == nullptr || hats == 0) return {};
  const auto way = [&](int bit) { return (hat[0] & bit) != 0; };
  const auto held = [&](int index) { return index < buttons && button[index] == GLFW_PRESS; };
  return {way(GLFW_HAT_LEFT), way(GLFW_HAT_RIGHT), way(GLFW_HAT_UP), way(GLFW_HAT_DOWN), held(0), held(1)};
}

void as_keys(const PadState& before, const PadState& now, ui::HandInput& hand) {
  using Move = ui::HandInput::Move;
  if (now.left && !before.left) hand.move = Move::left;
  if (now.right && !before.right) hand.move = Move::right;
  if (now.up && !before.up) hand.move = Move::up;
  if (now.down && !before.down) hand.move = Move::down;
  if (now.main && !before.main) hand.choose = true;
  if (now.second && !before.second) hand.put_back = true;
}

}  // namespace pausepoint::shell
