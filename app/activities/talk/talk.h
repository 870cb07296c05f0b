// A prompt to talk about with roles and a soft timer that never rings; must not know what is said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Talk {
  static constexpr std::string_view kName = "talk";
  static constexpr std::string_view kSummary =
      "Pairs or the whole class talk: a prompt, roles, sentence starters and a soft timer.";
  static constexpr bool kQuietDesk = true;  ///< One sentence: the desk has room for questions to the class.

  struct Role {
    std::string name, text;
  };
  struct Spec {
    std::string heading, prompt;
    std::vector<Role> roles;
    std::vector<std::string> starters;
    Milliseconds time{0};  ///< 0: no timer.
  };
  struct State {
    Milliseconds elapsed{0};  ///< Stops at the spec's time.
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
  static void pack(const Spec& spec, print::Sheet& sheet);
};
static_assert(ActivityKind<Talk>);

}  // namespace pausepoint::activities
