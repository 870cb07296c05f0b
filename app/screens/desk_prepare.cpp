// Ten minutes to prepare: what stands on the desk while the room is got ready.
#include <algorithm>

#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

using delivery::PlanEvent;
constexpr std::string_view kTabs[kSections] = {"What and why", "Today’s plan",   "Less today", "Go gently",
                                               "New words",    "Pupils may say", "Keys",       "What is kept"};
constexpr std::string_view kTabIds[kSections] = {"section-0", "section-1", "section-2", "section-3",
                                                 "section-4", "section-5", "section-6", "section-7"};
constexpr int kStopStep = 5;  ///< Minutes.

/// Held by the shelf: what the classes' key words are written on is another one, made when the lesson begins.
const lesson::Lesson& lesson_of(const Kiosk& kiosk) { return *kiosk.lesson_today(); }

Event plan_event(PlanEvent event) { return delivery::Event(std::move(event)); }

void what_and_why(const lesson::Lesson& lesson, FunctionRef<void(const Block&)> add) {
  add({lesson.summary, Block::Look::strong});
  add({"AFTERWARDS PUPILS CAN", Block::Look::label});
  for (const std::string& outcome : lesson.outcomes) add({outcome, Block::Look::body});
  add({"BEFORE YOU START", Block::Look::label});
  for (const std::string& line : lesson.before_you_start) add({line, Block::Look::body});
}

void sensitive_moments(const lesson::Lesson& lesson, FunctionRef<void(const Block&)> add) {
  bool any = false;
  for (const lesson::Step& step : lesson.steps) {
    if (step.sensitive.empty()) continue;
    any = true;
    add({step.title, Block::Look::strong});
    add({step.sensitive, Block::Look::body});
  }
  if (!any) add({"No step of this lesson is marked as a sensitive one.", Block::Look::body});
}

void new_words(const Kiosk& kiosk, FunctionRef<void(const Block&)> add) {
  for (const lesson::Tactic& tactic : view_of(kiosk).tactics) {
    const auto& taught = lesson_of(kiosk).tactics;
    if (std::ranges::find(taught, tactic.id) == taught.end()) continue;
    add({tactic.name, Block::Look::strong});
    add({tactic.says, Block::Look::body});
    const auto line = [&](std::string_view label, std::string_view text) {
      if (text.empty()) return;
      ui::Phrase phrase;
      phrase << label << text;
      add({phrase, Block::Look::quiet});
    };
    line("**How it feels** ", tactic.feels);
    line("**What helps** ", tactic.helps);
    line("**What is fine** ", tactic.fine);
  }
}

void pupils_may_say(const lesson::Lesson& lesson, FunctionRef<void(const Block&)> add) {
  for (const lesson::Step& step : lesson.steps) {
    if (step.if_asked.empty()) continue;
    add({step.title, Block::Look::label});
    for (const lesson::IfAsked& asked : step.if_asked) {
      add({asked.pupil, Block::Look::strong});
      add({asked.reply, Block::Look::body});
    }
  }
}

void draw_tabs(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  for (int i = 0; i < kSections; ++i) {
    const bool open = static_cast<int>(kiosk.desk().section) == i;
    const ui::ButtonStyle style{.look = open ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 27};
    if (desk_button(canvas, kTabIds[i], rect.cell(i, kSections, 1, 14), kTabs[i], style))
      post(DeskEvent(OpenSection{static_cast<Section>(i)}));
  }
}

/// How long today: the lengths it can have, the teacher's own times, where it ended last time.
void draw_lengths(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = lesson_of(kiosk);
  for (const int minutes : {20, 30, 50}) {
    const int least = delivery::shortest_length(lesson), most = delivery::longest_length(lesson);
    ui::Phrase label, id;
    label << minutes << " minutes";
    id << "minutes-" << minutes;
    const bool chosen = kiosk.draft().length == minutes;
    const ui::ButtonStyle style{.look = chosen ? ui::ButtonLook::selected : ui::ButtonLook::plain,
                                .text_size = 26,
                                .disabled = minutes < least || minutes > most};
    if (desk_button(canvas, id, rect.cut_left(200, 14), label, style)) post(DeskEvent(ChooseLength{minutes}));
  }
}

