// Tallies and asks made for tests: the one place outside app/ask that may set a count.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/ask/ballot.h"

namespace pausepoint::ask {

struct TallyForTests {
  static void set(Tally& tally, std::span<const int> counts) {
    tally.wipe();
    for (std::size_t i = 0; i < counts.size(); ++i) tally.counts_[i] = static_cast<std::uint16_t>(counts[i]);
  }
};

inline Ask ask_with(About about, int options, std::vector<int> unhelpful = {}) {
  Ask ask;
  ask.question = "What could Kit do next?";
  ask.about = about;
  for (int i = 0; i < options; ++i)
    ask.options.push_back({std::string(1, static_cast<char>('a' + i)), "An answer", "", true});
  for (const int i : unhelpful) ask.options[static_cast<std::size_t>(i)].helpful = false;
  return ask;
}

/// The release of `counts` (the options, then pass) in a class of `present`, or of as many as answered.
inline Release released(const Ask& ask, std::span<const int> counts, int present = 0) {
  Tally tally;
  TallyForTests::set(tally, counts);
  int answers = 0;
  for (const int count : counts) answers += count;
  return release(tally, ask, present > 0 ? present : answers);
}
inline Release released(const Ask& ask, std::initializer_list<int> counts, int present = 0) {
  return released(ask, std::span<const int>(counts.begin(), counts.size()), present);
}

}  // namespace pausepoint::ask
