#include "app/lesson/translation.h"

#include <gtest/gtest.h>

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
    title: Hello
    minutes: 3
    keep: always
    heading: A *big* hello
    cards:
      - {word: Sweet talk, means: Lots of praise.}
)";

Loaded english(std::string_view text = kSmall) { return load({"lessons/small/lesson.yaml", std::string(text)}, {}); }

Source welsh(const std::string& texts, const std::string& of = "small") {
  return {"lessons/small/cy.yaml", "language: cy\nof: " + of + "\ntexts:\n" + texts};
}

std::string text(const std::string& id, const std::string& english, const std::string& translated,
                 const std::string& state = "draft") {
  return "  - {id: " + id + ", english: \"" + english + "\", text: \"" + translated + "\", state: " + state + "}\n";
}

const activities::Page::Spec& page_of(const InLanguage& made) {
  return std::get<activities::Page::Spec>(made.lesson->steps[0].spec);
}

std::string said(const InLanguage& made) { return render(made.source, made.diagnostics); }

TEST(Translation, a_lesson_says_what_is_translated_and_the_rest_in_English) {
  const InLanguage made = in_language(english(), welsh(text("title", "A title", "Teitl")), {});
  ASSERT_TRUE(made.lesson) << said(made);
  EXPECT_EQ(made.lesson->title, "Teitl");
  EXPECT_EQ(made.lesson->language, "cy");
  EXPECT_EQ(made.lesson->slug, "small");
  EXPECT_EQ(made.lesson->steps[0].title, "Hello");
  EXPECT_EQ(page_of(made).heading, "A *big* hello");
  EXPECT_EQ(made.texts, 7);
  EXPECT_EQ(made.missing, 6);
  EXPECT_EQ(made.drafts, 1);
  EXPECT_NE(said(made).find("6 of 7 texts stand in English: summary, outcomes.1, steps.first.title …"),
            std::string::npos)
      << said(made);
}

TEST(Translation, a_number_stays_a_text_and_words_with_colons_stay_whole) {
  const InLanguage made = in_language(
      english(), welsh(text("title", "A title", "12") + text("steps.first.title", "Hello", "yes: [no] #1")), {});
  ASSERT_TRUE(made.lesson) << said(made);
  EXPECT_EQ(made.lesson->title, "12");
  EXPECT_EQ(made.lesson->steps[0].title, "yes: [no] #1");
}

TEST(Translation, is_older_when_the_English_has_changed_and_is_still_used) {
  const InLanguage made = in_language(english(), welsh(text("title", "Another title", "Teitl", "read")), {});
  EXPECT_EQ(made.older, 1);
  EXPECT_EQ(made.drafts, 0);
  EXPECT_EQ(made.lesson->title, "Teitl");
  EXPECT_NE(said(made).find("cy.yaml:4:26: advice: the English says something else now"), std::string::npos)
      << said(made);
}

TEST(Translation, what_the_English_does_not_have_is_named) {
  const InLanguage made = in_language(english(), welsh(text("steps.gone.title", "Gone", "Wedi mynd")), {});
  EXPECT_TRUE(made.lesson);
  EXPECT_NE(said(made).find("there is no text 'steps.gone.title' in the English"), std::string::npos) << said(made);
}

TEST(Translation, must_keep_the_marks_or_the_English_stands) {
  const InLanguage made = in_language(english(), welsh(text("steps.first.heading", "A *big* hello", "Helô mawr")), {});
  ASSERT_TRUE(made.lesson);
  EXPECT_EQ(page_of(made).heading, "A *big* hello");
  EXPECT_TRUE(made.diagnostics.has_errors());
  EXPECT_EQ(made.missing, made.texts);
  EXPECT_NE(said(made).find("the English has 1 parts in *emphasis*, this has 0"), std::string::npos) << said(made);
}

