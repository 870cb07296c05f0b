// The screens' own words in another language, read from a gettext catalogue (.po); must not know who says them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/base/diagnostic.h"
#include "app/base/plural.h"
#include "app/base/source.h"

namespace pausepoint {

/// gettext's own functions need a locale of the system for each language, and one state for the whole program; a
/// catalogue that is a value needs neither.
class Words {
 public:
  struct Entry {
    std::string english, plural;     ///< `plural`: empty where there is no number in it.
    std::vector<std::string> texts;  ///< One, or one for each plural form; empty: not translated yet.
    bool draft = false;              ///< Marked `fuzzy`: to be read by a speaker.
    Span span;
  };

  /// `text` in this language, or `text` itself where there is nothing for it. Takes no memory; valid as long as both.
  std::string_view of(std::string_view text) const;
  /// The form that goes with `number`.
  std::string_view of(std::string_view one, std::string_view many, int number) const;
  /// Sorted by the English.
  const std::vector<Entry>& entries() const { return entries_; }
  bool empty() const { return entries_.empty(); }

 private:
  friend Words read_words(const Source& source, Diagnostics& diagnostics);
  const Entry* find(std::string_view english) const;
  std::vector<Entry> entries_;
  PluralRule rule_;
};

/// Reads a .po file. What cannot be read, and a translation that drops or adds a mark or a place for a number
/// (`{1}`), is reported and left out.
Words read_words(const Source& source, Diagnostics& diagnostics);

/// Marks a text that is given to Canvas::words() later, so that the catalogues are made with it.
constexpr std::string_view worded(std::string_view english) { return english; }

/// Whether a translation has the same `*marks*` and `{1}` as its English; else a sentence that says what differs.
std::string marks_that_differ(std::string_view english, std::string_view text);

}  // namespace pausepoint
