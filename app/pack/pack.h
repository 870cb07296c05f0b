// The printed sheets of a lesson, put together; must not know of screens or of a running delivery.
#pragma once

#include <string>

#include "app/base/result.h"
#include "app/lesson/lesson.h"

namespace pausepoint::print {
class Sheet;
}

namespace pausepoint::pack {

/// What a school fills in once; where it is empty, a line to write on is printed.
struct School {
  std::string adult;   ///< Name of the trusted adult.
  std::string place;   ///< Where to find them.
  std::string beside;  ///< The language beside English on cards of words, "pl"; empty: none.
};

/// Draws all sheets of `lesson`, in the order in which a teacher needs them.
void draw_pack(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school);

/// Writes the pack as a PDF file and returns its number of pages. `assets` is the folder that holds art/.
Result<int> write_pack(const std::string& path, const std::string& assets, const lesson::Lesson& lesson,
                       const lesson::World& world, const School& school);

}  // namespace pausepoint::pack
