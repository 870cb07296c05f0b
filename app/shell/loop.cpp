#include "app/shell/loop.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include "app/screens/screens.h"
#include "app/shell/input.h"
#include "app/shell/keeping.h"
#include "app/shell/shelf.h"
#include "app/shell/window.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {
namespace {

using screens::Event;
constexpr double kMovingSeconds = 1.0 / 30, kClockSeconds = 0.25;
constexpr float kMovementMs = 450;  ///< Longer than any movement after a change.

/// A window, its kept picture, and the hands in it.
struct Side {
  std::unique_ptr<Window> window;
  std::unique_ptr<ui::Frame> frame;
  ui::Pointing pointing;
  Debounce debounce;
  int width = 0, height = 0;
};

class Loop {
 public:
  Loop(std::shared_ptr<const screens::Shelf> shelf, ui::Theme theme, Keeping& keeping)
      : keeping_(keeping), kiosk_(std::move(shelf), keeping.keeper()), theme_(std::move(theme)) {
    keeping_.resume(kiosk_);
  }

  Result<bool> open(const KioskOptions& options);
  void run();

 private:
  void add_side(std::unique_ptr<Window> window);
  void read_keys(Side& side);
  void read_joysticks();
  void draw(Side& side, bool desk);
  void pass_time(double seconds);
  double patience() const;
  void apply_events();

  Keeping& keeping_;
  screens::Kiosk kiosk_;
  ui::Theme theme_;
  std::unique_ptr<ui::Workshop> workshop_;
  std::vector<Side> sides_;  ///< The board, then the desk if there is one.
  std::vector<Event> events_;
  std::array<bool, GLFW_JOYSTICK_LAST + 1> waiting_{};  ///< First seen while an ask was open: waits for the next.
  std::array<bool, GLFW_JOYSTICK_LAST + 1> known_{};
  Debounce pads_;
  bool changed_ = true;
};

struct Display {
  int x = 0, y = 0, width = 1280, height = 720;
};

Display display_of(GLFWmonitor* monitor) {
  Display display;
  glfwGetMonitorPos(monitor, &display.x, &display.y);
  if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) display.width = mode->width, display.height = mode->height;
  return display;
}

Result<bool> Loop::open(const KioskOptions& options) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  if (count == 0) return Failure{"There is no display here. `pausepoint shots LESSON.yaml --out DIR` needs none."};
  const Display first = display_of(monitors[0]);
  // The pupils look at the second display where there is one; the teacher keeps the first.
  const bool two = count > 1 && !options.one_window;
  const Display board = two ? display_of(monitors[1]) : first;
  WindowOptions wanted{.title = "Pausepoint",
                       .width = options.width > 0 ? options.width : board.width,
                       .height = options.height > 0 ? options.height : board.height,
                       .x = board.x,
                       .y = board.y,
                       .decorated = options.windowed,
                       .share = nullptr};
  if (options.windowed && options.width == 0) wanted.width = 1280, wanted.height = 720;
  auto window = Window::make(wanted);
  if (!window) return Failure{window.sentence()};
  workshop_ = std::make_unique<ui::Workshop>(theme_, home_folder() + "/assets");
  GLFWwindow* share = (*window)->handle();
  add_side(std::move(*window));
  if (options.one_window || (!two && !options.windowed)) return true;
  WindowOptions desk{.title = "Pausepoint desk",
                     .width = two ? first.width : 1280,
                     .height = two ? first.height : 720,
                     .x = first.x,
                     .y = first.y,
                     .decorated = options.windowed,
                     .share = share};
  auto second = Window::make(desk);
  if (!second) return Failure{second.sentence()};
  add_side(std::move(*second));
  return true;
}

void Loop::add_side(std::unique_ptr<Window> window) {
  Side side;
  const Size size = window->pixels();
  side.width = static_cast<int>(size.w), side.height = static_cast<int>(size.h);
  side.frame = std::make_unique<ui::Frame>(*workshop_, side.width, side.height);
  side.window = std::move(window);
  sides_.push_back(std::move(side));
}

void Loop::read_keys(Side& side) {
  Window& window = *side.window;
  for (const KeyStroke& stroke : window.keys) {
    if (!stroke.down) {
      side.debounce.release(stroke.code);
      continue;
    }
    if (kiosk_.typing()) {
      if (stroke.code == GLFW_KEY_BACKSPACE) events_.push_back(screens::Type{0, true});
      if (stroke.code == GLFW_KEY_ENTER || stroke.code == GLFW_KEY_KP_ENTER) {
        events_.push_back(kiosk_.field() == screens::Field::line ? Event(screens::SendLine{})
                                                                 : Event(screens::FocusField{}));
        window.hand.choose = false;
      }
      if (stroke.code == GLFW_KEY_ESCAPE || stroke.code == GLFW_KEY_TAB) events_.push_back(screens::FocusField{});
      continue;
    }
    if (!side.debounce.press(stroke.code, glfwGetTime())) continue;
    if (const auto event = meaning(stroke.code, kiosk_)) events_.push_back(*event);
  }
  if (kiosk_.typing()) {
    for (const char32_t character : window.typed) events_.push_back(screens::Type{character, false});
  }
  window.keys.clear();
  window.typed.clear();
}

