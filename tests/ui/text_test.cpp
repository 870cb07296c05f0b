#include <cmath>

#include "app/ui/type.h"
#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

class TextTest : public Stage {
 protected:
  /// Draws one text and returns its line of the outline.
  Outline::Entry show(Frame& frame, Rect box, std::string_view text, TextStyle style) {
    style.color = workshop->theme().ink;
    frame.draw(nothing, 0, [&](Canvas& c) { size = c.text(box, text, style); });
    return frame.outline().size() > 0 ? frame.outline().entry(0) : Outline::Entry{};
  }
  Size size;
};

constexpr std::string_view kLong =
    "A viewer has sent Kit 50 stars. Now they ask for “one little thing”. *What* could Kit do **next**? Nobody has to "
    "answer. 🎁";

TEST_F(TextTest, breaks_its_lines_alike_at_every_scale) {
  Size first;
  for (const int height : {360, 720, 1080, 2160}) {
    Frame frame(*workshop, height * 16 / 9, height);
    show(frame, {64, 64, 700, 900}, kLong, {.size = 42});
    if (height == 360) first = size;
    EXPECT_EQ(size, first) << height;
  }
  EXPECT_GT(first.h, 3 * 42.0f);
}

TEST_F(TextTest, takes_what_was_measured) {
  Frame frame(*workshop, 960, 540);
  frame.draw(nothing, 0, [](Canvas& c) {
    for (const float width : {0.0f, 200.0f, 333.0f, 1000.0f}) {
      for (const float least : {0.0f, 30.0f}) {
        const TextStyle style{.size = 46, .color = c.theme().ink, .least = least};
        const Size measured = c.measure(kLong, style, width);
        EXPECT_EQ(c.text({0, 0, width, measured.h}, kLong, style), measured) << width;
        EXPECT_EQ(c.text({0, 0, width, 0}, kLong, style), measured) << width;
      }
    }
  });
  for (int i = 0; i < frame.outline().size(); ++i) EXPECT_FALSE(frame.outline().entry(i).flags & kCut);
}

TEST_F(TextTest, shrinks_to_fit_and_no_further_than_needed) {
  Frame frame(*workshop, 960, 540);
  const auto big = show(frame, {0, 0, 700, 400}, kLong, {.size = 60, .least = 20});
  EXPECT_FALSE(big.flags & kCut);
  EXPECT_LT(big.size, 60);
  EXPECT_GT(big.size, 30);
  EXPECT_LE(size.h, 420);
  const auto fitting = show(frame, {0, 0, 1800, 900}, kLong, {.size = 60, .least = 20});
  EXPECT_EQ(fitting.size, 60);
}

TEST_F(TextTest, is_cut_and_says_so_when_even_the_least_does_not_fit) {
  Frame frame(*workshop, 960, 540);
  const auto cut = show(frame, {0, 0, 300, 100}, kLong, {.size = 60, .least = 40});
  EXPECT_TRUE(cut.flags & kCut);
  EXPECT_EQ(cut.size, 40);
  EXPECT_LE(size.h, 120);
  EXPECT_FALSE(show(frame, {0, 0, 1900, 1000}, kLong, {.size = 40}).flags & kCut);
}

TEST_F(TextTest, of_one_line_fits_in_a_box_of_its_own_size) {
  Frame frame(*workshop, 960, 540);
  EXPECT_FALSE(show(frame, {0, 0, 600, 40}, "Next", {.size = 40}).flags & kCut);
}

TEST_F(TextTest, a_word_wider_than_its_box_shrinks_and_is_broken_only_as_a_last_resort) {
  Frame frame(*workshop, 960, 540);
  const auto shrunk = show(frame, {0, 0, 300, 400}, "Donaudampfschifffahrt", {.size = 60, .least = 20});
  EXPECT_FALSE(shrunk.flags & kCut);
  EXPECT_LT(shrunk.size, 40);
  const auto broken = show(frame, {0, 0, 100, 400}, "Donaudampfschifffahrt", {.size = 60, .least = 50});
  EXPECT_TRUE(broken.flags & kCut);
  EXPECT_LE(size.w, 101);
}

