// Every screen of every lesson, on the board and on the desk: nothing is cut, too small, outside or overlapping, with
// the lessons' own texts and with texts 1.6 times as long. Layouts are made in units and depend on the shape of the
// screen alone, so the ordinary run takes every lesson in each shape (16:9, 16:10 and 4:3) and one lesson at every
// size; PAUSEPOINT_LONG takes all of them at every size.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "app/lesson/stretch.h"
#include "app/shell/shelf.h"
#include "app/shell/walk.h"
#include "tests/screens/layout_rules.h"

namespace pausepoint::screens {
namespace {

using shell::Stop;
using shell::Viewer;

constexpr double kLonger = 1.6;
const std::string kHome = PAUSEPOINT_HOME;

struct Pixels {
  int width, height;
};
constexpr Pixels kSmall{1280, 720};
/// The sizes that are promised, and two shapes of older projectors.
constexpr Pixels kPromised[] = {{1280, 720}, {1920, 1080}, {3840, 2160}};
constexpr Pixels kOlder[] = {{1280, 800}, {1024, 768}};

std::vector<std::string> all_lessons() {
  std::vector<std::string> files = shell::lesson_files(kHome + "/lessons");
  if (std::filesystem::exists(kHome + "/tests/kinds")) {
    for (const std::string& file : shell::lesson_files(kHome + "/tests/kinds")) files.push_back(file);
  }
  return files;
}

class LayoutTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = Viewer::make("paper", kSmall.width, kSmall.height);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
    world_ = shell::load_world(kHome, problems_);
    ASSERT_EQ(problems_, "");
  }

  enum class Side { board, desk };

  /// Walks the lesson and collects what is wrong on one side.
  void look_through(const lesson::Loaded& loaded, Pixels size, Side side, std::string_view what) {
    ASSERT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
    auto shelf = std::make_shared<Shelf>();
    shelf->lessons = {loaded};
    shelf->world = world_;
    viewer_->resize(size.width, size.height);
    const std::string where = loaded.lesson->slug + std::string(what) + " · ";
    const std::string pixels = std::to_string(size.width) + "x" + std::to_string(size.height);
    shell::walk(shelf, 0, *viewer_, [&](const Stop& stop) {
      const bool of_desk = stop.step == "desk" || stop.kiosk.where() == Where::lesson;
      if (side == Side::desk ? !of_desk : stop.step == "desk") return;
      viewer_->lay_out(stop.kiosk);
      ++stops_;
      const float scale = std::min(static_cast<float>(size.width) / 1920, static_cast<float>(size.height) / 1080);
      const Size units{static_cast<float>(size.width) / scale, static_cast<float>(size.height) / scale};
      const ui::Frame& frame = side == Side::board ? viewer_->board() : viewer_->desk();
      // On one display the desk comes onto the board, for the teacher who stands before it.
      const bool for_class = side == Side::board && !stop.kiosk.desk_on_board();
      for (const std::string& line : breaches(frame.outline(), units, for_class ? kBoardRules : kDeskRules)) {
        if (!seen_.insert(stop.step + line).second) continue;
        lines_ += where + stop.step + " · " + stop.moment + " · " + pixels + " · " + line + "\n";
        ++count_;
      }
    });
  }
  void look_through_all(Side side, bool longer) {
    const bool all_sizes = std::getenv("PAUSEPOINT_LONG") != nullptr;
    bool first = true;
    for (const std::string& file : all_lessons()) {
      lesson::Loaded loaded = shell::load_lesson(file, world_);
      if (longer) loaded = lesson::stretched(loaded, world_, kLonger);
      const std::string_view what = longer ? " with longer texts" : "";
      for (const Pixels size : kPromised) {
        if (size.width == kSmall.width || all_sizes || first) look_through(loaded, size, side, what);
      }
      for (const Pixels size : kOlder) look_through(loaded, size, side, what);
      first = false;
    }
    EXPECT_GT(stops_, 40) << "the lessons were not walked";
    EXPECT_EQ(count_, 0) << lines_.substr(0, 20'000);
  }

  std::unique_ptr<Viewer> viewer_;
  lesson::World world_;
  std::string problems_, lines_;
  std::set<std::string> seen_;
  int stops_ = 0, count_ = 0;
};

TEST_F(LayoutTest, everything_on_the_board_can_be_read_and_pressed) { look_through_all(Side::board, false); }
TEST_F(LayoutTest, longer_texts_on_the_board_can_be_read_and_pressed) { look_through_all(Side::board, true); }
TEST_F(LayoutTest, everything_on_the_desk_can_be_read_and_pressed) { look_through_all(Side::desk, false); }
TEST_F(LayoutTest, longer_texts_on_the_desk_can_be_read_and_pressed) { look_through_all(Side::desk, true); }

}  // namespace
}  // namespace pausepoint::screens
