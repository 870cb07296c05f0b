// The access panel: one row for each setting, on as many pages as its letters need.
#include <algorithm>
#include <span>

#include "app/screens/access_views.h"
#include "app/screens/parts.h"
#include "app/ui/large_print.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr std::string_view kNames[kSettings] = {
    "Text size",   "Space between letters", "Space between lines", "Letters",       "Colours",       "Movement",
    "At one time", "Time to read",          "Read aloud",          "Reading speed", "Reading volume"};
constexpr std::string_view kTypefaceNames[kTypefaces] = {"Andika", "OpenDyslexic", "Noto Sans"};
constexpr std::string_view kColorNames[kColors] = {"Paper", "Night", "High contrast", "Cream", "Blue", "Rose"};
constexpr std::string_view kSpacingNames[kSpacings] = {"Usual", "Wide", "Wider"};
constexpr float kRowGap = 16;

std::string_view on_or_off(bool on) { return on ? "On" : "Off"; }

std::string_view times(int percent) {
  return percent == 150 ? "1½ times as long" : percent == 200 ? "Twice as long" : "Usual";
}

void say_value(const Access& access, Setting setting, ui::Phrase& out) {
  switch (setting) {
    case Setting::text:
      return void(out << access.text << " %");
    case Setting::letters:
      return void(out << kSpacingNames[static_cast<int>(access.letters)]);
    case Setting::lines:
      return void(out << kSpacingNames[static_cast<int>(access.lines)]);
    case Setting::typeface:
      return void(out << kTypefaceNames[static_cast<int>(access.typeface)]);
    case Setting::colors:
      return void(out << kColorNames[static_cast<int>(access.colors)]);
    case Setting::still:
      return void(out << (access.still ? "As little as can be" : "Usual"));
    case Setting::fewer:
      return void(out << (access.fewer ? "A few things" : "Everything"));
    case Setting::longer:
      return void(out << times(access.longer));
    case Setting::aloud:
      return void(out << on_or_off(access.aloud));
    case Setting::speed:
      return void(out << access.speed << " %");
    case Setting::volume:
      return void(out << access.volume << " %");
  }
}

struct Panel {
  float size;  ///< Of the texts.
  float side;  ///< Of the two buttons of a row.
  float row;   ///< Height of a row.
  int columns, rows;
  int each() const { return columns * rows; }
  int pages() const { return (kSettings + each() - 1) / each(); }
};

ui::TextStyle style(const ui::Canvas& canvas, float size, ui::Weight weight = ui::Weight::regular) {
  return {.size = size / canvas.theme().text_scale, .color = canvas.theme().ink, .weight = weight, .middle = true};
}

float line(const ui::Canvas& canvas, float size) {
  return size * canvas.theme().line_spacing * canvas.theme().line_factor;
}

Panel panel_for(ui::Canvas& canvas, Rect body) {
  Panel panel{};
  panel.size = ui::large_print_size(canvas.theme(), 34);
  panel.side = std::max(ui::kTouch, panel.size * 1.8f);
  float widest = 0;
  for (const std::string_view name : kNames)
    widest = std::max(widest, canvas.measure(name, style(canvas, panel.size, ui::Weight::bold), 0).w);
  const float needed = widest + 2 * panel.side + 2 * kRowGap + 2 * panel.size;
  panel.columns = needed * 2 + ui::kGap <= body.w ? 2 : 1;
  panel.row = std::max(panel.side + 24, 2 * line(canvas, panel.size) + 24);
  panel.rows = std::max(1, static_cast<int>((body.h + kRowGap) / (panel.row + kRowGap)));
  return panel;
}

/// One setting: its name, how it stands, and the two buttons that change it.
void draw_row(const Access& access, Setting setting, const Panel& panel, Rect rect, ui::Canvas& canvas, Post post) {
  const auto index = static_cast<int>(setting);
  const auto scope = canvas.push(index);
  ui::card(canvas, rect);
  Rect inside = rect.inset(panel.size * 0.7f, 12);
  const Rect more = inside.cut_right(panel.side, kRowGap).centered({panel.side, panel.side});
  const Rect less = inside.cut_right(panel.side, kRowGap).centered({panel.side, panel.side});
  ui::Phrase value, down, up;
  say_value(access, setting, value);
  down << kNames[index] << ", now " << value << ": less or the one before";
  up << kNames[index] << ", now " << value << ": more or the next";
  const auto step = [&](std::string_view id, const ui::Phrase& says, std::string_view icon, Rect place, int by) {
    const bool disabled = !can_step(access, setting, by);
    const ui::Response response = canvas.target(id, ui::Role::button, says, place, {.disabled = disabled});
    const auto faded = canvas.fade(disabled ? 0.4f : 1.0f);
    const ui::Theme& theme = canvas.theme();
    canvas.fill(place, response.pressed ? ui::mixed(theme.card, theme.ink, 0.14f) : theme.card, ui::kRadius);
    canvas.stroke(place, theme.quiet, 3, ui::kRadius);
    const float sign = panel.side * 0.46f;
    canvas.icon(place.centered({sign, sign}), icon, theme.ink);
    ui::focus_ring(canvas, place, ui::kRadius, response);
    if (response.activated) post(AccessEvent(StepSetting{setting, by}));
  };
  step("less", down, "minus", less, -1);
  step("more", up, "plus", more, 1);
  const float high = line(canvas, panel.size);
  inside = inside.centered({inside.w, 2 * high});
  canvas.text(inside.cut_top(high), kNames[index], style(canvas, panel.size, ui::Weight::bold));
  canvas.text(inside, value, style(canvas, panel.size), "value");
}

