#include <algorithm>

#include "app/activities/talk/talk.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {

void Talk::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event>) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  Rect top = body.cut_top(210, 26);
  if (spec.time.count() > 0) {
    const Rect clock = top.cut_right(200, 40);
    const auto left = spec.time - state.elapsed;
    ui::Phrase label;
    label.clock(left.count());
    ui::ring(canvas, clock.center(), 84, static_cast<float>(left.count()) / static_cast<float>(spec.time.count()),
             label);
  }
  const Size title =
      canvas.text({top.x, top.y, top.w, 130}, spec.heading,
                  {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = 38}, "heading");
  top.cut_top(title.h, 12);
  canvas.text(top, spec.prompt, {.size = 44, .color = theme.ink, .least = 26}, "prompt");
  const int starters = static_cast<int>(spec.starters.size());
  if (starters > 0) {
    const int rows = (starters + 1) / 2;
    const Rect strip = body.cut_bottom(static_cast<float>(rows) * 100, 30);
    for (int i = 0; i < starters; ++i) {
      const Rect cell = strip.cell(i, std::min(starters, 2), rows, 20);
      canvas.fill(cell, theme.note_fill, 24);
      canvas.stroke(cell, theme.note_line, 2, 24);
      canvas.text(cell.inset(30, 8), spec.starters[static_cast<std::size_t>(i)],
                  {.size = 36, .color = theme.note_ink, .least = 24, .middle = true});
    }
  }
  const int roles = static_cast<int>(spec.roles.size());
  body.h = std::min(body.h, 420.0f);
  for (int i = 0; i < roles; ++i) {
    const Rect cell = body.cell(i, roles, 1, 32);
    ui::card(canvas, cell);
    Rect inside = cell.inset(40, 32);
    canvas.text(inside.cut_top(62, 12), spec.roles[static_cast<std::size_t>(i)].name,
                {.size = ui::kHeading, .color = theme.accent, .weight = ui::Weight::bold, .least = ui::kTiny});
    canvas.text(inside, spec.roles[static_cast<std::size_t>(i)].text,
                {.size = ui::kBody, .color = theme.ink, .least = 26});
  }
}

}  // namespace pausepoint::activities
