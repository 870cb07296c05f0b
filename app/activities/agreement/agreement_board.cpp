#include <algorithm>

#include "app/activities/agreement/agreement.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {

void Agreement::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event>) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  const ui::TextStyle heading{.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny};
  const float height = std::min(canvas.measure(spec.heading, heading, body.w).h + 2, body.h * 0.25f);
  canvas.text(body.cut_top(height, 24), spec.heading, heading, "heading");
  const bool own = !spec.add.empty() || !state.own.empty();
  const int rules = static_cast<int>(spec.rules.size()), cells = rules + (own ? 1 : 0), rows = (cells + 1) / 2;
  body.h = std::min(body.h - 12, static_cast<float>(rows) * 250);
  for (int i = 0; i < cells; ++i) {
    const Rect cell = body.cell(i, 2, rows, 30);
    const bool typed = i == rules;
    const bool empty = typed && state.own.empty();
    if (empty) {
      canvas.dashed(cell, theme.pass, 3, ui::kRadius);
    } else {
      ui::card(canvas, cell);
    }
    Rect inside = cell.inset(36, 14);
    const Rect mark = inside.cut_left(60, 24);
    canvas.icon(mark.centered({56, 56}), empty ? "plus" : "check", empty ? theme.quiet : theme.accent);
    const std::string_view text = !typed  ? std::string_view(spec.rules[static_cast<std::size_t>(i)])
                                  : empty ? std::string_view(spec.add)
                                          : std::string_view(state.own);
    canvas.text(inside, text,
                {.size = ui::kBody + 4,
                 .color = empty ? theme.quiet : theme.ink,
                 .least = ui::kTiny,
                 .middle = true,
                 .plain = typed && !empty});
  }
}

}  // namespace pausepoint::activities
