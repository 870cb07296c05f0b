// The access panel by keyboard, by pad and by touch alone, over any screen; seen through the outline.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/shell/input.h"
#include "app/shell/looks.h"
#include "tests/screens/hands_on_board.h"
#include "tests/screens/layout_rules.h"

namespace pausepoint::screens {
namespace {

class AccessPanelTest : public HandsOnBoard {
 protected:
  void SetUp() override {
    HandsOnBoard::SetUp();
    auto looks = shell::Looks::load("paper");
    ASSERT_TRUE(looks) << looks.sentence();
    looks_ = std::make_unique<shell::Looks>(std::move(*looks));
    teach("recall", "agreement");
  }
  void look_again() {
    workshop_->set_theme(looks_->look(access()));
    give({.at = pointing.at});
  }
  void stroke(int code) {
    const auto event = shell::meaning(code, *kiosk);
    if (event) kiosk->apply(*event);
    look_again();
  }
  const Access& access() const { return kiosk->access().access; }
  bool shows(std::string_view id) const { return frame->outline().find(id) >= 0; }
  std::string text_of(std::string_view id) const {
    const int index = frame->outline().find(id);
    return index < 0 ? "nothing" : std::string(frame->outline().entry(index).text);
  }
  /// Moves the focus with the arrows until it is on `id`.
  void go_to(std::string_view id, FunctionRef<void(Move)> press) {
    const int to = frame->outline().find(id);
    ASSERT_GE(to, 0) << id;
    for (int i = 0; i < 60 && pointing.focus != id; ++i) {
      const int from = frame->outline().find(pointing.focus);
      if (from < 0) {
        press(Move::down);
        continue;
      }
      const Vec way =
          frame->outline().entry(frame->outline().find(id)).rect.center() - frame->outline().entry(from).rect.center();
      press(std::abs(way.y) > 20 ? (way.y > 0 ? Move::down : Move::up) : (way.x > 0 ? Move::right : Move::left));
    }
    ASSERT_EQ(pointing.focus, id);
    ASSERT_TRUE(pointing.focus_visible);
  }

  std::unique_ptr<shell::Looks> looks_;
};

TEST_F(AccessPanelTest, by_keyboard_alone) {
  stroke(GLFW_KEY_F2);
  ASSERT_TRUE(kiosk->access().open);
  EXPECT_EQ(text_of("0/value"), "100 %");
  const auto press = [&](Move move) { key(move); };
  go_to("0/more", press);
  enter();
  EXPECT_EQ(access().text, 110);
  look_again();
  EXPECT_EQ(text_of("0/value"), "110 %") << "it changes at once";
  go_to("3/more", press);
  enter();
  EXPECT_EQ(access().typeface, Typeface::open_dyslexic);
  look_again();
  stroke(GLFW_KEY_BACKSPACE);
  EXPECT_EQ(access(), Access{}) << "one key returns everything to normal";
  stroke(GLFW_KEY_F2);
  EXPECT_FALSE(kiosk->access().open);
  EXPECT_FALSE(shows("access-title"));
}

TEST_F(AccessPanelTest, by_pad_alone) {
  kiosk->apply(AccessEvent(ShowAccess{}));
  look_again();
  const auto press = [&](Move move) {
    shell::PadState held;
    held.left = move == Move::left, held.right = move == Move::right;
    held.up = move == Move::up, held.down = move == Move::down;
    pad(held);
  };
  go_to("4/more", press);
  pad({.main = true});
  EXPECT_EQ(access().colors, Colors::night);
  look_again();
  go_to("access-close", press);
  pad({.main = true});
  EXPECT_FALSE(kiosk->access().open);
}

TEST_F(AccessPanelTest, by_touch_alone) {
  tap(middle("access"));
  ASSERT_TRUE(kiosk->access().open);
  tap(middle("0/more"));
  tap(middle("0/more"));
  look_again();
  EXPECT_EQ(access().text, 125);
  tap(middle("6/more"));
  EXPECT_TRUE(access().fewer);
  look_again();
  tap(middle("access-usual"));
  EXPECT_EQ(access(), Access{});
  look_again();
  tap(middle("access-close"));
  EXPECT_FALSE(kiosk->access().open);
}

TEST_F(AccessPanelTest, opens_over_the_library_help_and_the_cover_and_closes_to_them) {
  for (const ask::Cue cue : {ask::Cue::help, ask::Cue::cover}) {
    apply(cue);
    tap(middle("access"));
    ASSERT_TRUE(kiosk->access().open);
    stroke(GLFW_KEY_ESCAPE);
    ASSERT_FALSE(kiosk->access().open);
    apply(cue);
  }
  kiosk->apply(ToLibrary{});
  look_again();
  tap(middle("access"));
  EXPECT_TRUE(shows("access-title"));
  stroke(GLFW_KEY_F2);
  EXPECT_TRUE(shows("ages/0/band"));
}

TEST_F(AccessPanelTest, a_cue_of_the_teacher_puts_it_away) {
  tap(middle("access"));
  apply(ask::Cue::cover);
  EXPECT_FALSE(kiosk->access().open);
  EXPECT_TRUE(kiosk->session().now().covered);
}

TEST_F(AccessPanelTest, holds_in_all_letters_and_sizes) {
  kiosk->apply(AccessEvent(ShowAccess{}));
  for (const Typeface typeface : {Typeface::andika, Typeface::open_dyslexic, Typeface::noto_sans}) {
    for (const Spacing spacing : {Spacing::usual, Spacing::wider}) {
      for (const int text : kTextSizes) {
        kiosk->apply(AccessEvent(
            RecallAccess{{.text = text, .letters = spacing, .lines = spacing, .typeface = typeface, .longer = 150}}));
        int pages = 1;
        for (int page = 0; page < pages; ++page) {
          look_again();
          const std::string where = text_of("access-page");
          if (where != "nothing") pages = std::atoi(where.c_str() + where.rfind(' ') + 1);
          const LayoutRules rules{30 * static_cast<float>(text) / 100, 96, {}, 0};
          for (const std::string& line : breaches(frame->outline(), {1920, 1080}, rules))
            ADD_FAILURE() << text << " % page " << page + 1 << " of " << pages << ": " << line;
          kiosk->apply(AccessEvent(TurnPanel{1}));
        }
        kiosk->apply(AccessEvent(TurnPanel{-pages}));
      }
    }
  }
}

}  // namespace
}  // namespace pausepoint::screens
