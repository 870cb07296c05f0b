#include <algorithm>

#include "app/screens/access_views.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr int kAdult = 18;
/// More would have to be set too small for the back of the room; the help step of a lesson has the others.
constexpr int kMostCards = 3;

/// Pupils see their routes, and a lesson for adults those for adults.
bool is_for(const activities::Route& route, int youngest) {
  return route.adults == (youngest >= kAdult) && !route.urgent && route.youngest <= youngest;
}

}  // namespace

void draw_help(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const activities::View view = view_of(kiosk);
  canvas.fill(canvas.bounds(), theme.help_fill);
  Rect page = canvas.bounds().inset(ui::kMargin, 54);
  Rect top = page.cut_top(170, 30);
  top.cut_right(ui::kTouch, 30);
  canvas.text(top, canvas.words("You can tell someone. It is not your fault, and it is never too late."),
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "help-title");
  Rect foot = page.cut_bottom(ui::kTouch, 30);
  Rect telling = page.cut_bottom(230, ui::kGap);
  int shown = 0;
  for (const activities::Route& route : view.routes) {
    if (is_for(route, view.youngest)) ++shown;
  }
  const int columns = std::clamp(shown, 1, kMostCards);
  int column = 0;
  for (const activities::Route& route : view.routes) {
    if (is_for(route, view.youngest) && column < columns)
      activities::draw_route(route, view, page.cell(column++, columns, 1, 32), canvas);
  }
  ui::card(canvas, telling);
  Rect inside = telling.inset(40, 34);
  canvas.text(inside.cut_top(56, 6), canvas.words("What happens when you tell"),
              {.size = 42, .color = theme.ink, .weight = ui::Weight::bold});
  canvas.text(inside,
              canvas.words("They listen. You are not in trouble. They may need to tell one other person who can help "
                           "keep you safe, and they will tell you first."),
              {.size = 36, .color = theme.ink, .least = ui::kTiny});
  for (const activities::Route& route : view.routes) {
    if (!route.urgent) continue;
    ui::Phrase urgent;
    urgent.fill(canvas.words("In danger right now? Call **{1}**"), {std::string_view(route.number)});
    canvas.text({foot.x, foot.y, 900, foot.h}, urgent, {.size = 34, .color = theme.help_ink, .middle = true});
  }
  const bool lesson = kiosk.where() == Where::lesson;
  const std::string_view back = lesson ? canvas.words("Back to the lesson") : canvas.words("Back to the lessons");
  if (ui::button(canvas, "help-back", foot.cut_right(420), back, {.text_size = 34}))
    post(delivery::Event(ask::Cue::help));
  draw_access_corner(canvas, access_corner(canvas), post);
}

}  // namespace pausepoint::screens
