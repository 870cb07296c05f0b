#include "app/delivery/snapshot.h"

#include <gtest/gtest.h>

#include <random>

#include "app/delivery/archive.h"
#include "app/delivery/session.h"

namespace pausepoint::delivery {
namespace {

using activities::Helpers;
using activities::Page;
using activities::Talk;
using activities::Vote;

lesson::Step step(std::string id, activities::Spec spec) {
  lesson::Step step;
  step.id = std::move(id);
  step.minutes = Milliseconds(60'000);
  step.spec = std::move(spec);
  return step;
}

lesson::Lesson small_lesson() {
  Vote::Spec vote;
  vote.ask.question = "What could Kit do?";
  vote.ask.rounds = 2;
  vote.ask.options = {{"keep", "Keep", "", true}, {"stop", "Stop", "", true}, {"go", "Go on", "", false}};
  vote.ask.why = "Kit can say no.";
  Helpers::Spec helpers;
  helpers.places = {{"home", "Home", ""}};
  helpers.people = {{"gran", "a grandparent", 0}, {"dad", "a dad", 0}};
  lesson::Lesson lesson;
  lesson.title = "Small";
  lesson.steps = {step("hello", Page::Spec{.heading = "Hello"}), step("vote", vote), step("map", helpers),
                  step("talk", Talk::Spec{.time = Milliseconds(60'000)}), step("bye", Page::Spec{.heading = "Bye"})};
  return lesson;
}

Session begun() {
  return {std::make_shared<const lesson::Lesson>(small_lesson()),
          Room{.present = 28, .adult = "Ms Okafor: \"12\"\n", .place = "Zimmer 3 – oben"}};
}

std::optional<Restored> again(const Session& session, std::optional<int> answers = {}) {
  return read_snapshot(session.lesson(), write_snapshot(session.lesson(), session.now()), true, answers);
}

/// What a restart may change of a delivery.
Delivery as_restored(Delivery delivery) {
  delivery.covered = true;
  delivery.trouble.clear();
  delivery.since_change = Milliseconds(0);
  delivery.plan.time_of_day.reset();
  delivery.turn = Turn::free;
  delivery.since_turn = Milliseconds(0);
  delivery.parked.clear();
  delivery.parked_before = -1;
  for (auto& state : delivery.states) {
    if (!state || !std::holds_alternative<Vote::State>(*state)) continue;
    ask::State& ask = std::get<Vote::State>(*state).ask;
    const bool open = ask.phase == ask::Phase::answer || ask.phase == ask::Phase::closing;
    if (!open) ask.sent = ask.answered = 0;
    ask.since_answer = Milliseconds(3'600'000);
    ask.armed = false;
  }
  return delivery;
}

void press_some(Session& session) {
  session.apply(Cue::next);
  session.apply(Cue::open);
  for (int i = 0; i < 20; ++i) session.apply(ask::Press{i % 3});
}

TEST(Snapshot, EveryMomentOfALessonComesBackCoveredAndElseTheSame) {
  std::mt19937 random(3);
  Session session = begun();
  for (int i = 0; i < 4000; ++i) {
    const int number = static_cast<int>(random() % 5);
    const Event events[] = {Cue::next,
                            Cue::next,
                            Cue::open,
                            Cue::show,
                            Cue::pause,
                            Cue::cover,
                            Cue::take_back,
                            Cue::back,
                            ask::Press{number},
                            ask::Press{number},
                            ask::Pick{number % 2, 0},
                            ask::Tick{Milliseconds(700)},
                            ask::Line{"a coach"},
                            Cue::close,
                            Jump{number},
                            ask::Present{20 + number}};
    session.apply(events[random() % std::size(events)]);
    const auto open = asking(session.lesson(), session.now());
    const auto restored = again(session, open ? std::optional(open->state->answered) : std::nullopt);
    ASSERT_TRUE(restored);
    ASSERT_FALSE(restored->begun_anew);
    ASSERT_TRUE(restored->delivery == as_restored(session.now())) << "after " << i << " events";
  }
}

TEST(Snapshot, AnswersLeaveNoTraceInIt) {
  Session session = begun();
  session.apply(Cue::next);
  session.apply(Cue::open);
  session.apply(ask::Tick{Milliseconds(500)});
  const std::string before = write_snapshot(session.lesson(), session.now());
  for (int i = 0; i < 20; ++i) {
    session.apply(ask::Press{i % 4});
    EXPECT_EQ(write_snapshot(session.lesson(), session.now()), before);
  }
}

TEST(Snapshot, AnOpenRoundGoesOnWithTheAnswersThatTheBallotHolds) {
  Session session = begun();
  press_some(session);
  const auto restored = again(session, 20);
  ASSERT_TRUE(restored);
  EXPECT_FALSE(restored->asked_again);
  const auto open = asking(session.lesson(), restored->delivery);
  EXPECT_EQ(open->state->phase, ask::Phase::answer);
  EXPECT_EQ(open->state->answered, 20);
  EXPECT_EQ(open->state->sent, 20);
}

TEST(Snapshot, ARoundWhoseAnswersAreLostIsAskedAgain) {
  Session session = begun();
  press_some(session);
  const auto restored = again(session, std::nullopt);
  ASSERT_TRUE(restored);
  EXPECT_TRUE(restored->asked_again);
  EXPECT_EQ(asking(session.lesson(), restored->delivery)->state->phase, ask::Phase::think);
}

TEST(Snapshot, ALessonThatHasChangedBeginsTheSameStepAnew) {
  Session session = begun();
  press_some(session);
  session.apply(Cue::close);
  session.apply(Cue::show);
  session.apply(ask::Tick{Milliseconds(9000)});
  lesson::Lesson changed = session.lesson();
  changed.steps.insert(changed.steps.begin(), step("new", Page::Spec{.heading = "New"}));
  const auto restored = read_snapshot(changed, write_snapshot(session.lesson(), session.now()), false, {});
  ASSERT_TRUE(restored);
  EXPECT_TRUE(restored->begun_anew);
  EXPECT_EQ(restored->delivery.step, 2);
  EXPECT_EQ(asking(changed, restored->delivery)->state->phase, ask::Phase::think);
  EXPECT_EQ(restored->delivery.results, session.now().results);
  EXPECT_EQ(restored->delivery.spent[2], Milliseconds(9000));
  EXPECT_EQ(restored->delivery.room, session.now().room);
}

TEST(Snapshot, AStepThatIsGoneBecomesTheOneInItsPlace) {
  Session session = begun();
  session.apply(Jump{4});
  lesson::Lesson shorter = session.lesson();
  shorter.steps.resize(2);
  const auto restored = read_snapshot(shorter, write_snapshot(session.lesson(), session.now()), false, {});
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->delivery.step, 1);
}

TEST(Snapshot, ADamagedTextIsRefusedAndNeverTrusted) {
  Session session = begun();
  press_some(session);
  session.apply(Cue::close);
  const std::string text = write_snapshot(session.lesson(), session.now());
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(read_snapshot(session.lesson(), text.substr(0, length), true, {})) << length;
  }
  // Other damage is found by the file's checksum; here it must only do no harm.
  std::mt19937 random(9);
  int accepted = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = text;
    for (int k = 0; k < 3; ++k) damaged[random() % damaged.size()] = static_cast<char>(' ' + random() % 90);
    const auto restored = read_snapshot(session.lesson(), damaged, true, {});
    if (!restored) continue;
    ++accepted;
    EXPECT_FALSE(current_step(session.lesson(), restored->delivery).id.empty());
  }
  EXPECT_LT(accepted, 3000);
}

struct Box {
  static constexpr bool kInMemoryAlone = true;
  std::string secret;
};
struct Other {
  std::string open;
};

TEST(Snapshot, AStateThatIsInMemoryAloneIsNotWritten) {
  std::vector<std::optional<std::variant<Box, Other>>> states = {Box{"secret"}, Other{"open"}, std::nullopt};
  forget_in_memory_alone(states);
  EXPECT_FALSE(states[0]);
  EXPECT_TRUE(states[1]);
}

TEST(Snapshot, AStepWithoutAStateBegins) {
  Session session = begun();
  session.apply(Jump{2});
  session.apply(ask::Pick{0, 0});
  Delivery without = session.now();
  without.states[2].reset();
  const auto restored = read_snapshot(session.lesson(), write_snapshot(session.lesson(), without), true, {});
  ASSERT_TRUE(restored);
  EXPECT_TRUE(restored->begun_anew);
  EXPECT_EQ(std::get<Helpers::State>(*restored->delivery.states[2]).on_map, (std::vector<bool>{false, false}));
}

TEST(Snapshot, WithoutTheClockOnlyTimeMakesNoDifference) {
  Session session = begun();
  const std::string before = write_snapshot(session.lesson(), session.now(), Clock::without);
  session.apply(ask::Tick{Milliseconds(1234)});
  EXPECT_EQ(write_snapshot(session.lesson(), session.now(), Clock::without), before);
  EXPECT_NE(write_snapshot(session.lesson(), session.now()), before);
  session.apply(Cue::next);
  EXPECT_NE(write_snapshot(session.lesson(), session.now(), Clock::without), before);
}

}  // namespace
}  // namespace pausepoint::delivery
