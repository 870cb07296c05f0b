#include "app/base/text.h"

#include <gmock/gmock.h>

namespace pausepoint {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;

TEST(Utf8, FindsTheFirstByteThatIsNotValid) {
  EXPECT_EQ(first_invalid_utf8("plain"), std::string::npos);
  EXPECT_EQ(first_invalid_utf8("é€😀 and the rest of a longer line"), std::string::npos);
  EXPECT_EQ(first_invalid_utf8("a\xFF"), 1u);
  EXPECT_EQ(first_invalid_utf8("eight by\x80"), 8u);
  EXPECT_EQ(first_invalid_utf8("ab\xC0\x80"), 2u) << "overlong";
  EXPECT_EQ(first_invalid_utf8("\xE0\x9F\xBF"), 0u) << "overlong";
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0u) << "surrogate";
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
  EXPECT_EQ(first_invalid_utf8("x\xE2\x82"), 1u) << "cut short";
}

TEST(Utf8, EveryCodePointSurvivesWritingAndReading) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(first_invalid_utf8(text), std::string::npos) << static_cast<unsigned>(c);
    std::size_t offset = 0;
    ASSERT_EQ(next_character(text, offset), c);
    ASSERT_EQ(offset, text.size());
    ASSERT_EQ(count_characters(text), 1);
  }
}

TEST(Text, IsTrimmedAndSplit) {
  EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(trimmed(" \n"), "");
  EXPECT_THAT(split_lines("a\r\n\nb"), ElementsAre("a", "", "b"));
  EXPECT_THAT(split_lines("a\n"), ElementsAre("a"));
}

TEST(Words, AreCountedAsAPupilCounts) {
  EXPECT_EQ(count_words(""), 0);
  EXPECT_EQ(count_words("It's only *one* little thing."), 5);
  EXPECT_EQ(count_words("It’s a well-known trick – really"), 5);
  EXPECT_EQ(count_words("un*believ*able"), 1);
  EXPECT_EQ(count_words("50 stars 🌟 - !"), 2);
  EXPECT_EQ(count_words("Größe, élève"), 2);
}

TEST(Marks, ComeInPairs) {
  EXPECT_EQ(without_marks("a *b* **c** d"), "a b c d");
  EXPECT_EQ(without_marks("2 * 3"), "2 * 3");
  EXPECT_EQ(without_marks("***both***"), "both");
  EXPECT_EQ(without_marks("*a **b** c*"), "a b c");
  EXPECT_EQ(first_loose_mark("a *b* **c** 2 * 3 ****"), std::string::npos);
  EXPECT_EQ(first_loose_mark("a *b"), 2u);
  EXPECT_EQ(first_loose_mark("a b*"), 3u);
  EXPECT_EQ(first_loose_mark("**a*"), 0u);
  EXPECT_EQ(without_marks("a *b"), "a *b") << "what has no partner stays visible";
}

TEST(Marks, CutTheTextIntoPieces) {
  const std::vector<MarkedPiece> pieces = marked_pieces("go *slow **now***!");
  ASSERT_EQ(pieces.size(), 4u);
  EXPECT_EQ(pieces[1].text, "slow ");
  EXPECT_TRUE(pieces[1].emphasis);
  EXPECT_FALSE(pieces[1].strong);
  EXPECT_EQ(pieces[2].text, "now");
  EXPECT_TRUE(pieces[2].emphasis && pieces[2].strong);
  EXPECT_FALSE(pieces[3].emphasis || pieces[3].strong);
}

TEST(HiddenCharacters, AreTold) {
  for (const char32_t c : {0x0, 0x7, 0xD, 0x1B, 0x7F, 0x85, 0x9F, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2028, 0x2029,
                           0x2066, 0x2069, 0xFEFF}) {
    EXPECT_TRUE(is_hidden_character(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : {0x9, 0xA, 0x20, 0xA0, 0x200C, 0x200D, 0x2019, 0x2026, 0x1F600}) {
    EXPECT_FALSE(is_hidden_character(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Lists, AreJoinedAsInASentence) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}), "a and b");
  EXPECT_EQ(listed({"a", "b", "c"}, "or"), "a, b or c");
}

}  // namespace
}  // namespace pausepoint
