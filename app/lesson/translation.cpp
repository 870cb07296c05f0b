// Reading a translation, and putting its texts into the tree of a file before the fields are read from it.
#include "app/lesson/translation.h"

#include <algorithm>
#include <utility>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/lesson/resolve.h"

namespace pausepoint::lesson {
namespace {

using yaml::Fields;
using Patches = std::map<Place, const TranslatedText*>;

/// What the texts of a translation are worth, text by text.
struct Counts {
  int texts = 0, missing = 0, older = 0, drafts = 0;
};

void put_in(yaml::Node& node, const Patches& patches) {
  if (node.kind == yaml::Node::Kind::scalar) {
    const auto found = patches.find(node.span.begin);
    if (found != patches.end()) node.text = found->second->text, node.quoted = true;
  }
  for (yaml::Node& item : node.items) put_in(item, patches);
  for (yaml::Entry& entry : node.entries) put_in(entry.value, patches);
}

/// The translated text of each place, and advice about those that are unknown or older than the English.
Patches match(std::span<const yaml::TextUse> texts, const Translation& translation, std::string_view command,
              Diagnostics& diagnostics, Counts& counts) {
  Patches patches;
  std::map<std::string_view, const TranslatedText*> known;
  for (const TranslatedText& text : translation.texts) known[text.id] = &text;
  std::string missing;
  for (const yaml::TextUse& use : texts) {
    if (!is_for_translators(use)) continue;
    ++counts.texts;
    const auto found = known.find(use.path);
    const TranslatedText* text = found == known.end() ? nullptr : found->second;
    if (found != known.end()) known.erase(found);
    const std::string differs =
        text == nullptr || text->text.empty() ? std::string() : marks_that_differ(use.text, text->text);
    if (text == nullptr || text->text.empty() || !differs.empty()) {
      if (!differs.empty()) diagnostics.error(text->text_span, differs, "write it as the English has it");
      if (++counts.missing <= 3) missing += (missing.empty() ? "" : ", ") + use.path;
      continue;
    }
    if (text->english != use.text) {
      ++counts.older;
      diagnostics.advice(text->english_span, "older-than-english", "the English says something else now",
                         "read both, then type: " + std::string(command));
    }
    if (text->draft) ++counts.drafts;
    patches[use.span.begin] = text;
  }
  if (counts.missing > 0)
    diagnostics.advice({}, "not-translated",
                       std::to_string(counts.missing) + " of " + std::to_string(counts.texts) +
                           " texts stand in English: " + missing + (counts.missing > 3 ? " …" : ""),
                       "type: " + std::string(command));
  for (const auto& [id, text] : known)
    diagnostics.advice(text->id_span, "not-in-english", "there is no text '" + std::string(id) + "' in the English",
                       "type: " + std::string(command));
  return patches;
}

/// Reads `root` with the texts of `patches`, which shrinks until no text of it is the reason for an error. Errors are
/// reported where the texts were written. False when the errors have another reason.
bool read_patched(const yaml::Node& root, Patches& patches, Diagnostics& diagnostics,
                  FunctionRef<void(const yaml::Node&, Diagnostics&)> read) {
  for (;;) {
    yaml::Node tree = root;
    put_in(tree, patches);
    Diagnostics found;
    read(tree, found);
    if (!found.has_errors()) return true;
    const std::size_t before = patches.size();
    std::string reason;
    for (const Diagnostic& each : found.sorted()) {
      if (each.severity != Severity::error) continue;
      const auto guilty = patches.find(each.span.begin);
      if (reason.empty()) reason = each.message;
      if (guilty == patches.end()) continue;
      diagnostics.error(guilty->second->text_span, each.message, each.suggestion, each.note);
      patches.erase(guilty);
    }
    if (patches.size() != before) continue;
    diagnostics.error({}, "the lesson cannot be read with these texts: " + reason);
    return false;
  }
}

Translation whole(const Source& source, Diagnostics& diagnostics) {
  return source.text.empty() ? Translation{} : read_translation(source, diagnostics);
}

/// What a kind says where its author said nothing, in the words of the screens.
void say_defaults(Lesson& lesson, const Words& words) {
  const auto say = [&](std::string& text) { text = std::string(words.of(text)); };
  for (Step& step : lesson.steps) {
    if (auto* spot = std::get_if<activities::Spot::Spec>(&step.spec)) {
      say(spot->where.question), say(spot->name.question);
      for (ask::Option& option : spot->where.options) {
        if (option.id == activities::Spot::kFineId) say(option.text);
      }
    } else if (auto* line = std::get_if<activities::Line::Spec>(&step.spec)) {
      for (ask::Option& option : line->ask.options) say(option.text);
    }
  }
}

std::string command_for(std::string_view what, std::string_view language) {
  return "pausepoint translate " + std::string(what) + " --to " + std::string(language);
}

}  // namespace

bool is_for_translators(const yaml::TextUse& use) {
  if (use.path == "ages" || use.path == "language" || use.path == "reviewed") return false;
  // Reasons for the checker are for those who write the lesson.
  if (use.path.find("allow.") != std::string::npos) return false;
  // Lines of chat by age are for those who write lessons.
  if (use.path.starts_with("tactics.") && use.path.find(".lines.") != std::string::npos) return false;
  const bool route = use.path.starts_with("routes.");
  return !route || use.path.ends_with(".name") || use.path.ends_with(".says") || use.path.ends_with(".younger");
}

Translation read_translation(const Source& source, Diagnostics& diagnostics) {
  Translation translation;
  const std::optional<yaml::Node> root = yaml::parse(source, diagnostics);
  if (!root) return translation;
  yaml::Reading reading{&diagnostics, {}, {}};
  Fields fields(*root, "translation", "", reading);
  translation.language = fields.id("language", "The language it is in: cy.");
  translation.of = fields.id("of", "The lesson; `shared`: routes and tricks.");
  if (!translation.language.empty() && find_language_name(translation.language) == nullptr) {
    fields.error("language", "'" + translation.language + "' is not a language this program knows",
                 "write its two letters, as in cy, pl or ur");
  }
  constexpr yaml::TextLimits kAny{.most = 1000};
  fields.list("texts", "Text by text.", "text", 0, 5000, [&](Fields& item) {
    TranslatedText text;
    text.id = item.text("id", "Which text of the lesson.", kAny);
    text.english = item.text("english", "The English it was made from.", kAny);
    text.text = item.optional_text("text", "In the other language.", kAny);
    text.draft = item.choice<bool>("state", "`draft`: to be read by a speaker before use.",
                                   {{"draft", true}, {"read", false}}, true);
    text.id_span = item.place("id"), text.english_span = item.place("english"), text.text_span = item.place("text");
    translation.texts.push_back(std::move(text));
  });
  fields.finish();
  return translation;
}

InLanguage in_language(const Loaded& english, Source source, const World& world) {
  InLanguage made;
  made.source = std::move(source);
  const Translation translation = read_translation(made.source, made.diagnostics);
  const LanguageName* name = find_language_name(translation.language);
  if (name == nullptr) return made;
  made.name = *name;
  if (!english.lesson) return made;
  if (translation.of != english.lesson->slug)
    made.diagnostics.error({}, "this is a translation of '" + translation.of + "', not of this lesson",
                           "write of: " + english.lesson->slug);
  Counts counts;
  Patches patches =
      match(english.texts, translation, command_for(english.source.name, name->code), made.diagnostics, counts);
  const std::size_t matched = patches.size();
  World there = world;
  if (const Language* language = find_language(world.languages, name->code)) there.tactics = language->tactics;
  Diagnostics none;
  const std::optional<yaml::Node> root = yaml::parse(english.source, none);
  Loaded loaded;
  const bool read =
      root && read_patched(*root, patches, made.diagnostics, [&](const yaml::Node& tree, Diagnostics& to) {
        loaded = Loaded{};
        read_tree(tree, there, loaded);
        to = loaded.diagnostics;
      });
  made.texts = counts.texts, made.older = counts.older, made.drafts = counts.drafts;
  made.missing = counts.missing + static_cast<int>(matched - patches.size());
  if (!read || !loaded.lesson) return made;
  auto lesson = std::make_shared<Lesson>(*loaded.lesson);
  lesson->language = std::string(name->code);
  if (const Language* language = find_language(world.languages, name->code)) say_defaults(*lesson, language->words);
  made.lesson = std::move(lesson);
  return made;
}

std::vector<Keyword> load_keywords(const Source& source, Diagnostics& diagnostics, bool& draft) {
  std::vector<Keyword> keywords;
  const std::optional<yaml::Node> root = yaml::parse(source, diagnostics);
  if (!root) return keywords;
  yaml::Reading reading{&diagnostics, {}, {}};
  Fields fields(*root, "key words", "", reading);
  fields.id("language", "The language they are in: pl.");
  const bool unread = fields.choice<bool>("state", "`draft`: to be read by a speaker before use.",
                                          {{"draft", true}, {"read", false}}, true);
  draft = draft || unread;
  fields.list("words", "Each key word.", "word", 1, 200, [&](Fields& item) {
    Keyword keyword;
    keyword.english = item.text("english", "As it stands on the card.", {.most = 40});
    keyword.word = item.text("word", "In the other language.", {.most = 40});
    keyword.means = item.text("means", "One short plain sentence.", {.most = 110});
    if (find_keyword(keywords, keyword.english) != nullptr)
      item.error("english", "'" + keyword.english + "' is there already", "take one of the two away");
    keywords.push_back(std::move(keyword));
  });
  fields.finish();
  return keywords;
}

Language load_language(const LanguageName& name, LanguageFiles& files) {
  Language made;
  made.name = name;
  const Translation translation = whole(files.texts, files.of_texts);
  Diagnostics none;
  std::vector<yaml::TextUse> texts;
  made.routes = load_routes(files.routes, none, &texts);
  const auto routes_end = static_cast<std::ptrdiff_t>(texts.size());
  made.tactics = load_tactics(files.tactics, none, &texts);
  if (!files.texts.text.empty()) {
    Counts counts;
    const std::string command = command_for("shared", name.code);
    match(texts, translation, command, files.of_texts, counts);
    made.draft = counts.drafts > 0;
    const auto part = [&](auto begin, auto end, const Source& source, auto read) {
      Counts again;
      Diagnostics said_already;
      Patches patches = match({begin, end}, translation, command, said_already, again);
      if (const auto root = yaml::parse(source, said_already)) read_patched(*root, patches, files.of_texts, read);
    };
    part(texts.begin(), texts.begin() + routes_end, files.routes,
         [&](const yaml::Node& tree, Diagnostics& to) { made.routes = read_routes(tree, to, nullptr); });
    part(texts.begin() + routes_end, texts.end(), files.tactics,
         [&](const yaml::Node& tree, Diagnostics& to) { made.tactics = read_tactics(tree, to, nullptr); });
  }
  if (!files.keywords.text.empty()) made.keywords = load_keywords(files.keywords, files.of_keywords, made.draft);
  if (!files.words.text.empty()) made.words = read_words(files.words, files.of_words);
  for (const Words::Entry& entry : made.words.entries()) made.draft = made.draft || entry.draft;
  return made;
}

}  // namespace pausepoint::lesson
