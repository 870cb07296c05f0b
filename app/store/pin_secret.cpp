#include "app/store/pin_secret.h"

#include <sodium.h>

#include "app/store/locked_page.h"

namespace pausepoint::store {
namespace {

bool derive(std::string_view digits, const PinSecret& secret, PinHash& into) {
  if (sodium_init() < 0) return false;
  return crypto_pwhash(into.data(), into.size(), digits.data(), digits.size(), secret.salt.data(), secret.cost.passes,
                       secret.cost.memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

}  // namespace

std::optional<PinSecret> hidden_pin(std::string_view digits, const PinCost& cost) {
  static_assert(std::tuple_size_v<decltype(PinSecret::salt)> == crypto_pwhash_SALTBYTES);
  if (sodium_init() < 0) return {};
  PinSecret secret{.cost = cost, .salt = {}, .hash = {}, .key = {}};
  randombytes_buf(secret.salt.data(), secret.salt.size());
  if (!derive(digits, secret, secret.hash)) return {};
  return secret;
}

Match match(const PinSecret& secret, std::string_view digits) {
  PinHash hash{};
  if (!derive(digits, secret, hash)) return Match::unknown;
  const bool same = sodium_memcmp(hash.data(), secret.hash.data(), hash.size()) == 0;
  wipe(hash.data(), hash.size());
  return same ? Match::right : Match::wrong;
}

std::string fresh_key() {
  std::array<unsigned char, 32> secret{};
  if (sodium_init() < 0) return {};
  randombytes_buf(secret.data(), secret.size());
  std::string text = to_hex(secret.data(), secret.size()) + "\n";
  wipe(secret.data(), secret.size());
  return text;
}

PinHash hash_of_key(std::string_view text) {
  PinHash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  return hash;
}

bool is_key(const PinSecret& secret, std::string_view text) {
  if (!secret.key) return false;
  const PinHash hash = hash_of_key(text);
  return sodium_memcmp(hash.data(), secret.key->data(), hash.size()) == 0;
}

std::string to_hex(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < size; ++i) (text += kDigits[bytes[i] >> 4]) += kDigits[bytes[i] & 15];
  return text;
}

bool from_hex(std::string_view text, unsigned char* bytes, std::size_t size) {
  if (text.size() != 2 * size) return false;
  return sodium_hex2bin(bytes, size, text.data(), text.size(), nullptr, nullptr, nullptr) == 0;
}

}  // namespace pausepoint::store
