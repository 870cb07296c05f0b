#include "app/ui/frame.h"

#include <array>
#include <random>

#include "app/ui/widgets.h"
#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

class FrameTest : public Stage {};

/// A screen of many things, each decided by one number.
struct Board {
  std::array<int, 12> n{};

  void operator()(Canvas& c) const {
    const Theme& t = c.theme();
    const auto at = [this](std::size_t i) { return static_cast<float>(n[i]); };
    Phrase words;
    words << "Number " << n[0] << (n[0] % 3 == 0 ? " *is* 🎁 here" : " is here");
    c.text({64, 40, 900, 200}, words, {.size = 60, .color = t.ink, .least = 30});
    card(c, {64 + at(1) * 7, 260, 500, 200});
    if (n[2] % 2 == 0) option_badge(c, {300, 360}, 100 + at(2) * 3, n[2] % 6);
    ring(c, {1800, 100}, 60, at(3) / 10, "4");
    dots(c, {900, 60, 500, 16}, 7, n[4] % 7);
    c.gradient({700 + at(5) * 3.3f, 300, 300, 200}, t.accent, t.warn, 30);
    c.dashed({1100, 300 + at(6), 300, 90}, t.quiet, 3, 20);
    {
      const auto faded = c.fade(at(7) / 10);
      button(c, "help", {64, 960, 500, 90}, "Need to talk?", {.look = ButtonLook::help, .icon = "heart"});
    }
    const Vec star[] = {{1500, 400}, {1600 + at(8) * 5, 500}, {1450, 560}};
    c.polygon(star, t.options[static_cast<std::size_t>(n[8] % 6)]);
    c.line(star, t.ink, 5, true);
    for (int i = 0; i < n[9] % 5; ++i) chip(c, {700 + 180.0f * static_cast<float>(i), 600}, "chip");
    {
      const auto clipped = c.clip({700, 700, 300 + at(10) * 10, 120});
      note(c, {690, 690, 700, 200}, "A gift is not a deal.");
    }
    c.inset({1200, 640, 640, 360}, {0, 0, 1920, 1080}, [&](Canvas& small) {
      small.fill(small.bounds(), t.paper);
      const auto moved = small.shift({at(11) * 10, 0});
      card(small, {100, 100, 900, 500});
      small.text({150, 150, 800, 400}, "The board, smaller", {.size = 60, .color = t.ink});
    });
  }
};

TEST_F(FrameTest, an_incremental_picture_equals_a_full_one_after_random_changes) {
  for (const auto& [width, height] : {std::pair{640, 360}, std::pair{1023, 577}, std::pair{500, 700}}) {
    std::mt19937 random(42);
    Frame kept(*workshop, width, height);
    Board board;
    for (int step = 0; step < 60; ++step) {
      for (unsigned changes = 1 + random() % 3; changes > 0; --changes) {
        board.n[random() % board.n.size()] = static_cast<int>(random() % 11);
      }
      kept.draw(nothing, 1e6f, board);
      Frame fresh(*workshop, width, height);
      fresh.draw(nothing, 1e6f, board);
      ASSERT_EQ(colors_apart(kept.picture(), fresh.picture()), 0) << width << 'x' << height << " step " << step;
    }
  }
}

TEST_F(FrameTest, a_frame_without_change_draws_nothing) {
  Frame frame(*workshop, 640, 360);
  const Board board;
  EXPECT_TRUE(frame.draw(nothing, 1e6f, board));
  EXPECT_EQ(frame.damage(), (Rect{0, 0, 640, 360}));
  EXPECT_FALSE(frame.draw(nothing, 1e6f, board));
  EXPECT_TRUE(frame.damage().empty());
}

TEST_F(FrameTest, one_changed_label_damages_only_its_place) {
  Frame frame(*workshop, 1920, 1080);
  const auto view = [](std::string_view word) {
    return [word](Canvas& c) {
      for (int i = 0; i < 30; ++i) c.fill(Rect{0, 0, 1920, 1080}.cell(i, 6, 5, 10), c.theme().card, 20);
      c.text({500, 500, 300, 60}, word, {.color = c.theme().ink});
      c.text({500, 700, 300, 60}, "another", {.color = c.theme().ink});
    };
  };
  frame.draw(nothing, 0, view("one"));
  frame.draw(nothing, 0, view("two"));
  const Rect damage = frame.damage();
  EXPECT_FALSE(damage.empty());
  EXPECT_TRUE((Rect{490, 490, 120, 80}.contains(damage)))
      << damage.x << ' ' << damage.y << ' ' << damage.w << ' ' << damage.h;
}

TEST_F(FrameTest, what_is_gone_leaves_paper) {
  Frame frame(*workshop, 192, 108);
  frame.draw(nothing, 0, [](Canvas& c) { c.fill(c.bounds(), c.theme().ink); });
  EXPECT_EQ(pixel(frame.picture(), 50, 50), workshop->theme().ink);
  frame.draw(nothing, 0, [](Canvas&) {});
  EXPECT_EQ(pixel(frame.picture(), 50, 50), workshop->theme().paper);
}

TEST_F(FrameTest, another_theme_and_another_size_draw_everything_again) {
  Frame frame(*workshop, 640, 360);
  const Board board;
  frame.draw(nothing, 1e6f, board);
  Theme night = workshop->theme();
  night.paper = {20, 24, 40, 255};
  night.font = "OpenDyslexic";
  workshop->set_theme(night);
  EXPECT_TRUE(frame.draw(nothing, 1e6f, board));
  Frame fresh(*workshop, 640, 360);
  fresh.draw(nothing, 1e6f, board);
  EXPECT_EQ(colors_apart(frame.picture(), fresh.picture()), 0);
  frame.resize(320, 180);
  EXPECT_TRUE(frame.draw(nothing, 1e6f, board));
  EXPECT_EQ(frame.picture().width, 320);
  EXPECT_EQ(frame.damage(), (Rect{0, 0, 320, 180}));
}

