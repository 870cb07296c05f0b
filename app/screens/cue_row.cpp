#include "app/screens/cue_row.h"

#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

// Between the lesson's name and the ring of its time, as high as the header (board.cpp).
constexpr float kLeft = 904, kRightEdge = 154, kTop = 20, kBetween = 16;

bool stands_on_board(const Kiosk& kiosk) {
  if (kiosk.where() != Where::lesson || kiosk.desk_on_board()) return false;
  const bool gate = kiosk.gate().asked && !kiosk.desk_window();
  return !gate && (kiosk.session().now().covered || !kiosk.session().now().help_open);
}

}  // namespace

void draw_cue_row(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  if (!stands_on_board(kiosk)) return;
  const bool covered = kiosk.session().now().covered;
  Rect row{kLeft, kTop, canvas.bounds().w - kLeft - kRightEdge, ui::kTouch};
  if (!covered) canvas.fill(row, canvas.theme().paper);
  const int columns = kiosk.desk_window() ? 3 : 4;
  int column = 0;
  const auto cue = [&](std::string_view id, std::string_view label, ask::Cue which, ui::ButtonLook look) {
    const Rect place = row.cell(column++, columns, 1, kBetween);
    if (ui::button(canvas, id, place, label, {.look = look, .text_size = 34})) post(delivery::Event(which));
  };
  cue("cue-back", "Back", ask::Cue::back, ui::ButtonLook::plain);
  cue("cue-next", "Next", ask::Cue::next, ui::ButtonLook::primary);
  cue("cue-cover", covered ? "Uncover" : "Cover", ask::Cue::cover, ui::ButtonLook::plain);
  if (kiosk.desk_window()) return;
  if (ui::button(canvas, "cue-desk", row.cell(column, columns, 1, kBetween), "Desk", {.text_size = 34}))
    post(ShowDesk{true});
}

}  // namespace pausepoint::screens
