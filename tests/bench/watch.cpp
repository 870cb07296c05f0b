// Starts a command on the X display and measures, from outside, what somebody in front of the screen would notice.
//   watch [--quiet MS] [--first KEYSYM,KEYSYM…] [--idle S] [--key KEYSYM] [--keys N] -- COMMAND…
// waits for a steady picture, presses the first keys to get where it should be measured, and
// prints one line a figure, "name value":
//   first_ms      from the start to the first pixel that differs from the empty screen
//   steady_ms     from the start to the last change before the picture stood still for --quiet
//   memory_mb     proportional set size of the command and all its children
//   idle_cpu      per cent of one core that they use while nobody touches anything
//   idle_redraws  how often anything was drawn in that time, changed or not
//   key_ms        median time from a key press to changed pixels; absent without --key
//   key_missed    presses that changed nothing within two seconds
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Pids = std::vector<int>;
using std::chrono::milliseconds;

constexpr auto kLongestStart = milliseconds(30'000);
constexpr auto kLongestKey = milliseconds(2'000);

double ms_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

/// The screen, told by the X server of everything that is drawn on it, so that watching costs nothing while it is
/// still.
class Watcher {
 public:
  explicit Watcher(Display* display) : display_(display), root_(DefaultRootWindow(display)) {
    int error_base = 0;
    if (!XDamageQueryExtension(display_, &damage_event_, &error_base)) return;
    damage_ = XDamageCreate(display_, root_, XDamageReportNonEmpty);
    XSync(display_, False);
  }
  bool works() const { return damage_ != 0; }

  /// Waits until something is drawn; false when nothing was by `until`.
  bool wait_for_drawing(Clock::time_point until) {
    while (true) {
      bool drawn = false;
      while (XPending(display_) > 0) {
        XEvent event;
        XNextEvent(display_, &event);
        drawn |= event.type == damage_event_ + XDamageNotify;
      }
      if (drawn) {
        XDamageSubtract(display_, damage_, None, None);
        XFlush(display_);
        return true;
      }
      const double left = ms_between(Clock::now(), until);
      if (left <= 0) return false;
      pollfd connection{ConnectionNumber(display_), POLLIN, 0};
      poll(&connection, 1, static_cast<int>(left) + 1);
    }
  }

  /// A number that differs, almost certainly, when the picture does: FNV-1a over every 24th row.
  std::uint64_t picture() const {
    std::uint64_t hash = 14695981039346656037u;
    const int width = DisplayWidth(display_, 0), height = DisplayHeight(display_, 0);
    for (int y = 11; y < height; y += 24) {
      XImage* row = XGetImage(display_, root_, 0, y, static_cast<unsigned>(width), 1, AllPlanes, ZPixmap);
      for (int x = 0; x < width; ++x) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, row->data + x * 4, 4);
        hash = (hash ^ (pixel & 0xFFFFFF)) * 1099511628211u;
      }
      XDestroyImage(row);
    }
    return hash;
  }

  void press(KeyCode key, bool down) const {
    XTestFakeKeyEvent(display_, key, down, CurrentTime);
    XFlush(display_);
  }

 private:
  Display* display_;
  Window root_;
  int damage_event_ = 0;
  Damage damage_ = 0;
};

/// The fields of /proc/PID/stat behind the name (which may hold blanks): state, parent, …
std::vector<std::string> stat_of(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  std::getline(file, line);
  std::istringstream rest(line.substr(std::min(line.size(), line.rfind(')') + 1)));
  std::vector<std::string> fields;
  for (std::string field; rest >> field;) fields.push_back(field);
  return fields;
}

/// `root` and everything it started.
Pids family(int root) {
  std::multimap<int, int> children;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const int pid = std::atoi(entry.path().filename().c_str());
    const std::vector<std::string> fields = pid > 0 ? stat_of(pid) : std::vector<std::string>();
    if (fields.size() > 1) children.emplace(std::stoi(fields[1]), pid);
  }
  Pids pids = {root};
  for (std::size_t at = 0; at < pids.size(); ++at) {
    const auto [begin, end] = children.equal_range(pids[at]);
    for (auto child = begin; child != end; ++child) pids.push_back(child->second);
  }
  return pids;
}

double cpu_seconds(const Pids& pids) {
  double ticks = 0;
  for (const int pid : pids) {
    const std::vector<std::string> fields = stat_of(pid);
    if (fields.size() > 12) ticks += std::stod(fields[11]) + std::stod(fields[12]);  // user and system time
  }
  return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double memory_mb(const Pids& pids) {
  double kilobytes = 0;
  for (const int pid : pids) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("Pss:")) kilobytes += std::stod(line.substr(4));
    }
  }
  return kilobytes / 1024;
}

