#include "app/ui/text_field.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/ui/widgets.h"

namespace pausepoint::ui {
namespace {

using Key = FieldInput::Key;

bool is_typed(char32_t c) {
  return c != '\n' && c != '\t' && !is_hidden_character(c) && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

std::size_t before(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

std::size_t behind(const std::string& text, std::size_t at) {
  if (at >= text.size()) return text.size();
  do ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

void insert(TextField& field, char32_t character) {
  if (!is_typed(character) || count_characters(field.text) >= field.most) return;
  std::string bytes;
  append_utf8(bytes, character);
  field.text.insert(field.caret, bytes);
  field.caret += bytes.size();
}

void paste(TextField& field, std::string_view pasted) {
  pasted = pasted.substr(0, std::min(pasted.size(), first_invalid_utf8(pasted)));
  for (std::size_t at = 0; at < pasted.size();) {
    const char32_t character = next_character(pasted, at);
    insert(field, character == '\n' || character == '\t' ? U' ' : character);
  }
}

/// As many dots as there are characters, without taking memory.
std::string_view dots_for(std::string_view text, Phrase& dots) {
  for (int i = count_characters(text); i > 0; --i) dots << "\u2022";
  return dots;
}

}  // namespace

TextField typed(TextField field, const FieldInput& input) {
  field.caret = std::min(field.caret, field.text.size());
  switch (input.key) {
    case Key::none:
      break;
    case Key::character:
      insert(field, input.character);
      break;
    case Key::paste:
      paste(field, input.pasted);
      break;
    case Key::left:
      field.caret = before(field.text, field.caret);
      break;
    case Key::right:
      field.caret = behind(field.text, field.caret);
      break;
    case Key::home:
      field.caret = 0;
      break;
    case Key::end:
      field.caret = field.text.size();
      break;
    case Key::erase_before: {
      const std::size_t from = before(field.text, field.caret);
      field.text.erase(from, field.caret - from);
      field.caret = from;
      break;
    }
    case Key::erase_after:
      field.text.erase(field.caret, behind(field.text, field.caret) - field.caret);
      break;
  }
  return field;
}

Response text_field(Canvas& canvas, std::string_view id, Rect rect, const TextField& field,
                    std::string_view placeholder, bool focused, const FieldStyle& style) {
  const Theme& t = canvas.theme();
  const Response response =
      canvas.target(id, Role::field, placeholder, rect, {.disabled = style.disabled, .selected = focused});
  const float radius = std::min(18.0f, rect.h / 4);
  canvas.fill(rect, t.card, radius);
  canvas.stroke(rect, focused ? t.accent : t.line, focused ? 4 : 3, radius);
  if (!focused) focus_ring(canvas, rect, radius, response);

  const Rect inside = rect.inset(style.size * 0.6f, 0);
  const auto clipped = canvas.clip(inside.inset(-4, 0));
  const TextStyle type{.size = style.size, .color = t.ink, .middle = true, .plain = true};
  Phrase all_dots, dots_before;
  const std::string_view shown = style.secret ? dots_for(field.text, all_dots) : std::string_view(field.text);
  const std::string_view typed_before =
      std::string_view(field.text).substr(0, std::min(field.caret, field.text.size()));
  const std::string_view shown_before = style.secret ? dots_for(typed_before, dots_before) : typed_before;
  // Where a text longer than the field is pushed left so that the caret stays in sight.
  const float caret = canvas.measure(shown_before, type, 0).w;
  const float pushed = std::max(0.0f, caret - inside.w);
  if (shown.empty()) {
    TextStyle quiet = type;
    quiet.color = t.quiet;
    quiet.least = kDeskLabel;
    canvas.text(inside, placeholder, quiet);
  } else {
    canvas.text({inside.x - pushed, inside.y, 0, inside.h}, shown, type);
  }
  if (focused) {
    const float height = std::min(rect.h * 0.7f, style.size * 1.25f);
    canvas.fill({inside.x + caret - pushed, rect.center().y - height / 2, 3, height}, t.accent);
  }
  return response;
}

}  // namespace pausepoint::ui
