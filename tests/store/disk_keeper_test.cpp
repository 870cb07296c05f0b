#include "app/store/disk_keeper.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>

#include "tests/ask/tally_for_tests.h"
#include "tests/store/fake_disk.h"

namespace pausepoint::store {
namespace {

using ask::About;
using ask::ask_with;

template <class T>
int count(const std::vector<ask::Event>& events) {
  return static_cast<int>(std::ranges::count_if(events, [](const auto& e) { return std::holds_alternative<T>(e); }));
}

/// A keeper without a thread on a made-up disk, and everything it said.
struct Kept {
  explicit Kept(FakeDisk& disk, bool memory_only = false)
      : keeper(disk, {.folder = "/data", .memory_only = memory_only, .worker = false, .wake = {}}) {}
  void settle(std::optional<std::string> standing = {}) {
    keeper.settle(std::move(standing));
    for (ask::Event& event : keeper.news()) news.push_back(std::move(event));
    for (std::string& notice : keeper.notices()) notices.push_back(std::move(notice));
  }
  void press(int option, int times = 1) {
    for (int i = 0; i < times; ++i) keeper.count({option, 1, false}), settle();
  }
  const ask::Release* release() const {
    for (const ask::Event& event : news) {
      if (const auto* released = std::get_if<ask::Released>(&event)) return &released->release;
    }
    return nullptr;
  }
  ask::Ask ask = ask_with(About::story, 3);
  DiskKeeper keeper;
  std::vector<ask::Event> news;
  std::vector<std::string> notices;
};

/// The names that were synced or removed, without repetitions in a row.
std::vector<std::string> order_of(const FakeDisk& disk) {
  std::vector<std::string> order;
  for (const std::string& line : disk.log) {
    if (!line.starts_with("sync") && !line.starts_with("remove")) continue;
    if (order.empty() || order.back() != line) order.push_back(line);
  }
  return order;
}

TEST(DiskKeeper, an_answer_is_acknowledged_once_both_slots_are_safe) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle("open");
  kept.keeper.count({1, 1, false});
  EXPECT_TRUE(kept.news.empty());
  kept.settle();
  EXPECT_EQ(count<ask::Counted>(kept.news), 1);
  EXPECT_EQ(counters_in(disk.files["ballot.bin"].durable, 0)[1], 1);
  EXPECT_EQ(counters_in(disk.files["ballot.bin"].durable, 4096)[1], 1);
}

TEST(DiskKeeper, where_the_lesson_stands_is_kept_before_the_first_answer_and_before_the_counts_are_wiped) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.keeper.count({0, 1, false});
  kept.settle("open");
  EXPECT_EQ(order_of(disk),
            (std::vector<std::string>{"sync ballot.bin", "sync standing.txt.new", "sync ", "sync ballot.bin"}));
  disk.log.clear();
  kept.keeper.close(kept.ask, 28);
  kept.settle("closing");
  ASSERT_NE(kept.release(), nullptr);
  EXPECT_FALSE(all_zero(disk.content("ballot.bin"))) << "wiped before the release is safe";
  EXPECT_TRUE(kept.keeper.unsettled());
  kept.settle("closed");
  EXPECT_TRUE(all_zero(disk.files["ballot.bin"].durable));
  EXPECT_EQ(order_of(disk), (std::vector<std::string>{"sync standing.txt.new", "sync ", "sync standing.txt.new",
                                                      "sync ", "sync ballot.bin"}));
  EXPECT_EQ(disk.content("standing.txt"), "closed");
}

TEST(DiskKeeper, the_release_tells_what_was_pressed) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(0, 11), kept.press(1, 8), kept.press(2, 5), kept.press(3, 4);
  kept.keeper.close(kept.ask, 28);
  kept.settle();
  EXPECT_EQ(count<ask::Counted>(kept.news), 28);
  ASSERT_NE(kept.release(), nullptr);
  EXPECT_EQ(*kept.release(), ask::released(kept.ask, {11, 8, 5, 4}, 28));
}

