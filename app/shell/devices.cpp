#include "app/shell/devices.h"

#include <algorithm>

namespace pausepoint::shell {
namespace {

constexpr int kButtonsOfHandset = 5;
// Of GLFW's gamepad order (glfw3.h).
constexpr int kLastOption = 5, kBack = 6, kStart = 7;
constexpr int kLastPlainPass = 9;

int handset_of(int button, PadLayout layout) { return layout == PadLayout::buzzers ? button / kButtonsOfHandset : 0; }
int handsets_in(PadLayout layout) { return layout == PadLayout::buzzers ? Devices::kMostHandsets : 1; }

/// Whether a press is far enough from the last one and from letting go of it.
bool is_new(double last_press, double last_release, double now) {
  const bool bounced = last_press >= 0 && now - last_press < Devices::kBounce;
  return !bounced && (last_release < 0 || now - last_release >= Devices::kLetGo);
}

/// Whether a device that marked a moment at `last` may mark one again; notes that it does.
bool takes_mark(double& last, double now) {
  if (last >= 0 && now - last < Devices::kMarkRest) return false;
  last = now;
  return true;
}

}  // namespace

int Devices::option_of(int button, PadLayout layout) {
  if (button < 0) return kNothing;
  switch (layout) {
    case PadLayout::standard:
      if (button <= kLastOption) return button;
      return button == kBack || button == kStart ? kPass : kNothing;
    case PadLayout::plain:
      if (button <= kLastOption) return button;
      return button <= kLastPlainPass ? kPass : kNothing;
    case PadLayout::buzzers: {
      if (button >= kMostHandsets * kButtonsOfHandset) return kNothing;
      const int from_top = button % kButtonsOfHandset;
      return from_top == 0 ? kPass : kButtonsOfHandset - 1 - from_top;
    }
  }
  return kNothing;
}

void Devices::listen(const Listening& listening) {
  const bool new_round = listening.round != listening_.round;
  // Where another round begins, and where the setup screen does, what is held now was not pressed for it.
  const bool anew = new_round || listening.open != listening_.open || listening.trying != listening_.trying;
  for (Pad& pad : pads_) {
    if (anew) pad.noted = false;
    if (new_round || !listening.open) pad.waits = false;
    if (!new_round && listening.open) continue;
    for (Handset& handset : pad.handsets) handset.answered = false;
  }
  if (listening.trying && !listening_.trying) {
    places_ = 0;
    for (Pad& pad : pads_) {
      for (Handset& handset : pad.handsets) handset.place = -1;
    }
  }
  listening_ = listening;
}

bool Devices::key(int code, bool down, double now) {
  Key& key = keys_[code];
  if (!down) {
    key.down = false;
    key.last_release = now;
    return false;
  }
  const bool counts = !key.down && is_new(key.last_press, key.last_release, now);
  key.down = true;
  if (counts) key.last_press = now;
  return counts;
}

bool Devices::marks(int code, double now) { return !listening_.marks || takes_mark(keys_[code].last_mark, now); }

bool Devices::touch(double now) {
  const double rest = listening_.marks ? kMarkRest : kBounce;
  if (listening_.teams || (last_touch_ >= 0 && now - last_touch_ < rest)) return false;
  last_touch_ = now;
  return true;
}

void Devices::meet(Pad& pad, PadLayout layout) {
  if (!pad.here) {
    Pad met;
    met.here = true;
    met.waits = listening_.open;
    // A cable that wobbles keeps its tile.
    for (std::size_t i = 0; i < met.handsets.size(); ++i) met.handsets[i].place = pad.handsets[i].place;
    pad = met;
  }
  if (!listening_.trying) return;
  for (int i = 0; i < handsets_in(layout); ++i) {
    Handset& handset = pad.handsets[static_cast<std::size_t>(i)];
    if (handset.place < 0 && places_ < kMostPlaces) handset.place = places_++;
  }
}

void Devices::pad(int which, std::span<const unsigned char> buttons, PadLayout layout, double now,
                  FunctionRef<void(Heard)> heard) {
  if (which < 0 || which >= kMostPads) return;
  Pad& pad = pads_[static_cast<std::size_t>(which)];
  meet(pad, layout);
  buttons = buttons.first(std::min(buttons.size(), pad.buttons.size()));
  if (!pad.noted) {
    pad.noted = true;
    for (std::size_t i = 0; i < buttons.size(); ++i) pad.buttons[i] = {buttons[i] != 0, buttons[i] != 0, now};
    return;
  }
  for (int handset = 0; handset < handsets_in(layout); ++handset) look_at(pad, handset, buttons, layout, now, heard);
}

/// A press is one button that goes down while no other of its handset is: of two at once nobody can say which was
/// meant.
void Devices::look_at(Pad& pad, int which, std::span<const unsigned char> buttons, PadLayout layout, double now,
                      FunctionRef<void(Heard)> heard) {
  Handset& handset = pad.handsets[static_cast<std::size_t>(which)];
  int went_down = 0, last = 0, blocking = 0;
  bool let_go = false;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (handset_of(static_cast<int>(i), layout) != which) continue;
    Button& button = pad.buttons[i];
    const bool down = buttons[i] != 0;
    if (down && !button.down) {
      ++went_down;
      last = static_cast<int>(i);
      button.since = now;
      button.held_before = false;
    } else if (down && !button.held_before && now - button.since < kStuck) {
      ++blocking;
    } else if (!down && button.down) {
      let_go = true;
    }
    button.down = down;
  }
  const bool counts =
      went_down == 1 && blocking == 0 && !let_go && !pad.waits && is_new(handset.last_press, handset.last_release, now);
  if (let_go) handset.last_release = now;
  if (!counts) return;
  handset.last_press = now;
  pressed(handset, last, layout, now, heard);
}

void Devices::pressed(Handset& handset, int button, PadLayout layout, double now, FunctionRef<void(Heard)> heard) {
  const int option = option_of(button, layout);
  if (listening_.trying) {
    if (option != kNothing) heard({Heard::What::tried, option, handset.place});
  } else if (listening_.takes) {
    if (option == kNothing || option >= listening_.options || (listening_.teams && handset.answered)) return;
    if (listening_.marks && !takes_mark(handset.last_mark, now)) return;
    handset.answered = true;
    heard({Heard::What::answer, option, -1});
  }
}

void Devices::pad_gone(int which) {
  if (which < 0 || which >= kMostPads) return;
  pads_[static_cast<std::size_t>(which)].here = false;
}

bool Devices::any_pad() const { return std::ranges::any_of(pads_, &Pad::here); }

}  // namespace pausepoint::shell
