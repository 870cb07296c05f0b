// What to skip and what to shorten so that steps end on time, as a pure function of whole minutes; must not know what
// the steps are.
#pragma once

#include <span>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::delivery {

/// A step that is still to come, or what is left of the one being taught (its least may then be 0).
struct PacedStep {
  int minutes = 0;           ///< As planned, 0 to kMostStepMinutes.
  int least = 0;             ///< The shortest it can be, at most `minutes`.
  int most = 0;              ///< The longest it is worth, at least `minutes`; used by stretch() alone.
  bool keep_always = false;  ///< Never skipped.
  lesson::Priority priority = lesson::Priority::normal;
};

/// What becomes of a step: `minutes` is 0 when it is skipped.
struct PacedMinutes {
  int minutes = 0;
  bool skipped = false;
  bool operator==(const PacedMinutes&) const = default;
};

struct Pacing {
  std::vector<PacedMinutes> steps;
  int over = 0;  ///< Minutes by which even the shortest plan is too long; 0: it fits.
  bool operator==(const Pacing&) const = default;
};

inline constexpr int kMostPacedSteps = 64, kMostStepMinutes = 240;

/// The best plan for `left` minutes. The rule, each line deciding only between plans that all lines above it hold
/// equal:
///   1. Steps of keep_always are never skipped, no step is shorter than its least, and all of them fit into `left`.
///   2. As few minutes as possible are lost of steps of high priority, then of normal, then of low. A skipped step
///      loses all its minutes.
///   3. As few steps as possible are skipped.
///   4. As few steps as possible are shortened.
///   5. The earlier a step, the more minutes it keeps: what is lost is lost late.
/// If nothing fits, all that may be skipped is, the rest is at its least, and `over` says what is missing.
/// Exact, by dynamic programming over (step, minutes left): O(steps x left x (minutes - least)).
Pacing pace(std::span<const PacedStep> steps, int left);

/// Minutes of each step when there is more time than planned: one minute at a time to the highest priority that has
/// room, there to the step that has been given the smallest part of its room, the earlier of two alike.
std::vector<int> stretch(std::span<const PacedStep> steps, int left);

}  // namespace pausepoint::delivery