TEST(DiskKeeper, hands_are_taken_back_in_their_order_and_pads_never) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(0, 6);
  for (const int by : {-1, 1, 1, -1}) kept.keeper.count({0, by, true});
  kept.settle();
  EXPECT_EQ(count<ask::Counted>(kept.news), 6 + 3) << "the first has no hand to take back";
  EXPECT_EQ(counters_in(disk.content("ballot.bin"), 0)[0], 7);
}

TEST(DiskKeeper, a_round_that_is_dropped_leaves_no_news_and_no_byte) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(0, 9);
  kept.keeper.close(kept.ask, 28);
  kept.keeper.settle({});
  kept.keeper.drop();
  kept.keeper.open(kept.ask);
  kept.settle();
  EXPECT_EQ(kept.release(), nullptr) << "the release of a round that was dropped";
  EXPECT_EQ(counters_in(disk.content("ballot.bin"), 0), std::vector<int>(32));
  kept.keeper.drop();
  kept.settle();
  EXPECT_TRUE(all_zero(disk.content("ballot.bin")));
}

TEST(DiskKeeper, an_answer_is_not_counted_in_the_round_before_its_own) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(1, 9);
  kept.news.clear();
  // All of it before the worker comes to the first.
  kept.keeper.close(kept.ask, 28);
  kept.keeper.open(kept.ask);
  kept.keeper.count({0, 1, false});
  kept.settle();
  EXPECT_EQ(count<ask::Counted>(kept.news), 1);
  std::vector<int> expected(32);
  expected[0] = 1;
  EXPECT_EQ(counters_in(disk.content("ballot.bin"), 0), expected);
}

TEST(DiskKeeper, memory_only_writes_no_count) {
  FakeDisk disk;
  Kept kept(disk, true);
  kept.keeper.open(kept.ask);
  kept.settle("open");
  kept.press(0, 9);
  EXPECT_EQ(count<ask::Counted>(kept.news), 9);
  EXPECT_FALSE(disk.files.contains("ballot.bin"));
  EXPECT_EQ(kept.keeper.reopen(kept.ask), std::nullopt);
}

TEST(DiskKeeper, a_disk_that_fails_stops_answers_with_a_sentence_and_counts_those_before) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(0, 9);
  disk.fail_call = disk.calls, disk.error = ENOSPC, disk.fail_ever_after = true;
  kept.press(1, 5);
  ASSERT_EQ(count<ask::Stopped>(kept.news), 1);
  EXPECT_EQ(count<ask::Counted>(kept.news), 9);
  EXPECT_EQ(
      std::get<ask::Stopped>(kept.news.back()).sentence,
      "Answers have stopped: the disk is full. What was answered before is safe. Close the answers, or ask again.");
  kept.keeper.close(kept.ask, 28);
  kept.settle("closing");
  ASSERT_NE(kept.release(), nullptr);
  EXPECT_EQ(*kept.release(), ask::released(kept.ask, {9, 0, 0, 0}, 28));
}

TEST(DiskKeeper, a_disk_that_fails_before_the_first_answer_leaves_the_memory) {
  FakeDisk disk;
  Kept kept(disk);
  disk.fail_call = 0, disk.error = EROFS, disk.fail_ever_after = true;
  kept.keeper.open(kept.ask);
  kept.settle("open");
  kept.press(0, 9);
  EXPECT_EQ(count<ask::Counted>(kept.news), 9);
  EXPECT_EQ(count<ask::Stopped>(kept.news), 0);
  ASSERT_GE(kept.notices.size(), 2u);
  EXPECT_EQ(
      kept.notices[0],
      "The disk can only be read, so the answers to this question are held in memory only: after a power cut it is "
      "asked again.");
  EXPECT_EQ(
      kept.notices[1],
      "Where the lesson stands cannot be kept: the disk can only be read. The lesson goes on; after a power cut it "
      "would begin again.");
}

