// Films and tricks, which stand in files of their own: how they come to the steps that show them.
#include <algorithm>
#include <utility>

#include "app/lesson/lesson.h"
#include "app/lesson/resolve.h"

namespace pausepoint::lesson {
namespace {

/// Whether the file's name is the film's own.
bool is_named(const Source& source, const std::string& slug) {
  const std::size_t slash = source.name.rfind('/');
  return source.name.substr(slash == std::string::npos ? 0 : slash + 1) == slug + ".yaml";
}

}  // namespace

void name_tricks(Lesson& lesson, const World& world) {
  for (Step& step : lesson.steps) {
    if (auto* spot = std::get_if<activities::Spot::Spec>(&step.spec))
      activities::Spot::name_tricks(*spot, world.tactics);
  }
}

void attach_films(const yaml::Reading& reading, Lesson& lesson, const World& world, Diagnostics& diagnostics) {
  for (Step& step : lesson.steps) {
    auto* story = std::get_if<activities::Story::Spec>(&step.spec);
    if (story == nullptr) continue;
    const auto found = std::ranges::find(world.films, story->slug, &LoadedFilm::slug);
    if (found != world.films.end() && found->film) story->film = found->film;
  }
  for (const yaml::Reference& reference : reading.references) {
    const auto found = std::ranges::find(world.films, reference.id, &LoadedFilm::slug);
    if (reference.to != "film" || found == world.films.end()) continue;
    if (!found->film) {
      diagnostics.error(reference.span, "the film '" + reference.id + "' cannot be shown",
                        "see the mistakes in " + found->source.name);
    } else if (found->film->youngest > lesson.youngest) {
      diagnostics.error(reference.span,
                        "the film '" + reference.id + "' is for " + std::to_string(found->film->youngest) + " to " +
                            std::to_string(found->film->oldest) + "; this lesson begins at " +
                            std::to_string(lesson.youngest),
                        "choose a film for the lesson's ages");
    }
  }
}

LoadedFilm load_film(Source source, const World& world) {
  LoadedFilm loaded;
  loaded.source = std::move(source);
  const std::optional<yaml::Node> root = yaml::parse(loaded.source, loaded.diagnostics);
  if (!root) return loaded;
  yaml::Reading reading{&loaded.diagnostics, {}, {}};
  yaml::Fields fields(*root, "film", "", reading);
  activities::Film film = activities::read_film(fields);
  if (!film.slug.empty() && !is_named(loaded.source, film.slug)) {
    fields.error("film", "this film is called '" + film.slug + "', its file is not",
                 "name the file " + film.slug + ".yaml");
  }
  fields.finish();
  Lesson with_cast;
  with_cast.cast = film.cast;
  resolve(reading, {}, with_cast, world, loaded.diagnostics);
  loaded.slug = film.slug;
  loaded.texts = std::move(reading.texts);
  if (!loaded.diagnostics.has_errors()) loaded.film = std::make_shared<const activities::Film>(std::move(film));
  return loaded;
}

}  // namespace pausepoint::lesson
