#include "app/activities/page/page.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Page::desk(const Spec&, const State&, const View&, ui::Canvas& canvas, Emit<Event>) {
  canvas.text(canvas.body(), "Nothing is asked here.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 20}, "desk-note");
}

}  // namespace pausepoint::activities
