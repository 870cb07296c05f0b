// Which control of the desk a key presses; must not know of windows.
#pragma once

#include <string_view>

#include "app/ui/outline.h"

namespace pausepoint::shell {

/// The control among those that `desk` shows which says that it has this key (a code of glfw3.h); empty: none. What is
/// disabled or not shown cannot be pressed.
std::string_view control_of_key(int code, const ui::Outline& desk);

}  // namespace pausepoint::shell
