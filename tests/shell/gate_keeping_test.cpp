#include "app/shell/gate_keeping.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <utility>

#include "tests/shell/class_at_work.h"
#include "tests/store/folder_for_tests.h"
#include "tests/store/pin_for_tests.h"

namespace pausepoint::shell {
namespace {

using screens::Behind;
using screens::GateEvent;
using screens::GateSays;
using store::FakeDisk;
using store::Folder;
using store::kRight;
using store::kWrong;
using store::minutes;
using store::Moment;
using store::seconds;
using store::Span;

/// The gate of a kiosk that keeps nothing else, on a given disk, with a count of time that the test moves.
struct AtGate {
  explicit AtGate(store::Disk& which, const std::string& where = "/data", const std::string& key = {})
      : disk(which), folder(where) {
    EXPECT_EQ(store::Pin(disk, folder, now()).set(kRight, key, store::kCheap), 0);
  }
  store::Pin::Now now() {
    return [this] { return moment; };
  }
  /// A run of the program begins.
  void start(std::vector<std::string> key_places = {}) {
    gate = std::make_unique<GateKeeping>(
        disk, folder, GateWorld{now(), [this] { return ++chances; }, std::move(key_places), [this] { ++woken; }});
    gate->resume(kiosk);
  }
  void on(const GateEvent& event) { kiosk.apply(event); }
  void type(std::string_view digits) {
    for (const char digit : digits) on(screens::TypeDigit{digit - '0'});
  }
  /// The loop goes round twice, and the keeper's thread does in between what it was given. True: look again.
  bool turn() {
    gate->settle(kiosk, keeper);
    keeper.settle({});
    return gate->settle(kiosk, keeper);
  }
  void ask(Behind behind) {
    on(screens::AskGate{behind});
    turn();
    keeper.settle({});
    gate->settle(kiosk, keeper);
  }
  GateSays says() const { return kiosk.gate().says; }

  store::Disk& disk;
  std::string folder;
  Moment moment{"first", seconds(40)};
  std::uint64_t chances = 0;
  int woken = 0;
  FakeDisk nothing;
  store::DiskKeeper keeper{nothing, {.folder = {}, .memory_only = true, .worker = false, .wake = {}}};
  Kiosk kiosk{shelf_with(1)};
  std::unique_ptr<GateKeeping> gate;
};

TEST(GateKeeping, without_a_pin_nothing_is_shut) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  EXPECT_TRUE(at.kiosk.gate().needs_pin);
  disk.files.clear();
  at.start();
  EXPECT_FALSE(at.kiosk.gate().needs_pin);
}

TEST(GateKeeping, the_right_digits_open_what_was_asked_for_and_nothing_else) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  at.ask(Behind::quit);
  EXPECT_FALSE(at.kiosk.granted());
  at.type(kRight);
  const int before = at.woken;
  EXPECT_TRUE(at.turn());
  EXPECT_EQ(at.woken, before + 1);
  EXPECT_EQ(at.kiosk.granted(), Behind::quit);
  EXPECT_FALSE(at.kiosk.gate().asked);
  EXPECT_FALSE(at.turn()) << "there is nothing more to do";
}

TEST(GateKeeping, wrong_digits_are_said_with_the_wait_they_cost) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  at.ask(Behind::wipe);
  for (int i = 1; i <= 5; ++i) {
    at.type(kWrong);
    EXPECT_TRUE(at.turn());
    EXPECT_EQ(at.says(), GateSays::wrong);
    EXPECT_EQ(at.kiosk.gate().wait, i < 5 ? Span(0) : Span(seconds(30))) << i;
  }
  EXPECT_FALSE(at.kiosk.granted());
  at.on(screens::PutGateAway{});
  at.turn();
  at.ask(Behind::wipe);
  EXPECT_EQ(at.says(), GateSays::wait) << "whoever comes next is told of the wait at once";
  EXPECT_EQ(at.kiosk.gate().wait, Span(seconds(30)));
  at.moment.up += seconds(30);
  at.on(screens::PutGateAway{});
  at.turn();
  at.ask(Behind::wipe);
  at.type(kRight);
  at.turn();
  EXPECT_EQ(at.kiosk.granted(), Behind::wipe);
}

