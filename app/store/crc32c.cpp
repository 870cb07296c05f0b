#include "app/store/crc32c.h"

#include <array>

namespace pausepoint::store {
namespace {

constexpr std::uint32_t kPolynomial = 0x82f63b78;  // bits reversed

constexpr std::array<std::uint32_t, 256> table() {
  std::array<std::uint32_t, 256> made{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? kPolynomial : 0);
    made[byte] = value;
  }
  return made;
}

constexpr auto kTable = table();

}  // namespace

std::uint32_t crc32c(const void* bytes, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(bytes);
  std::uint32_t value = 0xffffffff;
  for (std::size_t i = 0; i < size; ++i) value = kTable[(value ^ at[i]) & 0xff] ^ (value >> 8);
  return value ^ 0xffffffff;
}

}  // namespace pausepoint::store
