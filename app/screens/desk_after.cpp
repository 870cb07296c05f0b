#include "app/screens/desk_parts.h"

namespace pausepoint::screens {

void draw_afterwards(const Kiosk& kiosk, ui::Canvas& canvas, Rect page, Post post) {
  const ui::Theme& theme = canvas.theme();
  draw_plan_panel(kiosk, canvas, page.cut_left(450, ui::kDeskGap), post);
  Rect foot = page.cut_bottom(176, ui::kDeskGap);
  panel(canvas, page, "AFTER THE LESSON: A NOTE TO SHOW OR COPY");
  const int pages = notes(canvas, page,
                          [&](auto add) {
                            for (const NoteLine& line : kiosk.note())
                              add({line.text, line.heading ? Block::Look::strong : Block::Look::body});
                          },
                          kiosk.desk().say, {.size = 27, .columns = 2});
  panel(canvas, foot, {});
  canvas.text(foot.cut_top(44, 6), "Stay in the room for a few minutes. Someone may want to talk.",
              {.size = 30, .color = theme.ink, .weight = ui::Weight::bold, .least = 24}, "stay");
  ui::Phrase turn;
  turn << "Page " << kiosk.desk().say % pages + 1 << " of " << pages;
  if (pages > 1 && desk_button(canvas, "say-more", foot.cut_right(220, 20), turn, {.text_size = 26}))
    post(DeskEvent(TurnSay{1}));
  const std::string& told = kiosk.session().now().trouble;
  if (!kiosk.rehearsal() &&
      desk_button(canvas, "write-note", foot.cut_right(440, 20), "Write the note as a PDF", {.text_size = 26}))
    post(DeskEvent(WriteNote{}));
  canvas.text(foot,
              !told.empty() ? std::string_view(told)
              : kiosk.rehearsal()
                  ? "That was a rehearsal. Your own times are offered as a plan the next time you prepare."
                  : "Your own times, and where to go on, are offered the next time you prepare this lesson.",
              {.size = 26, .color = theme.quiet, .least = 22}, "kept");
}

}  // namespace pausepoint::screens
