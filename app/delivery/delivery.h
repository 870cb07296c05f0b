// A lesson being taught now, as a value, and the pure function that moves it; must not know of windows, files or
// counts.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/activities/all.h"
#include "app/delivery/plan.h"
#include "app/lesson/lesson.h"

namespace pausepoint::delivery {

using activities::Answering;
using activities::Result;
using activities::Room;
using ask::Cue;
using yaml::Milliseconds;

/// The teacher goes to a step of the plan.
struct Jump {
  int step = 0;
};

/// The teacher chooses how the class answers.
struct SetAnswering {
  Answering answering = Answering::as_written;
  int teams = 6;
};
/// A question that waits for the end of the lesson, and one that is taken away.
struct Park {
  std::string text;
};
struct Unpark {
  int question = 0;
};
/// The desk is told a sentence, for instance of the disk; the lesson goes on.
struct Notice {
  std::string sentence;
};
/// What chance there is in a delivery; 0: none, and options stand as written.
struct Chance {
  std::uint64_t seed = 0;
};

/// Everything that can happen to a delivery: what a step understands, and what moves, plans or sets up the whole.
using Event = std::variant<Cue, ask::Tick, ask::Press, ask::Hands, ask::Counted, ask::Stopped, ask::Released,
                           ask::Present, ask::Pick, ask::Line, ask::Shuffle, ask::Left, Jump, PlanEvent, SetAnswering,
                           Park, Unpark, Notice, Chance>;

/// Taking turns: where the pupil at the board is.
enum class Turn {
  free,     ///< May answer.
  sent,     ///< Has answered; the ballot has not yet said that it kept it.
  thanked,  ///< "Thank you. Next person": nothing is taken.
};

struct Delivery {
  int step = 0;
  std::vector<std::optional<activities::State>> states;  ///< One for each step; empty: not reached yet.
  std::vector<Milliseconds> spent;                       ///< Lesson time in each step.
  Plan plan;                                             ///< Today's minutes, and what is left out.
  Room room;
  std::vector<Result> results;
  bool paused = false;           ///< The lesson's clock stands still.
  bool covered = false;          ///< The board shows the calm picture; nothing is taken from the class.
  bool help_open = false;        ///< Help stands over the step; the lesson goes on underneath.
  bool finished = false;         ///< Next was pressed at the end of the last step.
  std::string trouble;           ///< A sentence for the desk; empty: all is well.
  Milliseconds since_change{0};  ///< Since something else came to be seen on the board; stops at an hour.
  bool arrived = false;          ///< That change was coming to another step.
  bool eyes_up = false;          ///< The board asks for eyes up; nothing is taken from the class.
  Turn turn = Turn::free;
  Milliseconds since_turn{0};       ///< Since the last thank-you began.
  std::uint64_t chance = 0;         ///< For Shuffle; says nothing of any answer.
  std::vector<std::string> parked;  ///< Questions for the end. Never stored: whoever keeps a delivery leaves them out.
  bool parked_shown = false;        ///< They have been on the board.
  int parked_before = -1;           ///< They are on the board now, before this step; -1: they are not.
  bool operator==(const Delivery&) const = default;
};

/// The most pupils who can be present; the divisor of every tally.
inline constexpr int kMostPresent = 60;

Delivery start(const lesson::Lesson& lesson, Room room);

/// Moves the delivery. Effects of the ballot are posted for delivery::Session; a cue that makes no sense now changes
/// nothing.
Delivery update(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects);

const lesson::Step& current_step(const lesson::Lesson& lesson, const Delivery& delivery);
const activities::State& current_state(const Delivery& delivery);
/// The ask that takes answers or is being looked at now, or nothing.
std::optional<ask::Asking> asking(const lesson::Lesson& lesson, const Delivery& delivery);
/// Whether something else than the step stands on the board: then nothing is taken from the class.
bool stands_over(const Delivery& delivery);
/// Whether a press of a pupil would be taken now.
bool takes_answers(const lesson::Lesson& lesson, const Delivery& delivery);
/// What the next press of Next will show.
std::string_view coming(const lesson::Lesson& lesson, const Delivery& delivery);
/// Whether something on the board moves by itself now, so that pictures are wanted.
bool moving(const lesson::Lesson& lesson, const Delivery& delivery);
/// Whether time changes what is seen: a running clock, or something moving on the board.
bool wants_ticks(const lesson::Lesson& lesson, const Delivery& delivery);
Milliseconds elapsed(const Delivery& delivery);
/// Where it stands, for the functions of plan.h. Valid as long as the delivery.
Progress progress(const Delivery& delivery);

}  // namespace pausepoint::delivery
