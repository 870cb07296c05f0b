// The teacher's side of a stream: what comes before the class sees it, the controls, and its pauses.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

using live::What;
using Stage = Stream::Stage;

constexpr float kRow = ui::kDeskTouch, kBetween = 10;
constexpr int kMostInRow = 5;

void draw_controls(const Stream::State& state, Rect& panel, ui::Canvas& canvas, Emit<Event> emit) {
  const auto cue = [&](std::string_view id, Rect place, std::string_view label, Cue posted, std::string_view key,
                       ui::ButtonLook look = ui::ButtonLook::plain) {
    if (ui::button(canvas, id, place, label, {.look = look, .text_size = 23, .key = key})) emit(posted);
  };
  const Rect row = panel.cut_top(kRow, kBetween);
  cue("play", row.cell(0, 4, 1, 8), state.playing ? "Stop" : "Play", state.playing ? Cue::stop : Cue::play, "K",
      ui::ButtonLook::primary);
  cue("next-line", row.cell(1, 4, 1, 8), "Line", Cue::next_line, "L");
  cue("back-ten", row.cell(2, 4, 1, 8), "−10 s", Cue::rewind, "J");
  cue("slower", row.cell(3, 4, 1, 8),
      state.quarters == 4   ? "Slow"
      : state.quarters == 3 ? "¾"
                            : "½",
      Cue::slower, "S", state.quarters == 4 ? ui::ButtonLook::plain : ui::ButtonLook::selected);
}

void put_line(const live::Line& line, const live::Showing& showing, ui::Phrase& text) {
  switch (line.what) {
    case What::say:
    case What::chat:
    case What::countdown:
    case What::help:
      text << "**" << showing.name(line.what == What::say ? std::string_view(showing.script.streamer) : line.who)
           << "** " << line.text;
      return;
    case What::gift:
      text << "**" << showing.name(line.who) << "** sends " << line.number << (line.number == 1 ? " star" : " stars");
      return;
    case What::pause:
      text << "**Pause:** " << showing.script.pauses[static_cast<std::size_t>(line.pause)].ask.question;
      return;
    case What::off:
      text << "**" << showing.name(showing.script.streamer) << "** switches the stream off";
      return;
    case What::end:
      text << "**End:** " << line.text;
      return;
    default:
      return;
  }
}

constexpr float kWhen = 62, kTag = 30, kLine = 22, kLeastLine = 18;

/// How high the parts of one line to come are when it is set in `size`.
struct Heights {
  float words = 0, tag = 0, gently = 0;
  float all() const { return words + tag + gently; }
};

Heights heights_of(const live::Line& line, std::string_view text, float width, float size, ui::Canvas& canvas) {
  return {canvas.measure(text, {.size = size}, width).h + 2, line.trick.empty() ? 0 : kTag,
          line.sensitive.empty() ? 0 : canvas.measure(line.sensitive, {.size = kLeastLine}, width).h + 2};
}

/// One line to come: when, what, and the trick in it or why to go gently. Returns whether it had room; the first one
/// is set smaller until it has.
bool draw_coming(const live::Line& line, Milliseconds at, const live::Showing& showing, bool first, Rect& panel) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  ui::Phrase when, text;
  put_line(line, showing, text);
  const float width = panel.w - kWhen;
  float size = kLine;
  Heights heights = heights_of(line, text, width, size, canvas);
  while (first && size > kLeastLine && heights.all() > panel.h)
    heights = heights_of(line, text, width, size -= 1, canvas);
  if (!first && heights.all() > panel.h) return false;
  Rect row = panel.cut_top(heights.all(), 8);
  when.clock(at.count());
  canvas.text(row.cut_left(kWhen - 8, 8), when, {.size = 18, .color = theme.quiet});
  canvas.text(row.cut_top(heights.words), text, {.size = size, .color = theme.ink});
  if (!line.trick.empty()) {
    const float wide = canvas.measure(line.trick, {.size = 18, .weight = ui::Weight::bold}, 0).w + 24;
    const Rect chip = row.cut_top(kTag).cut_left(std::min(wide, row.w)).inset(0, 1);
    canvas.fill(chip, theme.note_fill, 8);
    canvas.text(chip.inset(12, 0), line.trick,
                {.size = 18, .color = theme.note_ink, .weight = ui::Weight::bold, .middle = true});
  }
  if (!line.sensitive.empty()) canvas.text(row, line.sensitive, {.size = kLeastLine, .color = theme.warn});
  return true;
}