TEST(DiskKeeper, any_call_of_a_whole_question_may_fail_and_nothing_is_counted_wrong) {
  for (const int error : {EIO, ENOSPC, ENOENT}) {
    for (long call = 0;; ++call) {
      FakeDisk disk;
      disk.fail_call = call, disk.error = error;
      Kept kept(disk);
      kept.keeper.open(kept.ask);
      kept.settle("open");
      for (int i = 0; i < 12; ++i) kept.press(i % 4);
      kept.keeper.close(kept.ask, 28);
      kept.settle("closing");
      kept.settle("closed");
      const int counted = count<ask::Counted>(kept.news);
      std::vector<int> counts(4);
      for (int i = 0; i < counted; ++i) ++counts[static_cast<std::size_t>(i % 4)];
      ASSERT_NE(kept.release(), nullptr) << "call " << call;
      EXPECT_EQ(*kept.release(), ask::released(kept.ask, counts, 28)) << "call " << call;
      EXPECT_EQ(counted == 12, count<ask::Stopped>(kept.news) == 0) << "call " << call;
      if (disk.calls <= call) break;
    }
  }
}

/// A round with nine answers that an earlier run left open.
void leave_open(FakeDisk& disk) {
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle("open");
  kept.press(0, 9);
}

TEST(DiskKeeper, a_round_of_an_earlier_run_is_open_again_and_goes_on_where_it_was) {
  FakeDisk disk;
  leave_open(disk);
  Kept kept(disk);
  EXPECT_EQ(kept.keeper.reopen(kept.ask), 9);
  kept.press(1, 5);
  EXPECT_EQ(count<ask::Counted>(kept.news), 5);
  EXPECT_EQ(counters_in(disk.files["ballot.bin"].durable, 0)[1], 5);
  kept.keeper.close(kept.ask, 28);
  kept.settle("closing");
  ASSERT_NE(kept.release(), nullptr);
  EXPECT_EQ(*kept.release(), ask::released(kept.ask, {9, 5, 0, 0}, 28));
  EXPECT_TRUE(kept.notices.empty());
}

TEST(DiskKeeper, what_an_earlier_run_left_of_another_question_is_not_opened) {
  FakeDisk disk;
  leave_open(disk);
  Kept kept(disk);
  EXPECT_EQ(kept.keeper.reopen(ask_with(About::us, 3)), std::nullopt);
  EXPECT_TRUE(kept.keeper.notices().empty());
}

TEST(DiskKeeper, answers_that_cannot_be_read_again_are_a_sentence) {
  FakeDisk disk;
  leave_open(disk);
  disk.calls = 0, disk.fail_call = 0, disk.error = EIO;
  Kept kept(disk);
  EXPECT_EQ(kept.keeper.reopen(kept.ask), std::nullopt);
  const auto notices = kept.keeper.notices();
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_TRUE(notices[0].starts_with("The answers of the open question could not be read again: ")) << notices[0];
  EXPECT_TRUE(notices[0].ends_with(". It is asked again.")) << notices[0];
}

TEST(DiskKeeper, without_a_folder_all_is_counted_and_nothing_is_written) {
  FakeDisk disk;
  DiskKeeper keeper(disk, {.folder = {}, .memory_only = false, .worker = false, .wake = {}});
  const ask::Ask ask = ask_with(About::story, 3);
  EXPECT_EQ(keeper.reopen(ask), std::nullopt);
  keeper.open(ask);
  keeper.settle("open");
  for (int i = 0; i < 9; ++i) keeper.count({i % 2, 1, false});
  keeper.count({0, 1, true}), keeper.count({0, -1, true}), keeper.count({1, -1, true});
  keeper.settle({});
  EXPECT_EQ(count<ask::Counted>(keeper.news()), 9 + 2);
  keeper.close(ask, 28);
  keeper.settle({});
  EXPECT_EQ(count<ask::Released>(keeper.news()), 1);
  keeper.settle("");
  keeper.drop();
  keeper.settle({});
  EXPECT_TRUE(keeper.notices().empty());
  EXPECT_EQ(disk.calls, 0);
}

