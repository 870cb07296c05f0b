#include <algorithm>

#include "app/activities/builder/builder.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kButton = ui::kDeskTouch, kBetween = 8, kLeastPreview = 110;

void draw_closed(const Builder::Spec& spec, const Builder::State& state, Rect panel, ui::Canvas& canvas,
                 Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const auto at = static_cast<std::size_t>(state.part);
  const ask::Release& release = state.asks[at].releases.back();
  const auto favourites = Builder::favourites(spec, state);
  const auto first = static_cast<int>(std::ranges::find(favourites, true) - favourites.begin());
  const bool few = release.rung == ask::Rung::too_few;
  const std::string_view advice = std::ranges::count(favourites, true) == 1
                                      ? "The favourite. Next puts it into the sentence."
                                  : few ? "Too few answers to tell. Choose a part to go on with."
                                        : "Shown alike. Choose one of them to go on with.";
  canvas.text(panel.cut_top(58, 6), advice, {.size = 23, .color = theme.ink, .least = 17}, "advice");
  if (state.asks[at].round < ask::kMostRounds) {
    if (ui::button(canvas, "again", panel.cut_bottom(kButton, kBetween), "Ask again", {.text_size = 24, .key = "R"}))
      emit(Cue::ask_again);
  }
  const auto scope = canvas.push("favourite");
  for (int option = 0; option < Builder::kMostOptions; ++option) {
    if (!favourites[static_cast<std::size_t>(option)]) continue;
    const auto index = canvas.push(option);
    const bool chosen = state.chosen[at] == option || (state.chosen[at] < 0 && option == first);
    const ui::ButtonStyle style{.look = chosen ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 23};
    const std::string_view text = spec.asks[at].options[static_cast<std::size_t>(option)].text;
    if (ui::button(canvas, "choose", panel.cut_top(kButton, kBetween), text, style)) emit(ask::Pick{option, 0});
  }
  if (!few && panel.h >= kLeastPreview) ask::draw_preview(spec.asks[at], release, panel, canvas);
}

}  // namespace

void Builder::desk(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect panel = canvas.body();
  if (state.phase == Phase::spoken) {
    canvas.text(panel, "Say it together once or twice. Then: who could it be said to?",
                {.size = ui::kDeskSmall, .color = canvas.theme().quiet, .least = 16}, "desk-note");
    return;
  }
  const auto at = static_cast<std::size_t>(state.part);
  if (state.asks[at].phase == ask::Phase::closed) return draw_closed(spec, state, panel, canvas, emit);
  ask::draw_desk(spec.asks[at], state.asks[at], panel, canvas, emit);
}

}  // namespace pausepoint::activities
