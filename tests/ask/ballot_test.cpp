#include "app/ask/ballot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <random>

#include "tests/ask/tally_for_tests.h"

namespace pausepoint::ask {
namespace {

/// A ballot in memory whose bytes can be looked at.
struct Watched {
  Watched() { std::memset(bytes.data(), 0, bytes.size()), ballot = new (bytes.data()) Ballot; }
  bool holds_anything() const {
    return std::ranges::any_of(bytes, [](unsigned char b) { return b != 0; });
  }
  alignas(Ballot) std::array<unsigned char, sizeof(Ballot)> bytes;
  Ballot* ballot;
};

TEST(Ballot, counts_every_option_and_pass_and_tells_them_by_release_alone) {
  const Ask ask = ask_with(About::story, 3);
  const std::vector<int> counts{11, 8, 5, 4};
  Ballot ballot;
  ballot.open(ask);
  EXPECT_TRUE(ballot.is_open());
  for (int option = 0; option < 4; ++option) {
    for (int i = 0; i < counts[static_cast<std::size_t>(option)]; ++i) EXPECT_TRUE(ballot.count(option));
  }
  EXPECT_EQ(ballot.close(ask, 28), released(ask, counts));
  EXPECT_FALSE(ballot.is_open());
}

TEST(Ballot, what_is_out_of_range_or_comes_when_closed_is_not_counted) {
  const Ask ask = ask_with(About::story, 3);
  Ballot ballot;
  EXPECT_FALSE(ballot.count(0));
  EXPECT_FALSE(ballot.take_back(0));
  EXPECT_EQ(ballot.close(ask, 28), Release{});
  ballot.open(ask);
  EXPECT_FALSE(ballot.count(-1));
  EXPECT_FALSE(ballot.count(4));
  EXPECT_TRUE(ballot.count(3)) << "pass";
  ballot.drop();
  EXPECT_FALSE(ballot.count(0));
}

TEST(Ballot, only_hands_can_be_taken_back) {
  const Ask ask = ask_with(About::story, 2);
  Ballot ballot;
  ballot.open(ask);
  EXPECT_TRUE(ballot.count(0));
  EXPECT_FALSE(ballot.take_back(0)) << "an answer by pad stays, or taking back would count them";
  EXPECT_TRUE(ballot.count(0, true));
  EXPECT_TRUE(ballot.take_back(0));
  EXPECT_FALSE(ballot.take_back(0));
  EXPECT_FALSE(ballot.take_back(1));
  EXPECT_FALSE(ballot.take_back(3));
  ballot.open(ask);
  EXPECT_FALSE(ballot.take_back(0)) << "a new round has no hands yet";
}

TEST(Ballot, opening_again_starts_from_zero) {
  const Ask ask = ask_with(About::story, 2);
  Ballot ballot;
  ballot.open(ask);
  for (int i = 0; i < 9; ++i) ballot.count(0);
  ballot.open(ask);
  for (int i = 0; i < 4; ++i) ballot.count(1);
  EXPECT_EQ(ballot.close(ask, 28).rung, Rung::too_few);
}

TEST(Ballot, a_release_is_not_made_for_another_ask) {
  Ballot ballot;
  ballot.open(ask_with(About::story, 2));
  for (int i = 0; i < 9; ++i) ballot.count(0);
  EXPECT_EQ(ballot.close(ask_with(About::story, 3), 28), Release{});
  EXPECT_FALSE(ballot.is_open());
}

TEST(Ballot, more_options_than_a_tally_has_places_for_are_never_opened) {
  Ballot ballot;
  ballot.open(ask_with(About::story, Tally::kMost - 1));
  EXPECT_TRUE(ballot.count(Tally::kMost - 1)) << "the last place is pass";
  ballot.open(ask_with(About::story, Tally::kMost));
  EXPECT_FALSE(ballot.is_open());
}

TEST(Ballot, counts_no_further_than_a_place_can_hold) {
  Ballot ballot;
  ballot.open(ask_with(About::story, 2));
  for (int i = 0; i < 65'535; ++i) ASSERT_TRUE(ballot.count(0));
  EXPECT_FALSE(ballot.count(0));
  EXPECT_TRUE(ballot.count(1));
}

TEST(Ballot, no_byte_of_the_counts_is_left_after_closing_dropping_or_destroying) {
  const Ask ask = ask_with(About::story, 3);
  for (int way = 0; way < 3; ++way) {
    Watched watched;
    watched.ballot->open(ask);
    for (int i = 0; i < 28; ++i) watched.ballot->count(i % 4, i % 3 == 0);
    EXPECT_TRUE(watched.holds_anything());
    if (way == 0) watched.ballot->close(ask, 28);
    if (way == 1) watched.ballot->drop();
    if (way == 2) watched.ballot->~Ballot();
    EXPECT_FALSE(watched.holds_anything()) << "way " << way;
  }
}

TEST(Ballot, the_order_of_presses_leaves_no_trace) {
  std::mt19937 random(11);
  for (int trial = 0; trial < 20; ++trial) {
    const Ask ask = ask_with(trial % 2 == 0 ? About::story : About::us, 2 + trial % 4);
    const int places = static_cast<int>(ask.options.size()) + 1;
    std::vector<int> presses;
    for (int i = 25 + static_cast<int>(random() % 10); i > 0; --i)
      presses.push_back(static_cast<int>(random()) & 0xffff);
    for (int& press : presses) press %= places;
    Watched first;
    Release expected;
    std::array<unsigned char, sizeof(Ballot)> open_bytes{};
    for (int shuffle = 0; shuffle < 500; ++shuffle) {
      Watched watched;
      watched.ballot->open(ask);
      for (const int press : presses) EXPECT_TRUE(watched.ballot->count(press));
      if (shuffle == 0) open_bytes = watched.bytes;
      EXPECT_EQ(watched.bytes, open_bytes) << "memory knows the order";
      const Release release = watched.ballot->close(ask, 40);
      if (shuffle == 0) expected = release;
      EXPECT_EQ(release, expected);
      std::shuffle(presses.begin(), presses.end(), random);
    }
  }
}

}  // namespace
}  // namespace pausepoint::ask
