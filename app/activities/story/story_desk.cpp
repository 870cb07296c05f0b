#include <algorithm>

#include "app/activities/story/story.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kRow = ui::kDeskTouch, kBetween = 10;

void draw_controls(const Story::State& state, Rect& panel, ui::Canvas& canvas, Emit<Event> emit) {
  const bool playing = state.phase == Story::Phase::playing;
  const auto cue = [&](std::string_view id, Rect place, std::string_view label, Cue posted, std::string_view key,
                       ui::ButtonLook look = ui::ButtonLook::plain) {
    if (ui::button(canvas, id, place, label, {.look = look, .text_size = 23, .key = key})) emit(posted);
  };
  Rect row = panel.cut_top(kRow, kBetween);
  cue("play", row.cell(0, 2, 1, kBetween), playing ? "Stop" : "Play", Cue::play, "K", ui::ButtonLook::primary);
  cue("slower", row.cell(1, 2, 1, kBetween), state.slower ? "Slower: on" : "Slower", Cue::slower, "S",
      state.slower ? ui::ButtonLook::selected : ui::ButtonLook::plain);
  row = panel.cut_top(kRow, kBetween);
  cue("rewind", row.cell(0, 2, 1, kBetween), "Back 10 s", Cue::rewind, "J");
  cue("next-line", row.cell(1, 2, 1, kBetween), "Next shot", Cue::next_line, "L");
}

void draw_clock(const Film& film, const Story::State& state, Rect row, ui::Canvas& canvas) {
  ui::Phrase clock;
  clock.clock((film.begins(state.part) + state.at).count());
  clock << " of ";
  clock.clock(film.length().count());
  canvas.text(row, clock, {.size = 22, .color = canvas.theme().ink, .weight = ui::Weight::bold, .middle = true},
              "film-clock");
}

/// What a shot is for and the trick in it: "pushing · our secret".
ui::Phrase tag_of(const Part& part, const View& view) {
  const Tactic* tactic = find_tactic(view.tactics, part.tactic);
  ui::Phrase tag;
  tag << name_of(part.beat);
  if (tactic != nullptr) tag << (part.beat == Beat::plain ? "" : " · ") << tactic->name;
  if (part.chapter) tag << " · then a talk";
  if (part.ask) tag << " · then a question";
  return tag;
}

std::string_view words_of(const scene::Shot& shot) {
  if (!shot.caption.empty()) return shot.caption;
  if (!shot.phone.empty()) return shot.phone.front().text;
  return shot.bubbles.empty() ? std::string_view("(a picture)") : std::string_view(shot.bubbles.front().text);
}

/// The words of the shots that come, before the class sees them; as many as there is room for.
void draw_coming(const Film& film, const Story::State& state, const View& view, Rect panel, ui::Canvas& canvas) {
  canvas.text(panel.cut_top(28, 4), "COMING", {.size = 20, .color = canvas.theme().quiet});
  const auto begin = static_cast<std::size_t>(state.part) + (state.phase == Story::Phase::ready ? 0 : 1);
  for (std::size_t i = begin; i < film.parts.size(); ++i) {
    const Part& part = film.parts[i];
    const bool gently = part.beat == Beat::threat || part.beat == Beat::push;
    const ui::TextStyle small{.size = 20, .color = gently ? canvas.theme().warn : canvas.theme().quiet};
    const ui::TextStyle plain{.size = 24, .color = canvas.theme().ink};
    const ui::Phrase tag = tag_of(part, view);
    const std::string_view words = words_of(part.shot);
    const float above = canvas.measure(tag, small, panel.w).h, below = canvas.measure(words, plain, panel.w).h;
    if (panel.h < above + below + 4) break;
    if (above > 0) canvas.text(panel.cut_top(above + 2), tag, small);
    canvas.text(panel.cut_top(below + 2, 8), words, plain);
  }
}

/// One button for each stop: straight to it.
void draw_stops(const Film& film, const Story::State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit) {
  const int count = static_cast<int>(std::ranges::count_if(film.parts, &Part::stops));
  if (count == 0) return;
  const auto scope = canvas.push("stop");
  int index = 0;
  for (int i = 0; i < static_cast<int>(film.parts.size()); ++i) {
    const Part& part = film.parts[static_cast<std::size_t>(i)];
    if (!part.stops()) continue;
    const auto each = canvas.push(index);
    ui::Phrase label;
    label << (part.ask ? "Ask " : "Talk ") << index + 1;
    const bool here = state.phase == Story::Phase::stopped && state.part == i;
    const ui::ButtonStyle style{
        .look = here ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 22, .key = ask::pick_key(index)};
    if (ui::button(canvas, "jump", row.cell(index, count, 1, 6), label, style)) emit(ask::Pick{i, 1});
    ++index;
  }
}

}  // namespace

void Story::desk(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const Film& film = *spec.film;
  if (film.parts.empty()) return;
  Rect panel = canvas.body();
  if (const auto asked = asking(spec, state)) return ask::draw_desk(*asked->ask, *asked->state, panel, canvas, emit);
  draw_controls(state, panel, canvas, emit);
  draw_clock(film, state, panel.cut_top(32, 4), canvas);
  draw_stops(film, state, panel.cut_bottom(kRow, 10), canvas, emit);
  draw_coming(film, state, view, panel, canvas);
}

}  // namespace pausepoint::activities
