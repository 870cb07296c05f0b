#include "app/activities/page/page.h"
#include "app/print/sheet.h"

namespace pausepoint::activities {

/// Keyword cards to cut, with room for the word in another language.
void Page::pack(const Spec& spec, print::Sheet& sheet) {
  if (spec.cards.empty()) return;
  sheet.page();
  const Rect page = print::Sheet::inside();
  for (std::size_t i = 0; i < spec.cards.size(); ++i) {
    const Rect card = page.cell(static_cast<int>(i), 2, 4, 0);
    sheet.frame(card, 0.3f, true);
    Rect inside = card.inset(7, 7);
    const print::Style word{.points = 20, .bold = true};
    const float height = sheet.measure(spec.cards[i].word, word, inside.w).h;
    sheet.text(inside.cut_top(height + 0.5f, 2), spec.cards[i].word, word);
    sheet.text(inside.cut_top(20, 2), spec.cards[i].means, {.points = 13});
    if (!spec.cards[i].other_word.empty()) {
      const print::Style other{.points = 16, .bold = true};
      sheet.line({inside.x, inside.y}, {inside.right(), inside.y}, 0.2f, 0.5f);
      inside.cut_top(2);
      const float tall = sheet.measure(spec.cards[i].other_word, other, inside.w).h;
      sheet.text(inside.cut_top(tall + 0.5f, 1), spec.cards[i].other_word, other);
      sheet.text(inside, spec.cards[i].other_means, {.points = 12});
      continue;
    }
    sheet.text(inside.cut_top(6), "In my language:", {.points = 9, .gray = 0.3f});
    sheet.line({inside.x, inside.y + 7}, {inside.right(), inside.y + 7}, 0.2f, 0.5f);
  }
}

}  // namespace pausepoint::activities
