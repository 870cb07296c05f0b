// What was typed behind `pausepoint`: reads it and does it; must not know how lessons are read or drawn.
#pragma once

namespace pausepoint::shell {

/// Returns the exit code: 0 all is well, 1 something was found, 2 the words could not be understood or carried out.
int run_command_line(int count, const char* const* words);

}  // namespace pausepoint::shell
