// The question box: everybody writes on paper, and the teacher types chosen questions for the board. Nothing is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Box {
  static constexpr bool kTakesLine = true;
  static constexpr std::string_view kName = "box";
  static constexpr std::string_view kSummary =
      "The question box: everybody writes on paper; the teacher types chosen questions for the board, and keeps none.";
  static constexpr int kMostQuestions = 5;

  struct Spec {
    std::string heading, prompt;
    std::vector<std::string> notes;  ///< "No names on the paper."
    Milliseconds time{0};            ///< Of the soft timer; 0: none.
  };
  enum class Phase { writing, reading };
  struct State {
    static constexpr bool kInMemoryAlone = true;  ///< Pupils' questions are never written.
    Phase phase = Phase::writing;
    Milliseconds elapsed{0};             ///< Of the writing; stops at the spec's time.
    std::vector<std::string> questions;  ///< Typed by the teacher, in memory alone.
    bool operator==(const State&) const = default;
  };

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// A Line is one more question, kMostQuestions at most; Pick{question} takes one off.
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Box>);

}  // namespace pausepoint::activities
