// Points, sizes and rectangles in board units; must not know of pixels, windows or drawing.
#pragma once

#include <algorithm>

namespace pausepoint {

struct Vec {
  float x = 0, y = 0;
  bool operator==(const Vec&) const = default;
  Vec operator+(Vec other) const { return {x + other.x, y + other.y}; }
  Vec operator-(Vec other) const { return {x - other.x, y - other.y}; }
  Vec operator*(float factor) const { return {x * factor, y * factor}; }
};

struct Size {
  float w = 0, h = 0;
  bool operator==(const Size&) const = default;
};

/// An axis-aligned rectangle: left, top, width, height.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Vec center() const { return {x + w / 2, y + h / 2}; }
  Size size() const { return {w, h}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Vec p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool contains(const Rect& r) const {
    return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
  }
  bool overlaps(const Rect& r) const {
    return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom();
  }
  Rect moved(Vec by) const { return {x + by.x, y + by.y, w, h}; }
  /// Smaller by `by` on every side (larger when negative).
  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, w - 2 * horizontal, h - 2 * vertical};
  }
  /// A rectangle of `size` with the same centre.
  Rect centered(Size size) const {
    return {x + (w - size.w) / 2, y + (h - size.h) / 2, size.w, size.h};
  }
  Rect united(const Rect& r) const {
    if (empty()) return r;
    if (r.empty()) return *this;
    const float left = std::min(x, r.x), top = std::min(y, r.y);
    return {left, top, std::max(right(), r.right()) - left, std::max(bottom(), r.bottom()) - top};
  }
  Rect common(const Rect& r) const {
    const float left = std::max(x, r.x), top = std::max(y, r.y);
    return {left, top, std::max(0.0f, std::min(right(), r.right()) - left),
            std::max(0.0f, std::min(bottom(), r.bottom()) - top)};
  }

  // Cutting: each takes a strip off one side of *this and returns it; `gap` is lost between the two.
  Rect cut_top(float height, float gap = 0) {
    const Rect strip{x, y, w, std::min(height, h)};
    y += strip.h + gap, h = std::max(0.0f, h - strip.h - gap);
    return strip;
  }
  Rect cut_bottom(float height, float gap = 0) {
    const float taken = std::min(height, h);
    const Rect strip{x, bottom() - taken, w, taken};
    h = std::max(0.0f, h - taken - gap);
    return strip;
  }
  Rect cut_left(float width, float gap = 0) {
    const Rect strip{x, y, std::min(width, w), h};
    x += strip.w + gap, w = std::max(0.0f, w - strip.w - gap);
    return strip;
  }
  Rect cut_right(float width, float gap = 0) {
    const float taken = std::min(width, w);
    const Rect strip{right() - taken, y, taken, h};
    w = std::max(0.0f, w - taken - gap);
    return strip;
  }
  /// Cell `index` of a grid of `columns` by `rows` with `gap` between cells, counted along rows.
  Rect cell(int index, int columns, int rows, float gap) const {
    const float width = (w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    return {x + static_cast<float>(index % columns) * (width + gap),
            y + static_cast<float>(index / columns) * (height + gap), width, height};
  }
};

}  // namespace pausepoint
