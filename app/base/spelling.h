// "Did you mean …?": finds the known word nearest to a misspelt one.
#pragma once

#include <span>
#include <string_view>

namespace pausepoint {

/// Edits (insert, delete, replace, swap of neighbours; optimal string alignment) that turn one word into the other.
int edit_distance(std::string_view from, std::string_view to);

/// The candidate with the fewest edits, if at most a third of the word's length (at least 1) is edited; else empty.
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace pausepoint
