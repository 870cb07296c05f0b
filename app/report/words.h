// What the asks of a lesson say, so that a release can be told with its words; must not know of counts or of drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::report {

/// One ask as its author wrote it, under the names that its releases are filed with.
struct Asked {
  std::string step, ask;
  std::string question;
  std::vector<std::string> options;  ///< Without pass.
  bool faces = false;                ///< The three faces of a scale.
  bool operator==(const Asked&) const = default;
};

struct LessonWords {
  std::string slug, title;
  std::string version;      ///< Of the file that was read; releases of another version may have been asked otherwise.
  std::vector<Asked> asks;  ///< In the order of steps.
};

LessonWords words_of(const lesson::Lesson& lesson, std::string version);

/// "pause/2", asked again on another way through the same step, is the ask "pause".
std::string_view name_of(std::string_view ask_id);

}  // namespace pausepoint::report
