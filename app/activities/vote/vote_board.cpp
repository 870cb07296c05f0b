#include <algorithm>

#include "app/activities/vote/vote.h"
#include "app/ask/ask_views.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Vote::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  if (!spec.scene && spec.picture.empty()) return ask::draw_board(spec.ask, state.ask, body, canvas, emit);
  ask::draw_board(spec.ask, state.ask, body, canvas, emit, [&](Rect side) {
    if (spec.scene) return scene::draw(canvas, side, *spec.scene, view.cast, {});
    const float shape = std::max(0.1f, canvas.art_shape(spec.picture));
    const float width = std::min(side.w, side.h * shape);
    canvas.art(side.centered({width, width / shape}), spec.picture);
  });
}

}  // namespace pausepoint::activities
