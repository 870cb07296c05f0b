#include "app/delivery/answering.h"

#include <algorithm>

namespace pausepoint::delivery {
Answering answering(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.room.answering != Answering::as_written) return delivery.room.answering;
  const auto open = asking(lesson, delivery);
  return open && open->ask->turns ? Answering::turns : Answering::together;
}

Room room_of(const Delivery& delivery) {
  Room room = delivery.room;
  if (room.answering == Answering::teams) room.present = std::clamp(room.teams, kLeastTeams, kMostTeams);
  return room;
}

bool round_is_open(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.finished) return false;
  const auto open = asking(lesson, delivery);
  return open && ask::is_open(*open->state);
}

Answered answered_so_far(const lesson::Lesson& lesson, const Delivery& delivery) {
  const bool open = round_is_open(lesson, delivery);
  return {open, answering(lesson, delivery) == Answering::turns, open ? asking(lesson, delivery)->state->sent : 0};
}

bool follow_turns(const lesson::Lesson& lesson, const Answered& before, Delivery& delivery, const Event& event) {
  const Answered now = answered_so_far(lesson, delivery);
  if (!now.open || !now.turns) {
    delivery.turn = Turn::free;
    return now.open && before.open && before.turns;
  }
  if (std::holds_alternative<ask::Press>(event) && now.sent > before.sent) {
    delivery.turn = Turn::sent;
  } else if (std::holds_alternative<ask::Stopped>(event)) {
    delivery.turn = Turn::free;
  }
  const auto* counted = std::get_if<ask::Counted>(&event);
  // The first pupil, too, finds places of their own.
  if (delivery.turn != Turn::sent || counted == nullptr || counted->by < 1) return !before.open || !before.turns;
  delivery.turn = Turn::thanked;
  delivery.since_turn = Milliseconds{0};
  return true;
}

bool turn_ends(Delivery& delivery, Milliseconds elapsed) {
  if (delivery.turn != Turn::thanked) return false;
  delivery.since_turn += elapsed;
  if (delivery.since_turn < kThanks) return false;
  delivery.turn = Turn::free;
  return true;
}

/// A step of the linear generator of Knuth's MMIX; Shuffle mixes its bits.
std::uint64_t next_seed(const lesson::Lesson& lesson, Delivery& delivery) {
  if (delivery.chance == 0 || answering(lesson, delivery) != Answering::turns) return 0;
  delivery.chance = delivery.chance * 6364136223846793005u + 1442695040888963407u;
  return std::max<std::uint64_t>(1, delivery.chance);
}

}  // namespace pausepoint::delivery
