#include "app/activities/talk/talk.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Talk::desk(const Spec&, const State&, const View&, ui::Canvas& canvas, Emit<Event>) {
  canvas.text(canvas.body(), "Nothing is counted here. The ring on the board is soft: no alarm.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 20}, "desk-note");
}

}  // namespace pausepoint::activities
