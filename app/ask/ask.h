// One question put to the class, as the author wrote it; must not know of counts, time or drawing.
#pragma once

#include <string>
#include <vector>

#include "app/base/function_ref.h"
#include "app/yaml/fields.h"

namespace pausepoint::ask {

using yaml::Milliseconds;

inline constexpr int kMostOptionsStory = 6;
inline constexpr int kMostOptionsUs = 5;
inline constexpr int kMostRounds = 3;

enum class About {
  story,  ///< A made-up person: shown by the ladder of release().
  us,     ///< "I could", "I know": shown in bands only.
};

struct Option {
  std::string id;
  std::string text;
  std::string leads;    ///< What it might lead to; shown after the answers. May be empty.
  bool helpful = true;  ///< False: if most chose it, "Don't show" is suggested.
  bool operator==(const Option&) const = default;
};

struct Ask {
  std::string question;
  About about = About::story;
  Milliseconds think{0};  ///< Quiet thinking time before answers open; 0: none.
  int rounds = 1;
  std::vector<Option> options;
  std::string talk;  ///< What pairs talk about between two rounds; may be empty.
  std::string why;   ///< The note shown last; may be empty.
  bool turns = false;    ///< One pupil after the other comes to the board, unless the teacher chooses otherwise.
  bool shuffle = false;  ///< In turns, the options change their places for every pupil.
  bool operator==(const Ask&) const = default;
};

/// Reads the map `ask` of a step. Option ids are unique and there are 2 to kMostOptionsStory (kMostOptionsUs for `us`).
Ask read(yaml::Fields& fields);
/// The same for a kind whose options say more: `more` reads it from each option's map.
Ask read(yaml::Fields& fields, FunctionRef<void(yaml::Fields&)> more);

}  // namespace pausepoint::ask
