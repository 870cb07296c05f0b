// Arguments in, exit code out.
#include "app/shell/command_line.h"

int main(int count, char** words) { return pausepoint::shell::run_command_line(count, words); }
