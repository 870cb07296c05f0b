// What a key means, as pure rules; must not know of windows or of GLFW's callbacks.
#pragma once

#include <map>
#include <optional>

#include "app/screens/kiosk.h"

namespace pausepoint::shell {

/// Keys by the codes that GLFW gives them (glfw3.h); only those that mean something here.
struct Key {
  int code = 0;
  bool keypad = false;
};

/// One press counts once: a key must be let go before its next press, and presses closer than 150 ms are bounces.
class Debounce {
 public:
  static constexpr double kSeconds = 0.150;
  /// Whether this press counts. `now` is in seconds of any steady clock.
  bool press(int key, double now);
  void release(int key);

 private:
  struct Known {
    bool down = false;
    double last = -1;
  };
  std::map<int, Known> keys_;
};

/// The option that a key answers with (from 0), -1 for pass, nothing for other keys: 1 to 9 and A to I; 0 passes.
std::optional<int> option_of_key(int code);

/// What a key does in this state. While answers are taken letters are answers; '.' always covers. K plays and stops
/// what plays by itself, L goes on by a line, J goes back ten seconds, S is slower. Nothing while typing.
std::optional<screens::Event> meaning(int code, const screens::Kiosk& kiosk);

}  // namespace pausepoint::shell
