#include "app/delivery/delivery.h"

#include <algorithm>
#include <numeric>
#include <type_traits>
#include <utility>

#include "app/delivery/answering.h"
#include "app/delivery/parking.h"

namespace pausepoint::delivery {
namespace {

constexpr Milliseconds kHour{3'600'000};
constexpr std::string_view kAlwaysKept = "This step is always kept. It can be short: go on with Next.";
constexpr std::string_view kAnswersAreOpen = "Answers are open. Close them first, so that none is lost.";

std::size_t at(const Delivery& delivery) { return static_cast<std::size_t>(delivery.step); }

/// Something else is on the board now; `arrived`: another step, which comes quietly.
void changed(Delivery& delivery, bool arrived = false) {
  delivery.since_change = Milliseconds{0};
  delivery.arrived = arrived;
}

Delivery enter(const lesson::Lesson& lesson, Delivery delivery, int step) {
  delivery.step = step;
  auto& state = delivery.states[at(delivery)];
  const Room room = room_of(delivery);
  const activities::Spec& spec = lesson.steps[at(delivery)].spec;
  if (!state) {
    state = activities::start(spec, activities::Start{room, lesson.youngest, delivery.results});
  } else {
    // Pupils may have come or gone since the step was left.
    ask::Effects none;
    state = activities::update(spec, std::move(*state), ask::Present{room.present}, none);
  }
  delivery.finished = false;
  delivery.parked_before = -1;
  delivery.turn = Turn::free;
  changed(delivery, true);
  return delivery;
}

/// What plays by itself stops where it is.
Delivery stand_still(const lesson::Lesson& lesson, Delivery delivery) {
  auto& state = delivery.states[at(delivery)];
  const activities::Spec& spec = lesson.steps[at(delivery)].spec;
  ask::Effects none;
  if (activities::moving(spec, *state)) state = activities::update(spec, std::move(*state), Cue::stop, none);
  return delivery;
}

/// Leaving a step ends an open round without a release: nobody's answer is looked at by accident, and the step, when
/// the teacher comes back to it, begins anew.
Delivery leave(const lesson::Lesson& lesson, Delivery delivery, ask::Effects& effects) {
  // Marks of moments are no answers: what plays stands still, and goes on from there when the teacher comes back.
  delivery = stand_still(lesson, std::move(delivery));
  auto& state = delivery.states[at(delivery)];
  state = activities::update(lesson.steps[at(delivery)].spec, std::move(*state), ask::Left{}, effects);
  const auto open = asking(lesson, delivery);
  if (open && (ask::is_open(*open->state) || open->state->phase == ask::Phase::closing)) {
    effects.push_back(ask::DropRound{});
    state.reset();
  }
  return delivery;
}

Delivery go_to(const lesson::Lesson& lesson, Delivery delivery, int step, ask::Effects& effects) {
  const int last = static_cast<int>(lesson.steps.size()) - 1;
  if (parked_come_first(lesson, delivery, step)) {
    delivery.parked_before = step;
    changed(delivery, true);
    return delivery;
  }
  if (step > last) {
    delivery.finished = true;
    changed(delivery, true);
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
  if (!time_only && moved != *state) changed(delivery);
  state = std::move(moved);
  for (ask::Effect& effect : posted) {
    if (auto* kept = std::get_if<ask::KeepRelease>(&effect)) {
      keep(lesson, delivery, std::move(*kept));
    } else if (std::holds_alternative<ask::LeaveForward>(effect)) {
      const int next = next_step(delivery.plan, delivery.step + 1, 1);
      delivery = go_to(lesson, std::move(delivery), next, effects);
    } else if (std::holds_alternative<ask::LeaveBack>(effect)) {
      const int before = next_step(delivery.plan, delivery.step - 1, -1);
      delivery = go_to(lesson, std::move(delivery), before, effects);
    } else {
      effects.push_back(std::move(effect));
    }
  }
  return delivery;
}

Delivery on_tick(const lesson::Lesson& lesson, Delivery delivery, const ask::Tick& tick, ask::Effects& effects) {
  delivery.since_change = std::min(delivery.since_change + tick.elapsed, kHour);
  if (turn_ends(delivery, tick.elapsed)) changed(delivery);
  if (delivery.paused || delivery.covered || delivery.finished) return delivery;
  delivery.spent[at(delivery)] += tick.elapsed;
  // While eyes are up the lesson's time goes on, and what the board had begun waits.
  if (delivery.eyes_up) return delivery;
  // What plays by itself waits while help stands over it.
  if (delivery.help_open && activities::moving(current_step(lesson, delivery).spec, current_state(delivery)))
    return delivery;
  return to_step(lesson, std::move(delivery), ask::Tick{tick.elapsed * tick.pace / 100}, effects);
}

/// Whether leaving the step now would throw answers away; then the desk is told instead.
bool would_lose_answers(const lesson::Lesson& lesson, Delivery& delivery) {
  const auto open = asking(lesson, delivery);
  if (!open || !ask::is_open(*open->state) || open->state->sent == 0) return false;
  delivery.trouble = kAnswersAreOpen;
  return true;
}

/// From the parked questions on to the step they came before, or back to the one that was left.
Delivery leave_parked(const lesson::Lesson& lesson, Delivery delivery, Cue cue, ask::Effects& effects) {
  const int step = std::exchange(delivery.parked_before, -1);
  changed(delivery, true);
  if (cue == Cue::back) return delivery;
  delivery.parked_shown = true;
  return go_to(lesson, std::move(delivery), step, effects);
}

Delivery on_cue(const lesson::Lesson& lesson, Delivery delivery, Cue cue, ask::Effects& effects) {
  delivery.trouble.clear();
  const auto flip = [&](bool Delivery::*flag) {
    delivery.*flag = !(delivery.*flag);
    changed(delivery);
    return delivery;
  };
  switch (cue) {
    case Cue::cover:
      return flip(&Delivery::covered);
    case Cue::help:
      if (!delivery.finished) delivery = stand_still(lesson, std::move(delivery));
      return flip(&Delivery::help_open);
    case Cue::eyes_up:
      return flip(&Delivery::eyes_up);
    case Cue::pause:
      delivery.paused = !delivery.paused;
      return delivery;
    case Cue::undo:
      return delivery;
    case Cue::finish:
      if (!would_lose_answers(lesson, delivery))
        delivery.plan = ended_early(lesson, std::move(delivery.plan), progress(delivery));
      return delivery;
    default:
      break;
  }
  // While the board shows something else, the first press of Next or Back only brings the lesson back.
  const bool moves = cue == Cue::next || cue == Cue::back;
  if (delivery.covered && moves) return flip(&Delivery::covered);
  if (delivery.help_open && moves) return flip(&Delivery::help_open);
  if (delivery.eyes_up && moves) return flip(&Delivery::eyes_up);
  if (delivery.parked_before >= 0 && moves) return leave_parked(lesson, std::move(delivery), cue, effects);
  if (delivery.finished) {
    if (cue == Cue::back) delivery = enter(lesson, std::move(delivery), delivery.step);
    return delivery;
  }
  if (cue == Cue::back && would_lose_answers(lesson, delivery)) return delivery;
  return to_step(lesson, std::move(delivery), cue, effects);
}

Delivery skip(const lesson::Lesson& lesson, Delivery delivery, ask::Effects& effects) {
  delivery.trouble.clear();
  if (delivery.finished || would_lose_answers(lesson, delivery)) return delivery;
  if (lesson.steps[at(delivery)].keep_always) {
    delivery.trouble = kAlwaysKept;
    return delivery;
  }
  delivery.plan.steps[at(delivery)].skipped = true;
  const int next = next_step(delivery.plan, delivery.step + 1, 1);
  return go_to(lesson, std::move(delivery), next, effects);
}

Delivery on_plan(const lesson::Lesson& lesson, Delivery delivery, const PlanEvent& event, ask::Effects& effects) {
  if (std::holds_alternative<SkipStep>(event)) return skip(lesson, std::move(delivery), effects);
  delivery.plan = changed(lesson, std::move(delivery.plan), progress(delivery), event);
  // A plan that is set before anything was taught says where to begin.
  if (std::holds_alternative<SetPlan>(event) && elapsed(delivery).count() == 0) {
    const int last = static_cast<int>(lesson.steps.size()) - 1;
    return go_to(lesson, std::move(delivery), std::clamp(delivery.plan.begin_at, 0, last), effects);
  }
  return delivery;
}

/// A step that the teacher goes to is not left out any more.
Delivery jump(const lesson::Lesson& lesson, Delivery delivery, int step, ask::Effects& effects) {
  const bool there = step >= 0 && step < static_cast<int>(lesson.steps.size());
  if (!there || would_lose_answers(lesson, delivery)) return delivery;
  delivery.plan.steps[static_cast<std::size_t>(step)].skipped = false;
  if (step == delivery.step) delivery.parked_before = -1;
  return go_to(lesson, std::move(delivery), step, effects);
}

/// The class's own events: nothing is taken while the board is covered or help stands over it.
bool from_class(const Event& event) {
  return std::holds_alternative<ask::Press>(event) || std::holds_alternative<ask::Pick>(event);
}

Delivery on_answering(const lesson::Lesson& lesson, Delivery delivery, const SetAnswering& set, ask::Effects& effects) {
  delivery.trouble.clear();
  const bool other_number = set.answering == Answering::teams || delivery.room.answering == Answering::teams;
  if (other_number && would_lose_answers(lesson, delivery)) return delivery;
  delivery.room.answering = set.answering;
  delivery.room.teams = std::clamp(set.teams, kLeastTeams, kMostTeams);
  if (!other_number) return delivery;
  const int answering = room_of(delivery).present;
  return to_step(lesson, std::move(delivery), ask::Present{answering}, effects);
}

/// What the whole delivery deals with; nothing when the step is meant.
std::optional<Delivery> on_whole(const lesson::Lesson& lesson, Delivery& delivery, const Event& event,
                                 ask::Effects& effects) {
  if (const auto* cue = std::get_if<Cue>(&event)) return on_cue(lesson, std::move(delivery), *cue, effects);
  if (const auto* tick = std::get_if<ask::Tick>(&event)) return on_tick(lesson, std::move(delivery), *tick, effects);
  if (const auto* to = std::get_if<Jump>(&event)) return jump(lesson, std::move(delivery), to->step, effects);
  if (const auto* plan = std::get_if<PlanEvent>(&event)) return on_plan(lesson, std::move(delivery), *plan, effects);
  if (const auto* set = std::get_if<SetAnswering>(&event)) {
    return on_answering(lesson, std::move(delivery), *set, effects);
  }
  if (const auto* notice = std::get_if<Notice>(&event)) {
    delivery.trouble = notice->sentence;
    return std::move(delivery);
  }
  if (const auto* chance = std::get_if<Chance>(&event)) {
    delivery.chance = chance->seed;
    return std::move(delivery);
  }
  if (const auto* question = std::get_if<Park>(&event)) {
    delivery.trouble = park(delivery, *question);
    return std::move(delivery);
  }
  if (const auto* which = std::get_if<Unpark>(&event)) {
    unpark(delivery, *which);
    return std::move(delivery);
  }
  return {};
}

/// Passes an event of the class, the ballot or the desk to the step.
Delivery on_event(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects) {
  if (from_class(event) && (stands_over(delivery) || delivery.turn != Turn::free)) return delivery;
  if (const auto* present = std::get_if<ask::Present>(&event)) {
    delivery.room.present = std::clamp(present->pupils, 0, kMostPresent);
    const int answering = room_of(delivery).present;
    return to_step(lesson, std::move(delivery), ask::Present{answering}, effects);
  }
  if (const auto* stopped = std::get_if<ask::Stopped>(&event)) delivery.trouble = stopped->sentence;
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

}  // namespace

Delivery start(const lesson::Lesson& lesson, Room room) {
  Delivery delivery;
  delivery.room = std::move(room);
  delivery.states.resize(lesson.steps.size());
  delivery.spent.resize(lesson.steps.size());
  delivery.plan = make_plan(lesson);
  return enter(lesson, std::move(delivery), 0);
}

namespace {

Delivery moved(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects) {
  const Answered before = answered_so_far(lesson, delivery);
  std::optional<Delivery> after = on_whole(lesson, delivery, event, effects);
  if (!after) after = on_event(lesson, std::move(delivery), event, effects);
  if (!follow_turns(lesson, before, *after, event)) return std::move(*after);
  const std::uint64_t seed = next_seed(lesson, *after);
  return to_step(lesson, std::move(*after), ask::Shuffle{seed}, effects);
}

/// Whether what is left of the time may have changed.
bool concerns_plan(const Event& event) {
  return std::holds_alternative<ask::Tick>(event) || std::holds_alternative<Cue>(event) ||
         std::holds_alternative<Jump>(event) || std::holds_alternative<PlanEvent>(event);
}

}  // namespace

Delivery update(const lesson::Lesson& lesson, Delivery delivery, const Event& event, ask::Effects& effects) {
  delivery = moved(lesson, std::move(delivery), event, effects);
  if (concerns_plan(event)) delivery.plan = advised(lesson, std::move(delivery.plan), progress(delivery));
  return delivery;
}

const lesson::Step& current_step(const lesson::Lesson& lesson, const Delivery& delivery) {
  return lesson.steps[at(delivery)];
}

const activities::State& current_state(const Delivery& delivery) { return *delivery.states[at(delivery)]; }

std::optional<ask::Asking> asking(const lesson::Lesson& lesson, const Delivery& delivery) {
  return activities::asking(current_step(lesson, delivery).spec, current_state(delivery));
}

bool stands_over(const Delivery& delivery) {
  return delivery.covered || delivery.help_open || delivery.eyes_up || delivery.parked_before >= 0 || delivery.finished;
}

bool takes_answers(const lesson::Lesson& lesson, const Delivery& delivery) {
  return !stands_over(delivery) && delivery.turn == Turn::free && round_is_open(lesson, delivery);
}

std::string_view coming(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.covered) return "The lesson again, as it was.";
  if (delivery.help_open) return "The lesson again; help closes.";
  if (delivery.eyes_up) return "The lesson again, as it was.";
  if (delivery.finished) return "The lesson is over.";
  if (delivery.parked_before >= 0) return "The next step.";
  const bool last = delivery.step + 1 == static_cast<int>(lesson.steps.size());
  const std::string_view next = activities::coming(current_step(lesson, delivery).spec, current_state(delivery));
  if (next != activities::kComingNextStep) return next;
  if (parked_come_first(lesson, delivery, delivery.step + 1)) return "The parked questions.";
  return last ? "The end of the lesson." : next;
}

bool moving(const lesson::Lesson& lesson, const Delivery& delivery) {
  const bool still = delivery.paused || delivery.covered || delivery.help_open || delivery.eyes_up || delivery.finished;
  return !still && activities::moving(current_step(lesson, delivery).spec, current_state(delivery));
}

bool wants_ticks(const lesson::Lesson& lesson, const Delivery& delivery) {
  if (delivery.plan.stop_at && !delivery.finished) return true;  // the clock on the wall is never paused
  if (delivery.turn == Turn::thanked) return true;
  return !(delivery.paused || delivery.covered || delivery.finished) || moving(lesson, delivery);
}

Milliseconds elapsed(const Delivery& delivery) {
  return std::accumulate(delivery.spent.begin(), delivery.spent.end(), Milliseconds{0});
}

Progress progress(const Delivery& delivery) { return {delivery.step, delivery.finished, delivery.spent}; }

}  // namespace pausepoint::delivery
