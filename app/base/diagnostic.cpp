#include "app/base/diagnostic.h"

#include <algorithm>

#include "app/base/text.h"

namespace pausepoint {
namespace {

/// Characters of a line that are shown; a longer line is cut to a window around the place.
constexpr int kWidest = 110;
/// Characters kept in front of the place in such a window.
constexpr int kBefore = 50;

struct Range {
  char32_t first, last;
};

/// Drawn above or onto the character before. From the block chart of the Unicode Standard; the common blocks suffice.
constexpr Range kNarrowest[] = {{0x0300, 0x036F}, {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
/// Two columns wide in a terminal: the wide blocks of Unicode Standard Annex 11.
constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                           {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

int columns_of(char32_t c) {
  const auto holds = [c](const Range& range) { return c >= range.first && c <= range.last; };
  if (c < 0x0300) return 1;
  if (std::ranges::any_of(kNarrowest, holds)) return 0;
  return std::ranges::any_of(kWide, holds) ? 2 : 1;
}

/// The characters of `text` as they may be sent to a terminal: one stands for each that is hidden or not valid.
std::u32string visible(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::u32string shown;
  while (!text.empty()) {
    const std::size_t bad = std::min(first_invalid_utf8(text), text.size());
    for (std::size_t offset = 0; offset < bad;) {
      const char32_t c = next_character(text, offset);
      if (c == '\t' || c == '\n') {
        shown += U' ';
      } else {
        shown += is_hidden_character(c) ? kReplacement : c;
      }
    }
    if (bad < text.size()) shown += kReplacement;
    text.remove_prefix(std::min(bad + 1, text.size()));
  }
  return shown;
}

std::string utf8(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) append_utf8(text, c);
  return text;
}

std::string clean(std::string_view text) { return utf8(visible(text)); }

/// The source line with its number, and the carets below it.
std::string excerpt(const Source& source, const Diagnostic& diagnostic) {
  const Place place = diagnostic.span.begin;
  const std::u32string line = visible(source.line(place.line));
  const int length = static_cast<int>(line.size());
  const int at = std::clamp(place.column - 1, 0, length);
  const int begin = length > kWidest ? std::clamp(at - kBefore, 0, length - kWidest) : 0;
  const int end = std::min(length, begin + kWidest);
  const int carets = std::clamp(diagnostic.span.length, 1, std::max(1, end - at));
  const auto part = [&](int from, int to) {
    return std::u32string_view(line).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  };
  const auto width = [](std::u32string_view characters) {
    int columns = 0;
    for (const char32_t c : characters) columns += columns_of(c);
    return static_cast<std::size_t>(columns);
  };
  const std::string number = std::to_string(place.line);
  std::string text(" ");
  text.append(number).append(" | ").append(begin > 0 ? "…" : "").append(utf8(part(begin, end)));
  text.append(end < length ? "…" : "").append("\n");
  text.append(number.size() + 1, ' ').append(" | ").append(width(part(begin, at)) + (begin > 0 ? 1 : 0), ' ');
  const std::size_t marked = at < end ? width(part(at, std::min(at + carets, end))) : 1;
  text.append(std::max<std::size_t>(1, marked), '^');
  if (!diagnostic.suggestion.empty()) text.append(" ").append(clean(diagnostic.suggestion));
  return text + "\n";
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::error(Span span, std::string message, std::string suggestion, std::string note) {
  add({Severity::error, span, std::move(message), std::move(suggestion), std::move(note), {}});
}

void Diagnostics::advice(Span span, std::string rule, std::string message, std::string suggestion) {
  add({Severity::advice, span, std::move(message), std::move(suggestion), {}, std::move(rule)});
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::ranges::stable_sort(result, {}, [](const Diagnostic& d) { return d.span.begin; });
  int errors = 0;
  std::erase_if(result, [&](const Diagnostic& d) { return d.severity == Severity::error && ++errors > kMost; });
  return result;
}

int Diagnostics::left_out() const {
  const auto errors = std::ranges::count(all_, Severity::error, &Diagnostic::severity);
  return std::max(0, static_cast<int>(errors) - kMost);
}

std::string render(const Source& source, const Diagnostic& diagnostic) {
  const Place place = diagnostic.span.begin;
  std::string text = clean(source.name);
  if (place.line > 0) {
    text.append(":").append(std::to_string(place.line)).append(":").append(std::to_string(place.column));
  }
  text += diagnostic.severity == Severity::error ? ": error: " : ": advice: ";
  text += clean(diagnostic.message);
  if (!diagnostic.rule.empty()) text.append(" [").append(diagnostic.rule).append("]");
  // Without a line there is no caret for the suggestion to stand behind.
  if (place.line <= 0 && !diagnostic.suggestion.empty()) text.append("; ").append(clean(diagnostic.suggestion));
  text += '\n';
  if (place.line > 0) text += excerpt(source, diagnostic);
  if (!diagnostic.note.empty()) text.append("note: ").append(clean(diagnostic.note)).append("\n");
  return text;
}

std::string render(const Source& source, const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += render(source, diagnostic);
  if (const int more = diagnostics.left_out(); more > 0) {
    text += clean(source.name) + ": " + std::to_string(more) + (more == 1 ? " more error is" : " more errors are") +
            " not shown\n";
  }
  return text;
}

}  // namespace pausepoint
