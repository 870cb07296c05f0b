#include <gmock/gmock.h>

#include "tests/activities/stream_for_tests.h"

namespace pausepoint::activities {
namespace {

using ::testing::HasSubstr;

const std::string kEnd =
    "  - {at: 0:20, help_from: {who: tomas, say: I am here.}}\n  - {at: 0:30, end: All is well.}\n";

std::string with(const std::string& lines) { return kHead + "lines:\n" + lines; }

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

TEST(StreamCheck, AGoodStreamHasNoMistakes) { EXPECT_EQ(said(kStream), ""); }

TEST(StreamCheck, ALineBeforeTheOneAboveItIsNamedWithPlaceAndWayOut) {
  EXPECT_EQ(said(with("  - {at: 0:05, viewers: 3}\n  - {at: 0:03, viewers: 4}\n" + kEnd)),
            "stream.yaml:7:10: error: this line comes before the one above it\n"
            " 7 |   - {at: 0:03, viewers: 4}\n"
            "   |          ^^^^ move it up, or write a later time\n");
}

TEST(StreamCheck, AMessageWithoutTrickOrFineIsRefused) {
  EXPECT_THAT(said(with("  - {at: 0:05, chat: {who: leaf, text: hello}}\n" + kEnd)),
              HasSubstr("error: this message says neither its trick nor that it is fine"));
  EXPECT_THAT(said(with("  - {at: 0:05, chat: {who: leaf, text: hello, fine: true, tactic: hurry-up}}\n" + kEnd)),
              HasSubstr("error: this message has a trick and is fine"));
  EXPECT_EQ(said(with("  - {at: 0:05, chat: {who: amara, text: hello}}\n" + kEnd)), "");
}

TEST(StreamCheck, ACountdownComesFromAViewer) {
  EXPECT_THAT(said(with("  - {at: 0:05, countdown: {who: amara, text: go, fine: true}}\n" + kEnd)),
              HasSubstr("error: a countdown comes from a viewer"));
}

TEST(StreamCheck, ALineDoesOneThing) {
  EXPECT_THAT(said(with("  - {at: 0:05, say: Hi, viewers: 4}\n" + kEnd)),
              HasSubstr("error: this line does several things at once"));
  EXPECT_THAT(said(with("  - {at: 0:05}\n" + kEnd)), HasSubstr("error: nothing happens in this line"));
}

TEST(StreamCheck, AStreamThatNeverEndsIsRefused) {
  EXPECT_THAT(said(with("  - {at: 0:05, help_from: {who: tomas, say: Hello.}}\n")),
              HasSubstr("error: 'main' never ends"));
  EXPECT_THAT(said(replaced(kStream, "      - {at: 0:06, goto: main}\n", "")), HasSubstr("error: 'does' never ends"));
}

TEST(StreamCheck, AnEndWithoutHelpIsRefusedWithTheWayThere) {
  const std::string said_of =
      said(replaced(kStream, "      - {at: 0:01, help_from: {who: tomas, say: Thank you for telling me.}}\n", ""));
  EXPECT_THAT(said_of, HasSubstr("error: the stream can end here before anybody has helped"));
  EXPECT_THAT(said_of, HasSubstr("put a help_from line before it"));
  EXPECT_THAT(said_of, HasSubstr("note: it is reached by choosing 'bake'"));
}

TEST(StreamCheck, AGotoThatGoesNowhereIsRefused) {
  const std::string said_of = said(replaced(kStream, "goto: does}", "goto: dose}"));
  EXPECT_THAT(said_of, HasSubstr("error: there is no branch 'dose'"));
  EXPECT_THAT(said_of, HasSubstr("did you mean 'does'?"));
  EXPECT_THAT(said_of, HasSubstr("note: the branches are: main, does and tells"));
}

TEST(StreamCheck, ABranchThatNothingLeadsToIsRefused) {
  const std::string said_of = said(replaced(kStream, ", goto: does}", "}"));
  EXPECT_THAT(said_of, HasSubstr("error: no goto leads to the branch 'does'"));
  EXPECT_THAT(said_of, HasSubstr("add 'goto: does' to an option"));
}

TEST(StreamCheck, LinesThatNothingLeadsToAreRefused) {
  std::string text = replaced(kStream, "{id: bake, text: Bake on}", "{id: bake, text: Bake on, goto: tells}");
  text = replaced(text, "goto: main}", "goto: tells}");
  EXPECT_THAT(said(text), HasSubstr("error: nothing leads to this line"));
}

TEST(StreamCheck, ACircleIsRefused) {
  const std::string said_of =
      said(replaced(kStream, "  - {at: 0:08, end: Amara is not alone.}", "  - {at: 0:08, goto: tells}"));
  EXPECT_THAT(said_of, HasSubstr("error: the branch 'tells' leads back to itself"));
}

TEST(StreamCheck, APauseInsideAnotherIsRefused) {
  EXPECT_THAT(said(replaced(kStream, "      id: what-now\n", "      id: what-now\n      pause: {id: more}\n")),
              HasSubstr("error: a pause stands inside another"));
}

TEST(StreamCheck, TwoPausesAtOneMomentAreRefused) {
  const std::string pause =
      "  - at: 0:05\n    pause: {id: ID, ask: {question: What now, about: story, options: [{id: a, text: A}, "
      "{id: b, text: B}]}}\n";
  EXPECT_THAT(said(with(replaced(pause, "ID", "one") + replaced(pause, "ID", "two") + kEnd)),
              HasSubstr("error: two pauses stand at the same moment"));
  EXPECT_THAT(said(with(replaced(pause, "ID", "one") + "  - {at: 0:06, viewers: 2}\n" +
                        replaced(replaced(pause, "ID", "one"), "0:05", "0:07") + kEnd)),
              HasSubstr("error: there is already a pause 'one'"));
}

TEST(StreamCheck, TwoOptionsThatSayTheSameAreRefused) {
  EXPECT_THAT(said(replaced(kStream, "text: Do it", "text: Bake on")),
              HasSubstr("error: two options of this ask say the same: 'Bake on'"));
}

TEST(StreamCheck, NothingComesAfterTheEnd) {
  EXPECT_THAT(said(with(kEnd + "  - {at: 0:40, viewers: 2}\n")), HasSubstr("error: nothing comes after the end"));
}

TEST(StreamCheck, ACaptionOverItsLengthIsRefused) {
  const std::string caption(live::kLongestCaption + 1, 'x');
  EXPECT_THAT(said(with("  - {at: 0:05, say: " + caption + "}\n" + kEnd)), HasSubstr("'say'"));
}

TEST(StreamCheck, ACaptionFasterThanTheAgeCanReadIsRefused) {
  // Six words take 4.3 s at 8 years, and 2.7 s at 11.
  const std::string text =
      with("  - {at: 0:05, say: One two three four five six.}\n  - {at: 0:08, say: Next.}\n" + kEnd);
  EXPECT_EQ(said(text, nullptr, 11), "");
  const std::string said_of = said(text, nullptr, 8);
  EXPECT_THAT(said_of, HasSubstr("error: this caption stays for 3.0 s, but takes 4.4 s to read"));
  EXPECT_THAT(said_of, HasSubstr("note: at 8 a class reads 83 words a minute"));
}

TEST(StreamCheck, NobodyWatchesAfterTheStreamWasSwitchedOff) {
  const std::string off = "  - {at: 0:04, off_air: true}\n";
  EXPECT_EQ(said(with(off + kEnd)), "");
  for (const std::string line :
       {"chat: {who: leaf, text: hello, fine: true}", "gift: {who: leaf, stars: 3, fine: true}", "viewers: 4",
        "countdown: {who: leaf, text: quick, from: 5, tactic: hurry-up}"}) {
    EXPECT_THAT(said(with(off + "  - {at: 0:05, " + line + "}\n" + kEnd)),
                HasSubstr("error: somebody watches here, but the stream was switched off"))
        << line;
    EXPECT_EQ(said(with("  - {at: 0:03, " + line + "}\n" + off + kEnd)), "") << line;
  }
}

TEST(StreamCheck, OffIsCarriedAlongTheWayIntoABranchAndNotToAnother) {
  const std::string off = "      - {at: 0:02, off_air: true}\n";
  // The branch switches off and goes back to main, where nobody may write any more.
  const std::string text = replaced(kStream, "      - {at: 0:06, goto: main}", off + "      - {at: 0:06, goto: main}");
  EXPECT_EQ(said(text), "");
  const std::string writes =
      replaced(text, "  - {at: 0:14, say: I bake on., face: calm}", "  - {at: 0:14, viewers: 7}");
  EXPECT_THAT(said(writes), HasSubstr("error: somebody watches here, but the stream was switched off"));
  EXPECT_THAT(said(writes), HasSubstr("note: it is reached by choosing 'do-it'"));
}

TEST(StreamCheck, AnAccountThatWritesNothingIsNoCrowd) {
  EXPECT_THAT(said(kStream + "same_person:\n  who: [comet, drop]\n  says: One person.\n"),
              HasSubstr("error: 'drop' writes nothing in this stream"));
}

}  // namespace
}  // namespace pausepoint::activities
