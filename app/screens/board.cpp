#include <algorithm>

#include "app/screens/access_views.h"
#include "app/screens/desk_parts.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr float kDots = 640;
constexpr float kHeader = 96, kPillWidth = 604, kPillHeight = 78;
constexpr float kArriveMs = 220;  ///< Another step comes in this quietly.
constexpr std::string_view kPill = worded("Need to talk? Help is on every screen");

/// Name of the lesson, dots, and the ring of the step's time.
void draw_header(const lesson::Lesson& lesson, const delivery::Delivery& now, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle name{.size = 32, .color = theme.ink, .weight = ui::Weight::bold, .middle = true};
  const ui::TextStyle ages{.size = 30, .color = theme.quiet, .middle = true};
  const Rect left = rect.cut_left(820, 20);
  const Size size = canvas.text({left.x, left.y, 600, left.h}, lesson.title, name, "lesson-title");
  ui::Phrase phrase;
  put_ages(lesson, canvas.words("Ages {1}–{2}"), canvas, phrase);
  canvas.text({left.x + size.w + 28, left.y, left.right() - left.x - size.w - 28, left.h}, phrase, ages, "lesson-ages");
  rect.cut_right(ui::kTouch, 20);  // The corner for access.
  const Rect right = rect.cut_right(70, 20);
  const int steps = static_cast<int>(lesson.steps.size());
  // In the middle of the page, clear of the ring, however many steps there are.
  const float width = std::min(rect.w, kDots);
  ui::dots(canvas, {rect.center().x - width / 2, rect.y + rect.h / 2 - 6, width, 12}, steps, now.step);
  if (now.plan.timer_hidden) return;
  const auto planned = delivery::planned(now.plan, now.step);
  const auto spent = now.spent[static_cast<std::size_t>(now.step)];
  const float left_share = 1 - std::min(1.0f, static_cast<float>(spent.count()) /
                                                  static_cast<float>(std::max<long long>(1, planned.count())));
  const long long minutes = std::max<long long>(0, (planned - spent).count() + 59'999) / 60'000;
  ui::Phrase label;
  label << static_cast<int>(minutes);
  const auto quiet = canvas.decoration();  // For whoever stands near: nobody at the back needs the minutes.
  ui::ring(canvas, right.center(), 30, left_share, label);
}

void draw_step(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const delivery::Delivery& now = kiosk.session().now();
  const activities::Spec& spec = delivery::current_step(lesson, now).spec;
  const activities::View view = view_of(kiosk);
  activities::Kinds::with(spec, [&]<class K>(const typename K::Spec& held) {
    K::board(
        held, std::get<typename K::State>(delivery::current_state(now)), view, canvas,
        [&](activities::Event event) { std::visit([&](auto& e) { post(delivery::Event(std::move(e))); }, event); });
  });
}

void draw_end(const lesson::Lesson& lesson, ui::Canvas& canvas, Rect body) {
  const ui::Theme& theme = canvas.theme();
  const Rect picture = body.cut_top(body.h - 190, 30);
  canvas.art(picture.centered({picture.h * 4 / 3, picture.h}), "pictures/closing-sun", {}, canvas.words("A sunrise"));
  canvas.text(body.cut_top(90), canvas.words("Thank you, everyone."),
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .align = ui::Align::center},
              "the-end");
  canvas.text(body, lesson.title, {.size = ui::kBody, .color = theme.quiet, .align = ui::Align::center});
}

/// How the class answers, right of the help pill; takes its place off the footer.
void draw_answering_line(std::string_view line, ui::Canvas& canvas, Rect& foot) {
  if (line.empty()) return;
  const ui::TextStyle style{
      .size = ui::kTiny, .color = canvas.theme().accent, .weight = ui::Weight::bold, .least = 22, .middle = true};
  const float width = std::min(canvas.measure(line, style, 0).w + 4, foot.w * 0.45f);
  canvas.text(foot.cut_left(width, 24), line, style, "answering");
}

/// The middle of the page: the step, or what stands in its place.
void draw_middle(const Kiosk& kiosk, ui::Canvas& canvas, Rect body, Post post) {
  const delivery::Delivery& now = kiosk.session().now();
  const auto arriving = canvas.fade(now.arrived ? canvas.appear(kArriveMs) : 1);
  if (now.finished) return draw_end(kiosk.session().lesson(), canvas, body);
  if (now.parked_before >= 0) return draw_parked(now.parked, canvas, body);
  if (now.turn == delivery::Turn::thanked) return draw_thanks(canvas, body);
  draw_step(kiosk, canvas, post);
}

}  // namespace

