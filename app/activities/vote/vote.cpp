#include "app/activities/vote/vote.h"

namespace pausepoint::activities {

Vote::Spec Vote::read(Fields& fields) {
  Spec spec;
  fields.map("ask", "The question, its options and how it is asked.", true,
             [&](Fields& inner) { spec.ask = ask::read(inner); });
  spec.scene = read_scene(fields);
  spec.picture = read_picture(fields);
  if (spec.scene && !spec.picture.empty()) {
    fields.error("picture", "a vote shows a scene or a picture, not both", "take one of them away");
  }
  return spec;
}

Vote::State Vote::start(const Spec& spec, const Start& start) { return {ask::start(spec.ask, start.room.present)}; }

Vote::State Vote::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  state.ask = ask::update(spec.ask, "ask", std::move(state.ask), event, effects);
  return state;
}

std::string_view Vote::coming(const Spec& spec, const State& state) { return ask::coming(spec.ask, state.ask); }

std::optional<ask::Asking> Vote::asking(const Spec& spec, const State& state) {
  return ask::Asking{&spec.ask, &state.ask};
}

bool Vote::moving(const Spec&, const State&) { return false; }

Judged Vote::judged(const Spec& spec) { return {.asks = {&spec.ask}}; }

std::vector<Piece> Vote::pieces(const Spec& spec) { return pieces_of(spec.ask); }

std::optional<Vote::Spec> Vote::without(const Spec& spec, std::string_view id) {
  auto ask = without_option(spec.ask, id);
  if (!ask) return {};
  Spec left = spec;
  left.ask = std::move(*ask);
  return left;
}

}  // namespace pausepoint::activities
