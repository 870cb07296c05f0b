#include <initializer_list>

#include "app/report/say.h"
#include "app/report/write.h"

namespace pausepoint::report {
namespace {

/// Spreadsheets run what begins with these signs; a class label is typed by people.
constexpr std::string_view kStartsFormula = "=+-@\t\r";

std::string cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && kStartsFormula.find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string row(std::initializer_list<std::string_view> cells) {
  std::string line;
  for (const std::string_view text : cells) line += (line.empty() ? "" : ",") + cell(text);
  return line + "\r\n";
}

std::string_view rung_name(ask::Rung rung) {
  switch (rung) {
    case ask::Rung::tenths:
      return "tenths";
    case ask::Rung::fifths:
      return "fifths";
    case ask::Rung::some:
      return "a few, some, most";
    case ask::Rung::bands:
      return "bands";
    case ask::Rung::words:
    case ask::Rung::too_few:
      break;
  }
  return "words";
}

std::string rows_of(const Chapter& chapter, const Question& question) {
  std::string out;
  const std::string_view about = question.about == ask::About::us ? "us" : "story";
  for (std::size_t c = 0; c < question.columns.size(); ++c) {
    const Column& column = question.columns[c];
    const std::string together = std::to_string(c + 1);
    for (std::size_t t = 0; t < column.times.size(); ++t) {
      const ask::Release& release = column.times[t];
      const std::string_view time = time_name(question, column, t);
      for (std::size_t i = 0; i < question.options.size(); ++i) {
        out += row({chapter.title, question.id, about, question.text, together, column.name, column.week,
                    time.empty() ? "once" : time, question.options[i], rung_name(release.rung), words_of(release, i)});
      }
    }
  }
  return out;
}

}  // namespace

std::string to_csv(const Report& report) {
  std::string out = "\xEF\xBB\xBF";
  out += row({"lesson", "step and ask", "about", "question", "number", "class", "week", "time", "option", "told in",
              "released"});
  for (const Chapter& chapter : report.by_lesson) {
    for (const Question& question : chapter.questions) out += rows_of(chapter, question);
  }
  return out;
}

}  // namespace pausepoint::report
