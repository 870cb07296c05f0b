#include "app/activities/piece.h"

#include <algorithm>

namespace pausepoint::activities {

std::vector<Piece> pieces_of(const ask::Ask& ask) {
  std::vector<Piece> pieces;
  for (const ask::Option& option : ask.options) pieces.push_back({option.id, option.text, true});
  return pieces;
}

std::optional<ask::Ask> without_option(const ask::Ask& ask, std::string_view id) {
  constexpr std::size_t kLeast = 2;
  ask::Ask left = ask;
  const bool there = std::erase_if(left.options, [&](const ask::Option& option) { return option.id == id; }) > 0;
  if (!there || left.options.size() < kLeast) return {};
  if (std::ranges::none_of(left.options, &ask::Option::helpful)) return {};
  return left;
}

}  // namespace pausepoint::activities
