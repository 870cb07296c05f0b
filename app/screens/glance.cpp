#include "app/screens/glance.h"

namespace pausepoint::screens {

Glance glance(const Kiosk& kiosk) {
  const int where = static_cast<int>(kiosk.where());
  if (kiosk.where() != Where::lesson) return {where, kiosk.help_open(), kiosk.page(), kiosk.ages(), 0, 0};
  const delivery::Delivery& now = kiosk.session().now();
  const int over = now.covered | now.help_open << 1 | now.eyes_up << 2 | now.finished << 3;
  const auto asked = delivery::asking(kiosk.session().lesson(), now);
  // A mark that may be made while something plays is no question.
  const bool asks = asked && !asked->any;
  return {where,
          now.step,
          over,
          static_cast<int>(now.turn),
          asks ? static_cast<int>(asked->state->phase) : -1,
          asks ? asked->state->round : 0};
}

}  // namespace pausepoint::screens
