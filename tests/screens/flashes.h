// Counts flashes in a row of pictures; must not know what they show.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "app/ui/frame.h"
#include "tests/ui/contrast.h"

namespace pausepoint::ui {

/// Source: WCAG 2.2, definition of "general flash and red flash thresholds": a flash is a pair of opposing changes of
/// relative luminance by 0.1 or more, of which the darker image is below 0.80; more than three of them within one
/// second are too many. Each pixel is watched by itself.
class Flashes {
 public:
  static constexpr float kChange = 0.1f, kDark = 0.8f;
  static constexpr int kSecond = 1000, kMost = 3;

  /// One more picture, `milliseconds` after the first. All must be of one size.
  void add(const Picture& picture, int milliseconds) {
    const std::size_t count = picture.rgba.size() / 4;
    if (pixels_.empty()) pixels_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint8_t* p = picture.rgba.data() + i * 4;
      look_at(pixels_[i], static_cast<float>(luminance({p[0], p[1], p[2]})), milliseconds);
    }
  }
  /// The part of the picture in which some second had too many flashes, 0 to 1.
  double too_many() const {
    const auto bad = std::ranges::count_if(pixels_, &Pixel::flashed);
    return pixels_.empty() ? 0 : static_cast<double>(bad) / static_cast<double>(pixels_.size());
  }

 private:
  struct Pixel {
    float low = 2, high = -1;  ///< Since the last change that counts.
    int way = 0;               ///< Of that change: 1 brighter, -1 darker.
    std::vector<int> changes;  ///< When, within the last second.
    bool flashed = false;
  };
  static void look_at(Pixel& pixel, float now, int at) {
    pixel.low = std::min(pixel.low, now), pixel.high = std::max(pixel.high, now);
    const bool up = now - pixel.low >= kChange && pixel.low < kDark && pixel.way != 1;
    const bool down = pixel.high - now >= kChange && now < kDark && pixel.way != -1;
    if (!up && !down) return;
    pixel.way = up ? 1 : -1;
    pixel.low = pixel.high = now;
    pixel.changes.push_back(at);
    std::erase_if(pixel.changes, [at](int then) { return at - then > kSecond; });
    // A flash is two opposing changes.
    if (static_cast<int>(pixel.changes.size()) > 2 * kMost) pixel.flashed = true;
  }

  std::vector<Pixel> pixels_;
};

}  // namespace pausepoint::ui
