#include "app/base/words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/base/text.h"

namespace pausepoint {
namespace {

/// The quoted string that a line ends with, without its quotes and escapes; nothing when it has none.
std::optional<std::string> quoted(std::string_view line) {
  const std::size_t first = line.find('"'), last = line.rfind('"');
  if (first == line.npos || last <= first) return {};
  std::string text;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] != '\\' || i + 1 == last) {
      text += line[i];
      continue;
    }
    const char escaped = line[++i];
    text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
  }
  return text;
}

/// The `{1}`, `{2}` … of a text, in order of their numbers.
std::vector<std::string> places_in(std::string_view text) {
  std::vector<std::string> places;
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == text.npos) break;
    places.emplace_back(text.substr(at, end - at + 1));
  }
  std::ranges::sort(places);
  return places;
}

std::pair<int, int> marks_in(std::string_view text) {
  std::pair<int, int> marks{0, 0};
  for (const MarkedPiece& piece : marked_pieces(text)) marks.first += piece.emphasis, marks.second += piece.strong;
  return marks;
}

}  // namespace

std::string marks_that_differ(std::string_view english, std::string_view text) {
  if (first_loose_mark(text) != std::string::npos) return "a '*' has no partner";
  const auto one = marks_in(english), two = marks_in(text);
  if (one.first != two.first)
    return "the English has " + std::to_string(one.first) + " parts in *emphasis*, this has " +
           std::to_string(two.first);
  if (one.second != two.second)
    return "the English has " + std::to_string(one.second) + " **strong** parts, this has " +
           std::to_string(two.second);
  const auto places = places_in(english);
  if (places != places_in(text))
    return places.empty() ? "there is a '{' that the English does not have"
                          : "it must hold " + listed(places) + ", as the English does";
  return {};
}

/// One message after the other, line by line.
class CatalogueReader {
 public:
  CatalogueReader(Diagnostics& diagnostics, PluralRule& rule, std::vector<Words::Entry>& entries)
      : diagnostics_(diagnostics), rule_(rule), entries_(entries) {}

  void line(std::string_view line, Span span) {
    if (line.empty() || line.starts_with("#") || line.starts_with("msgid ")) finish();
    if (line.empty()) fuzzy_ = false;
    if (line.starts_with("#,")) fuzzy_ = line.find("fuzzy") != line.npos;
    if (line.empty() || line.starts_with("#")) return;
    if (line.starts_with("msgid ")) {
      started_ = true;
      entry_.span = span, entry_.draft = std::exchange(fuzzy_, false);
      into_ = &entry_.english;
    } else if (line.starts_with("msgid_plural ")) {
      into_ = &entry_.plural;
    } else if (line.starts_with("msgstr")) {
      into_ = &entry_.texts.emplace_back();
    } else if (!line.starts_with("\"")) {
      into_ = nullptr;
    }
    const auto text = quoted(line);
    if (into_ == nullptr || !started_ || !text)
      return diagnostics_.error(span, "this is no line of a catalogue", "write msgid \"…\" and then msgstr \"…\"");
    *into_ += *text;
  }

  void finish() {
    Words::Entry done = std::exchange(entry_, {});
    into_ = nullptr;
    if (!std::exchange(started_, false)) return;
    if (done.english.empty()) return read_head(done);
    const bool whole = !done.texts.empty() && std::ranges::none_of(done.texts, &std::string::empty);
    if (!whole || !is_right(done)) done.texts.clear();
    entries_.push_back(std::move(done));
  }
  bool has_head() const { return head_; }

 private:
  void read_head(const Words::Entry& done) {
    head_ = true;
    const std::string_view all = done.texts.empty() ? std::string_view() : std::string_view(done.texts[0]);
    const std::size_t at = all.find("Plural-Forms:");
    if (at == all.npos) return;
    const auto rule = PluralRule::read(all.substr(at, all.find('\n', at) - at));
    if (rule) {
      rule_ = *rule;
    } else {
      diagnostics_.error(done.span, "the Plural-Forms of the head cannot be understood",
                         "write nplurals=2; plural=(n != 1);");
    }
  }

  bool is_right(const Words::Entry& done) {
    const bool counts = !done.plural.empty();
    const int forms = counts ? rule_.forms() : 1;
    if (static_cast<int>(done.texts.size()) != forms) {
      diagnostics_.error(done.span,
                         "this has " + std::to_string(done.texts.size()) + " forms, and " + std::to_string(forms) +
                             (forms == 1 ? " is" : " are") + " needed",
                         counts ? "write msgstr[0] to msgstr[" + std::to_string(forms - 1) + "]" : "write one msgstr");
      return false;
    }
    for (const std::string& text : done.texts) {
      // A plural form may say its number in words.
      const bool in_words = counts && places_in(text).empty();
      const std::string differs = in_words ? "" : marks_that_differ(counts ? done.plural : done.english, text);
      if (differs.empty()) continue;
      diagnostics_.error(done.span, differs);
      return false;
    }
    return true;
  }

  Diagnostics& diagnostics_;
  PluralRule& rule_;
  std::vector<Words::Entry>& entries_;
  Words::Entry entry_;
  std::string* into_ = nullptr;
  bool started_ = false, fuzzy_ = false, head_ = false;
};

Words read_words(const Source& source, Diagnostics& diagnostics) {
  Words words;
  CatalogueReader reader(diagnostics, words.rule_, words.entries_);
  int number = 0;
  for (std::string_view line : split_lines(source.text)) {
    line = trimmed(line);
    if (++number == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    reader.line(line, {{number, 1}, std::max(1, count_characters(line))});
  }
  reader.finish();
  if (!reader.has_head())
    diagnostics.error({}, "the head of the catalogue is missing",
                      "begin it with msgid \"\" and msgstr \"Plural-Forms: …\"");
  std::ranges::stable_sort(words.entries_, {}, &Words::Entry::english);
  return words;
}

const Words::Entry* Words::find(std::string_view english) const {
  const auto found = std::ranges::lower_bound(entries_, english, {},
                                              [](const Entry& entry) { return std::string_view(entry.english); });
  return found == entries_.end() || found->english != english || found->texts.empty() ? nullptr : &*found;
}

std::string_view Words::of(std::string_view text) const {
  const Entry* entry = find(text);
  return entry == nullptr ? text : std::string_view(entry->texts.front());
}

std::string_view Words::of(std::string_view one, std::string_view many, int number) const {
  const Entry* entry = find(one);
  if (entry == nullptr || entry->plural != many) return number == 1 ? one : many;
  return entry->texts[static_cast<std::size_t>(rule_.form(number))];
}

}  // namespace pausepoint
