#include "app/activities/story/story.h"

#include <algorithm>
#include <utility>

namespace pausepoint::activities {
namespace {

using Phase = Story::Phase;

/// Long enough into a shot for Back to mean "this one again".
constexpr Milliseconds kAgain{1500};

/// One run of update(): the state being moved, and where its effects go.
class Playing {
 public:
  Playing(const Film& film, Story::State state, Effects& effects)
      : film_(film), state_(std::move(state)), effects_(effects) {}
  Story::State take() { return std::move(state_); }

  void on(const Event& event);
  /// Goes on by `elapsed`, up to the next stop.
  void advance(Milliseconds elapsed);
  void seek(Milliseconds time);

 private:
  const Part& part() const { return film_.parts[static_cast<std::size_t>(state_.part)]; }
  bool is_last() const { return state_.part + 1 == static_cast<int>(film_.parts.size()); }
  bool asks() const { return state_.phase == Phase::stopped && part().ask.has_value(); }
  bool is_open() const;
  void to(int part, Phase phase);
  void end_part();
  void go_on();
  void on_cue(Cue cue);
  void next();
  void back();
  void rewind();
  void pick(const ask::Pick& pick);
  void to_ask(const Event& event);

  const Film& film_;
  Story::State state_;
  Effects& effects_;
};

bool Playing::is_open() const {
  if (!asks()) return false;
  const ask::State& ask = state_.asks[static_cast<std::size_t>(state_.part)];
  return ask::is_open(ask) || ask.phase == ask::Phase::closing;
}

void Playing::to(int part, Phase phase) {
  state_.part = part;
  state_.at = Milliseconds{0};
  state_.phase = phase;
}

/// At the end of a part: it stops, is followed by the next one, or was the last.
void Playing::end_part() {
  state_.at = part().shot.lasts;
  if (part().stops()) {
    state_.phase = Phase::stopped;
  } else if (is_last()) {
    state_.phase = Phase::over;
  } else {
    to(state_.part + 1, state_.phase);
  }
}

/// From a stop to what follows it.
void Playing::go_on() {
  if (is_last()) {
    state_.phase = Phase::over;
  } else {
    to(state_.part + 1, Phase::playing);
  }
}

void Playing::advance(Milliseconds elapsed) {
  while (state_.phase == Phase::playing) {
    const Milliseconds left = part().shot.lasts - state_.at;
    if (elapsed < left) {
      state_.at += elapsed;
      return;
    }
    elapsed -= left;
    end_part();
  }
}

void Playing::seek(Milliseconds time) {
  for (int i = 0; i < static_cast<int>(film_.parts.size()); ++i) {
    const Milliseconds lasts = film_.parts[static_cast<std::size_t>(i)].shot.lasts;
    if (time < lasts) {
      to(i, Phase::held);
      state_.at = std::max(time, Milliseconds{0});
      return;
    }
    time -= lasts;
  }
  to(static_cast<int>(film_.parts.size()) - 1, Phase::over);
  state_.at = part().shot.lasts;
}

void Playing::next() {
  switch (state_.phase) {
    case Phase::ready:
    case Phase::held:
      state_.phase = Phase::playing;
      return;
    case Phase::playing:
      return end_part();
    case Phase::stopped:
      return go_on();
    case Phase::over:
      effects_.push_back(ask::LeaveForward{});
      return;
  }
}

void Playing::back() {
  if (state_.phase == Phase::ready) {
    effects_.push_back(ask::LeaveBack{});
  } else if (state_.at >= kAgain) {
    to(state_.part, state_.phase == Phase::playing ? Phase::playing : Phase::held);
  } else if (state_.part > 0) {
    to(state_.part - 1, state_.phase == Phase::playing ? Phase::playing : Phase::held);
  } else {
    to(0, Phase::ready);
  }
}

void Playing::rewind() {
  if (state_.phase == Phase::ready) return;
  const Phase phase = state_.phase == Phase::held ? Phase::held : Phase::playing;
  seek(film_.begins(state_.part) + state_.at - Story::kRewind);
  state_.phase = phase;
}

void Playing::pick(const ask::Pick& pick) {
  if (pick.item < 0 || pick.item >= static_cast<int>(film_.parts.size()) || is_open()) return;
  to(pick.item, Phase::held);
  if (pick.place == 1 && part().stops()) end_part();
}

void Playing::on_cue(Cue cue) {
  switch (cue) {
    case Cue::next:
      return next();
    case Cue::back:
      return back();
    case Cue::play:
      if (state_.phase == Phase::playing) {
        state_.phase = Phase::held;
      } else if (state_.phase != Phase::over) {
        next();
      }
      return;
    case Cue::stop:
      if (state_.phase == Phase::playing) state_.phase = Phase::held;
      return;
    case Cue::slower:
      state_.slower = !state_.slower;
      return;
    case Cue::next_line:
      if (state_.phase == Phase::ready) state_.phase = Phase::held;
      if (state_.phase == Phase::playing || state_.phase == Phase::held) end_part();
      return;
    case Cue::rewind:
      return rewind();
    default:
      return;
  }
}

/// An ask is moved by ask::update alone; where it would leave the step, the film goes on, or shows the shot again.
void Playing::to_ask(const Event& event) {
  const auto* cue = std::get_if<Cue>(&event);
  if (cue && (*cue == Cue::rewind || *cue == Cue::slower)) {
    if (!is_open()) on_cue(*cue);
    return;
  }
  ask::State& ask = state_.asks[static_cast<std::size_t>(state_.part)];
  Effects posted;
  ask = ask::update(*part().ask, part().id, std::move(ask), event, posted);
  bool forward = false, back = false;
  for (ask::Effect& effect : posted) {
    forward = forward || std::holds_alternative<ask::LeaveForward>(effect);
    back = back || std::holds_alternative<ask::LeaveBack>(effect);
    if (!std::holds_alternative<ask::LeaveForward>(effect) && !std::holds_alternative<ask::LeaveBack>(effect))
      effects_.push_back(std::move(effect));
  }
  if (forward) go_on();
  if (back) to(state_.part, Phase::held);
}

void Playing::on(const Event& event) {
  if (const auto* present = std::get_if<ask::Present>(&event)) {
    Effects none;
    state_.present = present->pupils;
    for (std::size_t i = 0; i < film_.parts.size(); ++i) {
      if (film_.parts[i].ask)
        state_.asks[i] = ask::update(*film_.parts[i].ask, {}, std::move(state_.asks[i]), event, none);
    }
  } else if (const auto* picked = std::get_if<ask::Pick>(&event)) {
    pick(*picked);
  } else if (asks()) {
    to_ask(event);
  } else if (const auto* tick = std::get_if<ask::Tick>(&event)) {
    advance(state_.slower ? tick->elapsed / Story::kSlower : tick->elapsed);
  } else if (const auto* cue = std::get_if<Cue>(&event)) {
    on_cue(*cue);
  }
}

}  // namespace

Story::Spec Story::read(Fields& fields) {
  Spec spec;
  spec.slug = fields.reference("film", "A film of lessons/films, without its ending.", "film", true);
  return spec;
}

Story::State Story::start(const Spec& spec, const Start& start) {
  State state;
  state.present = start.room.present;
  for (const Part& part : spec.film->parts)
    state.asks.push_back(part.ask ? ask::start(*part.ask, start.room.present) : ask::State{});
  return state;
}

Story::State Story::seek(const Spec& spec, State state, Milliseconds time) {
  if (spec.film->parts.empty()) return state;
  Effects none;
  Playing playing(*spec.film, std::move(state), none);
  playing.seek(time);
  return playing.take();
}

Story::State Story::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (spec.film->parts.empty()) {
    leave_on_cue(event, effects);
    return state;
  }
  Playing playing(*spec.film, std::move(state), effects);
  playing.on(event);
  return playing.take();
}

