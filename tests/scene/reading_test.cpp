#include "app/scene/reading.h"

#include <gtest/gtest.h>

namespace pausepoint::scene {
namespace {

using Lines = std::vector<std::string>;

TEST(Reading, OlderClassesReadFaster) {
  EXPECT_EQ(words_a_minute(8), 91);
  EXPECT_EQ(words_a_minute(10), 119);
  EXPECT_EQ(words_a_minute(11), 122);
  EXPECT_EQ(words_a_minute(14), 146);
  for (int age = 8; age < 16; ++age) EXPECT_LE(words_a_minute(age), words_a_minute(age + 1));
}

TEST(Reading, TimeToReadIsRoundedUpToATenth) {
  EXPECT_EQ(time_to_read(91, 8), Milliseconds(60'000));
  EXPECT_EQ(time_to_read(1, 8), Milliseconds(700));     // 659 ms
  EXPECT_EQ(time_to_read(10, 14), Milliseconds(4200));  // 4110 ms
  EXPECT_EQ(time_to_read(0, 8), Milliseconds(0));
}

TEST(Reading, AShortCaptionIsOneLine) {
  EXPECT_EQ(caption_lines("Mei plays a game."), Lines({"Mei plays a game."}));
  EXPECT_TRUE(caption_lines("").empty());
}

TEST(Reading, ALongerCaptionIsTwoLinesOfAboutTheSameLength) {
  EXPECT_EQ(caption_lines("For a month they talk about music, school and what keeps them awake."),
            Lines({"For a month they talk about music,", "school and what keeps them awake."}));
}

TEST(Reading, TwoLinesAreBrokenBetweenSentencesWhereThatFits) {
  EXPECT_EQ(caption_lines("Mum tells the school. The girl in the clip was made up."),
            Lines({"Mum tells the school.", "The girl in the clip was made up."}));
}

TEST(Reading, CharactersAreCountedNotBytes) {
  const std::string wide = "ééééééééé ééééééééé ééééééééé ééééééééé éééééé";  // 46 characters, 88 bytes
  EXPECT_EQ(caption_lines(wide).size(), 1u);
  EXPECT_EQ(caption_lines(wide + "é").size(), 2u);
}

TEST(Reading, AWordThatIsTooLongStandsAlone) {
  const std::string word(60, 'a');
  EXPECT_EQ(caption_lines("so " + word), Lines({"so", word}));
}

}  // namespace
}  // namespace pausepoint::scene
