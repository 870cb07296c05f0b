#include "app/ui/widgets.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace pausepoint::ui {
namespace {

struct Inks {
  Color fill, line, text;
};

Color border_of(const Canvas& canvas) { return canvas.is_desk() ? canvas.theme().desk_line : canvas.theme().line; }

Inks inks_of(const Canvas& canvas, ButtonLook look) {
  const Theme& t = canvas.theme();
  switch (look) {
    case ButtonLook::primary:
      return {t.accent, t.accent, t.on_accent};
    case ButtonLook::help:
      return {t.help_fill, t.help_line, t.help_ink};
    case ButtonLook::dark:
      return {t.ink, t.ink, t.card};
    case ButtonLook::quiet:
      return {Color{0, 0, 0, 0}, Color{0, 0, 0, 0}, t.quiet};
    case ButtonLook::selected:
      return {mixed(t.card, t.accent, 0.1f), t.accent, t.ink};
    default:
      return {t.card, border_of(canvas), t.ink};
  }
}

constexpr float kLeastLabel = kDeskLabel;  ///< A label is set smaller down to this before it is broken into lines.

struct Parts {
  float size, icon, gap, label, key_gap, key, pad;
  float all() const { return icon + gap + label + key_gap + key; }
};

TextStyle key_style(float size, Color color) {
  return {.size = std::max(18.0f, size * 0.75f), .color = color, .middle = true, .plain = true};
}

Parts parts_of(Canvas& canvas, std::string_view label, const ButtonStyle& style, float size) {
  Parts p{};
  p.size = size;
  p.pad = style.text_size * 0.85f;
  p.icon = style.icon.empty() ? 0 : size * 0.85f;
  p.label = label.empty() ? 0 : canvas.measure(label, {.size = size, .plain = true}, 0).w;
  p.gap = p.icon > 0 && p.label > 0 ? size * 0.35f : 0;
  if (!style.key.empty()) {
    p.key = canvas.measure(style.key, key_style(size, {}), 0).w;
    p.key_gap = size * 0.5f;
  }
  return p;
}

/// Parts that fit in `width` on one line if any size down to the least does.
Parts fitted(Canvas& canvas, std::string_view label, const ButtonStyle& style, float width) {
  float size = style.text_size;
  for (;; size -= 2) {
    const Parts p = parts_of(canvas, label, style, size);
    if (p.all() + p.pad <= width || size - 2 < std::max(style.least_size, kLeastLabel)) return p;
  }
}

/// Icons that point onwards stand behind the label.
bool stands_behind(std::string_view icon) { return icon == "next" || icon == "arrow-right"; }

float radius_of(const Rect& rect) { return std::min(rect.h * 0.26f, kRadius * 0.85f); }

void button_ground(Canvas& canvas, Rect rect, const ButtonStyle& style, const Inks& inks, const Response& response) {
  const Theme& t = canvas.theme();
  const float radius = style.look == ButtonLook::help ? std::min(rect.h / 2, 34.0f) : radius_of(rect);
  Color fill = inks.fill;
  if (response.pressed) {
    fill = fill.a == 0 ? t.ink.with_alpha(0.10f) : mixed(fill, t.ink, 0.16f);
  } else if (response.hovered) {
    fill = fill.a == 0 ? t.ink.with_alpha(0.05f) : mixed(fill, t.ink, 0.06f);
  }
  canvas.fill(rect, fill, radius);
  if (response.hold > 0) {
    const auto inside = canvas.clip({rect.x, rect.y, rect.w * response.hold, rect.h});
    canvas.fill(rect, mixed(fill.a ? fill : t.card, inks.text, 0.22f), radius);
  }
  canvas.stroke(rect, inks.line, style.look == ButtonLook::selected ? 4 : 3, radius);
  focus_ring(canvas, rect, radius, response);
}

/// In a tall button the key stands below the label, as on a key cap.
void key_below(Canvas& canvas, Rect& rect, ButtonStyle& style, const Inks& inks) {
  constexpr float kTall = 100, kKeySize = 20, kKeyHeight = 26;
  if (style.key.empty() || rect.h < kTall) return;
  const Color ground = inks.fill.a ? inks.fill : canvas.theme().paper;
  rect.cut_bottom(10);
  canvas.text(rect.cut_bottom(kKeyHeight, 2), style.key,
              {.size = kKeySize,
               .color = mixed(inks.text, ground, 0.2f),
               .align = Align::center,
               .middle = true,
               .plain = true});
  rect.cut_top(10);
  style.key = {};
}

void button_label(Canvas& canvas, Rect rect, std::string_view label, ButtonStyle style, const Inks& inks) {
  key_below(canvas, rect, style, inks);
  const Parts p = fitted(canvas, label, style, rect.w);
  const float room = rect.w - p.pad - (p.all() - p.label);
  // What does not fit on one line is broken into lines in the room there is.
  const bool whole = p.label <= room;
  const float width = whole ? p.label : room;
  const bool behind = stands_behind(style.icon);
  float x = rect.center().x - (p.all() - p.label + width) / 2;
  const auto icon = [&] {
    if (p.icon > 0) canvas.icon({x, rect.center().y - p.icon / 2, p.icon, p.icon}, style.icon, inks.text);
    x += p.icon;
  };
  if (!behind) icon(), x += p.gap;
  canvas.text({x, rect.y + 4, whole ? 0 : width, rect.h - 8}, label,
              {.size = p.size,
               .color = inks.text,
               .align = whole ? Align::left : Align::center,
               .least = style.least_size > 0 ? style.least_size : kLeastLabel * 0.8f,
               .middle = true,
               .plain = true});
  x += width;
  if (behind) x += p.gap, icon();
  if (p.key > 0) {
    const Color ground = inks.fill.a ? inks.fill : canvas.theme().paper;
    canvas.text({x + p.key_gap, rect.y, 0, rect.h}, style.key, key_style(p.size, mixed(inks.text, ground, 0.3f)));
  }
}

}  // namespace

