#include <algorithm>

#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

using ask::Cue;

void panel(ui::Canvas& canvas, Rect& rect, std::string_view label) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(rect, theme.card, 20);
  canvas.stroke(rect, theme.line, 2, 20);
  rect = rect.inset(26, 22);
  if (!label.empty()) canvas.text(rect.cut_top(34, 12), label, {.size = ui::kDeskLabel, .color = theme.quiet});
}

void draw_top(const lesson::Lesson& lesson, const delivery::Delivery& now, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const Size title = canvas.text({rect.x, rect.y, 700, rect.h}, lesson.title,
                                 {.size = 30, .color = theme.ink, .weight = ui::Weight::bold, .middle = true});
  ui::Phrase where;
  where << "Step " << now.step + 1 << " of " << static_cast<int>(lesson.steps.size());
  canvas.text({rect.x + title.w + 28, rect.y, 400, rect.h}, where,
              {.size = ui::kDeskSmall, .color = theme.quiet, .middle = true});
  const auto left = lesson.minutes - delivery::elapsed(now);
  ui::Phrase clock;
  clock.clock(std::max<long long>(0, left.count()));
  clock << " left of ";
  clock.clock(lesson.minutes.count());
  if (now.paused) clock << " · paused";
  canvas.text(rect, clock,
              {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .align = ui::Align::right, .middle = true},
              "clock");
}

void draw_plan(const lesson::Lesson& lesson, const delivery::Delivery& now, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, "PLAN");
  const int steps = static_cast<int>(lesson.steps.size());
  const float height = std::min(ui::kDeskTouch, rect.h / static_cast<float>(std::max(1, steps)));
  const auto scope = canvas.push("plan");
  for (int i = 0; i < steps; ++i) {
    const auto index = canvas.push(i);
    const lesson::Step& step = lesson.steps[static_cast<std::size_t>(i)];
    const Rect row = rect.cut_top(height);
    const bool current = i == now.step;
    const ui::Response response = canvas.target("step", ui::Role::button, step.title, row, {.selected = current});
    if (current) {
      canvas.fill(row.inset(0, 2), theme.help_fill, 12);
      canvas.stroke(row.inset(0, 2), theme.accent, 3, 12);
    }
    const bool done = i < now.step;
    if (done) canvas.art({row.x + 12, row.center().y - 11, 22, 22}, "tick");
    if (current) canvas.art({row.x + 12, row.center().y - 11, 22, 22}, "play");
    const float size = std::min(ui::kDeskSmall, height * 0.5f);
    canvas.text({row.x + 46, row.y, row.w - 110, row.h}, step.title,
                {.size = size, .color = done ? theme.quiet : theme.ink, .least = 16, .middle = true});
    ui::Phrase minutes;
    minutes << static_cast<int>(step.minutes.count() / 60'000);
    canvas.text({row.right() - 60, row.y, 48, row.h}, minutes,
                {.size = size, .color = theme.ink, .align = ui::Align::right, .middle = true});
    ui::focus_ring(canvas, row, 12, response);
    if (response.activated) post(delivery::Event(delivery::Jump{i}));
  }
}

void draw_now(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, "ON THE BOARD NOW");
  const float height = rect.h, width = height * 16 / 9;
  const Rect picture = rect.cut_left(std::min(width, rect.w * 0.68f), 26);
  const Rect small = Rect{picture.x, picture.y, picture.w, picture.w * 9 / 16};
  canvas.inset(small, {0, 0, 1920, 1080}, [&](ui::Canvas& mini) { draw_lesson(kiosk, mini, [](Event) {}); });
  canvas.stroke(small, theme.line, 2);
  canvas.text(rect.cut_top(40, 4), "Next on the board",
              {.size = ui::kDeskSmall, .color = theme.ink, .weight = ui::Weight::bold});
  canvas.text(rect, delivery::coming(kiosk.session().lesson(), kiosk.session().now()),
              {.size = ui::kDeskSmall, .color = theme.quiet, .least = 18}, "coming");
}

