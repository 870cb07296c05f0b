#include "app/yaml/complaint.h"

#include <algorithm>
#include <string>

#include "app/base/text.h"
#include "app/yaml/words.h"

namespace pausepoint::yaml {
namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

struct Sentence {
  std::string_view theirs;  ///< yaml-cpp's words, or how they begin.
  std::string_view message;
  std::string_view suggestion;
};

/// Those that need nothing but their place.
constexpr Sentence kSentences[] = {
    {"illegal map key", "a '? ' cannot stand here", "put quotes around a text that begins with '?'"},
    {"illegal block entry", "a list cannot begin here",
     "begin every '- ' on a line of its own, or put quotes around the text"},
    {"illegal document indicator in scalar", "a text in quotes cannot go on over this line",
     "close the quotes before it"},
    {"illegal tab when looking for indentation", "the line is indented with a tab", "indent with spaces"},
    {"cannot set zero indentation", "a text block cannot be indented by 0", "write '|' or '>' alone"},
    {"unexpected character in block scalar", "a text cannot follow '|' or '>' on the same line",
     "put quotes around the text"},
    {"bad character found while scanning hex", "this '\\' escape is not complete",
     "use single quotes, or write '\\\\'"},
    {"invalid unicode", "this '\\' escape names no character", "write the character itself"},
    {"unknown escape character", "this '\\' escape is not known", "use single quotes, or write '\\\\'"},
    {"anchor not found", "an '&' stands alone here", "put quotes around a text that begins with '&'"},
    {"illegal character found while scanning anchor", "an '&' begins an anchor here, and lessons have none",
     "put quotes around a text that begins with '&'"},
    {"cannot assign multiple anchors", "an '&' begins an anchor here, and lessons have none",
     "put quotes around a text that begins with '&'"},
    {"cannot assign multiple tags", "a '!' begins a tag here, and lessons have none",
     "put quotes around a text that begins with '!'"},
    {"illegal character found while scanning tag", "a '!' begins a tag here, and lessons have none",
     "put quotes around a text that begins with '!'"},
    {"tag handle with no suffix", "a '!' begins a tag here, and lessons have none",
     "put quotes around a text that begins with '!'"},
    {"end of verbatim tag", "a '!' begins a tag here, and lessons have none",
     "put quotes around a text that begins with '!'"},
    {"YAML ", "a line that begins with '%' is a directive", "take the line away"},
    {"bad YAML version", "a line that begins with '%' is a directive", "take the line away"},
    {"repeated ", "a line that begins with '%' is a directive", "take the line away"},
    {"TAG ", "a line that begins with '%' is a directive", "take the line away"},
};

class Complaint {
 public:
  Complaint(std::string_view text, std::size_t offset, Builder& builder)
      : text_(text), offset_(offset), builder_(builder) {}

  void say(std::string_view theirs) {
    if (theirs.starts_with("end of map flow") || theirs.starts_with("end of sequence flow")) return bracket();
    if (theirs.starts_with("end of map")) return stray("field");
    if (theirs.starts_with("end of sequence")) return stray("item");
    if (theirs.starts_with("illegal map value")) return colon();
    if (theirs.starts_with("illegal flow end")) return closing_bracket();
    if (theirs.starts_with("illegal EOF in scalar")) return open_quote();
    if (theirs.starts_with("unknown token")) return first_character();
    if (theirs.starts_with("the referenced anchor") || theirs.starts_with("alias not found") ||
        theirs.starts_with("illegal character found while scanning alias")) {
      return report_alias(builder_, text_, star_before());
    }
    for (const Sentence& sentence : kSentences) {
      if (theirs.starts_with(sentence.theirs)) {
        if (sentence.message.find('\\') != std::string_view::npos) go_to_escape();
        return report(offset_, 1, std::string(sentence.message), std::string(sentence.suggestion));
      }
    }
    report(offset_, 1, "this cannot be read", "check the indentation, quotes and brackets here and in the line above");
  }

