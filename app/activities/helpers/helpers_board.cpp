#include <algorithm>

#include "app/activities/helpers/helpers.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

/// One place of the map with everybody who was put there.
void draw_place(const Helpers::Spec& spec, const Helpers::State& state, int place, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, rect);
  Rect inside = rect.inset(20, 16);
  Rect head = inside.cut_top(std::min(96.0f, inside.h * 0.32f), 8);
  canvas.art(head.cut_left(head.h, 16), spec.places[static_cast<std::size_t>(place)].art);
  canvas.text(head, spec.places[static_cast<std::size_t>(place)].name,
              {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .least = 22, .middle = true});
  for (std::size_t i = 0; i < spec.people.size(); ++i) {
    if (spec.people[i].place != place || !state.on_map[i]) continue;
    const Rect row = inside.cut_top(50, 4);
    if (row.h < 30) return;
    canvas.fill(row, theme.help_fill, 16);
    canvas.text(row.inset(18, 2), spec.people[i].text,
                {.size = 30, .color = theme.help_ink, .least = 18, .middle = true});
  }
}

}  // namespace

void Helpers::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  canvas.text(body.cut_top(84, 4), spec.heading,
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = 38}, "heading");
  canvas.text(body.cut_top(58, 18), spec.prompt, {.size = 36, .color = theme.quiet, .least = 22}, "prompt");
  const int people = static_cast<int>(spec.people.size());
  const int columns = 4, rows = (people + columns - 1) / columns;
  const Rect chips = body.cut_bottom(static_cast<float>(rows) * 108 - 12, 24);
  const int places = static_cast<int>(spec.places.size()) + (state.typed.empty() ? 0 : 1);
  for (int i = 0; i < static_cast<int>(spec.places.size()); ++i)
    draw_place(spec, state, i, body.cell(i, places, 1, 20), canvas);
  if (!state.typed.empty()) {
    const Rect cell = body.cell(places - 1, places, 1, 20);
    ui::card(canvas, cell);
    Rect inside = cell.inset(20, 16);
    for (const std::string& text : state.typed) {
      canvas.text(inside.cut_top(inside.h / 3.2f, 4), text,
                  {.size = 32, .color = theme.help_ink, .least = 18, .middle = true, .plain = true});
    }
  }
  const auto scope = canvas.push("person");
  for (int i = 0; i < people; ++i) {
    const auto index = canvas.push(i);
    const bool there = state.on_map[static_cast<std::size_t>(i)];
    const ui::ButtonStyle style{.look = there ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 32};
    if (ui::button(canvas, "toggle", chips.cell(i, columns, rows, 12), spec.people[static_cast<std::size_t>(i)].text,
                   style))
      emit(ask::Pick{i, 0});
  }
}

}  // namespace pausepoint::activities