void draw_say(const lesson::Step& step, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, "SAY THIS");
  const bool has_asked = !step.if_asked.empty();
  Rect asked = has_asked ? rect.cut_right(rect.w * 0.46f, 28) : Rect{};
  const float each =
      rect.h / static_cast<float>(std::max<std::size_t>(
                   1, step.say.size() + (step.action.empty() ? 0 : 1) + (step.sensitive.empty() ? 0 : 1)));
  const ui::TextStyle say{.size = 27, .color = theme.ink, .least = 16};
  for (const std::string& line : step.say) {
    const Size size = canvas.text({rect.x, rect.y, rect.w, std::max(each, rect.h * 0.30f)}, line, say);
    rect.cut_top(size.h, 8);
  }
  if (!step.action.empty()) {
    const Size size =
        canvas.text({rect.x, rect.y, rect.w, rect.h}, step.action, {.size = 22, .color = theme.quiet, .least = 15});
    rect.cut_top(size.h, 8);
  }
  if (!step.sensitive.empty() && rect.h > 20) {
    canvas.text(rect, step.sensitive, {.size = 22, .color = theme.warn, .least = 13});
  }
  if (!has_asked) return;
  canvas.text(asked.cut_top(30, 6), "IF A PUPIL SAYS", {.size = 20, .color = theme.quiet});
  const float one = asked.h / static_cast<float>(step.if_asked.size());
  for (const lesson::IfAsked& pair : step.if_asked) {
    Rect row = asked.cut_top(one);
    const Size size = canvas.text({row.x, row.y, row.w, row.h * 0.45f}, pair.pupil,
                                  {.size = 22, .color = theme.ink, .weight = ui::Weight::bold, .least = 13});
    row.cut_top(size.h, 2);
    canvas.text(row, pair.reply, {.size = 22, .color = theme.ink, .least = 13});
  }
}

void draw_answers(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const delivery::Delivery& now = kiosk.session().now();
  panel(canvas, rect, "ANSWERS");
  if (!kiosk.trusts_step()) return draw_spare_desk(canvas, rect, post);
  const auto to_step = [&](activities::Event event) {
    std::visit([&](auto& e) { post(delivery::Event(std::move(e))); }, event);
  };
  canvas.set_slots(rect, {});
  const auto view = view_of(kiosk);
  activities::Kinds::with(delivery::current_step(lesson, now).spec, [&]<class K>(const typename K::Spec& held) {
    K::desk(held, std::get<typename K::State>(delivery::current_state(now)), view, canvas, to_step);
  });
}

void draw_disclosure(const Kiosk& kiosk, const lesson::Step& step, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, {});
  if (kiosk.disclosure()) {
    canvas.text(rect.cut_top(32, 8), "IF A PUPIL TELLS YOU SOMETHING", {.size = 20, .color = theme.quiet});
    canvas.text(
        rect.cut_top(rect.h - 74, 8),
        "Listen. Thank them. “It’s not your fault.” Do not promise to keep it secret. Tell your safeguarding lead now. "
        "Write down their words. Never look at or copy pictures. Do not investigate.",
        {.size = 24, .color = theme.ink, .least = 16}, "disclosure");
    if (ui::button(canvas, "disclosure-close", rect, "Close", {.text_size = 24})) post(ToggleDisclosure{});
    return;
  }
  if (ui::button(canvas, "disclosure-open", rect.cut_top(ui::kDeskTouch, 14), "If a pupil tells you something",
                 {.look = ui::ButtonLook::help, .text_size = 22})) {
    post(ToggleDisclosure{});
  }
  Rect line = rect.cut_bottom(ui::kDeskTouch, 10);
  if (ui::button(canvas, "send-line", line.cut_right(110, 10), "Add", {.text_size = 22})) post(SendLine{});
  labelled_field(canvas, "line", line, {}, kiosk.line(), "Type a line for the board", kiosk.field() == Field::line, 22,
                 post, Field::line);
  const float half = rect.h / 2;
  if (!step.easier.empty()) {
    ui::Phrase easier;
    easier << "**Easier** " << step.easier;
    canvas.text(rect.cut_top(half, 4), easier, {.size = 22, .color = theme.ink, .least = 13});
  }
  if (!step.harder.empty()) {
    ui::Phrase harder;
    harder << "**Harder** " << step.harder;
    canvas.text(rect, harder, {.size = 22, .color = theme.ink, .least = 13});
  }
}

