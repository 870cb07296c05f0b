#include "app/ui/large_print.h"

#include "app/ui/widgets.h"
#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

constexpr Rect kPage{64, 34, 1792, 850};
const std::string kLong =
    "This is what happened. A viewer sent stars, and then asked for one little thing in return. The one who streams "
    "did not know what to say. Others in the chat wrote that it was fine. It went on like that for a while, and each "
    "message asked for a little more than the one before. Then somebody at home came in, and the stream was over. "
    "Nobody was cross. They talked about it, and the account was reported. It is never too late to say no, and it is "
    "never too late to tell somebody who can help. That is true on the first day and on the hundredth one.";

class LargePrintOfOneView : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    Theme theme = workshop->theme();
    workshop->set_theme(applied(theme, {.text = 200}));
    frame = std::make_unique<Frame>(*workshop, 1280, 720);
  }
  /// A question, two options with badges, and a target that must be held.
  void view(Canvas& canvas) {
    canvas.text({64, 64, 1200, 100}, question, {.size = kTitle, .weight = Weight::bold}, "question");
    for (int i = 0; i < 2; ++i) {
      const Rect rect = Rect{64, 300, 1200, 400}.cell(i, 1, 2, 20);
      const std::string_view text = i == 0 ? "Keep the *stars*" : "Look away";
      const Response response = canvas.target(i == 0 ? "a" : "b", Role::option, text, rect, {.selected = i == 1});
      option_badge(canvas, {rect.x + 60, rect.center().y}, 80, i);
      canvas.text({rect.x + 120, rect.y, 900, rect.h}, text, {.size = kBody, .middle = true});
      if (response.activated) pressed += i == 0 ? "a" : "b";
    }
    if (canvas.target("hold", Role::button, "Hold to see", {64, 800, 500, 96}, {.hold_seconds = 0.5f}).activated)
      pressed += "h";
  }
  void draw(int page) {
    frame->lay_out(pointing, 1e6f, [&](Canvas& canvas) {
      const auto again = [&](Canvas& shown) { view(shown); };
      pages = draw_large_print(canvas, canvas.unseen(again), {.body = kPage, .page = page}, again);
    });
  }
  const Outline& shown() const { return frame->outline(); }

  std::unique_ptr<Frame> frame;
  Pointing pointing;
  std::string question = "What could Kit do?", pressed;
  int pages = 0;
};

TEST_F(LargePrintOfOneView, texts_are_twice_as_large_and_in_order) {
  draw(0);
  ASSERT_GE(shown().find("question"), 0);
  EXPECT_GE(shown().entry(shown().find("question")).size, 2 * kBody);
  EXPECT_LT(shown().entry(shown().find("question")).rect.y, shown().entry(shown().find("a")).rect.y);
  EXPECT_LT(shown().entry(shown().find("a")).rect.y, shown().entry(shown().find("b")).rect.y);
  EXPECT_TRUE(shown().entry(shown().find("b")).flags & kSelected);
}

TEST_F(LargePrintOfOneView, what_is_pressed_is_pressed_in_the_view_once) {
  draw(0);
  const Vec at = shown().entry(shown().find("b")).rect.center();
  pointing = point(pointing, {.at = at, .down = true, .went_down = true}, shown());
  draw(0);
  EXPECT_EQ(pressed, "");
  pointing = point(pointing, {.at = at, .went_up = true}, shown());
  draw(0);
  EXPECT_EQ(pressed, "b");
  pointing = point(pointing, {.at = at}, shown());
  draw(0);
  EXPECT_EQ(pressed, "b");
}

TEST_F(LargePrintOfOneView, a_press_where_the_view_has_a_target_and_the_page_has_none_does_nothing) {
  draw(0);
  const Vec corner{70, 890};  // On the view's "hold", below the page.
  pointing = point(pointing, {.at = corner, .down = true, .went_down = true}, shown());
  draw(0);
  pointing = point(pointing, {.at = corner, .down = true, .seconds = 5}, shown());
  draw(0);
  EXPECT_EQ(pressed, "");
}