void help_pill(ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view pill = canvas.words(kPill);
  const ui::Response response = canvas.target("help", ui::Role::button, pill, rect.inset(0, -9));
  canvas.fill(rect, theme.help_fill, rect.h / 2);
  canvas.stroke(rect, theme.help_line, 3, rect.h / 2);
  canvas.icon({rect.x + 26, rect.y + rect.h / 2 - 15, 30, 30}, "heart", theme.help_ink);
  canvas.text({rect.x + 65, rect.y, rect.w - 90, rect.h}, pill,
              {.size = 30, .color = theme.help_ink, .least = 24, .middle = true}, "help-text");
  ui::focus_ring(canvas, rect, rect.h / 2, response);
  if (response.activated) post(delivery::Event(ask::Cue::help));
}

activities::View view_of(const Kiosk& kiosk) {
  activities::View view{
      .room = &kiosk.room(), .routes = kiosk.shelf().world.routes, .tactics = kiosk.shelf().world.tactics};
  if (const lesson::Language* language = kiosk.language())
    view.routes = language->routes, view.tactics = language->tactics;
  if (kiosk.where() == Where::lesson) {
    const delivery::Session& session = kiosk.session();
    view.room = &session.now().room;
    view.results = session.now().results;
    view.cast = session.lesson().cast;
    view.youngest = session.lesson().youngest;
  }
  return view;
}

void draw_cover(ui::Canvas& canvas, Post post) {
  const Rect all = canvas.bounds();
  canvas.fill(all, canvas.theme().cover);
  // As large as needed to fill the screen; what stands over is cut.
  const float shape = canvas.art_shape("cover");
  const float width = std::max(all.w, all.h * shape);
  canvas.art(all.centered({width, width / shape}), "cover", {}, canvas.words("A calm picture of hills"));
  draw_access_corner(canvas, access_corner(canvas), post);
  canvas.text({ui::kMargin, all.bottom() - 140, all.w - 2 * ui::kMargin, 80},
              canvas.words("We will carry on in a moment"),
              {.size = ui::kBody, .color = {255, 255, 255}, .middle = true}, "cover");
}

namespace {

/// All but the corner for access, which is read last.
void draw_parts(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const delivery::Delivery& now = kiosk.session().now();
  canvas.fill(canvas.bounds(), canvas.theme().paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 0);
  page.cut_top(20);
  draw_header(kiosk.session().lesson(), now, canvas, page.cut_top(kHeader, 16));
  page.cut_bottom(26);
  Rect foot = page.cut_bottom(kPillHeight, 26);
  help_pill(canvas, foot.cut_left(kPillWidth, ui::kGap), post);
  if (now.eyes_up) return draw_eyes_up(canvas, page);
  draw_answering_line(canvas.words(answering_line(kiosk.session().lesson(), now)), canvas, foot);
  canvas.set_slots(page, foot);
  if (!now.finished && !kiosk.trusts_step()) return draw_spare_board(canvas);
  draw_middle(kiosk, canvas, page, post);
}

void draw_lesson_page(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const delivery::Delivery& now = kiosk.session().now();
  if (now.covered) return draw_cover(canvas, post);
  if (now.help_open) return draw_help(kiosk, canvas, post);
  draw_parts(kiosk, canvas, post);
  draw_access_corner(canvas, access_corner(canvas), post);
}

void draw_page(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const lesson::Language* language = kiosk.language();
  const auto words = canvas.speaking(language == nullptr || kiosk.desk_on_board() ? nullptr : &language->words);
  if (kiosk.where() != Where::lesson && kiosk.help_open()) return draw_help(kiosk, canvas, post);
  switch (kiosk.where()) {
    case Where::library:
      return draw_library(kiosk, canvas, post);
    case Where::problem:
      return draw_problem(kiosk, canvas, post);
    case Where::setup:
      if (kiosk.languages_open() && !kiosk.desk_on_board()) return draw_languages(kiosk, canvas, post);
      return kiosk.desk_on_board() ? draw_desk(kiosk, canvas, post) : draw_setup(kiosk, canvas, post);
    case Where::lesson:
      return kiosk.desk_on_board() ? draw_desk(kiosk, canvas, post) : draw_lesson(kiosk, canvas, post);
  }
}

/// The screen as it is made, whatever its size of print.
void draw_screen(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  if (kiosk.gate().asked && !kiosk.desk_window()) return draw_gate(kiosk, canvas, post);
  draw_page(kiosk, canvas, post);
  if (!kiosk.saved_mistakes().empty()) draw_saved_mistakes(kiosk, canvas, post);
}

}  // namespace

void draw_lesson(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const lesson::Language* language = kiosk.language();
  const auto words = canvas.speaking(language == nullptr ? nullptr : &language->words);
  if (!kiosk.right_to_left()) return draw_lesson_page(kiosk, canvas, post);
  const auto mirrored = canvas.mirrored();
  draw_lesson_page(kiosk, canvas, post);
}

void draw_board(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  if (kiosk.access().open) return draw_access_panel(kiosk, canvas, post);
  draw_adapted(kiosk, canvas, post,
               [&](ui::Canvas& shown, Post pressed) { draw_screen(kiosk, shown, pressed); });
}

}  // namespace pausepoint::screens
