// Where a delivery stands, as a text that survives a restart: releases, never a tally; must not know where it is kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

enum class Clock {
  with,
  without,  ///< All times are 0: two texts differ only where something else than time has changed.
};

/// Nothing in it tells when or how many pupils answered: answers of an open round are known to the ballot alone.
std::string write_snapshot(const lesson::Lesson& lesson, const Delivery& delivery, Clock clock = Clock::with);

struct Restored {
  Delivery delivery;
  bool begun_anew = false;   ///< The step could not be taken up where it stood (lesson or program changed, or its
                             ///< state is never written): it begins.
  bool asked_again = false;  ///< A round was open and its answers are lost: it is asked again from zero.
};

/// `same_lesson`: the file of the lesson has not changed since. `answers`: what the ballot holds of the open round;
/// nothing: it holds none. The board comes back covered. Nothing when the text is damaged.
std::optional<Restored> read_snapshot(const lesson::Lesson& lesson, std::string_view text, bool same_lesson,
                                      std::optional<int> answers);

}  // namespace pausepoint::delivery
