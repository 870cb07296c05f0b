#include "app/activities/line/line.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

/// Five columns of three buttons, the most at the top: as the board shows it.
void draw_entry(const Line::Spec& spec, const Line::State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(panel.cut_top(56, 6), "Roughly how many stand where? Everyone sees this.",
              {.size = 22, .color = theme.quiet, .least = 18}, "desk-note");
  const auto& shape = state.rough[state.phase == Line::Phase::again ? 1 : 0];
  Rect rows = panel.cut_top(3 * ui::kDeskTouch + 2 * 8, 8);
  Rect labels = rows.cut_left(78, 8);
  for (int row = 0; row < Line::kLevels; ++row) {
    const std::string_view label = row == 0 ? "many" : row == 1 ? "some" : "a few or none";
    canvas.text(labels.cell(row, 1, Line::kLevels, 8), label,
                {.size = 20, .color = theme.quiet, .least = 18, .middle = true});
  }
  const auto scope = canvas.push("wall");
  for (int place = 0; place < Line::kPlaces; ++place) {
    const auto index = canvas.push(place);
    const Rect column = rows.cell(place, Line::kPlaces, 1, 8);
    for (int level = 0; level < Line::kLevels; ++level) {
      const Rect cell = column.cell(Line::kLevels - 1 - level, 1, Line::kLevels, 8);
      const bool chosen = shape[static_cast<std::size_t>(place)] == level;
      ui::Phrase id, label;
      id << "level-" << level;
      label << std::string_view(spec.ask.options[static_cast<std::size_t>(place)].text) << ": "
            << Line::level_name(level);
      const ui::Response response = canvas.target(id, ui::Role::button, label, cell, {.selected = chosen});
      canvas.fill(cell, chosen ? theme.options[static_cast<std::size_t>(place)] : theme.card, 14);
      canvas.stroke(cell, chosen ? theme.ink : theme.desk_line, chosen ? 4 : 3, 14);
      if (chosen) canvas.icon(cell.centered({30, 30}), "tick", theme.card);
      ui::focus_ring(canvas, cell, 14, response);
      if (response.activated) emit(ask::Pick{place, level});
    }
  }
  Rect badges = panel.cut_top(48);
  badges.cut_left(78, 8);
  for (int place = 0; place < Line::kPlaces; ++place) {
    ui::option_badge(canvas, badges.cell(place, Line::kPlaces, 1, 8).center(), 44, place);
  }
}

}  // namespace

void Line::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  if (spec.by == By::pads) return ask::draw_desk(spec.ask, state.ask, canvas.body(), canvas, emit);
  if (state.phase == Phase::stand || state.phase == Phase::again)
    return draw_entry(spec, state, canvas.body(), canvas, emit);
  const std::string_view note = state.phase == Phase::talk ? "Pairs talk. Next lets them stand again."
                                                           : "Ask who would like to say what moved them.";
  canvas.text(canvas.body(), note, {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 18}, "desk-note");
}

}  // namespace pausepoint::activities
