#include "app/scene/motion.h"

#include <gtest/gtest.h>

namespace pausepoint::scene {
namespace {

Shot shot_of_six_seconds() {
  Shot shot;
  shot.lasts = Milliseconds(6000);
  shot.people = {{.who = "mei", .at = 0.4f}, {.who = "finn", .at = 0.6f}};
  return shot;
}

TEST(Motion, SomebodyWhoEntersBeginsOutsideAndComesToTheirPlace) {
  Shot shot = shot_of_six_seconds();
  shot.people[0].enters = Side::left;
  EXPECT_LT(acting(shot, 0, {Milliseconds(0)}).at, 0);
  EXPECT_EQ(acting(shot, 0, {Milliseconds(3000)}).at, 0.4f);
  float before = -1;
  for (int ms = 0; ms <= 3000; ms += 50) {
    const float at = acting(shot, 0, {Milliseconds(ms)}).at;
    EXPECT_GE(at, before) << ms;
    before = at;
  }
}

TEST(Motion, SomebodyWhoLeavesIsGoneAtTheEnd) {
  Shot shot = shot_of_six_seconds();
  shot.people[1].leaves = Side::right;
  EXPECT_EQ(acting(shot, 1, {Milliseconds(3000)}).at, 0.6f);
  EXPECT_GT(acting(shot, 1, {Milliseconds(6000)}).at, 1);
}

TEST(Motion, TheFaceChangesInTheMiddle) {
  Shot shot = shot_of_six_seconds();
  shot.people[0].face = Face::calm;
  shot.people[0].then = Face::worried;
  EXPECT_EQ(acting(shot, 0, {Milliseconds(2999)}).face, Face::calm);
  EXPECT_EQ(acting(shot, 0, {Milliseconds(3000)}).face, Face::worried);
}

TEST(Motion, EverybodyBlinksAndNotAllAtOnce) {
  Shot shot = shot_of_six_seconds();
  shot.lasts = Milliseconds(8000);
  int blinks[2] = {}, both = 0;
  for (int ms = 0; ms < 8000; ms += 20) {
    const bool first = acting(shot, 0, {Milliseconds(ms)}).blinks, second = acting(shot, 1, {Milliseconds(ms)}).blinks;
    blinks[0] += first, blinks[1] += second, both += first && second;
  }
  EXPECT_GT(blinks[0], 0);
  EXPECT_GT(blinks[1], 0);
  EXPECT_EQ(both, 0);
}

TEST(Motion, SmilingEyesDoNotBlink) {
  Shot shot = shot_of_six_seconds();
  shot.people[0].face = Face::smiling;
  for (int ms = 0; ms < 6000; ms += 20) EXPECT_FALSE(acting(shot, 0, {Milliseconds(ms)}).blinks) << ms;
}

TEST(Motion, APictureThatComesNearerEndsNearerAndStaysInThePlace) {
  Shot shot = shot_of_six_seconds();
  shot.camera = Camera::nearer;
  shot.middle = 0;
  EXPECT_LT(view(shot, {Milliseconds(0)}).zoom, view(shot, {Milliseconds(6000)}).zoom);
  for (int ms = 0; ms <= 6000; ms += 500) {
    const View seen = view(shot, {Milliseconds(ms)});
    EXPECT_GE(seen.middle - 0.5f / seen.zoom, -1e-6f) << ms;
    EXPECT_LE(seen.zoom, nearest(shot) + 1e-6f) << ms;
  }
}

TEST(Motion, APanHasRoomAtBothEdges) {
  for (const Camera camera : {Camera::left, Camera::right}) {
    Shot shot = shot_of_six_seconds();
    shot.nearness = Nearness::wide;
    shot.camera = camera;
    for (int ms = 0; ms <= 6000; ms += 200) {
      const View seen = view(shot, {Milliseconds(ms)});
      EXPECT_GE(seen.middle - 0.5f / seen.zoom, -1e-6f);
      EXPECT_LE(seen.middle + 0.5f / seen.zoom, 1 + 1e-6f);
    }
    EXPECT_NE(view(shot, {Milliseconds(0)}).middle, view(shot, {Milliseconds(6000)}).middle);
  }
}

TEST(Motion, ReducedMotionStandsWhereEverythingComesToRest) {
  Shot shot = shot_of_six_seconds();
  shot.people[0].enters = Side::left;
  shot.camera = Camera::nearer;
  shot.fades = true;
  shot.phone.push_back({.who = "leafy", .text = "hello"});
  shot.phone_from.push_back(Milliseconds(2000));
  for (int ms = 0; ms <= 6000; ms += 100) {
    const Moment moment{Milliseconds(ms), true};
    EXPECT_EQ(acting(shot, 0, moment).at, 0.4f);
    EXPECT_EQ(acting(shot, 0, moment).lift, 0);
    EXPECT_FALSE(acting(shot, 0, moment).blinks);
    EXPECT_EQ(view(shot, moment).zoom, view(shot, {Milliseconds(6000)}).zoom);
    EXPECT_EQ(faded_in(shot, moment), 1);
    EXPECT_EQ(phone_lifted(shot, moment), 1);
    EXPECT_EQ(appeared(shot.phone_from[0], moment), ms < 2000 ? 0 : 1);
  }
}

TEST(Motion, BeforeItsBeginningAndBehindItsEndAShotStandsStill) {
  Shot shot = shot_of_six_seconds();
  shot.camera = Camera::left;
  EXPECT_EQ(view(shot, {Milliseconds(-500)}).middle, view(shot, {Milliseconds(0)}).middle);
  EXPECT_EQ(view(shot, {Milliseconds(60'000)}).middle, view(shot, {Milliseconds(6000)}).middle);
}

}  // namespace
}  // namespace pausepoint::scene
