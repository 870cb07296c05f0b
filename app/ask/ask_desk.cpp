#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kRow = ui::kDeskTouch, kBetween = 12, kHold = 0.6f;

class Column {
 public:
  Column(Rect& panel, ui::Canvas& canvas, Emit<Event> emit) : panel_(panel), canvas_(canvas), emit_(emit) {}
  void cue(std::string_view id, std::string_view label, Cue cue, ui::ButtonLook look = ui::ButtonLook::plain,
           float hold = 0) {
    const ui::ButtonStyle style{
        .look = look, .text_size = 26, .key = {}, .icon = {}, .disabled = false, .hold_seconds = hold};
    if (ui::button(canvas_, id, panel_.cut_top(kRow, kBetween), label, style)) emit_(cue);
  }
  void pair(std::string_view id, std::string_view label, Cue cue, std::string_view other_id, std::string_view other,
            Cue other_cue) {
    const Rect row = panel_.cut_top(kRow, kBetween);
    if (ui::button(canvas_, id, row.cell(0, 2, 1, kBetween), label, {.text_size = 24})) emit_(cue);
    if (ui::button(canvas_, other_id, row.cell(1, 2, 1, kBetween), other, {.text_size = 24})) emit_(other_cue);
  }

 private:
  Rect& panel_;
  ui::Canvas& canvas_;
  Emit<Event> emit_;
};

void draw_hands(const Ask& ask, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(panel.cut_top(30, 6), "Hands: everyone can see this one",
              {.size = 20, .color = theme.quiet, .least = 16});
  const int count = static_cast<int>(ask.options.size());
  const auto scope = canvas.push("hands");
  const float height = std::min(kRow, panel.h / static_cast<float>((count + 1) / 2) - 8);
  for (int i = 0; i < count; ++i) {
    const auto index = canvas.push(i);
    Rect cell = panel.cell(i % 2, 2, 1, 14);
    cell.y += static_cast<float>(i / 2) * (height + 8), cell.h = height;
    const float side = cell.w * 0.34f;
    if (ui::button(canvas, "less", cell.cut_left(side, 4), "−", {.text_size = 28})) emit(Hands{i, -1});
    if (ui::button(canvas, "more", cell.cut_right(side, 4), "+", {.text_size = 28})) emit(Hands{i, 1});
    ui::option_badge(canvas, cell.center(), std::min(44.0f, cell.w), i);
  }
}

void draw_closed(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const Release& release = state.releases.back();
  Column column(panel, canvas, emit);
  const bool few = release.rung == Rung::too_few;
  const std::string_view advice = few ? "Too few answers: nothing is shown. Talk about it instead."
                                  : release.mostly_unhelpful ? "Talk first, then ask again: don’t show these yet."
                                  : state.armed              ? "Press Next again to show, or hold Show."
                                                             : "The class would see this:";
  canvas.text(panel.cut_top(58, 6), advice, {.size = 23, .color = theme.ink, .least = 17}, "advice");
  Rect preview = panel.cut_top(std::max(0.0f, panel.h - 3 * (kRow + kBetween)), 8);
  if (!few) draw_preview(ask, release, preview, canvas);
  if (!few)
    column.cue("show", "Hold to show", Cue::show,
               release.mostly_unhelpful ? ui::ButtonLook::plain : ui::ButtonLook::primary, kHold);
  if (!few) column.pair("say", "Say in words", Cue::say_in_words, "keep", "Don’t show", Cue::keep_back);
  if (state.round < kMostRounds) column.cue("again", "Ask again", Cue::ask_again);
}

