// What classes were shown, put in order to be looked at: lessons, questions, classes; must not know of files or pages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/activities/activity.h"
#include "app/report/words.h"

namespace pausepoint::report {

/// One lesson as it was taught, as it was kept.
struct Taught {
  std::string lesson;       ///< Its id.
  std::string version;      ///< Of its file.
  std::string class_label;  ///< May be empty.
  std::string week;         ///< "2026-W48"; may be empty.
  std::vector<activities::Result> results;
};

/// A class has its name in a report from so many shown questions on; classes with fewer stand together.
inline constexpr int kLeastShown = 3;

/// The releases of one class to one question, one for each time it was asked and shown, never none.
struct Column {
  std::string name;     ///< Of the class, or "Other classes"; in the pages of one class, of the lesson.
  std::string week;     ///< "week 48 of 2026"; empty: unknown, or left out since the class has no name here.
  bool joined = false;  ///< Of the classes that stand together: nothing tells which.
  std::vector<ask::Release> times;  ///< The last one solid, those before it dashed.
};

struct Question {
  std::string id;                    ///< "step/ask", for the spreadsheet.
  std::string text;                  ///< Or what stands for it where its words are not known.
  std::vector<std::string> options;  ///< Pass is the last.
  bool faces = false;                ///< The options are the three faces, and pass.
  bool known = true;                 ///< Its words are known.
  bool edited = false;               ///< Some class had the lesson before its file was changed.
  ask::About about = ask::About::us;
  std::vector<Column> columns;  ///< By name and week; those that stand together last, by what they show.
};

struct Chapter {
  std::string title, slug;
  std::vector<Question> questions;
};

/// In how many classes 5 or more chose "Sure", of those that were asked before and after.
struct Sure {
  std::string statement, lesson;
  int before = 0, after = 0, all = 0;
};

/// A line of the list of classes.
struct Class {
  std::string name;
  std::vector<std::string> lessons;  ///< "Strings attached, week 48 of 2026"; empty for those that stand together.
  int classes = 1;                   ///< How many stand together.
  int shown = 0;                     ///< Questions that were shown, each time of asking one.
};

struct Report {
  std::string weeks;  ///< "weeks 47 to 50 of 2026"; empty: unknown. Of classes with a name.
  int lessons = 0;    ///< Taught.
  std::vector<Class> classes;
  std::vector<Sure> sure;
  std::vector<Chapter> by_lesson;
  std::vector<Chapter> by_class;   ///< Classes with a name that said how sure they are in more than one lesson.
  std::vector<std::string> notes;  ///< Sentences on what is missing; added by who read the files.
};

/// Puts in order what was taught. Only what was shown is taken. Where `words` do not fit what was kept, letters stand
/// for the options.
Report gather(std::span<const Taught> taught, std::span<const LessonWords> words);

/// "week 48 of 2026" for "2026-W48"; empty when it is none.
std::string week_text(std::string_view week);
/// "Most chosen: “Wait” in 3 of 5 classes; no clear first in 2." Empty where there is one class, or faces.
std::string most_chosen(const Question& question);

}  // namespace pausepoint::report
