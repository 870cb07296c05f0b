#include "app/lesson/today.h"

#include <gtest/gtest.h>

#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

constexpr std::string_view kSmall = R"(lesson: small
title: A title
summary: When a gift asks for something back
ages: 10-11
minutes: 4
language: en-GB
reviewed: 2026-11-23
outcomes: [Say why]
steps:
  - id: before
    kind: scale
    title: How sure are we?
    minutes: 1
    heading: How sure are we?
    statements:
      - {id: wait, text: I could wait a moment.}
      - {id: tell, text: I could tell somebody.}
      - {id: stop, text: I could stop the stream.}
  - id: kit
    kind: vote
    title: What could Kit do?
    minutes: 1
    ask:
      question: What could Kit do?
      about: story
      options:
        - {id: keep, text: Say no}
        - {id: hide, text: Hide, helpful: false}
        - {id: shout, text: Shout, helpful: false}
  - id: after
    kind: scale
    title: How sure are we now?
    minutes: 1
    heading: How sure are we now?
    compare: before
    statements:
      - {id: wait, text: I could wait a moment.}
      - {id: tell, text: I could tell somebody.}
      - {id: stop, text: I could stop the stream.}
  - id: always
    kind: vote
    title: What could Mei do?
    minutes: 1
    keep: always
    ask:
      question: What could Mei do?
      about: story
      options:
        - {id: keep, text: Say no}
        - {id: tell, text: Tell somebody}
        - {id: stop, text: Stop}
)";

std::shared_ptr<const Lesson> small() {
  const Loaded loaded = load({"small/lesson.yaml", std::string(kSmall)}, {});
  EXPECT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
  return loaded.lesson;
}
std::shared_ptr<const Lesson> kind(const std::string& name) {
  const Loaded loaded = load(file("tests/kinds/" + name + "/lesson.yaml"), shipped_world());
  EXPECT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
  return loaded.lesson;
}
std::vector<std::string> left_in(const Lesson& lesson, std::string_view step) {
  std::vector<std::string> ids;
  const int at = lesson.find_step(step);
  for (const auto& piece : activities::pieces(lesson.steps[static_cast<std::size_t>(at)].spec)) ids.push_back(piece.id);
  return ids;
}
using Ids = std::vector<std::string>;

TEST(Today, ALessonFromWhichNothingIsTakenIsTheVerySame) {
  const auto lesson = small();
  EXPECT_EQ(for_today(lesson, {}), lesson);
}

TEST(Today, AnOptionIsGoneAndTheOthersKeepTheirOrder) {
  const auto lesson = small();
  EXPECT_EQ(left_in(*for_today(lesson, {{"kit", "hide"}}), "kit"), (Ids{"keep", "shout"}));
  EXPECT_EQ(left_in(*lesson, "kit"), (Ids{"keep", "hide", "shout"})) << "the lesson itself is as it was";
}

TEST(Today, TwoOptionsStayAndOneThatHelps) {
  const auto lesson = small();
  EXPECT_FALSE(can_hide(*lesson, {}, {"kit", "keep"})) << "the last good answer";
  EXPECT_TRUE(can_hide(*lesson, {}, {"kit", "hide"}));
  EXPECT_FALSE(can_hide(*lesson, {{"kit", "hide"}}, {"kit", "shout"})) << "only one would stay";
  EXPECT_EQ(left_in(*for_today(lesson, {{"kit", "hide"}, {"kit", "shout"}}), "kit"), (Ids{"keep", "shout"}));
}

TEST(Today, AStepThatIsAlwaysKeptStaysWhole) {
  const auto lesson = small();
  EXPECT_FALSE(can_hide(*lesson, {}, {"always", "stop"}));
  EXPECT_EQ(left_in(*for_today(lesson, {{"always", "stop"}}), "always").size(), 3u);
}

TEST(Today, ScalesSideBySideLoseAStatementTogether) {
  const auto lesson = for_today(small(), {{"before", "tell"}});
  EXPECT_EQ(left_in(*lesson, "before"), (Ids{"wait", "stop"}));
  EXPECT_EQ(left_in(*lesson, "after"), (Ids{"wait", "stop"}));
  EXPECT_FALSE(can_hide(*small(), {{"before", "tell"}}, {"before", "wait"})) << "two statements stay";
}

TEST(Today, WhatIsNotThereCannotBeTakenAway) {
  EXPECT_FALSE(can_hide(*small(), {}, {"kit", "nothing"}));
  EXPECT_FALSE(can_hide(*small(), {}, {"nowhere", "keep"}));
}

TEST(Today, NoBinIsLeftWithoutACard) {
  const auto lesson = kind("sort");
  EXPECT_TRUE(can_hide(*lesson, {}, {"lights", "fox"}));
  EXPECT_FALSE(can_hide(*lesson, {{"lights", "fox"}}, {"lights", "requests"})) << "the last one that is fine";
  EXPECT_EQ(left_in(*for_today(lesson, {{"lights", "fox"}}), "lights").size(), 4u);
}

TEST(Today, OnlyALadderCanBeShorter) {
  const auto lesson = kind("rank");
  EXPECT_FALSE(can_hide(*lesson, {}, {"diamond", "mute"}));
  EXPECT_FALSE(can_hide(*lesson, {}, {"four", "ok"}));
  const std::vector<HiddenPiece> two{{"ladder", "hum"}, {"ladder", "hat"}};
  EXPECT_TRUE(can_hide(*lesson, {two[0]}, two[1]));
  EXPECT_FALSE(can_hide(*lesson, two, {"ladder", "shout"})) << "three steps are the shortest ladder";
}

TEST(Today, ABoosterLosesAnOptionOfItsQuestion) {
  const auto lesson = kind("recall");
  EXPECT_TRUE(can_hide(*lesson, {}, {"last-time", "mute"}));
  EXPECT_TRUE(asks_less(*lesson, {{"last-time", "mute"}}, "last-time"));
}

TEST(Today, ChoicesSayWhatIsAwayAndWhatCannotGo) {
  const auto all = choices(*small(), {{"kit", "hide"}});
  ASSERT_EQ(all.size(), 6u) << "three statements and three options; the later scale follows the earlier one";
  EXPECT_EQ(all[3].piece.id, "keep");
  EXPECT_FALSE(all[3].free);
  EXPECT_TRUE(all[4].hidden);
  EXPECT_TRUE(all[4].free) << "it can come back";
  EXPECT_FALSE(all[5].free);
}

TEST(Today, OnlyAnOptionMakesAQuestionAnotherOne) {
  const auto lesson = small();
  EXPECT_TRUE(asks_less(*lesson, {{"kit", "hide"}}, "kit"));
  EXPECT_FALSE(asks_less(*lesson, {{"kit", "hide"}}, "before"));
  EXPECT_FALSE(asks_less(*lesson, {{"before", "tell"}}, "before")) << "each statement is a question of its own";
}

}  // namespace
}  // namespace pausepoint::lesson
