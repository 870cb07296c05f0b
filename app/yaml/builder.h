// Builds our tree from yaml-cpp's events and watches that nothing of the file is lost on the way.
#pragma once

#include <yaml-cpp/eventhandler.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/yaml/places.h"
#include "app/yaml/tree.h"

namespace pausepoint::yaml {

/// Thrown through yaml-cpp to end the parse; what is wrong has been reported.
struct Stop {};

/// A list or map that is being read.
struct OpenNode {
  enum class Awaits { item, key, value };
  Node node;
  std::string key;
  Span key_span;
  std::size_t offset = 0;  ///< Of its first byte.
  Awaits awaits = Awaits::item;
  bool flow = false;    ///< In brackets.
  bool is_key = false;  ///< Stands where a field's name should be: reported, then dropped.
  bool drops = false;   ///< The value that comes belongs to such a key.
};

class Builder final : public YAML::EventHandler {
 public:
  /// `text` without a byte order mark, checked by check_bytes.
  Builder(std::string_view text, Diagnostics& diagnostics) : text_(text), places_(text), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

  /// Checks what is left behind the last node; returns the tree when nothing was reported.
  std::optional<Node> finish();
  void report(std::size_t offset, int length, std::string message, std::string suggestion, std::string note = {});
  bool reported() const { return reported_; }
  /// The lists and maps open now, the innermost last.
  const std::vector<OpenNode>& open() const { return open_; }
  /// How far the text is in the tree.
  std::size_t consumed() const { return consumed_; }
  Place place(std::size_t offset) { return places_.at(offset); }

 private:
  std::size_t begin_node(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void open_node(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind, bool flow);
  void close();
  void add(Node node);
  void take_scalar(std::size_t offset, std::string_view value);
  void take_key(Node node);
  void report_bare_name(const OpenNode& map);
  void check_gap(std::size_t end);
  std::size_t check_comment(std::size_t offset);
  void check_lines(std::size_t offset, std::string_view written);
  void check_escapes(std::size_t offset, std::string_view value);
  bool is_null_word(std::size_t offset);
  std::size_t scalar_end(std::size_t offset, std::string_view value) const;
  std::size_t matched_end(std::size_t offset, std::string_view value) const;
  void report_duplicates(const Node& map);

  std::string_view text_;
  Places places_;
  Diagnostics& diagnostics_;
  std::optional<Node> root_;
  std::vector<OpenNode> open_;
  std::size_t consumed_ = 0;        ///< Everything before is in the tree, or is structure or comment.
  std::size_t plain_end_ = 0;       ///< Where the last unquoted text ended.
  std::size_t last_indicator_ = 0;  ///< The last '-', ',' or bracket that was passed: where an empty item stands.
  char last_sign_ = ' ';            ///< The last indicator since the last text.
  int nodes_ = 0;
  bool reported_ = false, started_ = false;
};

}  // namespace pausepoint::yaml
