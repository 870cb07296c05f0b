// What proves a PIN or a key stick without holding either; must not know of files or tries.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace pausepoint::store {

/// What one check costs whoever tries all PINs: passes over so many bytes of memory (Argon2id, RFC 9106).
struct PinCost {
  unsigned long long passes = 3;
  std::size_t memory = std::size_t{64} << 20;
};

using PinHash = std::array<unsigned char, 32>;

struct PinSecret {
  PinCost cost;
  std::array<unsigned char, 16> salt{};
  PinHash hash{};
  std::optional<PinHash> key;  ///< Of the secret on the key stick, where there is one.
};

/// Nothing when the computer has no memory for it.
std::optional<PinSecret> hidden_pin(std::string_view digits, const PinCost& cost);

enum class Match {
  right,
  wrong,
  unknown  ///< There was no memory for the check.
};
Match match(const PinSecret& secret, std::string_view digits);

/// The text of a fresh key file: 64 random letters and digits, and a line's end.
std::string fresh_key();
PinHash hash_of_key(std::string_view text);
/// Whether `text` is the content of the key file; needs the same time wherever it differs.
bool is_key(const PinSecret& secret, std::string_view text);

std::string to_hex(const unsigned char* bytes, std::size_t size);
/// False when `text` is not exactly so many bytes.
bool from_hex(std::string_view text, unsigned char* bytes, std::size_t size);

}  // namespace pausepoint::store