 private:
  /// A no-break space looks like a space and is none: it is the likeliest reason for whatever else is wrong there.
  void report(std::size_t offset, int length, std::string message, std::string suggestion, std::string note = {}) {
    const std::size_t begin = line_begin(offset);
    const std::size_t end = std::min(text_.find('\n', offset), text_.size());
    if (note.empty() && text_.substr(begin, end - begin).find(kNoBreakSpace) != std::string_view::npos) {
      note = "the line has a no-break space (U+00A0), which is not a space for YAML";
    }
    builder_.report(offset, length, std::move(message), std::move(suggestion), std::move(note));
  }

  /// yaml-cpp's mark stands behind what it has read of an escape.
  void go_to_escape() {
    const std::size_t begin = offset_ == 0 ? std::string_view::npos : text_.rfind('\\', offset_ - 1);
    if (begin != std::string_view::npos) offset_ = begin;
  }

  std::size_t line_begin(std::size_t offset) const { return offset == 0 ? 0 : text_.rfind('\n', offset - 1) + 1; }

  int word_length(std::size_t offset) const { return std::max(1, count_characters(word_at(text_, offset))); }

  /// Something that is not the next field or item of a block.
  void stray(std::string_view expected) {
    const std::size_t before = offset_ == 0 ? std::string_view::npos : text_.find_last_not_of(" ", offset_ - 1);
    if (before != std::string_view::npos && (text_[before] == '"' || text_[before] == '\'')) {
      return report(offset_, word_length(offset_), "the text goes on behind its closing quote",
                    "put the whole text into the other kind of quotes");
    }
    if (before != std::string_view::npos && (text_[before] == ']' || text_[before] == '}')) {
      return report(offset_, word_length(offset_), "the text goes on behind a closing bracket",
                    "put quotes around a text that begins with a bracket");
    }
    if (expected == "field" && list_above()) expected = "item";
    const std::string suggestion = expected == "field" ? "write 'name: value', or check the indentation"
                                                       : "begin the line with '- ', or check the indentation";
    report(offset_, word_length(offset_),
           "expected the next " + std::string(expected) + ", found " + quote(word_at(text_, offset_)), suggestion);
  }

  /// Whether the line above begins with '- ' in the column of this one: a list that goes on without its '- '.
  bool list_above() const {
    const std::size_t begin = line_begin(offset_);
    const std::size_t above = begin == 0 ? 0 : line_begin(begin - 1);
    return begin > 0 && text_.find_first_not_of(' ', begin) == offset_ &&
           text_.find_first_not_of(' ', above) == above + (offset_ - begin) &&
           text_.substr(above + (offset_ - begin), 2) == "- ";
  }

  /// A colon in a text. Where the line has no other, the reason is how the line above ends up in front of it.
  void colon() {
    const std::size_t begin = line_begin(offset_);
    const std::size_t name = text_.find_first_not_of(" -", begin);
    const bool first_colon = text_.substr(begin, offset_ - begin).find(": ") == std::string_view::npos;
    const std::size_t above_end = begin == 0 ? std::string_view::npos : text_.find_last_not_of(kWhite, begin - 1);
    if (!first_colon || above_end == std::string_view::npos || name >= offset_) {
      return report(offset_, 1, "a ': ' cannot stand here", "put quotes around a text that has ': ' in it");
    }
    const std::size_t above = text_.find_first_not_of(" ", line_begin(above_end));
    const std::string_view line = text_.substr(above, above_end + 1 - above);
    if (line.find(": ") == std::string_view::npos) {
      const bool glued = line.find(':') != std::string_view::npos;
      return report(above, count_characters(line), "expected 'name: value', found " + quote(line),
                    glued ? "write a space behind the ':'"
                          : "add the ': ', or indent the line deeper when it belongs to the text above");
    }
    if (line.starts_with('-') && !line.starts_with("- ")) {
      return report(above, 1, "a '-' that begins an item needs a space behind it", "write '- '");
    }
    report(name, count_characters(text_.substr(name, offset_ - name)),
           "the field " + quote(text_.substr(name, offset_ - name)) + " stands where the text above goes on",
           "indent it like the field above");
  }

