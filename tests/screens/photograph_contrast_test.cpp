// Contrast and colour-blindness measured in photographs: every kind and phase in the usual look, and a part of them in
// each other one; PAUSEPOINT_LONG takes all of them in all.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "app/shell/shelf.h"
#include "app/shell/walk.h"
#include "tests/ui/color_vision.h"
#include "tests/ui/contrast.h"

namespace pausepoint::screens {
namespace {

using shell::Stop;
using shell::Viewer;
using ui::Color;
using ui::Outline;
using ui::Picture;

constexpr double kText = 4.5;  ///< WCAG 2.2, 1.4.3, level AA, for letters of any size.
constexpr double kApart = 10;  ///< As tests/ui/color_vision_test.cpp argues it.
constexpr int kWidth = 1280, kHeight = 720;
constexpr float kScale = kWidth / 1920.0f;
const std::string kHome = PAUSEPOINT_HOME;

/// The colours in a part of a photograph, the most frequent first.
std::vector<std::pair<int, Color>> colors_in(const Picture& picture, const Rect& units) {
  std::map<std::uint32_t, int> counted;
  const auto edge = [](float value, int most) { return std::clamp(static_cast<int>(value), 0, most); };
  int right = edge(units.right() * kScale, picture.width), bottom = edge(units.bottom() * kScale, picture.height);
  for (int y = edge(units.y * kScale, picture.height); y < bottom; ++y) {
    for (int x = edge(units.x * kScale, picture.width); x < right; ++x) {
      const std::uint8_t* p = picture.rgba.data() + (static_cast<std::ptrdiff_t>(y) * picture.width + x) * 4;
      ++counted[static_cast<std::uint32_t>(p[0]) << 16 | static_cast<std::uint32_t>(p[1]) << 8 | p[2]];
    }
  }
  std::vector<std::pair<int, Color>> out;
  for (const auto& [rgb, count] : counted) {
    out.push_back({count, {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                           static_cast<std::uint8_t>(rgb)}});
  }
  std::ranges::sort(out, [](const auto& a, const auto& b) { return a.first > b.first; });
  return out;
}

/// Contrast of letters with the ground they stand on: the most frequent colour, and the one that differs most from it
/// in more than a speck. Thin letters have few pixels of their full colour.
double contrast_in(const Picture& picture, const Rect& units) {
  const auto colors = colors_in(picture, units);
  double most = 1;
  for (const auto& [count, color] : colors) {
    if (count >= 4) most = std::max(most, ui::contrast(colors.front().second, color));
  }
  return most;
}

TEST(ContrastOfPhotographs, is_that_of_the_colours_that_were_drawn) {
  Picture picture{kWidth, kHeight, std::vector<std::uint8_t>(static_cast<std::size_t>(kWidth) * kHeight * 4, 255)};
  for (int y = 10; y < 20; ++y) {
    for (int x = 10; x < 14; ++x) {
      for (int part = 0; part < 3; ++part) picture.rgba[static_cast<std::size_t>((y * kWidth + x) * 4 + part)] = 0x77;
    }
  }
  EXPECT_NEAR(contrast_in(picture, {0, 0, 90, 60}), 4.48, 0.01);
}

class PhotographTest : public ::testing::Test {
 protected:
  void photograph(Colors colors, int every) {
    auto made = Viewer::make("paper", kWidth, kHeight);
    ASSERT_TRUE(made) << made.sentence();
    Viewer& viewer = **made;
    std::string problems;
    const lesson::World world = shell::load_world(kHome, problems);
    ASSERT_EQ(problems, "");
    for (const std::string& file : shell::lesson_files(kHome + "/tests/kinds")) {
      auto shelf = std::make_shared<Shelf>();
      shelf->lessons = {shell::load_lesson(file, world)};
      shelf->world = world;
      shell::walk(
          shelf, 0, viewer,
          [&](const Stop& stop) {
            if (stops_++ % every != 0) return;
            viewer.draw_board(stop.kiosk);
            look_at(viewer.board(), shelf->lessons[0].lesson->slug + " · " + stop.step + " · " + stop.moment);
          },
          {.colors = colors});
    }
    EXPECT_GT(texts_, 400);
    EXPECT_GT(badges_, 10) << "no options were seen";
    EXPECT_EQ(lines_.substr(0, 8000), "");
  }

  void look_at(const ui::Frame& frame, const std::string& where) {
    const Picture picture = frame.picture();
    const Outline& outline = frame.outline();
    std::map<char, Color> badges;
    for (int i = 0; i < outline.size(); ++i) {
      const Outline::Entry entry = outline.entry(i);
      if (entry.role != ui::Role::text || entry.rect.empty()) continue;
      if (entry.flags & ui::kDecorative) {
        if (const auto color = badge_at(picture, outline, entry)) badges[entry.text[0]] = *color;
        continue;
      }
      ++texts_;
      const double contrast = contrast_in(picture, entry.rect);
      if (contrast >= kText || !told_.insert(where + std::string(entry.text)).second) continue;
      lines_ += where + " · " + std::to_string(contrast) + " · " + std::string(entry.text.substr(0, 50)) + "\n";
    }
    for (const auto& [letter, color] : badges) {
      ++badges_;
      for (const auto& [other, beside] : badges) {
        if (other >= letter) continue;
        for (const ui::Matrix& eye : {ui::kProtan, ui::kDeutan, ui::kTritan}) {
          const double apart = ui::apart(ui::seen_through(eye, color), ui::seen_through(eye, beside));
          if (apart < kApart) lines_ += where + " · " + other + " and " + letter + " look alike\n";
        }
      }
    }
  }

  /// The colour of the badge around a letter, if it belongs to an option that can be chosen.
  static std::optional<Color> badge_at(const Picture& picture, const Outline& outline, const Outline::Entry& letter) {
    if (letter.text.size() != 1 || letter.text[0] < 'A' || letter.text[0] > 'F') return {};
    for (int i = 0; i < outline.size(); ++i) {
      const Outline::Entry option = outline.entry(i);
      if (option.role != ui::Role::option || (option.flags & ui::kDisabled) || !option.id.starts_with("option-"))
        continue;
      if (!option.rect.contains(letter.rect)) continue;
      const auto colors = colors_in(picture, letter.rect.inset(-6));
      return colors.front().second;
    }
    return {};
  }

  std::string lines_;
  std::set<std::string> told_;
  int stops_ = 0, texts_ = 0, badges_ = 0;
};

int part() { return std::getenv("PAUSEPOINT_LONG") != nullptr ? 1 : 6; }

TEST_F(PhotographTest, paper) { photograph(Colors::usual, 1); }
TEST_F(PhotographTest, night) { photograph(Colors::night, part()); }
TEST_F(PhotographTest, high_contrast) { photograph(Colors::contrast, part()); }
TEST_F(PhotographTest, cream) { photograph(Colors::cream, part()); }
TEST_F(PhotographTest, blue) { photograph(Colors::blue, part()); }
TEST_F(PhotographTest, rose) { photograph(Colors::rose, part()); }

}  // namespace
}  // namespace pausepoint::screens
