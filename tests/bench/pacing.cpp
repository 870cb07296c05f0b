// How long the planner needs: pacing [ROUNDS] prints the mean and the longest of many random plans of 40 steps. Built by
// hand: g++ -O2 -std=c++20 -I. tests/bench/pacing.cpp app/delivery/pacing.cpp -o pacing
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "app/delivery/pacing.h"

using namespace pausepoint::delivery;

/// Plans of 40 steps that together take `sum` minutes, at least one each, into half of that.
static void measure(const char* name, int sum, int rounds) {
  std::mt19937 random(3);
  double all = 0, longest = 0;
  for (int round = 0; round < rounds; ++round) {
    std::vector<PacedStep> steps(40, PacedStep{1, 1, 1});
    for (int i = 40; i < sum; ++i) ++steps[random() % steps.size()].minutes;
    for (PacedStep& step : steps) {
      step.least = 1 + static_cast<int>(random() % static_cast<unsigned>(step.minutes));
      step.keep_always = random() % 6 == 0;
      step.priority = static_cast<pausepoint::lesson::Priority>(random() % 3);
    }
    const auto begun = std::chrono::steady_clock::now();
    const Pacing plan = pace(steps, sum / 2);
    const double took = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun).count();
    if (plan.steps.size() != 40) std::exit(1);
    all += took;
    longest = std::max(longest, took);
  }
  std::printf("%s: mean %.0f us, longest %.0f us\n", name, all / rounds, longest);
}

int main(int count, char** words) {
  const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 1000;
  measure("40 steps, 90 minutes (the longest lesson)", 90, rounds);
  measure("40 steps, 240 minutes", 240, rounds);
}
