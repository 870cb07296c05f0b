#include "app/delivery/session.h"

#include <utility>

namespace pausepoint::delivery {

Session::Session(std::shared_ptr<const lesson::Lesson> lesson, Room room, std::shared_ptr<ask::Keeper> keeper)
    : lesson_(std::move(lesson)),
      now_(start(*lesson_, std::move(room))),
      keeper_(keeper ? std::move(keeper) : std::make_shared<ask::MemoryKeeper>()) {}

Session::Session(std::shared_ptr<const lesson::Lesson> lesson, Delivery from, std::shared_ptr<ask::Keeper> keeper)
    : lesson_(std::move(lesson)), now_(std::move(from)), keeper_(std::move(keeper)) {
  // The teacher had closed the round, and it is not opened again.
  const auto open = asking(*lesson_, now_);
  if (open && open->state->phase == ask::Phase::closing) keeper_->close(*open->ask, open->state->present);
}

bool Session::apply(const Event& event) {
  if (const auto* cue = std::get_if<Cue>(&event); cue && *cue == Cue::undo) return undo();
  remember(event);
  const bool changed = apply_all({event});
  if (!before_.empty() && before_.back() == now_) before_.pop_back();  // a cue that changed nothing
  return changed;
}

bool Session::catch_up() {
  std::vector<Event> events;
  add_news(events);
  return !events.empty() && apply_all(std::move(events));
}

void Session::add_news(std::vector<Event>& events) {
  for (const ask::Event& news : keeper_->news()) {
    std::visit([&](const auto& held) { events.emplace_back(held); }, news);
  }
}

bool Session::apply_all(std::vector<Event> events) {
  const Delivery was = now_;
  for (std::size_t i = 0; i < events.size(); ++i) {
    // What comes after a release may not be taken back to before it.
    if (std::holds_alternative<ask::Released>(events[i])) before_.clear();
    ask::Effects effects;
    now_ = update(*lesson_, std::move(now_), events[i], effects);
    for (const ask::Effect& effect : effects) carry_out(effect);
    add_news(events);
  }
  return !(was == now_);
}

void Session::carry_out(const ask::Effect& effect) {
  if (const auto* open = std::get_if<ask::OpenRound>(&effect)) {
    keeper_->open(open->ask);
    ++rounds_;
    before_.clear();
  } else if (const auto* count = std::get_if<ask::CountAnswer>(&effect)) {
    keeper_->count(*count);
  } else if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
    keeper_->close(close->ask, close->present);
    before_.clear();
  } else if (std::holds_alternative<ask::DropRound>(effect)) {
    keeper_->drop();
    before_.clear();
  }
}

bool Session::undo() {
  if (before_.empty()) return false;
  // Cues are taken back, time and the room are not.
  before_.back().spent = now_.spent;
  before_.back().plan.time_of_day = now_.plan.time_of_day;
  const ask::Present present{now_.room.present};
  before_.back().room = std::move(now_.room);
  before_.back().parked = std::move(now_.parked);
  before_.back().chance = now_.chance;
  ask::Effects none;
  now_ = update(*lesson_, std::move(before_.back()), present, none);
  before_.pop_back();
  now_.plan = advised(*lesson_, std::move(now_.plan), progress(now_));
  return true;
}

void Session::remember(const Event& event) {
  const auto* plan = std::get_if<PlanEvent>(&event);
  const bool by_teacher =
      plan != nullptr && !std::holds_alternative<TimeOfDay>(*plan) && !std::holds_alternative<SetPlan>(*plan);
  if (!by_teacher && !std::holds_alternative<Cue>(event) && !std::holds_alternative<Jump>(event) &&
      !std::holds_alternative<ask::Line>(event))
    return;
  // While answers are open nothing is kept: undo may not bring back a time before somebody pressed.
  const auto open = asking(*lesson_, now_);
  if (open && (ask::is_open(*open->state) || open->state->phase == ask::Phase::closing)) return;
  if (before_.size() == kMostUndo) before_.erase(before_.begin());
  before_.push_back(now_);
}

}  // namespace pausepoint::delivery
