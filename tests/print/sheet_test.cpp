#include "app/print/sheet.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace pausepoint::print {
namespace {

class SheetTest : public testing::Test {
 protected:
  SheetTest() : path_(std::filesystem::temp_directory_path() / ("sheet-" + std::to_string(getpid()) + ".pdf")) {
    sheet_ = std::move(*Sheet::make(path_.string(), PAUSEPOINT_HOME "/assets"));
    sheet_->page();
  }
  ~SheetTest() override { std::filesystem::remove(path_); }
  std::filesystem::path path_;
  std::unique_ptr<Sheet> sheet_;
};

TEST_F(SheetTest, WritesAPdfWithItsPages) {
  sheet_->text(Sheet::inside(), "Hello");
  sheet_->page();
  const Result<int> pages = sheet_->close();
  ASSERT_TRUE(pages) << pages.sentence();
  EXPECT_EQ(*pages, 2);
  std::ifstream in(path_, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  EXPECT_TRUE(bytes.starts_with("%PDF-"));
}

TEST_F(SheetTest, ATextThatIsTooTallIsMarkedAsCut) {
  const std::string_view words = "Many words that will not fit into a very small box at all";
  sheet_->text({20, 20, 30, 5}, words);
  sheet_->text({20, 60, 150, 30}, words);
  ASSERT_EQ(sheet_->placed().size(), 2u);
  EXPECT_TRUE(sheet_->placed()[0].cut);
  EXPECT_FALSE(sheet_->placed()[1].cut);
}

TEST_F(SheetTest, LettersOfTwelvePointsAreAsTallAsPaperSays) {
  // A line of 12 point letters is 12 x 25.4 / 72 = 4.23 mm, times the line spacing.
  const Size one = sheet_->measure("One", {.points = 12}, 100);
  EXPECT_GT(one.h, 4.2f);
  EXPECT_LT(one.h, 8.0f);
  EXPECT_NEAR(sheet_->measure("One\nTwo", {.points = 12}, 100).h, 2 * one.h, 0.5f);
}

TEST_F(SheetTest, MarksAreNotPrinted) {
  const Style style{.points = 12};
  const Style bold{.points = 12, .bold = true};
  EXPECT_NEAR(sheet_->measure("**word**", style, 0).w, sheet_->measure("word", bold, 0).w, 0.01f);
}

TEST(Sheet, AFolderThatIsNotThereIsASentence) {
  const auto sheet = Sheet::make("/no/such/folder/file.pdf", PAUSEPOINT_HOME "/assets");
  ASSERT_FALSE(sheet);
  EXPECT_NE(sheet.sentence().find("/no/such/folder/file.pdf cannot be written"), std::string::npos) << sheet.sentence();
}

}  // namespace
}  // namespace pausepoint::print
