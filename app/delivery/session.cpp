#include "app/delivery/session.h"

#include <utility>

namespace pausepoint::delivery {

Session::Session(std::shared_ptr<const lesson::Lesson> lesson, Room room)
    : lesson_(std::move(lesson)), now_(start(*lesson_, std::move(room))) {}

bool Session::apply(const Event& event) {
  if (const auto* cue = std::get_if<Cue>(&event); cue && *cue == Cue::undo) return undo();
  const Delivery was = now_;
  remember(event);
  std::vector<Event> events{event};
  for (std::size_t i = 0; i < events.size(); ++i) {
    ask::Effects effects;
    now_ = update(*lesson_, std::move(now_), events[i], effects);
    for (const ask::Effect& effect : effects) carry_out(effect, events);
  }
  if (!before_.empty() && before_.back() == now_) before_.pop_back();  // a cue that changed nothing
  return !(was == now_);
}

void Session::carry_out(const ask::Effect& effect, std::vector<Event>& follow_ups) {
  if (const auto* open = std::get_if<ask::OpenRound>(&effect)) {
    ballot_.open(open->ask);
    ++rounds_;
    before_.clear();
  } else if (const auto* count = std::get_if<ask::CountAnswer>(&effect)) {
    const bool counted = count->by > 0 ? ballot_.count(count->option, count->hand) : ballot_.take_back(count->option);
    if (counted) follow_ups.push_back(ask::Counted{count->by});
  } else if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
    follow_ups.push_back(ask::Released{ballot_.close(close->ask, close->present)});
    before_.clear();
  } else if (std::holds_alternative<ask::DropRound>(effect)) {
    ballot_.drop();
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
  if (const auto open = asking(*lesson_, now_); open && ask::is_open(*open->state)) return;
  if (before_.size() == kMostUndo) before_.erase(before_.begin());
  before_.push_back(now_);
}

}  // namespace pausepoint::delivery
