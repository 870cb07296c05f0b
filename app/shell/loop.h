// The kiosk with its windows: sleeps until something happens, applies it, draws what changed.
#pragma once

#include <memory>
#include <string>

#include "app/screens/kiosk.h"

namespace pausepoint::shell {

struct KioskOptions {
  bool windowed = false;      ///< A window with a frame instead of the whole screen.
  bool one_window = false;    ///< No desk window, whatever displays there are.
  int width = 0, height = 0;  ///< 0: the display's size.
  std::string theme = "paper";
  std::string only;  ///< The one lesson that is shown; empty: all of them.
  std::string data;  ///< The folder for all that is kept; empty: the default one.
  bool read_aloud = false;
  bool by_gamepad = false;  ///< The lesson is taught by gamepad: the one that begins it never answers.
  float one_switch = 0;     ///< Seconds that the focus stays at each stop of the scan; 0: no scan.
};

/// Runs until the board's window is closed. Returns the exit code; a failure is one sentence on standard error.
int run_kiosk(std::shared_ptr<const screens::Shelf> shelf, const KioskOptions& options);

}  // namespace pausepoint::shell
