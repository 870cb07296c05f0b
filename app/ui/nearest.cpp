#include "app/ui/nearest.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pausepoint::ui {
namespace {

using Move = HandInput::Move;

struct Gap {
  float along;   ///< How far that way; not positive: not that way.
  float across;  ///< How far aside.
};

Gap gap_between(const Rect& from, const Rect& to, Move move) {
  const Vec d = to.center() - from.center();
  const auto apart = [](float low, float high, float other_low, float other_high) {
    return std::max({0.0f, other_low - high, low - other_high});
  };
  switch (move) {
    case Move::left:
      return {-d.x, apart(from.y, from.bottom(), to.y, to.bottom())};
    case Move::right:
      return {d.x, apart(from.y, from.bottom(), to.y, to.bottom())};
    case Move::up:
      return {-d.y, apart(from.x, from.right(), to.x, to.right())};
    default:
      return {d.y, apart(from.x, from.right(), to.x, to.right())};
  }
}

int best_that_way(const Outline& shown, const Rect& from, int skipped, Move move, bool wrap,
                  FunctionRef<bool(const Outline::Entry&)> takes) {
  int best = -1;
  float best_cost = std::numeric_limits<float>::max();
  for (int i = 0; i < shown.size(); ++i) {
    const Outline::Entry entry = shown.entry(i);
    if (i == skipped || !takes(entry)) continue;
    const Gap gap = gap_between(from, entry.rect, move);
    if (wrap ? (gap.along >= -1 || gap.across > 0) : gap.along <= 1) continue;
    const Vec d = entry.rect.center() - from.center();
    const float aside = std::abs(move == Move::left || move == Move::right ? d.y : d.x);
    // Something aside is worth a step only when nothing lies straight that way.
    const float cost = gap.along + 3 * gap.across + 0.2f * aside + (gap.across > 0 ? 100 : 0);
    if (cost < best_cost) best = i, best_cost = cost;
  }
  return best;
}

}  // namespace

int nearest(const Outline& shown, const Rect& from, int skipped, Move move,
            FunctionRef<bool(const Outline::Entry&)> takes) {
  const int straight = best_that_way(shown, from, skipped, move, false, takes);
  return straight >= 0 ? straight : best_that_way(shown, from, skipped, move, true, takes);
}

}  // namespace pausepoint::ui
