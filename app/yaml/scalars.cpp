#include "app/yaml/scalars.h"

#include <algorithm>
#include <charconv>

#include "app/base/text.h"

namespace pausepoint::yaml {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Nine digits fit into an int.
constexpr std::size_t kMostDigits = 9;

std::optional<int> parse_digits(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits || !std::ranges::all_of(digits, is_digit)) return {};
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "m:ss".
std::optional<Milliseconds> parse_clock(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() != colon + 3) return {};
  const auto minutes = parse_digits(text.substr(0, colon));
  const auto seconds = parse_digits(text.substr(colon + 1));
  if (!minutes || !seconds || *seconds > 59) return {};
  return std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
}

}  // namespace

std::optional<int> parse_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.size() > 1 && text.front() == '0') return {};
  const auto value = parse_digits(text);
  if (!value || (negative && *value == 0)) return {};
  return negative ? -*value : *value;
}

std::optional<Milliseconds> parse_duration(std::string_view text) {
  if (const auto clock = parse_clock(text)) return clock;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return {};
  const auto value = parse_number(text.substr(0, space));
  if (!value || *value < 0) return {};
  const std::string_view unit = text.substr(space + 1);
  if (unit == "s") return std::chrono::seconds(*value);
  if (unit == "min") return std::chrono::minutes(*value);
  return {};
}

std::string format_duration(Milliseconds duration) {
  using std::chrono::duration_cast;
  const auto seconds = duration_cast<std::chrono::seconds>(duration).count();
  if (seconds > 0 && seconds % 60 == 0) return std::to_string(seconds / 60) + " min";
  return std::to_string(seconds) + " s";
}

std::string suggested_duration(std::string_view text) {
  text = trimmed(text);
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  const auto value = parse_digits(text.substr(0, end));
  if (!value) return {};
  const std::string number = std::to_string(*value);
  const std::string_view unit = trimmed(text.substr(end));
  if (unit.empty()) return number + " s' or '" + number + " min";
  if (unit.front() == 's' || unit.front() == 'S') return number + " s";
  if (unit.front() == 'm' || unit.front() == 'M') return number + " min";
  return {};
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongestId && is_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

std::string suggested_id(std::string_view text) {
  std::string id;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool separates = c == ' ' || c == '_' || c == '-' || c == '.' || c == '/';
    if (separates && !id.empty() && id.back() != '-') id += '-';
    if (is_letter(c) || (is_digit(c) && !id.empty())) id += c;
    if (id.size() == kLongestId) break;
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

}  // namespace pausepoint::yaml
