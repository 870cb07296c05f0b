// What is refused before the text of a file is parsed; must not know YAML beyond indents and brackets.
#pragma once

#include <string>
#include <string_view>

#include "app/base/diagnostic.h"

namespace pausepoint::yaml {

/// One pass over `text` (without a byte order mark): size, UTF-8, hidden characters, indents, brackets. Reports at most
/// one hidden character a line. Returns whether the text may be parsed.
bool check_bytes(std::string_view text, Diagnostics& diagnostics);

/// "U+202E".
std::string code_point_name(char32_t character);

}  // namespace pausepoint::yaml
