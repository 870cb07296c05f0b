// One switch: where the focus goes by itself, and what a press does.
#include "app/ui/scan.h"

#include <gtest/gtest.h>

namespace pausepoint::ui {
namespace {

class ScanTest : public ::testing::Test {
 protected:
  void add(std::string_view id, Rect rect, Role role = Role::button, std::uint8_t flags = 0) {
    shown.add(role, id, id, rect, rect, flags);
  }
  /// Three rows of three.
  void add_nine() {
    for (int i = 0; i < 9; ++i) {
      const Rect rect{static_cast<float>(i % 3) * 200, static_cast<float>(i / 3) * 200, 150, 100};
      add(std::string(1, static_cast<char>('a' + i)), rect);
    }
  }
  bool step(float ms, bool pressed = false) {
    HandInput hand;
    hand.seconds = ms / 1000;
    scan(state, now, hand, shown, ms, pressed);
    now = point(now, hand, shown);
    return now.choose;
  }
  /// The focus after every pace.
  std::string walk(int paces) {
    std::string order;
    for (int i = 0; i < paces; ++i) step(state.pace), order += now.focus;
    return order;
  }

  Outline shown;
  Pointing now;
  Scan state{.on = true};
};

TEST_F(ScanTest, FewTargetsAreGoneThroughOneByOneInReadingOrder) {
  add("d", {300, 200, 100, 100});
  add("c", {0, 210, 100, 100});
  add("b", {300, 0, 100, 100}, Role::card);
  add("a", {0, 0, 100, 100}, Role::option);
  step(1);
  EXPECT_EQ(now.focus, "a") << "the first at once";
  EXPECT_TRUE(now.focus_visible);
  EXPECT_EQ(walk(4), "bcda");
}

TEST_F(ScanTest, TextsDisabledTargetsPanelsAndFieldsAreLeftOut) {
  add("a", {0, 0, 100, 100});
  add("text", {0, 100, 100, 100}, Role::text);
  add("off", {0, 200, 100, 100}, Role::button, kDisabled);
  add("panel", {0, 300, 100, 100}, Role::panel);
  add("field", {0, 400, 100, 100}, Role::field);
  add("b", {0, 500, 100, 100});
  step(1);
  EXPECT_EQ(now.focus, "a");
  EXPECT_EQ(walk(3), "bab");
}

TEST_F(ScanTest, ItStaysForAPaceAndNoShorter) {
  add("a", {0, 0, 100, 100});
  add("b", {0, 200, 100, 100});
  state.pace = 1000;
  step(1);
  for (int i = 0; i < 9; ++i) step(100);
  EXPECT_EQ(now.focus, "a");
  step(100);
  EXPECT_EQ(now.focus, "b");
}

TEST_F(ScanTest, ManyTargetsAreOfferedByTheRowAndAPressOpensOne) {
  add_nine();
  step(1);
  EXPECT_EQ(now.focus, "a");
  EXPECT_FLOAT_EQ(state.row.w, 550 + 32);
  EXPECT_EQ(walk(1), "d");
  EXPECT_FALSE(step(10, true)) << "this press only opens the row";
  EXPECT_TRUE(state.row.empty());
  EXPECT_EQ(walk(2), "ef");
  EXPECT_TRUE(step(10, true));
  EXPECT_EQ(now.focus, "f");
}

TEST_F(ScanTest, ARowThatNobodyWantsIsLeftAfterTwoRounds) {
  add_nine();
  step(1);
  step(1, true);
  EXPECT_EQ(walk(6), "bcabcd");
  EXPECT_FALSE(state.row.empty()) << "the next row is offered whole";
}

TEST_F(ScanTest, AfterAChoiceItStaysForAPaceSoThatTheNextPressConfirms) {
  add("a", {0, 0, 100, 100});
  add("b", {0, 200, 100, 100});
  step(1);
  EXPECT_TRUE(step(1900, true));
  EXPECT_FALSE(step(1000));
  EXPECT_TRUE(step(10, true));
  EXPECT_TRUE(now.confirmed);
  EXPECT_EQ(now.focus, "a");
}

TEST_F(ScanTest, WhenTheScreenChangesItBeginsAgainAndThePressOfThatMomentChoosesNothing) {
  add("a", {0, 0, 100, 100});
  step(1);
  shown.clear();
  add("x", {0, 0, 100, 100});
  EXPECT_FALSE(step(1, true)) << "it was meant for what is gone";
  EXPECT_EQ(now.focus, "x");
  shown.clear();
  EXPECT_FALSE(step(1, true));
}

TEST_F(ScanTest, WhatIsCarriedGoesFromPlaceToPlace) {
  add("card-0", {0, 0, 100, 50}, Role::card);
  add("place-0", {0, 0, 100, 100}, Role::place);
  add("place-1", {200, 0, 100, 100}, Role::place);
  step(1);
  step(1, true);
  EXPECT_EQ(now.drag.card, "card-0");
  step(1);
  EXPECT_EQ(now.drag.place, "place-0");
  step(state.pace);
  EXPECT_EQ(now.drag.place, "place-1");
  step(1, true);
  EXPECT_TRUE(now.drag.dropped);
  EXPECT_EQ(now.drag.place, "place-1");
}

TEST_F(ScanTest, SwitchedOffItDoesNothing) {
  add("a", {0, 0, 100, 100});
  state.on = false;
  EXPECT_FALSE(step(5000, true));
  EXPECT_EQ(now.focus, "");
}

}  // namespace
}  // namespace pausepoint::ui
