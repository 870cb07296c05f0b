// Every pupil screen at 200 %: nothing is cut, too small or overlapping on any of its pages, and no word is lost.
#include <gtest/gtest.h>

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
constexpr int kLargest = 200, kMostPages = 40;
/// Twice what is promised without any setting.
constexpr LayoutRules kLargeRules{kBoardRules.least_text * 2, kBoardRules.least_target, {}, 0};
const std::string kHome = PAUSEPOINT_HOME;

struct Pixels {
  int width, height;
};

using Words = std::map<std::string, int>;

void add_words(const ui::Outline& outline, Words& words) {
  for (int i = 0; i < outline.size(); ++i) {
    const ui::Outline::Entry entry = outline.entry(i);
    if (entry.role != ui::Role::text || (entry.flags & ui::kDecorative) != 0 || entry.rect.empty()) continue;
    std::string word;
    for (const char c : std::string(entry.text) + " ") {
      if (c != ' ' && c != '\n' && c != '*') {
        word += c;
      } else if (!word.empty()) {
        ++words[std::exchange(word, {})];
      }
    }
  }
}

class LargePrintTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = Viewer::make("paper", 1280, 720);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
    std::string problems;
    world_ = shell::load_world(kHome, problems);
    ASSERT_EQ(problems, "");
  }

  static void set(Kiosk& kiosk, const Access& access) { kiosk.apply(AccessEvent(RecallAccess{access})); }

  void find(const std::string& where, const std::string& what) {
    if (seen_.insert(where.substr(0, where.rfind(" · ")) + what).second)
      lines_ += where + " · " + what + "\n", ++count_;
  }

  /// Looks at all pages of the screen that stands there, and compares their words with those of the screen as it is.
  void look_at(const Stop& stop, const Access& access, Pixels size, const std::string& where) {
    if (stop.kiosk.where() == Where::setup || stop.kiosk.where() == Where::problem) return;
    // The teacher's pages on the board keep their layout, and the panel is the way to change it.
    if (stop.kiosk.gate().asked || stop.kiosk.desk_on_board() || stop.kiosk.access().open) return;
    const float scale = std::min(static_cast<float>(size.width) / 1920, static_cast<float>(size.height) / 1080);
    const Size units{static_cast<float>(size.width) / scale, static_cast<float>(size.height) / scale};
    set(stop.kiosk, {});
    viewer_->lay_out(stop.kiosk);
    Words wanted, shown;
    add_words(viewer_->board().outline(), wanted);
    const std::string before = viewer_->board().outline().as_text();
    set(stop.kiosk, access);
    viewer_->lay_out(stop.kiosk);
    const int pages = viewer_->pages();
    ASSERT_LE(pages, kMostPages) << where;
    for (int page = 0; page < pages; ++page) {
      if (page > 0) viewer_->lay_out(stop.kiosk);
      for (const std::string& line : breaches(viewer_->board().outline(), units, kLargeRules)) find(where, line);
      EXPECT_GE(viewer_->board().outline().find("access"), 0) << where;
      if (before.find("button help ") != std::string::npos) {
        EXPECT_GE(viewer_->board().outline().find("help"), 0) << where;
      }
      add_words(viewer_->board().outline(), shown);
      stop.kiosk.apply(AccessEvent(TurnLargePrint{1}));
      ++pages_;
    }
    stop.kiosk.apply(AccessEvent(TurnLargePrint{-pages}));
    for (const auto& [word, times] : wanted) {
      if (shown[word] < times) find(where, "lost: " + word);
    }
  }

  void look_through(const lesson::Loaded& loaded, const Access& access, Pixels size, std::string_view what) {
    ASSERT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
    auto shelf = std::make_shared<Shelf>();
    shelf->lessons = {loaded};
    shelf->world = world_;
    viewer_->resize(size.width, size.height);
    shell::walk(shelf, 0, *viewer_, [&](const Stop& stop) {
      look_at(stop, access, size, loaded.lesson->slug + std::string(what) + " · " + stop.step + " · " + stop.moment);
      ++stops_;
    });
  }

  /// The lessons that show every part of a kind; PAUSEPOINT_LONG takes all lessons, at every size.
  void look_through_kinds(const Access& access, bool longer) {
    const bool all = std::getenv("PAUSEPOINT_LONG") != nullptr;
    std::vector<std::string> files = shell::lesson_files(kHome + "/tests/kinds");
    const std::vector<std::string> lessons = shell::lesson_files(kHome + "/lessons");
    if (all) files.insert(files.end(), lessons.begin(), lessons.end());
    if (!all) files.push_back(kHome + "/lessons/strings-attached/lesson.yaml");
    constexpr Pixels kSizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1024, 768}};
    for (const std::string& file : files) {
      lesson::Loaded loaded = shell::load_lesson(file, world_);
      if (longer) loaded = lesson::stretched(loaded, world_, kLonger);
      for (const Pixels size : kSizes) {
        if (size.width == 1280 || all || file == files.front())
          look_through(loaded, access, size, longer ? " with longer texts" : "");
      }
    }
    EXPECT_GT(stops_, 200) << "the lessons were not walked";
    EXPECT_GT(pages_, stops_) << "nothing was on a second page";
    EXPECT_EQ(count_, 0) << lines_.substr(0, 12'000);
  }

  std::unique_ptr<Viewer> viewer_;
  lesson::World world_;
  std::set<std::string> seen_;
  std::string lines_;
  int stops_ = 0, pages_ = 0, count_ = 0;
};

TEST_F(LargePrintTest, nothing_is_lost_at_the_largest_size) { look_through_kinds({.text = kLargest}, false); }
TEST_F(LargePrintTest, nothing_is_lost_of_longer_texts_at_the_largest_size) {
  look_through_kinds({.text = kLargest}, true);
}
TEST_F(LargePrintTest, nothing_is_lost_in_the_widest_letters_at_the_largest_size) {
  look_through_kinds({.text = kLargest,
                      .letters = Spacing::wider,
                      .lines = Spacing::wider,
                      .typeface = Typeface::open_dyslexic,
                      .fewer = true},
                     false);
}

}  // namespace
}  // namespace pausepoint::screens
