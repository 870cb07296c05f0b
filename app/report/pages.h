// Paper pages that fill from top to bottom, each with the line on what can be known; used by the sources of app/report.
#pragma once

#include <string>
#include <string_view>

#include "app/print/sheet.h"

namespace pausepoint::report {

inline constexpr float kBody = 10.5f, kSmall = 9, kTold = 8.5f;  ///< Points.
inline constexpr float kDark = 0.15f, kQuiet = 0.38f, kPale = 0.68f, kEmpty = 0.93f;

class Pages {
 public:
  explicit Pages(print::Sheet& sheet) : sheet_(sheet) {}

  /// A new page that begins with a large `title`.
  void begin(std::string_view title, std::string_view under);
  /// Goes on to a new page when less than `height` millimetres are left.
  void need(float height);
  void gap(float height) { rest_.cut_top(height); }
  /// Text to the letter, as wide as the page.
  void text(std::string_view text, const print::Style& style = {.points = kBody, .plain = true}, float gap = 2);
  void heading(std::string_view text, float keep_with);
  /// A bullet with hanging text.
  void point(std::string_view text);
  Rect& rest() { return rest_; }
  print::Sheet& sheet() { return sheet_; }

 private:
  void page();

  print::Sheet& sheet_;
  std::string running_;  ///< Stands small on top of the pages that go on.
  Rect rest_;
};

}  // namespace pausepoint::report
