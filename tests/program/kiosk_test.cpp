// The whole program in front of somebody: choose a lesson, begin, go on, answer with keys, close the window.
#include <gtest/gtest.h>

#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"
#include "tests/program/display_for_tests.h"

namespace pausepoint {
namespace {

constexpr int kWidth = 1280, kHeight = 720;
const std::string kLesson = PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml";

/// Where the middle of the button `id` is on the board, in pixels; found by drawing the same screen here.
std::optional<Vec> button_at(const screens::Kiosk& kiosk, std::string_view id) {
  auto context = ui::HeadlessContext::make();
  auto theme = ui::load_theme(std::string(PAUSEPOINT_HOME) + "/assets/themes/paper.yaml");
  if (!context || !theme) return {};
  ui::Workshop workshop(*theme, std::string(PAUSEPOINT_HOME) + "/assets");
  ui::Frame frame(workshop, kWidth, kHeight);
  frame.lay_out({}, 60'000, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, [](screens::Event) {}); });
  for (int i = 0; i < frame.outline().size(); ++i) {
    const ui::Outline::Entry entry = frame.outline().entry(i);
    if (entry.role == ui::Role::button && entry.id.substr(entry.id.rfind('/') + 1) == id) {
      return entry.rect.center() * (static_cast<float>(kHeight) / 1080);
    }
  }
  return {};
}

/// Everything a program might write to by itself lies below `scratch`.
Environment on(const PrivateDisplay& display, const Scratch& scratch) {
  return {{"DISPLAY", display.name()},
          {"WAYLAND_DISPLAY", ""},
          {"HOME", scratch.path()},
          {"TMPDIR", scratch.path()},
          {"XDG_CACHE_HOME", scratch.path() + "/cache"},
          {"XDG_CONFIG_HOME", scratch.path() + "/config"},
          {"XDG_DATA_HOME", scratch.path() + "/data"}};
}

TEST(Kiosk, IsUsedFromTheLibraryIntoALessonAndClosedAndWritesNothingOutsideItsData) {
  for (const char* needed : {"Xvfb", "xdotool"}) {
    if (!is_installed(needed)) GTEST_SKIP() << needed << " is not installed: the kiosk was not tried on a display";
  }
  const PrivateDisplay display(kWidth, kHeight);
  ASSERT_TRUE(display.works()) << "Xvfb did not start";
  std::string problems;
  screens::Kiosk twin(shell::load_shelf(shell::home_folder(), kLesson, problems));

  std::string seen = display.picture();
  const auto expect_change = [&](const char* when) {
    const auto changed = display.changed_from(seen);
    EXPECT_TRUE(changed) << "the screen stays the same when " << when;
    if (changed) seen = *changed;
  };
  const auto click = [&](std::string_view id) {
    const auto at = button_at(twin, id);
    ASSERT_TRUE(at) << "there is no button " << id;
    display.click(static_cast<int>(at->x), static_cast<int>(at->y));
  };

  const Scratch scratch, data, output;
  Process kiosk(pausepoint_with({kLesson, "--windowed", "--one-window", "--size", "1280x720", "--data", data.path()}),
                on(display, scratch), scratch.path(), output.path());
  const unsigned long window = display.window("Pausepoint");
  ASSERT_NE(window, 0u) << "no window appeared";
  display.focus(window);
  expect_change("the program starts");
  click("lesson");
  expect_change("a lesson is chosen");
  twin.apply(screens::OpenLesson{0});
  click("begin");
  expect_change("the lesson begins");
  display.press("Next");
  expect_change("the first Next is pressed");
  display.press("Next");
  expect_change("answers open");
  // About us: what is said of the answers grows in steps of five.
  for (const char* key : {"1", "2", "3", "1", "2", "0"}) display.press(key);
  expect_change("six answers are given by keys");
  display.press("Next");
  expect_change("answers close");
  EXPECT_FALSE(kiosk.wait(std::chrono::milliseconds(0))) << "the program ended by itself";
  display.close(window);
  EXPECT_EQ(kiosk.wait(std::chrono::seconds(10)), std::optional(0));
  EXPECT_EQ(scratch.files(), std::vector<std::string>()) << "written outside --data";
}

}  // namespace
}  // namespace pausepoint
