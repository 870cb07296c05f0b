#include <algorithm>

#include "app/activities/rank/rank.h"
#include "app/ui/carry.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kSide = 600, kColumn = 48, kBetween = 16, kLeast = ui::kTiny;
constexpr float kName = 210;  ///< Room for the group's name beside a ladder.
constexpr std::string_view kAllPlaced = worded("Every card has a place. Would you swap any two?");

std::string_view group_name(int group) { return group == 0 ? worded("First group") : worded("Second group"); }

ui::TextStyle quiet_style(ui::Canvas& canvas, float size) {
  return {.size = size, .color = canvas.theme().quiet, .least = ui::kTiny};
}

std::string_view text_at(const Rank::Spec& spec, int item) { return spec.items[static_cast<std::size_t>(item)].text; }

/// Where the places of the shape lie in a rectangle; from the top on, as State::placed counts them.
class Places {
 public:
  Places(const Rank::Spec& spec, Rect rect, float most_height) : rows_(Rank::rows(spec)), rect_(rect) {
    const int columns = *std::ranges::max_element(rows_);
    const auto count = static_cast<float>(rows_.size());
    gap_ = columns > 1 ? 30.0f * rect.w / 1100 : 0;
    height_ = std::min(most_height, (rect.h - kBetween * (count - 1)) / count);
    rect_ = rect.centered({rect.w, count * (height_ + kBetween) - kBetween});
    width_ = (rect.w - gap_ * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  }
  Rect at(int place) const {
    int row = 0;
    while (place >= rows_[static_cast<std::size_t>(row)]) place -= rows_[static_cast<std::size_t>(row++)];
    const auto in_row = static_cast<float>(rows_[static_cast<std::size_t>(row)]);
    const float left = rect_.center().x - (in_row * (width_ + gap_) - gap_) / 2;
    return {left + static_cast<float>(place) * (width_ + gap_),
            rect_.y + static_cast<float>(row) * (height_ + kBetween), width_, height_};
  }
  Size size() const { return {width_, height_}; }

 private:
  std::vector<int> rows_;
  Rect rect_;
  float gap_ = 0, width_ = 0, height_ = 0;
};

/// A shape of few rows has higher cards, so that it fills the board.
float most_height(const Rank::Spec& spec) { return Rank::rows(spec).size() > 4 ? 150.0f : 200.0f; }

ui::CardStyle card_style(int place, float size, ui::Canvas& canvas) {
  ui::CardStyle style{.size = size, .least = kLeast};
  if (place == 0) style.line = canvas.theme().accent;
  return style;
}

float size_in(const Rank::Spec& spec, Size box, float most, ui::Canvas& canvas) {
  const auto text = [&](int i) { return text_at(spec, i); };
  return ui::card_text_size(canvas, box, most, kLeast, static_cast<int>(spec.items.size()), text);
}

/// What the two ends mean, beside them where the shape leaves room, else above and below.
void draw_ends(const Rank::Spec& spec, const Places& places, Rect area, ui::Canvas& canvas) {
  const Rect first = places.at(0), last = places.at(static_cast<int>(spec.items.size()) - 1);
  ui::TextStyle style{.size = ui::kSmall, .color = canvas.theme().accent, .weight = ui::Weight::bold, .least = kLeast};
  style.middle = true;
  const float left = first.right() + 26;
  const float room = area.right() - left;
  canvas.text({left, first.y, room, first.h}, spec.top, style, "top");
  canvas.text({left, last.y, room, last.h}, spec.bottom, style, "bottom");
}

/// The cards that have no place yet, in two columns or one; a sentence when there are none.
void draw_tray(const Rank::Spec& spec, const Rank::State& state, Rect tray, Rect whole, ui::Carry& carry,
               ui::Canvas& canvas) {
  const int count = static_cast<int>(spec.items.size());
  const int lying = count - Rank::count_placed(state);
  carry.place(count, whole, canvas.words("Beside the places"), tray);
  if (lying == 0) {
    const float height = canvas.measure(canvas.words(kAllPlaced), {.size = 34}, tray.w - 68).h + 44;
    return ui::note(canvas, tray.cut_top(std::min(height, tray.h)), canvas.words(kAllPlaced), 34);
  }
  const int columns = lying > 4 ? 2 : 1, rows = (lying + columns - 1) / columns;
  const float gap = 10;
  tray.h = std::min(tray.h, static_cast<float>(rows) * (124 + gap) - gap);
  if (columns == 1) tray.w = std::min(tray.w, 380.0f);
  const float size = size_in(spec, tray.cell(0, columns, rows, gap).size(), 32, canvas);
  int cell = 0;
  for (int item = 0; item < count; ++item) {
    if (!Rank::in_tray(state, state.group, item)) continue;
    carry.card(item, tray.cell(cell++, columns, rows, gap), text_at(spec, item), {.size = size, .least = kLeast});
  }
}

/// Where the places are, and beside them room for what the two ends mean.
struct Layout {
  Rect area, shape;
};

Layout layout_of(const Rank::Spec& spec, Rect body) {
  if (spec.shape != Rank::Shape::ladder) return {body, body};
  const Rect area = body.centered({std::min(body.w, 980.0f), body.h});
  Rect shape = area;
  shape.cut_right(290);
  if (spec.groups > 1) shape.cut_left(kName);
  return {area, shape};
}

/// Heading and prompt at the top of `side`; what is left of it belongs to the cards.
void draw_words(const Rank::Spec& spec, Rect& side, ui::Canvas& canvas) {
  const ui::TextStyle heading{.size = 52, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 34};
  const ui::TextStyle prompt = quiet_style(canvas, 34);
  const float title = std::min(canvas.measure(spec.heading, heading, side.w).h + 2, 128.0f);
  canvas.text(side.cut_top(title, 8), spec.heading, heading, "heading");
  const float words = std::min(canvas.measure(spec.prompt, prompt, side.w).h + 2, 136.0f);
  canvas.text(side.cut_top(words, 20), spec.prompt, prompt, "prompt");
}

/// Whose order it is, left of the first place.
void draw_group(Rect first, Rect area, int group, ui::Canvas& canvas) {
  canvas.text({area.x, first.y, first.x - area.x - 20, first.h}, canvas.words(group_name(group)),
              {.size = 38, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = kLeast, .middle = true});
}

void draw_moving(const Rank::Spec& spec, const Rank::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  Rect side = body.cut_left(kSide, kColumn);
  const Rect whole = side;
  const Layout layout = layout_of(spec, body);
  const Places places(spec, layout.shape, most_height(spec));
  draw_words(spec, side, canvas);
  if (spec.groups > 1) draw_group(places.at(0), layout.area, state.group, canvas);
  ui::Carry carry(canvas);
  const auto& placed = state.placed[static_cast<std::size_t>(state.group)];
  const float size = size_in(spec, places.size(), 36, canvas);
  draw_ends(spec, places, layout.area, canvas);
  for (int place = 0; place < static_cast<int>(placed.size()); ++place) {
    ui::Phrase label;
    label.fill(canvas.words("Place {1} of {2}"), {place + 1, static_cast<int>(placed.size())});
    carry.place(place, places.at(place), label);
    if (placed[static_cast<std::size_t>(place)] < 0) ui::slot(canvas, places.at(place));
  }
  draw_tray(spec, state, side, whole, carry, canvas);
  for (int place = 0; place < static_cast<int>(placed.size()); ++place) {
    const int item = placed[static_cast<std::size_t>(place)];
    if (item >= 0) carry.card(item, places.at(place), text_at(spec, item), card_style(place, size, canvas));
  }
  if (const auto moved = carry.finish()) emit(ask::Pick{moved->card, moved->place});
}

/// One group's order, not to be moved any more.
void draw_order(const Rank::Spec& spec, const std::vector<int>& placed, Rect rect, float most_height,
                ui::Canvas& canvas) {
  const Places places(spec, rect, most_height);
  const float size = size_in(spec, places.size(), 34, canvas);
  for (int place = 0; place < static_cast<int>(placed.size()); ++place) {
    const int item = placed[static_cast<std::size_t>(place)];
    if (item < 0) {
      ui::slot(canvas, places.at(place));
    } else {
      ui::still_card(canvas, places.at(place), text_at(spec, item), card_style(place, size, canvas));
    }
  }
}

/// What to talk about, as quiet cards side by side.
void draw_talk(const Rank::Spec& spec, Rect rect, int columns, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int count = static_cast<int>(spec.talk.size()), rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const Rect cell = rect.cell(i, columns, rows, 20);
    canvas.fill(cell, theme.note_fill, 26);
    canvas.stroke(cell, theme.note_line, 3, 26);
    canvas.text(cell.inset(26, 8), spec.talk[static_cast<std::size_t>(i)],
                {.size = 34, .color = theme.note_ink, .least = kLeast, .middle = true});
  }
}

