#include "app/shell/contact_sheet.h"

#include <gtest/gtest.h>

#include "app/shell/viewer.h"

namespace pausepoint::shell {
namespace {

/// Columns of black and white, one pixel wide.
ui::Picture stripes(int width, int height) {
  ui::Picture picture{width, height, {}};
  for (int i = 0; i < width * height; ++i) {
    const std::uint8_t value = i % width % 2 == 0 ? 0 : 255;
    picture.rgba.insert(picture.rgba.end(), {value, value, value, 255});
  }
  return picture;
}

TEST(ContactSheet, a_smaller_picture_has_the_means_of_its_pixels) {
  const ui::Picture small = smaller(stripes(8, 4), 4);
  ASSERT_EQ(small.width, 4);
  ASSERT_EQ(small.height, 2);
  for (std::size_t i = 0; i < small.rgba.size(); i += 4) {
    EXPECT_EQ(small.rgba[i], 128) << i;
    EXPECT_EQ(small.rgba[i + 3], 255) << i;
  }
}

TEST(ContactSheet, a_picture_is_never_made_larger) {
  EXPECT_EQ(smaller(stripes(8, 4), 100).width, 8);
  EXPECT_EQ(smaller(stripes(8, 1), 1).height, 1);
}

TEST(ContactSheet, a_theme_that_does_not_exist_is_answered_with_those_that_do) {
  const auto viewer = Viewer::make("plaid", 320, 200);
  ASSERT_FALSE(viewer);
  EXPECT_EQ(viewer.sentence(),
            "there is no theme 'plaid'; the themes are blue, contrast, cream, night, paper and rose");
}

}  // namespace
}  // namespace pausepoint::shell
