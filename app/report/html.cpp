#include <algorithm>
#include <cstdio>

#include "app/report/say.h"
#include "app/report/style.h"
#include "app/report/write.h"

namespace pausepoint::report {
namespace {

/// Length and height of a bar, in the units of its own drawing.
constexpr float kLong = 200, kHigh = 15;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view text, std::string_view kind = {}) {
  std::string out = "<" + std::string(name);
  if (!kind.empty()) out += " class=\"" + std::string(kind) + "\"";
  return out + ">" + escaped(text) + "</" + std::string(name) + ">\n";
}

/// "12.5", without needless digits.
std::string number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(static_cast<int>(value * 100 + 0.5f)) / 100);
  return text;
}

std::string rectangle(float x, float y, float w, float h, std::string_view kind) {
  return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(w) + "\" height=\"" + number(h) +
         "\" rx=\"" + number(std::min(3.0f, w / 2)) + "\" class=\"" + std::string(kind) + "\"/>";
}

/// The last time is filled, those before it are dashed frames. What has blocks has a place for each of them.
std::string bar_picture(const Bar& bar, bool last) {
  std::string out = "<svg class=\"bar\" viewBox=\"0 0 200 15\" aria-hidden=\"true\">";
  const std::string_view kind = !last ? "earlier" : bar.leads ? "leads" : "share";
  if (!last) return out + rectangle(1, 1, std::max(4.0f, bar.length * kLong - 2), kHigh - 2, kind) + "</svg>";
  for (int i = 0; i < bar.blocks; ++i) {
    const float width = kLong / static_cast<float>(bar.blocks);
    const float x = static_cast<float>(i) * width;
    out += rectangle(x + 1, 1, width - 2, kHigh - 2, i < bar.filled ? kind : "empty");
  }
  if (bar.filled == 0) out += rectangle(1, 1, std::max(4.0f, bar.length * kLong - 2), kHigh - 2, kind);
  return out + "</svg>";
}

/// Three faces that are told apart by shape and mouth, without colour.
std::string face_picture(std::size_t face) {
  constexpr std::string_view kShapes[] = {
      "<circle cx=\"20\" cy=\"20\" r=\"17\"/><path d=\"M13 27h14\"/>",
      "<rect x=\"4\" y=\"4\" width=\"32\" height=\"32\" rx=\"8\"/><path d=\"M13 25q7 5 14 0\"/>",
      "<path d=\"M20 2l15.6 9v18L20 38 4.4 29V11z\"/><path d=\"M12 23q8 12 16 0z\"/>"};
  return "<svg class=\"face\" viewBox=\"0 0 40 40\" aria-hidden=\"true\">" + std::string(kShapes[face]) +
         "<circle class=\"eye\" cx=\"14\" cy=\"17\" r=\"2\"/><circle class=\"eye\" cx=\"26\" cy=\"17\" r=\"2\"/></svg>";
}

std::string mark_of(const Question& question, std::size_t option) {
  if (option + 1 == question.options.size()) return "<span class=\"badge pass\">0</span>";
  if (question.faces && option < 3) return face_picture(option);
  return "<span class=\"badge\">" + std::string(1, static_cast<char>('A' + option)) + "</span>";
}

std::string cell(const Question& question, const Column& column, std::size_t option) {
  std::string out = "<td>";
  for (std::size_t t = 0; t < column.times.size(); ++t) {
    const ask::Release& release = column.times[t];
    const bool last = t + 1 == column.times.size();
    if (!is_in_words(release)) out += bar_picture(bar_of(release, option), last);
    const std::string time(time_name(question, column, t));
    out += "<span class=\"" + std::string(last ? "told" : "told first") + "\">";
    if (!time.empty()) out += "<i>" + time + ":</i> ";
    out += escaped(words_of(release, option)) + "</span>";
  }
  return out + "</td>";
}

