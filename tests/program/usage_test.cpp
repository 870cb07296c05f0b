// What somebody reads who typed something that cannot be done: one line that says what to type instead.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/program/command_for_tests.h"

namespace pausepoint {
namespace {

const Environment kNoDisplay{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}};

struct Typed {
  std::vector<std::string> words;
  std::string answer;
};
void PrintTo(const Typed& typed, std::ostream* out) {
  *out << "pausepoint";
  for (const std::string& word : typed.words) *out << " " << word;
}

class Usage : public testing::TestWithParam<Typed> {};

TEST_P(Usage, IsAnsweredByOneLineThatSaysWhatToType) {
  const Outcome outcome = run(pausepoint_with(GetParam().words), kNoDisplay, PAUSEPOINT_HOME);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "pausepoint: " + GetParam().answer + "\n");
}

const Typed kTyped[] = {
    {{"check"}, "check needs a file or folder: pausepoint check lessons"},
    {{"check", "app"}, "there is no lesson.yaml in app; type pausepoint check lessons"},
    {{"shots"}, "shots needs a lesson and a folder: pausepoint shots LESSON.yaml --out DIR"},
    {{"shots", "lessons/strings-attached/lesson.yaml"},
     "shots needs a lesson and a folder: pausepoint shots LESSON.yaml --out DIR"},
    {{"shots", "nowhere.yaml", "--out", "/tmp/nowhere"}, "nowhere.yaml cannot be read; check that the file is there"},
    {{"shots", "lessons/strings-attached/lesson.yaml", "--out", "a", "--every", "often"},
     "--every takes whole seconds from 1 to 60, not 'often'"},
    {{"shots", "lessons/strings-attached/lesson.yaml", "--out", "a", "--every", "0"},
     "--every takes whole seconds from 1 to 60, not '0'"},
    {{"shots", "lessons/strings-attached/lesson.yaml", "--out", "a", "--size", "big"},
     "'big' is not a size; write it like 1920x1080"},
    {{"shots", "lessons/strings-attached/lesson.yaml", "--out"},
     "--out needs a value behind it; see pausepoint --help"},
    {{"replay"}, "replay needs a file: pausepoint replay tests/transcripts/NAME.transcript"},
    {{"pack"}, "pack needs a lesson and a file: pausepoint pack LESSON.yaml --out FILE.pdf"},
    {{"report"}, "report needs a file: pausepoint report --data DIR --out FILE.html"},
    {{"report", "--out", "year.doc"},
     "report needs a file that ends in .html, .pdf or .csv: pausepoint report --data DIR --out FILE.html"},
    {{"report", "--out", "year.pdf", "--data", "nowhere"},
     "there is no folder nowhere; give the data folder of a kiosk with --data DIR"},
    {{"kinds", "pagge"}, "there is no kind 'pagge'; did you mean 'page'?"},
    {{"kinds", "zzz"}, "there is no kind 'zzz'; see pausepoint kinds"},
    {{"chek", "lessons"}, "there is no command 'chek'; did you mean 'check'?"},
    {{"dance"}, "'dance' is neither a command nor a lesson; type pausepoint LESSON.yaml or pausepoint --help"},
    {{"--sise", "1280x720"}, "there is no option --sise; see pausepoint --help"},
    {{"nowhere.yaml"}, "nowhere.yaml cannot be read; check that the file is there"},
};
INSTANTIATE_TEST_SUITE_P(Bad, Usage, testing::ValuesIn(kTyped));

TEST(NoDisplay, IsSaidInOneLineThatNamesWhatNeedsNone) {
  for (const Environment& display : {kNoDisplay, Environment{{"DISPLAY", ":9999"}, {"WAYLAND_DISPLAY", ""}}}) {
    const Outcome outcome = run(pausepoint_with({}), display);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    EXPECT_NE(outcome.err.find("`pausepoint shots LESSON.yaml --out DIR`"), std::string::npos) << outcome.err;
  }
}

TEST(Commands, ThatNeedNoDisplayDoTheirWorkWithoutOne) {
  EXPECT_EQ(run(pausepoint_with({"check", "lessons"}), kNoDisplay, PAUSEPOINT_HOME).code, 0);
  const Outcome help = run(pausepoint_with({"--help"}), kNoDisplay);
  EXPECT_EQ(help.code, 0);
  for (const char* command : {"check", "shots", "replay", "kinds", "schema", "--windowed"}) {
    EXPECT_NE(help.out.find(command), std::string::npos) << command;
  }
  EXPECT_EQ(run(pausepoint_with({"--version"}), kNoDisplay).out.find("pausepoint "), 0u);
  EXPECT_EQ(run(pausepoint_with({"schema"}), kNoDisplay).out.front(), '{');
  EXPECT_NE(run(pausepoint_with({"kinds", "vote"}), kNoDisplay).out.find("options"), std::string::npos);
}

TEST(Commands, CheckEndsWithOneAndTheMistakesOfABrokenLesson) {
  const std::string lesson = "tests/broken_lessons/limits/rules-too-few";
  const Outcome outcome = run(pausepoint_with({"check", lesson + ".yaml"}), kNoDisplay, PAUSEPOINT_HOME);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, run({"cat", lesson + ".expected"}, {}, PAUSEPOINT_HOME).out);
  const Outcome empty =
      run(pausepoint_with({"check", "tests/broken_lessons/yaml/empty-file.yaml"}), kNoDisplay, PAUSEPOINT_HOME);
  EXPECT_NE(empty.out.find("there is nothing in this file"), std::string::npos) << empty.out;
}

}  // namespace
}  // namespace pausepoint
