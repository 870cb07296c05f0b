// How long the loop may sleep, as pure rules: a still screen wakes rarely, and no press of a pad is missed meanwhile.
#pragma once

#include <string_view>

namespace pausepoint::shell {

/// Whether OpenGL's name for what draws (GL_RENDERER) is that of a GPU, not of Mesa's programs that stand in for one.
bool is_gpu(std::string_view renderer);

struct Situation {
  bool moving = false;   ///< Something on a screen moves, or is held.
  bool gpu = false;      ///< Pictures are made by a GPU, not by the processor.
  bool ticking = false;  ///< A clock on a screen runs.
  bool pads = false;     ///< A pad is plugged in.
  bool listens = false;  ///< Presses of pads mean something: a round is open, buttons are tried, or pads move the focus.
};

/// Seconds. What moves is drawn this often: 60 times a second by a GPU, 30 times where the processor must do it; time
/// passes for the lesson in beats no longer than this.
double beat(const Situation& now);
/// Seconds from one look at the pads to the next: systems tell of keys, but pads must be looked at. Over 60 looks a
/// second while presses count, a few while only what is held must be known, none where there is no pad: plugging one in
/// wakes the loop.
double look(const Situation& now);
/// How long to wait when `since_beat` seconds have gone by since the last beat.
double patience(const Situation& now, double since_beat);

}  // namespace pausepoint::shell
