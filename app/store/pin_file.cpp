#include "app/store/pin_file.h"

#include <fcntl.h>

#include <cerrno>
#include <charconv>
#include <cstdio>

#include "app/store/crc32c.h"

namespace pausepoint::store {
namespace {

constexpr std::string_view kPinFirst = "pausepoint pin 1\n", kTriesFirst = "pausepoint tries 1\n";
constexpr std::size_t kSumSize = 9;
/// What a damaged or made-up file may not ask of the computer.
constexpr unsigned long long kMostPasses = 100;
constexpr std::size_t kLeastMemory = 8192, kMostMemory = std::size_t{1} << 30;

std::string with_sum(std::string text) {
  char sum[16];
  std::snprintf(sum, sizeof sum, "%08x\n", crc32c(text.data(), text.size()));
  return text + sum;
}

/// What stands between the first line and the checksum; nothing when either is not right.
std::optional<std::string_view> body_of(std::string_view text, std::string_view first) {
  if (text.size() < first.size() + kSumSize || !text.starts_with(first)) return {};
  const std::string_view summed = text.substr(0, text.size() - kSumSize);
  if (with_sum(std::string(summed)) != text) return {};
  return summed.substr(first.size());
}

/// Cuts the first line off `text` and gives what stands behind `name` in it; ends all when it has another name.
std::string_view line_of(std::string_view& text, std::string_view name) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with(name)) return text = {};
  const std::string_view value = text.substr(name.size(), end - name.size());
  text.remove_prefix(end + 1);
  return value;
}

/// -1 when it is no number.
long long number(std::string_view text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

bool affordable(const PinCost& cost) {
  return cost.passes >= 1 && cost.passes <= kMostPasses && cost.memory >= kLeastMemory && cost.memory <= kMostMemory;
}

}  // namespace

std::string to_text(const PinSecret& secret) {
  std::string text(kPinFirst);
  text += "passes " + std::to_string(secret.cost.passes) + "\nmemory " + std::to_string(secret.cost.memory);
  text += "\nsalt " + to_hex(secret.salt.data(), secret.salt.size());
  text += "\nhash " + to_hex(secret.hash.data(), secret.hash.size());
  text += "\nkey " + (secret.key ? to_hex(secret.key->data(), secret.key->size()) : std::string("none")) + "\n";
  return with_sum(std::move(text));
}

std::string to_text(const Tries& tries) {
  std::string text(kTriesFirst);
  text += "wrong " + std::to_string(tries.wrong) + "\nlately " + std::to_string(tries.lately);
  text += "\nserved " + std::to_string(tries.served.count());
  text += "\nboot " + tries.now.boot + "\nup " + std::to_string(tries.now.up.count()) + "\n";
  return with_sum(std::move(text));
}

std::optional<PinSecret> pin_from(std::string_view text) {
  auto body = body_of(text, kPinFirst);
  if (!body) return {};
  PinSecret secret;
  secret.cost.passes = static_cast<unsigned long long>(number(line_of(*body, "passes ")));
  secret.cost.memory = static_cast<std::size_t>(number(line_of(*body, "memory ")));
  if (!affordable(secret.cost)) return {};
  if (!from_hex(line_of(*body, "salt "), secret.salt.data(), secret.salt.size())) return {};
  if (!from_hex(line_of(*body, "hash "), secret.hash.data(), secret.hash.size())) return {};
  const std::string_view key = line_of(*body, "key ");
  if (key == "none") return secret;
  secret.key.emplace();
  if (!from_hex(key, secret.key->data(), secret.key->size())) return {};
  return secret;
}

std::optional<Tries> tries_from(std::string_view text) {
  auto body = body_of(text, kTriesFirst);
  if (!body) return {};
  const long long wrong = number(line_of(*body, "wrong ")), lately = number(line_of(*body, "lately "));
  const long long served = number(line_of(*body, "served "));
  const std::string boot(line_of(*body, "boot "));
  const long long up = number(line_of(*body, "up "));
  if (wrong < 0 || wrong > kMostTries || lately < 0 || lately > 2 * kMostTries || served < 0 || up < 0) return {};
  return Tries{static_cast<int>(wrong), static_cast<int>(lately), Span(served), {boot, Span(up)}};
}

FileText read_file(Disk& disk, const std::string& path, std::size_t most) {
  FileText read;
  const int file = open_file(disk, path, O_RDONLY | O_NONBLOCK);
  if (file < 0) return {file, {}};
  read.text.resize(most);
  const long size = read_all(disk, file, read.text.data(), most, 0);
  disk.close(file);
  if (size < 0) return {static_cast<int>(size), {}};
  read.text.resize(static_cast<std::size_t>(size));
  return read;
}

}  // namespace pausepoint::store
