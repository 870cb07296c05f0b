// The ground rules a lesson begins with; must not know who typed the class's own rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Agreement {
  static constexpr std::string_view kName = "agreement";
  static constexpr std::string_view kSummary =
      "The class's ground rules; the teacher can type one more of the class's own.";
  static constexpr bool kTakesLine = true;  ///< The desk has a field for a typed line.

  struct Spec {
    std::string heading;
    std::vector<std::string> rules;
    std::string add;  ///< Prompt for the class's own rule; empty: none is asked for.
  };
  struct State {
    std::string own;  ///< The class's own rule, typed on the desk; empty: none yet.
    bool operator==(const State&) const = default;
  };

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Agreement>);

}  // namespace pausepoint::activities
