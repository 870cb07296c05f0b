// From agree to disagree in five places, asked, talked about and asked again; by pads, or standing along the wall.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Line {
  static constexpr std::string_view kName = "line";
  static constexpr std::string_view kSummary =
      "Agree to disagree in five places: the class answers or stands along the wall, talks, and does it again.";
  static constexpr int kPlaces = 5, kLevels = 3;

  enum class By {
    pads,
    wall  ///< Pupils stand along the wall; the teacher enters the rough shape. Everyone sees it.
  };
  struct Spec {
    ask::Ask ask;  ///< The statement as the question, the five places as options, two rounds.
    By by = By::pads;
  };
  enum class Phase { stand, talk, again, shift, why };  ///< By the wall only; by pads the ask has its own.
  using Shape = std::array<int, kPlaces>;               ///< 0: a few or none, 1: some, 2: many.
  struct State {
    ask::State ask;                ///< By pads.
    Phase phase = Phase::stand;    ///< By the wall.
    std::array<Shape, 2> rough{};  ///< By the wall: before and after talking.
    bool operator==(const State&) const = default;
  };

  static std::string_view level_name(int level);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// Pick{place, level}: by the wall, how many stand at that place now, as the teacher sees it.
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Line>);

}  // namespace pausepoint::activities
