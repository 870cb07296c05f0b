// What stands behind the PIN, and what happens once it was typed rightly.
#include <utility>

#include "app/screens/kiosk.h"

namespace pausepoint::screens {

bool desk_needs_pin(const Kiosk& kiosk) { return kiosk.gate().needs_pin && !kiosk.gate().open; }

void Kiosk::want(Behind behind) {
  // An open desk opens nothing else: whoever stands before it may have found it so.
  if (gate_.needs_pin) {
    gate_ = changed(gate_, AskGate{behind});
    field_ = Field::none;
  } else if (behind != Behind::desk) {
    granted_ = behind;
  }
}

void Kiosk::on_gate(const GateEvent& event) {
  if (const auto* ask = std::get_if<AskGate>(&event)) {
    if (ask->behind == Behind::desk) return show_desk(true);
    return want(ask->behind);
  }
  if (std::holds_alternative<OpenGate>(event)) {
    if (!gate_.asked) return;
    const Behind behind = gate_.behind;
    gate_ = changed(gate_, PutGateAway{});
    if (behind != Behind::desk) {
      granted_ = behind;
      return;
    }
    gate_.open = true;
    return show_desk(true);
  }
  gate_ = changed(gate_, event);
  if (const auto* set = std::get_if<SetGate>(&event)) {
    if (set->needs_pin) desk_on_board_ = false;
    say_no_pin_ = !set->needs_pin;
  }
}

}  // namespace pausepoint::screens
