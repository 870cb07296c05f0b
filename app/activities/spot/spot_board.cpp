#include <algorithm>
#include <array>
#include <span>

#include "app/activities/spot/spot.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kAvatar = 68, kMostRow = 118, kBadge = 64, kPad = 40, kBetween = 10;
constexpr float kTextSize = 38, kReadingSize = 46, kMeansSize = 34;

/// The name of a trick as a heading.
ui::Phrase titled(std::string_view name) {
  ui::Phrase phrase;
  const char first = name.empty() ? ' ' : name.front();
  const char upper = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
  phrase << std::string_view(&upper, 1) << (name.empty() ? name : name.substr(1));
  return phrase;
}

/// What a row shows besides its line.
struct Extra {
  bool badges = false, open = false;      ///< Letters to answer with.
  bool waiting = false;                   ///< Letters that count only after the thinking time: pale till then.
  const ask::Release* release = nullptr;  ///< How many chose each line.
  bool tags = false, means = false;       ///< The trick in it; what it might mean.
  float means_size = kMeansSize;
  float says_width = 0;  ///< Of the line's text; 0: all there is.
};

/// Someone's head in a circle of their own colour.
void draw_voice(ui::Canvas& canvas, Rect box, const scene::CastMember* member) {
  const ui::Theme& theme = canvas.theme();
  const Rect round = box.centered({kAvatar, kAvatar});
  canvas.circle(round.center(), kAvatar / 2, theme.help_fill);
  if (member == nullptr) return;
  const auto quiet = canvas.decoration();
  const auto clip = canvas.clip(round);
  if (member->art.starts_with("people/")) {
    scene::draw_person(canvas, round.inset(-2).moved({0, 4}), *member, scene::Face::calm);
  } else {
    canvas.art(round, member->art);
  }
}

void draw_share(ui::Canvas& canvas, Rect place, const ask::Release& release, std::size_t option) {
  if (option >= release.shares.size()) return;
  const ui::Theme& theme = canvas.theme();
  const ask::Share share = release.shares[option];
  ui::TextStyle style{.size = ui::kSmall, .color = theme.ink, .align = ui::Align::right, .least = ui::kTiny};
  style.middle = true;
  const auto scope = canvas.push("row");
  const auto index = canvas.push(static_cast<int>(option));
  canvas.text(place.cut_right(260, 20), ask::words(share, release.rung), style, "told");
  const Rect track = place.centered({place.w, 26});
  const float width = track.w * ask::bar(share, release.rung) * canvas.appear(250);
  canvas.fill({track.right() - width, track.y, width, track.h}, theme.accent, std::min(13.0f, width / 2));
}

/// The trick in a line, in the words that pupils learn.
void draw_tag(ui::Canvas& canvas, Rect place, const Tactic* tactic) {
  if (tactic == nullptr) return;
  const ui::Theme& theme = canvas.theme();
  ui::TextStyle style{.size = ui::kTiny, .color = theme.note_ink, .align = ui::Align::center, .least = ui::kTiny};
  style.middle = true;
  const ui::Phrase name = titled(tactic->name);
  const float width = std::min(place.w, canvas.measure(name, style, 0).w + 44);
  const Rect chip = place.cut_right(width).centered({width, std::min(place.h - 8, 56.0f)});
  canvas.fill(chip, theme.note_fill, 14);
  canvas.stroke(chip, theme.note_line, 3, 14);
  canvas.text(chip.inset(8, 0), name, style);
}

