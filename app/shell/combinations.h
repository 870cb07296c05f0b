// Every sentence that a class can build in a lesson, for whoever reads through it; must not judge them.
#pragma once

#include <string>

#include "app/lesson/lesson.h"

namespace pausepoint::shell {

/// One sentence a line under the id of its step; empty when nothing is built.
std::string combinations(const lesson::Lesson& lesson);

}  // namespace pausepoint::shell