void draw_cues(const delivery::Delivery& now, ui::Canvas& canvas, Rect rect, Post post) {
  const auto cue = [&](std::string_view id, Rect place, std::string_view label, Cue posted, ui::ButtonStyle style) {
    style.text_size = 30;
    if (ui::button(canvas, id, place, label, style)) post(delivery::Event(posted));
  };
  cue("back", rect.cut_left(190, 24), "Back", Cue::back, {.icon = "back"});
  cue("next", rect.cut_left(300, 24), "Next", Cue::next, {.look = ui::ButtonLook::primary, .icon = "next"});
  cue("pause", rect.cut_left(300, 24), now.paused ? "Start clock" : "Pause clock", Cue::pause,
      {.icon = now.paused ? "play" : "pause"});
  cue("undo", rect.cut_left(170, 24), "Undo", Cue::undo, {});
  cue("help", rect.cut_right(190, 24), now.help_open ? "Close help" : "Help", Cue::help,
      {.look = ui::ButtonLook::help});
  cue("cover", rect.cut_right(260, 24), now.covered ? "Uncover" : "Cover screen", Cue::cover,
      {.look = ui::ButtonLook::dark});
  if (ui::button(canvas, "to-library", rect.cut_right(200, 24), "Lessons", {.text_size = 30, .hold_seconds = 0.6f}))
    post(ToLibrary{});
}

void draw_quiet_desk(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view text = kiosk.where() == Where::setup
                                    ? "Get the room ready on the board. The desk opens with the lesson."
                                    : "Choose a lesson on the board.";
  canvas.text(canvas.bounds().centered({1200, 120}), text,
              {.size = ui::kBody, .color = theme.quiet, .align = ui::Align::center, .middle = true}, "desk-waits");
  draw_kept(kiosk, canvas, canvas.bounds().inset(ui::kDeskMargin, 60), post);
}

}  // namespace

void draw_desk(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  canvas.fill(canvas.bounds(), canvas.theme().desk_paper);
  if (kiosk.where() != Where::lesson) return draw_quiet_desk(kiosk, canvas, post);
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const delivery::Delivery& now = kiosk.session().now();
  const lesson::Step& step = delivery::current_step(lesson, now);
  Rect page = canvas.bounds().inset(ui::kDeskMargin, 18);
  draw_top(lesson, now, canvas, page.cut_top(72, 12));
  draw_cues(now, canvas, page.cut_bottom(112, 22), post);
  if (!now.trouble.empty()) {
    const Rect row = page.cut_bottom(56, 12);
    canvas.fill(row, canvas.theme().note_fill, 12);
    canvas.text(row.inset(20, 4), now.trouble,
                {.size = ui::kDeskSmall, .color = canvas.theme().note_ink, .least = 16, .middle = true}, "trouble");
  }
  draw_plan(lesson, now, canvas, page.cut_left(430, ui::kDeskGap), post);
  Rect right = page.cut_right(480, ui::kDeskGap);
  Rect say = page.cut_bottom(page.h * 0.54f, ui::kDeskGap);
  draw_now(kiosk, canvas, page);
  draw_say(step, canvas, say);
  Rect disclosure = right.cut_bottom(right.h * 0.36f, ui::kDeskGap);
  draw_answers(kiosk, canvas, right, post);
  draw_disclosure(kiosk, step, canvas, disclosure, post);
}

}  // namespace pausepoint::screens
