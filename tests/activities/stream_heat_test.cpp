#include "tests/activities/stream_for_tests.h"

namespace pausepoint::activities {
namespace {

using Stage = Stream::Stage;

/// Plays to the pause; `marks` are presses at 3, 5, 8 and 10 s: one moment each.
Teacher& plays(Teacher& teacher, std::array<int, 4> marks) {
  teacher.does(Cue::play).waits(3000);
  teacher.presses(0, marks[0]).waits(2000).presses(5, marks[1]).waits(3000).presses(1, marks[2]).waits(2000);
  return teacher.presses(0, marks[3]).waits(3000);
}

std::vector<int> bands(const Teacher& teacher) {
  const ask::Release* release = Stream::heat_of(teacher.state, 0);
  std::vector<int> told;
  if (release == nullptr) return told;
  for (std::size_t i = 0; i < 4; ++i) told.push_back(release->shares[i].level == ask::Level::five_or_more ? 5 : 0);
  return told;
}

TEST(StreamHeat, ASectionIsCutIntoFourMomentsAtMost) {
  const live::Script script = script_of();
  ASSERT_EQ(script.sections.size(), 1u);
  EXPECT_EQ(script.sections[0].ask.options.size(), 4u);
  EXPECT_EQ(script.sections[0].ask.about, ask::About::us);
}

TEST(StreamHeat, AnyPressMarksTheMomentAndWhichKeyItWasDoesNotMatter) {
  const live::Script script = script_of();
  Teacher teacher(script);
  plays(teacher, {6, 6, 6, 6});
  EXPECT_EQ(bands(teacher), (std::vector<int>{5, 5, 5, 5}));
}

TEST(StreamHeat, ItIsToldInTwoBandsOnly) {
  const live::Script script = script_of();
  Teacher teacher(script);
  plays(teacher, {2, 0, 20, 5});
  EXPECT_EQ(bands(teacher), (std::vector<int>{0, 0, 5, 5}));
}

TEST(StreamHeat, OneOrTwoMarksAreNeverSingledOut) {
  // Whatever the others did: with 0 to 4 marks a moment looks the same.
  const live::Script script = script_of();
  for (const std::array<int, 3> others : {std::array{20, 20, 0}, std::array{10, 8, 6}, std::array{21, 0, 0}}) {
    std::vector<std::vector<int>> told;
    for (int marks = 0; marks <= 4; ++marks) {
      Teacher teacher(script);
      plays(teacher, {others[0], marks, others[1], others[2]});
      told.push_back(bands(teacher));
    }
    for (const auto& each : told) EXPECT_EQ(each, told.front());
  }
}

TEST(StreamHeat, TooFewMarksTellNothing) {
  const live::Script script = script_of();
  Teacher teacher(script);
  plays(teacher, {0, 2, 12, 5});
  EXPECT_TRUE(bands(teacher).empty());
  EXPECT_FALSE(Stream::can_show_heat(teacher.state));
}

TEST(StreamHeat, TheStateHoldsNoNumberOfMarks) {
  const live::Script script = script_of();
  Teacher none(script), many(script);
  none.does(Cue::play).waits(3000).presses(0, 1).waits(2000);
  many.does(Cue::play).waits(3000).presses(0, 17).waits(2000);
  EXPECT_EQ(none.state, many.state);
}

TEST(StreamHeat, EveryPressGivesTheSameTick) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(3000);
  EXPECT_GE(teacher.state.marks.since_answer, Milliseconds(900));
  EXPECT_EQ(teacher.presses(3, 1).state.marks.since_answer, Milliseconds(0));
}

TEST(StreamHeat, NothingIsMarkedWhileItStandsStill) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(3000).does(Cue::stop);
  EXPECT_FALSE(Stream::asking(script, teacher.state));
  teacher.presses(0, 25).does(Cue::play).waits(10'000);
  EXPECT_TRUE(bands(teacher).empty());
}

TEST(StreamHeat, TheRoundOfMarksIsOverBeforeTheClassIsAsked) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(11'900);
  ASSERT_TRUE(Stream::asking(script, teacher.state));
  EXPECT_TRUE(Stream::asking(script, teacher.state)->any);
  teacher.waits(2500);
  EXPECT_FALSE(Stream::asking(script, teacher.state)->any);
  EXPECT_EQ(teacher.opened, 2);
  EXPECT_EQ(teacher.state.marking, -1);
}

/// A stream that has stopped at its pause, whose marks' release is not there yet.
Stream::State waiting_for_marks(const live::Script& script) {
  Teacher teacher(script);
  teacher.does(Cue::play).waits(11'900).presses(0, 20);
  Effects effects;
  while (teacher.state.closing < 0) {
    teacher.state = Stream::update(script, teacher.state, ask::Tick{Milliseconds(100)}, effects);
  }
  return teacher.state;
}

TEST(StreamHeat, MarksThatAreBeingClosedAreSeen) {
  const live::Script script = script_of();
  const Stream::State state = waiting_for_marks(script);
  const auto asking = Stream::asking(script, state);
  ASSERT_TRUE(asking);
  EXPECT_TRUE(asking->any);
  EXPECT_EQ(asking->state->phase, ask::Phase::closing);
  EXPECT_EQ(asking->ask, &script.sections[0].ask);
}

TEST(StreamHeat, MarksThatDidNotComeBackAreNotWaitedFor) {
  // After a power cut an ask that is lost begins again; a stream goes on without its marks.
  const live::Script script = script_of();
  for (Stream::State state : {waiting_for_marks(script), [&] {
                                Teacher teacher(script);
                                return teacher.does(Cue::play).waits(3000).state;
                              }()}) {
    state.marks = {};
    Effects effects;
    state = Stream::update(script, state, Cue::next, effects);
    EXPECT_EQ(state.closing, -1);
    Teacher teacher(script);
    teacher.state = state;
    teacher.does(Cue::play).waits(20'000);
    EXPECT_EQ(teacher.state.stage, Stage::paused);
    EXPECT_EQ(teacher.state.ask.phase, ask::Phase::answer);
  }
}

TEST(StreamHeat, GoingToAnotherStepDropsTheMarks) {
  const live::Script script = script_of();
  Teacher playing(script);
  playing.does(Cue::play).waits(3000).presses(0, 20).does(ask::Left{});
  EXPECT_EQ(playing.dropped, 1);
  EXPECT_EQ(playing.state.marking, -1);
  EXPECT_EQ(playing.state.marks, ask::State{});
  Teacher closing(script);
  closing.state = waiting_for_marks(script);
  closing.does(ask::Left{});
  EXPECT_EQ(closing.dropped, 1);
  EXPECT_EQ(closing.state.closing, -1);
  EXPECT_TRUE(closing.state.heat.empty());
}

TEST(StreamHeat, AStreamMayTakeNoMarks) {
  std::string text = kStream;
  text.insert(kHead.size(), "marking: false\n");
  const live::Script script = script_of(text);
  Teacher teacher(script);
  teacher.does(Cue::play).waits(11'000);
  EXPECT_EQ(teacher.opened, 0);
  EXPECT_FALSE(Stream::asking(script, teacher.state));
}

TEST(StreamHeat, ItIsShownByASecondNextAndCanBeTakenBack) {
  const live::Script script = script_of();
  Teacher teacher(script);
  plays(teacher, {8, 8, 8, 8});
  teacher.waits(3000).does(Cue::close).does(ask::Pick{1, Stream::kTake}).waits(9000);
  ASSERT_EQ(teacher.state.stage, Stage::ended);
  EXPECT_EQ(teacher.does(Cue::next).state.stage, Stage::felt_ready);
  EXPECT_EQ(teacher.does(Cue::next).state.stage, Stage::felt_ready);
  EXPECT_EQ(teacher.does(Cue::next).state.stage, Stage::felt);
  EXPECT_EQ(teacher.does(Cue::take_back).state.stage, Stage::felt_ready);
  EXPECT_FALSE(teacher.state.armed);
  teacher.does(Cue::keep_back);
  EXPECT_TRUE(teacher.left_forward);
}

}  // namespace
}  // namespace pausepoint::activities
