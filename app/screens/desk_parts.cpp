#include "app/screens/desk_parts.h"

#include <algorithm>

namespace pausepoint::screens {
namespace {

ui::TextStyle style_of(const ui::Canvas& canvas, Block::Look look, float size) {
  const ui::Theme& theme = canvas.theme();
  switch (look) {
    case Block::Look::label:
      return {.size = ui::kDeskLabel, .color = theme.quiet};
    case Block::Look::strong:
      return {.size = size, .color = theme.ink, .weight = ui::Weight::bold};
    case Block::Look::quiet:
      return {.size = size - 3, .color = theme.quiet};
    case Block::Look::warn:
      return {.size = size - 2, .color = theme.warn};
    case Block::Look::body:
    case Block::Look::new_page:
      break;
  }
  return {.size = size, .color = theme.ink};
}

/// Where texts go one after another.
class Flow {
 public:
  Flow(Rect rect, int columns) : rect_(rect), columns_(columns) {}
  /// The place of a text of `height`; at least so much of the column stays free below it, or the next one is begun.
  Rect place(float height, float gap, float with_next) {
    const float above = fresh_ ? 0 : gap;
    if (!fresh_ && used_ + above + height + with_next > rect_.h) {
      ++column_;
      used_ = 0;
    } else {
      used_ += above;
    }
    fresh_ = false;
    const Rect column = rect_.cell(column_ % columns_, columns_, 1, 48);
    const Rect placed{column.x, column.y + used_, column.w, std::min(height, column.h - used_)};
    used_ += height;
    return placed;
  }
  /// What follows begins a page.
  void turn() {
    if (fresh_ && column_ % columns_ == 0) return;
    column_ = (page() + 1) * columns_;
    used_ = 0;
    fresh_ = true;
  }
  float width() const { return rect_.cell(0, columns_, 1, 48).w; }
  int page() const { return column_ / columns_; }

 private:
  Rect rect_;
  int columns_, column_ = 0;
  float used_ = 0;
  bool fresh_ = true;
};

}  // namespace

void panel(ui::Canvas& canvas, Rect& rect, std::string_view label) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(rect, theme.card, 20);
  canvas.stroke(rect, theme.desk_line, 2, 20);
  rect = rect.inset(26, 22);
  if (!label.empty()) canvas.text(rect.cut_top(34, 12), label, {.size = ui::kDeskLabel, .color = theme.quiet});
}

void say_row_keys(ui::Canvas& canvas, Rect head) {
  canvas.text(head, "arrows, Enter",
              {.size = ui::kDeskLabel, .color = canvas.theme().quiet, .align = ui::Align::right});
}

void draw_swap(const Kiosk& kiosk, ui::Canvas& canvas, Rect place, Post post) {
  if (!kiosk.can_swap_displays()) return;
  if (desk_button(canvas, "swap-displays", place, "Hold: swap displays",
                  {.look = ui::ButtonLook::quiet, .text_size = 24, .hold_seconds = 0.6f}))
    post(DeskEvent(SwapDisplays{}));
}

bool desk_button(ui::Canvas& canvas, std::string_view id, Rect rect, std::string_view label, ui::ButtonStyle style) {
  style.key = key_of(id);
  return ui::button(canvas, id, rect, label, style);
}

float status_chip(ui::Canvas& canvas, float right, Rect row, std::string_view text, Tone tone, std::string_view id) {
  const ui::Theme& theme = canvas.theme();
  const bool note = tone == Tone::note;
  const ui::TextStyle style{.size = 28, .color = note ? theme.note_ink : theme.help_ink, .middle = true};
  const float width = canvas.measure(text, style, 0).w + 36;
  const Rect rect{right - width, row.center().y - 29, width, 58};
  canvas.fill(rect, note ? theme.note_fill : theme.help_fill, 14);
  canvas.text({rect.x + 18, rect.y, width, rect.h}, text, style, id);
  return rect.x;
}

int notes(ui::Canvas& canvas, Rect rect, Blocks blocks, int page, const NotesStyle& style) {
  const auto each = [&](auto use) {
    Flow flow(rect, style.columns);
    blocks([&](const Block& block) {
      if (block.look == Block::Look::new_page) return flow.turn();
      if (block.text.empty()) return;
      const ui::TextStyle type = style_of(canvas, block.look, style.size);
      const bool heads = block.look == Block::Look::label || block.look == Block::Look::strong;
      const float height = canvas.measure(block.text, type, flow.width()).h + 2;
      // What heads a text never stands alone at the foot of a column.
      const Rect place =
          flow.place(height, heads ? style.size * 0.8f : style.size * 0.36f, heads ? 2.6f * style.size : 0);
      use(flow.page(), place, block.text, type);
    });
    return flow.page() + 1;
  };
  const int pages = each([](int, Rect, std::string_view, const ui::TextStyle&) {});
  const int wanted = page % pages;
  each([&](int on, Rect place, std::string_view text, ui::TextStyle type) {
    if (on == wanted) canvas.text(place, text, type);
  });
  return pages;
}

}  // namespace pausepoint::screens
