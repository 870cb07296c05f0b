// ANONYMITY's second proof: for every tally, whoever knows how many answered and sees the release learns of nobody.
// The tests group real tallies by what release() said of them and know nothing of how it decides.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <string>

#include "tests/ask/tally_for_tests.h"

namespace pausepoint::ask {
namespace {

using Counts = std::vector<int>;
using Look = std::pair<Rung, std::vector<int>>;

bool runs_long() { return std::getenv("PAUSEPOINT_LONG") != nullptr; }

int number(const Share& share) { return static_cast<int>(share.level) * 100 + share.part; }

Look look(const Release& release) {
  Look seen{release.rung, {}};
  for (const Share& share : release.shares) seen.second.push_back(number(share));
  return seen;
}

bool is_few(int share) { return share == static_cast<int>(Level::few_or_none) * 100; }

void every_composition(int answers, int places, const std::function<void(const Counts&)>& found) {
  Counts counts(static_cast<std::size_t>(places));
  const std::function<void(int, int)> put = [&](int place, int left) {
    if (place == places - 1) {
      counts[static_cast<std::size_t>(place)] = left;
      found(counts);
      return;
    }
    for (int c = 0; c <= left; ++c) counts[static_cast<std::size_t>(place)] = c, put(place + 1, left - c);
  };
  put(0, answers);
}

void every_partition(int answers, int places, const std::function<void(const Counts&)>& found) {
  Counts counts(static_cast<std::size_t>(places));
  const std::function<void(int, int, int)> put = [&](int place, int left, int most) {
    if (place == places - 1) {
      if (left <= most) counts[static_cast<std::size_t>(place)] = left, found(counts);
      return;
    }
    for (int c = std::min(left, most); c >= 0; --c)
      counts[static_cast<std::size_t>(place)] = c, put(place + 1, left - c, c);
  };
  put(0, answers, answers);
}

/// What somebody who sees one look can still think possible, place by place.
struct Possible {
  std::vector<std::vector<bool>> seen;  ///< Place, then count.

