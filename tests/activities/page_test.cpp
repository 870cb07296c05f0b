#include "app/activities/page/page.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

TEST(Page, IsReadWithWordsAndOneThingToLookAt) {
  const Page::Spec words = spec_from<Page>("heading: New words\ntext: Four tricks.\n");
  EXPECT_EQ(words.heading, "New words");
  EXPECT_EQ(words.text, "Four tricks.");
  EXPECT_FALSE(words.scene);
  EXPECT_EQ(spec_from<Page>("heading: A\npicture: pictures/pause-hand\n").picture, "pictures/pause-hand");
  EXPECT_TRUE(spec_from<Page>("heading: A\nscene: {place: park}\n").scene);
  const Page::Spec cards = spec_from<Page>("heading: A\ncards:\n  - {word: Hurry up, means: A rush.}\n");
  ASSERT_EQ(cards.cards.size(), 1u);
  EXPECT_EQ(cards.cards[0].word, "Hurry up");
  EXPECT_EQ(cards.cards[0].means, "A rush.");
}

TEST(Page, ShowsOneThingToLookAtAndNotSeveral) {
  const std::string scene = "scene: {place: park}\n", picture = "picture: a\n",
                    cards = "cards: [{word: a, means: b}]\n";
  for (const std::string& two : {scene + picture, scene + cards, picture + cards}) {
    EXPECT_NE(complaints<Page>("heading: A\n" + two).find("not several of them"), std::string::npos) << two;
  }
}

TEST(Page, NeedsAHeadingAndACompleteCard) {
  EXPECT_NE(complaints<Page>("text: A\n").find("missing field 'heading' in page"), std::string::npos);
  EXPECT_NE(complaints<Page>("heading: A\ncards: [{word: a}]\n").find("missing field 'means' in card"),
            std::string::npos);
}

TEST(Page, IsOneScreen) {
  Taught<Page> step(spec_from<Page>("heading: A\n"));
  expect_one_screen(step);
}

}  // namespace
}  // namespace pausepoint::activities
