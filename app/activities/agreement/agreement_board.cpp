#include <algorithm>

#include "app/activities/agreement/agreement.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kPad = 40, kIcon = 64, kGap = 28, kBetween = 28;

}  // namespace

void Agreement::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event>) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  const ui::TextStyle heading{.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny};
  const float height = std::min(canvas.measure(spec.heading, heading, body.w).h + 2, body.h * 0.25f);
  canvas.text(body.cut_top(height, 24), spec.heading, heading, "heading");
  const bool own = !spec.add.empty() || !state.own.empty();
  const int rules = static_cast<int>(spec.rules.size()), cells = rules + (own ? 1 : 0);
  // Few rules stand one below another, so that none stands alone in its row.
  const int columns = cells <= 3 ? 1 : 2, rows = std::max(1, (cells + columns - 1) / columns);
  body.h = std::min(body.h - 12, static_cast<float>(rows) * (columns == 1 ? 232.0f : 330.0f));
  const Size room{body.cell(0, columns, rows, kBetween).w - 2 * kPad - kIcon - kGap,
                  body.cell(0, columns, rows, kBetween).h - 28};
  const auto text_of = [&](int i) {
    if (i < rules) return std::string_view(spec.rules[static_cast<std::size_t>(i)]);
    return state.own.empty() ? std::string_view(spec.add) : std::string_view(state.own);
  };
  const float size = ask::size_for_all(canvas, {.size = 50, .least = ui::kTiny}, room, cells, text_of);
  for (int i = 0; i < cells; ++i) {
    const Rect cell = body.cell(i, columns, rows, kBetween);
    const bool typed = i == rules;
    const bool empty = typed && state.own.empty();
    if (empty) {
      canvas.dashed(cell, theme.pass, 3, ui::kRadius);
    } else {
      ui::card(canvas, cell);
    }
    Rect inside = cell.inset(kPad, 14);
    const Rect mark = inside.cut_left(kIcon, kGap);
    canvas.icon(mark.centered({kIcon, kIcon}), empty ? "plus" : "check", empty ? theme.quiet : theme.accent);
    canvas.text(inside, text_of(i),
                {.size = size,
                 .color = empty ? theme.quiet : theme.ink,
                 .least = ui::kTiny,
                 .middle = true,
                 .plain = typed && !empty});
  }
}

}  // namespace pausepoint::activities