TEST(GateKeeping, an_answer_that_nobody_waits_for_any_more_opens_nothing) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  at.ask(Behind::wipe);
  at.type(kRight);
  at.gate->settle(at.kiosk, at.keeper);
  at.on(screens::PutGateAway{});
  at.on(screens::AskGate{Behind::quit});
  at.keeper.settle({});
  at.turn();
  at.turn();
  EXPECT_FALSE(at.kiosk.granted());
  EXPECT_TRUE(at.kiosk.gate().asked);
}

TEST(GateKeeping, what_stands_in_the_way_of_any_try_is_said_as_soon_as_the_pin_is_asked_for) {
  FakeDisk disk;
  AtGate at(disk);
  disk.files[store::kTriesFile].seen = to_text(store::Tries{.wrong = 100, .lately = 0, .served = {}, .now = at.moment});
  at.start();
  at.ask(Behind::quit);
  EXPECT_EQ(at.says(), GateSays::locked);
  at.on(screens::PutGateAway{});
  disk.files[store::kPinFile].seen = "damaged";
  at.start();
  at.ask(Behind::quit);
  EXPECT_EQ(at.says(), GateSays::unreadable);
}

TEST(GateKeeping, the_hundredth_wrong_try_says_that_it_is_locked_now) {
  FakeDisk disk;
  AtGate at(disk);
  disk.files[store::kTriesFile].seen = to_text(store::Tries{.wrong = 99, .lately = 0, .served = {}, .now = at.moment});
  at.start();
  at.ask(Behind::quit);
  EXPECT_EQ(at.says(), GateSays::nothing);
  at.type(kWrong);
  at.turn();
  EXPECT_EQ(at.says(), GateSays::locked);
}

TEST(GateKeeping, a_try_that_cannot_be_written_down_is_said_to_be_unchecked) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  at.ask(Behind::quit);
  disk.fail_call = disk.calls, disk.fail_ever_after = true;
  at.type(kRight);
  at.turn();
  EXPECT_EQ(at.says(), GateSays::unwritten);
  EXPECT_FALSE(at.kiosk.granted());
}

TEST(GateKeeping, the_digits_of_the_pad_change_their_places_once_each_time_it_is_asked_for) {
  FakeDisk disk;
  AtGate at(disk);
  at.start();
  at.ask(Behind::quit);
  EXPECT_TRUE(at.kiosk.gate().shuffled);
  EXPECT_EQ(at.chances, 1u);
  at.turn();
  EXPECT_EQ(at.chances, 1u);
  at.on(screens::PutGateAway{});
  at.turn();
  at.ask(Behind::quit);
  EXPECT_EQ(at.chances, 2u);
}

TEST(GateKeeping, a_key_stick_opens_and_is_looked_for_once_a_second_while_the_pin_is_asked_for) {
  const Folder folder(true), media(true);
  store::RealDisk disk;
  const std::string key = store::fresh_key();
  AtGate at(disk, folder.path(), key);
  at.start({media.path()});
  at.ask(Behind::quit);
  EXPECT_FALSE(at.kiosk.granted());
  std::filesystem::create_directory(media.path("stick"));
  media.write("stick/pausepoint.key", key);
  at.turn();
  EXPECT_FALSE(at.kiosk.granted()) << "it was looked for just now";
  at.gate->pass(GateKeeping::kLookEvery);
  at.turn();
  EXPECT_EQ(at.kiosk.granted(), Behind::quit);
  EXPECT_FALSE(at.kiosk.gate().asked);
}

TEST(GateKeeping, no_stick_is_looked_for_while_nobody_asks) {
  const Folder folder(true), media(true);
  store::RealDisk disk;
  const std::string key = store::fresh_key();
  AtGate at(disk, folder.path(), key);
  at.start({media.path()});
  media.write("pausepoint.key", key);
  at.gate->pass(minutes(1));
  EXPECT_FALSE(at.turn());
  EXPECT_EQ(at.woken, 0);
}

TEST(GateKeeping, the_recovery_file_frees_a_locked_pin_while_it_is_asked_for) {
  FakeDisk disk;
  AtGate at(disk);
  disk.files[store::kTriesFile].seen = to_text(store::Tries{.wrong = 100, .lately = 0, .served = {}, .now = at.moment});
  disk.files["pin-recovery"] = {};
  at.start();
  at.ask(Behind::quit);
  at.type(kRight);
  at.turn();
  EXPECT_EQ(at.kiosk.granted(), Behind::quit);
  EXPECT_FALSE(disk.files.contains("pin-recovery"));
}

}  // namespace
}  // namespace pausepoint::shell
