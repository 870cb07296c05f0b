#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kTickMs = 900;
constexpr float kBannerIcon = 56, kBannerPad = 36;
constexpr std::string_view kPromise = worded("Nobody can tell who pressed what. Not even the file.");

bool is_asking(Phase phase) { return phase == Phase::think || phase == Phase::answer; }

void draw_asking(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                 const FunctionRef<void(Rect)>* beside) {
  const bool open = state.phase == Phase::answer;
  draw_title(ask.question, body, canvas, body.h * (beside != nullptr ? kTitleBeside : kTitleAlone));
  const Rect row = body.cut_bottom(kOpenRow, 28);
  if (beside != nullptr) body = beside_options(body, *beside);
  draw_options(ask, open ? Options::open : Options::waiting, body, canvas, emit, &state);
  if (open) return draw_open_foot(ask, state, row, canvas, emit);
  draw_think(ask, state, row, canvas);
}

/// A white pill right in the footer; `foot` is left with what is left of it.
void draw_pill(std::string_view text, std::string_view id, Rect& foot, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::TextStyle style{.size = ui::kSmall, .color = theme.ink, .align = ui::Align::center, .least = ui::kTiny};
  style.middle = true;
  const float width = canvas.measure(text, style, 0).w + 72;
  const Rect pill = foot.cut_right(std::min(std::max(width, 400.0f), foot.w), 24);
  canvas.fill(pill, theme.card, pill.h / 2);
  canvas.stroke(pill, theme.line, 3, pill.h / 2);
  canvas.text(pill.inset(20, 4), text, style, id);
}

/// Left of the pill: the tick that is the same for every answer, and for all of them together.
void draw_tick(Rect foot, ui::Canvas& canvas) {
  if (foot.w < foot.h) return;
  const ui::Theme& theme = canvas.theme();
  const Rect tick = foot.cut_right(foot.h).inset(6);
  canvas.circle(tick.center(), tick.w / 2, theme.help_fill);
  canvas.icon(tick.inset(16), "tick", theme.help_ink);
}

void draw_answered(const Ask& ask, const State& state, Rect foot, ui::Canvas& canvas) {
  ui::Phrase counted;
  counted.fill(canvas.words("**{1}** of {2} have answered"), {answered_as_said(ask, state), state.present});
  draw_pill(counted, "answered", foot, canvas);
  if (static_cast<float>(state.since_answer.count()) < kTickMs) draw_tick(foot, canvas);
}

void draw_promise(std::string_view text, Rect row, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.icon(row.cut_left(36, 16).centered({36, 36}), "lock", theme.quiet);
  canvas.text(row, text, {.size = ui::kSmall, .color = theme.quiet, .least = ui::kTiny, .middle = true}, "promise");
}

void draw_board_with(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                     const FunctionRef<void(Rect)>* beside) {
  if (is_asking(state.phase)) return draw_asking(ask, state, body, canvas, emit, beside);
  if (beside == nullptr) return draw_after(ask, state, body, canvas);
  draw_after(ask, state, body, canvas, *beside);
}

}  // namespace

Rect beside_options(Rect body, FunctionRef<void(Rect)> beside) {
  beside(body.cut_right(body.w * 0.42f, ui::kGap));
  return body;
}

float banner_height(std::string_view text, float width, ui::Canvas& canvas, float size) {
  const float room = width - 2 * kBannerPad - kBannerIcon - 28;
  const float around = size < ui::kBody ? 28 : 44, least = size < ui::kBody ? 76 : ui::kTouch;
  return std::max(least, canvas.measure(text, {.size = size}, room).h + around);
}

