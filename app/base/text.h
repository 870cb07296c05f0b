// UTF-8 text: validity, counting and cutting by characters, words; must not know of fonts or screens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pausepoint {

/// Byte offset of the first byte that is not valid UTF-8 (overlong, surrogate, above U+10FFFF, cut short), or npos.
std::size_t first_invalid_utf8(std::string_view text);

/// Number of characters (code points) of valid UTF-8.
int count_characters(std::string_view text);

/// The code point that begins at byte `offset` of valid UTF-8; moves `offset` behind it.
char32_t next_character(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t character);

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);
/// Words as a pupil counts them: runs of letters, digits, apostrophes and hyphens; emphasis marks do not count.
int count_words(std::string_view text);
/// A stretch of text between marks.
struct MarkedPiece {
  std::string_view text;  ///< Points into the text that was cut.
  bool emphasis = false;
  bool strong = false;
};

/// The text cut at its `*emphasis*` and `**strong**` marks, which are left out. A star that has a space, or the text's
/// end, on both sides is only a star, and so is one without a partner.
std::vector<MarkedPiece> marked_pieces(std::string_view text);
/// Byte offset of the first mark that has no partner, or npos.
std::size_t first_loose_mark(std::string_view text);
/// The text without `*emphasis*` and `**strong**` marks.
std::string without_marks(std::string_view text);
/// True of what a reader cannot see but a file can hide: control characters other than tab and line feed, bidirectional
/// controls, line and paragraph separators, byte order marks.
bool is_hidden_character(char32_t character);
/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& words, std::string_view last_joint = "and");

}  // namespace pausepoint
