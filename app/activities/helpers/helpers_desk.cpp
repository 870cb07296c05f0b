#include "app/activities/helpers/helpers.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities {

void Helpers::desk(const Spec&, const State&, const View&, ui::Canvas& canvas, Emit<Event>) {
  canvas.text(canvas.body(),
              "Tap people on the board to put them on the map. Type one more kind of person in the line below, never a "
              "name. Add an empty line to take the last one away.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 20}, "desk-note");
}

}  // namespace pausepoint::activities
