#include "tests/activities/stream_for_tests.h"

namespace pausepoint::activities {
namespace {

using live::Moment;
using Stage = Stream::Stage;

Milliseconds seconds(double s) { return Milliseconds(static_cast<int>(s * 1000)); }

TEST(StreamTime, AMomentShowsWhatHasComeUntilThen) {
  const live::Script script = script_of();
  const Moment begin = live::at(script, {}, seconds(0));
  EXPECT_EQ(begin.chats, 0u);
  EXPECT_EQ(begin.caption.line, nullptr);
  EXPECT_EQ(begin.viewers, 10);
  const Moment later = live::at(script, {}, seconds(7.5));
  EXPECT_EQ(later.chats, 3u);
  EXPECT_EQ(later.viewers, 40);
  EXPECT_EQ(later.stars, 50);
  EXPECT_EQ(later.face, scene::Face::smiling);
  EXPECT_EQ(later.caption.line->text, "Buns today!");
  EXPECT_EQ(later.gift.age, seconds(0.5));
}

TEST(StreamTime, ALineIsThereFromItsOwnTimeOn) {
  const live::Script script = script_of();
  EXPECT_EQ(live::at(script, {}, seconds(1.999)).chats, 0u);
  EXPECT_EQ(live::at(script, {}, seconds(2)).chats, 1u);
}

TEST(StreamTime, AWayStopsAtAPauseThatIsNotDecided) {
  const live::Script script = script_of();
  const live::Stop stop = live::stop_of(script, {});
  EXPECT_EQ(stop.at, seconds(12));
  EXPECT_EQ(stop.line->what, live::What::pause);
}

TEST(StreamTime, ABranchBeginsWhereItsPauseStood) {
  const live::Script script = script_of();
  const std::vector<Stream::Choice> tells{{0, 1}};
  EXPECT_EQ(live::stop_of(script, tells).at, seconds(20));
  EXPECT_EQ(live::at(script, tells, seconds(13)).helper.line->who, "tomas");
  EXPECT_EQ(live::at(script, tells, seconds(12.5)).helper.line, nullptr);
}

TEST(StreamTime, ABranchThatGoesBackToMainGoesOnBehindThePause) {
  const live::Script script = script_of();
  const std::vector<Stream::Choice> does{{0, 2}};
  // 12 s, 6 s in the branch, then 2 s until the main line's caption.
  EXPECT_EQ(live::at(script, does, seconds(19.9)).caption.line->text, "That was no fun.");
  EXPECT_EQ(live::at(script, does, seconds(20)).caption.line->text, "I bake on.");
  EXPECT_EQ(live::stop_of(script, does).at, seconds(32));
}

TEST(StreamTime, PlayingInAnyBeatComesToTheSameState) {
  const live::Script script = script_of();
  for (const int quarters : {4, 3, 2}) {
    Teacher coarse(script), fine(script);
    for (Teacher* teacher : {&coarse, &fine}) {
      while (teacher->state.quarters != quarters) teacher->does(Cue::slower);
      teacher->does(Cue::play);
    }
    coarse.waits(9000, 1000);
    fine.waits(9000, 7);
    EXPECT_EQ(coarse.state.position, fine.state.position);
    EXPECT_EQ(coarse.state.position, Milliseconds(9000 * quarters / 4));
  }
}

TEST(StreamTime, TimeStandsWhileItIsStopped) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(3000).does(Cue::stop).waits(5000);
  EXPECT_EQ(teacher.state.position, seconds(3));
  EXPECT_FALSE(Stream::moving(script, teacher.state));
}

TEST(StreamTime, OneTickAtMostStillsAPauseAndNothingPassesIt) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(60'000, 60'000);
  EXPECT_EQ(teacher.state.stage, Stage::paused);
  EXPECT_EQ(teacher.state.position, seconds(12));
}

TEST(StreamTime, LineByLineShowsOneMoreLineEachTime) {
  const live::Script script = script_of();
  Teacher teacher(script);
  std::vector<std::size_t> chats;
  for (int i = 0; i < 5; ++i) chats.push_back(teacher.does(Cue::next_line).moment().chats);
  EXPECT_EQ(chats, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(teacher.does(Cue::next_line).state.stage, Stage::paused);
}

TEST(StreamTime, TenSecondsBackIsTenSecondsBack) {
  const live::Script script = script_of();
  Teacher teacher(script);
  teacher.does(Cue::play).waits(11'000).does(Cue::rewind);
  EXPECT_EQ(teacher.state.position, seconds(1));
  EXPECT_TRUE(teacher.state.playing);
  EXPECT_EQ(teacher.does(Cue::rewind).state.position, seconds(0));
}

TEST(StreamTime, TheChatKeepsTheNewestLines) {
  std::string lines = kHead + "lines:\n";
  for (int i = 1; i <= 20; ++i) {
    const std::string n = std::to_string(i);
    lines +=
        "  - {at: 0:" + std::string(i < 10 ? "0" : "") + n + ", chat: {who: leaf, text: line " + n + ", fine: true}}\n";
  }
  lines += "  - {at: 0:30, help_from: {who: tomas, say: Hello.}}\n  - {at: 0:40, end: All is well.}\n";
  const Moment moment = live::at(script_of(lines), {}, seconds(25));
  ASSERT_EQ(moment.chats, Moment::kMostChat);
  EXPECT_EQ(moment.chat.back().line->at, seconds(20));
}

TEST(StreamTime, AStreamThatWasSwitchedOffStaysOffOnItsWayAndRewindingSwitchesItOn) {
  std::string text = kStream;
  const std::string first = "      - {at: 0:01, help_from:";
  text.insert(text.find(first), "      - {at: 0:00, off_air: true}\n");
  const live::Script script = script_of(text);
  const std::vector<Stream::Choice> tells{{0, 1}};
  EXPECT_FALSE(live::at(script, {}, Milliseconds(11'000)).off);
  EXPECT_FALSE(live::at(script, tells, Milliseconds(11'999)).off);
  EXPECT_TRUE(live::at(script, tells, Milliseconds(12'000)).off);
  EXPECT_TRUE(live::at(script, tells, Milliseconds(19'000)).off);
  EXPECT_FALSE(live::at(script, tells, Milliseconds(5000)).off);
}

}  // namespace
}  // namespace pausepoint::activities
