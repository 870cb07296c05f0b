#include "app/screens/gate.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pausepoint::screens {
namespace {

void forget(Gate& gate) {
  gate.digits.fill('\0');
  gate.typed = 0;
  gate.checking = false;
}

Gate asked(Gate gate, Behind behind) {
  return {.needs_pin = gate.needs_pin, .open = gate.open, .asked = gate.needs_pin, .behind = behind};
}

void type(Gate& gate, int digit) {
  if (!gate.asked || gate.checking || digit > 9) return;
  gate.quiet = yaml::Milliseconds(0);
  if (digit < 0) {
    if (gate.typed > 0) gate.digits[static_cast<std::size_t>(--gate.typed)] = '\0';
    return;
  }
  if (gate.wait.count() > 0) return;
  gate.says = GateSays::nothing;
  gate.digits[static_cast<std::size_t>(gate.typed++)] = static_cast<char>('0' + digit);
  gate.checking = gate.typed == kPinLength;
}

/// Fisher and Yates; each step takes its part of a number mixed from the seed (SplitMix64).
void shuffle(Gate& gate, std::uint64_t seed) {
  std::iota(gate.places.begin(), gate.places.end(), 0);
  for (std::size_t left = gate.places.size(); left > 1; --left) {
    std::uint64_t mixed = seed += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    mixed ^= mixed >> 31;
    std::swap(gate.places[left - 1], gate.places[mixed % left]);
  }
  gate.shuffled = true;
}

}  // namespace

Gate changed(Gate gate, const GateEvent& event) {
  if (const auto* ask = std::get_if<AskGate>(&event)) return asked(std::move(gate), ask->behind);
  if (const auto* set = std::get_if<SetGate>(&event)) return Gate{.needs_pin = set->needs_pin};
  if (std::holds_alternative<PutGateAway>(event)) return {.needs_pin = gate.needs_pin, .open = gate.open};
  if (const auto* typed = std::get_if<TypeDigit>(&event)) type(gate, typed->digit);
  if (std::holds_alternative<ShowPad>(event)) gate.pad = true, gate.quiet = yaml::Milliseconds(0);
  if (const auto* chance = std::get_if<ShufflePad>(&event)) shuffle(gate, chance->seed);
  if (const auto* news = std::get_if<GateNews>(&event)) {
    forget(gate);
    gate.says = news->says;
    gate.wait = news->wait;
    gate.quiet = yaml::Milliseconds(0);
    gate.shuffled = false;
  }
  return gate;
}

Gate passed(Gate gate, yaml::Milliseconds time) {
  if (!gate.asked) return gate;
  gate.wait = std::max(yaml::Milliseconds(0), gate.wait - time);
  if (gate.wait.count() == 0 && gate.says == GateSays::wait) gate.says = GateSays::nothing;
  gate.quiet += time;
  if (gate.quiet >= kGateStays && !gate.checking) return changed(std::move(gate), PutGateAway{});
  return gate;
}

}  // namespace pausepoint::screens
