#include "app/ask/keeper.h"

#include <utility>

namespace pausepoint::ask {

void MemoryKeeper::open(const Ask& ask) {
  drop();
  ballot_.open(ask);
}

void MemoryKeeper::count(const CountAnswer& answer) {
  const bool counted = answer.by > 0 ? ballot_.count(answer.option, answer.hand) : ballot_.take_back(answer.option);
  if (counted) news_.push_back(Counted{answer.by});
}

void MemoryKeeper::close(const Ask& ask, int present) { news_.push_back(Released{ballot_.close(ask, present)}); }

void MemoryKeeper::drop() {
  ballot_.drop();
  news_.clear();
}

std::vector<Event> MemoryKeeper::news() { return std::exchange(news_, {}); }

}  // namespace pausepoint::ask