void draw_banner(std::string_view text, std::string_view icon, Rect row, ui::Canvas& canvas, float size) {
  const ui::Theme& theme = canvas.theme();
  const auto fade = canvas.fade(canvas.appear());
  canvas.fill(row, theme.note_fill, ui::kRadius);
  canvas.stroke(row, theme.note_line, 3, ui::kRadius);
  Rect inside = row.inset(kBannerPad, 10);
  canvas.icon(inside.cut_left(kBannerIcon, 28).centered({kBannerIcon, kBannerIcon}), icon, theme.note_ink);
  canvas.text(inside, text, {.size = size, .color = theme.note_ink, .least = ui::kTiny, .middle = true}, "said");
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
  const ui::Theme& theme = canvas.theme();
  constexpr float kPad = 64, kIcon = 110, kBeside = 44;
  const ui::TextStyle style{.size = 56, .color = theme.ink, .least = ui::kTiny, .middle = true};
  const float room = std::min(body.w, 1500.0f) - 2 * kPad - kIcon - kBeside;
  const Size size = canvas.measure(text, style, room);
  const Rect card =
      body.centered({size.w + 8 + 2 * kPad + kIcon + kBeside, std::min(body.h, std::max(kIcon, size.h) + 2 * kPad)});
  canvas.fill(card, theme.help_fill, ui::kRadius);
  Rect inside = card.inset(kPad, 12);
  const Rect round = inside.cut_left(kIcon, kBeside).centered({kIcon, kIcon});
  canvas.circle(round.center(), kIcon / 2, theme.card);
  canvas.icon(round.centered({kIcon * 0.56f, kIcon * 0.56f}), "speech", theme.help_ink);
  canvas.text(inside, text, style, "said");
}

void draw_think(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas) {
  if (ask.think.count() > 0) {
    const auto left = std::max(Milliseconds{0}, ask.think - state.in_phase);
    ui::Phrase seconds;
    seconds << static_cast<int>((left.count() + 999) / 1000);
    ui::ring(canvas, row.cut_left(row.h, 28).center(), row.h / 2,
             static_cast<float>(left.count()) / static_cast<float>(ask.think.count()), seconds);
  }
  canvas.text(row, canvas.words("Think on your own first"),
              {.size = ui::kBody, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true}, "think");
}

void draw_open_foot(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view words = canvas.words("Pass — that’s fine too");
  ui::Phrase pass;
  pass << "0   " << words;
  const ui::TextStyle style{.size = ui::kSmall, .color = theme.quiet, .least = ui::kTiny, .middle = true};
  const float width = canvas.measure(pass, style, 0).w + 60;
  const Rect place = row.cut_left(std::min(width, row.w * 0.45f), 40);
  const ui::Response response = canvas.target("pass", ui::Role::option, pass, place);
  const Rect chip = place.inset(0, 6);
  if (response.activated) emit(Press{static_cast<int>(ask.options.size())});
  canvas.fill(chip, theme.card, 20);
  if (response.hovered || response.pressed)
    canvas.fill(chip, theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), 20);
  canvas.dashed(chip, theme.pass, 3, 20);
  canvas.text(chip.inset(28, 0), pass, style, "pass-text");
  ui::focus_ring(canvas, chip, 20, response);
  draw_promise(canvas.words(state.stopped.empty() ? kPromise : worded("Answers have stopped for a moment.")), row,
               canvas);
  draw_answered(ask, state, canvas.foot(), canvas);
}

void draw_closed_foot(Rect row, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  Rect foot = canvas.foot();
  const std::string_view words = canvas.words(kPromise);
  const float promise = canvas.measure(words, {.size = ui::kSmall}, 0).w + 56;
  draw_promise(words, foot.cut_right(std::min(promise, foot.w)), canvas);
  canvas.fill(row, theme.help_fill, ui::kRadius);
  canvas.stroke(row, theme.help_line, 3, ui::kRadius);
  Rect inside = row.inset(kBannerPad, 10);
  canvas.icon(inside.cut_left(kBannerIcon, 28).centered({kBannerIcon, kBannerIcon}), "tick", theme.help_ink);
  canvas.text(inside, canvas.words("Thank you. Answers are closed."),
              {.size = ui::kBody, .color = theme.help_ink, .least = ui::kTiny, .middle = true}, "said");
}

void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  draw_board_with(ask, state, body, canvas, emit, nullptr);
}

void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                FunctionRef<void(Rect)> beside) {
  draw_board_with(ask, state, body, canvas, emit, &beside);
}

}  // namespace pausepoint::ask
