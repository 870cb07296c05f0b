#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kRow = ui::kDeskTouch, kBetween = 12, kHold = 0.6f;

/// The keys of the desk's controls; screens/desk_parts.h has the same, and a test holds the two together.
constexpr std::string_view kOpenKey = "O", kShowKey = "V", kSayKey = "W", kKeepKey = "N", kAgainKey = "R",
                           kBackKey = "Z";

struct Control {
  std::string_view id, label, key;
  Cue cue = Cue::next;
  ui::ButtonLook look = ui::ButtonLook::plain;
  float hold = 0;
};
constexpr Control kAgain{"again", "Ask again", kAgainKey, Cue::ask_again};

class Column {
 public:
  Column(Rect& panel, ui::Canvas& canvas, Emit<Event> emit) : panel_(panel), canvas_(canvas), emit_(emit) {}
  void cue(const Control& control) { draw(control, panel_.cut_top(kRow, kBetween)); }
  void pair(const Control& left, const Control& right) {
    const Rect row = panel_.cut_top(kRow, kBetween);
    draw(left, row.cell(0, 2, 1, kBetween));
    draw(right, row.cell(1, 2, 1, kBetween));
  }
  /// In a row of two, or alone when there is no second.
  void pair_if(bool both, const Control& left, const Control& right) { both ? pair(left, right) : cue(left); }

 private:
  void draw(const Control& control, Rect place) {
    const ui::ButtonStyle style{.look = control.look,
                                .text_size = 25,
                                .key = control.key,
                                .icon = {},
                                .disabled = false,
                                .hold_seconds = control.hold};
    if (ui::button(canvas_, control.id, place, control.label, style)) emit_(control.cue);
  }

  Rect& panel_;
  ui::Canvas& canvas_;
  Emit<Event> emit_;
};

/// A sentence at the top of the panel, as high as it is.
void draw_advice(std::string_view text, Rect& panel, ui::Canvas& canvas) {
  const ui::TextStyle style{.size = 25, .color = canvas.theme().ink, .least = 20};
  const float height = std::min(104.0f, canvas.measure(text, style, panel.w).h + 2);
  canvas.text(panel.cut_top(height, 12), text, style, "advice");
}

void draw_hands(const Ask& ask, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(panel.cut_top(30, 6), "Hands: everyone can see this one",
              {.size = 22, .color = theme.quiet, .least = 20});
  const int count = static_cast<int>(ask.options.size());
  const auto scope = canvas.push("hands");
  for (int i = 0; i < count; ++i) {
    const auto index = canvas.push(i);
    Rect cell = panel.cell(i % 2, 2, 1, 20);
    cell.y += static_cast<float>(i / 2) * (kRow + 8), cell.h = kRow;
    const float side = 72;
    if (ui::button(canvas, "less", cell.cut_left(side, 4), "−", {.text_size = 28})) emit(Hands{i, -1});
    if (ui::button(canvas, "more", cell.cut_right(side, 4), "+", {.text_size = 28})) emit(Hands{i, 1});
    ui::option_badge(canvas, cell.center(), std::min(46.0f, cell.w), i);
  }
}

void draw_open(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect row = panel.cut_top(68, 4);
  ui::Phrase counted, rest;
  counted << answered_as_said(ask, state);
  const Size number = canvas.text(
      row, counted, {.size = 54, .color = theme.ink, .weight = ui::Weight::bold, .middle = true}, "received");
  rest << "of " << state.present << " · open ";
  rest.clock(state.in_phase.count());
  row.cut_left(number.w, 16);
  canvas.text({row.x, row.y + 6, row.w, row.h}, rest, {.size = 28, .color = theme.ink, .middle = true}, "open-for");
  Column column(panel, canvas, emit);
  column.cue({"close", "Everyone who wants to has answered", kOpenKey, Cue::close, ui::ButtonLook::primary});
  if (ask.about == About::story && panel.h >= 36 + kRow) return draw_hands(ask, panel, canvas, emit);
  // What is about the class itself may be kept back for later.
  canvas.text(panel,
              ask.about == About::us
                  ? "The board shows nothing of it until you choose. Too few answers: nothing is shown."
                  : "Then you see first what the class would see. Too few answers: nothing is shown.",
              {.size = 25, .color = theme.quiet, .least = 20});
}

/// What the release itself says, and nothing beyond it.
void say_release(const Ask& ask, const State& state, ui::Phrase& phrase) {
  const Release& release = state.releases.back();
  const bool again = state.round < kMostRounds;
  if (release.rung == Rung::too_few) {
    phrase << "Too few answers: nothing is shown. Talk about it instead.";
  } else if (release.mostly_unhelpful) {
    phrase << (again ? "Talk first, then ask again: don’t show these yet." : "Talk first: don’t show these yet.");
  } else if (state.armed) {
    phrase << "Press Next again to show, or hold Show.";
  } else if (release.leader >= 0 && release.rung != Rung::words) {
    const Share share = release.shares[static_cast<std::size_t>(release.leader)];
    constexpr std::string_view kLetters = "ABCDEF";
    constexpr float kAgreed = 0.65f;
    phrase << "**" << kLetters.substr(static_cast<std::size_t>(release.leader), 1)
           << "**: " << words(share, release.rung) << ". ";
    phrase << (bar(share, release.rung) >= kAgreed ? "Show it, and ask what makes it easier."
               : again                             ? "A good moment to talk, then ask again."
                                                   : "A good moment to talk about why.");
  } else {
    phrase << "No answer stands out. A good moment to talk" << (again && ask.rounds > 1 ? ", then ask again." : ".");
  }
}

