// Turn-taking, teams, eyes up and parked questions.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "app/delivery/answering.h"
#include "app/delivery/parking.h"
#include "app/delivery/session.h"

namespace pausepoint::delivery {
namespace {

using activities::Page;
using activities::Vote;

lesson::Step step(std::string id, activities::Spec spec, bool keep = false) {
  lesson::Step step;
  step.id = std::move(id);
  step.minutes = Milliseconds(60'000);
  step.keep_always = keep;
  step.spec = std::move(spec);
  return step;
}

Vote::Spec vote(bool turns) {
  Vote::Spec spec;
  spec.ask.question = "What could Kit do?";
  spec.ask.options = {{"keep", "Keep", "", true}, {"stop", "Stop", "", true}, {"go", "Go on", "", true}};
  spec.ask.turns = turns;
  spec.ask.shuffle = true;
  return spec;
}

std::shared_ptr<const lesson::Lesson> small_lesson(bool turns = false) {
  lesson::Lesson lesson;
  lesson.steps = {step("hello", Page::Spec{.heading = "Hello"}, true), step("vote", vote(turns)),
                  step("help", Page::Spec{.heading = "Help"}, true), step("bye", Page::Spec{.heading = "Bye"}, true)};
  return std::make_shared<const lesson::Lesson>(std::move(lesson));
}

/// A session in which the vote of `lesson` is open.
std::unique_ptr<Session> open_vote(std::shared_ptr<const lesson::Lesson> lesson, Room room = {.present = 28}) {
  auto session = std::make_unique<Session>(std::move(lesson), std::move(room));
  session->apply(Chance{11});
  session->apply(Cue::next);
  session->apply(Cue::open);
  return session;
}

const ask::State& state(const Session& session) { return *asking(session.lesson(), session.now())->state; }
int answered(const Session& session) { return state(session).answered; }

TEST(Turns, AfterEachAnswerAThankYouStandsAndNothingIsTaken) {
  const auto session = open_vote(small_lesson(true));
  session->apply(ask::Press{1});
  EXPECT_EQ(session->now().turn, Turn::thanked);
  EXPECT_FALSE(takes_answers(session->lesson(), session->now()));
  session->apply(ask::Press{1});
  EXPECT_EQ(answered(*session), 1);
  session->apply(ask::Tick{kThanks - Milliseconds{1}});
  session->apply(ask::Press{1});
  EXPECT_EQ(answered(*session), 1);
  EXPECT_TRUE(wants_ticks(session->lesson(), session->now()));
  session->apply(ask::Tick{Milliseconds{1}});
  session->apply(ask::Press{1});
  EXPECT_EQ(answered(*session), 2);
}

TEST(Turns, TheThankYouIsTheSameWhateverWasPressed) {
  std::vector<Delivery> after;
  for (int option = 0; option <= 3; ++option) {
    const auto session = open_vote(small_lesson(true));
    session->apply(ask::Press{option});
    after.push_back(session->now());
  }
  for (const Delivery& each : after) EXPECT_TRUE(each == after[0]);
}

TEST(Turns, EveryPupilFindsOptionsAtPlacesOfTheirOwn) {
  const auto session = open_vote(small_lesson(true));
  std::set<std::array<std::uint8_t, ask::kMostOptionsStory>> places;
  for (int i = 0; i < 20; ++i) {
    places.insert(state(*session).places);
    session->apply(ask::Press{0});
    session->apply(ask::Tick{kThanks});
  }
  EXPECT_EQ(places.size(), 6u) << "all orders of three options come";
}

TEST(Turns, TogetherNothingMovesAndNobodyWaits) {
  const auto session = open_vote(small_lesson());
  for (int i = 0; i < 5; ++i) session->apply(ask::Press{0});
  EXPECT_EQ(answered(*session), 5);
  EXPECT_EQ(state(*session).places, ask::State{}.places);
}

TEST(Turns, TheTeacherSwitchesThemOnAndOffWhileTheClassAnswers) {
  const auto session = open_vote(small_lesson());
  session->apply(ask::Press{0});
  session->apply(SetAnswering{Answering::turns});
  EXPECT_EQ(session->now().turn, Turn::free);
  session->apply(ask::Press{0});
  EXPECT_EQ(session->now().turn, Turn::thanked);
  session->apply(SetAnswering{Answering::together});
  EXPECT_EQ(session->now().turn, Turn::free);
  EXPECT_EQ(state(*session).places, ask::State{}.places) << "options stand as written again";
  session->apply(ask::Press{0});
  EXPECT_EQ(answered(*session), 3) << "no answer was lost";
}

TEST(Turns, AHandThatTheTeacherCountsIsNoTurn) {
  const auto session = open_vote(small_lesson(true));
  session->apply(ask::Hands{0, 1});
  EXPECT_EQ(session->now().turn, Turn::free);
  EXPECT_EQ(answered(*session), 1);
}

TEST(Turns, ClosingEndsThem) {
  const auto session = open_vote(small_lesson(true));
  session->apply(ask::Press{0});
  session->apply(Cue::next);
  EXPECT_EQ(session->now().turn, Turn::free);
  EXPECT_EQ(state(*session).phase, ask::Phase::closed);
}

TEST(Teams, TheyAreTheDivisorAndTheStop) {
  const auto session = open_vote(small_lesson(), {.present = 28, .answering = Answering::teams, .teams = 5});
  EXPECT_EQ(state(*session).present, 5);
  for (int i = 0; i < 9; ++i) session->apply(ask::Press{0});
  EXPECT_EQ(answered(*session), 5);
  session->apply(ask::Present{20});
  EXPECT_EQ(state(*session).present, 5);
  EXPECT_EQ(session->now().room.present, 20);
}

TEST(Teams, TheNumberDoesNotChangeWhileAnswersAreOpen) {
  const auto session = open_vote(small_lesson());
  session->apply(ask::Press{0});
  session->apply(SetAnswering{Answering::teams, 4});
  EXPECT_EQ(session->now().room.answering, Answering::as_written);
  EXPECT_EQ(session->now().trouble, "Answers are open. Close them first, so that none is lost.");
  session->apply(Cue::close);
  session->apply(SetAnswering{Answering::teams, 4});
  EXPECT_EQ(state(*session).present, 4);
}

TEST(Present, AStepThatIsComeBackToKnowsWhoIsHereNow) {
  Session session(small_lesson(), {.present = 28});
  session.apply(Cue::next);
  session.apply(Jump{2});
  session.apply(ask::Present{12});
  session.apply(Jump{1});
  EXPECT_EQ(state(session).present, 12);
}

TEST(EyesUp, NothingIsTakenAndTheSameKeyBringsItBack) {
  const auto session = open_vote(small_lesson());
  session->apply(Cue::eyes_up);
  session->apply(ask::Press{0});
  session->apply(ask::Pick{0, 0});
  EXPECT_EQ(answered(*session), 0);
  EXPECT_FALSE(takes_answers(session->lesson(), session->now()));
  EXPECT_TRUE(round_is_open(session->lesson(), session->now())) << "the round waits";
  session->apply(Cue::eyes_up);
  session->apply(ask::Press{0});
  EXPECT_EQ(answered(*session), 1);
}

TEST(EyesUp, TheLessonsTimeGoesOnAndNextOnlyBringsTheStepBack) {
  Session session(small_lesson(), {.present = 28});
  session.apply(Cue::eyes_up);
  session.apply(ask::Tick{Milliseconds{1000}});
  EXPECT_EQ(elapsed(session.now()), Milliseconds{1000});
  EXPECT_EQ(coming(session.lesson(), session.now()), "The lesson again, as it was.");
  session.apply(Cue::next);
  EXPECT_FALSE(session.now().eyes_up);
  EXPECT_EQ(session.now().step, 0);
}

TEST(Parked, QuestionsComeBackBeforeTheClosingSteps) {
  Session session(small_lesson(), {.present = 28});
  EXPECT_EQ(closing_step(session.lesson()), 2) << "the agreement at the beginning does not count";
  session.apply(Park{"  Is it rude to mute a friend? "});
  session.apply(Park{"   "});
  ASSERT_EQ(session.now().parked.size(), 1u);
  session.apply(Jump{1});
  session.apply(Jump{2});
  EXPECT_EQ(session.now().step, 1);
  EXPECT_EQ(session.now().parked_before, 2);
  session.apply(Cue::back);
  EXPECT_EQ(session.now().parked_before, -1);
  EXPECT_EQ(session.now().step, 1);
  session.apply(Jump{2});
  session.apply(Cue::next);
  EXPECT_EQ(session.now().step, 2);
  session.apply(Cue::next);
  EXPECT_EQ(session.now().step, 3) << "once is enough";
}

TEST(Parked, WithoutThemNothingComesBetween) {
  Session session(small_lesson(), {.present = 28});
  session.apply(Jump{1});
  session.apply(Jump{2});
  EXPECT_EQ(session.now().step, 2);
}

TEST(Parked, TheyAreTakenOffOneByOneAndUndoLosesNone) {
  Session session(small_lesson(), {.present = 28});
  session.apply(Cue::next);
  session.apply(Park{"one"});
  session.apply(Park{"two"});
  session.apply(Cue::undo);
  EXPECT_EQ(session.now().parked.size(), 2u);
  session.apply(Unpark{5});
  session.apply(Unpark{0});
  EXPECT_EQ(session.now().parked, std::vector<std::string>{"two"});
  for (int i = 0; i < 9; ++i) session.apply(Park{"more"});
  EXPECT_EQ(session.now().parked.size(), static_cast<std::size_t>(kMostParked));
  EXPECT_EQ(session.now().trouble, "Five questions are parked: that is all that fits.");
}

TEST(Arriving, OnlyAnotherStepComesQuietly) {
  Session session(small_lesson(), {.present = 28});
  session.apply(Cue::next);
  EXPECT_TRUE(session.now().arrived);
  session.apply(Cue::open);
  EXPECT_FALSE(session.now().arrived) << "a phase or a press is no arrival";
}

}  // namespace
}  // namespace pausepoint::delivery
