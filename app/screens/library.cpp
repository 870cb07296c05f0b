#include <algorithm>
#include <initializer_list>

#include "app/screens/access_views.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr int kColumns = 3, kOldMonths = 12;
constexpr float kBetween = 32, kChip = 52;

/// A chip that is as easy to hit as a button.
bool filter_chip(ui::Canvas& canvas, Rect rect, std::string_view name, bool chosen) {
  const ui::Theme& theme = canvas.theme();
  const ui::Response response = canvas.target("band", ui::Role::button, name, rect, {.selected = chosen});
  const Rect chip = rect.inset(0, 16);
  const ui::Color quiet = ui::mixed(theme.paper, theme.help_ink, response.pressed ? 0.2f : 0.08f);
  canvas.fill(chip, chosen ? theme.accent : quiet, 18);
  canvas.text(
      chip, name,
      {.size = ui::kTiny, .color = chosen ? theme.on_accent : theme.ink, .align = ui::Align::center, .middle = true});
  ui::focus_ring(canvas, chip, 18, response);
  return response.activated;
}

/// Right-aligned; each chip as wide as its words.
void draw_filter(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const int bands = static_cast<int>(std::size(kAgeBands));
  const auto scope = canvas.push("ages");
  const auto name_of = [&](int band) {
    return band == 0 ? canvas.words("All ages") : std::string_view(kAgeBands[band].name);
  };
  const auto width = [&](int band) {
    return std::max(ui::kTouch, canvas.measure(name_of(band), {.size = ui::kTiny}, 0).w + 44);
  };
  float all = 20.0f * static_cast<float>(bands - 1);
  for (int i = 0; i < bands; ++i) all += width(i);
  rect.cut_left(std::max(0.0f, rect.w - all));
  for (int i = 0; i < bands; ++i) {
    const std::string_view name = name_of(i);
    const auto index = canvas.push(i);
    const Rect place = rect.cut_left(width(i), 20);
    if (filter_chip(canvas, place, name, i == kiosk.ages())) post(ChooseAges{i});
  }
}

void draw_cover_art(const lesson::Lesson& lesson, ui::Canvas& canvas, Rect picture) {
  const auto clip = canvas.clip(picture);
  const auto quiet = canvas.decoration();
  const std::string_view art =
      lesson.cover.empty() ? std::string_view("covers/plain-1") : std::string_view(lesson.cover);
  const float shape = canvas.art_shape(art);
  const float width = std::max(picture.w, picture.h * shape);
  canvas.art(picture.centered({width, width / shape}), art);
}

/// A chip that is read over any picture; returns its width.
float draw_chip(ui::Canvas& canvas, Vec at, std::string_view text) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle style{.size = ui::kTiny, .color = theme.ink, .middle = true};
  const Rect chip{at.x, at.y, canvas.measure(text, style, 0).w + 40, kChip};
  canvas.fill(chip, theme.card, 16);
  canvas.stroke(chip, theme.line, 2, 16);
  canvas.text({chip.x + 20, chip.y, 0, chip.h}, text, style);
  return chip.w;
}

