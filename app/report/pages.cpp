#include "app/report/pages.h"

#include "app/report/say.h"

namespace pausepoint::report {
namespace {

constexpr float kFoot = 13, kNumber = 14;

}  // namespace

void Pages::page() {
  sheet_.page();
  rest_ = print::Sheet::inside();
  Rect foot = rest_.cut_bottom(kFoot, 5);
  sheet_.line({foot.x, foot.y}, {foot.right(), foot.y}, 0.2f, 0.7f);
  foot.cut_top(1.6f);
  const Rect number = foot.cut_right(kNumber, 6);
  sheet_.text(number, std::to_string(sheet_.pages()),
              {.points = kSmall, .align = print::Align::right, .gray = kQuiet, .plain = true});
  sheet_.text(foot, kLimits, {.points = 8, .gray = kQuiet, .plain = true});
}

void Pages::begin(std::string_view title, std::string_view under) {
  page();
  running_ = title;
  text(title, {.points = 23, .bold = true, .plain = true}, 0.5f);
  if (!under.empty()) text(under, {.points = 11, .gray = kQuiet, .plain = true}, 3);
  sheet_.line({rest_.x, rest_.y}, {rest_.right(), rest_.y}, 0.5f, kDark);
  gap(6);
}

void Pages::need(float height) {
  if (rest_.h >= height) return;
  page();
  text(running_, {.points = kSmall, .gray = kQuiet, .plain = true}, 1);
  sheet_.line({rest_.x, rest_.y}, {rest_.right(), rest_.y}, 0.2f, 0.7f);
  gap(5);
}

void Pages::text(std::string_view text, const print::Style& style, float gap) {
  const Size size = sheet_.measure(text, style, rest_.w);
  need(size.h);
  sheet_.text({rest_.x, rest_.y, rest_.w, size.h}, text, style);
  rest_.cut_top(size.h, gap);
}

void Pages::heading(std::string_view text, float keep_with) {
  const print::Style style{.points = 15, .bold = true, .plain = true};
  need(sheet_.measure(text, style, rest_.w).h + 5 + keep_with);
  gap(4);
  this->text(text, style, 1);
}

void Pages::point(std::string_view text) {
  const print::Style style{.points = kBody, .plain = true};
  const float height = sheet_.measure(text, style, rest_.w - 6).h;
  need(height);
  sheet_.fill({rest_.x + 1.2f, rest_.y + kBody * 0.19f, 1.3f, 1.3f}, 0.25f, 0.65f);
  sheet_.text({rest_.x + 6, rest_.y, rest_.w - 6, height}, text, style);
  rest_.cut_top(height, 1.2f);
}

}  // namespace pausepoint::report
