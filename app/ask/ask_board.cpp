#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kTickMs = 900;
constexpr float kBadge = 92, kBadgeGap = 30, kPad = 36, kBetween = 36;
constexpr float kLeastCard = 120, kMostCard = 180;
constexpr float kLeastCut = 22;  ///< Smaller than this nobody at the back reads; a text is cut rather than that.
constexpr std::string_view kPromise = "Nobody can tell who pressed what. Not even the file.";

bool is_asking(Phase phase) { return phase == Phase::think || phase == Phase::answer; }

void draw_option(const Ask& ask, int i, Rect cell, float size, bool open, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const std::string& text = ask.options[static_cast<std::size_t>(i)].text;
  ui::Phrase id;
  id << "option-" << i;
  ui::card(canvas, cell);
  const ui::Response response = canvas.target(id, ui::Role::option, text, cell, {.disabled = !open});
  if (response.activated) emit(Press{i});
  if (response.hovered || response.pressed) {
    canvas.fill(cell.inset(3), theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), ui::kRadius - 3);
  }
  ui::focus_ring(canvas, cell, ui::kRadius, response);
  Rect inside = cell.inset(kPad, 12);
  const float badge = std::min(kBadge, inside.h);
  ui::option_badge(canvas, inside.cut_left(kBadge, kBadgeGap).center(), badge, i, !open);
  canvas.text(inside, text,
              {.size = size, .color = open ? theme.ink : theme.quiet, .least = kLeastCut, .middle = true});
}

/// Cards in two columns, or in one where few have a picture beside them; all texts in one size.
void draw_options(const Ask& ask, bool open, Rect rect, ui::Canvas& canvas, Emit<Event> emit) {
  const int count = static_cast<int>(ask.options.size());
  const bool narrow = rect.w < 1400;
  const int one_column = static_cast<int>((rect.h + 24) / (kLeastCard + 24));
  const int columns = narrow && count <= one_column ? 1 : 2;
  const int rows = (count + columns - 1) / columns;
  const float gap = rows > 2 ? 24 : kBetween;
  const float width = rect.cell(0, columns, rows, gap).w - 2 * kPad - kBadge - kBadgeGap;
  const auto text_at = [&](int i) { return std::string_view(ask.options[static_cast<std::size_t>(i)].text); };
  const float height = rect.cell(0, columns, rows, gap).h - 24;
  const float size = size_for_all(canvas, {.size = ui::kBody, .least = ui::kTiny}, {width, height}, count, text_at);
  // As high as the longest text needs, so that cards of short texts do not gape.
  float tallest = kMostCard;
  for (int i = 0; i < count; ++i) tallest = std::max(tallest, canvas.measure(text_at(i), {.size = size}, width).h + 24);
  const float all = static_cast<float>(rows) * (tallest + gap) - gap;
  rect.h = std::min(rect.h, all);
  for (int i = 0; i < count; ++i) draw_option(ask, i, rect.cell(i, columns, rows, gap), size, open, canvas, emit);
}

void draw_asking(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                 const FunctionRef<void(Rect)>* beside) {
  const bool open = state.phase == Phase::answer;
  draw_title(ask.question, body, canvas, body.h * 0.3f);
  const Rect row = body.cut_bottom(kOpenRow, 28);
  if (beside != nullptr) (*beside)(body.cut_right(body.w * 0.36f, ui::kGap));
  draw_options(ask, open, body, canvas, emit);
  if (open) return draw_open_foot(ask, state, row, canvas, emit);
  draw_think(ask, state, row, canvas);
}

/// Right in the footer: how many have answered, and the tick that is the same for every answer.
void draw_answered(const Ask& ask, const State& state, Rect foot, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::Phrase counted;
  counted << "**" << answered_as_said(ask, state) << "** of " << state.present << " have answered";
  ui::TextStyle style{.size = ui::kSmall, .color = theme.ink, .align = ui::Align::center, .least = ui::kTiny};
  style.middle = true;
  const float width = canvas.measure(counted, style, 0).w + 72;
  const Rect pill = foot.cut_right(std::min(std::max(width, 400.0f), foot.w), 24);
  canvas.fill(pill, theme.card, pill.h / 2);
  canvas.stroke(pill, theme.line, 3, pill.h / 2);
  canvas.text(pill.inset(20, 4), counted, style, "answered");
  if (static_cast<float>(state.since_answer.count()) >= kTickMs || foot.w < foot.h) return;
  const Rect tick = foot.cut_right(foot.h).inset(6);
  canvas.circle(tick.center(), tick.w / 2, theme.help_fill);
  canvas.icon(tick.inset(16), "tick", theme.help_ink);
}

