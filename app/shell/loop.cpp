#include "app/shell/loop.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <vector>

#include "app/screens/screens.h"
#include "app/shell/devices.h"
#include "app/shell/input.h"
#include "app/shell/pace.h"
#include "app/shell/pads.h"
#include "app/shell/shelf.h"
#include "app/shell/window.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {
namespace {

using screens::Event;
constexpr float kMovementMs = 450;  ///< Longer than any movement after a change.

/// A window, its kept picture, and the hands in it.
struct Side {
  std::unique_ptr<Window> window;
  std::unique_ptr<ui::Frame> frame;
  ui::Pointing pointing;
  int width = 0, height = 0;
};

bool is_option(const ui::Outline& outline, std::string_view id) {
  const int index = id.empty() ? -1 : outline.find(id);
  return index >= 0 && outline.entry(index).role == ui::Role::option;
}

class Loop {
 public:
  Loop(std::shared_ptr<const screens::Shelf> shelf, ui::Theme theme)
      : kiosk_(std::move(shelf)), theme_(std::move(theme)) {}

  Result<bool> open(const KioskOptions& options);
  void run();

 private:
  void add_side(std::unique_ptr<Window> window);
  void read_keys(Side& side);
  void read_pads();
  void on_heard(const Heard& heard);
  void draw(Side& side, bool desk);
  void on_posted(Event event, bool desk);
  bool apply_events();
  void pass_time(double now);
  Situation situation() const;

  screens::Kiosk kiosk_;
  ui::Theme theme_;
  std::unique_ptr<ui::Workshop> workshop_;
  std::vector<Side> sides_;  ///< The board, then the desk if there is one.
  std::vector<Event> events_;
  Devices devices_;
  std::random_device chance_;
  double time_ = 0;  ///< Up to here time has passed for the kiosk.
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
    const bool counts = devices_.key(stroke.code, stroke.down, glfwGetTime());
    if (!stroke.down) continue;
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
    if (!counts) continue;
    if (const auto event = meaning(stroke.code, kiosk_)) events_.push_back(*event);
  }
  if (kiosk_.typing()) {
    for (const char32_t character : window.typed) events_.push_back(screens::Type{character, false});
  }
  window.keys.clear();
  window.typed.clear();
}

void Loop::read_pads() {
  devices_.listen(listening(kiosk_));
  look_at_pads(devices_, glfwGetTime(), [&](Heard heard) { on_heard(heard); });
  if (kiosk_.where() == screens::Where::setup && devices_.places() != kiosk_.tried().pads) {
    events_.push_back(screens::PadsHere{devices_.places()});
  }
}

void Loop::on_heard(const Heard& heard) {
  using What = Heard::What;
  using Move = ui::HandInput::Move;
  Side& board = sides_.front();
  ui::HandInput& hand = board.window->hand;
  const auto move = [&](Move way) { hand.move = way, board.window->touched = true; };
  switch (heard.what) {
    case What::answer:
      if (const auto event = answer(heard.button, kiosk_)) events_.push_back(*event);
      return;
    case What::tried:
      events_.push_back(screens::PadButton{heard.button, heard.place});
      return;
    case What::choose:
      // A pad chooses among what the class may touch, never a button of the screen.
      if (is_option(board.frame->outline(), board.pointing.focus)) hand.choose = board.window->touched = true;
      return;
    case What::up:
      return move(Move::up);
    case What::down:
      return move(Move::down);
    case What::left:
      return move(Move::left);
    case What::right:
      return move(Move::right);
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
  const auto post = [&](Event event) { on_posted(std::move(event), desk); };
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

/// A touch of an option on the board is a press like any other: it bounces, and in teams only pads answer.
void Loop::on_posted(Event event, bool desk) {
  const auto* posted = std::get_if<delivery::Event>(&event);
  const bool press = !desk && posted != nullptr && std::holds_alternative<ask::Press>(*posted);
  if (press && !devices_.touch(glfwGetTime())) return;
  events_.push_back(std::move(event));
}

/// Applies what happened; true when anything did.
bool Loop::apply_events() {
  const bool any = !events_.empty();
  const screens::Where was = kiosk_.where();
  for (const Event& event : events_) kiosk_.apply(event);
  events_.clear();
  if (kiosk_.where() == screens::Where::lesson && was != screens::Where::lesson) {
    kiosk_.apply(delivery::Event(delivery::Chance{std::uint64_t{chance_()} << 32 | chance_()}));
  }
  return any;
}

/// Whole milliseconds pass; the rest waits for the next time, so that none is lost however often this is called.
void Loop::pass_time(double now) {
  const auto elapsed = yaml::Milliseconds(static_cast<long long>((now - time_) * 1000));
  if (elapsed.count() <= 0) return;
  const double seconds = static_cast<double>(elapsed.count()) / 1000;
  time_ += seconds;
  kiosk_.apply(delivery::Event(ask::Tick{elapsed}));
  for (Side& side : sides_) side.window->hand.seconds = static_cast<float>(seconds);
}

Situation Loop::situation() const {
  const bool held = std::ranges::any_of(sides_, [](const Side& side) { return side.pointing.down; });
  const Listening now = listening(kiosk_);
  return {.moving = kiosk_.since_change() < kMovementMs || held,
          .ticking = kiosk_.wants_ticks(),
          .pads = devices_.any_pad(),
          .listens = now.open || now.trying};
}

void Loop::run() {
  time_ = glfwGetTime();
  while (!sides_.front().window->should_close()) {
    for (std::size_t i = 0; i < sides_.size(); ++i) draw(sides_[i], i == 1);
    changed_ = apply_events();
    if (changed_) continue;
    const Situation now = situation();
    glfwWaitEventsTimeout(patience(now, glfwGetTime() - time_));
    for (Side& side : sides_) read_keys(side);
    read_pads();
    // Time passes before what happened, and not for a mere look at the pads: that draws nothing.
    const bool touched = std::ranges::any_of(sides_, [](const Side& side) { return side.window->touched; });
    const bool due = glfwGetTime() - time_ >= beat(now) - 0.001;
    if (due || touched || !events_.empty()) pass_time(glfwGetTime());
    changed_ = apply_events() || due;
  }
}

}  // namespace

int run_kiosk(std::shared_ptr<const screens::Shelf> shelf, const KioskOptions& options) {
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
    std::fprintf(stderr,
                 "pausepoint: there is no display here; `pausepoint shots LESSON.yaml --out DIR` needs none.\n");
    return 2;
  }
  prepare_pads();
  if (glfwInit() == GLFW_FALSE) {
    std::fprintf(stderr,
                 "pausepoint: the display cannot be used; `pausepoint shots LESSON.yaml --out DIR` needs none.\n");
    return 2;
  }
  Result<ui::Theme> theme = ui::load_theme(home_folder() + "/assets/themes/" + options.theme + ".yaml");
  int code = 0;
  if (theme) {
    load_mappings(home_folder() + "/assets");
    Loop loop(std::move(shelf), *theme);
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
  glfwTerminate();
  return code;
}

}  // namespace pausepoint::shell
