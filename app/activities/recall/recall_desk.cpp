#include "app/activities/recall/recall.h"
#include "app/ask/ask_views.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Recall::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  Rect panel = canvas.body();
  if (state.chatting) return ask::draw_desk(spec.ask, state.ask, panel, canvas, emit);
  const ui::Theme& theme = canvas.theme();
  canvas.text(panel.cut_top(64, 10),
              state.told ? "Told. Who would have said it another way?" : "Quiet thinking. Next tells the answer:",
              {.size = ui::kDeskSmall, .color = theme.quiet, .least = 16}, "desk-note");
  canvas.text(panel, spec.things[static_cast<std::size_t>(state.thing)].answer,
              {.size = 27, .color = theme.ink, .least = 18}, "told");
}

}  // namespace pausepoint::activities
