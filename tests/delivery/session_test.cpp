#include "app/delivery/session.h"

#include <gtest/gtest.h>

#include <random>

namespace pausepoint::delivery {
namespace {

using activities::Page;
using activities::Vote;

lesson::Step step(std::string id, activities::Spec spec) {
  lesson::Step step;
  step.id = std::move(id);
  step.title = step.id;
  step.minutes = Milliseconds(60'000);
  step.spec = std::move(spec);
  return step;
}

Vote::Spec vote(int rounds) {
  Vote::Spec spec;
  spec.ask.question = "What could Kit do?";
  spec.ask.rounds = rounds;
  spec.ask.options = {{"keep", "Keep", "", true}, {"stop", "Stop", "", true}, {"go", "Go on", "", false}};
  spec.ask.why = "Kit can say no.";
  return spec;
}

std::shared_ptr<const lesson::Lesson> small_lesson(int rounds = 1) {
  lesson::Lesson lesson;
  lesson.title = "Small";
  lesson.minutes = Milliseconds(180'000);
  lesson.steps = {step("hello", Page::Spec{.heading = "Hello"}), step("vote", vote(rounds)),
                  step("bye", Page::Spec{.heading = "Bye"})};
  return std::make_shared<const lesson::Lesson>(std::move(lesson));
}

ask::Phase phase(const Session& session) { return asking(session.lesson(), session.now())->state->phase; }
int answered(const Session& session) { return asking(session.lesson(), session.now())->state->answered; }

TEST(Session, APressIsCountedWhileTheRoundIsOpen) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(ask::Press{0});
  session.apply(Cue::next);
  session.apply(ask::Press{0});
  EXPECT_EQ(answered(session), 0);
  session.apply(Cue::open);
  session.apply(ask::Press{0});
  session.apply(ask::Press{3});
  EXPECT_EQ(answered(session), 2);
}

TEST(Session, NoMoreAnswersThanPupilsPresent) {
  Session session(small_lesson(), {.present = 5, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(Cue::open);
  for (int i = 0; i < 9; ++i) session.apply(ask::Press{i % 3});
  EXPECT_EQ(answered(session), 5);
}

int present(const Session& session) { return asking(session.lesson(), session.now())->state->present; }

TEST(Session, PupilsWhoCameOrWentCountInAStepThatIsEnteredAgain) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(Cue::back);
  session.apply(ask::Present{5});
  session.apply(Cue::next);
  EXPECT_EQ(present(session), 5);
  session.apply(Cue::open);
  for (int i = 0; i < 9; ++i) session.apply(ask::Press{i % 3});
  EXPECT_EQ(answered(session), 5);
}

TEST(Session, UndoDoesNotBringPupilsBackWhoWent) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(Cue::cover);
  session.apply(ask::Present{5});
  session.apply(Cue::undo);
  EXPECT_FALSE(session.now().covered);
  EXPECT_EQ(present(session), 5);
}

TEST(Session, NoMorePupilsThanFitIntoAClassCanBePresent) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(ask::Present{999});
  EXPECT_EQ(present(session), kMostPresent);
  session.apply(ask::Present{-3});
  EXPECT_EQ(present(session), 0);
}

TEST(Session, NothingIsTakenWhileTheBoardIsCoveredOrHelpIsOpen) {
  auto session = std::make_unique<Session>(small_lesson(), Room{.present = 28, .adult = {}, .place = {}});
  session->apply(Cue::next);
  session->apply(Cue::open);
  for (const Cue over : {Cue::cover, Cue::help}) {
    session->apply(over);
    session->apply(ask::Press{0});
    EXPECT_EQ(answered(*session), 0);
    EXPECT_FALSE(takes_answers(session->lesson(), session->now()));
    session->apply(over);
  }
  session->apply(ask::Press{0});
  EXPECT_EQ(answered(*session), 1);
}

TEST(Session, NextUncoversFirst) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::cover);
  session.apply(Cue::next);
  EXPECT_FALSE(session.now().covered);
  EXPECT_EQ(session.now().step, 0);
}

