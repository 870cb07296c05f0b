// Very many presses through the real input path: devices, meaning, kiosk, session, ballot.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <vector>

#include "app/ask/ballot.h"
#include "app/screens/kiosk.h"
#include "app/shell/input.h"

namespace pausepoint::shell {
namespace {

constexpr int kPads = 16, kButtons = 10, kOptions = 4, kPresent = 60;

ask::Ask small_ask(ask::About about) {
  ask::Ask ask;
  ask.question = "What could Kit do?";
  ask.about = about;
  ask.rounds = 3;
  ask.options = {{"a", "Keep", "", true}, {"b", "Stop", "", true}, {"c", "Go", "", true}, {"d", "Ask", "", true}};
  return ask;
}

std::shared_ptr<const screens::Shelf> shelf_with(ask::About about) {
  lesson::Lesson lesson;
  lesson::Step step;
  step.id = "vote";
  activities::Vote::Spec spec;
  spec.ask = small_ask(about);
  step.spec = spec;
  lesson.steps = {step};
  lesson::Loaded loaded;
  loaded.lesson = std::make_shared<const lesson::Lesson>(std::move(lesson));
  auto shelf = std::make_shared<screens::Shelf>();
  shelf->lessons.push_back(std::move(loaded));
  return shelf;
}

/// What a pad does, told by rules of its own that know nothing of the program: presses are made one at a time, each
/// held and let go long enough, so that every one of them counts, unless the pad came in this round.
struct Hand {
  bool here = true, waits = false;
  int down = -1;     ///< The button that is down.
  double ready = 0;  ///< Not before this time is anything done.
};

class Simulation {
 public:
  Simulation(ask::About about, unsigned seed) : kiosk_(shelf_with(about)), ask_(small_ask(about)), random_(seed) {
    kiosk_.apply(screens::OpenLesson{0});
    kiosk_.apply(screens::ChangePresent{kPresent});
    begin();
    look();
  }

  void run(long long presses) {
    while (made_ < presses) {
      play_round();
      if (testing::Test::HasFailure()) return;
    }
  }
  long long made() const { return made_; }
  long long counted() const { return counted_; }
  int rounds() const { return rounds_; }
  int unplugged() const { return unplugged_; }

 private:
  const ask::State& state() const {
    return *delivery::asking(kiosk_.session().lesson(), kiosk_.session().now())->state;
  }
  void cue(ask::Cue cue) { kiosk_.apply(delivery::Event(cue)); }
  void begin() {
    kiosk_.apply(screens::Begin{});
    look();
  }
  int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }

  /// One look at all devices, as the loop does it.
  void look() {
    time_ += 0.012;
    devices_.listen(listening(kiosk_));
    std::vector<screens::Event> events;
    for (int pad = 0; pad < kPads; ++pad) {
      const Hand& hand = hands_[static_cast<std::size_t>(pad)];
      if (!hand.here) {
        devices_.pad_gone(pad);
        continue;
      }
      std::array<unsigned char, kButtons> buttons{};
      if (hand.down >= 0) buttons[static_cast<std::size_t>(hand.down)] = 1;
      devices_.pad(pad, buttons, PadLayout::plain, time_, [&](Heard heard) {
        if (const auto event = answer(heard.button, kiosk_)) events.push_back(*event);
      });
    }
    for (const screens::Event& event : events) kiosk_.apply(event);
  }

  /// A hand does something now; what it should have answered goes to `expected_`.
  void move(Hand& hand, bool taking) {
    if (time_ < hand.ready) return;
    if (hand.down >= 0) {
      hand.down = -1;
      hand.ready = time_ + 0.2;
    } else if (!hand.here) {
      hand.here = true;
      hand.waits = true;
      hand.ready = time_ + 0.05;
    } else if (below(200) == 0) {
      hand.here = false;
      ++unplugged_;
      hand.ready = time_ + 0.3;
    } else if (below(3) == 0) {
      hand.down = below(kButtons);
      hand.ready = time_ + 0.06;
      ++made_;
      const int option = hand.down < 6 ? hand.down : kOptions;
      const bool counts = taking && !hand.waits && option <= kOptions && (hand.down < kOptions || hand.down >= 6);
      if (counts && answered_ < kPresent) ++answered_, expected_.count(option), ++counted_;
    }
  }

  void settle() {
    for (Hand& hand : hands_) hand.down = -1, hand.here = true, hand.ready = time_ + 0.4;
    look();
    time_ += 1;
  }

