#include "app/activities/rank/rank.h"

#include <algorithm>

#include "tests/activities/together_for_tests.h"

namespace pausepoint::activities {
namespace {

using Phase = Rank::Phase;

const std::string kHead =
    "heading: What helps most?\n"
    "prompt: Most helpful at the top.\n"
    "top: Helps most\n"
    "bottom: Helps a little\n"
    "talk: Why is it there?\n";

std::string cards(int count) {
  std::string text = "items:\n";
  for (int i = 0; i < count; ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    text += "  - {id: " + letter + ", text: Idea " + letter + "}\n";
  }
  return text;
}

Rank::Spec spec_of(const std::string& text) {
  const Written made = written("rank", text);
  EXPECT_EQ(made.complaints, "");
  return std::get<Rank::Spec>(made.spec);
}

Followed<Rank> nine(int groups = 1, bool why = true) {
  return Followed<Rank>(
      spec_of(kHead + "groups: " + std::to_string(groups) + "\n" + (why ? "why: All of them help.\n" : "") + cards(9)));
}

std::vector<int> order(const Followed<Rank>& rank) {
  return rank.state.placed[static_cast<std::size_t>(rank.state.group)];
}

TEST(Rank, ACardGoesToAPlaceAndBack) {
  Followed<Rank> rank = nine();
  rank.give(ask::Pick{4, 0});
  EXPECT_EQ(order(rank)[0], 4);
  EXPECT_FALSE(Rank::in_tray(rank.state, 0, 4));
  rank.give(ask::Pick{4, 9});
  EXPECT_EQ(Rank::count_placed(rank.state), 0);
  EXPECT_TRUE(Rank::in_tray(rank.state, 0, 4));
}

TEST(Rank, TwoCardsThatHaveAPlaceChangePlaces) {
  Followed<Rank> rank = nine();
  rank.give(ask::Pick{4, 0});
  rank.give(ask::Pick{7, 3});
  rank.give(ask::Pick{7, 0});
  EXPECT_EQ(order(rank)[0], 7);
  EXPECT_EQ(order(rank)[3], 4);
}

TEST(Rank, ACardFromBesideTakesThePlaceOfOneThatGoesBeside) {
  Followed<Rank> rank = nine();
  rank.give(ask::Pick{4, 0});
  rank.give(ask::Pick{7, 0});
  EXPECT_EQ(order(rank)[0], 7);
  EXPECT_TRUE(Rank::in_tray(rank.state, 0, 4));
}

TEST(Rank, ACardDroppedWhereItLiesStays) {
  Followed<Rank> rank = nine();
  rank.give(ask::Pick{4, 0});
  const Rank::State before = rank.state;
  rank.give(ask::Pick{4, 0});
  EXPECT_EQ(rank.state, before);
}

TEST(Rank, WhatThereIsNotChangesNothing) {
  Followed<Rank> rank = nine();
  rank.give(ask::Pick{2, 2});
  const Rank::State before = rank.state;
  for (const ask::Pick pick : {ask::Pick{-1, 0}, {9, 0}, {0, -1}, {0, 10}, {9999, 9999}}) rank.give(pick);
  EXPECT_EQ(rank.state, before);
}

TEST(Rank, NextGoesFromGroupToGroupThenTogetherThenWhyThenOut) {
  Followed<Rank> rank = nine(2);
  EXPECT_EQ(rank.coming(), "The same cards for the second group.");
  rank.give(ask::Pick{0, 0});
  rank.give(Cue::next);
  EXPECT_EQ(rank.state.group, 1);
  EXPECT_EQ(Rank::count_placed(rank.state), 0);
  EXPECT_EQ(rank.coming(), "Both orders side by side, and what to talk about.");
  rank.give(Cue::next);
  EXPECT_EQ(rank.state.phase, Phase::together);
  EXPECT_EQ(rank.coming(), "The note: why there is more than one good order.");
  rank.give(Cue::next);
  EXPECT_EQ(rank.state.phase, Phase::why);
  EXPECT_EQ(rank.coming(), kComingNextStep);
  rank.give(Cue::next);
  EXPECT_EQ(rank.left_forward, 1);
}

TEST(Rank, WithoutANoteTheTalkIsTheEnd) {
  Followed<Rank> rank = nine(1, false);
  rank.give(Cue::next);
  EXPECT_EQ(rank.coming(), kComingNextStep);
  rank.give(Cue::next);
  EXPECT_EQ(rank.left_forward, 1);
}

TEST(Rank, BackReturnsTheSameWayWithAllCardsWhereTheyWere) {
  Followed<Rank> rank = nine(2);
  rank.give(ask::Pick{0, 5});
  const Rank::State first = rank.state;
  for (int i = 0; i < 3; ++i) rank.give(Cue::next);
  for (int i = 0; i < 3; ++i) rank.give(Cue::back);
  EXPECT_EQ(rank.state, first);
  rank.give(Cue::back);
  EXPECT_EQ(rank.left_back, 1);
}

TEST(Rank, CardsAreMovedWhileAGroupIsMovingThemOnly) {
  Followed<Rank> rank = nine();
  rank.give(Cue::next);
  const Rank::State together = rank.state;
  rank.give(ask::Pick{0, 0});
  rank.give(Cue::ask_again);
  EXPECT_EQ(rank.state, together);
}

TEST(Rank, ClearingTakesTheMovingGroupsCardsOffOnly) {
  Followed<Rank> rank = nine(2);
  rank.give(ask::Pick{0, 0});
  rank.give(Cue::next);
  rank.give(ask::Pick{1, 0});
  rank.give(Cue::ask_again);
  EXPECT_EQ(Rank::count_placed(rank.state), 0);
  EXPECT_EQ(rank.state.placed[0][0], 0);
}

TEST(Rank, EveryOtherCueChangesNothingInAnyPhase) {
  Followed<Rank> rank = nine(2);
  for (int step = 0; step < 4; ++step, rank.give(Cue::next)) {
    for (const Cue cue : kAllCues) {
      if (cue == Cue::next || cue == Cue::back || cue == Cue::ask_again) continue;
      const Rank::State before = rank.state;
      rank.give(cue);
      EXPECT_EQ(rank.state, before);
    }
  }
}

TEST(Rank, WhateverHappensNoCardIsLostOrTwice) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937 random(seed);
    Followed<Rank> rank = nine(2);
    for (int i = 0; i < 2'000; ++i) {
      rank.give(any_event(random));
      for (const auto& places : rank.state.placed) {
        ASSERT_EQ(places.size(), 9u);
        for (int item = 0; item < 9; ++item) ASSERT_LE(std::ranges::count(places, item), 1);
        for (const int item : places) ASSERT_TRUE(item >= -1 && item < 9);
      }
      ASSERT_FALSE(rank.coming().empty());
    }
  }
}

