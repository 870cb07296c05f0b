// Languages other than that of the lessons: what all lessons share in one, and a lesson in one; must not know how a
// translation is written.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/base/diagnostic.h"
#include "app/base/words.h"

namespace pausepoint::lesson {

using activities::Tactic;
struct Lesson;

struct LanguageName {
  std::string_view code;     ///< "cy", as in ISO 639-1.
  std::string_view name;     ///< As its speakers call it.
  std::string_view english;
  bool right_to_left = false;
};
/// The languages that can be translated into, by code. Lessons are written in English.
std::span<const LanguageName> language_names();
const LanguageName* find_language_name(std::string_view code);
/// "en-GB", "cy", "ar": whether the script of that language runs from right to left.
bool runs_right_to_left(std::string_view language);

/// A key word of the lessons, or a trick's name, in another language, with a short plain explanation.
struct Keyword {
  std::string english, word, means;
};

/// What all lessons share, in one language: English where it has not been translated.
struct Language {
  LanguageName name;
  bool draft = false;  ///< Something of it is still to be read by a speaker.
  std::vector<activities::Route> routes;
  std::vector<Tactic> tactics;
  std::vector<Keyword> keywords;
  Words words;  ///< Of the screens themselves.
};
const Language* find_language(std::span<const Language> languages, std::string_view code);
/// The key word whose English is `english`, in capital letters or not; or nullptr.
const Keyword* find_keyword(std::span<const Keyword> keywords, std::string_view english);

/// One lesson in one language.
struct InLanguage {
  LanguageName name;
  std::shared_ptr<const Lesson> lesson;  ///< English where a text is missing; empty when it cannot be taught so.
  Source source;                         ///< The file with the translation.
  Diagnostics diagnostics;
  int texts = 0;    ///< How many there are to translate.
  int missing = 0;  ///< Not translated, or wrongly.
  int older = 0;    ///< Made from English that has changed since.
  int drafts = 0;   ///< To be read by a speaker.
};
const InLanguage* find_language(std::span<const InLanguage> languages, std::string_view code);

/// The lesson with the words of `keywords` beside the English on its keyword cards.
std::shared_ptr<const Lesson> with_keywords(std::shared_ptr<const Lesson> lesson, std::span<const Keyword> keywords);

}  // namespace pausepoint::lesson
