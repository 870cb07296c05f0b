#include "app/store/pin.h"

#include <fcntl.h>

#include <cerrno>
#include <ctime>
#include <filesystem>
#include <utility>

#include "app/store/pin_file.h"

namespace pausepoint::store {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kKeySize = 65, kMostKeys = 64;
constexpr Span kKeepEvery = std::chrono::seconds(30);

/// Texts of the key file in `folder`, and in the folders it holds down to `depth`.
void collect(Disk& disk, const fs::path& folder, int depth, std::vector<std::string>& into) {
  if (into.size() >= kMostKeys) return;
  const FileText found = read_file(disk, (folder / kKeyFile).string(), kKeySize + 1);
  if (found.error == 0) into.push_back(found.text);
  if (depth == 0) return;
  std::error_code error, inner;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::directory_iterator it(folder, options, error), end; !error && it != end; it.increment(error)) {
    if (fs::is_directory(it->symlink_status(inner))) collect(disk, it->path(), depth - 1, into);
  }
}

}  // namespace

Pin::Pin(Disk& disk, std::string folder, Now now) : disk_(disk), folder_(std::move(folder)), now_(std::move(now)) {
  read_secret();
  if (is_set()) read_tries();
}

void Pin::read_secret() {
  if (folder_.empty()) return;
  const FileText file = read_file(disk_, folder_ + "/" + kPinFile);
  if (file.error == -ENOENT || file.error == -ENOTDIR) return;
  if (file.error == 0) secret_ = pin_from(file.text);
  unreadable_ = !secret_;
}

void Pin::read_tries() {
  const FileText file = read_file(disk_, folder_ + "/" + kTriesFile);
  const auto read = file.error == 0 ? tries_from(file.text) : std::nullopt;
  tries_ = read.value_or(unknown_tries());
  written_ = tries_.served;
  tries_ = passed(std::move(tries_), now_());
  // What is not known is written down at once, or else each start of the program would begin the wait again.
  if (!read) write(tries_);
}

Pin::Answer Pin::standing() {
  if (!is_set()) return Answer::none;
  if (unreadable_) return Answer::unreadable;
  if (locked(tries_)) return Answer::locked;
  return left() > Span(0) ? Answer::wait : Answer::none;
}

Span Pin::left() {
  tries_ = passed(std::move(tries_), now_());
  return store::left(tries_);
}

Pin::Answer Pin::attempt(std::string_view digits) {
  const Answer in_the_way = standing();
  if (in_the_way != Answer::none) return in_the_way;
  if (!is_set() || digits.size() != kPinDigits) return Answer::none;
  const Tries before = tries_, after = tried(tries_);
  if (write(after) != 0) return Answer::unwritten;
  tries_ = after;
  const Match found = match(*secret_, digits);
  if (found == Match::unknown) return Answer::no_memory;
  if (found == Match::wrong) return Answer::wrong;
  tries_ = passed(right(before), now_());
  write(tries_);
  return Answer::right;
}

bool Pin::open_with_key(const std::vector<std::string>& texts) {
  if (!secret_) return false;
  for (const std::string& text : texts) {
    if (!is_key(*secret_, text)) continue;
    if (tries_.wrong > 0) {
      tries_ = passed(right(tries_), now_());
      write(tries_);
    }
    return true;
  }
  return false;
}

bool Pin::recover() {
  if (!secret_ || !locked(tries_)) return false;
  if (disk_.remove(folder_ + "/" + kRecoveryFile) != 0) return false;
  const int parent = open_file(disk_, folder_, O_RDONLY | O_DIRECTORY);
  if (parent < 0) return false;
  const int error = sync_all(disk_, parent);
  disk_.close(parent);
  if (error != 0) return false;
  tries_ = passed(Tries{}, now_());
  write(tries_);
  return true;
}

void Pin::keep_time() {
  if (!secret_ || left() == Span(0)) return;
  if (tries_.served - written_ >= kKeepEvery) write(tries_);
}

int Pin::write(const Tries& tries) {
  const int error = replace_file(disk_, folder_, kTriesFile, to_text(tries));
  if (error == 0) written_ = tries.served;
  return error;
}

int Pin::write(const PinSecret& secret) { return replace_file(disk_, folder_, kPinFile, to_text(secret)); }

int Pin::set(std::string_view digits, const std::string& key, const PinCost& cost) {
  auto fresh = hidden_pin(digits, cost);
  if (!fresh) return -ENOMEM;
  if (!key.empty()) fresh->key = hash_of_key(key);
  if (key.empty() && secret_) fresh->key = secret_->key;
  // The tries are there before the PIN is: a PIN without them would begin with the longest wait.
  if (!is_set()) {
    tries_ = passed(Tries{}, now_());
    if (const int error = write(tries_); error != 0) return error;
  }
  if (const int error = write(*fresh); error != 0) return error;
  secret_ = std::move(fresh);
  unreadable_ = false;
  return 0;
}

int Pin::set_key(const std::string& key) {
  if (!secret_) return -ENOENT;
  PinSecret changed = *secret_;
  changed.key = key.empty() ? std::nullopt : std::optional(hash_of_key(key));
  if (const int error = write(changed); error != 0) return error;
  secret_ = std::move(changed);
  return 0;
}

Pin::Now unset_clock(const std::string& name_of_start) {
  RealDisk disk;
  constexpr std::size_t kName = 36;
  const FileText read = read_file(disk, name_of_start, kName);
  const bool known = read.error == 0 && read.text.size() == kName;
  return [boot = known ? read.text : fresh_key().substr(0, kName)] {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    const auto up = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    return Moment{boot, std::chrono::duration_cast<Span>(up)};
  };
}

std::vector<std::string> key_texts(Disk& disk, const std::vector<std::string>& below) {
  std::vector<std::string> texts;
  for (const std::string& folder : below) collect(disk, folder, 2, texts);
  return texts;
}

}  // namespace pausepoint::store
