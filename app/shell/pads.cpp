#include "app/shell/pads.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <fstream>
#include <sstream>

namespace pausepoint::shell {
namespace {

constexpr int kBuzzerButtons = 20;  ///< Four handsets of five: how these buzzers show themselves.

void look_at(int pad, Devices& devices, double now, FunctionRef<void(Heard)> heard) {
  GLFWgamepadstate state;
  if (glfwJoystickIsGamepad(pad) == GLFW_TRUE && glfwGetGamepadState(pad, &state) == GLFW_TRUE) {
    return devices.pad(pad, state.buttons, PadLayout::standard, now, heard);
  }
  int count = 0;
  const unsigned char* buttons = glfwGetJoystickButtons(pad, &count);
  if (buttons == nullptr || count <= 0) return devices.pad(pad, {}, PadLayout::plain, now, heard);
  const PadLayout layout = count == kBuzzerButtons ? PadLayout::buzzers : PadLayout::plain;
  devices.pad(pad, {buttons, static_cast<std::size_t>(count)}, layout, now, heard);
}

}  // namespace

void prepare_pads() { glfwInitHint(GLFW_JOYSTICK_HAT_BUTTONS, GLFW_FALSE); }

bool load_mappings(const std::string& folder) {
  std::ifstream file(folder + "/gamecontrollerdb.txt");
  if (!file) return false;
  std::ostringstream text;
  text << file.rdbuf();
  return glfwUpdateGamepadMappings(text.str().c_str()) == GLFW_TRUE;
}

void look_at_pads(Devices& devices, double now, int skipped, FunctionRef<void(Heard)> heard) {
  for (int pad = 0; pad < Devices::kMostPads && pad <= GLFW_JOYSTICK_LAST; ++pad) {
    if (pad == skipped) continue;
    if (glfwJoystickPresent(pad) == GLFW_TRUE) {
      look_at(pad, devices, now, heard);
    } else {
      devices.pad_gone(pad);
    }
  }
}

}  // namespace pausepoint::shell