/// At the picture's top, above what it shows: whom it is for, and how long it is.
void draw_chips(const lesson::Lesson& lesson, ui::Canvas& canvas, Vec at) {
  ui::Phrase ages, minutes;
  put_ages(lesson, "{1}–{2}", canvas, ages);
  minutes.fill(canvas.words("{1} min"), {static_cast<int>(lesson.minutes.count() / 60'000)});
  at.x += draw_chip(canvas, at, ages) + 12;
  draw_chip(canvas, at, minutes);
}

/// What the picture fills beyond the card's round upper corners is covered in the ground's colour.
void round_upper_corners(ui::Canvas& canvas, Rect card) {
  constexpr float kWidth = 14;
  const auto top = canvas.clip({card.x, card.y, card.w, ui::kRadius});
  canvas.stroke(card.inset(-kWidth), canvas.theme().paper, kWidth, ui::kRadius + kWidth);
}

/// Words of a card, in the largest of three sizes at which the title has a line and the summary two; else the smallest.
struct CardWords {
  ui::TextStyle title, summary;
  float title_height, summary_height;
};

CardWords words_of(const lesson::Lesson& lesson, float width, bool tall, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  CardWords words{};
  const auto fit = [&](std::string_view text, std::initializer_list<float> sizes, float lines, ui::TextStyle& style) {
    Size taken;
    for (const float size : sizes) {
      style.size = size;
      taken = canvas.measure(text, style, width);
      if (taken.h <= lines * size * 1.45f) break;
    }
    return taken.h;
  };
  words.title = {.color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny};
  words.summary = {.color = theme.quiet, .least = ui::kTiny};
  words.title_height =
      tall ? fit(lesson.title, {56, 48, 40}, 1, words.title) : fit(lesson.title, {42, 36, ui::kTiny}, 1, words.title);
  words.summary_height = tall ? fit(lesson.summary, {40, 36}, 3, words.summary)
                              : fit(lesson.summary, {34, 32, ui::kTiny}, 2, words.summary);
  return words;
}

void draw_lesson_card(const lesson::Lesson& lesson, std::string_view today, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const Rect all = rect;
  const bool tall = rect.h > 500;  // A card that has the height of the page to itself.
  const float side = tall ? 48 : 34, edge = tall ? 30 : 16;
  const CardWords words = words_of(lesson, rect.w - 2 * side, tall, canvas);
  const float needed = words.title_height + 4 + words.summary_height + 4 + 2 * edge;
  const Rect picture = rect.cut_top(std::clamp(rect.h - needed, rect.h * 0.25f, rect.h * (tall ? 0.6f : 0.56f)));
  draw_cover_art(lesson, canvas, picture);
  Rect text = rect.inset(side, edge);
  canvas.text(text.cut_top(words.title_height + 2, 4), lesson.title, words.title);
  canvas.text(text, lesson.summary, words.summary);
  draw_chips(lesson, canvas, {picture.x + 20, picture.y + 18});
  round_upper_corners(canvas, all);
  canvas.stroke(all, theme.line, 3, ui::kRadius);
  if (lesson::months_between(lesson.reviewed, today) < kOldMonths) return;
  const std::string_view old = canvas.words("To be reviewed");
  const float width = canvas.measure(old, {.size = ui::kTiny}, 0).w + ui::kTiny * 1.4f;
  ui::chip(canvas, {all.right() - width - 20, picture.bottom() - ui::kTiny * 1.75f - 14}, old, true);
}

void draw_broken_card(const lesson::Loaded& loaded, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  Rect inside = rect.inset(36, 34);
  canvas.icon(inside.cut_top(80, 14).centered({72, 72}), "warning", theme.warn);
  canvas.text(inside.cut_top(60, 8), canvas.words("This lesson has mistakes"),
              {.size = 40, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny});
  canvas.text(inside, loaded.source.name, {.size = 30, .color = theme.quiet, .least = 22, .plain = true});
}

void draw_card(const Kiosk& kiosk, int index, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Loaded& loaded = kiosk.shelf().lessons[static_cast<std::size_t>(index)];
  const auto scope = canvas.push(index);
  const std::string_view label =
      loaded.lesson ? std::string_view(loaded.lesson->title) : canvas.words("A lesson with mistakes");
  const ui::Response response = canvas.target("lesson", ui::Role::button, label, rect);
  ui::card(canvas, rect);
  if (loaded.lesson) {
    draw_lesson_card(*loaded.lesson, kiosk.shelf().today, canvas, rect);
  } else {
    draw_broken_card(loaded, canvas, rect);
  }
  ui::focus_ring(canvas, rect, ui::kRadius, response);
  if (response.activated) post(OpenLesson{index});
}

/// Which page this is, and the two buttons that turn it; nothing where one page holds all.
void draw_pages(const Kiosk& kiosk, ui::Canvas& canvas, Rect foot, Post post) {
  if (kiosk.pages() < 2) return;
  const bool first = kiosk.page() == 0, last = kiosk.page() + 1 == kiosk.pages();
  if (ui::button(canvas, "page-next", foot.cut_right(230, 24), canvas.words("Next"),
                 {.text_size = 34, .icon = "next", .disabled = last}))
    post(TurnPage{1});
  ui::Phrase where;
  where.fill(canvas.words("Page {1} of {2}"), {kiosk.page() + 1, kiosk.pages()});
  canvas.text(foot.cut_right(240, 24), where,
              {.size = ui::kSmall, .color = canvas.theme().quiet, .align = ui::Align::center, .middle = true}, "page");
  if (ui::button(canvas, "page-back", foot.cut_right(230, 24), canvas.words("Back"),
                 {.text_size = 34, .icon = "back", .disabled = first}))
    post(TurnPage{-1});
}

/// Where card `at` of `count` stands: three beside each other in two rows; few of them share the whole page.
Rect card_place(Rect page, int at, int count, bool only_page) {
  if (only_page && count <= kColumns) return page.cell(at, count, 1, kBetween);
  return page.cell(at, kColumns, 2, kBetween);
}

}  // namespace

void put_ages(const lesson::Lesson& lesson, std::string_view pattern, const ui::Canvas& canvas, ui::Phrase& phrase) {
  if (lesson.audience != lesson::Audience::pupils) {
    phrase << canvas.words("Adults");
  } else {
    phrase.fill(pattern, {lesson.youngest, lesson.oldest});
  }
}

void draw_library(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 0);
  page.cut_top(36);
  Rect top = page.cut_top(146, 12);
  const Rect filter{top.x, top.y, top.w - ui::kTouch - 20, ui::kTouch};
  canvas.text(top.cut_top(88), canvas.words("Choose a lesson"),
              {.size = ui::kTitle + 2, .color = theme.ink, .weight = ui::Weight::bold}, "title");
  const int count = static_cast<int>(kiosk.listed().size());
  ui::Phrase about;
  about.fill(canvas.words("{1} lesson on pressure and manipulation on live streams",
                          "{1} lessons on pressure and manipulation on live streams", count),
             {count});
  canvas.text(top, about, {.size = 34, .color = theme.quiet});
  draw_filter(kiosk, canvas, filter, post);
  page.cut_bottom(20);
  Rect foot = page.cut_bottom(ui::kTouch, 24);
  help_pill(canvas, foot.cut_left(604, 24).inset(0, 9), post);
  draw_pages(kiosk, canvas, foot, post);
  const int first = kiosk.page() * kLessonsOnPage, shown = std::min(count - first, kLessonsOnPage);
  for (int i = 0; i < shown; ++i) {
    const Rect place = card_place(page, i, shown, kiosk.pages() == 1);
    draw_card(kiosk, kiosk.listed()[static_cast<std::size_t>(first + i)], canvas, place, post);
  }
  if (count == 0) {
    canvas.text(page.centered({1200, 120}), canvas.words("There is no lesson for these ages here yet."),
                {.size = ui::kBody, .color = theme.quiet, .align = ui::Align::center}, "empty");
  }
  draw_access_corner(canvas, access_corner(canvas).moved({0, 16}), post);
}

void draw_problem(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 60);
  canvas.text(page.cut_top(84, 10), canvas.words("This lesson cannot be taught yet"),
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "title");
  canvas.text(page.cut_top(60, 20), canvas.words("Whoever wrote it can mend it: each mistake has its place below."),
              {.size = 34, .color = theme.quiet});
  const Rect foot = page.cut_bottom(96, 30);
  ui::card(canvas, page);
  canvas.text(page.inset(40, 32), kiosk.problem_text(), {.size = 30, .color = theme.ink, .least = 26, .plain = true},
              "problem");
  canvas.text({foot.x + 500, foot.y, foot.w - 500, foot.h},
              canvas.words("All of them, in a terminal: pausepoint check"),
              {.size = ui::kTiny, .color = theme.quiet, .align = ui::Align::right, .middle = true});
  if (ui::button(canvas, "to-library", {foot.x, foot.y, 460, foot.h}, canvas.words("Back to the lessons"),
                 {.text_size = 36}))
    post(ToLibrary{});
}

}  // namespace pausepoint::screens
