#include "app/ui/widgets.h"

#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

class WidgetsTest : public Stage {
 protected:
  /// Draws two buttons, one of them to be held, and notes which was activated.
  void show(const Pointing& pointing) {
    activated.clear();
    frame->draw(pointing, 1e6f, [this](Canvas& c) {
      const auto menu = c.push("menu");
      if (button(c, "go", {100, 100, 400, 96}, "Go")) activated += "go ";
      if (button(c, "hold", {100, 300, 400, 96}, "Hold", {.hold_seconds = 1})) activated += "hold ";
      if (button(c, "off", {100, 500, 400, 96}, "Off", {.disabled = true})) activated += "off ";
    });
  }
  void SetUp() override {
    Stage::SetUp();
    frame = std::make_unique<Frame>(*workshop, 960, 540);
    show(now);
  }
  void TearDown() override { frame.reset(), Stage::TearDown(); }
  void act(HandInput input) {
    now = point(now, input, frame->outline());
    show(now);
  }

  std::unique_ptr<Frame> frame;
  Pointing now;
  std::string activated;
};

TEST_F(WidgetsTest, a_button_acts_once_when_pressed_and_released_on_it) {
  act({.at = {200, 150}, .down = true, .went_down = true});
  EXPECT_EQ(activated, "");
  act({.at = {220, 150}, .went_up = true});
  EXPECT_EQ(activated, "go ");
  act({.at = {220, 150}});
  EXPECT_EQ(activated, "");
}

TEST_F(WidgetsTest, a_press_that_began_or_ended_elsewhere_does_nothing) {
  act({.at = {900, 900}, .down = true, .went_down = true});
  act({.at = {200, 150}, .went_up = true});
  EXPECT_EQ(activated, "");
  act({.at = {200, 150}, .down = true, .went_down = true});
  act({.at = {900, 900}, .went_up = true});
  EXPECT_EQ(activated, "");
}

TEST_F(WidgetsTest, sliding_off_and_back_still_counts) {
  act({.at = {200, 150}, .down = true, .went_down = true});
  act({.at = {900, 900}, .down = true});
  act({.at = {200, 150}, .down = true});
  act({.at = {200, 150}, .went_up = true});
  EXPECT_EQ(activated, "go ");
}

TEST_F(WidgetsTest, a_disabled_button_never_acts) {
  act({.at = {200, 550}, .down = true, .went_down = true});
  act({.at = {200, 550}, .went_up = true});
  EXPECT_EQ(activated, "");
  EXPECT_TRUE(frame->outline().entry(frame->outline().find("menu/off")).flags & kDisabled);
}

TEST_F(WidgetsTest, a_hold_button_acts_once_when_held_long_enough) {
  act({.at = {200, 350}, .down = true, .went_down = true});
  act({.at = {200, 350}, .down = true, .seconds = 0.6f});
  EXPECT_EQ(activated, "");
  act({.at = {200, 350}, .down = true, .seconds = 0.6f});
  EXPECT_EQ(activated, "hold ");
  act({.at = {200, 350}, .down = true, .seconds = 0.6f});
  EXPECT_EQ(activated, "");
  act({.at = {200, 350}, .went_up = true});
  EXPECT_EQ(activated, "");
  act({.at = {200, 350}});
  act({.at = {200, 350}, .down = true, .went_down = true});
  act({.at = {200, 350}, .down = true, .seconds = 2});
  EXPECT_EQ(activated, "hold ");
}

TEST_F(WidgetsTest, a_hold_button_does_nothing_when_let_go_too_early) {
  act({.at = {200, 350}, .down = true, .went_down = true});
  act({.at = {200, 350}, .went_up = true, .seconds = 0.9f});
  EXPECT_EQ(activated, "");
}

TEST_F(WidgetsTest, keys_move_and_choose) {
  act({.move = HandInput::Move::next});
  act({.choose = true});
  EXPECT_EQ(activated, "go ");
  act({.move = HandInput::Move::down});
  act({.choose = true, .choose_down = true});
  EXPECT_EQ(activated, "");
  act({.choose_down = true, .seconds = 1.1f});
  EXPECT_EQ(activated, "hold ");
}

