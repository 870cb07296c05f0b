// One screen of words with at most one scene, picture or set of keyword cards; must not know what comes before or
// after.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities {

struct Page {
  static constexpr std::string_view kName = "page";
  static constexpr std::string_view kSummary = "Words, a picture, a drawn scene or keyword cards.";
  static constexpr bool kQuietDesk = true;  ///< One sentence: the desk has room for questions to the class.

  struct Card {
    std::string word, means;
    std::string picture;                  ///< A drawing of assets/art; empty: none.
    std::string other_word, other_means;  ///< The same in another language, for the class; empty: none. Not read.
  };
  struct Spec {
    std::string heading, text;
    std::optional<scene::Scene> scene;
    std::string picture;  ///< A drawing of assets/art; empty: none.
    std::vector<Card> cards;
  };
  struct State {
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
static_assert(ActivityKind<Page>);

}  // namespace pausepoint::activities
