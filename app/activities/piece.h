// What of a step a teacher may take away for one day: options, cards, statements; must not know which kind has it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ask/ask.h"

namespace pausepoint::activities {

/// A kind tells them with `static std::vector<Piece> pieces(const Spec&)`, and has `static std::optional<Spec>
/// without(const Spec&, std::string_view id)`: what is left, or nothing when that could not be taught. A kind without
/// these functions has nothing to take away.
struct Piece {
  std::string id, text;
  bool option = false;  ///< Of a question: without it the question is another one.
  bool operator==(const Piece&) const = default;
};

/// The options of a question.
std::vector<Piece> pieces_of(const ask::Ask& ask);
/// The question without one of its options. Nothing when fewer than two would be left, or none that is helpful.
std::optional<ask::Ask> without_option(const ask::Ask& ask, std::string_view id);

}  // namespace pausepoint::activities
