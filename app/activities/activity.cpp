#include "app/activities/activity.h"

#include <algorithm>

namespace pausepoint::activities {

const Tactic* find_tactic(std::span<const Tactic> tactics, std::string_view id) {
  const auto found = std::ranges::find(tactics, id, &Tactic::id);
  return found == tactics.end() ? nullptr : &*found;
}

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
