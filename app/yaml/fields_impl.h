// What one Fields holds while it reads or describes a map; only for the sources of fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/yaml/fields.h"

namespace pausepoint::yaml {

struct Fields::Impl {
  struct Missing {
    std::string name, doc;
  };

  std::string what, path;
  const Node* node = nullptr;              ///< The map; none when describing, or when it is no map (which is reported).
  Span span;                               ///< Of the map, also when it is none.
  Reading* reading = nullptr;              ///< None when describing.
  std::vector<FieldInfo>* into = nullptr;  ///< Only when describing.
  std::vector<std::string> known;
  std::vector<Missing> missing;
  bool forgiving = false, finished = false;

  /// Records the field. The value to read, or nullptr: when describing, when absent (which finish() reports if it is
  /// required), when empty (which is reported here).
  const Node* take(FieldInfo info);
  void error(Span place, std::string message, std::string suggestion = {}, std::string note = {});
  void expected(const Node& found, std::string_view name, std::string_view what_kind, std::string suggestion = {},
                std::string note = {});
  std::string path_of(std::string_view name) const;

  /// The text of `value`, trimmed, recorded for checker and translator; empty after wrong kinds. Reports emptiness,
  /// length and loose marks.
  std::string read_text(const Node& value, std::string_view name, std::string text_path, const TextLimits& limits);
  /// The one word of a scalar; empty after reporting another kind or an empty one.
  std::string_view read_word(const Node& value, std::string_view name, std::string_view what_kind);
  std::string read_reference(const Node& value, std::string_view name, std::string_view to);
  /// The items of a list, or the one scalar that stands for a list of one; reports other kinds and bad counts.
  std::vector<const Node*> items_of(const Node& value, std::string_view name, int least, int most);
  void check_count(std::size_t count, std::string_view name, const Node& value, int least, int most);
};

}  // namespace pausepoint::yaml
