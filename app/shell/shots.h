// Photographs every step and phase of a lesson, board and desk, without any display.
#pragma once

#include <memory>
#include <string>

#include "app/base/result.h"
#include "app/screens/kiosk.h"

namespace pausepoint::shell {

/// Writes NNN-NAME-board.png and NNN-NAME-desk.png into `folder` (made if needed); returns how many were written.
Result<int> take_shots(std::shared_ptr<const screens::Shelf> shelf, const std::string& folder, int width, int height);

}  // namespace pausepoint::shell
