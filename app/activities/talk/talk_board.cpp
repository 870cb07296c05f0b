#include <algorithm>

#include "app/activities/talk/talk.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kRing = 84, kBetween = 16, kPad = 36, kGap = 24;

ui::TextStyle heading_style(ui::Canvas& canvas) {
  return {.size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kTiny};
}
ui::TextStyle prompt_style(ui::Canvas& canvas) {
  return {.size = ui::kHeading, .color = canvas.theme().ink, .least = ui::kTiny};
}
ui::TextStyle starter_style(ui::Canvas& canvas) {
  return {.size = 38, .color = canvas.theme().note_ink, .least = ui::kTiny, .middle = true};
}
ui::TextStyle name_style(ui::Canvas& canvas) {
  return {.size = ui::kHeading, .color = canvas.theme().accent, .weight = ui::Weight::bold, .least = ui::kTiny};
}
ui::TextStyle role_style(ui::Canvas& canvas) { return {.size = 44, .color = canvas.theme().ink, .least = ui::kTiny}; }

/// Empties quietly; nothing rings or changes colour at the end.
void draw_ring(const Talk::Spec& spec, const Talk::State& state, Vec center, ui::Canvas& canvas) {
  const auto left = spec.time - state.elapsed;
  // A started second counts as a whole one, so that the ring is empty when 0:00 is read.
  ui::Phrase label;
  label.clock(left.count() + 999);
  ui::ring(canvas, center, kRing, static_cast<float>(left.count()) / static_cast<float>(spec.time.count()), label);
}

float starters_height(const Talk::Spec& spec, float width, int columns, ui::Canvas& canvas) {
  if (spec.starters.empty()) return 0;
  const float cell = (width - 24 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float tallest = 0;
  for (const std::string& text : spec.starters)
    tallest = std::max(tallest, canvas.measure(text, starter_style(canvas), cell - 2 * kPad).h);
  const int rows = (static_cast<int>(spec.starters.size()) + columns - 1) / columns;
  return static_cast<float>(rows) * (tallest + 34) + 24 * static_cast<float>(rows - 1);
}

void draw_starters(const Talk::Spec& spec, Rect rect, int columns, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const int count = static_cast<int>(spec.starters.size()), rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const Rect cell = rect.cell(i, columns, rows, 24);
    canvas.fill(cell, theme.note_fill, 26);
    canvas.stroke(cell, theme.note_line, 3, 26);
    canvas.text(cell.inset(kPad, 6), spec.starters[static_cast<std::size_t>(i)], starter_style(canvas));
  }
}

/// Height in which the longest role is whole.
float roles_height(const Talk::Spec& spec, float width, ui::Canvas& canvas) {
  const auto count = static_cast<float>(spec.roles.size());
  const float inside = (width - 32 * (count - 1)) / count - 2 * kPad;
  float tallest = 0;
  for (const Talk::Role& role : spec.roles) {
    tallest = std::max(tallest, canvas.measure(role.name, name_style(canvas), inside).h +
                                    canvas.measure(role.text, role_style(canvas), inside).h);
  }
  return tallest + 8 + 2 * kPad;
}

void draw_role(const Talk::Role& role, Rect cell, ui::Canvas& canvas) {
  ui::card(canvas, cell);
  Rect inside = cell.inset(kPad, std::min(kPad, cell.h * 0.12f));
  const float name = canvas.measure(role.name, name_style(canvas), inside.w).h;
  const float all = name + 8 + canvas.measure(role.text, role_style(canvas), inside.w).h;
  const float share = std::min(1.0f, inside.h / all);
  inside = inside.centered({inside.w, std::min(inside.h, all + 2)});
  const Size taken = canvas.text({inside.x, inside.y, inside.w, name * share + 2}, role.name, name_style(canvas));
  inside.cut_top(taken.h, 8);
  canvas.text(inside, role.text, role_style(canvas));
}