std::string question_part(const Question& question) {
  std::string out = "<article>\n" + element("h3", question.text);
  if (const std::string most = most_chosen(question); !most.empty()) out += element("p", most, "most");
  out += "<div class=\"wide\"><table class=\"bars\">\n<tr><td></td>";
  for (const Column& column : question.columns) {
    out += "<th scope=\"col\">" + escaped(column.name);
    if (!column.week.empty()) out += "<small>" + escaped(column.week) + "</small>";
    out += "</th>";
  }
  out += "</tr>\n";
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    out += "<tr><th scope=\"row\"><div>" + mark_of(question, i) + "<span>" + escaped(question.options[i]) +
           "</span></div></th>";
    for (const Column& column : question.columns) out += cell(question, column, i);
    out += "</tr>\n";
  }
  out += "</table></div>\n";
  if (question.edited && question.known) out += element("p", kEdited, "note");
  return out + "</article>\n";
}

std::string chapter_part(const Chapter& chapter, std::string_view under, const Progress& progress, int& done, int all) {
  std::string out = "<section>\n" + element("h2", chapter.title) + element("p", under, "under");
  for (const Question& question : chapter.questions) {
    progress(done++, all);
    out += question_part(question);
  }
  return out + element("p", kLimits, "limits") + "</section>\n";
}

std::string squares(int filled, int all, bool dashed) {
  const int width = all * 20;
  std::string out = "<td class=\"squares\"><svg viewBox=\"0 0 " + std::to_string(width) + " 20\" width=\"" +
                    std::to_string(width) + "\" aria-hidden=\"true\">";
  for (int i = 0; i < all; ++i) {
    const std::string_view kind = dashed ? (i < filled ? "earlier full" : "earlier") : i < filled ? "leads" : "frame";
    out += rectangle(static_cast<float>(i * 20 + 2), 2, 16, 16, kind);
  }
  return out + "</svg><span class=\"told\">" + std::to_string(filled) + " of " + std::to_string(all) + "</span></td>";
}

std::string sure_part(const Report& report) {
  if (report.sure.empty()) return {};
  std::string out = element("h2", kSureHeading) + element("p", kSureReading, "under");
  out +=
      "<div class=\"wide\"><table class=\"sure\">\n<tr><td></td><th scope=\"col\">before</th><th scope=\"col\">after"
      "</th></tr>\n";
  for (const Sure& sure : report.sure) {
    out += "<tr><th scope=\"row\">" + escaped(sure.statement) + "<small>" + escaped(sure.lesson) + "</small></th>" +
           squares(sure.before, sure.all, true) + squares(sure.after, sure.all, false) + "</tr>\n";
  }
  return out + "</table></div>\n";
}

std::string classes_part(const Report& report) {
  std::string out = element("h2", "Classes and their lessons") + "<table class=\"classes\">\n";
  for (const Class& line : report.classes) {
    out += "<tr><th scope=\"row\">" + escaped(line.name) + "</th><td>";
    if (line.lessons.empty()) out += escaped(together(line));
    for (std::size_t i = 0; i < line.lessons.size(); ++i) out += (i > 0 ? "<br>" : "") + escaped(line.lessons[i]);
    out += "</td><td>" + shown_text(line) + "</td></tr>\n";
  }
  return out + "</table>\n" + element("p", kJoining, "note");
}

std::string first_part(const Report& report) {
  std::string out = "<section>\n" + element("h1", kTitle) + element("p", summary(report), "under");
  for (const std::string& note : report.notes) out += element("p", note, "missing");
  out += sure_part(report) + classes_part(report) + element("h2", "How to read the bars") + "<ul>\n";
  for (const std::string_view line : kReading) out += element("li", line);
  return out + "</ul>\n" + element("p", kLimits, "limits") + "</section>\n";
}

}  // namespace

int pieces(const Report& report) {
  int all = 0;
  for (const auto* chapters : {&report.by_lesson, &report.by_class}) {
    for (const Chapter& chapter : *chapters) all += static_cast<int>(chapter.questions.size());
  }
  return all;
}

std::string to_html(const Report& report, Progress progress) {
  const int all = pieces(report);
  int done = 0;
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += element("title", kTitle) + "<style>\n" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
  out += first_part(report);
  for (const Chapter& chapter : report.by_lesson) {
    out += chapter_part(chapter, kByLesson, progress, done, all);
  }
  for (const Chapter& chapter : report.by_class) {
    out += chapter_part(chapter, kByClass, progress, done, all);
  }
  return out + "</body>\n</html>\n";
}

}  // namespace pausepoint::report
