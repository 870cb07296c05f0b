// The teacher's cues on the board itself, for whoever teaches by one switch or by gamepad alone; must not know how they
// are pressed.
#pragma once

#include "app/screens/screens.h"

namespace pausepoint::screens {

/// Back, Next, cover and, where it has no window of its own, the desk: at the top of a lesson's board, where the dots
/// of its steps are else, and over the cover. Draws nothing on other screens. Comes after draw_board().
void draw_cue_row(const Kiosk& kiosk, ui::Canvas& canvas, Post post);

}  // namespace pausepoint::screens
