#include "app/delivery/delivery.h"

#include <algorithm>
#include <numeric>
#include <type_traits>
#include <utility>

namespace pausepoint::delivery {
namespace {

constexpr Milliseconds kHour{3'600'000};
constexpr std::string_view kAnswersAreOpen = "Answers are open. Close them first, so that none is lost.";

std::size_t at(const Delivery& delivery) { return static_cast<std::size_t>(delivery.step); }

Delivery enter(const lesson::Lesson& lesson, Delivery delivery, int step) {
  delivery.step = step;
  auto& state = delivery.states[at(delivery)];
  if (!state) {
    const activities::Start start{delivery.room, lesson.youngest, delivery.results};
    state = activities::start(lesson.steps[at(delivery)].spec, start);
  }
  delivery.finished = false;
  delivery.since_change = Milliseconds{0};
  return delivery;
}

/// Leaving a step ends an open round without a release: nobody's answer is looked at by accident, and the step, when
/// the teacher comes back to it, begins anew.
Delivery leave(const lesson::Lesson& lesson, Delivery delivery, ask::Effects& effects) {
  const auto open = asking(lesson, delivery);
  if (open && (ask::is_open(*open->state) || open->state->phase == ask::Phase::closing)) {
    effects.push_back(ask::DropRound{});
    delivery.states[at(delivery)].reset();
  }
  return delivery;
}

Delivery go_to(const lesson::Lesson& lesson, Delivery delivery, int step, ask::Effects& effects) {
  const int last = static_cast<int>(lesson.steps.size()) - 1;
  if (step > last) {
    delivery.finished = true;
    delivery.since_change = Milliseconds{0};
    return delivery;
  }
  if (step < 0 || (step == delivery.step && !delivery.finished)) return delivery;
  return enter(lesson, leave(lesson, std::move(delivery), effects), step);
}

void keep(const lesson::Lesson& lesson, Delivery& delivery, ask::KeepRelease kept) {
  const std::string& step = lesson.steps[at(delivery)].id;
  const auto same = [&](const Result& r) {
    return r.step_id == step && r.ask_id == kept.ask_id && r.round == kept.round;
  };
  const auto found = std::ranges::find_if(delivery.results, same);
  Result result{step, std::move(kept.ask_id), kept.round, kept.shown, std::move(kept.release), kept.about};
  if (found != delivery.results.end()) {
    *found = std::move(result);
  } else {
    delivery.results.push_back(std::move(result));
  }
}

/// Passes an event to the running step and carries out what it asks of the delivery; the ballot's effects go on.
Delivery to_step(const lesson::Lesson& lesson, Delivery delivery, const ask::Event& event, ask::Effects& effects) {
  const activities::Spec& spec = lesson.steps[at(delivery)].spec;
  auto& state = delivery.states[at(delivery)];
  ask::Effects posted;
  const bool time_only = std::holds_alternative<ask::Tick>(event);
  activities::State moved = activities::update(spec, *state, event, posted);
  if (!time_only && moved != *state) delivery.since_change = Milliseconds{0};
  state = std::move(moved);
  for (ask::Effect& effect : posted) {
    if (auto* kept = std::get_if<ask::KeepRelease>(&effect)) {
      keep(lesson, delivery, std::move(*kept));
    } else if (std::holds_alternative<ask::LeaveForward>(effect)) {
      delivery = go_to(lesson, std::move(delivery), delivery.step + 1, effects);
    } else if (std::holds_alternative<ask::LeaveBack>(effect)) {
      delivery = go_to(lesson, std::move(delivery), delivery.step - 1, effects);
    } else {
      effects.push_back(std::move(effect));
    }
  }
  return delivery;
}

Delivery on_tick(const lesson::Lesson& lesson, Delivery delivery, const ask::Tick& tick, ask::Effects& effects) {
  delivery.since_change = std::min(delivery.since_change + tick.elapsed, kHour);
  if (delivery.paused || delivery.covered || delivery.finished) return delivery;
  delivery.spent[at(delivery)] += tick.elapsed;
  return to_step(lesson, std::move(delivery), tick, effects);
}

/// Whether leaving the step now would throw answers away; then the desk is told instead.
bool would_lose_answers(const lesson::Lesson& lesson, Delivery& delivery) {
  const auto open = asking(lesson, delivery);
  if (!open || !ask::is_open(*open->state) || open->state->sent == 0) return false;
  delivery.trouble = kAnswersAreOpen;
  return true;
}

Delivery on_cue(const lesson::Lesson& lesson, Delivery delivery, Cue cue, ask::Effects& effects) {
  delivery.trouble.clear();
  const auto flip = [&](bool Delivery::*flag) {
    delivery.*flag = !(delivery.*flag);
    delivery.since_change = Milliseconds{0};
    return delivery;
  };
  switch (cue) {
    case Cue::cover:
      return flip(&Delivery::covered);
    case Cue::help:
      return flip(&Delivery::help_open);
    case Cue::pause:
      delivery.paused = !delivery.paused;
      return delivery;
    case Cue::undo:
    case Cue::finish:
      return delivery;
    default:
      break;
  }
  // While the board shows something else, the first press of Next or Back only brings the lesson back.
  if (delivery.covered && (cue == Cue::next || cue == Cue::back)) return flip(&Delivery::covered);
  if (delivery.help_open && (cue == Cue::next || cue == Cue::back)) return flip(&Delivery::help_open);
  if (delivery.finished) {
    if (cue == Cue::back) delivery = enter(lesson, std::move(delivery), delivery.step);
    return delivery;
  }
  if (cue == Cue::back && would_lose_answers(lesson, delivery)) return delivery;
  return to_step(lesson, std::move(delivery), cue, effects);
}

/// The class's own events: nothing is taken while the board is covered or help stands over it.
bool from_class(const Event& event) {
  return std::holds_alternative<ask::Press>(event) || std::holds_alternative<ask::Pick>(event);
}

}  // namespace

Delivery start(const lesson::Lesson& lesson, Room room) {
  Delivery delivery;
  delivery.room = std::move(room);
  delivery.states.resize(lesson.steps.size());
  delivery.spent.resize(lesson.steps.size());
  return enter(lesson, std::move(delivery), 0);
}

Delivery update(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects) {
  if (const auto* cue = std::get_if<Cue>(&event)) return on_cue(lesson, std::move(delivery), *cue, effects);
  if (const auto* tick = std::get_if<ask::Tick>(&event)) return on_tick(lesson, std::move(delivery), *tick, effects);
  if (const auto* jump = std::get_if<Jump>(&event)) {
    const bool there = jump->step >= 0 && jump->step < static_cast<int>(lesson.steps.size());
    if (!there || would_lose_answers(lesson, delivery)) return delivery;
    return go_to(lesson, std::move(delivery), jump->step, effects);
  }
  if (const auto* notice = std::get_if<Notice>(&event)) delivery.trouble = notice->sentence;
  if (const auto* present = std::get_if<ask::Present>(&event))
    delivery.room.present = std::clamp(present->pupils, 0, kMostPresent);
  if (const auto* stopped = std::get_if<ask::Stopped>(&event)) delivery.trouble = stopped->sentence;
  if (from_class(event) && (delivery.covered || delivery.help_open || delivery.finished)) return delivery;
  return std::visit(
      [&](const auto& held) {
        if constexpr (std::is_constructible_v<ask::Event, decltype(held)>) {
          return to_step(lesson, std::move(delivery), ask::Event(held), effects);
        } else {
          return std::move(delivery);
        }
      },
      event);
}

const lesson::Step& current_step(const lesson::Lesson& lesson, const Delivery& delivery) {
  return lesson.steps[at(delivery)];
}

const activities::State& current_state(const Delivery& delivery) { return *delivery.states[at(delivery)]; }

std::optional<ask::Asking> asking(const lesson::Lesson& lesson, const Delivery& delivery) {
  return activities::asking(current_step(lesson, delivery).spec, current_state(delivery));
}

bool takes_answers(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.covered || delivery.help_open || delivery.finished) return false;
  const auto open = asking(lesson, delivery);
  return open && ask::is_open(*open->state);
}

std::string_view coming(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.covered) return "The lesson again, as it was.";
  if (delivery.help_open) return "The lesson again; help closes.";
  if (delivery.finished) return "The lesson is over.";
  const bool last = delivery.step + 1 == static_cast<int>(lesson.steps.size());
  const std::string_view next = activities::coming(current_step(lesson, delivery).spec, current_state(delivery));
  return last && next == activities::kComingNextStep ? "The end of the lesson." : next;
}

bool wants_ticks(const lesson::Lesson& lesson, const Delivery& delivery) {
  const bool still = delivery.paused || delivery.covered || delivery.finished;
  return !still || activities::moving(current_step(lesson, delivery).spec, current_state(delivery));
}

Milliseconds elapsed(const Delivery& delivery) {
  return std::accumulate(delivery.spent.begin(), delivery.spent.end(), Milliseconds{0});
}

Milliseconds planned_before(const lesson::Lesson& lesson, int step) {
  Milliseconds sum{0};
  for (int i = 0; i < step; ++i) sum += lesson.steps[static_cast<std::size_t>(i)].minutes;
  return sum;
}

}  // namespace pausepoint::delivery
