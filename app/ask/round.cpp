#include "app/ask/round.h"

#include <algorithm>
#include <utility>

namespace pausepoint::ask {
namespace {

constexpr Milliseconds kHour{3'600'000};

const Release& newest(const State& state) { return state.releases.back(); }

/// A round is finished and its release is at hand.
bool has_release(Phase phase) { return phase >= Phase::closed; }

/// One of the teacher's three choices has been made, or can be.
bool is_choosing(Phase phase) {
  return phase == Phase::closed || phase == Phase::shown || phase == Phase::said || phase == Phase::kept;
}

bool tells_why(const Ask& ask) {
  return !ask.why.empty() ||
         std::ranges::any_of(ask.options, [](const Option& option) { return !option.leads.empty(); });
}

/// One run of update(): the state being moved, and where its effects go.
class Moving {
 public:
  Moving(const Ask& ask, std::string_view name, State state, Effects& effects)
      : ask_(ask), name_(name), state_(std::move(state)), effects_(effects) {}
  State take() { return std::move(state_); }

  void on(Cue cue);
  void on(const Tick& tick);
  void on(const Press& press);
  void on(const Hands& hands);
  void on(const Counted& counted);
  void on(const Stopped& stopped) { state_.stopped = stopped.sentence; }
  void on(const Released& released);
  void on(const Present& present) {
    state_.pupils = std::max(present.pupils, 0);
    set_sent(state_.sent);
  }
  void on(const Pick&) {}
  void on(const Line&) {}
  void on(const Left&) {}
  void on(const Shuffle& shuffle);

 private:
  void set_sent(int sent) {
    state_.sent = sent;
    state_.present = std::max(state_.pupils, sent);
  }
  void enter(Phase phase);
  void begin_answers();
  void next_round();
  void close_answers();
  void next();
  void next_from_closed();
  void go_on();
  void back();
  void leave_round();
  void choose(Phase phase);
  void take_back();
  void set_shown(bool shown);
  bool accepts(int option) const {
    return takes_presses(state_) && option >= 0 && option <= static_cast<int>(ask_.options.size());
  }