  /// A list or map in brackets that goes on in another way than with a comma or its closing bracket.
  void bracket() {
    const std::vector<OpenNode>& open = builder_.open();
    const auto inner = std::find_if(open.rbegin(), open.rend(), [&](const OpenNode& node) {
      return node.flow && node.offset < text_.size() && (text_[node.offset] == '[' || text_[node.offset] == '{');
    });
    if (inner == open.rend()) return report(offset_, 1, "a bracket is not closed", "close it");
    const char closing = text_[inner->offset] == '[' ? ']' : '}';
    const Place here = builder_.place(offset_);
    const Place begin = inner->node.span.begin;
    const bool at_end = text_.find_first_not_of(kWhite, offset_) == std::string_view::npos;
    if (here.line == begin.line && !at_end) {
      return report(offset_, word_length(offset_), std::string("expected ',' or '") + closing + "' here",
                    "put quotes around a text that has quotes, commas, colons or brackets");
    }
    report(inner->offset, 1, std::string("this '") + text_[inner->offset] + "' is not closed",
           std::string("write '") + closing + "' where it ends",
           here.line == begin.line ? "" : "reading went on to line " + std::to_string(here.line));
  }

  void closing_bracket() {
    const char found = offset_ < text_.size() ? text_[offset_] : ']';
    report(offset_, 1, std::string("this '") + found + "' closes nothing",
           std::string("write '") + (found == ']' ? '[' : '{') + "' where it begins, or take it away");
  }

  void open_quote() {
    std::size_t offset = builder_.consumed();
    while (offset < text_.size()) {
      offset = text_.find_first_of("\"'", offset);
      if (offset == std::string_view::npos) break;
      const bool begins =
          offset == 0 || std::string_view(" \t\n,[{:-").find(text_[offset - 1]) != std::string_view::npos;
      const std::size_t end = begins ? quoted_end(text_, offset) : offset + 1;
      if (end == std::string_view::npos) {
        return report(offset, 1, "this quote is not closed",
                      std::string("write ") + text_[offset] + " where the text ends");
      }
      offset = end;
    }
    report(offset_, 1, "a text in quotes is not closed", "close the quotes");
  }

  /// Or, in brackets, one that a text may not end with: "{pupil: Why?, …}".
  void first_character() {
    const std::string first(1, offset_ < text_.size() ? text_[offset_] : ' ');
    const bool begins =
        offset_ == 0 || std::string_view(" \t\n,[{:-").find(text_[offset_ - 1]) != std::string_view::npos;
    if (!begins) {
      return report(offset_, 1, "this '" + first + "' cannot stand here in brackets",
                    "put quotes around the whole text");
    }
    report(offset_, 1, "a text cannot begin with '" + first + "'", "put quotes around the text");
  }

  /// yaml-cpp's mark may stand behind the alias's name.
  std::size_t star_before() const {
    if (offset_ < text_.size() && text_[offset_] == '*') return offset_;
    const std::size_t star = text_.rfind('*', offset_);
    return star == std::string_view::npos ? offset_ : text_.find_last_not_of('*', star) + 1;
  }

  std::string_view text_;
  std::size_t offset_;
  Builder& builder_;
};

}  // namespace

void report_exception(const YAML::Exception& exception, std::string_view text, Builder& builder) {
  std::size_t offset = exception.mark.is_null() || exception.mark.pos < 0
                           ? builder.consumed()
                           : static_cast<std::size_t>(exception.mark.pos);
  // The end of a file is often an empty line, where there is nothing to point at.
  if (offset >= text.size()) offset = text.find_last_not_of(kWhite) + 1;
  Complaint(text, offset, builder).say(exception.msg);
}

void report_alias(Builder& builder, std::string_view text, std::size_t offset) {
  const std::string_view word = word_at(text, offset);
  builder.report(offset, std::max(1, count_characters(word)), quote(word) + " is an alias here",
                 "put quotes around a text that begins with '*'", "lessons have no anchors and aliases");
}

}  // namespace pausepoint::yaml
