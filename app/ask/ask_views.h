// How an ask looks on the board and which controls it has on the desk, for all kinds alike; must not see counts.
#pragma once

#include <string_view>

#include "app/ask/event.h"
#include "app/ask/round.h"
#include "app/base/function_ref.h"
#include "app/base/geometry.h"
#include "app/ui/canvas.h"

namespace pausepoint::ask {

/// The question in its phase, inside `body`; what belongs in the footer goes to canvas.foot().
void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit);
/// The teacher's controls inside `panel`.
void draw_desk(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit);

/// The pass chip, the promise, the number of answers and the neutral tick: alike in every kind that takes answers.
void draw_open_foot(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit);
/// What the class would see, small, for the desk.
void draw_preview(const Ask& ask, const Release& release, Rect rect, ui::Canvas& canvas);

}  // namespace pausepoint::ask
