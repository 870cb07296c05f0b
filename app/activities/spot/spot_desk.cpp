#include "app/activities/spot/spot.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

/// The lines that come, and the trick in each, before the class sees them.
void draw_coming(const Spot::Spec& spec, const Spot::State& state, const View& view, Rect panel, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(panel.cut_top(32, 8), "COMING", {.size = 20, .color = theme.quiet});
  for (auto i = static_cast<std::size_t>(state.lines); i < spec.lines.size(); ++i) {
    const Spot::ChatLine& line = spec.lines[i];
    const Tactic* tactic = find_tactic(view.tactics, line.tactic);
    ui::Phrase tag;
    const scene::CastMember* voice = scene::find(view.cast, line.who);
    tag << (voice == nullptr ? std::string_view() : std::string_view(voice->name)) << " · "
        << (tactic == nullptr ? std::string_view("fine") : std::string_view(tactic->name));
    if (line.change) tag << " · here it may change";
    const ui::TextStyle small{.size = 19, .color = line.change ? theme.warn : theme.quiet};
    const ui::TextStyle plain{.size = 22, .color = theme.ink, .plain = true};
    const float above = canvas.measure(tag, small, panel.w).h, below = canvas.measure(line.text, plain, panel.w).h;
    if (panel.h < above + below + 4) break;
    canvas.text(panel.cut_top(above + 2), tag, small);
    canvas.text(panel.cut_top(below + 2, 10), line.text, plain);
  }
  if (static_cast<std::size_t>(state.lines) == spec.lines.size())
    canvas.text(panel, "All lines are on the board.", {.size = 22, .color = theme.quiet, .least = 16}, "desk-note");
}

}  // namespace

void Spot::desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  if (const auto asked = asking(spec, state))
    return ask::draw_desk(*asked->ask, *asked->state, canvas.body(), canvas, emit);
  if (state.phase == Phase::reading) return draw_coming(spec, state, view, canvas.body(), canvas);
  canvas.text(canvas.body(), "Read the card aloud. Nothing is asked here.",
              {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 16}, "desk-note");
}

}  // namespace pausepoint::activities
