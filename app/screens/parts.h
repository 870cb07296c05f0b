// Single screens, each drawn on the whole canvas, and the pieces they share; used by board.cpp and desk.cpp only.
#pragma once

#include "app/screens/screens.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {

void draw_library(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
void draw_problem(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
void draw_setup(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
void draw_cover(ui::Canvas& canvas, Post post);
/// How the class will answer, and which buttons work; parts of the setup screen.
void draw_answering(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
void draw_pads(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect);
/// What stands on the board instead of the step.
void draw_eyes_up(ui::Canvas& canvas, Rect body);
void draw_thanks(ui::Canvas& canvas, Rect body);
void draw_parked(const std::vector<std::string>& parked, ui::Canvas& canvas, Rect body);
/// Says at the foot of the board how the class answers, where it is not all at once; empty: it is.
std::string_view answering_line(const lesson::Lesson& lesson, const delivery::Delivery& now);
/// Help over any pupil screen; `back` is what its button posts.
void draw_help(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
/// The lesson on the board as the class sees it (help and cover included).
void draw_lesson(const Kiosk& kiosk, ui::Canvas& canvas, Post post);

/// Which languages the lesson, the screens and the keyword cards have today; over the setup screen.
void draw_languages(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
/// The button that opens it, at the right of `rect`, which loses its place; nothing where there is only English.
void draw_language_button(const Kiosk& kiosk, ui::Canvas& canvas, Rect& rect, Post post);
/// A lesson that was saved with mistakes: they stand over its last good version.
void draw_saved_mistakes(const Kiosk& kiosk, ui::Canvas& canvas, Post post);

/// In the place of a step that cannot be drawn.
void draw_spare_board(ui::Canvas& canvas);
void draw_spare_desk(ui::Canvas& canvas, Rect rect, Post post);
/// Outside a lesson, at the bottom of `rect`: what the teacher has to know of the data folder, and how to wipe it.
void draw_kept(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);

/// The pill at the bottom left of every pupil screen.
void help_pill(ui::Canvas& canvas, Rect rect, Post post);
/// Whom a lesson is for: `pattern` with the youngest and the oldest, "{1}–{2}", or "Adults".
void put_ages(const lesson::Lesson& lesson, std::string_view pattern, const ui::Canvas& canvas, ui::Phrase& phrase);
/// What a kind's view may look at.
activities::View view_of(const Kiosk& kiosk);
/// A text field with a label above it; pressing it gives it the focus.
void labelled_field(ui::Canvas& canvas, std::string_view id, Rect rect, std::string_view label, std::string_view text,
                    std::string_view hint, bool focused, float size, Post post, Field field);

}  // namespace pausepoint::screens
