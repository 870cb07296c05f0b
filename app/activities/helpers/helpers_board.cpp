#include <algorithm>

#include "app/activities/helpers/helpers.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr int kMostInColumn = 5;  ///< People of one place below each other.
constexpr int kMostInRow = 6;     ///< Chips of the tray beside each other.
constexpr float kCircle = 152, kBetween = 8, kSway = 14;
constexpr std::string_view kOwnPlace = "Our own idea";

/// A place has room for everybody who belongs there from the beginning: the map keeps still while it fills.
int columns_of(const Helpers::Spec& spec, int place) {
  const auto people = std::ranges::count(spec.people, place, &Helpers::Person::place);
  return std::max(1, (static_cast<int>(people) + kMostInColumn - 1) / kMostInColumn);
}

ui::TextStyle label_style(ui::Canvas& canvas, bool plain) {
  return {.size = ui::kTiny,
          .color = canvas.theme().help_ink,
          .align = ui::Align::center,
          .least = 16,
          .middle = true,
          .plain = plain};
}

/// Puts people near a place, one below the other, and goes on beside them when a column is full.
class Labels {
 public:
  Labels(Rect rect, int columns, int expected, ui::Canvas& canvas) : rect_(rect), columns_(columns), canvas_(canvas) {
    rows_ = std::max(1, (expected + columns - 1) / columns);
  }
  void add(std::string_view text, bool plain) {
    const Rect column = rect_.cell(next_ / rows_, columns_, 1, 12);
    if (next_ % rows_ == 0) y_ = column.y;
    const float share = (rect_.h - kBetween * static_cast<float>(rows_ - 1)) / static_cast<float>(rows_);
    const ui::TextStyle style = label_style(canvas_, plain);
    const Size size = canvas_.measure(text, style, column.w - 20);
    const Rect row{column.x, y_, column.w, std::min(size.h + 10, share)};
    const Rect chip = row.centered({std::min(row.w, size.w + 44), row.h});
    canvas_.fill(chip, canvas_.theme().card, std::min(20.0f, chip.h / 2));
    canvas_.stroke(chip, canvas_.theme().help_line, 3, std::min(20.0f, chip.h / 2));
    canvas_.text(row.inset(10, 1), text, style);
    y_ += row.h + kBetween;
    ++next_;
  }

 private:
  Rect rect_;
  int columns_, rows_, next_ = 0;
  float y_ = 0;
  ui::Canvas& canvas_;
};

/// The circle and its name; returns what is left below them.
Rect draw_circle(Rect rect, std::string_view name, std::string_view art, float diameter, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Rect top = rect.cut_top(diameter, 6);
  canvas.circle(top.center(), diameter / 2, theme.help_line);
  canvas.circle(top.center(), diameter / 2 - 4, theme.card);
  const float inside = diameter * 0.78f;
  if (art.empty()) {
    canvas.icon(top.centered({inside * 0.6f, inside * 0.6f}), "heart", theme.help_ink);
  } else {
    canvas.art(top.centered({inside, inside}), art);
  }
  const ui::TextStyle style{
      .size = 34, .color = theme.ink, .weight = ui::Weight::bold, .align = ui::Align::center, .least = ui::kTiny};
  const float height = std::min(canvas.measure(name, style, rect.w).h, rect.h * 0.4f);
  canvas.text(rect.cut_top(height + 2, 8), name, style);
  return rect;
}

void draw_map(const Helpers::Spec& spec, const Helpers::State& state, Rect map, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(map, theme.help_fill, ui::kRadius);
  const Rect inside = map.inset(20, 16);
  const int places = static_cast<int>(spec.places.size());
  int columns = state.typed.empty() ? 0 : 1;
  for (int i = 0; i < places; ++i) columns += columns_of(spec, i);
  const float width = inside.w / static_cast<float>(columns);
  const float diameter = std::min(width * 0.7f, std::clamp(inside.h - 240, 84.0f, kCircle));
  const int cells = places + (state.typed.empty() ? 0 : 1);
  float x = inside.x;
  Vec before{};
  for (int pass = 0; pass < 2; ++pass, x = inside.x) {
    for (int i = 0; i < cells; ++i) {
      const bool own = i == places;
      const int taken = own ? 1 : columns_of(spec, i);
      const float sway = i % 2 == 0 ? 0 : kSway;
      Rect cell{x, inside.y + sway, width * static_cast<float>(taken), inside.h - sway};
      x += cell.w;
      const Vec center{cell.center().x, cell.y + diameter / 2};
      // The way between the places lies under all circles.
      const Vec way[] = {before, center};
      if (pass == 0 && i > 0) canvas.line(way, theme.help_line, 8);
      before = center;
      if (pass == 0) continue;
      cell = cell.inset(8, 0);
      const std::size_t at = static_cast<std::size_t>(i);
      const Rect below =
          draw_circle(cell, own ? kOwnPlace : std::string_view(spec.places[at].name),
                      own ? std::string_view() : std::string_view(spec.places[at].art), diameter, canvas);
      const auto people = std::ranges::count(spec.people, i, &Helpers::Person::place);
      Labels labels(below, taken, own ? Helpers::kMostTyped : static_cast<int>(people), canvas);
      for (std::size_t person = 0; person < spec.people.size() && !own; ++person) {
        if (spec.people[person].place == i && state.on_map[person]) labels.add(spec.people[person].text, false);
      }
      for (std::size_t typed = 0; typed < state.typed.size() && own; ++typed) labels.add(state.typed[typed], true);
    }
  }
}

void draw_tray(const Helpers::Spec& spec, const Helpers::State& state, Rect tray, int columns, int rows,
               ui::Canvas& canvas, Emit<Event> emit) {
  const auto scope = canvas.push("person");
  for (std::size_t i = 0; i < spec.people.size(); ++i) {
    const int person = static_cast<int>(i);
    const auto index = canvas.push(person);
    const ui::ButtonStyle style{.look = state.on_map[i] ? ui::ButtonLook::selected : ui::ButtonLook::plain,
                                .text_size = ui::kSmall,
                                .key = {},
                                .icon = state.on_map[i] ? "check" : "plus"};
    if (ui::button(canvas, "toggle", tray.cell(person, columns, rows, 16), spec.people[i].text, style))
      emit(ask::Pick{person, spec.people[i].place});
  }
}

}  // namespace

void Helpers::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  Rect body = canvas.body();
  const ui::TextStyle heading{
      .size = ui::kTitle - 6, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny};
  const ui::TextStyle prompt{.size = 36, .color = theme.quiet, .least = ui::kTiny};
  canvas.text(body.cut_top(std::min(canvas.measure(spec.heading, heading, body.w).h + 2, 90.0f), 4), spec.heading,
              heading, "heading");
  canvas.text(body.cut_top(std::min(canvas.measure(spec.prompt, prompt, body.w).h + 2, 96.0f), 16), spec.prompt, prompt,
              "prompt");
  const int people = static_cast<int>(spec.people.size());
  const int rows = people > kMostInRow - 1 ? 2 : 1, columns = (people + rows - 1) / rows;
  const Rect tray = body.cut_bottom(static_cast<float>(rows) * (ui::kTouch + 16) - 16, 20);
  draw_map(spec, state, body, canvas);
  draw_tray(spec, state, tray, columns, rows, canvas, emit);
}

}  // namespace pausepoint::activities
