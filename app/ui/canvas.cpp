#include "app/ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/canvas_impl.h"

namespace pausepoint::ui {
namespace {

constexpr float kSoft = 1;  ///< Pixels that antialiasing may touch outside of a shape.

Color faded(Color color, float opacity) {
  if (opacity >= 1) return color;
  color.a = static_cast<std::uint8_t>(static_cast<float>(color.a) * std::max(0.0f, opacity) + 0.5f);
  return color;
}

Rect around(std::span<const Vec> points) {
  float left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (const Vec& p : points) {
    left = std::min(left, p.x), right = std::max(right, p.x);
    top = std::min(top, p.y), bottom = std::max(bottom, p.y);
  }
  return {left, top, right - left, bottom - top};
}

/// Twice the signed area; positive: clockwise on the screen, as ImGui's antialiasing wants it.
float turning(std::span<const Vec> points) {
  float sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec a = points[i], b = points[(i + 1) % points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

}  // namespace

void Canvas::Impl::begin(int width, int height, const Pointing& a_pointing, float since_change_ms) {
  page_scale = std::min(static_cast<float>(width) / 1920.0f, static_cast<float>(height) / 1080.0f);
  state = State{};
  state.scale = page_scale;
  // The side that decides the scale is exactly as many units as it should be.
  const bool wide = static_cast<long long>(width) * 1080 > static_cast<long long>(height) * 1920;
  state.units = wide ? Size{static_cast<float>(width * 1080.0 / height), 1080}
                     : Size{1920, static_cast<float>(height * 1920.0 / width)};
  state.clip = {0, 0, width, height};
  const Rect page{0, 0, state.units.w, state.units.h};
  state.body = page.inset(kMargin);
  state.foot = state.body.cut_bottom(kTouch, kGap);
  stack.clear();
  record.clear();
  std::swap(outline, before);
  outline.clear();
  unseen.clear();
  pointing = &a_pointing;
  since_change = since_change_ms;
  if (a_pointing.held != fired) fired.clear();
}

Rect Canvas::Impl::pixels(const Rect& units) const {
  const Vec begin = corner(units);
  const Vec end = pixels(Vec{state.mirrored ? units.x : units.right(), units.bottom()});
  const float left = std::round(begin.x), top = std::round(begin.y);
  return {left, top, std::max(1.0f, std::round(end.x) - left), std::max(1.0f, std::round(end.y) - top)};
}

Vec Canvas::Impl::units_at(Vec at) const {
  if (state.mirrored) at.x = state.mirror - at.x;
  return (at - state.origin) * (1 / state.scale);
}

Rect Canvas::Impl::on_page(const Rect& units) const {
  const Vec begin = corner(units) * (1 / page_scale);
  const float factor = state.scale / page_scale;
  return {begin.x, begin.y, units.w * factor, units.h * factor};
}

Rect Canvas::Impl::visible_on_page(const Rect& units) const {
  const float f = 1 / page_scale;
  const PixelRect& c = state.clip;
  return on_page(units).common({static_cast<float>(c.left) * f, static_cast<float>(c.top) * f,
                                static_cast<float>(c.width()) * f, static_cast<float>(c.height()) * f});
}

float Canvas::Impl::pixel_width(float units) const { return std::max(1.0f, std::round(units * state.scale)); }

Item Canvas::Impl::item(Shape shape, Color color) const {
  Item made;
  made.shape = shape;
  made.color = faded(color, state.opacity);
  made.clip = state.clip;
  return made;
}

Rect Canvas::bounds() const { return {0, 0, impl_.state.units.w, impl_.state.units.h}; }
float Canvas::scale() const { return impl_.state.scale; }
const Theme& Canvas::theme() const { return impl_.workshop.theme; }
float Canvas::since_change() const { return std::min(impl_.since_change, 3'600'000.0f); }
Rect Canvas::body() const { return impl_.state.body; }
Rect Canvas::foot() const { return impl_.state.foot; }
void Canvas::set_slots(Rect body, Rect foot) { impl_.state.body = body, impl_.state.foot = foot; }
std::string_view Canvas::words(std::string_view english) const {
  return impl_.state.words == nullptr ? english : impl_.state.words->of(english);
}
std::string_view Canvas::words(std::string_view one, std::string_view many, int number) const {
  if (impl_.state.words == nullptr) return number == 1 ? one : many;
  return impl_.state.words->of(one, many, number);
}
Outline& Canvas::outline() { return impl_.outline; }

void Canvas::Impl::note_drawings(std::size_t from) {
  /// A ground that hides so much of a drawing is a sheet over it.
  constexpr double kHidden = 0.4;
  const auto items = record.items().subspan(from);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const PixelRect& at = items[i].bounds;
    if (items[i].shape != Shape::art || at.empty()) continue;
    const bool hidden = std::ranges::any_of(items.subspan(i + 1), [&](const Item& over) {
      return over.shape == Shape::fill && over.color.a == 255 &&
             static_cast<double>(over.bounds.common(at).area()) > kHidden * static_cast<double>(at.area());
    });
    if (hidden) continue;
    const float f = 1 / page_scale;
    unseen.drawings.push_back({static_cast<float>(at.left) * f, static_cast<float>(at.top) * f,
                               static_cast<float>(at.width()) * f, static_cast<float>(at.height()) * f});
  }
}

const Unseen& Canvas::unseen(FunctionRef<void(Canvas&)> draw, bool as_made) {
  impl_.push();
  impl_.state.unseen = true;
  impl_.state.as_made = as_made;
  impl_.unseen.clear();
  const Record::Length length = impl_.record.length();
  draw(*this);
  impl_.note_drawings(length.items);
  impl_.record.shorten(length);
  impl_.pop();
  return impl_.unseen;
}

float Canvas::appear(float milliseconds, float delay) const {
  if (theme().reduced_motion || milliseconds <= 0) return 1;
  const float t = std::clamp((impl_.since_change - delay) / milliseconds, 0.0f, 1.0f);
  // Out of a cubic: fast at first, then it settles.
  const float left = 1 - t;
  return 1 - left * left * left;
}

void Canvas::fill(Rect rect, Color color, float radius) {
  if (rect.empty()) return;
  Item item = impl_.item(Shape::fill, color);
  item.rect = impl_.pixels(rect);
  item.radius = std::min({radius * impl_.state.scale, item.rect.w / 2, item.rect.h / 2});
  impl_.record.add(item, pixels_around(item.rect, kSoft));
}

void Canvas::gradient(Rect rect, Color top, Color bottom, float radius) {
  if (rect.empty()) return;
  Item item = impl_.item(Shape::gradient, top);
  item.other = faded(bottom, impl_.state.opacity);
  item.rect = impl_.pixels(rect);
  item.radius = std::min({radius * impl_.state.scale, item.rect.w / 2, item.rect.h / 2});
  impl_.record.add(item, pixels_around(item.rect, kSoft));
}

void Canvas::stroke(Rect rect, Color color, float width, float radius) {
  if (rect.empty()) return;
  Item item = impl_.item(Shape::stroke, color);
  item.rect = impl_.pixels(rect);
  item.width = impl_.pixel_width(width);
  item.radius = std::min({radius * impl_.state.scale, item.rect.w / 2, item.rect.h / 2});
  impl_.record.add(item, pixels_around(item.rect, kSoft));
}

void Canvas::dashed(Rect rect, Color color, float width, float radius) {
  if (rect.empty()) return;
  Item item = impl_.item(Shape::dashed, color);
  item.rect = impl_.pixels(rect);
  item.width = impl_.pixel_width(width);
  item.radius = std::min({radius * impl_.state.scale, item.rect.w / 2, item.rect.h / 2});
  impl_.record.add(item, pixels_around(item.rect, kSoft));
}

void Canvas::circle(Vec center, float radius, Color color) {
  fill({center.x - radius, center.y - radius, 2 * radius, 2 * radius}, color, radius);
}

void Canvas::polygon(std::span<const Vec> points, Color color) {
  if (points.size() < 3) return;
  auto& corners = impl_.scratch;
  corners.clear();
  for (const Vec& point : points) corners.push_back(impl_.pixels(point));
  if (turning(corners) < 0) std::reverse(corners.begin(), corners.end());
  impl_.record.add(impl_.item(Shape::polygon, color), corners, pixels_around(around(corners), kSoft));
}

void Canvas::line(std::span<const Vec> points, Color color, float width, bool closed) {
  if (points.size() < 2) return;
  const bool straight = points.size() == 2 && (points[0].x == points[1].x || points[0].y == points[1].y);
  if (straight) {
    // Along the pixels: a sharp bar instead of a soft line.
    const Rect bar = around(points);
    return fill(
        bar.w > bar.h ? Rect{bar.x, bar.y - width / 2, bar.w, width} : Rect{bar.x - width / 2, bar.y, width, bar.h},
        color);
  }
  auto& corners = impl_.scratch;
  corners.clear();
  for (const Vec& point : points) corners.push_back(impl_.pixels(point));
  Item item = impl_.item(Shape::line, color);
  item.width = std::max(1.0f, width * impl_.state.scale);
  item.closed = closed;
  // A sharp corner reaches out farther than half the width.
  impl_.record.add(item, corners, pixels_around(around(corners), item.width * 2 + kSoft));
}

void Canvas::arc(Vec center, float radius, float from, float to, float width, Color color) {
  if (to <= from || radius <= 0) return;
  Item item = impl_.item(Shape::arc, color);
  const Vec at = impl_.pixels(center);
  item.rect = {at.x, at.y, 0, 0};
  item.radius = radius * impl_.state.scale;
  item.width = std::max(1.0f, width * impl_.state.scale);
  item.from = from, item.to = to;
  impl_.record.add(item, pixels_around(item.rect, item.radius + item.width / 2 + kSoft + 1));
}

}  // namespace pausepoint::ui
