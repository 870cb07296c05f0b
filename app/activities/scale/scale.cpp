#include "app/activities/scale/scale.h"

#include <algorithm>

namespace pausepoint::activities {
namespace {

/// The round under which the releases of the compared step are kept with these, once they were shown side by side.
constexpr int kBefore = 0;

/// The three faces, in every scale alike, so that before and after can stand side by side.
std::vector<ask::Option> faces() {
  return {{"not-yet", "Not yet", {}, true}, {"getting-there", "Getting there", {}, true}, {"sure", "Sure", {}, true}};
}

const ask::Ask& current(const Scale::Spec& spec, const Scale::State& state) {
  return spec.statements[static_cast<std::size_t>(state.statement)].ask;
}

/// Begins asking statement `index`: a scale has no quiet time of its own, its faces are open at once.
Scale::State ask_statement(const Scale::Spec& spec, Scale::State state, int index, Effects& effects) {
  state.statement = index;
  state.ask = ask::start(current(spec, state), state.present);
  if (index > 0) state.ask = ask::update(current(spec, state), {}, std::move(state.ask), Cue::open, effects);
  return state;
}

Scale::State after_release(const Scale::Spec& spec, Scale::State state, Effects& effects) {
  state.now.push_back(state.ask.releases.back());
  const int next = state.statement + 1;
  if (next < static_cast<int>(spec.statements.size())) return ask_statement(spec, std::move(state), next, effects);
  state.phase = spec.compare.empty() ? Scale::Phase::kept_back : Scale::Phase::ready;
  return state;
}

Scale::State update_asking(const Scale::Spec& spec, Scale::State state, const Event& event, Effects& effects) {
  const auto& statement = spec.statements[static_cast<std::size_t>(state.statement)];
  state.ask = ask::update(statement.ask, statement.id, std::move(state.ask), event, effects);
  if (state.ask.phase == ask::Phase::closed) return after_release(spec, std::move(state), effects);
  return state;
}

/// Tells whoever keeps the releases of all statements whether the class has seen them: those of now, and those of
/// before, which stand beside them and are seen nowhere else.
void keep(const Scale::Spec& spec, const Scale::State& state, bool shown, Effects& effects) {
  for (std::size_t i = 0; i < state.before.size(); ++i) {
    effects.push_back(ask::KeepRelease{spec.statements[i].id, kBefore, shown, state.before[i]});
  }
  for (std::size_t i = 0; i < state.now.size(); ++i) {
    effects.push_back(ask::KeepRelease{spec.statements[i].id, 1, shown, state.now[i]});
  }
}

Scale::State update_ready(const Scale::Spec& spec, Scale::State state, Cue cue, Effects& effects) {
  const bool show = cue == Cue::show || (cue == Cue::next && state.armed);
  if (show && Scale::can_show(state)) {
    state.phase = Scale::Phase::shown;
    state.armed = false;
    keep(spec, state, true, effects);
  } else if (cue == Cue::next && Scale::can_show(state)) {
    state.armed = true;
  } else if (cue == Cue::next || cue == Cue::keep_back || cue == Cue::say_in_words) {
    effects.push_back(ask::LeaveForward{});
  } else if (cue == Cue::back) {
    effects.push_back(ask::LeaveBack{});
  }
  return state;
}

}  // namespace

Scale::Spec Scale::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the statements.", {.most = 60});
  fields.list("statements", "What the class says how sure it is about; begins with \"I could\", \"I know\".",
              "statement", kLeastStatements, 5, [&](Fields& item) {
                Statement statement;
                statement.id = item.id("id", "Never shown; the same id before and after.");
                if (!statement.id.empty() &&
                    std::ranges::find(spec.statements, statement.id, &Statement::id) != spec.statements.end()) {
                  item.error("id", "there is already a statement '" + statement.id + "'",
                             "give one of the two another id");
                }
                statement.ask.question = item.text("text", "The statement.", {.most = 110});
                statement.ask.about = ask::About::us;
                statement.ask.options = faces();
                spec.statements.push_back(std::move(statement));
              });
  spec.compare = fields.reference("compare", "Id of the earlier scale step to stand beside.", kName, false);
  return spec;
}

Scale::State Scale::start(const Spec& spec, const Start& start) {
  State state;
  state.present = start.room.present;
  for (const Statement& statement : spec.statements) {
    const auto found = std::ranges::find_if(start.results, [&](const Result& result) {
      return result.step_id == spec.compare && result.ask_id == statement.id && result.round != kBefore;
    });
    if (!spec.compare.empty() && found != start.results.end()) state.before.push_back(found->release);
  }
  // Statements that were not asked before cannot stand side by side with those that were.
  if (state.before.size() != spec.statements.size()) state.before.clear();
  Effects none;
  return ask_statement(spec, std::move(state), 0, none);
}

bool Scale::can_show(const State& state) {
  return std::ranges::any_of(state.now, [](const ask::Release& r) { return r.rung != ask::Rung::too_few; });
}

Scale::State Scale::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (const auto* present = std::get_if<ask::Present>(&event)) state.present = present->pupils;
  if (state.phase == Phase::asking) return update_asking(spec, std::move(state), event, effects);
  const auto* cue = std::get_if<Cue>(&event);
  if (cue == nullptr) return state;
  if (state.phase == Phase::ready) return update_ready(spec, std::move(state), *cue, effects);
  if (state.phase == Phase::shown && (*cue == Cue::take_back || *cue == Cue::back)) {
    state.phase = Phase::ready;
    keep(spec, state, false, effects);
    return state;
  }
  leave_on_cue(event, effects);
  return state;
}

std::string_view Scale::coming(const Spec& spec, const State& state) {
  switch (state.phase) {
    case Phase::asking:
      if (state.ask.phase == ask::Phase::think) return "The faces open: the class can answer.";
      if (state.statement + 1 < static_cast<int>(spec.statements.size())) return "The next statement.";
      return spec.compare.empty() ? "A thank-you: nothing is shown yet." : "A thank-you; you see the answers first.";
    case Phase::ready:
      if (!can_show(state)) return kComingNextStep;
      return state.armed ? "The class sees before and after." : "Press again to show before and after.";
    case Phase::kept_back:
    case Phase::shown:
      return kComingNextStep;
  }
  return {};
}

std::optional<ask::Asking> Scale::asking(const Spec& spec, const State& state) {
  if (state.phase != Phase::asking) return {};
  return ask::Asking{&current(spec, state), &state.ask};
}

bool Scale::moving(const Spec&, const State&) { return false; }

std::vector<Piece> Scale::pieces(const Spec& spec) {
  std::vector<Piece> pieces;
  for (const Statement& statement : spec.statements) pieces.push_back({statement.id, statement.ask.question});
  return pieces;
}

std::optional<Scale::Spec> Scale::without(const Spec& spec, std::string_view id) {
  Spec left = spec;
  const bool there = std::erase_if(left.statements, [&](const Statement& one) { return one.id == id; }) > 0;
  if (!there || static_cast<int>(left.statements.size()) < kLeastStatements) return {};
  return left;
}

}  // namespace pausepoint::activities