bool button(Canvas& canvas, std::string_view id, Rect rect, std::string_view label, const ButtonStyle& style) {
  const Response response = canvas.target(
      id, Role::button, label, rect,
      {.disabled = style.disabled, .selected = style.look == ButtonLook::selected, .hold_seconds = style.hold_seconds});
  const auto faded = canvas.fade(style.disabled ? 0.45f : 1.0f);
  const Inks inks = inks_of(canvas, style.look);
  button_ground(canvas, rect, style, inks, response);
  button_label(canvas, rect, label, style, inks);
  return response.activated;
}

float button_width(Canvas& canvas, std::string_view label, const ButtonStyle& style) {
  const Parts p = parts_of(canvas, label, style, style.text_size);
  return p.all() + 2 * p.pad;
}

void card(Canvas& canvas, Rect rect, float radius) {
  const Theme& t = canvas.theme();
  if (!canvas.is_desk()) {
    // The soft lower edge: two steps, so that it fades without a blurred picture. Only what the card does not hide.
    const float strip = radius + 4;
    const auto lower = canvas.clip({rect.x, rect.bottom() - strip, rect.w, strip + 12});
    canvas.fill({rect.x + 1, rect.bottom() + 9 - 3 * radius, rect.w - 2, 3 * radius}, t.card_edge.with_alpha(0.5f),
                radius);
    canvas.fill({rect.x, rect.bottom() + 5 - 3 * radius, rect.w, 3 * radius}, t.card_edge, radius);
  }
  canvas.fill(rect, t.card, radius);
  canvas.stroke(rect, border_of(canvas), canvas.is_desk() ? 2 : 3, radius);
}

void note(Canvas& canvas, Rect rect, std::string_view text, float size) {
  const Theme& t = canvas.theme();
  canvas.fill(rect, t.note_fill, kRadius);
  canvas.stroke(rect, t.note_line, 3, kRadius);
  canvas.text(rect.inset(size, size * 0.5f), text,
              {.size = size, .color = t.note_ink, .least = kDeskLabel, .middle = true});
}

