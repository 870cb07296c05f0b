#include "app/lesson/lesson.h"

#include <algorithm>

namespace pausepoint::lesson {
namespace {

/// The number that `text` holds from `at` on, `digits` long; -1 when it does not.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (std::size_t i = at; i < at + digits; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

}  // namespace

int Lesson::find_step(std::string_view id) const {
  const auto found = std::ranges::find(steps, id, &Step::id);
  return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

int months_between(std::string_view from, std::string_view to) {
  const int years[] = {digits_at(from, 0, 4), digits_at(to, 0, 4)};
  const int months[] = {digits_at(from, 5, 2), digits_at(to, 5, 2)};
  const int days[] = {digits_at(from, 8, 2), digits_at(to, 8, 2)};
  if (std::min({years[0], years[1], months[0], months[1], days[0], days[1]}) < 0) return 0;
  return (years[1] - years[0]) * 12 + months[1] - months[0] - (days[1] < days[0] ? 1 : 0);
}

}  // namespace pausepoint::lesson