/// Closing, everything back to normal, and, where there are several, the pages.
void draw_foot(const Panel& panel, int page, Rect rect, ui::Canvas& canvas, Post post) {
  const float size = panel.size / canvas.theme().text_scale;
  const auto wide = [&](std::string_view label) {
    return canvas.measure(label, {.size = size}, 0).w + 2.2f * panel.size;
  };
  constexpr std::string_view kClose = "Close · F2", kUsual = "Back to usual";
  const ui::ButtonStyle quiet{.text_size = size, .least_size = size};
  const Rect close = rect.cut_right(wide(kClose), 24);
  if (ui::button(canvas, "access-usual", rect.cut_right(wide(kUsual), 24), kUsual, quiet))
    post(AccessEvent(UsualAccess{}));
  if (ui::button(canvas, "access-close", close, kClose,
                 {.look = ui::ButtonLook::primary, .text_size = size, .least_size = size}))
    post(AccessEvent(ShowAccess{}));
  if (panel.pages() < 2) return;
  const float side = std::max(ui::kTouch, panel.side);
  const ui::ButtonStyle arrow{.text_size = size};
  ui::Phrase where;
  where << page + 1 << " of " << panel.pages();
  ui::TextStyle middle = style(canvas, panel.size);
  middle.align = ui::Align::center;
  const float width = canvas.measure(where, middle, 0).w + 16;
  rect.w = 2 * side + 32 + width;
  ui::ButtonStyle back = arrow, next = arrow;
  back.icon = "arrow-left", next.icon = "arrow-right";
  if (ui::button(canvas, "access-back", rect.cut_left(side, 16), {}, back)) post(AccessEvent(TurnPanel{-1}));
  canvas.text(rect.cut_left(width, 16), where, middle, "access-page");
  if (ui::button(canvas, "access-next", rect.cut_left(side), {}, next)) post(AccessEvent(TurnPanel{1}));
}

}  // namespace

Rect access_corner(const ui::Canvas& canvas) {
  return {canvas.bounds().right() - ui::kMargin - ui::kTouch, 20, ui::kTouch, ui::kTouch};
}

void draw_access_corner(ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const ui::Response response =
      canvas.target(kAccessId, ui::Role::button, "Text size, colours and more, for everyone", rect);
  const Rect sign = rect.inset(10);
  canvas.fill(sign, response.pressed ? ui::mixed(theme.card, theme.ink, 0.14f) : theme.card, 22);
  canvas.stroke(sign, theme.line, 3, 22);
  canvas.icon(sign.inset(sign.w * 0.16f), "letters", theme.quiet);
  ui::focus_ring(canvas, sign, 22, response);
  if (response.activated) post(AccessEvent(ShowAccess{}));
}

void draw_access_panel(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Access& access = kiosk.access().access;
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 36);
  const float heading = ui::large_print_size(theme, ui::kHeading);
  canvas.text(page.cut_top(line(canvas, heading), 18), "For everyone in the room",
              style(canvas, heading, ui::Weight::bold), "access-title");
  const float size = ui::large_print_size(theme, 34);
  const Rect foot = page.cut_bottom(std::max(ui::kTouch, size * 1.8f), 28);
  const Panel panel = panel_for(canvas, page);
  const int pages = panel.pages(), shown = ((kiosk.access().panel_page % pages) + pages) % pages;
  const int first = shown * panel.each();
  for (int i = 0; i < panel.each() && first + i < kSettings; ++i) {
    const int column = i / panel.rows, row = i % panel.rows;
    Rect rect = page.cell(column, panel.columns, 1, ui::kGap);
    rect.y += static_cast<float>(row) * (panel.row + kRowGap), rect.h = panel.row;
    draw_row(access, static_cast<Setting>(first + i), panel, rect, canvas, post);
  }
  draw_foot(panel, shown, foot, canvas, post);
}

}  // namespace pausepoint::screens