  void add(const Counts& counts, int answers) {
    seen.resize(counts.size(), std::vector<bool>(static_cast<std::size_t>(answers) + 1));
    for (std::size_t i = 0; i < counts.size(); ++i) seen[i][static_cast<std::size_t>(counts[i])] = true;
  }
};

/// Empty, or what the look gives away.
std::string gives_away(const Look& shown, const Possible& possible, About about, int answers) {
  const int few = about == About::us ? 4 : 2;
  for (std::size_t i = 0; i < possible.seen.size(); ++i) {
    const auto& counts = possible.seen[i];
    if (is_few(shown.second[i])) {
      for (int c = 0; c <= few; ++c) {
        if (!counts[static_cast<std::size_t>(c)]) return "a few or none cannot be " + std::to_string(c);
      }
    }
    if (counts.back() && std::count(counts.begin(), counts.end(), true) == 1) {
      return "an option is certain to have all " + std::to_string(answers);
    }
  }
  return {};
}

void expect_safe(const std::map<Look, Possible>& groups, About about, int answers, const std::string& where) {
  for (const auto& [shown, possible] : groups) {
    ASSERT_NE(shown.first, Rung::too_few);
    const std::string leak = gives_away(shown, possible, about, answers);
    ASSERT_EQ(leak, "") << where << ", N = " << answers << ", rung " << static_cast<int>(shown.first);
  }
}

/// Every single tally, without any use of symmetry.
void check_all_tallies(About about, int options, int most) {
  const Ask ask = ask_with(about, options);
  for (int answers = least_answers(ask); answers <= most; ++answers) {
    std::map<Look, Possible> groups;
    std::map<std::pair<Look, int>, int> rest;
    every_composition(answers, options + 1, [&](const Counts& counts) {
      const Release release = released(ask, counts);
      groups[look(release)].add(counts, answers);
      // Whatever else a release carries must follow from the shares.
      const auto [at, fresh] = rest.try_emplace({look(release), 0}, release.leader * 2 + release.mostly_unhelpful);
      if (!fresh) {
        ASSERT_EQ(at->second, release.leader * 2 + release.mostly_unhelpful);
      }
    });
    expect_safe(groups, about, answers, std::to_string(options) + " options");
  }
}

/// One tally of each set of counts. Sound if release() treats places alike (tested below): then a group holds every
/// rearrangement that keeps equal shares together, so what one place with a share may be, each place with it may be.
void check_one_of_each(About about, int options, int most) {
  const Ask ask = ask_with(about, options);
  std::mt19937 random(static_cast<unsigned>(options) * 7 + static_cast<unsigned>(about));
  for (int answers = least_answers(ask); answers <= most; ++answers) {
    std::map<Look, std::map<int, std::vector<bool>>> groups;  // sorted look -> share -> counts seen
    every_partition(answers, options + 1, [&](const Counts& counts) {
      const Look shown = look(released(ask, counts));
      Look sorted = shown;
      std::sort(sorted.second.begin(), sorted.second.end());
      auto& group = groups[sorted];
      for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& seen = group[shown.second[i]];
        seen.resize(static_cast<std::size_t>(answers) + 1);
        seen[static_cast<std::size_t>(counts[i])] = true;
      }
      if (random() % 16 != 0) return;
      std::vector<std::size_t> order(counts.size());
      std::iota(order.begin(), order.end(), 0);
      std::shuffle(order.begin(), order.end(), random);
      Counts moved;
      Look expected{shown.first, {}};
      for (const std::size_t from : order) moved.push_back(counts[from]), expected.second.push_back(shown.second[from]);
      ASSERT_EQ(look(released(ask, moved)), expected) << "release() treats places differently";
    });
    std::map<Look, Possible> by_place;
    for (const auto& [shown, shares] : groups) {
      for (const int share : shown.second) by_place[shown].seen.push_back(shares.at(share));
    }
    expect_safe(by_place, about, answers, std::to_string(options) + " options, one of each");
  }
}

TEST(ReleaseProof, every_single_tally_of_a_small_class_tells_of_nobody) {
  for (const About about : {About::story, About::us}) {
    check_all_tallies(about, 2, runs_long() ? 40 : 26);
    check_all_tallies(about, 3, runs_long() ? 32 : 20);
    check_all_tallies(about, 4, runs_long() ? 26 : (about == About::us ? 21 : 13));
    check_all_tallies(about, 5, runs_long() ? 20 : 9);
  }
  if (runs_long()) check_all_tallies(About::us, 5, 26);
}

TEST(ReleaseProof, every_tally_up_to_forty_answers_and_five_options_tells_of_nobody) {
  for (const About about : {About::story, About::us}) {
    for (int options = 2; options <= 5; ++options) check_one_of_each(about, options, 40);
  }
}

TEST(ReleaseProof, six_options_and_larger_classes_tell_of_nobody_either) {
  check_one_of_each(About::story, 6, runs_long() ? 40 : 20);
  for (const About about : {About::story, About::us}) {
    check_one_of_each(about, 2, 60);
    check_one_of_each(about, 3, runs_long() ? 60 : 45);
  }
}

TEST(ReleaseProof, a_grouping_that_leaks_is_found) {
  // The checks above can fail: exact counts give everyone away, and so do bands under the least number of answers.
  std::map<Look, Possible> exact, bands;
  every_composition(12, 3, [&](const Counts& counts) {
    Look shown{Rung::tenths, counts}, banded{Rung::bands, {}};
    for (int& c : shown.second) c = c <= 2 ? static_cast<int>(Level::few_or_none) * 100 : 1000 + c;
    for (const int c : counts) banded.second.push_back(c <= 4 ? static_cast<int>(Level::few_or_none) * 100 : 300);
    exact[shown].add(counts, 12);
    bands[banded].add(counts, 12);
  });
  const auto leaks = [](const auto& groups, About about) {
    return std::ranges::any_of(groups,
                               [&](const auto& g) { return !gives_away(g.first, g.second, about, 12).empty(); });
  };
  EXPECT_TRUE(leaks(exact, About::story));
  EXPECT_TRUE(leaks(bands, About::us));
}

/// How often each rung is reached, over all tallies of `answers` in `places` (options and pass).
std::map<Rung, double> rungs(int answers, int places) {
  const Ask ask = ask_with(About::story, places - 1);
  std::map<Rung, double> share;
  double all = 0;
  every_partition(answers, places, [&](const Counts& counts) {
    double ways = std::tgamma(places + 1.0);
    std::map<int, int> same;
    for (const int c : counts) ways /= ++same[c];
    share[released(ask, counts).rung] += ways;
    all += ways;
  });
  for (auto& [rung, part] : share) part = 100 * part / all;
  return share;
}

TEST(ReleaseProof, most_tallies_are_shown_in_tenths) {
  for (const auto& [places, answers] : {std::pair{4, 28}, {3, 25}, {5, 28}, {6, 28}}) {
    auto share = rungs(answers, places);
    std::cout << places << " places, " << answers << " answers: tenths " << share[Rung::tenths] << " %, fifths "
              << share[Rung::fifths] << " %, some " << share[Rung::some] << " %, bands " << share[Rung::bands]
              << " %, words " << share[Rung::words] << " %\n";
    EXPECT_GT(share[Rung::tenths], 50);
    EXPECT_LT(share[Rung::words], 10);
  }
}

}  // namespace
}  // namespace pausepoint::ask
