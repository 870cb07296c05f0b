#include "app/shell/translating.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "app/base/text.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace fs = std::filesystem;
namespace {

/// The languages for which `folder` has a file with this ending.
std::set<std::string> codes_in(const std::string& folder, std::string_view ending) {
  std::set<std::string> codes;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string code = it->path().stem().string();
    if (it->path().extension() == ending && lesson::find_language_name(code) != nullptr) codes.insert(code);
  }
  return codes;
}

Source source_of(const std::string& path) {
  Result<Source> source = read_file(path);
  return source ? std::move(*source) : Source{path, {}};
}

void report_letter(std::string_view text, Span span, const ui::Letters& letters, Diagnostics& diagnostics) {
  const auto letter = letters.first_missing(text);
  if (!letter) return;
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(*letter));
  std::string shown;
  append_utf8(shown, *letter);
  diagnostics.error(span, "no font here has the letter '" + shown + "' (" + code + ")",
                    "install a font of its script, or write it another way");
}

int complain(const std::string& sentence) {
  std::fprintf(stderr, "pausepoint: %s\n", sentence.c_str());
  return 2;
}

}  // namespace

void load_languages(const std::string& home, lesson::World& world, std::string& problems) {
  const std::string shared = home + "/lessons/languages/", keywords = home + "/lessons/keywords/";
  const std::string words = home + "/assets/languages/";
  std::set<std::string> codes = codes_in(shared, ".yaml");
  codes.merge(codes_in(keywords, ".yaml"));
  codes.merge(codes_in(words, ".po"));
  for (const std::string& code : codes) {
    lesson::LanguageFiles files;
    files.routes = source_of(home + "/lessons/routes.yaml");
    files.tactics = source_of(home + "/lessons/tactics.yaml");
    files.texts = source_of(shared + code + ".yaml");
    files.keywords = source_of(keywords + code + ".yaml");
    files.words = source_of(words + code + ".po");
    world.languages.push_back(lesson::load_language(*lesson::find_language_name(code), files));
    problems += render(files.texts, files.of_texts) + render(files.keywords, files.of_keywords) +
                render(files.words, files.of_words);
  }
}

void load_translations(const std::string& path, lesson::Loaded& loaded, const lesson::World& world) {
  const std::string folder = fs::path(path).parent_path().string();
  for (const std::string& code : codes_in(folder.empty() ? "." : folder, ".yaml")) {
    const std::string file = (fs::path(folder) / (code + ".yaml")).generic_string();
    loaded.languages.push_back(lesson::in_language(loaded, source_of(file), world));
    lesson::InLanguage& made = loaded.languages.back();
    if (made.name.code == code) continue;
    if (!made.diagnostics.has_errors())
      made.diagnostics.error(
          {}, "the file is called " + code + ".yaml and says that it is in '" + std::string(made.name.code) + "'",
          "make the two agree");
    made.lesson.reset();
    made.name = *lesson::find_language_name(code);
  }
}

void check_letters(std::span<const yaml::TextUse> texts, const ui::Letters& letters, Diagnostics& diagnostics) {
  for (const yaml::TextUse& use : texts) report_letter(use.text, use.span, letters, diagnostics);
}

void check_letters(lesson::InLanguage& translation, const ui::Letters& letters) {
  Diagnostics none;
  for (const lesson::TranslatedText& text : lesson::read_translation(translation.source, none).texts)
    report_letter(text.text, text.text_span, letters, translation.diagnostics);
}

Result<std::shared_ptr<const lesson::Lesson>> lesson_in(const lesson::Loaded& loaded, lesson::World& world,
                                                        const std::string& language, const std::string& beside) {
  std::shared_ptr<const lesson::Lesson> lesson = loaded.lesson;
  if (!language.empty()) {
    const lesson::InLanguage* found = lesson::find_language(loaded.languages, language);
    if (found == nullptr || !found->lesson)
      return Failure{"this lesson cannot be taught in '" + language + "'; see pausepoint check"};
    lesson = found->lesson;
    if (const lesson::Language* shared = lesson::find_language(world.languages, language))
      world.routes = shared->routes, world.tactics = shared->tactics;
  }
  if (beside.empty()) return lesson;
  const lesson::Language* found = lesson::find_language(world.languages, beside);
  if (found == nullptr || found->keywords.empty())
    return Failure{"there are no key words in '" + beside + "'; see lessons/keywords"};
  return lesson::with_keywords(std::move(lesson), found->keywords);
}

int translate(const std::string& what, const std::string& language) {
  if (lesson::find_language_name(language) == nullptr)
    return complain("'" + language + "' is not a language this program knows; write its two letters, as in cy");
  std::string problems, of = "shared", file = home_folder() + "/lessons/languages/" + language + ".yaml";
  std::vector<yaml::TextUse> texts;
  if (what == "shared") {
    Diagnostics none;
    lesson::load_routes(source_of(home_folder() + "/lessons/routes.yaml"), none, &texts);
    lesson::load_tactics(source_of(home_folder() + "/lessons/tactics.yaml"), none, &texts);
  } else {
    const lesson::World world = load_world(home_folder(), problems);
    const lesson::Loaded loaded = load_lesson(what, world);
    std::fputs(render(loaded.source, loaded.diagnostics).c_str(), stdout);
    if (!loaded.lesson) return 1;
    texts = loaded.texts, of = loaded.lesson->slug;
    file = (fs::path(what).parent_path() / (language + ".yaml")).generic_string();
  }
  lesson::Translation old;
  const Source before = source_of(file);
  if (!before.text.empty()) {
    Diagnostics diagnostics;
    old = lesson::read_translation(before, diagnostics);
    // Nothing that somebody wrote may be lost because it could not be read.
    if (diagnostics.has_errors()) return std::fputs(render(before, diagnostics).c_str(), stdout), 1;
  }
  std::error_code error;
  fs::create_directories(fs::path(file).parent_path(), error);
  std::ofstream out(file, std::ios::binary);
  out << lesson::written_translation(texts, of, language, old);
  out.close();
  if (out.fail()) return complain(file + " cannot be written; check the folder and the space on the disk");
  std::printf("Written: %s\nNow fill it in, and type: pausepoint check %s\n", file.c_str(),
              what == "shared" ? "lessons" : what.c_str());
  return 0;
}

}  // namespace pausepoint::shell
