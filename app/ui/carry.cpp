#include "app/ui/carry.h"

#include <algorithm>

#include "app/ui/widgets.h"

namespace pausepoint::ui {
namespace {

constexpr float kPadAcross = 14, kPadDown = 6, kCardRadius = 24;
constexpr Vec kRaised{-10, -14};  ///< How far a chosen card lies above its place.

/// The border of what is in the hand: the note's yellow, strong enough for the back of the room.
Color hand_line(const Theme& theme) { return mixed(theme.note_line, theme.options[1], 0.45f); }

float radius_of(Rect rect) { return std::min(kCardRadius, rect.h * 0.26f); }

void write_on(Canvas& canvas, Rect rect, std::string_view text, const CardStyle& style) {
  canvas.text(
      rect.inset(kPadAcross, kPadDown), text,
      {.size = style.size, .color = canvas.theme().ink, .align = Align::center, .least = style.least, .middle = true});
}

/// Under the finger, or raised over where it would land, or over where it lies.
Rect in_hand(const Response& response, Rect home, Rect place, Rect slot) {
  if (response.follows) return {response.middle.x - home.w / 2, response.middle.y - home.h / 2, home.w, home.h};
  const bool at_home = slot.empty() || place.contains(home.center());
  return (at_home ? home : slot).moved(kRaised);
}

void lifted_card(Canvas& canvas, Rect rect, std::string_view text, const CardStyle& style) {
  const Theme& t = canvas.theme();
  const float radius = radius_of(rect);
  for (const float spread : {18.0f, 12.0f, 6.0f}) {
    canvas.fill(rect.inset(-spread * 0.5f, -spread * 0.3f).moved({3, 14}), t.ink.with_alpha(0.05f),
                radius + spread / 2);
  }
  canvas.fill(rect, t.card, radius);
  canvas.stroke(rect, hand_line(t), 5, radius);
  write_on(canvas, rect, text, style);
}

}  // namespace

Response Carry::place(int index, Rect rect, std::string_view label, Rect slot) {
  Phrase id;
  id << "place-" << index;
  const Response response = canvas_.target(id, Role::place, label, rect);
  if (response.lands) {
    landing_ = slot.empty() ? rect : slot;
    landing_place_ = rect;
    landing_index_ = index;
    dropped_ = response.dropped;
  }
  return response;
}

void Carry::card(int index, Rect home, std::string_view text, const CardStyle& style) {
  Phrase id;
  id << "card-" << index;
  const Response response = canvas_.target(id, Role::card, text, home);
  if (response.carried) {
    held_ = Held{index, home, text, style, response};
    return slot(canvas_, home);
  }
  still_card(canvas_, home, text, style);
  if (response.hovered || response.pressed)
    canvas_.fill(home.inset(3), canvas_.theme().ink.with_alpha(response.pressed ? 0.08f : 0.03f), radius_of(home) - 3);
  focus_ring(canvas_, home, radius_of(home), response);
}

std::optional<Carry::Moved> Carry::finish() {
  if (!held_) return {};
  const Theme& t = canvas_.theme();
  if (!landing_.empty()) {
    // Back in the place it came from it lies where it lay.
    const Rect at = landing_place_.contains(held_->home.center()) ? held_->home : landing_;
    const float radius = radius_of(at);
    const bool large = at.w * at.h > 3 * held_->home.w * held_->home.h;
    if (!large) canvas_.fill(at.inset(-4), t.accent.with_alpha(0.10f), radius + 4);
    canvas_.dashed(at.inset(-4), t.accent, 5, radius + 4);
  }
  const Rect rect = in_hand(held_->response, held_->home, landing_place_, landing_);
  lifted_card(canvas_, rect, held_->text, held_->style);
  if (!held_->response.follows) focus_ring(canvas_, rect, radius_of(rect), held_->response);
  if (!dropped_) return {};
  return Moved{held_->index, landing_index_};
}

void slot(Canvas& canvas, Rect rect) {
  canvas.dashed(rect, mixed(canvas.theme().line, canvas.theme().ink, 0.25f), 4, radius_of(rect));
}

void still_card(Canvas& canvas, Rect rect, std::string_view text, const CardStyle& style) {
  const float radius = radius_of(rect);
  card(canvas, rect, radius);
  if (style.line.a != 0) canvas.stroke(rect, style.line, 4, radius);
  write_on(canvas, rect, text, style);
}

float card_text_size(Canvas& canvas, Size box, float most, float least, int count,
                     FunctionRef<std::string_view(int)> text_at) {
  const float width = box.w - 2 * kPadAcross, height = box.h - 2 * kPadDown;
  for (float size = most; size > least; size -= 2) {
    bool fits = true;
    for (int i = 0; fits && i < count; ++i) {
      const TextStyle style{.size = size, .align = Align::center};
      fits = canvas.measure(text_at(i), style, width).h <= height;
    }
    if (fits) return size;
  }
  return least;
}

}  // namespace pausepoint::ui
