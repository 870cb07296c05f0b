// What single screens and controls say.
#include "app/speech/spoken.h"

#include "tests/speech/screens_for_tests.h"

namespace pausepoint::speech {
namespace {

using Spoken = SpeakingBoard;
constexpr std::string_view kLesson = "lessons/strings-attached/lesson.yaml";

class Drawn : public ::testing::Test {
 protected:
  void add(ui::Role role, std::string_view id, std::string_view text, Rect rect, std::uint8_t flags = 0) {
    shown.add(role, id, text, rect, rect, flags);
  }
  std::string of(int index) { return texts(spoken_entry({shown, false, key_on_desk}, index)); }
  std::string all() { return texts(spoken({shown, false, key_on_desk})); }

  ui::Outline shown;
};

TEST_F(Drawn, AControlSaysItsNameRoleStateAndKey) {
  add(ui::Role::button, "next", "Next", {0, 0, 200, 96});
  add(ui::Role::button, "undo", "Undo", {0, 100, 200, 96}, ui::kDisabled);
  add(ui::Role::button, "answer-turns", "One by one", {0, 200, 200, 96}, ui::kSelected);
  add(ui::Role::field, "adult", "Name, as pupils say it", {0, 300, 200, 96});
  add(ui::Role::card, "card-0", "A kind word", {0, 400, 200, 96});
  EXPECT_EQ(of(0), "Next, button. Key PgDn.");
  EXPECT_EQ(of(1), "Undo, button, not now. Key U.");
  EXPECT_EQ(of(2), "One by one, button, chosen.");
  EXPECT_EQ(of(3), "Name, as pupils say it, text box.");
  EXPECT_EQ(of(4), "A kind word, card to move.");
}

TEST_F(Drawn, WhatStandsOnAControlIsSaidWithItAndItsOwnLabelOnce) {
  add(ui::Role::button, "0/lesson", "Strings attached", {0, 0, 900, 400});
  add(ui::Role::text, "", "Strings attached", {20, 20, 300, 40});
  add(ui::Role::text, "", "30 min", {20, 80, 100, 30});
  EXPECT_EQ(of(0), "Strings attached, button. 30 minutes.");
  EXPECT_EQ(of(1), of(0)) << "pointing at its text is pointing at it";
  EXPECT_EQ(all(), of(0));
}

TEST_F(Drawn, OrnamentIsNotRead) {
  add(ui::Role::text, "", "A", {0, 0, 20, 20}, ui::kDecorative);
  add(ui::Role::text, "", "1:59", {0, 0, 20, 20});
  EXPECT_EQ(all(), "");
}

TEST_F(Drawn, OnTopOfOthersIsWhatIsReadUnderThePointer) {
  add(ui::Role::text, "", "below", {0, 0, 100, 100});
  add(ui::Role::text, "", "above", {0, 0, 50, 50});
  EXPECT_EQ(readable_at(shown, {10, 10}), 1);
  EXPECT_EQ(readable_at(shown, {90, 90}), 0);
  EXPECT_EQ(readable_at(shown, {500, 500}), -1);
}

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
