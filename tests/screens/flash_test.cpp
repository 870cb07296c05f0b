// What moves by itself never flashes more than three times a second (WCAG 2.2, 2.3.1), at any speed that it plays at.
#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/shell/viewer.h"
#include "tests/screens/flashes.h"

#include <gtest/gtest.h>

namespace pausepoint::screens {
namespace {

using ui::Flashes;
using ui::Picture;

constexpr int kBeat = 50;      ///< Milliseconds: twenty pictures a second see ten flashes a second.
constexpr int kPlayed = 24'000;
/// Of the board. WCAG allows a quarter of ten degrees of what is seen; a moving edge may pass over a pixel a few times.
constexpr double kAllowed = 0.005;

Picture plain(std::uint8_t value) {
  Picture picture{4, 4, {}};
  picture.rgba.assign(4 * 4 * 4, value);
  return picture;
}

TEST(Flashes, four_flashes_within_a_second_are_too_many_and_three_are_not) {
  for (const int flashes : {3, 4}) {
    Flashes counted;
    const int each = 1000 / (2 * flashes + 1);
    for (int i = 0; i <= 2 * flashes; ++i) counted.add(plain(i % 2 == 0 ? 0 : 255), i * each);
    EXPECT_EQ(counted.too_many() > 0, flashes > Flashes::kMost) << flashes;
  }
}

TEST(Flashes, slow_changes_and_small_ones_do_not_count) {
  Flashes slow, small;
  for (int i = 0; i < 40; ++i) {
    slow.add(plain(i % 2 == 0 ? 0 : 255), i * 400);
    small.add(plain(i % 2 == 0 ? 120 : 130), i * 50);
  }
  EXPECT_EQ(slow.too_many(), 0);
  EXPECT_EQ(small.too_many(), 0);
}

class FlashTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = shell::Viewer::make("paper", 320, 180);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
  }
  /// Plays every step of `kind` in its test lesson, as the loop draws it.
  void play(const std::string& kind) {
    std::string problems;
    const auto shelf = shell::load_shelf(
        PAUSEPOINT_HOME, std::string(PAUSEPOINT_HOME) + "/tests/kinds/" + kind + "/lesson.yaml", problems);
    ASSERT_EQ(problems, "");
    int moved = 0;
    const int steps = static_cast<int>(shelf->lessons[0].lesson->steps.size());
    for (int step = 0; step < steps; ++step) {
      Kiosk kiosk(shelf);
      kiosk.apply(OpenLesson{0});
      kiosk.apply(Begin{});
      kiosk.apply(delivery::Event(delivery::Jump{step}));
      kiosk.apply(delivery::Event(ask::Cue::play));
      if (!kiosk.moving()) kiosk.apply(delivery::Event(ask::Cue::next));
      Flashes flashes;
      for (int at = 0; at < kPlayed && kiosk.moving(); at += kBeat) {
        viewer_->draw_board(kiosk);
        flashes.add(viewer_->board().picture(), at);
        kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(kBeat)}));
        moved += kBeat;
      }
      EXPECT_LE(flashes.too_many(), kAllowed) << kind << ", step " << step;
    }
    EXPECT_GT(moved, 5000) << "nothing moved";
  }

  std::unique_ptr<shell::Viewer> viewer_;
};

TEST_F(FlashTest, a_stream_does_not_flash) { play("stream"); }
TEST_F(FlashTest, a_story_does_not_flash) { play("story"); }

}  // namespace
}  // namespace pausepoint::screens