void Loop::read_joysticks() {
  const bool lesson = kiosk_.where() == screens::Where::lesson;
  const bool open = lesson && delivery::takes_answers(kiosk_.session().lesson(), kiosk_.session().now());
  if (!open) waiting_.fill(false);
  for (int pad = 0; pad <= GLFW_JOYSTICK_LAST; ++pad) {
    const auto at = static_cast<std::size_t>(pad);
    if (glfwJoystickPresent(pad) == GLFW_FALSE) {
      known_[at] = false;
      continue;
    }
    if (!known_[at]) known_[at] = true, waiting_[at] = open;
    int count = 0;
    const unsigned char* buttons = glfwGetJoystickButtons(pad, &count);
    for (int button = 0; button < count; ++button) {
      const int key = pad * 64 + button;
      if (buttons[button] == GLFW_RELEASE) {
        pads_.release(key);
      } else if (pads_.press(key, glfwGetTime()) && !waiting_[at]) {
        if (open) {
          const auto asked = delivery::asking(kiosk_.session().lesson(), kiosk_.session().now());
          if (button <= static_cast<int>(asked->ask->options.size()))
            events_.push_back(delivery::Event(ask::Press{button}));
        } else if (kiosk_.where() == screens::Where::setup) {
          events_.push_back(screens::PadButton{button});
        }
      }
    }
  }
}

void Loop::draw(Side& side, bool desk) {
  Window& window = *side.window;
  if (!window.touched && !changed_ && !side.pointing.down) return;
  window.make_current();
  const Size size = window.pixels();
  if (static_cast<int>(size.w) != side.width || static_cast<int>(size.h) != side.height) {
    side.width = static_cast<int>(size.w), side.height = static_cast<int>(size.h);
    side.frame->resize(side.width, side.height);
  }
  ui::HandInput hand = window.hand;
  hand.at = side.frame->units(hand.at.x, hand.at.y);
  side.pointing = ui::point(std::move(side.pointing), hand, side.frame->outline());
  const auto post = [&](Event event) { events_.push_back(std::move(event)); };
  const bool drawn = side.frame->draw(side.pointing, kiosk_.since_change(), [&](ui::Canvas& canvas) {
    if (desk) {
      screens::draw_desk(kiosk_, canvas, post);
    } else {
      screens::draw_board(kiosk_, canvas, post);
    }
  });
  if (drawn || window.refresh) {
    side.frame->present();
    window.swap();
  }
  window.hand.went_down = window.hand.went_up = window.hand.choose = false;
  window.hand.move = ui::HandInput::Move::none;
  window.touched = window.refresh = false;
}

void Loop::pass_time(double seconds) {
  const auto elapsed = yaml::Milliseconds(static_cast<long long>(seconds * 1000 + 0.5));
  if (elapsed.count() > 0) keeping_.apply(kiosk_, delivery::Event(ask::Tick{elapsed}));
  for (Side& side : sides_) side.window->hand.seconds = static_cast<float>(seconds);
}

double Loop::patience() const {
  const bool held = std::ranges::any_of(sides_, [](const Side& side) { return side.pointing.down; });
  if (kiosk_.since_change() < kMovementMs || held) return kMovingSeconds;
  return kiosk_.wants_ticks() ? kClockSeconds : 3600;
}

void Loop::apply_events() {
  for (const Event& event : events_) keeping_.apply(kiosk_, event);
  events_.clear();
  changed_ = keeping_.settle(kiosk_) || changed_;
}

void Loop::run() {
  double last = glfwGetTime();
  while (!sides_.front().window->should_close()) {
    keeping_.before_drawing(kiosk_);
    for (std::size_t i = 0; i < sides_.size(); ++i) draw(sides_[i], i == 1);
    keeping_.after_drawing();
    changed_ = !events_.empty();
    apply_events();
    if (changed_) continue;
    const double wait = patience();
    glfwWaitEventsTimeout(wait);
    const double now = glfwGetTime();
    pass_time(now - last);
    last = now;
    for (Side& side : sides_) read_keys(side);
    read_joysticks();
    changed_ = !events_.empty() || wait < 3600;
    apply_events();
  }
}

}  // namespace

int run_kiosk(std::shared_ptr<const screens::Shelf> shelf, const KioskOptions& options) {
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
    std::fprintf(stderr,
                 "pausepoint: there is no display here; `pausepoint shots LESSON.yaml --out DIR` needs none.\n");
    return 2;
  }
  store::guard_memory();
  setenv("MESA_SHADER_CACHE_DISABLE", "true", 0);  // nothing is written outside the data folder
  auto keeping = Keeping::open(options.data, [] { glfwPostEmptyEvent(); });
  if (!keeping) return std::fprintf(stderr, "pausepoint: %s\n", keeping.sentence().c_str()), 2;
  if (glfwInit() == GLFW_FALSE) {
    std::fprintf(stderr,
                 "pausepoint: the display cannot be used; `pausepoint shots LESSON.yaml --out DIR` needs none.\n");
    return 2;
  }
  Result<ui::Theme> theme = ui::load_theme(home_folder() + "/assets/themes/" + options.theme + ".yaml");
  int code = 0;
  if (theme) {
    Loop loop(std::move(shelf), *theme, **keeping);
    const Result<bool> opened = loop.open(options);
    if (opened) {
      loop.run();
    } else {
      std::fprintf(stderr, "pausepoint: %s\n", opened.sentence().c_str());
      code = 2;
    }
  } else {
    std::fprintf(stderr, "pausepoint: %s\n", theme.sentence().c_str());
    code = 2;
  }
  (*keeping)->finish();
  glfwTerminate();
  return code;
}

}  // namespace pausepoint::shell
