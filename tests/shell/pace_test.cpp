// How long the loop may sleep.
#include "app/shell/pace.h"

#include <gtest/gtest.h>

namespace pausepoint::shell {
namespace {

TEST(Pace, AStillScreenWithoutPadsHardlyEverWakes) {
  EXPECT_GE(patience({}, 0), 3000);
  EXPECT_GE(patience({.listens = true}, 0), 3000) << "keys and touch wake it by themselves";
}

TEST(Pace, PadsAreLookedAtSixtyTimesASecondWhileTheirPressesCount) {
  for (const bool ticking : {false, true}) {
    for (const double since : {0.0, 0.2, 0.249}) {
      EXPECT_LE(patience({.ticking = ticking, .pads = true, .listens = true}, since), 1.0 / 60);
    }
  }
}

TEST(Pace, WherePressesMeanNothingPadsAreLookedAtAFewTimesASecond) {
  const double wait = patience({.pads = true}, 0);
  EXPECT_GT(wait, 0.1);
  EXPECT_LE(wait, 0.3);
}

TEST(Pace, LookingAtPadsMakesNoBeatShorter) {
  const Situation still{.pads = true, .listens = true};
  EXPECT_GE(beat(still), 3000) << "a look is no reason to draw";
  EXPECT_LE(beat({.moving = true}), 1.0 / 25);
  EXPECT_NEAR(beat({.ticking = true}), 0.25, 0.01);
}

TEST(Pace, AProgramThatStandsInForAGpuIsNone) {
  EXPECT_FALSE(is_gpu("llvmpipe (LLVM 15.0.6, 256 bits)"));
  EXPECT_FALSE(is_gpu("softpipe"));
  EXPECT_FALSE(is_gpu("Software Rasterizer"));
  EXPECT_FALSE(is_gpu("")) << "nothing is known of it";
  EXPECT_TRUE(is_gpu("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
  EXPECT_TRUE(is_gpu("V3D 4.2"));
}

TEST(Pace, WhatMovesIsDrawnTwiceAsOftenWhereAGpuDrawsIt) {
  EXPECT_NEAR(beat({.moving = true}), 1.0 / 30, 1e-9);
  EXPECT_NEAR(beat({.moving = true, .gpu = true}), 1.0 / 60, 1e-9);
  for (const bool gpu : {false, true}) {
    EXPECT_GE(beat({.gpu = gpu}), 3000) << "a still screen sleeps";
    EXPECT_NEAR(beat({.gpu = gpu, .ticking = true}), 0.25, 1e-9);
  }
}

TEST(Pace, TheBeatComesWhenItIsDueAndTheLoopNeverSpins) {
  EXPECT_NEAR(patience({.ticking = true}, 0.2), 0.05, 0.001);
  EXPECT_GT(patience({.ticking = true}, 5), 0);
}

}  // namespace
}  // namespace pausepoint::shell
