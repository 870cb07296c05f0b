// Advice on a lesson's wording and shape: the rules that careful authors keep; must not know files or the time of day.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// A rule that a machine can judge. Its name is what authors write behind `allow:`.
struct Rule {
  std::string_view name;
  std::string_view says;  ///< One sentence for the reference.
};
/// All rules, in the order in which the reference lists them.
std::span<const Rule> rules();

/// Adds advice by rule and place to a lesson that has no errors; to another it adds nothing. What the lesson or its
/// step answers with `allow` is left out; an `allow` that answers nothing is itself reported.
void lint(Loaded& loaded, const World& world);

/// Adds advice on the wording of a film that could be read: what is shown, said and asked in it, by the film's ages.
void lint_film(const LoadedFilm& film, const World& world, Diagnostics& diagnostics);

/// The Automated Readability Index of a text, less 5 for the age: about how old a reader should be.
/// Source: R. J. Senter and E. A. Smith, Automated Readability Index, AMRL-TR-66-220 (1967):
/// 4.71 x characters / words + 0.5 x words / sentences - 21.43 is a school grade, and grade 1 is age 6.
/// 0 for a text without words.
double reading_age(std::string_view text);
/// The sentences of a text without marks: cut behind '.', '!', '?' and '…' that a space or the end follows.
std::vector<std::string> sentences(std::string_view text);

}  // namespace pausepoint::lesson
