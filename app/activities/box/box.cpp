#include "app/activities/box/box.h"

#include <algorithm>

#include "app/base/text.h"

namespace pausepoint::activities {

Box::Spec Box::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the prompt.", {.most = 60});
  spec.prompt = fields.text("prompt", "What everybody writes, also those who have no question.", {.most = 160});
  spec.notes = fields.texts("notes", "How it is done, a short sentence each.", 0, 3, {.most = 60});
  spec.time = fields.duration("time", "How long the soft timer runs; left out: no timer.", Milliseconds{10'000},
                              Milliseconds{900'000}, Milliseconds{0});
  return spec;
}

Box::State Box::start(const Spec&, const Start&) { return {}; }

Box::State Box::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (const auto* tick = std::get_if<ask::Tick>(&event)) {
    if (state.phase == Phase::writing) state.elapsed = std::min(state.elapsed + tick->elapsed, spec.time);
  } else if (const auto* line = std::get_if<ask::Line>(&event)) {
    const std::string_view text = trimmed(line->text);
    if (!text.empty() && static_cast<int>(state.questions.size()) < kMostQuestions) state.questions.emplace_back(text);
  } else if (const auto* pick = std::get_if<ask::Pick>(&event)) {
    if (pick->item >= 0 && pick->item < static_cast<int>(state.questions.size())) {
      state.questions.erase(state.questions.begin() + pick->item);
    }
  }
  const auto* cue = std::get_if<Cue>(&event);
  if (cue && *cue == Cue::next && state.phase == Phase::writing) {
    state.phase = Phase::reading;
  } else if (cue && *cue == Cue::back && state.phase == Phase::reading) {
    state.phase = Phase::writing;
  } else {
    leave_on_cue(event, effects);
  }
  return state;
}

std::string_view Box::coming(const Spec&, const State& state) {
  return state.phase == Phase::writing ? "The questions that you typed." : kComingNextStep;
}

std::optional<ask::Asking> Box::asking(const Spec&, const State&) { return {}; }
bool Box::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
