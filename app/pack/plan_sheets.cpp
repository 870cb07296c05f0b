// The sheets a teacher holds: the plan, the notes to every step, and the keys of a presenter remote.
#include <string>

#include "app/activities/all.h"
#include "app/pack/sheets.h"

namespace pausepoint::pack {
namespace {

constexpr long long kMinute = 60'000;

std::string minutes_of(const lesson::Step& step) {
  const long long planned = step.minutes.count() / kMinute, least = step.least.count() / kMinute;
  return std::to_string(planned) + (least < planned ? " (" + std::to_string(least) + ")" : "");
}

std::string under(const lesson::Lesson& lesson) {
  return "Ages " + std::to_string(lesson.youngest) + "–" + std::to_string(lesson.oldest) + "  ·  " +
         std::to_string(lesson.minutes.count() / kMinute) + " minutes  ·  read through on " + lesson.reviewed;
}

/// One row of the plan: minutes, title with a mark, and the first thing to say.
void plan_row(Flow& flow, const lesson::Step& step) {
  constexpr float kTime = 18, kName = 52;
  const print::Style name{.points = 10, .bold = true}, say{.points = kSmall};
  const float width = flow.rest().w - kTime - kName;
  std::string what = step.say.empty() ? step.action : step.say.front();
  if (!step.sensitive.empty()) what = "**Go gently here.** " + what;
  print::Sheet& sheet = flow.sheet();
  const float height = std::max(sheet.measure(what, say, width).h, sheet.measure(step.title, name, kName - 4).h);
  flow.need(height + 2);
  const Rect row = flow.rest().cut_top(height, 2.4f);
  sheet.text({row.x, row.y, kTime - 3, height}, minutes_of(step), {.points = 10, .bold = true});
  sheet.text({row.x + kTime, row.y, kName - 4, height}, step.title, name);
  sheet.text({row.x + kTime + kName, row.y, width, height}, what, say);
  sheet.line({row.x, row.bottom() + 1.2f}, {row.right(), row.bottom() + 1.2f}, 0.2f, 0.8f);
}

void notes_of(Flow& flow, const lesson::Step& step) {
  flow.need(32);
  flow.heading(step.title + "  ·  " + minutes_of(step) + " min");
  if (!step.sensitive.empty()) flow.text("**Go gently here.** " + step.sensitive, {.points = 10}, 2);
  for (const std::string& line : step.say) flow.point(line, 10.5f, 1);
  if (!step.action.empty()) flow.text("**Do** " + step.action, {.points = 10}, 1.5f);
  for (const lesson::IfAsked& asked : step.if_asked)
    flow.text("**“" + asked.pupil + "”** " + asked.reply, {.points = 10}, 1.2f, 6);
  if (!step.easier.empty()) flow.text("**Easier** " + step.easier, {.points = 10}, 0.8f);
  if (!step.harder.empty()) flow.text("**Harder** " + step.harder, {.points = 10}, 0.8f);
}

struct KeyHelp {
  std::string_view key, does;
};

constexpr KeyHelp kRemote[] = {
    {"Page Down", "Next: the one thing that comes next, whatever it is"},
    {"Page Up", "Back"},
    {"b or .", "Cover the screen; the same key brings it back"},
    {"H", "Help on the board"},
    {"P", "Pause the clock for a pupil’s question"},
    {"U", "Undo the last thing you did (never an answer)"},
    {"F1", "The desk, when there is only one display"},
    {"1 to 6, A to F", "Answers of the class; 0 is pass"},
};

constexpr std::string_view kTold[] = {
    "Listen. Give them time.",
    "Thank them for telling you.",
    "Say: “It’s not your fault.”",
    "Do not promise to keep it secret. Say who you need to tell.",
    "Tell your safeguarding lead now.",
    "Write down their words, as they said them.",
    "Never look at or copy pictures. Do not investigate.",
};

}  // namespace

void plan_sheet(print::Sheet& sheet, const lesson::Lesson& lesson) {
  const std::string line = under(lesson);
  Flow flow(sheet, lesson.title, line);
  flow.text(lesson.summary + ".", {.points = kLarge}, 3);
  flow.heading("Afterwards, pupils can");
  for (const std::string& outcome : lesson.outcomes) flow.point(outcome);
  if (!lesson.before_you_start.empty()) {
    flow.heading("Before you start");
    for (const std::string& item : lesson.before_you_start) flow.point(item, 10);
  }
  flow.heading("The plan: minutes (at least), step, first words");
  for (const lesson::Step& step : lesson.steps) plan_row(flow, step);
}

void notes_sheet(print::Sheet& sheet, const lesson::Lesson& lesson) {
  Flow flow(sheet, "Notes to every step", lesson.title);
  for (const lesson::Step& step : lesson.steps) notes_of(flow, step);
  std::vector<const lesson::Allowed*> answers;
  for (const lesson::Allowed& allowed : lesson.allow) answers.push_back(&allowed);
  for (const lesson::Step& step : lesson.steps) {
    for (const lesson::Allowed& allowed : step.allow) answers.push_back(&allowed);
  }
  if (answers.empty()) return;
  flow.heading("Where this lesson departs from our rules, and why");
  for (const lesson::Allowed* allowed : answers) flow.point("**" + allowed->rule + "** " + allowed->reason, 10);
}

void remote_sheet(print::Sheet& sheet) {
  sheet.page();
  Rect page = print::Sheet::inside();
  Rect card = page.cut_top(page.h / 2 - 6, 12);
  sheet.frame(card, 0.3f, true, 4);
  card = card.inset(10, 9);
  sheet.text(card.cut_top(12, 4), "Keys, and a presenter remote", {.points = 18, .bold = true});
  for (const KeyHelp& help : kRemote) {
    Rect row = card.cut_top(9.5f, 1.5f);
    sheet.text(row.cut_left(40, 4), help.key, {.points = 12, .bold = true, .plain = true});
    sheet.text(row, help.does, {.points = 12});
  }
  sheet.frame(page, 0.3f, true, 4);
  page = page.inset(10, 9);
  sheet.text(page.cut_top(12, 4), "If a pupil tells you something", {.points = 18, .bold = true});
  for (const std::string_view line : kTold) {
    Rect row = page.cut_top(9.5f, 2.5f);
    sheet.fill({row.x + 1, row.y + 2.2f, 1.8f, 1.8f}, 0.2f, 0.9f);
    row.cut_left(8);
    sheet.text(row, line, {.points = 13});
  }
}

}  // namespace pausepoint::pack
