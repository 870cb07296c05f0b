// Turns what keys, pads and touches do into presses that count, as pure rules; which device it was is known here alone.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>

#include "app/base/function_ref.h"

namespace pausepoint::shell {

/// What the kiosk listens for now.
struct Listening {
  bool open = false;    ///< A round is open, whatever stands over the board.
  bool takes = false;   ///< And answers are taken.
  int options = 0;      ///< So many can be chosen.
  int round = 0;        ///< Another number is another round.
  bool marks = false;   ///< Presses mark a moment of what plays: every one is the same.
  bool teams = false;   ///< Pads alone answer, each once in a round.
  bool trying = false;  ///< The setup screen: buttons only show that they work.
};

/// How a pad numbers its buttons.
enum class PadLayout {
  standard,  ///< GLFW's gamepad order: A, B, X, Y, the two above, back, start, …, then the cross.
  plain,     ///< Unknown: the first six buttons are A to F, the next four pass.
  buzzers,   ///< Four handsets of five buttons: red passes, then D, C, B, A (yellow, green, orange, blue).
};

/// What was heard. `place` is told on the setup screen alone: which tile lights up.
struct Heard {
  enum class What : std::uint8_t { answer, tried } what = What::answer;
  int button = 0;  ///< Option from 0, or kPass.
  int place = -1;
};

/// Forgets everything about a round when the next one opens; nothing in it can hold an answer.
class Devices {
 public:
  static constexpr int kMostPads = 16;     ///< As many as GLFW knows.
  static constexpr int kMostButtons = 64;  ///< Of one pad; others are not looked at.
  static constexpr int kMostHandsets = 4;
  static constexpr int kMostPlaces = 16;
  static constexpr int kPass = -1, kNothing = -2;
  static constexpr double kBounce = 0.150;  ///< Seconds from a press that counted to the next that can.
  static constexpr double kLetGo = 0.050;   ///< Seconds from letting go to the next press that can count.
  static constexpr double kMarkRest = 3;    ///< What has marked a moment rests: one hand alone cannot be many.
  static constexpr double kStuck = 5;       ///< A button that is down for so many seconds no longer blocks its pad.

  /// Told before each look at the devices.
  void listen(const Listening& listening);

  /// Whether a key's stroke counts; `now` in seconds of any steady clock. All keyboards are one to GLFW: each key by
  /// itself must be let go and not bounce.
  bool key(int code, bool down, double now);
  /// Whether a key's stroke that counts may mark a moment: each key rests after it. Asked once for a stroke.
  bool marks(int code, double now);
  /// Whether a touch of an option counts: the board is one hand, two touches closer than kBounce are one. Where touches
  /// mark moments the board rests like any other device.
  bool touch(double now);

  /// A pad as it is at this moment: `buttons` non-zero where down. The first look at a pad, and the first in a round,
  /// only notes what is held. A pad first seen in a round waits for the next.
  void pad(int pad, std::span<const unsigned char> buttons, PadLayout layout, double now,
           FunctionRef<void(Heard)> heard);
  void pad_gone(int pad);
  bool any_pad() const;
  /// How many tiles the setup screen shows: pads, or handsets, that were there since it was opened.
  int places() const { return places_; }

  /// The option that a button stands for: 0 to 5, kPass or kNothing.
  static int option_of(int button, PadLayout layout);

 private:
  struct Button {
    bool down = false;
    bool held_before = false;  ///< Down already when it was first looked at.
    double since = 0;
  };
  /// One hand's device: a pad, or one of the handsets on a pad.
  struct Handset {
    double last_press = -1, last_release = -1, last_mark = -1;
    bool answered = false;  ///< Has answered in this round; what is not known.
    int place = -1;
  };
  struct Pad {
    bool here = false, waits = false, noted = false;
    std::array<Button, kMostButtons> buttons{};
    std::array<Handset, kMostHandsets> handsets{};
  };
  struct Key {
    bool down = false;
    double last_press = -1, last_release = -1, last_mark = -1;
  };

  void meet(Pad& pad, PadLayout layout);
  void look_at(Pad& pad, int handset, std::span<const unsigned char> buttons, PadLayout layout, double now,
               FunctionRef<void(Heard)> heard);
  void pressed(Handset& handset, int button, PadLayout layout, double now, FunctionRef<void(Heard)> heard);

  Listening listening_;
  std::array<Pad, kMostPads> pads_{};
  std::map<int, Key> keys_;
  double last_touch_ = -1;
  int places_ = 0;
};

}  // namespace pausepoint::shell
