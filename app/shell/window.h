// One window with its own GL context and what the hands did in it since the last frame; must not know what is shown.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/geometry.h"
#include "app/base/result.h"
#include "app/ui/pointing.h"

struct GLFWwindow;

namespace pausepoint::shell {

struct KeyStroke {
  int code = 0;
  bool down = false;
};

struct WindowOptions {
  std::string title;
  int width = 1920, height = 1080;
  int x = 0, y = 0;
  bool decorated = false;
  GLFWwindow* share = nullptr;
};

/// GLFW must be initialised. Callbacks only note what happened: no monitor or video-mode calls are made in them.
class Window {
 public:
  static Result<std::unique_ptr<Window>> make(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;

  GLFWwindow* handle() const { return handle_; }
  void make_current();
  void swap();
  bool should_close() const;
  Size pixels() const;
  /// OpenGL's name for what draws here; empty when it has none. The window's context must be current.
  std::string renderer() const;

  /// Taken by the loop once a frame, then cleared.
  std::vector<KeyStroke> keys;
  std::vector<char32_t> typed;
  ui::HandInput hand;   ///< `at` in window pixels.
  bool touched = true;  ///< Anything happened (moved, pressed, resized, uncovered) since the last frame.
  bool refresh = true;  ///< The window's picture was lost and must be presented again.

 private:
  explicit Window(GLFWwindow* handle);
  GLFWwindow* handle_;
};

}  // namespace pausepoint::shell
