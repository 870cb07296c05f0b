#include "app/activities/talk/talk.h"
#include "app/print/sheet.h"

namespace pausepoint::activities {

/// Role cards to cut, two of each for every four pupils.
void Talk::pack(const Spec& spec, print::Sheet& sheet) {
  if (spec.roles.empty()) return;
  sheet.page();
  constexpr int kCards = 8;
  const Rect page = print::Sheet::inside();
  for (int i = 0; i < kCards; ++i) {
    const Role& role = spec.roles[static_cast<std::size_t>(i) % spec.roles.size()];
    const Rect card = page.cell(i, 2, kCards / 2, 0);
    sheet.frame(card, 0.3f, true);
    Rect inside = card.inset(8, 8);
    sheet.text(inside.cut_top(10, 3), role.name, {.points = 18, .bold = true});
    sheet.text(inside.cut_top(18, 3), role.text, {.points = 13});
    if (role.name == spec.roles.front().name && !spec.starters.empty()) {
      std::string starters;
      for (const std::string& starter : spec.starters) starters += (starters.empty() ? "“" : "\n“") + starter + "”";
      // As large as fits: some lessons have many starters.
      float points = 11;
      while (points > 7 && sheet.measure(starters, {.points = points}, inside.w).h > inside.h) points -= 0.5f;
      sheet.text(inside, starters, {.points = points});
    }
  }
}

}  // namespace pausepoint::activities
