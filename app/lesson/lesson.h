// A lesson as a value: what the author wrote, read and checked; must not know of files, time or drawing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/all.h"
#include "app/base/diagnostic.h"
#include "app/lesson/language.h"
#include "app/scene/scene.h"

namespace pausepoint::lesson {

using yaml::Milliseconds;

/// "If a pupil says …, you could reply …"
struct IfAsked {
  std::string pupil, reply;
};

/// An author's answer to an advice: why it does not apply here. Printed in the pack.
struct Allowed {
  std::string rule, reason;
  Span span;
};

/// Who sits before the board.
enum class Audience { pupils, parents, staff };

/// What a plan that runs out of time gives up last: `high`.
enum class Priority { low, normal, high };

struct Step {
  std::string id;
  std::string title;         ///< Short, for the plan.
  Milliseconds minutes{0};   ///< As planned.
  Milliseconds least{0};     ///< The shortest it can be.
  Milliseconds most{0};      ///< The longest it is worth when there is more time; at least `minutes`.
  bool keep_always = false;  ///< Agreement, help and closing steps: never skipped silently.
  Priority priority = Priority::normal;
  std::vector<std::string> say;
  std::string action;        ///< What the teacher does; may be empty.
  std::vector<IfAsked> if_asked;
  std::string easier, harder;
  std::string sensitive;     ///< Why to go gently here; empty: no sensitive moment.
  std::vector<Allowed> allow;
  activities::Spec spec;
};

struct Lesson {
  std::string slug, title, summary;
  int youngest = 8, oldest = 16;
  Milliseconds minutes{0};
  std::string language = "en-GB";
  std::string reviewed;  ///< yyyy-mm-dd
  Audience audience = Audience::pupils;
  std::vector<Allowed> allow;
  std::vector<std::string> outcomes;
  std::vector<std::string> tactics;
  std::string cover;     ///< A drawing of assets/art; empty: none.
  std::vector<std::string> before_you_start;
  std::vector<scene::CastMember> cast;
  std::vector<Step> steps;

  /// Index of the step with `id`, or -1.
  int find_step(std::string_view id) const;
};

/// A film file of lessons/films, read as far as it could be; `film` is empty when it cannot be shown.
struct LoadedFilm {
  std::string slug;
  std::shared_ptr<const activities::Film> film;
  Source source;
  Diagnostics diagnostics;
  std::vector<yaml::TextUse> texts;
};

/// What lessons refer to: help routes, tricks, films, and the names of the drawings there are.
struct World {
  std::vector<activities::Route> routes;
  std::vector<Tactic> tactics;
  std::vector<LoadedFilm> films;
  std::vector<Language> languages;  ///< Other than that of the lessons; sorted by code.
  std::vector<std::string> art;  ///< "people/kit", sorted.
  std::string today;             ///< yyyy-mm-dd; empty: unknown, and no review is asked for.
};

/// A lesson that could be read at least in part, with everything found in it; `lesson` is empty when it cannot be taught.
struct Loaded {
  std::shared_ptr<const Lesson> lesson;
  Source source;
  Diagnostics diagnostics;
  std::vector<yaml::TextUse> texts;
  std::vector<yaml::Reference> references;
  std::vector<InLanguage> languages;  ///< Its translations, sorted by code.
};

/// Reads lesson.yaml and resolves what it refers to in `world`. Never throws; every mistake has a place.
Loaded load(Source source, const World& world);

/// `texts`, where it is given, gets what can be translated.
std::vector<activities::Route> load_routes(const Source& source, Diagnostics& diagnostics,
                                           std::vector<yaml::TextUse>* texts = nullptr);
std::vector<Tactic> load_tactics(const Source& source, Diagnostics& diagnostics,
                                 std::vector<yaml::TextUse>* texts = nullptr);

/// Reads lessons/films/SLUG.yaml and resolves what it refers to in `world`, its people in its own cast.
LoadedFilm load_film(Source source, const World& world);

/// The fields of a lesson and of a step, for the reference and the schema.
std::vector<yaml::FieldInfo> describe_lesson();
std::vector<yaml::FieldInfo> describe_step();

/// Whole months from one yyyy-mm-dd to another; 0 when either is not a date. For "to be reviewed".
int months_between(std::string_view from, std::string_view to);

}  // namespace pausepoint::lesson
