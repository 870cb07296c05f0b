// Which displays there are, and which of them the board and the desk belong on; must not call X inside GLFW's
// callbacks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pausepoint::shell {

class Window;

struct Display {
  std::string name;  ///< As the display server calls it: "eDP-1". May be empty.
  int x = 0, y = 0, width = 0, height = 0;
  bool primary = false;
  bool operator==(const Display&) const = default;
};

/// Indices into the displays; nothing: no place for it now.
struct Places {
  std::optional<int> board, desk;
  bool operator==(const Places&) const = default;
};

/// Where the windows belong. Mirrored displays count as one. With one display the board has it and there is no desk.
/// With more the desk keeps the display named `desk` while it is there; else it has a built-in panel (eDP, LVDS, DSI),
/// else the primary, else the first. The board has the largest of the others, the first of equal ones.
Places places(std::span<const Display> displays, std::string_view desk);

/// The displays as they are. GLFW is initialised. On X11 GLFW's own watch over displays is switched off, because it can
/// crash while one goes away, and X errors are ignored instead of ending the program; this asks the server instead.
class Displays {
 public:
  Displays();
  /// Asks again. True when they are not as before. Nothing is forgotten while there is no display at all.
  bool look();
  std::span<const Display> now() const { return now_; }

 private:
  std::vector<Display> now_;
};

/// When to ask: a few times after every wake-up of the loop, so that an idle program sleeps on.
class Watch {
 public:
  static constexpr double kEvery = 0.4, kFor = 1.6;  ///< Seconds.
  void woke(double now);
  bool due(double now) const { return now >= next_ && next_ <= until_; }
  void looked(double now) { next_ = now + kEvery; }
  /// Seconds that the loop may sleep, at most `wait`.
  double patience(double now, double wait) const;

 private:
  double next_ = 0, until_ = kFor;
};

/// Moves a window without a frame to exactly fill `display`, if it does not. True when it had to be moved.
bool fill(Window& window, const Display& display);

}  // namespace pausepoint::shell