void draw_other_plans(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = lesson_of(kiosk);
  const ui::ButtonStyle style{.text_size = 26};
  if (times_of(kiosk.remembered(), lesson.slug) != nullptr) {
    if (desk_button(canvas, "own-times", rect.cut_left(280, 14), "My own times", style)) post(DeskEvent(UseOwnTimes{}));
  }
  if (const auto step = unfinished_at(kiosk.remembered(), lesson)) {
    ui::Phrase label;
    label << "Go on: " << lesson.steps[static_cast<std::size_t>(*step)].title;
    if (desk_button(canvas, "go-on", rect.cut_left(430, 14), label, style)) post(DeskEvent(GoOnFromLastTime{}));
  }
}

/// "We stop at 10:50": five minutes earlier, later, or not by the clock.
void draw_stop(const delivery::Plan& plan, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const int soonest = plan.time_of_day ? *plan.time_of_day / 60 + plan.length : 0;
  const int now = plan.stop_at.value_or((soonest + kStopStep - 1) / kStopStep * kStopStep);
  if (desk_button(canvas, "stop-earlier", rect.cut_left(100, 14), "−", {.text_size = 30}))
    post(plan_event(delivery::StopAt{now - kStopStep}));
  const int shown = now % (24 * 60);
  ui::Phrase label;
  if (plan.stop_at) {
    label << "We stop at **" << shown / 60 << (shown % 60 < 10 ? ":0" : ":") << shown % 60 << "**";
  } else {
    label << "No set end";
  }
  canvas.text(rect.cut_left(270, 14), label,
              {.size = 27, .color = theme.ink, .align = ui::Align::center, .middle = true}, "stop-at");
  if (desk_button(canvas, "stop-later", rect.cut_left(100, 14), "+", {.text_size = 30}))
    post(plan_event(delivery::StopAt{plan.stop_at ? now + kStopStep : now}));
  if (!plan.stop_at) return;
  if (desk_button(canvas, "stop-none", rect.cut_left(240), "No set end",
                  {.look = ui::ButtonLook::quiet, .text_size = 26}))
    post(plan_event(delivery::StopAt{}));
}

