#include "app/shell/displays.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3native.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <utility>

#include "app/shell/window.h"

namespace pausepoint::shell {
namespace {

bool built_in(std::string_view name) {
  return name.starts_with("eDP") || name.starts_with("LVDS") || name.starts_with("DSI");
}

bool same_place(const Display& a, const Display& b) {
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/// A request about a display that has just gone away fails; what was asked for is then simply not there.
int ignore_error(::Display*, XErrorEvent*) { return 0; }

std::vector<Display> ask_server(::Display* server) {
  std::vector<Display> displays;
  int count = 0;
  XRRMonitorInfo* monitors = XRRGetMonitors(server, DefaultRootWindow(server), True, &count);
  for (int i = 0; i < count && monitors != nullptr; ++i) {
    const XRRMonitorInfo& monitor = monitors[i];
    if (monitor.width < 1 || monitor.height < 1) continue;
    char* name = monitor.name != None ? XGetAtomName(server, monitor.name) : nullptr;
    displays.push_back(
        {name != nullptr ? name : "", monitor.x, monitor.y, monitor.width, monitor.height, monitor.primary != 0});
    if (name != nullptr) XFree(name);
  }
  if (monitors != nullptr) XRRFreeMonitors(monitors);
  return displays;
}

/// Where there is no X server, as GLFW knows them.
std::vector<Display> ask_glfw() {
  std::vector<Display> displays;
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    Display display;
    if (const char* name = glfwGetMonitorName(monitors[i])) display.name = name;
    glfwGetMonitorPos(monitors[i], &display.x, &display.y);
    if (const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]))
      display.width = mode->width, display.height = mode->height;
    display.primary = i == 0;
    if (display.width > 0) displays.push_back(std::move(display));
  }
  return displays;
}

}  // namespace

Places places(std::span<const Display> displays, std::string_view desk) {
  // Of mirrored displays the first stands for all.
  std::vector<int> apart;
  for (int i = 0; i < static_cast<int>(displays.size()); ++i) {
    const Display& display = displays[static_cast<std::size_t>(i)];
    const auto mirrors = [&](int other) { return same_place(displays[static_cast<std::size_t>(other)], display); };
    if (std::ranges::none_of(apart, mirrors)) apart.push_back(i);
  }
  if (apart.empty()) return {};
  if (apart.size() == 1) return {apart[0], std::nullopt};
  const auto worth = [&](int i) {
    const Display& display = displays[static_cast<std::size_t>(i)];
    return !desk.empty() && display.name == desk ? 3 : built_in(display.name) ? 2 : display.primary ? 1 : 0;
  };
  const auto area = [&](int i) {
    const Display& display = displays[static_cast<std::size_t>(i)];
    return static_cast<long long>(display.width) * display.height;
  };
  const int teacher = *std::ranges::max_element(apart, {}, worth);
  std::erase(apart, teacher);
  return {*std::ranges::max_element(apart, {}, area), teacher};
}

Displays::Displays() {
  if (::Display* server = glfwGetX11Display()) {
    XSetErrorHandler(ignore_error);
    // Changes of the screen still wake the loop; GLFW acts only on those of single outputs, which it does not hear now.
    XRRSelectInput(server, DefaultRootWindow(server), RRScreenChangeNotifyMask);
  }
  look();
}

bool Displays::look() {
  ::Display* server = glfwGetX11Display();
  if (server != nullptr) XSetErrorHandler(ignore_error);  // GLFW sets the server's own back now and then
  std::vector<Display> found = server != nullptr ? ask_server(server) : ask_glfw();
  if (found.empty() || found == now_) return false;
  now_ = std::move(found);
  return true;
}

void Watch::woke(double now) {
  if (next_ > until_) next_ = now;
  until_ = now + kFor;
}

double Watch::patience(double now, double wait) const {
  return next_ <= until_ ? std::clamp(next_ - now, 0.001, wait) : wait;
}

bool fill(Window& window, const Display& display) {
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(window.handle(), &x, &y);
  glfwGetWindowSize(window.handle(), &width, &height);
  if (x == display.x && y == display.y && width == display.width && height == display.height) return false;
  glfwSetWindowPos(window.handle(), display.x, display.y);
  glfwSetWindowSize(window.handle(), display.width, display.height);
  window.touched = window.refresh = true;
  return true;
}

}  // namespace pausepoint::shell
