// What is read when: by itself, by the focus, by pointing, by the key; and when it falls silent.
#include "app/speech/reader.h"

#include "tests/speech/words_for_tests.h"

namespace pausepoint::speech {
namespace {

/// A screen that a test draws, and an engine that is done when the test says so.
class Reader : public ::testing::Test {
 protected:
  void text(std::string_view words, std::string_view id = {}) {
    const Rect rect{0, static_cast<float>(shown.size()) * 100, 500, 60};
    shown.add(ui::Role::text, id, words, rect, rect, 0);
  }
  void target(ui::Role role, std::string_view id, std::string_view label) {
    const Rect rect{0, static_cast<float>(shown.size()) * 100, 500, 60};
    shown.add(role, id, label, rect, rect, 0);
  }
  Look now() { return {.screen = {shown, answering, key_on_desk}}; }
  Look at(int index) {
    Look look = now();
    look.inside = true, look.at = {250, static_cast<float>(index) * 100 + 30};
    return look;
  }
  Look focus(std::string_view id) {
    Look look = now();
    look.focus = id;
    return look;
  }
  /// What is begun in this look; "stop" before it when the engine is silenced.
  std::string hear(const Look& look) {
    const Wish wish = speech::look(reading, look, voice, speaking);
    if (wish.stop) speaking = false;
    if (wish.say) speaking = true;
    return (wish.stop ? "stop " : "") + (wish.say ? wish.say->text : std::string());
  }
  std::string then() {
    speaking = false;
    return hear(now());
  }

