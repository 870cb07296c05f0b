#include "app/activities/story/story.h"

#include <gtest/gtest.h>

#include "tests/activities/film_for_tests.h"

namespace pausepoint::activities {
namespace {

using Phase = Story::Phase;

class StoryTest : public testing::Test {
 protected:
  StoryTest() {
    std::string said;
    spec_.film = std::make_shared<const Film>(film_of(kShots, said));
    EXPECT_EQ(said, "");
    Start start;
    start.room.present = 20;
    state_ = Story::start(spec_, start);
  }
  void on(const Event& event) {
    effects_.clear();
    state_ = Story::update(spec_, std::move(state_), event, effects_);
  }
  void wait(int milliseconds, int beat = 250) {
    for (int left = milliseconds; left > 0; left -= beat) on(ask::Tick{Milliseconds(std::min(left, beat))});
  }
  template <class Effect>
  bool posted() const {
    return std::ranges::any_of(effects_, [](const ask::Effect& e) { return std::holds_alternative<Effect>(e); });
  }
  /// At the ask of the third part, its thinking time over.
  void to_open_ask() {
    on(ask::Pick{2, 1});
    wait(250);
    ASSERT_EQ(Story::asking(spec_, state_)->state->phase, ask::Phase::answer);
  }
  /// To "what each might lead to", with twelve answers counted.
  void to_why() {
    to_open_ask();
    for (int i = 0; i < 12; ++i) on(ask::Press{0});
    for (int i = 0; i < 12; ++i) on(ask::Counted{1});
    on(Cue::close);
    on(ask::Released{{}});
    on(Cue::next);
    ASSERT_EQ(Story::asking(spec_, state_)->state->phase, ask::Phase::why);
  }

