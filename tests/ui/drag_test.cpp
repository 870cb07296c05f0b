#include "app/ui/drag.h"

#include <gtest/gtest.h>

#include <random>

#include "app/ui/pointing.h"

namespace pausepoint::ui {
namespace {

using Hold = Drag::Hold;
using Move = HandInput::Move;

/// Two cards in a tray on the left, three places in a row on the right, the last one taken by a third card, and a
/// button.
class DragTest : public ::testing::Test {
 protected:
  void SetUp() override { show(); }
  void show() {
    shown.clear();
    add(Role::place, "tray", {0, 0, 200, 400});
    add(Role::place, "first", {300, 0, 100, 100});
    add(Role::place, "second", {420, 0, 100, 100});
    add(Role::place, "third", {540, 0, 100, 100});
    add(Role::card, "a", {10, 10, 100, 100});
    add(Role::card, "b", {10, 130, 100, 100});
    add(Role::card, "c", {540, 0, 100, 100});
    add(Role::button, "help", {0, 500, 200, 80});
  }
  void add(Role role, std::string_view id, Rect rect) { shown.add(role, id, id, rect, rect, 0); }
  void give(HandInput input) { now = point(now, input, shown); }
  void down(Vec at) { give({.at = at, .down = true, .went_down = true}); }
  void drag(Vec at) { give({.at = at, .down = true}); }
  void up(Vec at) { give({.at = at, .went_up = true}); }
  void rest() { give({.at = now.at}); }
  void tap(Vec at) { down(at), up(at); }
  void move(Move way) { give({.at = now.at, .move = way}); }
  void choose() { give({.at = now.at, .choose = true}); }
  void focus(std::string_view id) { now.focus = id, now.focus_visible = true; }
  bool free() const { return now.drag.hold == Hold::none && now.drag.card.empty() && !now.drag.dropped; }

  static constexpr Vec kA{60, 60}, kB{60, 180}, kC{590, 50}, kFirst{350, 50}, kSecond{470, 50}, kNowhere{900, 700},
      kHelp{100, 540};
  Outline shown;
  Pointing now;
};

TEST_F(DragTest, a_card_follows_the_finger_and_shows_where_it_would_land) {
  down(kA);
  EXPECT_TRUE(free());
  drag({250, 60});
  EXPECT_EQ(now.drag.card, "a");
  EXPECT_EQ(now.drag.hold, Hold::finger);
  EXPECT_EQ(now.drag.place, "");
  drag(kFirst);
  EXPECT_EQ(now.drag.place, "first");
  up(kFirst);
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.place, "first");
  rest();
  EXPECT_TRUE(free());
}

TEST_F(DragTest, a_tremble_is_no_drag) {
  down(kA);
  drag(kA + Vec{kTremble - 4, 0});
  EXPECT_TRUE(free());
  drag(kA + Vec{kTremble + 4, 0});
  EXPECT_EQ(now.drag.card, "a");
}

TEST_F(DragTest, let_go_anywhere_else_is_safe) {
  for (const Vec at : {kNowhere, kHelp, Vec{-40, -40}}) {
    down(kA), drag(at), up(at);
    EXPECT_TRUE(free());
  }
  down(kA), drag(kFirst);
  give({.at = kFirst, .inside = false, .went_up = true});
  EXPECT_TRUE(free());
}

TEST_F(DragTest, a_drag_that_ends_on_a_button_does_not_press_it) {
  down(kA), drag(kHelp), up(kHelp);
  EXPECT_NE(now.held, "help");
  EXPECT_TRUE(free());
}

TEST_F(DragTest, the_gap_between_two_places_is_not_dead) {
  down(kA), drag({408, 50});
  EXPECT_EQ(now.drag.place, "first");
  drag({413, 50});
  EXPECT_EQ(now.drag.place, "second");
}

TEST_F(DragTest, a_swipe_within_two_frames_still_drops) {
  down(kA), up(kSecond);
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.card, "a");
  EXPECT_EQ(now.drag.place, "second");
}

TEST_F(DragTest, a_second_touch_starts_nothing) {
  down(kA), drag(kFirst);
  down(kC);
  EXPECT_EQ(now.drag.card, "a");
  EXPECT_EQ(now.held, "a");
  down(kHelp);
  EXPECT_EQ(now.held, "a");
  up(kFirst);
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.card, "a");
}

TEST_F(DragTest, a_release_that_was_never_seen_drops_nothing) {
  down(kA), drag(kFirst), rest();
  EXPECT_TRUE(free());
}

TEST_F(DragTest, a_tap_chooses_and_a_tap_on_a_place_drops) {
  tap(kA);
  EXPECT_EQ(now.drag.hold, Hold::tapped);
  EXPECT_EQ(now.drag.place, "");
  rest();
  EXPECT_EQ(now.drag.card, "a");
  down(kSecond);
  EXPECT_EQ(now.drag.place, "second");
  up(kSecond);
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.place, "second");
}

TEST_F(DragTest, a_lingering_hover_neither_shows_a_place_nor_drops) {
  tap(kA);
  give({.at = kFirst});
  EXPECT_EQ(now.drag.place, "");
  EXPECT_FALSE(now.drag.dropped);
}

