// A map of people who could be told, filled by the class from kinds of people, never names; must not know who said
// what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Helpers {
  static constexpr std::string_view kName = "helpers";
  static constexpr std::string_view kSummary =
      "Who could be told: a drawn map that the class fills with kinds of people.";
  static constexpr bool kTakesLine = true;  ///< The desk has a field for a typed line.

  struct Place {
    std::string id, name, art;
  };
  struct Person {
    std::string id, text;
    int place = 0;  ///< Index into places.
  };
  struct Spec {
    std::string heading, prompt;
    std::vector<Place> places;
    std::vector<Person> people;
    std::string own;  ///< Prompt for one more, typed on the desk; empty: none.
  };
  struct State {
    std::vector<bool> on_map;        ///< One for each of the spec's people.
    std::vector<std::string> typed;  ///< Typed on the desk; at most kMostTyped.
    bool operator==(const State&) const = default;
  };
  static constexpr int kMostTyped = 3;

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void pack(const Spec& spec, print::Sheet& sheet);
};
static_assert(ActivityKind<Helpers>);

}  // namespace pausepoint::activities
