#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kTickMs = 900;
constexpr std::string_view kPromise = "Nobody can tell who pressed what. Not even the file.";

Rect draw_title(std::string_view text, Rect& body, ui::Canvas& canvas, float most = 190) {
  const ui::TextStyle style{.size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 34};
  const float wanted = canvas.measure(text, style, body.w).h;
  const Rect title = body.cut_top(std::min(wanted, most), 30);
  canvas.text(title, text, style, "question");
  return title;
}

/// The option cards, two columns; pressable only in the answer phase.
void draw_options(const Ask& ask, const State& state, Rect rect, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const int count = static_cast<int>(ask.options.size());
  const int rows = (count + 1) / 2;
  const bool open = state.phase == Phase::answer;
  rect.h = std::min(rect.h, static_cast<float>(rows) * 210 - 30);
  const auto scope = canvas.push("option");
  for (int i = 0; i < count; ++i) {
    const auto index = canvas.push(i);
    const Rect cell = rect.cell(i, 2, rows, 36);
    const std::string& text = ask.options[static_cast<std::size_t>(i)].text;
    ui::card(canvas, cell);
    if (open) {
      const ui::Response response = canvas.target("answer", ui::Role::option, text, cell);
      ui::focus_ring(canvas, cell, ui::kRadius, response);
      if (response.activated) emit(Press{i});
    }
    Rect inside = cell.inset(36, 12);
    const float badge = std::min(92.0f, inside.h);
    ui::option_badge(canvas, inside.cut_left(92, 30).center(), badge, i, !open);
    canvas.text(inside, text,
                {.size = ui::kBody, .color = open ? theme.ink : theme.quiet, .least = 24, .middle = true});
  }
}

void draw_middle(std::string_view text, Rect body, ui::Canvas& canvas) {
  canvas.text(body.centered({body.w * 0.8f, 240}), text,
              {.size = ui::kHeading,
               .color = canvas.theme().ink,
               .align = ui::Align::center,
               .least = ui::kTiny,
               .middle = true},
              "said");
}

void draw_bars(const Ask& ask, const State& state, const Release& release, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Release* earlier = before(state);
  canvas.text(body.cut_top(70, 4), earlier != nullptr ? "After talking it over" : "What the class thinks",
              {.size = ui::kHeading, .color = theme.ink, .weight = ui::Weight::bold}, "shown");
  canvas.text(body.cut_top(48, 14),
              earlier != nullptr ? "Dashed: first answers · Solid: after talking" : std::string_view(ask.question),
              {.size = 32, .color = theme.quiet, .least = 24});
  const int rows = static_cast<int>(ask.options.size()) + 1;
  for (int i = 0; i < rows; ++i) {
    Rect row = body.cell(i, 1, rows, 10);
    const bool pass = i + 1 == rows;
    const auto at = static_cast<std::size_t>(i);
    const float badge = std::min(84.0f, row.h - 4);
    const Rect mark = row.cut_left(92, 28);
    if (pass) {
      canvas.dashed(mark.centered({badge, badge * 0.7f}), theme.quiet, 3, 14);
    } else {
      ui::option_badge(canvas, mark.center(), badge, i);
    }
    const std::string_view text = pass ? std::string_view("Pass") : std::string_view(ask.options[at].text);
    canvas.text(row.cut_left(640, 30), text, {.size = 36, .color = theme.ink, .least = 22, .middle = true});
    const Rect told = row.cut_right(330, 20);
    const Rect track = row.centered({row.w, std::min(62.0f, row.h * 0.66f)});
    const float grown = canvas.appear(250);
    const ui::Color color = pass ? theme.pass : theme.options[at];
    canvas.fill({track.x, track.y, track.w * bar(release.shares[at], release.rung) * grown, track.h}, color, 14);
    if (earlier != nullptr && at < earlier->shares.size()) {
      canvas.dashed({track.x, track.y, track.w * bar(earlier->shares[at], earlier->rung), track.h}, theme.quiet, 3, 14);
    }
    canvas.text(told, words(release.shares[at], release.rung),
                {.size = 36, .color = theme.ink, .least = 24, .middle = true});
  }
}

