#include <algorithm>

#include "app/delivery/answering.h"
#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

using ask::Cue;
using delivery::Delivery;
using delivery::PlanEvent;

/// "18:20 left of 30:00" and how the plan stands, from the right.
void draw_clock(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const Delivery& now = kiosk.session().now();
  const delivery::Progress progress = delivery::progress(now);
  const int behind = delivery::behind(now.plan, progress);
  float right = rect.right();
  ui::Phrase state;
  if (behind > 0) {
    state << behind << " min behind plan";
  } else if (behind < 0) {
    state << -behind << " min in hand";
  } else {
    state << "On time";
  }
  if (!now.finished) right = status_chip(canvas, right, rect, state, behind > 0 ? Tone::note : Tone::calm, "pace") - 20;
  if (now.paused) right = status_chip(canvas, right, rect, "Clock paused", Tone::note, "paused") - 20;
  ui::Phrase of, clock;
  if (now.finished) {
    of << "used of " << now.plan.length << ":00";
  } else if (now.plan.stop_at) {
    of << "left until " << *now.plan.stop_at / 60 << (*now.plan.stop_at % 60 < 10 ? ":0" : ":")
       << *now.plan.stop_at % 60;
  } else {
    of << "left of " << now.plan.length << ":00";
  }
  const ui::TextStyle small{.size = 26, .color = theme.quiet, .middle = true};
  const float width = canvas.measure(of, small, 0).w;
  canvas.text({right - width, rect.y + 4, width + 4, rect.h}, of, small);
  right -= width + 14;
  // Once the lesson is over nothing is left: what it took is told.
  const auto left = now.finished ? delivery::elapsed(now).count() : delivery::left(now.plan, progress).count();
  if (left < 0) clock << "−";
  clock.clock(left < 0 ? -left : left);
  canvas.text({right - 260, rect.y, 260, rect.h}, clock,
              {.size = 42, .color = theme.ink, .weight = ui::Weight::bold, .align = ui::Align::right, .middle = true},
              "clock");
}

/// Turns can be switched on and off while the class answers, where it turns out that the pads do not work.
void draw_turns(const Kiosk& kiosk, ui::Canvas& canvas, Rect& row, Post post) {
  const Delivery& now = kiosk.session().now();
  const auto how = delivery::answering(kiosk.session().lesson(), now);
  if (now.finished || !delivery::asking(kiosk.session().lesson(), now) || how == delivery::Answering::teams) return;
  const Rect rect = row.cut_right(250, 16).centered({250, ui::kDeskTouch});
  const bool turns = how == delivery::Answering::turns;
  const ui::ButtonStyle style{.look = turns ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 24};
  if (!desk_button(canvas, "turns", rect, turns ? "One by one: on" : "One by one", style)) return;
  const auto other = turns ? delivery::Answering::together : delivery::Answering::turns;
  post(delivery::Event(delivery::SetAnswering{other, now.room.teams}));
}

void draw_top(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const Delivery& now = kiosk.session().now();
  draw_clock(kiosk, canvas, rect.cut_right(850));
  Rect away = rect.cut_left(240, 24).centered({240, ui::kDeskTouch});
  if (desk_button(canvas, "to-library", away, "Hold: Lessons", {.text_size = 25, .hold_seconds = 0.6f}))
    post(ToLibrary{});
  draw_turns(kiosk, canvas, rect, post);
  constexpr float kWhere = 190;  // "Step 12 of 12" on one line
  const bool narrow = rect.w < 650;
  const Size title =
      canvas.text({rect.x, rect.y, std::min(560.0f, rect.w - kWhere), rect.h}, lesson.title,
                  {.size = 32, .color = theme.ink, .weight = ui::Weight::bold, .least = 20, .middle = true});
  ui::Phrase where;
  if (now.finished) {
    where << "Taught";
  } else {
    where << "Step " << now.step + 1 << " of " << static_cast<int>(lesson.steps.size());
  }
  if (kiosk.rehearsal()) where << (narrow ? " · Rehearsal" : " · Rehearsal: nothing is kept");
  canvas.text({rect.x + title.w + 26, rect.y + 3, rect.w - title.w - 26, rect.h}, where,
              {.size = 26, .color = theme.quiet, .least = 20, .middle = true}, "where");
}

