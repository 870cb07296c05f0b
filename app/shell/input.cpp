#include "app/shell/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace pausepoint::shell {

bool Debounce::press(int key, double now) {
  Known& known = keys_[key];
  const bool counts = !known.down && (known.last < 0 || now - known.last >= kSeconds);
  known.down = true;
  if (counts) known.last = now;
  return counts;
}

void Debounce::release(int key) { keys_[key].down = false; }

std::optional<int> option_of_key(int code) {
  if (code >= GLFW_KEY_1 && code <= GLFW_KEY_9) return code - GLFW_KEY_1;
  if (code >= GLFW_KEY_KP_1 && code <= GLFW_KEY_KP_9) return code - GLFW_KEY_KP_1;
  if (code >= GLFW_KEY_A && code <= GLFW_KEY_I) return code - GLFW_KEY_A;
  if (code == GLFW_KEY_0 || code == GLFW_KEY_KP_0) return -1;
  return {};
}

std::optional<screens::Event> meaning(int code, const screens::Kiosk& kiosk) {
  using delivery::Event;
  if (kiosk.typing()) return {};
  if (kiosk.where() == screens::Where::setup) {
    const auto option = option_of_key(code);
    if (option && *option >= 0) return screens::PadButton{*option};
    return {};
  }
  if (kiosk.where() != screens::Where::lesson) return {};
  const delivery::Session& session = kiosk.session();
  const bool open = delivery::takes_answers(session.lesson(), session.now());
  if (const auto option = option_of_key(code); open && option) {
    const auto asked = delivery::asking(session.lesson(), session.now());
    if (asked->any) return Event(ask::Press{0});
    const int options = static_cast<int>(asked->ask->options.size());
    if (*option < 0) return Event(ask::Press{options});
    if (*option < options) return Event(ask::Press{*option});
    return {};
  }
  switch (code) {
    case GLFW_KEY_PAGE_DOWN:
      return Event(ask::Cue::next);
    case GLFW_KEY_PAGE_UP:
      return Event(ask::Cue::back);
    case GLFW_KEY_PERIOD:
    case GLFW_KEY_B:
      return Event(ask::Cue::cover);
    case GLFW_KEY_H:
      return Event(ask::Cue::help);
    case GLFW_KEY_P:
      return Event(ask::Cue::pause);
    case GLFW_KEY_K:
      return Event(kiosk.moving() ? ask::Cue::stop : ask::Cue::play);
    case GLFW_KEY_J:
      return Event(ask::Cue::rewind);
    case GLFW_KEY_L:
      return Event(ask::Cue::next_line);
    case GLFW_KEY_S:
      return Event(ask::Cue::slower);
    case GLFW_KEY_U:
      return Event(ask::Cue::undo);
    case GLFW_KEY_F1:
      return screens::ShowDesk{!kiosk.desk_on_board()};
    default:
      return {};
  }
}

}  // namespace pausepoint::shell
