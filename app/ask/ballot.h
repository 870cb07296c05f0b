// The open counts of the one round that is open; must not know of time, devices, screens or files.
#pragma once

#include <array>
#include <cstdint>

#include "app/ask/release.h"

namespace pausepoint::store {
class BallotFile;
}

namespace pausepoint::ask {

/// Option index -> count. Its integers are read by release() and by the ballot file alone.
class Tally {
 public:
  static constexpr int kMost = 8;  ///< Options and pass.
  Tally() = default;
  ~Tally() { wipe(); }
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;

 private:
  friend class Ballot;
  friend class store::BallotFile;
  friend struct TallyForTests;
  friend Release release(const Tally& tally, const Ask& ask, int present);
  void wipe();
  std::array<std::uint16_t, kMost> counts_{};
};

/// Counts answers while a round is open. Not copyable: a count lives in one place.
class Ballot {
 public:
  Ballot() = default;
  ~Ballot() { drop(); }
  /// Starts from zero for the options of `ask` and pass.
  void open(const Ask& ask);
  bool is_open() const { return options_ > 0; }
  /// Counts one answer for `option` (the number of options: pass). `hand`: the teacher counted it from a show of hands.
  /// False when closed or out of range.
  bool count(int option, bool hand = false);
  /// The teacher's correction of hands. False when closed, out of range, or no hand was counted there: an answer given
  /// by pad or touch cannot be taken back, or trying until it fails would tell how many there are.
  bool take_back(int option);
  /// Closes, wipes the counts and says what may be shown.
  Release close(const Ask& ask, int present);
  /// Closes and wipes without a release.
  void drop();

 private:
  friend class store::BallotFile;
  bool takes(int option) const { return is_open() && option >= 0 && option <= options_; }
  Tally tally_;
  Tally hands_;  ///< Those of tally_ that were hands.
  int options_ = 0;
};

}  // namespace pausepoint::ask