/// What Next will show, with the title of the step where it goes on to one.
std::string_view next_on_board(const lesson::Lesson& lesson, const Delivery& now, ui::Phrase& phrase) {
  const std::string_view coming = delivery::coming(lesson, now);
  if (coming != activities::kComingNextStep) return coming;
  const int next = delivery::next_step(now.plan, now.step + 1, 1);
  if (next >= static_cast<int>(lesson.steps.size())) return "The end of the lesson.";
  phrase << "The next step: **" << lesson.steps[static_cast<std::size_t>(next)].title << "**";
  return phrase;
}

void draw_now(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Delivery& now = kiosk.session().now();
  const Rect head{rect.right() - 336, rect.y + 3, 310, ui::kDeskTouch};
  panel(canvas, rect, "ON THE BOARD NOW");
  draw_swap(kiosk, canvas, head, post);
  const Rect small = rect.cut_left(rect.h * 16 / 9, 28);
  canvas.inset(small, {0, 0, 1920, 1080}, [&](ui::Canvas& mini) { draw_lesson(kiosk, mini, [](Event) {}); });
  canvas.stroke(small, theme.desk_line, 2);
  if (kiosk.desk_on_board()) {
    if (desk_button(canvas, "desk-away", rect.cut_bottom(ui::kDeskTouch, 12), "Put away", {.text_size = 24}))
      post(ShowDesk{false});
  } else if (kiosk.rehearsal() && delivery::takes_answers(kiosk.session().lesson(), now)) {
    if (desk_button(canvas, "pretend", rect.cut_bottom(ui::kDeskTouch, 12), "Pretend answers", {.text_size = 24}))
      post(DeskEvent(PretendAnswers{}));
  } else {
    const std::string_view ring = now.plan.timer_hidden ? "Show the timer" : "Hide the timer";
    if (desk_button(canvas, "hide-timer", rect.cut_bottom(ui::kDeskTouch, 12), ring,
                    {.look = ui::ButtonLook::quiet, .text_size = 24}))
      post(delivery::Event(PlanEvent(delivery::HideTimer{!now.plan.timer_hidden})));
  }
  canvas.text(rect.cut_top(40, 4), "Next on the board",
              {.size = 26, .color = theme.ink, .weight = ui::Weight::bold, .least = 22});
  ui::Phrase phrase;
  canvas.text(rect, next_on_board(kiosk.session().lesson(), now, phrase),
              {.size = 26, .color = theme.quiet, .least = 20}, "coming");
}

/// The big cues, where a thumb finds them: the obvious ones left, what is for the whole room right.
class CueBar {
 public:
  CueBar(ui::Canvas& canvas, Rect rect, Post post) : canvas_(canvas), rect_(rect), post_(post) {}
  void left(std::string_view id, float width, std::string_view label, const Event& event, ui::ButtonStyle style = {}) {
    draw(id, rect_.cut_left(width, kGap), label, event, style);
  }
  void right(std::string_view id, float width, std::string_view label, const Event& event, ui::ButtonStyle style = {}) {
    draw(id, rect_.cut_right(width, kGap), label, event, style);
  }

 private:
  static constexpr float kGap = 14;
  void draw(std::string_view id, Rect place, std::string_view label, const Event& event, ui::ButtonStyle style) {
    if (style.text_size == ui::kBody) style.text_size = 27;
    if (desk_button(canvas_, id, place, label, style)) post_(event);
  }
  ui::Canvas& canvas_;
  Rect rect_;
  Post post_;
};

