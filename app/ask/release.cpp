#include "app/ask/release.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "app/ask/ballot.h"
#include "app/base/words.h"

namespace pausepoint::ask {
namespace {

/// More answers than this are never told finer than in words: listing every tally would keep the class waiting.
constexpr int kMostListed = 60;

/// Finest first; below the last there are words alone.
constexpr std::array kStoryLadder{Rung::tenths, Rung::fifths, Rung::some, Rung::bands};
constexpr std::array kUsLadder{Rung::bands};

/// What everybody in the room knows before a release, and all that listing the possible tallies needs.
struct Known {
  About about = About::story;
  int options = 0;
  int categories = 0;  ///< The options and pass.
  int answers = 0;
};

/// The counts of one possible tally, smallest first; places behind the categories stay 0.
using Counts = std::array<std::uint8_t, Tally::kMost>;
/// The shares of one possible tally, smallest first, a byte each.
using Picture = std::uint64_t;

/// The most answers that "a few or none" stands for.
int few(Rung rung) { return rung == Rung::bands ? 4 : 2; }

/// `count` of `answers` in `parts` equal parts, halves rounded up; at least 1, as 0 would be "none".
Share in_parts(int count, int answers, int parts) {
  const int twice = 2 * count * parts;
  if (twice >= (2 * parts - 1) * answers) return {Level::nearly_everyone};
  return {Level::part, static_cast<std::uint8_t>(std::max(1, (twice + answers) / (2 * answers)))};
}

/// What `rung` says of an option with `count` answers: a function of the count and of what is known, never falling.
Share share_of(int count, Rung rung, const Known& known) {
  if (rung == Rung::words) return {};
  if (count <= few(rung)) return {Level::few_or_none};
  const bool over_half = 2 * count > known.answers;
  switch (rung) {
    case Rung::tenths:
      return in_parts(count, known.answers, 10);
    case Rung::fifths:
      return in_parts(count, known.answers, 5);
    case Rung::some:
      return {over_half ? Level::most : Level::some};
    default:
      return {over_half && known.about == About::us && known.options == 2 ? Level::more_than_half
                                                                          : Level::five_or_more};
  }
}

std::uint8_t code(Share share) { return static_cast<std::uint8_t>(static_cast<int>(share.level) * 16 + share.part); }

/// Calls `found` with every tally of `left` answers in `places`, each no smaller than `least` and than the one before.
/// Shares depend on the count alone, so tallies that differ only in which option has which count are safe or unsafe
/// together: one of them, in order of size, stands for all.
template <class Found>
void list_tallies(int left, std::span<std::uint8_t> places, int least, Found&& found) {
  if (places.size() == 1) {
    places[0] = static_cast<std::uint8_t>(left);
    found();
    return;
  }
  for (int count = least; count * static_cast<int>(places.size()) <= left; ++count) {
    places[0] = static_cast<std::uint8_t>(count);
    list_tallies(left - count, places.subspan(1), count, found);
  }
}

Picture picture_of(const Counts& counts, std::span<const std::uint8_t> codes, int categories) {
  Picture picture = 0;
  for (int i = 0; i < categories; ++i) picture = picture << 8 | codes[counts[static_cast<std::size_t>(i)]];
  return picture;
}

/// Bit c: an option told as "a few or none" must be able to have c answers. 0 to 2, and for `us` 0 to 4.
unsigned must_be_open(About about) { return about == About::us ? 0b11111u : 0b111u; }

/// All tallies that would look the same.
struct Group {
  unsigned few_seen = 0;  ///< Bit c: somebody's "a few or none" is c in one of them.

  void add(const Counts& counts, Rung rung, const Known& known) {
    for (int i = 0; i < known.categories; ++i) {
      const int count = counts[static_cast<std::size_t>(i)];
      if (count > few(rung)) break;
      few_seen |= 1u << count;
    }
  }
  /// Nobody is singled out: each "a few or none" may be any of the numbers that must stay open. Options with the same
  /// share can change places within the group, so what one of them may be, all may be. Then no option is certain to
  /// have all answers either: all others would be "a few or none", and could not be 2.
  bool safe(unsigned must) const { return few_seen == 0 || (few_seen & must) == must; }
};

/// The codes of `rung` for every count from 0 to all answers.
std::array<std::uint8_t, kMostListed + 1> codes_of(Rung rung, const Known& known) {
  std::array<std::uint8_t, kMostListed + 1> codes{};
  for (int c = 0; c <= known.answers; ++c) codes[static_cast<std::size_t>(c)] = code(share_of(c, rung, known));
  return codes;
}

/// The finest rung that singles nobody out for a tally whose pictures `picture_at` tells. Safe by construction: a group
/// holds exactly the tallies that would have been released alike, since those of a safe group stay on its rung and only
/// those of unsafe groups go further down, where they are grouped again among themselves.
template <class PictureAt>
Rung finest(std::span<const Rung> ladder, const Known& known, PictureAt&& picture_at) {
  const unsigned open = must_be_open(known.about);
  std::vector<Counts> left;
  Counts next{};
  const auto places = std::span(next).first(static_cast<std::size_t>(known.categories));
  list_tallies(known.answers, places, 0, [&] { left.push_back(next); });
  for (const Rung rung : ladder) {
    const auto codes = codes_of(rung, known);
    std::unordered_map<Picture, Group> groups;
    groups.reserve(512);
    for (const Counts& counts : left) groups[picture_of(counts, codes, known.categories)].add(counts, rung, known);
    if (groups.at(picture_at(rung)).safe(open)) return rung;
    std::erase_if(
        left, [&](const Counts& counts) { return groups.at(picture_of(counts, codes, known.categories)).safe(open); });
  }
  return Rung::words;
}

/// The option whose share is above every other one, pass included; -1 when none is.
int leader_of(std::span<const Share> shares) {
  const auto top = std::ranges::max_element(shares, {}, code);
  if (std::ranges::count(shares, *top) > 1 || top == shares.end() - 1) return -1;
  return static_cast<int>(top - shares.begin());
}

/// Whether the shares show that most chose unhelpful options: more than half of the parts, or the one option that has
/// most, or every option that has more than a few.
bool mostly_unhelpful(std::span<const Share> shares, Rung rung, const Ask& ask) {
  const auto unhelpful = [&](std::size_t i) { return i < ask.options.size() && !ask.options[i].helpful; };
  const int whole = rung == Rung::tenths ? 10 : 5;
  int parts = 0, bad = 0, good = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Level level = shares[i].level;
    if (level == Level::nearly_everyone || level == Level::most || level == Level::more_than_half) return unhelpful(i);
    if (unhelpful(i)) parts += shares[i].part;
    if (level > Level::few_or_none) ++(unhelpful(i) ? bad : good);
  }
  if (rung == Rung::tenths || rung == Rung::fifths) return 2 * parts > whole;
  return bad > 0 && good == 0;
}

}  // namespace

