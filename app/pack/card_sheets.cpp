// Sheets to cut up: answer cards with shapes and letters, question-box slips, and cards of the tricks.
#include <cmath>
#include <numbers>
#include <string>

#include "app/pack/sheets.h"

namespace pausepoint::pack {
namespace {

constexpr int kSlips = 8;

/// Corners of a shape with `count` corners around `center`, the first at `turn` of a full turn from the top.
std::vector<Vec> corners(Vec center, float radius, int count, float turn) {
  std::vector<Vec> points;
  for (int i = 0; i < count; ++i) {
    const float angle =
        (turn + static_cast<float>(i) / static_cast<float>(count) - 0.25f) * 2 * std::numbers::pi_v<float>;
    points.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
  }
  return points;
}

/// The same six shapes as on the board, in the same order; they are told apart without colour.
void option_shape(print::Sheet& sheet, Vec center, float radius, int option) {
  constexpr float kWidth = 1.6f;
  switch (option) {
    case 0:
      return sheet.circle(center, radius, kWidth);
    case 1:
      return sheet.frame({center.x - radius * 0.85f, center.y - radius * 0.85f, radius * 1.7f, radius * 1.7f}, kWidth,
                         false, 4);
    case 2:
      return sheet.polygon(corners(center, radius, 6, 1.0f / 12), kWidth);
    case 3:
      return sheet.polygon(corners(center, radius * 1.1f, 3, 0), kWidth);
    case 4:
      return sheet.polygon(corners(center, radius, 4, 0), kWidth);
    default:
      return sheet.polygon(corners(center, radius, 5, 0), kWidth);
  }
}

}  // namespace

void answer_cards(print::Sheet& sheet) {
  sheet.page();
  const Rect page = print::Sheet::inside();
  for (int i = 0; i < 6; ++i) {
    const Rect card = page.cell(i, 2, 3, 0);
    sheet.frame(card, 0.3f, true);
    const Vec center{card.center().x, card.center().y - 2};
    option_shape(sheet, center, 30, i);
    const std::string letter(1, static_cast<char>('A' + i));
    const float lower = i == 3 ? 6 : 0;  // a triangle has its middle lower down
    sheet.text({center.x - 20, center.y - 20 + lower, 40, 40}, letter,
               {.points = 64, .bold = true, .align = print::Align::center, .middle = true});
  }
}

void question_slips(print::Sheet& sheet) {
  sheet.page();
  const Rect page = print::Sheet::inside();
  for (int i = 0; i < kSlips; ++i) {
    const Rect slip = page.cell(i, 2, kSlips / 2, 0);
    sheet.frame(slip, 0.3f, true);
    Rect inside = slip.inset(6, 6);
    sheet.text(inside.cut_top(7, 1), "Question box", {.points = 12, .bold = true});
    sheet.text(inside.cut_top(10, 2), "No name. Write a question, or “no question today”.", {.points = kSmall});
    while (inside.h > 9) {
      inside.cut_top(9);
      sheet.line({inside.x, inside.y}, {inside.right(), inside.y}, 0.2f, 0.6f);
    }
  }
}

void trick_cards(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school) {
  const lesson::Language* beside = lesson::find_language(world.languages, school.beside);
  const auto tricks = tricks_of(lesson, world);
  constexpr int kOnPage = 4;
  for (std::size_t i = 0; i < tricks.size(); ++i) {
    if (i % kOnPage == 0) sheet.page();
    const Rect card = print::Sheet::inside().cell(static_cast<int>(i) % kOnPage, 1, kOnPage, 0);
    sheet.frame(card, 0.3f, true);
    Rect inside = card.inset(8, 6);
    const lesson::Tactic& trick = *tricks[i];
    const lesson::Keyword* other = beside == nullptr ? nullptr : lesson::find_keyword(beside->keywords, trick.name);
    Rect top = inside.cut_top(11, 2);
    if (other != nullptr) {
      Rect right = inside.cut_right(62, 6);
      sheet.text(right.cut_top(9, 1), other->word, {.points = 15, .bold = true});
      sheet.text(right, other->means, {.points = 12});
    }
    sheet.text(top, trick.name, {.points = 20, .bold = true});
    const auto line = [&](std::string_view label, const std::string& text) {
      const std::string whole = "**" + std::string(label) + "** " + text;
      const Size size = sheet.measure(whole, {.points = 12}, inside.w);
      sheet.text(inside.cut_top(size.h, 2), whole, {.points = 12});
    };
    line("What it is", trick.says);
    line("It can feel like", trick.feels);
    line("What helps", trick.helps);
    line("Looks alike and is fine", trick.fine);
  }
}

}  // namespace pausepoint::pack
