#include "app/store/ballot_file.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "app/store/crc32c.h"

namespace pausepoint::store {
namespace {

constexpr std::string_view kMagic{"PAUSEBALLOT\0\0\0\0\1", 16};
constexpr std::size_t kHashAt = 16, kCountersAt = 48, kSumAt = BallotFile::kRecord - 4;
constexpr int kHandsFrom = BallotFile::kCounters / 2;

/// Little-endian, so that the file means the same on every processor.
template <class T>
void put_number(unsigned char* at, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) at[i] = static_cast<unsigned char>(value >> (8 * i));
}
template <class T>
T get_number(const unsigned char* at) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) value = static_cast<T>(value | static_cast<T>(T{at[i]} << (8 * i)));
  return value;
}

}  // namespace

std::array<unsigned char, 32> content_hash(const ask::Ask& ask) {
  // Four runs of FNV-1a (64 bits) that begin differently. It tells lessons apart; it has nothing to keep secret.
  std::array<unsigned char, 32> hash{};
  for (std::uint64_t run = 0; run < 4; ++run) {
    std::uint64_t value = 0xcbf29ce484222325 + run * 0x9e3779b97f4a7c15;
    const auto mix = [&](std::string_view text) {
      for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
      value = (value ^ 0x1ff) * 0x100000001b3;  // where one text ends
    };
    mix(ask.about == ask::About::us ? "us" : "story");
    mix(ask.question);
    for (const ask::Option& option : ask.options) mix(option.id), mix(option.text);
    put_number(hash.data() + run * 8, value);
  }
  return hash;
}

void BallotFile::fill(Record& record, const ask::Ask& ask, const ask::Ballot& ballot) {
  static_assert(ask::Tally::kMost <= kHandsFrom);
  record.bytes.fill(0);
  std::memcpy(record.bytes.data(), kMagic.data(), kMagic.size());
  const auto hash = content_hash(ask);
  std::memcpy(record.bytes.data() + kHashAt, hash.data(), hash.size());
  unsigned char* counters = record.bytes.data() + kCountersAt;
  for (std::size_t i = 0; i < ask::Tally::kMost; ++i) {
    put_number(counters + 2 * i, ballot.tally_.counts_[i]);
    put_number(counters + 2 * (kHandsFrom + i), ballot.hands_.counts_[i]);
  }
  put_number(record.bytes.data() + kSumAt, crc32c(record.bytes.data(), kSumAt));
}

bool BallotFile::valid(const Record& record) {
  return std::memcmp(record.bytes.data(), kMagic.data(), kMagic.size()) == 0 &&
         get_number<std::uint32_t>(record.bytes.data() + kSumAt) == crc32c(record.bytes.data(), kSumAt);
}

std::optional<int> BallotFile::load(const Record& record, const ask::Ask& ask, ask::Ballot& ballot) {
  const auto hash = content_hash(ask);
  if (std::memcmp(record.bytes.data() + kHashAt, hash.data(), hash.size()) != 0) return {};
  ballot.open(ask);
  int answers = 0;
  const unsigned char* counters = record.bytes.data() + kCountersAt;
  for (std::size_t i = 0; i < ask::Tally::kMost; ++i) {
    ballot.tally_.counts_[i] = get_number<std::uint16_t>(counters + 2 * i);
    ballot.hands_.counts_[i] = get_number<std::uint16_t>(counters + 2 * (kHandsFrom + i));
    answers += ballot.tally_.counts_[i];
  }
  return answers;
}

int BallotFile::open(bool make) {
  if (file_ >= 0) return 0;
  const int file = open_file(disk_, path_, O_RDWR | (make ? O_CREAT : 0));
  if (file < 0) return file;
  const std::array<char, kSize> zeros{};
  Record last{};
  // Of its full size from the first moment on, so that later writes change no more than their own bytes.
  const long there = read_all(disk_, file, last.bytes.data(), 1, kSize - 1);
  int error = there < 0 ? static_cast<int>(there) : 0;
  if (there == 0) error = write_all(disk_, file, zeros.data(), zeros.size(), 0);
  if (error == 0 && there == 0) error = set_times(disk_, file);
  if (error == 0 && there == 0) error = sync_all(disk_, file);
  if (error != 0) return disk_.close(file), error;
  file_ = file;
  return 0;
}

int BallotFile::put(const Record& record) {
  for (const long slot : {kSlotB, 0}) {
    if (const int error = write_all(disk_, file_, record.bytes.data(), record.bytes.size(), slot); error != 0) {
      return error;
    }
    if (const int error = set_times(disk_, file_); error != 0) return error;
    if (const int error = sync_data(disk_, file_); error != 0) return error;
  }
  return 0;
}

int BallotFile::write(const ask::Ask& ask, const ask::Ballot& ballot) {
  int error = open(true);
  if (error == 0) {
    fill(*record_, ask, ballot);
    error = put(*record_);
    wipe(record_->bytes.data(), record_->bytes.size());
  }
  if (error != 0) close();
  return error;
}

int BallotFile::count(const ask::Ask& ask, ask::Ballot& ballot, const ask::CountAnswer& answer, bool& counted) {
  counted = answer.by > 0 ? ballot.count(answer.option, answer.hand) : ballot.take_back(answer.option);
  if (!counted) return 0;
  const int error = write(ask, ballot);
  if (error == 0) return 0;
  // What is not safely kept does not count.
  const auto at = static_cast<std::size_t>(answer.option);
  const auto back = static_cast<std::uint16_t>(-answer.by);
  ballot.tally_.counts_[at] = static_cast<std::uint16_t>(ballot.tally_.counts_[at] + back);
  if (answer.by < 0 || answer.hand) {
    ballot.hands_.counts_[at] = static_cast<std::uint16_t>(ballot.hands_.counts_[at] + back);
  }
  counted = false;
  return error;
}

int BallotFile::recover(const ask::Ask& ask, ask::Ballot& ballot, std::optional<int>& answers) {
  answers.reset();
  ballot.drop();
  int error = open(false);
  if (error == -ENOENT) return 0;
  for (const long slot : {kSlotB, 0}) {
    if (error != 0) break;
    const long there = read_all(disk_, file_, record_->bytes.data(), record_->bytes.size(), slot);
    if (there < 0) error = static_cast<int>(there);
    if (there != kRecord || !valid(*record_)) continue;
    answers = load(*record_, ask, ballot);
    break;  // slot A is older, whatever it holds
  }
  if (error == 0 && answers) error = put(*record_);
  wipe(record_->bytes.data(), record_->bytes.size());
  if (error != 0) {
    close();
    ballot.drop();
    answers.reset();
  }
  return error;
}

int BallotFile::clear() {
  int error = open(false);
  if (error == -ENOENT) return 0;
  const std::array<char, kSize> zeros{};
  if (error == 0) error = write_all(disk_, file_, zeros.data(), zeros.size(), 0);
  if (error == 0) error = set_times(disk_, file_);
  if (error == 0) error = sync_data(disk_, file_);
  close();
  return error;
}

void BallotFile::close() {
  if (file_ >= 0) disk_.close(file_);
  file_ = -1;
}

}  // namespace pausepoint::store
