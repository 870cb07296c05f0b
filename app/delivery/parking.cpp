#include "app/delivery/parking.h"

#include "app/base/text.h"

namespace pausepoint::delivery {

int closing_step(const lesson::Lesson& lesson) {
  std::size_t first = lesson.steps.size();
  while (first > 0 && lesson.steps[first - 1].keep_always) --first;
  return static_cast<int>(first);
}

std::string_view park(Delivery& delivery, const Park& question) {
  const std::string_view text = trimmed(question.text);
  if (text.empty()) return {};
  if (static_cast<int>(delivery.parked.size()) >= kMostParked)
    return "Five questions are parked: that is all that fits.";
  delivery.parked.emplace_back(text);
  delivery.parked_shown = false;
  return {};
}

void unpark(Delivery& delivery, const Unpark& which) {
  if (which.question < 0 || which.question >= static_cast<int>(delivery.parked.size())) return;
  delivery.parked.erase(delivery.parked.begin() + which.question);
}

bool parked_come_first(const lesson::Lesson& lesson, const Delivery& delivery, int step) {
  return !delivery.parked.empty() && !delivery.parked_shown && delivery.step < step && step >= closing_step(lesson);
}

}  // namespace pausepoint::delivery