void draw_heading(std::string_view text, Rect& body, ui::Canvas& canvas) {
  const ui::TextStyle style{
      .size = 54, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 34, .middle = true};
  canvas.text(body.cut_top(std::min(canvas.measure(text, style, body.w).h + 4, 84.0f), 14), text, style, "heading");
}

/// Two orders side by side over the talk.
void draw_two(const Rank::Spec& spec, const Rank::State& state, Rect body, bool why, ui::Canvas& canvas) {
  draw_heading(spec.heading, body, canvas);
  const Rect below = body.cut_bottom(166, 20);
  if (why) {
    ui::note(canvas, below, spec.why, 36);
  } else {
    draw_talk(spec, below, static_cast<int>(spec.talk.size()), canvas);
  }
  for (int group = 0; group < spec.groups; ++group) {
    const Rect half = body.cell(group, spec.groups, 1, 56);
    Rect shape = half;
    if (spec.shape == Rank::Shape::ladder) shape.cut_left(kName);
    draw_order(spec, state.placed[static_cast<std::size_t>(group)], shape, 120, canvas);
    draw_group(Places(spec, shape, 120).at(0), half, group, canvas);
  }
}

void draw_one(const Rank::Spec& spec, const Rank::State& state, Rect body, bool why, ui::Canvas& canvas) {
  Rect side = body.cut_left(kSide, kColumn);
  const Layout layout = layout_of(spec, body);
  const Places places(spec, layout.shape, most_height(spec));
  draw_ends(spec, places, layout.area, canvas);
  draw_order(spec, state.placed.front(), layout.shape, most_height(spec), canvas);
  draw_words(spec, side, canvas);
  if (why) {
    const float wanted = canvas.measure(spec.why, {.size = 38}, side.w - 76).h + 60;
    ui::note(canvas, side.cut_top(std::min(wanted, side.h)), spec.why, 38);
  } else {
    const auto count = static_cast<float>(spec.talk.size());
    draw_talk(spec, side.cut_top(std::min(side.h, count * 180 - 20)), 1, canvas);
  }
}

}  // namespace

void Rank::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  if (state.phase == Phase::moving) return draw_moving(spec, state, body, canvas, emit);
  const bool why = state.phase == Phase::why;
  spec.groups > 1 ? draw_two(spec, state, body, why, canvas) : draw_one(spec, state, body, why, canvas);
}

}  // namespace pausepoint::activities
