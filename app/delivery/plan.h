// Today's plan of a lesson: minutes of each step, what is left out, when it has to end, and the advice when it slips;
// must not read a clock: the time of day is an event.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/delivery/pacing.h"
#include "app/lesson/lesson.h"
#include "app/lesson/today.h"

namespace pausepoint::delivery {

using yaml::Milliseconds;

struct PlannedStep {
  int minutes = 0;
  bool skipped = false;
  bool operator==(const PlannedStep&) const = default;
};

struct Plan {
  int length = 0;  ///< Minutes of the whole lesson today.
  std::vector<PlannedStep> steps;
  int begin_at = 0;                         ///< The step to begin with: not 0 when a lesson is continued.
  std::optional<int> stop_at;               ///< Minute of the day at which everything has to be over.
  std::optional<int> time_of_day;           ///< Second of the day as last heard; nothing: unknown.
  std::optional<int> go_on_at;              ///< Where to go on another day: the first step left out by ending early.
  bool timer_hidden = false;                ///< The board shows no ring.
  std::vector<lesson::HiddenPiece> hidden;  ///< What is taken away today; the lesson being taught is without it.
  std::vector<PlannedStep> advice;  ///< A plan that ends on time; empty: this one does, or no better one exists.
  int over = 0;                     ///< Minutes by which even the advice is too long.
  bool operator==(const Plan&) const = default;
};

// ---- What the teacher can do to a plan. What makes no sense now changes nothing.
/// The whole plan, before the lesson begins.
struct SetPlan {
  Plan plan;
};
/// Takes the advice.
struct UsePlan {};
/// The step being taught is left out from here on, and the next one begins. Steps of keep_always are refused.
struct SkipStep {};
/// Whether a step is left out today. Never one of keep_always, nor the one being taught.
struct LeaveOut {
  int step = 0;
  bool out = true;
};
/// More or fewer minutes for a step; -1 is the one being taught. Never below one minute, nor above 60.
struct AddMinutes {
  int by = 0;
  int step = -1;
};
/// "We stop at 10:50": the minute of the day; nothing: the lesson's own length counts again.
struct StopAt {
  std::optional<int> minute;
};
/// The shell tells the time of day, in seconds since midnight.
struct TimeOfDay {
  int second = 0;
};
struct HideTimer {
  bool hidden = true;
};
/// Takes a piece of a step away for today, or brings it back; only before the lesson begins.
struct HidePiece {
  lesson::HiddenPiece piece;
  bool hidden = true;
};
using PlanEvent =
    std::variant<SetPlan, UsePlan, SkipStep, LeaveOut, AddMinutes, StopAt, TimeOfDay, HideTimer, HidePiece>;

/// Where a delivery stands, for whoever looks at its plan.
struct Progress {
  int step = 0;  ///< The one being taught; -1: the lesson has not begun.
  bool finished = false;
  const std::vector<Milliseconds>& spent;  ///< In each step.
};

/// The author's plan, fitted to `length` minutes (0: the lesson's own): what is too long is cut by pace(), what is left
/// over is given out by stretch().
Plan make_plan(const lesson::Lesson& lesson, int length = 0);
/// The lengths a lesson can have: its own and those of 20, 30 and 50 minutes that it can be fitted to, the shortest
/// first.
std::vector<int> lengths_of(const lesson::Lesson& lesson);
/// Minutes at the shortest (all of keep_always at its least) and at the longest.
int shortest_length(const lesson::Lesson& lesson);
int longest_length(const lesson::Lesson& lesson);
/// The plan with which a lesson goes on at `step` another day: what comes before it is left out but for keep_always.
Plan continued(const lesson::Lesson& lesson, int step, int length);

/// The plan after an event that concerns nothing but the plan (SkipStep is update()'s in delivery.h).
Plan changed(const lesson::Lesson& lesson, Plan plan, const Progress& now, const PlanEvent& event);
/// The plan when the lesson has to end now: all that is still to come is left out but for keep_always.
Plan ended_early(const lesson::Lesson& lesson, Plan plan, const Progress& now);
/// The plan with fresh advice.
Plan advised(const lesson::Lesson& lesson, Plan plan, const Progress& now);

Milliseconds planned(const Plan& plan, int step);
/// Until the end by the lesson's clock, or by the clock on the wall where an end is set; negative: over.
Milliseconds left(const Plan& plan, const Progress& now);
/// What the rest of this step and all that follow still need.
Milliseconds needed(const Plan& plan, const Progress& now);
/// Whole minutes behind the plan; negative: in hand.
int behind(const Plan& plan, const Progress& now);
/// The next step that is not left out, at least `from`; the number of steps if there is none. `by` is 1 or -1 (then
/// -1).
int next_step(const Plan& plan, int from, int by);

// ---- A teacher's own times.
struct StepTime {
  std::string step_id;
  Milliseconds spent{0};
  bool operator==(const StepTime&) const = default;
};
/// How long each step of a lesson took its teacher, in rehearsal or with a class. Knows no class and no day.
struct OwnTimes {
  std::string lesson;  ///< Its slug.
  std::vector<StepTime> steps;
  bool operator==(const OwnTimes&) const = default;
};
/// The times of all steps that took at least ten seconds.
OwnTimes own_times(const lesson::Lesson& lesson, const std::vector<Milliseconds>& spent);
/// The author's plan with the teacher's own minutes, where there are any, rounded to whole ones and within least
/// and 60.
Plan with_own_times(const lesson::Lesson& lesson, const OwnTimes& times);

}  // namespace pausepoint::delivery