  Story::Spec spec_;
  Story::State state_;
  Effects effects_;
};

TEST_F(StoryTest, StandsReadyUntilItIsPlayed) {
  wait(5000);
  EXPECT_EQ(state_.phase, Phase::ready);
  EXPECT_EQ(Story::coming(spec_, state_), "The film begins.");
  EXPECT_FALSE(Story::moving(spec_, state_));
  on(Cue::next);
  EXPECT_EQ(state_.phase, Phase::playing);
  EXPECT_TRUE(Story::moving(spec_, state_));
}

TEST_F(StoryTest, PlaysToItsFirstStopAndStandsThere) {
  on(Cue::play);
  wait(60'000);
  EXPECT_EQ(state_.phase, Phase::stopped);
  EXPECT_EQ(state_.part, 1);
  EXPECT_EQ(state_.at, Milliseconds(4000));
  EXPECT_EQ(Story::coming(spec_, state_), "The film goes on.");
  on(Cue::next);
  EXPECT_EQ(state_.phase, Phase::playing);
  EXPECT_EQ(state_.part, 2);
}

TEST_F(StoryTest, SeekingIsPlayingForEveryMomentAndEveryBeat) {
  for (const int beat : {17, 33, 250, 1000}) {
    for (int ms = 100; ms < 8000; ms += 130) {
      Story::State played = Story::start(spec_, {});
      Effects none;
      played = Story::update(spec_, std::move(played), Cue::play, none);
      for (int left = ms; left > 0; left -= beat)
        played = Story::update(spec_, std::move(played), ask::Tick{Milliseconds(std::min(left, beat))}, none);
      const Story::State sought = Story::seek(spec_, Story::start(spec_, {}), Milliseconds(ms));
      ASSERT_EQ(played.part, sought.part) << ms << " in beats of " << beat;
      ASSERT_EQ(played.at, sought.at) << ms << " in beats of " << beat;
    }
  }
}

TEST_F(StoryTest, SeekingBehindTheEndIsTheEnd) {
  const Story::State end = Story::seek(spec_, state_, Milliseconds(99'000));
  EXPECT_EQ(end.phase, Phase::over);
  EXPECT_EQ(end.part, 3);
  EXPECT_EQ(Story::seek(spec_, state_, Milliseconds(-5)).at, Milliseconds(0));
}

TEST_F(StoryTest, PlayHoldsAndGoesOn) {
  on(Cue::play);
  wait(1000);
  on(Cue::play);
  EXPECT_EQ(state_.phase, Phase::held);
  wait(9000);
  EXPECT_EQ(state_.at, Milliseconds(1000));
  on(Cue::play);
  wait(1000);
  EXPECT_EQ(state_.at, Milliseconds(2000));
}

TEST_F(StoryTest, StopHoldsAndNeverPlays) {
  on(Cue::stop);
  EXPECT_EQ(state_.phase, Phase::ready);
  on(Cue::play);
  wait(1000);
  on(Cue::stop);
  EXPECT_EQ(state_.phase, Phase::held);
  on(Cue::stop);
  EXPECT_EQ(state_.phase, Phase::held);
}

TEST_F(StoryTest, SlowerIsHalfAsFast) {
  on(Cue::play);
  on(Cue::slower);
  wait(2000);
  EXPECT_EQ(state_.at, Milliseconds(1000));
  on(Cue::slower);
  wait(1000);
  EXPECT_EQ(state_.at, Milliseconds(2000));
}

TEST_F(StoryTest, NextWhilePlayingGoesToTheNextShotOrStop) {
  on(Cue::next);
  EXPECT_EQ(Story::coming(spec_, state_), "Straight to the next shot.");
  on(Cue::next);
  EXPECT_EQ(state_.part, 1);
  EXPECT_EQ(Story::coming(spec_, state_), "Straight to the talk after this shot.");
  on(Cue::next);
  EXPECT_EQ(state_.phase, Phase::stopped);
}

TEST_F(StoryTest, NextLineGoesOnAShotAndStaysHeld) {
  on(Cue::next_line);
  EXPECT_EQ(state_.part, 1);
  EXPECT_EQ(state_.phase, Phase::held);
  EXPECT_EQ(Story::coming(spec_, state_), "The film goes on.");
}

TEST_F(StoryTest, BackIsThisShotThenTheOneBeforeThenTheStepBefore) {
  on(Cue::play);
  wait(6000);
  on(Cue::back);
  EXPECT_EQ(state_.part, 1);
  EXPECT_EQ(state_.at, Milliseconds(0));
  on(Cue::back);
  EXPECT_EQ(state_.part, 0);
  on(Cue::back);
  EXPECT_EQ(state_.phase, Phase::ready);
  EXPECT_FALSE(posted<ask::LeaveBack>());
  on(Cue::back);
  EXPECT_TRUE(posted<ask::LeaveBack>());
}

TEST_F(StoryTest, RewindGoesBackTenSecondsAndPlaysOn) {
  on(ask::Pick{3, 0});
  on(Cue::play);
  wait(1000);
  on(Cue::rewind);
  EXPECT_EQ(spec_.film->begins(state_.part) + state_.at, Milliseconds(3000));
  EXPECT_EQ(state_.phase, Phase::playing);
}

TEST_F(StoryTest, TheAskOpensAndTakesAnswersAndCannotBeLeftByAccident) {
  to_open_ask();
  on(ask::Press{1});
  EXPECT_TRUE(posted<ask::CountAnswer>());
  const Story::State open = state_;
  for (const Event& event : {Event(Cue::rewind), Event(Cue::play), Event(Cue::next_line), Event(ask::Pick{0, 0})}) {
    on(event);
    EXPECT_EQ(state_, open);
  }
}

TEST_F(StoryTest, AfterTheAskTheFilmGoesOn) {
  to_why();
  EXPECT_EQ(Story::coming(spec_, state_), "The film goes on.");
  on(Cue::next);
  EXPECT_EQ(state_.phase, Phase::playing);
  EXPECT_EQ(state_.part, 3);
  EXPECT_FALSE(posted<ask::LeaveForward>());
}

TEST_F(StoryTest, AnAnsweredAskIsNotOpenedAgainWhenTheFilmComesBackToIt) {
  to_why();
  on(Cue::rewind);
  wait(60'000);
  ASSERT_EQ(state_.part, 1);  // the talk lies in between
  on(Cue::next);
  wait(60'000);
  EXPECT_EQ(Story::asking(spec_, state_)->state->phase, ask::Phase::why);
  on(Cue::ask_again);
  EXPECT_EQ(Story::asking(spec_, state_)->state->round, 2);
  EXPECT_TRUE(posted<ask::OpenRound>());
}

TEST_F(StoryTest, BackFromAnOpenAskDropsItAndShowsTheShotAgain) {
  to_open_ask();
  on(Cue::back);
  EXPECT_TRUE(posted<ask::DropRound>());
  EXPECT_FALSE(posted<ask::LeaveBack>());
  EXPECT_EQ(state_.phase, Phase::held);
  EXPECT_EQ(state_.part, 2);
}

TEST_F(StoryTest, TheEndLeavesTheStep) {
  on(ask::Pick{3, 0});
  on(Cue::play);
  EXPECT_EQ(Story::coming(spec_, state_), "The end of the film.");
  wait(60'000);
  EXPECT_EQ(state_.phase, Phase::over);
  EXPECT_EQ(Story::coming(spec_, state_), kComingNextStep);
  on(Cue::next);
  EXPECT_TRUE(posted<ask::LeaveForward>());
  on(Cue::back);
  EXPECT_EQ(state_.phase, Phase::held);
}

/// Brings the state into `phase`.
TEST_F(StoryTest, WhatIsComingIsTrueForEveryCueInEveryPhase) {
  const std::vector<Cue> cues = {Cue::next,         Cue::back,      Cue::open,      Cue::close,     Cue::show,
                                 Cue::say_in_words, Cue::keep_back, Cue::take_back, Cue::ask_again, Cue::play,
                                 Cue::slower,       Cue::next_line, Cue::rewind};
  std::vector<Story::State> states{state_};
  for (std::size_t i = 0; i < states.size() && states.size() < 400; ++i) {
    for (const Cue cue : cues) {
      Effects effects;
      Story::State moved = Story::update(spec_, states[i], cue, effects);
      if (std::ranges::any_of(effects, [](const auto& e) { return std::holds_alternative<ask::CloseRound>(e); }))
        moved = Story::update(spec_, std::move(moved), ask::Released{{}}, effects);
      moved = Story::update(spec_, std::move(moved), ask::Tick{Milliseconds(500)}, effects);
      EXPECT_FALSE(Story::coming(spec_, moved).empty());
      if (std::ranges::find(states, moved) == states.end()) states.push_back(moved);
      // What Next does is what was said of it.
      Effects next;
      const std::string_view said = Story::coming(spec_, states[i]);
      const Story::State after = Story::update(spec_, states[i], Cue::next, next);
      const bool left =
          std::ranges::any_of(next, [](const auto& e) { return std::holds_alternative<ask::LeaveForward>(e); });
      EXPECT_EQ(left, said == kComingNextStep) << said;
      if (said == "The film goes on." || said == "The film begins.") {
        EXPECT_EQ(after.phase, Phase::playing);
      }
      if (said == "Straight to the talk after this shot.") {
        EXPECT_EQ(after.phase, Phase::stopped);
      }
      if (said == "The end of the film.") {
        EXPECT_EQ(after.phase, Phase::over);
      }
    }
  }
  EXPECT_GE(states.size(), 50u);
}

TEST_F(StoryTest, HowManyArePresentReachesTheAsk) {
  on(ask::Present{9});
  EXPECT_EQ(state_.asks[2].present, 9);
}

TEST_F(StoryTest, APickOutsideOfTheFilmChangesNothing) {
  const Story::State before = state_;
  on(ask::Pick{9, 0});
  EXPECT_EQ(state_, before);
  on(ask::Pick{-1, 1});
  EXPECT_EQ(state_, before);
}

TEST(Story, WithoutItsFilmItIsOnlyPassedBy) {
  Story::Spec spec;
  Story::State state = Story::start(spec, {});
  Effects effects;
  state = Story::update(spec, state, Cue::next, effects);
  EXPECT_EQ(effects.size(), 1u);
  EXPECT_EQ(Story::coming(spec, state), kComingNextStep);
}

}  // namespace
}  // namespace pausepoint::activities
