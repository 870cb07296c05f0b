#include "app/shell/displays.h"

#include <gtest/gtest.h>

namespace pausepoint::shell {
namespace {

Display display(std::string name, int x, int width, int height, bool primary = false) {
  return {std::move(name), x, 0, width, height, primary};
}

TEST(Places, WithoutADisplayThereIsNoPlace) { EXPECT_EQ(places({}, ""), (Places{})); }

TEST(Places, OneDisplayIsTheBoards) {
  EXPECT_EQ(places(std::vector{display("eDP-1", 0, 1920, 1080)}, "eDP-1"), (Places{0, std::nullopt}));
}

TEST(Places, MirroredDisplaysCountAsOne) {
  EXPECT_EQ(places(std::vector{display("eDP-1", 0, 1920, 1080, true), display("HDMI-1", 0, 1920, 1080)}, ""),
            (Places{0, std::nullopt}));
}

TEST(Places, TheDeskHasTheBuiltInPanel) {
  EXPECT_EQ(places(std::vector{display("HDMI-1", 0, 1920, 1080, true), display("eDP-1", 1920, 1280, 800)}, ""),
            (Places{0, 1}));
}

TEST(Places, OtherwiseThePrimaryOrTheFirst) {
  EXPECT_EQ(places(std::vector{display("DP-1", 0, 1920, 1080), display("DP-2", 1920, 1920, 1080, true)}, ""),
            (Places{0, 1}));
  EXPECT_EQ(places(std::vector{display("DP-1", 0, 1920, 1080), display("DP-2", 1920, 1920, 1080)}, ""), (Places{1, 0}));
}

TEST(Places, ADeskThatWasSomewhereComesBackThere) {
  EXPECT_EQ(places(std::vector{display("HDMI-1", 0, 1920, 1080), display("eDP-1", 1920, 1280, 800, true)}, "HDMI-1"),
            (Places{1, 0}));
}

TEST(Places, OfThreeTheBoardHasTheLargest) {
  EXPECT_EQ(places(std::vector{display("eDP-1", 0, 1920, 1080, true), display("VGA-1", 1920, 1024, 768),
                               display("HDMI-1", 2944, 3840, 2160)},
                   ""),
            (Places{2, 0}));
}

TEST(Watch, LooksAFewTimesAfterAWakeUpAndThenSleepsOn) {
  Watch watch;
  EXPECT_TRUE(watch.due(0));
  watch.looked(0);
  int looks = 0;
  double now = 0;
  for (; now < 60; now += watch.patience(now, 3600)) {
    if (!watch.due(now)) continue;
    watch.looked(now);
    ++looks;
  }
  EXPECT_LE(looks, 5);
  EXPECT_EQ(watch.patience(now, 3600), 3600);
  watch.woke(now);
  EXPECT_TRUE(watch.due(now)) << "what woke it may have been a display";
  watch.looked(now);
  EXPECT_NEAR(watch.patience(now, 3600), Watch::kEvery, 1e-9);
}

}  // namespace
}  // namespace pausepoint::shell
