#include <algorithm>

#include "app/activities/sort/sort.h"
#include "app/ask/ask_views.h"
#include "app/ui/carry.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kLeast = ui::kTiny, kGap = 28, kHead = 92, kSmallGap = 10;
constexpr float kTooSmall = ui::kTiny - 2;  ///< Tells that no text fits at a size that can be read.
constexpr std::string_view kAllIn = worded("Every card is in a bin. Would you move any?");
constexpr std::string_view kOneIn = worded("Thank you. Would anyone put it somewhere else?");

std::string_view text_of(const Sort::Spec& spec, int item) { return spec.items[static_cast<std::size_t>(item)].text; }

ui::TextStyle quiet_style(ui::Canvas& canvas) {
  return {.size = ui::kSmall, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true};
}

bool fits(const Sort::Spec& spec, int item, int bin) {
  const auto& bins = spec.items[static_cast<std::size_t>(item)].fits;
  return std::ranges::find(bins, bin) != bins.end();
}

/// A traffic light with the lamp of `bin` lit; the place of the lamp says it without the colour.
void draw_lamps(Rect rect, int bin, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Rect post = rect.centered({rect.h * 0.42f, rect.h});
  canvas.fill(post, theme.ink, post.w * 0.36f);
  const ui::Color lit[] = {ui::mixed(theme.options[2], theme.card, 0.35f),
                           ui::mixed(theme.note_line, theme.options[1], 0.3f), ui::mixed(theme.warn, theme.card, 0.3f)};
  for (int lamp = 0; lamp < 3; ++lamp) {
    const bool on = lamp == 2 - bin;
    const Vec center = post.inset(0, post.h * 0.05f).cell(lamp, 1, 3, 0).center();
    canvas.circle(center, post.w * (on ? 0.32f : 0.22f), on ? lit[bin] : ui::mixed(theme.ink, theme.card, 0.25f));
  }
}

/// Badge, name and, for the traffic lights, the light: at the top of a bin or on its own.
void draw_bin_head(const Sort::Spec& spec, int bin, Rect rect, float size, ui::Canvas& canvas) {
  const float badge = std::min(66.0f, rect.h - 8);
  ui::option_badge(canvas, rect.cut_left(badge, 18).center(), badge, bin);
  if (spec.lights) draw_lamps(rect.cut_right(44, 10).centered({40, std::min(rect.h - 4, 84.0f)}), bin, canvas);
  canvas.text(rect, spec.bins[static_cast<std::size_t>(bin)].name,
              {.size = size, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = kLeast, .middle = true});
}

/// The same size for the names of all bins.
float head_size(const Sort::Spec& spec, float width, ui::Canvas& canvas) {
  const float room = width - 66 - 18 - (spec.lights ? 54 : 0);
  return ask::size_for_all(canvas, {.size = ui::kBody, .weight = ui::Weight::bold, .least = kLeast}, {room, kHead},
                           static_cast<int>(spec.bins.size()),
                           [&](int i) { return std::string_view(spec.bins[static_cast<std::size_t>(i)].name); });
}

/// A bin: an open box with its head; returns the room for its cards.
Rect draw_bin(const Sort::Spec& spec, int bin, Rect rect, float size, bool strong, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const ui::Color color = theme.options[static_cast<std::size_t>(bin)];
  canvas.fill(rect, ui::mixed(theme.paper, color, 0.07f), ui::kRadius);
  canvas.stroke(rect, strong ? color : ui::mixed(theme.paper, color, 0.45f), strong ? 6 : 3, ui::kRadius);
  Rect inside = rect.inset(20, 10);
  draw_bin_head(spec, bin, inside.cut_top(kHead, 6), size, canvas);
  return inside;
}

/// How cards lie in a bin: in one column, or in two where that lets the texts be larger.
struct Grid {
  int columns = 1, rows = 1;
  float size = kTooSmall;
  Rect at(Rect room, int index) const {
    const float most = static_cast<float>(rows) * 150 - kSmallGap;
    room.h = std::min(room.h, most);
    return room.cell(index, columns, rows, kSmallGap);
  }
};

