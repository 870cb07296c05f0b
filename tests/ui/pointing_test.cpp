#include "app/ui/pointing.h"

#include <gtest/gtest.h>

namespace pausepoint::ui {
namespace {

using Move = HandInput::Move;

/// Four buttons in two rows, a disabled one between, and a text.
class PointingTest : public ::testing::Test {
 protected:
  void SetUp() override {
    add("a", {0, 0, 100, 100});
    add("off", {110, 0, 50, 100}, kDisabled);
    add("b", {200, 0, 100, 100});
    shown.add(Role::text, "words", "words", {0, 110, 300, 50}, {0, 110, 300, 50}, 0);
    add("c", {0, 200, 100, 100});
    add("d", {200, 200, 100, 100});
  }
  void add(std::string_view id, Rect rect, std::uint8_t flags = 0, Role role = Role::button) {
    shown.add(role, id, id, rect, rect, flags);
  }
  void down(Vec at) { now = point(now, {.at = at, .down = true, .went_down = true}, shown); }
  void drag(Vec at, float seconds = 0) { now = point(now, {.at = at, .down = true, .seconds = seconds}, shown); }
  void up(Vec at) { now = point(now, {.at = at, .went_up = true}, shown); }
  void rest() { now = point(now, {.at = now.at}, shown); }
  void move(Move way) { now = point(now, {.at = now.at, .move = way}, shown); }
  void choose(bool down = false) { now = point(now, {.at = now.at, .choose = true, .choose_down = down}, shown); }

  Outline shown;
  Pointing now;
};

TEST_F(PointingTest, a_press_holds_what_it_began_on_until_after_the_release) {
  down({50, 50});
  EXPECT_EQ(now.held, "a");
  drag({250, 50});
  EXPECT_EQ(now.held, "a");
  up({250, 50});
  EXPECT_EQ(now.held, "a");
  EXPECT_TRUE(now.went_up);
  rest();
  EXPECT_EQ(now.held, "");
}

TEST_F(PointingTest, a_press_beside_everything_holds_nothing_however_it_moves) {
  down({150, 180});
  drag({50, 50});
  up({50, 50});
  EXPECT_EQ(now.held, "");
}

TEST_F(PointingTest, a_press_outside_of_the_window_holds_nothing) {
  now = point(now, {.at = {50, 50}, .inside = false, .down = true, .went_down = true}, shown);
  EXPECT_EQ(now.held, "");
}

TEST_F(PointingTest, a_disabled_target_and_a_text_cannot_be_held) {
  down({120, 50});
  EXPECT_EQ(now.held, "");
  down({20, 120});
  EXPECT_EQ(now.held, "");
}

TEST_F(PointingTest, the_topmost_target_is_pressed_and_a_panel_shields_what_is_below) {
  add("over", {0, 0, 60, 60});
  down({50, 50});
  EXPECT_EQ(now.held, "over");
  add("sheet", {0, 0, 500, 500}, 0, Role::panel);
  down({50, 50});
  EXPECT_EQ(now.held, "sheet");
  EXPECT_EQ(now.focus, "over");
}

TEST_F(PointingTest, what_a_clip_hides_cannot_be_pressed) {
  shown.add(Role::button, "half", "half", {400, 0, 100, 100}, {400, 0, 100, 50}, 0);
  down({450, 75});
  EXPECT_EQ(now.held, "");
  down({450, 25});
  EXPECT_EQ(now.held, "half");
}

TEST_F(PointingTest, holding_counts_the_seconds_and_slipping_off_begins_again) {
  down({50, 50});
  drag({50, 50}, 0.4f);
  drag({60, 60}, 0.3f);
  EXPECT_FLOAT_EQ(now.held_seconds, 0.7f);
  drag({150, 150}, 0.3f);
  EXPECT_FLOAT_EQ(now.held_seconds, 0);
  drag({50, 50}, 0.2f);
  EXPECT_FLOAT_EQ(now.held_seconds, 0.2f);
}

TEST_F(PointingTest, what_is_held_is_let_go_when_it_is_no_longer_shown) {
  down({50, 50});
  shown.clear();
  drag({50, 50});
  EXPECT_EQ(now.held, "");
}

TEST_F(PointingTest, next_and_previous_follow_the_reading_order_skip_disabled_and_wrap) {
  std::string order;
  for (int i = 0; i < 5; ++i) move(Move::next), order += now.focus;
  EXPECT_EQ(order, "abcda");
  move(Move::previous);
  EXPECT_EQ(now.focus, "d");
  EXPECT_TRUE(now.focus_visible);
}

TEST_F(PointingTest, arrows_go_to_the_nearest_that_way_and_wrap) {
  now.focus = "a";
  move(Move::right);
  EXPECT_EQ(now.focus, "b");
  move(Move::down);
  EXPECT_EQ(now.focus, "d");
  move(Move::left);
  EXPECT_EQ(now.focus, "c");
  move(Move::up);
  EXPECT_EQ(now.focus, "a");
  move(Move::left);
  EXPECT_EQ(now.focus, "b");
  move(Move::up);
  EXPECT_EQ(now.focus, "d");
}

TEST_F(PointingTest, an_arrow_prefers_what_lies_straight_that_way) {
  add("near-but-aside", {110, 170, 60, 20});
  now.focus = "a";
  move(Move::down);
  EXPECT_EQ(now.focus, "c");
}

TEST_F(PointingTest, a_focus_that_is_gone_or_disabled_is_dropped) {
  now.focus = "gone";
  rest();
  EXPECT_EQ(now.focus, "");
  now.focus = "off";
  rest();
  EXPECT_EQ(now.focus, "");
  move(Move::down);
  EXPECT_EQ(now.focus, "a");
}

TEST_F(PointingTest, moving_where_nothing_is_changes_nothing) {
  shown.clear();
  move(Move::next);
  move(Move::left);
  EXPECT_EQ(now.focus, "");
}

TEST_F(PointingTest, a_press_hides_the_ring_and_the_first_key_only_brings_it_back) {
  move(Move::next);
  down({50, 50}), up({50, 50});
  EXPECT_EQ(now.focus, "a");
  EXPECT_FALSE(now.focus_visible);
  choose();
  EXPECT_FALSE(now.choose);
  EXPECT_TRUE(now.focus_visible);
  choose();
  EXPECT_TRUE(now.choose);
  rest();
  EXPECT_FALSE(now.choose);
}

TEST_F(PointingTest, choosing_without_a_focus_does_nothing) {
  choose();
  EXPECT_FALSE(now.choose);
  EXPECT_FALSE(now.focus_visible);
}

TEST_F(PointingTest, a_key_that_stays_down_holds_the_focused_target) {
  move(Move::next);
  choose(true);
  EXPECT_EQ(now.held, "a");
  now = point(now, {.choose_down = true, .seconds = 0.5f}, shown);
  EXPECT_FLOAT_EQ(now.held_seconds, 0.5f);
  EXPECT_TRUE(now.by_key);
  rest();
  EXPECT_EQ(now.held, "");
  EXPECT_FALSE(now.by_key);
}

}  // namespace
}  // namespace pausepoint::ui
