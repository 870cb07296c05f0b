#include "app/activities/recall/recall.h"

#include <gtest/gtest.h>

#include "tests/activities/spec_for_tests.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kGood = R"(heading: Three things from last time
think: 10 s
things:
  - {question: "Is a gift a deal?", answer: No.}
  - {question: "What is the sign?", answer: A hurry or a secret.}
  - {question: "Which moves help?", answer: Pause. Name it. Step away. Tell.}
chat:
  place: bedroom-day
  phone: [{who: comet, text: Quick!}]
ask:
  question: What could Rosie do next?
  about: story
  options: [{id: mute, text: Mute}, {id: tell, text: Tell}]
)";

struct Room {
  Room() : spec(read_spec<Recall>(kGood).spec), state(Recall::start(spec, {.room = {.present = 28}})) {}
  void on(const Event& event) { state = Recall::update(spec, std::move(state), event, effects); }
  template <class T>
  int posted() const {
    int count = 0;
    for (const ask::Effect& effect : effects) count += std::holds_alternative<T>(effect) ? 1 : 0;
    return count;
  }
  Recall::Spec spec;
  Recall::State state;
  Effects effects;
};

TEST(Recall, NextTellsEachAnswerAndThenOpensTheChat) {
  Room room;
  for (int thing = 0; thing < Recall::kThings; ++thing) {
    EXPECT_EQ(room.state.thing, thing);
    EXPECT_FALSE(room.state.told);
    room.on(Cue::next);
    EXPECT_TRUE(room.state.told);
    EXPECT_FALSE(Recall::asking(room.spec, room.state));
    room.on(Cue::next);
  }
  EXPECT_TRUE(room.state.chatting);
  room.on(ask::Tick{Milliseconds{0}});
  EXPECT_EQ(Recall::asking(room.spec, room.state)->state->phase, ask::Phase::answer);
}

TEST(Recall, ThinkingBeginsAnewWithEachThingAndTellsNothingByItself) {
  Room room;
  room.on(ask::Tick{Milliseconds{60'000}});
  EXPECT_EQ(room.state.thinking, Milliseconds{10'000});
  EXPECT_FALSE(room.state.told);
  room.on(Cue::next), room.on(Cue::next);
  EXPECT_EQ(room.state.thinking, Milliseconds{0});
}

TEST(Recall, BackGoesTheSameWayAndThenLeaves) {
  Room room;
  for (int i = 0; i < 6; ++i) room.on(Cue::next);
  ASSERT_TRUE(room.state.chatting);
  room.on(Cue::back);
  EXPECT_FALSE(room.state.chatting);
  EXPECT_EQ(room.state.thing, 2);
  EXPECT_EQ(room.posted<ask::LeaveBack>(), 0);
  for (int i = 0; i < 6; ++i) room.on(Cue::back);
  EXPECT_EQ(room.state.thing, 0);
  EXPECT_EQ(room.posted<ask::LeaveBack>(), 1);
}

TEST(Recall, NothingIsTakenWhileTheClassRemembers) {
  Room room;
  room.on(ask::Press{0});
  room.on(ask::Tick{Milliseconds{60'000}});
  EXPECT_EQ(room.posted<ask::OpenRound>(), 0) << "the chat's question does not open behind the board";
  EXPECT_EQ(room.posted<ask::CountAnswer>(), 0);
  room.on(ask::Present{12});
  EXPECT_EQ(room.state.ask.present, 12);
}

TEST(RecallMistakes, TwoThingsAreNotThree) {
  std::string text(kGood);
  const std::size_t from = text.find("  - {question: \"What is");
  text.erase(from, text.find('\n', from) + 1 - from);
  EXPECT_EQ(read_spec<Recall>(text).mistakes,
            "lesson.yaml:4:3: error: 'things' has 2 items, 3 at least\n"
            " 4 |   - {question: \"Is a gift a deal?\", answer: No.}\n"
            "   |   ^ add 1\n");
}

}  // namespace
}  // namespace pausepoint::activities
