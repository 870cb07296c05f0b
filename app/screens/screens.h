// The pictures of the board and of the desk for any state of the kiosk; must not change it: they post events.
#pragma once

#include "app/base/function_ref.h"
#include "app/screens/kiosk.h"
#include "app/ui/canvas.h"

namespace pausepoint::screens {

using Post = FunctionRef<void(Event)>;

/// The classroom screen: library, problem, setup, lesson (with help or cover over it).
void draw_board(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
/// The teacher's window beside it; in the library and setup a quiet page that says to look at the board.
void draw_desk(const Kiosk& kiosk, ui::Canvas& canvas, Post post);

}  // namespace pausepoint::screens