void draw_roles(const Talk::Spec& spec, Rect rect, int columns, ui::Canvas& canvas) {
  const int count = static_cast<int>(spec.roles.size()), rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const auto fade = canvas.fade(canvas.appear(220, static_cast<float>(i) * 70));
    draw_role(spec.roles[static_cast<std::size_t>(i)], rect.cell(i, columns, rows, 32), canvas);
  }
}

/// Where there is room, two pupils who talk stand beside the roles; takes their place off `rect`.
bool draw_talkers(const Talk::Spec& spec, Rect& rect, ui::Canvas& canvas) {
  constexpr std::string_view kArt = "pictures/two-friends-talking";
  constexpr float kLeast = 380;
  const auto count = static_cast<float>(spec.roles.size());
  if (rect.h < kLeast || count > 2) return false;
  const float shape = canvas.art_shape(kArt), width = std::min(rect.h * shape, rect.w * 0.42f);
  const float left = rect.w - width - ui::kGap;
  float needed = 0;
  for (const Talk::Role& role : spec.roles) {
    needed = std::max(needed, canvas.measure(role.name, name_style(canvas), left - 2 * kPad).h +
                                  canvas.measure(role.text, role_style(canvas), left - 2 * kPad).h + 8 + kPad);
  }
  if (needed * count + 32 * (count - 1) > rect.h) return false;
  const Rect picture = rect.cut_right(width, ui::kGap);
  const auto quiet = canvas.decoration();
  canvas.art(picture.centered({width, width / shape}), kArt);
  return true;
}

}  // namespace

void Talk::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event>) {
  Rect body = canvas.body();
  const bool timed = spec.time.count() > 0;
  const int starters_count = static_cast<int>(spec.starters.size());
  // One row if every starter fits into it on a line.
  const float third = (body.w - 48) / 3 - 2 * kPad;
  const bool short_ones = std::ranges::all_of(spec.starters, [&](const std::string& text) {
    return canvas.measure(text, starter_style(canvas), 0).w <= third;
  });
  const int columns = starters_count == 3 && short_ones ? 3 : std::clamp(starters_count, 1, 2);
  const float words = body.w - (timed ? 2 * kRing + 50 : 0);
  float heading = canvas.measure(spec.heading, heading_style(canvas), words).h + 2;
  const float prompt = canvas.measure(spec.prompt, prompt_style(canvas), words).h + 2;
  float wanted = std::max(heading + kBetween + prompt, timed ? 2 * kRing : 0.0f);
  float roles = spec.roles.empty() ? 0 : std::max(220.0f, roles_height(spec, body.w, canvas));
  float starters = starters_height(spec, body.w, columns, canvas);
  // Where all is long, words and roles give way in the same measure; the starters are small already.
  const float gaps = 2 * kGap + 12 + starters;
  const float share = std::min(1.0f, (body.h - gaps) / (wanted + roles));
  heading *= share, wanted *= share, roles *= share;
  wanted = std::max(wanted, timed ? 2 * kRing : 0.0f);
  Rect top = body.cut_top(wanted, kGap);
  if (timed) draw_ring(spec, state, {top.right() - kRing, top.y + kRing}, canvas);
  top.w = words;
  const Size title = canvas.text({top.x, top.y, top.w, heading}, spec.heading, heading_style(canvas), "heading");
  top.cut_top(title.h, kBetween);
  canvas.text(top, spec.prompt, prompt_style(canvas), "prompt");
  body.h -= 12;
  const Rect below = starters > 0 ? body.cut_bottom(starters, kGap + 4) : Rect{};
  if (roles > 0) {
    body.h = std::min(body.h, std::max(roles, 540.0f));
    const bool beside = draw_talkers(spec, body, canvas);
    draw_roles(spec, body, beside ? 1 : static_cast<int>(spec.roles.size()), canvas);
  }
  if (starters > 0) draw_starters(spec, below, columns, canvas);
}

}  // namespace pausepoint::activities
