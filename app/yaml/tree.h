// One YAML document as a tree with places, read from yaml-cpp's events; must not know what the fields mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/diagnostic.h"
#include "app/base/source.h"

namespace pausepoint::yaml {

inline constexpr int kDeepest = 16;
inline constexpr int kMostNodes = 20'000;
inline constexpr std::size_t kLongestScalar = 16 * 1024;
inline constexpr std::size_t kLargestFile = 1024 * 1024;
/// More brackets than this open at the same time are refused before anything is parsed.
inline constexpr int kMostOpenBrackets = 1000;

struct Entry;

struct Node {
  enum class Kind { empty, scalar, list, map };
  Kind kind = Kind::empty;
  Span span;                   ///< Where the value begins; for a scalar its first line's characters.
  std::string text;            ///< Of a scalar.
  bool quoted = false;         ///< A quoted scalar is never a number or a flag.
  std::vector<Node> items;     ///< Of a list.
  std::vector<Entry> entries;  ///< Of a map, in the order of the file.

  /// The value of `key`, or nullptr.
  const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

/// The one document of `source`, or nothing when there are errors (all of them are in `diagnostics`).
/// Refused, each with its place: anchors, aliases, tags, duplicate and non-scalar keys, a second document, depth over
/// kDeepest, more than kMostNodes nodes, scalars over kLongestScalar, files over kLargestFile, bad UTF-8, control
/// characters, bidirectional controls, tabs or no-break spaces as indents, and anything left after the document. What a
/// file says is in the tree or an error says why not: the words `null` and `~` are texts as they stand, a comment needs
/// a space before its `#`, and one that looks like the end of a text ("Kit is #1") is refused. A byte order mark at the
/// very beginning is allowed and left out.
std::optional<Node> parse(const Source& source, Diagnostics& diagnostics);

/// "map", "list", "text", "nothing": for messages.
std::string_view name_of(Node::Kind kind);

}  // namespace pausepoint::yaml
