#include <algorithm>

#include "app/activities/story/story.h"
#include "app/ask/ask_views.h"
#include "app/scene/shot_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr ui::Color kDim{27, 36, 54, 128}, kLight{255, 255, 255}, kDisc{14, 124, 134};
constexpr float kDiscRadius = 74;

/// Over a stilled picture: the world waits.
void draw_dimmed(ui::Canvas& canvas, Rect rect) { canvas.fill(rect, kDim, ui::kRadius); }

void draw_disc(ui::Canvas& canvas, Vec center, float radius, std::string_view icon) {
  canvas.circle(center, radius + 5, kLight.with_alpha(0.9f));
  canvas.circle(center, radius, kDisc);
  canvas.icon(Rect{center.x, center.y, 0, 0}.inset(-radius * 0.48f), icon, kLight);
}

/// The round button that plays the film, where it stands still.
void draw_play(ui::Canvas& canvas, Vec center, Emit<Event> emit) {
  const Rect place = Rect{center.x, center.y, 0, 0}.inset(-kDiscRadius);
  const ui::Response response = canvas.target("play", ui::Role::button, canvas.words("Play"), place);
  draw_disc(canvas, center, kDiscRadius + (response.pressed ? 3 : 0), "play");
  ui::focus_ring(canvas, place, kDiscRadius, response);
  if (response.activated) emit(Cue::play);
}

/// The title beside its play button, above the people's heads.
void draw_title(ui::Canvas& canvas, Rect picture, const Film& film, Emit<Event> emit) {
  draw_dimmed(canvas, picture);
  ui::TextStyle style{.size = 84, .color = kLight, .weight = ui::Weight::bold, .least = 48, .middle = true};
  constexpr float kGap = 44;
  const Rect row{picture.x + 80, picture.y + picture.h * 0.1f, picture.w - 160, picture.h * 0.36f};
  const float most = row.w - 2 * kDiscRadius - kGap;
  const float width = std::min(most, canvas.measure(film.title, style, 0).w + 8);
  Rect line = row.centered({2 * kDiscRadius + kGap + width, row.h});
  draw_play(canvas, line.cut_left(2 * kDiscRadius, kGap).center(), emit);
  canvas.text(line, film.title, style, "film-title");
}

/// The narrowest width in which `text` is no higher than in `widest`: no word is left alone on a line.
float balanced_width(ui::Canvas& canvas, std::string_view text, const ui::TextStyle& style, float widest) {
  const float height = canvas.measure(text, style, widest).h;
  float width = widest;
  while (width > 400 && canvas.measure(text, style, width - 24).h <= height) width -= 24;
  return width;
}

/// The wider of the two sides that a phone leaves of the picture; all of it where there is none, or too little is left.
Rect beside_phone(Rect picture, Rect phone, float width) {
  if (phone.empty()) return picture;
  const Rect left{picture.x, picture.y, phone.x - picture.x, picture.h};
  const Rect right{phone.right(), picture.y, picture.right() - phone.right(), picture.h};
  const Rect wider = left.w >= right.w ? left : right;
  return wider.w >= width ? wider : picture;
}

/// Where the film stops for a talk: what was written on a phone stays to be read beside it.
void draw_chapter(ui::Canvas& canvas, Rect picture, const Chapter& chapter, Rect phone) {
  const ui::Theme& theme = canvas.theme();
  draw_dimmed(canvas, picture);
  constexpr float kPad = 56, kIcon = 96;
  const ui::TextStyle heading{.size = 62, .color = theme.ink, .weight = ui::Weight::bold, .least = 40, .middle = true};
  const ui::TextStyle prompt{.size = 46, .color = theme.ink, .least = ui::kTiny};
  const float widest = std::min(picture.w - 160, 1360.0f) - 2 * kPad;
  const float words = canvas.measure(chapter.prompt, prompt, widest).h;
  const float top_width = canvas.measure(chapter.heading, heading, 0).w + kIcon + 40;
  const float inside =
      std::max({balanced_width(canvas, chapter.prompt, prompt, widest), std::min(top_width, widest), 820.0f});
  const Size size{inside + 2 * kPad, std::min(picture.h - 60, words + kIcon + 34 + 2 * kPad)};
  const Rect card = beside_phone(picture, phone, size.w + 60).centered(size);
  ui::card(canvas, card);
  Rect rest = card.inset(kPad);
  Rect top = rest.cut_top(kIcon, 28);
  draw_disc(canvas, top.cut_left(kIcon, 34).center(), kIcon / 2 - 5, "pause");
  canvas.text(top, chapter.heading, heading, "chapter");
  canvas.text(rest, chapter.prompt, prompt, "chapter-prompt");
}

