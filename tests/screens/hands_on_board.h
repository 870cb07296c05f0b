// A board without a display, and hands on it: the same outline, pointing and events as in the kiosk's own loop.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/screens.h"
#include "app/shell/pad.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::screens {

class HandsOnBoard : public ::testing::Test {
 protected:
  using Move = ui::HandInput::Move;

  void SetUp() override {
    auto made = ui::HeadlessContext::make();
    ASSERT_TRUE(made) << made.sentence();
    context_ = std::move(*made);
    const auto theme = ui::load_theme(std::string(PAUSEPOINT_HOME) + "/assets/themes/paper.yaml");
    ASSERT_TRUE(theme) << theme.sentence();
    workshop_ = std::make_unique<ui::Workshop>(*theme, std::string(PAUSEPOINT_HOME) + "/assets");
    frame = std::make_unique<ui::Frame>(*workshop_, 960, 540);
  }
  void TearDown() override { frame.reset(), workshop_.reset(), context_.reset(); }

  /// Opens the test lesson of a kind and goes to one of its steps.
  void teach(const std::string& kind, const std::string& step) {
    std::string problems;
    const auto shelf = shell::load_shelf(
        PAUSEPOINT_HOME, std::string(PAUSEPOINT_HOME) + "/tests/kinds/" + kind + "/lesson.yaml", problems);
    ASSERT_EQ(problems, "");
    kiosk = std::make_unique<Kiosk>(shelf);
    kiosk->apply(OpenLesson{0});
    kiosk->apply(Begin{});
    ASSERT_EQ(kiosk->where(), Where::lesson);
    apply(delivery::Jump{kiosk->session().lesson().find_step(step)});
  }
  void apply(const delivery::Event& event) {
    kiosk->apply(event);
    give({.at = pointing.at, .down = pointing.down});
  }
  /// One turn of the loop: the hands are read against the last picture, the next one is drawn, what it posts applied.
  void give(ui::HandInput input) {
    input.replaced = kiosk->since_change() < since_change_;
    since_change_ = kiosk->since_change();
    pointing = ui::point(std::move(pointing), input, frame->outline());
    std::vector<Event> posted;
    frame->draw(pointing, 3'600'000, [&](ui::Canvas& canvas) {
      draw_board(*kiosk, canvas, [&](Event event) { posted.push_back(std::move(event)); });
    });
    for (const Event& event : posted) kiosk->apply(event);
    kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(40)}));
    if (posted.empty()) return;
    posted_ += static_cast<int>(posted.size());
    give({.at = pointing.at, .down = pointing.down});
  }
  Vec middle(std::string_view id) {
    const int index = frame->outline().find(id);
    EXPECT_GE(index, 0) << id << " is not on the board:\n" << frame->outline().as_text();
    return index < 0 ? Vec{} : frame->outline().entry(index).rect.center();
  }
  void down(Vec at) { give({.at = at, .down = true, .went_down = true}); }
  void drag(Vec at) { give({.at = at, .down = true}); }
  void up(Vec at) { give({.at = at, .went_up = true}); }
  void tap(Vec at) { down(at), up(at); }
  void carry(std::string_view card, std::string_view place) {
    const Vec from = middle(card), to = middle(place);
    down(from), drag({(from.x + to.x) / 2, (from.y + to.y) / 2}), drag(to), up(to);
  }
  void key(Move move) { give({.at = pointing.at, .move = move}); }
  void enter() { give({.at = pointing.at, .choose = true}); }
  void escape() { give({.at = pointing.at, .put_back = true}); }
  /// A gamepad's button goes down and up again.
  void pad(shell::PadState held) {
    ui::HandInput input{.at = pointing.at};
    shell::as_keys({}, held, input);
    give(input);
    ui::HandInput released{.at = pointing.at};
    shell::as_keys(held, {}, released);
    give(released);
  }

  template <class K>
  const typename K::State& state() const {
    return std::get<typename K::State>(delivery::current_state(kiosk->session().now()));
  }

  std::unique_ptr<Kiosk> kiosk;
  std::unique_ptr<ui::Frame> frame;
  ui::Pointing pointing;
  int posted_ = 0;  ///< Events that the hands brought about.
  std::unique_ptr<ui::HeadlessContext> context_;
  std::unique_ptr<ui::Workshop> workshop_;
  float since_change_ = 0;
};

}  // namespace pausepoint::screens
