// Typed reading of one YAML map that is also its description: the same calls read, check, document and make the schema.
#pragma once

#include <chrono>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/diagnostic.h"
#include "app/base/function_ref.h"
#include "app/yaml/tree.h"

namespace pausepoint::yaml {

using Milliseconds = std::chrono::milliseconds;

/// What one field may hold, as the reference page and the JSON Schema show it.
struct FieldInfo {
  enum class Type { text, id, number, flag, duration, choice, reference, map, list, texts };
  std::string name;
  Type type = Type::text;
  std::string doc;  ///< One sentence for authors.
  bool required = false;
  std::string fallback;  ///< As the author would write it; empty when there is none.
  double least = 0,
         most = 0;  ///< Numbers: value; durations: ms; a text: characters; lists, named: items. most 0: no limit.
  std::vector<std::string> choices;
  std::string refers_to;  ///< "art", "step", "route", "tactic", "voice" …
  /// Of a map, or of one item of a list. Of `texts`: one unnamed text with its limits. Of a map whose names the author
  /// chooses: one map named "…".
  std::vector<FieldInfo> fields;
};

/// A text an author wrote, remembered for the checker and the translator.
struct TextUse {
  enum class Audience { pupil, teacher };
  std::string path;  ///< Stable: step and option ids, not places ("what-could-kit-do.ask.options.keep.text").
  std::string text;
  Span span;
  Audience audience = Audience::pupil;
  int most = 0;  ///< Characters the field may have; 0: no limit.
};

/// A name that another part of the lesson or the assets must know; resolved in a second pass.
struct Reference {
  std::string to;  ///< "art", "step", "route", "tactic", "voice" …
  std::string id;
  Span span;
};

/// What is gathered while one file is read; shared by all Fields of the file.
struct Reading {
  Diagnostics* diagnostics = nullptr;
  std::vector<TextUse> texts;
  std::vector<Reference> references;
};

struct TextLimits {
  int most = 240;  ///< Characters.
  TextUse::Audience audience = TextUse::Audience::pupil;
};

class Fields {
 public:
  /// Reads `map` (must be a map node; another kind is reported). `what` names it in messages: "vote", "option".
  Fields(const Node& node, std::string what, std::string path, Reading& reading);
  /// Describes: every call records its field and returns its fallback; nothing is reported.
  static Fields describing(std::string what, std::vector<FieldInfo>& into);
  Fields(const Fields&) = delete;
  Fields(Fields&&) noexcept;
  ~Fields();

  // Required fields report when absent or empty (an absent one in finish(), where a misspelt name explains it).
  // Optional ones return their fallback. Texts come without the white space around them.
  std::string text(std::string_view name, std::string_view doc, TextLimits limits = {});
  std::string optional_text(std::string_view name, std::string_view doc, TextLimits limits = {});
  /// Letters a to z, digits and hyphens, beginning with a letter, 40 characters at most.
  std::string id(std::string_view name, std::string_view doc);
  int number(std::string_view name, std::string_view doc, int least, int most, std::optional<int> fallback = {});
  bool flag(std::string_view name, std::string_view doc, bool fallback);
  /// "30 s", "4 min", "0:21" (minutes:seconds).
  Milliseconds duration(std::string_view name, std::string_view doc, Milliseconds least, Milliseconds most,
                        std::optional<Milliseconds> fallback = {});
  /// One of the listed words; without a fallback it is required.
  template <class E>
  E choice(std::string_view name, std::string_view doc, std::initializer_list<std::pair<std::string_view, E>> words,
           std::optional<E> fallback = {}) {
    std::vector<std::string_view> names;
    int fallback_index = -1, index = 0;
    for (const auto& [word, value] : words) {
      names.push_back(word);
      if (fallback && value == *fallback) fallback_index = index;
      ++index;
    }
    return (words.begin() + choice_index(name, doc, names, fallback_index))->second;
  }
  /// The name of something elsewhere; recorded for the second pass. Empty when absent and optional.
  std::string reference(std::string_view name, std::string_view doc, std::string_view to, bool required);
  /// A list of texts, each with the limits; absent gives an empty list unless `least` > 0. One text is a list of one.
  std::vector<std::string> texts(std::string_view name, std::string_view doc, int least, int most,
                                 TextLimits limits = {});
  /// A list of names of things elsewhere; one name is a list of one.
  std::vector<std::string> references(std::string_view name, std::string_view doc, std::string_view to, int least,
                                      int most);
  /// A map inside this one; returns whether it was there. `read` is called with its fields (once, when describing).
  bool map(std::string_view name, std::string_view doc, bool required, FunctionRef<void(Fields&)> read);
  /// A list of maps; `read` is called for each item (once, when describing). `item` names one: "option".
  /// An item's path uses its `id` field where it has one, else its number.
  int list(std::string_view name, std::string_view doc, std::string_view item, int least, int most,
           FunctionRef<void(Fields&)> read);
  /// A map whose keys the author chooses (ids); `read` is called with each key (once with "…", when describing).
  int named(std::string_view name, std::string_view doc, std::string_view item, int least, int most,
            FunctionRef<void(std::string_view, Fields&)> read);

  /// Reports a rule that no single field can check; at the place of `name`, or of the whole map when it is absent.
  void error(std::string_view name, std::string message, std::string suggestion = {}, std::string note = {});
  /// The same at a place that was remembered, for rules over several maps (a line and the branch it names).
  void error_at(Span place, std::string message, std::string suggestion = {}, std::string note = {});
  void advice(std::string_view name, std::string rule, std::string message, std::string suggestion = {});
  bool has(std::string_view name) const;
  bool describing() const;
  /// Place of the value of `name`, or of the whole map.
  Span place(std::string_view name) const;
  /// Names the map in later messages ("vote" once the kind of a step is known).
  void rename(std::string what);
  /// Nothing is known about the other keys: finish() does not report them.
  void forgive_unknown();
  /// Call once all fields are read: reports every key nobody asked for, with "did you mean" and what is understood, and
  /// what is missing. Maps and items of lists are finished when their `read` returns; the outermost one is not.
  void finish();

 private:
  struct Impl;
  explicit Fields(std::unique_ptr<Impl> impl);
  int choice_index(std::string_view name, std::string_view doc, const std::vector<std::string_view>& words,
                   int fallback);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::yaml
