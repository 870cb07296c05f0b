// The checksum CRC-32C (Castagnoli; RFC 3720, appendix B.4), which finds a record that was only half written.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pausepoint::store {

std::uint32_t crc32c(const void* bytes, std::size_t size);

}  // namespace pausepoint::store
