// Who holds the open counts of a delivery and says what became of each answer; must not know where they are written.
#pragma once

#include <vector>

#include "app/ask/ballot.h"
#include "app/ask/event.h"

namespace pausepoint::ask {

/// A delivery posts OpenRound, CountAnswer, CloseRound and DropRound; a keeper carries them out in that order, at once
/// or a little later, and answers with Counted, Stopped and Released.
class Keeper {
 public:
  virtual ~Keeper() = default;
  /// Starts from zero. A round that was open is dropped.
  virtual void open(const Ask& ask) = 0;
  /// Answered by Counted once the answer can no longer be lost, by Stopped if it could not be kept, or by nothing.
  virtual void count(const CountAnswer& answer) = 0;
  /// Answered by Released, when all answers before it were dealt with.
  virtual void close(const Ask& ask, int present) = 0;
  /// Ends a round, if one is open, without a release: no news of it comes any more.
  virtual void drop() = 0;
  /// What has become known since the last call, oldest first.
  virtual std::vector<Event> news() = 0;
};

/// Counts at once, in memory alone.
class MemoryKeeper : public Keeper {
 public:
  void open(const Ask& ask) override;
  void count(const CountAnswer& answer) override;
  void close(const Ask& ask, int present) override;
  void drop() override;
  std::vector<Event> news() override;

 private:
  Ballot ballot_;
  std::vector<Event> news_;
};

}  // namespace pausepoint::ask
