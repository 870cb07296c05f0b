#include "app/base/words.h"

#include <gtest/gtest.h>

namespace pausepoint {
namespace {

constexpr std::string_view kWelsh =
    "nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n == 3 ? 3 : n == 6 ? 4 : 5);";
constexpr std::string_view kPolish =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
constexpr std::string_view kHead = "msgid \"\"\nmsgstr \"\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";

std::string forms(std::string_view line, std::initializer_list<int> numbers) {
  const auto rule = PluralRule::read(line);
  if (!rule) return "not understood";
  std::string all;
  for (const int number : numbers) all += std::to_string(rule->form(number));
  return all;
}

Words catalogue(const std::string& text, std::string* problems = nullptr) {
  const Source source{"cy.po", std::string(kHead) + text};
  Diagnostics diagnostics;
  Words words = read_words(source, diagnostics);
  if (problems != nullptr) *problems = render(source, diagnostics);
  return words;
}

TEST(PluralRule, knows_the_forms_of_Welsh_Polish_and_Arabic) {
  EXPECT_EQ(forms(kWelsh, {0, 1, 2, 3, 4, 6, 7, 50}), "01235455");
  EXPECT_EQ(forms(kPolish, {1, 2, 4, 5, 12, 22, 112, 122}), "01122121");
  EXPECT_EQ(
      forms("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
            {0, 1, 2, 3, 10, 11, 99, 100, 102}),
      "012334455");
  EXPECT_EQ(forms("nplurals=1; plural=0;", {0, 1, 7}), "000");
}

TEST(PluralRule, binds_as_C_does) {
  EXPECT_EQ(forms("nplurals=6; plural=1+2*2;", {0}), "5");
  EXPECT_EQ(forms("nplurals=6; plural=9-3-2;", {0}), "4");
  EXPECT_EQ(forms("nplurals=6; plural=!n;", {0, 3}), "10");
  EXPECT_EQ(forms("nplurals=6; plural=n==1||n==2&&n==3;", {1, 2}), "10");
}

TEST(PluralRule, refuses_what_is_no_rule) {
  for (const std::string_view line :
       {"", "nplurals=2;", "nplurals=0; plural=0;", "nplurals=9; plural=0;", "nplurals=2; plural=;",
        "nplurals=2; plural=(n;", "nplurals=2; plural=n n;", "nplurals=2; plural=system(1);"}) {
    EXPECT_EQ(forms(line, {}), "not understood") << line;
  }
  EXPECT_EQ(forms("nplurals=2; plural=" + std::string(5000, '(') + "n;", {}), "not understood");
}

TEST(PluralRule, divides_by_nothing_without_harm_and_stays_within_its_forms) {
  EXPECT_EQ(forms("nplurals=2; plural=n/0;", {5}), "0");
  EXPECT_EQ(forms("nplurals=2; plural=n%0;", {5}), "0");
  EXPECT_EQ(forms("nplurals=2; plural=n*1000;", {5}), "1");
}

TEST(Words, says_it_in_the_language_or_in_English) {
  const Words words = catalogue("msgid \"Next\"\nmsgstr \"Nesaf\"\n\nmsgid \"Back\"\nmsgstr \"\"\n");
  EXPECT_EQ(words.of("Next"), "Nesaf");
  EXPECT_EQ(words.of("Back"), "Back");
  EXPECT_EQ(words.of("Elsewhere"), "Elsewhere");
  EXPECT_EQ(Words().of("Next"), "Next");
}

TEST(Words, reads_texts_over_several_lines_with_their_escapes) {
  const Words words = catalogue("msgid \"\"\n\"One \"\n\"two\"\nmsgstr \"\"\n\"Say \\\"un\\\"\\n\"\n\"dau\"\n");
  EXPECT_EQ(words.of("One two"), "Say \"un\"\ndau");
}

TEST(Words, takes_the_form_of_the_number) {
  const Words words =
      catalogue("msgid \"{1} star\"\nmsgid_plural \"{1} stars\"\nmsgstr[0] \"a star\"\nmsgstr[1] \"{1} of them\"\n");
  EXPECT_EQ(words.of("{1} star", "{1} stars", 1), "a star");
  EXPECT_EQ(words.of("{1} star", "{1} stars", 3), "{1} of them");
  EXPECT_EQ(Words().of("{1} star", "{1} stars", 1), "{1} star");
  EXPECT_EQ(Words().of("{1} star", "{1} stars", 0), "{1} stars");
}

TEST(Words, reports_and_leaves_out_what_drops_a_mark_or_a_place) {
  std::string problems;
  const Words words = catalogue(
      "msgid \"Press **any** key\"\nmsgstr \"Pwyswch\"\n\nmsgid \"{1} of {2}\"\nmsgstr \"{1} o\"\n\n"
      "msgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"un\"\n",
      &problems);
  EXPECT_EQ(words.of("Press **any** key"), "Press **any** key");
  EXPECT_EQ(words.of("{1} of {2}"), "{1} of {2}");
  EXPECT_EQ(words.of("one", "many", 1), "one");
  EXPECT_NE(problems.find("the English has 1 **strong** parts, this has 0"), std::string::npos) << problems;
  EXPECT_NE(problems.find("it must hold {1} and {2}"), std::string::npos) << problems;
  EXPECT_NE(problems.find("this has 1 forms, and 2 are needed"), std::string::npos) << problems;
}

TEST(Words, a_line_that_is_none_of_a_catalogue_is_named) {
  std::string problems;
  catalogue("msgid \"Next\"\nmsgstr \"Nesaf\"\nand more\n", &problems);
  EXPECT_NE(problems.find("cy.po:7:1: error: this is no line of a catalogue"), std::string::npos) << problems;
  Diagnostics diagnostics;
  read_words({"cy.po", "msgid \"Next\"\nmsgstr \"Nesaf\"\n"}, diagnostics);
  EXPECT_TRUE(diagnostics.has_errors()) << "a catalogue without a head";
}

TEST(Words, knows_which_of_them_are_drafts) {
  const Words words = catalogue("#, fuzzy\nmsgid \"Next\"\nmsgstr \"Nesaf\"\n\nmsgid \"Back\"\nmsgstr \"Yn ôl\"\n");
  ASSERT_EQ(words.entries().size(), 2u);
  EXPECT_FALSE(words.entries()[0].draft) << "Back";
  EXPECT_TRUE(words.entries()[1].draft) << "Next";
}

}  // namespace
}  // namespace pausepoint
