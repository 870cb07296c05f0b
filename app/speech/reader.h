// Decides what is read aloud next: what is new on a screen, where the focus goes, what is pointed at, or all of it when
// asked; pure, and must not know of an engine.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "app/speech/spoken.h"

namespace pausepoint::speech {

/// Milliseconds that a pointer rests on something before it is read.
inline constexpr float kRestMs = 450;

/// One look at a screen and the hands before it.
struct Look {
  Screen screen;
  bool by_itself = true;   ///< What is new is read; else only what is focused or pointed at, as on the desk.
  bool changed = false;    ///< Something else came to stand there: what was read of the old is not read on.
  int page = 0;            ///< Another number is another screen, where all is new; within one nothing is read twice.
  bool over = false;       ///< Help or the cover stands over that page, which comes back as it was.
  std::string_view focus;  ///< Id that has the focus and its ring; empty: none.
  std::string_view place;  ///< Id of the place on which a card that is carried would land; empty: none.
  Vec at;
  bool inside = false;     ///< The pointer is on this screen.
  bool went_down = false;  ///< It was pressed in this moment.
  float ms = 0;            ///< Since the last look.
  bool cue = false;        ///< The key that reads the whole screen, or stops.
};

/// What is left to be read, and what is known of it already.
struct Reading {
  std::deque<Utterance> waiting;
  std::optional<Utterance> current;  ///< Is being spoken.
  bool on = false;
  std::vector<Utterance> seen;               ///< All that stood there at the last look.
  std::vector<Utterance> known, known_over;  ///< Was read of this page, and of what stands over it.
  int page = -1;
  bool over = false;
  std::string focus, place, pointed;
  float rest = 0;
  bool pointed_read = false;
};

struct Wish {
  bool stop = false;             ///< At once, before anything else.
  std::optional<Utterance> say;  ///< Once the engine is silent.
};

/// What the engine should do now. `speaking`: it still says Reading::current. What has left the screen is not begun.
Wish look(Reading& reading, const Look& now, const Voice& voice, bool speaking);

/// Forgets what waits; true when the engine must stop.
bool hush(Reading& reading);

}  // namespace pausepoint::speech
