// What a view would have shown: its outline, and what else is needed to set it anew; must not know how that is done.
#pragma once

#include <vector>

#include "app/ui/canvas.h"

namespace pausepoint::ui {

struct Unseen {
  struct Note {
    float hold_seconds = 0;  ///< Of a target that must be held.
    Weight weight = Weight::regular;
    bool plain = false;
    int badge = -1;        ///< TextStyle::badge.
    bool carried = false;  ///< Of a card: it is in the hand.
  };
  Outline outline;
  std::vector<Note> notes;     ///< One for each entry of the outline.
  std::vector<Rect> drawings;  ///< Where art would have been seen, in board units, and nothing over it.

  void clear() { outline.clear(), notes.clear(), drawings.clear(); }
};

}  // namespace pausepoint::ui