void draw_cues(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const Delivery& now = kiosk.session().now();
  const auto cue = [](Cue which) { return Event(delivery::Event(which)); };
  const auto plan = [](auto event) { return Event(delivery::Event(PlanEvent(event))); };
  CueBar bar(canvas, rect, post);
  bar.left("back", 128, "Back", cue(Cue::back), {.text_size = 28, .icon = "back"});
  bar.left("next", 206, "Next", cue(Cue::next), {.look = ui::ButtonLook::primary, .text_size = 34, .icon = "next"});
  if (!now.finished) {
    bar.left("pause", 172, now.paused ? "Start clock" : "Pause clock", cue(Cue::pause));
    bar.left("add-one", 92, "+1 min", plan(delivery::AddMinutes{1}), {.text_size = 25});
    bar.left("add-two", 92, "+2 min", plan(delivery::AddMinutes{2}), {.text_size = 25});
    bar.left("skip", 92, "Skip", plan(delivery::SkipStep{}));
  }
  bar.left("undo", 96, "Undo", cue(Cue::undo));
  if (!now.finished)
    bar.left("end-early", 104, "Hold to end", cue(Cue::finish), {.text_size = 25, .hold_seconds = 0.6f});
  bar.right("help", 130, now.help_open ? "Close help" : "Help", cue(Cue::help), {.look = ui::ButtonLook::help});
  bar.right("cover", 160, now.covered ? "Uncover" : "Cover screen", cue(Cue::cover), {.look = ui::ButtonLook::dark});
  bar.right("eyes-up", 110, now.eyes_up ? "Eyes down" : "Eyes up", cue(Cue::eyes_up),
            {.look = now.eyes_up ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 25});
  bar.right("park", 118, "Park a question", FocusField{Field::parked}, {.text_size = 25});
  bar.right("disclosure", 184, "If a pupil tells you", ToggleDisclosure{},
            {.look = kiosk.disclosure() ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 25});
}

void draw_quiet_desk(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  canvas.text(canvas.bounds().centered({1200, 120}),
              "Choose a lesson on the board: with the mouse, or with the arrows and Enter.",
              {.size = ui::kBody, .color = canvas.theme().quiet, .align = ui::Align::center, .middle = true},
              "desk-waits");
  const Rect below{canvas.bounds().center().x - 165, canvas.bounds().center().y + 80, 330, ui::kDeskTouch};
  draw_swap(kiosk, canvas, below, post);
  draw_kept(kiosk, canvas, canvas.bounds().inset(ui::kDeskMargin, 60), post);
}

void draw_trouble(const Delivery& now, ui::Canvas& canvas, Rect& page) {
  if (now.trouble.empty()) return;
  const Rect row = page.cut_bottom(60, 14);
  canvas.fill(row, canvas.theme().note_fill, 14);
  canvas.text(row.inset(24, 4), now.trouble,
              {.size = 26, .color = canvas.theme().note_ink, .least = 20, .middle = true}, "trouble");
}

/// Where a question is typed that waits for the end; only while somebody types it.
void draw_parking(const Kiosk& kiosk, ui::Canvas& canvas, Rect& page, Post post) {
  if (kiosk.field() != Field::parked) return;
  Rect row = page.cut_bottom(ui::kDeskTouch, 14);
  if (ui::button(canvas, "park-line", row.cut_right(190, 12), "Park", {.text_size = 26, .key = "Enter"}))
    post(ParkLine{});
  labelled_field(canvas, "parked", row, {}, kiosk.line(), "A question that waits for the end of the lesson", true, 26,
                 post, Field::parked);
}

}  // namespace

void draw_desk(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  if (kiosk.gate().asked && kiosk.desk_window()) return draw_gate(kiosk, canvas, post);
  const auto look = canvas.desk_look();
  canvas.fill(canvas.bounds(), canvas.theme().desk_paper);
  if (kiosk.where() == Where::setup) return draw_preparation(kiosk, canvas, post);
  if (kiosk.where() != Where::lesson) return draw_quiet_desk(kiosk, canvas, post);
  const Delivery& now = kiosk.session().now();
  Rect page = canvas.bounds().inset(ui::kDeskMargin, 18);
  draw_top(kiosk, canvas, page.cut_top(72, 12), post);
  draw_cues(kiosk, canvas, page.cut_bottom(112, 20), post);
  if (now.finished) return draw_afterwards(kiosk, canvas, page, post);
  // Plan and answers stay where they are when a line comes below what to say.
  draw_plan_panel(kiosk, canvas, page.cut_left(450, ui::kDeskGap), post);
  Rect right = page.cut_right(510, ui::kDeskGap);
  draw_trouble(now, canvas, page);
  draw_parking(kiosk, canvas, page, post);
  const Rect say = page.cut_bottom(page.h - 400, ui::kDeskGap);
  draw_now(kiosk, canvas, page, post);
  draw_say_panel(kiosk, canvas, say, post);
  const Rect asked = right.cut_bottom(326, ui::kDeskGap);
  draw_answers_panel(kiosk, canvas, right, post);
  draw_asked_panel(kiosk, canvas, asked, post);
}

}  // namespace pausepoint::screens
