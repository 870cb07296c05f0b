#include "app/screens/lesson_note.h"

#include <algorithm>

#include "app/screens/desk_state.h"

namespace pausepoint::screens {
namespace {

constexpr int kWeek = 7, kMonth = 28;
constexpr yaml::Milliseconds kTaught{10'000};  ///< Less is leafing through.

int rounded_minutes(yaml::Milliseconds time) { return static_cast<int>((time.count() + 30'000) / 60'000); }

std::string minutes(int count) { return std::to_string(count) + (count == 1 ? " minute" : " minutes"); }

/// Titles, some of which end with a question mark, one after another.
void add_title(std::string& all, const std::string& title) { all += (all.empty() ? "" : " · ") + title; }

void add_next_time(const lesson::Lesson& lesson, const delivery::Delivery& delivery, Note& note) {
  bool any = false;
  const auto add = [&](std::string text) {
    if (!any) note.push_back({true, "Next time"});
    any = true;
    note.push_back({false, std::move(text)});
  };
  if (delivery.plan.go_on_at) {
    add("Go on with *" + lesson.steps[static_cast<std::size_t>(*delivery.plan.go_on_at)].title + "*.");
  }
  bool waits = false;
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    waits = waits || (delivery.plan.steps[i].skipped && delivery.spent[i] < kTaught);
  }
  if (waits && !delivery.plan.go_on_at) add("What was left out can be taken up another day: tick it in the plan.");
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    const int more = rounded_minutes(delivery.spent[i]) - static_cast<int>(lesson.steps[i].minutes.count() / 60'000);
    if (more >= 2) add("Plan " + minutes(more) + " more for *" + lesson.steps[i].title + "*.");
  }
  if (!any) add("The plan fitted. Nothing has to change.");
}

}  // namespace

Note lesson_note(const lesson::Lesson& lesson, const delivery::Delivery& delivery, std::string_view today) {
  Note note;
  note.push_back({true, lesson.title});
  const std::string ages = lesson.audience == lesson::Audience::pupils
                               ? "Ages " + std::to_string(lesson.youngest) + " to " + std::to_string(lesson.oldest)
                               : "For adults";
  note.push_back(
      {false, lesson.summary + ". " + ages + ", " + minutes(rounded_minutes(delivery::elapsed(delivery))) + "."});
  std::string done, left_out, gently;
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    const bool taught = delivery.spent[i] >= kTaught;
    add_title(taught ? done : left_out, lesson.steps[i].title);
    if (taught && !lesson.steps[i].sensitive.empty()) add_title(gently, lesson.steps[i].title);
  }
  note.push_back({true, "Done"});
  note.push_back({false, done.empty() ? "Nothing was taught for longer than a moment." : done});
  if (!left_out.empty()) {
    note.push_back({true, "Left out"});
    note.push_back({false, left_out});
  }
  std::string less;
  for (const lesson::Step& step : lesson.steps) {
    const auto is_of = [&](const lesson::HiddenPiece& piece) { return piece.step == step.id; };
    if (std::ranges::any_of(delivery.plan.hidden, is_of)) add_title(less, step.title);
  }
  if (!less.empty()) {
    note.push_back({true, "With less in it today"});
    note.push_back({false, less});
  }
  if (!gently.empty()) {
    note.push_back({true, "Sensitive moments"});
    note.push_back({false, gently});
    note.push_back({false,
                    "A pupil may want to talk afterwards. Listen, thank them, do not promise to keep it secret, and "
                    "tell the safeguarding lead now."});
  }
  add_next_time(lesson, delivery, note);
  const std::string week = days_later(today, kWeek), month = days_later(today, kMonth);
  note.push_back({true, "Boosters"});
  note.push_back({false, week.empty() ? "Five minutes after a week, and again after four weeks: three things to recall "
                                        "and one new chat."
                                      : "Five minutes about " + week + " and about " + month +
                                            ": three things to recall and one new chat."});
  note.push_back({true, "About this note"});
  note.push_back({false, "It is about the lesson alone. It says nothing of any pupil or of any answer."});
  return note;
}

std::string as_text(const Note& note) {
  std::string text;
  for (const NoteLine& line : note) {
    std::string plain;
    for (const char c : line.text) {
      if (c != '*') plain += c;
    }
    text += (line.heading && !text.empty() ? "\n" : "") + plain + "\n";
  }
  return text;
}

}  // namespace pausepoint::screens
