// Ways to get help and what happens when you tell; must not know a number: routes come from lessons/routes.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/base/geometry.h"

namespace pausepoint::activities {

struct Help {
  static constexpr std::string_view kName = "help";
  static constexpr std::string_view kSummary = "Ways to get help, and what happens when you tell.";
  static constexpr bool kQuietDesk = true;  ///< One sentence: the desk has room for questions to the class.

  struct Spec {
    std::string heading;
    std::vector<std::string> routes;  ///< Ids.
    std::vector<std::string> when_you_tell;
  };
  enum class Part { routes, telling };
  struct State {
    Part part = Part::routes;
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
static_assert(ActivityKind<Help>);

/// One way to get help as a card; also on the help screen that opens over every other.
void draw_route(const Route& route, const View& view, Rect rect, ui::Canvas& canvas);

}  // namespace pausepoint::activities
