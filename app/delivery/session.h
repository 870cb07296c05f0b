// A delivery together with its undo steps and the keeper of its open counts; must not know of files.
#pragma once

#include <memory>
#include <vector>

#include "app/ask/keeper.h"
#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

/// Not copyable: the open counts live in one place, with the keeper. What can be copied is now().
class Session {
 public:
  static constexpr std::size_t kMostUndo = 30;

  /// Without a keeper answers are counted in memory alone.
  Session(std::shared_ptr<const lesson::Lesson> lesson, Room room, std::shared_ptr<ask::Keeper> keeper = nullptr);
  /// Goes on where `from` stood. If a round is open in it, the keeper holds its answers already.
  Session(std::shared_ptr<const lesson::Lesson> lesson, Delivery from, std::shared_ptr<ask::Keeper> keeper);

  const lesson::Lesson& lesson() const { return *lesson_; }
  const Delivery& now() const { return now_; }
  /// Rounds opened so far: another number is another round.
  int rounds() const { return rounds_; }

  /// Applies an event and everything that follows from it. Returns whether the delivery changed.
  bool apply(const Event& event);
  /// Applies what the keeper has come to know since; the same return.
  bool catch_up();
  /// The lesson is left: an open round ends without a release.
  void leave() { keeper_->drop(); }

 private:
  void add_news(std::vector<Event>& events);
  bool apply_all(std::vector<Event> events);
  void carry_out(const ask::Effect& effect);
  bool undo();
  void remember(const Event& event);

  std::shared_ptr<const lesson::Lesson> lesson_;
  Delivery now_;
  std::shared_ptr<ask::Keeper> keeper_;
  int rounds_ = 0;
  std::vector<Delivery> before_;  ///< Cleared whenever a round opens or closes: answers are never undone.
};

}  // namespace pausepoint::delivery
