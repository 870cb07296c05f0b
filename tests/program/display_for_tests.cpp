#include "tests/program/display_for_tests.h"

#include <X11/Xlib.h>

#include <fstream>
#include <sstream>
#include <thread>

namespace pausepoint {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
constexpr milliseconds kLongest{15'000};
constexpr milliseconds kStill{300};  ///< A screen that did not change for so long stands still.
constexpr milliseconds kBeat{25};

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

PrivateDisplay::PrivateDisplay(int width, int height) {
  const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  // The shell opens the file in which the server writes the number that it chose.
  server_ = std::make_unique<Process>(
      std::vector<std::string>{"sh", "-c",
                               "exec Xvfb -displayfd 3 -nolisten tcp -fbdir . -screen 0 " + screen + " 3>number"},
      Environment{}, scratch_.path(), std::string());
  for (const auto until = Clock::now() + kLongest; Clock::now() < until; std::this_thread::sleep_for(kBeat)) {
    std::string number = text_of(scratch_.path() + "/number");
    if (!number.ends_with('\n')) continue;
    number.pop_back();
    name_ = ":" + number;
    return;
  }
}

std::string PrivateDisplay::picture() const { return text_of(scratch_.path() + "/Xvfb_screen0"); }

std::optional<std::string> PrivateDisplay::changed_from(const std::string& before) const {
  std::string last = before;
  auto since = Clock::now();
  for (const auto until = since + kLongest; Clock::now() < until; std::this_thread::sleep_for(kBeat)) {
    std::string now = picture();
    if (now != last) {
      last = std::move(now);
      since = Clock::now();
    } else if (last != before && Clock::now() - since >= kStill) {
      return last;
    }
  }
  return last == before ? std::nullopt : std::optional(last);
}

unsigned long PrivateDisplay::window(const std::string& title) const {
  for (const auto until = Clock::now() + kLongest; Clock::now() < until; std::this_thread::sleep_for(kBeat)) {
    const Outcome found =
        run({"xdotool", "search", "--onlyvisible", "--name", "^" + title + "$"}, {{"DISPLAY", name_}});
    if (found.code == 0 && !found.out.empty()) return std::stoul(found.out);
  }
  return 0;
}

void PrivateDisplay::tell(const std::vector<std::string>& words) const { run(words, {{"DISPLAY", name_}}); }

void PrivateDisplay::click(int x, int y) const {
  tell({"xdotool", "mousemove", std::to_string(x), std::to_string(y), "sleep", "0.1", "mousedown", "1", "sleep", "0.1",
        "mouseup", "1"});
}

void PrivateDisplay::press(const std::string& key) const { tell({"xdotool", "key", key, "sleep", "0.2"}); }

void PrivateDisplay::focus(unsigned long window) const {
  tell({"xdotool", "windowfocus", std::to_string(window), "sleep", "0.1"});
}

void PrivateDisplay::close(unsigned long window) const {
  ::Display* display = XOpenDisplay(name_.c_str());
  if (display == nullptr) return;
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
  XSendEvent(display, window, False, NoEventMask, &event);
  XCloseDisplay(display);
}

}  // namespace pausepoint
