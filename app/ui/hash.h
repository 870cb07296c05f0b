// A fast 64-bit hash of texts and numbers, for caches and for telling what changed; must not be used against an enemy.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "app/base/geometry.h"
#include "app/ui/theme.h"

namespace pausepoint::ui {

class Hash {
 public:
  Hash& operator<<(std::uint64_t number) {
    // The finaliser of splitmix64, over the sum of what was and what comes.
    std::uint64_t z = value_ * 0x9E3779B97F4A7C15u + number + 0x632BE59BD9B4E019u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    value_ = z ^ (z >> 31);
    return *this;
  }
  Hash& operator<<(int number) { return *this << static_cast<std::uint64_t>(static_cast<std::uint32_t>(number)); }
  Hash& operator<<(float number) { return *this << static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(number)); }
  Hash& operator<<(Vec v) { return *this << v.x << v.y; }
  Hash& operator<<(const Rect& r) { return *this << r.x << r.y << r.w << r.h; }
  Hash& operator<<(Color c) {
    return *this << (static_cast<std::uint64_t>(c.r) << 24 | static_cast<std::uint64_t>(c.g) << 16 |
                     static_cast<std::uint64_t>(c.b) << 8 | c.a);
  }
  Hash& operator<<(std::string_view text) {
    *this << static_cast<std::uint64_t>(text.size());
    while (!text.empty()) {
      std::uint64_t word = 0;
      const std::size_t taken = text.size() < 8 ? text.size() : 8;
      std::memcpy(&word, text.data(), taken);
      *this << word;
      text.remove_prefix(taken);
    }
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace pausepoint::ui
