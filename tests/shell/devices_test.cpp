// What counts as a press, device by device.
#include "app/shell/devices.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

namespace pausepoint::shell {
namespace {

using What = Heard::What;

constexpr Listening kOpen{.open = true, .takes = true, .options = 4, .round = 1};

/// Pads whose buttons a test presses, and everything that was heard.
struct Room {
  explicit Room(const Listening& listening = {}) { listen(listening); }

  void listen(const Listening& now) { devices.listen(now); }
  void at(double time, int pad, std::initializer_list<int> down, PadLayout layout = PadLayout::plain) {
    std::vector<unsigned char> buttons(20, 0);
    for (const int button : down) buttons[static_cast<std::size_t>(button)] = 1;
    devices.pad(pad, buttons, layout, time, [&](Heard one) { heard.push_back(one); });
  }
  std::vector<int> answers() const {
    std::vector<int> options;
    for (const Heard& one : heard) {
      if (one.what == What::answer) options.push_back(one.button);
    }
    return options;
  }

  Devices devices;
  std::vector<Heard> heard;
};

/// A pad that was there before the round opened.
Room room_with_pad() {
  Room room;
  room.at(0, 3, {});
  room.listen(kOpen);
  room.at(0.1, 3, {});
  return room;
}

using Answers = std::vector<int>;

TEST(Devices, APressCountsWhenItGoesDownAndHoldingItCountsNoMore) {
  Room room = room_with_pad();
  for (double t = 1; t < 4; t += 0.01) room.at(t, 3, {2});
  room.at(4, 3, {});
  EXPECT_EQ(room.answers(), Answers{2});
}

TEST(Devices, ContactsThatBounceCountOnce) {
  Room room = room_with_pad();
  for (const double t : {1.00, 1.02, 1.04, 1.06}) room.at(t, 3, {0}), room.at(t + 0.01, 3, {});
  EXPECT_EQ(room.answers(), Answers{0});
  room.at(2, 3, {0});
  room.at(3, 3, {});
  room.at(3.01, 3, {0});
  EXPECT_EQ(room.answers(), (Answers{0, 0})) << "letting go bounces as well";
}

TEST(Devices, ThirtyPressesInASecondAreNoMoreThanOneIn150Milliseconds) {
  Room room = room_with_pad();
  for (int i = 0; i < 30; ++i) {
    const double t = 1 + i / 30.0;
    room.at(t, 3, {i % 4}), room.at(t + 0.016, 3, {});
  }
  EXPECT_GE(room.answers().size(), 1u);
  EXPECT_LE(room.answers().size(), 7u);
}

TEST(Devices, ThirtyPupilsInASecondAllCount) {
  Room room;
  for (int pad = 0; pad < 15; ++pad) room.at(0, pad, {});
  room.listen(kOpen);
  for (int pad = 0; pad < 15; ++pad) room.at(0.5, pad, {});
  for (int i = 0; i < 30; ++i) {
    const double t = 1 + i / 30.0;
    room.at(t, i % 15, {i % 4}), room.at(t + 0.02, i % 15, {});
  }
  EXPECT_EQ(room.answers().size(), 30u);
}

TEST(Devices, TwoPadsInTheSameInstantBothCount) {
  Room room;
  room.at(0, 0, {}), room.at(0, 1, {});
  room.listen(kOpen);
  room.at(0.5, 0, {}), room.at(0.5, 1, {});
  room.at(1, 0, {3}), room.at(1, 1, {3});
  EXPECT_EQ(room.answers(), (Answers{3, 3}));
}

TEST(Devices, OfTwoButtonsAtOnceNobodyCanSayWhichWasMeant) {
  Room room = room_with_pad();
  room.at(1, 3, {0, 1});
  room.at(2, 3, {0});
  room.at(2.5, 3, {0, 2});
  EXPECT_EQ(room.answers(), Answers{}) << "and a second button counts only after all are let go";
  room.at(3, 3, {});
  room.at(4, 3, {2});
  EXPECT_EQ(room.answers(), Answers{2});
}

TEST(Devices, AButtonThatIsStuckDoesNotSilenceItsPad) {
  Room room = room_with_pad();
  room.at(1, 3, {7});
  room.at(3, 3, {7, 1}), room.at(3.1, 3, {7});
  room.at(9, 3, {7, 1});
  EXPECT_EQ(room.answers(), (Answers{Devices::kPass, 1}));
}

TEST(Devices, WhatIsHeldWhenARoundOpensIsNoAnswerToIt) {
  Room room;
  room.at(0, 3, {1});
  room.listen(kOpen);
  room.at(1, 3, {1});
  room.at(1.5, 3, {1});
  EXPECT_EQ(room.answers(), Answers{});
  room.at(2, 3, {});
  room.at(3, 3, {1});
  EXPECT_EQ(room.answers(), Answers{1});
  room.listen({.open = true, .takes = true, .options = 4, .round = 2});
  room.at(4, 3, {1});
  EXPECT_EQ(room.answers(), Answers{1}) << "held into the next round";
}

TEST(Devices, APadFirstSeenInARoundWaitsForTheNext) {
  Room room(kOpen);
  room.at(1, 5, {}), room.at(2, 5, {1}), room.at(3, 5, {});
  EXPECT_EQ(room.answers(), Answers{});
  room.listen({.open = true, .takes = true, .options = 4, .round = 2});
  room.at(4, 5, {}), room.at(5, 5, {1});
  EXPECT_EQ(room.answers(), Answers{1});
}

TEST(Devices, UnpluggedInTheMiddleLosesNothingAndCountsNothingTwice) {
  Room room = room_with_pad();
  room.at(1, 3, {2});
  room.devices.pad_gone(3);
  EXPECT_FALSE(room.devices.any_pad());
  room.at(2, 3, {2}), room.at(3, 3, {}), room.at(4, 3, {2});
  EXPECT_EQ(room.answers(), Answers{2}) << "it came back in the middle of a round and waits";
}

TEST(Devices, NothingCountsWhileNothingIsTakenAndTheEdgeIsUsedUp) {
  Room room = room_with_pad();
  Listening covered = kOpen;
  covered.takes = false;
  room.listen(covered);
  room.at(1, 3, {2});
  room.listen(kOpen);
  room.at(2, 3, {2});
  EXPECT_EQ(room.answers(), Answers{}) << "pressed under the cover and held until it was gone";
  room.at(3, 3, {}), room.at(4, 3, {2});
  EXPECT_EQ(room.answers(), Answers{2});
}

TEST(Devices, OptionsThatAreNotThereAreNoAnswer) {
  Room room = room_with_pad();
  room.at(1, 3, {4}), room.at(2, 3, {}), room.at(3, 3, {12}), room.at(4, 3, {}), room.at(5, 3, {8});
  EXPECT_EQ(room.answers(), Answers{Devices::kPass});
}

TEST(Devices, InTeamsEachPadAnswersOnceInARound) {
  Listening teams = kOpen;
  teams.teams = true;
  Room room;
  room.at(0, 0, {}), room.at(0, 1, {});
  room.listen(teams);
  room.at(0.5, 0, {}), room.at(0.5, 1, {});
  room.at(1, 0, {5}), room.at(2, 0, {});
  EXPECT_EQ(room.answers(), Answers{}) << "there are four options";
  room.at(3, 0, {1}), room.at(4, 0, {}), room.at(5, 0, {2}), room.at(5, 1, {3}), room.at(6, 0, {});
  EXPECT_EQ(room.answers(), (Answers{1, 3}));
  EXPECT_FALSE(room.devices.touch(7)) << "a touch is no team";
  teams.round = 2;
  room.listen(teams);
  room.at(8, 0, {}), room.at(9, 0, {2});
  EXPECT_EQ(room.answers(), (Answers{1, 3, 2}));
}

TEST(Devices, BuzzersAreFourHandsetsOnOnePad) {
  Room room;
  room.at(0, 0, {}, PadLayout::buzzers);
  room.listen(kOpen);
  room.at(0.5, 0, {}, PadLayout::buzzers);
  room.at(1, 0, {4, 8, 12, 16}, PadLayout::buzzers);
  EXPECT_EQ(room.answers(), (Answers{0, 1, 2, 3})) << "blue, orange, green, yellow of four pupils at once";
  room.at(2, 0, {}, PadLayout::buzzers), room.at(3, 0, {0}, PadLayout::buzzers);
  EXPECT_EQ(room.answers().back(), Devices::kPass);
}

TEST(Devices, TheSetupScreenIsToldWhichTileAndALessonIsNot) {
  Room room;
  room.listen({.trying = true});
  room.at(1, 9, {}), room.at(1, 4, {});
  room.at(2, 4, {1}), room.at(2, 9, {11});
  ASSERT_EQ(room.heard.size(), 1u);
  EXPECT_EQ(room.heard[0].what, What::tried);
  EXPECT_EQ(room.heard[0].place, 1);
  EXPECT_EQ(room.devices.places(), 2);
  room.devices.pad_gone(4);
  room.at(3, 4, {});
  EXPECT_EQ(room.devices.places(), 2) << "a cable that wobbles keeps its tile";
  room.heard.clear();
  room.listen(kOpen);
  room.at(4, 4, {}), room.at(4, 9, {}), room.at(5, 4, {}), room.at(5, 9, {2});
  ASSERT_EQ(room.heard.size(), 1u);
  EXPECT_EQ(room.heard[0].place, -1);
}

TEST(Devices, KeysAreLetGoBeforeTheNextPressAndDoNotBounce) {
  Devices devices;
  EXPECT_TRUE(devices.key(49, true, 1));
  EXPECT_FALSE(devices.key(49, true, 2)) << "still down: a repeat";
  EXPECT_TRUE(devices.key(50, true, 2)) << "another key, perhaps of another keypad";
  EXPECT_FALSE(devices.key(49, false, 3));
  EXPECT_FALSE(devices.key(49, true, 3.02));
  devices.key(49, false, 3.1);
  EXPECT_TRUE(devices.key(49, true, 3.3));
}

constexpr Listening kMarking{.open = true, .takes = true, .options = 6, .round = 2, .marks = true};

TEST(Devices, APadThatMarkedAMomentRestsSoThatOneHandAloneCannotBeMany) {
  Room room;
  room.at(0, 3, {}), room.at(0, 4, {});
  room.listen(kMarking);
  room.at(0.1, 3, {}), room.at(0.1, 4, {});
  for (const double t : {1.0, 1.5, 2.0, 2.5, 3.0}) room.at(t, 3, {0}), room.at(t + 0.1, 3, {});
  EXPECT_EQ(room.answers().size(), 1u) << "five presses of one hand";
  room.at(3.2, 4, {1}), room.at(3.3, 4, {});
  EXPECT_EQ(room.answers().size(), 2u) << "another pad is not kept waiting";
  room.at(1.0 + Devices::kMarkRest, 3, {2});
  EXPECT_EQ(room.answers().size(), 3u) << "handed on, it marks again";
}

TEST(Devices, AnAnswerDoesNotRestLikeAMark) {
  Room room = room_with_pad();
  for (const double t : {1.0, 1.5, 2.0}) room.at(t, 3, {0}), room.at(t + 0.1, 3, {});
  EXPECT_EQ(room.answers().size(), 3u);
}

TEST(Devices, EachKeyAndTheTouchedBoardRestAfterAMark) {
  Devices devices;
  EXPECT_TRUE(devices.marks('A', 1)) << "nothing is marked now";
  devices.listen(kMarking);
  EXPECT_TRUE(devices.marks('A', 1));
  EXPECT_FALSE(devices.marks('A', 2));
  EXPECT_TRUE(devices.marks('B', 2));
  EXPECT_FALSE(devices.marks('A', 0.9 + Devices::kMarkRest));
  EXPECT_TRUE(devices.marks('A', 1 + Devices::kMarkRest));
  EXPECT_TRUE(devices.touch(1));
  EXPECT_FALSE(devices.touch(3));
  EXPECT_TRUE(devices.touch(1 + Devices::kMarkRest));
}

TEST(Devices, TwoTouchesInOneAreOne) {
  Devices devices;
  EXPECT_TRUE(devices.touch(1));
  EXPECT_FALSE(devices.touch(1.1));
  EXPECT_TRUE(devices.touch(1.2));
}

}  // namespace
}  // namespace pausepoint::shell
