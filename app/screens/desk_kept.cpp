// What stays of a lesson on this computer: the teacher's choice before it, and the button that wipes everything.
#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

void draw_class_label(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  labelled_field(canvas, "class", rect.cut_top(126, 14), "Class", kiosk.kept().class_label,
                 "Such as 7B; may stay empty", kiosk.field() == Field::class_label, 30, post, Field::class_label);
  canvas.text(rect,
              "It stands beside what is kept of this lesson, so that a report can tell classes apart. "
              "Never type a pupil’s name here.",
              {.size = 28, .color = canvas.theme().quiet, .least = 22});
}

void draw_keep_us(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  constexpr std::string_view kLabel = "Keep what was shown of questions about us, too";
  const bool on = kiosk.kept().keep_us;
  const Rect row = rect.cut_top(ui::kDeskTouch, 12);
  const ui::Response response = canvas.target("keep-us", ui::Role::option, kLabel, row, {.selected = on});
  const Rect box{row.x + 6, row.center().y - 22, 44, 44};
  canvas.fill(box, on ? theme.accent : theme.card, 10);
  canvas.stroke(box, on ? theme.accent : theme.quiet, 3, 10);
  if (on) canvas.icon(box.inset(8), "tick", theme.on_accent);
  canvas.text({row.right() - 60, row.y, 56, row.h}, key_of("keep-us"),
              {.size = 24, .color = theme.quiet, .align = ui::Align::right, .middle = true});
  canvas.text({row.x + 70, row.y, row.w - 140, row.h}, kLabel,
              {.size = 30, .color = theme.ink, .weight = ui::Weight::bold, .least = 24, .middle = true});
  ui::focus_ring(canvas, row, 12, response);
  if (response.activated) post(DeskEvent(ToggleKeepUs{}));
  canvas.text(rect,
              "Questions about us are those that pupils answer for themselves. Of these only two bands are ever shown, "
              "“a few or none” and “5 or more”. Nothing of them is kept unless you choose it here.",
              {.size = 28, .color = theme.quiet, .least = 22});
}

}  // namespace

void draw_kept(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Rect button = rect.cut_bottom(ui::kDeskTouch, 24).centered({620, ui::kDeskTouch});
  if (!kiosk.notice().empty()) {
    const Rect note = rect.cut_bottom(120, 24);
    canvas.fill(note, theme.note_fill, 12);
    canvas.text(note.inset(24, 10), kiosk.notice(),
                {.size = ui::kDeskSmall, .color = theme.note_ink, .least = 18, .middle = true}, "notice");
  }
  if (ui::button(canvas, "wipe", button, "Hold to wipe all kept results",
                 {.text_size = 24, .key = "Tab, Enter", .hold_seconds = 2})) {
    post(WipeKept{});
  }
}

void draw_what_is_kept(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  Rect left = rect.cell(0, 2, 1, 64);
  Rect right = rect.cell(1, 2, 1, 64);
  draw_class_label(kiosk, canvas, left.cut_top(250, 44), post);
  draw_keep_us(kiosk, canvas, left.cut_top(280, 0), post);
  canvas.text(right.cut_top(48, 14), "What stays on this computer",
              {.size = 30, .color = theme.ink, .weight = ui::Weight::bold});
  constexpr std::string_view kStays[] = {
      "What the class was shown of each question, with the lesson, the school week and the class typed here.",
      "Where the lesson stands, until it is left, so that a power cut loses nothing.",
      "Never who answered what, in which order or when. Nobody can look that up, not even from the file.",
  };
  for (const std::string_view line : kStays) {
    Rect row = right.cut_top(104, 14);
    canvas.icon(row.cut_left(34, 20).cut_top(40).centered({28, 28}), "tick", theme.accent);
    canvas.text(row, line, {.size = 28, .color = theme.ink, .least = 22});
  }
  draw_kept(kiosk, canvas, right, post);
}

}  // namespace pausepoint::screens
