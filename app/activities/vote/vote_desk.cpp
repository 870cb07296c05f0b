#include "app/activities/vote/vote.h"
#include "app/ask/ask_views.h"

namespace pausepoint::activities {

void Vote::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  ask::draw_desk(spec.ask, state.ask, canvas.body(), canvas, emit);
}

}  // namespace pausepoint::activities
