#include <algorithm>

#include "app/activities/scale/scale.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr int kFaceCount = 3;
constexpr std::string_view kFaces[] = {"faces/not-yet", "faces/getting-there", "faces/sure"};
constexpr std::string_view kNames[] = {worded("Not yet"), worded("Getting there"), worded("Sure")};
using ask::kLeastCut;

void draw_face(int i, bool open, Rect cell, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  ui::Phrase id;
  id << "option-" << i;
  const std::string_view name = canvas.words(kNames[i]);
  ui::card(canvas, cell);
  const ui::Response response = canvas.target(id, ui::Role::option, name, cell, {.disabled = !open});
  if (response.activated) emit(ask::Press{i});
  if (response.hovered || response.pressed) {
    canvas.fill(cell.inset(3), theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), ui::kRadius - 3);
  }
  ui::focus_ring(canvas, cell, ui::kRadius, response);
  Rect inside = cell.inset(30, 26);
  const Rect label = inside.cut_bottom(84, 10);
  const float side = std::min(inside.w, inside.h);
  {
    const auto faded = canvas.fade(open ? 1.0f : 0.55f);
    canvas.art(inside.centered({side, side}), kFaces[i]);
  }
  const ui::TextStyle style{
      .size = ui::kBody, .color = open ? theme.ink : theme.quiet, .least = ui::kTiny, .middle = true};
  const float room = label.w - 90;
  const float text = std::min(room, canvas.measure(name, style, 0).w + 2);
  const float left = label.x + (label.w - 90 - text) / 2;
  ui::option_badge(canvas, {left + 34, label.center().y}, 66, i, !open);
  canvas.text({left + 90, label.y, text, label.h}, name, style);
}

void draw_asking(const Scale::Spec& spec, const Scale::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle quiet{.size = 34, .color = theme.quiet, .least = ui::kTiny, .middle = true};
  ui::Phrase where;
  where.fill(canvas.words("{1} of {2}"), {state.statement + 1, static_cast<int>(spec.statements.size())});
  Rect top = body.cut_top(std::max(52.0f, canvas.measure(where, quiet, 0).h), 8);
  canvas.text(top.cut_right(canvas.measure(where, quiet, 0).w + 4, 30), where, quiet, "where");
  canvas.text(top, spec.heading, quiet, "heading");
  const ask::Ask& ask = spec.statements[static_cast<std::size_t>(state.statement)].ask;
  ask::draw_title(ask.question, body, canvas, body.h * 0.3f);
  const Rect row = body.cut_bottom(ask::kOpenRow, 28);
  body.h = std::min(body.h, 600.0f);
  const bool open = state.ask.phase == ask::Phase::answer;
  for (int i = 0; i < kFaceCount; ++i) draw_face(i, open, body.cell(i, kFaceCount, 1, 40), canvas, emit);
  if (open) return ask::draw_open_foot(ask, state.ask, row, canvas, emit);
  if (state.ask.phase == ask::Phase::think) return ask::draw_think(ask, state.ask, row, canvas);
  canvas.text(row, canvas.words("Thank you. Answers are closed."), quiet, "said");
}

/// The bands of one statement at one time, a column for each face.
void draw_bands(const ask::Release& release, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle style{
      .size = rect.h > 80 ? 34.0f : ui::kTiny, .color = theme.ink, .least = kLeastCut, .middle = true};
  if (release.shares.size() < kFaceCount || release.rung == ask::Rung::words) {
    canvas.text(rect,
                release.rung == ask::Rung::words ? canvas.words("Told in words")
                                                 : canvas.words("Not many of us answered: we talk instead"),
                style);
    return;
  }
  for (int i = 0; i < kFaceCount; ++i) {
    Rect cell = rect.cell(i, kFaceCount, 1, 14);
    const ask::Share share = release.shares[static_cast<std::size_t>(i)];
    const auto index = canvas.push(i);
    const float face = std::min(84.0f, cell.h);
    canvas.art(cell.cut_left(face, 14).centered({face, face}), kFaces[i], {}, canvas.words(kNames[i]));
    const float bar = std::min(16.0f, cell.h * 0.16f);
    Rect track = cell.cut_bottom(bar, 2);
    const float width = track.w * ask::bar(share, release.rung);
    canvas.fill({track.x, track.y, width * canvas.appear(250), track.h}, theme.options[static_cast<std::size_t>(i)],
                std::min(width, bar) / 2);
    canvas.text(cell, canvas.words(ask::words(share, release.rung)), style, "told");
  }
}

