#include "app/store/ballot_file.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/ask/tally_for_tests.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

using ask::About;
using ask::ask_with;

constexpr const char* kName = "ballot.bin";

/// A ballot, its file and what was acknowledged of it.
struct Open {
  explicit Open(Disk& disk, ask::Ask which = ask_with(About::story, 4))
      : ask(std::move(which)), file(disk, std::string("/data/") + kName) {}
  int begin() {
    ballot.open(ask);
    return file.write(ask, ballot);
  }
  int press(int option, bool hand = false) {
    bool counted = false;
    const int error = file.count(ask, ballot, {option, 1, hand}, counted);
    if (counted) ++acknowledged;
    return error;
  }
  ask::Ask ask;
  ask::Ballot ballot;
  BallotFile file;
  int acknowledged = 0;
};

int sum_of(const std::vector<int>& counters) {
  int sum = 0;
  for (std::size_t i = 0; i < counters.size() / 2; ++i) sum += counters[i];
  return sum;
}

TEST(BallotFile, has_two_equal_records_in_8192_bytes_and_nothing_else) {
  FakeDisk disk;
  Open open(disk);
  ASSERT_EQ(open.begin(), 0);
  for (const int option : {0, 3, 3, 4, 1}) ASSERT_EQ(open.press(option), 0);
  ASSERT_EQ(open.press(1, true), 0);
  const std::string& bytes = disk.content(kName);
  ASSERT_EQ(bytes.size(), 8192u);
  EXPECT_EQ(bytes.substr(0, 512), bytes.substr(4096, 512));
  EXPECT_TRUE(all_zero(bytes.substr(512, 4096 - 512)));
  EXPECT_TRUE(all_zero(bytes.substr(4096 + 512)));
  std::vector<int> expected(32);
  expected[0] = 1, expected[1] = 2, expected[3] = 2, expected[4] = 1, expected[17] = 1;
  EXPECT_EQ(counters_in(bytes, 0), expected);
}

TEST(BallotFile, looks_as_the_page_about_it_shows) {
  std::ifstream file(std::string(PAUSEPOINT_HOME) + "/app/store/README.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  FakeDisk disk;
  ask::Ask ask;
  ask.question = "What could Kit do next?";
  ask.options = {
      {"keep", "Keep the stars", "", true}, {"stop", "Stop the stream", "", true}, {"ask", "Ask Auntie", "", true}};
  Open open(disk, ask);
  open.begin();
  const int presses[] = {10, 8, 5, 4};
  for (int option = 0; option < 4; ++option) {
    for (int i = 0; i < presses[option]; ++i) open.press(option);
  }
  open.press(0, true);
  const std::string& bytes = disk.content(kName);
  for (std::size_t row = 0; row < 512; row += 16) {
    if (row > 0x50 && row < 0x1f0) continue;  // zero
    char line[80];
    int at = std::snprintf(line, sizeof line, "%04zx ", row);
    for (std::size_t i = 0; i < 16; ++i) {
      at += std::snprintf(line + at, sizeof line - static_cast<std::size_t>(at), " %02x",
                          static_cast<unsigned char>(bytes[row + i]));
    }
    EXPECT_NE(page.find(line), std::string::npos) << "app/store/README.md does not show\n" << line;
  }
}

TEST(BallotFile, is_for_this_user_alone_and_tells_no_time) {
  const Folder folder;
  RealDisk disk;
  const ask::Ask ask = ask_with(About::story, 2);
  ask::Ballot ballot;
  ballot.open(ask);
  BallotFile file(disk, folder.path(kName));
  ASSERT_EQ(file.write(ask, ballot), 0);
  struct stat status {};
  ASSERT_EQ(stat(folder.path(kName).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  EXPECT_EQ(status.st_size, 8192);
  EXPECT_EQ(status.st_mtim.tv_sec, 946'684'800);
  EXPECT_EQ(status.st_atim.tv_sec, 946'684'800);
}

TEST(BallotFile, each_slot_is_safe_before_the_next_is_written) {
  FakeDisk disk;
  Open open(disk);
  ASSERT_EQ(open.begin(), 0);
  disk.log.clear();
  ASSERT_EQ(open.press(0), 0);
  const std::vector<std::string> once = {"write ballot.bin", "times ballot.bin", "sync ballot.bin"};
  std::vector<std::string> twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
  EXPECT_EQ(disk.log, twice);
}

TEST(BallotFile, an_earlier_run_is_recovered_and_hands_can_still_be_taken_back) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  for (const int option : {0, 0, 0, 1, 1, 4}) open.press(option);
  open.press(2, true);
  disk.power_cycle(false);
  Open again(disk);
  std::optional<int> answers;
  ASSERT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
  EXPECT_EQ(answers, 7);
  EXPECT_FALSE(again.ballot.take_back(0));
  EXPECT_TRUE(again.ballot.take_back(2));
  EXPECT_EQ(again.ballot.close(again.ask, 28), ask::released(again.ask, {3, 2, 0, 0, 1}, 28));
}

TEST(BallotFile, another_question_does_not_get_these_answers) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  open.press(0);
  ask::Ask other = open.ask;
  other.options[1].text += "!";
  Open again(disk, other);
  std::optional<int> answers = 5;
  EXPECT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
  EXPECT_EQ(answers, std::nullopt);
  EXPECT_FALSE(again.ballot.is_open());
}

TEST(BallotFile, is_zero_once_cleared_and_then_holds_nothing) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  for (int i = 0; i < 24; ++i) open.press(i % 5);
  ASSERT_EQ(open.file.clear(), 0);
  disk.power_cycle(false);
  EXPECT_EQ(disk.content(kName).size(), 8192u);
  EXPECT_TRUE(all_zero(disk.content(kName)));
  Open again(disk);
  std::optional<int> answers = 3;
  EXPECT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
  EXPECT_EQ(answers, std::nullopt);
}

