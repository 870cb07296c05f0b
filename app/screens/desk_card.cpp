// The remote and the keys that run a lesson on one display, as one card.
#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

struct KeyLine {
  std::string_view key, does, more;
};
constexpr KeyLine kLines[] = {
    {"Page Down", "Next", "Always the obvious: close answers, show, go on. A remote’s forward button."},
    {"Page Up", "Back", "What was there before. A remote’s back button."},
    {".", "Cover the screen", "And uncover it. A remote’s black-screen button."},
    {"Home", "Help on the board", "Ways to get help, for everyone. Again: back to the lesson."},
    {"O", "Open or close answers", "Nothing is lost: an open question is closed first."},
    {"P", "Pause the clock", "For a pupil’s question. It costs the plan nothing."},
    {"U", "Undo", "Takes back your last cue, never an answer."},
    {"F1", "The desk", "In its drawer on one display. Your notes stay on the printed plan."},
};

void draw_key_cap(ui::Canvas& canvas, Rect rect, std::string_view key) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(rect, theme.desk_paper, 12);
  canvas.stroke(rect, theme.desk_line, 3, 12);
  canvas.text(rect, key,
              {.size = 27,
               .color = theme.ink,
               .weight = ui::Weight::bold,
               .align = ui::Align::center,
               .middle = true,
               .plain = true});
}

}  // namespace

void draw_key_card(ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(rect.cut_top(52, 16), "A remote and eight keys run the whole lesson",
              {.size = 36, .color = theme.ink, .weight = ui::Weight::bold}, "card-title");
  constexpr int kCount = static_cast<int>(std::size(kLines));
  for (int i = 0; i < kCount; ++i) {
    Rect row = rect.cell(i, 1, kCount, 10);
    const Rect cap = row.cut_left(190, 28);
    draw_key_cap(canvas, cap.centered({cap.w, std::min(56.0f, row.h)}), kLines[i].key);
    canvas.text(row.cut_left(420, 20), kLines[i].does,
                {.size = 29, .color = theme.ink, .weight = ui::Weight::bold, .least = 22, .middle = true});
    canvas.text(row, kLines[i].more, {.size = 27, .color = theme.quiet, .least = 22, .middle = true});
  }
}

}  // namespace pausepoint::screens
