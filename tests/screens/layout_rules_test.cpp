#include "tests/screens/layout_rules.h"

#include <gtest/gtest.h>

namespace pausepoint::screens {
namespace {

using ui::Outline;
using ui::Role;

/// Lines about `outline` on a board of 1920x1080.
std::string on_board(const Outline& outline) {
  std::string lines;
  for (const std::string& line : breaches(outline, {1920, 1080}, kBoardRules)) lines += line + "\n";
  return lines;
}

void add_text(Outline& outline, Rect rect, float size = 40, int flags = 0) {
  outline.add(Role::text, "", "Words", rect, rect, static_cast<std::uint8_t>(flags), size);
}
void add_target(Outline& outline, std::string_view id, Rect rect) {
  outline.add(Role::button, id, "Go", rect, rect, 0);
}

TEST(LayoutRules, a_text_inside_its_button_and_one_beside_it_are_fine) {
  Outline outline;
  add_target(outline, "next", {100, 100, 300, 96});
  add_text(outline, {140, 120, 100, 40});
  add_text(outline, {420, 120, 100, 40});
  EXPECT_EQ(on_board(outline), "");
}

TEST(LayoutRules, a_cut_text_is_found) {
  Outline outline;
  add_text(outline, {100, 100, 80, 40}, 40, ui::kCut);
  EXPECT_EQ(on_board(outline), "cut: text \"Words\" at 100,100 80x40 size 40\n");
}

TEST(LayoutRules, a_text_too_small_to_be_read_is_found) {
  Outline outline;
  add_text(outline, {100, 100, 80, 40}, 29);
  EXPECT_EQ(on_board(outline), "text too small: text \"Words\" at 100,100 80x40 size 29\n");
}

TEST(LayoutRules, a_text_that_leaves_the_screen_is_found) {
  Outline outline;
  add_text(outline, {1900, 100, 80, 40});
  EXPECT_EQ(on_board(outline), "outside of the screen: text \"Words\" at 1900,100 80x40 size 40\n");
}

TEST(LayoutRules, texts_and_targets_that_overlap_are_found) {
  Outline outline;
  add_text(outline, {100, 100, 80, 40});
  add_text(outline, {150, 120, 80, 40});
  add_target(outline, "a", {500, 500, 100, 100});
  add_target(outline, "b", {590, 590, 100, 100});
  EXPECT_EQ(on_board(outline),
            "overlap: text \"Words\" at 100,100 80x40 size 40 and text \"Words\" at 150,120 80x40 size 40\n"
            "overlap: target a \"Go\" at 500,500 100x100 and target b \"Go\" at 590,590 100x100\n");
}

TEST(LayoutRules, a_text_half_inside_a_target_is_found) {
  Outline outline;
  add_target(outline, "a", {500, 500, 100, 100});
  add_text(outline, {550, 520, 200, 40});
  EXPECT_EQ(on_board(outline),
            "half inside: text \"Words\" at 550,520 200x40 size 40 and target a \"Go\" at 500,500 100x100\n");
}

TEST(LayoutRules, a_target_too_small_or_clipped_is_found) {
  Outline outline;
  add_target(outline, "a", {500, 500, 200, 60});
  outline.add(Role::option, "b", "Go", {500, 700, 200, 100}, {500, 700, 200, 50}, 0);
  EXPECT_EQ(on_board(outline),
            "target too small: target a \"Go\" at 500,500 200x60\n"
            "target not whole: target b \"Go\" at 500,700 200x100\n");
}

TEST(LayoutRules, the_plan_of_the_desk_may_be_denser_than_its_buttons) {
  Outline outline;
  add_target(outline, "plan/3/step", {0, 0, 300, 44});
  EXPECT_TRUE(breaches(outline, {1920, 1080}, kDeskRules).empty());
  add_target(outline, "next", {0, 100, 300, 44});
  EXPECT_EQ(breaches(outline, {1920, 1080}, kDeskRules).size(), 1u);
}

TEST(LayoutRules, an_id_used_twice_is_found) {
  Outline outline;
  add_target(outline, "a", {0, 0, 100, 100});
  add_target(outline, "a", {200, 0, 100, 100});
  EXPECT_EQ(on_board(outline), "two have this id: target a \"Go\" at 200,0 100x100\n");
}

TEST(LayoutRules, decoration_is_left_out) {
  Outline outline;
  add_text(outline, {100, 100, 80, 40});
  add_text(outline, {100, 100, 80, 40}, 12, ui::kDecorative | ui::kCut);
  EXPECT_EQ(on_board(outline), "");
}

}  // namespace
}  // namespace pausepoint::screens
