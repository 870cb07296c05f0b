// The text of one file and places in it; must not know how the text is read or what it means.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint {

/// Some editors begin a file with it; it is not part of the text.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A place in a file: line and column from 1, the column counted in characters (not bytes). Line 0: the whole file.
struct Place {
  int line = 0;
  int column = 0;
  auto operator<=>(const Place&) const = default;
};

/// A run of characters on one line, for underlining.
struct Span {
  Place begin;
  int length = 1;
  bool operator==(const Span&) const = default;
};

struct Source {
  std::string name;  ///< As the reader will see it, usually the path given on the command line.
  std::string text;  ///< UTF-8, as it is in the file.

  /// Line `number` (from 1) without its line end and without a byte order mark, which no column counts; empty when
  /// there is no such line.
  std::string_view line(int number) const;
};

}  // namespace pausepoint
