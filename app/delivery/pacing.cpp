#include "app/delivery/pacing.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace pausepoint::delivery {
namespace {

/// What a plan costs by the rule's lines 2 to 4, the first line in the highest bits: plans compare and add as numbers.
/// No field overflows: kMostPacedSteps x kMostStepMinutes < 2^14.
using Cost = std::uint64_t;
constexpr int kLossBits = 14, kStepBits = 8;
constexpr Cost kImpossible = std::numeric_limits<Cost>::max() / 2;

Cost cost_of(const PacedStep& step, PacedMinutes now) {
  const int lost = step.minutes - now.minutes;
  const Cost place = Cost{1} << (2 * kStepBits + kLossBits * static_cast<int>(step.priority));
  return static_cast<Cost>(lost) * place + (now.skipped ? Cost{1} << kStepBits : 0) +
         (!now.skipped && lost > 0 ? 1 : 0);
}

/// Tries what may become of a step with `left` minutes, from the longest to none.
template <class Try>
void each_choice(const PacedStep& step, int left, Try attempt) {
  for (int minutes = std::min(step.minutes, left); minutes >= step.least; --minutes) attempt({minutes, false});
  if (!step.keep_always) attempt({0, true});
}

/// best[step][left]: the least cost of all steps from `step` on.
class Table {
 public:
  Table(std::span<const PacedStep> steps, int left) : steps_(steps), width_(static_cast<std::size_t>(left) + 1) {
    best_.assign((steps.size() + 1) * width_, kImpossible);
    for (std::size_t i = 0; i < width_; ++i) best_[steps.size() * width_ + i] = 0;
    for (std::size_t step = steps.size(); step-- > 0;) {
      for (int i = 0; i <= left; ++i) fill(step, i);
    }
  }
  Cost at(std::size_t step, int left) const { return best_[step * width_ + static_cast<std::size_t>(left)]; }

 private:
  void fill(std::size_t step, int left) {
    Cost& best = best_[step * width_ + static_cast<std::size_t>(left)];
    each_choice(steps_[step], left, [&](PacedMinutes now) {
      best = std::min(best, at(step + 1, left - now.minutes) + cost_of(steps_[step], now));
    });
    best = std::min(best, kImpossible);
  }

  std::span<const PacedStep> steps_;
  std::size_t width_;
  std::vector<Cost> best_;
};

int sum_of_minutes(std::span<const PacedStep> steps) {
  int sum = 0;
  for (const PacedStep& step : steps) sum += step.minutes;
  return sum;
}

Pacing shortest(std::span<const PacedStep> steps, int left) {
  Pacing plan;
  for (const PacedStep& step : steps) {
    plan.steps.push_back(step.keep_always ? PacedMinutes{step.least, false} : PacedMinutes{0, true});
    plan.over += plan.steps.back().minutes;
  }
  plan.over -= left;
  return plan;
}

}  // namespace

Pacing pace(std::span<const PacedStep> steps, int left) {
  left = std::max(0, left);
  Pacing plan;
  if (sum_of_minutes(steps) <= left) {
    for (const PacedStep& step : steps) plan.steps.push_back({step.minutes, false});
    return plan;
  }
  const Table table(steps, left);
  if (table.at(0, left) == kImpossible) return shortest(steps, left);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    // The first choice that costs no more than the best keeps the most minutes: line 5 of the rule.
    PacedMinutes chosen{-1, false};
    each_choice(steps[i], left, [&](PacedMinutes now) {
      const bool best = table.at(i + 1, left - now.minutes) + cost_of(steps[i], now) == table.at(i, left);
      if (best && chosen.minutes < 0) chosen = now;
    });
    left -= chosen.minutes;
    plan.steps.push_back(chosen);
  }
  return plan;
}

std::vector<int> stretch(std::span<const PacedStep> steps, int left) {
  std::vector<int> minutes;
  for (const PacedStep& step : steps) minutes.push_back(step.minutes);
  for (left -= sum_of_minutes(steps); left > 0; --left) {
    int chosen = -1;
    const auto before = [&](int a, int b) {
      const PacedStep &x = steps[static_cast<std::size_t>(a)], &y = steps[static_cast<std::size_t>(b)];
      if (x.priority != y.priority) return x.priority > y.priority;
      const int given_x = minutes[static_cast<std::size_t>(a)] - x.minutes, room_x = x.most - x.minutes;
      const int given_y = minutes[static_cast<std::size_t>(b)] - y.minutes, room_y = y.most - y.minutes;
      return given_x * room_y < given_y * room_x;
    };
    for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
      if (minutes[static_cast<std::size_t>(i)] >= steps[static_cast<std::size_t>(i)].most) continue;
      if (chosen < 0 || before(i, chosen)) chosen = i;
    }
    if (chosen < 0) break;
    ++minutes[static_cast<std::size_t>(chosen)];
  }
  return minutes;
}

}  // namespace pausepoint::delivery
