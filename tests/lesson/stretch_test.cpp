#include "app/lesson/stretch.h"

#include <gtest/gtest.h>

#include "app/base/text.h"

namespace pausepoint::lesson {
namespace {

constexpr std::string_view kSmall = R"(lesson: small
title: A title
summary: When a gift asks for something back
ages: 10-11
minutes: 3
language: en-GB
reviewed: 2026-11-23
outcomes: [Say why]
steps:
  - id: first
    kind: page
    title: What could Kit do right now?
    minutes: 3
    keep: always
    say: ['"Kit" says: {no}, [or] *not yet*']
    heading: Hello
    text: >-
      Two lines
      folded
)";

Loaded longer(std::string text) {
  std::string source(kSmall);
  if (!text.empty()) source.replace(source.find("Hello"), 5, text);
  const Loaded loaded = load({"small/lesson.yaml", source}, {});
  return stretched(loaded, {}, 1.6);
}

TEST(Stretch, says_the_own_words_of_a_text_again) {
  EXPECT_EQ(stretched_text("one two three", 1.6, 0), "one two three one two");
  EXPECT_EQ(stretched_text("Hello", 1.6, 0), "Hello Hello");
}

TEST(Stretch, never_exceeds_what_the_field_allows) {
  EXPECT_EQ(stretched_text("one two three", 1.6, 18), "one two three one");
  EXPECT_EQ(stretched_text("one two three", 1.6, 14), "one two three");
  EXPECT_EQ(stretched_text("one two three", 3, 20), "one two three one");
}

TEST(Stretch, leaves_no_lonely_mark_behind) {
  EXPECT_EQ(stretched_text("a *b c* d", 1.6, 0), "a *b c* d a b c");
  EXPECT_EQ(stretched_text("", 1.6, 0), "");
  EXPECT_EQ(stretched_text("*", 2, 0), "*");
}

TEST(Stretch, a_stretched_lesson_is_the_same_lesson_with_longer_texts) {
  const Loaded loaded = longer("");
  ASSERT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
  const Lesson& lesson = *loaded.lesson;
  EXPECT_EQ(lesson.slug, "small");
  EXPECT_EQ(lesson.youngest, 10);
  EXPECT_EQ(lesson.reviewed, "2026-11-23");
  EXPECT_EQ(lesson.title, "A title A title");
  ASSERT_EQ(lesson.steps.size(), 1u);
  EXPECT_TRUE(lesson.steps[0].keep_always);
  EXPECT_EQ(lesson.steps[0].title, "What could Kit do right now?") << "no room for another word";
  const auto& page = std::get<activities::Page::Spec>(lesson.steps[0].spec);
  EXPECT_EQ(page.heading, "Hello Hello");
  EXPECT_EQ(page.text, "Two lines folded Two lines");
  EXPECT_EQ(lesson.steps[0].say[0], R"("Kit" says: {no}, [or] *not yet* "Kit" says: {no}, [or])");
}

TEST(Stretch, letters_of_every_kind_survive) {
  const Loaded loaded = longer("Käse 🎁 \"\\x\"");
  ASSERT_FALSE(loaded.lesson == nullptr) << render(loaded.source, loaded.diagnostics);
  const auto& page = std::get<activities::Page::Spec>(loaded.lesson->steps[0].spec);
  EXPECT_EQ(page.heading, "Käse 🎁 \"\\x\" Käse 🎁");
}

}  // namespace
}  // namespace pausepoint::lesson