TEST_F(FrameTest, the_page_is_1080_units_high_or_1920_wide) {
  const auto bounds_of = [this](int width, int height) {
    Frame frame(*workshop, width, height);
    Rect bounds;
    frame.draw(nothing, 0, [&](Canvas& c) { bounds = c.bounds(); });
    return bounds;
  };
  EXPECT_EQ(bounds_of(1280, 720), (Rect{0, 0, 1920, 1080}));
  EXPECT_EQ(bounds_of(1024, 768), (Rect{0, 0, 1920, 1440}));
  EXPECT_EQ(bounds_of(2560, 1080), (Rect{0, 0, 2560, 1080}));
  Frame frame(*workshop, 1280, 720);
  EXPECT_EQ(frame.units(640, 360), (Vec{960, 540}));
}

TEST_F(FrameTest, missing_art_is_a_calm_place_and_a_missing_layer_is_nothing) {
  Frame frame(*workshop, 192, 108);
  frame.draw(nothing, 0, [](Canvas& c) {
    EXPECT_FALSE(c.has_art("nobody/here"));
    EXPECT_FALSE(c.has_art("../../etc/passwd"));
    EXPECT_EQ(c.art_shape("nobody/here"), 1);
    c.art({0, 0, 960, 1080}, "nobody/here");
    c.art({960, 0, 960, 1080}, "icons/none", "layer");
    c.art({960, 0, 960, 1080}, "heart", "no-such-layer", "a heart");
  });
  EXPECT_NE(pixel(frame.picture(), 48, 54), workshop->theme().paper);
  EXPECT_EQ(pixel(frame.picture(), 144, 54), workshop->theme().paper);
  EXPECT_EQ(frame.outline().entry(0).text, "a heart");
  EXPECT_EQ(frame.outline().entry(0).role, Role::picture);
}

TEST_F(FrameTest, every_icon_can_be_drawn) {
  for (const char* name :
       {"heart", "lock", "tick",    "pause",    "play",    "next",  "back",       "plus",        "minus",
        "eye",   "hand", "gamepad", "keyboard", "warning", "check", "arrow-left", "arrow-right", "clock",
        "cover", "help", "star",    "gift",     "person",  "home",  "speech"}) {
    Frame frame(*workshop, 96, 54);
    frame.draw(nothing, 0, [&](Canvas& c) { c.icon(c.bounds(), name, c.theme().ink); });
    Frame empty(*workshop, 96, 54);
    empty.draw(nothing, 0, [](Canvas&) {});
    EXPECT_GT(colors_apart(frame.picture(), empty.picture()), 50) << name;
  }
}

TEST_F(FrameTest, fades_shifts_and_clips_compose) {
  Frame frame(*workshop, 192, 108);
  const Color ink = workshop->theme().ink, paper = workshop->theme().paper;
  frame.draw(nothing, 0, [&](Canvas& c) {
    const auto outer = c.clip({0, 0, 960, 1080});
    const auto moved = c.shift({100, 0});
    const auto faded = c.fade(0.5f);
    c.fill({0, 0, 1920, 540}, ink);
    const auto more = c.fade(0);
    c.fill({0, 540, 1920, 540}, ink);
  });
  const Picture picture = frame.picture();
  EXPECT_EQ(pixel(picture, 5, 20), paper);
  EXPECT_NEAR(pixel(picture, 50, 20).r, (ink.r + paper.r) / 2, 2);
  EXPECT_EQ(pixel(picture, 100, 20), paper);
  EXPECT_EQ(pixel(picture, 50, 80), paper);
}

TEST_F(FrameTest, an_inset_is_in_nobodys_way) {
  Frame frame(*workshop, 960, 540);
  frame.draw(nothing, 0, [](Canvas& c) {
    c.inset({100, 100, 480, 270}, {0, 0, 1920, 1080}, [](Canvas& small) {
      EXPECT_EQ(small.bounds(), (Rect{0, 0, 1920, 1080}));
      button(small, "x", {0, 0, 400, 100}, "Press me");
      small.text({0, 200, 400, 100}, "words", {.color = small.theme().ink});
    });
    EXPECT_EQ(c.bounds(), (Rect{0, 0, 1920, 1080}));
  });
  EXPECT_EQ(frame.outline().size(), 0);
}

TEST_F(FrameTest, a_picture_is_written_as_a_png_file) {
  Frame frame(*workshop, 64, 36);
  frame.draw(nothing, 0, [](Canvas&) {});
  EXPECT_TRUE(write_png(frame.picture(), ::testing::TempDir() + "frame_test.png"));
  EXPECT_FALSE(write_png(frame.picture(), "/nowhere/at/all.png"));
  EXPECT_FALSE(write_png({}, ::testing::TempDir() + "empty.png"));
}

TEST_F(FrameTest, two_frames_of_one_workshop_do_not_disturb_each_other) {
  Frame board(*workshop, 640, 360), desk(*workshop, 800, 450);
  const Board shown;
  for (int i = 0; i < 3; ++i) {
    board.draw(nothing, 1e6f, shown);
    desk.draw(nothing, 1e6f, [&](Canvas& c) { c.inset(c.bounds(), c.bounds(), shown); });
  }
  Frame fresh(*workshop, 640, 360);
  fresh.draw(nothing, 1e6f, shown);
  EXPECT_EQ(colors_apart(board.picture(), fresh.picture()), 0);
  EXPECT_FALSE(board.draw(nothing, 1e6f, shown));
}

}  // namespace
}  // namespace pausepoint::ui
