// Texts of lessons in another language, by stable ids, with the English they were made from; must not know of files.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

struct TranslatedText {
  std::string id;       ///< "steps.agreement.say.1", the path of a yaml::TextUse.
  std::string english;  ///< It was made from; other English now: it is older.
  std::string text;     ///< Empty: not translated yet.
  bool draft = true;    ///< To be read by a speaker before use.
  Span id_span, english_span, text_span;
};

/// lessons/<slug>/<language>.yaml, or lessons/languages/<language>.yaml for routes and tricks.
struct Translation {
  std::string language, of;
  std::vector<TranslatedText> texts;
};

/// Whether a text of the author can be translated: not dates, ages, numbers and addresses.
bool is_for_translators(const yaml::TextUse& use);

Translation read_translation(const Source& source, Diagnostics& diagnostics);

/// The lesson in the language of the file `translation`. What is wrong with a text is reported in that file, and the
/// English stands in its place; so do what is missing, unknown or older than the English, as advice.
InLanguage in_language(const Loaded& english, Source translation, const World& world);

/// The file brought up to date: every text of `texts` in their order, with what `old` has for it. What is older than
/// the English keeps the English it was made from; what is unknown is left out.
std::string written_translation(std::span<const yaml::TextUse> texts, std::string_view of, std::string_view language,
                                const Translation& old);

/// What the sources of one language hold; an empty source: there is no such file. Mistakes go to the diagnostics of
/// the source they are in.
struct LanguageFiles {
  Source routes, tactics;         ///< The English.
  Source texts, keywords, words;  ///< languages/cy.yaml, keywords/cy.yaml, assets/languages/cy.po.
  Diagnostics of_texts, of_keywords, of_words;
};
Language load_language(const LanguageName& name, LanguageFiles& files);

/// lessons/keywords/<language>.yaml; `draft` becomes true when one of them is to be read by a speaker.
std::vector<Keyword> load_keywords(const Source& source, Diagnostics& diagnostics, bool& draft);

}  // namespace pausepoint::lesson