Grid grid_for(const Sort::Spec& spec, Rect room, int cards, ui::Canvas& canvas) {
  Grid best;
  for (const int columns : {1, 2}) {
    Grid grid{columns, std::max(1, (cards + columns - 1) / columns), kTooSmall};
    grid.size = ui::card_text_size(canvas, grid.at(room, 0).size(), 34, kTooSmall, static_cast<int>(spec.items.size()),
                                   [&](int i) { return text_of(spec, i); });
    if (columns == 1 || grid.size > best.size + 3) best = grid;
  }
  return best;
}

void draw_title(const Sort::Spec& spec, Rect& body, bool where, const Sort::State& state, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle heading{.size = 50, .color = theme.ink, .weight = ui::Weight::bold, .least = 34, .middle = true};
  Rect top = body.cut_top(66, 2);
  if (where) {
    ui::Phrase count;
    count.fill(canvas.words("{1} of {2}"), {state.item + 1, static_cast<int>(spec.items.size())});
    canvas.text(top.cut_right(canvas.measure(count, quiet_style(canvas), 0).w + 4, 24), count, quiet_style(canvas),
                "where");
  }
  canvas.text(top, spec.heading, heading, "heading");
  canvas.text(body.cut_top(std::min(canvas.measure(spec.prompt, quiet_style(canvas), body.w).h + 2, 84.0f), 18),
              spec.prompt, quiet_style(canvas), "prompt");
}

/// The card that is spoken of, large; `text` grows with the room there is.
void draw_large_card(std::string_view text, Rect rect, ui::Canvas& canvas) {
  ui::card(canvas, rect);
  canvas.text(
      rect.inset(44, 14), text,
      {.size = ui::kHeading, .color = canvas.theme().ink, .align = ui::Align::center, .least = 32, .middle = true},
      "card-text");
}

// ---- by the board

/// The cards that are in no bin yet.
void draw_tray(const Sort::Spec& spec, const Sort::State& state, Rect tray, ui::Carry& carry, ui::Canvas& canvas) {
  const int count = static_cast<int>(spec.items.size());
  int lying = 0;
  for (int i = 0; i < count; ++i)
    lying += Sort::can_carry(spec, state, i) && state.placed[static_cast<std::size_t>(i)] < 0;
  if (lying == 0)
    return void(
        canvas.text(canvas.foot(), canvas.words(spec.at_once ? kAllIn : kOneIn), quiet_style(canvas), "all-in"));
  carry.place(static_cast<int>(spec.bins.size()), tray, canvas.words("Beside the bins"));
  const int abreast = lying == 4 || lying == 2 ? 2 : 3;  // No card is left alone on a row of its own.
  const int columns = spec.at_once ? abreast : 1, rows = (lying + columns - 1) / columns;
  if (!spec.at_once) tray = tray.centered({std::min(tray.w, 1000.0f), tray.h});
  const float size = ui::card_text_size(canvas, tray.cell(0, columns, rows, 16).size(), spec.at_once ? 34 : 44, kLeast,
                                        count, [&](int i) { return text_of(spec, i); });
  int cell = 0;
  for (int i = 0; i < count; ++i) {
    if (!Sort::can_carry(spec, state, i) || state.placed[static_cast<std::size_t>(i)] >= 0) continue;
    carry.card(i, tray.cell(cell++, columns, rows, 16), text_of(spec, i), {.size = size, .least = kLeast});
  }
}

/// Whether `item` is shown in the bin it was put into: one by one, only the card that is spoken of.
bool lies_in(const Sort::Spec& spec, const Sort::State& state, int item, int bin) {
  return Sort::can_carry(spec, state, item) && state.placed[static_cast<std::size_t>(item)] == bin;
}

