// Which of the things shown lies nearest in a direction; must not know what is moved there.
#pragma once

#include "app/base/function_ref.h"
#include "app/ui/hand.h"
#include "app/ui/outline.h"

namespace pausepoint::ui {

/// Index of the nearest entry that way from `from` (left, right, up, down only), without `skipped` and those that
/// `takes` refuses; if there is none, the farthest the other way in the same row or column. -1 if there is none either.
int nearest(const Outline& shown, const Rect& from, int skipped, HandInput::Move move,
            FunctionRef<bool(const Outline::Entry&)> takes);

}  // namespace pausepoint::ui