TEST(BallotFile, a_file_that_never_was_is_neither_made_nor_missed) {
  FakeDisk disk;
  Open open(disk);
  std::optional<int> answers;
  EXPECT_EQ(open.file.recover(open.ask, open.ballot, answers), 0);
  EXPECT_EQ(open.file.clear(), 0);
  EXPECT_TRUE(disk.files.empty());
}

TEST(BallotFile, the_order_of_presses_leaves_the_same_bytes) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 20; ++trial) {
    std::vector<int> presses;
    for (int i = 0; i < 24; ++i) presses.push_back(static_cast<int>(random() % 5));
    std::string first;
    for (int shuffle = 0; shuffle < 25; ++shuffle) {
      FakeDisk disk;
      Open open(disk);
      open.begin();
      for (const int press : presses) open.press(press);
      if (shuffle == 0) first = disk.content(kName);
      ASSERT_EQ(disk.content(kName), first);
      std::ranges::shuffle(presses, random);
    }
  }
}

/// Cuts the power at every byte of one more answer, with and without what was not yet synced.
long cut_everywhere(const std::vector<int>& presses, int last) {
  FakeDisk before;
  {
    Open open(before);
    open.begin();
    for (const int press : presses) open.press(press);
  }
  const auto answered = static_cast<int>(presses.size());
  long cuts = 0;
  for (long cut = 0; cut <= 1024; ++cut) {
    for (const bool keep_unsynced : {false, true}) {
      FakeDisk disk = before;
      int acknowledged = answered;
      {
        Open open(disk);
        std::optional<int> there;
        open.file.recover(open.ask, open.ballot, there);
        disk.bytes_left = cut;
        acknowledged += open.press(last) == 0 ? 1 : 0;
      }
      disk.power_cycle(keep_unsynced);
      Open again(disk);
      std::optional<int> answers;
      EXPECT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
      if (!answers || *answers < acknowledged || *answers > answered + 1) return -1;
      const std::string& bytes = disk.content(kName);
      if (bytes.substr(0, 512) != bytes.substr(4096, 512)) return -1;
      std::vector<int> expected(32);
      for (const int press : presses) ++expected[static_cast<std::size_t>(press)];
      if (*answers > answered) ++expected[static_cast<std::size_t>(last)];
      if (counters_in(bytes, 0) != expected) return -1;
      ++cuts;
    }
  }
  return cuts;
}

