// A teacher and a class who press anything at any moment, over every shipped lesson: 100,000 events in all, or the
// whole 1,000,000 where PAUSEPOINT_LONG is set (tests/run --long).
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "app/delivery/session.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::delivery {
namespace {

constexpr int kScript = 2'000;  ///< Events in one delivery.
constexpr int kPresent = 28;

int scripts() {
#ifdef PAUSEPOINT_SANITIZE
  constexpr int kEvents = 100'000;
#else
  constexpr int kEvents = 1'000'000;
#endif
  return kEvents / kScript * (std::getenv("PAUSEPOINT_LONG") != nullptr ? 10 : 1);
}

std::vector<std::shared_ptr<const lesson::Lesson>> lessons() {
  const lesson::World world = lesson::shipped_world();
  std::vector<std::shared_ptr<const lesson::Lesson>> all;
  for (const std::string& path : lesson::shipped_lessons()) all.push_back(load(lesson::file(path), world).lesson);
  return all;
}

/// Next comes often, so that scripts reach the end; numbers are now and then out of every range.
Event random_event(std::mt19937& random, int steps) {
  const int number = static_cast<int>(random() % 9) - 1;
  switch (random() % 20) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return ask::Press{number};
    case 6:
      return ask::Hands{number, number % 2 == 0 ? 1 : -1};
    case 7:
      return ask::Tick{Milliseconds(number * 5'000 + 5'000)};
    case 8:
      return ask::Pick{number, static_cast<int>(random() % 4)};
    case 9:
      return ask::Line{std::string(random() % 3, 'a') + " helper"};
    case 10:
      return ask::Present{static_cast<int>(random() % 64) - 2};
    case 11:
      return Jump{static_cast<int>(random() % static_cast<unsigned>(steps + 2)) - 1};
    case 12:
    case 13:
    case 14:
      return Cue::next;
    default:
      return static_cast<Cue>(random() % (static_cast<unsigned>(Cue::finish) + 1));
  }
}

/// Follows one delivery from outside and knows how many answers can have been given in the round that is open.
class Onlooker {
 public:
  explicit Onlooker(const Session& session) : session_(session) {}

  void before(const Event& event) {
    const auto asked = asking(session_.lesson(), session_.now());
    const bool open = asked && ask::is_open(*asked->state);
    if (!open) given_ = 0;
    const auto* hands = std::get_if<ask::Hands>(&event);
    if (open && (std::holds_alternative<ask::Press>(event) || (hands != nullptr && hands->by > 0))) ++given_;
  }

  void after() {
    const Delivery& now = session_.now();
    ASSERT_GE(now.step, 0);
    ASSERT_LT(now.step, static_cast<int>(session_.lesson().steps.size()));
    ASSERT_TRUE(now.states[static_cast<std::size_t>(now.step)].has_value());
    ASSERT_GE(elapsed(now), elapsed_);
    ASSERT_FALSE(coming(session_.lesson(), now).empty());
    elapsed_ = elapsed(now);
    const auto asked = asking(session_.lesson(), now);
    if (!asked || asked->any) return;  // marks are of presses, not of pupils
    const ask::State& state = *asked->state;
    ASSERT_EQ(state.present, std::max(now.room.present, state.sent)) << "the ask divides by another number of pupils";
    ASSERT_LE(state.answered, state.sent);
    ASSERT_GE(state.answered, 0);
    ASSERT_EQ(state.releases.size(), state.shown.size());
    ASSERT_LE(ask::is_open(state) ? state.sent : 0, given_) << "more answers than were given";
  }

 private:
  const Session& session_;
  int given_ = 0;
  Milliseconds elapsed_{0};
};

class RandomEvents : public testing::Test {
 protected:
  /// One script, watched from event to event; the delivery it ends in.
  static Delivery watched(const std::shared_ptr<const lesson::Lesson>& lesson, unsigned seed) {
    std::mt19937 random(seed);
    Session session(lesson, {.present = kPresent, .adult = "Ms Reed", .place = "room 4"});
    Onlooker onlooker(session);
    for (int i = 0; i < kScript && !HasFatalFailure(); ++i) {
      const Event event = random_event(random, static_cast<int>(lesson->steps.size()));
      onlooker.before(event);
      session.apply(event);
      onlooker.after();
      if (HasFatalFailure()) ADD_FAILURE() << lesson->slug << ", seed " << seed << ", event " << i;
    }
    return session.now();
  }

  static Delivery again(const std::shared_ptr<const lesson::Lesson>& lesson, unsigned seed) {
    std::mt19937 random(seed);
    Session session(lesson, {.present = kPresent, .adult = "Ms Reed", .place = "room 4"});
    for (int i = 0; i < kScript; ++i) session.apply(random_event(random, static_cast<int>(lesson->steps.size())));
    return session.now();
  }
};

TEST_F(RandomEvents, CountNothingThatWasNotGivenAndEndTheSameEachTime) {
  const auto all = lessons();
  ASSERT_FALSE(all.empty());
  for (int i = 0; i < scripts() && !HasFailure(); ++i) {
    const auto& lesson = all[static_cast<std::size_t>(i) % all.size()];
    ASSERT_NE(lesson, nullptr) << "a shipped lesson cannot be taught";
    const auto seed = static_cast<unsigned>(i) + 1;
    const Delivery first = watched(lesson, seed);
    // The first script of each lesson, and one in ten of the others, is played twice.
    const bool twice = i % 10 == 0 || i < static_cast<int>(all.size());
    ASSERT_TRUE(!twice || first == again(lesson, seed)) << lesson->slug << ", seed " << seed;
  }
}

TEST_F(RandomEvents, ReachEveryStepAndReleaseAnswers) {
  for (const auto& lesson : lessons()) {
    std::vector<bool> reached(lesson->steps.size());
    std::size_t results = 0;
    for (unsigned seed = 1; seed <= 5; ++seed) {
      const Delivery end = again(lesson, seed);
      for (std::size_t i = 0; i < reached.size(); ++i) reached[i] = reached[i] || end.states[i].has_value();
      results += end.results.size();
    }
    EXPECT_EQ(std::ranges::count(reached, true), static_cast<std::ptrdiff_t>(reached.size())) << lesson->slug;
    EXPECT_GT(results, 0u) << lesson->slug;
  }
}

}  // namespace
}  // namespace pausepoint::delivery
