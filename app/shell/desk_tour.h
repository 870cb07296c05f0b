// Leads a teacher past every page and state of the desk that a lesson on the board does not show; must not know what is
// done there.
#pragma once

#include <memory>

#include "app/base/function_ref.h"
#include "app/shell/walk.h"

namespace pausepoint::shell {

/// Stops under the step that stands there, and outside of steps under "desk": at every part of the preparation, with
/// something taken away and with a set end; in the lesson with a window for the desk, with a plan that slips and one
/// that cannot fit, while a question is typed, at the parked questions, in a rehearsal, at the gate and the drawer
/// behind it, and afterwards.
void tour_desk(std::shared_ptr<const screens::Shelf> shelf, int index, FunctionRef<void(const Stop&)> see);

}  // namespace pausepoint::shell
