// The loop as its two sources see it: windows and time (loop.cpp), hands and voice (loop_hands.cpp); must not know how
// a screen is drawn.
#pragma once

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/screens.h"
#include "app/shell/aloud.h"
#include "app/shell/devices.h"
#include "app/shell/displays.h"
#include "app/shell/file_watch.h"
#include "app/shell/input.h"
#include "app/shell/keeping.h"
#include "app/shell/looks.h"
#include "app/shell/loop.h"
#include "app/shell/pace.h"
#include "app/shell/pad.h"
#include "app/shell/pads.h"
#include "app/shell/teaching_pad.h"
#include "app/shell/window.h"
#include "app/ui/frame.h"
#include "app/ui/scan.h"

namespace pausepoint::shell {

using screens::Event;

/// A window, its kept picture, and the hands in it.
struct Side {
  std::unique_ptr<Window> window;
  std::unique_ptr<ui::Frame> frame;
  ui::Pointing pointing;
  int held_key = 0;  ///< The key that presses a control of the desk now; 0: none.
  int width = 0, height = 0;
  float since_change = 0;  ///< Of what it shows, when it was drawn last.
  bool went_down = false;  ///< The pointer, since it was read from aloud last.
};

class Loop {
 public:
  Loop(std::shared_ptr<const screens::Shelf> shelf, Looks looks, Keeping& keeping)
      : keeping_(keeping), kiosk_(std::move(shelf), keeping.keeper()), looks_(std::move(looks)) {
    keeping_.resume(kiosk_);
  }

  Result<bool> open(const KioskOptions& options);
  void run();

 private:
  void add_side(std::unique_ptr<Window> window);
  Result<bool> add_desk(const Display* display);
  void arrange();
  void place_windows();
  void swap_displays();
  bool can_swap() const { return !options_.windowed && !options_.one_window && displays_.now().size() > 1; }
  Side* desk_side();
  bool press_control(int code);
  void let_go(int code);
  void tell_time();
  void read_keys(Side& side);
  void read_pads();
  void on_heard(const Heard& heard);
  void read_pads_as_keys();
  void draw(Side& side, bool desk);
  void draw_board(ui::Canvas& canvas, screens::Post post);
  void scan(Side& side, ui::HandInput& hand);
  void read_aloud();
  bool press_of_switch(int code);
  void on_posted(Event event, bool desk);
  bool apply_events();
  void close_and_leave();
  void reload_saved();
  void pass_time(double now);
  Situation situation() const;

  Keeping& keeping_;
  screens::Kiosk kiosk_;
  Looks looks_;
  Access shown_as_;  ///< The settings that both windows are drawn with.
  std::unique_ptr<ui::Workshop> workshop_;
  std::vector<Side> sides_;  ///< The board, then the desk if there is one.
  std::vector<Event> events_;
  KioskOptions options_;
  Displays displays_;
  Watch watch_;
  std::unique_ptr<FileWatch> files_;
  std::string desk_display_;  ///< The name of the display that the desk had last.
  int minute_ = -1;           ///< Of the day, as told last.
  bool desk_shown_ = false;
  std::array<PadState, GLFW_JOYSTICK_LAST + 1> pad_states_{};
  Devices devices_;
  TeachingPad teaching_;
  bool gpu_ = false;
  ui::Scan scan_;
  Aloud aloud_{[] { glfwPostEmptyEvent(); }};
  double scanned_ = 0, listened_ = 0;  ///< When the scan, and reading aloud, looked last.
  bool pressed_ = false;               ///< The one switch, since the scan looked last.
  bool drawn_ = false;                 ///< Anything, in this turn.
  bool again_ = false;                 ///< A picture shows no focus although there was one.
  std::random_device chance_;
  double time_ = 0;  ///< Up to here time has passed for the kiosk.
  bool changed_ = true;
  bool over_ = false;
};

}  // namespace pausepoint::shell
