#include "app/base/spelling.h"

#include <algorithm>
#include <vector>

namespace pausepoint {
namespace {

/// Words longer than this are no misspelling of anything; the work stays small for whatever a file holds.
constexpr std::size_t kLongestWord = 64;

}  // namespace

int edit_distance(std::string_view from, std::string_view to) {
  const std::size_t width = to.size() + 1;
  std::vector<int> before(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < width; ++j) {
      const int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[to.size()];
}

std::string_view closest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > kLongestWord) return {};
  const int allowed = std::max(1, static_cast<int>(word.size()) / 3);
  int fewest = allowed + 1;
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > kLongestWord) continue;
    const int edits = edit_distance(word, candidate);
    // A word of which every letter is replaced is another word.
    if (edits < fewest && edits < static_cast<int>(std::max(word.size(), candidate.size()))) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

}  // namespace pausepoint
