// Which gamepad teaches, where a lesson is taught by gamepad: its presses are the teacher's and never answers; must not
// know of GLFW.
#pragma once

#include "app/screens/kiosk.h"
#include "app/shell/pad.h"

namespace pausepoint::shell {

struct TeachingPad {
  bool wanted = false;  ///< A lesson is taught by gamepad here.
  int pad = -1;         ///< The one that pressed its main button last before the lesson; -1: none yet.
  bool operator==(const TeachingPad&) const = default;
};

/// The same after what pad `pad` did between two looks at it. In a lesson nobody takes the teaching over.
TeachingPad after(TeachingPad teaching, int pad, const PadState& before, const PadState& now,
                  const screens::Kiosk& kiosk);

/// Whether this pad's cross and buttons move the focus now: the teaching one's always, before a lesson any, and in it
/// all while nothing is asked (pads_move_focus() in input.h).
bool moves_focus(const TeachingPad& teaching, int pad, const screens::Kiosk& kiosk);

/// Whether this pad's buttons may answer.
bool may_answer(const TeachingPad& teaching, int pad, const screens::Kiosk& kiosk);

}  // namespace pausepoint::shell
