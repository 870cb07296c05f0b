#include "app/yaml/fields_impl.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/yaml/words.h"

namespace pausepoint::yaml {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string found_kind(const Node& node) {
  if (node.kind == Node::Kind::empty) return "nothing";
  if (node.kind == Node::Kind::scalar) return "an empty text";
  return "a " + std::string(name_of(node.kind));
}

}  // namespace

const Node* Fields::Impl::take(FieldInfo info) {
  known.push_back(info.name);
  if (into != nullptr) {
    into->push_back(std::move(info));
    return nullptr;
  }
  if (node == nullptr) return nullptr;
  const Node* value = node->find(info.name);
  if (value == nullptr) {
    if (info.required) missing.push_back({std::move(info.name), std::move(info.doc)});
    return nullptr;
  }
  if (value->kind != Node::Kind::empty) return value;
  error(value->span, quote(info.name) + " is empty",
        info.required ? "write its value behind the ':'" : "write its value behind the ':', or take it away");
  return nullptr;
}

void Fields::Impl::error(Span place, std::string message, std::string suggestion, std::string note) {
  reading->diagnostics->error(place, std::move(message), std::move(suggestion), std::move(note));
}

void Fields::Impl::expected(const Node& found, std::string_view name, std::string_view what_kind,
                            std::string suggestion, std::string note) {
  const bool scalar = found.kind == Node::Kind::scalar && !trimmed(found.text).empty();
  error(found.span,
        "expected " + std::string(what_kind) + " for " + quote(name) + ", found " +
            (scalar ? quote(trimmed(found.text)) : found_kind(found)),
        std::move(suggestion), std::move(note));
}

std::string Fields::Impl::path_of(std::string_view name) const {
  return path.empty() ? std::string(name) : path + "." + std::string(name);
}

std::string Fields::Impl::read_text(const Node& value, std::string_view name, std::string text_path,
                                    const TextLimits& limits) {
  if (value.kind != Node::Kind::scalar) {
    const std::string suggestion = value.kind == Node::Kind::map    ? "put quotes around a text that has ': ' in it"
                                   : value.kind == Node::Kind::list ? "put quotes around a text that begins with '['"
                                                                    : "write a text, or take it away";
    expected(value, name, "a text", suggestion);
    return {};
  }
  std::string text(trimmed(value.text));
  if (text.empty()) {
    error(value.span, quote(name) + " is empty", "write a text, or take it away");
    return text;
  }
  const int length = count_characters(text);
  if (limits.most > 0 && length > limits.most) {
    error(value.span,
          quote(name) + " has " + std::to_string(length) + " characters, " + std::to_string(limits.most) + " at most",
          "shorten it by " + std::to_string(length - limits.most));
  }
  if (const std::size_t loose = first_loose_mark(text); loose != std::string::npos) {
    const std::string mark = text.compare(loose, 2, "**") == 0 ? "**" : "*";
    error(value.span, "the '" + mark + "' of " + quote(word_at(text, loose)) + " in " + quote(name) + " has no partner",
          "write " + mark + "word" + mark + ", or leave a space on both sides of a star that is only a star");
  }
  reading->texts.push_back({std::move(text_path), text, value.span, limits.audience, limits.most});
  return text;
}

std::string_view Fields::Impl::read_word(const Node& value, std::string_view name, std::string_view what_kind) {
  if (value.kind != Node::Kind::scalar || trimmed(value.text).empty()) {
    expected(value, name, what_kind, "write " + std::string(what_kind));
    return {};
  }
  return trimmed(value.text);
}

std::string Fields::Impl::read_reference(const Node& value, std::string_view name, std::string_view to) {
  std::string id(read_word(value, name, "a name"));
  if (!id.empty()) reading->references.push_back({std::string(to), id, value.span});
  return id;
}

void Fields::Impl::check_count(std::size_t count, std::string_view name, const Node& value, int least, int most) {
  if (count < static_cast<std::size_t>(std::max(0, least))) {
    error(value.span,
          quote(name) + " has " + counted(count, "item", "items") + ", " + std::to_string(least) + " at least",
          "add " + std::to_string(static_cast<std::size_t>(least) - count));
  } else if (most > 0 && count > static_cast<std::size_t>(most)) {
    error(value.span,
          quote(name) + " has " + counted(count, "item", "items") + ", " + std::to_string(most) + " at most",
          "take " + std::to_string(count - static_cast<std::size_t>(most)) + " away");
  }
}

std::vector<const Node*> Fields::Impl::items_of(const Node& value, std::string_view name, int least, int most) {
  std::vector<const Node*> items;
  if (value.kind == Node::Kind::map) {
    expected(value, name, "a list", "begin every item with '- '; put quotes around a text that has ': ' in it");
    return items;
  }
  if (value.kind == Node::Kind::list) {
    for (const Node& item : value.items) items.push_back(&item);
  } else if (value.kind == Node::Kind::scalar && !value.quoted && value.text.starts_with('-')) {
    expected(value, name, "a list", "write a space behind every '-', or put quotes around the text");
    return items;
  } else {
    items.push_back(&value);
  }
  check_count(items.size(), name, value, least, most);
  return items;
}

}  // namespace pausepoint::yaml
