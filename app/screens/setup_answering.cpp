// The part of the setup screen about answering: how, and which buttons work.
#include <algorithm>

#include "app/delivery/answering.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

using delivery::Answering;

constexpr int kShapes = 6, kInRow = 9;

/// The shape a pad is called by: six solid ones, six that are open, and four with a dot inside.
void draw_pad_shape(ui::Canvas& canvas, Vec center, float size, int pad, bool lit) {
  const ui::Theme& theme = canvas.theme();
  const ui::Color color = lit ? theme.accent : ui::mixed(theme.quiet, theme.card, 0.62f);
  ui::option_shape(canvas, center, size, pad, color);
  if (pad < kShapes) return;
  const Vec lower = pad % kShapes == 3 ? center + Vec{0, size * 0.09f} : center;
  ui::option_shape(canvas, lower, size * 0.58f, pad, theme.card);
  if (pad >= 2 * kShapes) ui::option_shape(canvas, lower, size * 0.24f, pad, color);
}

void draw_tile(ui::Canvas& canvas, Rect cell, int pad, bool lit, bool last) {
  const ui::Theme& theme = canvas.theme();
  const Rect tile = cell.centered({cell.w, std::min(cell.w, cell.h)});
  const float side = tile.h * 0.68f;
  canvas.fill(tile, lit ? theme.help_fill : theme.card, 16);
  canvas.stroke(tile, last ? theme.accent : lit ? theme.help_line : theme.line, last ? 5 : 3, 16);
  if (pad < 0) {
    canvas.icon(tile.centered({side, side}), "keyboard",
                lit ? theme.accent : ui::mixed(theme.quiet, theme.card, 0.62f));
  } else {
    draw_pad_shape(canvas, tile.center(), side, pad, lit);
  }
}

void draw_tiles(const Tried& tried, Rect rect, ui::Canvas& canvas) {
  const int tiles = tried.pads + 1;  // the keys come first
  const int rows = tiles > kInRow ? 2 : 1;
  for (int i = 0; i < tiles; ++i) {
    const bool keys = i == 0;
    const bool lit = keys ? tried.keys : tried.tiles[i - 1];
    const bool last = tried.last == (keys ? PadButton::kKeys : i - 1);
    draw_tile(canvas, rect.cell(i, kInRow, rows, 10), i - 1, lit, last);
  }
}

void draw_buttons(const Tried& tried, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  constexpr int kOptions = Tried::kButtons - 1;
  const float size = std::min(70.0f, rect.h);
  const Rect pass = rect.cut_right(150, 16);
  for (int i = 0; i < kOptions; ++i) {
    ui::option_badge(canvas, rect.cell(i, kOptions, 1, 8).center(), size, i, !tried.buttons[i]);
  }
  const Rect chip = pass.centered({pass.w, size * 0.86f});
  const bool lit = tried.buttons[kOptions];
  if (lit) canvas.fill(chip, theme.help_fill, 18);
  canvas.dashed(chip, lit ? theme.accent : theme.pass, 3, 18);
  canvas.text(chip.inset(12, 2), canvas.words("Pass"),
              {.size = ui::kTiny,
               .color = lit ? theme.help_ink : theme.quiet,
               .align = ui::Align::center,
               .least = 22,
               .middle = true});
}

std::string_view line_for(const Kiosk& kiosk, ui::Canvas& canvas, ui::Phrase& phrase) {
  switch (kiosk.room().answering) {
    case Answering::turns:
      return canvas.words("Pupils come to the board one by one. Nobody sees what was pressed before.");
    case Answering::teams:
      if (kiosk.room().teams < 5)
        return canvas.words("Fewer than five teams: answers are not shown, you talk instead.");
      phrase.fill(canvas.words("{1} teams. Each agrees, then presses its pad once."), {kiosk.room().teams});
      return phrase;
    default:
      return canvas.words("All at once: pads, keys and touch, or hands that you count.");
  }
}

}  // namespace

void draw_answering(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(rect.cut_top(48, 4), canvas.words("How will they answer?"),
              {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .least = 26});
  const Rect row = rect.cut_top(ui::kTouch, 8);
  const Answering now = kiosk.room().answering;
  const auto choice = [&](int place, std::string_view id, std::string_view label, Answering answering, bool on) {
    const ui::ButtonStyle style{.look = on ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 32};
    if (ui::button(canvas, id, row.cell(place, 3, 1, 16), label, style)) post(ChooseAnswering{answering});
  };
  choice(0, "answer-together", canvas.words("Together"), Answering::as_written,
         now == Answering::as_written || now == Answering::together);
  choice(1, "answer-turns", canvas.words("One by one"), Answering::turns, now == Answering::turns);
  choice(2, "answer-teams", canvas.words("Teams"), Answering::teams, now == Answering::teams);
  Rect line = rect;
  if (now == Answering::teams) {
    const Rect keys = line.cut_right(2 * ui::kTouch + 16, 20);
    const Rect buttons = keys.centered({keys.w, ui::kTouch});
    if (ui::button(canvas, "teams-less", buttons.cell(0, 2, 1, 12), "−", {.text_size = 44})) post(ChangeTeams{-1});
    if (ui::button(canvas, "teams-more", buttons.cell(1, 2, 1, 12), "+", {.text_size = 44})) post(ChangeTeams{1});
  }
  ui::Phrase phrase;
  canvas.text(line, line_for(kiosk, canvas, phrase),
              {.size = ui::kTiny, .color = theme.quiet, .least = 22, .middle = true}, "answering");
}

void draw_pads(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, rect);
  Rect inside = rect.inset(36, 22);
  Rect top = inside.cut_top(54, 14);
  const ui::TextStyle heading{.size = 38, .color = theme.ink, .weight = ui::Weight::bold, .least = 26, .middle = true};
  const std::string_view title = canvas.words("What works?");
  canvas.text(top.cut_left(canvas.measure(title, heading, 0).w + 4, 28), title, heading);
  canvas.text(top, canvas.words("Press every button once: it lights up."),
              {.size = ui::kTiny, .color = theme.quiet, .align = ui::Align::right, .least = 22, .middle = true});
  draw_buttons(kiosk.tried(), inside.cut_bottom(72, 14), canvas);
  draw_tiles(kiosk.tried(), inside, canvas);
}

}  // namespace pausepoint::screens
