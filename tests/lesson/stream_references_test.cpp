// What only a whole lesson shows of a stream: its voices and its tricks.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {
namespace {

using ::testing::HasSubstr;

std::string said(const std::string& what, const std::string& by) {
  std::ifstream in(PAUSEPOINT_HOME "/tests/kinds/stream/lesson.yaml", std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  std::string text = all.str();
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  World world;
  Diagnostics none;
  std::ifstream tactics(PAUSEPOINT_HOME "/lessons/tactics.yaml", std::ios::binary);
  std::ostringstream tricks;
  tricks << tactics.rdbuf();
  world.tactics = load_tactics({"tactics.yaml", tricks.str()}, none);
  world.art = {"avatars/comet", "avatars/drop",   "avatars/leaf", "avatars/robot",
               "people/amara",  "people/teacher", "people/tomas", "places/baking-kitchen"};
  const Loaded loaded = load({"lesson.yaml", text.replace(at, what.size(), by)}, world);
  return render(loaded.source, loaded.diagnostics);
}

TEST(StreamReferences, TheTestLessonHasNoMistakes) { EXPECT_EQ(said("Buns today!", "Buns today!"), ""); }

TEST(StreamReferences, AnUnknownVoiceIsNamed) {
  const std::string of = said("{who: leaf, text: \"they look great\"", "{who: leef, text: \"they look great\"");
  EXPECT_THAT(of, HasSubstr("error: there is no person 'leef' in the cast"));
  EXPECT_THAT(of, HasSubstr("did you mean 'leaf'?"));
}

TEST(StreamReferences, ATrickThatIsNotInTheFileIsNamed) {
  const std::string of = said("tactic: hurry-up", "tactic: hury-up");
  EXPECT_THAT(of, HasSubstr("error: there is no trick 'hury-up' in lessons/tactics.yaml"));
  EXPECT_THAT(of, HasSubstr("did you mean 'hurry-up'?"));
}

TEST(StreamReferences, TheAgeOfTheLessonDecidesHowFastCaptionsMayBe) {
  EXPECT_THAT(said("ages: 11-13", "ages: 8-9"), HasSubstr("error: this caption stays for"));
}

}  // namespace
}  // namespace pausepoint::lesson
