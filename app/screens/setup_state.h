// What the setup screen hears of and has seen: pads and how the class answers; forgotten when the lesson begins.
#pragma once

#include "app/delivery/delivery.h"

namespace pausepoint::screens {

/// The setup screen alone hears of this: a button works, and which tile lights up. Forgotten when the lesson begins.
struct PadButton {
  static constexpr int kKeys = -2;
  int option = 0;  ///< From 0; -1: pass.
  int tile = -1;   ///< kKeys: a key.
};
/// So many pads can be tried on the setup screen.
struct PadsHere {
  int count = 0;
};
struct ChooseAnswering {
  delivery::Answering answering = delivery::Answering::as_written;
};
struct ChangeTeams {
  int by = 0;
};

/// Which buttons were seen working; empty again when the lesson begins.
struct Tried {
  static constexpr int kTiles = 16, kButtons = 7;  ///< A to F, and pass.
  bool buttons[kButtons] = {};
  bool tiles[kTiles] = {};
  bool keys = false;
  int pads = 0;   ///< Tiles that are there.
  int last = -1;  ///< The tile that was pressed last; PadButton::kKeys: the keys.
};

}  // namespace pausepoint::screens
