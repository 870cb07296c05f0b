#include "tests/activities/stream_for_tests.h"

namespace pausepoint::activities {
namespace {

using Stage = Stream::Stage;

/// A teacher whose class stands at the question with answers open.
Teacher& asks(Teacher& teacher) { return teacher.does(Cue::play).waits(14'200); }

/// Closes, shows and tells why, so that the stream goes on.
Teacher& shows(Teacher& teacher) { return teacher.does(Cue::close).does(Cue::show).does(Cue::next); }

TEST(StreamBranches, ThinkingTimeComesBeforeAnswers) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(13'000);
  EXPECT_EQ(teacher.state.ask.phase, ask::Phase::think);
  EXPECT_EQ(teacher.waits(1200).state.ask.phase, ask::Phase::answer);
}

TEST(StreamBranches, TheMostChosenHelpfulOptionDecides) {
  const live::Script script = script_of();
  Teacher teacher(script);
  shows(asks(teacher).presses(2, 14).presses(1, 9).presses(0, 3));
  ASSERT_EQ(teacher.state.taken.size(), 1u);
  EXPECT_EQ(teacher.state.taken[0].option, 1);
  EXPECT_TRUE(teacher.state.playing);
}

TEST(StreamBranches, TheMostChosenOptionDecidesWhereTheAuthorSaysSo) {
  std::string text = kStream;
  text.replace(text.find("      id: what-now\n"), 19, "      id: what-now\n      choose: most\n");
  const live::Script script = script_of(text);
  Teacher teacher(script);
  shows(asks(teacher).presses(2, 17).presses(1, 6).presses(0, 3));
  ASSERT_EQ(teacher.state.taken.size(), 1u);
  EXPECT_EQ(teacher.state.taken[0].option, 2);
}

TEST(StreamBranches, AnswersThatWereKeptBackLeaveItToTheTeacher) {
  const live::Script script = script_of();
  for (const Cue kept : {Cue::keep_back, Cue::say_in_words}) {
    Teacher teacher(script);
    asks(teacher).presses(1, 20).presses(0, 5).does(Cue::close).does(kept).does(Cue::next);
    EXPECT_EQ(teacher.state.stage, Stage::choosing);
    teacher.does(ask::Pick{2, Stream::kTake});
    EXPECT_EQ(teacher.state.taken[0].option, 2);
  }
}

TEST(StreamBranches, TooFewAnswersLeaveItToTheTeacher) {
  const live::Script script = script_of();
  Teacher teacher(script);
  asks(teacher).presses(1, 3).does(Cue::close).does(Cue::next);
  EXPECT_EQ(teacher.state.stage, Stage::choosing);
}

TEST(StreamBranches, ATieLeavesItToTheTeacherAndNextTakesAHelpfulWay) {
  const live::Script script = script_of();
  Teacher teacher(script);
  shows(asks(teacher).presses(1, 12).presses(0, 12));
  ASSERT_EQ(teacher.state.stage, Stage::choosing);
  EXPECT_EQ(Stream::coming(script, teacher.state), "The first helpful way; or choose one yourself.");
  teacher.does(Cue::next);
  EXPECT_EQ(teacher.state.taken[0].option, 0);
}

TEST(StreamBranches, TheWayIsAFunctionOfTheReleaseAlone) {
  // For every release that a class of 12 can cause, classes that see the same go the same way.
  const live::Script script = script_of();
  std::vector<std::pair<std::vector<ask::Share>, int>> seen;
  for (int a = 0; a <= 12; ++a) {
    for (int b = 0; a + b <= 12; ++b) {
      Teacher teacher(script, 12);
      shows(asks(teacher).presses(0, a).presses(1, b).presses(2, 12 - a - b));
      const int way = teacher.state.taken.empty() ? -1 : teacher.state.taken[0].option;
      const auto& shares = teacher.kept.back().release.shares;
      for (const auto& [picture, taken] : seen) {
        EXPECT_TRUE(picture != shares || !teacher.kept.back().shown || taken == way);
      }
      if (teacher.kept.back().shown) seen.emplace_back(shares, way);
    }
  }
  EXPECT_GT(seen.size(), 20u);
}

TEST(StreamBranches, AnotherWayKeepsTheFirstAnswersApart) {
  const live::Script script = script_of();
  Teacher teacher(script);
  shows(asks(teacher).presses(1, 20)).waits(500);
  teacher.does(ask::Pick{0, Stream::kGoTo});
  ASSERT_EQ(teacher.state.stage, Stage::paused);
  EXPECT_TRUE(teacher.state.taken.empty());
  shows(teacher.does(Cue::open).presses(0, 20));
  std::vector<std::string> names;
  for (const auto& kept : teacher.kept) names.push_back(kept.ask_id);
  EXPECT_EQ(names, (std::vector<std::string>{"what-now", "what-now", "what-now/2", "what-now/2"}));
  EXPECT_EQ(teacher.state.taken[0].option, 0);
}

TEST(StreamBranches, AWayCanBeTakenAgainWithoutAsking) {
  const live::Script script = script_of();
  Teacher teacher(script);
  shows(asks(teacher).presses(1, 20)).waits(500);
  teacher.does(ask::Pick{0, Stream::kGoTo}).does(ask::Pick{2, Stream::kTake});
  EXPECT_EQ(teacher.state.taken[0].option, 2);
  EXPECT_EQ(teacher.state.stage, Stage::watching);
}

TEST(StreamBranches, NoWayIsTakenWhileAnswersAreOpen) {
  const live::Script script = script_of();
  Teacher teacher(script);
  asks(teacher).presses(1, 2);
  const Stream::State open = teacher.state;
  for (const Event& event : {Event(ask::Pick{1, Stream::kTake}), Event(ask::Pick{0, Stream::kGoTo}), Event(Cue::rewind),
                             Event(ask::Pick{7, 0}), Event(ask::Pick{-1, 1})}) {
    EXPECT_EQ(teacher.does(event).state, open);
  }
  EXPECT_EQ(teacher.dropped, 0);
}

TEST(StreamBranches, BackAtAPauseRewindsTenSeconds) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(12'500).does(Cue::back);
  EXPECT_EQ(teacher.state.stage, Stage::watching);
  EXPECT_EQ(teacher.state.position, Milliseconds(2000));
  EXPECT_EQ(teacher.state.visits[0], 0);
}

/// Teaches every way from where `teacher` is to its end; returns how many ways there were.
int walk_all(const live::Script& script, const Stream::State& from, int depth) {
  EXPECT_LT(depth, 12);
  Teacher teacher(script);
  teacher.state = from;
  teacher.does(Cue::play).waits(700'000, 250);
  if (teacher.state.stage == Stage::ended) {
    EXPECT_NE(teacher.moment().helper.line, nullptr) << "a way ends without help";
    EXPECT_EQ(live::stop_of(script, teacher.state.taken).line->what, live::What::end);
    EXPECT_EQ(Stream::coming(script, teacher.state), kComingNextStep);
    teacher.does(Cue::next);
    EXPECT_TRUE(teacher.left_forward);
    return 1;
  }
  EXPECT_EQ(teacher.state.stage, Stage::paused);
  int ways = 0;
  const live::Pause& pause = script.pauses[static_cast<std::size_t>(teacher.state.pause)];
  for (int i = 0; i < static_cast<int>(pause.lists.size()); ++i) {
    Teacher next(script);
    next.state = teacher.state;
    next.does(Cue::close);
    next.state.ask = ask::start(pause.ask, 28);
    ways += walk_all(script, next.does(ask::Pick{i, Stream::kTake}).state, depth + 1);
  }
  return ways;
}

TEST(StreamBranches, EveryWayEndsInHelpAndACalmClose) {
  const live::Script script = script_of();
  EXPECT_EQ(walk_all(script, Teacher(script).state, 0), 3);
}

TEST(StreamBranches, EveryCueInEveryStateIsUnderstoodOrDoesNothing) {
  const live::Script script = script_of();
  const std::vector<Event> events{Cue::next,
                                  Cue::back,
                                  Cue::open,
                                  Cue::close,
                                  Cue::show,
                                  Cue::say_in_words,
                                  Cue::keep_back,
                                  Cue::take_back,
                                  Cue::ask_again,
                                  Cue::play,
                                  Cue::stop,
                                  Cue::slower,
                                  Cue::next_line,
                                  Cue::rewind,
                                  Cue::undo,
                                  Cue::pause,
                                  Cue::cover,
                                  Cue::help,
                                  Cue::finish,
                                  ask::Tick{Milliseconds(900)},
                                  ask::Tick{Milliseconds(9000)},
                                  ask::Press{0},
                                  ask::Press{2},
                                  ask::Press{99},
                                  ask::Press{-1},
                                  ask::Hands{0, 1},
                                  ask::Hands{1, -1},
                                  ask::Counted{1},
                                  ask::Stopped{"full"},
                                  ask::Released{{}},
                                  ask::Present{12},
                                  ask::Pick{0, 0},
                                  ask::Pick{0, 1},
                                  ask::Pick{9, 9},
                                  ask::Line{"x"}};
  // A made-up sequence that visits everything, the same every time.
  Teacher teacher(script);
  unsigned chance = 7;
  std::vector<int> stages(7, 0);
  for (int i = 0; i < 60'000; ++i) {
    chance = chance * 1664525u + 1013904223u;
    teacher.does(events[(chance >> 16) % events.size()]);
    ++stages[static_cast<std::size_t>(teacher.state.stage)];
    EXPECT_FALSE(Stream::coming(script, teacher.state).empty());
    EXPECT_LE(teacher.state.position, live::stop_of(script, teacher.state.taken).at);
    EXPECT_EQ(teacher.state.pause >= 0, teacher.state.stage == Stage::paused || teacher.state.stage == Stage::choosing);
    if (teacher.left_forward) teacher.state = Teacher(script).state, teacher.left_forward = false;
  }
  for (const Stage stage : {Stage::watching, Stage::paused, Stage::choosing, Stage::ended}) {
    EXPECT_GT(stages[static_cast<std::size_t>(stage)], 0) << static_cast<int>(stage);
  }
}

}  // namespace
}  // namespace pausepoint::activities
