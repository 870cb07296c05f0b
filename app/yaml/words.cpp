#include "app/yaml/words.h"

#include <algorithm>

#include "app/base/text.h"

namespace pausepoint::yaml {
namespace {

constexpr int kLongestQuote = 40;
constexpr std::string_view kWordEnd = " \t\r\n,[]{}";

}  // namespace

std::string quote(std::string_view text) {
  std::string quoted = "'";
  int characters = 0;
  for (std::size_t offset = 0; offset < text.size(); ++characters) {
    if (characters == kLongestQuote) {
      quoted += "…";
      break;
    }
    const char32_t c = next_character(text, offset);
    append_utf8(quoted, c == '\n' ? U' ' : c);
  }
  return quoted + "'";
}

std::string_view word_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const std::size_t end = std::min(text.find_first_of(kWordEnd, offset), text.size());
  return text.substr(offset, std::max<std::size_t>(1, end - offset));
}

std::string_view null_word(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
    if (!rest.starts_with(word)) continue;
    const std::string_view behind = rest.substr(word.size());
    if (behind.empty() || (kWordEnd.find(behind.front()) != std::string_view::npos) || behind.front() == ':') {
      return rest.substr(0, word.size());
    }
  }
  return {};
}

std::size_t quoted_end(std::string_view text, std::size_t offset) {
  const char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

}  // namespace pausepoint::yaml
