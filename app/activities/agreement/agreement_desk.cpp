#include "app/activities/agreement/agreement.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Agreement::desk(const Spec&, const State&, const View&, ui::Canvas& canvas, Emit<Event>) {
  canvas.text(canvas.body(), "Nothing is counted here. Type the class's own rule in the line below and press Add.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 20}, "desk-note");
}

}  // namespace pausepoint::activities
