// The kinds in which cards are carried, by finger, by keyboard alone and by gamepad alone, through the whole kiosk.
#include <cmath>
#include <random>

#include "tests/screens/hands_on_board.h"

namespace pausepoint::screens {
namespace {

using activities::Line;
using activities::Rank;
using activities::Sort;
using Carrying = HandsOnBoard;

TEST_F(Carrying, AFingerPutsACardIntoTheDiamond) {
  teach("rank", "diamond");
  carry("card-4", "place-0");
  EXPECT_EQ(state<Rank>().placed[0][0], 4);
  EXPECT_EQ(posted_, 1);
}

TEST_F(Carrying, ACardThatIsLetGoBesideEverythingStaysWhereItWas) {
  teach("rank", "diamond");
  carry("card-4", "place-0");
  const Rank::State before = state<Rank>();
  const Vec from = middle("card-4");
  for (const Vec at : {Vec{1850, 40}, Vec{1850, 1060}, Vec{900, 1060}}) {
    down(from), drag(at), up(at);
    EXPECT_EQ(state<Rank>(), before);
  }
  EXPECT_FALSE(kiosk->session().now().help_open);
}

TEST_F(Carrying, ACardGoesBackBesideThePlaces) {
  teach("rank", "diamond");
  carry("card-4", "place-0");
  carry("card-4", "place-9");
  EXPECT_TRUE(Rank::in_tray(state<Rank>(), 0, 4));
}

TEST_F(Carrying, TwoTapsDoWhatADragDoes) {
  teach("rank", "diamond");
  tap(middle("card-2"));
  tap(middle("place-5"));
  EXPECT_EQ(state<Rank>().placed[0][5], 2);
  tap(middle("card-3"));
  tap(middle("card-2"));
  EXPECT_EQ(state<Rank>().placed[0][5], 3);
  EXPECT_TRUE(Rank::in_tray(state<Rank>(), 0, 2));
}

TEST_F(Carrying, WhatIsCarriedGoesBackWhenTheTeacherGoesOn) {
  teach("rank", "diamond");
  const Vec place = middle("place-0");
  down(middle("card-4")), drag(place);
  EXPECT_EQ(pointing.drag.card, "card-4");
  // The same cards, for the second group: nothing else tells the two boards apart.
  apply(ask::Cue::next);
  EXPECT_EQ(state<Rank>().group, 1);
  drag(place), up(place);
  EXPECT_EQ(state<Rank>().placed[1][0], -1);
  EXPECT_EQ(state<Rank>().placed[0][0], -1);
  EXPECT_EQ(pointing.drag.card, "");
}

TEST_F(Carrying, WhatIsCarriedGoesBackUnderTheCoverAndUnderHelp) {
  for (const ask::Cue over : {ask::Cue::cover, ask::Cue::help}) {
    teach("rank", "diamond");
    const Vec place = middle("place-0");
    down(middle("card-4")), drag(place);
    apply(over);
    up(place);
    apply(over);
    EXPECT_EQ(state<Rank>().placed[0][0], -1);
    EXPECT_EQ(pointing.drag.card, "");
  }
}

TEST_F(Carrying, TheClockGoesOnWithoutDisturbingADrag) {
  teach("rank", "diamond");
  const Vec place = middle("place-0");
  down(middle("card-4")), drag(place);
  for (int i = 0; i < 50; ++i) apply(ask::Tick{yaml::Milliseconds(250)});
  apply(ask::Cue::pause);
  up(place);
  EXPECT_EQ(state<Rank>().placed[0][0], 4);
}

TEST_F(Carrying, ASecondTouchChangesNothing) {
  teach("rank", "diamond");
  const Vec place = middle("place-0"), help = middle("help");
  down(middle("card-4")), drag(place);
  down(help);
  drag(place), up(place);
  EXPECT_FALSE(kiosk->session().now().help_open);
  EXPECT_EQ(state<Rank>().placed[0][0], 4);
}

/// Keys or a gamepad: the same walk, from nothing focused to a full diamond.
class WithoutPointer : public HandsOnBoard {
 protected:
  void go(bool gamepad, Move move) {
    if (!gamepad) return key(move);
    pad({.left = move == Move::left, .right = move == Move::right, .up = move == Move::up, .down = move == Move::down});
  }
  void main(bool gamepad) { gamepad ? pad({.main = true}) : enter(); }
  void second(bool gamepad) { gamepad ? pad({.second = true}) : escape(); }
  /// One press towards `to`; every fourth goes any way, so that no corner holds it for ever.
  void step_towards(bool gamepad, Vec from, Vec to) {
    const Move ways[] = {Move::left, Move::right, Move::up, Move::down};
    const Vec d = to - from;
    const bool across = std::abs(d.x) > std::abs(d.y);
    const Move straight = across ? (d.x < 0 ? Move::left : Move::right) : (d.y < 0 ? Move::up : Move::down);
    go(gamepad, random_() % 4 == 0 ? ways[random_() % 4] : straight);
  }
  /// Walks until the focus is on `id`; whether it was reached.
  bool focus_on(bool gamepad, std::string_view id) {
    for (int i = 0; i < 200 && pointing.focus != id; ++i) {
      step_towards(gamepad, pointing.focus.empty() ? Vec{} : middle(pointing.focus), middle(id));
    }
    return pointing.focus == id;
  }
  /// Moves what is carried until it would land on `id`.
  bool land_on(bool gamepad, std::string_view id) {
    for (int i = 0; i < 200 && pointing.drag.place != id; ++i) {
      step_towards(gamepad, middle(pointing.drag.place), middle(id));
    }
    return pointing.drag.place == id;
  }
  void fill_diamond(bool gamepad) {
    teach("rank", "diamond");
    for (int item = 0; item < 9; ++item) {
      const std::string number = std::to_string(item);
      ASSERT_TRUE(focus_on(gamepad, "card-" + number)) << number;
      main(gamepad);
      ASSERT_EQ(pointing.drag.card, "card-" + number);
      ASSERT_TRUE(land_on(gamepad, "place-" + number)) << number;
      main(gamepad);
      EXPECT_EQ(pointing.focus, "card-" + number) << "the focus stays on what was moved";
    }
    EXPECT_EQ(state<Rank>().placed[0], (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(posted_, 9);
  }
  void put_back(bool gamepad) {
    teach("rank", "diamond");
    ASSERT_TRUE(focus_on(gamepad, "card-3"));
    main(gamepad);
    ASSERT_TRUE(land_on(gamepad, "place-0"));
    second(gamepad);
    EXPECT_EQ(Rank::count_placed(state<Rank>()), 0);
    EXPECT_EQ(pointing.drag.card, "");
    EXPECT_EQ(posted_, 0);
  }
  void sort_all(bool gamepad, const std::string& step) {
    teach("sort", step);
    for (int cues = 0; state<Sort>().phase != Sort::Phase::overview && cues < 20; ++cues) {
      for (int item = 0; item < static_cast<int>(state<Sort>().placed.size()); ++item) {
        const std::string card = "card-" + std::to_string(item);
        if (state<Sort>().placed[static_cast<std::size_t>(item)] >= 0 || frame->outline().find(card) < 0) continue;
        ASSERT_TRUE(focus_on(gamepad, card));
        main(gamepad);
        ASSERT_TRUE(land_on(gamepad, "place-1"));
        main(gamepad);
      }
      apply(ask::Cue::next);
    }
    for (const int bin : state<Sort>().placed) EXPECT_EQ(bin, 1);
  }

 private:
  std::mt19937 random_{5};
};

TEST_F(WithoutPointer, TheDiamondIsFilledByKeyboardAlone) { fill_diamond(false); }
TEST_F(WithoutPointer, TheDiamondIsFilledByGamepadAlone) { fill_diamond(true); }
TEST_F(WithoutPointer, EscapePutsBack) { put_back(false); }
TEST_F(WithoutPointer, TheSecondButtonOfAGamepadPutsBack) { put_back(true); }
TEST_F(WithoutPointer, CardsAreSortedByKeyboardAlone) {
  sort_all(false, "bins-one");
  sort_all(false, "bins-all");
}
TEST_F(WithoutPointer, CardsAreSortedByGamepadAlone) {
  sort_all(true, "bins-one");
  sort_all(true, "bins-all");
}

TEST_F(WithoutPointer, TheLineIsAnsweredByKeyboardAlone) {
  teach("line", "thanks");
  apply(ask::Cue::open);
  ASSERT_TRUE(focus_on(false, "option-3"));
  enter();
  EXPECT_EQ(state<Line>().ask.answered, 1);
  ASSERT_TRUE(focus_on(false, "pass"));
  enter();
  EXPECT_EQ(state<Line>().ask.answered, 2);
}

TEST_F(WithoutPointer, TrafficLightsAreAnsweredByKeyboardAlone) {
  teach("sort", "lights");
  apply(ask::Cue::open);
  ASSERT_TRUE(focus_on(false, "option-2"));
  enter();
  EXPECT_EQ(state<Sort>().answers[0].answered, 1);
}

TEST_F(Carrying, OnTheWallThePupilsPressNothing) {
  teach("line", "ending");
  for (int i = 0; i < frame->outline().size(); ++i) EXPECT_NE(frame->outline().entry(i).role, ui::Role::option);
}

/// Every target that a hand can meet on these boards is 96 units high and wide at least.
TEST_F(Carrying, TargetsAreLargeEnoughForAHand) {
  for (const auto& [kind, step] : {std::pair{"rank", "diamond"},
                                   {"rank", "four"},
                                   {"rank", "ladder"},
                                   {"sort", "lights"},
                                   {"sort", "bins-one"},
                                   {"sort", "bins-all"},
                                   {"line", "thanks"}}) {
    teach(kind, step);
    for (int i = 0; i < frame->outline().size(); ++i) {
      const auto entry = frame->outline().entry(i);
      if (entry.role == ui::Role::text || entry.role == ui::Role::picture) continue;
      EXPECT_GE(entry.rect.h, 95.9f) << step << " " << entry.id;
      EXPECT_GE(entry.rect.w, 95.9f) << step << " " << entry.id;
    }
  }
}

}  // namespace
}  // namespace pausepoint::screens
