// Where an ask stands: phases, rounds and releases, and the pure function that moves it; holds no counts per option.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/ask/ask.h"
#include "app/ask/event.h"
#include "app/ask/release.h"

namespace pausepoint::ask {

enum class Phase {
  think,    ///< Quiet time; nothing counts yet.
  answer,   ///< Presses count.
  closing,  ///< No more presses; waiting for the ballot's release.
  closed,   ///< The teacher sees what the class would see.
  shown,    ///< The class sees it.
  said,     ///< Told in words by the teacher; the board shows no figures.
  kept,     ///< Not shown: the class talks first.
  talk,     ///< Between two rounds.
  why,      ///< What each option might lead to, and the note.
};

struct State {
  Phase phase = Phase::think;
  int round = 1;
  int pupils = 0;            ///< In the room now.
  int present = 0;           ///< The divisor: `pupils`, or the answers of this round where some of those have left since.
  int sent = 0;              ///< Answers accepted in this round (counted or on their way); never above present.
  int answered = 0;          ///< Answers acknowledged by the ballot in this round.
  Milliseconds in_phase{0};  ///< Lesson time since the phase began; stops at one hour.
  Milliseconds since_answer{
      3'600'000};                 ///< Since the last acknowledged answer, for the neutral tick; stops at one hour.
  bool armed = false;             ///< Next was pressed once while closed: a second Next shows.
  Phase left = Phase::closed;     ///< What stood on the board before talk or why: Back returns to it.
  std::string stopped;            ///< Why answers stopped; empty: they did not.
  std::vector<Release> releases;  ///< One for each finished round, the newest last.
  std::vector<bool> shown;        ///< Whether each was shown to the class.
  /// The option that stands at each place of the board while answers are open.
  std::array<std::uint8_t, kMostOptionsStory> places{0, 1, 2, 3, 4, 5};
  bool operator==(const State&) const = default;
};

/// An ask and where it stands, for whoever shows or controls it.
struct Asking {
  const Ask* ask = nullptr;
  const State* state = nullptr;
  /// Every press is the same: it marks a moment, and which option it would be does not matter.
  bool any = false;
};

State start(const Ask& ask, int present);

/// `name` is what KeepRelease is filed under ("ask" where a step has only one).
/// next:  think -> answer -> closing, closed -> (armed) -> shown -> talk -> the next round … -> why -> LeaveForward.
///        From closed with too few answers or a mostly unhelpful release, next goes on without showing; a release in
///        words is said at once. `why` is left out where there is nothing to tell.
/// back:  talk/why -> what came before it; shown/said/kept -> closed, taken back; else LeaveBack. An open round is
///        dropped then and never reopened: whoever comes back begins it again from zero.
/// open:  think/talk -> answer. close: answer -> closing.
/// show, say_in_words, keep_back: from closed, and from one of their phases to another; not with too few answers, but
///        for keep_back. take_back: what is shown leaves the board; disarms.
/// Shuffle: the options change places where the author allows it; with seed 0 they stand as written.
/// ask_again: from closed on, a new round from zero, kMostRounds at most; thinking time is only before the first.
/// Presses count in `answer` only, while sent < present. Thinking ends by itself when its time is over.
/// Closing waits for Released; answers that were on their way are counted by the ballot before it closes, and their
/// Counted still arrives. Events that make no sense now change nothing.
State update(const Ask& ask, std::string_view name, State state, const Event& event, Effects& effects);

/// What the next press of Next will show, for the desk.
std::string_view coming(const Ask& ask, const State& state);

/// "17 of 28 have answered": what may be said while open. Story: exact; us: rounded down to 5.
int answered_as_said(const Ask& ask, const State& state);
/// Whether a round is open: presses are taken, unless answers were stopped or everyone has answered.
bool is_open(const State& state);
/// Whether a press would be accepted now.
bool takes_presses(const State& state);
/// The option at `place` of the board (the number of options: pass, which has its place always); -1: nothing is there.
int option_at(const Ask& ask, const State& state, int place);
/// The release the board shows now (in shown, and still in talk and why after it), or nullptr.
const Release* on_board(const State& state);
/// The release of an earlier round that was shown, for before and after, or nullptr.
const Release* before(const State& state);

}  // namespace pausepoint::ask