void draw_lines_to_come(const live::Showing& showing, const Stream::State& state, Rect panel) {
  live::Walk walk(showing.script, state.taken);
  bool first = true;
  for (const live::Line* line = walk.next(); line != nullptr; line = walk.next()) {
    if (walk.at() <= state.position) continue;
    ui::Phrase text;
    put_line(*line, showing, text);
    if (std::string_view(text).empty()) continue;
    if (!draw_coming(*line, walk.at(), showing, first, panel)) return;
    first = false;
  }
}

/// The way a list is, in the words of the option that leads to it; empty: the main one, or one that no option names.
std::string_view words_of_way(const live::Script& script, int list) {
  for (const live::Pause& pause : script.pauses) {
    for (std::size_t i = 0; i < pause.lists.size() && list != live::kMain; ++i) {
      if (pause.lists[i] == list && i < pause.ask.options.size()) return pause.ask.options[i].text;
    }
  }
  return {};
}

/// Beyond the main way: which one the class is on, in the words of its option.
void draw_way(const live::Showing& showing, int list, Rect& panel) {
  ui::Canvas& canvas = showing.canvas;
  const std::string_view way = words_of_way(showing.script, list);
  if (way.empty()) return;
  ui::Phrase text;
  text << "The way of **" << way << "**";
  const ui::TextStyle style{.size = 20, .color = canvas.theme().help_ink};
  canvas.text(panel.cut_bottom(canvas.measure(text, style, panel.w).h + 2, 8), text, style, "way");
}

/// The pauses in their order; the one the class stands at is marked, and each can be gone to.
void draw_map(const live::Showing& showing, const Stream::State& state, Rect& panel, Emit<Event> emit) {
  ui::Canvas& canvas = showing.canvas;
  const int count = static_cast<int>(showing.script.pauses.size());
  if (count == 0) return;
  const auto scope = canvas.push("map");
  const int columns = std::min(count, kMostInRow), rows = (count + columns - 1) / columns;
  const Rect map = panel.cut_bottom(static_cast<float>(rows) * (kRow + 8) - 8, kBetween);
  for (int i = 0; i < count; ++i) {
    const auto index = canvas.push(i);
    ui::Phrase label;
    if (columns < 4) label << "Pause ";
    label << i + 1;
    const ui::ButtonStyle style{.look = state.pause == i ? ui::ButtonLook::selected : ui::ButtonLook::plain,
                                .text_size = 22,
                                .key = ask::pick_key(i),
                                .icon = "pause"};
    if (ui::button(canvas, "go-to", map.cell(i, columns, rows, 8), label, style)) emit(ask::Pick{i, Stream::kGoTo});
  }
}

/// Each option of a pause as a way to take now: where the answers show none, and to see another way afterwards.
void draw_ways(const live::Pause& pause, Rect& panel, float height, ui::Canvas& canvas, Emit<Event> emit) {
  const auto scope = canvas.push("way");
  for (int i = 0; i < static_cast<int>(pause.lists.size()); ++i) {
    const auto index = canvas.push(i);
    Rect row = panel.cut_top(height, 8);
    ui::option_badge(canvas, row.cut_left(44, 10).center(), std::min(40.0f, height), i);
    if (ui::button(canvas, "take", row, pause.ask.options[static_cast<std::size_t>(i)].text,
                   {.text_size = 22, .key = ask::pick_key(i), .least_size = 18})) {
      emit(ask::Pick{i, Stream::kTake});
    }
  }
}

