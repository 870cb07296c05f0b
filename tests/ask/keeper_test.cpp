#include "app/ask/keeper.h"

#include <gtest/gtest.h>

#include "tests/ask/tally_for_tests.h"

namespace pausepoint::ask {
namespace {

/// What the keeper has to tell: +1 and -1 for each Counted, 0 for a Released.
std::vector<int> told(const std::vector<Event>& news) {
  std::vector<int> all;
  for (const Event& event : news) {
    if (const auto* counted = std::get_if<Counted>(&event)) all.push_back(counted->by);
    if (std::holds_alternative<Released>(event)) all.push_back(0);
  }
  EXPECT_EQ(all.size(), news.size());
  return all;
}

struct Open {
  Open() { keeper.open(ask); }
  Ask ask = ask_with(About::story, 3);
  MemoryKeeper keeper;
};

TEST(MemoryKeeper, tells_of_every_answer_once_and_of_the_release_last) {
  Open open;
  const int presses[] = {11, 8, 5, 4};
  for (int option = 0; option < 4; ++option) {
    for (int i = 0; i < presses[option]; ++i) open.keeper.count({option, 1, false});
  }
  EXPECT_EQ(told(open.keeper.news()), std::vector<int>(28, 1));
  EXPECT_TRUE(open.keeper.news().empty());
  open.keeper.close(open.ask, 28);
  const std::vector<Event> news = open.keeper.news();
  ASSERT_EQ(told(news), std::vector<int>{0});
  EXPECT_EQ(std::get<Released>(news[0]).release, released(open.ask, {11, 8, 5, 4}, 28));
}

TEST(MemoryKeeper, takes_hands_back_and_tells_nothing_of_what_does_not_count) {
  Open open;
  open.keeper.count({0, 1, false});
  open.keeper.count({0, -1, true});
  open.keeper.count({0, 1, true});
  open.keeper.count({0, -1, true});
  open.keeper.count({7, 1, false});
  EXPECT_EQ(told(open.keeper.news()), (std::vector<int>{1, 1, -1}));
}

TEST(MemoryKeeper, opening_drops_what_was_open_and_its_news) {
  Open open;
  for (int i = 0; i < 9; ++i) open.keeper.count({0, 1, false});
  open.keeper.open(open.ask);
  EXPECT_TRUE(open.keeper.news().empty());
  open.keeper.count({1, 1, false});
  open.keeper.close(open.ask, 28);
  EXPECT_EQ(std::get<Released>(open.keeper.news().back()).release.rung, Rung::too_few) << "one answer alone";
}

TEST(MemoryKeeper, a_round_that_was_dropped_takes_no_answers) {
  Open open;
  open.keeper.count({0, 1, false});
  open.keeper.drop();
  open.keeper.count({0, 1, false});
  EXPECT_TRUE(open.keeper.news().empty());
}

}  // namespace
}  // namespace pausepoint::ask
