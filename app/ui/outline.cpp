#include "app/ui/outline.h"

#include <array>
#include <cmath>

namespace pausepoint::ui {
namespace {

constexpr std::array<std::string_view, 9> kRoleNames = {"text",  "button", "option", "field", "picture",
                                                        "panel", "meter",  "card",   "place"};

void append_number(std::string& out, float number) { out += std::to_string(std::lround(number)); }

}  // namespace

void Outline::clear() {
  entries_.clear();
  pool_.clear();
}

void Outline::add(Role role, std::string_view id, std::string_view text, const Rect& rect, const Rect& place,
                  std::uint8_t flags, float size) {
  const auto keep = [this](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(pool_.size());
    pool_ += words;
    return at;
  };
  const std::uint32_t id_at = keep(id), text_at = keep(text);
  entries_.push_back({role, flags, rect, place, size, id_at, static_cast<std::uint32_t>(id.size()), text_at,
                      static_cast<std::uint32_t>(text.size())});
}

Outline::Entry Outline::entry(int index) const {
  const Stored& stored = entries_[static_cast<std::size_t>(index)];
  const std::string_view pool = pool_;
  return {stored.role,
          stored.flags,
          stored.rect,
          stored.place,
          stored.size,
          pool.substr(stored.id_at, stored.id_length),
          pool.substr(stored.text_at, stored.text_length)};
}

int Outline::find(std::string_view id) const {
  if (id.empty()) return -1;
  const std::string_view pool = pool_;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (pool.substr(entries_[i].id_at, entries_[i].id_length) == id) return static_cast<int>(i);
  }
  return -1;
}

std::string Outline::as_text() const {
  std::string out;
  for (int i = 0; i < size(); ++i) {
    const Entry e = entry(i);
    out += kRoleNames[static_cast<std::size_t>(e.role)];
    if (!e.id.empty()) (out += ' ') += e.id;
    ((out += " \"") += e.text) += "\" ";
    append_number(out, e.rect.x);
    out += ',';
    append_number(out, e.rect.y);
    out += ' ';
    append_number(out, e.rect.w);
    out += 'x';
    append_number(out, e.rect.h);
    if (e.flags & kDisabled) out += " disabled";
    if (e.flags & kSelected) out += " selected";
    if (e.flags & kFocused) out += " focused";
    if (e.flags & kCut) out += " cut";
    if (e.flags & kDecorative) out += " decorative";
    out += '\n';
  }
  return out;
}

}  // namespace pausepoint::ui
