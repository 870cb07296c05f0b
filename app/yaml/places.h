// Turns byte offsets of a text into places; must not know what stands there.
#pragma once

#include <algorithm>
#include <string_view>

#include "app/base/source.h"

namespace pausepoint::yaml {

/// Remembers the last place, so that asking for offsets in about ascending order costs one pass over the text.
class Places {
 public:
  /// `text` without a byte order mark; it must outlive this.
  explicit Places(std::string_view text) : text_(text) {}

  /// The place of the character at byte `offset`; behind the last one for anything beyond the end.
  Place at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < offset_) go_back(offset);
    for (; offset_ < offset; ++offset_) {
      if (text_[offset_] == '\n') {
        ++place_.line;
        place_.column = 1;
      } else if (begins_character(offset_)) {
        ++place_.column;
      }
    }
    return place_;
  }

 private:
  bool begins_character(std::size_t offset) const { return (text_[offset] & 0xC0) != 0x80; }

  void go_back(std::size_t offset) {
    while (offset_ > offset) {
      --offset_;
      if (text_[offset_] == '\n') {
        --place_.line;
        place_.column = 1;
        const std::size_t end_before = offset_ == 0 ? std::string_view::npos : text_.rfind('\n', offset_ - 1);
        for (std::size_t i = end_before + 1; i < offset_; ++i) place_.column += begins_character(i) ? 1 : 0;
      } else if (begins_character(offset_)) {
        --place_.column;
      }
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Place place_{1, 1};
};

}  // namespace pausepoint::yaml
