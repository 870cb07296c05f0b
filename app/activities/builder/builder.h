// Say-it: the class picks a start, a middle and an end, and its favourites become one sentence. Built from releases.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Builder {
  static constexpr std::string_view kName = "builder";
  static constexpr std::string_view kSummary =
      "Say-it: the class picks a start, a middle and an end; the favourites become one sentence, said together.";
  static constexpr int kParts = 3;

  struct Spec {
    std::string heading;
    std::string speaker;                ///< Id in the cast of who could say it; empty: nobody is drawn.
    std::array<ask::Ask, kParts> asks;  ///< Start, middle and end; the parts are the options.
  };
  enum class Phase { asking, spoken };
  struct State {
    Phase phase = Phase::asking;
    int part = 0;
    std::array<ask::State, kParts> asks;
    std::array<int, kParts> chosen{-1, -1, -1};  ///< Option of each part; -1: not chosen yet.
    std::string sentence;                        ///< The chosen parts together, once all are.
    bool operator==(const State&) const = default;
  };

  static constexpr int kMostOptions = 4;
  /// Whether each part may be taken: those that the newest release shows as most chosen, the leader or all that are
  /// shown alike; every one where nothing may be shown; none while answers are not closed.
  static std::array<bool, kMostOptions> favourites(const Spec& spec, const State& state);
  /// Every sentence that can be built, in order.
  static std::vector<std::string> sentences(const Spec& spec);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// In a part whose answers are closed: Pick{option} chooses among the favourites, next goes on with the chosen one or
  /// the first of them.
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Builder>);

}  // namespace pausepoint::activities
