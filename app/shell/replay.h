// Plays a transcript without any display and compares what the board showed; must not know how transcripts are written.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/delivery/transcript.h"
#include "app/screens/kiosk.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {

/// What the board says, from top to bottom as it was drawn; nothing decorative, and no line twice in a row.
std::vector<std::string> texts_of(const ui::Outline& outline);

/// Draws boards for replays; one serves many of them.
class Stage {
 public:
  static Result<std::unique_ptr<Stage>> make();
  std::vector<std::string> board(const screens::Kiosk& kiosk);

 private:
  Stage(std::unique_ptr<ui::HeadlessContext> context, const ui::Theme& theme);
  std::unique_ptr<ui::HeadlessContext> context_;
  ui::Workshop workshop_;
  ui::Frame frame_;
};

struct Replayed {
  std::vector<std::vector<std::string>> boards;  ///< What each `board` line saw.
  std::string differences;                       ///< For the terminal; empty: all was as expected.
};

/// Plays the script. The failure says at which line the lesson could not go on, and why.
Result<Replayed> play(const Source& source, const delivery::Transcript& transcript,
                      std::shared_ptr<const screens::Shelf> shelf, Stage& stage);

/// Plays each file and prints what differs; with `accept` the files take what was shown instead.
/// Returns the exit code: 0 as expected, 1 not, 2 a file could not be played at all.
int replay(const std::vector<std::string>& files, bool accept);

}  // namespace pausepoint::shell
