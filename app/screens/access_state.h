// The class's access settings, their panel and the page of large print, as a value; must not know who changes them.
#pragma once

#include <variant>

#include "app/base/access.h"

namespace pausepoint::screens {

/// Opens the panel over whatever is shown, or closes it.
struct ShowAccess {};
struct StepSetting {
  Setting setting = Setting::text;
  int by = 1;
};
/// Everything returns to normal.
struct UsualAccess {};
/// What was kept for this classroom.
struct RecallAccess {
  Access access;
};
// Pages are counted by whoever draws them, so turning never ends: page `page` modulo their number is shown.
struct TurnPanel {
  int by = 1;
};
struct TurnLargePrint {
  int by = 1;
};
using AccessEvent = std::variant<ShowAccess, StepSetting, UsualAccess, RecallAccess, TurnPanel, TurnLargePrint>;

struct AccessState {
  Access access;
  bool open = false;   ///< The panel; meanwhile nobody answers what nobody sees.
  int panel_page = 0;  ///< Of the panel, where its texts are too large for one.
  int page = 0;        ///< Of large print.
  bool operator==(const AccessState&) const = default;
};
AccessState changed(AccessState state, const AccessEvent& event);

}  // namespace pausepoint::screens
