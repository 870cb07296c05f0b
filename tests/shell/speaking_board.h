// Lessons on a board without a display, and what the board says.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "app/delivery/answering.h"
#include "app/screens/desk_parts.h"
#include "app/shell/shelf.h"
#include "app/shell/viewer.h"
#include "app/speech/reader.h"

namespace pausepoint::speech {

inline std::string_view key_on_desk(std::string_view id) { return screens::key_of(id); }

class SpeakingBoard : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = shell::Viewer::make("paper", 1280, 720);
    ASSERT_TRUE(made) << made.sentence();
    viewer = std::move(*made);
  }
  /// `file` is below the project's folder.
  void open(const std::string& file) {
    std::string problems;
    shelf = shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/" + file, problems);
    ASSERT_EQ(problems, "");
    kiosk = std::make_unique<screens::Kiosk>(shelf);
  }
  void begin(const std::string& file) {
    open(file);
    kiosk->apply(screens::OpenLesson{0});
    kiosk->apply(screens::Begin{});
  }
  void cue(ask::Cue which) { kiosk->apply(delivery::Event(which)); }
  void tick(int ms) { kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(ms)})); }
  static bool answering(const screens::Kiosk& of) {
    return of.where() == screens::Where::lesson && delivery::takes_answers(of.session().lesson(), of.session().now());
  }
  const ui::Outline& board(const screens::Kiosk& of) {
    viewer->lay_out(of);
    return viewer->board().outline();
  }
  Screen screen() { return {board(*kiosk), answering(*kiosk), key_on_desk}; }
  std::vector<Utterance> said() { return spoken(screen()); }

  std::unique_ptr<shell::Viewer> viewer;
  std::shared_ptr<const screens::Shelf> shelf;
  std::unique_ptr<screens::Kiosk> kiosk;
};

inline std::string texts(const std::vector<Utterance>& all) {
  std::string out;
  for (const Utterance& one : all) out += (out.empty() ? "" : " ") + one.text;
  return out;
}

}  // namespace pausepoint::speech
