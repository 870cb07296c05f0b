#include <algorithm>

#include "app/activities/helpers/helpers.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr int kMostInColumn = 3;  ///< People of one place below each other.
constexpr int kMostInRow = 6;     ///< Chips of the tray beside each other.
constexpr int kOwnWidths = 2;     ///< What is typed may be long.
constexpr float kCircle = 190, kLeastCircle = 72, kBetween = 8, kSway = 14, kEdge = 10;
constexpr std::string_view kOwnPlace = worded("Our own idea");

/// A place has room for everybody who belongs there from the beginning: the map keeps still while it fills.
int columns_of(const Helpers::Spec& spec, int place) {
  const auto people = std::ranges::count(spec.people, place, &Helpers::Person::place);
  return std::max(1, (static_cast<int>(people) + kMostInColumn - 1) / kMostInColumn);
}

ui::TextStyle label_style(ui::Canvas& canvas, bool plain) {
  return {.size = ui::kTiny,
          .color = canvas.theme().help_ink,
          .align = ui::Align::center,
          .least = ui::kTiny,
          .middle = true,
          .plain = plain};
}

/// Height of a label's chip in a column of `width`.
float label_height(std::string_view text, bool plain, float width, ui::Canvas& canvas) {
  return canvas.measure(text, label_style(canvas, plain), width - 2 * kEdge - 8).h + kEdge;
}

/// Puts people near a place, one below the other, and goes on beside them when a column is full.
class Labels {
 public:
  Labels(Rect rect, int columns, ui::Canvas& canvas) : rect_(rect), columns_(columns), canvas_(canvas) {}
  /// `on` false: only the place that is kept for them.
  void add(std::string_view text, bool plain, bool on) {
    const ui::Theme& theme = canvas_.theme();
    const Rect column = rect_.cell(next_ / kMostInColumn, columns_, 1, 12);
    if (next_ % kMostInColumn == 0) y_ = column.y;
    ++next_;
    const ui::TextStyle style = label_style(canvas_, plain);
    const float width = canvas_.measure(text, style, column.w - 2 * kEdge - 8).w;
    const Rect row{column.x, y_, column.w, label_height(text, plain, column.w, canvas_)};
    y_ += row.h + kBetween;
    const Rect chip = row.centered({std::min(row.w, width + 44), row.h});
    if (!on) return canvas_.dashed(chip, theme.help_line, 3, std::min(20.0f, chip.h / 2));
    canvas_.fill(chip, theme.card, std::min(20.0f, chip.h / 2));
    canvas_.stroke(chip, theme.help_line, 3, std::min(20.0f, chip.h / 2));
    canvas_.text({column.x + kEdge + 4, row.y, column.w - 2 * kEdge - 8, row.h}, text, style);
  }

 private:
  Rect rect_;
  int columns_, next_ = 0;
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

/// One place of the map and everybody near it.
struct Spot {
  std::string_view name, art;
  int widths = 1;   ///< Of the map's columns it takes.
  int columns = 1;  ///< Of people, in that width.
  struct Person {
    std::string_view text;
    bool plain, on;
  };
  std::vector<Person> people;
};

std::vector<Spot> spots_of(const Helpers::Spec& spec, const Helpers::State& state, const ui::Canvas& canvas) {
  std::vector<Spot> spots;
  for (int place = 0; place < static_cast<int>(spec.places.size()); ++place) {
    const Helpers::Place& at = spec.places[static_cast<std::size_t>(place)];
    spots.push_back({at.name, at.art, columns_of(spec, place), columns_of(spec, place), {}});
    for (std::size_t i = 0; i < spec.people.size(); ++i) {
      if (spec.people[i].place == place) spots.back().people.push_back({spec.people[i].text, false, state.on_map[i]});
    }
  }
  if (state.typed.empty()) return spots;
  spots.push_back({canvas.words(kOwnPlace), {}, kOwnWidths, 1, {}});
  for (const std::string& text : state.typed) spots.back().people.push_back({text, true, true});
  return spots;
}

/// Height of the people below a spot in the tallest of its columns.
float people_height(const Spot& spot, float width, ui::Canvas& canvas) {
  const float column = (width - 12 * static_cast<float>(spot.columns - 1)) / static_cast<float>(spot.columns);
  float tallest = 0, height = 0;
  for (std::size_t i = 0; i < spot.people.size(); ++i) {
    if (i % kMostInColumn == 0) height = 0;
    height += label_height(spot.people[i].text, spot.people[i].plain, column, canvas) + kBetween;
    tallest = std::max(tallest, height);
  }
  return tallest;
}

void draw_map(const Helpers::Spec& spec, const Helpers::State& state, Rect map, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(map, theme.help_fill, ui::kRadius);
  const Rect inside = map.inset(20, 16);
  const std::vector<Spot> spots = spots_of(spec, state, canvas);
  int columns = 0;
  for (const Spot& spot : spots) columns += spot.widths;
  const float width = inside.w / static_cast<float>(columns);
  float people = 0;
  for (const Spot& spot : spots)
    people = std::max(people, people_height(spot, width * static_cast<float>(spot.widths) - 16, canvas));
  // The circles take what the people leave.
  const float diameter = std::min(width * 0.75f, std::clamp(inside.h - kSway - people - 66, kLeastCircle, kCircle));
  float x = inside.x;
  Vec before{};
  for (int pass = 0; pass < 2; ++pass, x = inside.x) {
    for (std::size_t i = 0; i < spots.size(); ++i) {
      const Spot& spot = spots[i];
      const float sway = i % 2 == 0 ? 0 : kSway;
      Rect cell{x, inside.y + sway, width * static_cast<float>(spot.widths), inside.h - sway};
      x += cell.w;
      const Vec center{cell.center().x, cell.y + diameter / 2};
      // The way between the places lies under all circles.
      const Vec way[] = {before, center};
      if (pass == 0 && i > 0) canvas.line(way, theme.help_line, 8);
      before = center;
      if (pass == 0) continue;
      Labels labels(draw_circle(cell.inset(8, 0), spot.name, spot.art, diameter, canvas), spot.columns, canvas);
      for (const Spot::Person& person : spot.people) labels.add(person.text, person.plain, person.on);
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
                                .icon = state.on_map[i] ? "check" : "plus",
                                .least_size = ui::kTiny};
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
