#include "app/store/disk_keeper.h"

#include <algorithm>

namespace pausepoint::store {
namespace {

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

DiskKeeper::DiskKeeper(Disk& disk, KeeperOptions options)
    : disk_(disk), options_(std::move(options)), file_(disk, options_.folder + "/" + kBallot) {
  if (options_.worker) thread_ = std::thread([this] { run(); });
}

DiskKeeper::~DiskKeeper() {
  {
    const Lock lock(mutex_);
    stop_ = true;
  }
  wakes_.notify_all();
  if (thread_.joinable()) thread_.join();
  wipe(hidden_->waiting.data(), sizeof hidden_->waiting);
}

void DiskKeeper::open(const ask::Ask& ask) {
  drop();
  const Lock lock(mutex_);
  posted_.push_back({Job::What::open, ask, 0, round_});
}

void DiskKeeper::count(const ask::CountAnswer& answer) {
  {
    const Lock lock(mutex_);
    if (failed_ || answer.option < 0 || answer.option >= ask::Tally::kMost) return;
    if (answer.hand) {
      hands_.push_back(answer);
    } else {
      ++hidden_->waiting[static_cast<std::size_t>(answer.option)];
    }
  }
  wakes_.notify_one();
}

void DiskKeeper::close(const ask::Ask& ask, int present) {
  const Lock lock(mutex_);
  posted_.push_back({Job::What::close, ask, present, round_});
}

void DiskKeeper::drop() {
  const Lock lock(mutex_);
  ++round_;
  hidden_->waiting.fill(0);
  hands_.clear();
  failed_ = false;
  posted_.push_back({Job::What::drop, {}, 0, round_});
}

std::vector<ask::Event> DiskKeeper::news() {
  const Lock lock(mutex_);
  std::vector<ask::Event> all;
  for (auto& [round, event] : news_) {
    if (round != round_) continue;
    if (std::holds_alternative<ask::Released>(event)) released_taken_ = true;
    all.push_back(std::move(event));
  }
  news_.clear();
  return all;
}

std::optional<int> DiskKeeper::reopen(const ask::Ask& ask) {
  finish();
  if (!on_disk() || options_.memory_only) return {};
  std::optional<int> answers;
  const int error = file_.recover(ask, hidden_->ballot, answers);
  if (answers) ask_ = ask, in_memory_ = false;
  const Lock lock(mutex_);
  if (error != 0) {
    notice("The answers of the open question could not be read again: " + reason_of(error) + ". It is asked again.");
  }
  return answers;
}

bool DiskKeeper::unsettled() const {
  const Lock lock(mutex_);
  return !posted_.empty() || (clear_due_ && released_taken_);
}

void DiskKeeper::settle(std::optional<std::string> standing) {
  Lock lock(mutex_);
  const bool nothing = posted_.empty() && !standing && !(clear_due_ && released_taken_);
  if (nothing && options_.worker) return;
  for (Job& job : posted_) settled_.push_back(std::move(job));
  posted_.clear();
  if (standing && on_disk()) standing_ = std::move(standing);
  if (clear_due_ && released_taken_) clear_due_ = released_taken_ = false, clear_now_ = true;
  if (!options_.worker) return work_off(lock);
  lock.unlock();
  wakes_.notify_one();
}

void DiskKeeper::later(std::function<std::string()> work) {
  Lock lock(mutex_);
  later_.push_back(std::move(work));
  if (!options_.worker) return work_off(lock);
  lock.unlock();
  wakes_.notify_one();
}

std::vector<std::string> DiskKeeper::notices() {
  const Lock lock(mutex_);
  return std::exchange(notices_, {});
}

void DiskKeeper::finish() {
  Lock lock(mutex_);
  if (!options_.worker) return work_off(lock);
  wakes_.notify_one();
  rests_.wait(lock, [&] { return !busy_ && !has_work(); });
}

void DiskKeeper::run() {
  Lock lock(mutex_);
  while (true) {
    busy_ = true;
    work_off(lock);
    busy_ = false;
    rests_.notify_all();
    if (stop_) return;
    wakes_.wait(lock, [&] { return stop_ || has_work(); });
  }
}

void DiskKeeper::work_off(Lock& lock) {
  while (step(lock)) {
  }
}

bool DiskKeeper::has_work() const {
  const bool answers = std::ranges::any_of(hidden_->waiting, [](int n) { return n > 0; }) || !hands_.empty();
  return !settled_.empty() || standing_ || clear_now_ || !later_.empty() || (answers && answers_may_be_counted());
}

/// Until the round they belong to is open they wait.
bool DiskKeeper::answers_may_be_counted() const {
  const auto closes = [](const Job& job) { return job.what == Job::What::close; };
  return std::ranges::all_of(posted_, closes) && std::ranges::all_of(settled_, closes);
}

/// The next thing to do, in the order that the class comment gives; false when there is nothing.
bool DiskKeeper::step(Lock& lock) {
  if (!settled_.empty() && settled_.front().what != Job::What::close) {
    Job job = std::move(settled_.front());
    settled_.pop_front();
    do_job(lock, std::move(job));
  } else if (!later_.empty()) {
    const auto work = std::move(later_.front());
    later_.pop_front();
    lock.unlock();
    std::string sentence = work();
    lock.lock();
    if (!sentence.empty()) notice(std::move(sentence));
  } else if (standing_) {
    do_standing(lock);
  } else if (clear_now_) {
    do_clear(lock);
  } else if (const auto answer = next_answer()) {
    do_count(lock, *answer);
  } else if (!settled_.empty()) {
    Job job = std::move(settled_.front());
    settled_.pop_front();
    do_job(lock, std::move(job));
  } else {
    return false;
  }
  return true;
}

/// One of the answers that wait, the lowest option first: not even in memory is their order known.
std::optional<ask::CountAnswer> DiskKeeper::next_answer() {
  if (!answers_may_be_counted()) return {};
  for (int option = 0; option < ask::Tally::kMost; ++option) {
    auto& waiting = hidden_->waiting[static_cast<std::size_t>(option)];
    if (waiting == 0) continue;
    --waiting;
    return ask::CountAnswer{option, 1, false};
  }
  if (hands_.empty()) return {};
  const ask::CountAnswer answer = hands_.front();
  hands_.pop_front();
  return answer;
}

void DiskKeeper::do_job(Lock& lock, Job job) {
  switch (job.what) {
    case Job::What::open:
      return do_open(lock, job);
    case Job::What::drop:
      hidden_->ballot.drop();
      clear_due_ = released_taken_ = false;
      // A round that is opened next overwrites all that was written.
      if (settled_.empty() || settled_.front().what != Job::What::open) do_clear(lock);
      return;
    case Job::What::close: {
      lock.unlock();
      ask::Release release = hidden_->ballot.close(job.ask, job.present);
      lock.lock();
      clear_due_ = true;
      return tell(job.round, ask::Released{std::move(release)});
    }
  }
}

void DiskKeeper::do_open(Lock& lock, const Job& job) {
  ask_ = job.ask;
  in_memory_ = options_.memory_only || !on_disk();
  hidden_->ballot.open(ask_);
  clear_due_ = clear_now_ = released_taken_ = false;
  if (in_memory_) return;
  lock.unlock();
  const int error = file_.write(ask_, hidden_->ballot);
  if (error != 0) file_.clear();
  lock.lock();
  if (error == 0) return;
  in_memory_ = true;
  notice(capitalised(reason_of(error)) +
         ", so the answers to this question are held in memory only: after a power cut it is asked again.");
}

void DiskKeeper::do_count(Lock& lock, const ask::CountAnswer& answer) {
  const int round = round_;
  bool counted = false;
  int error = 0;
  lock.unlock();
  if (in_memory_) {
    counted =
        answer.by > 0 ? hidden_->ballot.count(answer.option, answer.hand) : hidden_->ballot.take_back(answer.option);
  } else {
    error = file_.count(ask_, hidden_->ballot, answer, counted);
  }
  lock.lock();
  if (counted) return tell(round, ask::Counted{answer.by});
  if (error == 0 || round != round_) return;
  failed_ = true;
  hidden_->waiting.fill(0);
  hands_.clear();
  tell(round, ask::Stopped{"Answers have stopped: " + reason_of(error) +
                           ". What was answered before is safe. Close the answers, or ask again."});
}

void DiskKeeper::do_clear(Lock& lock) {
  clear_now_ = false;
  if (!on_disk()) return;
  lock.unlock();
  const int error = file_.clear();
  lock.lock();
  if (error == 0) return;
  notice("The counts of the last question could not be wiped from the disk: " + reason_of(error) +
         ". They are wiped at the next question or start.");
}

void DiskKeeper::do_standing(Lock& lock) {
  const std::string text = *std::exchange(standing_, std::nullopt);
  lock.unlock();
  const int error = text.empty() ? erase_file(disk_, options_.folder + "/" + kStanding)
                                 : replace_file(disk_, options_.folder, kStanding, text);
  lock.lock();
  if (error != 0 && !standing_failed_) {
    notice("Where the lesson stands cannot be kept: " + reason_of(error) +
           ". The lesson goes on; after a power cut it would begin again.");
  }
  standing_failed_ = error != 0;
}

void DiskKeeper::tell(int round, ask::Event event) {
  news_.emplace_back(round, std::move(event));
  if (options_.worker && options_.wake) options_.wake();
}

void DiskKeeper::notice(std::string sentence) {
  notices_.push_back(std::move(sentence));
  if (options_.worker && options_.wake) options_.wake();
}

}  // namespace pausepoint::store