int least_answers(const Ask& ask) {
  return ask.about == About::story ? 5 : std::max(10, 5 * static_cast<int>(ask.options.size()));
}

Release release(const Tally& tally, const Ask& ask, int present) {
  Known known{ask.about, static_cast<int>(ask.options.size()), static_cast<int>(ask.options.size()) + 1, 0};
  if (known.options < 1 || known.categories > Tally::kMost) return {};
  const auto places = static_cast<std::size_t>(known.categories);
  const std::span counts(tally.counts_.data(), places);
  for (const std::uint16_t count : counts) known.answers += count;
  // More answers than pupils were not one from each: nothing is said of them.
  if (known.answers < least_answers(ask) || known.answers > present) return {};

  const auto picture_at = [&](Rung rung) {
    std::array<std::uint8_t, Tally::kMost> codes{};
    std::ranges::transform(counts, codes.begin(), [&](int count) { return code(share_of(count, rung, known)); });
    std::ranges::sort(codes);  // the zeros behind the categories come first and add nothing
    Picture picture = 0;
    for (const std::uint8_t each : codes) picture = picture << 8 | each;
    return picture;
  };
  const std::span<const Rung> ladder =
      known.about == About::story ? std::span<const Rung>(kStoryLadder) : std::span<const Rung>(kUsLadder);
  Release released;
  released.rung = known.answers > kMostListed ? Rung::words : finest(ladder, known, picture_at);
  for (const int count : counts) released.shares.push_back(share_of(count, released.rung, known));
  released.leader = leader_of(released.shares);
  released.mostly_unhelpful = mostly_unhelpful(released.shares, released.rung, ask);
  return released;
}

std::string_view words(Share share, Rung rung) {
  constexpr std::array<std::string_view, 11> kTenths{"",
                                                     worded("about 1 in 10"),
                                                     worded("about 2 in 10"),
                                                     worded("about 3 in 10"),
                                                     worded("about 4 in 10"),
                                                     worded("about 5 in 10"),
                                                     worded("about 6 in 10"),
                                                     worded("about 7 in 10"),
                                                     worded("about 8 in 10"),
                                                     worded("about 9 in 10"),
                                                     worded("nearly everyone")};
  constexpr std::array<std::string_view, 6> kFifths{"",
                                                    worded("about 1 in 5"),
                                                    worded("about 2 in 5"),
                                                    worded("about 3 in 5"),
                                                    worded("about 4 in 5"),
                                                    worded("nearly everyone")};
  switch (share.level) {
    case Level::unsaid:
      return worded("told in words");
    case Level::few_or_none:
      return worded("a few or none");
    case Level::some:
      return worded("some");
    case Level::five_or_more:
      return worded("5 or more");
    case Level::most:
      return worded("most");
    case Level::more_than_half:
      return worded("more than half");
    case Level::part:
      if (rung == Rung::tenths) return kTenths[std::min<std::size_t>(share.part, kTenths.size() - 1)];
      return kFifths[std::min<std::size_t>(share.part, kFifths.size() - 1)];
    case Level::nearly_everyone:
      return worded("nearly everyone");
  }
  return {};
}

float bar(Share share, Rung rung) {
  switch (share.level) {
    case Level::unsaid:
      return 0;
    case Level::few_or_none:
      return 0.04f;
    case Level::some:
      return 0.3f;
    case Level::five_or_more:
      return 0.5f;
    case Level::most:
    case Level::more_than_half:
      return 0.75f;
    case Level::part:
      return static_cast<float>(share.part) / (rung == Rung::tenths ? 10.0f : 5.0f);
    case Level::nearly_everyone:
      return 1;
  }
  return 0;
}

}  // namespace pausepoint::ask
