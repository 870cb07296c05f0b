// Displays that are switched off and on while a class answers, with the program itself on a display server that has
// none (Xorg with its dummy driver; Xvfb cannot switch displays off). PAUSEPOINT_LONG does it 100 times, else 6.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

// Behind everything else: Xlib makes macros of common words.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace pausepoint::shell {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr const char* kServer = R"(
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  DefaultDepth 24
EndSection
)";

struct Place {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Place&) const = default;
};
constexpr Place kFirst{0, 0, 640, 360}, kSecond{640, 0, 800, 450};

/// Runs a program; `output` gets what it writes to file descriptor 3, if wanted.
pid_t run(const std::vector<std::string>& words, const std::string& log, int output = -1) {
  const pid_t child = fork();
  if (child != 0) return child;
  const int quiet = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(quiet, 1);
  dup2(quiet, 2);
  if (output >= 0) dup2(output, 3);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

class Unplugged : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = ::testing::TempDir() + "unplugged-" + std::to_string(getpid());
    fs::create_directories(folder_);
    std::ofstream(folder_ + "/server.conf") << kServer;
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    server_ = run({"Xorg", "-config", folder_ + "/server.conf", "-displayfd", "3", "-noreset", "-nolisten", "tcp",
                   "-novtswitch", "-sharevts", "-logfile", folder_ + "/server.log"},
                  folder_ + "/log", pipes[1]);
    close(pipes[1]);
    name_ = ":";
    for (char c = 0; read(pipes[0], &c, 1) == 1 && c != '\n';) name_ += c;
    close(pipes[0]);
    if (name_ == ":") GTEST_SKIP() << "no display server with the dummy driver here: displays cannot be switched off";
    setenv("DISPLAY", name_.c_str(), 1);
    unsetenv("WAYLAND_DISPLAY");
    eyes_ = XOpenDisplay(name_.c_str());
    ASSERT_NE(eyes_, nullptr);
    tell("xrandr --newmode first 17.75 640 664 720 800 360 361 364 374");
    tell("xrandr --newmode second 29 800 824 896 992 450 451 454 467");
    tell("xrandr --addmode DUMMY0 first");
    tell("xrandr --addmode DUMMY1 second");
    first(true);
    if (tell("xrandr --output DUMMY1 --mode second --pos 640x0") != 0) GTEST_SKIP() << "no second display can be added";
    second(false);
  }
  void TearDown() override {
    if (kiosk_ > 0) kill(kiosk_, SIGKILL), waitpid(kiosk_, nullptr, 0);
    if (eyes_ != nullptr) XCloseDisplay(eyes_);
    if (server_ > 0) kill(server_, SIGTERM), waitpid(server_, nullptr, 0);
    fs::remove_all(folder_);
  }

  int tell(const std::string& command) {
    return std::system(("DISPLAY=" + name_ + " " + command + " >>" + folder_ + "/log 2>&1").c_str());
  }
  void first(bool on) {
    tell(std::string("xrandr --fb 1440x450 --output DUMMY0 ") + (on ? "--mode first --pos 0x0 --primary" : "--off"));
  }
  void second(bool on) {
    tell(std::string("xrandr --fb 1440x450 --output DUMMY1 ") + (on ? "--mode second --pos 640x0" : "--off"));
  }

  void start() {
    kiosk_ = run({PAUSEPOINT_BIN "/pausepoint", PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", "--data",
                  folder_ + "/data"},
                 folder_ + "/log");
  }
  bool alive() const { return waitpid(kiosk_, nullptr, WNOHANG) == 0; }
  ::Window window(const std::string& title) const {
    ::Window root = DefaultRootWindow(eyes_), parent = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    XQueryTree(eyes_, root, &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
      char* name = nullptr;
      if (XFetchName(eyes_, children[i], &name) != 0 && name != nullptr && title == name) found = children[i];
      if (name != nullptr) XFree(name);
    }
    if (children != nullptr) XFree(children);
    return found;
  }
  std::optional<Place> place(const std::string& title) const {
    const ::Window which = window(title);
    XWindowAttributes is{};
    if (which == 0 || XGetWindowAttributes(eyes_, which, &is) == 0 || is.map_state != IsViewable) return {};
    return Place{is.x, is.y, is.width, is.height};
  }
  /// Whether it fills the display within `patience`.
  bool comes_to(const std::string& title, const Place& where, std::chrono::milliseconds patience) {
    for (const auto until = Clock::now() + patience; Clock::now() < until; std::this_thread::sleep_for(30ms)) {
      if (place(title) == where) return true;
    }
    return false;
  }
  void key(const std::string& name, std::chrono::milliseconds held = 60ms) {
    tell("xdotool keydown " + name);
    std::this_thread::sleep_for(held);
    tell("xdotool keyup " + name);
    std::this_thread::sleep_for(200ms);
  }
  /// The lesson's first ask is open, three have answered, and the clock stands.
  void open_ask() {
    XSetInputFocus(eyes_, window(kBoard), RevertToParent, CurrentTime);
    XSync(eyes_, False);
    key("F1");
    key("F12", 1500ms);
    key("F1");
    for (const char* name : {"Next", "o", "1", "2", "3", "p"}) key(name);
    std::this_thread::sleep_for(1500ms);
  }
  std::vector<unsigned long> picture(const std::string& title) const {
    const auto is = place(title);
    std::vector<unsigned long> pixels;
    if (!is) return pixels;
    XImage* image = XGetImage(eyes_, window(title), 0, 0, static_cast<unsigned>(is->width),
                              static_cast<unsigned>(is->height), AllPlanes, ZPixmap);
    if (image == nullptr) return pixels;
    for (int y = 0; y < is->height; ++y) {
      for (int x = 0; x < is->width; ++x) pixels.push_back(XGetPixel(image, x, y));
    }
    XDestroyImage(image);
    return pixels;
  }
  /// Whether the board soon shows exactly this again.
  bool shows(const std::vector<unsigned long>& expected) {
    for (const auto until = Clock::now() + 5s; Clock::now() < until; std::this_thread::sleep_for(100ms)) {
      if (picture(kBoard) == expected) return true;
    }
    return false;
  }

  static constexpr const char *kBoard = "Pausepoint", *kDesk = "Pausepoint desk";
  const int times_ = std::getenv("PAUSEPOINT_LONG") != nullptr ? 100 : 6;
  std::string folder_, name_;
  pid_t server_ = 0, kiosk_ = 0;
  ::Display* eyes_ = nullptr;
};

