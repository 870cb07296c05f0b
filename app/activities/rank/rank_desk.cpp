#include "app/activities/rank/rank.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {

void Rank::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect panel = canvas.body();
  const ui::TextStyle quiet{.size = ui::kDeskSmall, .color = theme.quiet, .least = 18};
  if (state.phase != Phase::moving) {
    canvas.text(panel, "Nobody’s order is the right one. Ask what each card is good for.", quiet, "desk-note");
    return;
  }
  ui::Phrase placed;
  placed << "**" << count_placed(state) << "** of " << static_cast<int>(spec.items.size()) << " have a place";
  canvas.text(panel.cut_top(52, 8), placed, {.size = 32, .color = theme.ink, .least = 18, .middle = true}, "placed");
  const Rect clear = panel.cut_bottom(ui::kDeskTouch, 12);
  canvas.text(panel,
              "Cards are moved on the board: drag one, or tap it and then a place. By keys: Enter takes a card, arrows "
              "move it, Enter drops it, Escape puts it back.",
              quiet, "desk-note");
  const ui::ButtonStyle hold{.text_size = 26, .key = "X", .disabled = count_placed(state) == 0, .hold_seconds = 0.6f};
  if (ui::button(canvas, "clear", clear, "Hold to clear the cards", hold)) emit(Cue::ask_again);
}

}  // namespace pausepoint::activities
