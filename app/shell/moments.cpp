#include "app/shell/moments.h"

#include <set>
#include <string>
#include <utility>
#include <variant>

#include "app/activities/stream/moment.h"

namespace pausepoint::shell {
namespace {

using activities::Story;
using activities::Stream;
using ask::Cue;
using yaml::Milliseconds;

constexpr int kMostStops = 2000, kMostCues = 40;

std::string clock_name(Milliseconds time) {
  const auto seconds = time.count() / 1000;
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + "-" + (rest.size() < 2 ? "0" : "") + rest;
}

/// Plays what one lesson has.
class Player {
 public:
  Player(std::shared_ptr<const screens::Shelf> shelf, Milliseconds every, FunctionRef<void(const Stop&)> see)
      : kiosk_(std::move(shelf)), every_(every), see_(see) {}

  void play(int index) {
    kiosk_.apply(screens::OpenLesson{index});
    kiosk_.apply(screens::Begin{});
    if (kiosk_.where() != screens::Where::lesson) return;
    for (int i = 0; i < static_cast<int>(lesson().steps.size()); ++i) {
      const auto& spec = lesson().steps[static_cast<std::size_t>(i)].spec;
      if (!std::holds_alternative<Stream::Spec>(spec) && !std::holds_alternative<Story::Spec>(spec)) continue;
      post(delivery::Jump{i});
      see("0-00");
      if (const auto* script = std::get_if<Stream::Spec>(&spec)) {
        play_stream(*script);
      } else {
        play_film(std::get<Story::Spec>(spec));
      }
    }
  }

 private:
  const lesson::Lesson& lesson() const { return kiosk_.session().lesson(); }
  template <class State>
  const State* state() const {
    return std::get_if<State>(&delivery::current_state(kiosk_.session().now()));
  }
  void post(delivery::Event event) {
    kiosk_.apply(std::move(event));
    kiosk_.catch_up();
  }
  void see(const std::string& moment) {
    ++stops_;
    see_({kiosk_, delivery::current_step(lesson(), kiosk_.session().now()).id, moment});
  }
  bool moves() const {
    const auto& now = kiosk_.session().now();
    return activities::moving(delivery::current_step(lesson(), now).spec, delivery::current_state(now));
  }
  /// Plays on until nothing moves any more. `name` says what the moment is called.
  void run(FunctionRef<std::string()> name) {
    if (!moves()) post(Cue::play);
    while (moves() && stops_ < kMostStops) {
      post(ask::Tick{every_});
      see(name());
    }
  }
  /// Next, as often as it takes to get from where a film or stream stands to where it moves again.
  void pass_stop() {
    for (int i = 0; i < kMostCues && !moves(); ++i) {
      const std::size_t step = static_cast<std::size_t>(kiosk_.session().now().step);
      post(Cue::next);
      if (!moves()) post(ask::Tick{Milliseconds(3000)});
      if (static_cast<std::size_t>(kiosk_.session().now().step) != step) return;
    }
  }

  void play_film(const Story::Spec& spec) {
    const auto name = [&] {
      const auto* now = state<Story::State>();
      return now == nullptr ? std::string() : clock_name(spec.film->begins(now->part) + now->at);
    };
    while (stops_ < kMostStops) {
      run(name);
      const auto* now = state<Story::State>();
      if (now == nullptr || now->phase == Story::Phase::over) return;
      pass_stop();
      if (state<Story::State>() == nullptr) return;
    }
  }

  void play_stream(const Stream::Spec& script) {
    std::set<int> seen;
    const auto name = [&] {
      const auto* now = state<Stream::State>();
      const auto& list =
          script.lists[static_cast<std::size_t>(activities::live::at(script, now->taken, now->position).list)];
      const std::string time = clock_name(now->position);
      return list.id.empty() ? time : list.id + "-" + time;
    };
    while (stops_ < kMostStops) {
      run(name);
      const auto* now = state<Stream::State>();
      if (now == nullptr) return;
      const bool stands = now->stage == Stream::Stage::paused;
      if (!stands && !go_back(script, seen)) return;
      if (!take_way(script, seen)) pass_stop();
    }
  }
  /// A branch that an option leads to and that was not played yet; -1: none.
  static int new_way(const activities::live::Pause& pause, const std::set<int>& seen) {
    for (std::size_t i = 0; i < pause.lists.size(); ++i) {
      if (pause.lists[i] > activities::live::kMain && !seen.contains(pause.lists[i])) return static_cast<int>(i);
    }
    return -1;
  }
  bool go_back(const Stream::Spec& script, const std::set<int>& seen) {
    for (int i = 0; i < static_cast<int>(script.pauses.size()); ++i) {
      if (new_way(script.pauses[static_cast<std::size_t>(i)], seen) < 0) continue;
      post(ask::Pick{i, Stream::kGoTo});
      if (state<Stream::State>()->pause == i) return true;
    }
    return false;
  }
  /// False: nothing is decided at this pause.
  bool take_way(const Stream::Spec& script, std::set<int>& seen) {
    const activities::live::Pause& pause = script.pauses[static_cast<std::size_t>(state<Stream::State>()->pause)];
    if (!activities::live::decides(pause)) return false;
    const int way = std::max(0, new_way(pause, seen));
    seen.insert(pause.lists[static_cast<std::size_t>(way)]);
    post(ask::Pick{way, Stream::kTake});
    return true;
  }

  screens::Kiosk kiosk_;
  Milliseconds every_;
  FunctionRef<void(const Stop&)> see_;
  int stops_ = 0;
};

}  // namespace

void play_all(std::shared_ptr<const screens::Shelf> shelf, int index, Milliseconds every,
              FunctionRef<void(const Stop&)> see) {
  Player(std::move(shelf), every, see).play(index);
}

}  // namespace pausepoint::shell
