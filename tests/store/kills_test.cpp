// A program that is killed at any moment loses no answer that it acknowledged.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>
#include <random>

#include "app/store/disk_keeper.h"
#include "tests/ask/tally_for_tests.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

constexpr int kOptions = 4;

/// Presses for ever; writes each acknowledged option to the pipe.
[[noreturn]] void press_for_ever(const std::string& folder, unsigned seed, int acknowledged) {
  RealDisk disk;
  const ask::Ask ask = ask::ask_with(ask::About::story, kOptions);
  DiskKeeper keeper(disk, {.folder = folder, .memory_only = false, .worker = false, .wake = {}});
  keeper.open(ask);
  keeper.settle({});
  std::mt19937 random(seed);
  while (true) {
    const auto option = static_cast<unsigned char>(random() % (kOptions + 1));
    keeper.count({option, 1, false});
    keeper.settle({});
    if (keeper.news().size() != 1 || write(acknowledged, &option, 1) != 1) _exit(2);
  }
}

TEST(Kills, lose_no_acknowledged_answer_and_count_at_most_one_other) {
  const Folder folder;
  const int kills = long_run() ? 10'000 : 50;
  std::mt19937 random(31);
  long answers = 0, unacknowledged = 0;
  for (int i = 0; i < kills; ++i) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) press_for_ever(folder.path(), static_cast<unsigned>(i), ends[1]);
    close(ends[1]);
    // Most are killed while they count, however slow the computer is, some while they begin.
    std::vector<int> counts(32);
    for (int wanted = i % 10 == 0 ? 0 : 1 + i % 4; wanted > 0; --wanted) {
      pollfd next{ends[0], POLLIN, 0};
      unsigned char option = 0;
      if (poll(&next, 1, 60'000) != 1 || read(ends[0], &option, 1) != 1) break;
      ++counts[option], ++answers;
    }
    usleep(static_cast<useconds_t>(random() % 6'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    for (unsigned char option = 0; read(ends[0], &option, 1) == 1;) ++counts[option], ++answers;
    close(ends[0]);
    const std::string bytes = folder.read("ballot.bin");
    auto kept = counters_in(bytes, 4096);
    if (kept.empty()) kept = counters_in(bytes, 0);
    if (kept.empty()) kept.resize(32);  // killed before the round was open
    int more = 0;
    for (std::size_t option = 0; option < 32; ++option) {
      ASSERT_GE(kept[option], counts[option]) << "kill " << i << " lost an answer";
      more += kept[option] - counts[option];
    }
    ASSERT_LE(more, 1) << "kill " << i;
    unacknowledged += more;
    // What is left must be this child's alone: the next one may be killed before it opens its round.
    std::filesystem::remove(std::filesystem::path(folder.path()) / "ballot.bin");
  }
  std::printf("%d kills, %ld answers acknowledged, 0 lost, %ld counted that were not acknowledged\n", kills, answers,
              unacknowledged);
  EXPECT_GT(answers, kills);
}

}  // namespace
}  // namespace pausepoint::store
