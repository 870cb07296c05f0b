// Tells whether something else is shown than before, whoever brought it about; must not know how it looks.
#pragma once

#include <array>

#include "app/screens/kiosk.h"

namespace pausepoint::screens {

/// Equal while a pupil who reads the board still reads the same thing: answers that come in and time do not change it.
using Glance = std::array<int, 6>;
Glance glance(const Kiosk& kiosk);

}  // namespace pausepoint::screens
