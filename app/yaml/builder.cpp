#include "app/yaml/builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <numeric>

#include "app/base/text.h"
#include "app/yaml/bytes.h"
#include "app/yaml/complaint.h"
#include "app/yaml/words.h"

namespace pausepoint::yaml {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

bool is_white(char c) { return kWhite.find(c) != std::string_view::npos; }

std::size_t offset_of(const YAML::Mark& mark, std::string_view text) {
  return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text.size());
}

bool looks_like_text(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/// "place" where `line` is "place: park" or "place:"; empty where it does not look like a field.
std::string_view field_name(std::string_view line) {
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (end == 0 || end >= line.size() || line[end] != ':') return {};
  return end + 1 == line.size() || is_white(line[end + 1]) ? line.substr(0, end) : std::string_view();
}

}  // namespace

void Builder::report(std::size_t offset, int length, std::string message, std::string suggestion, std::string note) {
  reported_ = true;
  diagnostics_.error({places_.at(offset), length}, std::move(message), std::move(suggestion), std::move(note));
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (!started_) {
    started_ = true;
    return;
  }
  const std::size_t offset = offset_of(mark, text_);
  const std::string_view rest = text_.substr(offset);
  if (rest.starts_with("---")) {
    report(offset, 3, "a second document begins here", "take this line away: a file holds one document");
  } else {
    report(offset, count_characters(word_at(text_, offset)), "this does not belong to what stands above",
           "check its indentation, and the quotes and brackets of the line above");
  }
  throw Stop{};
}

/// Everything every node begins with: counts it, checks what was passed, refuses anchors and tags. Returns the offset
/// of its content.
std::size_t Builder::begin_node(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  std::size_t offset = offset_of(mark, text_);
  check_gap(offset);
  if (++nodes_ > kMostNodes) {
    report(offset, 1, "the file has more than " + std::to_string(kMostNodes) + " values", "split it into two lessons");
    throw Stop{};
  }
  const bool plain = tag.empty() || tag == "?" || tag == "!";
  if (plain && anchor == YAML::NullAnchor && !text_.substr(offset).starts_with('!')) return offset;
  while (offset < text_.size() && (text_[offset] == '&' || text_[offset] == '!')) {
    const std::string_view word = word_at(text_, offset);
    const bool is_tag = text_[offset] == '!';
    report(offset, count_characters(word), quote(word) + (is_tag ? " is a tag here" : " is an anchor here"),
           std::string("put quotes around a text that begins with '") + text_[offset] + "'",
           is_tag ? "lessons have no tags" : "lessons have no anchors and aliases");
    offset = std::min(text_.find_first_not_of(kWhite, offset + std::max<std::size_t>(1, word.size())), text_.size());
  }
  return offset;
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t offset = begin_node(mark, {}, YAML::NullAnchor);
  report_alias(*this, text_, offset);
  add({Node::Kind::empty, {places_.at(offset), 1}});
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = begin_node(mark, {}, anchor);
  if (anchor != YAML::NullAnchor) return add({Node::Kind::empty, {places_.at(offset), 1}});
  if (is_null_word(offset)) return take_scalar(offset, null_word(text_, offset));
  if (!open_.empty() && open_.back().awaits == OpenNode::Awaits::key) {
    report(offset, 1, "a field's name is missing here",
           open_.back().flow ? "write it before the ':', or take the ',' away"
                             : "write it before the ':', or take the line away");
    open_.back().awaits = OpenNode::Awaits::value;
    open_.back().drops = true;
    last_sign_ = ' ';
    return;
  }
  const bool is_item = !open_.empty() && open_.back().awaits == OpenNode::Awaits::item;
  add({Node::Kind::empty, {places_.at(is_item ? last_indicator_ : offset), 1}});
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  take_scalar(begin_node(mark, tag, anchor), value);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  open_node(mark, tag, anchor, Node::Kind::list, style == YAML::EmitterStyle::Flow);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
  open_node(mark, tag, anchor, Node::Kind::map, style != YAML::EmitterStyle::Block);
}

void Builder::OnMapEnd() {
  report_duplicates(open_.back().node);
  close();
}

void Builder::open_node(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind,
                        bool flow) {
  const std::size_t offset = begin_node(mark, tag, anchor);
  if (open_.size() >= static_cast<std::size_t>(kDeepest)) {
    report(offset, 1, "this is nested more than " + std::to_string(kDeepest) + " levels deep",
           "close the brackets before it, or indent it less");
    throw Stop{};
  }
  OpenNode& node = open_.emplace_back();
  node.node.kind = kind;
  node.node.span = {places_.at(offset), 1};
  node.offset = offset;
  node.flow = flow;
  node.awaits = kind == Node::Kind::map ? OpenNode::Awaits::key : OpenNode::Awaits::item;
  if (open_.size() < 2 || open_[open_.size() - 2].awaits != OpenNode::Awaits::key) return;
  node.is_key = true;
}

