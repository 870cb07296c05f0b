#include "app/ask/ask_views.h"
#include "app/screens/access_views.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr std::string_view kReady[kReadyItems] = {
    worded("The safeguarding lead knows about this lesson"),
    worded("A trusted adult’s name is entered"),
    worded("Pupils who may find it hard can leave quietly"),
    worded("A colleague is within reach"),
};

constexpr float kLabel = 34;
constexpr float kField = kLabel * 1.5f + 2 + ui::kTouch;  ///< A label, and a field that a finger finds.

void draw_present(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  Rect keys = rect.cut_right(2 * ui::kTouch + 130, 20);
  canvas.text(rect, canvas.words("How many are here?"),
              {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .least = 24, .middle = true});
  if (ui::button(canvas, "present-less", keys.cut_left(ui::kTouch), "−", {.text_size = 48})) post(ChangePresent{-1});
  if (ui::button(canvas, "present-more", keys.cut_right(ui::kTouch), "+", {.text_size = 48})) post(ChangePresent{1});
  ui::Phrase number;
  number << kiosk.room().present;
  canvas.text(keys, number,
              {.size = 60,
               .color = theme.ink,
               .weight = ui::Weight::bold,
               .align = ui::Align::center,
               .least = 40,
               .middle = true},
              "present");
}

/// Who is here, whom pupils can go to, and how they answer.
void draw_room(const Kiosk& kiosk, ui::Canvas& canvas, Rect card, Post post) {
  ui::card(canvas, card);
  Rect inside = card.inset(36, 20);
  draw_present(kiosk, canvas, inside.cut_top(ui::kTouch, 8), post);
  labelled_field(canvas, "adult", inside.cut_top(kField, 8), canvas.words("A trusted adult here"), kiosk.room().adult,
                 canvas.words("Name, as pupils say it"), kiosk.field() == Field::adult, kLabel, post, Field::adult);
  labelled_field(canvas, "place", inside.cut_top(kField, 10), canvas.words("Where to find them"), kiosk.room().place,
                 canvas.words("Room or place"), kiosk.field() == Field::place, kLabel, post, Field::place);
  draw_answering(kiosk, canvas, inside, post);
}

void draw_checklist(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, rect);
  Rect inside = rect.inset(36, 24);
  canvas.text(inside.cut_top(50, 8), canvas.words("Before you start"),
              {.size = 38, .color = theme.ink, .weight = ui::Weight::bold});
  const Size words{inside.cell(0, 2, kReadyItems / 2, 12).w - 68, inside.cell(0, 2, kReadyItems / 2, 12).h};
  const float size = ask::size_for_all(canvas, {.size = 34, .least = ui::kTiny}, words, kReadyItems,
                                       [&](int i) { return canvas.words(kReady[i]); });
  const auto scope = canvas.push("ready");
  for (int i = 0; i < kReadyItems; ++i) {
    const auto index = canvas.push(i);
    const Rect row = inside.cell(i, 2, kReadyItems / 2, 12);
    const ui::Response response =
        canvas.target("item", ui::Role::option, canvas.words(kReady[i]), row, {.selected = kiosk.ready(i)});
    const Rect box{row.x, row.center().y - 24, 48, 48};
    canvas.fill(box, kiosk.ready(i) ? theme.accent : theme.card, 12);
    canvas.stroke(box, kiosk.ready(i) ? theme.accent : theme.quiet, 3, 12);
    if (kiosk.ready(i)) {
      const Vec tick[] = {{box.x + 11, box.y + 25}, {box.x + 21, box.y + 35}, {box.x + 38, box.y + 14}};
      canvas.line(tick, theme.on_accent, 6);
    }
    canvas.text({row.x + 68, row.y, row.w - 68, row.h}, canvas.words(kReady[i]),
                {.size = size, .color = theme.ink, .least = ui::kTiny, .middle = true});
    ui::focus_ring(canvas, row, 16, response);
    if (response.activated) post(ToggleReady{i});
  }
}

}  // namespace

void labelled_field(ui::Canvas& canvas, std::string_view id, Rect rect, std::string_view label, std::string_view text,
                    std::string_view hint, bool focused, float size, Post post, Field field) {
  const ui::Theme& theme = canvas.theme();
  if (!label.empty())
    canvas.text(rect.cut_top(size * 1.5f, 2), label,
                {.size = size, .color = theme.ink, .weight = ui::Weight::bold, .least = 20});
  const ui::Response response = canvas.target(id, ui::Role::field, text.empty() ? hint : text, rect);
  canvas.fill(rect, theme.card, 16);
  canvas.stroke(rect, focused ? theme.accent : theme.line, focused ? 5 : 3, 16);
  const Rect inside = rect.inset(24, 6);
  const ui::TextStyle style{
      .size = size, .color = text.empty() ? theme.quiet : theme.ink, .least = 18, .middle = true, .plain = true};
  const Size set = canvas.text(inside, text.empty() ? hint : text, style);
  if (focused) {
    const float x = inside.x + (text.empty() ? -6 : set.w + 4);
    canvas.fill({x, rect.center().y - size * 0.6f, 4, size * 1.2f}, theme.accent);
  }
  ui::focus_ring(canvas, rect, 16, response);
  if (response.activated) post(FocusField{field});
}

void draw_setup(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const lesson::Lesson& lesson = *kiosk.lesson_today();  // The shelf holds it.
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 36);
  Rect top = page.cut_top(138, 12);
  top.cut_right(ui::kTouch, 20);
  draw_language_button(kiosk, canvas, top, post);
  if (!kiosk.kept().class_label.empty()) {
    ui::Phrase label;
    label.fill(canvas.words("Class {1}"), {std::string_view(kiosk.kept().class_label)});
    canvas.text(
        Rect{top.x, top.y, top.w, 84}.cut_right(420, 30), label,
        {.size = 38, .color = theme.quiet, .align = ui::Align::right, .least = 26, .middle = true, .plain = true},
        "class");
  }
  canvas.text(top.cut_top(84, 2), lesson.title,
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "title");
  canvas.text(top, canvas.words("Nothing you type here is shown with an answer."),
              {.size = 34, .color = theme.quiet, .least = ui::kTiny});
  Rect foot = page.cut_bottom(ui::kTouch, 28);
  draw_room(kiosk, canvas, page.cut_left(800, 32), post);
  draw_pads(kiosk, canvas, page.cut_bottom(338, 24));
  draw_checklist(kiosk, canvas, page, post);
  if (ui::button(canvas, "to-library", foot.cut_left(420, ui::kGap), canvas.words("Back to the lessons"),
                 {.text_size = 36}))
    post(ToLibrary{});
  // With a window of its own the desk is there already.
  if (!kiosk.desk_window() && ui::button(canvas, "prepare", foot.cut_left(420, ui::kGap),
                                         canvas.words("Prepare and plan · F1"), {.text_size = 36}))
    post(ShowDesk{true});
  if (ui::button(canvas, "begin", foot.cut_right(420), canvas.words("Begin the lesson"),
                 {.look = ui::ButtonLook::primary, .text_size = 38}))
    post(Begin{});
  draw_access_corner(canvas, access_corner(canvas), post);
}

}  // namespace pausepoint::screens
