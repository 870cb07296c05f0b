#include "app/activities/activity.h"

namespace pausepoint::activities {

void leave_on_cue(const Event& event, Effects& effects) {
  const auto* cue = std::get_if<Cue>(&event);
  if (cue == nullptr) return;
  if (*cue == Cue::next) effects.push_back(ask::LeaveForward{});
  if (*cue == Cue::back) effects.push_back(ask::LeaveBack{});
}

std::optional<scene::Scene> read_scene(Fields& fields) {
  std::optional<scene::Scene> scene;
  fields.map("scene", "A drawn moment: a place, people with faces, a phone with messages.", false,
             [&](Fields& inner) { scene = scene::read(inner); });
  return scene;
}

std::string read_picture(Fields& fields) {
  return fields.reference("picture", "A drawing of assets/art, without its ending.", "art", false);
}

}  // namespace pausepoint::activities
