// What the teacher has to know of today's languages, in sentences; must not draw.
#pragma once

#include <string>

#include "app/screens/kiosk.h"

namespace pausepoint::screens {

/// That a translation is a draft, or that parts of it are missing; empty: nothing has to be said.
std::string draft_notice(const Kiosk& kiosk);

}  // namespace pausepoint::screens