void draw_board_with(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                     const FunctionRef<void(Rect)>* beside) {
  if (is_asking(state.phase)) return draw_asking(ask, state, body, canvas, emit, beside);
  draw_after(ask, state, body, canvas);
}

}  // namespace

float size_for_all(ui::Canvas& canvas, const ui::TextStyle& style, Size box, int count,
                   FunctionRef<std::string_view(int)> text_at) {
  ui::TextStyle tried = style;
  for (; tried.size > style.least; tried.size -= 2) {
    bool fits = true;
    for (int i = 0; fits && i < count; ++i) fits = canvas.measure(text_at(i), tried, box.w).h <= box.h;
    if (fits) return tried.size;
  }
  return style.least;
}

void draw_title(std::string_view text, Rect& body, ui::Canvas& canvas, float most) {
  const ui::TextStyle style{.size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 36};
  const float wanted = canvas.measure(text, style, body.w).h;
  const Rect title = body.cut_top(std::min(wanted, most) + 4);
  const Size taken = canvas.text(title, text, style, "question");
  body.y -= title.h - taken.h, body.h += title.h - taken.h;
  body.cut_top(28);
}

void draw_middle(std::string_view text, Rect body, ui::Canvas& canvas) {
  canvas.text(body.centered({body.w * 0.8f, body.h}), text,
              {.size = ui::kHeading,
               .color = canvas.theme().ink,
               .align = ui::Align::center,
               .least = ui::kTiny,
               .middle = true},
              "said");
}

void draw_think(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas) {
  if (ask.think.count() > 0) {
    const auto left = std::max(Milliseconds{0}, ask.think - state.in_phase);
    ui::Phrase seconds;
    seconds << static_cast<int>((left.count() + 999) / 1000);
    ui::ring(canvas, row.cut_left(row.h, 28).center(), row.h / 2,
             static_cast<float>(left.count()) / static_cast<float>(ask.think.count()), seconds);
  }
  canvas.text(row, "Think on your own first",
              {.size = ui::kBody, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true}, "think");
}

void draw_open_foot(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  constexpr std::string_view kPass = "0   Pass — that’s fine too";
  const ui::TextStyle style{.size = ui::kSmall, .color = theme.quiet, .least = ui::kTiny, .middle = true};
  const float width = canvas.measure(kPass, style, 0).w + 60;
  const Rect place = row.cut_left(std::min(width, row.w * 0.45f), 40);
  const ui::Response response = canvas.target("pass", ui::Role::option, kPass, place);
  const Rect chip = place.inset(0, 6);
  if (response.activated) emit(Press{static_cast<int>(ask.options.size())});
  canvas.fill(chip, theme.card, 20);
  if (response.hovered || response.pressed)
    canvas.fill(chip, theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), 20);
  canvas.dashed(chip, theme.pass, 3, 20);
  canvas.text(chip.inset(28, 0), kPass, style, "pass-text");
  ui::focus_ring(canvas, chip, 20, response);
  canvas.icon(row.cut_left(36, 16).centered({36, 36}), "lock", theme.quiet);
  if (state.stopped.empty()) {
    canvas.text(row, kPromise, style, "promise");
  } else {
    canvas.text(row, "Answers have stopped for a moment.", style, "promise");
  }
  draw_answered(ask, state, canvas.foot(), canvas);
}

void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  draw_board_with(ask, state, body, canvas, emit, nullptr);
}

void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                FunctionRef<void(Rect)> beside) {
  draw_board_with(ask, state, body, canvas, emit, &beside);
}

}  // namespace pausepoint::ask
