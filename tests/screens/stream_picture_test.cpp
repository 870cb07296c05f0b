// The pictures of a stream: sought or played, still or moving, and how much of the screen each costs.
#include <gtest/gtest.h>

#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::screens {
namespace {

using delivery::Event;
using yaml::Milliseconds;

class StreamPicture : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = ui::HeadlessContext::make();
    ASSERT_TRUE(made) << made.sentence();
    context_ = std::move(*made);
    const auto theme = ui::load_theme(shell::home_folder() + "/assets/themes/paper.yaml");
    ASSERT_TRUE(theme) << theme.sentence();
    workshop_ = std::make_unique<ui::Workshop>(*theme, shell::home_folder() + "/assets");
    frame_ = std::make_unique<ui::Frame>(*workshop_, 960, 540);
    std::string problems;
    shelf_ =
        shell::load_shelf(shell::home_folder(), shell::home_folder() + "/tests/kinds/stream/lesson.yaml", problems);
  }
  void TearDown() override { frame_.reset(), workshop_.reset(), context_.reset(); }

  std::unique_ptr<Kiosk> begun() {
    auto kiosk = std::make_unique<Kiosk>(shelf_);
    kiosk->apply(OpenLesson{0});
    kiosk->apply(Begin{});
    EXPECT_EQ(kiosk->where(), Where::lesson);
    return kiosk;
  }
  static void wait(Kiosk& kiosk, int milliseconds, int beat) {
    for (; milliseconds > 0; milliseconds -= beat) {
      kiosk.apply(Event(ask::Tick{Milliseconds(std::min(beat, milliseconds))}));
    }
  }
  bool draw(const Kiosk& kiosk) {
    return frame_->draw({}, kiosk.since_change(),
                        [&](ui::Canvas& canvas) { draw_board(kiosk, canvas, [](screens::Event) {}); });
  }
  /// The stream's own part of the board, without the header's clock.
  std::vector<std::uint8_t> picture(const Kiosk& kiosk) {
    draw(kiosk);
    const ui::Picture all = frame_->picture();
    return {all.rgba.begin() + 66 * 960 * 4, all.rgba.begin() + 474 * 960 * 4};
  }

  std::unique_ptr<ui::HeadlessContext> context_;
  std::unique_ptr<ui::Workshop> workshop_;
  std::unique_ptr<ui::Frame> frame_;
  std::shared_ptr<const Shelf> shelf_;
};

TEST_F(StreamPicture, SeekingGivesTheSamePixelsAsPlaying) {
  for (const int at : {1100, 2100, 4050, 6120, 9100, 10'100, 11'700, 13'900}) {
    const auto played = begun(), sought = begun();
    played->apply(Event(ask::Cue::play));
    // At thirty pictures a second, each drawn, as the class sees it.
    for (int now = 0; now < at; now += 33) {
      wait(*played, std::min(33, at - now), 33);
      draw(*played);
    }
    sought->apply(Event(ask::Cue::play));
    wait(*sought, at, at);
    const auto first = picture(*played);
    frame_ = std::make_unique<ui::Frame>(*workshop_, 960, 540);
    EXPECT_TRUE(first == picture(*sought)) << "at " << at << " ms";
  }
}

TEST_F(StreamPicture, RewindingGivesThePixelsOfThatTime) {
  const auto there = begun(), back = begun();
  for (Kiosk* kiosk : {there.get(), back.get()}) kiosk->apply(Event(ask::Cue::play));
  wait(*there, 3300, 100);
  wait(*back, 13'300, 100);
  back->apply(Event(ask::Cue::rewind));
  // Both without the tick that a first round of marks leaves behind.
  EXPECT_TRUE(picture(*there) == picture(*back));
}

TEST_F(StreamPicture, APauseIsStilledInTheNextPicture) {
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 3300, 33);
  draw(*kiosk);
  kiosk->apply(Event(ask::Cue::stop));
  const auto stilled = picture(*kiosk);
  // Only the lesson's own clock in the header may go on.
  for (int i = 0; i < 20; ++i) {
    kiosk->apply(Event(ask::Tick{Milliseconds(33)}));
    EXPECT_TRUE(picture(*kiosk) == stilled);
  }
}

TEST_F(StreamPicture, APausePointIsGreyAtOnceAndStandsStill) {
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 13'990, 33);
  const auto before = picture(*kiosk);
  wait(*kiosk, 20, 20);
  const auto greyed = picture(*kiosk);
  // Left of the sheet the picture of the stream is seen: all its colours are taken down.
  const std::size_t pixel = (200 * 960 + 45) * 4;
  EXPECT_NE(before[pixel], greyed[pixel]);
  const auto spread = [&](const std::vector<std::uint8_t>& of) {
    return std::max({of[pixel], of[pixel + 1], of[pixel + 2]}) - std::min({of[pixel], of[pixel + 1], of[pixel + 2]});
  };
  EXPECT_LT(spread(greyed), 14);
}

TEST_F(StreamPicture, FromTheKeyToTheStilledPictureIsOneFrame) {
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 4100, 33);  // a message is coming up
  draw(*kiosk);
  kiosk->apply(Event(ask::Cue::stop));
  EXPECT_TRUE(draw(*kiosk)) << "the first frame says that it stopped";
  kiosk->apply(Event(ask::Tick{Milliseconds(33)}));
  const auto first = picture(*kiosk);
  kiosk->apply(Event(ask::Tick{Milliseconds(3000)}));
  EXPECT_TRUE(picture(*kiosk) == first) << "and nothing of the stream moves any more";
}

TEST_F(StreamPicture, AMessageThatWasPushedOutDoesNotComeBackWhenTheNextComes) {
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 14'000, 500);
  kiosk->apply(Event(ask::Pick{0, activities::Stream::kTake}));
  wait(*kiosk, 5999, 5999);
  const auto upper_chat = [&] {
    const auto all = picture(*kiosk);
    std::vector<std::uint8_t> part;
    for (std::size_t row = 0; row < 120; ++row) {
      const auto line = all.begin() + static_cast<std::ptrdiff_t>(row * 960 * 4);
      part.insert(part.end(), line + 640 * 4, line + 930 * 4);
    }
    return part;
  };
  // One millisecond later a message has begun to come up at the foot of the chat; its head is as it was.
  for (int i = 0; i < 2; ++i) {
    const auto before = upper_chat();
    wait(*kiosk, 1, 1);
    EXPECT_TRUE(upper_chat() == before) << (i == 0 ? "the countdown" : "the gift");
    wait(*kiosk, 1999, 1999);
  }
}

TEST_F(StreamPicture, WithReducedMotionAMessageIsThereAtOnce) {
  ui::Theme theme = *ui::load_theme(shell::home_folder() + "/assets/themes/paper.yaml");
  theme.reduced_motion = true;
  workshop_->set_theme(theme);
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 4010, 10);  // the second message came 10 ms ago
  const auto at_once = picture(*kiosk);
  wait(*kiosk, 400, 10);
  EXPECT_TRUE(picture(*kiosk) == at_once);
}

TEST_F(StreamPicture, AMessageDoesNotDrawThePictureAgain) {
  const auto kiosk = begun();
  kiosk->apply(Event(ask::Cue::play));
  wait(*kiosk, 3900, 33);
  draw(*kiosk);
  wait(*kiosk, 150, 33);  // the second message comes up at 4 s
  ASSERT_TRUE(draw(*kiosk));
  EXPECT_GT(frame_->damage().x, 0.62f * 960);
}

}  // namespace
}  // namespace pausepoint::screens
