#include "app/screens/access_state.h"

namespace pausepoint::screens {

AccessState changed(AccessState state, const AccessEvent& event) {
  if (std::holds_alternative<ShowAccess>(event)) {
    state.open = !state.open;
    state.panel_page = state.page = 0;
  } else if (const auto* step = std::get_if<StepSetting>(&event)) {
    // Rows move to other pages as letters grow: the one that is being changed is not to leave the screen.
    if (step->setting == Setting::text) state.panel_page = 0;
    state.access = stepped(state.access, step->setting, step->by);
  } else if (std::holds_alternative<UsualAccess>(event)) {
    state.access = {};
    state.panel_page = state.page = 0;
  } else if (const auto* recall = std::get_if<RecallAccess>(&event)) {
    state.access = recall->access;
  } else if (const auto* turn = std::get_if<TurnPanel>(&event)) {
    state.panel_page += turn->by;
  } else if (const auto* large = std::get_if<TurnLargePrint>(&event)) {
    state.page += large->by;
  }
  return state;
}

}  // namespace pausepoint::screens
