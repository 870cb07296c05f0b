#include "tests/screens/layout_rules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace pausepoint::screens {
namespace {

using ui::Outline;
using ui::Role;

constexpr float kRounding = 1.5f;  ///< Units: a pixel of the smallest screen is as large.

bool is_target(Role role) { return role == Role::button || role == Role::option || role == Role::field; }

std::string in_quotes(std::string_view text) {
  const bool longer = text.size() > 60;
  return "\"" + std::string(text.substr(0, 60)) + (longer ? "…\"" : "\"");
}

std::string told(const Outline::Entry& entry) {
  const auto number = [](float value) { return std::to_string(std::lround(value)); };
  std::string out = is_target(entry.role) ? "target " : "text ";
  if (!entry.id.empty()) out += std::string(entry.id) + " ";
  out += in_quotes(entry.text) + " at " + number(entry.rect.x) + "," + number(entry.rect.y) + " " +
         number(entry.rect.w) + "x" + number(entry.rect.h);
  if (entry.role == Role::text) out += " size " + number(entry.size);
  return out;
}

class Checker {
 public:
  Checker(Size screen, const LayoutRules& rules) : screen_{0, 0, screen.w, screen.h}, rules_(rules) {}

  void look_at(const Outline& outline) {
    for (int i = 0; i < outline.size(); ++i) {
      const Outline::Entry entry = outline.entry(i);
      if (!entry.id.empty() && !ids_.insert(entry.id).second) add("two have this id", entry);
      if ((entry.flags & ui::kDecorative) != 0 || entry.rect.empty()) continue;
      if (is_target(entry.role)) on_target(entry);
      if (entry.role == Role::text) on_text(entry);
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) on_pairs(i);
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      for (std::size_t j = i + 1; j < targets_.size(); ++j) {
        if (cover(targets_[i].rect, targets_[j].rect)) add("overlap", targets_[i], &targets_[j]);
      }
    }
  }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  void add(std::string what, const Outline::Entry& entry, const Outline::Entry* other = nullptr) {
    what += ": " + told(entry);
    if (other != nullptr) what += " and " + told(*other);
    found_.push_back(std::move(what));
  }
  static bool cover(const Rect& a, const Rect& b) {
    return a.inset(std::min(kRounding, a.w / 4), std::min(kRounding, a.h / 4)).overlaps(b);
  }
  static bool holds(const Rect& outer, const Rect& inner) { return outer.inset(-kRounding).contains(inner); }

  void on_target(const Outline::Entry& entry) {
    const bool dense = !rules_.dense_prefix.empty() && entry.id.starts_with(rules_.dense_prefix);
    const float least = dense ? rules_.dense_target : rules_.least_target;
    if (std::min(entry.rect.w, entry.rect.h) < least - 0.5f) add("target too small", entry);
    if (!holds(entry.place, entry.rect) || !holds(screen_, entry.rect)) add("target not whole", entry);
    targets_.push_back(entry);
  }
  void on_text(const Outline::Entry& entry) {
    if ((entry.flags & ui::kCut) != 0) add("cut", entry);
    if (entry.size < rules_.least_text - 0.1f) add("text too small", entry);
    if (!holds(screen_, entry.rect)) add("outside of the screen", entry);
    texts_.push_back(entry);
  }
  void on_pairs(std::size_t i) {
    for (std::size_t j = i + 1; j < texts_.size(); ++j) {
      if (cover(texts_[i].rect, texts_[j].rect)) add("overlap", texts_[i], &texts_[j]);
    }
    for (const Outline::Entry& target : targets_) {
      if (cover(texts_[i].rect, target.rect) && !holds(target.rect, texts_[i].rect))
        add("half inside", texts_[i], &target);
    }
  }

  Rect screen_;
  const LayoutRules& rules_;
  std::set<std::string_view> ids_;
  std::vector<Outline::Entry> texts_, targets_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> breaches(const Outline& outline, Size screen, const LayoutRules& rules) {
  Checker checker(screen, rules);
  checker.look_at(outline);
  return checker.take();
}

}  // namespace pausepoint::screens