TEST(BallotFile, a_write_cut_at_any_byte_loses_nothing_and_invents_nothing) {
  std::mt19937 random(17);
  const long wanted = long_run() ? 412'000 : 8'000;
  long cuts = 0;
  while (cuts < wanted) {
    std::vector<int> presses(random() % 30);
    for (int& press : presses) press = static_cast<int>(random() % 5);
    const long more = cut_everywhere(presses, static_cast<int>(random() % 5));
    ASSERT_GT(more, 0) << "after " << cuts << " cuts";
    cuts += more;
  }
  RecordProperty("cuts", std::to_string(cuts));
}

TEST(BallotFile, a_record_that_was_cut_is_seen_to_be_cut) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  open.press(0);
  for (std::size_t at = 0; at < 512; ++at) {
    FakeDisk flipped = disk;
    for (const std::size_t slot : {0u, 4096u}) flipped.files[kName].seen[slot + at] ^= 1;
    Open again(flipped);
    std::optional<int> answers;
    again.file.recover(again.ask, again.ballot, answers);
    EXPECT_EQ(answers, std::nullopt) << "byte " << at;
  }
}

TEST(BallotFile, any_call_may_fail_and_nothing_is_counted_wrong) {
  const std::vector<int> presses = {0, 3, 1, 0, 4, 2, 2, 0};
  for (const int error : {EIO, ENOSPC, EROFS, EACCES}) {
    for (const bool ever_after : {false, true}) {
      for (long call = 0;; ++call) {
        FakeDisk disk;
        disk.fail_call = call, disk.error = error, disk.fail_ever_after = ever_after;
        int acknowledged = 0;
        bool stopped = false;
        {
          Open open(disk);
          stopped = open.begin() != 0;
          for (const int press : presses) stopped = stopped || open.press(press) != 0;
          acknowledged = open.acknowledged;
          std::vector<int> counts(5);
          for (int i = 0; i < acknowledged; ++i)
            ++counts[static_cast<std::size_t>(presses[static_cast<std::size_t>(i)])];
          EXPECT_EQ(open.ballot.close(open.ask, 8), ask::released(open.ask, counts, 8)) << "call " << call;
        }
        const bool reached = disk.calls > call;
        EXPECT_EQ(stopped, reached) << "call " << call << " failed and nobody was told";
        for (const bool keep_unsynced : {false, true}) {
          FakeDisk later = disk;
          later.power_cycle(keep_unsynced);
          const auto counters = counters_in(later.content(kName), 4096);
          const auto other = counters_in(later.content(kName), 0);
          const int there = std::max(sum_of(counters), sum_of(other));
          EXPECT_GE(there, acknowledged) << "call " << call;
          EXPECT_LE(there, acknowledged + 1) << "call " << call;
        }
        if (!reached) break;
      }
    }
  }
}

TEST(BallotFile, a_hand_that_could_not_be_written_is_as_it_was_in_both_counts) {
  for (const bool take_back : {false, true}) {
    FakeDisk disk;
    Open open(disk);
    open.begin();
    for (const int option : {0, 0, 1}) open.press(option);
    open.press(0, true);
    disk.fail_call = disk.calls;
    bool counted = true;
    EXPECT_NE(open.file.count(open.ask, open.ballot, {0, take_back ? -1 : 1, true}, counted), 0);
    EXPECT_FALSE(counted);
    disk.fail_call = -1;
    EXPECT_EQ(open.file.write(open.ask, open.ballot), 0);
    std::vector<int> expected(32);
    expected[0] = 3, expected[1] = 1, expected[16] = 1;
    EXPECT_EQ(counters_in(disk.content(kName), 0), expected) << (take_back ? "taken back" : "one more");
  }
}

