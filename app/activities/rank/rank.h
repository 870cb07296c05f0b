// Cards put in an order together at the board, most to least; must not know who moved what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/piece.h"

namespace pausepoint::activities {

struct Rank {
  static constexpr std::string_view kName = "rank";
  static constexpr std::string_view kSummary =
      "Diamond nine, diamond four or a ladder: cards put in order at the board, by one group or two, then talked "
      "about.";
  static constexpr int kMostGroups = 2;

  enum class Shape { nine, four, ladder };
  struct Item {
    std::string id, text;
  };
  struct Spec {
    std::string heading, prompt;
    Shape shape = Shape::nine;
    std::string top, bottom;  ///< What stands at the two ends.
    std::vector<Item> items;  ///< As many as the shape has places.
    int groups = 1;
    std::vector<std::string> talk;
    std::string why;  ///< The note shown last; may be empty.
  };
  enum class Phase {
    moving,    ///< One group's cards are moved.
    together,  ///< All groups' orders are seen and talked about.
    why
  };
  struct State {
    Phase phase = Phase::moving;
    int group = 0;                         ///< Whose cards are moved, from 0.
    std::vector<std::vector<int>> placed;  ///< For each group and place, from the top, the item there, or -1.
    bool operator==(const State&) const = default;
  };

  /// Places in each row, from the top.
  static std::vector<int> rows(const Spec& spec);
  /// Whether `item` still lies beside the places of `group`.
  static bool in_tray(const State& state, int group, int item);
  /// Cards of the group that is moving which have a place.
  static int count_placed(const State& state);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// Pick{item, place}: the card goes to that place, from the top on; the number of items means back beside them. A
  /// card that lay there goes where the other came from. ask_again takes all cards of the moving group off. Next: the
  /// next group, then together, then why.
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static std::vector<Piece> pieces(const Spec& spec);
  static std::optional<Spec> without(const Spec& spec, std::string_view id);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Rank>);

}  // namespace pausepoint::activities
