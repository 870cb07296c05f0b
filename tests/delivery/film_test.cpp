// A film within a delivery: when its time goes on, and when frames are wanted.
#include <gtest/gtest.h>

#include "app/delivery/session.h"

namespace pausepoint::delivery {
namespace {

using activities::Story;

std::shared_ptr<const lesson::Lesson> lesson_with_a_film() {
  auto film = std::make_shared<activities::Film>();
  film->parts.resize(1);
  film->parts[0].shot.lasts = Milliseconds(10'000);
  auto lesson = std::make_shared<lesson::Lesson>();
  lesson->steps.resize(1);
  lesson->steps[0].id = "film";
  lesson->steps[0].spec = Story::Spec{"small", film};
  return lesson;
}

class FilmInDelivery : public testing::Test {
 protected:
  Milliseconds at() const { return std::get<Story::State>(current_state(session_.now())).at; }
  bool is_moving() const { return moving(session_.lesson(), session_.now()); }
  void wait(int milliseconds) { session_.apply(ask::Tick{Milliseconds(milliseconds)}); }
  Session session_{lesson_with_a_film(), {}};
};

TEST_F(FilmInDelivery, PlaysByTheLessonsClock) {
  EXPECT_FALSE(is_moving());
  session_.apply(Cue::play);
  EXPECT_TRUE(is_moving());
  wait(1500);
  EXPECT_EQ(at(), Milliseconds(1500));
}

TEST_F(FilmInDelivery, IsHeldByHelpUntilItIsPlayedAgain) {
  session_.apply(Cue::play);
  session_.apply(Cue::help);
  EXPECT_FALSE(is_moving());
  wait(1000);
  session_.apply(Cue::help);
  EXPECT_FALSE(is_moving());
  EXPECT_EQ(at(), Milliseconds(0));
  session_.apply(Cue::play);
  EXPECT_TRUE(is_moving());
}

TEST_F(FilmInDelivery, WaitsWhilePausedOrCovered) {
  session_.apply(Cue::play);
  for (const Cue over : {Cue::pause, Cue::cover}) {
    session_.apply(over);
    EXPECT_FALSE(is_moving());
    wait(1000);
    EXPECT_EQ(at(), Milliseconds(0));
    session_.apply(over);
    EXPECT_TRUE(is_moving());
  }
  wait(1000);
  EXPECT_EQ(at(), Milliseconds(1000));
}

TEST_F(FilmInDelivery, TicksAreWantedButNotWhileCovered) {
  session_.apply(Cue::play);
  EXPECT_TRUE(wants_ticks(session_.lesson(), session_.now()));
  session_.apply(Cue::cover);
  EXPECT_FALSE(wants_ticks(session_.lesson(), session_.now()));
}

}  // namespace
}  // namespace pausepoint::delivery
