#include <algorithm>

#include "app/activities/scale/scale.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

/// What the class would see of each statement: three badges with their bands.
void draw_preview(const Scale::Spec& spec, const Scale::State& state, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int rows = static_cast<int>(std::min(state.now.size(), spec.statements.size()));
  for (int i = 0; i < rows; ++i) {
    const ask::Release& release = state.now[static_cast<std::size_t>(i)];
    Rect row = rect.cell(i, 1, rows, 6);
    canvas.text(row.cut_top(row.h * 0.5f), spec.statements[static_cast<std::size_t>(i)].ask.question,
                {.size = 21, .color = theme.quiet, .least = 18, .middle = true});
    if (release.shares.size() < 3) {
      canvas.text(row, "Too few answers", {.size = 21, .color = theme.ink, .least = 18, .middle = true});
      continue;
    }
    for (int face = 0; face < 3; ++face) {
      Rect cell = row.cell(face, 3, 1, 4);
      ui::option_badge(canvas, cell.cut_left(24, 5).center(), std::min(24.0f, row.h), face);
      canvas.text(cell, ask::words(release.shares[static_cast<std::size_t>(face)], release.rung),
                  {.size = 20, .color = theme.ink, .least = 18, .middle = true});
    }
  }
}

}  // namespace

void Scale::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect panel = canvas.body();
  if (state.phase == Phase::asking) {
    return ask::draw_desk(spec.statements[static_cast<std::size_t>(state.statement)].ask, state.ask, panel, canvas,
                          emit);
  }
  if (state.phase == Phase::kept_back) {
    canvas.text(panel, "Kept back. It stands beside the second time, later.",
                {.size = 24, .color = theme.quiet, .least = 18});
    return;
  }
  const std::string_view advice = state.phase == Phase::shown ? "The class sees before and now."
                                  : state.armed               ? "Press Next again to show, or hold Show."
                                  : can_show(state)           ? "The class would see bands: a few or none, 5 or more."
                                                    : "Too few answers: nothing is shown. Talk about it instead.";
  canvas.text(panel.cut_top(64, 8), advice, {.size = 24, .color = theme.ink, .least = 18}, "advice");
  if (state.phase == Phase::shown) {
    if (ui::button(canvas, "take-back", panel.cut_top(ui::kDeskTouch, 12), "Take back", {.text_size = 26, .key = "Z"}))
      emit(Cue::take_back);
    return;
  }
  const Rect buttons = panel.cut_bottom(ui::kDeskTouch, 12);
  draw_preview(spec, state, panel, canvas);
  const ui::ButtonStyle hold{.look = ui::ButtonLook::primary,
                             .text_size = 25,
                             .key = "V",
                             .icon = {},
                             .disabled = !can_show(state),
                             .hold_seconds = 0.6f};
  if (ui::button(canvas, "show", buttons.cell(0, 2, 1, 12), "Hold to show", hold)) emit(Cue::show);
  if (ui::button(canvas, "keep", buttons.cell(1, 2, 1, 12), "Don’t show", {.text_size = 25, .key = "N"}))
    emit(Cue::keep_back);
}

}  // namespace pausepoint::activities
