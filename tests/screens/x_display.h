// A virtual X display with the kiosk in it, real mouse and key events, and its picture; skips where a tool is missing.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/ui/frame.h"

namespace pausepoint::screens {

/// A child process, ended with this object.
class Child {
 public:
  Child() = default;
  Child(const std::vector<std::string>& words, const std::string& display, int inherited = -1) {
    pid_ = fork();
    if (pid_ != 0) return;
    if (!display.empty()) setenv("DISPLAY", display.c_str(), 1);
    unsetenv("WAYLAND_DISPLAY");
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int nothing = open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) dup2(nothing, stream);
    if (inherited >= 0) fcntl(inherited, F_SETFD, 0);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
  Child& operator=(Child&& other) noexcept { return std::swap(pid_, other.pid_), *this; }
  ~Child() {
    if (pid_ <= 0) return;
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
  }
  bool runs() const { return pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == 0; }

 private:
  pid_t pid_ = -1;
};

class XDisplay {
 public:
  static constexpr int kWidth = 1280, kHeight = 720;

  /// The tool that is missing here; empty: none.
  static std::string missing() {
    for (const char* tool : {"Xvfb", "xdotool"}) {
      if (std::system((std::string("command -v ") + tool + " >/dev/null 2>&1").c_str()) != 0) return tool;
    }
    return {};
  }

  /// False when the display could not be opened. `folder` is for its picture.
  bool open(const std::string& folder) {
    folder_ = folder;
    std::filesystem::create_directories(folder);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    server_ = Child({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", "1280x720x24", "-fbdir", folder},
                    {}, ends[1]);
    ::close(ends[1]);
    // All of the line: the server must not find its end closed while it writes.
    char letter = 0;
    std::string number;
    while (read(ends[0], &letter, 1) == 1 && letter != '\n') number += letter;
    ::close(ends[0]);
    if (number.empty()) return false;
    display_ = ":" + number;
    return true;
  }
  void start(const std::string& lesson) {
    kiosk_ =
        // What an earlier kiosk kept would come back, covered.
        Child({std::string(PAUSEPOINT_BIN) + "/pausepoint", lesson, "--one-window", "--size", "1280x720", "--data",
               folder_ + "/data-" + std::to_string(++started_)},
              display_);
  }
  bool runs() const { return kiosk_.runs(); }
  void hands(const std::string& commands) const {
    [[maybe_unused]] const int code =
        std::system(("DISPLAY=" + display_ + " xdotool " + commands + " >/dev/null 2>&1").c_str());
  }
  /// What the display shows now, from its frame buffer (an XWD file); empty when it cannot be read.
  ui::Picture picture() const {
    std::ifstream in(folder_ + "/Xvfb_screen0", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    const auto word = [&](std::size_t index) {
      std::size_t value = 0;
      for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[index * 4 + i]);
      return value;
    };
    ui::Picture out;
    if (bytes.size() < 100) return out;
    const std::size_t begin = word(0) + word(19) * 12, line = word(12);
    if (bytes.size() < begin + line * kHeight) return out;
    out.width = kWidth, out.height = kHeight;
    for (std::size_t y = 0; y < kHeight; ++y) {
      for (std::size_t x = 0; x < kWidth; ++x) {
        const std::size_t at = begin + y * line + x * 4;
        for (const std::size_t channel : {2, 1, 0}) out.rgba.push_back(static_cast<std::uint8_t>(bytes[at + channel]));
        out.rgba.push_back(255);
      }
    }
    return out;
  }

 private:
  int started_ = 0;
  std::string folder_, display_;
  Child server_, kiosk_;
};

}  // namespace pausepoint::screens
