// Maps and lists inside a map, and what is said about a whole map.
#include <algorithm>
#include <iterator>

#include "app/base/spelling.h"
#include "app/yaml/fields.h"
#include "app/yaml/fields_impl.h"
#include "app/yaml/scalars.h"
#include "app/yaml/words.h"

namespace pausepoint::yaml {
namespace {

using Type = FieldInfo::Type;

/// The last part of an item's path: its id, else its number from 1.
std::string item_name(const Node& item, std::size_t index) {
  const Node* id = item.find("id");
  if (id != nullptr && id->kind == Node::Kind::scalar && !id->text.empty()) return id->text;
  return std::to_string(index + 1);
}

/// "-id: hello": a list whose dashes have no space behind them.
bool is_glued_list(const Node& node) {
  if (node.kind == Node::Kind::map) return !node.entries.empty() && node.entries.front().key.starts_with('-');
  return node.kind == Node::Kind::scalar && !node.quoted && node.text.starts_with('-');
}

}  // namespace

bool Fields::map(std::string_view name, std::string_view doc, bool required, FunctionRef<void(Fields&)> read) {
  FieldInfo info{.name = std::string(name), .type = Type::map, .doc = std::string(doc), .required = required};
  if (describing()) {
    Fields inner = describing(std::string(name), info.fields);
    read(inner);
    impl_->take(std::move(info));
    return false;
  }
  const Node* value = impl_->take(std::move(info));
  if (value == nullptr) return false;
  Fields inner(*value, std::string(name), impl_->path_of(name), *impl_->reading);
  if (value->kind != Node::Kind::map) return false;
  read(inner);
  inner.finish();
  return true;
}

int Fields::list(std::string_view name, std::string_view doc, std::string_view item, int least, int most,
                 FunctionRef<void(Fields&)> read) {
  FieldInfo info{.name = std::string(name), .type = Type::list, .doc = std::string(doc), .required = least > 0};
  info.least = least, info.most = most;
  if (describing()) {
    Fields inner = describing(std::string(item), info.fields);
    read(inner);
    impl_->take(std::move(info));
    return 0;
  }
  const Node* value = impl_->take(std::move(info));
  if (value == nullptr) return 0;
  if (value->kind != Node::Kind::list) {
    impl_->error(
        value->span, "expected a list of " + std::string(name) + ", found a " + std::string(name_of(value->kind)),
        is_glued_list(*value) ? "write a space behind every '-'" : "begin every " + std::string(item) + " with '- '");
    return 0;
  }
  impl_->check_count(value->items.size(), name, *value, least, most);
  int count = 0;
  for (std::size_t i = 0; i < value->items.size(); ++i) {
    const Node& node = value->items[i];
    Fields inner(node, std::string(item), impl_->path_of(name) + "." + item_name(node, i), *impl_->reading);
    if (node.kind != Node::Kind::map) continue;
    read(inner);
    inner.finish();
    ++count;
  }
  return count;
}

int Fields::named(std::string_view name, std::string_view doc, std::string_view item, int least, int most,
                  FunctionRef<void(std::string_view, Fields&)> read) {
  FieldInfo info{.name = std::string(name), .type = Type::map, .doc = std::string(doc), .required = least > 0};
  info.least = least, info.most = most;
  if (describing()) {
    FieldInfo each{.name = "…", .type = Type::map};
    Fields inner = describing(std::string(item), each.fields);
    read("…", inner);
    info.fields.push_back(std::move(each));
    impl_->take(std::move(info));
    return 0;
  }
  const Node* value = impl_->take(std::move(info));
  if (value == nullptr) return 0;
  if (value->kind != Node::Kind::map) {
    impl_->expected(*value, name, "a map", "write each " + std::string(item) + " as 'id: {…}'");
    return 0;
  }
  impl_->check_count(value->entries.size(), name, *value, least, most);
  int count = 0;
  for (const Entry& entry : value->entries) {
    if (!is_id(entry.key)) {
      const std::string better = suggested_id(entry.key);
      impl_->error(entry.key_span, quote(entry.key) + " cannot be an id in " + quote(name),
                   better.empty() ? "begin it with a letter" : "write " + quote(better));
    }
    Fields inner(entry.value, std::string(item), impl_->path_of(name) + "." + entry.key, *impl_->reading);
    if (entry.value.kind != Node::Kind::map) continue;
    read(entry.key, inner);
    inner.finish();
    ++count;
  }
  return count;
}

void Fields::error(std::string_view name, std::string message, std::string suggestion, std::string note) {
  if (!describing()) impl_->error(place(name), std::move(message), std::move(suggestion), std::move(note));
}

void Fields::error_at(Span where, std::string message, std::string suggestion, std::string note) {
  if (!describing()) impl_->error(where, std::move(message), std::move(suggestion), std::move(note));
}

void Fields::advice(std::string_view name, std::string rule, std::string message, std::string suggestion) {
  if (describing()) return;
  impl_->reading->diagnostics->advice(place(name), std::move(rule), std::move(message), std::move(suggestion));
}

bool Fields::has(std::string_view name) const { return impl_->node != nullptr && impl_->node->find(name) != nullptr; }

bool Fields::describing() const { return impl_->into != nullptr; }

Span Fields::place(std::string_view name) const {
  const Node* value = impl_->node == nullptr ? nullptr : impl_->node->find(name);
  return value == nullptr ? impl_->span : value->span;
}

void Fields::rename(std::string what) { impl_->what = std::move(what); }

void Fields::forgive_unknown() { impl_->forgiving = true; }

void Fields::finish() {
  if (impl_->node == nullptr || impl_->finished) return;
  impl_->finished = true;
  const std::vector<std::string_view> known(impl_->known.begin(), impl_->known.end());
  // A misspelt name must not be offered what is written already, nor be reported as missing too.
  std::vector<std::string_view> absent;
  std::ranges::copy_if(known, std::back_inserter(absent), [&](std::string_view name) { return !has(name); });
  std::string understood;
  for (const std::string& name : impl_->known) understood += (understood.empty() ? "" : ", ") + name;
  std::vector<std::string_view> meant;
  for (const Entry& entry : impl_->node->entries) {
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    const std::string_view near = closest(entry.key, absent);
    if (impl_->forgiving && std::ranges::find(impl_->missing, near, &Impl::Missing::name) == impl_->missing.end())
      continue;
    if (!near.empty()) meant.push_back(near);
    std::string suggestion;
    if (!near.empty()) {
      suggestion = "did you mean " + quote(near) + "?";
    } else if (entry.value.kind == Node::Kind::empty && entry.key.find(':') != std::string::npos) {
      suggestion = "write a space behind the ':'";
    } else if (entry.value.kind == Node::Kind::empty) {
      suggestion = "put quotes around a text that has a comma in it";
    }
    impl_->error(entry.key_span, "unknown field " + quote(entry.key) + " in " + impl_->what, std::move(suggestion),
                 impl_->forgiving ? std::string() : impl_->what + " understands: " + understood);
  }
  for (const Impl::Missing& missing : impl_->missing) {
    if (std::ranges::find(meant, missing.name) != meant.end()) continue;
    impl_->error(impl_->span, "missing field " + quote(missing.name) + " in " + impl_->what,
                 "add '" + missing.name + ": …'", missing.name + ": " + missing.doc);
  }
}

}  // namespace pausepoint::yaml