TEST(DiskKeeper, an_option_that_no_tally_has_is_not_taken) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  for (const int option : {-1, 4, ask::Tally::kMost, 99}) kept.press(option);
  EXPECT_TRUE(kept.news.empty());
  kept.press(3);
  EXPECT_EQ(count<ask::Counted>(kept.news), 1);
}

TEST(DiskKeeper, where_no_lesson_stands_the_file_is_removed) {
  FakeDisk disk;
  Kept kept(disk);
  kept.settle("somewhere");
  EXPECT_EQ(disk.content("standing.txt"), "somewhere");
  kept.settle("");
  EXPECT_FALSE(disk.files.contains("standing.txt"));
  EXPECT_TRUE(kept.notices.empty());
}

TEST(DiskKeeper, a_standing_that_cannot_be_kept_is_said_once_and_again_only_after_it_worked) {
  FakeDisk disk;
  Kept kept(disk);
  disk.fail_call = 0, disk.fail_ever_after = true;
  kept.settle("a"), kept.settle("b");
  EXPECT_EQ(kept.notices.size(), 1u);
  disk.fail_call = -1, disk.fail_ever_after = false;
  kept.settle("c");
  EXPECT_EQ(kept.notices.size(), 1u);
  disk.fail_call = disk.calls, disk.fail_ever_after = true;
  kept.settle("d");
  EXPECT_EQ(kept.notices.size(), 2u);
}

TEST(DiskKeeper, counts_that_cannot_be_wiped_are_a_sentence) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle("open");
  kept.press(0, 9);
  disk.fail_call = disk.calls, disk.fail_ever_after = true, disk.error = EROFS;
  kept.keeper.drop();
  kept.settle();
  ASSERT_EQ(kept.notices.size(), 1u);
  EXPECT_EQ(kept.notices[0],
            "The counts of the last question could not be wiped from the disk: the disk can only be read. They are "
            "wiped at the next question or start.");
}

TEST(DiskKeeper, is_unsettled_from_a_post_to_its_settling_and_until_the_release_is_safe) {
  FakeDisk disk;
  Kept kept(disk);
  EXPECT_FALSE(kept.keeper.unsettled());
  kept.keeper.open(kept.ask);
  EXPECT_TRUE(kept.keeper.unsettled());
  kept.keeper.settle("open");
  EXPECT_FALSE(kept.keeper.unsettled());
  kept.keeper.close(kept.ask, 28);
  EXPECT_TRUE(kept.keeper.unsettled());
  kept.keeper.settle("closing");
  EXPECT_FALSE(kept.keeper.unsettled()) << "nobody has taken the release yet";
  EXPECT_EQ(kept.keeper.news().size(), 1u);
  EXPECT_TRUE(kept.keeper.unsettled());
  kept.keeper.settle("closed");
  EXPECT_FALSE(kept.keeper.unsettled());
}

TEST(DiskKeeper, other_work_may_have_nothing_to_say) {
  FakeDisk disk;
  Kept kept(disk);
  bool done = false;
  kept.keeper.later([&] { return done = true, std::string(); });
  EXPECT_TRUE(done);
  EXPECT_TRUE(kept.keeper.notices().empty());
}

TEST(DiskKeeper, the_thread_does_other_work_too_and_wakes_for_its_sentence) {
  FakeDisk disk;
  std::atomic<int> woken = 0;
  DiskKeeper keeper(disk, {.folder = "/data", .memory_only = false, .worker = true, .wake = [&] { ++woken; }});
  keeper.later([] { return std::string("It is done."); });
  keeper.later([] { return std::string(); });
  keeper.settle({});
  keeper.finish();
  EXPECT_EQ(keeper.notices(), std::vector<std::string>{"It is done."});
  EXPECT_EQ(woken, 1);
}

