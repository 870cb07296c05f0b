#include "app/store/access_file.h"

#include <gtest/gtest.h>

#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

Access unusual() {
  return {.text = 175,
          .letters = Spacing::wide,
          .lines = Spacing::wider,
          .typeface = Typeface::open_dyslexic,
          .colors = Colors::cream,
          .still = true,
          .fewer = true,
          .longer = 150,
          .aloud = true,
          .speed = 75,
          .volume = 50};
}

TEST(AccessFile, what_is_written_is_read_again) {
  const Folder folder(true);
  for (const Access& access : {Access{}, unusual()}) {
    folder.write(kAccessFile, to_text(access));
    std::string problems;
    EXPECT_EQ(read_access(folder.path(kAccessFile), problems), access);
    EXPECT_EQ(problems, "");
  }
}

TEST(AccessFile, a_missing_file_is_fine) {
  std::string problems;
  EXPECT_EQ(read_access("/nowhere/access.yaml", problems), Access{});
  EXPECT_EQ(problems, "");
}

TEST(AccessFile, a_mistake_is_told_and_the_rest_counts) {
  const Folder folder(true);
  folder.write(kAccessFile, "text: 150\ncolours: pink\n");
  std::string problems;
  const Access access = read_access(folder.path(kAccessFile), problems);
  EXPECT_EQ(access.text, 150);
  EXPECT_EQ(access.colors, Colors::usual);
  EXPECT_NE(problems.find("pink"), std::string::npos) << problems;
}

TEST(AccessFile, a_size_that_is_not_offered_becomes_the_nearest_one) {
  const Folder folder(true);
  folder.write(kAccessFile, "text: 160\n");
  std::string problems;
  EXPECT_EQ(read_access(folder.path(kAccessFile), problems).text, 150);
}

}  // namespace
}  // namespace pausepoint::store
