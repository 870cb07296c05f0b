#include "app/activities/line/line.h"

#include <algorithm>
#include <utility>

#include "app/base/words.h"

namespace pausepoint::activities {
namespace {

using Phase = Line::Phase;

constexpr std::string_view kIds[] = {"agree", "partly-agree", "between", "partly-disagree", "disagree"};
constexpr std::string_view kNames[] = {worded("Agree"), worded("Partly agree"), worded("In between"),
                                        worded("Partly disagree"), worded("Disagree")};
constexpr std::string_view kLevelNames[] = {"a few or none", "some", "many"};

void read_places(Line::Spec& spec, Fields& fields) {
  std::vector<std::string> names = fields.texts(
      "places", "Five places in words of your own, from one end to the other; left out: agree to disagree.", 0,
      Line::kPlaces, {.most = 30});
  if (names.empty()) names.assign(std::begin(kNames), std::end(kNames));
  if (names.size() < static_cast<std::size_t>(Line::kPlaces)) {
    fields.error("places", "a line has five places, and there are " + std::to_string(names.size()),
                 "write five, or leave 'places' out");
  }
  // More are refused as more than can be asked.
  names.resize(static_cast<std::size_t>(Line::kPlaces));
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty() && std::find(names.begin(), names.begin() + static_cast<long>(i), names[i]) !=
                                 names.begin() + static_cast<long>(i)) {
      fields.error("places", "two places say \"" + names[i] + "\"", "make them differ");
    }
    spec.ask.options.push_back({std::string(kIds[i]), names[i], {}, true});
  }
}

/// To where Next leads from `phase`; the same phase: out of the step.
Phase after(const Line::Spec& spec, Phase phase) {
  switch (phase) {
    case Phase::stand:
      return Phase::talk;
    case Phase::talk:
      return Phase::again;
    case Phase::again:
      return Phase::shift;
    case Phase::shift:
      return spec.ask.why.empty() ? Phase::shift : Phase::why;
    case Phase::why:
      return Phase::why;
  }
  return phase;
}

void at_the_wall(const Line::Spec& spec, Line::State& state, const Event& event, Effects& effects) {
  if (const auto* pick = std::get_if<ask::Pick>(&event)) {
    const bool known = pick->item >= 0 && pick->item < Line::kPlaces && pick->place >= 0 && pick->place < Line::kLevels;
    const bool standing = state.phase == Phase::stand || state.phase == Phase::again;
    if (!known || !standing) return;
    auto& shape = state.rough[state.phase == Phase::stand ? 0 : 1];
    shape[static_cast<std::size_t>(pick->item)] = pick->place;
    return;
  }
  const auto* cue = std::get_if<Cue>(&event);
  if (cue == nullptr) return;
  if (*cue == Cue::next) {
    const Phase next = after(spec, state.phase);
    if (next == state.phase) return effects.push_back(ask::LeaveForward{});
    // Most stay where they are: the second shape begins as the first.
    if (next == Phase::again && state.rough[1] == Line::Shape{}) state.rough[1] = state.rough[0];
    state.phase = next;
  } else if (*cue == Cue::back) {
    if (state.phase == Phase::stand) return effects.push_back(ask::LeaveBack{});
    state.phase = static_cast<Phase>(static_cast<int>(state.phase) - 1);
  }
}

}  // namespace

std::string_view Line::level_name(int level) { return kLevelNames[std::clamp(level, 0, kLevels - 1)]; }

Line::Spec Line::read(Fields& fields) {
  Spec spec;
  spec.ask.question =
      fields.text("statement", "What the class agrees or disagrees with; about a made-up person.", {.most = 130});
  spec.ask.about = fields.choice<ask::About>(
      "about", "'story' for a made-up person, 'us' for what pupils say of themselves: then only two bands are shown.",
      {{"story", ask::About::story}, {"us", ask::About::us}});
  spec.by = fields.choice<By>(
      "by",
      "'pads': nobody can tell; 'wall': pupils stand along the wall, everyone sees it, and you enter the rough shape.",
      {{"pads", By::pads}, {"wall", By::wall}}, By::pads);
  read_places(spec, fields);
  spec.ask.think = fields.duration("think", "By pads: quiet thinking time before answers open.", Milliseconds{0},
                                   Milliseconds{600'000}, Milliseconds{0});
  spec.ask.rounds = 2;
  spec.ask.talk = fields.text("talk", "What pairs talk about between the two times.", {.most = 160});
  spec.ask.why = fields.optional_text("why", "The note shown last.", {.most = 200});
  if (spec.by == By::wall && spec.ask.about == ask::About::us) {
    fields.error("by", "whoever stands along the wall is seen, and what pupils say of themselves is not",
                 "write by: pads, or ask about: story");
  }
  return spec;
}

Line::State Line::start(const Spec& spec, const Start& start) {
  State state;
  state.ask = ask::start(spec.ask, start.room.present);
  return state;
}

Line::State Line::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (spec.by == By::wall) {
    at_the_wall(spec, state, event, effects);
  } else {
    state.ask = ask::update(spec.ask, "ask", std::move(state.ask), event, effects);
  }
  return state;
}

std::string_view Line::coming(const Spec& spec, const State& state) {
  if (spec.by == By::pads) {
    const std::string_view next = ask::coming(spec.ask, state.ask);
    return next == "What each answer might lead to." ? "The note, under the line." : next;
  }
  if (after(spec, state.phase) == state.phase) return kComingNextStep;
  switch (state.phase) {
    case Phase::stand:
      return "Pairs talk about it.";
    case Phase::talk:
      return "Pupils stand again; you enter the shape.";
    case Phase::again:
      return "The shift: before and after talking.";
    default:
      return "The note, under the line.";
  }
}

std::optional<ask::Asking> Line::asking(const Spec& spec, const State& state) {
  if (spec.by == By::wall) return {};
  return ask::Asking{&spec.ask, &state.ask};
}

bool Line::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