std::string_view Story::coming(const Spec& spec, const State& state) {
  if (spec.film->parts.empty()) return kComingNextStep;
  const auto at = static_cast<std::size_t>(state.part);
  const Part& part = spec.film->parts[at];
  const bool last = at + 1 == spec.film->parts.size();
  switch (state.phase) {
    case Phase::ready:
      return "The film begins.";
    case Phase::held:
      return "The film goes on.";
    case Phase::playing:
      if (part.ask) return "Straight to the question after this shot.";
      if (part.chapter) return "Straight to the talk after this shot.";
      return last ? "The end of the film." : "Straight to the next shot.";
    case Phase::stopped: {
      if (!part.ask) return last ? "The end of the film." : "The film goes on.";
      const std::string_view asked = ask::coming(*part.ask, state.asks[at]);
      if (asked != kComingNextStep) return asked;
      return last ? "The end of the film." : "The film goes on.";
    }
    case Phase::over:
      return kComingNextStep;
  }
  return {};
}

std::optional<ask::Asking> Story::asking(const Spec& spec, const State& state) {
  if (state.phase != Phase::stopped || spec.film->parts.empty()) return {};
  const auto at = static_cast<std::size_t>(state.part);
  if (!spec.film->parts[at].ask) return {};
  return ask::Asking{&*spec.film->parts[at].ask, &state.asks[at]};
}

bool Story::moving(const Spec&, const State& state) { return state.phase == Phase::playing; }

/// A film ends with help, or it could not be loaded.
Judged Story::judged(const Spec& spec) {
  Judged judged{.helps = true};
  for (const Part& part : spec.film->parts) {
    if (part.ask) judged.asks.push_back(&*part.ask);
    judged.threat = judged.threat || part.tactic == "threat";
  }
  return judged;
}

}  // namespace pausepoint::activities
