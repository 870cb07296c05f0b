// How a stream moves: playing, stopping, pauses, and where it goes on.
#include <algorithm>
#include <utility>

#include "app/activities/stream/moment.h"

namespace pausepoint::activities {
namespace {

using live::What;
using Stage = Stream::Stage;
using State = Stream::State;

constexpr Milliseconds kHour{3'600'000};
constexpr Milliseconds kTen{10'000};
constexpr Milliseconds kSettled{600};  ///< After this a line that came has settled in its place.
/// More marks of one section than this are not told: release() would be kept waiting by their number.
constexpr int kMostMarks = 60;

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// One run of update(): the state being moved, and where its effects go.
class Moving {
 public:
  Moving(const Stream::Spec& spec, State state, Effects& effects)
      : spec_(spec), state_(std::move(state)), effects_(effects) {
    forget_lost_marks();
  }
  State take() { return std::move(state_); }

  void on(Cue cue);
  void on(const ask::Tick& tick);
  void on(const ask::Press& press);
  void on(const ask::Released& released);
  void on(const ask::Counted& counted);
  void on(const ask::Present& present);
  void on(const ask::Pick& pick);
  void on(const ask::Hands& hands) { to_ask(hands); }
  void on(const ask::Stopped& stopped) { to_ask(stopped); }
  void on(const ask::Shuffle& shuffle) { to_ask(shuffle); }
  void on(const ask::Line&) {}
  void on(const ask::Left&) { drop_marks(); }

 private:
  bool at_pause() const { return state_.stage == Stage::paused || state_.stage == Stage::choosing; }
  const live::Pause& pause() const { return spec_.pauses[index(state_.pause)]; }
  bool answers_would_be_lost() const {
    return state_.stage == Stage::paused && ask::is_open(state_.ask) && state_.ask.sent > 0;
  }

  void to_ask(const Event& event);
  void seek(Milliseconds position);
  void arrive();
  void enter_pause(int pause);
  void leave_pause();
  void resolve();
  void take_option(int option);
  void go_to(int pause);
  void mark_section();
  void close_marks();
  void drop_marks();
  void forget_lost_marks();
  void next();
  void back();
  void back_ten();
  void next_line();
  void cue_while_watching(Cue cue);
  void cue_at_the_end(Cue cue);
  void after_end();
  void after_heat();

  const Stream::Spec& spec_;
  State state_;
  Effects& effects_;
};

/// Moves to `position` on the way so far, at most to where the way stops.
void Moving::seek(Milliseconds position) {
  const live::Stop stop = live::stop_of(spec_, state_.taken);
  state_.position = std::clamp(position, Milliseconds{0}, stop.at);
  state_.rest = 0;
}

/// What stands at the place where the way stops: a pause or the end.
void Moving::arrive() {
  const live::Stop stop = live::stop_of(spec_, state_.taken);
  if (state_.position < stop.at) return;
  state_.playing = false;
  close_marks();
  if (stop.line != nullptr && stop.line->what == What::pause) {
    enter_pause(stop.line->pause);
  } else {
    state_.stage = Stage::ended;
  }
}

void Moving::enter_pause(int pause) {
  state_.stage = Stage::paused;
  state_.pause = pause;
  ++state_.visits[index(pause)];
  state_.ask = ask::start(spec_.pauses[index(pause)].ask, state_.present);
}

/// Leaves the pause backwards. A visit that gave no release leaves no trace.
void Moving::leave_pause() {
  const ask::Phase phase = state_.ask.phase;
  if (state_.stage == Stage::paused && (phase == ask::Phase::answer || phase == ask::Phase::closing)) {
    effects_.push_back(ask::DropRound{});
  }
  if (state_.ask.releases.empty()) --state_.visits[index(state_.pause)];
  state_.stage = Stage::watching;
  state_.pause = -1;
  state_.ask = {};
}

void Moving::to_ask(const Event& event) {
  if (state_.stage != Stage::paused || state_.closing >= 0) return;
  // A later visit has a name of its own, so that its answers stand beside those of the first.
  const int visit = state_.visits[index(state_.pause)];
  const std::string name = visit == 1 ? pause().id : pause().id + "/" + std::to_string(visit);
  Effects posted;
  state_.ask = ask::update(pause().ask, name, std::move(state_.ask), event, posted);
  for (ask::Effect& effect : posted) {
    if (std::holds_alternative<ask::LeaveForward>(effect)) {
      resolve();
    } else if (std::holds_alternative<ask::LeaveBack>(effect)) {
      const Milliseconds here = state_.position;
      leave_pause();
      state_.position = std::max(Milliseconds{0}, here - kTen);
      state_.taken = live::before(spec_, state_.taken, state_.position);
    } else {
      effects_.push_back(std::move(effect));
    }
  }
}

/// Decides where the stream goes on: by the release the class has seen, or else by the teacher.
void Moving::resolve() {
  if (!live::decides(pause())) return take_option(-1);
  const bool seen = !state_.ask.shown.empty() && state_.ask.shown.back();
  const int option = seen ? live::chosen(pause(), state_.ask.releases.back()) : -1;
  if (option >= 0) return take_option(option);
  state_.stage = Stage::choosing;
}

void Moving::take_option(int option) {
  state_.taken.push_back({state_.pause, option});
  state_.stage = Stage::watching;
  state_.pause = -1;
  state_.ask = {};
  state_.playing = true;
}

void Moving::go_to(int pause) {
  if (pause < 0 || pause >= static_cast<int>(spec_.pauses.size()) || answers_would_be_lost()) return;
  auto way = live::way_to(spec_, state_.taken, pause);
  if (!way) return;
  if (at_pause()) leave_pause();
  close_marks();
  state_.stage = Stage::watching;
  state_.playing = state_.armed = false;
  state_.taken = std::move(*way);
  seek(live::stop_of(spec_, state_.taken).at);
  arrive();
}

/// While it plays, the section that plays has its round of marks; rounds follow each other, never two at once.
void Moving::mark_section() {
  if (!spec_.marking || state_.closing >= 0) return;
  const int section = live::section_at(spec_, live::at(spec_, state_.taken, state_.position));
  if (section == state_.marking) return;
  if (state_.marking >= 0) return close_marks();
  state_.marking = section;
  state_.marks = {};
  state_.marks.phase = ask::Phase::answer;
  state_.marks.present = state_.present;
  effects_.push_back(ask::OpenRound{spec_.sections[index(section)].ask});
}

void Moving::close_marks() {
  if (state_.marking < 0) return;
  effects_.push_back(ask::CloseRound{spec_.sections[index(state_.marking)].ask, kMostMarks});
  state_.closing = std::exchange(state_.marking, -1);
  state_.marks = {};
  // Seen in asking(): whoever brings the stream back after a power cut closes the round again.
  state_.marks.phase = ask::Phase::closing;
  state_.marks.present = kMostMarks;
}

void Moving::drop_marks() {
  if (state_.marking < 0 && state_.closing < 0) return;
  effects_.push_back(ask::DropRound{});
  state_.marking = state_.closing = -1;
  state_.marks = {};
}

/// Marks whose round did not come back with the stream are lost; nothing waits for them.
void Moving::forget_lost_marks() {
  const bool waits = state_.closing >= 0 && state_.marks.phase != ask::Phase::closing;
  const bool counts = state_.marking >= 0 && state_.marks.phase != ask::Phase::answer;
  if (!waits && !counts) return;
  state_.marking = state_.closing = -1;
  state_.marks = {};
}

void Moving::on(const ask::Tick& tick) {
  const Milliseconds elapsed = std::clamp(tick.elapsed, Milliseconds{0}, kHour);
  state_.marks.since_answer = std::min(state_.marks.since_answer + elapsed, kHour);
  to_ask(tick);
  if (state_.stage != Stage::watching || !state_.playing) return;
  const long long quarters = elapsed.count() * state_.quarters + state_.rest;
  seek(state_.position + Milliseconds(quarters / 4));
  state_.rest = static_cast<int>(quarters % 4);
  mark_section();
  arrive();
}

/// A mark: of the moment, and nothing else. While a pause asks, an answer.
void Moving::on(const ask::Press& press) {
  if (state_.stage != Stage::watching) return to_ask(press);
  if (!state_.playing || state_.marking < 0) return;
  const live::Section& section = spec_.sections[index(state_.marking)];
  const live::Moment moment = live::at(spec_, state_.taken, state_.position);
  if (moment.list != section.list) return;
  effects_.push_back(ask::CountAnswer{live::mark_at(spec_, section, moment.in_list), 1, false});
}

void Moving::on(const ask::Counted& counted) {
  if (state_.stage != Stage::watching) return to_ask(counted);
  if (state_.marking >= 0) state_.marks.since_answer = Milliseconds{0};
}

void Moving::on(const ask::Released& released) {
  if (state_.closing < 0) return to_ask(released);
  state_.heat.push_back({std::exchange(state_.closing, -1), released.release});
  state_.marks = {};
}

void Moving::on(const ask::Present& present) {
  state_.present = std::max(present.pupils, 0);
  to_ask(present);
}

void Moving::on(const ask::Pick& pick) {
  if (pick.place == Stream::kGoTo) return go_to(pick.item);
  if (pick.place != Stream::kTake || !at_pause() || answers_would_be_lost() || state_.closing >= 0) return;
  if (pick.item < 0 || pick.item >= static_cast<int>(pause().lists.size()) || !live::decides(pause())) return;
  const ask::Phase phase = state_.ask.phase;
  if (state_.stage == Stage::paused && (phase == ask::Phase::answer || phase == ask::Phase::closing)) return;
  take_option(pick.item);
}

void Moving::back_ten() {
  if (answers_would_be_lost()) return;
  if (at_pause()) leave_pause();
  if (state_.stage != Stage::watching && state_.stage != Stage::ended) return;
  state_.stage = Stage::watching;
  seek(state_.position - kTen);
  state_.taken = live::before(spec_, state_.taken, state_.position);
}

void Moving::next_line() {
  state_.playing = false;
  const live::Stop next = live::next_words(spec_, state_.taken, state_.position);
  if (next.line == nullptr || next.line->what == What::pause || next.line->what == What::end) {
    seek(next.at);
  } else {
    // Until it has settled, but not into the line behind it.
    const Milliseconds after = live::next_words(spec_, state_.taken, next.at).at;
    seek(std::max(next.at, std::min(next.at + kSettled, after - Milliseconds(1))));
  }
  arrive();
}

void Moving::cue_while_watching(Cue cue) {
  switch (cue) {
    case Cue::next:
      state_.playing = !state_.playing;
      return;
    case Cue::play:
      state_.playing = true;
      return;
    case Cue::stop:
      state_.playing = false;
      return;
    case Cue::next_line:
      return next_line();
    case Cue::back:
      if (state_.position.count() > 0) return back_ten();
      state_.playing = false;
      drop_marks();
      effects_.push_back(ask::LeaveBack{});
      return;
    default:
      return;
  }
}

void Moving::after_heat() {
  if (!spec_.same_person.empty()) {
    state_.stage = Stage::revealed;
  } else {
    effects_.push_back(ask::LeaveForward{});
  }
}

void Moving::after_end() {
  if (!Stream::can_show_heat(state_)) return after_heat();
  state_.stage = Stage::felt_ready;
  state_.armed = false;
}

void Moving::cue_at_the_end(Cue cue) {
  const bool show = cue == Cue::show || (cue == Cue::next && state_.armed);
  switch (state_.stage) {
    case Stage::ended:
      if (cue == Cue::next) return after_end();
      if (cue == Cue::back) return back_ten();
      return;
    case Stage::felt_ready:
      if (show) {
        state_.stage = Stage::felt;
      } else if (cue == Cue::keep_back || cue == Cue::say_in_words) {
        state_.armed = false;
        return after_heat();
      } else if (cue == Cue::back) {
        state_.stage = Stage::ended;
      }
      state_.armed = cue == Cue::next && !show;
      return;
    case Stage::felt:
      if (cue == Cue::next) return after_heat();
      if (cue == Cue::back || cue == Cue::take_back) state_.stage = Stage::felt_ready;
      return;
    case Stage::revealed:
      if (cue == Cue::next) effects_.push_back(ask::LeaveForward{});
      if (cue == Cue::back) state_.stage = Stage::ended;
      return;
    default:
      return;
  }
}

void Moving::on(Cue cue) {
  if (cue == Cue::slower) {
    state_.quarters = state_.quarters == 2 ? 4 : state_.quarters - 1;
    return;
  }
  if (cue == Cue::rewind) return back_ten();
  switch (state_.stage) {
    case Stage::watching:
      return cue_while_watching(cue);
    case Stage::paused:
      return to_ask(cue);
    case Stage::choosing: {
      if (cue == Cue::back) state_.stage = Stage::paused;
      if (cue != Cue::next) return;
      const auto helpful = std::ranges::find(pause().ask.options, true, &ask::Option::helpful);
      const bool found = helpful != pause().ask.options.end();
      return take_option(found ? static_cast<int>(helpful - pause().ask.options.begin()) : 0);
    }
    default:
      return cue_at_the_end(cue);
  }
}

}  // namespace

Stream::State Stream::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  Moving moving(spec, std::move(state), effects);
  std::visit([&](const auto& what) { moving.on(what); }, event);
  return moving.take();
}

}  // namespace pausepoint::activities
