#include "app/delivery/pacing.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <tuple>

namespace pausepoint::delivery {
namespace {

using lesson::Priority;

PacedStep paced(int minutes, int least, bool keep = false, Priority priority = Priority::normal) {
  return {minutes, least, minutes, keep, priority};
}

Pacing plan(std::initializer_list<PacedMinutes> steps, int over = 0) { return {steps, over}; }

TEST(Pacing, APlanThatFitsStaysAsItIs) {
  const std::vector<PacedStep> steps{paced(3, 2), paced(6, 3)};
  EXPECT_EQ(pace(steps, 9), plan({{3, false}, {6, false}}));
  EXPECT_EQ(pace(steps, 90), plan({{3, false}, {6, false}}));
  EXPECT_EQ(pace({}, 0), plan({}));
}

TEST(Pacing, ALaterStepIsShortenedBeforeAnEarlierOne) {
  EXPECT_EQ(pace(std::vector{paced(6, 3), paced(6, 3)}, 10), plan({{6, false}, {4, false}}));
}

TEST(Pacing, OneStepIsShortenedRatherThanTwo) {
  EXPECT_EQ(pace(std::vector{paced(6, 3), paced(6, 5)}, 10), plan({{4, false}, {6, false}}));
}

TEST(Pacing, ShorteningComesBeforeSkipping) {
  EXPECT_EQ(pace(std::vector{paced(2, 1), paced(2, 1), paced(2, 2)}, 4), plan({{1, false}, {1, false}, {2, false}}));
}

TEST(Pacing, LowPriorityIsGivenUpBeforeAMinuteOfNormalIs) {
  const std::vector steps{paced(6, 3), paced(5, 5, false, Priority::low), paced(4, 2, false, Priority::high)};
  EXPECT_EQ(pace(steps, 14), plan({{6, false}, {0, true}, {4, false}}));
}

TEST(Pacing, TrafficLightsAreSkippedAndSayItShortened) {
  // What is left of a vote, say-it, traffic lights, a rehearsal, help and close: 26 minutes into 19.
  const std::vector steps{paced(6, 6), paced(6, 4), paced(5, 4, false, Priority::low), paced(5, 5), paced(4, 4, true)};
  EXPECT_EQ(pace(steps, 19), plan({{6, false}, {4, false}, {0, true}, {5, false}, {4, false}}));
}

TEST(Pacing, HelpAndCloseAreNeverSqueezedOut) {
  const std::vector steps{paced(8, 4), paced(2, 2, true, Priority::low), paced(1, 1, true, Priority::low)};
  for (int left = 0; left < 12; ++left) {
    const Pacing best = pace(steps, left);
    EXPECT_EQ(best.steps[1], (PacedMinutes{2, false}));
    EXPECT_EQ(best.steps[2], (PacedMinutes{1, false}));
  }
}

TEST(Pacing, WhatCannotFitIsSaidInMinutes) {
  const std::vector steps{paced(8, 4), paced(3, 2, true), paced(4, 4, true)};
  EXPECT_EQ(pace(steps, 2), plan({{0, true}, {2, false}, {4, false}}, 4));
  EXPECT_EQ(pace(steps, -9), plan({{0, true}, {2, false}, {4, false}}, 6));
}

TEST(Pacing, MoreTimeGoesToWhatMattersMost) {
  const std::vector<PacedStep> steps{{3, 2, 5, false, Priority::normal}, {4, 2, 6, false, Priority::high}};
  EXPECT_EQ(stretch(steps, 7), (std::vector{3, 4}));
  EXPECT_EQ(stretch(steps, 9), (std::vector{3, 6}));
  EXPECT_EQ(stretch(steps, 10), (std::vector{4, 6}));
  EXPECT_EQ(stretch(steps, 50), (std::vector{5, 6}));
}

TEST(Pacing, MoreTimeIsSharedByRoom) {
  const std::vector<PacedStep> steps{{2, 1, 4, false, Priority::normal}, {2, 1, 8, false, Priority::normal}};
  EXPECT_EQ(stretch(steps, 8), (std::vector{3, 5}));
}

/// The rule of pacing.h, line by line, for comparing whole plans; a smaller one is better.
using Rule = std::tuple<int, int, int, int, int, std::vector<int>>;

/// Every plan there is, one by one.
class BruteForce {
 public:
  BruteForce(std::span<const PacedStep> steps, int left) : steps_(steps) { go_on({}, left); }
  std::optional<std::vector<PacedMinutes>> best;

 private:
  void go_on(std::vector<PacedMinutes> chosen, int left) {
    if (left < 0) return;
    if (chosen.size() == steps_.size()) return judge(chosen);
    const PacedStep& step = steps_[chosen.size()];
    const auto attempt = [&](PacedMinutes now) {
      chosen.push_back(now);
      go_on(chosen, left - now.minutes);
      chosen.pop_back();
    };
    for (int minutes = step.least; minutes <= step.minutes; ++minutes) attempt({minutes, false});
    if (!step.keep_always) attempt({0, true});
  }
  void judge(const std::vector<PacedMinutes>& chosen) {
    int lost[3] = {}, skipped = 0, shortened = 0;
    std::vector<int> kept;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const int less = steps_[i].minutes - chosen[i].minutes;
      lost[static_cast<int>(steps_[i].priority)] += less;
      skipped += chosen[i].skipped;
      shortened += !chosen[i].skipped && less > 0;
      kept.push_back(-chosen[i].minutes);
    }
    const Rule rule{lost[2], lost[1], lost[0], skipped, shortened, std::move(kept)};
    if (best && !(rule < rule_)) return;
    best = chosen;
    rule_ = rule;
  }

  std::span<const PacedStep> steps_;
  Rule rule_;
};

TEST(Pacing, EqualsBruteForceOnTenThousandRandomPlans) {
  std::mt19937 random(7);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  int fitted = 0, refused = 0;
  for (int round = 0; round < 10'000; ++round) {
    const int count = pick(1, 10);
    // Fewer lengths for longer plans: all of them have to be tried.
    const int most = count <= 4 ? 7 : count <= 6 ? 3 : count <= 8 ? 2 : 1;
    std::vector<PacedStep> steps;
    int sum = 0;
    for (int i = 0; i < count; ++i) {
      const int least = pick(i == 0 ? 0 : 1, 6), minutes = least + pick(0, most);
      steps.push_back(paced(minutes, least, pick(0, 3) == 0, static_cast<Priority>(pick(0, 2))));
      sum += minutes;
    }
    const int left = pick(0, sum);
    const BruteForce brute(steps, left);
    const Pacing found = pace(steps, left);
    if (brute.best) {
      ASSERT_EQ(found, (Pacing{*brute.best, 0})) << "round " << round;
      ++fitted;
    } else {
      ASSERT_GT(found.over, 0) << "round " << round;
      ++refused;
    }
  }
  EXPECT_GT(fitted, 5'000);
  EXPECT_GT(refused, 500);
}

}  // namespace
}  // namespace pausepoint::delivery
