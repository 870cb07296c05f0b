// What may be shown of a tally, and nothing else: the only way from counts to screens, store, report and speech.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/ask/ask.h"

namespace pausepoint::ask {

class Tally;

/// How finely a release speaks. For `story` the finest rung of the ladder that singles nobody out.
enum class Rung : std::uint8_t { too_few, tenths, fifths, some, bands, words };

/// What is said of one option. Ordered: a later one is never fewer answers than an earlier one.
enum class Level : std::uint8_t {
  unsaid,
  few_or_none,
  some,
  five_or_more,
  most,
  more_than_half,
  part,
  nearly_everyone
};

struct Share {
  Level level = Level::unsaid;
  std::uint8_t part = 0;  ///< With Level::part: how many of the rung's tenths or fifths; else 0.
  bool operator==(const Share&) const = default;
};

struct Release {
  Rung rung = Rung::too_few;
  std::vector<Share> shares;      ///< One for each option, then one for pass; empty when too_few.
  int leader = -1;                ///< The option that the shares themselves show as most chosen; -1: none, or a tie.
  bool mostly_unhelpful = false;  ///< The shares themselves show that most chose options marked `helpful: false`.
  bool operator==(const Release&) const = default;
};

/// The least number of answers that may be shown (ANONYMITY: story 5, us max(10, 5 x options)).
int least_answers(const Ask& ask);

/// The only function that reads counts. `present` is the number of pupils, at least the answers given.
Release release(const Tally& tally, const Ask& ask, int present);

/// "about 4 in 10", "a few or none" …: one fixed text for each share.
std::string_view words(Share share, Rung rung);
/// How long the share's bar is, of 1; bands and words have fixed lengths that tell no more than their words.
float bar(Share share, Rung rung);

}  // namespace pausepoint::ask
