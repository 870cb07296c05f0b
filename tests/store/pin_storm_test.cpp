// However a program is killed, restarted or set on the clock: at most twelve guesses in any hour.
#include <gtest/gtest.h>

#include <deque>
#include <random>

#include "app/store/pin.h"
#include "app/store/pin_file.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Somebody who has the computer to themselves but no way into its files: guesses, pulls plugs, waits, sets clocks.
class Attacker {
 public:
  Attacker() {
    start();
    EXPECT_EQ(pin_->set("508394", {}, {1, 8192}), 0);
  }
  Attacker(const Attacker& other) : disk_(other.disk_), boots_(other.boots_), up_(other.up_), real_(other.real_) {
    guesses_ = other.guesses_, most_ = other.most_, all_ = other.all_;
    start();
  }

  void wait(Span time) { real_ += time, up_ += time; }
  /// Only what digits were compared with the PIN is a guess.
  bool guess() {
    if (pin_->attempt("947156") != Pin::Answer::wrong) return false;
    while (!guesses_.empty() && guesses_.front() <= real_ - hours(1)) guesses_.pop_front();
    guesses_.push_back(real_);
    most_ = std::max(most_, static_cast<int>(guesses_.size()));
    ++all_;
    return true;
  }
  /// The program is killed at this call of the disk from now on, while it tries.
  void guess_and_kill(long call) {
    disk_.fail_call = disk_.calls + call, disk_.fail_ever_after = true;
    guess();
    disk_.fail_call = -1, disk_.fail_ever_after = false;
    start();
  }
  void restart_program() { start(); }
  /// The count of time begins anywhere.
  void restart_computer(bool keep_unsynced, Span up) {
    disk_.power_cycle(keep_unsynced);
    ++boots_;
    up_ = up;
    start();
  }
  void keep_time() { pin_->keep_time(); }
  /// A teacher comes and types it rightly.
  void teacher() { pin_->attempt("508394"); }
  Span left() { return pin_->left(); }
  int most() const { return most_; }
  int all() const { return all_; }
  Span real() const { return real_; }

 private:
  void start() {
    pin_ = std::make_unique<Pin>(disk_, "/data", [this] { return Moment{"boot-" + std::to_string(boots_), up_}; });
  }

  FakeDisk disk_;
  int boots_ = 1;
  Span up_{seconds(60)}, real_{0};
  std::unique_ptr<Pin> pin_;
  std::deque<Span> guesses_;
  int most_ = 0, all_ = 0;
};

TEST(PinStorm, who_only_guesses_gets_exactly_twelve_in_an_hour) {
  Attacker attacker;
  for (; attacker.real() < hours(1); attacker.wait(seconds(1))) attacker.guess();
  EXPECT_EQ(attacker.all(), 12);
  EXPECT_EQ(attacker.most(), 12);
}

TEST(PinStorm, guesses_by_chance_between_kills_restarts_and_clocks_stay_under_the_bound) {
  const int storms = long_run() ? 2000 : 60;
  int most = 0;
  long all = 0;
  for (int storm = 0; storm < storms; ++storm) {
    std::mt19937 random(static_cast<unsigned>(storm));
    Attacker attacker;
    const unsigned teacher = storm % 3 == 0 ? 5 : 0;
    while (attacker.real() < hours(4) && attacker.all() < 100) {
      const unsigned what = random() % 16;
      if (what < 7) attacker.guess();
      if (what == 7) attacker.guess_and_kill(random() % 12);
      if (what == 8) attacker.restart_program();
      if (what == 9 && random() % 16 == 0) attacker.restart_computer(random() % 2 == 0, Span(random() % 10'000'000));
      if (what == 10) attacker.keep_time();
      if (what == 11 && random() % 16 == 0) attacker.wait(minutes(random() % 16));
      if (what == 12 && random() % 64 == 0) attacker.wait(minutes(61));
      if (what == 13 && random() % 16 < teacher) attacker.teacher();
      attacker.wait(Span(random() % 20'000));
    }
    most = std::max(most, attacker.most());
    all += attacker.all();
    ASSERT_LE(attacker.most(), kMostInAnHour) << "storm " << storm;
  }
  std::printf("%d storms of four hours, %ld guesses: %d in an hour at most\n", storms, all, most);
  EXPECT_GE(most, 10) << "the storms are strong enough to come near the bound";
}

TEST(PinStorm, who_always_does_what_shortens_the_wait_most_gains_nothing) {
  Attacker attacker;
  int gained = 0;
  while (attacker.real() < hours(3)) {
    attacker.guess();
    const Span alone = attacker.left();
    for (int choice = 0; choice < 20; ++choice) {
      Attacker other(attacker);
      if (choice < 13) other.guess_and_kill(choice);
      if (choice == 13) other.restart_program();
      if (choice == 14 || choice == 15) other.restart_computer(choice == 14, Span(0));
      if (choice == 16 || choice == 17) other.restart_computer(choice == 16, hours(1000));
      if (choice == 18) other.keep_time(), other.restart_computer(false, hours(9));
      if (choice == 19) other.teacher();
      gained += other.left() < alone ? 1 : 0;
      ASSERT_LE(other.most(), kMostInAnHour);
    }
    attacker.wait(seconds(10));
  }
  EXPECT_EQ(gained, 0);
  EXPECT_EQ(attacker.most(), kMostInAnHour);
}

TEST(PinStorm, a_hundred_guesses_are_the_end_however_patient) {
  Attacker attacker;
  while (attacker.real() < hours(24 * 30)) {
    attacker.guess();
    attacker.restart_program();
    attacker.wait(minutes(5));
  }
  EXPECT_EQ(attacker.all(), 100);
}

}  // namespace
}  // namespace pausepoint::store