TEST(DiskKeeper, a_thread_that_nobody_is_woken_by_works_all_the_same) {
  FakeDisk disk;
  DiskKeeper keeper(disk, {.folder = "/data", .memory_only = false, .worker = true, .wake = {}});
  const ask::Ask ask = ask_with(About::story, 3);
  keeper.open(ask);
  keeper.settle("open");
  keeper.count({1, 1, true});
  keeper.later([] { return std::string("It is done."); });
  keeper.finish();
  EXPECT_EQ(count<ask::Counted>(keeper.news()), 1);
  EXPECT_EQ(keeper.notices().size(), 1u);
}

TEST(DiskKeeper, after_a_failed_write_nothing_more_is_taken_until_the_next_round) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.open(kept.ask);
  kept.settle();
  disk.fail_call = disk.calls;
  kept.keeper.count({0, 1, false}), kept.keeper.count({1, 1, false}), kept.keeper.count({2, 1, true});
  kept.settle();
  EXPECT_EQ(kept.news.size(), 1u) << "those that waited are gone";
  kept.press(0, 3);
  EXPECT_EQ(count<ask::Counted>(kept.news), 0);
  kept.news.clear();
  kept.keeper.open(kept.ask);
  kept.settle();
  kept.press(0, 2);
  EXPECT_EQ(count<ask::Counted>(kept.news), 2);
}

/// A disk on which every sync takes its time.
class SlowDisk : public FakeDisk {
 public:
  int sync(int file) override {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return FakeDisk::sync(file);
  }
};

TEST(DiskKeeper, nobody_waits_for_a_slow_disk_and_every_answer_is_counted) {
  SlowDisk disk;
  std::atomic<int> woken = 0;
  const ask::Ask ask = ask_with(About::story, 3);
  DiskKeeper keeper(disk, {.folder = "/data", .memory_only = false, .worker = true, .wake = [&] { ++woken; }});
  const auto begin = std::chrono::steady_clock::now();
  keeper.open(ask);
  keeper.settle("open");
  for (int i = 0; i < 8; ++i) keeper.count({i % 4, 1, false});
  keeper.close(ask, 28);
  keeper.settle("closing");
  const auto spent = std::chrono::steady_clock::now() - begin;
  keeper.finish();
  const auto all = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(spent * 4, all) << "posting waited for the disk";
  const auto news = keeper.news();
  EXPECT_EQ(count<ask::Counted>(news), 8);
  ASSERT_TRUE(std::holds_alternative<ask::Released>(news.back()));
  EXPECT_EQ(std::get<ask::Released>(news.back()).release, ask::released(ask, {2, 2, 2, 2}, 28));
  EXPECT_EQ(woken, 9);
}

TEST(DiskKeeper, what_was_settled_is_on_the_disk_when_the_program_ends) {
  SlowDisk disk;
  const ask::Ask ask = ask_with(About::story, 3);
  {
    DiskKeeper keeper(disk, {.folder = "/data", .memory_only = false, .worker = true, .wake = {}});
    keeper.open(ask);
    keeper.settle("open");
    for (int i = 0; i < 5; ++i) keeper.count({2, 1, false});
  }
  EXPECT_EQ(counters_in(disk.files["ballot.bin"].durable, 0)[2], 5);
  EXPECT_EQ(disk.files["standing.txt"].durable, "open");
}

TEST(DiskKeeper, other_work_is_done_and_its_sentence_told) {
  FakeDisk disk;
  Kept kept(disk);
  kept.keeper.later([] { return std::string("It is done."); });
  kept.settle();
  EXPECT_EQ(kept.notices, std::vector<std::string>{"It is done."});
}

}  // namespace
}  // namespace pausepoint::store
