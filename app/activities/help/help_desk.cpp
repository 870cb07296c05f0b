#include "app/activities/help/help.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Help::desk(const Spec&, const State&, const View&, ui::Canvas& canvas, Emit<Event>) {
  canvas.text(canvas.body(), "Nothing is counted here. Next shows what happens when you tell.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 20}, "desk-note");
}

}  // namespace pausepoint::activities