/// "Part 2 of 4" and a line of how far the film has come; the stops are gaps in it.
void draw_progress(ui::Canvas& canvas, Rect foot, const Film& film, const Story::State& state) {
  const ui::Theme& theme = canvas.theme();
  int parts = 1, now = 1;
  for (int i = 0; i + 1 < static_cast<int>(film.parts.size()); ++i) {
    if (!film.parts[static_cast<std::size_t>(i)].stops()) continue;
    ++parts;
    if (i < state.part) ++now;
  }
  ui::Phrase label;
  label.fill(canvas.words("Part {1} of {2}"), {now, parts});
  ui::TextStyle style{.size = ui::kSmall, .color = theme.quiet, .align = ui::Align::right, .least = ui::kTiny};
  style.middle = true;
  const float width = canvas.measure(label, style, 0).w + 6;
  canvas.text(foot.cut_right(width, 28), label, style, "part");
  const Rect all = foot.cut_right(std::min(420.0f, foot.w));
  const float length = static_cast<float>(std::max<long long>(1, film.length().count()));
  const auto x = [&](Milliseconds time) { return all.x + all.w * static_cast<float>(time.count()) / length; };
  const Milliseconds at = film.begins(state.part) + state.at;
  Milliseconds from{0};
  for (int i = 0; i < static_cast<int>(film.parts.size()); ++i) {
    const bool end = i + 1 == static_cast<int>(film.parts.size());
    if (!end && !film.parts[static_cast<std::size_t>(i)].stops()) continue;
    const Milliseconds to = film.begins(i + 1);
    const Rect bar{x(from) + 3, all.center().y - 5, x(to) - x(from) - 6, 10};
    canvas.fill(bar, theme.line, 5);
    const float done = std::clamp((x(at) - bar.x) / bar.w, 0.0f, 1.0f);
    // Never a sliver: the first of it is a dot.
    if (done > 0) canvas.fill({bar.x, bar.y, std::max(bar.h, bar.w * done), bar.h}, theme.accent, 5);
    from = to;
  }
}

/// The question, with the stilled world beside it while the class thinks and answers.
void draw_ask(ui::Canvas& canvas, Rect body, const Part& part, const ask::State& state, scene::Cast cast,
              scene::Moment moment, Emit<Event> emit) {
  ask::draw_board(*part.ask, state, body, canvas, emit, [&](Rect side) {
    scene::draw_still(canvas, side, part.shot, cast, moment);
    canvas.fill(side, kDim.with_alpha(0.28f), ui::kRadius);
    draw_disc(canvas, {side.x + 74, side.y + 74}, 44, "pause");
  });
}

}  // namespace

void Story::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const Film& film = *spec.film;
  if (film.parts.empty()) return;
  Rect body = canvas.body();
  const Part& part = film.parts[static_cast<std::size_t>(state.part)];
  const scene::Moment moment{state.at, canvas.theme().reduced_motion};
  const scene::Cast cast = film.cast.empty() ? view.cast : scene::Cast(film.cast);
  if (state.phase == Phase::stopped && part.ask)
    return draw_ask(canvas, body, part, state.asks[static_cast<std::size_t>(state.part)], cast, moment, emit);
  const Rect caption = body.cut_bottom(scene::kCaptionHeight, 18);
  const scene::Shot* before = state.part > 0 ? &film.parts[static_cast<std::size_t>(state.part) - 1].shot : nullptr;
  if (state.phase == Phase::stopped && part.chapter) {
    {
      // Under a sheet the film is a picture: what was said in it is not said again.
      const auto quiet = canvas.decoration();
      scene::draw_shot(canvas, body, part.shot, before, cast, moment, {});
    }
    draw_progress(canvas, canvas.foot(), film, state);
    return draw_chapter(canvas, body, *part.chapter, scene::phone_in(canvas, body, part.shot));
  }
  scene::draw_shot(canvas, body, part.shot, before, cast, moment, {});
  draw_progress(canvas, canvas.foot(), film, state);
  if (state.phase == Phase::ready) return draw_title(canvas, body, film, emit);
  scene::draw_caption(canvas, caption, part.shot);
  if (state.phase == Phase::held) draw_play(canvas, {body.x + 110, body.bottom() - 110}, emit);
}

}  // namespace pausepoint::activities
