// Sees board and desk without any display, and presses what they show; must not know what is looked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/screens/kiosk.h"
#include "app/shell/looks.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {

class Viewer {
 public:
  /// `theme` names a file of assets/themes, the usual look. The failure says what is missing.
  static Result<std::unique_ptr<Viewer>> make(const std::string& theme, int width, int height);

  void resize(int width, int height);
  /// Both windows with all their pixels, every movement at its end.
  void draw(const screens::Kiosk& kiosk);
  void draw_board(const screens::Kiosk& kiosk);
  /// Their outlines alone, many times faster.
  void lay_out(const screens::Kiosk& kiosk);
  const ui::Frame& board() const { return *board_; }
  const ui::Frame& desk() const { return *desk_; }
  ui::Workshop& workshop() { return workshop_; }

  /// Pages of large print that the board has; 1: none to turn to.
  int pages() const;

  /// What the class could press on the board now, other than help; ids in order.
  std::vector<std::string> pressable(const screens::Kiosk& kiosk);
  /// Chooses a target of the board as the Enter key would.
  void press(screens::Kiosk& kiosk, const std::string& id);

 private:
  Viewer(std::unique_ptr<ui::HeadlessContext> context, Looks looks, int width, int height);
  void look_as(const Access& access);
  std::unique_ptr<ui::HeadlessContext> context_;
  Looks looks_;
  Access access_;
  ui::Workshop workshop_;
  std::unique_ptr<ui::Frame> board_, desk_;
};

/// The theme of that name; the failure names those there are.
Result<ui::Theme> theme_named(const std::string& name);

}  // namespace pausepoint::shell
