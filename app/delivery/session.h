// A delivery together with its open ballot and its undo steps: carries out the ballot's effects; must not know of files.
#pragma once

#include <memory>
#include <vector>

#include "app/ask/ballot.h"
#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

/// Not copyable: the open counts live in one place. What can be copied is now().
class Session {
 public:
  static constexpr std::size_t kMostUndo = 30;

  Session(std::shared_ptr<const lesson::Lesson> lesson, Room room);

  const lesson::Lesson& lesson() const { return *lesson_; }
  const Delivery& now() const { return now_; }
  /// Rounds opened so far: another number is another round.
  int rounds() const { return rounds_; }

  /// Applies an event and everything that follows from it. Returns whether the delivery changed.
  bool apply(const Event& event);

 private:
  void carry_out(const ask::Effect& effect, std::vector<Event>& follow_ups);
  bool undo();
  void remember(const Event& event);

  std::shared_ptr<const lesson::Lesson> lesson_;
  Delivery now_;
  ask::Ballot ballot_;
  int rounds_ = 0;
  std::vector<Delivery> before_;  ///< Cleared whenever a round opens or closes: answers are never undone.
};

}  // namespace pausepoint::delivery
