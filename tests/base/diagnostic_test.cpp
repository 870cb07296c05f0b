#include "app/base/diagnostic.h"

#include <gmock/gmock.h>

namespace pausepoint {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Source, GivesLinesByNumber) {
  const Source source{"a", "\xEF\xBB\xBFone\r\ntwo\n\nfour"};
  EXPECT_EQ(source.line(1), "one");
  EXPECT_EQ(source.line(2), "two");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "four");
  EXPECT_EQ(source.line(5), "");
  EXPECT_EQ(source.line(0), "");
}

TEST(Rendering, ShowsPlaceLineCaretAndNote) {
  std::string text;
  for (int i = 1; i < 23; ++i) text += "#\n";
  const Source source{"lessons/echo/lesson.yaml", text + "  ask: { question: three, anwser: b }\n"};
  const Diagnostic diagnostic{.span = {{23, 27}, 6},
                              .message = "unknown field 'anwser' in vote",
                              .suggestion = "did you mean 'answer'?",
                              .note = "vote understands: ask, say"};
  EXPECT_EQ(render(source, diagnostic),
            "lessons/echo/lesson.yaml:23:27: error: unknown field 'anwser' in vote\n"
            " 23 |   ask: { question: three, anwser: b }\n"
            "    |                           ^^^^^^ did you mean 'answer'?\n"
            "note: vote understands: ask, say\n");
}

TEST(Rendering, PutsTheCaretBelowWideAndCombinedCharacters) {
  const Source source{"a", "say: 安全 e\xCC\x81 now"};
  EXPECT_EQ(render(source, Diagnostic{.span = {{1, 12}, 3}, .message = "m"}),
            "a:1:12: error: m\n"
            " 1 | say: 安全 e\xCC\x81 now\n"
            "   |             ^^^\n");
}

TEST(Rendering, OfTheWholeFileHasNoLine) {
  EXPECT_EQ(render(Source{"a", "x"}, Diagnostic{.message = "too big", .suggestion = "split it"}),
            "a: error: too big; split it\n");
}

TEST(Rendering, ShowsAWindowOfALongLine) {
  const Source source{"a", std::string(400, 'x') + "HERE" + std::string(400, 'y')};
  const std::string text = render(source, Diagnostic{.span = {{1, 401}, 4}, .message = "m"});
  EXPECT_THAT(text, HasSubstr("…xxx"));
  EXPECT_THAT(text, HasSubstr("HEREyyy"));
  EXPECT_THAT(text, EndsWith("y…\n   | " + std::string(51, ' ') + "^^^^\n"));
  EXPECT_LT(text.size(), 300u);
}

TEST(Rendering, SurvivesAnyPlace) {
  const Source source{"a", "short\n"};
  for (const int line : {-1, 0, 1, 2, 99}) {
    for (const int column : {-5, 0, 1, 6, 7, 5000}) {
      for (const int length : {-3, 0, 1, 9999}) {
        EXPECT_THAT(render(source, Diagnostic{.span = {{line, column}, length}, .message = "m"}), EndsWith("\n"));
      }
    }
  }
}

TEST(Rendering, NeverSendsHiddenCharactersToATerminal) {
  const Source source{"a\x1B[2J", "x\x1B[31m \xE2\x80\xAE \xFF y\tz"};
  const std::string text = render(source, Diagnostic{.span = {{1, 2}, 1}, .message = "found \x07"});
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_THAT(text, Not(HasSubstr("\xFF")));
  EXPECT_THAT(text, HasSubstr(" 1 | x�[31m � � y z\n"));
}

TEST(Rendering, NamesTheRuleOfAnAdvice) {
  Diagnostics diagnostics;
  diagnostics.advice({{1, 1}, 1}, "long-text", "this is long");
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(render(Source{"a", "x"}, diagnostics), "a:1:1: advice: this is long [long-text]\n 1 | x\n   | ^\n");
}

TEST(Diagnostics, AreSortedByPlaceAndStopAtTwentyErrors) {
  Diagnostics diagnostics;
  for (int line = 25; line >= 1; --line) diagnostics.error({{line, 1}, 1}, std::to_string(line));
  diagnostics.advice({{22, 1}, 1}, "rule", "kept");
  EXPECT_TRUE(diagnostics.has_errors());
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 21u);
  EXPECT_EQ(sorted.front().message, "1");
  EXPECT_EQ(sorted[19].message, "20");
  EXPECT_EQ(sorted[20].message, "kept");
  EXPECT_EQ(diagnostics.left_out(), 5);
  EXPECT_THAT(render(Source{"a", ""}, diagnostics), EndsWith("a: 5 more errors are not shown\n"));
}

}  // namespace
}  // namespace pausepoint
