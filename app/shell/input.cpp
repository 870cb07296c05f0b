#include "app/shell/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/delivery/answering.h"

namespace pausepoint::shell {
namespace {

using delivery::Event;

std::optional<screens::Event> cue_of_letter(int code, bool open, const screens::Kiosk& kiosk) {
  switch (code) {
    case GLFW_KEY_B:
      return Event(ask::Cue::cover);
    case GLFW_KEY_HOME:
    case GLFW_KEY_H:
      return Event(ask::Cue::help);
    case GLFW_KEY_O:
      return Event(open ? ask::Cue::close : ask::Cue::open);
    case GLFW_KEY_K:
      return Event(kiosk.moving() ? ask::Cue::stop : ask::Cue::play);
    case GLFW_KEY_J:
      return Event(ask::Cue::rewind);
    case GLFW_KEY_L:
      return Event(ask::Cue::next_line);
    case GLFW_KEY_S:
      return Event(ask::Cue::slower);
    case GLFW_KEY_P:
      return Event(ask::Cue::pause);
    case GLFW_KEY_U:
      return Event(ask::Cue::undo);
    case GLFW_KEY_F1:
      return screens::ShowDesk{!kiosk.desk_on_board()};
    default:
      return {};
  }
}

/// While the PIN is asked for: digits are its digits, and letters nothing; nobody answers what nobody sees.
std::optional<screens::Event> typed_into_gate(int code) {
  using screens::GateEvent;
  if (code >= GLFW_KEY_0 && code <= GLFW_KEY_9) return GateEvent(screens::TypeDigit{code - GLFW_KEY_0});
  if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) return GateEvent(screens::TypeDigit{code - GLFW_KEY_KP_0});
  if (code == GLFW_KEY_BACKSPACE) return GateEvent(screens::TypeDigit{-1});
  if (code == GLFW_KEY_ESCAPE || code == GLFW_KEY_F1) return GateEvent(screens::PutGateAway{});
  return {};
}

/// F2 shows and hides the access panel; minus and equals turn what has pages, the panel or large print.
std::optional<screens::Event> of_access(int code, const screens::Kiosk& kiosk) {
  using screens::AccessEvent;
  const bool open = kiosk.access().open;
  if (code == GLFW_KEY_F2 || (open && code == GLFW_KEY_ESCAPE)) return AccessEvent(screens::ShowAccess{});
  if (open && code == GLFW_KEY_BACKSPACE) return AccessEvent(screens::UsualAccess{});
  const bool on = code == GLFW_KEY_EQUAL || code == GLFW_KEY_KP_ADD;
  const bool back = code == GLFW_KEY_MINUS || code == GLFW_KEY_KP_SUBTRACT;
  if (!on && !back) return {};
  const int by = on ? 1 : -1;
  return open ? AccessEvent(screens::TurnPanel{by}) : AccessEvent(screens::TurnLargePrint{by});
}

}  // namespace

/// Nobody answers what nobody sees.
static bool hides_board(const screens::Kiosk& kiosk) {
  return kiosk.access().open || (kiosk.gate().asked && !kiosk.desk_window());
}

std::optional<int> option_of_key(int code) {
  if (code >= GLFW_KEY_1 && code <= GLFW_KEY_9) return code - GLFW_KEY_1;
  if (code >= GLFW_KEY_KP_1 && code <= GLFW_KEY_KP_9) return code - GLFW_KEY_KP_1;
  if (code >= GLFW_KEY_A && code <= GLFW_KEY_I) return code - GLFW_KEY_A;
  if (code == GLFW_KEY_0 || code == GLFW_KEY_KP_0) return Devices::kPass;
  return {};
}

