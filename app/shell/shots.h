// Photographs every step and phase of a lesson, board and desk, without any display.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/geometry.h"
#include "app/base/result.h"
#include "app/screens/kiosk.h"

namespace pausepoint::shell {

struct ShotOptions {
  std::string folder;  ///< Made if needed.
  std::string theme = "paper";
  std::vector<Size> sizes;  ///< In pixels. With more than one, each has a folder WxH of its own inside `folder`.
  bool longer = false;      ///< With all texts 1.6 times as long.
  Access access;            ///< How the class wants its screens.
  std::string language;     ///< Of the lesson, "cy"; empty: as it was written.
  std::string beside;       ///< Beside English on keyword cards; empty: none.
  int every = 0;            ///< Seconds: what moves alone, on every way, this often and at every pause; 0: every step.
};

/// Writes NNN-STEP-MOMENT-board.png and …-desk.png, and contact sheets of both; returns how many photographs there are.
/// `index` is the lesson's place on the shelf.
Result<int> take_shots(std::shared_ptr<const screens::Shelf> shelf, int index, const ShotOptions& options);

}  // namespace pausepoint::shell
