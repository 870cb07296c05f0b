#include "app/shell/teaching_pad.h"

#include "app/shell/input.h"

namespace pausepoint::shell {

TeachingPad after(TeachingPad teaching, int pad, const PadState& before, const PadState& now,
                  const screens::Kiosk& kiosk) {
  const bool pressed = now.main && !before.main;
  if (teaching.wanted && pressed && kiosk.where() != screens::Where::lesson) teaching.pad = pad;
  return teaching;
}

bool moves_focus(const TeachingPad& teaching, int pad, const screens::Kiosk& kiosk) {
  if (teaching.wanted && (pad == teaching.pad || kiosk.where() != screens::Where::lesson)) return true;
  return pads_move_focus(kiosk);
}

bool may_answer(const TeachingPad& teaching, int pad, const screens::Kiosk& kiosk) {
  return !teaching.wanted || pad != teaching.pad || kiosk.where() != screens::Where::lesson;
}

}  // namespace pausepoint::shell
