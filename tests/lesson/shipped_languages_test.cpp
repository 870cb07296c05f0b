// What is shipped in other languages is whole: each key word, each text of the Welsh lesson, each trick of its age.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "app/base/text.h"
#include "app/lesson/translation.h"
#include "app/lesson/tricks.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

std::vector<Loaded> pupils_lessons(const World& world) {
  std::vector<Loaded> lessons;
  for (const std::string& path : shipped_lessons()) {
    lessons.push_back(load(file(path), world));
    if (!lessons.back().lesson || lessons.back().lesson->audience != Audience::pupils) lessons.pop_back();
  }
  return lessons;
}

TEST(ShippedLanguages, have_every_trick_and_every_word_of_a_keyword_card) {
  const World world = shipped_world();
  const std::vector<Loaded> lessons = pupils_lessons(world);
  ASSERT_GE(lessons.size(), 8u);
  for (const std::string code : {"ar", "bn", "pa", "pl", "ro", "uk", "ur"}) {
    const Source source = file("lessons/keywords/" + code + ".yaml");
    Diagnostics diagnostics;
    bool draft = false;
    const std::vector<Keyword> keywords = load_keywords(source, diagnostics, draft);
    EXPECT_EQ(render(source, diagnostics), "");
    EXPECT_TRUE(draft) << code << " has not been read by a speaker";
    for (const Tactic& tactic : world.tactics)
      EXPECT_NE(find_keyword(keywords, tactic.name), nullptr) << code << ": " << tactic.name;
    for (const Loaded& loaded : lessons) {
      for (const Step& step : loaded.lesson->steps) {
        const auto* page = std::get_if<activities::Page::Spec>(&step.spec);
        if (page == nullptr) continue;
        for (const auto& card : page->cards)
          EXPECT_NE(find_keyword(keywords, card.word), nullptr) << code << ": " << card.word;
      }
    }
  }
}

/// Letters of the script that the language is written in, by their code points.
bool is_of_script(std::string_view code, char32_t c) {
  if (code == "ar" || code == "ur") return c >= 0x600 && c <= 0x6FF;
  if (code == "pa") return c >= 0xA00 && c <= 0xA7F;
  if (code == "bn") return c >= 0x980 && c <= 0x9FF;
  if (code == "uk") return c >= 0x400 && c <= 0x4FF;
  return c < 0x250;
}

TEST(ShippedLanguages, are_written_in_their_own_script) {
  for (const std::string code : {"ar", "bn", "pa", "pl", "ro", "uk", "ur"}) {
    Diagnostics diagnostics;
    bool draft = false;
    for (const Keyword& keyword : load_keywords(file("lessons/keywords/" + code + ".yaml"), diagnostics, draft)) {
      for (std::size_t at = 0; at < keyword.word.size();) {
        const char32_t c = next_character(keyword.word, at);
        EXPECT_TRUE(c == U' ' || c == U'-' || c == U',' || c == U'\'' || is_of_script(code, c))
            << code << ": " << keyword.word;
      }
    }
  }
}

TEST(ShippedLanguages, the_Welsh_of_Strings_attached_is_whole_and_a_draft) {
  const World world = shipped_world();
  const Loaded english = load(file("lessons/strings-attached/lesson.yaml"), world);
  const InLanguage welsh = in_language(english, file("lessons/strings-attached/cy.yaml"), world);
  EXPECT_EQ(render(welsh.source, welsh.diagnostics), "");
  ASSERT_TRUE(welsh.lesson);
  EXPECT_GT(welsh.texts, 300);
  EXPECT_EQ(welsh.missing, 0);
  EXPECT_EQ(welsh.older, 0);
  EXPECT_EQ(welsh.drafts, welsh.texts) << "a speaker has read some of it: say so here";
}

TEST(ShippedLanguages, the_Welsh_that_all_lessons_share_is_whole) {
  LanguageFiles files;
  files.routes = file("lessons/routes.yaml"), files.tactics = file("lessons/tactics.yaml");
  files.texts = file("lessons/languages/cy.yaml"), files.words = file("assets/languages/cy.po");
  const Language welsh = load_language(*find_language_name("cy"), files);
  EXPECT_EQ(render(files.texts, files.of_texts) + render(files.words, files.of_words), "");
  const World world = shipped_world();
  ASSERT_EQ(welsh.routes.size(), world.routes.size());
  ASSERT_EQ(welsh.tactics.size(), world.tactics.size());
  for (std::size_t i = 0; i < welsh.routes.size(); ++i) {
    EXPECT_EQ(welsh.routes[i].number, world.routes[i].number);
    EXPECT_EQ(welsh.routes[i].address, world.routes[i].address);
    EXPECT_NE(welsh.routes[i].says, world.routes[i].says);
  }
  for (std::size_t i = 0; i < welsh.tactics.size(); ++i)
    EXPECT_NE(welsh.tactics[i].name, world.tactics[i].name) << world.tactics[i].id;
}

struct Band {
  int youngest, oldest;
};
/// The ages at which a trick that begins at `from` has to be taught and practised.
Band band_of(int from) {
  return from >= 14 ? Band{14, 16} : from >= 11 ? Band{11, 13} : from >= 10 ? Band{10, 11} : Band{8, 9};
}

TEST(ShippedTricks, all_fifteen_are_introduced_and_practised_at_the_age_they_begin) {
  const World world = shipped_world();
  const std::vector<Loaded> lessons = pupils_lessons(world);
  const std::vector<TrickRow> rows = trick_table(lessons, world);
  ASSERT_EQ(rows.size(), 15u);
  const auto of_band = [&](const std::vector<std::string>& slugs, Band band) {
    return std::ranges::any_of(lessons, [&](const Loaded& each) {
      const Lesson& lesson = *each.lesson;
      return lesson.youngest >= band.youngest && lesson.oldest <= band.oldest &&
             std::ranges::find(slugs, lesson.slug) != slugs.end();
    });
  };
  for (const TrickRow& row : rows) {
    const Band band = band_of(row.from);
    EXPECT_TRUE(of_band(row.introduces, band)) << row.trick << " is introduced in no lesson for " << band.youngest;
    EXPECT_TRUE(of_band(row.practises, band)) << row.trick << " is practised in no lesson for " << band.youngest;
    EXPECT_FALSE(row.recalls.empty()) << row.trick << " is recalled in no booster";
  }
}

}  // namespace
}  // namespace pausepoint::lesson
