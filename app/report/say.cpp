#include "app/report/say.h"

#include <algorithm>

namespace pausepoint::report {
namespace {

std::string counted(int count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

std::string summary(const Report& report) {
  int classes = 0;
  for (const Class& line : report.classes) classes += line.classes;
  std::string text = counted(report.lessons, "lesson", "lessons") + " in " + counted(classes, "class", "classes");
  if (!report.weeks.empty()) text += ", " + report.weeks;
  return text;
}

std::string_view time_name(const Question& question, const Column& column, std::size_t time) {
  if (column.times.size() < 2) return {};
  if (question.faces) return time + 1 < column.times.size() ? "before" : "after";
  constexpr std::string_view kTimes[] = {"first", "second", "third"};
  return kTimes[std::min<std::size_t>(time, 2)];
}

std::string together(const Class& line) {
  return line.classes == 1 ? "without its name" : std::to_string(line.classes) + " classes together";
}

std::string shown_text(const Class& line) { return counted(line.shown, "question shown", "questions shown"); }

Bar bar_of(const ask::Release& release, std::size_t option) {
  const ask::Share share = release.shares[option];
  Bar bar{ask::bar(share, release.rung), 0, 0, release.leader == static_cast<int>(option)};
  bar.blocks = release.rung == ask::Rung::tenths ? 10 : release.rung == ask::Rung::fifths ? 5 : 0;
  if (share.level == ask::Level::part) bar.filled = std::min<int>(share.part, bar.blocks);
  if (share.level == ask::Level::nearly_everyone) bar.filled = bar.blocks;
  return bar;
}

bool is_in_words(const ask::Release& release) { return release.rung == ask::Rung::words; }

std::string_view words_of(const ask::Release& release, std::size_t option) {
  return ask::words(release.shares[option], release.rung);
}

}  // namespace pausepoint::report
