#include "app/base/text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pausepoint {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Bytes of the valid character that begins at `offset`, or 0. The bounds of the second byte are those of the Unicode
/// Standard, table 3-7 (well-formed UTF-8 byte sequences): they rule out overlong forms, surrogates and > U+10FFFF.
std::size_t valid_length(std::string_view text, std::size_t offset) {
  const unsigned char lead = byte_at(text, offset);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  if (length == 0 || offset + length > text.size()) return 0;
  if (byte_at(text, offset + 1) < low || byte_at(text, offset + 1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byte_at(text, offset + i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// Letters and digits: those of ASCII, and beyond it everything but the blocks of signs, punctuation and pictures.
bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;
  if (c >= 0x3000 && c <= 0x303F) return false;
  if (c >= 0xFE00 && c <= 0xFE0F) return false;
  return c < 0x1F000 || c > 0x1FBFF;
}

struct Mark {
  std::size_t offset = 0;
  std::size_t length = 1;  ///< 1: emphasis, 2: strong.
  bool paired = false;
};

/// Pairs each mark that can close with the open one of its length; leaves the others unpaired.
class MarkPairs {
 public:
  void add(std::size_t offset, std::size_t length, bool can_open, bool can_close) {
    int& open = length == 2 ? open_strong_ : open_emphasis_;
    const int index = static_cast<int>(marks_.size());
    marks_.push_back({offset, length, false});
    if (open >= 0 && can_close) {
      marks_[static_cast<std::size_t>(open)].paired = marks_.back().paired = true;
      open = -1;
    } else if (open < 0 && can_open) {
      open = index;
    }
  }
  std::vector<Mark> take() { return std::move(marks_); }

 private:
  std::vector<Mark> marks_;
  int open_emphasis_ = -1, open_strong_ = -1;
};

std::vector<Mark> find_marks(std::string_view text) {
  MarkPairs pairs;
  std::size_t offset = 0;
  while ((offset = text.find('*', offset)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_not_of('*', offset), text.size());
    const bool can_close = offset > 0 && !is_space(text[offset - 1]);
    const bool can_open = end < text.size() && !is_space(text[end]);
    const std::size_t length = end - offset;
    if ((can_open || can_close) && length <= 3) {
      if (length >= 2) pairs.add(offset, 2, can_open, can_close);
      if (length != 2) pairs.add(end - 1, 1, can_open, can_close);
    }
    offset = end;
  }
  return pairs.take();
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  std::size_t offset = 0;
  while (offset < text.size()) {
    // Nearly every file is nearly all ASCII: eight bytes at a time.
    std::uint64_t eight = 0;
    if (offset + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + offset, sizeof eight);
      if ((eight & kHighBits) == 0) {
        offset += sizeof eight;
        continue;
      }
    }
    const std::size_t length = valid_length(text, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

int count_characters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

char32_t next_character(std::string_view text, std::size_t& offset) {
  const unsigned char lead = byte_at(text, offset++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t character = lead & (0x3F >> more);
  for (int i = 0; i < more && offset < text.size(); ++i) character = character << 6 | (byte_at(text, offset++) & 0x3F);
  return character;
}

void append_utf8(std::string& text, char32_t character) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (character < 0x80) {
    add(character);
  } else if (character < 0x800) {
    add(0xC0 | character >> 6), add(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    add(0xE0 | character >> 12), add(0x80 | (character >> 6 & 0x3F)), add(0x80 | (character & 0x3F));
  } else {
    add(0xF0 | character >> 18), add(0x80 | (character >> 12 & 0x3F));
    add(0x80 | (character >> 6 & 0x3F)), add(0x80 | (character & 0x3F));
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

int count_words(std::string_view text) {
  int words = 0;
  bool counted = false;  // The run the scan is in has a letter or digit already.
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_character(text, offset);
    if (is_letter_or_digit(c)) {
      if (!counted) ++words;
      counted = true;
    } else if (!is_apostrophe(c) && !is_hyphen(c) && c != '*' && !(c >= 0x200C && c <= 0x200D)) {
      counted = false;
    }
  }
  return words;
}

std::vector<MarkedPiece> marked_pieces(std::string_view text) {
  std::vector<MarkedPiece> pieces;
  std::size_t begin = 0;
  bool emphasis = false, strong = false;
  const auto add_until = [&](std::size_t end) {
    if (end > begin) pieces.push_back({text.substr(begin, end - begin), emphasis, strong});
  };
  for (const Mark& mark : find_marks(text)) {
    if (!mark.paired) continue;
    add_until(mark.offset);
    begin = mark.offset + mark.length;
    (mark.length == 2 ? strong : emphasis) ^= true;
  }
  add_until(text.size());
  return pieces;
}

std::size_t first_loose_mark(std::string_view text) {
  for (const Mark& mark : find_marks(text)) {
    if (!mark.paired) return mark.offset;
  }
  return std::string_view::npos;
}

std::string without_marks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (const MarkedPiece& piece : marked_pieces(text)) plain += piece.text;
  return plain;
}

bool is_hidden_character(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0xA0) return c >= 0x7F;
  const bool bidirectional =
      (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
  return bidirectional || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

std::string listed(const std::vector<std::string>& words, std::string_view last_joint) {
  std::string sentence;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 == words.size()) {
      sentence.append(" ").append(last_joint).append(" ");
    } else if (i > 0) {
      sentence += ", ";
    }
    sentence += words[i];
  }
  return sentence;
}

}  // namespace pausepoint