TEST_F(Unplugged, OneDisplayOffAndOnLeavesTheLessonAndTheOpenAskAsTheyWere) {
  start();
  ASSERT_TRUE(comes_to(kBoard, kFirst, 20s));
  open_ask();
  const auto before = picture(kBoard);
  ASSERT_FALSE(before.empty());
  for (int i = 0; i < times_; ++i) {
    first(false);
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 5 * 200));
    ASSERT_TRUE(alive()) << i;
    first(true);
    ASSERT_TRUE(comes_to(kBoard, kFirst, 1s)) << i;
  }
  EXPECT_TRUE(alive());
  EXPECT_TRUE(shows(before));
}

TEST_F(Unplugged, TheProjectorOffAndOnBringsBoardAndDeskBackToTheirPlaces) {
  second(true);
  start();
  ASSERT_TRUE(comes_to(kBoard, kSecond, 20s));
  ASSERT_TRUE(comes_to(kDesk, kFirst, 5s));
  open_ask();
  const auto before = picture(kBoard);
  ASSERT_FALSE(before.empty());
  for (int i = 0; i < times_; ++i) {
    second(false);
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 5 * 200));
    ASSERT_TRUE(alive()) << i;
    second(true);
    ASSERT_TRUE(comes_to(kBoard, kSecond, 1s)) << i;
    ASSERT_TRUE(comes_to(kDesk, kFirst, 1s)) << i;
  }
  EXPECT_TRUE(alive());
  EXPECT_TRUE(shows(before));
}

TEST_F(Unplugged, WithTheProjectorGoneTheBoardComesToTheDisplayThatIsLeft) {
  second(true);
  start();
  ASSERT_TRUE(comes_to(kBoard, kSecond, 20s));
  second(false);
  EXPECT_TRUE(comes_to(kBoard, kFirst, 1s));
  EXPECT_FALSE(place(kDesk)) << "two windows on one display hide each other";
  second(true);
  EXPECT_TRUE(comes_to(kBoard, kSecond, 1s));
  EXPECT_TRUE(comes_to(kDesk, kFirst, 1s));
}

TEST_F(Unplugged, SwappedDisplaysStaySwappedAtTheNextStart) {
  second(true);
  start();
  ASSERT_TRUE(comes_to(kBoard, kSecond, 20s));
  ASSERT_TRUE(comes_to(kDesk, kFirst, 5s));
  std::this_thread::sleep_for(500ms);
  XSetInputFocus(eyes_, window(kBoard), RevertToParent, CurrentTime);
  XSync(eyes_, False);
  key("Delete", 1500ms);
  EXPECT_TRUE(comes_to(kBoard, kFirst, 2s));
  EXPECT_TRUE(comes_to(kDesk, kSecond, 2s));
  second(false);
  EXPECT_TRUE(comes_to(kBoard, kFirst, 1s)) << "while the desk's display is away";
  second(true);
  EXPECT_TRUE(comes_to(kDesk, kSecond, 1s));
  kill(kiosk_, SIGTERM), waitpid(kiosk_, nullptr, 0);
  start();
  EXPECT_TRUE(comes_to(kBoard, kFirst, 20s));
  EXPECT_TRUE(comes_to(kDesk, kSecond, 5s));
}

}  // namespace
}  // namespace pausepoint::shell
