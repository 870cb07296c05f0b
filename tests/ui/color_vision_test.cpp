// The options' colours for people who tell fewer colours apart.
#include "tests/ui/color_vision.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace pausepoint::ui {
namespace {

/// Over four times what can just be told apart side by side, since options stand apart, and a projector takes half of
/// it. Options differ by shape, letter and place as well: colour helps, and is never alone.
constexpr double kApart = 10;

std::vector<Theme> all_themes() {
  std::vector<Theme> themes;
  for (const auto& file : std::filesystem::directory_iterator(std::string(PAUSEPOINT_HOME) + "/assets/themes")) {
    const Result<Theme> theme = load_theme(file.path().string());
    EXPECT_TRUE(theme) << theme.sentence();
    if (theme) themes.push_back(*theme);
  }
  return themes;
}

TEST(ColorVision, greys_stay_as_they_are) {
  for (const Matrix& eye : {kProtan, kDeutan, kTritan}) {
    for (const auto& row : eye) EXPECT_NEAR(row[0] + row[1] + row[2], 1, 2e-6);
    for (const char* grey : {"#000000", "#808080", "#FFFFFF"})
      EXPECT_EQ(seen_through(eye, color_from_hex(grey)), color_from_hex(grey));
  }
}

/// R's package colorspace 1.4 prints these for severity 0.8 and 0.6 (its tests/cvd.Rout.save); it takes the matrices
/// times the encoded values, and cuts the fraction off.
TEST(ColorVision, the_matrices_are_taken_times_colours_as_published_examples_are) {
  const Matrix deutan_8{
      {{0.422823, 0.781057, -0.203881}, {0.245752, 0.709602, 0.044646}, {-0.011843, 0.037423, 0.974421}}};
  const Matrix tritan_6{
      {{1.104996, -0.046633, -0.058363}, {-0.032137, 0.971635, 0.060503}, {0.001336, 0.317922, 0.680742}}};
  const auto red = times(deutan_8, {255, 0, 0});
  EXPECT_EQ(static_cast<int>(red[0]), 0x6B);
  EXPECT_EQ(static_cast<int>(red[1]), 0x3E);
  const auto green = times(tritan_6, {0x33, 0xAB, 0x20});
  EXPECT_EQ(static_cast<int>(green[0]), 0x2E);
  EXPECT_EQ(static_cast<int>(green[1]), 0xA6);
  EXPECT_EQ(static_cast<int>(green[2]), 0x4C);
}

TEST(ColorVision, lab_is_that_of_published_examples) {
  // Of sRGB's primaries, as brucelindbloom.com computes them.
  const auto red = lab(color_from_hex("#FF0000")), blue = lab(color_from_hex("#0000FF"));
  EXPECT_NEAR(red[0], 53.24, 0.05);
  EXPECT_NEAR(red[1], 80.09, 0.1);
  EXPECT_NEAR(red[2], 67.20, 0.1);
  EXPECT_NEAR(blue[0], 32.30, 0.05);
  EXPECT_NEAR(blue[1], 79.19, 0.1);
  EXPECT_NEAR(blue[2], -107.86, 0.1);
}

TEST(ColorVision, red_and_green_come_together_and_the_distance_sees_it) {
  const Color red = color_from_hex("#A05A32"), green = color_from_hex("#6A6E32");
  EXPECT_GT(apart(red, green), 30);
  EXPECT_LT(apart(seen_through(kDeutan, red), seen_through(kDeutan, green)), kApart);
}

TEST(ColorVision, the_options_of_every_theme_stay_apart_for_every_eye) {
  const std::vector<Theme> themes = all_themes();
  EXPECT_GE(themes.size(), 6u);
  for (const Theme& theme : themes) {
    SCOPED_TRACE(theme.name);
    for (const Matrix& eye : {kProtan, kDeutan, kTritan}) {
      for (std::size_t i = 0; i < theme.options.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_GE(apart(seen_through(eye, theme.options[i]), seen_through(eye, theme.options[j])), kApart)
              << static_cast<char>('A' + j) << " and " << static_cast<char>('A' + i);
        }
      }
    }
  }
}

}  // namespace
}  // namespace pausepoint::ui