TEST(BallotFile, what_cannot_be_counted_writes_nothing) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  const long calls = disk.calls;
  bool counted = true;
  EXPECT_EQ(open.file.count(open.ask, open.ballot, {0, -1, true}, counted), 0);
  EXPECT_FALSE(counted) << "there is no hand to take back";
  EXPECT_EQ(open.press(9), 0);
  EXPECT_EQ(open.acknowledged, 0);
  EXPECT_EQ(disk.calls, calls);
}

TEST(BallotFile, any_call_of_a_recovery_may_fail_and_then_nothing_is_open) {
  FakeDisk before;
  {
    Open open(before);
    open.begin();
    for (const int option : {0, 3, 3}) open.press(option);
  }
  long call = 0;
  for (;; ++call) {
    FakeDisk disk = before;
    disk.calls = 0, disk.fail_call = call, disk.error = EIO;
    Open again(disk);
    std::optional<int> answers = 9;
    const int error = again.file.recover(again.ask, again.ballot, answers);
    if (disk.calls <= call) {
      EXPECT_EQ(error, 0);
      EXPECT_EQ(answers, 3);
      break;
    }
    EXPECT_EQ(error, -EIO) << "call " << call;
    EXPECT_EQ(answers, std::nullopt) << "call " << call;
    EXPECT_FALSE(again.ballot.is_open()) << "call " << call;
  }
  EXPECT_GT(call, 6) << "one opens, three read, and two slots are written again";
}

TEST(BallotFile, the_first_record_counts_where_the_second_is_damaged) {
  FakeDisk disk;
  Open open(disk);
  open.begin();
  for (const int option : {0, 3, 3}) open.press(option);
  FakeDisk damaged = disk;
  damaged.files[kName].seen[4096 + 60] ^= 1;
  Open again(damaged);
  std::optional<int> answers;
  EXPECT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
  EXPECT_EQ(answers, 3);
  EXPECT_EQ(damaged.content(kName).substr(0, 512), damaged.content(kName).substr(4096, 512)) << "both are equal again";
}

TEST(BallotFile, any_call_of_the_wiping_may_fail_and_is_told) {
  FakeDisk before;
  {
    Open open(before);
    open.begin();
    open.press(1);
  }
  for (long call = 0; call < 5; ++call) {
    FakeDisk disk = before;
    disk.calls = 0, disk.fail_call = call, disk.error = EIO;
    Open again(disk);
    const int error = again.file.clear();
    EXPECT_EQ(error, disk.calls > call ? -EIO : 0) << "call " << call;
    EXPECT_EQ(error == 0, all_zero(disk.files[kName].durable)) << "call " << call;
  }
}

TEST(BallotFile, interrupted_and_short_calls_go_on) {
  FakeDisk disk;
  disk.interrupt_every = 3;
  disk.most_at_once = 100;
  Open open(disk);
  ASSERT_EQ(open.begin(), 0);
  for (int i = 0; i < 40; ++i) ASSERT_EQ(open.press(i % 5), 0);
  disk.power_cycle(false);
  Open again(disk);
  std::optional<int> answers;
  ASSERT_EQ(again.file.recover(again.ask, again.ballot, answers), 0);
  EXPECT_EQ(answers, 40);
  EXPECT_EQ(again.file.clear(), 0);
}

TEST(BallotFile, the_hash_tells_questions_apart_and_is_the_same_everywhere) {
  const ask::Ask ask = ask_with(About::story, 3);
  EXPECT_EQ(content_hash(ask), content_hash(ask_with(About::story, 3)));
  EXPECT_NE(content_hash(ask), content_hash(ask_with(About::us, 3)));
  EXPECT_NE(content_hash(ask), content_hash(ask_with(About::story, 4)));
  ask::Ask moved = ask;
  moved.options[0].text += moved.options[1].id, moved.options[1].id.clear();
  EXPECT_NE(content_hash(ask), content_hash(moved));
}

}  // namespace
}  // namespace pausepoint::store
