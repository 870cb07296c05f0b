#include "app/ask/ballot.h"

#include <limits>

namespace pausepoint::ask {

void Tally::wipe() {
  // Written through volatile: the compiler may not leave out zeros that nobody reads.
  for (volatile std::uint16_t& count : counts_) count = 0;
}

void Ballot::open(const Ask& ask) {
  drop();
  const int options = static_cast<int>(ask.options.size());
  if (options < Tally::kMost) options_ = options;
}

bool Ballot::count(int option, bool hand) {
  if (!takes(option)) return false;
  auto& count = tally_.counts_[static_cast<std::size_t>(option)];
  if (count == std::numeric_limits<std::uint16_t>::max()) return false;
  ++count;
  if (hand) ++hands_.counts_[static_cast<std::size_t>(option)];
  return true;
}

bool Ballot::take_back(int option) {
  if (!takes(option)) return false;
  auto& hands = hands_.counts_[static_cast<std::size_t>(option)];
  if (hands == 0) return false;
  --hands;
  --tally_.counts_[static_cast<std::size_t>(option)];
  return true;
}

Release Ballot::close(const Ask& ask, int present) {
  Release released;
  if (is_open() && static_cast<int>(ask.options.size()) == options_) released = release(tally_, ask, present);
  drop();
  return released;
}

void Ballot::drop() {
  tally_.wipe();
  hands_.wipe();
  options_ = 0;
}

}  // namespace pausepoint::ask
