#include "app/delivery/transcript.h"

#include <gtest/gtest.h>

namespace pausepoint::delivery {
namespace {

constexpr std::string_view kScript =
    "# A short one\n"
    "lesson lessons/small/lesson.yaml\n"
    "present 25\n"
    "adult Ms Reed\n"
    "place room 4\n"
    "\n"
    "next\n"
    "say-in-words\n"
    "press keep 3\n"
    "press stop\n"
    "pass 2\n"
    "hands keep -1\n"
    "wait 30 s\n"
    "pick 2 1\n"
    "type Be kind, all of you\n"
    "jump the-end\n"
    "board\n"
    "| What could Kit do?\n"
    "|   Keep the stars  \n"
    "present 24\n";

template <class T>
const T& held(const Transcript& transcript, std::size_t index) {
  return std::get<T>(transcript.script.at(index).what);
}

std::string mistakes(std::string text) {
  Source source{"a.transcript", "lesson x.yaml\n" + std::move(text)};
  Diagnostics diagnostics;
  read_transcript(source, diagnostics);
  return render(source, diagnostics);
}

TEST(Transcript, EveryCommandIsRead) {
  Diagnostics diagnostics;
  const Transcript read = read_transcript({"a.transcript", std::string(kScript)}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(read.lesson, "lessons/small/lesson.yaml");
  EXPECT_EQ(read.present, 25);
  EXPECT_EQ(read.adult, "Ms Reed");
  EXPECT_EQ(read.place, "room 4");
  ASSERT_EQ(read.script.size(), 12u);
  EXPECT_EQ(held<ask::Cue>(read, 0), ask::Cue::next);
  EXPECT_EQ(held<ask::Cue>(read, 1), ask::Cue::say_in_words);
  EXPECT_EQ(held<PressOption>(read, 2).id, "keep");
  EXPECT_EQ(held<PressOption>(read, 2).count, 3);
  EXPECT_EQ(held<PressOption>(read, 3).count, 1);
  EXPECT_EQ(held<PressOption>(read, 4).id, "pass");
  EXPECT_EQ(held<PressOption>(read, 4).count, 2);
  EXPECT_EQ(held<HandsOption>(read, 5).by, -1);
  EXPECT_EQ(held<ask::Tick>(read, 6).elapsed, std::chrono::seconds(30));
  EXPECT_EQ(held<ask::Pick>(read, 7).item, 2);
  EXPECT_EQ(held<ask::Pick>(read, 7).place, 1);
  EXPECT_EQ(held<ask::Line>(read, 8).text, "Be kind, all of you");
  EXPECT_EQ(held<JumpTo>(read, 9).id, "the-end");
  EXPECT_EQ(held<Expect>(read, 10).lines, (std::vector<std::string>{"What could Kit do?", "Keep the stars"}));
  EXPECT_EQ(held<ask::Present>(read, 11).pupils, 24);
}

TEST(Transcript, EveryCueHasAWordThatIsReadAsThatCue) {
  for (int i = 0; i <= static_cast<int>(ask::Cue::finish); ++i) {
    const auto cue = static_cast<ask::Cue>(i);
    Diagnostics diagnostics;
    const Transcript read = read_transcript({"a", "lesson x\n" + std::string(cue_word(cue)) + "\n"}, diagnostics);
    ASSERT_EQ(read.script.size(), 1u) << cue_word(cue);
    EXPECT_EQ(held<ask::Cue>(read, 0), cue);
  }
}

TEST(Transcript, MistakesHaveAPlaceAndAWayOut) {
  EXPECT_NE(mistakes("nxt\n").find("a.transcript:2:1: error: 'nxt' is not a command"), std::string::npos);
  EXPECT_NE(mistakes("nxt\n").find("did you mean 'next'?"), std::string::npos);
  EXPECT_NE(mistakes("press\n").find("press needs an option"), std::string::npos);
  EXPECT_NE(mistakes("press keep 0\n").find("press needs an option"), std::string::npos);
  EXPECT_NE(mistakes("hands keep 2\n").find("+1 or -1"), std::string::npos);
  EXPECT_NE(mistakes("wait soon\n").find("wait needs a time"), std::string::npos);
  EXPECT_NE(mistakes("pick two\n").find("pick needs"), std::string::npos);
  EXPECT_NE(mistakes("present 61\n").find("1 to 60"), std::string::npos);
  EXPECT_NE(mistakes("next\nadult Ms Reed\n").find("before anything happens"), std::string::npos);
  EXPECT_NE(mistakes("next\n| text\n").find("no 'board' stands above it"), std::string::npos);
  EXPECT_EQ(mistakes("next\n"), "");
}

TEST(Transcript, AFileWithoutALessonOrWithBrokenTextIsRefused) {
  Diagnostics none, broken;
  read_transcript({"a", "next\n"}, none);
  EXPECT_TRUE(none.has_errors());
  read_transcript({"a", "lesson \xFF\n"}, broken);
  EXPECT_TRUE(broken.has_errors());
}

TEST(Transcript, WhatIsShownReplacesWhatWasExpectedAndNothingElse) {
  const Source source{"a", "lesson x\n# mark\nboard\n| old\n| older\n\nnext\nboard\nnext\n"};
  Diagnostics diagnostics;
  const Transcript read = read_transcript(source, diagnostics);
  const std::vector<std::vector<std::string>> shown{{"new"}, {"one", "two"}};
  EXPECT_EQ(with_boards(source, read, shown), "lesson x\n# mark\nboard\n| new\n\nnext\nboard\n| one\n| two\nnext\n");
  EXPECT_EQ(with_boards(source, read, {}), source.text);
}

TEST(Transcript, ADifferenceShowsOnlyWhatCameAndWent) {
  EXPECT_EQ(difference({"a", "b"}, {"a", "b"}), "");
  EXPECT_EQ(difference({"a", "b", "c"}, {"a", "x", "c"}), "  a\n- b\n+ x\n  c\n");
  EXPECT_EQ(difference({}, {"a"}), "+ a\n");
  EXPECT_EQ(difference({"a"}, {}), "- a\n");
}

}  // namespace
}  // namespace pausepoint::delivery