void Builder::close() {
  OpenNode closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.is_key) return add(std::move(closed.node));
  // Not before it is closed: at a bracket that never is, yaml-cpp supposes a name.
  report(closed.offset, 1, "a field's name must be a word, found a " + std::string(name_of(closed.node.kind)),
         "put quotes around a text that begins with a bracket");
  open_.back().awaits = OpenNode::Awaits::value;
  open_.back().drops = true;
}

/// Puts a finished node where it belongs.
void Builder::add(Node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  OpenNode& parent = open_.back();
  if (parent.awaits == OpenNode::Awaits::item) {
    parent.node.items.push_back(std::move(node));
  } else if (parent.awaits == OpenNode::Awaits::key) {
    take_key(std::move(node));
  } else {
    // Nothing stands behind the colon: the name is the place of what is missing.
    if (node.kind == Node::Kind::empty) {
      node.span = parent.key_span;
      if (!parent.flow && !parent.drops && last_sign_ != ':') report_bare_name(parent);
    }
    if (!parent.drops) parent.node.entries.push_back({std::move(parent.key), parent.key_span, std::move(node)});
    parent.awaits = OpenNode::Awaits::key;
    parent.drops = false;
  }
}

void Builder::take_key(Node node) {
  OpenNode& map = open_.back();
  map.awaits = OpenNode::Awaits::value;
  map.key_span = node.span;
  // A block map begins with its first name, a map in brackets with its bracket.
  if (node.span.begin == map.node.span.begin) map.node.span.length = node.span.length;
  map.key = std::move(node.text);
  if (node.kind == Node::Kind::empty) {
    map.drops = true;
  } else if (map.key == "<<" && !node.quoted) {
    reported_ = map.drops = true;
    diagnostics_.error(node.span, "'<<' merges nothing here", "write the fields out", "lessons have no merge keys");
  } else if (trimmed(map.key).empty()) {
    reported_ = map.drops = true;
    diagnostics_.error(node.span, "a field's name is empty", "write a name before the ':'");
  }
}

/// The last line of a map without any ':', which yaml-cpp takes for a name.
void Builder::report_bare_name(const OpenNode& map) {
  if (reported_) return;
  reported_ = true;
  const bool glued = map.key.find(':') != std::string::npos;
  diagnostics_.error(map.key_span, "expected 'name: value', found " + quote(map.key),
                     glued ? "write a space behind the ':'"
                           : "add the ': ', or indent the line deeper when it belongs to the text above");
}

void Builder::take_scalar(std::size_t offset, std::string_view value) {
  Node node{Node::Kind::scalar, {places_.at(offset), 1}};
  const char first = offset < text_.size() ? text_[offset] : ' ';
  node.quoted = first == '"' || first == '\'' || first == '|' || first == '>';
  const std::size_t end = scalar_end(offset, value);
  if (end == std::string_view::npos) {
    if (first == '"' || first == '\'') {
      report(offset, 1, "this quote is not closed", std::string("write ") + first + " where the text ends");
    } else if (!reported_) {
      report(offset, 1, "this text cannot be read", "put quotes around it");
    }
  } else {
    const std::string_view written = text_.substr(offset, end - offset);
    const std::string_view first_line = written.substr(0, written.find_first_of("\r\n"));
    node.span.length = std::max(1, count_characters(first_line));
    consumed_ = std::max(consumed_, end);
    last_sign_ = ' ';
    if (!node.quoted) plain_end_ = end;
    if (first == '"' && written.find('\\') != std::string_view::npos) check_escapes(offset, value);
    if (first != '"' && first != '\'' && first_line.size() < written.size()) check_lines(offset, written);
  }
  if (value.size() > kLongestScalar) {
    report(offset, 1,
           "this text has " + std::to_string((value.size() + 1023) / 1024) + " KiB, " +
               std::to_string(kLongestScalar / 1024) + " at most",
           "look for a missing quote, or split the text");
  } else {
    node.text = value;
  }
  add(std::move(node));
}

/// Lines below the first of a text without quotes which look as if they were to be something else: an item, or a field
/// where the text is a block. Anything else there is an error of the parser's.
void Builder::check_lines(std::size_t offset, std::string_view written) {
  const bool block = written.front() == '|' || written.front() == '>';
  for (std::size_t end = written.find('\n'); end != std::string_view::npos && !reported_;) {
    const std::size_t begin = std::min(written.find_first_not_of(' ', end + 1), written.size());
    end = written.find('\n', begin);
    const std::string_view line = written.substr(begin, end - begin);
    const std::string_view name = block ? field_name(line) : std::string_view();
    if (!name.empty()) {
      report(offset + begin, count_characters(name), quote(name) + " is a part of the text above here",
             "indent it less when it is a field, or put the whole text into quotes");
    } else if (line.starts_with("- ")) {
      report(offset + begin, 1, "this item is a part of the text above here",
             "begin the line above with '- ' too, or put the whole text into quotes");
    }
  }
}

void Builder::check_escapes(std::size_t offset, std::string_view value) {
  for (std::size_t i = 0; i < value.size();) {
    const char32_t c = next_character(value, i);
    if (!is_hidden_character(c)) continue;
    report(offset, 1, "this text has a '\\' that makes a hidden character (" + code_point_name(c) + ")",
           "take it away, or use single quotes");
    return;
  }
}

