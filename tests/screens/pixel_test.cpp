// A few pixels that tell whether what the outlines promise is painted at all.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "app/shell/shelf.h"
#include "app/shell/viewer.h"

namespace pausepoint::screens {
namespace {

const std::string kHome = PAUSEPOINT_HOME;
constexpr int kWidth = 1280, kHeight = 720;

class PixelTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string problems;
    kiosk_ =
        std::make_unique<Kiosk>(shell::load_shelf(kHome, kHome + "/lessons/strings-attached/lesson.yaml", problems));
    ASSERT_EQ(problems, "");
    look_in("paper");
  }
  void look_in(const std::string& theme) {
    viewer_.reset();
    auto made = shell::Viewer::make(theme, kWidth, kHeight);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
    theme_ = *shell::theme_named(theme);
  }
  /// Begins the lesson and goes on to the first vote with its answers open.
  void go_to_vote() {
    kiosk_->apply(OpenLesson{0});
    kiosk_->apply(Begin{});
    const int step = kiosk_->session().lesson().find_step("reply-to-finn");
    ASSERT_GE(step, 0);
    kiosk_->apply(delivery::Event(delivery::Jump{step}));
    kiosk_->apply(delivery::Event(ask::Cue::open));
  }
  void draw() {
    viewer_->draw(*kiosk_);
    picture_ = viewer_->board().picture();
  }
  ui::Color at(Vec units) const {
    const int x = static_cast<int>(units.x * kWidth / 1920), y = static_cast<int>(units.y * kHeight / 1080);
    const std::uint8_t* p = picture_.rgba.data() + (static_cast<std::ptrdiff_t>(y) * kWidth + x) * 4;
    return {p[0], p[1], p[2], p[3]};
  }
  static bool near(ui::Color a, ui::Color b) {
    return std::abs(a.r - b.r) <= 3 && std::abs(a.g - b.g) <= 3 && std::abs(a.b - b.b) <= 3;
  }
  void expect_ground_in_corners() {
    for (const Vec corner : {Vec{4, 4}, Vec{1914, 4}, Vec{4, 1074}, Vec{1914, 1074}})
      EXPECT_TRUE(near(at(corner), theme_.paper)) << corner.x << "," << corner.y;
  }

  std::unique_ptr<Kiosk> kiosk_;
  std::unique_ptr<shell::Viewer> viewer_;
  ui::Theme theme_;
  ui::Picture picture_;
};

TEST_F(PixelTest, the_ground_reaches_into_every_corner_in_every_theme) {
  for (const char* theme : {"paper", "night", "contrast", "cream", "blue", "rose"}) {
    SCOPED_TRACE(theme);
    look_in(theme);
    draw();
    expect_ground_in_corners();
  }
}

TEST_F(PixelTest, every_option_has_its_colour_beside_its_text) {
  go_to_vote();
  draw();
  const ui::Outline& outline = viewer_->board().outline();
  for (int i = 0; i < 4; ++i) {
    const int found = outline.find("option-" + std::to_string(i));
    ASSERT_GE(found, 0);
    const Rect card = outline.entry(found).rect;
    // Below the letter, inside every badge's shape.
    const Vec badge{card.x + 36 + 50, card.center().y + 36};
    EXPECT_TRUE(near(at(badge), theme_.options[static_cast<std::size_t>(i)])) << i;
    EXPECT_TRUE(near(at({card.right() - 20, card.center().y}), theme_.card)) << i;
  }
}

TEST_F(PixelTest, words_are_painted_where_the_outline_has_them) {
  go_to_vote();
  draw();
  const ui::Outline& outline = viewer_->board().outline();
  const int found = outline.find("question");
  ASSERT_GE(found, 0);
  const Rect words = outline.entry(found).rect;
  int inked = 0;
  for (float x = words.x; x < words.right(); x += 1.5f) inked += near(at({x, words.center().y}), theme_.ink) ? 1 : 0;
  EXPECT_GT(inked, 20);
}

TEST_F(PixelTest, the_cover_is_a_picture_and_not_black) {
  go_to_vote();
  kiosk_->apply(delivery::Event(ask::Cue::cover));
  draw();
  double light = 0;
  int steps = 0;
  ui::Color before{};
  for (float y = 20; y < 1080; y += 40) {
    for (float x = 20; x < 1920; x += 40) {
      const ui::Color pixel = at({x, y});
      light += pixel.r + pixel.g + pixel.b;
      steps += near(pixel, before) ? 0 : 1;
      before = pixel;
    }
  }
  EXPECT_GT(light / (27 * 48) / 3, 110) << "too dark to be calm";
  EXPECT_GT(steps, 60) << "one colour is no picture";
}

}  // namespace
}  // namespace pausepoint::screens
