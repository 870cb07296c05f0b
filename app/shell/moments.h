// Plays everything of a lesson that moves, on every way it can take, and stops every few seconds; must not know what is
// done there.
#pragma once

#include <memory>

#include "app/base/function_ref.h"
#include "app/screens/kiosk.h"
#include "app/shell/walk.h"

namespace pausepoint::shell {

/// Opens lesson `index` of the shelf and plays each stream and film in it from its beginning to its end, stopping each
/// time `every` has gone by, at every pause, and at the end. A stream is then gone back to until each of its branches
/// has been played. Stops are named by the time, as "0-24" for 24 seconds, with the branch before it.
void play_all(std::shared_ptr<const screens::Shelf> shelf, int index, yaml::Milliseconds every,
              FunctionRef<void(const Stop&)> see);

}  // namespace pausepoint::shell