struct Wishes {
  milliseconds quiet{1'500};
  milliseconds idle{5'000};
  std::vector<std::string> first;
  std::string key;
  int keys = 20;
  char** command = nullptr;
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream rest(text);
  for (std::string word; std::getline(rest, word, ',');) words.push_back(word);
  return words;
}

std::optional<Wishes> wishes_of(int count, char** words) {
  Wishes wishes;
  int at = 1;
  for (; at + 1 < count && std::strcmp(words[at], "--") != 0; at += 2) {
    const std::string name = words[at], value = words[at + 1];
    if (name == "--quiet")
      wishes.quiet = milliseconds(std::stoi(value));
    else if (name == "--idle")
      wishes.idle = milliseconds(1000 * std::stoi(value));
    else if (name == "--first")
      wishes.first = words_of(value);
    else if (name == "--key")
      wishes.key = value;
    else if (name == "--keys")
      wishes.keys = std::stoi(value);
    else
      return std::nullopt;
  }
  if (at + 1 >= count) return std::nullopt;
  wishes.command = words + at + 1;
  return wishes;
}

pid_t start(char** command) {
  const pid_t pid = fork();
  if (pid != 0) return pid;
  setpgid(0, 0);
  if (freopen("/dev/null", "w", stdout) == nullptr || freopen("/dev/null", "w", stderr) == nullptr) _exit(126);
  execvp(command[0], command);
  _exit(127);
}

void stop(pid_t pid) {
  kill(-pid, SIGTERM);
  for (int tries = 0; tries < 40; ++tries) {
    if (waitpid(pid, nullptr, WNOHANG) == pid) return;
    usleep(50'000);
  }
  kill(-pid, SIGKILL);
  waitpid(pid, nullptr, 0);
}

/// False when no picture came.
bool watch_start(Watcher& screen, std::uint64_t empty, Clock::time_point begin, milliseconds quiet) {
  double first = -1, steady = -1;
  std::uint64_t last = empty;
  Clock::time_point still_since = begin;
  while (screen.wait_for_drawing(first < 0 ? begin + kLongestStart : still_since + quiet)) {
    const Clock::time_point now = Clock::now();
    const std::uint64_t picture = screen.picture();
    if (now - begin > kLongestStart) break;
    if (picture == last) continue;
    last = picture;
    still_since = now;
    steady = ms_between(begin, now);
    if (first < 0) first = steady;
  }
  if (first < 0) return false;
  std::printf("first_ms %.1f\nsteady_ms %.1f\n", first, steady);
  return true;
}

/// One key after the other, as somebody would who looks at the screen in between.
void press_first(Watcher& screen, Display* display, const std::vector<std::string>& keys) {
  for (const std::string& name : keys) {
    const KeyCode key = XKeysymToKeycode(display, XStringToKeysym(name.c_str()));
    screen.press(key, true);
    usleep(60'000);
    screen.press(key, false);
    const Clock::time_point until = Clock::now() + milliseconds(700);
    while (screen.wait_for_drawing(until) && Clock::now() < until) {
    }
  }
}

void watch_idle(Watcher& screen, pid_t pid, milliseconds idle) {
  const Pids before = family(pid);
  const double cpu = cpu_seconds(before);
  const Clock::time_point begin = Clock::now();
  int redraws = 0;
  while (screen.wait_for_drawing(begin + idle)) {
    if (Clock::now() - begin > idle) break;
    ++redraws;
  }
  const Pids after = family(pid);
  const double share = (cpu_seconds(after) - cpu) / (static_cast<double>(idle.count()) / 1000) * 100;
  std::printf("memory_mb %.1f\nidle_cpu %.2f\nidle_redraws %d\n", memory_mb(after), std::max(0.0, share), redraws);
}

void watch_keys(Watcher& screen, KeyCode key, int presses) {
  std::vector<double> times;
  for (int press = 0; press < presses; ++press) {
    while (screen.wait_for_drawing(Clock::now() + milliseconds(500))) {
    }
    const std::uint64_t before = screen.picture();
    const Clock::time_point begin = Clock::now();
    screen.press(key, true);
    while (screen.wait_for_drawing(begin + kLongestKey)) {
      const Clock::time_point now = Clock::now();
      if (screen.picture() == before) continue;
      times.push_back(ms_between(begin, now));
      break;
    }
    screen.press(key, false);
  }
  std::ranges::sort(times);
  if (!times.empty()) std::printf("key_ms %.2f\n", times[times.size() / 2]);
  std::printf("key_missed %d\n", presses - static_cast<int>(times.size()));
}

}  // namespace

int main(int count, char** words) {
  const std::optional<Wishes> wishes = wishes_of(count, words);
  if (!wishes) {
    std::fprintf(stderr, "watch [--quiet MS] [--first KEYSYM,…] [--idle S] [--key KEYSYM] [--keys N] -- COMMAND…\n");
    return 2;
  }
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) {
    std::fprintf(stderr, "watch: there is no X display; tests/bench/run makes one\n");
    return 2;
  }
  Watcher screen(display);
  if (!screen.works()) {
    std::fprintf(stderr, "watch: this X display cannot tell what is drawn (no DAMAGE extension)\n");
    return 2;
  }
  const std::uint64_t empty = screen.picture();
  const Clock::time_point begin = Clock::now();
  const pid_t pid = start(wishes->command);
  const bool shown = watch_start(screen, empty, begin, wishes->quiet);
  if (shown) {
    press_first(screen, display, wishes->first);
    watch_idle(screen, pid, wishes->idle);
    const KeyCode key = wishes->key.empty() ? 0 : XKeysymToKeycode(display, XStringToKeysym(wishes->key.c_str()));
    if (key != 0) watch_keys(screen, key, wishes->keys);
  } else {
    std::fprintf(stderr, "watch: %s showed nothing\n", wishes->command[0]);
  }
  stop(pid);
  XCloseDisplay(display);
  return shown ? 0 : 1;
}
