// Sees board and desk without any display, and presses what they show; must not know what is looked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/screens/kiosk.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {

class Viewer {
 public:
  /// `theme` names a file of assets/themes. The failure says what is missing.
  static Result<std::unique_ptr<Viewer>> make(const std::string& theme, int width, int height);

  void resize(int width, int height);
  /// Both windows with all their pixels, every movement at its end.
  void draw(const screens::Kiosk& kiosk);
  /// Their outlines alone, many times faster.
  void lay_out(const screens::Kiosk& kiosk);
  const ui::Frame& board() const { return *board_; }
  const ui::Frame& desk() const { return *desk_; }
  ui::Workshop& workshop() { return workshop_; }

  /// What the class could press on the board now, other than help; ids in order.
  std::vector<std::string> pressable(const screens::Kiosk& kiosk);
  /// Chooses a target of the board as the Enter key would.
  void press(screens::Kiosk& kiosk, const std::string& id);

 private:
  Viewer(std::unique_ptr<ui::HeadlessContext> context, ui::Theme theme, int width, int height);
  std::unique_ptr<ui::HeadlessContext> context_;
  ui::Workshop workshop_;
  std::unique_ptr<ui::Frame> board_, desk_;
};

/// The theme of that name; the failure names those there are.
Result<ui::Theme> theme_named(const std::string& name);

}  // namespace pausepoint::shell