/// After the teacher's choice: the other choices stay open, and what is shown can be taken back at once.
void draw_chosen(const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const bool shown = state.phase == Phase::shown, few = state.releases.back().rung == Rung::too_few;
  const bool figures = !few && state.releases.back().rung != Rung::words;
  canvas.text(panel.cut_top(64, 8), shown ? "The class sees the answers." : "Not on the board: talk about it.",
              {.size = 24, .color = canvas.theme().ink, .least = 18}, "chosen");
  Column column(panel, canvas, emit);
  column.cue("take-back", shown ? "Take back" : "Look again", Cue::take_back,
             shown ? ui::ButtonLook::primary : ui::ButtonLook::plain);
  if (!shown && figures) column.cue("show", "Hold to show", Cue::show, ui::ButtonLook::plain, kHold);
  if (state.round < kMostRounds) column.cue("again", "Ask again", Cue::ask_again);
}

/// What the bars of an earlier phase left on the board, under talk and why.
void draw_after_choice(const State& state, std::string_view says, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  canvas.text(panel.cut_top(64, 8), says, {.size = 24, .color = canvas.theme().ink, .least = 18}, "chosen");
  Column column(panel, canvas, emit);
  if (state.phase == Phase::talk) column.cue("open", "Open answers", Cue::open, ui::ButtonLook::primary);
  if (!state.shown.empty() && state.shown.back()) column.cue("take-back", "Take back", Cue::take_back);
  if (state.phase == Phase::why && state.round < kMostRounds) column.cue("again", "Ask again", Cue::ask_again);
}

}  // namespace

void draw_preview(const Ask& ask, const Release& release, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int rows = static_cast<int>(release.shares.size());
  for (int i = 0; i < rows; ++i) {
    Rect row = rect.cell(i, 1, rows, 2);
    const auto at = static_cast<std::size_t>(i);
    const Rect mark = row.cut_left(34, 10);
    const float size = std::min(30.0f, row.h);
    const bool pass = at >= ask.options.size();
    if (pass) {
      canvas.dashed(mark.centered({size, size * 0.7f}), theme.quiet, 2, 6);
    } else {
      ui::option_badge(canvas, mark.center(), size, i);
    }
    const Rect told = row.cut_right(190, 8);
    const Rect track = row.centered({row.w, std::min(18.0f, row.h * 0.5f)});
    canvas.fill({track.x, track.y, track.w * bar(release.shares[at], release.rung), track.h},
                pass ? theme.pass : theme.options[at], 6);
    canvas.text(told, words(release.shares[at], release.rung),
                {.size = 21, .color = theme.ink, .least = 14, .middle = true});
  }
}

void draw_desk(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Column column(panel, canvas, emit);
  if (!state.stopped.empty())
    canvas.text(panel.cut_top(70, 8), state.stopped, {.size = 22, .color = theme.warn, .least = 15}, "stopped");
  switch (state.phase) {
    case Phase::think:
      canvas.text(panel.cut_top(70, 10), "Thinking time. Answers open by themselves, or now:",
                  {.size = 24, .color = theme.quiet, .least = 18});
      column.cue("open", "Open answers", Cue::open, ui::ButtonLook::primary);
      return;
    case Phase::answer: {
      ui::Phrase counted;
      counted << "**" << answered_as_said(ask, state) << "** of " << state.present;
      canvas.text(panel.cut_top(64, 4), counted, {.size = 44, .color = theme.ink, .middle = true}, "received");
      column.cue("close", "Everyone who wants to has answered", Cue::close, ui::ButtonLook::primary);
      if (ask.about == About::story) draw_hands(ask, panel, canvas, emit);
      return;
    }
    case Phase::closing:
      canvas.text(panel, "Closing …", {.size = 26, .color = theme.quiet});
      return;
    case Phase::closed:
      return draw_closed(ask, state, panel, canvas, emit);
    case Phase::shown:
    case Phase::said:
    case Phase::kept:
      return draw_chosen(state, panel, canvas, emit);
    case Phase::talk:
      return draw_after_choice(state, "Pairs talk. Then answers open again.", panel, canvas, emit);
    case Phase::why:
      return draw_after_choice(state, "What each option might lead to.", panel, canvas, emit);
  }
}

}  // namespace pausepoint::ask
