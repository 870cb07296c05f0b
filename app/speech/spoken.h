// What a screen says, made from its outline alone: every control with its role, name, state and key; must not know
// which screen it is, and never says what somebody chose.
#pragma once

#include <string_view>
#include <vector>

#include "app/speech/voice.h"
#include "app/ui/outline.h"

namespace pausepoint::speech {

/// The key that presses the control with this id; empty: it has none.
using KeyOf = std::string_view (*)(std::string_view id);

/// What is known of a screen besides its outline.
struct Screen {
  const ui::Outline& shown;
  bool answering = false;  ///< Answers are taken: its options are what pupils choose from.
  KeyOf key_of = nullptr;
};

/// The whole screen from the top, without what stands on every screen (the lesson's name, the way to help) and without
/// what changes by itself (clocks, counts).
std::vector<Utterance> spoken(const Screen& screen);

/// One entry of the outline, as when the focus comes to it: "Begin the lesson, button. Key F12." An option that pupils
/// choose from is not said by itself: all of them are, whichever it is, so that nobody hears which one it was.
std::vector<Utterance> spoken_entry(const Screen& screen, int index);

/// Index of what can be read at a place, or -1.
int readable_at(const ui::Outline& shown, Vec at);

/// Whether `said` says what `now` does already: the same, or the same behind an option's letter.
bool says_already(const Utterance& said, const Utterance& now);

}  // namespace pausepoint::speech
