// How sure the class is, before and after; its asks are always about us. Must not know which step compares with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/piece.h"

namespace pausepoint::activities {

struct Scale {
  static constexpr std::string_view kName = "scale";
  static constexpr std::string_view kSummary =
      "How sure are we? Two to five statements and three faces, asked again later and set side by side.";
  static constexpr int kLeastStatements = 2;

  struct Statement {
    std::string id;
    ask::Ask ask;  ///< The statement as the question, the three faces as options.
  };
  struct Spec {
    std::string heading;
    std::vector<Statement> statements;
    std::string compare;  ///< Id of the earlier scale whose releases stand beside these; empty: these are kept back.
  };
  enum class Phase { asking, kept_back, ready, shown };
  struct State {
    Phase phase = Phase::asking;
    int statement = 0;
    ask::State ask;
    int present = 0;
    bool armed = false;                ///< Next was pressed once in `ready`: a second Next shows.
    std::vector<ask::Release> now;     ///< One for each statement asked so far.
    std::vector<ask::Release> before;  ///< Of the compared step; empty when it was not taught.
    bool operator==(const State&) const = default;
  };

  /// Whether there is anything that may be shown: at least one statement had enough answers.
  static bool can_show(const State& state);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static std::vector<Piece> pieces(const Spec& spec);
  static std::optional<Spec> without(const Spec& spec, std::string_view id);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Scale>);

}  // namespace pausepoint::activities