void draw_line(ui::Canvas& canvas, Rect row, const Spot::ChatLine& line, const View& view, const Extra& extra,
               float size, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const bool answer = extra.badges && line.option >= 0;
  if (answer && extra.open) {
    ui::Phrase id;
    id << "option-" << line.option;
    const ui::Response response = canvas.target(id, ui::Role::option, line.text, row);
    if (response.activated) emit(ask::Press{line.option});
    if (response.hovered || response.pressed)
      canvas.fill(row, theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), 20);
    ui::focus_ring(canvas, row, 20, response);
  }
  if (line.change && (extra.tags || extra.means)) {
    canvas.fill(row, theme.note_fill, 20);
    canvas.stroke(row, theme.note_line, 4, 20);
  }
  Rect inside = row.inset(20, 4);
  if (extra.badges) {
    const Rect mark = inside.cut_left(kBadge, 22);
    if (answer) ui::option_badge(canvas, mark.center(), std::min(kBadge, mark.h), line.option, extra.waiting);
  }
  draw_voice(canvas, inside.cut_left(kAvatar, 22), scene::find(view.cast, line.who));
  const ui::TextStyle style{.size = size, .color = theme.ink, .least = ui::kTiny, .middle = true, .plain = true};
  if (extra.means) {
    const auto scope = canvas.push("row");
    const auto index = canvas.push(line.option);
    canvas.text(inside.cut_left(extra.says_width, 30), line.text, style);
    canvas.text(inside, line.means,
                {.size = extra.means_size, .color = theme.quiet, .least = ui::kTiny, .middle = true}, "more");
    return;
  }
  if (extra.tags)
    draw_tag(canvas, inside.cut_right(std::min(360.0f, inside.w * 0.4f), 16), find_tactic(view.tactics, line.tactic));
  const Rect share = extra.release != nullptr ? inside.cut_right(inside.w * 0.44f, 24) : Rect{};
  canvas.text(inside, line.text, style);
  if (extra.release != nullptr && line.option >= 0)
    draw_share(canvas, share, *extra.release, static_cast<std::size_t>(line.option));
}

/// The answer that nothing changed, as a last row.
void draw_fine(ui::Canvas& canvas, Rect row, const Spot::Spec& spec, const Extra& extra, float size, Emit<Event> emit) {
  const ui::Theme& theme = canvas.theme();
  const int option = static_cast<int>(spec.where.options.size()) - 1;
  const std::string& text = spec.where.options.back().text;
  if (extra.open) {
    ui::Phrase id;
    id << "option-" << option;
    const ui::Response response = canvas.target(id, ui::Role::option, text, row);
    if (response.activated) emit(ask::Press{option});
    if (response.hovered || response.pressed)
      canvas.fill(row, theme.ink.with_alpha(response.pressed ? 0.08f : 0.03f), 20);
    ui::focus_ring(canvas, row, 20, response);
  }
  Rect inside = row.inset(20, 4);
  const Rect mark = inside.cut_left(extra.badges ? kBadge : kAvatar, 22);
  if (extra.badges) ui::option_badge(canvas, mark.center(), std::min(kBadge, mark.h), option, extra.waiting);
  const ui::TextStyle style{
      .size = size, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny, .middle = true};
  if (extra.means) {
    const auto scope = canvas.push("row");
    const auto index = canvas.push(option);
    canvas.text(inside.cut_left(extra.says_width, 30), text, style);
    canvas.text(inside, spec.where.options.back().leads,
                {.size = extra.means_size, .color = theme.quiet, .least = ui::kTiny, .middle = true}, "more");
    return;
  }
  // As long a track as the lines above have: the same share is the same bar.
  const Rect share = extra.release != nullptr ? inside.cut_right((inside.w - kAvatar - 22) * 0.44f, 24) : Rect{};
  canvas.text(inside, text, style);
  if (extra.release != nullptr) draw_share(canvas, share, *extra.release, static_cast<std::size_t>(option));
}

/// Where a line will stand that has not been read yet.
void draw_ghost(ui::Canvas& canvas, Rect row) {
  const ui::Color color = canvas.theme().line.with_alpha(0.45f);
  Rect inside = row.inset(20, 4);
  canvas.circle(inside.cut_left(kAvatar, 22).center(), kAvatar / 2, color);
  canvas.fill(inside.cut_left(inside.w * 0.3f).centered({inside.w * 0.43f, 18}), color, 9);
}

/// Whether a row shows this line: while the class answers, and where it is told what each might mean, only those that
/// are asked have one, so that each is high enough to be pressed.
bool is_row(const Spot::ChatLine& line, const Extra& extra) {
  return line.option >= 0 || !(extra.means || (extra.badges && extra.release == nullptr));
}

/// One size for all lines, and one for all that they might mean.
float line_size(ui::Canvas& canvas, const Spot::Spec& spec, Extra& extra, Rect inside, int rows, float text_size) {
  const float taken = 40 + kAvatar + 22 + (extra.badges ? kBadge + 22 : 0);
  const float height = inside.cell(0, 1, rows, kBetween).h - 8;
  const float rest = inside.w - taken - (extra.tags ? 376.0f : 0.0f);
  const float width = extra.says_width > 0 ? extra.says_width : extra.release != nullptr ? rest * 0.54f : rest;
  const int count = static_cast<int>(spec.lines.size());
  const auto at = [](int i) { return static_cast<std::size_t>(i); };
  if (extra.means) {
    extra.means_size = ask::size_for_all(canvas, {.size = kMeansSize, .least = ui::kTiny}, {rest - width - 34, height},
                                         count, [&](int i) { return std::string_view(spec.lines[at(i)].means); });
  }
  return ask::size_for_all(canvas, {.size = text_size, .least = ui::kTiny, .plain = true},
                           {std::max(100.0f, width), height}, count,
                           [&](int i) { return std::string_view(spec.lines[at(i)].text); });
}

