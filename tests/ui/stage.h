// A headless context, the paper theme and a workshop for the tests of this folder.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/ui/frame.h"

namespace pausepoint::ui {

inline const std::string kAssets = std::string(PAUSEPOINT_HOME) + "/assets";

class Stage : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = HeadlessContext::make();
    ASSERT_TRUE(made) << made.sentence();
    context = std::move(*made);
    auto theme = load_theme(kAssets + "/themes/paper.yaml");
    ASSERT_TRUE(theme) << theme.sentence();
    workshop = std::make_unique<Workshop>(*theme, kAssets);
  }
  void TearDown() override { workshop.reset(), context.reset(); }

  static int colors_apart(const Picture& a, const Picture& b) {
    int apart = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
      apart += a.rgba[i] != b.rgba[i] || a.rgba[i + 1] != b.rgba[i + 1] || a.rgba[i + 2] != b.rgba[i + 2];
    }
    return apart;
  }
  static Color pixel(const Picture& picture, int x, int y) {
    const std::uint8_t* p = picture.rgba.data() + (static_cast<std::ptrdiff_t>(y) * picture.width + x) * 4;
    return {p[0], p[1], p[2], p[3]};
  }

  std::unique_ptr<HeadlessContext> context;
  std::unique_ptr<Workshop> workshop;
  Pointing nothing;
};

}  // namespace pausepoint::ui
