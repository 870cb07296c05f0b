#include "app/ask/release.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <set>

#include "tests/ask/tally_for_tests.h"

namespace pausepoint::ask {
namespace {

const Share kFew{Level::few_or_none};
Share part(int n) { return {Level::part, static_cast<std::uint8_t>(n)}; }

TEST(Release, under_the_least_number_of_answers_nothing_is_said) {
  EXPECT_EQ(least_answers(ask_with(About::story, 6)), 5);
  EXPECT_EQ(least_answers(ask_with(About::us, 2)), 10);
  EXPECT_EQ(least_answers(ask_with(About::us, 3)), 15);
  EXPECT_EQ(least_answers(ask_with(About::us, 5)), 25);
  EXPECT_EQ(released(ask_with(About::story, 2), {4, 0, 0}, 28), Release{});
  EXPECT_EQ(released(ask_with(About::us, 3), {7, 7, 0, 0}, 28), Release{});
  EXPECT_NE(released(ask_with(About::story, 2), {3, 2, 0}, 28).rung, Rung::too_few);
  EXPECT_NE(released(ask_with(About::us, 3), {7, 8, 0, 0}, 28).rung, Rung::too_few);
}

TEST(Release, more_answers_than_pupils_are_not_told) {
  EXPECT_EQ(released(ask_with(About::story, 3), {10, 8, 5, 2}, 24), Release{});
  EXPECT_NE(released(ask_with(About::story, 3), {10, 8, 5, 2}, 25), Release{});
}

TEST(Release, a_story_is_told_in_tenths_and_pass_has_a_share_like_the_options) {
  const Release release = released(ask_with(About::story, 3), {11, 8, 5, 4});
  EXPECT_EQ(release.rung, Rung::tenths);
  EXPECT_EQ(release.shares, (std::vector<Share>{part(4), part(3), part(2), part(1)}));
  EXPECT_EQ(release.leader, 0);
}

TEST(Release, none_one_and_two_answers_look_alike) {
  const Ask ask = ask_with(About::story, 3);
  const Release none = released(ask, {12, 14, 0, 2}), two = released(ask, {12, 14, 2, 0}),
                one = released(ask, {12, 14, 1, 1});
  EXPECT_EQ(none.shares[2], kFew);
  EXPECT_EQ(none, two);
  EXPECT_EQ(none, one);
}

TEST(Release, everybody_choosing_the_same_is_never_told_in_figures) {
  for (const About about : {About::story, About::us}) {
    for (int options = 2; options <= 5; ++options) {
      for (int answers = 25; answers <= 60; ++answers) {
        std::vector<int> all(static_cast<std::size_t>(options) + 1), all_but_one = all;
        all[0] = answers, all_but_one[0] = answers - 1, all_but_one[1] = 1;
        const Ask ask = ask_with(about, options);
        EXPECT_EQ(released(ask, all), released(ask, all_but_one)) << options << " options, " << answers << " answers";
      }
    }
  }
}

TEST(Release, us_is_told_in_two_bands_and_with_two_options_also_more_than_half) {
  const Release three = released(ask_with(About::us, 3), {14, 6, 4, 0});
  EXPECT_EQ(three.rung, Rung::bands);
  EXPECT_EQ(three.shares, (std::vector<Share>{{Level::five_or_more}, {Level::five_or_more}, kFew, kFew}));
  EXPECT_EQ(three.leader, -1);
  const Release two = released(ask_with(About::us, 2), {14, 8, 3});
  EXPECT_EQ(two.shares, (std::vector<Share>{{Level::more_than_half}, {Level::five_or_more}, kFew}));
  EXPECT_EQ(two.leader, 0);
}

TEST(Release, us_bands_that_would_tell_a_number_are_told_in_words) {
  // Twelve answers, three times "a few or none": each would have to be 4.
  EXPECT_EQ(released(ask_with(About::us, 2), {4, 4, 4}).rung, Rung::words);
  // Ten answers, twice "5 or more": nobody could have passed.
  const Release release = released(ask_with(About::us, 2), {5, 5, 0});
  EXPECT_EQ(release.rung, Rung::words);
  EXPECT_EQ(release.shares, std::vector<Share>(3));
  EXPECT_EQ(release.leader, -1);
}

TEST(Release, an_option_leads_only_when_its_share_is_above_every_other) {
  const Ask ask = ask_with(About::story, 3);
  // 10 and 9 of 28 are both about 3 or 4 in 10; what the counts say does not matter.
  const Release near = released(ask, {11, 10, 4, 3});
  EXPECT_EQ(near.shares[0], near.shares[1]);
  EXPECT_EQ(near.leader, -1);
  EXPECT_EQ(released(ask, {4, 14, 6, 4}).leader, 1);
  EXPECT_EQ(released(ask, {4, 6, 4, 14}).leader, -1) << "most passed: no option leads";
}

TEST(Release, that_most_chose_unhelpful_options_is_read_from_the_shares) {
  EXPECT_TRUE(released(ask_with(About::story, 3, {0}), {18, 5, 3, 2}).mostly_unhelpful);
  EXPECT_TRUE(released(ask_with(About::story, 3, {0, 1}), {9, 10, 6, 3}).mostly_unhelpful);
  EXPECT_FALSE(released(ask_with(About::story, 3, {0}), {9, 10, 6, 3}).mostly_unhelpful);
  EXPECT_FALSE(released(ask_with(About::story, 3, {1}), {18, 5, 3, 2}).mostly_unhelpful);
  EXPECT_FALSE(released(ask_with(About::story, 3, {0}), {14, 5, 6, 3}).mostly_unhelpful) << "half is not most";
  EXPECT_TRUE(released(ask_with(About::us, 2, {1}), {6, 17, 3}).mostly_unhelpful);
  EXPECT_TRUE(released(ask_with(About::us, 3, {1}), {4, 17, 3, 0}).mostly_unhelpful);
  EXPECT_FALSE(released(ask_with(About::us, 3, {1}), {12, 12, 0, 0}).mostly_unhelpful);
}

TEST(Release, every_share_has_words_and_a_longer_bar_is_never_fewer) {
  for (const Rung rung : {Rung::tenths, Rung::fifths}) {
    float last = bar(kFew, rung);
    std::set<std::string_view> told;
    for (int n = 1; n < (rung == Rung::tenths ? 10 : 5); ++n) {
      EXPECT_GT(bar(part(n), rung), last);
      last = bar(part(n), rung);
      EXPECT_TRUE(told.insert(words(part(n), rung)).second);
    }
    EXPECT_GT(bar({Level::nearly_everyone}, rung), last);
  }
  EXPECT_EQ(words(part(4), Rung::tenths), "about 4 in 10");
  EXPECT_EQ(words(part(2), Rung::fifths), "about 2 in 5");
  EXPECT_EQ(words(kFew, Rung::bands), "a few or none");
  for (int level = 0; level <= static_cast<int>(Level::nearly_everyone); ++level) {
    EXPECT_FALSE(words({static_cast<Level>(level), 1}, Rung::tenths).empty());
  }
  EXPECT_LT(bar({Level::some}, Rung::some), bar({Level::most}, Rung::some));
  EXPECT_LT(bar({Level::five_or_more}, Rung::bands), bar({Level::more_than_half}, Rung::bands));
}

TEST(Release, bars_have_their_fixed_lengths_and_nothing_longer_than_the_board) {
  const std::pair<Level, float> fixed[] = {
      {Level::unsaid, 0.0f}, {Level::few_or_none, 0.04f},    {Level::some, 0.3f},           {Level::five_or_more, 0.5f},
      {Level::most, 0.75f},  {Level::more_than_half, 0.75f}, {Level::nearly_everyone, 1.0f}};
  for (const Rung rung : {Rung::tenths, Rung::fifths, Rung::some, Rung::bands, Rung::words}) {
    for (const auto& [level, length] : fixed) EXPECT_EQ(bar({level}, rung), length) << static_cast<int>(level);
  }
  EXPECT_FLOAT_EQ(bar(part(4), Rung::tenths), 0.4f);
  EXPECT_FLOAT_EQ(bar(part(4), Rung::fifths), 0.8f);
}

TEST(Release, a_part_that_cannot_be_is_everyone_and_a_level_that_cannot_be_is_nothing) {
  EXPECT_EQ(words(part(9), Rung::tenths), "about 9 in 10");
  EXPECT_EQ(words(part(10), Rung::tenths), "nearly everyone");
  EXPECT_EQ(words(part(200), Rung::tenths), "nearly everyone");
  EXPECT_EQ(words(part(4), Rung::fifths), "about 4 in 5");
  EXPECT_EQ(words(part(5), Rung::fifths), "nearly everyone");
  EXPECT_EQ(words(part(200), Rung::fifths), "nearly everyone");
  EXPECT_EQ(words({static_cast<Level>(99)}, Rung::tenths), "");
  EXPECT_EQ(bar({static_cast<Level>(99)}, Rung::tenths), 0);
}

TEST(Release, more_than_sixty_answers_are_told_in_words) {
  const Ask ask = ask_with(About::story, 3);
  EXPECT_EQ(released(ask, {24, 18, 12, 6}).rung, Rung::tenths);
  EXPECT_EQ(released(ask, {25, 18, 12, 6}).rung, Rung::words);
}

TEST(Release, an_ask_without_options_or_with_more_than_a_tally_holds_has_none) {
  const std::vector<int> none{9}, seven{5, 5, 5, 5, 0, 0, 0, 0}, eight(Tally::kMost, 5);
  EXPECT_EQ(released(ask_with(About::story, 0), none), Release{});
  EXPECT_NE(released(ask_with(About::story, Tally::kMost - 1), seven), Release{});
  EXPECT_EQ(released(ask_with(About::story, Tally::kMost), eight), Release{});
  EXPECT_NE(released(ask_with(About::story, 1), {6, 3}), Release{});
}

TEST(Release, more_answers_never_get_a_smaller_share) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 2000; ++trial) {
    const int options = 2 + static_cast<int>(random() % 5);
    std::vector<int> counts(static_cast<std::size_t>(options) + 1);
    for (int i = 5 + static_cast<int>(random() % 36); i > 0; --i) ++counts[random() % counts.size()];
    const Release release = released(ask_with(About::story, options), counts);
    for (std::size_t a = 0; a < counts.size(); ++a) {
      for (std::size_t b = 0; b < counts.size(); ++b) {
        if (counts[a] <= counts[b]) continue;
        EXPECT_GE(bar(release.shares[a], release.rung), bar(release.shares[b], release.rung));
      }
    }
  }
}

TEST(Release, the_largest_ask_of_forty_answers_is_quick) {
  const Ask ask = ask_with(About::story, 6);
  const auto slowest = [&](const std::vector<int>& counts) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(released(ask, counts).shares.size(), 7u);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  };
  const double tenths = slowest({10, 8, 7, 6, 4, 3, 2}), deep = slowest({20, 20, 0, 0, 0, 0, 0});
  const double sixty = slowest({30, 30, 0, 0, 0, 0, 0});
  std::cout << "7 places: 40 answers " << tenths << " ms, further down " << deep << " ms; 60 answers " << sixty
            << " ms\n";
  EXPECT_LT(std::max({tenths, deep, sixty}), 500) << "ten times the bar of 50 ms, for sanitizers and busy machines";
}

}  // namespace
}  // namespace pausepoint::ask
