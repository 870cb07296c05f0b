#include "app/activities/agreement/agreement.h"

#include "app/base/text.h"

namespace pausepoint::activities {

Agreement::Spec Agreement::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the rules.", {.most = 60});
  spec.rules = fields.texts("rules", "The ground rules, a short sentence each.", 2, 6, {.most = 70});
  spec.add = fields.optional_text("add", "Asks the class for one rule of its own.", {.most = 70});
  return spec;
}

Agreement::State Agreement::start(const Spec&, const Start&) { return {}; }

Agreement::State Agreement::update(const Spec&, State state, const Event& event, Effects& effects) {
  if (const auto* line = std::get_if<ask::Line>(&event)) state.own = trimmed(line->text);
  leave_on_cue(event, effects);
  return state;
}

std::string_view Agreement::coming(const Spec&, const State&) { return kComingNextStep; }
std::optional<ask::Asking> Agreement::asking(const Spec&, const State&) { return {}; }
bool Agreement::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
