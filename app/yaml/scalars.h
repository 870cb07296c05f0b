// Strict reading of single words (numbers, durations, ids) and what the author probably meant; must not know fields.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace pausepoint::yaml {

using Milliseconds = std::chrono::milliseconds;

/// A decimal whole number without sign (but '-'), leading zeros, separators or fraction; at most nine digits.
std::optional<int> parse_number(std::string_view text);

/// "30 s", "4 min" or "0:21" (minutes:seconds); nothing for anything else.
std::optional<Milliseconds> parse_duration(std::string_view text);
/// As an author would write it: "4 min" for whole minutes, else "90 s".
std::string format_duration(Milliseconds duration);
/// How `text` should have been written ("30 s" for "30sec"); empty when it is no duration at all.
std::string suggested_duration(std::string_view text);

inline constexpr std::size_t kLongestId = 40;
/// Letters a to z, digits and hyphens, beginning with a letter, kLongestId at most.
bool is_id(std::string_view text);
/// The id nearest to `text` ("keep-it" for "Keep it!"); empty when nothing is left.
std::string suggested_id(std::string_view text);

}  // namespace pausepoint::yaml
