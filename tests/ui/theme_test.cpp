#include "app/ui/theme.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pausepoint::ui {
namespace {

const std::string kThemes = std::string(PAUSEPOINT_HOME) + "/assets/themes";

TEST(Theme, reads_colours_from_hex) {
  EXPECT_EQ(color_from_hex("#0B5FA5"), (Color{0x0B, 0x5F, 0xA5, 255}));
  EXPECT_EQ(color_from_hex("#0b5fa580"), (Color{0x0B, 0x5F, 0xA5, 128}));
}

TEST(Theme, mixes_colours) {
  EXPECT_EQ(mixed({0, 0, 0, 255}, {255, 255, 255, 255}, 0), (Color{0, 0, 0, 255}));
  EXPECT_EQ(mixed({0, 100, 0, 255}, {200, 0, 0, 255}, 0.5f), (Color{100, 50, 0, 255}));
}

TEST(Theme, every_theme_that_ships_can_be_read_under_the_name_of_its_file) {
  int themes = 0;
  for (const auto& file : std::filesystem::directory_iterator(kThemes)) {
    const auto read = load_theme(file.path().string());
    ASSERT_TRUE(read) << read.sentence();
    EXPECT_EQ(file.path().stem(), read->name);
    ++themes;
  }
  EXPECT_GE(themes, 6);
}

TEST(Theme, a_failure_names_file_place_and_field) {
  const std::string path = ::testing::TempDir() + "broken_theme.yaml";
  std::ifstream good(kThemes + "/paper.yaml");
  std::string text((std::istreambuf_iterator<char>(good)), std::istreambuf_iterator<char>());
  const std::string right = "paper: \"#FAF6EF\"";
  ASSERT_NE(text.find(right), std::string::npos);
  text.replace(text.find(right), right.size(), "paper: cream");
  std::ofstream(path) << text;
  const auto read = load_theme(path);
  std::remove(path.c_str());
  ASSERT_FALSE(read);
  EXPECT_NE(read.sentence().find("broken_theme.yaml:3"), std::string::npos) << read.sentence();
  EXPECT_NE(read.sentence().find("'cream' is not a colour"), std::string::npos) << read.sentence();
  EXPECT_FALSE(load_theme("/nowhere/at/all.yaml"));
}

}  // namespace
}  // namespace pausepoint::ui
