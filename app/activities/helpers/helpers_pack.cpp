#include <cmath>
#include <numbers>

#include "app/activities/helpers/helpers.h"
#include "app/print/sheet.h"

namespace pausepoint::activities {

/// A map to draw on: the places around somebody in the middle, and lines to write on.
void Helpers::pack(const Spec& spec, print::Sheet& sheet) {
  sheet.page();
  Rect page = print::Sheet::inside();
  sheet.text(page.cut_top(12, 2), spec.heading, {.points = 22, .bold = true});
  sheet.text(page.cut_top(9, 6), "Draw or write people who could be told. Two in two places is a good plan.",
             {.points = 12});
  const Rect foot = page.cut_bottom(16, 4);
  const auto count = static_cast<int>(spec.places.size());
  const Vec middle = page.center();
  constexpr float kRadius = 27, kMiddle = 20;
  for (int i = 0; i < count; ++i) {
    const float angle = (static_cast<float>(i) / static_cast<float>(count) - 0.25f) * 2 * std::numbers::pi_v<float>;
    const Vec way{std::cos(angle), std::sin(angle)};
    const Vec center{middle.x + way.x * (page.w / 2 - kRadius), middle.y + way.y * (page.h / 2 - kRadius)};
    const float length = std::hypot(center.x - middle.x, center.y - middle.y);
    const Vec unit{(center.x - middle.x) / length, (center.y - middle.y) / length};
    sheet.line(middle + unit * kMiddle, center + unit * -kRadius, 0.4f, 0.4f);
    sheet.circle(center, kRadius, 0.5f);
    sheet.text({center.x - 24, center.y - 22, 48, 14}, spec.places[static_cast<std::size_t>(i)].name,
               {.points = 13, .bold = true, .align = print::Align::center});
  }
  sheet.circle(middle, kMiddle, 0.8f);
  sheet.text({middle.x - 17, middle.y - 10, 34, 20}, "Somebody like Kit",
             {.points = 12, .bold = true, .align = print::Align::center, .middle = true});
  sheet.text(foot, "This sheet is yours. Nobody collects it.",
             {.points = 12, .align = print::Align::center, .middle = true});
}

}  // namespace pausepoint::activities
