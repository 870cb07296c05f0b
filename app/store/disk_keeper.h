// Keeps open counts and where the lesson stands on disk, in the order that loses nothing; must not know of screens.
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/ask/keeper.h"
#include "app/store/ballot_file.h"

namespace pausepoint::store {

struct KeeperOptions {
  std::string folder;          ///< The data folder; empty: nothing is written at all.
  bool memory_only = false;    ///< Open counts are never written: a power cut loses them, and the ask is asked again.
  bool worker = true;          ///< Writes on a thread of its own, so that nobody waits for a slow disk.
  std::function<void()> wake;  ///< Called (by the worker) when there is news.
};

/// What the delivery posts is carried out after the next settle(), which brings the text of where the lesson then
/// stands. The order on disk: a round is opened there, then where the lesson stands, then answers one by one; on
/// closing, where the lesson stands (closing), the release in memory, where it stands (released), zeros in the ballot.
class DiskKeeper : public ask::Keeper {
 public:
  DiskKeeper(Disk& disk, KeeperOptions options);
  /// Finishes what was settled. An open round stays on the disk: the program may be started again.
  ~DiskKeeper() override;

  void open(const ask::Ask& ask) override;
  void count(const ask::CountAnswer& answer) override;
  void close(const ask::Ask& ask, int present) override;
  void drop() override;
  std::vector<ask::Event> news() override;

  /// At the start of the program: the answers that an earlier run left of this ask, which is open again then; nothing
  /// when there are none.
  std::optional<int> reopen(const ask::Ask& ask);
  /// Whether a round was opened, closed or dropped since the last settle(), so that the next one must bring a text.
  bool unsettled() const;
  /// `standing`: where the lesson stands, an empty text when none is taught; nothing when that has not changed.
  void settle(std::optional<std::string> standing);
  /// Work for the thread, after all else; it returns a sentence for the desk, or nothing.
  void later(std::function<std::string()> work);
  /// Sentences for the desk since the last call.
  std::vector<std::string> notices();
  /// Waits until everything that was settled is done.
  void finish();

  static constexpr const char* kBallot = "ballot.bin";
  static constexpr const char* kStanding = "standing.txt";

 private:
  struct Job {
    enum class What { open, close, drop } what;
    ask::Ask ask;
    int present = 0;
    int round = 0;
  };
  /// What must not be seen: the counts, and the answers on their way, by option and without their order.
  struct Hidden {
    ask::Ballot ballot;
    std::array<std::uint16_t, ask::Tally::kMost> waiting{};
  };
  using Lock = std::unique_lock<std::mutex>;

  bool step(Lock& lock);
  void run();
  void work_off(Lock& lock);
  bool has_work() const;
  bool answers_may_be_counted() const;
  std::optional<ask::CountAnswer> next_answer();
  void do_job(Lock& lock, Job job);
  void do_open(Lock& lock, const Job& job);
  void do_count(Lock& lock, const ask::CountAnswer& answer);
  void do_clear(Lock& lock);
  void do_standing(Lock& lock);
  void tell(int round, ask::Event event);
  void notice(std::string sentence);
  bool on_disk() const { return !options_.folder.empty(); }

  Disk& disk_;
  const KeeperOptions options_;
  BallotFile file_;         ///< The worker's alone, and so are the counts in hidden_.
  ask::Ask ask_;            ///< Of the round that the worker has opened.
  bool in_memory_ = false;  ///< This round is not written.
  Locked<Hidden> hidden_;

  mutable std::mutex mutex_;  ///< Guards what follows, and hidden_->waiting.
  std::condition_variable wakes_, rests_;
  std::deque<Job> posted_, settled_;
  std::deque<ask::CountAnswer> hands_;  ///< Public: their order may be known.
  std::deque<std::function<std::string()>> later_;
  std::optional<std::string> standing_;
  std::vector<std::pair<int, ask::Event>> news_;
  std::vector<std::string> notices_;
  int round_ = 0;  ///< Counts rounds, so that news of one that was dropped is not taken for news of the next.
  bool failed_ = false, standing_failed_ = false;
  bool clear_due_ = false, released_taken_ = false, clear_now_ = false;
  bool busy_ = false, stop_ = false;
  std::thread thread_;
};

}  // namespace pausepoint::store
