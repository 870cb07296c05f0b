// Every transcript of tests/transcripts plays as it stands there; `pausepoint replay --accept FILE` takes new boards.
#include "app/shell/replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> transcripts() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(PAUSEPOINT_HOME "/tests/transcripts")) {
    if (entry.path().extension() == ".transcript") files.push_back(entry.path().generic_string());
  }
  std::ranges::sort(files);
  return files;
}

class Replay : public testing::TestWithParam<std::string> {
 protected:
  static void SetUpTestSuite() {
    auto made = Stage::make();
    ASSERT_TRUE(made) << made.sentence();
    stage = std::move(*made);
  }
  static void TearDownTestSuite() { stage.reset(); }

  static Result<Replayed> played(const Source& source) {
    Diagnostics diagnostics;
    const delivery::Transcript transcript = delivery::read_transcript(source, diagnostics);
    if (diagnostics.has_errors()) return Failure{render(source, diagnostics)};
    std::string problems;
    return play(source, transcript, load_shelf(home_folder(), home_folder() + "/" + transcript.lesson, problems),
                *stage);
  }

  inline static std::unique_ptr<Stage> stage;
};

TEST_P(Replay, ShowsWhatTheTranscriptSays) {
  const Result<Source> source = read_file(GetParam());
  ASSERT_TRUE(source) << source.sentence();
  const Result<Replayed> shown = played(*source);
  ASSERT_TRUE(shown) << shown.sentence();
  EXPECT_FALSE(shown->boards.empty()) << "the transcript looks at no board";
  EXPECT_EQ(shown->differences, "");
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Replay, testing::ValuesIn(transcripts()), test_name);

using ReplayMistakes = Replay;

TEST_P(ReplayMistakes, AreFoundWhereTheBoardShowsSomethingElse) {
  const Result<Replayed> shown = played({"a.transcript", GetParam() + "board\n| Something else\n"});
  ASSERT_TRUE(shown) << shown.sentence();
  EXPECT_NE(shown->differences.find("the board shows something else"), std::string::npos);
  EXPECT_NE(shown->differences.find("- Something else\n"), std::string::npos);
}

TEST_P(ReplayMistakes, EndTheReplayWhereAnIdIsNotThere) {
  const Result<Replayed> jumped = played({"a.transcript", GetParam() + "jump agreemnt\n"});
  ASSERT_FALSE(jumped);
  EXPECT_EQ(jumped.sentence(), "a.transcript:2: the lesson has no step 'agreemnt'; did you mean 'agreement'?");
  const Result<Replayed> pressed = played({"a.transcript", GetParam() + "press keep\n"});
  ASSERT_FALSE(pressed);
  EXPECT_EQ(pressed.sentence(), "a.transcript:2: nothing is asked here, in step 'agreement'");
}

INSTANTIATE_TEST_SUITE_P(All, ReplayMistakes, testing::Values("lesson lessons/strings-attached/lesson.yaml\n"));

}  // namespace
}  // namespace pausepoint::shell
