#include "app/lesson/stretch.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/base/text.h"
#include "app/yaml/tree.h"

namespace pausepoint::lesson {
namespace {

/// Texts by the letter of what they must be, not words; captions of a stream, which the time they stay bounds; and
/// parts of a built sentence, which the whole sentence bounds. Their authors could not write them longer.
bool has_a_form(std::string_view path) {
  const bool caption = path.find(".lines.") != std::string_view::npos && path.ends_with("say");
  return path == "ages" || path == "language" || path == "reviewed" || caption ||
         path.find(".parts.") != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \n\t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \n\t", begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

/// Writes a tree as YAML that reads back as the same tree; the texts in `longer` are replaced by place.
class Writer {
 public:
  explicit Writer(std::map<Place, std::string> longer) : longer_(std::move(longer)) {}

  void write(const yaml::Node& node) {
    switch (node.kind) {
      case yaml::Node::Kind::empty:
        return;
      case yaml::Node::Kind::scalar:
        return write_scalar(node);
      case yaml::Node::Kind::list:
        out_ += '[';
        for (const yaml::Node& item : node.items) write(item), out_ += ",\n";
        out_ += ']';
        return;
      case yaml::Node::Kind::map:
        out_ += '{';
        for (const yaml::Entry& entry : node.entries) {
          quote(entry.key), out_ += ": ";
          write(entry.value), out_ += ",\n";
        }
        out_ += '}';
        return;
    }
  }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  void write_scalar(const yaml::Node& node) {
    const auto found = longer_.find(node.span.begin);
    if (found != longer_.end()) return quote(found->second);
    // Numbers and flags must stay bare; nothing else is hurt by quotes.
    const bool bare = !node.quoted && node.text.find_first_not_of("0123456789aeflrstu") == std::string::npos;
    if (bare) {
      out_ += node.text;
    } else {
      quote(node.text);
    }
  }
  void quote(std::string_view text) {
    out_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') out_ += '\\';
      if (c == '\n') {
        out_ += "\\n";
      } else {
        out_ += c;
      }
    }
    out_ += '"';
  }

  std::map<Place, std::string> longer_;
  std::string out_;
};

}  // namespace

std::string stretched_text(std::string_view text, double factor, int most) {
  const std::vector<std::string_view> words = words_of(text);
  std::string longer(text);
  int length = count_characters(text);
  const int wanted = static_cast<int>(length * factor + 0.5);
  for (std::size_t i = 0; length < wanted && !words.empty(); ++i) {
    std::string word(words[i % words.size()]);
    std::erase(word, '*');
    if (word.empty() && i < words.size()) continue;
    const int grown = length + 1 + count_characters(word);
    if (word.empty() || (most > 0 && grown > most)) break;
    longer.append(1, ' ').append(word);
    length = grown;
  }
  return longer;
}

Loaded stretched(const Loaded& loaded, const World& world, double factor) {
  Diagnostics none;
  const std::optional<yaml::Node> root = yaml::parse(loaded.source, none);
  if (!root) return loaded;
  std::map<Place, std::string> longer;
  for (const yaml::TextUse& use : loaded.texts) {
    if (!has_a_form(use.path)) longer[use.span.begin] = stretched_text(use.text, factor, use.most);
  }
  Writer writer(std::move(longer));
  writer.write(*root);
  return load({loaded.source.name, writer.take()}, world);
}

}  // namespace pausepoint::lesson
