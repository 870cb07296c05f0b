// What an author reads about a mistake: place, reason, way out; one rendering for terminal and error card.
#pragma once

#include <string>
#include <vector>

#include "app/base/source.h"

namespace pausepoint {

enum class Severity { error, advice };

struct Diagnostic {
  Severity severity = Severity::error;
  Span span;
  std::string message;     ///< One sentence without a full stop: "unknown field 'anwser' in vote".
  std::string suggestion;  ///< Stands behind the caret: "did you mean 'answer'?"; may be empty.
  std::string note;        ///< Stands below as "note: ..."; may be empty.
  std::string rule;        ///< Name of the advice ("two-good-answers"); empty for errors.
  bool operator==(const Diagnostic&) const = default;
};

/// All that was found in one file, kept in order of place; stops at kMost errors and says how many were left out.
class Diagnostics {
 public:
  static constexpr int kMost = 20;

  void add(Diagnostic diagnostic);
  void error(Span span, std::string message, std::string suggestion = {}, std::string note = {});
  void advice(Span span, std::string rule, std::string message, std::string suggestion = {});

  bool has_errors() const;
  /// Sorted by place, errors and advice together; the first kMost errors.
  std::vector<Diagnostic> sorted() const;
  int left_out() const;

 private:
  std::vector<Diagnostic> all_;
};

/// "name:line:column: error: message", the source line with its number, a caret line with the suggestion, and the note:
///   lessons/echo/lesson.yaml:23:26: error: unknown field 'anwser' in vote
///    23 |   ask: { question: three, anwser: b }
///       |                           ^^^^^^ did you mean 'answer'?
///   note: vote understands: ask, say
/// Long lines are shown as a window around the place. Every diagnostic ends with a line end.
std::string render(const Source& source, const Diagnostic& diagnostic);
std::string render(const Source& source, const Diagnostics& diagnostics);

}  // namespace pausepoint
