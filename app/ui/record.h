// A frame as a list of what is drawn where, and what differs between two frames; must not know how it is drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/base/geometry.h"
#include "app/ui/theme.h"

namespace pausepoint::ui {

struct Setting;

/// Whole pixels: left, top, and the first to the right and below.
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const PixelRect&) const = default;
  bool empty() const { return right <= left || bottom <= top; }
  int width() const { return right - left; }
  int height() const { return bottom - top; }
  long long area() const { return empty() ? 0 : static_cast<long long>(width()) * height(); }
  bool overlaps(const PixelRect& r) const {
    return left < r.right && r.left < right && top < r.bottom && r.top < bottom;
  }
  PixelRect common(const PixelRect& r) const;
  PixelRect united(const PixelRect& r) const;
};
/// All pixels that touch `rect` (in pixels), and `more` on every side.
PixelRect pixels_around(const Rect& rect, float more);

enum class Shape : std::uint8_t { fill, gradient, stroke, dashed, polygon, line, arc, text, art, icon };

/// One thing drawn. All numbers are pixels.
struct Item {
  Shape shape = Shape::fill;
  bool closed = false;
  Color color, other{0, 0, 0, 0};  ///< `other`: the lower colour of a gradient.
  Rect rect;
  float radius = 0, width = 0;
  float from = 0, to = 0;  ///< Of an arc, in turns; of a text, `from` is its scale; of stretched art, the pixels it is made in.
  std::uint32_t first_point = 0, points = 0;
  const Setting* setting = nullptr;
  std::uint64_t layer = 0;  ///< Of art and icons.
  PixelRect clip;
  PixelRect bounds;        ///< No pixel outside of it is touched; within the clip.
  std::uint64_t hash = 0;  ///< Of everything that decides about the pixels.
};

class Record {
 public:
  void clear();
  /// Fills in bounds (from `touched`) and hash; `content` stands for what only the caller knows. Drops what is hidden.
  void add(Item item, const PixelRect& touched, std::uint64_t content = 0);
  void add(Item item, std::span<const Vec> points, const PixelRect& touched);
  std::span<const Item> items() const { return items_; }
  std::span<const Vec> points(const Item& item) const { return {points_.data() + item.first_point, item.points}; }
  void swap(Record& other);
  struct Length {
    std::size_t items = 0, points = 0;
  };
  Length length() const { return {items_.size(), points_.size()}; }
  /// Forgets what was added since.
  void shorten(Length length) { items_.resize(length.items), points_.resize(length.points); }

 private:
  std::vector<Item> items_;
  std::vector<Vec> points_;
};

/// A few rectangles that do not overlap and hold all that changed.
class Damage {
 public:
  void clear() { count_ = 0; }
  void add(PixelRect rect);
  std::span<const PixelRect> rects() const { return {rects_, count_}; }
  bool empty() const { return count_ == 0; }
  PixelRect bounds() const;

 private:
  static constexpr std::size_t kMost = 8;
  PixelRect rects_[kMost + 1];  ///< One more while two are joined.
  std::size_t count_ = 0;
};

/// Adds to `damage` the places of all items that are not in both lists in the same order.
void compare(std::span<const Item> before, std::span<const Item> after, Damage& damage);

}  // namespace pausepoint::ui
