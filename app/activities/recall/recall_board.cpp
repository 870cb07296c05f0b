#include <algorithm>

#include "app/activities/recall/recall.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kRow = 216, kBetween = 26, kNumber = 84;

/// Solid once the thing has come up, a quiet ring before.
void draw_number(int number, Vec center, bool solid, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  if (solid) canvas.circle(center, kNumber / 2, theme.accent);
  if (!solid) canvas.arc(center, kNumber / 2 - 2, 0, 1, 3, theme.pass);
  ui::Phrase text;
  text << number;
  canvas.text({center.x - kNumber / 2, center.y - kNumber / 2, kNumber, kNumber}, text,
              {.size = 40 / theme.text_scale,
               .color = solid ? theme.on_accent : theme.quiet,
               .weight = ui::Weight::bold,
               .align = ui::Align::center,
               .middle = true});
}

void draw_thinking(const Recall::Spec& spec, const Recall::State& state, Rect place, ui::Canvas& canvas) {
  const auto left = spec.think - state.thinking;
  ui::Phrase seconds;
  seconds << static_cast<int>((left.count() + 999) / 1000);
  ui::ring(canvas, place.center(), std::min(place.w, place.h) / 2,
           static_cast<float>(left.count()) / static_cast<float>(spec.think.count()), seconds);
}

void draw_thing(const Recall::Spec& spec, const Recall::State& state, int i, Rect row, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const bool here = i == state.thing, told = i < state.thing || (here && state.told);
  if (i > state.thing) {
    canvas.dashed(row, theme.pass, 3, ui::kRadius);
    draw_number(i + 1, {row.x + 36 + kNumber / 2, row.center().y}, false, canvas);
    return;
  }
  const Recall::Thing& thing = spec.things[static_cast<std::size_t>(i)];
  ui::card(canvas, row);
  Rect inside = row.inset(36, 16);
  draw_number(i + 1, {inside.x + kNumber / 2, inside.center().y}, true, canvas);
  inside.cut_left(kNumber, 34);
  if (here && !told && spec.think.count() > 0) {
    const float side = std::min(120.0f, inside.h);
    draw_thinking(spec, state, inside.cut_right(side, 30).centered({side, side}), canvas);
  }
  const ui::TextStyle question{
      .size = 48, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny, .middle = !told};
  if (!told) return (void)canvas.text(inside, thing.question, question, "question");
  const auto appear = canvas.fade(here ? canvas.appear(200) : 1);
  const ui::TextStyle answer{.size = 44, .color = theme.help_ink, .least = ui::kTiny};
  const float high = canvas.measure(thing.question, question, inside.w).h;
  const float low = canvas.measure(thing.answer, answer, inside.w).h;
  inside = inside.centered({inside.w, std::min(inside.h, high + 6 + low + 2)});
  canvas.text(inside.cut_top(inside.h * high / (high + 6 + low), 6), thing.question, question);
  canvas.text(inside, thing.answer, answer, here ? "answer" : "");
}

}  // namespace

void Recall::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  Rect body = canvas.body();
  if (state.chatting) {
    return ask::draw_board(spec.ask, state.ask, body, canvas, emit,
                           [&](Rect side) { scene::draw(canvas, side, spec.chat, view.cast, {}); });
  }
  const ui::TextStyle heading{
      .size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kBody};
  const float high = std::min(canvas.measure(spec.heading, heading, body.w).h + 2, body.h * 0.24f);
  canvas.text(body.cut_top(high, 28), spec.heading, heading, "heading");
  body.h = std::min(body.h - 12, kThings * (kRow + kBetween) - kBetween);
  for (int i = 0; i < kThings; ++i) draw_thing(spec, state, i, body.cell(i, 1, kThings, kBetween), canvas);
}

}  // namespace pausepoint::activities
