#include "app/lesson/language.h"

#include <algorithm>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {
namespace {

constexpr LanguageName kNames[] = {
    {"ar", "العربية", "Arabic", true}, {"bg", "български", "Bulgarian"},  {"bn", "বাংলা", "Bengali"},
    {"cs", "čeština", "Czech"},        {"cy", "Cymraeg", "Welsh"},        {"de", "Deutsch", "German"},
    {"es", "español", "Spanish"},      {"fa", "فارسی", "Persian", true},  {"fr", "français", "French"},
    {"ga", "Gaeilge", "Irish"},        {"gd", "Gàidhlig", "Gaelic"},      {"gu", "ગુજરાતી", "Gujarati"},
    {"he", "עברית", "Hebrew", true},   {"hi", "हिन्दी", "Hindi"},          {"hu", "magyar", "Hungarian"},
    {"it", "italiano", "Italian"},     {"ku", "kurdî", "Kurdish"},        {"lt", "lietuvių", "Lithuanian"},
    {"lv", "latviešu", "Latvian"},     {"pa", "ਪੰਜਾਬੀ", "Punjabi"},        {"pl", "polski", "Polish"},
    {"ps", "پښتو", "Pashto", true},    {"pt", "português", "Portuguese"}, {"ro", "română", "Romanian"},
    {"ru", "русский", "Russian"},      {"sk", "slovenčina", "Slovak"},    {"so", "Soomaali", "Somali"},
    {"sq", "shqip", "Albanian"},       {"ta", "தமிழ்", "Tamil"},           {"tr", "Türkçe", "Turkish"},
    {"uk", "українська", "Ukrainian"}, {"ur", "اردو", "Urdu", true}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_word(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

template <class T>
const T* find_code(std::span<const T> all, std::string_view code) {
  const auto found = std::ranges::find_if(all, [&](const T& each) { return each.name.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::span<const LanguageName> language_names() { return kNames; }

const LanguageName* find_language_name(std::string_view code) {
  const auto found = std::ranges::find(kNames, code, &LanguageName::code);
  return found == std::end(kNames) ? nullptr : &*found;
}

bool runs_right_to_left(std::string_view language) {
  const LanguageName* name = find_language_name(language.substr(0, language.find('-')));
  return name != nullptr && name->right_to_left;
}

const Language* find_language(std::span<const Language> languages, std::string_view code) {
  return find_code(languages, code);
}

const InLanguage* find_language(std::span<const InLanguage> languages, std::string_view code) {
  return find_code(languages, code);
}

const Keyword* find_keyword(std::span<const Keyword> keywords, std::string_view english) {
  const auto found =
      std::ranges::find_if(keywords, [&](const Keyword& keyword) { return same_word(keyword.english, english); });
  return found == keywords.end() ? nullptr : &*found;
}

std::shared_ptr<const Lesson> with_keywords(std::shared_ptr<const Lesson> lesson, std::span<const Keyword> keywords) {
  if (!lesson || keywords.empty()) return lesson;
  auto made = std::make_shared<Lesson>(*lesson);
  for (Step& step : made->steps) {
    auto* page = std::get_if<activities::Page::Spec>(&step.spec);
    if (page == nullptr) continue;
    for (activities::Page::Card& card : page->cards) {
      const Keyword* keyword = find_keyword(keywords, card.word);
      if (keyword != nullptr) card.other_word = keyword->word, card.other_means = keyword->means;
    }
  }
  return made;
}

}  // namespace pausepoint::lesson