  const Ask& ask_;
  std::string_view name_;
  State state_;
  Effects& effects_;
};

void Moving::enter(Phase phase) {
  state_.phase = phase;
  state_.in_phase = Milliseconds{0};
  state_.armed = false;
}

/// Opens the round `state_.round` from zero.
void Moving::begin_answers() {
  enter(Phase::answer);
  state_.answered = 0;
  set_sent(0);
  state_.since_answer = kHour;
  state_.stopped.clear();
  effects_.push_back(OpenRound{ask_});
}

void Moving::next_round() {
  if (state_.round >= kMostRounds) return;
  ++state_.round;
  begin_answers();
}

void Moving::close_answers() {
  enter(Phase::closing);
  effects_.push_back(CloseRound{ask_, state_.present});
}

/// To what follows the answers of this round, however they were dealt with.
void Moving::go_on() {
  const bool more = state_.round < std::min(ask_.rounds, kMostRounds);
  if (!more && !tells_why(ask_)) {
    effects_.push_back(LeaveForward{});
    return;
  }
  state_.left = state_.phase;
  enter(more ? Phase::talk : Phase::why);
}

/// Showing takes two presses, since a remote has no key to hold and one press may be a slip.
void Moving::next_from_closed() {
  const Release& release = newest(state_);
  if (release.rung == Rung::too_few || release.mostly_unhelpful) {
    go_on();
  } else if (release.rung == Rung::words || state_.armed) {
    choose(Phase::shown);
  } else {
    state_.armed = true;
  }
}

void Moving::next() {
  switch (state_.phase) {
    case Phase::think:
      return begin_answers();
    case Phase::answer:
      return close_answers();
    case Phase::closing:
      return;
    case Phase::closed:
      return next_from_closed();
    case Phase::shown:
    case Phase::said:
    case Phase::kept:
      return go_on();
    case Phase::talk:
      return next_round();
    case Phase::why:
      effects_.push_back(LeaveForward{});
      return;
  }
}

/// Leaves the step in the middle of a round: its answers are dropped unseen.
void Moving::leave_round() {
  if (state_.phase == Phase::answer || state_.phase == Phase::closing) {
    effects_.push_back(DropRound{});
    enter(Phase::think);
    state_.answered = 0;
    set_sent(0);
    state_.since_answer = kHour;
    state_.stopped.clear();
  }
  effects_.push_back(LeaveBack{});
}

void Moving::back() {
  switch (state_.phase) {
    case Phase::shown:
    case Phase::said:
    case Phase::kept:
      return take_back();
    case Phase::talk:
    case Phase::why:
      return enter(state_.left);
    default:
      return leave_round();
  }
}

/// Notes whether the newest release has been shown, and tells whoever keeps it when that changed.
void Moving::set_shown(bool shown) {
  if (state_.shown.back() == shown) return;
  state_.shown.back() = shown;
  effects_.push_back(KeepRelease{std::string(name_), state_.round, shown, newest(state_), ask_.about});
}

/// Show, say in words or keep back; a release in words has no figures to show and is said.
void Moving::choose(Phase phase) {
  if (!is_choosing(state_.phase)) return;
  const Rung rung = newest(state_).rung;
  if (rung == Rung::too_few && phase != Phase::kept) return;
  if (rung == Rung::words && phase == Phase::shown) phase = Phase::said;
  if (phase == state_.phase) return;
  set_shown(phase == Phase::shown);
  enter(phase);
}

void Moving::take_back() {
  state_.armed = false;
  if (!has_release(state_.phase)) return;
  set_shown(false);
  if (state_.phase == Phase::talk || state_.phase == Phase::why) {
    if (state_.left == Phase::shown) state_.left = Phase::closed;
  } else if (state_.phase != Phase::closed) {
    enter(Phase::closed);
  }
}

void Moving::on(Cue cue) {
  switch (cue) {
    case Cue::next:
      return next();
    case Cue::back:
      return back();
    case Cue::open:
      if (state_.phase == Phase::think) begin_answers();
      if (state_.phase == Phase::talk) next_round();
      return;
    case Cue::close:
      if (state_.phase == Phase::answer) close_answers();
      return;
    case Cue::show:
      return choose(Phase::shown);
    case Cue::say_in_words:
      return choose(Phase::said);
    case Cue::keep_back:
      return choose(Phase::kept);
    case Cue::take_back:
      return take_back();
    case Cue::ask_again:
      if (has_release(state_.phase)) next_round();
      return;
    default:
      return;
  }
}

void Moving::on(const Tick& tick) {
  const Milliseconds elapsed = std::clamp(tick.elapsed, Milliseconds{0}, kHour);
  state_.in_phase = std::min(state_.in_phase + elapsed, kHour);
  state_.since_answer = std::min(state_.since_answer + elapsed, kHour);
  if (state_.phase == Phase::think && state_.in_phase >= std::min(ask_.think, kHour)) begin_answers();
}

void Moving::on(const Press& press) {
  if (!accepts(press.option)) return;
  set_sent(state_.sent + 1);
  effects_.push_back(CountAnswer{press.option, 1, false});
}

/// Hands are public: refused where nobody may be seen answering. What is taken back leaves `sent` with its Counted.
void Moving::on(const Hands& hands) {
  if (ask_.about != About::story || !is_open(state_) || !state_.stopped.empty()) return;
  const bool more = hands.by == 1 && accepts(hands.option);
  const bool less =
      hands.by == -1 && state_.sent > 0 && hands.option >= 0 && hands.option <= static_cast<int>(ask_.options.size());
  if (more) set_sent(state_.sent + 1);
  if (more || less) effects_.push_back(CountAnswer{hands.option, hands.by, true});
}

void Moving::on(const Counted& counted) {
  if (state_.phase != Phase::answer && state_.phase != Phase::closing) return;
  if (counted.by == 1 && state_.answered < state_.sent) {
    ++state_.answered;
    state_.since_answer = Milliseconds{0};
  } else if (counted.by == -1 && state_.answered > 0) {
    --state_.answered;
    set_sent(state_.sent - 1);
  }
}

void Moving::on(const Released& released) {
  if (state_.phase != Phase::closing) return;
  enter(Phase::closed);
  state_.releases.push_back(released.release);
  state_.shown.push_back(false);
  effects_.push_back(KeepRelease{std::string(name_), state_.round, false, released.release, ask_.about});
}

/// Fisher and Yates's shuffle, with the numbers of splitmix64 (Steele, Lea and Flood, 2014).
void Moving::on(const Shuffle& shuffle) {
  state_.places = State{}.places;
  if (!ask_.shuffle || shuffle.seed == 0) return;
  std::uint64_t number = shuffle.seed;
  for (std::size_t left = std::min(ask_.options.size(), state_.places.size()); left > 1; --left) {
    number += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = number;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    std::swap(state_.places[left - 1], state_.places[mixed % left]);
  }
}

}  // namespace

State start(const Ask&, int present) {
  State state;
  state.pupils = state.present = std::max(present, 0);
  return state;
}

State update(const Ask& ask, std::string_view name, State state, const Event& event, Effects& effects) {
  Moving moving(ask, name, std::move(state), effects);
  std::visit([&](const auto& what) { moving.on(what); }, event);
  return moving.take();
}

std::string_view coming(const Ask& ask, const State& state) {
  const bool more = state.round < std::min(ask.rounds, kMostRounds);
  const std::string_view after = more             ? "The class talks in pairs, then answers again."
                                 : tells_why(ask) ? "What each answer might lead to."
                                                  : "The next step.";
  switch (state.phase) {
    case Phase::think:
      return "Answers open: the class can press.";
    case Phase::answer:
      return "Answers close; you see first what the class would see.";
    case Phase::closing:
      return "The last answers are being counted.";
    case Phase::closed:
      if (newest(state).rung == Rung::too_few || newest(state).mostly_unhelpful) return after;
      if (newest(state).rung == Rung::words) return "No figures: you tell the class in words.";
      return state.armed ? "The class sees the answers." : "Press twice to show the class the answers.";
    case Phase::shown:
    case Phase::said:
    case Phase::kept:
      return after;
    case Phase::talk:
      return "The class answers again, from zero.";
    case Phase::why:
      return "The next step.";
  }
  return {};
}

int answered_as_said(const Ask& ask, const State& state) {
  return ask.about == About::story ? state.answered : state.answered / 5 * 5;
}

bool is_open(const State& state) { return state.phase == Phase::answer; }

bool takes_presses(const State& state) { return is_open(state) && state.stopped.empty() && state.sent < state.present; }

int option_at(const Ask& ask, const State& state, int place) {
  const int options = static_cast<int>(ask.options.size());
  if (place < 0 || place > options) return -1;
  return place == options || !ask.shuffle ? place : state.places[static_cast<std::size_t>(place)];
}

const Release* on_board(const State& state) {
  const bool may = state.phase == Phase::shown || state.phase == Phase::talk || state.phase == Phase::why;
  return may && !state.shown.empty() && state.shown.back() ? &state.releases.back() : nullptr;
}

const Release* before(const State& state) {
  for (int i = std::min(state.round - 1, static_cast<int>(state.releases.size())) - 1; i >= 0; --i) {
    const auto at = static_cast<std::size_t>(i);
    if (state.shown[at]) return &state.releases[at];
  }
  return nullptr;
}

}  // namespace pausepoint::ask
