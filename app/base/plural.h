// Which of a language's plural forms a number takes, by the rule of a gettext catalogue; must not know any words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pausepoint {

/// "nplurals=2; plural=(n != 1);" read once, asked often. The rule is C, as gettext defines it: n, whole numbers,
/// ?:, ||, &&, comparisons, + - * / %, ! and brackets.
class PluralRule {
 public:
  static constexpr int kMostForms = 6;

  /// English: one, and everything else.
  PluralRule();
  /// Nothing when it cannot be understood.
  static std::optional<PluralRule> read(std::string_view line);
  int forms() const { return forms_; }
  /// From 0 to forms() - 1.
  int form(int number) const;

 private:
  friend class PluralReader;
  struct Part {
    char does = 0;             ///< The operator, 'n', or '#' for a number.
    int number = 0;            ///< Of '#'.
    int one = 0, two = 0, three = 0;  ///< Indices of what it works on.
  };
  std::int64_t value(int part, std::int64_t n) const;

  std::vector<Part> parts_;
  int root_ = 0, forms_ = 2;
};

}  // namespace pausepoint
