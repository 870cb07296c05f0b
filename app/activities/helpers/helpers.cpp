#include "app/activities/helpers/helpers.h"

#include <algorithm>

#include "app/base/spelling.h"
#include "app/base/text.h"

namespace pausepoint::activities {

namespace {

/// Reports an id that `known` already holds.
template <class Item>
void refuse_twice(Fields& fields, const std::vector<Item>& known, const std::string& id, const std::string& what) {
  if (id.empty() || std::ranges::find(known, id, &Item::id) == known.end()) return;
  fields.error("id", "there is already a " + what + " '" + id + "' on this map", "give one of the two another id");
}

}  // namespace

Helpers::Spec Helpers::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the map.", {.most = 70});
  spec.prompt = fields.text("prompt", "What the class is asked.", {.most = 160});
  fields.list("places", "The places on the map.", "place", 3, 5, [&](Fields& place) {
    Place read;
    read.id = place.id("id", "Never shown; people name it.");
    refuse_twice(place, spec.places, read.id, "place");
    read.name = place.text("name", "What the map says.", {.most = 24});
    read.art = place.reference("art", "A drawing of assets/art.", "art", true);
    spec.places.push_back(std::move(read));
  });
  fields.list("people", "Kinds of people, never names: \"a grandparent\".", "person", 4, 12, [&](Fields& person) {
    Person read;
    read.id = person.id("id", "Never shown.");
    refuse_twice(person, spec.people, read.id, "person");
    read.text = person.text("text", "The kind of person.", {.most = 30});
    const std::string at = person.id("place", "Id of the place where they are found.");
    const auto found = std::ranges::find(spec.places, at, &Place::id);
    if (found != spec.places.end())
      read.place = static_cast<int>(found - spec.places.begin());
    else if (!at.empty() && !person.describing()) {
      std::vector<std::string_view> ids;
      for (const Place& known : spec.places) ids.push_back(known.id);
      const std::string_view near = closest(at, ids);
      person.error("place", "there is no place '" + at + "' on this map",
                   near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?",
                   "the places are: " + listed({ids.begin(), ids.end()}));
    }
    spec.people.push_back(std::move(read));
  });
  spec.own = fields.optional_text("own", "Asks the class for one more kind of person.", {.most = 70});
  return spec;
}

Helpers::State Helpers::start(const Spec& spec, const Start&) { return {std::vector<bool>(spec.people.size()), {}}; }

Helpers::State Helpers::update(const Spec&, State state, const Event& event, Effects& effects) {
  if (const auto* pick = std::get_if<ask::Pick>(&event)) {
    const auto item = static_cast<std::size_t>(pick->item);
    if (pick->item >= 0 && item < state.on_map.size()) state.on_map[item] = !state.on_map[item];
  } else if (const auto* line = std::get_if<ask::Line>(&event)) {
    const std::string text(trimmed(line->text));
    if (text.empty()) {
      if (!state.typed.empty()) state.typed.pop_back();
    } else if (static_cast<int>(state.typed.size()) < kMostTyped) {
      state.typed.push_back(text);
    }
  }
  leave_on_cue(event, effects);
  return state;
}

std::string_view Helpers::coming(const Spec&, const State&) { return kComingNextStep; }
std::optional<ask::Asking> Helpers::asking(const Spec&, const State&) { return {}; }
bool Helpers::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
