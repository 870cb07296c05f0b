#include "app/shell/desk_keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/screens/desk_parts.h"

namespace pausepoint::shell {
namespace {

/// The code of a key by what is written on a control: "F9", "V", "[", "PgDn", "Full stop". 0: no such key.
int code_of(std::string_view key) {
  if (key == "PgDn") return GLFW_KEY_PAGE_DOWN;
  if (key == "PgUp") return GLFW_KEY_PAGE_UP;
  if (key == "Full stop") return GLFW_KEY_PERIOD;
  if (key == "Insert") return GLFW_KEY_INSERT;
  if (key == "Delete") return GLFW_KEY_DELETE;
  if (key == "End") return GLFW_KEY_END;
  if (key == "Home") return GLFW_KEY_HOME;
  if (key == "[") return GLFW_KEY_LEFT_BRACKET;
  if (key == "]") return GLFW_KEY_RIGHT_BRACKET;
  if (key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z') return GLFW_KEY_A + (key[0] - 'A');
  // GLFW calls these by what is written on them.
  if (key.size() == 1 && std::string_view("-=;',/").find(key[0]) != std::string_view::npos) return key[0];
  if (key.size() < 2 || key.size() > 3 || key[0] != 'F') return 0;
  int number = 0;
  for (const char digit : key.substr(1)) number = number * 10 + (digit - '0');
  return number >= 1 && number <= 12 ? GLFW_KEY_F1 + number - 1 : 0;
}

}  // namespace

std::string_view control_of_key(int code, const ui::Outline& desk) {
  for (const screens::DeskKey& known : screens::kDeskKeys) {
    if (code_of(known.key) != code) continue;
    const int index = desk.find(known.id);
    if (index >= 0 && !(desk.entry(index).flags & ui::kDisabled)) return known.id;
  }
  return {};
}

}  // namespace pausepoint::shell
