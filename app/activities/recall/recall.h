// Three things from last time, each with a quiet think and an answer, then one new chat with an ask; for boosters.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"
#include "app/activities/piece.h"

namespace pausepoint::activities {

struct Recall {
  static constexpr std::string_view kName = "recall";
  static constexpr std::string_view kSummary =
      "For boosters: three things from last time, thought of quietly and then told, and one new chat with a question.";
  static constexpr int kThings = 3;

  struct Thing {
    std::string question, answer;
  };
  struct Spec {
    std::string heading;
    Milliseconds think{0};
    std::vector<Thing> things;  ///< kThings of them.
    scene::Scene chat;
    ask::Ask ask;
  };
  struct State {
    int thing = 0;
    bool told = false;         ///< The answer to `thing` is on the board.
    Milliseconds thinking{0};  ///< Since its question came; stops at the spec's think.
    bool chatting = false;     ///< The chat and its question are on the board.
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
static_assert(ActivityKind<Recall>);

}  // namespace pausepoint::activities