void draw_why(const Ask& ask, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(body.cut_top(74, 12), "What each might lead to",
              {.size = ui::kHeading, .color = theme.ink, .weight = ui::Weight::bold}, "why");
  if (!ask.why.empty()) {
    const Rect strip = body.cut_bottom(130, 24);
    ui::note(canvas, strip, ask.why, 36);
  }
  const int count = static_cast<int>(ask.options.size()), rows = (count + 1) / 2;
  for (int i = 0; i < count; ++i) {
    const Option& option = ask.options[static_cast<std::size_t>(i)];
    const Rect cell = body.cell(i, 2, rows, 24);
    ui::card(canvas, cell);
    Rect inside = cell.inset(30, 16);
    ui::option_badge(canvas, inside.cut_left(72, 26).center(), 68, i);
    canvas.text(inside.cut_top(inside.h * 0.36f, 4), option.text,
                {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .least = 20});
    canvas.text(inside, option.leads, {.size = 34, .color = theme.ink, .least = 20});
  }
}

}  // namespace

void draw_open_foot(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view pass = "0   Pass: that’s fine too";
  const Rect chip = row.cut_left(440, 40).inset(0, 2);
  const ui::Response response = canvas.target("pass", ui::Role::option, pass, chip);
  canvas.dashed(chip, theme.pass, 3, 20);
  canvas.text(chip.inset(28, 0), pass, {.size = 32, .color = theme.quiet, .least = 24, .middle = true});
  ui::focus_ring(canvas, chip, 20, response);
  if (response.activated) emit(Press{static_cast<int>(ask.options.size())});
  canvas.art({row.x, row.center().y - 20, 40, 40}, "lock");
  canvas.text({row.x + 56, row.y, row.w - 56, row.h}, kPromise,
              {.size = 32, .color = theme.quiet, .least = 26, .middle = true}, "promise");
  ui::Phrase counted;
  counted << "**" << answered_as_said(ask, state) << "** of " << state.present << " have answered";
  Rect foot = canvas.foot();
  const Rect pill = foot.cut_right(480);
  canvas.fill(pill, theme.card, pill.h / 2);
  canvas.stroke(pill, theme.line, 3, pill.h / 2);
  const bool ticked = static_cast<float>(state.since_answer.count()) < kTickMs;
  if (ticked) canvas.art({pill.x - 70, pill.center().y - 26, 52, 52}, "tick");
  canvas.text(pill.inset(24, 0), counted,
              {.size = 32, .color = theme.ink, .align = ui::Align::center, .least = 24, .middle = true}, "answered");
}

void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  const Release* release = on_board(state);
  switch (state.phase) {
    case Phase::think:
    case Phase::answer: {
      draw_title(ask.question, body, canvas);
      const Rect row = body.cut_bottom(92, 24);
      draw_options(ask, state, body, canvas, emit);
      if (state.phase == Phase::answer) return draw_open_foot(ask, state, row, canvas, emit);
      canvas.text(row, "Think on your own first. Answers open soon.",
                  {.size = 36, .color = canvas.theme().quiet, .middle = true}, "think");
      return;
    }
    case Phase::closing:
    case Phase::closed: {
      draw_title(ask.question, body, canvas);
      const bool few =
          state.phase == Phase::closed && !state.releases.empty() && state.releases.back().rung == Rung::too_few;
      draw_middle(few ? "Thank you. Few of us answered, so we talk instead." : "Thank you. Answers are closed.", body,
                  canvas);
      return;
    }
    case Phase::shown:
      if (release != nullptr && !release->shares.empty()) return draw_bars(ask, state, *release, body, canvas);
      return draw_middle("Let’s talk about it together.", body, canvas);
    case Phase::said:
    case Phase::kept:
      draw_title(ask.question, body, canvas);
      draw_middle("Let’s talk about it together.", body, canvas);
      return;
    case Phase::talk:
      draw_title(ask.question, body, canvas);
      draw_middle(ask.talk.empty() ? std::string_view("Talk with the person next to you. Then answer again.")
                                   : std::string_view(ask.talk),
                  body, canvas);
      return;
    case Phase::why:
      draw_why(ask, body, canvas);
      return;
  }
}

}  // namespace pausepoint::ask
