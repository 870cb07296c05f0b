#include "app/delivery/plan.h"

#include <gtest/gtest.h>

#include "tests/delivery/lesson_for_tests.h"

namespace pausepoint::delivery {
namespace {

constexpr Milliseconds kMinute{60'000};

class PlanTest : public ::testing::Test {
 protected:
  void pass(int minutes, int seconds = 0) {
    session.apply(ask::Tick{kMinute * minutes + Milliseconds(seconds * 1000)});
  }
  void next() { session.apply(ask::Cue::next); }
  const Plan& plan() const { return session.now().plan; }
  int late() const { return behind(plan(), progress(session.now())); }
  std::vector<int> minutes() const { return minutes_of(plan().steps); }
  std::vector<int> advice() const { return minutes_of(plan().advice); }
  /// Minutes of each step, 0 where it is left out.
  static std::vector<int> minutes_of(const std::vector<PlannedStep>& steps) {
    std::vector<int> all;
    for (const PlannedStep& step : steps) all.push_back(step.skipped ? 0 : step.minutes);
    return all;
  }

  std::shared_ptr<const lesson::Lesson> lesson = std::make_shared<const lesson::Lesson>(planned_lesson());
  Session session{lesson, {.present = 28, .adult = {}, .place = {}}};
};

TEST_F(PlanTest, ItBeginsAsTheAuthorWroteIt) {
  EXPECT_EQ(minutes(), (std::vector{3, 6, 6, 5, 5, 3, 2}));
  EXPECT_EQ(plan().length, 30);
  EXPECT_EQ(late(), 0);
  EXPECT_TRUE(plan().advice.empty());
}

TEST_F(PlanTest, ASlipOfAMinuteBringsAdvice) {
  pass(3, 59);
  EXPECT_EQ(late(), 0);
  EXPECT_TRUE(plan().advice.empty());
  pass(0, 1);
  EXPECT_EQ(late(), 1);
  // Low priority goes first, and a minute of it is enough.
  EXPECT_EQ(advice(), (std::vector{3, 6, 6, 4, 5, 3, 2}));
}

TEST_F(PlanTest, TheAdviceIsTakenWithOnePressAndUndoneWithAnother) {
  pass(10);
  next();
  EXPECT_EQ(late(), 7);
  EXPECT_EQ(advice(), (std::vector{3, 6, 6, 0, 3, 3, 2}));
  const Plan before = plan();
  session.apply(PlanEvent(UsePlan{}));
  EXPECT_EQ(minutes(), (std::vector{3, 6, 6, 0, 3, 3, 2}));
  EXPECT_EQ(late(), 0);
  EXPECT_TRUE(plan().advice.empty());
  session.apply(ask::Cue::undo);
  EXPECT_EQ(plan(), before);
}

TEST_F(PlanTest, SecondsOfTheStepBeingTaughtDoNotCutTooMuch) {
  pass(5);
  next();
  pass(1, 20);
  EXPECT_EQ(late(), 2);
  EXPECT_EQ(advice(), (std::vector{3, 6, 6, 0, 5, 3, 2}));
}

TEST_F(PlanTest, APlanThatCannotFitSaysByHowMuch) {
  pass(27);
  EXPECT_EQ(plan().over, 2);
  EXPECT_EQ(advice(), (std::vector{3, 0, 0, 0, 0, 3, 2}));
  pass(10);
  EXPECT_EQ(plan().over, 12);
  session.apply(PlanEvent(UsePlan{}));
  EXPECT_EQ(plan().over, 12);
  EXPECT_TRUE(plan().advice.empty());
}

TEST_F(PlanTest, ThePausedClockCostsNothing) {
  session.apply(ask::Cue::pause);
  pass(20);
  EXPECT_EQ(late(), 0);
}

TEST_F(PlanTest, WhatIsLeftOutIsPassedOverBothWays) {
  session.apply(PlanEvent(LeaveOut{1, true}));
  session.apply(PlanEvent(LeaveOut{2, true}));
  next();
  EXPECT_EQ(session.now().step, 3);
  session.apply(ask::Cue::back);
  EXPECT_EQ(session.now().step, 0);
  session.apply(Jump{2});
  EXPECT_EQ(session.now().step, 2);
  EXPECT_FALSE(plan().steps[2].skipped);
}

TEST_F(PlanTest, HelpCannotBeLeftOut) {
  session.apply(PlanEvent(LeaveOut{5, true}));
  EXPECT_FALSE(plan().steps[5].skipped);
  session.apply(Jump{5});
  session.apply(PlanEvent(SkipStep{}));
  EXPECT_EQ(session.now().step, 5);
  EXPECT_EQ(session.now().trouble, "This step is always kept. It can be short: go on with Next.");
}

TEST_F(PlanTest, SkipGoesOnToTheNextStepAndCanBeUndone) {
  session.apply(Jump{2});
  session.apply(PlanEvent(SkipStep{}));
  EXPECT_EQ(session.now().step, 3);
  EXPECT_TRUE(plan().steps[2].skipped);
  session.apply(ask::Cue::undo);
  EXPECT_EQ(session.now().step, 2);
  EXPECT_FALSE(plan().steps[2].skipped);
}

TEST_F(PlanTest, SkipDoesNotThrowAnswersAway) {
  next();
  session.apply(ask::Cue::open);
  session.apply(ask::Press{0});
  session.apply(PlanEvent(SkipStep{}));
  EXPECT_EQ(session.now().step, 1);
  EXPECT_EQ(session.now().trouble, "Answers are open. Close them first, so that none is lost.");
  session.apply(ask::Cue::finish);
  EXPECT_FALSE(plan().go_on_at);
}

TEST_F(PlanTest, TwoMinutesMoreAreTakenFromWhatFollows) {
  session.apply(PlanEvent(AddMinutes{2}));
  EXPECT_EQ(minutes()[0], 5);
  EXPECT_EQ(late(), 2);
  session.apply(PlanEvent(AddMinutes{-9}));
  EXPECT_EQ(minutes()[0], 1);
  session.apply(PlanEvent(AddMinutes{1, 99}));
  session.apply(PlanEvent(AddMinutes{2'000'000'000}));
  EXPECT_EQ(minutes()[0], 60);
}

TEST_F(PlanTest, AnEndByTheClockOnTheWallCounts) {
  session.apply(PlanEvent(StopAt{10 * 60 + 50}));
  EXPECT_EQ(late(), 0) << "nobody has told the time yet";
  session.apply(PlanEvent(TimeOfDay{(10 * 60 + 25) * 60}));
  EXPECT_EQ(late(), 5);
  EXPECT_FALSE(plan().advice.empty());
  session.apply(PlanEvent(StopAt{std::nullopt}));
  EXPECT_EQ(late(), 0);
}

TEST_F(PlanTest, AClockThatIsChangedOrPassesMidnightLosesNothing) {
  session.apply(PlanEvent(StopAt{10}));
  session.apply(PlanEvent(TimeOfDay{(23 * 60 + 40) * 60}));
  EXPECT_EQ(left(plan(), progress(session.now())), kMinute * 30);
  session.apply(PlanEvent(TimeOfDay{20 * 60}));
  EXPECT_EQ(left(plan(), progress(session.now())), kMinute * -10);
  EXPECT_EQ(minutes(), (std::vector{3, 6, 6, 5, 5, 3, 2}));
  session.apply(PlanEvent(StopAt{-1}));
  EXPECT_EQ(plan().stop_at, 24 * 60 - 1);
}

TEST_F(PlanTest, UndoDoesNotTurnTheClockBack) {
  session.apply(PlanEvent(TimeOfDay{100}));
  next();
  session.apply(PlanEvent(TimeOfDay{200}));
  session.apply(ask::Cue::undo);
  EXPECT_EQ(session.now().step, 0);
  EXPECT_EQ(plan().time_of_day, 200);
}

TEST_F(PlanTest, PlansOfTwentyThirtyAndFiftyMinutes) {
  EXPECT_EQ(lengths_of(*lesson), (std::vector{20, 30, 50}));
  EXPECT_EQ(minutes_of(make_plan(*lesson, 20).steps), (std::vector{3, 6, 6, 0, 0, 3, 2}));
  int sum = 0;
  for (const int each : minutes_of(make_plan(*lesson, 50).steps)) sum += each;
  EXPECT_EQ(sum, 50);
}

TEST_F(PlanTest, EndingEarlyKeepsHelpAndCloseAndSaysWhereToGoOn) {
  next();
  session.apply(ask::Cue::finish);
  EXPECT_EQ(minutes(), (std::vector{3, 6, 0, 0, 0, 3, 2}));
  EXPECT_EQ(plan().go_on_at, 2);
}

TEST_F(PlanTest, AnotherDayBeginsWithTheAgreementAndGoesOnWhereItEnded) {
  const Plan rest = continued(*lesson, 3, 0);
  EXPECT_EQ(minutes_of(rest.steps), (std::vector{3, 0, 0, 5, 5, 3, 2}));
  EXPECT_EQ(rest.length, 18);
  EXPECT_EQ(minutes_of(continued(*lesson, 3, 12).steps), (std::vector{3, 0, 0, 0, 4, 3, 2}));
  session.apply(PlanEvent(SetPlan{rest}));
  EXPECT_EQ(session.now().step, 0);
  next();
  EXPECT_EQ(session.now().step, 3);
}

TEST_F(PlanTest, APlanOfAnotherLessonIsNotTaken) {
  Plan other;
  other.steps.resize(2);
  session.apply(PlanEvent(SetPlan{other}));
  EXPECT_EQ(plan().steps.size(), 7u);
}

TEST_F(PlanTest, ATeachersOwnTimesBecomeTheNextPlan) {
  pass(4, 40);
  next();
  pass(0, 5);
  const OwnTimes times = own_times(*lesson, session.now().spent);
  ASSERT_EQ(times.steps.size(), 1u);
  const Plan own = with_own_times(*lesson, times);
  EXPECT_EQ(minutes_of(own.steps), (std::vector{5, 6, 6, 5, 5, 3, 2}));
  EXPECT_EQ(own.length, 32);
}

}  // namespace
}  // namespace pausepoint::delivery
