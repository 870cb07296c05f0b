#include <algorithm>

#include "app/activities/help/help.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

const Route* find(std::span<const Route> routes, std::string_view id) {
  const auto found = std::ranges::find(routes, id, &Route::id);
  return found == routes.end() ? nullptr : &*found;
}

}  // namespace

void draw_route(const Route& route, const View& view, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, rect);
  Rect inside = rect.inset(38, 32);
  canvas.text(inside.cut_top(66, 8), route.name,
              {.size = 46, .color = theme.ink, .weight = ui::Weight::bold, .least = 28});
  const bool here = route.number.empty() && route.address.empty();
  if (here && !view.room->adult.empty()) {
    ui::Phrase who;
    who << view.room->adult;
    if (!view.room->place.empty()) who << ", " << view.room->place;
    canvas.text(inside.cut_top(100, 8), who,
                {.size = ui::kBody, .color = theme.help_ink, .weight = ui::Weight::bold, .least = 26, .plain = true});
  }
  if (!route.number.empty()) {
    canvas.text(inside.cut_top(104, 8), route.number,
                {.size = 76, .color = theme.help_ink, .weight = ui::Weight::bold, .least = 36, .plain = true});
  }
  const Rect address = route.address.empty() ? Rect{} : inside.cut_bottom(80, 8);
  const bool young = view.youngest < 12 && !route.younger.empty();
  canvas.text(inside, young ? route.younger : route.says, {.size = 36, .color = theme.ink, .least = 24});
  if (!route.address.empty()) {
    canvas.text(address, route.address,
                {.size = 34, .color = theme.ink, .weight = ui::Weight::bold, .least = 22, .plain = true});
  }
}

void Help::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event>) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  const bool telling = state.part == Part::telling;
  canvas.text(body.cut_top(150, 20),
              telling ? std::string_view("What happens when you tell") : std::string_view(spec.heading),
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = 40}, "heading");
  if (telling) {
    const int lines = static_cast<int>(spec.when_you_tell.size());
    body.h = std::min(body.h, static_cast<float>(lines) * 140);
    for (int i = 0; i < lines; ++i) {
      Rect row = body.cell(i, 1, lines, 20);
      ui::card(canvas, row);
      Rect inside = row.inset(36, 8);
      canvas.art(inside.cut_left(60, 26).centered({50, 50}), "check");
      canvas.text(inside, spec.when_you_tell[static_cast<std::size_t>(i)],
                  {.size = 42, .color = theme.ink, .least = 26, .middle = true});
    }
    return;
  }
  const Rect danger = body.cut_bottom(60, 20);
  int urgent = 0;
  for (const std::string& id : spec.routes) {
    if (const Route* route = find(view.routes, id); route != nullptr && route->urgent) ++urgent;
  }
  const int cards = std::max(1, static_cast<int>(spec.routes.size()) - urgent);
  int cell = 0;
  for (const std::string& id : spec.routes) {
    const Route* route = find(view.routes, id);
    if (route != nullptr && !route->urgent) draw_route(*route, view, body.cell(cell++, cards, 1, 32), canvas);
  }
  for (const Route& route : view.routes) {
    if (!route.urgent) continue;
    ui::Phrase line;
    line << "In danger right now? Call **" << route.number << "**";
    canvas.text(danger, line, {.size = 36, .color = theme.help_ink, .middle = true}, "urgent");
  }
}

}  // namespace pausepoint::activities
