#include <algorithm>

#include "app/activities/line/line.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kLeast = ui::kTiny, kStroke = 10, kGap = 28;
constexpr std::string_view kPublic = worded("Standing: everyone can see this one");
constexpr float kLevelBars[] = {0.1f, 0.5f, 0.92f};

/// What stands at one place: how high, of 1, before and now, and how it is said.
struct Stand {
  float now = 0, before = -1;  ///< Below 0: there was none.
  std::string_view said;
};

std::string_view name_of(const Line::Spec& spec, int place) {
  return spec.ask.options[static_cast<std::size_t>(place)].text;
}

ui::TextStyle quiet_style(ui::Canvas& canvas) {
  return {.size = ui::kSmall, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true};
}

/// The line through the middles of the five cells of `row`, at `y`, with an arrow at both ends.
void draw_rail(Rect row, float y, ui::Canvas& canvas) {
  const ui::Color color = canvas.theme().accent;
  const Vec ends[] = {{row.x + 20, y}, {row.right() - 20, y}};
  canvas.line(ends, color, kStroke);
  const Vec left[] = {{row.x, y}, {row.x + 34, y - 20}, {row.x + 34, y + 20}};
  const Vec right[] = {{row.right(), y}, {row.right() - 34, y + 20}, {row.right() - 34, y - 20}};
  canvas.polygon(left, color);
  canvas.polygon(right, color);
}

float name_size(const Line::Spec& spec, Size box, float most, ui::Canvas& canvas) {
  const ui::TextStyle style{.size = most, .align = ui::Align::center, .least = kLeast};
  return ask::size_for_all(canvas, style, box, Line::kPlaces, [&](int i) { return name_of(spec, i); });
}

/// The five places as cards that hang on the line; pressed when `emit` is given and `open`.
void draw_places(const Line::Spec& spec, Rect rect, bool open, bool pressable, ui::Canvas& canvas, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const float knob = 104;
  draw_rail(rect, rect.y + knob / 2, canvas);
  const Size inside{rect.cell(0, Line::kPlaces, 1, kGap).w - 36, rect.h - knob - 44};
  const float size = name_size(spec, inside, ui::kBody, canvas);
  for (int i = 0; i < Line::kPlaces; ++i) {
    const Rect cell = rect.cell(i, Line::kPlaces, 1, kGap);
    const Rect card{cell.x, cell.y + knob + 14, cell.w, cell.h - knob - 14};
    ui::Phrase id;
    id << "option-" << i;
    const Vec stem[] = {{cell.center().x, cell.y + knob / 2}, {cell.center().x, card.y}};
    canvas.line(stem, theme.accent, kStroke);
    ui::card(canvas, card);
    if (pressable) {
      const ui::Response response = canvas.target(id, ui::Role::option, name_of(spec, i), cell, {.disabled = !open});
      if (response.activated) emit(ask::Press{i});
      if (response.hovered || response.pressed)
        canvas.fill(card.inset(3), theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), ui::kRadius - 3);
      ui::focus_ring(canvas, card, ui::kRadius, response);
    }
    canvas.circle({cell.center().x, cell.y + knob / 2}, knob / 2, theme.paper);
    ui::option_badge(canvas, {cell.center().x, cell.y + knob / 2}, 84, i, pressable && !open);
    canvas.text(card.inset(18, 14), name_of(spec, i),
                {.size = size,
                 .color = pressable && !open ? theme.quiet : theme.ink,
                 .align = ui::Align::center,
                 .least = kLeast,
                 .middle = true});
  }
}

