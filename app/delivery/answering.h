// How the class answers the ask of the current step: together, in turns or in teams; must not know of devices.
#pragma once

#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

/// How long "Thank you. Next person" stands; nothing is taken in this time.
inline constexpr Milliseconds kThanks{2500};
inline constexpr int kLeastTeams = 2, kMostTeams = 16;

/// The teacher's choice, else the author's; never Answering::as_written.
Answering answering(const lesson::Lesson& lesson, const Delivery& delivery);
/// The room as a step sees it: how many can answer are the pupils, or the teams.
Room room_of(const Delivery& delivery);
/// Whether a round is open, whatever stands over the board.
bool round_is_open(const lesson::Lesson& lesson, const Delivery& delivery);

/// What turns depend on.
struct Answered {
  bool open = false, turns = false;
  int sent = 0;  ///< Answers accepted in the open round.
};
Answered answered_so_far(const lesson::Lesson& lesson, const Delivery& delivery);
/// Follows the turns after `event` was dealt with; true when the options should change their places: for the next
/// pupil, or back because turns are over.
bool follow_turns(const lesson::Lesson& lesson, const Answered& before, Delivery& delivery, const Event& event);
/// Time goes by for the thank-you; true when it ends.
bool turn_ends(Delivery& delivery, Milliseconds elapsed);
/// The next seed for Shuffle; 0 when options stand as written.
std::uint64_t next_seed(const lesson::Lesson& lesson, Delivery& delivery);

}  // namespace pausepoint::delivery
