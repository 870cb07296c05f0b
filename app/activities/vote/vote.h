// One question put to the class, with a scene or picture beside it if wanted; phases and release live in ask.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"
#include "app/activities/piece.h"

namespace pausepoint::activities {

struct Vote {
  static constexpr std::string_view kName = "vote";
  static constexpr std::string_view kSummary = "One question; the class answers, talks, and may answer again.";

  struct Spec {
    ask::Ask ask;
    std::optional<scene::Scene> scene;
    std::string picture;  ///< A drawing of assets/art; empty: none.
  };
  struct State {
    ask::State ask;
    bool operator==(const State&) const = default;
  };

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static Judged judged(const Spec& spec);
  static std::vector<Piece> pieces(const Spec& spec);
  static std::optional<Spec> without(const Spec& spec, std::string_view id);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Vote>);

}  // namespace pausepoint::activities
