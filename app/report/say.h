// The fixed sentences of a report and what its bars are made of, the same on every kind of page; must not draw.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/report/report.h"

namespace pausepoint::report {

inline constexpr std::string_view kTitle = "What our classes thought";
/// On every page.
inline constexpr std::string_view kLimits =
    "What this can tell: roughly how many of a class chose what, just as the class was shown it. What nobody can tell "
    "from it: who chose what, exact numbers, times, and answers that were not shown.";
inline constexpr std::string_view kReading[] = {
    "Blocks are tenths or fifths of those who answered. “A few or none” is one thin sliver, whatever it was.",
    "A bar without blocks has one length for each wording: it tells no more than its words.",
    "Dashed is the first time of asking, solid the last. Both times need not be the same pupils.",
    "The option that most chose is darker, where there was one.",
};
inline constexpr std::string_view kJoining =
    "A class has its name here once 3 of its questions were shown. Classes with fewer stand together, at least two of "
    "them, without names or weeks, and in an order that tells nothing.";
inline constexpr std::string_view kEdited =
    "The lesson’s file was changed after some class had it. These are today’s words.";
inline constexpr std::string_view kSureHeading = "How sure: before and after";
inline constexpr std::string_view kSureReading =
    "One square is one lesson. It is filled where 5 or more pupils said “Sure”.";

inline constexpr std::string_view kByLesson = "What classes were shown in this lesson";
inline constexpr std::string_view kByClass = "How sure this class was, from lesson to lesson";

/// "12 lessons in 5 classes, week 47 of 2026 to week 50 of 2026".
std::string summary(const Report& report);
/// "before" and "after" for faces; else "first", "second", "third". Empty where there is one time only.
std::string_view time_name(const Question& question, const Column& column, std::size_t time);
/// "3 classes together", or "4 questions shown".
std::string together(const Class& line);
std::string shown_text(const Class& line);

/// How a share is drawn: `length` of 1; with `blocks`, `filled` of them.
struct Bar {
  float length = 0;
  int blocks = 0, filled = 0;
  bool leads = false;
};
Bar bar_of(const ask::Release& release, std::size_t option);
bool is_in_words(const ask::Release& release);
std::string_view words_of(const ask::Release& release, std::size_t option);

}  // namespace pausepoint::report
