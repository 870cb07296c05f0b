#include "app/ui/marks.h"

#include <gtest/gtest.h>

#include <chrono>

namespace pausepoint::ui {
namespace {

/// The text with <..> around emphasis and [..] around strong parts.
std::string shown(std::string_view text) {
  const MarkedText marked = read_marks(text);
  std::string out = marked.plain;
  for (auto mark = marked.marks.rbegin(); mark != marked.marks.rend(); ++mark) {
    out.insert(mark->end, mark->strong ? "]" : ">");
    out.insert(mark->begin, mark->strong ? "[" : "<");
  }
  return out;
}

TEST(Marks, are_taken_out_and_remembered) {
  EXPECT_EQ(shown("A gift is *not* a deal, **ever**."), "A gift is <not> a deal, [ever].");
  EXPECT_EQ(shown("**17** of 28"), "[17] of 28");
  EXPECT_EQ(shown("*é🎁*!"), "<é🎁>!");
}

TEST(Marks, that_do_not_pair_are_stars) {
  EXPECT_EQ(shown("3 * 4 * 5"), "3 * 4 * 5");
  EXPECT_EQ(shown("*open"), "*open");
  EXPECT_EQ(shown("**half*"), "**half*");
  EXPECT_EQ(shown("* point"), "* point");
  EXPECT_EQ(shown("***"), "***");
  EXPECT_EQ(shown("*not\nover lines*"), "*not\nover lines*");
  EXPECT_EQ(shown(""), "");
}

TEST(Marks, of_a_hostile_text_take_no_long_time) {
  std::string text;
  while (text.size() < 16'000) text += "*a **b ";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(read_marks(text).plain, text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(200));
}

}  // namespace
}  // namespace pausepoint::ui