void draw_bins_with_cards(const Sort::Spec& spec, const Sort::State& state, Rect area, ui::Carry& carry,
                          ui::Canvas& canvas) {
  const int bins = static_cast<int>(spec.bins.size()), count = static_cast<int>(spec.items.size());
  const float head = head_size(spec, area.cell(0, bins, 1, kGap).w - 40, canvas);
  for (int bin = 0; bin < bins; ++bin) {
    const Rect rect = area.cell(bin, bins, 1, kGap);
    const Rect room = draw_bin(spec, bin, rect, head, false, canvas);
    int cards = 0;
    for (int i = 0; i < count; ++i) cards += lies_in(spec, state, i, bin);
    // One more than there are, so that the place where the next one lands is shown, if all can still be read.
    Grid grid = grid_for(spec, room, std::max(2, std::min(cards + 1, count)), canvas);
    const bool roomy = grid.size > kTooSmall;
    if (!roomy) grid = grid_for(spec, room, cards, canvas);
    const Rect next = roomy ? grid.at(room, std::min(cards, count - 1)) : room;
    carry.place(bin, rect, spec.bins[static_cast<std::size_t>(bin)].name, next);
    int cell = 0;
    for (int i = 0; i < count; ++i) {
      if (!lies_in(spec, state, i, bin)) continue;
      carry.card(i, grid.at(room, cell++), text_of(spec, i), {.size = grid.size, .least = kLeast});
    }
  }
}

void draw_sorting(const Sort::Spec& spec, const Sort::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  draw_title(spec, body, !spec.at_once, state, canvas);
  int lying = 0;
  for (std::size_t i = 0; i < state.placed.size(); ++i)
    lying += Sort::can_carry(spec, state, static_cast<int>(i)) && state.placed[i] < 0;
  // The bins take the tray's room when it is empty, so that all cards can lie in one of them.
  Rect tray;
  if (lying > 0) {
    const int rows = spec.at_once ? (lying + 2) / 3 : 1;
    const float row = spec.at_once ? 112.0f : 150.0f;
    tray = body.cut_top(static_cast<float>(rows) * (row + 16) - 16, 22);
  }
  ui::Carry carry(canvas);
  draw_bins_with_cards(spec, state, body, carry, canvas);
  draw_tray(spec, state, tray, carry, canvas);
  if (const auto moved = carry.finish()) emit(ask::Pick{moved->card, moved->place});
}

// ---- reasons and overview

void draw_reason(const Sort::Spec& spec, const Sort::State& state, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const auto at = static_cast<std::size_t>(state.item);
  const Sort::Item& item = spec.items[at];
  const bool both = item.fits.size() > 1;
  const ui::TextStyle heading{.size = 50, .color = theme.ink, .weight = ui::Weight::bold, .least = 34, .middle = true};
  Rect top = body.cut_top(66, 16);
  ui::Phrase count;
  count.fill(canvas.words("{1} of {2}"), {state.item + 1, static_cast<int>(spec.items.size())});
  canvas.text(top.cut_right(canvas.measure(count, quiet_style(canvas), 0).w + 4, 24), count, quiet_style(canvas),
              "where");
  canvas.text(
      top, canvas.words(both ? worded("This one could go in two places") : worded("Where this one could go, and why")),
      heading, "heading");
  const float wanted = canvas.measure(item.why, {.size = ui::kBody}, body.w - 2 * ui::kBody).h + 48;
  ui::note(canvas, body.cut_bottom(std::clamp(wanted, 120.0f, 240.0f), 30), item.why, ui::kBody);
  const int bins = static_cast<int>(spec.bins.size());
  const Rect row = body.cut_bottom(170, 30);
  draw_large_card(item.text, body.centered({body.w, std::min(body.h, 300.0f)}), canvas);
  const float head = head_size(spec, row.cell(0, bins, 1, kGap).w - 40, canvas);
  for (int bin = 0; bin < bins; ++bin) {
    const bool here = fits(spec, state.item, bin);
    const Rect rect = row.cell(bin, bins, 1, kGap);
    const auto faded = canvas.fade(here ? 1.0f : 0.45f);
    Rect room = draw_bin(spec, bin, rect, head, here, canvas);
    if (!here) continue;
    const float side = std::min(room.h, 44.0f);
    canvas.icon(room.cut_left(side, 14).centered({side, side}), "tick", theme.help_ink);
    canvas.text(room, canvas.words("could go here"),
                {.size = ui::kSmall, .color = theme.help_ink, .least = kLeast, .middle = true});
  }
}

