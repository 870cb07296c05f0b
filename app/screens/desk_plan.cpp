#include <algorithm>

#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

using delivery::Delivery;
using delivery::PlanEvent;
constexpr int kStepsBefore = 2;  ///< Steps that stay in sight above the one being taught.

int rounded_minutes(yaml::Milliseconds time) { return static_cast<int>((time.count() + 30'000) / 60'000); }

bool is_done(const Delivery& now, int index) { return index < now.step || now.finished; }
int written_minutes(const lesson::Step& step) { return static_cast<int>(step.minutes.count() / 60'000); }

/// What draw_minutes() needs, so that titles get the rest.
float width_of_minutes(const lesson::Step& step, const Delivery& now, int index) {
  const auto at = static_cast<std::size_t>(index);
  const bool two = is_done(now, index) ? rounded_minutes(now.spent[at]) > now.plan.steps[at].minutes
                                       : now.plan.steps[at].minutes != written_minutes(step);
  return two && !now.plan.steps[at].skipped ? 130 : 60;
}

/// "9 +2", "6 → 4", or the minutes alone.
void draw_minutes(const lesson::Step& step, const Delivery& now, int index, ui::Canvas& canvas, Rect row) {
  const ui::Theme& theme = canvas.theme();
  const delivery::PlannedStep& today = now.plan.steps[static_cast<std::size_t>(index)];
  const bool done = is_done(now, index);
  const int written = written_minutes(step);
  const int spent = rounded_minutes(now.spent[static_cast<std::size_t>(index)]);
  ui::TextStyle style{.size = 26, .color = theme.ink, .align = ui::Align::right, .middle = true};
  ui::Phrase phrase;
  if (today.skipped) {
    style.color = theme.quiet;
    phrase << written;
  } else if (done) {
    const int more = spent - today.minutes;
    if (more > 0) {
      ui::Phrase apart;
      apart << "+" << more;
      ui::TextStyle strong = style;
      strong.color = theme.warn;
      canvas.text({row.right() - 76, row.y, 64, row.h}, apart, strong);
      row.w -= 64;
    }
    style.color = theme.quiet;
    phrase << spent;
  } else {
    if (today.minutes != written) phrase << written << " → ";
    phrase << "**" << today.minutes << "**";
  }
  canvas.text({row.right() - 132, row.y, 120, row.h}, phrase, style);
}

void draw_row(const lesson::Step& step, const Delivery& now, int index, ui::Canvas& canvas, Rect row, Post post) {
  const ui::Theme& theme = canvas.theme();
  const auto scope = canvas.push(index);
  const bool current = index == now.step && !now.finished, done = is_done(now, index);
  const bool skipped = now.plan.steps[static_cast<std::size_t>(index)].skipped;
  const ui::Response response = canvas.target("step", ui::Role::button, step.title, row, {.selected = current});
  if (current) {
    canvas.fill(row.inset(0, 3), theme.help_fill, 14);
    canvas.stroke(row.inset(0, 3), theme.accent, 3, 14);
  } else if (response.hovered) {
    canvas.fill(row.inset(0, 3), theme.ink.with_alpha(0.04f), 14);
  }
  const std::string_view icon = skipped ? "" : current ? "play" : done ? "tick" : step.keep_always ? "lock" : "";
  if (!icon.empty()) canvas.icon({row.x + 12, row.center().y - 12, 24, 24}, icon, current ? theme.accent : theme.quiet);
  const ui::TextStyle style{.size = 26,
                            .color = done || skipped ? theme.quiet : theme.ink,
                            .weight = current ? ui::Weight::bold : ui::Weight::regular,
                            .least = 20,
                            .middle = true};
  const Rect place = Rect{row.x + 48, row.y, row.w - 48 - width_of_minutes(step, now, index), 64}.inset(0, 4);
  const Size set = canvas.text(place, step.title, style);
  if (skipped && set.h < 40) {
    const Vec line[] = {{place.x - 4, place.center().y + 2},
                        {place.x + std::min(set.w, place.w) + 4, place.center().y + 2}};
    canvas.line(line, theme.quiet, 2.5f);
  }
  draw_minutes(step, now, index, canvas, row);
  ui::focus_ring(canvas, row.inset(9, 9), 10, response);
  if (response.activated) post(delivery::Event(delivery::Jump{index}));
}

/// What the advice changes: "skip **A**, shorten **B** to 4." Names two of each at most.
void say_advice(const lesson::Lesson& lesson, const delivery::Plan& plan, ui::Phrase& phrase) {
  const auto each = [&](auto matters, std::string_view verb, bool& first) {
    int named = 0, others = 0;
    for (std::size_t i = 0; i < plan.advice.size(); ++i) {
      if (!matters(plan.steps[i], plan.advice[i])) continue;
      if (named == 2) {
        ++others;
        continue;
      }
      phrase << (named == 0 && !first ? "; " : named > 0 ? ", " : "") << (named == 0 ? verb : "");
      phrase << "**" << lesson.steps[i].title << "**";
      if (!plan.advice[i].skipped) phrase << " to " << plan.advice[i].minutes;
      first = false;
      ++named;
    }
    if (others > 0) phrase << " and " << others << " more";
  };
  bool first = true;
  each([](const auto& was, const auto& will) { return will.skipped && !was.skipped; }, "skip ", first);
  each([](const auto& was, const auto& will) { return !will.skipped && will.minutes < was.minutes; }, "shorten ",
       first);
  phrase << ".";
}

/// The note at the foot of the panel; its height is what it needs.
void draw_advice(const lesson::Lesson& lesson, const delivery::Plan& plan, ui::Canvas& canvas, Rect& rect, Post post) {
  if (plan.advice.empty() && plan.over == 0) return;
  const ui::Theme& theme = canvas.theme();
  ui::Phrase phrase;
  if (plan.over > 0) {
    phrase << "Even at their shortest, these take **" << plan.over << (plan.over == 1 ? " minute" : " minutes")
           << "** more.";
  } else {
    phrase << "To finish on time: ";
    say_advice(lesson, plan, phrase);
  }
  const ui::TextStyle style{.size = 24, .color = theme.note_ink};
  const float text = canvas.measure(phrase, style, rect.w - 40).h;
  const bool usable = !plan.advice.empty();
  Rect note = rect.cut_bottom(text + 36 + (usable ? ui::kDeskTouch + 14 : 0), 14);
  canvas.fill(note, theme.note_fill, 16);
  note = note.inset(20, 18);
  canvas.text(note.cut_top(text + 4, 10), phrase, style, "advice-plan");
  if (!usable) return;
  const std::string_view label = plan.over > 0 ? "Use the shortest plan" : "Use this plan";
  note.w = std::min(note.w, ui::button_width(canvas, label, {.text_size = 25, .key = "F9"}));
  if (desk_button(canvas, "use-plan", note.cut_top(ui::kDeskTouch), label, {.text_size = 25}))
    post(delivery::Event(PlanEvent(delivery::UsePlan{})));
}

}  // namespace

void draw_plan_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const Delivery& now = kiosk.session().now();
  panel(canvas, rect, {});
  const int steps = static_cast<int>(lesson.steps.size());
  Rect head = rect.cut_top(34, 8);
  draw_advice(lesson, now.plan, canvas, rect, post);
  int rows = static_cast<int>(rect.h / ui::kDeskTouch);
  const bool scrolls = rows < steps;
  if (scrolls) {
    // The two buttons stand where a row would.
    Rect foot = rect.cut_bottom(ui::kDeskTouch, 6);
    rows = static_cast<int>(rect.h / ui::kDeskTouch);
    if (desk_button(canvas, "plan-up", foot.cell(0, 2, 1, 12), "Earlier",
                    {.look = ui::ButtonLook::quiet, .text_size = 24}))
      post(DeskEvent(ScrollPlan{-4}));
    if (desk_button(canvas, "plan-down", foot.cell(1, 2, 1, 12), "Later",
                    {.look = ui::ButtonLook::quiet, .text_size = 24}))
      post(DeskEvent(ScrollPlan{4}));
  }
  canvas.text(head, "PLAN", {.size = ui::kDeskLabel, .color = canvas.theme().quiet});
  canvas.text(head, "arrows, Enter · minutes",
              {.size = ui::kDeskLabel, .color = canvas.theme().quiet, .align = ui::Align::right});
  const int first = std::clamp(now.step - kStepsBefore + kiosk.desk().rows_down, 0, std::max(0, steps - rows));
  const auto scope = canvas.push("plan");
  // Where the plan has to be scrolled its rows fill the panel.
  const float height = scrolls ? rect.h / static_cast<float>(rows) : ui::kDeskTouch;
  for (int i = first; i < std::min(steps, first + rows); ++i) {
    draw_row(lesson.steps[static_cast<std::size_t>(i)], now, i, canvas, rect.cut_top(height), post);
  }
}

}  // namespace pausepoint::screens
