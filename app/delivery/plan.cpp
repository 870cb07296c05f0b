#include "app/delivery/plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pausepoint::delivery {
namespace {

constexpr Milliseconds kMinute{60'000}, kWorthKeeping{10'000};
constexpr int kMostMinutes = 60, kDayMinutes = 24 * 60;
constexpr int kLengths[] = {20, 30, 50};

std::size_t at(int step) { return static_cast<std::size_t>(step); }
int whole_minutes(Milliseconds time) { return static_cast<int>(time / kMinute); }

/// Minutes rounded down, for negative times too.
int minutes_below(Milliseconds time) {
  const int minutes = whole_minutes(time);
  return time < minutes * kMinute ? minutes - 1 : minutes;
}

/// The author's step as the planner sees it. Steps made without a file may leave `least` and `most` out.
PacedStep paced(const lesson::Step& step) {
  const int minutes = std::max(1, whole_minutes(step.minutes));
  const int least = step.least.count() > 0 ? whole_minutes(step.least) : minutes;
  return {minutes, std::min(minutes, least), std::max(minutes, whole_minutes(step.most)), step.keep_always,
          step.priority};
}

bool inside(const Plan& plan, int step) { return step >= 0 && step < static_cast<int>(plan.steps.size()); }

Milliseconds still_needed(const Plan& plan, const Progress& now, int step) {
  if (plan.steps[at(step)].skipped) return Milliseconds{0};
  return std::max(Milliseconds{0}, planned(plan, step) - now.spent[at(step)]);
}

/// What may still change, as the planner sees it: the step being taught, which cannot be skipped any more, and all
/// later ones that are not left out. `which` gets their indices.
std::vector<PacedStep> still_to_pace(const lesson::Lesson& lesson, const Plan& plan, const Progress& now,
                                     std::vector<int>& which) {
  std::vector<PacedStep> steps;
  for (int i = now.step; i < static_cast<int>(plan.steps.size()); ++i) {
    if (plan.steps[at(i)].skipped) continue;
    PacedStep step = paced(lesson.steps[at(i)]);
    const int begun = static_cast<int>((now.spent[at(i)] + kMinute - Milliseconds{1}) / kMinute);
    step.minutes = whole_minutes(still_needed(plan, now, i));
    step.least = std::clamp(step.least - begun, 0, step.minutes);
    step.keep_always = step.keep_always || i == now.step;
    steps.push_back(step);
    which.push_back(i);
  }
  return steps;
}

Plan on(const lesson::Lesson& lesson, Plan plan, const Progress& now, const LeaveOut& event) {
  if (!inside(plan, event.step) || lesson.steps[at(event.step)].keep_always || event.step == now.step) return plan;
  plan.steps[at(event.step)].skipped = event.out;
  return plan;
}

Plan on(Plan plan, const Progress& now, const AddMinutes& event) {
  const int step = event.step < 0 ? now.step : event.step;
  if (!inside(plan, step)) return plan;
  int& minutes = plan.steps[at(step)].minutes;
  minutes = std::clamp(minutes + std::clamp(event.by, -kMostMinutes, kMostMinutes), 1, std::max(minutes, kMostMinutes));
  return plan;
}

Plan on(const lesson::Lesson& lesson, Plan plan, const Progress& now, const HidePiece& event) {
  if (now.step >= 0) return plan;
  const bool was = std::erase(plan.hidden, event.piece) > 0;
  if (event.hidden && (was || lesson::can_hide(lesson, plan.hidden, event.piece))) plan.hidden.push_back(event.piece);
  return plan;
}

}  // namespace

Plan make_plan(const lesson::Lesson& lesson, int length) {
  Plan plan;
  std::vector<PacedStep> steps;
  int sum = 0;
  for (const lesson::Step& step : lesson.steps) {
    steps.push_back(paced(step));
    sum += steps.back().minutes;
  }
  plan.length = length > 0 ? length : sum;
  const std::vector<int> longer = stretch(steps, plan.length);
  const Pacing fitted = pace(steps, plan.length);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    // A step that is left out keeps its minutes, for whoever takes it up again.
    const bool skipped = fitted.steps[i].skipped;
    const int minutes = plan.length < sum ? fitted.steps[i].minutes : longer[i];
    plan.steps.push_back({skipped ? steps[i].minutes : minutes, skipped});
  }
  plan.begin_at = next_step(plan, 0, 1);
  return plan;
}

int shortest_length(const lesson::Lesson& lesson) {
  int sum = 0;
  for (const lesson::Step& step : lesson.steps) sum += step.keep_always ? paced(step).least : 0;
  return sum;
}

int longest_length(const lesson::Lesson& lesson) {
  int sum = 0;
  for (const lesson::Step& step : lesson.steps) sum += paced(step).most;
  return sum;
}

std::vector<int> lengths_of(const lesson::Lesson& lesson) {
  std::vector<int> lengths{make_plan(lesson).length};
  for (const int length : kLengths) {
    if (length >= shortest_length(lesson) && length <= longest_length(lesson)) lengths.push_back(length);
  }
  std::ranges::sort(lengths);
  lengths.erase(std::ranges::unique(lengths).begin(), lengths.end());
  return lengths;
}

