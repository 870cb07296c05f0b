#include <algorithm>
#include <charconv>
#include <cstring>

#include "app/ui/canvas_impl.h"

namespace pausepoint::ui {

using Kind = Canvas::Scope::Kind;

void Canvas::Impl::add_to_id(std::string_view part) {
  const std::size_t room = id.size() - state.id_length;
  if (part.size() + 1 > room) return;
  std::memcpy(id.data() + state.id_length, part.data(), part.size());
  state.id_length += part.size();
  id[state.id_length++] = '/';
}

std::string_view Canvas::Impl::full_id(std::string_view last) {
  const std::size_t taken = std::min(last.size(), id.size() - state.id_length);
  std::memcpy(id.data() + state.id_length, last.data(), taken);
  return {id.data(), state.id_length + taken};
}

void Canvas::Impl::tell(Role role, std::string_view whole_id, std::string_view text, const Rect& rect,
                        const Rect& place, int flags, float size, const Unseen::Note& note) {
  (state.unseen ? unseen.outline : outline)
      .add(role, whole_id, text, rect, place, static_cast<std::uint8_t>(flags), size);
  if (state.unseen) unseen.notes.push_back(note);
}

Rect Canvas::Impl::shown_at(std::string_view whole_id) const {
  const int index = before.find(whole_id);
  return index < 0 ? Rect{} : before.entry(index).place;
}

/// What the drag makes of a card or a place with the id `full`.
static void carry_response(Response& response, const Drag& drag, Role role, std::string_view full, bool mirrored) {
  if (drag.hold == Drag::Hold::none) return;
  if (role == Role::card) {
    response.carried = drag.card == full;
    response.follows = response.carried && drag.hold == Drag::Hold::finger;
    response.middle = response.at - Vec{mirrored ? -drag.grip.x : drag.grip.x, drag.grip.y};
  } else if (role == Role::place) {
    response.lands = drag.place == full;
    response.dropped = response.lands && drag.dropped;
  }
}

Response Canvas::target(std::string_view id, Role role, std::string_view label, Rect rect,
                        const TargetOptions& options) {
  auto& it = impl_;
  Response response;
  const Pointing& p = *it.pointing;
  response.at = it.units_at(p.at * it.page_scale);
  if (it.state.inset) return response;
  const std::string_view full = it.full_id(id);
  const Rect place = it.visible_on_page(rect);
  // A finger touches what is shown.
  const Rect touched = it.state.unseen ? it.shown_at(full) : place;
  const bool on_it = p.inside && touched.contains(p.at), held = !p.held.empty() && p.held == full;
  if (!options.disabled) {
    response.hovered = on_it && (p.held.empty() || held);
    response.focused = p.focus_visible && p.focus == full;
    carry_response(response, p.drag, role, full, it.state.mirrored);
    response.pressed = held && (p.by_key || (p.down && on_it));
    if (options.hold_seconds > 0) {
      if (response.pressed) response.hold = std::min(1.0f, p.held_seconds / options.hold_seconds);
      const bool held_long = response.hold >= 1 && !p.hold_done && it.fired != full;
      if (held_long) it.fired = full;
      response.activated = held_long || (p.confirmed && p.focus == full);
      if (p.armed == full) response.hold = std::max(response.hold, 0.5f);
    } else {
      response.activated = (held && !p.by_key && p.went_up && on_it) || (p.choose && p.focus == full);
    }
  }
  const int flags = (options.disabled ? kDisabled : 0) | (options.selected ? kSelected : 0) |
                    (p.focus == full ? kFocused : 0) | (it.state.decoration ? kDecorative : 0);
  it.tell(role, full, label, it.on_page(rect), place, flags, 0, 
          {.hold_seconds = options.hold_seconds, .carried = response.carried});
  return response;
}

Canvas::Scope::~Scope() { canvas_.impl_.pop(); }

Canvas::Scope Canvas::push(std::string_view part) {
  impl_.push();
  impl_.add_to_id(part);
  return {*this, Kind::id};
}

Canvas::Scope Canvas::push(int index) {
  char digits[12];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, index);
  return push(std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

Canvas::Scope Canvas::clip(Rect rect) {
  impl_.push();
  const Rect inside = impl_.pixels(rect);
  impl_.state.clip = impl_.state.clip.common(pixels_around(rect.empty() ? Rect{inside.x, inside.y, 0, 0} : inside, 0));
  if (impl_.state.clip.empty()) impl_.state.clip = {};
  return {*this, Kind::clip};
}

Canvas::Scope Canvas::fade(float opacity) {
  impl_.push();
  impl_.state.opacity *= std::clamp(opacity, 0.0f, 1.0f);
  return {*this, Kind::fade};
}

Canvas::Scope Canvas::shift(Vec by) {
  impl_.push();
  impl_.state.origin = impl_.state.origin + by * impl_.state.scale;
  return {*this, Kind::shift};
}

Canvas::Scope Canvas::speaking(const Words* words) {
  impl_.push();
  impl_.state.words = words;
  return {*this, Kind::words};
}

Canvas::Scope Canvas::mirrored() {
  impl_.push();
  auto& state = impl_.state;
  state.mirrored = true;
  state.mirror = 2 * state.origin.x + state.units.w * state.scale;
  return {*this, Kind::mirror};
}

Canvas::Scope Canvas::upright(Rect rect) {
  impl_.push();
  auto& state = impl_.state;
  if (state.mirrored) {
    state.origin.x = impl_.corner(rect).x - rect.x * state.scale;
    state.mirrored = false;
  }
  return {*this, Kind::mirror};
}

Canvas::Scope Canvas::desk_look() {
  impl_.push();
  impl_.state.desk = true;
  return {*this, Kind::desk};
}

bool Canvas::is_desk() const { return impl_.state.desk; }

Canvas::Scope Canvas::decoration() {
  impl_.push();
  impl_.state.decoration = true;
  return {*this, Kind::decoration};
}

void Canvas::inset(Rect rect, Rect units, FunctionRef<void(Canvas&)> draw) {
  if (rect.empty() || units.empty()) return;
  impl_.push();
  auto& state = impl_.state;
  const Rect place = impl_.pixels(rect);
  state.clip = state.clip.common(pixels_around(place, 0));
  if (state.clip.empty()) state.clip = {};
  state.scale *= std::min(rect.w / units.w, rect.h / units.h);
  state.origin = Vec{place.x, place.y} - Vec{units.x, units.y} * state.scale;
  state.units = units.size();
  state.mirrored = false;
  state.inset = true;
  state.desk = false;
  const Rect page{0, 0, units.w, units.h};
  state.body = page.inset(kMargin);
  state.foot = state.body.cut_bottom(kTouch, kGap);
  draw(*this);
  impl_.pop();
}

}  // namespace pausepoint::ui
