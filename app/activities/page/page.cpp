#include "app/activities/page/page.h"

namespace pausepoint::activities {

Page::Spec Page::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "The one idea of this screen.", {.most = 80});
  spec.text = fields.optional_text("text", "A few short sentences.", {.most = 320});
  spec.scene = read_scene(fields);
  spec.picture = read_picture(fields);
  fields.list("cards", "Keywords and what they mean.", "card", 0, 4, [&](Fields& card) {
    Card read;
    read.word = card.text("word", "The keyword.", {.most = 24});
    read.means = card.text("means", "What it means, in one short sentence.", {.most = 110});
    read.picture = read_picture(card);
    spec.cards.push_back(std::move(read));
  });
  const int shown = (spec.scene ? 1 : 0) + (spec.picture.empty() ? 0 : 1) + (spec.cards.empty() ? 0 : 1);
  if (shown > 1) {
    fields.error(spec.cards.empty() ? "picture" : "cards",
                 "a page shows a scene, a picture or cards, not several of them", "make two pages of it");
  }
  return spec;
}

Page::State Page::start(const Spec&, const Start&) { return {}; }

Page::State Page::update(const Spec&, State state, const Event& event, Effects& effects) {
  leave_on_cue(event, effects);
  return state;
}

std::string_view Page::coming(const Spec&, const State&) { return kComingNextStep; }
std::optional<ask::Asking> Page::asking(const Spec&, const State&) { return {}; }
bool Page::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