/// The first `shown` lines of the chat on a card; with `fine` the answer that nothing changed below them.
void draw_chat(ui::Canvas& canvas, Rect rect, const Spot::Spec& spec, int shown, bool fine, const View& view,
               Extra extra, Emit<Event> emit, float text_size = kTextSize) {
  const auto lines = std::ranges::count_if(spec.lines, [&](const auto& line) { return is_row(line, extra); });
  const int rows = static_cast<int>(lines) + (fine ? 1 : 0);
  rect.h = std::min(rect.h, static_cast<float>(rows) * (kMostRow + kBetween) + 2 * 22);
  ui::card(canvas, rect);
  const bool pressed = extra.badges && extra.release == nullptr;
  const Rect inside = rect.inset(18, pressed ? 4 : 20);
  const float between = pressed ? 2 : kBetween;
  const float size = line_size(canvas, spec, extra, inside, rows, text_size);
  int row = 0;
  for (std::size_t i = 0; i < spec.lines.size(); ++i) {
    if (!is_row(spec.lines[i], extra)) continue;
    const Rect cell = inside.cell(row++, 1, rows, between);
    if (static_cast<int>(i) < shown) {
      draw_line(canvas, cell, spec.lines[i], view, extra, size, emit);
    } else {
      draw_ghost(canvas, cell);
    }
  }
  if (fine) draw_fine(canvas, inside.cell(rows - 1, 1, rows, between), spec, extra, size, emit);
}

void draw_reading(const Spot::Spec& spec, const Spot::State& state, Rect body, const View& view, ui::Canvas& canvas,
                  Emit<Event> emit) {
  ask::draw_title(spec.heading, body, canvas, body.h * 0.2f);
  draw_chat(canvas, body, spec, state.lines, false, view, {}, emit, kReadingSize);
}

/// The question on one line: the rows below need all the height there is.
void draw_question(ui::Canvas& canvas, Rect& body, std::string_view question) {
  canvas.text(body.cut_top(68, 8), question,
              {.size = ui::kHeading, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = 34}, "question");
}

void draw_where(const Spot::Spec& spec, const Spot::State& state, Rect body, const View& view, ui::Canvas& canvas,
                Emit<Event> emit) {
  const ask::State& asked = state.where;
  const int all = static_cast<int>(spec.lines.size());
  const ask::Release* release = ask::on_board(asked);
  switch (asked.phase) {
    case ask::Phase::think:
    case ask::Phase::answer: {
      const bool open = asked.phase == ask::Phase::answer;
      draw_question(canvas, body, spec.where.question);
      const Rect row = body.cut_bottom(ask::kOpenRow, 12);
      draw_chat(canvas, body, spec, all, true, view, {.badges = true, .open = open, .waiting = !open}, emit);
      if (open) return ask::draw_open_foot(spec.where, asked, row, canvas, emit);
      return ask::draw_think(spec.where, asked, row, canvas);
    }
    case ask::Phase::shown:
      if (release == nullptr || release->shares.empty()) break;
      ask::draw_title(spec.where.question, body, canvas, body.h * 0.2f);
      return draw_chat(canvas, body, spec, all, true, view, {.badges = true, .release = release}, emit);
    case ask::Phase::why:
      ask::draw_title(canvas.words("What each line might mean"), body, canvas, body.h * 0.2f);
      return draw_chat(canvas, body, spec, all, true, view, {.means = true, .says_width = body.w * 0.34f}, emit);
    default:
      break;
  }
  // Closed, and while it is talked over: the lines stay where they were.
  draw_question(canvas, body, spec.where.question);
  const std::string_view talk = ask::talk_of(spec.where, asked);
  const float height = talk.empty() ? ask::kOpenRow : std::min(ask::banner_height(talk, body.w, canvas), body.h * 0.3f);
  const Rect row = body.cut_bottom(height, 12);
  draw_chat(canvas, body, spec, all, true, view, {.badges = true}, emit);
  if (talk.empty()) return ask::draw_closed_foot(row, canvas);
  ask::draw_banner(talk, "speech", row, canvas);
}

