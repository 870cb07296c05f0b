#include "app/activities/talk/talk.h"

#include <algorithm>

namespace pausepoint::activities {

Talk::Spec Talk::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What the talk is about.", {.most = 70});
  spec.prompt = fields.text("prompt", "What to talk about, in one or two short sentences.", {.most = 220});
  fields.list("roles", "Who does what in a pair or a three.", "role", 0, 3, [&](Fields& role) {
    Role read;
    read.name = role.text("name", "The role.", {.most = 24});
    read.text = role.text("text", "What this person does.", {.most = 120});
    spec.roles.push_back(std::move(read));
  });
  spec.starters = fields.texts("starters", "Sentence starters that help to begin.", 0, 4, {.most = 60});
  spec.time = fields.duration("time", "How long the soft timer runs; left out: no timer.", Milliseconds(10'000),
                              Milliseconds(900'000), Milliseconds(0));
  return spec;
}

Talk::State Talk::start(const Spec&, const Start&) { return {}; }

Talk::State Talk::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (const auto* tick = std::get_if<ask::Tick>(&event))
    state.elapsed = std::min(state.elapsed + tick->elapsed, spec.time);
  leave_on_cue(event, effects);
  return state;
}

std::string_view Talk::coming(const Spec&, const State&) { return kComingNextStep; }
std::optional<ask::Asking> Talk::asking(const Spec&, const State&) { return {}; }
bool Talk::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