  void play_round() {
    cue(ask::Cue::open);
    if (state().phase != ask::Phase::answer) cue(ask::Cue::ask_again);
    ASSERT_EQ(state().phase, ask::Phase::answer);
    expected_.open(ask_);
    answered_ = 0;
    ++rounds_;
    for (Hand& hand : hands_) hand.waits = false, hand.ready = time_ + 0.05;
    look();
    const int looks = 40 + below(40);
    for (int i = 0; i < looks; ++i) {
      if (below(60) == 0) cue(below(2) == 0 ? ask::Cue::eyes_up : ask::Cue::cover);
      const bool taking = delivery::takes_answers(kiosk_.session().lesson(), kiosk_.session().now());
      for (Hand& hand : hands_) move(hand, taking);
      look();
      ASSERT_EQ(state().answered, answered_) << "round " << rounds_ << ", look " << i;
    }
    if (kiosk_.session().now().covered) cue(ask::Cue::cover);
    if (kiosk_.session().now().eyes_up) cue(ask::Cue::eyes_up);
    cue(ask::Cue::close);
    const ask::Release release = expected_.close(ask_, kPresent);
    ASSERT_TRUE(state().releases.back() == release) << "round " << rounds_;
    settle();
    if (state().round < ask::kMostRounds) return;
    kiosk_.apply(screens::ToLibrary{});
    kiosk_.apply(screens::OpenLesson{0});
    begin();
  }

  screens::Kiosk kiosk_;
  ask::Ask ask_;
  Devices devices_;
  ask::Ballot expected_;
  std::array<Hand, kPads> hands_{};
  std::mt19937 random_;
  double time_ = 1;
  long long made_ = 0, counted_ = 0;
  int answered_ = 0, rounds_ = 0, unplugged_ = 0;
};

long long presses_wanted() { return std::getenv("PAUSEPOINT_LONG") != nullptr ? 10'000'000 : 200'000; }

TEST(Presses, VeryManyFromSixteenPadsWithPluggingAndUnpluggingAreAllCountedAndNoneIsMadeUp) {
  Simulation us(ask::About::us, 7);
  us.run(presses_wanted());
  EXPECT_GT(us.counted(), us.made() / 8) << "the test would prove little if most presses did not count";
  EXPECT_GT(us.unplugged(), us.rounds() / 10);
  std::printf("%lld presses in %d rounds, %lld counted, %d times unplugged\n", us.made(), us.rounds(), us.counted(),
              us.unplugged());
}

TEST(Presses, AStorysTallyIsTheSameAsCountedByHand) {
  Simulation story(ask::About::story, 8);
  story.run(20'000);
  EXPECT_GT(story.counted(), 1000);
}

/// One round with these options pressed in this order on pads in turn; what may be shown of it.
ask::Release round_of(const std::vector<int>& options) {
  screens::Kiosk kiosk(shelf_with(ask::About::story));
  kiosk.apply(screens::OpenLesson{0});
  kiosk.apply(screens::Begin{});
  Devices devices;
  double time = 1;
  const auto look = [&](int pad, int button) {
    std::array<unsigned char, kButtons> buttons{};
    if (button >= 0) buttons[static_cast<std::size_t>(button)] = 1;
    devices.listen(listening(kiosk));
    devices.pad(pad, buttons, PadLayout::plain, time += 0.02, [&](Heard heard) {
      if (const auto event = answer(heard.button, kiosk)) kiosk.apply(*event);
    });
  };
  for (int pad = 0; pad < kPads; ++pad) look(pad, -1);
  kiosk.apply(delivery::Event(ask::Cue::open));
  for (int pad = 0; pad < kPads; ++pad) look(pad, -1);
  for (std::size_t i = 0; i < options.size(); ++i) {
    look(static_cast<int>(i) % kPads, options[i] == kOptions ? 6 : options[i]);
    look(static_cast<int>(i) % kPads, -1);
    time += 0.05;
  }
  kiosk.apply(delivery::Event(ask::Cue::close));
  return kiosk.session().now().results.at(0).release;
}

TEST(Presses, TheSamePressesInAnyOrderGiveTheSame) {
  std::mt19937 random(5);
  for (int tally = 0; tally < 20; ++tally) {
    std::vector<int> options(28);
    for (int& option : options) option = static_cast<int>(random() % (kOptions + 1));
    const ask::Release first = round_of(options);
    EXPECT_NE(first.rung, ask::Rung::too_few);
    for (int order = 0; order < 20; ++order) {
      std::ranges::shuffle(options, random);
      ASSERT_TRUE(round_of(options) == first) << "tally " << tally << ", order " << order;
    }
  }
}

TEST(Presses, APressWhileClosingIsCountedOrNotButNeverTwice) {
  for (const bool press_first : {true, false}) {
    screens::Kiosk kiosk(shelf_with(ask::About::story));
    kiosk.apply(screens::OpenLesson{0});
    kiosk.apply(screens::Begin{});
    kiosk.apply(delivery::Event(ask::Cue::open));
    if (press_first) kiosk.apply(delivery::Event(ask::Press{0}));
    kiosk.apply(delivery::Event(ask::Cue::next));
    if (!press_first) kiosk.apply(delivery::Event(ask::Press{0}));
    const auto asked = delivery::asking(kiosk.session().lesson(), kiosk.session().now());
    EXPECT_EQ(asked->state->phase, ask::Phase::closed);
    EXPECT_EQ(asked->state->answered, press_first ? 1 : 0);
  }
}

}  // namespace
}  // namespace pausepoint::shell
