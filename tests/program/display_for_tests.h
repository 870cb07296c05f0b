// A display of the test's own, with a hand in front of it: Xvfb and xdotool, seen through the server's picture.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "tests/program/command_for_tests.h"

namespace pausepoint {

class PrivateDisplay {
 public:
  /// Starts Xvfb with a screen of this size; check works().
  PrivateDisplay(int width, int height);
  bool works() const { return !name_.empty(); }
  const std::string& name() const { return name_; }  ///< ":61"

  /// The screen's picture as the server keeps it, byte by byte.
  std::string picture() const;
  /// Waits until the screen differs from `before` and then stands still; the new picture, or nothing after 15 s.
  std::optional<std::string> changed_from(const std::string& before) const;
  /// The number of the window with this title, or 0 when none appears within 15 s.
  unsigned long window(const std::string& title) const;
  void click(int x, int y) const;
  void press(const std::string& key) const;
  void focus(unsigned long window) const;
  /// What the cross in a window's frame does: asks the program to close it.
  void close(unsigned long window) const;

 private:
  void tell(const std::vector<std::string>& words) const;
  Scratch scratch_;
  std::unique_ptr<Process> server_;
  std::string name_;
};

}  // namespace pausepoint