void draw_statement(const Scale::Spec& spec, const Scale::State& state, std::size_t at, Rect row, float size,
                    float label, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const auto scope = canvas.push(static_cast<int>(at));
  ui::card(canvas, row);
  Rect inside = row.inset(28, std::clamp(row.h * 0.08f, 8.0f, 20.0f));
  const ui::TextStyle style{.size = size, .color = theme.ink, .least = kLeastCut, .middle = true};
  canvas.text(inside.cut_left(inside.w * 0.34f, 28), spec.statements[at].ask.question, style);
  const bool earlier = at < state.before.size();
  if (earlier) {
    const float between = std::clamp(row.h * 0.05f, 4.0f, 14.0f);
    Rect first = inside.cut_top((inside.h - between) / 2, between);
    canvas.text(first.cut_left(label, 20), canvas.words("Before"),
                {.size = ui::kTiny, .color = theme.quiet, .middle = true});
    const auto before = canvas.push("before");
    draw_bands(state.before[at], first, canvas);
  }
  canvas.text(inside.cut_left(label, 20), earlier ? canvas.words("Now") : std::string_view(),
              {.size = ui::kTiny, .color = theme.ink, .weight = ui::Weight::bold, .middle = true});
  draw_bands(state.now[at], inside, canvas);
}

void draw_shown(const Scale::Spec& spec, const Scale::State& state, Rect body, ui::Canvas& canvas) {
  const int rows = static_cast<int>(std::min(state.now.size(), spec.statements.size()));
  ask::draw_title(spec.heading, body, canvas, 110);
  const float gap = 16;
  body.h = std::min(body.h - 10, static_cast<float>(rows) * 260);
  const Rect first = body.cell(0, 1, std::max(rows, 1), gap).inset(28, 8);
  const float size = ask::size_for_all(
      canvas, {.size = 36, .least = ui::kTiny}, {first.w * 0.34f, first.h}, rows,
      [&](int i) { return std::string_view(spec.statements[static_cast<std::size_t>(i)].ask.question); });
  const float label = state.before.empty() ? 0
                                           : std::max(canvas.measure(canvas.words("Before"), {.size = ui::kTiny}, 0).w,
                                                      canvas.measure(canvas.words("Now"), {.size = ui::kTiny}, 0).w) +
                                                 6;
  for (int i = 0; i < rows; ++i) {
    draw_statement(spec, state, static_cast<std::size_t>(i), body.cell(i, 1, rows, gap), size, label, canvas);
  }
}

/// The three faces look on while the sentence below says what comes.
void draw_waiting(std::string_view text, Rect body, ui::Canvas& canvas) {
  const auto fade = canvas.fade(canvas.appear());
  Rect middle = body.centered({body.w, std::min(body.h, 580.0f)});
  const Rect faces = middle.cut_top(middle.h * 0.62f, 36);
  const float side = std::min(faces.h, 320.0f);
  const Rect row = faces.centered({3 * side + 2 * 90, side});
  for (int i = 0; i < kFaceCount; ++i)
    canvas.art(row.cell(i, kFaceCount, 1, 90), kFaces[i], {}, canvas.words(kNames[i]));
  const ui::TextStyle style{.size = 56,
                            .color = canvas.theme().ink,
                            .weight = ui::Weight::bold,
                            .align = ui::Align::center,
                            .least = ui::kTiny};
  canvas.text(middle, text, style, "said");
}

}  // namespace

void Scale::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  switch (state.phase) {
    case Phase::asking:
      return draw_asking(spec, state, body, canvas, emit);
    case Phase::shown:
      return draw_shown(spec, state, body, canvas);
    case Phase::kept_back:
      return draw_waiting(canvas.words("Thank you. We will look at this again at the end."), body, canvas);
    case Phase::ready:
      return draw_waiting(canvas.words("Thank you. Ready to look at this together."), body, canvas);
  }
}

}  // namespace pausepoint::activities
