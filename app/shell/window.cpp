#include "app/shell/window.h"

#include <algorithm>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/shell/input.h"

namespace pausepoint::shell {
namespace {

Window& of(GLFWwindow* handle) { return *static_cast<Window*>(glfwGetWindowUserPointer(handle)); }

Vec to_pixels(GLFWwindow* handle, double x, double y) {
  int window_width = 1, window_height = 1, width = 1, height = 1;
  glfwGetWindowSize(handle, &window_width, &window_height);
  glfwGetFramebufferSize(handle, &width, &height);
  return {static_cast<float>(x * width / std::max(1, window_width)),
          static_cast<float>(y * height / std::max(1, window_height))};
}

void on_key(GLFWwindow* handle, int key, int, int action, int mods) {
  if (action == GLFW_REPEAT && key != GLFW_KEY_BACKSPACE) return;
  Window& window = of(handle);
  window.touched = true;
  window.keys.push_back({key, action != GLFW_RELEASE});
  if (action == GLFW_RELEASE) return;
  as_hand(key, (mods & GLFW_MOD_SHIFT) != 0, window.hand);
}

void on_character(GLFWwindow* handle, unsigned int character) {
  of(handle).touched = true;
  of(handle).typed.push_back(character);
}

void on_button(GLFWwindow* handle, int button, int action, int) {
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  ui::HandInput& hand = of(handle).hand;
  of(handle).touched = true;
  hand.down = action == GLFW_PRESS;
  (action == GLFW_PRESS ? hand.went_down : hand.went_up) = true;
}

void on_move(GLFWwindow* handle, double x, double y) {
  of(handle).touched = true;
  of(handle).hand.at = to_pixels(handle, x, y);
}

void on_enter(GLFWwindow* handle, int entered) {
  of(handle).touched = true;
  of(handle).hand.inside = entered == GLFW_TRUE;
}

void on_size(GLFWwindow* handle, int, int) { of(handle).touched = of(handle).refresh = true; }
void on_refresh(GLFWwindow* handle) { of(handle).touched = of(handle).refresh = true; }

}  // namespace

Result<std::unique_ptr<Window>> Window::make(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DECORATED, options.decorated ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* handle = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, options.share);
  if (handle == nullptr)
    return Failure{"No window with OpenGL 3.3 could be opened here; `pausepoint shots` needs none."};
  std::unique_ptr<Window> window(new Window(handle));
  if (!options.decorated) glfwSetWindowPos(handle, options.x, options.y);
  glfwShowWindow(handle);
  window->make_current();
  glfwSwapInterval(0);
  return window;
}

Window::Window(GLFWwindow* handle) : handle_(handle) {
  glfwSetWindowUserPointer(handle_, this);
  glfwSetKeyCallback(handle_, on_key);
  glfwSetCharCallback(handle_, on_character);
  glfwSetMouseButtonCallback(handle_, on_button);
  glfwSetCursorPosCallback(handle_, on_move);
  glfwSetCursorEnterCallback(handle_, on_enter);
  glfwSetFramebufferSizeCallback(handle_, on_size);
  glfwSetWindowRefreshCallback(handle_, on_refresh);
}

Window::~Window() { glfwDestroyWindow(handle_); }
void Window::make_current() { glfwMakeContextCurrent(handle_); }
std::string Window::renderer() const {
  constexpr unsigned int kRenderer = 0x1F01;  // GL_RENDERER
  using GetString = const unsigned char* (*)(unsigned int);
  const auto get_string = reinterpret_cast<GetString>(glfwGetProcAddress("glGetString"));
  const unsigned char* name = get_string == nullptr ? nullptr : get_string(kRenderer);
  return name == nullptr ? std::string() : reinterpret_cast<const char*>(name);
}
void Window::swap() { glfwSwapBuffers(handle_); }
bool Window::should_close() const { return glfwWindowShouldClose(handle_) == GLFW_TRUE; }

Size Window::pixels() const {
  int width = 1, height = 1;
  glfwGetFramebufferSize(handle_, &width, &height);
  return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

}  // namespace pausepoint::shell
