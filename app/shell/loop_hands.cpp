// What hands do to the loop: keys, gamepads, touches, one switch; and what is read aloud of what they point at.
#include "app/screens/cue_row.h"
#include "app/screens/screens.h"
#include "app/shell/desk_keys.h"
#include "app/shell/loop_impl.h"

namespace pausepoint::shell {

/// A key presses a control as a finger would: it can be held, and what is not shown cannot be pressed.
bool Loop::press_control(int code) {
  Side* side = desk_side();
  if (side == nullptr) return false;
  const std::string_view id = control_of_key(code, side->frame->outline());
  if (id.empty()) return false;
  side->pointing.focus.assign(id);
  side->pointing.focus_visible = true;
  side->window->hand.choose = side->window->hand.choose_down = true;
  side->window->touched = true;
  side->held_key = code;
  return true;
}

void Loop::let_go(int code) {
  for (Side& side : sides_) {
    if (side.held_key != code) continue;
    side.held_key = 0;
    side.window->hand.choose_down = false;
    side.window->touched = true;
  }
}

void Loop::read_keys(Side& side) {
  Window& window = *side.window;
  for (const KeyStroke& stroke : window.keys) {
    const bool counts = devices_.key(stroke.code, stroke.down, glfwGetTime());
    if (!stroke.down) {
      let_go(stroke.code);
      continue;
    }
    if (kiosk_.typing()) {
      if (stroke.code == GLFW_KEY_BACKSPACE) events_.push_back(screens::Type{0, true});
      if (stroke.code == GLFW_KEY_ENTER || stroke.code == GLFW_KEY_KP_ENTER) {
        events_.push_back(kiosk_.field() == screens::Field::line     ? Event(screens::SendLine{})
                          : kiosk_.field() == screens::Field::parked ? Event(screens::ParkLine{})
                                                                     : Event(screens::FocusField{}));
        window.hand.choose = false;
      }
      if (stroke.code == GLFW_KEY_ESCAPE || stroke.code == GLFW_KEY_TAB) events_.push_back(screens::FocusField{});
      continue;
    }
    if (press_of_switch(stroke.code)) {
      window.hand.choose = false;
      continue;
    }
    if (stroke.code == GLFW_KEY_ESCAPE) aloud_.stop();
    // Two equal digits of a PIN may follow each other faster than a class may answer.
    if (!counts && !kiosk_.gate().asked) continue;
    if (press_control(stroke.code)) continue;
    if (stroke.code == GLFW_KEY_INSERT) aloud_.cue();
    const auto event = meaning(stroke.code, kiosk_);
    if (event && (!is_press(*event) || devices_.marks(stroke.code, glfwGetTime()))) events_.push_back(*event);
  }
  if (kiosk_.typing()) {
    for (const char32_t character : window.typed) events_.push_back(screens::Type{character, false});
  }
  window.keys.clear();
  window.typed.clear();
}

/// While the scan goes round, the switch is nothing but a press of it.
bool Loop::press_of_switch(int code) {
  if (!scan_.on || !is_switch(code)) return false;
  pressed_ = sides_.front().window->touched = true;
  return true;
}

void Loop::read_pads() {
  devices_.listen(listening(kiosk_));
  const int teacher = may_answer(teaching_, teaching_.pad, kiosk_) ? -1 : teaching_.pad;
  look_at_pads(devices_, glfwGetTime(), teacher, [&](Heard heard) { on_heard(heard); });
  if (kiosk_.where() == screens::Where::setup && devices_.places() != kiosk_.tried().pads) {
    events_.push_back(screens::PadsHere{devices_.places()});
  }
}

/// Answers, and buttons that are tried; the cross and the main button are keys, see below.
void Loop::on_heard(const Heard& heard) {
  if (heard.what == Heard::What::answer) {
    if (const auto event = answer(heard.button, kiosk_)) events_.push_back(*event);
  } else if (heard.what == Heard::What::tried) {
    events_.push_back(screens::PadButton{heard.button, heard.place});
  }
}

/// While nothing is asked, gamepads move cards and the focus on the board; what the teacher does only the one that
/// teaches, where a lesson is taught by gamepad.
void Loop::read_pads_as_keys() {
  const bool panel = kiosk_.access().open;
  const bool lesson = kiosk_.where() == screens::Where::lesson && !kiosk_.desk_on_board();
  Window& board = *sides_.front().window;
  for (int pad = 0; pad <= GLFW_JOYSTICK_LAST; ++pad) {
    PadState& before = pad_states_[static_cast<std::size_t>(pad)];
    const PadState now = read_pad(pad);
    if (now.sticks && !before.sticks) events_.push_back(screens::AccessEvent(screens::ShowAccess{}));
    teaching_ = after(teaching_, pad, before, now, kiosk_);
    const bool focus = panel || moves_focus(teaching_, pad, kiosk_);
    // While answers are taken the cross answers nothing, and turns the pages of large print.
    const int turn = (now.right && !before.right) - (now.left && !before.left);
    if (lesson && !focus && turn != 0) events_.push_back(screens::AccessEvent(screens::TurnLargePrint{turn}));
    if (focus && now != before) {
      as_keys(before, now, board.hand);
      board.touched = true;
    }
    before = now;
  }
}

void Loop::scan(Side& side, ui::HandInput& hand) {
  const double now = glfwGetTime();
  const auto ms = static_cast<float>((now - std::exchange(scanned_, now)) * 1000);
  ui::scan(scan_, side.pointing, hand, side.frame->outline(), ms, std::exchange(pressed_, false));
}

/// After a picture was drawn, or the service has told something.
void Loop::read_aloud() {
  const double now = glfwGetTime();
  if (!std::exchange(drawn_, false) && !aloud_.due()) return;
  const auto ms = static_cast<float>((now - std::exchange(listened_, now)) * 1000);
  if (aloud_.voice().on && desk_shown_) {
    Side& desk = sides_[1];
    aloud_.look(kiosk_, {desk.frame->outline(), desk.pointing, true, std::exchange(desk.went_down, false), ms});
  }
  Side& board = sides_.front();
  const bool down = std::exchange(board.went_down, false);
  const Aloud::Seen seen{board.frame->outline(), board.pointing, kiosk_.desk_on_board(), down, ms};
  board.window->touched = aloud_.look(kiosk_, seen) || board.window->touched;
  if (const std::string trouble = aloud_.take_trouble(); !trouble.empty()) kiosk_.tell(trouble), changed_ = true;
}

/// A touch of an option on the board is a press like any other: it bounces, and in teams only pads answer.
void Loop::on_posted(Event event, bool desk) {
  if (!desk && is_press(event) && !devices_.touch(glfwGetTime())) return;
  events_.push_back(std::move(event));
}

}  // namespace pausepoint::shell
