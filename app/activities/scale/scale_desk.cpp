#include <algorithm>

#include "app/activities/scale/scale.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kBands = 28, kQuestion = 22, kLeastQuestion = 18;

std::string_view question_of(const Scale::Spec& spec, int i) {
  return spec.statements[static_cast<std::size_t>(i)].ask.question;
}

/// The largest size at which each statement has room above its bands; 0: none does, and they are called by number.
float question_size(const Scale::Spec& spec, int rows, Size cell, ui::Canvas& canvas) {
  const Size box{cell.w, cell.h - kBands};
  const float size = ask::size_for_all(canvas, {.size = kQuestion, .least = kLeastQuestion}, box, rows,
                                       [&](int i) { return question_of(spec, i); });
  for (int i = 0; i < rows; ++i) {
    if (canvas.measure(question_of(spec, i), {.size = size}, box.w).h > box.h) return 0;
  }
  return size;
}

/// The bands of one statement: three badges with what is told of each.
void draw_bands(const ask::Release& release, Rect row, ui::Canvas& canvas) {
  const ui::TextStyle style{.size = 20, .color = canvas.theme().ink, .least = 18, .middle = true};
  if (release.shares.size() < 3) {
    canvas.text(row, "Too few answers", style);
    return;
  }
  for (int face = 0; face < 3; ++face) {
    Rect cell = row.cell(face, 3, 1, 4);
    ui::option_badge(canvas, cell.cut_left(24, 5).center(), std::min(24.0f, row.h), face);
    canvas.text(cell, ask::words(release.shares[static_cast<std::size_t>(face)], release.rung), style);
  }
}

/// What the class would see of each statement: three badges with their bands.
void draw_preview(const Scale::Spec& spec, const Scale::State& state, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int rows = static_cast<int>(std::min(state.now.size(), spec.statements.size()));
  if (rows == 0) return;
  const float size = question_size(spec, rows, rect.cell(0, 1, rows, 6).size(), canvas);
  for (int i = 0; i < rows; ++i) {
    Rect row = rect.cell(i, 1, rows, 6);
    Rect bands = row.cut_bottom(kBands);
    if (size > 0) {
      canvas.text(row, question_of(spec, i), {.size = size, .color = theme.quiet, .middle = true});
    } else {
      ui::Phrase number;
      number << i + 1 << ".";
      canvas.text(bands.cut_left(30), number, {.size = 20, .color = theme.quiet, .middle = true});
    }
    draw_bands(state.now[static_cast<std::size_t>(i)], bands, canvas);
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
  const ui::TextStyle says{.size = 24, .color = theme.ink, .least = 20};
  canvas.text(panel.cut_top(std::min(66.0f, canvas.measure(advice, says, panel.w).h + 2), 8), advice, says, "advice");
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
