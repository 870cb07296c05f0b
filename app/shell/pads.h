// Reads joysticks and gamepads from GLFW and hands them to the devices' rules; must not know what a press means.
#pragma once

#include <string>

#include "app/shell/devices.h"

namespace pausepoint::shell {

/// Call before glfwInit(): crosses are read as crosses, not as four more buttons.
void prepare_pads();
/// Adds the mappings of a file in SDL's format, gamecontrollerdb.txt in `folder`; false when there is none.
bool load_mappings(const std::string& folder);
/// Looks at all pads once, but not at the one numbered `skipped` (-1: none). GLFW must be initialised.
void look_at_pads(Devices& devices, double now, int skipped, FunctionRef<void(Heard)> heard);

}  // namespace pausepoint::shell
