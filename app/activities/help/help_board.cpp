#include <algorithm>

#include "app/activities/help/help.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kAdultHere = "adult-here";
constexpr int kAdult = 18;
constexpr int kYounger = 12;  ///< Under this age the younger words are shown.

const Route* find(std::span<const Route> routes, std::string_view id) {
  const auto found = std::ranges::find(routes, id, &Route::id);
  return found == routes.end() ? nullptr : &*found;
}

/// Draws `text` at the top of `rect`, at most `most` tall, and takes off what it needed.
void take_text(ui::Canvas& canvas, Rect& rect, std::string_view text, const ui::TextStyle& style, float most,
               float gap) {
  const float height = std::min(canvas.measure(text, style, rect.w).h + 2, std::min(most, rect.h));
  canvas.text(rect.cut_top(height, gap), text, style);
}

void draw_heading(std::string_view text, Rect& body, ui::Canvas& canvas) {
  const ui::TextStyle style{
      .size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kTiny};
  const float height = std::min(canvas.measure(text, style, body.w).h + 2, body.h * 0.3f);
  canvas.text(body.cut_top(height, 28), text, style, "heading");
}

void draw_telling(const Help::Spec& spec, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  draw_heading(canvas.words("What happens when you tell"), body, canvas);
  const int lines = static_cast<int>(spec.when_you_tell.size());
  body.h = std::min(body.h - 12, static_cast<float>(lines) * 185);
  for (int i = 0; i < lines; ++i) {
    const auto fade = canvas.fade(canvas.appear(220, static_cast<float>(i) * 70));
    const Rect row = body.cell(i, 1, lines, 24);
    ui::card(canvas, row);
    Rect inside = row.inset(36, 8);
    canvas.icon(inside.cut_left(60, 26).centered({48, 48}), "check", theme.help_ink);
    canvas.text(inside, spec.when_you_tell[static_cast<std::size_t>(i)],
                {.size = 46, .color = theme.ink, .least = ui::kTiny, .middle = true});
  }
}

/// Routes for parents and staff are for lessons of adults alone.
bool is_card(const Route* route, int youngest) {
  return route != nullptr && !route->urgent && (!route->adults || youngest >= kAdult);
}

void draw_urgent(std::span<const Route> routes, Rect rect, ui::Canvas& canvas) {
  const auto urgent = std::ranges::find(routes, true, &Route::urgent);
  if (urgent == routes.end()) return;
  ui::Phrase line;
  line.fill(canvas.words("In danger right now? Call **{1}**."), {std::string_view(urgent->number)});
  canvas.text(rect, line, {.size = ui::kBody, .color = canvas.theme().help_ink, .least = ui::kTiny, .middle = true},
              "urgent");
}

}  // namespace

void draw_route(const Route& route, const View& view, Rect rect, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, rect);
  Rect inside = rect.inset(38, 28);
  // Two large cards have room for larger words rather than for nothing.
  const float grow = rect.h > 500 && rect.w > 700 ? 1.25f : 1;
  take_text(canvas, inside, route.name,
            {.size = 46 * grow, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny}, 124 * grow, 8);
  if (route.id == kAdultHere && view.room != nullptr && !view.room->adult.empty()) {
    ui::Phrase who;
    who << view.room->adult;
    if (!view.room->place.empty()) who << ", " << view.room->place;
    take_text(
        canvas, inside, who,
        {.size = 46 * grow, .color = theme.help_ink, .weight = ui::Weight::bold, .least = ui::kTiny, .plain = true},
        170 * grow, 8);
  }
  if (!route.number.empty()) {
    canvas.text(inside.cut_top(104 * grow, 8), route.number,
                {.size = 80 * grow,
                 .color = theme.help_ink,
                 .weight = ui::Weight::bold,
                 .least = ui::kTiny,
                 .middle = true,
                 .plain = true});
  }
  const bool young = view.youngest < kYounger && !route.younger.empty();
  const std::string_view says = young ? route.younger : route.says;
  const ui::TextStyle address{
      .size = 36 * grow, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny, .plain = true};
  const Size line = canvas.measure(route.address, address, 0);
  // Rather set smaller than broken, as long as it can be read from the back.
  const bool whole = line.w * ui::kTiny / address.size <= inside.w;
  const float wanted = whole ? line.h : canvas.measure(route.address, address, inside.w).h;
  const float below = route.address.empty() ? 0 : wanted + 12;
  take_text(canvas, inside, says,
            {.size = (rect.h > 400 ? 42.0f : 36.0f) * grow, .color = theme.ink, .least = ui::kTiny}, inside.h - below,
            10);
  if (below > 0) canvas.text({inside.x, inside.y, inside.w, std::min(inside.h, wanted + 4)}, route.address, address);
}

void Help::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event>) {
  Rect body = canvas.body();
  if (state.part == Part::telling) return draw_telling(spec, body, canvas);
  draw_heading(spec.heading, body, canvas);
  const Rect urgent = body.cut_bottom(64, 24);
  int cards = 0;
  for (const std::string& id : spec.routes) cards += is_card(find(view.routes, id), view.youngest) ? 1 : 0;
  body.h = std::min(body.h, 600.0f);
  int cell = 0;
  for (const std::string& id : spec.routes) {
    const Route* route = find(view.routes, id);
    if (is_card(route, view.youngest)) draw_route(*route, view, body.cell(cell++, cards, 1, 32), canvas);
  }
  draw_urgent(view.routes, urgent, canvas);
}

}  // namespace pausepoint::activities
