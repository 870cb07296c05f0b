#include <algorithm>

#include "app/activities/builder/builder.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kStrip = 116, kBetween = 20, kPerson = 460;
constexpr std::string_view kEmpty[Builder::kParts] = {worded("A start"), worded("A middle"), worded("An end")};

/// The sentence as far as it is built: three places side by side.
void draw_strip(const Builder::Spec& spec, const Builder::State& state, Rect strip, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  for (int part = 0; part < Builder::kParts; ++part) {
    const auto at = static_cast<std::size_t>(part);
    const Rect cell = strip.cell(part, Builder::kParts, 1, kBetween);
    const int option = part < state.part ? state.chosen[at] : -1;
    const bool here = part == state.part;
    if (option >= 0) {
      canvas.fill(cell, theme.note_fill, 22);
      canvas.stroke(cell, theme.note_line, 3, 22);
    } else {
      canvas.dashed(cell, here ? theme.accent : theme.pass, here ? 4 : 3, 22);
    }
    const std::string_view text = option >= 0
                                      ? std::string_view(spec.asks[at].options[static_cast<std::size_t>(option)].text)
                                      : canvas.words(kEmpty[part]);
    canvas.text(cell.inset(24, 6), text,
                {.size = 36,
                 .color = option >= 0 ? theme.note_ink
                          : here      ? theme.accent
                                      : theme.quiet,
                 .align = ui::Align::center,
                 .least = ui::kTiny,
                 .middle = true});
  }
}

void draw_speaker(const Builder::Spec& spec, const View& view, Rect place, ui::Canvas& canvas) {
  const scene::CastMember* member = scene::find(view.cast, spec.speaker);
  if (member != nullptr) scene::draw_person(canvas, place, *member, scene::Face::calm);
}

/// A large speech bubble, and who could say it.
void draw_spoken(const Builder::Spec& spec, const Builder::State& state, const View& view, Rect body,
                 ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle heading{
      .size = ui::kHeading, .color = theme.quiet, .weight = ui::Weight::bold, .least = ui::kTiny};
  const float high = std::min(canvas.measure(spec.heading, heading, body.w).h + 2, body.h * 0.2f);
  canvas.text(body.cut_top(high, 24), spec.heading, heading, "heading");
  const ui::TextStyle together{
      .size = ui::kBody, .color = theme.help_ink, .align = ui::Align::center, .least = ui::kTiny, .middle = true};
  Rect low = body.cut_bottom(72, 20);
  const bool person = scene::find(view.cast, spec.speaker) != nullptr;
  Rect bubble = body;
  if (person) {
    const Rect place = bubble.cut_left(std::min(kPerson, bubble.w * 0.3f), 60);
    const float side = std::min(place.w, place.h);
    draw_speaker(spec, view, {place.x, place.bottom() - side, side, side}, canvas);
    low.cut_left(place.w, 60);
  }
  ui::card(canvas, bubble);
  if (person) {
    const float y = bubble.y + bubble.h * 0.55f;
    const Vec tip[] = {{bubble.x + 4, y - 34}, {bubble.x + 4, y + 34}, {bubble.x - 46, y + 44}};
    canvas.polygon(tip, theme.card);
    canvas.line(std::span(tip).subspan(1), theme.line, 3);
    const Vec upper[] = {tip[0], tip[2]};
    canvas.line(upper, theme.line, 3);
  }
  canvas.text(bubble.inset(64, 36), state.sentence,
              {.size = 84, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody, .middle = true},
              "sentence");
  canvas.text(low, canvas.words("Say it together: calm, clear, one breath."), together, "together");
}

}  // namespace

void Builder::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  Rect body = canvas.body();
  if (state.phase == Phase::spoken) return draw_spoken(spec, state, view, body, canvas);
  const ui::TextStyle heading{.size = 34, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true};
  canvas.text(body.cut_top(std::max(44.0f, canvas.measure(spec.heading, heading, 0).h), 8), spec.heading, heading,
              "heading");
  draw_strip(spec, state, body.cut_top(kStrip, 26), canvas);
  const auto at = static_cast<std::size_t>(state.part);
  ask::draw_board(spec.asks[at], state.asks[at], body, canvas, emit);
}

}  // namespace pausepoint::activities
