#include <algorithm>

#include "app/activities/scale/scale.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kFaces[] = {"faces/not-yet", "faces/getting-there", "faces/sure"};
constexpr std::string_view kNames[] = {"Not yet", "Getting there", "Sure"};

void draw_faces(const ask::State& state, Rect rect, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const auto scope = canvas.push("option");
  for (int i = 0; i < 3; ++i) {
    const auto index = canvas.push(i);
    const Rect cell = rect.cell(i, 3, 1, 40);
    ui::card(canvas, cell);
    if (state.phase == ask::Phase::answer) {
      const ui::Response response = canvas.target("answer", ui::Role::option, kNames[i], cell);
      ui::focus_ring(canvas, cell, ui::kRadius, response);
      if (response.activated) emit(ask::Press{i});
    }
    Rect inside = cell.inset(30, 24);
    const Rect label = inside.cut_bottom(84, 10);
    const float size = std::min(inside.w, inside.h);
    canvas.art(inside.centered({size, size}), kFaces[i]);
    ui::option_badge(canvas, {label.x + 36, label.center().y}, 66, i);
    canvas.text({label.x + 86, label.y, label.w - 86, label.h}, kNames[i],
                {.size = 40, .color = theme.ink, .least = 30, .middle = true});
  }
}

void draw_asking(const Scale::Spec& spec, const Scale::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  ui::Phrase where;
  where << state.statement + 1 << " of " << static_cast<int>(spec.statements.size());
  Rect top = body.cut_top(52, 10);
  canvas.text(top.cut_right(200, 20), where,
              {.size = 34, .color = theme.quiet, .align = ui::Align::right, .middle = true});
  canvas.text(top, spec.heading, {.size = 36, .color = theme.quiet, .least = 28, .middle = true}, "heading");
  const ask::Ask& ask = spec.statements[static_cast<std::size_t>(state.statement)].ask;
  canvas.text(body.cut_top(160, 24), ask.question,
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = 38, .middle = true},
              "question");
  const Rect row = body.cut_bottom(92, 24);
  draw_faces(state.ask, body, canvas, emit);
  if (state.ask.phase == ask::Phase::answer) ask::draw_open_foot(ask, state.ask, row, canvas, emit);
}

void draw_bands(const ask::Release& release, Rect rect, ui::Canvas& canvas, float size) {
  const ui::Theme& theme = canvas.theme();
  if (release.shares.empty()) {
    canvas.text(rect, "Few answers: nothing is shown",
                {.size = size, .color = theme.quiet, .least = 16, .middle = true});
    return;
  }
  for (int i = 0; i < 3; ++i) {
    Rect cell = rect.cell(i, 3, 1, 10);
    const float mark = std::min(44.0f, cell.h);
    ui::option_badge(canvas, cell.cut_left(50, 8).center(), mark, i);
    canvas.text(cell, ask::words(release.shares[static_cast<std::size_t>(i)], release.rung),
                {.size = size, .color = theme.ink, .least = 15, .middle = true});
  }
}

void draw_shown(const Scale::Spec& spec, const Scale::State& state, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(body.cut_top(74, 6), spec.heading,
              {.size = ui::kHeading, .color = theme.ink, .weight = ui::Weight::bold, .least = 36}, "heading");
  const int rows = static_cast<int>(state.now.size());
  for (int i = 0; i < rows; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Rect row = body.cell(i, 1, rows, 16);
    ui::card(canvas, row);
    Rect inside = row.inset(28, 10);
    canvas.text(inside.cut_left(560, 24), spec.statements[at].ask.question,
                {.size = 34, .color = theme.ink, .least = 20, .middle = true});
    const bool earlier = at < state.before.size();
    Rect first = earlier ? inside.cut_top(inside.h / 2) : Rect{};
    if (earlier) {
      canvas.text(first.cut_left(120, 10), "Before", {.size = 28, .color = theme.quiet, .middle = true});
      draw_bands(state.before[at], first, canvas, 28);
    }
    canvas.text(inside.cut_left(120, 10), "Now",
                {.size = 28, .color = theme.ink, .weight = ui::Weight::bold, .middle = true});
    draw_bands(state.now[at], inside, canvas, 28);
  }
}

}  // namespace

void Scale::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  if (state.phase == Phase::asking) return draw_asking(spec, state, body, canvas, emit);
  if (state.phase == Phase::shown) return draw_shown(spec, state, body, canvas);
  const std::string_view text = state.phase == Phase::kept_back ? "Thank you. We will look at this again at the end."
                                                                : "Thank you. That was the last one.";
  canvas.text(body.centered({1400, 200}), text,
              {.size = ui::kHeading, .color = canvas.theme().ink, .align = ui::Align::center, .middle = true},
              "thank-you");
}

}  // namespace pausepoint::activities
