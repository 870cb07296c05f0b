#include "app/store/standing.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "app/store/crc32c.h"

namespace pausepoint::store {
namespace {

constexpr std::string_view kFirst = "pausepoint standing 2\n";

std::string sum_of(std::string_view text) {
  char sum[16];
  std::snprintf(sum, sizeof sum, "%08x\n", crc32c(text.data(), text.size()));
  return sum;
}

/// Cuts the first line off `text` and gives what stands behind `name` in it.
std::optional<std::string> line_of(std::string_view& text, std::string_view name) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with(name)) return {};
  std::string value(text.substr(name.size(), end - name.size()));
  text.remove_prefix(end + 1);
  return value;
}

}  // namespace

std::string to_text(const Standing& standing) {
  std::string text(kFirst);
  std::string label = standing.class_label;
  std::ranges::replace(label, '\n', ' ');
  text += "lesson " + standing.lesson + "\nversion " + standing.version + "\nnumber " +
          std::to_string(standing.number) + "\nclass " + label + "\nkeep-us " + (standing.keep_us ? "yes" : "no") +
          "\n" + standing.delivery + "\n";
  return text + sum_of(text);
}

std::optional<Standing> from_text(std::string_view text) {
  if (text.size() < kFirst.size() + 9 || !text.starts_with(kFirst)) return {};
  const std::string_view body = text.substr(0, text.size() - 9);
  if (text.substr(body.size()) != sum_of(body)) return {};
  std::string_view left = body.substr(kFirst.size());
  const auto lesson = line_of(left, "lesson "), version = line_of(left, "version "), number = line_of(left, "number ");
  const auto label = line_of(left, "class "), us = line_of(left, "keep-us ");
  if (!lesson || !version || !number || !label || !us || !left.ends_with('\n')) return {};
  Standing standing{*lesson, *version, 0, *label, *us == "yes", std::string(left.substr(0, left.size() - 1))};
  std::from_chars(number->data(), number->data() + number->size(), standing.number);
  return standing;
}

std::string version_of(std::string_view lesson_text) {
  std::uint64_t value = 0xcbf29ce484222325;  // FNV-1a, 64 bits
  for (const char c : lesson_text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

std::string read_small_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace pausepoint::store