/// One column and, right above it, how it is said. `scale`: what of a whole class the column's height is worth.
void draw_stand(const Stand& stand, int place, Rect column, float scale, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Rect all = column;
  column.cut_top(56);
  const float width = std::min(column.w * 0.6f, 200.0f), radius = 16;
  const auto bar = [&](float share) {
    const float height = std::max(12.0f, column.h * std::min(1.0f, share * scale));
    return Rect{column.center().x - width / 2, column.bottom() - height, width, height};
  };
  const float top = std::min(bar(stand.now).y, bar(std::max(0.0f, stand.before)).y);
  const ui::TextStyle said{.size = 34, .color = theme.ink, .align = ui::Align::center, .least = kLeast, .middle = true};
  canvas.text({all.x - 12, top - 54, all.w + 24, 48}, stand.said, said);
  Rect solid = bar(stand.now);
  solid.h *= canvas.appear(250), solid.y = column.bottom() - solid.h;
  canvas.fill(solid, theme.options[static_cast<std::size_t>(place)], std::min(radius, solid.h / 2));
  if (stand.before < 0) return;
  const Rect first = bar(stand.before);
  // Within the solid bar the dashes are light and clear of its edge, above it they are dark: either way they are seen.
  const bool within = stand.before <= stand.now;
  const float edge = within && first.h > 40 ? 7 : 0;
  if (within && edge == 0 && stand.before == stand.now) return;  // Too small for dashes, and nothing changed.
  canvas.dashed(first.inset(edge), within ? theme.card : theme.ink, 4,
                std::max(4.0f, std::min(radius, first.h / 2) - edge));
}

/// Five columns that stand on the line; dashed before, solid now, all to one scale.
void draw_columns(const Line::Spec& spec, const std::array<Stand, Line::kPlaces>& stands, Rect rect,
                  ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const float cell = rect.cell(0, Line::kPlaces, 1, kGap).w;
  const float size = name_size(spec, {cell - 8, 92}, 36, canvas);
  const Rect names = rect.cut_bottom(92, 8), badges = rect.cut_bottom(84, 0);
  float highest = 0.4f;
  for (const Stand& stand : stands) highest = std::max({highest, stand.now, stand.before});
  for (int i = 0; i < Line::kPlaces; ++i) {
    draw_stand(stands[static_cast<std::size_t>(i)], i, rect.cell(i, Line::kPlaces, 1, kGap), 1 / highest, canvas);
  }
  draw_rail(badges, badges.center().y, canvas);
  for (int i = 0; i < Line::kPlaces; ++i) {
    const Vec middle = badges.cell(i, Line::kPlaces, 1, kGap).center();
    canvas.circle(middle, 40, theme.paper);
    ui::option_badge(canvas, middle, 66, i);
    canvas.text(names.cell(i, Line::kPlaces, 1, kGap).inset(4, 0), name_of(spec, i),
                {.size = size, .color = theme.ink, .align = ui::Align::center, .least = kLeast});
  }
}

void draw_head(std::string_view heading, std::string_view under, Rect& body, ui::Canvas& canvas) {
  const ui::TextStyle style{
      .size = 56, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 36, .middle = true};
  canvas.text(body.cut_top(74, 4), heading, style, "shown");
  canvas.text(body.cut_top(std::min(canvas.measure(under, quiet_style(canvas), body.w).h + 2, 84.0f), 14), under,
              quiet_style(canvas), "shown-of");
}

constexpr std::string_view kTwice = worded("Dashed: first answers · Solid: after talking");

/// The released columns; `why`: with the note under them.
void draw_released(const Line::Spec& spec, const ask::State& ask, const ask::Release& release, Rect body, bool why,
                   ui::Canvas& canvas) {
  const ask::Release* earlier = ask::before(ask);
  if (earlier != nullptr && earlier->shares.size() != release.shares.size()) earlier = nullptr;
  draw_head(canvas.words(earlier != nullptr ? worded("After talking it over") : worded("Where we stand")),
            earlier != nullptr ? canvas.words(kTwice) : std::string_view(spec.ask.question), body, canvas);
  if (why) ui::note(canvas, body.cut_bottom(130, 20), spec.ask.why, 36);
  std::array<Stand, Line::kPlaces> stands;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    stands[i] = {ask::bar(release.shares[i], release.rung),
                 earlier != nullptr ? ask::bar(earlier->shares[i], earlier->rung) : -1.0f,
                 ask::words(release.shares[i], release.rung)};
  }
  if (!why && release.shares.size() > stands.size()) {
    ui::Phrase pass;
    pass << canvas.words("Pass") << ": " << canvas.words(ask::words(release.shares.back(), release.rung));
    ui::TextStyle style = quiet_style(canvas);
    style.align = ui::Align::right;
    canvas.text(canvas.foot(), pass, style, "pass-said");
  }
  draw_columns(spec, stands, body, canvas);
}

void draw_note(const Line::Spec& spec, Rect body, ui::Canvas& canvas) {
  ask::draw_title(spec.ask.question, body, canvas, body.h * 0.34f);
  const float wanted = canvas.measure(spec.ask.why, {.size = ui::kBody}, body.w - 2 * ui::kBody).h + 60;
  ui::note(canvas, body.centered({body.w, std::min(body.h, wanted)}), spec.ask.why, ui::kBody);
}

