// What stands on the board instead of the step: eyes up, the thank-you between two pupils, the parked questions.
#include <algorithm>

#include "app/delivery/answering.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr float kSign = 300, kIcon = 170;

/// A large sign with two lines under it, in the middle of `body`.
void draw_sign(ui::Canvas& canvas, Rect body, std::string_view icon, std::string_view title, std::string_view line) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle strong{
      .size = 84, .color = theme.ink, .weight = ui::Weight::bold, .align = ui::Align::center, .least = ui::kTitle};
  const ui::TextStyle quiet{.size = ui::kHeading, .color = theme.quiet, .align = ui::Align::center, .least = ui::kTiny};
  const float high = canvas.measure(title, strong, body.w).h + 4, low = canvas.measure(line, quiet, body.w).h + 4;
  const float sign = std::clamp(body.h - high - low - 60, 0.0f, kSign);
  Rect middle = body.centered({body.w, std::min(body.h, sign + 44 + high + 12 + low)});
  const Rect round = middle.cut_top(sign, 44).centered({sign, sign});
  canvas.circle(round.center(), sign / 2, theme.help_fill);
  canvas.icon(round.centered({sign * kIcon / kSign, sign * kIcon / kSign}), icon, theme.help_ink);
  canvas.text(middle.cut_top(high, 12), title, strong, "sign");
  canvas.text(middle, line, quiet, "sign-line");
}

}  // namespace

void draw_eyes_up(ui::Canvas& canvas, Rect body) {
  draw_sign(canvas, body, "eye", canvas.words("Eyes up"),
            canvas.words("Look this way for a moment. We will carry on from here."));
}

void draw_thanks(ui::Canvas& canvas, Rect body) {
  draw_sign(canvas, body, "tick", canvas.words("Thank you"), canvas.words("Next person, please"));
}

void draw_parked(const std::vector<std::string>& parked, ui::Canvas& canvas, Rect body) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view heading_text = canvas.words("Questions we parked");
  const ui::TextStyle heading{.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody};
  const float high = std::min(canvas.measure(heading_text, heading, body.w).h + 2, body.h * 0.25f);
  canvas.text(body.cut_top(high, 28), heading_text, heading, "parked");
  const int count = static_cast<int>(parked.size()), columns = count > 4 ? 2 : 1;
  const int rows = std::max(1, (count + columns - 1) / columns);
  body.h = std::min(body.h - 12, static_cast<float>(rows) * 180);
  for (int i = 0; i < count; ++i) {
    const Rect cell = body.cell(i, columns, rows, 28);
    ui::card(canvas, cell);
    Rect inside = cell.inset(36, 12);
    canvas.icon(inside.cut_left(56, 28).centered({52, 52}), "speech", theme.accent);
    canvas.text(inside, parked[static_cast<std::size_t>(i)],
                {.size = 44, .color = theme.ink, .least = ui::kTiny, .middle = true, .plain = true});
  }
}

std::string_view answering_line(const lesson::Lesson& lesson, const delivery::Delivery& now) {
  if (!delivery::round_is_open(lesson, now)) return {};
  switch (delivery::answering(lesson, now)) {
    case delivery::Answering::turns:
      return worded("One by one, at the board");
    case delivery::Answering::teams:
      return worded("Teams: agree, then press");
    default:
      return {};
  }
}

}  // namespace pausepoint::screens
