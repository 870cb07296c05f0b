// Reads `*emphasis*` and `**strong**` out of an author's text; must not know how they are shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pausepoint::ui {

struct Mark {
  std::uint32_t begin = 0, end = 0;  ///< Bytes of the plain text.
  bool strong = false;
};

struct MarkedText {
  std::string plain;
  std::vector<Mark> marks;
};

/// A mark opens before and closes behind something that is not a space; one without a partner is an ordinary star.
MarkedText read_marks(std::string_view text);

}  // namespace pausepoint::ui
