// The PIN asked for on a screen: what stands behind it, what was typed, what came of it; must not know the PIN.
#pragma once

#include <array>
#include <cstdint>
#include <variant>

#include "app/yaml/scalars.h"

namespace pausepoint::screens {

inline constexpr int kPinLength = 6;

enum class Behind { desk, wipe, leave_full_screen, quit };

/// What whoever keeps the PIN has to say.
enum class GateSays {
  nothing,
  wrong,
  wait,
  locked,
  unreadable,  ///< The file of the PIN is damaged.
  unwritten,   ///< A try could not be written down, so nothing was checked.
  no_memory
};

/// What is behind the PIN stays shut while one is set. Whoever keeps it posts SetGate when it is set or taken away,
/// takes what was typed when `checking`, and posts OpenGate or GateNews.
struct Gate {
  bool needs_pin = false;
  bool open = false;   ///< The desk, until it is put away.
  bool asked = false;  ///< A screen asks for the PIN now.
  Behind behind = Behind::desk;
  std::array<char, kPinLength> digits{};
  int typed = 0;
  bool checking = false;
  GateSays says = GateSays::nothing;
  yaml::Milliseconds wait{0};   ///< Until the next try, as it is shown; whoever keeps the PIN knows better.
  yaml::Milliseconds quiet{0};  ///< Nobody has typed for so long.
  bool pad = false;             ///< The digits are shown, to be touched.
  bool shuffled = false;
  std::array<int, 10> places{};  ///< Which digit stands at each place of the pad.
};
/// So long nobody types, and the gate goes away by itself: the lesson is not kept from the board.
inline constexpr yaml::Milliseconds kGateStays{20'000};

struct AskGate {
  Behind behind = Behind::desk;
};
struct PutGateAway {};
struct TypeDigit {
  int digit = 0;  ///< -1: takes the last one away.
};
struct ShowPad {};
/// Chance, given by the shell: the digits of the pad change their places.
struct ShufflePad {
  std::uint64_t seed = 0;
};
struct SetGate {
  bool needs_pin = false;
};
struct OpenGate {};
/// What was typed is forgotten.
struct GateNews {
  GateSays says = GateSays::nothing;
  yaml::Milliseconds wait{0};
};
using GateEvent = std::variant<AskGate, PutGateAway, TypeDigit, ShowPad, ShufflePad, SetGate, OpenGate, GateNews>;

/// The gate after an event that concerns it alone; what opens is the kiosk's.
Gate changed(Gate gate, const GateEvent& event);
Gate passed(Gate gate, yaml::Milliseconds time);

}  // namespace pausepoint::screens
