// An utterance as SSML with a mark before every word, so that an engine can report where it is; must not know an
// engine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pausepoint::speech {

struct Word {
  int begin = 0, end = 0;  ///< Bytes of the text.
  bool operator==(const Word&) const = default;
};

std::vector<Word> words_of(std::string_view text);

/// Mark n stands before word n and is called "n". What XML would misread is written as entities.
std::string with_marks(std::string_view text);

/// The number in a mark's name; nothing when it is none of ours.
std::optional<int> word_of_mark(std::string_view name);

}  // namespace pausepoint::speech
