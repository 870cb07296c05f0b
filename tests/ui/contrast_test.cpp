#include "tests/ui/contrast.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace pausepoint::ui {
namespace {

constexpr double kText = 4.5;    ///< WCAG 2.2, 1.4.3, level AA.
constexpr double kBodyText = 7;  ///< WCAG 2.2, 1.4.6, level AAA.
constexpr double kShape = 3;     ///< WCAG 2.2, 1.4.11: what one must see to know a control or a picture's meaning.

std::vector<Theme> all_themes() {
  std::vector<Theme> themes;
  for (const auto& file : std::filesystem::directory_iterator(std::string(PAUSEPOINT_HOME) + "/assets/themes")) {
    const Result<Theme> theme = load_theme(file.path().string());
    EXPECT_TRUE(theme) << theme.sentence();
    if (theme) themes.push_back(*theme);
  }
  return themes;
}

TEST(Contrast, is_that_of_published_examples) {
  const Color white = color_from_hex("#FFFFFF");
  EXPECT_DOUBLE_EQ(contrast(white, color_from_hex("#000000")), 21);
  EXPECT_NEAR(contrast(color_from_hex("#777777"), white), 4.48, 0.005);
  EXPECT_NEAR(contrast(color_from_hex("#767676"), white), 4.54, 0.005);
  EXPECT_NEAR(contrast(color_from_hex("#949494"), white), 3.03, 0.005);
  EXPECT_NEAR(contrast(color_from_hex("#595959"), white), 7.00, 0.01);
  EXPECT_NEAR(contrast(color_from_hex("#FF0000"), white), 4.00, 0.005);
}

TEST(Contrast, does_not_depend_on_which_colour_is_the_ground) {
  const Color a = color_from_hex("#0B5FA5"), b = color_from_hex("#FAF6EF");
  EXPECT_DOUBLE_EQ(contrast(a, b), contrast(b, a));
  EXPECT_DOUBLE_EQ(contrast(a, a), 1);
}

TEST(Contrast, the_themes_are_there) { EXPECT_GE(all_themes().size(), 6u); }

TEST(Contrast, body_text_of_every_theme_can_be_read_by_nearly_everybody) {
  for (const Theme& t : all_themes()) {
    SCOPED_TRACE(t.name);
    for (const Color ground : {t.paper, t.card, t.desk_paper}) EXPECT_GE(contrast(t.ink, ground), kBodyText);
    // Where cards lie flat they are mixed with the paper; a page about help has a ground of its own.
    EXPECT_GE(contrast(t.ink, mixed(t.paper, t.card, 0.6f)), kBodyText);
    EXPECT_GE(contrast(t.ink, t.help_fill), kBodyText);
    EXPECT_GE(contrast(t.note_ink, t.note_fill), kBodyText);
  }
}

TEST(Contrast, every_other_text_of_every_theme_can_be_read) {
  for (const Theme& t : all_themes()) {
    SCOPED_TRACE(t.name);
    for (const Color ground : {t.paper, t.card, t.desk_paper}) {
      EXPECT_GE(contrast(t.quiet, ground), kText);
      EXPECT_GE(contrast(t.warn, ground), kText);
    }
    EXPECT_GE(contrast(t.on_accent, t.accent), kText);
    EXPECT_GE(contrast(t.card, t.ink), kText);
    EXPECT_GE(contrast(t.accent, t.card), kText);
    for (const Color ground : {t.help_fill, t.card}) EXPECT_GE(contrast(t.help_ink, ground), kText);
    for (const Color option : t.options) EXPECT_GE(contrast(t.card, option), kText) << "the letter on a badge";
  }
}

TEST(Contrast, every_shape_that_must_be_seen_stands_out) {
  for (const Theme& t : all_themes()) {
    SCOPED_TRACE(t.name);
    for (const Color ground : {t.paper, t.card}) {
      for (const Color option : t.options) EXPECT_GE(contrast(option, ground), kShape);
      EXPECT_GE(contrast(t.accent, ground), kShape);
      EXPECT_GE(contrast(t.pass, ground), kShape);
    }
  }
}

TEST(Contrast, the_theme_for_contrast_shows_every_border_too) {
  for (const Theme& t : all_themes()) {
    if (t.name != "contrast") continue;
    EXPECT_GE(contrast(t.ink, t.paper), 20);
    for (const Color line : {t.line, t.desk_line, t.help_line, t.note_line})
      EXPECT_GE(contrast(line, t.paper), kBodyText);
    for (const Color option : t.options) EXPECT_GE(contrast(option, t.card), kBodyText);
  }
}

}  // namespace
}  // namespace pausepoint::ui
