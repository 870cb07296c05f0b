// The teacher's side of a stream: what comes before the class sees it, the controls, and the map of its ways.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

using live::What;
using Stage = Stream::Stage;

constexpr float kRow = ui::kDeskTouch, kBetween = 10, kMapRow = 34;

void draw_controls(const Stream::State& state, Rect& panel, ui::Canvas& canvas, Emit<Event> emit) {
  const auto cue = [&](std::string_view id, Rect place, std::string_view label, Cue posted, std::string_view key,
                       ui::ButtonLook look = ui::ButtonLook::plain) {
    if (ui::button(canvas, id, place, label, {.look = look, .text_size = 20, .key = key})) emit(posted);
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
      text << "**" << showing.name(line.who) << "** sends " << line.number << " stars";
      return;
    case What::pause:
      text << "**Pause:** " << showing.script.pauses[static_cast<std::size_t>(line.pause)].ask.question;
      return;
    case What::end:
      text << "**End:** " << line.text;
      return;
    default:
      return;
  }
}

/// One line to come: when, what, and the trick in it or why to go gently.
void draw_coming(const live::Line& line, Milliseconds at, const live::Showing& showing, Rect& panel) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  const bool gently = !line.sensitive.empty();
  const ui::TextStyle style{.size = 22, .color = theme.ink, .least = 20};
  ui::Phrase when, text;
  put_line(line, showing, text);
  const float words = std::min(60.0f, canvas.measure(text, style, panel.w - 62).h + 2);
  Rect row = panel.cut_top(words + (line.trick.empty() ? 0 : 30) + (gently ? 52 : 0), 8);
  when.clock(at.count());
  canvas.text(row.cut_left(54, 8), when, {.size = 18, .color = theme.quiet});
  canvas.text(row.cut_top(words), text, style);
  if (!line.trick.empty()) {
    const float width = canvas.measure(line.trick, {.size = 18, .weight = ui::Weight::bold}, 0).w + 24;
    const Rect chip = row.cut_top(28).cut_left(std::min(width, row.w));
    canvas.fill(chip, theme.note_fill, 8);
    canvas.text(chip.inset(12, 0), line.trick,
                {.size = 18, .color = theme.note_ink, .weight = ui::Weight::bold, .least = 12, .middle = true});
  }
  if (gently) canvas.text(row, line.sensitive, {.size = 18, .color = theme.warn, .least = 12});
}

void draw_lines_to_come(const live::Showing& showing, const Stream::State& state, Rect panel) {
  live::Walk walk(showing.script, state.taken);
  for (const live::Line* line = walk.next(); line != nullptr; line = walk.next()) {
    if (walk.at() <= state.position) continue;
    ui::Phrase text;
    put_line(*line, showing, text);
    if (std::string_view(text).empty()) continue;
    if (panel.h < 90) return;
    draw_coming(*line, walk.at(), showing, panel);
  }
}

/// Every list with its pauses; the one the class is in stands out, and a pause can be gone to.
void draw_map(const live::Showing& showing, const Stream::State& state, int now, Rect panel, Emit<Event> emit) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  const auto scope = canvas.push("map");
  const int count = static_cast<int>(showing.script.lists.size()), rows = (count + 1) / 2;
  for (int i = 0; i < count; ++i) {
    Rect row = panel.cell(i, 2, rows, 6);
    const live::List& list = showing.script.lists[static_cast<std::size_t>(i)];
    if (i == now) canvas.fill(row.inset(0, 1), theme.help_fill, 8);
    const ui::TextStyle style{.size = 20,
                              .color = i == now ? theme.help_ink : theme.quiet,
                              .weight = i == now ? ui::Weight::bold : ui::Weight::regular,
                              .least = 18,
                              .middle = true};
    canvas.text(row.cut_left(row.w * 0.44f, 4).inset(8, 0), list.id.empty() ? std::string_view("main way") : list.id,
                style);
    for (int p = 0; p < static_cast<int>(showing.script.pauses.size()); ++p) {
      const live::Pause& pause = showing.script.pauses[static_cast<std::size_t>(p)];
      if (pause.list != i) continue;
      const auto index = canvas.push(p);
      const Rect place = row.cut_left(46, 6).inset(0, 2);
      const bool here = state.pause == p;
      const ui::Response response =
          canvas.target("go-to", ui::Role::button, pause.ask.question, place, {.selected = here});
      canvas.fill(place, here ? theme.accent : theme.card, 8);
      canvas.stroke(place, here ? theme.accent : theme.line, 2, 8);
      canvas.icon(place.centered({18, 18}), "pause", here ? theme.on_accent : theme.ink);
      ui::focus_ring(canvas, place, 8, response);
      if (response.activated) emit(ask::Pick{p, Stream::kGoTo});
    }
  }
}

/// Each option of a pause as a way to take now: where the answers show none, and to see another way afterwards.
void draw_ways(const live::Pause& pause, Rect& panel, float height, ui::Canvas& canvas, Emit<Event> emit) {
  const auto scope = canvas.push("way");
  for (int i = 0; i < static_cast<int>(pause.lists.size()); ++i) {
    const auto index = canvas.push(i);
    Rect row = panel.cut_top(height, 8);
    ui::option_badge(canvas, row.cut_left(44, 10).center(), std::min(40.0f, height), i);
    if (ui::button(canvas, "take", row, pause.ask.options[static_cast<std::size_t>(i)].text, {.text_size = 20})) {
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
  const float map = std::min(kMapRow * static_cast<float>((spec.lists.size() + 1) / 2), panel.h * 0.4f);
  const int now = live::at(spec, state.taken, state.position).list;
  draw_map(showing, state, now, panel.cut_bottom(map, 8), emit);
  if (state.stage == Stage::watching) return draw_lines_to_come(showing, state, panel);
  if (ui::button(canvas, "back-ten", panel.cut_top(kRow, kBetween), "Back 10 s: what if?",
                 {.text_size = 22, .key = "J"})) {
    emit(Cue::rewind);
  }
}

}  // namespace pausepoint::activities
