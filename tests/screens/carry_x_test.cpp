// Cards carried with real X events: whatever is done to the kiosk's window is done to a board without a display, too,
// and both must come to show the same.
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <thread>

#include "tests/screens/hands_on_board.h"
#include "tests/screens/x_display.h"

namespace pausepoint::screens {
namespace {

class CarryingUnderX : public HandsOnBoard {
 protected:
  static constexpr float kScale = XDisplay::kHeight / 1080.0f;
  static constexpr int kHeader = 80, kMost = 900;  ///< The clock in the header runs; the pointer is drawn by X.

  void SetUp() override {
    if (const std::string tool = XDisplay::missing(); !tool.empty()) GTEST_SKIP() << tool << " is not installed here";
    HandsOnBoard::SetUp();
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    if (name != "ByMouseAndByKeys" && std::getenv("PAUSEPOINT_LONG") == nullptr)
      GTEST_SKIP() << "one of the three is tried in every run, the others with tests/run --long";
    frame->resize(XDisplay::kWidth, XDisplay::kHeight);
    folder_ = std::filesystem::temp_directory_path() / ("pausepoint-x-" + std::to_string(getpid()));
    if (!x_.open(folder_)) GTEST_SKIP() << "Xvfb does not start here";
  }
  void TearDown() override {
    x_ = {};
    std::filesystem::remove_all(folder_);
    HandsOnBoard::TearDown();
  }

  /// Begins the lesson on both, at the step behind the agreement.
  void begin(const std::string& kind) {
    const std::string lesson = std::string(PAUSEPOINT_HOME) + "/tests/kinds/" + kind + "/lesson.yaml";
    std::string problems;
    kiosk = std::make_unique<Kiosk>(shell::load_shelf(PAUSEPOINT_HOME, lesson, problems));
    give({});
    x_.start(lesson);
    ASSERT_TRUE(alike()) << "the library does not come up";
    for (const char* target : {"0/lesson", "begin"}) {
      const Vec at = middle(target);
      press_both(at), release_both(at);
      ASSERT_TRUE(alike()) << target << " does not lead on";
    }
    ASSERT_EQ(kiosk->where(), Where::lesson);
    cue_next();
  }
  void mouse(Vec at) {
    x_.hands("mousemove " + std::to_string(static_cast<int>(at.x * kScale)) + " " +
             std::to_string(static_cast<int>(at.y * kScale)) + " sleep 0.08");
  }
  /// A mouse stands on whole pixels; the twin's hand must too, or the carried card lies a part of one apart.
  static Vec on_pixel(Vec at) { return {std::floor(at.x * kScale) / kScale, std::floor(at.y * kScale) / kScale}; }
  void press_both(Vec at) { down(on_pixel(at)), mouse(at), x_.hands("mousedown 1 sleep 0.08"); }
  void drag_both(Vec at) { drag(on_pixel(at)), mouse(at); }
  void release_both(Vec at) { up(on_pixel(at)), x_.hands("mouseup 1 sleep 0.08"); }
  void key_both(Move move, const std::string& name) { key(move), x_.hands("key " + name + " sleep 0.06"); }
  void enter_both() { enter(), x_.hands("key Return sleep 0.06"); }
  void escape_both() { escape(), x_.hands("key Escape sleep 0.06"); }
  void cue_next() { apply(ask::Cue::next), x_.hands("key Next sleep 0.1"); }

  /// Whether the window comes to show what the board without a display shows.
  bool alike() {
    for (int tries = 0; tries < 60; ++tries) {
      give({.at = pointing.at, .inside = true, .down = pointing.down});
      if (apart(frame->picture(), x_.picture()) <= kMost) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
    return false;
  }
  static int apart(const ui::Picture& a, const ui::Picture& b) {
    if (a.rgba.size() != b.rgba.size()) return 1 << 30;
    int apart = 0;
    for (std::size_t i = static_cast<std::size_t>(kHeader) * XDisplay::kWidth * 4; i < a.rgba.size(); i += 4) {
      int by = 0;
      for (std::size_t channel = 0; channel < 3; ++channel) by += std::abs(a.rgba[i + channel] - b.rgba[i + channel]);
      apart += by > 8;
    }
    return apart;
  }

  XDisplay x_;
  std::string folder_;
};

TEST_F(CarryingUnderX, ByMouseAndByKeys) {
  using activities::Rank;
  ASSERT_NO_FATAL_FAILURE(begin("rank"));
  ASSERT_TRUE(alike());

  const Vec from = middle("card-0"), top = middle("place-0");
  press_both(from), drag_both((from + top) * 0.5f), drag_both(top);
  ASSERT_TRUE(alike()) << "the card is not under the finger, or its place is not shown";
  release_both(top);
  ASSERT_EQ(state<Rank>().placed[0][0], 0);
  ASSERT_TRUE(alike()) << "the card was not dropped";

  const Vec nowhere{1850, 1000};
  press_both(top), drag_both((top + nowhere) * 0.5f), drag_both(nowhere), release_both(nowhere);
  ASSERT_EQ(state<Rank>().placed[0][0], 0);
  ASSERT_TRUE(alike()) << "a card let go beside everything did not go back";

  for (int i = 0; i < 20 && pointing.focus != "card-3"; ++i) key_both(Move::next, "Tab");
  ASSERT_EQ(pointing.focus, "card-3");
  enter_both(), key_both(Move::right, "Right"), key_both(Move::right, "Right");
  ASSERT_TRUE(alike()) << "the chosen card is not shown where it would land";
  escape_both();
  ASSERT_EQ(Rank::count_placed(state<Rank>()), 1);
  ASSERT_TRUE(alike()) << "Escape did not put the card back";
  enter_both(), key_both(Move::right, "Right"), key_both(Move::down, "Down"), enter_both();
  ASSERT_EQ(Rank::count_placed(state<Rank>()), 2);
  ASSERT_TRUE(alike()) << "the card was not dropped by key";
}

TEST_F(CarryingUnderX, WhatIsCarriedGoesBackWhenTheTeacherGoesOn) {
  using activities::Rank;
  ASSERT_NO_FATAL_FAILURE(begin("rank"));
  const Vec from = middle("card-0"), top = middle("place-0");
  press_both(from), drag_both((from + top) * 0.5f), drag_both(top);
  cue_next();
  release_both(top);
  ASSERT_EQ(state<Rank>().placed[1][0], -1);
  ASSERT_TRUE(alike());
}

TEST_F(CarryingUnderX, CardsAreSortedByMouse) {
  using activities::Sort;
  ASSERT_NO_FATAL_FAILURE(begin("sort"));
  // The traffic lights by keys: five cards, and out of their overview.
  for (int i = 0; i < 60 && delivery::current_step(kiosk->session().lesson(), kiosk->session().now()).id == "lights";
       ++i)
    cue_next();
  ASSERT_TRUE(alike());
  const Vec from = middle("card-0"), bin = middle("place-1");
  press_both(from), drag_both((from + bin) * 0.5f), drag_both(bin), release_both(bin);
  ASSERT_EQ(state<Sort>().placed[0], 1);
  ASSERT_TRUE(alike());
}

}  // namespace
}  // namespace pausepoint::screens