TEST_F(TextTest, marks_are_not_shown_but_plain_stars_are) {
  Frame frame(*workshop, 960, 540);
  show(frame, {0, 0, 0, 0}, "**strong**", {.size = 40});
  const float marked = size.w;
  show(frame, {0, 0, 0, 0}, "strong", {.size = 40, .weight = Weight::bold});
  EXPECT_FLOAT_EQ(size.w, marked);
  show(frame, {0, 0, 0, 0}, "**strong**", {.size = 40, .plain = true});
  EXPECT_GT(size.w, marked * 1.2f);
}

TEST_F(TextTest, text_scale_enlarges_every_text) {
  Frame frame(*workshop, 960, 540);
  show(frame, {}, "Hello", {.size = 40});
  const Size normal = size;
  Theme large = workshop->theme();
  large.text_scale = 1.5f;
  workshop->set_theme(large);
  show(frame, {}, "Hello", {.size = 40});
  EXPECT_NEAR(size.w, normal.w * 1.5f, 0.5f);
}

TEST_F(TextTest, emoji_keep_their_colours) {
  Frame frame(*workshop, 192, 108);
  show(frame, {400, 100, 0, 0}, "🍓", {.size = 700});
  int red = 0;
  const Picture picture = frame.picture();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const Color c = pixel(picture, x, y);
      red += c.r > 150 && c.g < 90 && c.b < 110;
    }
  }
  EXPECT_GT(red, 300);
}

TEST_F(TextTest, writing_from_right_to_left_begins_at_the_right) {
  Frame frame(*workshop, 960, 540);
  const auto arabic = show(frame, {100, 0, 1000, 100}, "مرحبا", {.size = 40});
  EXPECT_GT(arabic.rect.x, 800);
  const auto english = show(frame, {100, 0, 1000, 100}, "Hello", {.size = 40});
  EXPECT_LT(english.rect.x, 110);
}

TEST_F(TextTest, hostile_strings_do_no_harm) {
  std::string marks = "e";
  for (int i = 0; i < 400; ++i) marks += "\u0301\u0323";
  std::string many;
  while (many.size() < 16'384) many += "word *";
  const std::string strings[] = {std::string(20'000, 'W'),
                                 std::string(16'384, ' '),
                                 many,
                                 marks,
                                 std::string("a\0b", 3),
                                 "\xFF\xFE bad \xC3",
                                 "\u202E\u200B\u200D\uFEFF",
                                 "\n\n\n\n",
                                 "%s%n{}<b>&amp;</b>",
                                 "***",
                                 "🏳️‍🌈👩‍👩‍👧‍👧",
                                 "\t\r\v",
                                 "\u2028\u2029",
                                 std::string(5'000, '\n')};
  for (const int height : {90, 540}) {
    Frame frame(*workshop, height * 16 / 9, height);
    for (const std::string& text : strings) {
      for (const Rect box :
           {Rect{0, 0, 0, 0}, Rect{0, 0, 1, 1}, Rect{0, 0, 300, 100}, Rect{-500, -500, 800, 0}, Rect{0, 0, -5, -5}}) {
        for (const float least : {0.0f, 10.0f}) {
          show(frame, box, text, {.size = 40, .align = Align::center, .least = least, .middle = true});
        }
      }
      frame.draw(nothing, 0, [&](Canvas& c) { c.measure(text, {.size = 0.001f}, 1e-6f); });
    }
  }
}

TEST_F(TextTest, thousands_of_texts_stay_within_the_texture_budget) {
  Frame frame(*workshop, 1920, 1080);
  for (int i = 0; i < 80; ++i) {
    const std::string text = std::string(kLong) + std::to_string(i);
    show(frame, {0, 0, 1900, 1000}, text, {.size = 120});
  }
  EXPECT_LT(workshop->texture_bytes(), 30u * 1024 * 1024);
}

}  // namespace
}  // namespace pausepoint::ui
