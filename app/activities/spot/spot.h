// A chat read line by line: where did it change from chatting to asking, which trick is it, and what helps; must not
// know right from wrong: every line may mean something.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"

namespace pausepoint::activities {

struct Spot {
  static constexpr std::string_view kName = "spot";
  static constexpr std::string_view kSummary =
      "A chat read line by line: where did it change, which trick is it, and what helps?";

  /// With "fine all through" they are as many as an ask can have.
  static constexpr int kMostAsked = ask::kMostOptionsStory - 1;
  static constexpr std::string_view kFineId = "fine";

  struct ChatLine {
    std::string id, who, text;
    std::string tactic;   ///< Id of the trick in it; empty: it is fine.
    std::string means;    ///< What it might mean; empty for lines that are not asked.
    bool asked = true;    ///< Among the answers to where it changed.
    bool change = false;  ///< Here it may change.
    int option = -1;      ///< Its number among the answers, or -1.
  };
  struct Spec {
    std::string heading;
    std::vector<ChatLine> lines;
    ask::Ask where;                   ///< Over the asked lines, then "fine all through".
    ask::Ask name;                    ///< Over names of tricks; no options: the chat is fine and this is left out.
    std::vector<std::string> tricks;  ///< Ids, in the order of the options of `name`.
    std::vector<std::string> cards;   ///< Ids of the tricks whose cards are shown last.
    std::string note;                 ///< Shown last of a chat that is fine.
    bool all_fine() const { return name.options.empty(); }
  };
  enum class Phase { reading, where, naming, card };
  struct State {
    Phase phase = Phase::reading;
    int lines = 1;  ///< Shown so far.
    int card = 0;
    ask::State where, name;
    bool operator==(const State&) const = default;
  };

  /// Gives the options of `name` the names that pupils learn.
  static void name_tricks(Spec& spec, std::span<const Tactic> tactics);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static Judged judged(const Spec& spec);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Spot>);

}  // namespace pausepoint::activities
