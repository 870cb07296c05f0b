// Cards sorted into two to four bins by pads or at the board, with the reasons after; never says that a card is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"
#include "app/activities/piece.h"

namespace pausepoint::activities {

struct Sort {
  static constexpr std::string_view kName = "sort";
  static constexpr std::string_view kSummary =
      "Traffic lights, or two to four bins of your own: the class sorts cards by pads or at the board, and hears why.";
  static constexpr int kMostItems = 8;

  enum class By {
    pads,  ///< Each card is asked; the options are the bins.
    board  ///< A pupil carries the cards.
  };
  struct Bin {
    std::string id, name;
  };
  struct Item {
    std::string id, text;
    std::vector<int> fits;  ///< One bin, or two that are both accepted; indices into bins.
    std::string why;
    ask::Ask ask;  ///< The card as a question, the bins as options.
  };
  struct Spec {
    std::string heading, prompt;
    By by = By::pads;
    bool at_once = false;  ///< By the board only: all cards lie there from the beginning.
    bool lights = false;   ///< The three bins are the traffic lights.
    std::vector<Bin> bins;
    std::vector<Item> items;
    std::string talk;  ///< What is talked about when all is sorted; may be empty.
  };
  enum class Phase {
    sorting,
    reason,   ///< By the board: why the card could go where. By pads the ask has a phase for it.
    overview  ///< Every card in the bins that it fits.
  };
  struct State {
    Phase phase = Phase::sorting;
    int item = 0;                     ///< The card that is sorted or spoken of.
    std::vector<int> placed;          ///< By the board: the bin of each card, or -1.
    std::vector<ask::State> answers;  ///< By pads: one for each card.
    bool operator==(const State&) const = default;
  };

  /// Whether the board shows why the current card could go where it fits.
  static bool tells_reason(const Spec& spec, const State& state);
  /// Whether `item` can be carried now.
  static bool can_carry(const Spec& spec, const State& state, int item);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// Pick{item, place}: the card goes into that bin; the number of bins means back beside them. ask_again by the board
  /// takes all cards that can be carried out again. Next and back go through the cards, their reasons and the overview.
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
static_assert(ActivityKind<Sort>);

}  // namespace pausepoint::activities