TEST(Rank, TheShapesHaveTheirRows) {
  EXPECT_EQ(Rank::rows(spec_of(kHead + cards(9))), (std::vector<int>{1, 2, 3, 2, 1}));
  EXPECT_EQ(Rank::rows(spec_of(kHead + "shape: four\n" + cards(4))), (std::vector<int>{1, 2, 1}));
  EXPECT_EQ(Rank::rows(spec_of(kHead + "shape: ladder\n" + cards(5))), (std::vector<int>(5, 1)));
}

TEST(Rank, ADiamondOfEightIsRefused) {
  EXPECT_EQ(written("rank", kHead + cards(8)).complaints,
            "lesson.yaml:7:3: error: a diamond of 9 takes 9 cards, and there are 8\n"
            " 7 |   - {id: a, text: Idea a}\n"
            "   |   ^ add 1\n"
            "note: 'ladder' takes 3 to 6 cards\n");
}

TEST(Rank, ADiamondOfFourWithFiveIsRefused) {
  EXPECT_EQ(written("rank", kHead + "shape: four\n" + cards(5)).complaints,
            "lesson.yaml:8:3: error: a diamond of 4 takes 4 cards, and there are 5\n"
            " 8 |   - {id: a, text: Idea a}\n"
            "   |   ^ take 1 away\n"
            "note: 'ladder' takes 3 to 6 cards\n");
}

TEST(Rank, ALadderOfTwoIsRefused) {
  EXPECT_EQ(written("rank", kHead + "shape: ladder\n" + cards(2)).complaints,
            "lesson.yaml:8:3: error: a ladder takes 3 to 6 cards, and there are 2\n"
            " 8 |   - {id: a, text: Idea a}\n"
            "   |   ^ add 1\n"
            "note: 'four' takes 4 cards and 'nine' takes 9\n");
}

TEST(Rank, TwoCardsAlikeAreRefused) {
  EXPECT_EQ(written("rank", kHead + "shape: ladder\nitems:\n  - {id: a, text: Wait}\n  - {id: b, text: Wait}\n"
                                    "  - {id: b, text: Ask}\n")
                .complaints,
            "lesson.yaml:9:19: error: two cards say \"Wait\"\n"
            " 9 |   - {id: b, text: Wait}\n"
            "   |                   ^^^^ make them differ, or take one away\n"
            "lesson.yaml:10:10: error: two cards have the id 'b'\n"
            " 10 |   - {id: b, text: Ask}\n"
            "    |          ^ give each card an id of its own\n");
}

}  // namespace
}  // namespace pausepoint::activities
