#include "app/yaml/bytes.h"

#include <array>
#include <cstdint>

#include "app/base/text.h"
#include "app/yaml/places.h"
#include "app/yaml/tree.h"

namespace pausepoint::yaml {
namespace {

enum class Sort : std::uint8_t { ordinary, line_end, suspect, opening, closing };

/// What a byte may be the beginning of; every other byte is passed over at once.
constexpr std::array<Sort, 256> make_sorts() {
  std::array<Sort, 256> sorts{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) sorts[byte] = Sort::suspect;
  sorts['\t'] = Sort::ordinary;
  sorts['\n'] = Sort::line_end;
  sorts['['] = sorts['{'] = Sort::opening;
  sorts[']'] = sorts['}'] = Sort::closing;
  // DEL, and the leading bytes of every hidden character: U+0080 to 9F, U+061C, U+2000 to 2FFF, U+F000 to FFFF.
  for (const std::size_t byte : {0x7F, 0xC2, 0xD8, 0xE2, 0xEF}) sorts[byte] = Sort::suspect;
  return sorts;
}
constexpr std::array<Sort, 256> kSorts = make_sorts();

/// Spaces that look like indentation and are none for YAML.
bool is_unusual_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

struct Finding {
  std::string message, suggestion;
};

Finding describe_hidden(char32_t c) {
  const std::string name = " (" + code_point_name(c) + ") is hidden here";
  if (c == '\r') {
    return {"a carriage return stands alone here", "save the file with the line ends of Linux or Windows"};
  }
  if (c == 0x85 || c == 0x2028 || c == 0x2029) {
    return {"an unusual line end" + name, "delete it and press Enter instead"};
  }
  if (c < 0xA0) return {"a control character" + name, "delete it"};
  if (c == 0xFEFF) return {"a byte order mark" + name, "delete it"};
  return {"a character that changes the reading direction" + name, "delete it"};
}

class Check {
 public:
  Check(std::string_view text, Diagnostics& diagnostics) : text_(text), places_(text), diagnostics_(diagnostics) {}

  bool run() {
    check_indent(0);
    for (std::size_t i = 0; i < text_.size() && !stopped_; ++i) {
      switch (kSorts[static_cast<unsigned char>(text_[i])]) {
        case Sort::ordinary:
          break;
        case Sort::line_end:
          check_indent(i + 1);
          break;
        case Sort::suspect:
          check_character(i);
          break;
        case Sort::opening:
          open_bracket(i);
          break;
        case Sort::closing:
          open_ -= open_ > 0 ? 1 : 0;
          break;
      }
    }
    return clean_;
  }

 private:
  void report(std::size_t offset, Finding finding, std::string note = {}) {
    clean_ = false;
    diagnostics_.error({places_.at(offset), 1}, std::move(finding.message), std::move(finding.suggestion),
                       std::move(note));
  }

  void check_character(std::size_t offset) {
    std::size_t next = offset;
    const char32_t c = next_character(text_, next);
    if (!is_hidden_character(c) || offset < quiet_until_) return;
    if (c == '\r' && next < text_.size() && text_[next] == '\n') return;
    report(offset, describe_hidden(c));
    quiet_until_ = std::min(text_.find('\n', offset), text_.size());
  }

  /// The white space a line begins with. A line of nothing but spaces and tabs is harmless.
  void check_indent(std::size_t begin) {
    std::size_t end = begin;
    while (end < text_.size() && text_[end] == ' ') ++end;
    if (end == text_.size()) return;
    if (text_[end] == '\t') {
      const std::size_t behind = text_.find_first_not_of(" \t\r", end);
      if (behind == std::string_view::npos || text_[behind] == '\n') return;
      return report(end, {"the line is indented with a tab", "indent with spaces"});
    }
    if (static_cast<unsigned char>(text_[end]) < 0x80) return;
    std::size_t next = end;
    const char32_t c = next_character(text_, next);
    if (!is_unusual_space(c)) return;
    const std::string which = c == 0xA0 ? "a no-break space" : "an unusual space";
    report(end, {"the line is indented with " + which + " (" + code_point_name(c) + ")", "indent with plain spaces"});
  }

  /// Brackets in texts count too: a thousand more opened than closed are no lesson either way.
  void open_bracket(std::size_t offset) {
    if (++open_ <= kMostOpenBrackets) return;
    report(offset, {"too many brackets are open at once", "close them, or write the lists on lines of their own"});
    stopped_ = true;
  }

  std::string_view text_;
  Places places_;
  Diagnostics& diagnostics_;
  bool clean_ = true, stopped_ = false;
  int open_ = 0;
  std::size_t quiet_until_ = 0;
};

}  // namespace

std::string code_point_name(char32_t character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; character > 0 || digits.size() < 4; character >>= 4) digits.insert(digits.begin(), kDigits[character & 15]);
  return "U+" + digits;
}

bool check_bytes(std::string_view text, Diagnostics& diagnostics) {
  if (text.size() > kLargestFile) {
    const std::string size = std::to_string((text.size() + 1023) / 1024);
    diagnostics.error({}, "the file has " + size + " KiB, " + std::to_string(kLargestFile / 1024) + " at most",
                      "split it into two lessons");
    return false;
  }
  if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
    diagnostics.error({Places(text).at(bad), 1}, "this character is not UTF-8", "save the file as UTF-8");
    return false;
  }
  return Check(text, diagnostics).run();
}

}  // namespace pausepoint::yaml
