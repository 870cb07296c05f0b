#include "app/activities/stream/stream.h"

#include <algorithm>

#include "app/activities/stream/moment.h"

namespace pausepoint::activities {

Stream::State Stream::start(const Spec& spec, const Start& start) {
  State state;
  state.present = start.room.present;
  state.visits.resize(spec.pauses.size());
  return state;
}

const ask::Release* Stream::heat_of(const State& state, int section) {
  for (auto heat = state.heat.rbegin(); heat != state.heat.rend(); ++heat) {
    if (heat->section == section) return heat->release.rung == ask::Rung::bands ? &heat->release : nullptr;
  }
  return nullptr;
}

bool Stream::can_show_heat(const State& state) {
  return std::ranges::any_of(state.heat, [&](const Heat& heat) { return heat_of(state, heat.section) != nullptr; });
}

std::string_view Stream::coming(const Spec& spec, const State& state) {
  const bool reveal = !spec.same_person.empty();
  switch (state.stage) {
    case Stage::watching:
      if (state.playing) return "The stream stops where it is.";
      return state.position.count() == 0 ? "The stream begins." : "The stream plays on.";
    case Stage::paused: {
      const std::string_view next = ask::coming(spec.pauses[static_cast<std::size_t>(state.pause)].ask, state.ask);
      return next == kComingNextStep ? "The stream goes on." : next;
    }
    case Stage::choosing:
      return "The first helpful way; or choose one yourself.";
    case Stage::ended:
      if (can_show_heat(state)) return "You see first where the class felt it.";
      return reveal ? "Who was behind the names." : kComingNextStep;
    case Stage::felt_ready:
      return state.armed ? "The class sees where it felt something." : "Press twice to show where the class felt it.";
    case Stage::felt:
      return reveal ? "Who was behind the names." : kComingNextStep;
    case Stage::revealed:
      return kComingNextStep;
  }
  return {};
}

std::optional<ask::Asking> Stream::asking(const Spec& spec, const State& state) {
  if (state.closing >= 0) {
    return ask::Asking{&spec.sections[static_cast<std::size_t>(state.closing)].ask, &state.marks, true};
  }
  if (state.stage == Stage::paused) {
    return ask::Asking{&spec.pauses[static_cast<std::size_t>(state.pause)].ask, &state.ask};
  }
  if (state.stage != Stage::watching || !state.playing || state.marking < 0) return {};
  return ask::Asking{&spec.sections[static_cast<std::size_t>(state.marking)].ask, &state.marks, true};
}

bool Stream::moving(const Spec&, const State& state) { return state.stage == Stage::watching && state.playing; }

/// Every way of a stream ends in help, or it could not be loaded.
Judged Stream::judged(const Spec& spec) {
  Judged judged{.helps = true};
  for (const live::Pause& pause : spec.pauses) judged.asks.push_back(&pause.ask);
  for (const live::List& list : spec.lists) {
    for (const live::Line& line : list.lines) {
      const bool from_viewer =
          (line.what == live::What::chat || line.what == live::What::countdown) && line.who != spec.streamer;
      judged.items += from_viewer ? 1 : 0;
      judged.fine += from_viewer && line.trick.empty() ? 1 : 0;
      judged.threat = judged.threat || line.trick == "threat";
    }
  }
  return judged;
}

}  // namespace pausepoint::activities