Plan continued(const lesson::Lesson& lesson, int step, int length) {
  Plan plan = make_plan(lesson);
  for (int i = 0; i < step && inside(plan, i); ++i) plan.steps[at(i)].skipped = !lesson.steps[at(i)].keep_always;
  plan.begin_at = next_step(plan, 0, 1);
  if (length > 0) plan.length = length;
  const std::vector<Milliseconds> nothing(plan.steps.size());
  plan = advised(lesson, std::move(plan), {plan.begin_at, false, nothing});
  if (!plan.advice.empty()) plan.steps = std::move(plan.advice);
  plan.advice.clear();
  if (length == 0) plan.length = whole_minutes(needed(plan, {plan.begin_at, false, nothing}));
  return plan;
}

Plan changed(const lesson::Lesson& lesson, Plan plan, const Progress& now, const PlanEvent& event) {
  if (const auto* set = std::get_if<SetPlan>(&event)) {
    if (set->plan.steps.size() == plan.steps.size()) plan = set->plan;
  } else if (std::holds_alternative<UsePlan>(event)) {
    if (!plan.advice.empty()) plan.steps = std::move(plan.advice);
    plan.advice.clear();
  } else if (const auto* out = std::get_if<LeaveOut>(&event)) {
    plan = on(lesson, std::move(plan), now, *out);
  } else if (const auto* add = std::get_if<AddMinutes>(&event)) {
    plan = on(std::move(plan), now, *add);
  } else if (const auto* stop = std::get_if<StopAt>(&event)) {
    plan.stop_at = stop->minute;
    if (plan.stop_at) *plan.stop_at = ((*plan.stop_at % kDayMinutes) + kDayMinutes) % kDayMinutes;
  } else if (const auto* time = std::get_if<TimeOfDay>(&event)) {
    plan.time_of_day = std::clamp(time->second, 0, kDayMinutes * 60 - 1);
  } else if (const auto* hide = std::get_if<HideTimer>(&event)) {
    plan.timer_hidden = hide->hidden;
  } else if (const auto* piece = std::get_if<HidePiece>(&event)) {
    plan = on(lesson, std::move(plan), now, *piece);
  }
  return plan;
}

Plan ended_early(const lesson::Lesson& lesson, Plan plan, const Progress& now) {
  for (int i = now.step + 1; i < static_cast<int>(plan.steps.size()); ++i) {
    if (lesson.steps[at(i)].keep_always || plan.steps[at(i)].skipped) continue;
    plan.steps[at(i)].skipped = true;
    if (!plan.go_on_at) plan.go_on_at = i;
  }
  return plan;
}

Plan advised(const lesson::Lesson& lesson, Plan plan, const Progress& now) {
  plan.advice.clear();
  plan.over = 0;
  if (now.finished || behind(plan, now) < 1) return plan;
  std::vector<int> which;
  const std::vector<PacedStep> steps = still_to_pace(lesson, plan, now, which);
  int sum = 0;
  for (const PacedStep& step : steps) sum += step.minutes;
  // Seconds of the step being taught are on both sides of the comparison; the rest is whole minutes.
  const int too_long = -minutes_below(left(plan, now) - needed(plan, now));
  const Pacing best = pace(steps, sum - too_long);
  plan.over = best.over + std::max(0, too_long - sum);
  std::vector<PlannedStep> advice = plan.steps;
  for (std::size_t i = 0; i < which.size(); ++i) {
    PlannedStep& step = advice[at(which[i])];
    step.skipped = best.steps[i].skipped;
    if (!step.skipped) step.minutes -= steps[i].minutes - best.steps[i].minutes;
  }
  if (advice != plan.steps) plan.advice = std::move(advice);
  return plan;
}

Milliseconds planned(const Plan& plan, int step) { return plan.steps[at(step)].minutes * kMinute; }

Milliseconds left(const Plan& plan, const Progress& now) {
  if (plan.stop_at && plan.time_of_day) {
    // The nearer way round the clock: half a day and more ahead means that it is over.
    const int day = kDayMinutes * 60;
    int seconds = (*plan.stop_at * 60 - *plan.time_of_day + day) % day;
    if (seconds >= day / 2) seconds -= day;
    return Milliseconds{seconds * 1000LL};
  }
  Milliseconds gone{0};
  for (const Milliseconds spent : now.spent) gone += spent;
  return plan.length * kMinute - gone;
}

Milliseconds needed(const Plan& plan, const Progress& now) {
  Milliseconds sum{0};
  if (now.finished) return sum;
  for (int i = now.step; i < static_cast<int>(plan.steps.size()); ++i) sum += still_needed(plan, now, i);
  return sum;
}

int behind(const Plan& plan, const Progress& now) { return whole_minutes(needed(plan, now) - left(plan, now)); }

int next_step(const Plan& plan, int from, int by) {
  while (inside(plan, from) && plan.steps[at(from)].skipped) from += by;
  return from;
}

OwnTimes own_times(const lesson::Lesson& lesson, const std::vector<Milliseconds>& spent) {
  OwnTimes times{lesson.slug, {}};
  for (std::size_t i = 0; i < spent.size() && i < lesson.steps.size(); ++i) {
    if (spent[i] >= kWorthKeeping) times.steps.push_back({lesson.steps[i].id, spent[i]});
  }
  return times;
}

Plan with_own_times(const lesson::Lesson& lesson, const OwnTimes& times) {
  Plan plan = make_plan(lesson);
  plan.length = 0;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const lesson::Step& step = lesson.steps[i];
    const auto own = std::ranges::find(times.steps, step.id, &StepTime::step_id);
    if (own != times.steps.end()) {
      plan.steps[i].minutes = std::clamp(whole_minutes(own->spent + kMinute / 2), paced(step).least, kMostMinutes);
    }
    plan.length += plan.steps[i].minutes;
  }
  return plan;
}

}  // namespace pausepoint::delivery
