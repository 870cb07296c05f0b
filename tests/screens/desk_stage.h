// The shipped lesson in a kiosk without files or windows, and its desk drawn without a display.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::screens {

class DeskStage : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::string problems;
    shelf = shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", problems);
    ASSERT_EQ(problems, "");
  }
  static void TearDownTestSuite() { shelf.reset(); }

  void SetUp() override {
    auto made = ui::HeadlessContext::make();
    ASSERT_TRUE(made) << made.sentence();
    context = std::move(*made);
    auto theme = ui::load_theme(PAUSEPOINT_HOME "/assets/themes/paper.yaml");
    ASSERT_TRUE(theme) << theme.sentence();
    workshop = std::make_unique<ui::Workshop>(*theme, PAUSEPOINT_HOME "/assets");
    frame = std::make_unique<ui::Frame>(*workshop, 1280, 720);
    kiosk.apply(OpenLesson{0});
  }
  void TearDown() override { frame.reset(), workshop.reset(), context.reset(); }

  const delivery::Delivery& now() const { return kiosk.session().now(); }
  void cue(ask::Cue which) { kiosk.apply(delivery::Event(which)); }
  void plan(delivery::PlanEvent event) { kiosk.apply(delivery::Event(std::move(event))); }
  void pass(int seconds) { kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(seconds * 1000LL)})); }
  /// Jumps to the step with `id`.
  void go_to(std::string_view id) {
    kiosk.apply(delivery::Event(delivery::Jump{kiosk.session().lesson().find_step(id)}));
  }
  const ui::Outline& desk() {
    frame->draw({}, 1e6f, [&](ui::Canvas& canvas) { draw_desk(kiosk, canvas, [](Event) {}); });
    return frame->outline();
  }
  const ui::Outline& board() {
    frame->draw({}, 1e6f, [&](ui::Canvas& canvas) { draw_board(kiosk, canvas, [](Event) {}); });
    return frame->outline();
  }
  /// Presses the control with `id` on the desk, long enough for those that must be held.
  void press(std::string_view id) {
    desk();
    const int index = frame->outline().find(id);
    ASSERT_GE(index, 0) << "the desk shows no " << id;
    const Vec at = frame->outline().entry(index).rect.center();
    std::vector<Event> posted;
    ui::Pointing pointing;
    const auto draw = [&](const ui::HandInput& hand) {
      pointing = ui::point(std::move(pointing), hand, frame->outline());
      frame->draw(pointing, 1e6f, [&](ui::Canvas& canvas) {
        draw_desk(kiosk, canvas, [&](Event event) { posted.push_back(std::move(event)); });
      });
    };
    draw({.at = at, .down = true, .went_down = true});
    draw({.at = at, .down = true, .seconds = 3});
    draw({.at = at, .went_up = true});
    for (const Event& event : posted) kiosk.apply(event);
  }
  std::string text_of(std::string_view id) {
    const ui::Outline& shown = desk();
    const int index = shown.find(id);
    return index < 0 ? std::string() : std::string(shown.entry(index).text);
  }
  /// With PAUSEPOINT_PHOTOGRAPHS=FOLDER every call leaves a picture there.
  void photograph(const std::string& name) {
    const char* folder = std::getenv("PAUSEPOINT_PHOTOGRAPHS");
    if (folder == nullptr) return;
    for (const auto& [width, height] : {std::pair{1280, 720}, std::pair{1920, 1080}}) {
      ui::Frame large(*workshop, width, height);
      large.draw({}, 1e6f, [&](ui::Canvas& canvas) { draw_desk(kiosk, canvas, [](Event) {}); });
      ui::write_png(large.picture(), std::string(folder) + "/" + name + "-" + std::to_string(height) + ".png");
    }
  }

  inline static std::shared_ptr<const Shelf> shelf;
  Kiosk kiosk{shelf};
  std::unique_ptr<ui::HeadlessContext> context;
  std::unique_ptr<ui::Workshop> workshop;
  std::unique_ptr<ui::Frame> frame;
};

}  // namespace pausepoint::screens
