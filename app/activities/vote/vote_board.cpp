#include "app/activities/vote/vote.h"
#include "app/ask/ask_views.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Vote::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  Rect body = canvas.body();
  const bool asking = state.ask.phase == ask::Phase::think || state.ask.phase == ask::Phase::answer;
  if (asking && (spec.scene || !spec.picture.empty())) {
    const Rect side = body.cut_right(560, ui::kGap);
    if (spec.scene) {
      scene::draw(canvas, side, *spec.scene, view.cast, {});
    } else {
      canvas.art(side.centered({side.w, side.w * 0.75f}), spec.picture);
    }
  }
  ask::draw_board(spec.ask, state.ask, body, canvas, emit);
}

}  // namespace pausepoint::activities