float chip(Canvas& canvas, Vec top_left, std::string_view text, bool strong, float size) {
  const Theme& t = canvas.theme();
  const TextStyle type{.size = size, .color = strong ? t.on_accent : t.ink, .middle = true};
  const float width = canvas.measure(text, type, 0).w + size * 1.4f, height = size * 1.75f;
  const Rect rect{top_left.x, top_left.y, width, height};
  canvas.fill(rect, strong ? t.accent : mixed(t.card, t.help_ink, 0.07f), height * 0.3f);
  canvas.text({rect.x + size * 0.7f, rect.y, 0, rect.h}, text, type);
  return width;
}

void ring(Canvas& canvas, Vec center, float radius, float left, std::string_view label) {
  const Theme& t = canvas.theme();
  const float width = radius * 0.2f, middle = radius - width / 2;
  canvas.arc(center, middle, 0, 1, width, t.line);
  canvas.arc(center, middle, 0, std::clamp(left, 0.0f, 1.0f), width, t.accent);
  const float room = (radius - width) * 0.88f;
  canvas.text({center.x - room, center.y - room, 2 * room, 2 * room}, label,
              {.size = radius * (label.size() > 2 ? 0.62f : 0.74f),
               .color = t.ink,
               .align = Align::center,
               .least = radius * 0.4f,
               .middle = true,
               .plain = true});
}

void dots(Canvas& canvas, Rect rect, int count, int now) {
  if (count <= 0) return;
  const Theme& t = canvas.theme();
  const float gap = 12, height = std::min(rect.h, 12.0f);
  // The current dash counts as two.
  const float each = std::min(44.0f, (rect.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count + 1));
  const float all = each * static_cast<float>(count + 1) + gap * static_cast<float>(count - 1);
  float x = rect.center().x - all / 2;
  for (int i = 0; i < count; ++i) {
    const float width = i == now ? each * 2 : each;
    canvas.fill({x, rect.center().y - height / 2, width, height},
                i < now    ? t.done
                : i == now ? t.accent
                           : t.line,
                height / 2);
    x += width + gap;
  }
}

void focus_ring(Canvas& canvas, Rect rect, float radius, const Response& response) {
  if (!response.focused) return;
  const Theme& t = canvas.theme();
  canvas.stroke(rect.inset(-10), t.paper, 4, radius + 10);
  canvas.stroke(rect.inset(-8), t.ink, 5, radius + 8);
}

Phrase& Phrase::operator<<(std::string_view text) {
  std::size_t taken = std::min(text.size(), sizeof characters_ - length_);
  // Never half a character.
  while (taken > 0 && taken < text.size() && (static_cast<unsigned char>(text[taken]) & 0xC0) == 0x80) --taken;
  std::memcpy(characters_ + length_, text.data(), taken);
  length_ += taken;
  return *this;
}

Phrase& Phrase::operator<<(int number) {
  char digits[12];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
  return *this << std::string_view(digits, static_cast<std::size_t>(end - digits));
}

Phrase& Phrase::fill(std::string_view text, std::initializer_list<Part> parts) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    *this << text.substr(at, open == text.npos ? text.npos : open - at);
    if (open == text.npos) break;
    const std::size_t which = open + 1 < text.size() ? static_cast<std::size_t>(text[open + 1] - '1') : parts.size();
    const bool place = which < parts.size() && text.substr(open + 2).starts_with('}');
    if (place) {
      const Part& part = parts.begin()[which];
      part.is_number ? *this << part.number : *this << part.text;
    } else {
      *this << text.substr(open, 1);
    }
    at = open + (place ? 3 : 1);
  }
  return *this;
}

Phrase& Phrase::clock(long long milliseconds) {
  const long long seconds = std::max(0LL, milliseconds) / 1000;
  *this << static_cast<int>(std::min(seconds / 60, 99'999LL)) << ":";
  if (seconds % 60 < 10) *this << "0";
  return *this << static_cast<int>(seconds % 60);
}

}  // namespace pausepoint::ui
