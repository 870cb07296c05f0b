// Somebody leans on everything that stands before the class: keys, arrows, Enter, and touches anywhere on the board,
// for an hour of the lesson's time. Behind a PIN that never opens the desk, leaves the lesson or leaves the full
// screen.
#include <cstdlib>
#include <random>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/shell/input.h"
#include "tests/screens/desk_stage.h"

namespace pausepoint::screens {
namespace {

using Move = ui::HandInput::Move;

class HandsOnEverything : public DeskStage {
 protected:
  void SetUp() override {
    DeskStage::SetUp();
    kiosk.apply(GateEvent(SetGate{true}));
    kiosk.apply(Begin{});
    draw({});
  }
  void draw(ui::HandInput hand) {
    posted_.clear();
    pointing_ = ui::point(std::move(pointing_), hand, frame->outline());
    frame->lay_out(pointing_, 1e6f, [&](ui::Canvas& canvas) {
      draw_board(kiosk, canvas, [&](Event event) { posted_.push_back(std::move(event)); });
    });
    for (const Event& event : posted_) kiosk.apply(event);
  }
  void press(int code) {
    if (const auto event = shell::meaning(code, kiosk)) kiosk.apply(*event);
  }
  /// What whoever keeps the PIN says to any guess.
  void check_pin() {
    if (!kiosk.gate().checking) return;
    ++guesses;
    kiosk.apply(GateEvent(GateNews{GateSays::wrong, {}}));
  }
  void touch(std::mt19937& random) {
    const Vec at{static_cast<float>(random() % 1920), static_cast<float>(random() % 1080)};
    draw({.at = at, .inside = true, .down = true, .went_down = true});
    draw({.at = at, .inside = true, .down = true, .seconds = 1});
    draw({.at = at, .inside = true, .went_up = true});
  }

  int guesses = 0;

 private:
  ui::Pointing pointing_;
  std::vector<Event> posted_;
};

TEST_F(HandsOnEverything, AnHourOfThemNeverOpensTheDesk) {
  std::mt19937 random(3);
  const int actions = std::getenv("PAUSEPOINT_LONG") != nullptr ? 36'000 : 900;
  const auto each = yaml::Milliseconds(3'600'000 / actions);
  int gates = 0;
  for (int i = 0; i < actions; ++i) {
    switch (random() % 4) {
      case 0:
        touch(random);
        break;
      case 1:
        draw({.inside = true, .move = static_cast<Move>(random() % 7)});
        break;
      case 2:
        draw({.inside = true, .choose = true, .choose_down = true});
        draw({.inside = true, .choose_down = true, .seconds = 1});
        draw({.inside = true});
        break;
      default:
        press(GLFW_KEY_SPACE + static_cast<int>(random() % (GLFW_KEY_LAST - GLFW_KEY_SPACE + 1)));
    }
    check_pin();
    // Digits are seldom typed by chance; while the PIN is asked for they are tried on purpose.
    if (kiosk.gate().asked && !kiosk.gate().checking) {
      ++gates;
      press(GLFW_KEY_0 + static_cast<int>(random() % 10));
      check_pin();
    }
    kiosk.apply(delivery::Event(ask::Tick{each}));
    ASSERT_FALSE(kiosk.desk_on_board()) << i;
    ASSERT_FALSE(kiosk.granted()) << i;
    ASSERT_EQ(kiosk.where(), Where::lesson) << i;
  }
  EXPECT_GT(gates, 0) << "nobody ever came as far as the PIN";
}

}  // namespace
}  // namespace pausepoint::screens