Listening listening(const screens::Kiosk& kiosk) {
  Listening now;
  now.trying = kiosk.where() == screens::Where::setup && !kiosk.help_open() && !kiosk.access().open;
  if (kiosk.where() != screens::Where::lesson) return now;
  const delivery::Session& session = kiosk.session();
  const lesson::Lesson& lesson = session.lesson();
  now.open = delivery::round_is_open(lesson, session.now());
  now.round = session.rounds();
  now.teams = delivery::answering(lesson, session.now()) == delivery::Answering::teams;
  if (!now.open) return now;
  const auto asked = delivery::asking(lesson, session.now());
  now.marks = asked->any;
  // Where every press is the same, every button is one.
  now.options = asked->any ? ask::kMostOptionsStory : static_cast<int>(asked->ask->options.size());
  now.takes = !hides_board(kiosk) && delivery::takes_answers(lesson, session.now()) &&
              ask::takes_presses(*asked->state);
  return now;
}

bool pads_move_focus(const screens::Kiosk& kiosk) {
  if (kiosk.where() != screens::Where::lesson || kiosk.desk_on_board()) return false;
  return !delivery::takes_answers(kiosk.session().lesson(), kiosk.session().now());
}

std::optional<screens::Event> answer(int option, const screens::Kiosk& kiosk) {
  if (kiosk.where() != screens::Where::lesson) return {};
  const delivery::Session& session = kiosk.session();
  if (hides_board(kiosk)) return {};
  if (!delivery::takes_answers(session.lesson(), session.now())) return {};
  const auto asked = delivery::asking(session.lesson(), session.now());
  const int options = static_cast<int>(asked->ask->options.size());
  if (asked->any) return Event(ask::Press{0});
  if (option >= options) return {};
  return Event(ask::Press{option == Devices::kPass ? options : ask::option_at(*asked->ask, *asked->state, option)});
}

void as_hand(int code, bool shift, ui::HandInput& hand) {
  using Move = ui::HandInput::Move;
  switch (code) {
    case GLFW_KEY_TAB:
      hand.move = shift ? Move::previous : Move::next;
      break;
    case GLFW_KEY_LEFT:
      hand.move = Move::left;
      break;
    case GLFW_KEY_RIGHT:
      hand.move = Move::right;
      break;
    case GLFW_KEY_UP:
      hand.move = Move::up;
      break;
    case GLFW_KEY_DOWN:
      hand.move = Move::down;
      break;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      hand.choose = true;
      break;
    case GLFW_KEY_ESCAPE:
      hand.put_back = true;
      break;
    default:
      break;
  }
}

bool is_switch(int code) { return code == GLFW_KEY_ENTER || code == GLFW_KEY_KP_ENTER || code == GLFW_KEY_SPACE; }

bool is_press(const screens::Event& event) {
  const auto* posted = std::get_if<Event>(&event);
  return posted != nullptr && std::holds_alternative<ask::Press>(*posted);
}

std::optional<screens::Event> meaning(int code, const screens::Kiosk& kiosk) {
  if (kiosk.typing()) return {};
  const std::optional<int> option = option_of_key(code);
  if (kiosk.gate().asked) {
    if (const auto typed = typed_into_gate(code)) return typed;
    if (option) return {};
  } else if (const auto event = of_access(code, kiosk)) {
    return event;
  }
  if (kiosk.access().open && option) return {};
  if (code == GLFW_KEY_F11) return screens::GateEvent(screens::AskGate{screens::Behind::leave_full_screen});
  if (kiosk.where() == screens::Where::setup) {
    if (code == GLFW_KEY_F1) return screens::ShowDesk{!kiosk.desk_on_board()};
    if (option) return screens::PadButton{*option, screens::PadButton::kKeys};
    return {};
  }
  if (kiosk.where() != screens::Where::lesson) return {};
  switch (code) {
    case GLFW_KEY_PAGE_DOWN:
      return Event(ask::Cue::next);
    case GLFW_KEY_PAGE_UP:
      return Event(ask::Cue::back);
    case GLFW_KEY_PERIOD:
      return Event(ask::Cue::cover);
    case GLFW_KEY_F5:
      return Event(ask::Cue::eyes_up);
    default:
      break;
  }
  const Listening now = listening(kiosk);
  if (now.open && option) return now.teams ? std::optional<screens::Event>() : answer(*option, kiosk);
  return cue_of_letter(code, now.open, kiosk);
}

}  // namespace pausepoint::shell
