#include "app/screens/desk_parts.h"

namespace pausepoint::screens {

void draw_spare_board(ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Rect body = canvas.body();
  const Rect card = body.centered({std::min(1200.0f, body.w), 380});
  ui::card(canvas, card);
  Rect inside = card.inset(60, 50);
  canvas.text(inside.cut_top(110, 20), "One moment, please",
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "spare");
  canvas.text(inside, "This picture cannot be shown right now. Your teacher carries on in a moment.",
              {.size = ui::kBody, .color = theme.quiet, .least = 30});
}

void draw_spare_desk(ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Rect button = rect.cut_bottom(ui::kDeskTouch, 20);
  canvas.text(
      rect,
      "The program stopped while it drew this step, so the class sees a calm card instead. Press Next to go on, "
      "or try to show the step again.",
      {.size = 24, .color = theme.ink, .least = 16}, "spare-why");
  if (desk_button(canvas, "try-step", button, "Show the step again", {.text_size = 24})) post(TryStep{});
}

}  // namespace pausepoint::screens
