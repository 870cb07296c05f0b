// From right to left: where things stand, and what is not turned around.
#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

using Mirror = Stage;

Rect place_of(const Frame& frame, std::string_view id) {
  const int at = frame.outline().find(id);
  return at < 0 ? Rect{} : frame.outline().entry(at).rect;
}

TEST_F(Mirror, what_stood_left_stands_right) {
  Frame frame(*workshop, 1920, 1080);
  frame.draw(nothing, 0, [&](Canvas& canvas) {
    const auto mirrored = canvas.mirrored();
    canvas.fill({100, 200, 300, 50}, {200, 0, 0});
    canvas.target("key", Role::button, "Key", {100, 300, 200, 100});
    canvas.text({100, 500, 600, 80}, "Begin", {.size = 40, .color = {0, 0, 0}}, "start");
    canvas.text({100, 600, 600, 80}, "ابدأ", {.size = 40, .color = {0, 0, 0}}, "arabic");
    canvas.text({100, 700, 600, 80}, "End", {.size = 40, .color = {0, 0, 0}, .align = Align::right}, "end");
    canvas.text({100, 800, 0, 0}, "Free", {.size = 40, .color = {0, 0, 0}}, "free");
  });
  EXPECT_EQ(place_of(frame, "key"), (Rect{1620, 300, 200, 100}));
  EXPECT_EQ(pixel(frame.picture(), 1600, 225).r, 200);
  EXPECT_NE(pixel(frame.picture(), 200, 225).g, 0);
  for (const std::string_view id : {"start", "arabic", "free"})
    EXPECT_NEAR(place_of(frame, id).right(), 1820, 8) << id << ": lines begin at the right";
  EXPECT_NEAR(place_of(frame, "end").x, 1220, 8);
}

TEST_F(Mirror, on_the_desk_lines_of_any_script_begin_at_the_left) {
  Frame frame(*workshop, 1920, 1080);
  frame.draw(nothing, 0, [&](Canvas& canvas) {
    canvas.text({100, 100, 600, 80}, "ابدأ", {.size = 40, .color = {0, 0, 0}}, "board");
    const auto desk = canvas.desk_look();
    canvas.text({100, 200, 600, 80}, "ابدأ", {.size = 40, .color = {0, 0, 0}}, "desk");
  });
  EXPECT_NEAR(place_of(frame, "board").right(), 700, 8);
  EXPECT_NEAR(place_of(frame, "desk").x, 100, 8);
}

TEST_F(Mirror, letters_are_the_same_and_only_their_place_is_another) {
  Frame plain(*workshop, 1920, 1080), turned(*workshop, 1920, 1080);
  const TextStyle style{.size = 60, .color = {0, 0, 0}, .align = Align::center};
  plain.draw(nothing, 0, [&](Canvas& canvas) { canvas.text({100, 100, 400, 90}, "Kit", style); });
  turned.draw(nothing, 0, [&](Canvas& canvas) {
    const auto mirrored = canvas.mirrored();
    canvas.text({1420, 100, 400, 90}, "Kit", style);
  });
  EXPECT_EQ(colors_apart(plain.picture(), turned.picture()), 0);
}

TEST_F(Mirror, a_picture_keeps_its_left_and_right) {
  Frame plain(*workshop, 1920, 1080), turned(*workshop, 1920, 1080);
  const auto picture = [](Canvas& canvas, Rect rect) {
    const auto upright = canvas.upright(rect);
    canvas.fill({rect.x, rect.y, 40, rect.h}, {0, 0, 200});
    canvas.art(rect, "people/kit", "front");
  };
  plain.draw(nothing, 0, [&](Canvas& canvas) { picture(canvas, {1220, 100, 600, 500}); });
  turned.draw(nothing, 0, [&](Canvas& canvas) {
    const auto mirrored = canvas.mirrored();
    picture(canvas, {100, 100, 600, 500});
  });
  EXPECT_EQ(colors_apart(plain.picture(), turned.picture()), 0);
}

TEST_F(Mirror, a_press_lands_where_the_finger_is) {
  Frame frame(*workshop, 1920, 1080);
  Pointing pointing;
  pointing.at = {1700, 350}, pointing.inside = true;
  Vec at;
  bool hovered = false;
  frame.draw(pointing, 0, [&](Canvas& canvas) {
    const auto mirrored = canvas.mirrored();
    const Response response = canvas.target("key", Role::button, "Key", {100, 300, 200, 100});
    at = response.at, hovered = response.hovered;
  });
  EXPECT_TRUE(hovered);
  EXPECT_FLOAT_EQ(at.x, 220);
  EXPECT_FLOAT_EQ(at.y, 350);
}

TEST_F(Mirror, an_arrow_points_the_other_way_and_nothing_else_of_a_screen_does) {
  Frame plain(*workshop, 1920, 1080), turned(*workshop, 1920, 1080);
  const auto icons = [](Canvas& canvas) {
    canvas.icon({900, 100, 120, 120}, "next", {0, 0, 0});
    canvas.icon({900, 400, 120, 120}, "heart", {0, 0, 0});
  };
  plain.draw(nothing, 0, [&](Canvas& canvas) { icons(canvas); });
  turned.draw(nothing, 0, [&](Canvas& canvas) {
    const auto mirrored = canvas.mirrored();
    icons(canvas);
  });
  const Picture one = plain.picture(), other = turned.picture();
  int arrow = 0, heart = 0;
  for (int x = 900; x < 1020; ++x) {
    for (int y = 0; y < 120; ++y) {
      const int mirrored_x = 1919 - x;
      arrow += std::abs(pixel(one, x, 100 + y).r - pixel(other, mirrored_x, 100 + y).r) > 60;
      heart += std::abs(pixel(one, x, 400 + y).r - pixel(other, x, 400 + y).r) > 60;
    }
  }
  EXPECT_LT(arrow, 60);
  EXPECT_EQ(heart, 0);
}

TEST_F(Mirror, a_steady_mirrored_frame_in_another_language_changes_nothing) {
  Words words;
  Frame frame(*workshop, 1920, 1080);
  const auto view = [&](Canvas& canvas) {
    const auto speaking = canvas.speaking(&words);
    const auto mirrored = canvas.mirrored();
    canvas.text({100, 100, 400, 90}, canvas.words("Next"), {.size = 40, .color = {0, 0, 0}});
  };
  EXPECT_TRUE(frame.draw(nothing, 0, view));
  EXPECT_FALSE(frame.draw(nothing, 0, view));
}

}  // namespace
}  // namespace pausepoint::ui
