#include "app/ui/record.h"

#include <algorithm>
#include <cmath>

#include "app/ui/hash.h"

namespace pausepoint::ui {
namespace {

constexpr std::size_t kLookAhead =
    48;  ///< How many items in a row may be new or gone before more than needed is damaged.

/// Whether one rectangle for both costs little more than two.
bool better_joined(const PixelRect& a, const PixelRect& b) {
  if (a.overlaps(b)) return true;
  const long long together = a.united(b).area(), apart = a.area() + b.area();
  return together <= apart + apart / 4 + 4096;
}

std::uint64_t hash_of(const Item& item, std::span<const Vec> points, std::uint64_t content) {
  Hash hash;
  hash << static_cast<std::uint64_t>(static_cast<unsigned>(item.shape) * 2u + (item.closed ? 1u : 0u)) << item.color
       << item.other << item.rect << item.radius << item.width << item.from << item.to << item.layer << content;
  hash << item.bounds.left << item.bounds.top << item.bounds.right << item.bounds.bottom;
  for (const Vec& point : points) hash << point;
  return hash.value();
}

}  // namespace

PixelRect PixelRect::common(const PixelRect& r) const {
  return {std::max(left, r.left), std::max(top, r.top), std::min(right, r.right), std::min(bottom, r.bottom)};
}

PixelRect PixelRect::united(const PixelRect& r) const {
  if (empty()) return r;
  if (r.empty()) return *this;
  return {std::min(left, r.left), std::min(top, r.top), std::max(right, r.right), std::max(bottom, r.bottom)};
}

PixelRect pixels_around(const Rect& rect, float more) {
  // Far away is far enough: what does not fit an int is not on any screen.
  const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1e6f, 1e6f)); };
  return {whole(std::floor(rect.x - more)), whole(std::floor(rect.y - more)), whole(std::ceil(rect.right() + more)),
          whole(std::ceil(rect.bottom() + more))};
}

void Record::clear() {
  items_.clear();
  points_.clear();
}

void Record::add(Item item, const PixelRect& touched, std::uint64_t content) {
  item.bounds = touched.common(item.clip);
  if (item.bounds.empty() || (item.color.a == 0 && item.other.a == 0)) return;
  item.hash = hash_of(item, {}, content);
  items_.push_back(item);
}

void Record::add(Item item, std::span<const Vec> points, const PixelRect& touched) {
  item.bounds = touched.common(item.clip);
  if (item.bounds.empty() || item.color.a == 0) return;
  item.first_point = static_cast<std::uint32_t>(points_.size());
  item.points = static_cast<std::uint32_t>(points.size());
  points_.insert(points_.end(), points.begin(), points.end());
  item.hash = hash_of(item, points, 0);
  items_.push_back(item);
}

void Record::swap(Record& other) {
  items_.swap(other.items_);
  points_.swap(other.points_);
}

void Damage::add(PixelRect rect) {
  if (rect.empty()) return;
  // A rectangle that grew may meet others, so begin again after every join.
  for (std::size_t i = 0; i < count_;) {
    if (!better_joined(rects_[i], rect)) {
      ++i;
      continue;
    }
    rect = rect.united(rects_[i]);
    rects_[i] = rects_[--count_];
    i = 0;
  }
  rects_[count_++] = rect;
  if (count_ <= kMost) return;
  // Too many: join the two that waste the least.
  std::size_t best_a = 0, best_b = 1;
  long long least = -1;
  for (std::size_t a = 0; a < count_; ++a) {
    for (std::size_t b = a + 1; b < count_; ++b) {
      const long long waste = rects_[a].united(rects_[b]).area() - rects_[a].area() - rects_[b].area();
      if (least < 0 || waste < least) least = waste, best_a = a, best_b = b;
    }
  }
  const PixelRect joined = rects_[best_a].united(rects_[best_b]);
  rects_[best_b] = rects_[--count_];
  rects_[best_a] = rects_[--count_];
  add(joined);
}

PixelRect Damage::bounds() const {
  PixelRect all;
  for (const PixelRect& rect : rects()) all = all.united(rect);
  return all;
}

void compare(std::span<const Item> before, std::span<const Item> after, Damage& damage) {
  // Any common subsequence is right: a pixel that no other item touches is made by the same items in the same order.
  std::size_t i = 0, j = 0;
  const auto gone = [&](std::size_t count) {
    for (; count > 0; --count) damage.add(before[i++].bounds);
  };
  const auto came = [&](std::size_t count) {
    for (; count > 0; --count) damage.add(after[j++].bounds);
  };
  while (i < before.size() && j < after.size()) {
    if (before[i].hash == after[j].hash) {
      ++i, ++j;
      continue;
    }
    std::size_t k = 1;
    for (; k <= kLookAhead; ++k) {
      const bool old_left = i + k < before.size(), new_left = j + k < after.size();
      if (old_left && new_left && before[i + k].hash == after[j + k].hash) {
        gone(k), came(k);
        break;
      }
      if (new_left && before[i].hash == after[j + k].hash) {
        came(k);
        break;
      }
      if (old_left && before[i + k].hash == after[j].hash) {
        gone(k);
        break;
      }
      if (!old_left && !new_left) break;
    }
    if (before.size() > i && after.size() > j && before[i].hash != after[j].hash) gone(1), came(1);
  }
  gone(before.size() - i);
  came(after.size() - j);
}

}  // namespace pausepoint::ui
