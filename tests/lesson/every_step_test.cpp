// Every step of every shipped lesson, pressed at random: what the desk says comes next is what Next then does.
#include <gtest/gtest.h>

#include <random>

#include "app/ask/ballot.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

using activities::Cue;
using activities::Event;

/// One step by itself with a ballot of its own.
class Pressed {
 public:
  explicit Pressed(const Step& step) : step_(step), state_(activities::start(step.spec, {{.present = 28}, 10, {}})) {}

  /// Whether the step was left forward.
  bool on(const Event& first) {
    std::vector<Event> events{first};
    bool left = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
      ask::Effects effects;
      state_ = activities::update(step_.spec, std::move(state_), events[i], effects);
      for (const ask::Effect& effect : effects) {
        if (const auto* open = std::get_if<ask::OpenRound>(&effect)) ballot_.open(open->ask);
        if (std::holds_alternative<ask::DropRound>(effect)) ballot_.drop();
        if (const auto* count = std::get_if<ask::CountAnswer>(&effect); count && count->by > 0) {
          if (ballot_.count(count->option, count->hand)) events.push_back(ask::Counted{1});
        }
        if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
          events.push_back(ask::Released{ballot_.close(close->ask, close->present)});
        }
        left = left || std::holds_alternative<ask::LeaveForward>(effect);
      }
    }
    return left;
  }
  /// `coming`, compared with what Next does; Next is pressed.
  void expect_true_coming() {
    const std::string said(activities::coming(step_.spec, state_));
    const activities::State was = state_;
    const bool left = on(Cue::next);
    EXPECT_EQ(said == activities::kComingNextStep, left) << step_.id << " says: " << said;
    EXPECT_TRUE(left || state_ != was) << step_.id << " says '" << said << "', and Next does nothing";
  }

 private:
  const Step& step_;
  activities::State state_;
  ask::Ballot ballot_;
};

Event any_event(std::mt19937& random) {
  const int number = static_cast<int>(random() % 6);
  switch (random() % 8) {
    case 0:
    case 1:
    case 2:
      return ask::Press{number};
    case 3:
      return ask::Pick{number, number % 3};
    case 4:
      return ask::Tick{yaml::Milliseconds(number * 4'000)};
    case 5:
      return ask::Line{"A line"};
    default:
      return static_cast<Cue>(random() % (static_cast<unsigned>(Cue::finish) + 1));
  }
}

TEST(EveryStep, SaysTrulyWhatNextWillDo) {
  const World world = shipped_world();
  for (const std::string& path : shipped_lessons()) {
    const Loaded loaded = load(file(path), world);
    ASSERT_NE(loaded.lesson, nullptr) << path;
    for (const Step& step : loaded.lesson->steps) {
      std::mt19937 random(7);
      for (int walk = 0; walk < 50 && !HasFailure(); ++walk) {
        Pressed pressed(step);
        for (int i = 0; i < 60; ++i) {
          for (unsigned presses = random() % 12; presses > 0; --presses) pressed.on(any_event(random));
          pressed.expect_true_coming();
        }
      }
    }
  }
}

}  // namespace
}  // namespace pausepoint::lesson
