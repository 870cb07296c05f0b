// A pupil screen in pages of large print: what stays on every page, and what turns them.
#include "app/ui/large_print.h"

#include <algorithm>

#include "app/screens/access_views.h"
#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr float kLeastText = ui::kTiny;  ///< On the board, before any setting.
/// So many things stand on a page where the class wants fewer at once.
constexpr int kFew = 3;
constexpr std::string_view kElsewhere[] = {kHelpId, kAccessId};
/// What is on every screen of the lesson does not stand between a pupil and the question.
constexpr std::string_view kLast[] = {"lesson-title", "lesson-ages"};

bool is_usual(const Access& access) {
  return access.text == 100 && access.letters == Spacing::usual && access.lines == Spacing::usual &&
         access.typeface == Typeface::andika && !access.fewer;
}

/// A label in the middle of a ground of its own.
void bar_button(ui::Canvas& canvas, std::string_view id, std::string_view says, std::string_view icon, Rect rect,
                float side, FunctionRef<void()> press) {
  const ui::Theme& theme = canvas.theme();
  const ui::Response response = canvas.target(id, ui::Role::button, says, rect);
  canvas.fill(rect, response.pressed ? ui::mixed(theme.card, theme.ink, 0.14f) : theme.card, ui::kRadius);
  canvas.stroke(rect, theme.quiet, 3, ui::kRadius);
  canvas.icon(rect.centered({side, side}), icon, theme.ink);
  ui::focus_ring(canvas, rect, ui::kRadius, response);
  if (response.activated) press();
}

struct Bar {
  Rect rect;
  float size;  ///< Of its texts.
};

/// At the foot of every page: help, and the way to the panel; what they are in the view answers when they are pressed.
/// Returns the room that is left for turning the page.
Rect draw_bar(const Bar& bar, const ui::Unseen& view, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  Rect left = bar.rect;
  const int help = view.outline.find(kHelpId);
  if (help >= 0) {
    const Rect rect = left.cut_left(bar.rect.w * 0.46f, 24);
    const std::string_view says = view.outline.entry(help).text;
    const ui::Response response = canvas.target(kHelpId, ui::Role::button, says, rect);
    canvas.fill(rect, theme.help_fill, ui::kRadius);
    canvas.stroke(rect, theme.help_line, 3, ui::kRadius);
    Rect inside = rect.inset(bar.size * 0.5f, 4);
    canvas.icon(inside.cut_left(bar.size, bar.size * 0.4f).centered({bar.size, bar.size}), "heart", theme.help_ink);
    canvas.text(inside, says, {.size = bar.size / theme.text_scale, .color = theme.help_ink, .middle = true});
    ui::focus_ring(canvas, rect, ui::kRadius, response);
  }
  if (view.outline.find(kAccessId) >= 0)
    draw_access_corner(canvas, left.cut_left(std::max(ui::kTouch, bar.size * 2), 24), [](Event) {});
  return left;
}

void draw_turning(const Bar& bar, Rect room, int page, int pages, ui::Canvas& canvas, Post post) {
  if (pages < 2) return;
  const float side = std::max(ui::kTouch, bar.size * 2);
  bar_button(canvas, "large-next", "Next page", "arrow-right", room.cut_right(side, 16), bar.size,
             [&] { post(AccessEvent(TurnLargePrint{1})); });
  ui::Phrase where;
  where << page + 1 << " of " << pages;
  const ui::TextStyle style{.size = bar.size / canvas.theme().text_scale,
                            .color = canvas.theme().ink,
                            .align = ui::Align::center,
                            .middle = true};
  canvas.text(room.cut_right(canvas.measure(where, style, 0).w + 12, 16), where, style, "large-page");
  bar_button(canvas, "large-back", "Page before", "arrow-left", room.cut_right(side), bar.size,
             [&] { post(AccessEvent(TurnLargePrint{-1})); });
}

void draw_pages(const Kiosk& kiosk, ui::Canvas& canvas, const ui::Unseen& view, Post post,
                FunctionRef<void(ui::Canvas&)> again) {
  canvas.fill(canvas.bounds(), canvas.theme().paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 34);
  const float size = ui::large_print_size(canvas.theme(), ui::kTiny);
  // Help takes two lines of its letters.
  const float lines = 2 * size * canvas.theme().line_spacing * canvas.theme().line_factor;
  const Bar bar{page.cut_bottom(std::max(ui::kTouch, lines + 8), 28), size};
  const AccessState& access = kiosk.access();
  const Rect room = draw_bar(bar, view, canvas);
  const int pages = ui::draw_large_print(canvas, view,
                                         {.body = page,
                                          .page = access.page,
                                          .most = access.access.fewer ? kFew : 0,
                                          .elsewhere = kElsewhere,
                                          .last = kLast},
                                         again);
  draw_turning(bar, room, ((access.page % pages) + pages) % pages, pages, canvas, post);
}

}  // namespace

bool may_be_large(const Kiosk& kiosk) {
  if (kiosk.gate().asked || kiosk.desk_on_board()) return false;
  return kiosk.help_open() || (kiosk.where() != Where::problem && kiosk.where() != Where::setup);
}

void draw_adapted(const Kiosk& kiosk, ui::Canvas& canvas, Post post, FunctionRef<void(ui::Canvas&, Post)> screen) {
  const Access& access = kiosk.access().access;
  if (is_usual(access) || !may_be_large(kiosk)) return screen(canvas, post);
  const auto again = [&](ui::Canvas& shown) { screen(shown, [](Event) {}); };
  const bool may_stay = access.text <= ui::kLargestInPlace && !access.fewer;
  if (may_stay && ui::holds(canvas.unseen(again), kLeastText * static_cast<float>(access.text) / 100))
    return screen(canvas, post);
  // What is pressed is posted while nothing is shown.
  draw_pages(kiosk, canvas, canvas.unseen([&](ui::Canvas& unseen) { screen(unseen, post); }, true), post, again);
}

}  // namespace pausepoint::screens
