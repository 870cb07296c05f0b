// Questions of the class that wait for the end of the lesson; kept in memory alone, and never part of what is stored.
#pragma once

#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

inline constexpr int kMostParked = 5;

/// Before this step the parked questions come back: the first of those at the end that are never skipped; the number
/// of steps when the lesson ends without one.
int closing_step(const lesson::Lesson& lesson);
/// Adds a question, or takes one away. Returns a sentence for the desk; empty: done.
std::string_view park(Delivery& delivery, const Park& question);
void unpark(Delivery& delivery, const Unpark& which);
/// Whether going on to `step` first brings the parked questions to the board.
bool parked_come_first(const lesson::Lesson& lesson, const Delivery& delivery, int step);

}  // namespace pausepoint::delivery
