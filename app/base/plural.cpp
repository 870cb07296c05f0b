#include "app/base/plural.h"

#include <algorithm>

namespace pausepoint {
namespace {

constexpr int kDeepest = 32;
constexpr std::size_t kMostParts = 200;

/// Operators of two letters stand as one here.
constexpr char kOr = 'o', kAnd = 'a', kEqual = 'e', kUnequal = 'u', kAtMost = 'l', kAtLeast = 'g';

struct Operator {
  std::string_view written;
  char does;
  int binds;  ///< Higher binds tighter, as in C.
};
/// The longer ones first, so that "<=" is not read as "<".
constexpr Operator kOperators[] = {{"||", kOr, 1},     {"&&", kAnd, 2},     {"==", kEqual, 3}, {"!=", kUnequal, 3},
                                   {"<=", kAtMost, 4}, {">=", kAtLeast, 4}, {"<", '<', 4},     {">", '>', 4},
                                   {"+", '+', 5},      {"-", '-', 5},       {"*", '*', 6},     {"/", '/', 6},
                                   {"%", '%', 6}};

std::int64_t applied(char does, std::int64_t a, std::int64_t b) {
  switch (does) {
    case kEqual:
      return a == b;
    case kUnequal:
      return a != b;
    case kAtMost:
      return a <= b;
    case kAtLeast:
      return a >= b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return std::clamp<std::int64_t>(a, -1'000'000, 1'000'000) * std::clamp<std::int64_t>(b, -1'000'000, 1'000'000);
    case '/':
      return b == 0 ? 0 : a / b;
    default:
      return b == 0 ? 0 : a % b;
  }
}

}  // namespace

/// Reads the rule by descent; `fine` is false once anything was not understood.
class PluralReader {
 public:
  PluralReader(std::string_view text, PluralRule& rule) : text_(text), rule_(rule) {}

  bool read() {
    rule_.root_ = choice();
    return fine_ && word().empty() && at_ == text_.size();
  }

 private:
  std::string_view word() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return text_.substr(at_);
  }
  bool take(std::string_view written) {
    if (!word().starts_with(written)) return false;
    at_ += written.size();
    return true;
  }
  int add(PluralRule::Part part) {
    fine_ = fine_ && rule_.parts_.size() < kMostParts;
    if (!fine_) return 0;
    rule_.parts_.push_back(part);
    return static_cast<int>(rule_.parts_.size()) - 1;
  }
  int choice() {
    if (++deep_ > kDeepest) fine_ = false;
    if (!fine_) return 0;
    const int asked = binary(1);
    int found = asked;
    if (take("?")) {
      const int yes = choice();
      fine_ = fine_ && take(":");
      found = add({.does = '?', .one = asked, .two = yes, .three = fine_ ? choice() : 0});
    }
    --deep_;
    return found;
  }
  int binary(int binds) {
    int left = unary();
    for (bool more = true; more && fine_;) {
      more = false;
      for (const Operator& known : kOperators) {
        if (known.binds < binds || !take(known.written)) continue;
        left = add({.does = known.does, .one = left, .two = binary(known.binds + 1)});
        more = true;
        break;
      }
    }
    return left;
  }
  int unary() {
    if (++deep_ > kDeepest) fine_ = false;
    int found = 0;
    if (!fine_) return found;
    if (take("!")) {
      found = add({.does = '!', .one = unary()});
    } else if (take("(")) {
      found = choice();
      fine_ = fine_ && take(")");
    } else if (take("n")) {
      found = add({.does = 'n'});
    } else {
      found = number();
    }
    --deep_;
    return found;
  }
  int number() {
    int value = 0, digits = 0;
    for (word(); at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && digits < 7; ++at_, ++digits)
      value = value * 10 + (text_[at_] - '0');
    fine_ = fine_ && digits > 0;
    return add({.does = '#', .number = value});
  }

  std::string_view text_;
  PluralRule& rule_;
  std::size_t at_ = 0;
  int deep_ = 0;
  bool fine_ = true;
};

PluralRule::PluralRule() : parts_{{.does = 'n'}, {.does = '#', .number = 1}, {.does = kUnequal, .one = 0, .two = 1}} {
  root_ = 2;
}

std::optional<PluralRule> PluralRule::read(std::string_view line) {
  constexpr std::string_view kForms = "nplurals=", kRule = "plural=";
  const std::size_t forms = line.find(kForms), rule = line.find(kRule, forms == line.npos ? 0 : forms + kForms.size());
  if (forms == line.npos || rule == line.npos || forms + kForms.size() >= line.size()) return {};
  PluralRule made;
  made.parts_.clear();
  made.forms_ = line[forms + kForms.size()] - '0';
  if (made.forms_ < 1 || made.forms_ > kMostForms) return {};
  std::string_view text = line.substr(rule + kRule.size());
  text = text.substr(0, text.find(';'));
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  if (!PluralReader(text, made).read()) return {};
  return made;
}

std::int64_t PluralRule::value(int part, std::int64_t n) const {
  const Part& p = parts_[static_cast<std::size_t>(part)];
  switch (p.does) {
    case 'n':
      return n;
    case '#':
      return p.number;
    case '!':
      return value(p.one, n) == 0;
    case '?':
      return value(p.one, n) != 0 ? value(p.two, n) : value(p.three, n);
    case kOr:
      return value(p.one, n) != 0 || value(p.two, n) != 0;
    case kAnd:
      return value(p.one, n) != 0 && value(p.two, n) != 0;
    default:
      return applied(p.does, value(p.one, n), value(p.two, n));
  }
}

int PluralRule::form(int number) const {
  return static_cast<int>(
      std::clamp<std::int64_t>(value(root_, number < 0 ? -std::int64_t{number} : number), 0, forms_ - 1));
}

}  // namespace pausepoint
