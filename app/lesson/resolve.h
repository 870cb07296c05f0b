// The second pass over a file that was read: what it names is looked for, and given to what needs it. Only for the
// sources of this folder.
#pragma once

#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// Everything named must exist. `ends`: how many references there were when each step had been read.
void resolve(const yaml::Reading& reading, const std::vector<std::size_t>& ends, const Lesson& lesson,
             const World& world, Diagnostics& diagnostics);
/// Gives story steps their films, which were read before.
void attach_films(const yaml::Reading& reading, Lesson& lesson, const World& world, Diagnostics& diagnostics);
/// Reads a lesson from its tree; `loaded` has its source already.
void read_tree(const yaml::Node& root, const World& world, Loaded& loaded);
std::vector<activities::Route> read_routes(const yaml::Node& root, Diagnostics& diagnostics,
                                           std::vector<yaml::TextUse>* texts);
std::vector<Tactic> read_tactics(const yaml::Node& root, Diagnostics& diagnostics, std::vector<yaml::TextUse>* texts);
/// Gives the tricks of spot steps the names that pupils learn.
void name_tricks(Lesson& lesson, const World& world);

}  // namespace pausepoint::lesson
