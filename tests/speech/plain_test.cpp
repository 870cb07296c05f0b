// Authors' texts as an engine gets to read them.
#include "app/speech/plain.h"

#include <gtest/gtest.h>

#include "app/speech/marked.h"

namespace pausepoint::speech {
namespace {

TEST(Plain, EmphasisAndQuotationMarksAreNotRead) {
  EXPECT_EQ(plain("It is **never** too *late*"), "It is never too late");
  EXPECT_EQ(plain("She says “no thanks”."), "She says no thanks.");
  EXPECT_EQ(plain("2 * 3"), "2 3") << "a star alone is no word";
}

TEST(Plain, DashesDotsAndArrowsArePauses) {
  EXPECT_EQ(plain("Pass — that’s fine too"), "Pass, that's fine too");
  EXPECT_EQ(plain("Dashed: first answers · Solid: after talking"), "Dashed: first answers. Solid: after talking");
  EXPECT_EQ(plain("Wait … and then"), "Wait. and then");
  EXPECT_EQ(plain("Pause → tell"), "Pause, then tell");
}

TEST(Plain, RangesMinutesAndTimesAreReadAsPeopleSayThem) {
  EXPECT_EQ(plain("Ages 10–11"), "Ages 10 to 11");
  EXPECT_EQ(plain("30 min"), "30 minutes");
  EXPECT_EQ(plain("1:05"), "1 minute 5 seconds");
  EXPECT_EQ(plain("0:30."), "0 minutes 30 seconds.");
  EXPECT_EQ(plain("Say: yes"), "Say: yes");
}

TEST(Plain, TelephoneNumbersAreReadDigitByDigit) {
  EXPECT_EQ(plain("0800 1111"), "0 8 0 0, 1 1 1 1");
  EXPECT_EQ(plain("In danger right now? Call **999**."), "In danger right now? Call 9 9 9.");
  EXPECT_EQ(plain("50 stars, 100 people"), "50 stars, 100 people");
  EXPECT_EQ(plain("Call 999. 30 of us"), "Call 9 9 9. 30 of us") << "the next sentence is no part of the number";
}

TEST(Plain, PagesAreReadWithTheirDots) {
  EXPECT_EQ(plain("childline.org.uk"), "childline dot org dot uk");
  EXPECT_EQ(plain("ceop.police.uk/Safety-Centre"), "ceop dot police dot uk slash Safety dash Centre");
  EXPECT_EQ(plain("The end."), "The end.");
}

TEST(Plain, EmojiAreCalledByTheirNamesOrLeftOut) {
  EXPECT_EQ(plain("brilliant!! 👏"), "brilliant!! clapping") << "the mark before it is pause enough";
  EXPECT_EQ(plain("hi Kit! love the drums 🥁"), "hi Kit! love the drums") << "the word is there already";
  EXPECT_EQ(plain("🗿"), "");
  EXPECT_EQ(plain("❤️"), "heart") << "the selector behind it is no character of its own";
}

TEST(Plain, ARowOfUnderscoresIsABlank) { EXPECT_EQ(plain("I feel ____ today"), "I feel blank today"); }

TEST(Plain, NothingIsLeftOfWhatCannotBeRead) {
  for (const char* text : {"", " ", "…", "·", "“”", "***", "—"}) EXPECT_EQ(plain(text), "") << text;
}

TEST(Plain, OtherScriptsStayAsTheyAre) {
  EXPECT_EQ(plain("Mae’n iawn dweud wrth rywun"), "Mae'n iawn dweud wrth rywun");
  EXPECT_EQ(plain("مرحبا"), "مرحبا");
}

TEST(Sentence, ItBeginsAndEndsAsOne) {
  EXPECT_EQ(sentence("at home"), "At home.");
  EXPECT_EQ(sentence("What just changed?"), "What just changed?");
  EXPECT_EQ(sentence("✨"), "Sparkles.");
  EXPECT_EQ(sentence("…"), "");
}

TEST(Words, ClocksAndCountsHaveNone) {
  for (const char* text : {"1:59", "28", "−", "+", "0", "", "…", "🎁", "“”"}) EXPECT_FALSE(has_words(text)) << text;
  for (const char* text : {"A", "0800 1111", "31 watching", "é", "你", "مرحبا"}) EXPECT_TRUE(has_words(text)) << text;
}

TEST(Marks, OneStandsBeforeEveryWord) {
  EXPECT_EQ(with_marks("Hi  Kit!"), "<speak><mark name=\"0\"/>Hi <mark name=\"1\"/>Kit!</speak>");
  EXPECT_EQ(words_of("Hi  Kit!"), (std::vector<Word>{{0, 2}, {4, 8}}));
}

TEST(Marks, NothingThatAnAuthorWroteIsReadAsMarkup) {
  EXPECT_EQ(with_marks("<a>&"), "<speak><mark name=\"0\"/>&lt;a&gt;&amp;</speak>");
}

TEST(Marks, OnlyOurOwnAreUnderstood) {
  EXPECT_EQ(word_of_mark("12"), 12);
  for (const char* name : {"", "x", "1x", "-1", "__spd_3"}) EXPECT_FALSE(word_of_mark(name)) << name;
}

}  // namespace
}  // namespace pausepoint::speech