/// Closed, and while it is talked over: the line stays where it was.
void draw_closed(const Line::Spec& spec, const ask::State& ask, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  ask::draw_title(spec.ask.question, body, canvas, body.h * 0.34f);
  const std::string_view talk = ask::talk_of(spec.ask, ask);
  const float height = talk.empty() ? ask::kOpenRow : std::min(ask::banner_height(talk, body.w, canvas), body.h * 0.3f);
  const Rect row = body.cut_bottom(height, 28);
  draw_places(spec, body.centered({body.w, std::min(body.h, 420.0f)}), true, false, canvas, emit);
  if (talk.empty()) return ask::draw_closed_foot(row, canvas);
  ask::draw_banner(talk, "speech", row, canvas);
}

void draw_pads(const Line::Spec& spec, const ask::State& ask, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  const bool open = ask.phase == ask::Phase::answer;
  if (open || ask.phase == ask::Phase::think) {
    ask::draw_title(spec.ask.question, body, canvas, body.h * 0.34f);
    const Rect row = body.cut_bottom(ask::kOpenRow, 28);
    draw_places(spec, body.centered({body.w, std::min(body.h, 420.0f)}), open, true, canvas, emit);
    if (open) return ask::draw_open_foot(spec.ask, ask, row, canvas, emit);
    return ask::draw_think(spec.ask, ask, row, canvas);
  }
  const ask::Release* release = ask::on_board(ask);
  const bool figures = release != nullptr && release->shares.size() >= static_cast<std::size_t>(Line::kPlaces);
  const bool why = ask.phase == ask::Phase::why;
  if (figures && (why || ask.phase == ask::Phase::shown)) {
    return draw_released(spec, ask, *release, body, why && !spec.ask.why.empty(), canvas);
  }
  if (why) return draw_note(spec, body, canvas);
  draw_closed(spec, ask, body, canvas, emit);
}

std::array<Stand, Line::kPlaces> at_the_wall(const Line::State& state, bool both) {
  std::array<Stand, Line::kPlaces> stands;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    const int now = state.rough[both ? 1 : 0][i];
    stands[i] = {kLevelBars[now], both ? kLevelBars[state.rough[0][i]] : -1.0f, Line::level_name(now)};
  }
  return stands;
}

void draw_wall(const Line::Spec& spec, const Line::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  using Phase = Line::Phase;
  if (state.phase == Phase::shift || state.phase == Phase::why) {
    draw_head(canvas.words("After talking it over"), canvas.words("Dashed: first time · Solid: after talking"), body,
              canvas);
    if (state.phase == Phase::why) ui::note(canvas, body.cut_bottom(130, 20), spec.ask.why, 36);
    return draw_columns(spec, at_the_wall(state, true), body, canvas);
  }
  ask::draw_title(spec.ask.question, body, canvas, body.h * 0.34f);
  if (state.phase == Phase::talk) return ask::draw_middle(spec.ask.talk, body, canvas);
  Rect row = body.cut_bottom(ask::kOpenRow, 28);
  canvas.icon(row.cut_left(40, 18).centered({40, 40}), "eye", canvas.theme().quiet);
  canvas.text(row, canvas.words(kPublic), quiet_style(canvas), "promise");
  const ui::TextStyle tell{.size = ui::kBody, .color = canvas.theme().ink, .least = ui::kTiny, .middle = true};
  const std::string_view how =
      state.phase == Phase::stand
          ? canvas.words("Stand along the wall where you think. Staying at your table is fine, too.")
          : canvas.words("Stand again. Stay or move: both are fine.");
  canvas.text(body.cut_top(canvas.measure(how, tell, body.w).h + 4, 28), how, tell, "how");
  draw_places(spec, body.centered({body.w, std::min(body.h, 420.0f)}), true, false, canvas, emit);
}

}  // namespace

void Line::board(const Spec& spec, const State& state, const View&, ui::Canvas& canvas, Emit<Event> emit) {
  if (spec.by == By::wall) return draw_wall(spec, state, canvas.body(), canvas, emit);
  draw_pads(spec, state.ask, canvas.body(), canvas, emit);
}

}  // namespace pausepoint::activities
