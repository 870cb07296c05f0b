#include "app/store/pin_policy.h"

#include <gtest/gtest.h>

#include <set>

namespace pausepoint::store {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

Tries after(int wrong) {
  Tries tries;
  for (int i = 0; i < wrong; ++i) tries = tried(tries);
  return tries;
}
Tries later(Tries tries, Span by) { return passed(tries, {tries.now.boot, tries.now.up + by}); }

TEST(PinPolicy, five_wrong_tries_are_free_but_for_the_last_which_costs_a_wait) {
  const seconds expected[] = {seconds(0),  seconds(0),   seconds(0),   seconds(0),   seconds(0),  seconds(30),
                              seconds(60), seconds(120), seconds(300), seconds(900), seconds(900)};
  for (int wrong = 0; wrong < 11; ++wrong) {
    EXPECT_EQ(wait_after(wrong), expected[wrong]) << wrong;
    EXPECT_EQ(left(after(wrong)), expected[wrong]) << wrong;
    EXPECT_EQ(may_try(after(wrong)), wrong < 5) << wrong;
  }
  EXPECT_EQ(wait_after(99), minutes(15));
}

TEST(PinPolicy, a_wait_is_over_when_all_of_it_was_served_and_not_before) {
  for (int wrong = 5; wrong < 12; ++wrong) {
    const Tries tries = after(wrong);
    EXPECT_FALSE(may_try(later(tries, wait_after(wrong) - Span(1)))) << wrong;
    EXPECT_EQ(left(later(tries, wait_after(wrong) - Span(1))), Span(1));
    EXPECT_TRUE(may_try(later(tries, wait_after(wrong)))) << wrong;
  }
}

TEST(PinPolicy, what_is_served_in_parts_adds_up_and_a_new_try_serves_anew) {
  Tries tries = later(later(after(6), seconds(20)), seconds(15));
  EXPECT_EQ(left(tries), seconds(25));
  EXPECT_EQ(left(tried(tries)), seconds(120));
}

TEST(PinPolicy, time_between_two_starts_of_the_computer_is_not_served) {
  Tries tries = passed(after(5), {"a", seconds(100)});
  EXPECT_EQ(left(tries), seconds(30)) << "the first start has another name than none";
  tries = passed(tries, {"a", seconds(110)});
  EXPECT_EQ(left(tries), seconds(20));
  tries = passed(tries, {"b", seconds(5000)});
  EXPECT_EQ(left(tries), seconds(20));
  EXPECT_EQ(left(passed(tries, {"b", seconds(5015)})), seconds(5));
}

TEST(PinPolicy, a_count_that_goes_back_serves_nothing) {
  Tries tries = passed(passed(after(5), {"a", seconds(100)}), {"a", seconds(50)});
  EXPECT_EQ(left(tries), seconds(30));
  EXPECT_EQ(left(passed(tries, {"a", seconds(60)})), seconds(20));
}

TEST(PinPolicy, an_hour_without_a_wrong_try_makes_them_free_again_but_not_the_lock) {
  const Tries tries = after(11);
  EXPECT_EQ(later(tries, hours(1) - Span(1)).lately, 11);
  const Tries rested = later(tries, hours(1));
  EXPECT_EQ(rested.lately, 0);
  EXPECT_EQ(rested.wrong, 11);
  EXPECT_EQ(rested.served, hours(1));
  EXPECT_EQ(later(rested, hours(9)).served, hours(1)) << "more is not worth keeping";
  EXPECT_TRUE(may_try(rested));
}

TEST(PinPolicy, a_hundred_wrong_tries_lock_for_ever) {
  EXPECT_FALSE(locked(after(99)));
  EXPECT_TRUE(may_try(later(after(99), hours(1))));
  EXPECT_TRUE(locked(after(100)));
  EXPECT_FALSE(may_try(later(after(100), hours(1000))));
}

TEST(PinPolicy, a_right_one_costs_nothing_and_frees_from_the_lock_but_not_from_waits) {
  const Tries before = later(after(8), minutes(6));
  const Tries now = right(before);
  EXPECT_EQ(now.wrong, 0);
  EXPECT_EQ(now.lately, 8);
  EXPECT_EQ(now.served, minutes(6));
  EXPECT_TRUE(may_try(now));
  EXPECT_EQ(left(tried(now)), minutes(15));
}

TEST(PinPolicy, tries_that_are_not_known_cost_the_longest_wait_and_leave_ten) {
  Tries tries = unknown_tries();
  EXPECT_EQ(left(tries), minutes(15));
  int more = 0;
  for (; !locked(tries); ++more) tries = tried(tries);
  EXPECT_EQ(more, 10);
}

TEST(PinPolicy, waits_never_get_shorter_and_the_thirteenth_try_needs_more_than_an_hour) {
  Span all{0};
  for (int wrong = 0; wrong < 100; ++wrong) {
    EXPECT_LE(wait_after(wrong), wait_after(wrong + 1));
    if (wrong <= kMostInAnHour) all += wait_after(wrong);
  }
  EXPECT_GT(all, hours(1));
  EXPECT_LT(all - wait_after(kMostInAnHour), hours(1)) << "so the bound is exact";
}

TEST(PinPolicy, easy_digits_are_refused_with_the_reason) {
  const std::pair<const char*, const char*> easy[] = {{"000000", "it has fewer than three different digits"},
                                                      {"121212", "it has fewer than three different digits"},
                                                      {"100001", "it has fewer than three different digits"},
                                                      {"123456", "its digits run in a row"},
                                                      {"654321", "its digits run in a row"},
                                                      {"890123", "its digits run in a row"},
                                                      {"135791", "its digits run in a row"},
                                                      {"246802", "its digits run in a row"},
                                                      {"123498", "its digits run in a row"},
                                                      {"904321", "its digits run in a row"},
                                                      {"957777", "its digits run in a row"},
                                                      {"951951", "it repeats itself"},
                                                      {"449933", "it repeats itself"},
                                                      {"943349", "it repeats itself"},
                                                      {"789456", "it is lines on a keypad"},
                                                      {"147852", "it is lines on a keypad"},
                                                      {"159753", "it is lines on a keypad"},
                                                      {"311295", "it could be a date"},
                                                      {"123195", "it could be a date"},
                                                      {"951231", "it could be a date"},
                                                      {"194503", "it could be a date"},
                                                      {"072059", "it could be a date"},
                                                      {"12345", "it does not have six digits"},
                                                      {"1234567", "it does not have six digits"},
                                                      {"12345a", "it does not have six digits"},
                                                      {"", "it does not have six digits"},
                                                      {"94/715", "it does not have six digits"}};
  for (const auto& [digits, reason] : easy) EXPECT_EQ(too_easy(digits), reason) << digits;
  for (const char* fine : {"947156", "508394", "683917", "326048", "196682", "994072", "147953", "123958"}) {
    EXPECT_EQ(too_easy(fine), "") << fine;
  }
}

TEST(PinPolicy, the_edges_of_dates_are_where_they_should_be) {
  for (const char* date : {"010187", "310187", "011287", "870101", "871231", "190087", "205987"}) {
    if (std::string_view(date).starts_with("19") || std::string_view(date).starts_with("20")) continue;
    EXPECT_EQ(too_easy(date), "it could be a date") << date;
  }
  for (const char* date : {"190001", "205912", "011900", "122059"}) {
    EXPECT_EQ(too_easy(date), "it could be a date") << date;
  }
  for (const char* none : {"320187", "000187", "871032", "871300", "189901", "206013", "132060"}) {
    // None of these is a day and a month, nor a year and a month.
    EXPECT_NE(too_easy(none), "it repeats itself") << none;
  }
  for (const char* none : {"320387", "004187", "870032", "871300", "189961", "209713"}) {
    EXPECT_EQ(too_easy(none), "") << none;
  }
}

TEST(PinPolicy, most_digits_are_left_to_choose_from) {
  int left_over = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    std::string digits = std::to_string(i);
    digits.insert(0, kPinDigits - digits.size(), '0');
    left_over += too_easy(digits).empty() ? 1 : 0;
  }
  RecordProperty("left", left_over);
  EXPECT_GT(left_over, 800'000);
  EXPECT_LT(left_over, 990'000);
}

}  // namespace
}  // namespace pausepoint::store
