#include "app/activities/box/box.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {

void Box::desk(const Spec&, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect panel = canvas.body();
  const int count = static_cast<int>(state.questions.size());
  const std::string_view note =
      count == 0
          ? "Read the papers to yourself. Type a question that is safe for everybody in the line below and press "
            "Add. Nothing is kept."
      : count == kMostQuestions ? "Five stand on the board: that is all that fits."
                                : "Nothing is kept. Leave out names and places.";
  canvas.text(panel.cut_top(count == 0 ? 150 : 62, 8), note, {.size = 22, .color = theme.quiet, .least = 16},
              "desk-note");
  const auto scope = canvas.push("question");
  for (int i = 0; i < count; ++i) {
    const auto index = canvas.push(i);
    Rect row = panel.cut_top(ui::kDeskTouch, 6);
    if (ui::button(canvas, "off", row.cut_right(116, 12), "Take off", {.text_size = 22})) emit(ask::Pick{i, 0});
    canvas.text(row, state.questions[static_cast<std::size_t>(i)],
                {.size = 22, .color = theme.ink, .least = 15, .middle = true, .plain = true});
  }
}

}  // namespace pausepoint::activities
