#include "app/ui/outline.h"

#include <gtest/gtest.h>

namespace pausepoint::ui {
namespace {

TEST(Outline, finds_an_entry_by_its_whole_id) {
  Outline outline;
  outline.add(Role::button, "menu/next", "Next", {1, 2, 3, 4}, {0, 0, 9, 9}, kFocused);
  outline.add(Role::button, "next", "Go", {5, 6, 7, 8}, {5, 6, 7, 8}, 0);
  EXPECT_EQ(outline.find("next"), 1);
  EXPECT_EQ(outline.find("menu/next"), 0);
  EXPECT_EQ(outline.find("menu"), -1);
  EXPECT_EQ(outline.entry(0).text, "Next");
  EXPECT_EQ(outline.entry(0).place, (Rect{0, 0, 9, 9}));
}

TEST(Outline, texts_without_an_id_are_never_found) {
  Outline outline;
  outline.add(Role::text, "", "Hello", {}, {}, 0);
  EXPECT_EQ(outline.find(""), -1);
}

TEST(Outline, reads_as_one_line_an_entry) {
  Outline outline;
  outline.add(Role::button, "next", "Next", {100, 20, 300, 96}, {}, kFocused);
  outline.add(Role::text, "", "Words", {0.4f, 0.6f, 10, 10}, {}, kCut | kDecorative);
  EXPECT_EQ(outline.as_text(), "button next \"Next\" 100,20 300x96 focused\ntext \"Words\" 0,1 10x10 cut decorative\n");
}

TEST(Outline, is_empty_after_clearing) {
  Outline outline;
  outline.add(Role::text, "a", "b", {}, {}, 0);
  outline.clear();
  EXPECT_EQ(outline.size(), 0);
  EXPECT_EQ(outline.find("a"), -1);
}

}  // namespace
}  // namespace pausepoint::ui
