#include "app/yaml/fields.h"

#include <algorithm>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/yaml/fields_impl.h"
#include "app/yaml/scalars.h"
#include "app/yaml/words.h"

namespace pausepoint::yaml {
namespace {

using Type = FieldInfo::Type;

FieldInfo info_of(std::string_view name, std::string_view doc, Type type, bool required) {
  return {.name = std::string(name), .type = type, .doc = std::string(doc), .required = required};
}

FieldInfo with_limits(FieldInfo info, double least, double most) {
  info.least = least;
  info.most = most;
  return info;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  return std::string(closest(word, candidates));
}

}  // namespace

Fields::Fields(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fields::Fields(Fields&&) noexcept = default;
Fields::~Fields() = default;

Fields::Fields(const Node& node, std::string what, std::string path, Reading& reading)
    : impl_(std::make_unique<Impl>()) {
  impl_->what = std::move(what);
  impl_->path = std::move(path);
  impl_->span = node.span;
  impl_->reading = &reading;
  if (node.kind == Node::Kind::map) {
    impl_->node = &node;
  } else {
    impl_->expected(node, impl_->what, "a map", "write its fields as 'name: value'");
  }
}

Fields Fields::describing(std::string what, std::vector<FieldInfo>& into) {
  auto impl = std::make_unique<Impl>();
  impl->what = std::move(what);
  impl->into = &into;
  return Fields(std::move(impl));
}

std::string Fields::text(std::string_view name, std::string_view doc, TextLimits limits) {
  const Node* value = impl_->take(with_limits(info_of(name, doc, Type::text, true), 1, limits.most));
  return value == nullptr ? std::string() : impl_->read_text(*value, name, impl_->path_of(name), limits);
}

std::string Fields::optional_text(std::string_view name, std::string_view doc, TextLimits limits) {
  const Node* value = impl_->take(with_limits(info_of(name, doc, Type::text, false), 1, limits.most));
  return value == nullptr ? std::string() : impl_->read_text(*value, name, impl_->path_of(name), limits);
}

std::string Fields::id(std::string_view name, std::string_view doc) {
  const Node* value = impl_->take(with_limits(info_of(name, doc, Type::id, true), 1, static_cast<double>(kLongestId)));
  if (value == nullptr) return {};
  const std::string_view word = impl_->read_word(*value, name, "an id");
  if (word.empty() || is_id(word)) return std::string(word);
  const std::string better = suggested_id(word);
  impl_->expected(*value, name, "an id", better.empty() ? "begin it with a letter" : "write " + quote(better),
                  "an id has letters a to z, digits and hyphens, begins with a letter and has " +
                      std::to_string(kLongestId) + " characters at most");
  return {};
}

int Fields::number(std::string_view name, std::string_view doc, int least, int most, std::optional<int> fallback) {
  FieldInfo info = with_limits(info_of(name, doc, Type::number, !fallback), least, most);
  if (fallback) info.fallback = std::to_string(*fallback);
  const Node* value = impl_->take(std::move(info));
  const int otherwise = fallback.value_or(least);
  if (value == nullptr) return otherwise;
  constexpr std::string_view kWhat = "a whole number";
  const std::string range = "from " + std::to_string(least) + " to " + std::to_string(most);
  const std::string_view word = impl_->read_word(*value, name, kWhat);
  if (word.empty()) return otherwise;
  const auto number = parse_number(word);
  if (number && value->quoted) {
    impl_->expected(*value, name, kWhat, "take the quotes away");
  } else if (!number) {
    impl_->expected(*value, name, kWhat, "write a number " + range + " in digits");
  } else if (*number < least || *number > most) {
    impl_->error(value->span, quote(name) + " must be " + range + ", found " + std::to_string(*number));
  } else {
    return *number;
  }
  return otherwise;
}

bool Fields::flag(std::string_view name, std::string_view doc, bool fallback) {
  FieldInfo info = info_of(name, doc, Type::flag, false);
  info.fallback = fallback ? "true" : "false";
  const Node* value = impl_->take(std::move(info));
  if (value == nullptr) return fallback;
  constexpr std::string_view kWhat = "true or false";
  const std::string_view word = impl_->read_word(*value, name, kWhat);
  if (word.empty()) return fallback;
  if (word == "true" || word == "false") {
    if (!value->quoted) return word == "true";
    impl_->expected(*value, name, kWhat, "take the quotes away");
    return fallback;
  }
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
  };
  std::string suggestion = "write true or false";
  if (is_one_of({"yes", "Yes", "YES", "on", "On", "ON", "True", "TRUE", "y", "Y", "1"})) suggestion = "write true";
  if (is_one_of({"no", "No", "NO", "off", "Off", "OFF", "False", "FALSE", "n", "N", "0"})) suggestion = "write false";
  impl_->expected(*value, name, kWhat, suggestion);
  return fallback;
}

Milliseconds Fields::duration(std::string_view name, std::string_view doc, Milliseconds least, Milliseconds most,
                              std::optional<Milliseconds> fallback) {
  FieldInfo info = with_limits(info_of(name, doc, Type::duration, !fallback), static_cast<double>(least.count()),
                               static_cast<double>(most.count()));
  if (fallback) info.fallback = format_duration(*fallback);
  const Node* value = impl_->take(std::move(info));
  const Milliseconds otherwise = fallback.value_or(least);
  if (value == nullptr) return otherwise;
  constexpr std::string_view kWhat = "a duration";
  const std::string_view word = impl_->read_word(*value, name, kWhat);
  if (word.empty()) return otherwise;
  const auto duration = parse_duration(word);
  if (!duration) {
    const std::string better = suggested_duration(word);
    impl_->expected(*value, name, kWhat, better.empty() ? "" : "write '" + better + "'",
                    "a duration is written like '30 s', '4 min' or '0:21' (minutes:seconds)");
    return otherwise;
  }
  if (*duration >= least && *duration <= most) return *duration;
  impl_->error(value->span, quote(name) + " must be from " + format_duration(least) + " to " + format_duration(most) +
                                ", found " + quote(word));
  return otherwise;
}

int Fields::choice_index(std::string_view name, std::string_view doc, const std::vector<std::string_view>& words,
                         int fallback) {
  FieldInfo info = info_of(name, doc, Type::choice, fallback < 0);
  info.choices.assign(words.begin(), words.end());
  if (fallback >= 0) info.fallback = words[static_cast<std::size_t>(fallback)];
  std::vector<std::string> choices = info.choices;
  const Node* value = impl_->take(std::move(info));
  const int otherwise = std::max(0, fallback);
  if (value == nullptr) return otherwise;
  const std::string_view word = impl_->read_word(*value, name, listed(choices, "or"));
  if (word.empty()) return otherwise;
  const auto found = std::ranges::find(words, word);
  if (found != words.end()) return static_cast<int>(found - words.begin());
  const std::string near = did_you_mean(word, choices);
  impl_->error(value->span, quote(name) + " cannot be " + quote(word),
               near.empty() ? "" : "did you mean " + quote(near) + "?",
               std::string(name) + " is " + listed(choices, "or"));
  return otherwise;
}

std::string Fields::reference(std::string_view name, std::string_view doc, std::string_view to, bool required) {
  FieldInfo info = info_of(name, doc, Type::reference, required);
  info.refers_to = to;
  const Node* value = impl_->take(std::move(info));
  return value == nullptr ? std::string() : impl_->read_reference(*value, name, to);
}

std::vector<std::string> Fields::texts(std::string_view name, std::string_view doc, int least, int most,
                                       TextLimits limits) {
  FieldInfo info = with_limits(info_of(name, doc, Type::texts, least > 0), least, most);
  info.fields.push_back(with_limits(info_of("", "", Type::text, true), 1, limits.most));
  const Node* value = impl_->take(std::move(info));
  std::vector<std::string> read;
  if (value == nullptr) return read;
  for (const Node* item : impl_->items_of(*value, name, least, most)) {
    const std::string number = std::to_string(read.size() + 1);
    read.push_back(impl_->read_text(*item, name, impl_->path_of(name) + "." + number, limits));
  }
  std::erase(read, std::string());
  return read;
}

std::vector<std::string> Fields::references(std::string_view name, std::string_view doc, std::string_view to, int least,
                                            int most) {
  FieldInfo info = with_limits(info_of(name, doc, Type::texts, least > 0), least, most);
  info.refers_to = to;
  const Node* value = impl_->take(std::move(info));
  std::vector<std::string> read;
  if (value == nullptr) return read;
  for (const Node* item : impl_->items_of(*value, name, least, most)) {
    std::string id = impl_->read_reference(*item, name, to);
    if (!id.empty()) read.push_back(std::move(id));
  }
  return read;
}

}  // namespace pausepoint::yaml
