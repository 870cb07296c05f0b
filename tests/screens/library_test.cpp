// The library with more lessons than one screen holds, with few, with none and with broken ones.
#include <gtest/gtest.h>

#include "app/lesson/stretch.h"
#include "app/shell/shelf.h"
#include "app/shell/viewer.h"
#include "tests/screens/layout_rules.h"

namespace pausepoint::screens {
namespace {

const std::string kHome = PAUSEPOINT_HOME;

class LibraryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = shell::Viewer::make("paper", 1280, 720);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
    std::string problems;
    shelf_.world = shell::load_world(kHome, problems);
    whole_ = shell::load_lesson(kHome + "/lessons/strings-attached/lesson.yaml", shelf_.world);
    ASSERT_TRUE(whole_.lesson);
    longer_ = lesson::stretched(whole_, shelf_.world, 1.6);
    ASSERT_TRUE(longer_.lesson);
    broken_ = lesson::load({"lessons/half-written/lesson.yaml", "lesson: half-written\nsteps: []\n"}, shelf_.world);
    ASSERT_FALSE(broken_.lesson);
  }
  /// A library of `count` lessons, every third with long texts, and a broken one last.
  Kiosk library(int count) {
    for (int i = 0; i < count; ++i) shelf_.lessons.push_back(i % 3 == 2 ? longer_ : whole_);
    shelf_.lessons.push_back(broken_);
    shelf_.today = "2028-01-01";  // All of them are to be reviewed.
    return Kiosk(std::make_shared<const Shelf>(shelf_));
  }
  std::string wrong(const Kiosk& kiosk) {
    viewer_->lay_out(kiosk);
    std::string lines;
    for (const std::string& line : breaches(viewer_->board().outline(), {1920, 1080}, kBoardRules))
      lines += line + "\n";
    return lines;
  }
  int shown(const Kiosk& kiosk) {
    int cards = 0;
    for (const std::string& id : viewer_->pressable(kiosk)) cards += id.ends_with("/lesson") ? 1 : 0;
    return cards;
  }

  std::unique_ptr<shell::Viewer> viewer_;
  Shelf shelf_;
  lesson::Loaded whole_, longer_, broken_;
};

TEST_F(LibraryTest, sixteen_lessons_take_three_pages) {
  Kiosk kiosk = library(15);
  ASSERT_EQ(kiosk.pages(), 3);
  for (const int cards : {6, 6, 4}) {
    EXPECT_EQ(shown(kiosk), cards);
    EXPECT_EQ(wrong(kiosk), "");
    viewer_->press(kiosk, "page-next");
  }
  EXPECT_EQ(kiosk.page(), 2) << "the last page has no next one";
  viewer_->press(kiosk, "page-back");
  EXPECT_EQ(kiosk.page(), 1);
}

TEST_F(LibraryTest, a_remote_turns_the_pages) {
  Kiosk kiosk = library(15);
  kiosk.apply(delivery::Event(ask::Cue::next));
  EXPECT_EQ(kiosk.page(), 1);
  kiosk.apply(delivery::Event(ask::Cue::back));
  kiosk.apply(delivery::Event(ask::Cue::back));
  EXPECT_EQ(kiosk.page(), 0);
}

TEST_F(LibraryTest, few_lessons_share_the_whole_page) {
  for (const int count : {0, 1, 2, 4, 5}) {
    shelf_.lessons.clear();
    Kiosk kiosk = library(count);
    EXPECT_EQ(kiosk.pages(), 1);
    EXPECT_EQ(shown(kiosk), count + 1);
    EXPECT_EQ(wrong(kiosk), "");
  }
}

TEST_F(LibraryTest, other_ages_begin_on_their_first_page_and_still_show_what_is_broken) {
  Kiosk kiosk = library(15);
  kiosk.apply(TurnPage{2});
  kiosk.apply(ChooseAges{4});  // 14 to 16: none of these.
  EXPECT_EQ(kiosk.page(), 0);
  EXPECT_EQ(shown(kiosk), 1);
  EXPECT_EQ(wrong(kiosk), "");
}

TEST_F(LibraryTest, a_broken_lesson_opens_its_mistakes) {
  Kiosk kiosk = library(0);
  kiosk.apply(OpenLesson{0});
  EXPECT_EQ(kiosk.where(), Where::problem);
  viewer_->lay_out(kiosk);
  EXPECT_GE(viewer_->board().outline().find("problem"), 0);
}

}  // namespace
}  // namespace pausepoint::screens
