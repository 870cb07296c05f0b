// Whether parts of a sentence join, as far as a machine can judge; must not know where the parts come from.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::activities {

enum class Joint { start, middle, end };

struct LooseJoint {
  std::string message;  ///< Empty: it joins.
  std::string suggestion;
};

/// The rules for one part: a capital at the start only (and in "I"), an end mark at the end only, one space between
/// words, and no mark in front.
LooseJoint check_part(Joint where, std::string_view part);
/// The rule for two neighbours: the last word of the first is not said again.
LooseJoint check_joint(std::string_view first, std::string_view second);
/// Characters that all three together may have.
inline constexpr int kLongestSentence = 140;

}  // namespace pausepoint::activities