  ui::Outline shown;
  Reading reading;
  Voice voice{.on = true};
  bool answering = false, speaking = false;
};

TEST_F(Reader, WhatComesToStandThereIsReadOneAfterTheOther) {
  text("One"), text("Two");
  EXPECT_EQ(hear(now()), "One.");
  EXPECT_EQ(hear(now()), "") << "not over it";
  EXPECT_EQ(then(), "Two.");
  EXPECT_EQ(then(), "");
}

TEST_F(Reader, OnlyWhatIsNewIsRead) {
  text("One");
  hear(now());
  text("Two");
  EXPECT_EQ(then(), "Two.");
}

TEST_F(Reader, WhenSomethingElseStandsThereTheOldIsNotReadOn) {
  text("One"), text("Two");
  hear(now());
  shown.clear();
  text("Three");
  Look changed = now();
  changed.changed = true;
  EXPECT_EQ(hear(changed), "stop Three.");
  EXPECT_EQ(then(), "");
}

TEST_F(Reader, OnOnePageNothingIsReadTwiceAndOnAnotherAllIsNew) {
  text("One");
  hear(now());
  shown.clear();
  EXPECT_EQ(then(), "");
  text("One");
  EXPECT_EQ(then(), "") << "it was only away for a moment";
  Look other = now();
  other.page = 1;
  EXPECT_EQ(hear(other), "One.");
}

TEST_F(Reader, HelpIsReadEveryTimeAndThePageBelowItOnlyOnce) {
  const auto opened = [&] {
    shown.clear();
    text("Help");
    Look help = now();
    help.over = help.changed = true;
    speaking = false;
    return hear(help);
  };
  text("One");
  EXPECT_EQ(hear(now()), "One.");
  EXPECT_EQ(opened(), "Help.");
  shown.clear();
  text("One");
  EXPECT_EQ(then(), "");
  EXPECT_EQ(opened(), "Help.");
}

TEST_F(Reader, AnOptionThatWasReadWithItsLetterIsNotReadAgainWithoutIt) {
  target(ui::Role::option, "option-0", "Not yet");
  EXPECT_EQ(hear(now()), "A: Not yet.");
  shown.clear();
  text("Not yet");
  EXPECT_EQ(then(), "");
}

TEST_F(Reader, WhatStandsThereTwiceIsReadTwice) {
  text("Before"), text("5 or more"), text("Now"), text("5 or more");
  std::string all = hear(now());
  for (int i = 0; i < 4; ++i) all += then();
  EXPECT_EQ(all, "Before.5 or more.Now.5 or more.");
}

TEST_F(Reader, WhereMostOfTheScreenIsNewItIsReadWithItsHeading) {
  text("Our question");
  hear(now());
  text("One");
  Look changed = now();
  changed.changed = true;
  EXPECT_EQ(hear(changed), "stop One.") << "half is not most";
  text("Two"), text("Three"), text("Four"), text("Five");
  Look later = now();
  later.changed = true;
  EXPECT_EQ(hear(later), "stop Our question.");
}

TEST_F(Reader, WhatBelongsTogetherIsReadTogether) {
  text("Say no thanks"), text("about 4 in 10", "0/told");
  text("Is it fair?"), text("a few or none", "1/told");
  text("Wait"), text("That can work. What then?", "2/more");
  EXPECT_EQ(texts(spoken(now().screen)),
            "Say no thanks: about 4 in 10. Is it fair? a few or none. Wait. That can work. What then?");
}

TEST_F(Reader, WhatHasLeftTheScreenIsNotBegun) {
  text("One"), text("Two"), text("Three");
  hear(now());
  shown.clear();
  text("One"), text("Three");
  EXPECT_EQ(then(), "Three.");
}

TEST_F(Reader, TheFocusInterruptsAndSaysEverythingOfItsControl) {
  text("One"), target(ui::Role::button, "next", "Next");
  hear(now());
  EXPECT_EQ(hear(focus("next")), "stop Next, button. Key PgDn.");
  speaking = false;
  EXPECT_EQ(hear(focus("next")), "") << "once";
}

TEST_F(Reader, PointingReadsAfterARestAndAPressOnATextAtOnce) {
  text("One"), text("Two");
  hear(now()), then(), then();
  Look two = at(1);
  EXPECT_EQ(hear(two), "");
  two.ms = kRestMs;
  EXPECT_EQ(hear(two), "Two.");
  speaking = false;
  EXPECT_EQ(hear(two), "") << "once";
  Look one = at(0);
  one.went_down = true;
  EXPECT_EQ(hear(one), "One.");
}

TEST_F(Reader, APressOnAControlSaysNothing) {
  target(ui::Role::button, "next", "Next");
  hear(now()), then();
  Look press = at(0);
  press.went_down = true;
  EXPECT_EQ(hear(press), "");
  Look rest = at(0);
  rest.ms = 2 * kRestMs;
  EXPECT_EQ(hear(rest), "") << "nor afterwards, while the finger's place is kept";
}

TEST_F(Reader, WhileAnswersAreTakenNobodyHearsWhichOptionHadTheFocusOrWasPressed) {
  for (const char* id : {"option-0", "option-1", "option-2"}) target(ui::Role::option, id, id);
  target(ui::Role::option, "pass", "Pass");
  answering = true;
  const auto heard = [&](int index, std::string_view id) {
    reading = {}, speaking = false;
    std::string all = hear(now());
    for (int i = 0; i < 4; ++i) all += "|" + then();
    Look press = at(index);
    press.went_down = true;
    all += "|" + hear(press);
    Look rest = at(index);
    rest.ms = 2 * kRestMs;
    all += "|" + hear(rest) + "|" + hear(focus(id));
    for (int i = 0; i < 4; ++i) all += "|" + then();
    return all;
  };
  const std::string first = heard(0, "option-0");
  EXPECT_NE(first.find("A: Option-0."), std::string::npos) << first;
  EXPECT_EQ(heard(1, "option-1"), first);
  EXPECT_EQ(heard(2, "option-2"), first);
  EXPECT_EQ(heard(3, "pass"), first);
}

TEST_F(Reader, FromOneOptionToTheNextNothingIsReadAgain) {
  target(ui::Role::option, "option-0", "a"), target(ui::Role::option, "option-1", "b");
  answering = true;
  hear(now()), then(), then();
  EXPECT_EQ(hear(focus("option-0")), "A: A.");
  speaking = false;
  EXPECT_EQ(hear(focus("option-1")), "B: B.") << "the list goes on";
  speaking = false;
  EXPECT_EQ(hear(focus("option-0")), "");
}

TEST_F(Reader, TheKeyReadsAllFromTheTopAndStopsAtOnce) {
  text("One"), text("Two");
  voice.on = false;
  EXPECT_EQ(hear(now()), "") << "nothing by itself while it is off";
  Look cue = now();
  cue.cue = true;
  EXPECT_EQ(hear(cue), "One.");
  EXPECT_EQ(then(), "Two.");
  EXPECT_EQ(hear(cue), "stop ");
  EXPECT_EQ(then(), "");
}

TEST_F(Reader, SwitchedOffItFallsSilentAtOnceAndSwitchedOnItReadsWhatStandsThere) {
  text("One"), text("Two");
  hear(now());
  voice.on = false;
  EXPECT_EQ(hear(now()), "stop ");
  voice.on = true;
  EXPECT_EQ(hear(now()), "One.");
}

TEST_F(Reader, TheDeskIsReadByItsFocusAlone) {
  text("A note for the teacher"), target(ui::Role::button, "next", "Next");
  Look desk = now();
  desk.by_itself = false;
  EXPECT_EQ(hear(desk), "");
  desk.focus = "next";
  EXPECT_EQ(hear(desk), "Next, button. Key PgDn.");
}

TEST_F(Reader, WhereACardWouldLandIsSaid) {
  target(ui::Role::card, "card-0", "A kind word"), target(ui::Role::place, "place-1", "Helps a little");
  hear(now()), then();
  Look carried = focus("card-0");
  EXPECT_EQ(hear(carried), "A kind word, card to move.");
  carried.place = "place-1";
  EXPECT_EQ(hear(carried), "stop Helps a little, place.");
}

TEST_F(Reader, EachSpeaksWithAVoiceOfTheirOwn) {
  text("**Kit:** Hi everyone!", "caption");
  text("moonbeam", "chat/0/from"), text("You're the BEST", "chat/0/says");
  text("Eyes up", "sign");
  text("Our agreement");
  const auto all = spoken(now().screen);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0], (Utterance{"Kit: Hi everyone!", Speaker::streamer, {}, {}}));
  EXPECT_EQ(all[1], (Utterance{"moonbeam: You're the BEST.", Speaker::chat, {}, {}}));
  EXPECT_EQ(all[2], (Utterance{"Eyes up.", Speaker::teacher, {}, {}}));
  EXPECT_EQ(all[3], (Utterance{"Our agreement.", Speaker::narrator, {}, {}}));
}

}  // namespace
}  // namespace pausepoint::speech
