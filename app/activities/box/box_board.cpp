#include <algorithm>

#include "app/activities/box/box.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kRing = 84;
constexpr std::string_view kPicture = "pictures/question-box";

float draw_heading(std::string_view text, Rect& body, float width, ui::Canvas& canvas) {
  const ui::TextStyle style{
      .size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kBody};
  const float high = std::min(canvas.measure(text, style, width).h + 2, body.h * 0.24f);
  Rect top = body.cut_top(high, 24);
  top.w = width;
  canvas.text(top, text, style, "heading");
  return high;
}

/// Empties quietly; nothing rings or changes colour at the end.
void draw_ring(const Box::Spec& spec, const Box::State& state, Vec center, ui::Canvas& canvas) {
  const auto left = spec.time - state.elapsed;
  ui::Phrase label;
  label.clock(left.count() + 999);
  ui::ring(canvas, center, kRing, static_cast<float>(left.count()) / static_cast<float>(spec.time.count()), label);
}

void draw_notes(const Box::Spec& spec, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int count = static_cast<int>(spec.notes.size());
  for (int i = 0; i < count; ++i) {
    Rect row = rect.cell(i, 1, count, 12);
    canvas.icon(row.cut_left(48, 24).centered({42, 42}), "check", theme.accent);
    canvas.text(row, spec.notes[static_cast<std::size_t>(i)],
                {.size = ui::kBody, .color = theme.ink, .least = ui::kTiny, .middle = true});
  }
}

void draw_writing(const Box::Spec& spec, const Box::State& state, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const bool timed = spec.time.count() > 0;
  if (timed) draw_ring(spec, state, {body.right() - kRing, body.y + kRing}, canvas);
  draw_heading(spec.heading, body, body.w - (timed ? 2 * kRing + 40 : 0), canvas);
  Rect side = body.cut_right(body.w * 0.36f, 56);
  if (timed) side.cut_top(2 * kRing - 40);
  const float picture = std::min(side.w, side.h);
  canvas.art(side.centered({picture, picture}), kPicture, {},
             canvas.words("A box for questions, with a slot and a paper slip"));
  const int notes = static_cast<int>(spec.notes.size());
  const ui::TextStyle prompt{.size = 56, .color = theme.ink, .least = ui::kSmall, .middle = true};
  const float high = std::min(static_cast<float>(notes) * 84, body.h * 0.46f), between = 40;
  if (notes > 0) {
    // The prompt and its notes stand together, in the middle beside the picture.
    const float says = std::min(canvas.measure(spec.prompt, prompt, body.w).h + 4, body.h - high - between);
    body = body.centered({body.w, says + between + high});
  }
  const Rect low = notes > 0 ? body.cut_bottom(high, between) : Rect{};
  canvas.text(body, spec.prompt, prompt, "prompt");
  if (notes > 0) draw_notes(spec, low, canvas);
}

void draw_reading(const Box::State& state, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  draw_heading(canvas.words("From the question box"), body, body.w, canvas);
  const int count = static_cast<int>(state.questions.size());
  if (count == 0) {
    const float side = std::min(body.w, body.h * 0.6f);
    canvas.art(body.cut_top(side, 24).centered({side, side}), kPicture, {}, canvas.words("A box for questions"));
    canvas.text(body, canvas.words("Every question matters. Some are being read just now."),
                {.size = ui::kHeading, .color = theme.quiet, .align = ui::Align::center, .least = ui::kTiny}, "empty");
    return;
  }
  const int columns = count > 4 ? 2 : 1, rows = (count + columns - 1) / columns;
  body.h = std::min(body.h - 12, static_cast<float>(rows) * 210);
  for (int i = 0; i < count; ++i) {
    const Rect cell = body.cell(i, columns, rows, 26);
    ui::card(canvas, cell);
    Rect inside = cell.inset(36, 12);
    canvas.icon(inside.cut_left(56, 28).centered({52, 52}), "speech", theme.accent);
    canvas.text(inside, state.questions[static_cast<std::size_t>(i)],
                {.size = 44, .color = theme.ink, .least = ui::kTiny, .middle = true, .plain = true});
  }
}

}  // namespace

void Box::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event>) {
  const Rect body = canvas.body();
  if (state.phase == Phase::reading) return draw_reading(state, body, canvas);
  draw_writing(spec, state, body, canvas);
}

}  // namespace pausepoint::activities