/// Every card where it fits; one that fits two bins lies in both.
void draw_overview(const Sort::Spec& spec, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view text = spec.talk.empty() ? spec.heading : spec.talk;
  const ui::TextStyle heading{.size = 50, .color = theme.ink, .weight = ui::Weight::bold, .least = 34, .middle = true};
  canvas.text(body.cut_top(std::min(canvas.measure(text, heading, body.w).h + 2, 118.0f), 18), text, heading,
              "heading");
  const int bins = static_cast<int>(spec.bins.size()), count = static_cast<int>(spec.items.size());
  const float head = head_size(spec, body.cell(0, bins, 1, kGap).w - 40, canvas);
  for (int bin = 0; bin < bins; ++bin) {
    const Rect room = draw_bin(spec, bin, body.cell(bin, bins, 1, kGap), head, false, canvas);
    int cards = 0, cell = 0;
    for (int i = 0; i < count; ++i) cards += fits(spec, i, bin);
    const Grid grid = grid_for(spec, room, std::max(cards, 3), canvas);
    for (int i = 0; i < count; ++i) {
      if (!fits(spec, i, bin)) continue;
      const bool both = spec.items[static_cast<std::size_t>(i)].fits.size() > 1;
      ui::CardStyle style{.size = grid.size, .least = kLeast};
      if (both) style.line = theme.accent;
      ui::still_card(canvas, grid.at(room, cell++), text_of(spec, i), style);
    }
  }
}

// ---- by pads

void draw_pad_bin(const Sort::Spec& spec, int bin, Rect cell, float size, bool open, ui::Canvas& canvas,
                  Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const std::string& name = spec.bins[static_cast<std::size_t>(bin)].name;
  ui::Phrase id;
  id << "option-" << bin;
  ui::card(canvas, cell);
  const ui::Response response = canvas.target(id, ui::Role::option, name, cell, {.disabled = !open});
  if (response.activated) emit(ask::Press{bin});
  if (response.hovered || response.pressed)
    canvas.fill(cell.inset(3), theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), ui::kRadius - 3);
  ui::focus_ring(canvas, cell, ui::kRadius, response);
  const auto faded = canvas.fade(open ? 1.0f : 0.55f);
  draw_bin_head(spec, bin, cell.inset(26, 16), size, canvas);
}

void draw_asking(const Sort::Spec& spec, const Sort::State& state, const ask::Asking& asking, Rect body,
                 ui::Canvas& canvas, Emit<Event> emit) {
  draw_title(spec, body, true, state, canvas);
  const bool open = asking.state->phase == ask::Phase::answer;
  const Rect row = body.cut_bottom(ask::kOpenRow, 28);
  const int bins = static_cast<int>(spec.bins.size());
  const Rect cells = body.cut_bottom(150, 34);
  draw_large_card(text_of(spec, state.item), body.centered({body.w, std::min(body.h, 320.0f)}), canvas);
  const float size = head_size(spec, cells.cell(0, bins, 1, kGap).w - 52, canvas);
  for (int bin = 0; bin < bins; ++bin)
    draw_pad_bin(spec, bin, cells.cell(bin, bins, 1, kGap), size, open, canvas, emit);
  if (open) return ask::draw_open_foot(*asking.ask, *asking.state, row, canvas, emit);
  ask::draw_think(*asking.ask, *asking.state, row, canvas);
}

}  // namespace

void Sort::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  if (state.phase == Phase::overview) return draw_overview(spec, body, canvas);
  if (tells_reason(spec, state)) return draw_reason(spec, state, body, canvas);
  const auto asked = asking(spec, state);
  if (!asked) return draw_sorting(spec, state, body, canvas, emit);
  if (asked->state->phase == ask::Phase::think || asked->state->phase == ask::Phase::answer)
    return draw_asking(spec, state, *asked, body, canvas, emit);
  ask::draw_after(*asked->ask, *asked->state, body, canvas);
}

}  // namespace pausepoint::activities