void draw_closed(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const Release& release = state.releases.back();
  const bool few = release.rung == Rung::too_few, again = state.round < kMostRounds;
  ui::Phrase advice;
  say_release(ask, state, advice);
  draw_advice(advice, panel, canvas);
  Column column(panel, canvas, emit);
  if (few) {
    if (again) column.cue(kAgain);
    return;
  }
  draw_preview(ask, release, panel.cut_top(std::max(0.0f, panel.h - 2 * (kRow + kBetween)), 12), canvas);
  const auto look = release.mostly_unhelpful ? ui::ButtonLook::plain : ui::ButtonLook::primary;
  column.pair({"show", "Hold to show", kShowKey, Cue::show, look, kHold},
              {"say", "In words", kSayKey, Cue::say_in_words});
  column.pair_if(again, {"keep", "Don’t show", kKeepKey, Cue::keep_back}, kAgain);
}

/// After the teacher's choice: the other choices stay open, and what is shown can be taken back at once.
void draw_chosen(const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const bool shown = state.phase == Phase::shown, few = state.releases.back().rung == Rung::too_few;
  const bool figures = !few && state.releases.back().rung != Rung::words;
  draw_advice(shown ? "The class sees the answers." : "Not on the board: talk about it.", panel, canvas);
  Column column(panel, canvas, emit);
  column.cue({"take-back", shown ? "Take back" : "Look again", kBackKey, Cue::take_back,
              shown ? ui::ButtonLook::primary : ui::ButtonLook::plain});
  if (!shown && figures) column.cue({"show", "Hold to show", kShowKey, Cue::show, ui::ButtonLook::plain, kHold});
  if (state.round < kMostRounds) column.cue(kAgain);
}

/// What the bars of an earlier phase left on the board, under talk and why.
void draw_after_choice(const State& state, std::string_view says, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  draw_advice(says, panel, canvas);
  Column column(panel, canvas, emit);
  if (state.phase == Phase::talk) column.cue({"open", "Open answers", kOpenKey, Cue::open, ui::ButtonLook::primary});
  if (!state.shown.empty() && state.shown.back()) column.cue({"take-back", "Take back", kBackKey, Cue::take_back});
  if (state.phase == Phase::why && state.round < kMostRounds) column.cue(kAgain);
}

}  // namespace

void draw_preview(const Ask& ask, const Release& release, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int rows = static_cast<int>(release.shares.size());
  constexpr int kMostRows = 5;  // more are set in two columns, without bars; so are rows too low to be read
  constexpr float kLeastRow = 28;
  const int columns = rows > kMostRows || rect.h < kLeastRow * static_cast<float>(rows) ? 2 : 1;
  for (int i = 0; i < rows; ++i) {
    Rect row = rect.cell(i, columns, (rows + columns - 1) / columns, columns > 1 ? 12 : 4);
    const auto at = static_cast<std::size_t>(i);
    const Rect mark = row.cut_left(36, 10);
    const float size = std::min(32.0f, row.h);
    const bool pass = at >= ask.options.size();
    if (pass) {
      canvas.dashed(mark.centered({size, size * 0.7f}), theme.quiet, 2, 6);
    } else {
      ui::option_badge(canvas, mark.center(), size, i);
    }
    if (columns == 1) {
      const Rect told = row.cut_right(180, 10);
      const Rect track = row.centered({row.w, std::min(18.0f, row.h * 0.5f)});
      canvas.fill({track.x, track.y, track.w * bar(release.shares[at], release.rung), track.h},
                  pass ? theme.pass : theme.options[at], 6);
      row = told;
    }
    canvas.text({row.x, row.y - 4, row.w, row.h + 8}, words(release.shares[at], release.rung),
                {.size = 23, .color = theme.ink, .least = 20, .middle = true});
  }
}

void draw_desk(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Column column(panel, canvas, emit);
  if (!state.stopped.empty())
    canvas.text(panel.cut_top(70, 8), state.stopped, {.size = 22, .color = theme.warn, .least = 20}, "stopped");
  switch (state.phase) {
    case Phase::think:
      draw_advice("Thinking time. Answers open by themselves, or now:", panel, canvas);
      column.cue({"open", "Open answers", kOpenKey, Cue::open, ui::ButtonLook::primary});
      return;
    case Phase::answer:
      return draw_open(ask, state, panel, canvas, emit);
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
