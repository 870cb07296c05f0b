// What the kiosk's own screens say, and that nobody hears what was pressed.
#include "tests/shell/speaking_board.h"

namespace pausepoint::speech {
namespace {

using Spoken = SpeakingBoard;
constexpr std::string_view kLesson = "lessons/strings-attached/lesson.yaml";

TEST_F(Spoken, TheLibraryIsReadFromItsTitleOn) {
  open(std::string(kLesson));
  const std::string all = texts(said());
  EXPECT_TRUE(
      all.starts_with("Choose a lesson. 1 lesson on pressure and manipulation on live streams. "
                      "All ages, button, chosen. 8 to 9, button."))
      << all;
  EXPECT_NE(all.find("Strings attached, button. When a gift on a stream asks for something back."), std::string::npos);
}

TEST_F(Spoken, HelpEndsWithWhomToCall) {
  begin(std::string(kLesson));
  cue(ask::Cue::help);
  const std::string all = texts(said());
  EXPECT_TRUE(all.starts_with("You can tell someone. It is not your fault, and it is never too late. A trusted adult"))
      << all;
  EXPECT_NE(all.find("Childline. 0 8 0 0, 1 1 1 1."), std::string::npos) << all;
  EXPECT_NE(all.find("In danger right now? Call 9 9 9. Back to the lesson, button."), std::string::npos) << all;
}

TEST_F(Spoken, TheCoverSpeaksWithTheTeachersVoice) {
  begin(std::string(kLesson));
  cue(ask::Cue::cover);
  const auto all = said();
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.back().text, "We will carry on in a moment.");
  EXPECT_EQ(all.back().speaker, Speaker::teacher);
}

/// The step with three faces, answers open.
class Answering : public SpeakingBoard {
 protected:
  void SetUp() override {
    SpeakingBoard::SetUp();
    begin(std::string(kLesson));
    kiosk->apply(delivery::Event(delivery::Jump{kiosk->session().lesson().find_step("how-sure-before")}));
    for (int i = 0; i < 3 && !answering(*kiosk); ++i) cue(ask::Cue::next);
    ASSERT_TRUE(answering(*kiosk));
  }
  std::string entry(std::string_view id) {
    const Screen now = screen();
    return texts(spoken_entry(now, now.shown.find(id)));
  }
};

TEST_F(Answering, AnyOptionIsReadAsAllOfThem) {
  EXPECT_EQ(entry("option-0"), "A: Not yet. B: Getting there. C: Sure. Pass, that's fine too.");
  for (const char* other : {"option-1", "option-2", "pass"}) EXPECT_EQ(entry(other), entry("option-0"));
}

TEST_F(Answering, TheSpeechIsTheSameWhateverWasPressed) {
  const auto before = said();
  std::vector<std::vector<Utterance>> after;
  for (int option = 0; option <= 3; ++option) {
    kiosk->apply(delivery::Event(ask::Press{option}));
    after.push_back(said());
    kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(1200)}));
  }
  for (const auto& one : after) EXPECT_EQ(one, before) << texts(one);
}

}  // namespace
}  // namespace pausepoint::speech
