#include "app/activities/scale/scale.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {

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
                                  : can_show(state)           ? "The class would see bands: a few or none, 5 or more."
                                                    : "Too few answers: nothing is shown. Talk about it instead.";
  canvas.text(panel.cut_top(90, 8), advice, {.size = 24, .color = theme.ink, .least = 18}, "advice");
  if (state.phase == Phase::shown) {
    if (ui::button(canvas, "take-back", panel.cut_top(ui::kDeskTouch, 12), "Take it back", {.text_size = 26}))
      emit(Cue::take_back);
    return;
  }
  const ui::ButtonStyle hold{.look = ui::ButtonLook::primary,
                             .text_size = 26,
                             .key = {},
                             .icon = {},
                             .disabled = !can_show(state),
                             .hold_seconds = 0.6f};
  if (ui::button(canvas, "show", panel.cut_top(ui::kDeskTouch, 12), "Hold to show", hold)) emit(Cue::show);
  if (ui::button(canvas, "keep", panel.cut_top(ui::kDeskTouch, 12), "Don’t show", {.text_size = 26}))
    emit(Cue::keep_back);
}

}  // namespace pausepoint::activities
