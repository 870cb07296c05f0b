// What can happen to a running step, and what it asks of the world in return; plain values.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/ask/ask.h"
#include "app/ask/release.h"

namespace pausepoint::ask {

/// The teacher's controls that a step may understand. A cue that makes no sense now changes nothing.
/// play to rewind are for what plays by itself; undo to finish move the whole delivery and never reach an ask.
enum class Cue {
  next,
  back,
  open,
  close,
  show,
  say_in_words,
  keep_back,
  take_back,
  ask_again,
  play,
  stop,
  slower,
  next_line,
  rewind,
  undo,
  pause,
  cover,
  help,
  finish,
  eyes_up,
};

/// Time went by on the lesson's clock (never while it is paused or covered). So much of it passes for what plays and
/// for what a class has time for: less where the class wants longer times.
struct Tick {
  Milliseconds elapsed{0};
  int pace = 100;  ///< Percent, 1 to 100.
};
/// Somebody answered: index of the option; the number of options means pass. From where is not known here.
struct Press {
  int option = 0;
};
/// The teacher counted hands: `by` is +1 or -1.
struct Hands {
  int option = 0;
  int by = 1;
};
/// The ballot has counted (and kept) one answer more, or one less.
struct Counted {
  int by = 1;
};
/// The ballot could not keep an answer: answers stop, the sentence goes to the desk.
struct Stopped {
  std::string sentence;
};
/// The ballot was closed; this is all that is left of it.
struct Released {
  Release release;
};
/// How many pupils are in the room changed.
struct Present {
  int pupils = 0;
};
/// Something on the board was picked or put somewhere (kinds say what the numbers mean).
struct Pick {
  int item = 0;
  int place = 0;
};
/// The teacher typed a line for the board.
struct Line {
  std::string text;
};
/// The options change their places on the board; the same seed always gives the same places. 0: the author's order.
struct Shuffle {
  std::uint64_t seed = 0;
};

/// The teacher goes to another step: a step drops what it has open, beside an ask, which the delivery drops.
struct Left {};

using Event = std::variant<Cue, Tick, Press, Hands, Counted, Stopped, Released, Present, Pick, Line, Shuffle, Left>;

/// Effects of a step. The ballot's are carried out by delivery::Session; the last two move the lesson.
struct OpenRound {
  Ask ask;
};
struct CountAnswer {
  int option = 0;
  int by = 1;
  bool hand = false;  ///< From a show of hands; only those can be taken back (by -1).
};
struct CloseRound {
  Ask ask;
  int present = 0;
};
struct DropRound {};
/// A round's release, under a name unique in its step, for later steps and for what the teacher may keep; posted when
/// the round closes, and again when it is shown or taken back.
struct KeepRelease {
  std::string ask_id;
  int round = 0;
  bool shown = false;
  Release release;
  About about = About::us;  ///< The stricter of the two unless said.
};
struct LeaveForward {};
struct LeaveBack {};

using Effect = std::variant<OpenRound, CountAnswer, CloseRound, DropRound, KeepRelease, LeaveForward, LeaveBack>;
using Effects = std::vector<Effect>;

}  // namespace pausepoint::ask
