// An author's text as words that any engine reads sensibly: no marks, no emoji, no symbols; must not know of an engine.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::speech {

/// - `*emphasis*` marks and quotation marks go, dashes become commas, dots between words sentences.
/// - "10–11" is "10 to 11", "30 min" is "30 minutes", "1:05" is "1 minute 5 seconds".
/// - Telephone numbers are read digit by digit, addresses of pages with "dot" and "slash", a row of underscores as
///   "blank".
/// - Emoji are called by their names; those without a known one go.
/// Empty when nothing is left that could be read.
std::string plain(std::string_view text);

/// The same as a sentence of its own: begins and ends as one.
std::string sentence(std::string_view text);

/// Whether there is a letter in it, or digits enough for a telephone number: what has not (a clock, a count) is read
/// only when it is pointed at.
bool has_words(std::string_view text);

}  // namespace pausepoint::speech
