// The least a picture on the screen can cost: a bare GLFW and OpenGL 3.3 window that waits, and changes at a key.
#include <GLFW/glfw3.h>

namespace {

void paint(GLFWwindow* window, bool lit) {
  glClearColor(0.96f, lit ? 0.80f : 0.92f, 0.88f, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  glfwSwapBuffers(window);
}

}  // namespace

int main() {
  if (!glfwInit()) return 1;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
  GLFWwindow* window = glfwCreateWindow(1920, 1080, "floor", nullptr, nullptr);
  if (window == nullptr) return 1;
  bool lit = false;
  glfwSetWindowUserPointer(window, &lit);
  glfwSetKeyCallback(window, [](GLFWwindow* w, int, int, int action, int) {
    bool& is_lit = *static_cast<bool*>(glfwGetWindowUserPointer(w));
    if (action == GLFW_PRESS) paint(w, is_lit = !is_lit);
  });
  glfwSetWindowRefreshCallback(window,
                               [](GLFWwindow* w) { paint(w, *static_cast<bool*>(glfwGetWindowUserPointer(w))); });
  glfwMakeContextCurrent(window);
  paint(window, lit);
  while (!glfwWindowShouldClose(window)) glfwWaitEvents();
  glfwTerminate();
}
