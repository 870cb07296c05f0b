#include "app/store/pin.h"

#include <gtest/gtest.h>

#include "app/store/data_folder.h"
#include "app/store/pin_file.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"
#include "tests/store/pin_for_tests.h"

namespace pausepoint::store {
namespace {

TEST(Pin, none_is_set_at_first_and_nothing_is_written) {
  World world;
  EXPECT_FALSE(world.pin->is_set());
  EXPECT_EQ(world.pin->standing(), Answer::none);
  EXPECT_EQ(world.pin->attempt(kRight), Answer::none);
  EXPECT_FALSE(world.pin->open_with_key({fresh_key()}));
  world.pin->keep_time();
  EXPECT_TRUE(world.disk.files.empty());
  EXPECT_FALSE(Pin(world.disk, "", world.now()).is_set());
}

TEST(Pin, begins_to_count_when_it_is_set) {
  World world;
  world.set();
  const auto kept = tries_from(world.disk.content(kTriesFile));
  EXPECT_EQ(kept->now.boot, "first");
  EXPECT_EQ(kept->now.up, seconds(40));
}

TEST(Pin, leaves_no_file_open) {
  const auto open_files = [] {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
  };
  const Folder folder(true);
  RealDisk disk;
  const auto before = open_files();
  Pin pin(disk, folder.path(), [] { return Moment{"boot", Span(1)}; });
  ASSERT_EQ(pin.set(kRight, fresh_key(), kCheap), 0);
  pin.attempt(kWrong);
  ASSERT_EQ(replace_file(disk, folder.path(), kTriesFile,
                         to_text(Tries{.wrong = kMostTries, .lately = 0, .served = Span(0), .now = {}})),
            0);
  folder.write(kRecoveryFile, "");
  Pin locked_one(disk, folder.path(), [] { return Moment{"boot", Span(1)}; });
  EXPECT_TRUE(locked_one.recover());
  key_texts(disk, {folder.path()});
  EXPECT_EQ(open_files(), before);
}

TEST(Pin, the_right_digits_open_and_others_do_not) {
  World world;
  world.set();
  world.restart();
  EXPECT_TRUE(world.pin->is_set());
  EXPECT_EQ(world.pin->attempt(kWrong), Answer::wrong);
  EXPECT_EQ(world.pin->attempt("50839"), Answer::none);
  EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
}

TEST(Pin, is_nowhere_on_the_disk) {
  World world;
  world.set();
  world.pin->attempt(kWrong);
  world.pin->attempt(kRight);
  for (const auto& [name, file] : world.disk.files) {
    EXPECT_EQ(file.seen.find(kRight), std::string::npos) << name;
    EXPECT_EQ(file.seen.find(kWrong), std::string::npos) << name;
  }
}

TEST(Pin, the_same_digits_look_different_in_every_folder) {
  World one, other;
  one.set(), other.set();
  EXPECT_NE(one.disk.content(kPinFile), other.disk.content(kPinFile));
}

TEST(Pin, what_it_costs_by_itself_is_what_the_page_says) {
  World world;
  ASSERT_EQ(world.pin->set(kRight), 0);
  const auto secret = pin_from(world.disk.content(kPinFile));
  ASSERT_TRUE(secret);
  EXPECT_EQ(secret->cost.passes, 3u);
  EXPECT_EQ(secret->cost.memory, std::size_t{64} << 20);
  EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
}

TEST(Pin, a_try_is_on_the_disk_before_it_is_checked) {
  World world;
  world.set();
  world.disk.log.clear();
  EXPECT_EQ(world.pin->attempt(kWrong), Answer::wrong);
  const std::vector<std::string> expected = {"open pin-tries.txt.new",
                                             "write pin-tries.txt.new",
                                             "times pin-tries.txt.new",
                                             "sync pin-tries.txt.new",
                                             "rename pin-tries.txt",
                                             "open data",
                                             "sync ",
                                             "times "};
  EXPECT_EQ(world.disk.log, expected);
  world.disk.power_cycle(false);
  EXPECT_EQ(tries_from(world.disk.content(kTriesFile))->wrong, 1);
}

TEST(Pin, a_program_killed_between_the_writing_and_the_check_has_used_up_a_try) {
  World world;
  world.set();
  for (int kills = 0; kills < 5; ++kills) {
    // As far as the disk goes the same as a kill there: the try is written, its result is not.
    FakeDisk before = world.disk;
    EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
    const Tries written = tried(*tries_from(before.content(kTriesFile)));
    world.disk = before;
    ASSERT_EQ(replace_file(world.disk, "/data", kTriesFile, to_text(written)), 0);
    world.restart();
  }
  EXPECT_EQ(world.pin->attempt(kRight), Answer::wait);
}

TEST(Pin, a_right_one_takes_back_the_count_towards_the_lock) {
  World world;
  world.set();
  world.fail(7);
  world.pass(minutes(3));
  EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
  const auto kept = tries_from(world.disk.content(kTriesFile));
  EXPECT_EQ(kept->wrong, 0);
  EXPECT_EQ(kept->lately, 7);
}

TEST(Pin, while_it_waits_nothing_is_checked_or_counted) {
  World world;
  world.set();
  world.fail(5);
  const auto calls = world.disk.calls;
  EXPECT_EQ(world.pin->standing(), Answer::wait);
  EXPECT_EQ(world.pin->left(), seconds(30));
  EXPECT_EQ(world.pin->attempt(kRight), Answer::wait);
  EXPECT_EQ(world.disk.calls, calls);
  world.pass(seconds(30));
  EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
}

TEST(Pin, a_wait_goes_on_over_restarts_of_the_program_and_of_the_computer) {
  World world;
  world.set();
  world.fail(9);
  world.pass(minutes(4));
  world.restart();
  EXPECT_EQ(world.pin->left(), minutes(11)) << "the computer was on";
  world.pin->keep_time();
  world.moment = {"second", seconds(20)};
  world.restart();
  EXPECT_EQ(world.pin->left(), minutes(11)) << "it was off, or its clock says so";
  world.pass(seconds(29));
  world.pin->keep_time();
  world.moment = {"third", seconds(900'000)};
  world.restart();
  EXPECT_EQ(world.pin->left(), minutes(11)) << "less than half a minute may be lost";
  world.pass(seconds(30));
  world.pin->keep_time();
  world.moment = {"fourth", seconds(1)};
  world.restart();
  EXPECT_EQ(world.pin->left(), minutes(11) - seconds(30));
}

TEST(Pin, time_is_written_only_while_there_is_a_wait) {
  World world;
  world.set();
  world.fail(2);
  world.pass(minutes(10));
  const auto calls = world.disk.calls;
  world.pin->keep_time();
  EXPECT_EQ(world.disk.calls, calls);
}

TEST(Pin, after_a_hundred_only_the_recovery_file_or_the_key_helps) {
  const std::string key = fresh_key();
  World world;
  world.set(key);
  world.fail(100);
  for (const bool restarted : {false, true}) {
    if (restarted) world.restart();
    world.pass(minutes(1000));
    EXPECT_EQ(world.pin->standing(), Answer::locked);
    EXPECT_EQ(world.pin->attempt(kRight), Answer::locked);
    EXPECT_FALSE(world.pin->recover());
  }
  FakeDisk with_key = world.disk;
  world.disk.files[kRecoveryFile] = {};
  EXPECT_TRUE(world.pin->recover());
  EXPECT_FALSE(world.disk.files.contains(kRecoveryFile)) << "it is used up";
  world.restart();
  EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
  Pin locked_one(with_key, "/data", world.now());
  EXPECT_EQ(locked_one.standing(), Answer::locked);
  EXPECT_TRUE(locked_one.open_with_key({key}));
  EXPECT_EQ(locked_one.standing(), Answer::none);
}

TEST(Pin, a_recovery_file_is_not_used_before_the_lock) {
  World world;
  world.set();
  world.fail(20);
  world.disk.files[kRecoveryFile] = {};
  EXPECT_FALSE(world.pin->recover());
  EXPECT_TRUE(world.disk.files.contains(kRecoveryFile));
  EXPECT_EQ(world.pin->standing(), Answer::wait);
}

TEST(Pin, a_recovery_file_that_cannot_be_used_up_for_good_does_nothing) {
  World world;
  world.set();
  world.fail(100);
  for (long call = 0; call < 3; ++call) {
    world.restart();
    world.disk.files[kRecoveryFile] = {};
    world.disk.fail_call = world.disk.calls + call;
    EXPECT_FALSE(world.pin->recover()) << call;
    EXPECT_EQ(world.pin->standing(), Answer::locked);
  }
}

TEST(Pin, any_call_may_fail_and_no_digits_are_checked_that_were_not_written_down) {
  for (const int error : {EIO, ENOSPC, EROFS, EACCES}) {
    for (const bool ever_after : {false, true}) {
      for (long call = 0;; ++call) {
        World world;
        world.set();
        const long first = world.disk.calls;
        world.disk.fail_call = first + call, world.disk.error = error, world.disk.fail_ever_after = ever_after;
        int checked = 0, opened = 0;
        for (const char* digits : {kWrong, kWrong, kRight, kWrong}) {
          const Answer answer = world.pin->attempt(digits);
          ASSERT_TRUE(answer == Answer::wrong || answer == Answer::right || answer == Answer::unwritten);
          checked += answer == Answer::wrong ? 1 : 0;
          opened += answer == Answer::right ? 1 : 0;
          if (answer == Answer::right) checked = 0;
        }
        const bool reached = world.disk.calls > first + call;
        for (const bool keep_unsynced : {false, true}) {
          FakeDisk later = world.disk;
          later.power_cycle(keep_unsynced);
          const auto kept = tries_from(later.content(kTriesFile));
          ASSERT_TRUE(kept) << "call " << call;
          EXPECT_GE(kept->wrong, checked) << "call " << call;
          EXPECT_LE(kept->wrong, 4) << "call " << call;
        }
        EXPECT_LE(opened, 1);
        if (!reached) {
          EXPECT_EQ(opened, 1);
          break;
        }
      }
    }
  }
}

TEST(Pin, setting_it_leaves_the_old_one_or_the_new_one_whatever_fails) {
  for (const bool first_time : {true, false}) {
    for (long call = 0;; ++call) {
      World world;
      if (!first_time) world.set();
      world.disk.fail_call = world.disk.calls + call;
      const bool done = world.pin->set("683917", {}, kCheap) == 0;
      const bool reached = world.disk.calls > world.disk.fail_call;
      world.disk.power_cycle(true);
      world.restart();
      const bool is_new = world.pin->attempt("683917") == Answer::right;
      EXPECT_TRUE(is_new || !done) << call;
      if (!is_new) {
        EXPECT_EQ(world.pin->attempt(kRight), first_time ? Answer::none : Answer::right) << call;
      }
      EXPECT_EQ(world.pin->left(), Span(0)) << "its tries are there";
      if (!reached) break;
    }
  }
}

TEST(Pin, a_damaged_file_opens_nothing_and_is_left_where_it_is) {
  World whole;
  whole.set();
  const std::string text = whole.disk.content(kPinFile);
  std::vector<std::string> damaged = {"", "\n", std::string(4000, '\0'), text + text};
  for (std::size_t length = 0; length < text.size(); length += 7) damaged.push_back(text.substr(0, length));
  for (std::size_t at = 0; at < text.size(); ++at) {
    damaged.push_back(text);
    damaged.back()[at] ^= 1;
  }
  for (const std::string& bytes : damaged) {
    whole.disk.files[kPinFile] = {bytes, bytes};
    whole.restart();
    ASSERT_TRUE(whole.pin->is_set());
    ASSERT_EQ(whole.pin->standing(), Answer::unreadable);
    ASSERT_EQ(whole.pin->attempt(kRight), Answer::unreadable);
    ASSERT_FALSE(whole.pin->open_with_key({fresh_key()}));
    ASSERT_FALSE(whole.pin->recover());
    ASSERT_EQ(whole.disk.content(kPinFile), bytes);
  }
}

TEST(Pin, a_file_that_may_not_be_read_opens_nothing) {
  for (const int error : {EACCES, EIO, ELOOP}) {
    FakeDisk disk;
    disk.fail_call = 0, disk.error = error;
    EXPECT_TRUE(Pin(disk, "/data", [] { return Moment{}; }).is_set()) << error;
  }
  FakeDisk disk;
  disk.fail_call = 0, disk.error = ENOTDIR;
  EXPECT_FALSE(Pin(disk, "/data", [] { return Moment{}; }).is_set()) << "there is no folder";
}

TEST(Pin, tries_that_are_lost_or_damaged_cost_the_longest_wait_once) {
  for (const char* bytes : {"", "pausepoint tries 1\nwrong 0\n", "x"}) {
    World world;
    world.set();
    world.disk.files[kTriesFile] = {bytes, bytes};
    world.restart();
    EXPECT_EQ(world.pin->left(), minutes(15));
    world.pass(minutes(10));
    world.restart();
    EXPECT_EQ(world.pin->left(), minutes(5)) << "a restart does not begin it again";
    world.pass(minutes(5));
    EXPECT_EQ(world.pin->attempt(kRight), Answer::right);
  }
  World world;
  world.set();
  world.disk.files.erase(kTriesFile);
  world.restart();
  EXPECT_EQ(world.pin->attempt(kRight), Answer::wait);
}

TEST(Pin, a_key_opens_whatever_was_tried_and_another_does_not) {
  const std::string key = fresh_key(), other = fresh_key();
  World world;
  world.set(key);
  EXPECT_TRUE(world.pin->has_key());
  world.fail(11);
  EXPECT_FALSE(world.pin->open_with_key({}));
  EXPECT_FALSE(world.pin->open_with_key({other, key.substr(0, 64), key + "x", ""}));
  EXPECT_TRUE(world.pin->open_with_key({other, key}));
  EXPECT_EQ(tries_from(world.disk.content(kTriesFile))->wrong, 0);
  EXPECT_EQ(world.disk.content(kPinFile).find(key.substr(0, 64)), std::string::npos);
  const auto calls = world.disk.calls;
  EXPECT_TRUE(world.pin->open_with_key({key}));
  EXPECT_EQ(world.disk.calls, calls) << "there is nothing to take back";
}

TEST(Pin, a_key_can_be_changed_and_taken_away_and_outlives_a_new_pin) {
  World world;
  EXPECT_NE(world.pin->set_key("x"), 0) << "there is no PIN";
  const std::string key = fresh_key(), other = fresh_key();
  world.set();
  EXPECT_FALSE(world.pin->has_key());
  EXPECT_EQ(world.pin->set_key(key), 0);
  EXPECT_EQ(world.pin->set("683917", {}, kCheap), 0);
  world.restart();
  EXPECT_TRUE(world.pin->open_with_key({key}));
  world.disk.fail_call = world.disk.calls;
  EXPECT_NE(world.pin->set_key(other), 0);
  EXPECT_TRUE(world.pin->open_with_key({key}));
  EXPECT_EQ(world.pin->set_key(other), 0);
  EXPECT_FALSE(world.pin->open_with_key({key}));
  EXPECT_TRUE(world.pin->open_with_key({other}));
  EXPECT_EQ(world.pin->set_key({}), 0);
  EXPECT_FALSE(world.pin->open_with_key({other}));
}

TEST(Pin, is_kept_by_the_wipe_unless_that_is_wanted) {
  const Folder folder;
  RealDisk disk;
  ASSERT_EQ(Pin(disk, folder.path(), unset_clock()).set(kRight, {}, kCheap), 0);
  folder.write("results.db", "x");
  EXPECT_EQ(*wipe(folder.path()), "Wiped everything kept in " + folder.path() + ": 1 file.");
  EXPECT_TRUE(Pin(disk, folder.path(), unset_clock()).is_set());
  EXPECT_EQ(*wipe(folder.path(), true), "Wiped everything kept in " + folder.path() + ": 2 files.");
  EXPECT_FALSE(Pin(disk, folder.path(), unset_clock()).is_set());
  EXPECT_TRUE(picture_of(folder.path()).empty());
}

}  // namespace
}  // namespace pausepoint::store