void draw_step_choice(const lesson::Step& step, const delivery::PlannedStep& today, int index, ui::Canvas& canvas,
                      Rect row, Post post) {
  const auto scope = canvas.push(index);
  const bool in = !today.skipped;
  const int written = static_cast<int>(step.minutes.count() / 60'000);
  ui::Phrase minutes;
  if (!in) {
    minutes << "left out";
  } else {
    if (today.minutes != written) minutes << written << " → ";
    minutes << today.minutes << " min";
  }
  if (draw_choice(canvas, row, step.title, minutes, in, step.keep_always))
    post(plan_event(delivery::LeaveOut{index, in}));
}

/// Returns the number of its pages.
int draw_todays_plan(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = lesson_of(kiosk);
  Rect top = rect.cut_top(ui::kDeskTouch, 16);
  draw_stop(kiosk.draft(), canvas, top.cut_right(780), post);
  draw_lengths(kiosk, canvas, top, post);
  if (times_of(kiosk.remembered(), lesson.slug) != nullptr || unfinished_at(kiosk.remembered(), lesson))
    draw_other_plans(kiosk, canvas, rect.cut_top(ui::kDeskTouch, 16), post);
  const int rows = std::max(1, static_cast<int>(rect.h / (ui::kDeskTouch + 6)));
  const int steps = static_cast<int>(lesson.steps.size()), pages = (steps + 2 * rows - 1) / (2 * rows);
  const int first = kiosk.desk().page % std::max(1, pages) * 2 * rows;
  const auto scope = canvas.push("today");
  for (int i = first; i < std::min(steps, first + 2 * rows); ++i) {
    const int cell = i - first;
    Rect column = rect.cell(cell / rows, 2, 1, 48);
    const Rect row{column.x, column.y + static_cast<float>(cell % rows) * (ui::kDeskTouch + 6), column.w,
                   ui::kDeskTouch};
    const auto at = static_cast<std::size_t>(i);
    draw_step_choice(lesson.steps[at], kiosk.draft().steps[at], i, canvas, row, post);
  }
  return pages;
}

/// Returns the number of its pages.
int draw_section(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = lesson_of(kiosk);
  const int page = kiosk.desk().page;
  const NotesStyle two{.size = 28, .columns = 2};
  switch (kiosk.desk().section) {
    case Section::what:
      return notes(
          canvas, rect, [&](auto add) { what_and_why(lesson, add); }, page, two);
    case Section::plan:
      return draw_todays_plan(kiosk, canvas, rect, post);
    case Section::less:
      return draw_less_today(kiosk, canvas, rect, post);
    case Section::gently:
      return notes(
          canvas, rect, [&](auto add) { sensitive_moments(lesson, add); }, page, two);
    case Section::words:
      return notes(
          canvas, rect, [&](auto add) { new_words(kiosk, add); }, page, two);
    case Section::pupils:
      return notes(
          canvas, rect, [&](auto add) { pupils_may_say(lesson, add); }, page, two);
    case Section::keys:
      draw_key_card(canvas, rect);
      break;
    case Section::kept:
      draw_what_is_kept(kiosk, canvas, rect, post);
      break;
  }
  return 1;
}

void draw_foot(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, int pages, Post post) {
  if (pages > 1) {
    ui::Phrase label;
    label << "Page " << kiosk.desk().page % pages + 1 << " of " << pages << ": turn";
    if (desk_button(canvas, "page-next", rect.cut_left(320, 20), label, {.text_size = 28}))
      post(DeskEvent(TurnSection{1}));
  }
  if (kiosk.can_swap_displays()) draw_swap(kiosk, canvas, rect.cut_left(310, 20), post);
  if (desk_button(canvas, "begin", rect.cut_right(330, 20), "Hold to begin",
                  {.look = ui::ButtonLook::primary, .text_size = 30, .hold_seconds = 0.6f}))
    post(Begin{});
  if (desk_button(canvas, "rehearse", rect.cut_right(270, 20), "Rehearse", {.text_size = 28})) post(Begin{true});
  if (kiosk.desk_on_board() &&
      desk_button(canvas, "desk-away", rect.cut_right(270, 20), "Back to the room", {.text_size = 28}))
    post(ShowDesk{false});
  const Section section = kiosk.desk().section;
  if (section == Section::plan || section == Section::less)
    canvas.text(rect, "Rows: arrows, Enter", {.size = 24, .color = canvas.theme().quiet, .middle = true}, "row-keys");
}

}  // namespace

void draw_preparation(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const lesson::Lesson& lesson = lesson_of(kiosk);
  Rect page = canvas.bounds().inset(ui::kDeskMargin, 18);
  Rect top = page.cut_top(72, 12);
  const Size title =
      canvas.text({top.x, top.y, 800, top.h}, lesson.title,
                  {.size = 36, .color = theme.ink, .weight = ui::Weight::bold, .least = 24, .middle = true}, "title");
  ui::Phrase where;
  where << "Ten minutes to prepare · ";
  put_ages(lesson, "ages {1}–{2}", canvas, where);
  where << " · " << kiosk.draft().length << " minutes today";
  canvas.text({top.x + title.w + 30, top.y + 4, top.w - title.w - 30, top.h}, where,
              {.size = 27, .color = theme.quiet, .least = 22, .middle = true}, "where");
  draw_tabs(kiosk, canvas, page.cut_top(72, 16), post);
  const Rect foot = page.cut_bottom(112, 20);
  panel(canvas, page, {});
  draw_foot(kiosk, canvas, foot, draw_section(kiosk, canvas, page.inset(12, 8), post), post);
}

}  // namespace pausepoint::screens
