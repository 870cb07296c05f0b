// A simulated live stream that the class watches, stops, talks about and steers; must not know what is drawn of it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/activities/judged.h"
#include "app/activities/stream/script.h"

namespace pausepoint::activities {

struct Stream {
  static constexpr std::string_view kName = "stream";
  static constexpr std::string_view kSummary =
      "A made-up live stream with a chat: the class stops it, names the trick, and decides how it goes on.";

  using Spec = live::Script;

  /// What was decided at a pause: an option, or -1 where nothing had to be decided.
  struct Choice {
    int pause = 0, option = -1;
    bool operator==(const Choice&) const = default;
  };
  /// Where the class felt something: what may be shown of a section's marks.
  struct Heat {
    int section = 0;
    ask::Release release;
    bool operator==(const Heat&) const = default;
  };
  enum class Stage {
    watching,  ///< Playing or standing still.
    paused,    ///< At a pause point: greyed, and the class is asked.
    choosing,  ///< The answers do not tell one way: the teacher chooses.
    ended,     ///< The calm close.
    felt_ready,
    felt,  ///< The class sees where it felt something.
    revealed,
  };
  struct State {
    Stage stage = Stage::watching;
    Milliseconds position{0};  ///< Since the stream began, along the way that was taken; stands still in a pause.
    int rest = 0;              ///< Quarters of a millisecond played beyond `position`.
    int quarters = 4;          ///< Speed: 4, 3 or 2 quarters.
    bool playing = false;
    std::vector<Choice> taken;  ///< Of the pauses behind the class, in order.
    int pause = -1;             ///< The pause the class stands at (paused, choosing).
    ask::State ask;             ///< Of that pause.
    std::vector<int> visits;    ///< How often each pause was asked: answers of another visit are kept apart.
    int present = 0;
    int marking = -1;  ///< The section whose marks are being counted by the ballot.
    int closing = -1;  ///< The section whose release is awaited.
    ask::State marks;  ///< The open round of marks; holds no number.
    std::vector<Heat> heat;
    bool armed = false;  ///< Next was pressed once in felt_ready: a second Next shows.
    bool operator==(const State&) const = default;
  };

  /// Pick: `item` is the option to go with at the pause (kTake), or the pause to go to (kGoTo).
  static constexpr int kTake = 0, kGoTo = 1;

  /// The release of `section` that counts: of the newest visit; nullptr when nothing may be shown of it.
  static const ask::Release* heat_of(const State& state, int section);
  static bool can_show_heat(const State& state);

  static Spec read(Fields& fields);
  static void check(const Spec& spec, int youngest, Fields& fields);
  static State start(const Spec& spec, const Start& start);
  static State update(const Spec& spec, State state, const Event& event, Effects& effects);
  static std::string_view coming(const Spec& spec, const State& state);
  static std::optional<ask::Asking> asking(const Spec& spec, const State& state);
  static bool moving(const Spec& spec, const State& state);
  static Judged judged(const Spec& spec);
  static void board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
  static void desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit);
};
static_assert(ActivityKind<Stream>);

}  // namespace pausepoint::activities
