// Small pieces of YAML text that messages quote and the builder measures; must not know the tree.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::yaml {

/// In single quotes, on one line, cut to about 40 characters.
std::string quote(std::string_view text);

/// The run of characters up to the next white space, comma or bracket; at least one character where there is any.
std::string_view word_at(std::string_view text, std::size_t offset);

/// "null", "Null", "NULL" or "~" when one of them stands alone at `offset`; else empty.
std::string_view null_word(std::string_view text, std::size_t offset);

/// Behind the closing quote of the quoted text that begins at `offset`, or npos when there is none.
std::size_t quoted_end(std::string_view text, std::size_t offset);

}  // namespace pausepoint::yaml
