#include "app/activities/box/box.h"

#include <gtest/gtest.h>

#include "tests/activities/spec_for_tests.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kGood =
    "heading: The question box\nprompt: Write a question, or draw a star.\ntime: 2 min\n";

struct Room {
  Room() : spec(read_spec<Box>(kGood).spec), state(Box::start(spec, {})) {}
  void on(const Event& event) { state = Box::update(spec, std::move(state), event, effects); }
  Box::Spec spec;
  Box::State state;
  Effects effects;
};

TEST(Box, TypedQuestionsStandThereAndAreTakenOffAgain) {
  Room room;
  room.on(ask::Line{"  one "}), room.on(ask::Line{"   "}), room.on(ask::Line{"two"});
  EXPECT_EQ(room.state.questions, (std::vector<std::string>{"one", "two"}));
  room.on(ask::Pick{5, 0}), room.on(ask::Pick{-1, 0}), room.on(ask::Pick{0, 0});
  EXPECT_EQ(room.state.questions, std::vector<std::string>{"two"});
  for (int i = 0; i < 20; ++i) room.on(ask::Line{"more"});
  EXPECT_EQ(room.state.questions.size(), static_cast<std::size_t>(Box::kMostQuestions));
}

TEST(Box, NothingOfThemIsPosted) {
  Room room;
  room.on(ask::Line{"one"}), room.on(Cue::next), room.on(ask::Pick{0, 0});
  EXPECT_TRUE(room.effects.empty()) << "effects are all that leaves a step";
}

TEST(Box, TheTimerIsSoftAndNextGoesFromWritingToReadingAndOn) {
  Room room;
  room.on(ask::Tick{Milliseconds{600'000}});
  EXPECT_EQ(room.state.elapsed, room.spec.time);
  EXPECT_EQ(room.state.phase, Box::Phase::writing);
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Box::Phase::reading);
  room.on(Cue::back);
  EXPECT_EQ(room.state.phase, Box::Phase::writing);
  room.on(Cue::next), room.on(Cue::next);
  ASSERT_EQ(room.effects.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<ask::LeaveForward>(room.effects[0]));
}

TEST(BoxMistakes, ATimerThatIsTooShort) {
  EXPECT_EQ(read_spec<Box>("heading: The question box\nprompt: Write.\ntime: 5 s\n").mistakes,
            "lesson.yaml:3:7: error: 'time' must be from 10 s to 15 min, found '5 s'\n"
            " 3 | time: 5 s\n"
            "   |       ^^^\n");
}

}  // namespace
}  // namespace pausepoint::activities
