#include "app/activities/builder/joints.h"

#include <algorithm>
#include <array>

namespace pausepoint::activities {
namespace {

constexpr std::array<std::string_view, 6> kQuotes{"\"", "'", "“", "”", "‘", "’"};
constexpr std::array<std::string_view, 4> kEndMarks{".", "!", "?", "…"};
constexpr std::string_view kFrontMarks = ".,;:!?)-";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_capital(c) || is_small(c) || (static_cast<unsigned char>(c) & 0x80) != 0; }

std::string_view without_front_quotes(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view quote : kQuotes) {
      if (text.starts_with(quote)) text.remove_prefix(quote.size()), again = true;
    }
  }
  return text;
}

std::string_view without_end_quotes(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view quote : kQuotes) {
      if (text.ends_with(quote)) text.remove_suffix(quote.size()), again = true;
    }
  }
  return text;
}

bool ends_sentence(std::string_view text) {
  return std::ranges::any_of(kEndMarks, [&](std::string_view mark) { return text.ends_with(mark); });
}

/// Byte of the first end mark, or npos.
std::size_t first_end_mark(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view mark : kEndMarks) first = std::min(first, text.find(mark));
  return first;
}

/// "I", "I'm", "I’ll": a capital wherever it stands.
bool begins_with_i(std::string_view text) {
  return text.starts_with('I') && (text.size() == 1 || !is_letter(text[1]) || text.substr(1).starts_with("’"));
}

std::string in_quotes(std::string_view text) { return std::string("'").append(text).append("'"); }

LooseJoint check_capital(Joint where, std::string_view part) {
  const std::string_view bare = without_front_quotes(part);
  if (bare.empty()) return {};
  if (where == Joint::start && is_small(bare[0])) {
    return {"the start begins with a small letter", "write a capital: the sentence begins here"};
  }
  if (where != Joint::start && is_capital(bare[0]) && !begins_with_i(bare)) {
    return {where == Joint::end ? "the end begins with a capital" : "the middle begins with a capital",
            "write a small letter: it stands inside the sentence"};
  }
  return {};
}

LooseJoint check_marks(Joint where, std::string_view part) {
  const std::string_view bare = without_end_quotes(part);
  if (where == Joint::end) {
    if (!ends_sentence(bare)) return {"the end has no end mark", "close it with '.', '!' or '?'"};
    if (first_end_mark(bare) + 3 < bare.size()) {
      return {"a sentence ends inside the end", "one sentence is built: join the two with a comma"};
    }
    return {};
  }
  if (first_end_mark(bare) != std::string_view::npos) {
    return {where == Joint::start ? "a sentence ends inside the start" : "a sentence ends inside the middle",
            "take the end mark away: more follows"};
  }
  return {};
}

std::string lowered_word(std::string_view word) {
  std::string lowered;
  for (const char c : word) {
    if (is_letter(c) || c == '\'') lowered += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lowered;
}

}  // namespace

LooseJoint check_part(Joint where, std::string_view part) {
  if (part.empty()) return {};
  if (kFrontMarks.find(part[0]) != std::string_view::npos) {
    return {"a part begins with " + in_quotes(part.substr(0, 1)), "put the mark at the end of the part before it"};
  }
  if (part.find("  ") != std::string_view::npos) return {"there are two spaces in a row", "write one"};
  if (LooseJoint capital = check_capital(where, part); !capital.message.empty()) return capital;
  return check_marks(where, part);
}

LooseJoint check_joint(std::string_view first, std::string_view second) {
  const std::size_t last_gap = first.rfind(' '), first_gap = second.find(' ');
  const std::string last = lowered_word(last_gap == std::string_view::npos ? first : first.substr(last_gap + 1));
  const std::string next = lowered_word(second.substr(0, first_gap));
  if (last.empty() || last != next) return {};
  return {in_quotes(last) + " is said twice where " + in_quotes(first) + " meets " + in_quotes(second),
          "leave it out in one of the two"};
}

}  // namespace pausepoint::activities
