#include "app/store/pin_policy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pausepoint::store {
namespace {

using std::chrono::seconds;
constexpr std::array<seconds, 5> kWaits = {seconds(30), seconds(60), seconds(120), seconds(300), seconds(900)};

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}
bool is_day(int day) { return day >= 1 && day <= 31; }
bool is_month(int month) { return month >= 1 && month <= 12; }
bool is_year(int year) { return year >= 1900 && year <= 2059; }

/// A day, or a month of a year, in one of the orders in which people write them.
bool is_date(std::string_view digits) {
  const int a = number(digits.substr(0, 2)), b = number(digits.substr(2, 2)), c = number(digits.substr(4, 2));
  if ((is_day(a) && is_month(b)) || (is_month(a) && is_day(b))) return true;
  if (is_month(b) && is_day(c)) return true;
  // A month and then its year is a month and a day already: 19 and 20 are days.
  return is_year(a * 100 + b) && is_month(c);
}

/// Whether each digit follows the last by one and the same step, counted round.
bool is_run(std::string_view digits) {
  const auto step = [&](std::size_t i) { return (digits[i] - digits[i - 1] + 10) % 10; };
  for (std::size_t i = 2; i < digits.size(); ++i) {
    if (step(i) != step(1)) return false;
  }
  return true;
}

/// Four digits beside each other that are alike or count up or down by one: 1234, 4321, 7777.
bool has_run_of_four(std::string_view digits) {
  for (std::size_t i = 0; i + 4 <= digits.size(); ++i) {
    const int step = (digits[i + 1] - digits[i] + 10) % 10;
    if ((step == 0 || step == 1 || step == 9) && is_run(digits.substr(i, 4))) return true;
  }
  return false;
}

bool is_line_of_keypad(std::string_view three) {
  constexpr std::string_view kLines[] = {"123", "456", "789", "147", "258", "369", "159", "357"};
  return std::ranges::any_of(kLines, [&](std::string_view line) {
    return three == line || std::equal(three.begin(), three.end(), line.rbegin(), line.rend());
  });
}

bool repeats_itself(std::string_view digits) {
  const bool halves = digits.substr(0, 3) == digits.substr(3);
  const bool doubles = digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5];
  const bool mirrored = digits[0] == digits[5] && digits[1] == digits[4] && digits[2] == digits[3];
  return halves || doubles || mirrored;
}

int different(std::string_view digits) {
  std::array<bool, 10> seen{};
  for (const char digit : digits) seen[static_cast<std::size_t>(digit - '0')] = true;
  return static_cast<int>(std::ranges::count(seen, true));
}

}  // namespace

Span wait_after(int wrong) {
  if (wrong < kFreeTries) return Span(0);
  return kWaits[std::min(static_cast<std::size_t>(wrong - kFreeTries), kWaits.size() - 1)];
}

Tries passed(Tries tries, const Moment& now) {
  if (tries.now.boot == now.boot && now.up > tries.now.up) tries.served += now.up - tries.now.up;
  tries.now = now;
  if (tries.served >= kCalm) {
    tries.served = kCalm;
    tries.lately = 0;
  }
  return tries;
}

Span left(const Tries& tries) { return std::max(Span(0), wait_after(tries.lately) - tries.served); }
bool locked(const Tries& tries) { return tries.wrong >= kMostTries; }
bool may_try(const Tries& tries) { return !locked(tries) && left(tries) == Span(0); }

Tries tried(Tries tries) {
  ++tries.wrong;
  ++tries.lately;
  tries.served = Span(0);
  return tries;
}

Tries right(Tries before) {
  before.wrong = 0;
  return before;
}

Tries unknown_tries() { return {.wrong = kMostTries - 10, .lately = 9, .served = Span(0), .now = {}}; }

std::string_view too_easy(std::string_view digits) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.size() != kPinDigits || !std::ranges::all_of(digits, is_digit)) return "it does not have six digits";
  if (different(digits) < 3) return "it has fewer than three different digits";
  if (is_run(digits) || has_run_of_four(digits)) return "its digits run in a row";
  if (repeats_itself(digits)) return "it repeats itself";
  if (is_line_of_keypad(digits.substr(0, 3)) && is_line_of_keypad(digits.substr(3))) return "it is lines on a keypad";
  if (is_date(digits)) return "it could be a date";
  return {};
}

}  // namespace pausepoint::store