void draw_choosing(const live::Pause& pause, Rect panel, ui::Canvas& canvas, Emit<Event> emit) {
  canvas.text(panel.cut_top(60, 8), "The answers show no one way. Choose how it goes on:",
              {.size = 23, .color = canvas.theme().ink, .least = 17}, "choose");
  const auto count = static_cast<float>(pause.lists.size());
  draw_ways(pause, panel, std::min(kRow, panel.h / count - 8), canvas, emit);
}

void draw_paused(const live::Showing& showing, const Stream::State& state, Rect panel, Emit<Event> emit) {
  ui::Canvas& canvas = showing.canvas;
  const live::Pause& pause = showing.script.pauses[static_cast<std::size_t>(state.pause)];
  const bool open = state.ask.phase == ask::Phase::answer || state.ask.phase == ask::Phase::closing;
  const bool again = state.visits[static_cast<std::size_t>(state.pause)] > 1 && state.ask.phase == ask::Phase::think;
  if (again && live::decides(pause)) {
    canvas.text(panel.cut_top(52, 6), "Asked before. Ask again with Next, or see another way:",
                {.size = 21, .color = canvas.theme().quiet, .least = 15});
    const auto count = static_cast<float>(pause.lists.size());
    return draw_ways(pause, panel, std::min(kRow, panel.h / count - 8), canvas, emit);
  }
  if (!open) {
    Rect row = panel.cut_bottom(kRow, kBetween);
    if (ui::button(canvas, "back-ten", row, "Back 10 s", {.text_size = 22, .key = "J"})) emit(Cue::rewind);
  }
  ask::draw_desk(pause.ask, state.ask, panel, canvas, emit);
}

void draw_felt(const live::Showing& showing, const Stream::State& state, Rect panel, Emit<Event> emit) {
  ui::Canvas& canvas = showing.canvas;
  const bool shown = state.stage == Stage::felt;
  canvas.text(panel.cut_top(90, 8),
              shown ? std::string_view("The class sees where it felt something.")
                    : std::string_view("The class would see its lines in two bands: 5 or more presses, a few or none."),
              {.size = 23, .color = canvas.theme().ink, .least = 17}, "advice");
  if (shown) {
    if (ui::button(canvas, "take-back", panel.cut_top(kRow, kBetween), "Take back", {.text_size = 26, .key = "Z"}))
      emit(Cue::take_back);
    return;
  }
  const ui::ButtonStyle hold{.look = ui::ButtonLook::primary,
                             .text_size = 26,
                             .key = "V",
                             .icon = {},
                             .disabled = false,
                             .hold_seconds = 0.6f};
  const Rect preview = panel.cut_top(std::max(0.0f, panel.h - 2 * (kRow + kBetween)), 8);
  canvas.inset(preview, {0, 0, 1792, 818}, [&](ui::Canvas& mini) {
    live::draw_heat({showing.script, showing.view, mini}, state, mini.bounds());
  });
  if (ui::button(canvas, "show", panel.cut_top(kRow, kBetween), "Hold to show", hold)) emit(Cue::show);
  if (ui::button(canvas, "keep", panel.cut_top(kRow, kBetween), "Don’t show", {.text_size = 26, .key = "N"}))
    emit(Cue::keep_back);
}

}  // namespace

void Stream::desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const live::Showing showing{spec, view, canvas};
  Rect panel = canvas.body();
  switch (state.stage) {
    case Stage::paused:
      return draw_paused(showing, state, panel, emit);
    case Stage::choosing:
      return draw_choosing(spec.pauses[static_cast<std::size_t>(state.pause)], panel, canvas, emit);
    case Stage::felt_ready:
    case Stage::felt:
      return draw_felt(showing, state, panel, emit);
    default:
      break;
  }
  if (state.stage == Stage::watching) draw_controls(state, panel, canvas, emit);
  draw_map(showing, state, panel, emit);
  draw_way(showing, live::at(spec, state.taken, state.position).list, panel);
  if (state.stage == Stage::watching) return draw_lines_to_come(showing, state, panel);
  if (ui::button(canvas, "back-ten", panel.cut_top(kRow, kBetween), "Back 10 s: what if?",
                 {.text_size = 22, .key = "J"})) {
    emit(Cue::rewind);
  }
}

}  // namespace pausepoint::activities
