// One switch instead of hands: the focus goes round by itself and a press chooses, as a value and pure rules; must not
// know of devices or of what is chosen.
#pragma once

#include <string>

#include "app/base/geometry.h"
#include "app/ui/hand.h"
#include "app/ui/outline.h"
#include "app/ui/pointing.h"

namespace pausepoint::ui {

/// Milliseconds that the focus stays: what can be set.
inline constexpr float kFastestPace = 1000, kSlowestPace = 5000;
/// So many targets are gone through one by one; of more, their rows are first.
inline constexpr int kFewTargets = 5;

struct Scan {
  bool on = false;
  float pace = 2000;    ///< Milliseconds, kFastestPace to kSlowestPace.
  float since = 0;      ///< Milliseconds at this stop.
  bool inside = false;  ///< Of a row: its targets are gone through one by one.
  int rounds = 0;       ///< Of this row; after two it goes on to the rows.
  std::string at;       ///< The target with the focus, or the first of the row that is offered; empty: none yet.
  Rect row;             ///< What a press would open; empty: a press chooses `at`.
};

/// One step of time, and whether the switch was pressed in it. Moves the focus of `pointing` and gives it its ring;
/// while a card is carried, moves it from place to place instead. A press goes to `hand` as `choose`, or opens a row.
/// Targets are taken in the order of rows from the top, each from the left; texts to type in are left out, as one
/// switch cannot type. After a choice the scan stays one pace where it is: what must be confirmed is confirmed by the
/// next press.
void scan(Scan& scan, Pointing& pointing, HandInput& hand, const Outline& shown, float ms, bool pressed);

}  // namespace pausepoint::ui
