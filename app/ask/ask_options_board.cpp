// The options of an ask as cards: waiting while the class thinks, open, or still there to be talked about.
#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kMostBadge = 100, kBadgeGap = 30, kPad = 36, kBetween = 32;
constexpr float kEasyCard = 120, kMostCard = 250, kNarrow = 1400;
constexpr float kText = 44;

/// How the cards of one ask stand in a rectangle; the same in every phase, so that nothing jumps.
struct Grid {
  int columns, rows;
  float gap, badge, size;
  Rect rect;
  Rect cell(int i) const { return rect.cell(i, columns, rows, gap); }
};

Grid grid_of(const Ask& ask, Rect rect, int columns, ui::Canvas& canvas) {
  const int count = static_cast<int>(ask.options.size());
  Grid grid{columns, 0, 0, 0, 0, rect};
  grid.rows = (count + grid.columns - 1) / grid.columns;
  grid.gap = grid.rows > 2 ? 24 : kBetween;
  const Rect cell = grid.cell(0);
  grid.badge = std::min(kMostBadge, cell.h - 36);
  const float width = cell.w - 2 * kPad - grid.badge - kBadgeGap;
  const auto text_at = [&](int i) { return std::string_view(ask.options[static_cast<std::size_t>(i)].text); };
  grid.size = size_for_all(canvas, {.size = kText, .least = ui::kTiny}, {width, cell.h - 24}, count, text_at);
  // As high as the longest text needs and a little more, so that cards of short texts do not gape.
  float tallest = kMostCard;
  for (int i = 0; i < count; ++i)
    tallest = std::max(tallest, canvas.measure(text_at(i), {.size = grid.size}, width).h + 24);
  grid.rect.h = std::min(rect.h, static_cast<float>(grid.rows) * (tallest + grid.gap) - grid.gap);
  return grid;
}

/// Two columns; beside a picture one, unless that makes cards too low to be pressed or their texts smaller. Three cards
/// stand in one column, too, so that none stands alone in its row.
Grid grid_for(const Ask& ask, Rect rect, ui::Canvas& canvas) {
  const bool wide = rect.w >= kNarrow;
  if (wide && ask.options.size() != 3) return grid_of(ask, rect, 2, canvas);
  const Grid one = grid_of(ask, rect, 1, canvas);
  if (one.cell(0).h >= kEasyCard) return one;
  const Grid two = grid_of(ask, rect, 2, canvas);
  if (wide) return one.cell(0).h >= ui::kTouch + 8 && one.size >= two.size ? one : two;
  return one.cell(0).h < ui::kTouch || two.size > one.size ? two : one;
}

/// The card at place `i`: badge and id belong to the place, the text to the option that stands there.
void draw_card(const Ask& ask, int i, int option, Options how, const Grid& grid, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const Rect cell = grid.cell(i);
  const std::string& text = ask.options[static_cast<std::size_t>(option)].text;
  if (how == Options::still) {
    // Lies flat: there is nothing to press any more, and still everything to read.
    canvas.fill(cell, ui::mixed(theme.paper, theme.card, 0.6f), ui::kRadius);
    canvas.stroke(cell, theme.line, 3, ui::kRadius);
  } else {
    ui::Phrase id;
    id << "option-" << i;
    ui::card(canvas, cell);
    const ui::Response response = canvas.target(id, ui::Role::option, text, cell, {.disabled = how != Options::open});
    if (response.activated) emit(Press{option});
    if (response.hovered || response.pressed) {
      canvas.fill(cell.inset(3), theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), ui::kRadius - 3);
    }
    ui::focus_ring(canvas, cell, ui::kRadius, response);
  }
  Rect inside = cell.inset(kPad, 12);
  ui::option_badge(canvas, inside.cut_left(grid.badge, kBadgeGap).center(), grid.badge, i, how == Options::waiting);
  canvas.text(inside, text, {.size = grid.size, .color = theme.ink, .least = kLeastCut, .middle = true});
}

}  // namespace

void draw_options(const Ask& ask, Options how, Rect rect, ui::Canvas& canvas, Emit<Event> emit, const State* standing) {
  const Grid grid = grid_for(ask, rect, canvas);
  for (int i = 0; i < static_cast<int>(ask.options.size()); ++i) {
    const int option = standing != nullptr ? option_at(ask, *standing, i) : i;
    draw_card(ask, i, option, how, grid, canvas, emit);
  }
}

void draw_options(const Ask& ask, Options how, Rect rect, ui::Canvas& canvas) {
  draw_options(ask, how, rect, canvas, [](Event) {});
}

float size_for_all(ui::Canvas& canvas, const ui::TextStyle& style, Size box, int count,
                   FunctionRef<std::string_view(int)> text_at) {
  ui::TextStyle tried = style;
  for (; tried.size > style.least; tried.size -= 2) {
    bool fits = true;
    for (int i = 0; fits && i < count; ++i) fits = canvas.measure(text_at(i), tried, box.w).h <= box.h;
    if (fits) return tried.size;
  }
  return style.least;
}

}  // namespace pausepoint::ask
