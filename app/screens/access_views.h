// The access panel, the corner that opens it, and screens set in large print; used by the screens and the shell.
#pragma once

#include "app/screens/screens.h"

namespace pausepoint::screens {

/// The ids of what stands on every pupil screen and, in large print, outside of its pages.
inline constexpr std::string_view kHelpId = "help", kAccessId = "access";

/// The quiet corner that opens the panel, at the top right of every pupil screen.
Rect access_corner(const ui::Canvas& canvas);
void draw_access_corner(ui::Canvas& canvas, Rect rect, Post post);

/// The panel, over the whole screen.
void draw_access_panel(const Kiosk& kiosk, ui::Canvas& canvas, Post post);

/// Whether the class's settings may ask for pages here: teachers' screens keep their layout.
bool may_be_large(const Kiosk& kiosk);
/// Draws the screen as it is made if it holds with the class's letters, else in pages of large print.
void draw_adapted(const Kiosk& kiosk, ui::Canvas& canvas, Post post, FunctionRef<void(ui::Canvas&, Post)> screen);

}  // namespace pausepoint::screens
