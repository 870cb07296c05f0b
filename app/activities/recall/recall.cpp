#include "app/activities/recall/recall.h"

#include <algorithm>
#include <utility>

namespace pausepoint::activities {
namespace {

Recall::State next_thing(Recall::State state) {
  if (!state.told) {
    state.told = true;
  } else if (state.thing + 1 < Recall::kThings) {
    ++state.thing;
    state.told = false;
    state.thinking = Milliseconds{0};
  } else {
    state.chatting = true;
  }
  return state;
}

Recall::State thing_before(Recall::State state, Effects& effects) {
  if (state.told) {
    state.told = false;
  } else if (state.thing > 0) {
    --state.thing;
    state.told = true;
  } else {
    effects.push_back(ask::LeaveBack{});
  }
  return state;
}

/// The chat's ask; left backwards, it goes back to the last thing.
Recall::State update_chat(const Recall::Spec& spec, Recall::State state, const Event& event, Effects& effects) {
  Effects posted;
  state.ask = ask::update(spec.ask, "ask", std::move(state.ask), event, posted);
  for (ask::Effect& effect : posted) {
    if (std::holds_alternative<ask::LeaveBack>(effect)) {
      state.chatting = false;
    } else {
      effects.push_back(std::move(effect));
    }
  }
  return state;
}

}  // namespace

Recall::Spec Recall::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the three things.", {.most = 60});
  spec.think = fields.duration("think", "Quiet thinking time for each; left out: no ring, only Next.",
                               Milliseconds{3'000}, Milliseconds{120'000}, Milliseconds{0});
  fields.list("things", "What the class remembers from last time.", "thing", kThings, kThings, [&](Fields& item) {
    Thing thing;
    thing.question = item.text("question", "What is asked; nobody writes or presses.", {.most = 90});
    thing.answer = item.text("answer", "What is told afterwards.", {.most = 110});
    spec.things.push_back(std::move(thing));
  });
  fields.map("chat", "The new chat: a place, people, a phone with messages.", true,
             [&](Fields& inner) { spec.chat = scene::read(inner); });
  fields.map("ask", "The question about the chat.", true, [&](Fields& inner) { spec.ask = ask::read(inner); });
  return spec;
}

Recall::State Recall::start(const Spec& spec, const Start& start) {
  State state;
  state.ask = ask::start(spec.ask, start.room.present);
  return state;
}

Recall::State Recall::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (state.chatting || std::holds_alternative<ask::Present>(event)) {
    return update_chat(spec, std::move(state), event, effects);
  }
  if (const auto* tick = std::get_if<ask::Tick>(&event)) {
    state.thinking = std::min(state.thinking + tick->elapsed, spec.think);
  }
  const auto* cue = std::get_if<Cue>(&event);
  if (cue && *cue == Cue::next) return next_thing(std::move(state));
  if (cue && *cue == Cue::back) return thing_before(std::move(state), effects);
  return state;
}

std::string_view Recall::coming(const Spec& spec, const State& state) {
  if (state.chatting) return ask::coming(spec.ask, state.ask);
  if (!state.told) return "The answer to this one.";
  return state.thing + 1 < kThings ? "The next thing from last time." : "A new chat, and a question about it.";
}

std::optional<ask::Asking> Recall::asking(const Spec& spec, const State& state) {
  if (!state.chatting) return {};
  return ask::Asking{&spec.ask, &state.ask};
}

bool Recall::moving(const Spec&, const State&) { return false; }

Judged Recall::judged(const Spec& spec) { return {.asks = {&spec.ask}}; }

std::vector<Piece> Recall::pieces(const Spec& spec) { return pieces_of(spec.ask); }

std::optional<Recall::Spec> Recall::without(const Spec& spec, std::string_view id) {
  auto ask = without_option(spec.ask, id);
  if (!ask) return {};
  Spec left = spec;
  left.ask = std::move(*ask);
  return left;
}

}  // namespace pausepoint::activities
