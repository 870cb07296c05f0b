// What is written down after a lesson for the class teacher or the safeguarding lead: about the lesson, and never about
// a pupil or an answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/delivery/delivery.h"

namespace pausepoint::screens {

struct NoteLine {
  bool heading = false;
  std::string text;
  bool operator==(const NoteLine&) const = default;
};
using Note = std::vector<NoteLine>;

/// `today` is yyyy-mm-dd; without it no days are named. Says what was done and left out, where to go gently, what to do
/// next time and when the two boosters are due: a week and four weeks later.
Note lesson_note(const lesson::Lesson& lesson, const delivery::Delivery& delivery, std::string_view today);
/// The same as plain text with line ends.
std::string as_text(const Note& note);

}  // namespace pausepoint::screens
