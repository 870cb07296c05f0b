// The one file that holds the counts of an open round, so that a power cut loses no answer; must not know of order or
// time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "app/ask/ballot.h"
#include "app/ask/event.h"
#include "app/store/disk.h"
#include "app/store/locked_page.h"

namespace pausepoint::store {

/// ballot.bin: 8192 bytes, allocated once, two records of 512 bytes at 0 and 4096, the rest zero. A record depends on
/// the ask and on the counts alone. Each function returns 0 or the negative error of the call that failed.
class BallotFile {
 public:
  static constexpr int kSize = 8192, kSlotB = 4096, kRecord = 512;
  static constexpr int kCounters = 32;  ///< 0 to 15: the options, then pass; 16 to 31: how many of each were hands.

  BallotFile(Disk& disk, std::string path) : disk_(disk), path_(std::move(path)) {}
  ~BallotFile() { close(); }
  BallotFile(const BallotFile&) = delete;
  BallotFile& operator=(const BallotFile&) = delete;

  /// Writes the counts of `ballot` to slot B, then to slot A, each safely on the disk before the next. Opens the file,
  /// and makes it if needed.
  int write(const ask::Ask& ask, const ask::Ballot& ballot);
  /// Counts the answer in `ballot` and writes it; when it cannot be written, `ballot` is as it was and `counted` false.
  int count(const ask::Ask& ask, ask::Ballot& ballot, const ask::CountAnswer& answer, bool& counted);
  /// Puts the counts of an earlier run into `ballot`, and how many answers they are into `answers`, nothing when the
  /// file holds none of this ask; both slots are equal then.
  int recover(const ask::Ask& ask, ask::Ballot& ballot, std::optional<int>& answers);
  /// Zeros in the whole file, which is then closed: it may be wiped. A file that was never made stays away.
  int clear();
  void close();

 private:
  struct Record {
    std::array<unsigned char, kRecord> bytes;
    ~Record() { wipe(bytes.data(), bytes.size()); }
  };
  int open(bool make);
  int put(const Record& record);
  static bool valid(const Record& record);
  static void fill(Record& record, const ask::Ask& ask, const ask::Ballot& ballot);
  static std::optional<int> load(const Record& record, const ask::Ask& ask, ask::Ballot& ballot);

  Disk& disk_;
  std::string path_;
  int file_ = -1;
  Locked<Record> record_;
};

/// Of question, options and what they are about, the same in every run and on every computer.
std::array<unsigned char, 32> content_hash(const ask::Ask& ask);

}  // namespace pausepoint::store