/// Of a trick: what is said of it under a heading; without one it stands under the name.
struct Entry {
  std::string_view heading, text;
};

/// How the entries of a trick are set: all alike, closer where there is much to say.
struct Setting {
  float size, gap;
};

float entry_height(ui::Canvas& canvas, const Entry& entry, float width, float size) {
  const float text = canvas.measure(entry.text, {.size = size}, width).h;
  if (entry.heading.empty()) return text;
  return text + 2 + canvas.measure(entry.heading, {.size = size, .weight = ui::Weight::bold}, width).h;
}

Setting setting_for(ui::Canvas& canvas, std::span<const Entry> entries, Size box) {
  Setting setting{36, 24};
  for (; setting.size > ui::kTiny; setting.size -= 1, setting.gap -= 2) {
    float all = 0;
    for (const Entry& entry : entries) all += entry_height(canvas, entry, box.w, setting.size) + setting.gap;
    if (all - setting.gap <= box.h) break;
  }
  return setting;
}

/// A heading and what stands under it; cuts its place off `rect`.
void draw_entry(ui::Canvas& canvas, Rect& rect, const Entry& entry, const Setting& setting, ui::Color color) {
  Rect place = rect.cut_top(entry_height(canvas, entry, rect.w, setting.size) + 2, setting.gap - 2);
  if (!entry.heading.empty()) {
    const ui::TextStyle bold{.size = setting.size, .color = color, .weight = ui::Weight::bold};
    place.cut_top(canvas.text(place, entry.heading, bold).h, 2);
  }
  canvas.text(place, entry.text, {.size = setting.size, .color = color});
}

void draw_trick(ui::Canvas& canvas, Rect rect, const Tactic& tactic) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(rect, theme.help_fill, ui::kRadius);
  Rect inside = rect.inset(kPad, 34);
  const Size name =
      canvas.text({inside.x, inside.y, inside.w, 120}, titled(tactic.name),
                  {.size = ui::kHeading, .color = theme.ink, .weight = ui::Weight::bold, .least = 34}, "trick");
  inside.cut_top(name.h, 10);
  std::array<Entry, 4> entries;
  std::size_t count = 0;
  const auto add = [&](std::string_view heading, std::string_view text) {
    if (!text.empty()) entries[count++] = {heading, text};
  };
  add({}, tactic.says);
  add(canvas.words("How it can feel"), tactic.feels);
  add(canvas.words("What helps"), tactic.helps);
  add(canvas.words("When it is fine"), tactic.fine);
  const std::span<const Entry> all(entries.data(), count);
  const Setting setting = setting_for(canvas, all, inside.size());
  for (const Entry& entry : all)
    draw_entry(canvas, inside, entry, setting, entry.heading.empty() ? theme.ink : theme.help_ink);
}

void draw_card(const Spot::Spec& spec, const Spot::State& state, Rect body, const View& view, ui::Canvas& canvas,
               Emit<Event> emit) {
  const bool fine = spec.all_fine();
  ask::draw_title(canvas.words(fine ? worded("What keeps it fine") : worded("What helps")), body, canvas,
                  body.h * 0.2f);
  const Rect side = body.cut_right(body.w * 0.36f, 36);
  draw_chat(canvas, body, spec, static_cast<int>(spec.lines.size()), false, view, {.tags = true}, emit);
  if (fine) {
    canvas.fill(side, canvas.theme().help_fill, ui::kRadius);
    canvas.text(side.inset(kPad, 34), spec.note, {.size = 42, .color = canvas.theme().help_ink, .least = ui::kTiny},
                "note");
    return;
  }
  const auto at = static_cast<std::size_t>(state.card);
  const Tactic* tactic = at < spec.cards.size() ? find_tactic(view.tactics, spec.cards[at]) : nullptr;
  if (tactic != nullptr) draw_trick(canvas, side, *tactic);
}

}  // namespace

void Spot::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const Rect body = canvas.body();
  switch (state.phase) {
    case Phase::reading:
      return draw_reading(spec, state, body, view, canvas, emit);
    case Phase::where:
      return draw_where(spec, state, body, view, canvas, emit);
    case Phase::naming:
      return ask::draw_board(spec.name, state.name, body, canvas, emit);
    case Phase::card:
      return draw_card(spec, state, body, view, canvas, emit);
  }
}

}  // namespace pausepoint::activities
