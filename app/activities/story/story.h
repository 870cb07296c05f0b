// A film played to the class: it goes by the lesson's clock, stops for talks and asks, and can be taken back; must not
// know what is in its pictures.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"
#include "app/activities/story/film.h"

namespace pausepoint::activities {

struct Story {
  static constexpr std::string_view kName = "story";
  static constexpr std::string_view kSummary = "A short drawn film that stops for talks and questions.";

  struct Spec {
    std::string slug;
    std::shared_ptr<const Film> film = std::make_shared<const Film>();  ///< Given by lesson::load; never nullptr.
  };
  enum class Phase {
    ready,  ///< The first picture stands, and the title.
    playing,
    held,     ///< The teacher stopped it.
    stopped,  ///< At the end of a shot that stops: a talk or an ask.
    over,
  };
  struct State {
    Phase phase = Phase::ready;
    int part = 0;
    Milliseconds at{0};  ///< Since the part began.
    bool slower = false;
    int present = 0;
    std::vector<ask::State> asks;  ///< One for each part; only those with an ask are used.
    bool operator==(const State&) const = default;
  };

  /// Slower, two seconds of the class are one of the film.
  static constexpr int kSlower = 2;
  static constexpr Milliseconds kRewind{10'000};

  /// The film at `time` since its beginning, held; behind its end: over. The same picture as playing to it shows.
  static State seek(const Spec& spec, State state, Milliseconds time);

  static Spec read(Fields& fields);
  static State start(const Spec& spec, const Start& start);
  /// play: plays and holds; stop: holds. next: plays; while playing, on to the next shot or stop. next_line: the next shot.
  /// back: this shot again, or the one before it. rewind: ten seconds back. slower: half as fast, and back to normal.
  /// Pick: to the shot `item`; with `place` 1 to where it stops. While answers are open nothing leaves an ask.
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static Judged judged(const Spec& spec);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Story>);

}  // namespace pausepoint::activities
