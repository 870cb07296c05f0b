#include "app/ui/theme.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pausepoint::ui {
namespace {

const std::string kThemes = std::string(PAUSEPOINT_HOME) + "/assets/themes";

double light(Color c) {
  const auto part = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
}

/// Contrast as WCAG 2 counts it.
double contrast(Color a, Color b) {
  const double x = light(a), y = light(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Theme, reads_colours_from_hex) {
  EXPECT_EQ(color_from_hex("#0B5FA5"), (Color{0x0B, 0x5F, 0xA5, 255}));
  EXPECT_EQ(color_from_hex("#0b5fa580"), (Color{0x0B, 0x5F, 0xA5, 128}));
}

TEST(Theme, mixes_colours) {
  EXPECT_EQ(mixed({0, 0, 0, 255}, {255, 255, 255, 255}, 0), (Color{0, 0, 0, 255}));
  EXPECT_EQ(mixed({0, 100, 0, 255}, {200, 0, 0, 255}, 0.5f), (Color{100, 50, 0, 255}));
}

TEST(Theme, every_theme_that_ships_can_be_read_and_has_enough_contrast) {
  int themes = 0;
  for (const auto& file : std::filesystem::directory_iterator(kThemes)) {
    const auto read = load_theme(file.path().string());
    ASSERT_TRUE(read) << read.sentence();
    const Theme& t = *read;
    SCOPED_TRACE(t.name);
    EXPECT_EQ(file.path().stem(), t.name);
    for (const Color ground : {t.paper, t.card, t.desk_paper}) {
      EXPECT_GE(contrast(t.ink, ground), 7);
      EXPECT_GE(contrast(t.quiet, ground), 4.5);
    }
    EXPECT_GE(contrast(t.on_accent, t.accent), 4.5);
    EXPECT_GE(contrast(t.help_ink, t.help_fill), 4.5);
    EXPECT_GE(contrast(t.note_ink, t.note_fill), 7);
    for (const Color option : t.options) EXPECT_GE(contrast(t.card, option), 4.5);
    ++themes;
  }
  EXPECT_GE(themes, 1);
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
