#include "app/shell/pace.h"

#include <algorithm>

namespace pausepoint::shell {
namespace {

constexpr double kMoving = 1.0 / 30, kMovingByGpu = 1.0 / 60, kClock = 0.25, kLong = 3600;
constexpr double kListening = 1.0 / 100, kAware = 0.25;
constexpr double kLeast = 0.001;  ///< Less would not be a sleep.

}  // namespace

bool is_gpu(std::string_view renderer) {
  constexpr std::string_view kStandIns[] = {"llvmpipe", "softpipe", "swrast", "SWR", "Software"};
  return !renderer.empty() && std::ranges::none_of(kStandIns, [&](std::string_view name) {
    return renderer.find(name) != std::string_view::npos;
  });
}

double beat(const Situation& now) {
  return now.moving ? (now.gpu ? kMovingByGpu : kMoving) : now.ticking ? kClock : kLong;
}

double look(const Situation& now) { return !now.pads ? kLong : now.listens ? kListening : kAware; }

double patience(const Situation& now, double since_beat) {
  return std::max(kLeast, std::min(beat(now) - since_beat, look(now)));
}

}  // namespace pausepoint::shell
