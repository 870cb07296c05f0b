// Options that change their places: the option keeps its identity, the place tells nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/ask/class_for_tests.h"

namespace pausepoint::ask {
namespace {

Ask shuffled_ask(int options) {
  Ask ask = ask_with(About::story, options);
  ask.shuffle = true;
  return ask;
}

TEST(Shuffle, EveryOptionHasOnePlaceAndPassKeepsItsOwn) {
  for (int options = 2; options <= kMostOptionsStory; ++options) {
    Class room(shuffled_ask(options), 28);
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
      room.on(ask::Shuffle{seed});
      std::set<int> seen;
      for (int place = 0; place < options; ++place) seen.insert(option_at(room.ask, room.state, place));
      EXPECT_EQ(seen.size(), static_cast<std::size_t>(options));
      EXPECT_EQ(*seen.rbegin(), options - 1);
      EXPECT_EQ(option_at(room.ask, room.state, options), options);
      EXPECT_EQ(option_at(room.ask, room.state, options + 1), -1);
      EXPECT_EQ(option_at(room.ask, room.state, -1), -1);
    }
  }
}

TEST(Shuffle, EveryOptionComesToEveryPlaceAboutAsOften) {
  Class room(shuffled_ask(4), 28);
  int at[4][4] = {};
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    room.on(ask::Shuffle{seed});
    for (int place = 0; place < 4; ++place) ++at[place][option_at(room.ask, room.state, place)];
  }
  for (const auto& row : at) {
    for (const int times : row) EXPECT_NEAR(times, 1000, 120);
  }
}

TEST(Shuffle, TheSameSeedGivesTheSamePlacesAndNoneTheAuthorsOrder) {
  Class one(shuffled_ask(5), 28), other(shuffled_ask(5), 28);
  one.on(ask::Shuffle{77}), other.on(ask::Shuffle{3}), other.on(ask::Shuffle{77});
  EXPECT_EQ(one.state.places, other.state.places);
  one.on(ask::Shuffle{0});
  EXPECT_EQ(one.state.places, State{}.places);
}

TEST(Shuffle, WhereTheAuthorDoesNotAllowItNothingMoves) {
  Class room(ask_with(About::story, 5), 28);
  room.on(ask::Shuffle{77});
  EXPECT_EQ(room.state.places, State{}.places);
}

}  // namespace
}  // namespace pausepoint::ask
