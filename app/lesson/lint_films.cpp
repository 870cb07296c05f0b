// Advice on a film's wording: the rules for words and reading, by the ages of the film.
#include <utility>
#include <vector>

#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {

void lint_film(const LoadedFilm& loaded, const World& world, Diagnostics& diagnostics) {
  if (!loaded.film) return;
  // The rules judge the texts of steps; a film is one step, and each of its shots a screen.
  Lesson lesson;
  lesson.youngest = loaded.film->youngest;
  lesson.oldest = loaded.film->oldest;
  Step step;
  step.id = loaded.slug;
  step.spec = activities::Story::Spec{loaded.slug, loaded.film};
  lesson.steps.push_back(std::move(step));
  std::vector<yaml::TextUse> texts = loaded.texts;
  for (yaml::TextUse& text : texts) text.path.insert(0, "steps." + loaded.slug + ".");
  Advice advice({lesson, texts, {}, world}, diagnostics);
  lint_words(advice);
  lint_reading(advice);
}

}  // namespace pausepoint::lesson
