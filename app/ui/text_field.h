// One line of typed text as a value with its caret, and how it is drawn; must not know what is typed into it.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/canvas.h"

namespace pausepoint::ui {

struct TextField {
  std::string text;       ///< Valid UTF-8, one line, no control characters.
  std::size_t caret = 0;  ///< Byte offset, always at the border of a character.
  int most = 80;          ///< Characters.
  bool operator==(const TextField&) const = default;
};

/// What a keyboard does to a field.
struct FieldInput {
  enum class Key : unsigned char { none, character, erase_before, erase_after, left, right, home, end, paste };
  Key key = Key::none;
  char32_t character = 0;   ///< Of Key::character.
  std::string_view pasted;  ///< Of Key::paste.
};

/// The field after `input`. What cannot be typed (control characters, too many, bad UTF-8) is left out; line ends in a
/// pasted text become spaces.
TextField typed(TextField field, const FieldInput& input);

struct FieldStyle {
  float size = kBody;
  bool secret = false;  ///< Shows dots: a PIN.
  bool disabled = false;
};

/// Draws the field and its caret, and registers it as a target. `placeholder` is shown while it is empty.
Response text_field(Canvas& canvas, std::string_view id, Rect rect, const TextField& field,
                    std::string_view placeholder, bool focused, const FieldStyle& style = {});

}  // namespace pausepoint::ui