TEST_F(WidgetsTest, the_focus_ring_is_seen) {
  const Picture before = frame->picture();
  act({.move = HandInput::Move::next});
  EXPECT_GT(colors_apart(before, frame->picture()), 500);
}

TEST_F(WidgetsTest, every_option_badge_and_shape_is_different_even_without_colour) {
  std::vector<Picture> badges, shapes;
  for (int i = 0; i < 6; ++i) {
    Frame small(*workshop, 192, 108);
    small.draw(nothing, 0, [i](Canvas& c) { option_badge(c, c.bounds().center(), 900, i); });
    badges.push_back(small.picture());
    small.draw(nothing, 0, [i](Canvas& c) { option_shape(c, c.bounds().center(), 900, i, c.theme().ink); });
    shapes.push_back(small.picture());
  }
  for (std::size_t a = 0; a < badges.size(); ++a) {
    for (std::size_t b = a + 1; b < badges.size(); ++b) {
      EXPECT_GT(colors_apart(badges[a], badges[b]), 500) << a << ' ' << b;
      EXPECT_GT(colors_apart(shapes[a], shapes[b]), 300) << a << ' ' << b;
    }
  }
}

TEST_F(WidgetsTest, a_label_too_long_for_its_button_is_not_cut) {
  Frame wide(*workshop, 960, 540);
  wide.draw(nothing, 0, [](Canvas& c) {
    button(c, "a", {100, 100, 330, 96}, "Need to talk? Help is here", {.text_size = 40, .icon = "heart"});
    const ButtonStyle style{.text_size = 40, .key = "N", .icon = "next"};
    button(c, "b", {100, 300, button_width(c, "Next", style), 96}, "Next", style);
  });
  for (int i = 0; i < wide.outline().size(); ++i) {
    const auto entry = wide.outline().entry(i);
    EXPECT_FALSE(entry.flags & kCut) << entry.text;
    EXPECT_TRUE(entry.text != "Next" || entry.role != Role::text || entry.size == 40);
  }
}

TEST_F(WidgetsTest, everything_survives_places_without_room) {
  Frame any(*workshop, 320, 180);
  any.draw(nothing, 0, [](Canvas& c) {
    for (const Rect r :
         {Rect{}, Rect{0, 0, 1, 1}, Rect{10, 10, -20, 5}, Rect{-1e9f, 0, 2e9f, 3}, Rect{1e20f, 1e20f, 1e20f, 1e20f}}) {
      button(c, "b", r, "Label", {.key = "N", .icon = "heart"});
      card(c, r), note(c, r, "note"), dots(c, r, 3, 1), dots(c, r, 0, 0);
      c.dashed(r, c.theme().ink, 3, 20);
      c.gradient(r, c.theme().ink, c.theme().ink, 20);
      c.art(r, "heart"), c.icon(r, "heart", c.theme().ink), c.art(r, "nobody");
      option_badge(c, {r.x, r.y}, r.w, -1), ring(c, {r.x, r.y}, r.w, 2, "x");
      c.inset(r, r, [](Canvas&) {});
    }
  });
}

TEST(Phrase, is_made_of_words_and_numbers) {
  Phrase phrase;
  phrase << "open " << 0 << ", " << -12 << " ";
  EXPECT_EQ(std::string_view(phrase.clock(48'999)), "open 0, -12 0:48");
  Phrase clock;
  EXPECT_EQ(std::string_view(clock.clock(1'100'000)), "18:20");
  Phrase negative;
  EXPECT_EQ(std::string_view(negative.clock(-5)), "0:00");
}

TEST(Phrase, ends_with_a_whole_character_when_it_is_full) {
  Phrase phrase;
  for (int i = 0; i < 100; ++i) phrase << "é€";
  EXPECT_LE(std::string_view(phrase).size(), 256u);
  EXPECT_EQ(std::string_view(phrase).size() % 5 % 3 == 1, false);
}

}  // namespace
}  // namespace pausepoint::ui