TEST_F(DragTest, press_and_release_must_be_in_the_same_place) {
  tap(kA);
  down(kFirst), drag(kSecond);
  EXPECT_EQ(now.drag.place, "");
  up(kSecond);
  EXPECT_TRUE(free());
}

TEST_F(DragTest, a_tap_on_the_chosen_card_or_beside_everything_puts_it_back) {
  tap(kA), tap(kA);
  EXPECT_TRUE(free());
  tap(kA), tap(kNowhere);
  EXPECT_TRUE(free());
  tap(kA), tap(kHelp);
  EXPECT_TRUE(free());
  EXPECT_EQ(now.held, "help");
}

TEST_F(DragTest, a_tap_on_a_card_beside_it_chooses_that_one_and_on_a_card_elsewhere_drops_there) {
  tap(kA), tap(kB);
  EXPECT_EQ(now.drag.card, "b");
  EXPECT_FALSE(now.drag.dropped);
  tap(kC);
  EXPECT_EQ(now.drag.card, "b");
  EXPECT_EQ(now.drag.place, "third");
  EXPECT_TRUE(now.drag.dropped);
}

TEST_F(DragTest, a_chosen_card_gives_way_to_one_that_is_dragged) {
  tap(kA);
  down(kC), drag(kFirst), up(kFirst);
  EXPECT_EQ(now.drag.card, "c");
  EXPECT_EQ(now.drag.place, "first");
}

TEST_F(DragTest, keys_alone_choose_move_and_drop) {
  focus("a");
  choose();
  EXPECT_EQ(now.drag.hold, Hold::keys);
  EXPECT_EQ(now.drag.place, "tray");
  move(Move::right);
  EXPECT_EQ(now.drag.place, "first");
  EXPECT_EQ(now.focus, "a");
  move(Move::right);
  EXPECT_EQ(now.drag.place, "second");
  choose();
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.place, "second");
  rest();
  EXPECT_TRUE(free());
  EXPECT_EQ(now.focus, "a");
}

TEST_F(DragTest, tab_goes_through_the_places_in_reading_order) {
  focus("a");
  choose();
  std::string order;
  for (int i = 0; i < 4; ++i) move(Move::next), order += now.drag.place + " ";
  EXPECT_EQ(order, "first second third tray ");
  move(Move::previous);
  EXPECT_EQ(now.drag.place, "third");
}

TEST_F(DragTest, escape_puts_back) {
  focus("a");
  choose(), move(Move::right);
  give({.at = now.at, .put_back = true});
  EXPECT_TRUE(free());
  down(kA), drag(kFirst);
  give({.at = kFirst, .down = true, .put_back = true});
  EXPECT_TRUE(free());
  drag(kSecond), up(kSecond);
  EXPECT_TRUE(free());
}

TEST_F(DragTest, what_is_carried_goes_back_when_something_else_comes_to_be_seen) {
  down(kA), drag(kFirst);
  give({.at = kFirst, .down = true, .replaced = true});
  EXPECT_TRUE(free());
  up(kFirst);
  EXPECT_TRUE(free());
}

TEST_F(DragTest, what_is_carried_goes_back_when_it_is_no_longer_shown_or_is_another_card) {
  down(kA), drag(kFirst);
  shown.clear();
  drag(kFirst);
  EXPECT_TRUE(free());
  show();
  drag(kFirst), up(kFirst);
  EXPECT_TRUE(free());
  down(kA), drag(kFirst);
  shown.clear();
  shown.add(Role::place, "first", "first", {300, 0, 100, 100}, {300, 0, 100, 100}, 0);
  shown.add(Role::card, "a", "another text", {10, 10, 100, 100}, {10, 10, 100, 100}, 0);
  drag(kFirst);
  EXPECT_TRUE(free());
}

TEST_F(DragTest, places_are_neither_pressed_nor_focused) {
  down(kFirst);
  EXPECT_EQ(now.held, "");
  for (int i = 0; i < 8; ++i) {
    move(Move::next);
    EXPECT_EQ(now.focus.find("first"), std::string::npos);
  }
}

TEST_F(DragTest, whatever_the_hands_do_a_drop_names_a_card_and_a_place_that_are_shown) {
  std::mt19937 random(7);
  const auto some = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  bool is_down = false;
  int drops = 0;
  for (int i = 0; i < 40'000; ++i) {
    HandInput input{.at = {static_cast<float>(some(700)), static_cast<float>(some(600))}, .inside = some(20) > 0};
    if (some(3) == 0) (is_down ? input.went_up : input.went_down) = true, is_down = !is_down;
    input.down = is_down;
    if (some(4) == 0) input.move = static_cast<Move>(some(7));
    input.choose = some(8) == 0, input.put_back = some(60) == 0, input.replaced = some(60) == 0;
    give(input);
    const Drag& d = now.drag;
    ASSERT_EQ(d.card.empty(), d.hold == Hold::none);
    if (d.hold != Hold::none) ASSERT_GE(shown.find(d.card), 0);
    if (!d.dropped) continue;
    ++drops;
    ASSERT_EQ(shown.entry(shown.find(d.card)).role, Role::card);
    ASSERT_GE(shown.find(d.place), 0);
    ASSERT_EQ(shown.entry(shown.find(d.place)).role, Role::place);
  }
  EXPECT_GT(drops, 100);
}

}  // namespace
}  // namespace pausepoint::ui
