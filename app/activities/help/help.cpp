#include "app/activities/help/help.h"

namespace pausepoint::activities {

Help::Spec Help::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the routes.", {.most = 90});
  spec.routes =
      fields.references("routes", "Ids from lessons/routes.yaml; numbers are never typed in a lesson.", "route", 1, 4);
  spec.when_you_tell =
      fields.texts("when_you_tell", "What happens when you tell, a short sentence each.", 2, 5, {.most = 110});
  return spec;
}

Help::State Help::start(const Spec&, const Start&) { return {}; }

Help::State Help::update(const Spec&, State state, const Event& event, Effects& effects) {
  const auto* cue = std::get_if<Cue>(&event);
  if (cue && *cue == Cue::next && state.part == Part::routes) {
    state.part = Part::telling;
  } else if (cue && *cue == Cue::back && state.part == Part::telling) {
    state.part = Part::routes;
  } else {
    leave_on_cue(event, effects);
  }
  return state;
}

std::string_view Help::coming(const Spec&, const State& state) {
  return state.part == Part::routes ? "What happens when you tell." : kComingNextStep;
}

std::optional<ask::Asking> Help::asking(const Spec&, const State&) { return {}; }
bool Help::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
