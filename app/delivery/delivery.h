// A lesson being taught now, as a value, and the pure function that moves it; must not know of windows, files or counts.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/activities/all.h"
#include "app/lesson/lesson.h"

namespace pausepoint::delivery {

using activities::Result;
using activities::Room;
using ask::Cue;
using yaml::Milliseconds;

/// The teacher goes to a step of the plan.
struct Jump {
  int step = 0;
};

/// The desk is told a sentence, for instance of the disk; the lesson goes on.
struct Notice {
  std::string sentence;
};

/// Everything that can happen to a delivery: what a step understands, Jump and Notice.
using Event = std::variant<Cue, ask::Tick, ask::Press, ask::Hands, ask::Counted, ask::Stopped, ask::Released, ask::Present,
                           ask::Pick, ask::Line, Jump, Notice>;

struct Delivery {
  int step = 0;
  std::vector<std::optional<activities::State>> states;  ///< One for each step; empty: not reached yet.
  std::vector<Milliseconds> spent;                       ///< Lesson time in each step.
  Room room;
  std::vector<Result> results;
  bool paused = false;    ///< The lesson's clock stands still.
  bool covered = false;   ///< The board shows the calm picture; nothing is taken from the class.
  bool help_open = false; ///< Help stands over the step; the lesson goes on underneath.
  bool finished = false;  ///< Next was pressed at the end of the last step.
  std::string trouble;    ///< A sentence for the desk; empty: all is well.
  Milliseconds since_change{0};  ///< Since something else came to be seen on the board; stops at an hour.
  bool operator==(const Delivery&) const = default;
};

/// The most pupils who can be present; the divisor of every tally.
inline constexpr int kMostPresent = 60;

Delivery start(const lesson::Lesson& lesson, Room room);

/// Moves the delivery. Effects of the ballot are posted for delivery::Session; a cue that makes no sense now changes nothing.
Delivery update(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects);

const lesson::Step& current_step(const lesson::Lesson& lesson, const Delivery& delivery);
const activities::State& current_state(const Delivery& delivery);
/// The ask that takes answers or is being looked at now, or nothing.
std::optional<ask::Asking> asking(const lesson::Lesson& lesson, const Delivery& delivery);
/// Whether a press of a pupil would be taken now.
bool takes_answers(const lesson::Lesson& lesson, const Delivery& delivery);
/// What the next press of Next will show.
std::string_view coming(const lesson::Lesson& lesson, const Delivery& delivery);
/// Whether time changes what is seen: a running clock, or something moving on the board.
bool wants_ticks(const lesson::Lesson& lesson, const Delivery& delivery);
Milliseconds elapsed(const Delivery& delivery);
/// Planned minutes of all steps before `step`.
Milliseconds planned_before(const lesson::Lesson& lesson, int step);

}  // namespace pausepoint::delivery
