// What a key means, as pure rules; must not know of windows or of GLFW's callbacks.
#pragma once

#include <optional>

#include "app/screens/kiosk.h"
#include "app/shell/devices.h"
#include "app/ui/hand.h"

namespace pausepoint::shell {

/// The option that a key answers with (from 0), Devices::kPass, or nothing for other keys: 1 to 9, A to I; 0 passes.
std::optional<int> option_of_key(int code);

/// What the devices should listen for in this state.
Listening listening(const screens::Kiosk& kiosk);

/// Whether the crosses and main buttons of gamepads stand for keys: on the board of a lesson while no answers are taken,
/// and never on the desk.
bool pads_move_focus(const screens::Kiosk& kiosk);

/// The answer of somebody who pressed the button `option` (Devices::kPass: pass) while answers are taken: the option
/// that stands at that place of the board now. Nothing when there is none.
std::optional<screens::Event> answer(int option, const screens::Kiosk& kiosk);

/// What a key does to the hands on a window: Tab, the arrows, Enter and Escape; others do nothing to them. `shift`: it is
/// held down as well.
void as_hand(int code, bool shift, ui::HandInput& hand);

/// The keys that one switch may send: Enter and Space.
bool is_switch(int code);

/// Whether an event is an answer, or a mark.
bool is_press(const screens::Event& event);

/// What a key does in this state, a code that GLFW gives (glfw3.h). While a round is open letters are answers or
/// nothing, whatever stands over the board; '.' always covers and F5 always asks for eyes up. K plays and stops what
/// plays by itself, L goes on by a line, J goes back ten seconds, S is slower. F2 opens and closes the access panel. Nothing while
/// typing.
std::optional<screens::Event> meaning(int code, const screens::Kiosk& kiosk);

}  // namespace pausepoint::shell