TEST(Translation, a_text_too_long_for_its_field_is_reported_where_it_was_written) {
  const std::string much(60, 'w');
  const InLanguage made =
      in_language(english(), welsh(text("steps.first.title", "Hello", "Helô") + text("title", "A title", much)), {});
  ASSERT_TRUE(made.lesson) << "the English stands in its place";
  EXPECT_EQ(made.lesson->title, "A title");
  EXPECT_EQ(made.lesson->steps[0].title, "Helô");
  EXPECT_NE(said(made).find("cy.yaml:5:"), std::string::npos) << said(made);
  EXPECT_NE(said(made).find("'title' has 60 characters, 40 at most"), std::string::npos) << said(made);
}

TEST(Translation, of_another_lesson_or_language_is_refused) {
  EXPECT_TRUE(in_language(english(), welsh("", "other"), {}).diagnostics.has_errors());
  const InLanguage none = in_language(english(), {"xx.yaml", "language: xx\nof: small\n"}, {});
  EXPECT_FALSE(none.lesson);
  EXPECT_NE(said(none).find("'xx' is not a language this program knows"), std::string::npos) << said(none);
}

TEST(Translation, written_anew_it_has_every_text_and_loses_nothing) {
  const Loaded loaded = english();
  Diagnostics none;
  const Translation old = read_translation(welsh(text("title", "Another title", "Teitl") +
                                                 text("summary", "When a gift asks for something back", "Pan", "read")),
                                           none);
  const std::string made = written_translation(loaded.texts, "small", "cy", old);
  Diagnostics diagnostics;
  const Source source{"cy.yaml", made};
  const Translation again = read_translation(source, diagnostics);
  EXPECT_EQ(render(source, diagnostics), "");
  ASSERT_EQ(again.texts.size(), 7u) << made;
  EXPECT_EQ(again.texts[0].id, "title");
  EXPECT_EQ(again.texts[0].text, "Teitl");
  EXPECT_EQ(again.texts[0].english, "Another title") << "older, until somebody has looked at it";
  EXPECT_NE(made.find("# The English is now \"A title\""), std::string::npos) << made;
  EXPECT_EQ(again.texts[1].text, "Pan");
  EXPECT_FALSE(again.texts[1].draft);
  EXPECT_EQ(again.texts[2].text, "");
  EXPECT_EQ(written_translation(loaded.texts, "small", "cy", again), made);
}

TEST(Translation, key_words_stand_on_the_cards_in_capital_letters_or_not) {
  const Keyword keyword{"sweet talk", "słodkie słówka", "Dużo pochwał."};
  const auto made = with_keywords(english().lesson, {&keyword, 1});
  const auto& card = std::get<activities::Page::Spec>(made->steps[0].spec).cards[0];
  EXPECT_EQ(card.word, "Sweet talk");
  EXPECT_EQ(card.other_word, "słodkie słówka");
  EXPECT_EQ(card.other_means, "Dużo pochwał.");
}

TEST(Translation, routes_and_tricks_are_said_in_the_language_and_numbers_stay) {
  LanguageFiles files;
  files.routes = {"routes.yaml",
                  "routes:\n  - {id: line, name: Line, number: 0800 1111, says: Free., checked: 2026-11-23}\n"};
  files.tactics = {
      "tactics.yaml",
      "tactics:\n  - {id: hurry-up, name: hurry up, from: 10, says: A rush., feels: Rushed., helps: Breathe., "
      "fine: A bus., lines: {10-11: [Quick!]}}\n"};
  files.texts = {"cy.yaml", "language: cy\nof: shared\ntexts:\n" + text("routes.line.says", "Free.", "Am ddim.") +
                                text("tactics.hurry-up.name", "hurry up", "brysia")};
  const Language made = load_language(*find_language_name("cy"), files);
  ASSERT_EQ(made.routes.size(), 1u) << render(files.texts, files.of_texts);
  EXPECT_EQ(made.routes[0].says, "Am ddim.");
  EXPECT_EQ(made.routes[0].name, "Line");
  EXPECT_EQ(made.routes[0].number, "0800 1111");
  EXPECT_EQ(made.tactics[0].name, "brysia");
  EXPECT_EQ(made.tactics[0].lines[0].lines[0], "Quick!");
  EXPECT_TRUE(made.draft);
  EXPECT_FALSE(files.of_texts.has_errors());
}

}  // namespace
}  // namespace pausepoint::lesson
