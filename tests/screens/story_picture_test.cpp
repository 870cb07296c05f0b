// A film's pictures: seeking to a moment shows what playing to it shows, pixel by pixel.
#include <gtest/gtest.h>

#include "app/activities/all.h"
#include "app/lesson/lesson.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::screens {
namespace {

using activities::Story;
using yaml::Milliseconds;

class StoryPicture : public testing::Test {
 protected:
  StoryPicture() {
    auto context = ui::HeadlessContext::make();
    EXPECT_TRUE(context) << context.sentence();
    if (context) context_ = std::move(*context);
    theme_ = *ui::load_theme(shell::home_folder() + "/assets/themes/paper.yaml");
    std::string problems;
    world_ = shell::load_world(shell::home_folder(), problems);
    EXPECT_EQ(problems, "");
  }
  Story::Spec spec(std::string_view slug) const {
    for (const lesson::LoadedFilm& film : world_.films)
      if (film.slug == slug) return {film.slug, film.film};
    return {};
  }
  static bool draw(ui::Frame& frame, const Story::Spec& spec, const Story::State& state) {
    return frame.draw({}, 3'600'000, [&](ui::Canvas& canvas) {
      canvas.fill(canvas.bounds(), canvas.theme().paper);
      Story::board(spec, state, {}, canvas, [](const activities::Event&) {});
    });
  }
  static Story::State play(const Story::Spec& spec, Story::State state, const activities::Event& event) {
    ask::Effects none;
    return Story::update(spec, std::move(state), event, none);
  }

  std::unique_ptr<ui::HeadlessContext> context_;
  ui::Theme theme_;
  lesson::World world_;
};

TEST_F(StoryPicture, SeekingShowsWhatPlayingShows) {
  ui::Workshop workshop(theme_, shell::home_folder() + "/assets");
  for (const lesson::LoadedFilm& film : world_.films) {
    const Story::Spec film_spec = spec(film.slug);
    ui::Frame played(workshop, 480, 270), sought(workshop, 480, 270);
    Story::State state = play(film_spec, Story::start(film_spec, {}), ask::Cue::play);
    for (int frame = 1; state.phase == Story::Phase::playing; ++frame) {
      state = play(film_spec, state, ask::Tick{Milliseconds(40)});
      draw(played, film_spec, state);
      if (frame % 37 != 0 || state.phase != Story::Phase::playing) continue;
      Story::State there = Story::seek(film_spec, Story::start(film_spec, {}), Milliseconds(40 * frame));
      there.phase = Story::Phase::playing;
      draw(sought, film_spec, there);
      ASSERT_EQ(played.picture().rgba, sought.picture().rgba) << film.slug << " at " << 40 * frame << " ms";
    }
  }
}

TEST_F(StoryPicture, AHeldFilmIsStillInTheNextFrame) {
  ui::Workshop workshop(theme_, shell::home_folder() + "/assets");
  const Story::Spec film = spec("tiny-gardens");
  ui::Frame frame(workshop, 480, 270);
  Story::State state = play(film, Story::start(film, {}), ask::Cue::play);
  state = play(film, state, ask::Tick{Milliseconds(2000)});
  draw(frame, film, state);
  state = play(film, state, ask::Cue::play);
  EXPECT_TRUE(draw(frame, film, state));
  state = play(film, state, ask::Tick{Milliseconds(500)});
  EXPECT_FALSE(draw(frame, film, state));
}

TEST_F(StoryPicture, WithReducedMotionNothingMovesWithinAShotButWhatAppears) {
  theme_.reduced_motion = true;
  ui::Workshop workshop(theme_, shell::home_folder() + "/assets");
  const Story::Spec film = spec("tiny-gardens");
  ui::Frame frame(workshop, 480, 270);
  const Milliseconds begin = film.film->begins(1), frogs = film.film->parts[1].shot.bubbles[0].from;
  const Milliseconds lasts = film.film->parts[1].shot.lasts, step{100};
  std::vector<Milliseconds> changes;
  for (Milliseconds at = step; at < lasts; at += step) {
    Story::State state = Story::seek(film, Story::start(film, {}), begin + at);
    state.phase = Story::Phase::over;  // no progress bar between this and the picture
    draw(frame, film, state);
    const Rect damage = frame.damage();
    // The line that shows how far the film has come moves too, at the foot.
    if (!damage.empty() && damage.y < 300.0f * 270 / 1080) changes.push_back(at);
  }
  const auto next_step = [&](Milliseconds at) { return (at + step - Milliseconds(1)) / step * step; };
  EXPECT_EQ(changes, (std::vector{step, next_step(lasts / 2), next_step(frogs)}))
      << "the first picture, Mei's other face half-way through, and what Finn says";
}

}  // namespace
}  // namespace pausepoint::screens