/// Walks over what lies between two nodes: indicators, white space, comments. Anything else would be lost. An earlier
/// error already says that the file is not read as it is meant.
void Builder::check_gap(std::size_t end) {
  while (consumed_ < end) {
    const char c = text_[consumed_];
    if (c == '#') {
      consumed_ = check_comment(consumed_);
      continue;
    }
    if (c == '-' || c == ',' || c == '[' || c == '{') last_indicator_ = consumed_;
    const bool line_begin = consumed_ == 0 || text_[consumed_ - 1] == '\n';
    if (is_white(c)) {
      ++consumed_;
    } else if (std::string_view("-,:?[]{}").find(c) != std::string_view::npos) {
      last_sign_ = c;
      ++consumed_;
    } else if (line_begin && text_.substr(consumed_, 3) == "...") {
      consumed_ += 3;
    } else if (reported_) {
      ++consumed_;
    } else {
      const std::string_view word = word_at(text_, consumed_);
      if (c == '%') {
        report(consumed_, count_characters(word), "a line that begins with '%' is a directive",
               "put quotes around a text that begins with '%'", "lessons have no directives");
      } else {
        report(consumed_, count_characters(word), "this would be lost", "put quotes around the whole text");
      }
      consumed_ += word.size();
    }
  }
}

/// Returns the end of the comment's line.
std::size_t Builder::check_comment(std::size_t offset) {
  const std::size_t end = std::min(text_.find('\n', offset), text_.size());
  std::string_view comment = text_.substr(offset, end - offset);
  if (comment.ends_with('\r')) comment.remove_suffix(1);
  const int length = count_characters(comment);
  if (offset > 0 && !is_white(text_[offset - 1])) {
    if (!reported_) {
      report(offset, length, "a comment needs a space before its '#'", "put quotes around a text that has a '#'");
    }
    return end;
  }
  const std::size_t before = offset == 0 ? std::string_view::npos : text_.find_last_not_of(' ', offset - 1);
  const bool behind_text = plain_end_ > 0 && before != std::string_view::npos && before + 1 == plain_end_;
  if (behind_text && comment.size() > 1 && looks_like_text(comment[1])) {
    report(offset, length, quote(word_at(text_, offset)) + " is a comment here and would be lost",
           "put quotes around the text, or a space behind the '#' of a comment");
  }
  return end;
}

/// yaml-cpp calls the words `null` and `~` and a node that is not there by the same event; for the latter its mark is
/// that of whatever comes next, possibly the name of the next field.
bool Builder::is_null_word(std::size_t offset) {
  if (null_word(text_, offset).empty()) return false;
  if (open_.empty() || open_.back().flow) return true;
  const OpenNode& parent = open_.back();
  // The name of a field stands where its map begins, unless it is the one that follows a lonely '?'.
  if (parent.awaits == OpenNode::Awaits::key && last_sign_ != '?') return true;
  return places_.at(offset).column > parent.node.span.begin.column;
}

/// Behind the last byte of the scalar that begins at `offset`; npos when `value` is not what stands there.
std::size_t Builder::scalar_end(std::size_t offset, std::string_view value) const {
  if (offset >= text_.size()) return value.empty() ? text_.size() : std::string_view::npos;
  const char first = text_[offset];
  if (first == '\'' || first == '"') return quoted_end(text_, offset);
  if (first == '|' || first == '>') {
    const std::size_t header_end = std::min(text_.find('\n', offset), text_.size());
    const std::string_view header = text_.substr(offset, header_end - offset);
    const std::size_t hash = header.find('#');
    if (hash != std::string_view::npos && !is_white(header[hash - 1])) return std::string_view::npos;
    return matched_end(header_end, value);
  }
  if (text_.substr(offset, value.size()) == value) return offset + value.size();
  return matched_end(offset, value);
}

/// Follows `value` through the text; line ends and indents differ, every other byte must not.
std::size_t Builder::matched_end(std::size_t offset, std::string_view value) const {
  for (const char c : value) {
    if (is_white(c)) continue;
    while (offset < text_.size() && is_white(text_[offset])) ++offset;
    if (offset >= text_.size() || text_[offset] != c) return std::string_view::npos;
    ++offset;
  }
  return offset;
}

void Builder::report_duplicates(const Node& map) {
  std::vector<std::size_t> order(map.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::string_view(map.entries[i].key); });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Entry& first = map.entries[order[i - 1]];
    const Entry& again = map.entries[order[i]];
    if (first.key != again.key) continue;
    reported_ = true;
    diagnostics_.error(again.key_span, "the field " + quote(again.key) + " is here a second time",
                       "take one of the two away", "the first is in line " + std::to_string(first.key_span.begin.line));
  }
}

std::optional<Node> Builder::finish() {
  check_gap(text_.size());
  if (reported_) return {};
  if (!root_) {
    report(0, 1, "there is nothing in this file", "write a lesson into it");
    return {};
  }
  return std::move(root_);
}

}  // namespace pausepoint::yaml