TEST(Session, AClosedRoundLeavesAReleaseAndNoCount) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(Cue::open);
  for (int i = 0; i < 20; ++i) session.apply(ask::Press{i % 2});
  session.apply(Cue::close);
  EXPECT_EQ(phase(session), ask::Phase::closed);
  ASSERT_EQ(session.now().results.size(), 1u);
  EXPECT_FALSE(session.now().results[0].shown);
  session.apply(Cue::show);
  EXPECT_EQ(phase(session), ask::Phase::shown);
  EXPECT_TRUE(session.now().results[0].shown);
}

TEST(Session, UndoTakesBackCuesButNotAnswersOrTime) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(ask::Tick{Milliseconds(1000)});
  session.apply(Cue::next);
  session.apply(Cue::undo);
  EXPECT_EQ(session.now().step, 0);
  EXPECT_EQ(elapsed(session.now()), Milliseconds(1000));
  session.apply(Cue::next);
  session.apply(Cue::open);
  session.apply(ask::Press{1});
  session.apply(Cue::undo);
  EXPECT_EQ(answered(session), 1);
}

TEST(Session, BackDoesNotThrowAnswersAway) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::next);
  session.apply(Cue::open);
  session.apply(ask::Press{1});
  for (const Event& event : {Event(Cue::back), Event(Jump{2})}) {
    session.apply(event);
    EXPECT_EQ(session.now().step, 1);
    EXPECT_EQ(answered(session), 1);
    EXPECT_EQ(session.now().trouble, "Answers are open. Close them first, so that none is lost.");
  }
  session.apply(Cue::close);
  EXPECT_EQ(session.now().trouble, "");
  session.apply(Cue::back);
  EXPECT_EQ(session.now().step, 0);
}

TEST(Session, TheClockStandsWhilePausedOrCovered) {
  Session session(small_lesson(), {.present = 28, .adult = {}, .place = {}});
  session.apply(Cue::pause);
  session.apply(ask::Tick{Milliseconds(1000)});
  session.apply(Cue::pause);
  session.apply(Cue::cover);
  session.apply(ask::Tick{Milliseconds(1000)});
  EXPECT_EQ(elapsed(session.now()), Milliseconds(0));
}

TEST(Session, NextGoesThroughTheWholeLessonAndBackReturns) {
  Session session(small_lesson(2), {.present = 28, .adult = {}, .place = {}});
  int presses = 0;
  while (!session.now().finished && presses < 50) {
    session.apply(Cue::next);
    ++presses;
  }
  EXPECT_TRUE(session.now().finished);
  session.apply(Cue::back);
  EXPECT_FALSE(session.now().finished);
  EXPECT_EQ(session.now().step, 2);
}

Event random_event(std::mt19937& random) {
  const int which = static_cast<int>(random() % 12);
  const int number = static_cast<int>(random() % 5);
  switch (which) {
    case 0:
    case 1:
      return ask::Press{number - 1};
    case 2:
      return ask::Tick{Milliseconds(number * 1000)};
    case 3:
      return ask::Hands{number, number % 2 == 0 ? 1 : -1};
    case 4:
      return ask::Pick{number, 0};
    case 5:
      return ask::Line{"A line"};
    case 6:
      return Jump{number - 1};
    case 7:
      return ask::Present{20 + number};
    default:
      return static_cast<Cue>(random() % 15);
  }
}

TEST(Session, TheSameRandomScriptGivesTheSameDelivery) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937 first(seed), second(seed);
    Session a(small_lesson(2), {.present = 28, .adult = {}, .place = {}}),
        b(small_lesson(2), {.present = 28, .adult = {}, .place = {}});
    for (int i = 0; i < 2000; ++i) {
      a.apply(random_event(first));
      b.apply(random_event(second));
      const auto open = asking(a.lesson(), a.now());
      ASSERT_TRUE(!open || open->state->answered <= open->state->sent);
    }
    EXPECT_TRUE(a.now() == b.now());
  }
}

}  // namespace
}  // namespace pausepoint::delivery
