#include "app/shell/pace.h"

#include <algorithm>

namespace pausepoint::shell {
namespace {

constexpr double kMoving = 1.0 / 30, kClock = 0.25, kLong = 3600;
constexpr double kListening = 1.0 / 100, kAware = 0.25;
constexpr double kLeast = 0.001;  ///< Less would not be a sleep.

}  // namespace

double beat(const Situation& now) { return now.moving ? kMoving : now.ticking ? kClock : kLong; }

double look(const Situation& now) { return !now.pads ? kLong : now.listens ? kListening : kAware; }

double patience(const Situation& now, double since_beat) {
  return std::max(kLeast, std::min(beat(now) - since_beat, look(now)));
}

}  // namespace pausepoint::shell