TEST_F(LargePrintOfOneView, what_must_be_held_must_be_held) {
  int page = 0;
  for (draw(0); shown().find("hold") < 0 && page < pages; ++page) draw(page + 1);
  ASSERT_GE(shown().find("hold"), 0);
  const Vec at = shown().entry(shown().find("hold")).rect.center();
  pointing = point(pointing, {.at = at, .down = true, .went_down = true}, shown());
  draw(page);
  EXPECT_EQ(pressed, "");
  for (int i = 0; i < 3; ++i)
    pointing = point(pointing, {.at = at, .down = true, .seconds = 0.3f}, shown()), draw(page);
  EXPECT_EQ(pressed, "h");
}

TEST_F(LargePrintOfOneView, a_text_that_is_longer_than_a_page_goes_on_on_the_next_at_a_word) {
  question = kLong;
  draw(0);
  ASSERT_GE(pages, 2);
  std::string all;
  for (int page = 0; page < pages; ++page) {
    draw(page);
    for (int i = 0; i < shown().size(); ++i) {
      const Outline::Entry entry = shown().entry(i);
      if (entry.role != Role::text || (entry.flags & kDecorative) || all.size() >= kLong.size()) continue;
      EXPECT_FALSE(entry.flags & kCut);
      all += entry.text;
    }
  }
  EXPECT_EQ(all, kLong);
}

TEST_F(LargePrintOfOneView, page_numbers_go_round) {
  question = kLong;
  draw(0);
  const std::string first = shown().as_text();
  draw(pages);
  EXPECT_EQ(shown().as_text(), first);
  draw(-pages);
  EXPECT_EQ(shown().as_text(), first);
}

TEST_F(LargePrintOfOneView, another_typeface_draws_the_same_words_anew) {
  const auto words = [](Canvas& canvas) { canvas.text({64, 64, 0, 0}, "Kit", {.size = 80, .color = {0, 0, 0}}); };
  frame->draw(nothing, 1e6f, words);
  const Picture before = frame->picture();
  workshop->set_theme(applied(workshop->theme(), {.typeface = Typeface::open_dyslexic}));
  EXPECT_TRUE(frame->draw(nothing, 1e6f, words));
  EXPECT_GT(colors_apart(before, frame->picture()), 50);
}

TEST_F(LargePrintOfOneView, letters_stand_farther_apart_when_wanted) {
  const auto width = [&](Spacing spacing) {
    Theme theme = *load_theme(kAssets + "/themes/paper.yaml");
    workshop->set_theme(applied(theme, {.letters = spacing}));
    float wide = 0;
    frame->lay_out(nothing, 1e6f, [&](Canvas& c) { wide = c.measure("aaaaaaaaaa", {.size = 100}, 0).w; });
    return wide;
  };
  const float usual = width(Spacing::usual);
  EXPECT_NEAR(width(Spacing::wider) - usual, 10 * 12, 13) << "WCAG 2.2, 1.4.12: 0.12 of the size";
  EXPECT_NEAR(width(Spacing::wide) - usual, 10 * 6, 7);
}

TEST_F(LargePrintOfOneView, open_dyslexic_needs_about_as_much_room_as_andika) {
  const auto width = [&](Typeface typeface) {
    Theme theme = *load_theme(kAssets + "/themes/paper.yaml");
    workshop->set_theme(applied(theme, {.typeface = typeface}));
    float wide = 0;
    frame->lay_out(nothing, 1e6f, [&](Canvas& c) { wide = c.measure(kLong.substr(0, 200), {.size = 40}, 0).w; });
    return wide;
  };
  const float andika = width(Typeface::andika);
  EXPECT_NEAR(width(Typeface::open_dyslexic) / andika, 1, 0.04);
  EXPECT_NEAR(width(Typeface::noto_sans) / andika, 1, 0.08);
}

}  // namespace
}  // namespace pausepoint::ui
