#include "app/activities/sort/sort.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

/// The bins that the card fits, so that the teacher knows before the class does.
void draw_fits(const Sort::Spec& spec, const Sort::State& state, Rect& panel, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Sort::Item& item = spec.items[static_cast<std::size_t>(state.item)];
  canvas.text(panel.cut_top(32, 4), item.fits.size() > 1 ? "This card fits two bins:" : "This card fits:",
              {.size = 22, .color = theme.quiet, .least = 18});
  for (const int bin : item.fits) {
    Rect row = panel.cut_top(48, 6);
    ui::option_badge(canvas, row.cut_left(44, 14).center(), 42, bin);
    canvas.text(row, spec.bins[static_cast<std::size_t>(bin)].name,
                {.size = 26, .color = theme.ink, .least = 18, .middle = true});
  }
}

}  // namespace

void Sort::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect panel = canvas.body();
  const ui::TextStyle quiet{.size = ui::kDeskSmall, .color = theme.quiet, .least = 18};
  if (state.phase == Phase::overview)
    return void(canvas.text(panel, "A card with a strong edge fits two bins. Ask what makes the difference.", quiet,
                            "desk-note"));
  if (spec.by == By::pads && !tells_reason(spec, state)) {
    const auto asked = asking(spec, state);
    return ask::draw_desk(*asked->ask, *asked->state, panel, canvas, emit);
  }
  if (tells_reason(spec, state)) {
    draw_fits(spec, state, panel, canvas);
    canvas.text(panel, "Nothing here is wrong. Ask what someone would look at to decide.", quiet, "desk-note");
    return;
  }
  const Rect clear = panel.cut_bottom(ui::kDeskTouch, 12);
  canvas.text(
      panel,
      "Cards are moved on the board: drag one, or tap it and then a bin. By keys: Enter takes a card, arrows move "
      "it, Enter drops it, Escape puts it back.",
      quiet, "desk-note");
  if (ui::button(canvas, "clear", clear, "Hold to take the cards out",
                 {.text_size = 26, .key = "X", .hold_seconds = 0.6f}))
    emit(Cue::ask_again);
}

}  // namespace pausepoint::activities
