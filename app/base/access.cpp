#include "app/base/access.h"

#include <algorithm>
#include <span>

namespace pausepoint {
namespace {

/// The value `by` places from where `value` stands, at most at the ends.
int beside(std::span<const int> values, int value, int by) {
  const auto at = static_cast<int>(std::ranges::lower_bound(values, value) - values.begin());
  return values[static_cast<std::size_t>(std::clamp(at + by, 0, static_cast<int>(values.size()) - 1))];
}

template <class E>
E around(E value, int count, int by) {
  return static_cast<E>(((static_cast<int>(value) + by) % count + count) % count);
}

Spacing beside(Spacing spacing, int by) {
  return static_cast<Spacing>(std::clamp(static_cast<int>(spacing) + by, 0, kSpacings - 1));
}

}  // namespace

Access stepped(Access access, Setting setting, int by) {
  switch (setting) {
    case Setting::text:
      access.text = beside(kTextSizes, access.text, by);
      break;
    case Setting::letters:
      access.letters = beside(access.letters, by);
      break;
    case Setting::lines:
      access.lines = beside(access.lines, by);
      break;
    case Setting::typeface:
      access.typeface = around(access.typeface, kTypefaces, by);
      break;
    case Setting::colors:
      access.colors = around(access.colors, kColors, by);
      break;
    case Setting::still:
      access.still = !access.still;
      break;
    case Setting::fewer:
      access.fewer = !access.fewer;
      break;
    case Setting::longer:
      access.longer = beside(kLongerTimes, access.longer, by);
      break;
    case Setting::aloud:
      access.aloud = !access.aloud;
      break;
    case Setting::speed:
      access.speed = beside(kSpeeds, access.speed, by);
      break;
    case Setting::volume:
      access.volume = beside(kVolumes, access.volume, by);
      break;
  }
  return access;
}

bool can_step(const Access& access, Setting setting, int by) { return !(stepped(access, setting, by) == access); }

float letter_space(Spacing spacing) {
  return spacing == Spacing::usual ? 0.0f : spacing == Spacing::wide ? 0.06f : 0.12f;
}

float line_factor(Spacing spacing) {
  return spacing == Spacing::usual ? 1.0f : spacing == Spacing::wide ? 1.16f : 1.4f;
}

}  // namespace pausepoint
