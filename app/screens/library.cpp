#include <algorithm>

#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr int kColumns = 3, kRows = 2, kOldMonths = 12;

bool in_band(const lesson::Loaded& loaded, const AgeBand& band) {
  return !loaded.lesson || (loaded.lesson->youngest <= band.oldest && loaded.lesson->oldest >= band.youngest);
}

void draw_filter(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const int bands = static_cast<int>(std::size(kAgeBands));
  const auto scope = canvas.push("ages");
  for (int i = 0; i < bands; ++i) {
    const ui::ButtonStyle style{.look = i == kiosk.ages() ? ui::ButtonLook::primary : ui::ButtonLook::quiet,
                                .text_size = 30};
    const auto index = canvas.push(i);
    if (ui::button(canvas, "band", rect.cell(i, bands, 1, 16), kAgeBands[i].name, style)) post(ChooseAges{i});
  }
}

void draw_lesson_card(const lesson::Lesson& lesson, std::string_view today, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  Rect picture = rect.cut_top(rect.h * 0.30f, 22);
  {
    const auto clip = canvas.clip(picture);
    const auto quiet = canvas.decoration();
    const std::string_view art =
        lesson.cover.empty() ? std::string_view("covers/plain-1") : std::string_view(lesson.cover);
    const float shape = canvas.art_shape(art);
    const float width = std::max(picture.w, picture.h * shape);
    canvas.art(picture.centered({width, width / shape}), art);
  }
  Rect text = rect.inset(36, 0);
  const Rect chips = text.cut_bottom(80, 8);
  canvas.text(text.cut_top(58, 6), lesson.title,
              {.size = 42, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny});
  canvas.text(text, lesson.summary, {.size = 32, .color = theme.quiet, .least = ui::kTiny});
  ui::Phrase ages, minutes;
  ages << lesson.youngest << "–" << lesson.oldest;
  minutes << static_cast<int>(lesson.minutes.count() / 60'000) << " min";
  float x = chips.x;
  x += ui::chip(canvas, {x, chips.y}, ages) + 14;
  x += ui::chip(canvas, {x, chips.y}, minutes) + 14;
  if (lesson::months_between(lesson.reviewed, today) >= kOldMonths)
    ui::chip(canvas, {x, chips.y}, "To be reviewed", true);
}

void draw_broken_card(const lesson::Loaded& loaded, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  Rect inside = rect.inset(36, 34);
  canvas.art(inside.cut_top(90, 16).centered({80, 80}), "warning");
  canvas.text(inside.cut_top(60, 8), "This lesson has mistakes",
              {.size = 40, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny});
  canvas.text(inside, loaded.source.name, {.size = 30, .color = theme.quiet, .least = 20, .plain = true});
}

void draw_card(const Kiosk& kiosk, int index, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Loaded& loaded = kiosk.shelf().lessons[static_cast<std::size_t>(index)];
  const auto scope = canvas.push(index);
  const std::string_view label = loaded.lesson ? std::string_view(loaded.lesson->title) : "A lesson with mistakes";
  const ui::Response response = canvas.target("lesson", ui::Role::button, label, rect);
  ui::card(canvas, rect);
  if (loaded.lesson) {
    draw_lesson_card(*loaded.lesson, kiosk.shelf().today, canvas, rect);
    canvas.stroke(rect, canvas.theme().line, 3, ui::kRadius);
  } else {
    draw_broken_card(loaded, canvas, rect);
  }
  ui::focus_ring(canvas, rect, ui::kRadius, response);
  if (response.activated) post(OpenLesson{index});
}

}  // namespace

void draw_library(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 44);
  Rect top = page.cut_top(150, 20);
  draw_filter(kiosk, canvas, top.cut_right(840, 30).cut_top(96), post);
  canvas.text(top.cut_top(84), "Choose a lesson", {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold},
              "title");
  canvas.text(top, "Pressure and manipulation on live streams", {.size = 34, .color = theme.quiet});
  const Rect foot = page.cut_bottom(78, 30);
  help_pill(canvas, {foot.x, foot.y, 604, 78}, post);
  const AgeBand& band = kAgeBands[kiosk.ages()];
  int cell = 0;
  for (int i = 0; i < static_cast<int>(kiosk.shelf().lessons.size()) && cell < kColumns * kRows; ++i) {
    if (!in_band(kiosk.shelf().lessons[static_cast<std::size_t>(i)], band)) continue;
    draw_card(kiosk, i, canvas, page.cell(cell++, kColumns, kRows, 32), post);
  }
  if (cell == 0) {
    canvas.text(page.centered({1200, 120}), "There is no lesson for these ages here yet.",
                {.size = ui::kBody, .color = theme.quiet, .align = ui::Align::center}, "empty");
  }
}

void draw_problem(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 60);
  canvas.text(page.cut_top(84, 10), "This lesson cannot be taught yet",
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "title");
  canvas.text(page.cut_top(60, 20), "Whoever wrote it can mend it: each mistake has its place below.",
              {.size = 34, .color = theme.quiet});
  const Rect foot = page.cut_bottom(96, 30);
  ui::card(canvas, page);
  canvas.text(page.inset(40, 32), kiosk.problem_text(), {.size = 30, .color = theme.ink, .least = 16, .plain = true},
              "problem");
  if (ui::button(canvas, "to-library", {foot.x, foot.y, 460, foot.h}, "Back to the lessons", {.text_size = 36}))
    post(ToLibrary{});
}

}  // namespace pausepoint::screens
