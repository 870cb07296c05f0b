#include "app/shell/loop.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "app/screens/cue_row.h"
#include "app/screens/screens.h"
#include "app/shell/aloud.h"
#include "app/shell/desk_keys.h"
#include "app/shell/devices.h"
#include "app/shell/displays.h"
#include "app/shell/file_watch.h"
#include "app/shell/input.h"
#include "app/shell/keeping.h"
#include "app/shell/looks.h"
#include "app/shell/pace.h"
#include "app/shell/pad.h"
#include "app/shell/pads.h"
#include "app/shell/shelf.h"
#include "app/shell/teaching_pad.h"
#include "app/shell/window.h"
#include "app/ui/frame.h"
#include "app/ui/scan.h"

namespace pausepoint::shell {
namespace {

using screens::Event;
constexpr float kMovementMs = 450;  ///< Longer than any movement after a change.

/// A window, its kept picture, and the hands in it.
struct Side {
  std::unique_ptr<Window> window;
  std::unique_ptr<ui::Frame> frame;
  ui::Pointing pointing;
  int held_key = 0;  ///< The key that presses a control of the desk now; 0: none.
  int width = 0, height = 0;
  float since_change = 0;  ///< Of what it shows, when it was drawn last.
  bool went_down = false;  ///< The pointer, since it was read from aloud last.
};

class Loop {
 public:
  Loop(std::shared_ptr<const screens::Shelf> shelf, Looks looks, Keeping& keeping)
      : keeping_(keeping), kiosk_(std::move(shelf), keeping.keeper()), looks_(std::move(looks)) {
    keeping_.resume(kiosk_);
  }

  Result<bool> open(const KioskOptions& options);
  void run();

 private:
  void add_side(std::unique_ptr<Window> window);
  Result<bool> add_desk(const Display* display);
  void arrange();
  void place_windows();
  void swap_displays();
  bool can_swap() const { return !options_.windowed && !options_.one_window && displays_.now().size() > 1; }
  Side* desk_side();
  bool press_control(int code);
  void let_go(int code);
  void tell_time();
  void read_keys(Side& side);
  void read_pads();
  void on_heard(const Heard& heard);
  void read_pads_as_keys();
  void draw(Side& side, bool desk);
  void draw_board(ui::Canvas& canvas, screens::Post post);
  void scan(Side& side, ui::HandInput& hand);
  void read_aloud();
  bool press_of_switch(int code);
  void on_posted(Event event, bool desk);
  bool apply_events();
  void close_and_leave();
  void reload_saved();
  void pass_time(double now);
  Situation situation() const;

  Keeping& keeping_;
  screens::Kiosk kiosk_;
  Looks looks_;
  Access shown_as_;  ///< The settings that both windows are drawn with.
  std::unique_ptr<ui::Workshop> workshop_;
  std::vector<Side> sides_;  ///< The board, then the desk if there is one.
  std::vector<Event> events_;
  KioskOptions options_;
  Displays displays_;
  Watch watch_;
  std::unique_ptr<FileWatch> files_;
  std::string desk_display_;  ///< The name of the display that the desk had last.
  int minute_ = -1;           ///< Of the day, as told last.
  bool desk_shown_ = false;
  std::array<PadState, GLFW_JOYSTICK_LAST + 1> pad_states_{};
  Devices devices_;
  TeachingPad teaching_;
  ui::Scan scan_;
  Aloud aloud_{[] { glfwPostEmptyEvent(); }};
  double scanned_ = 0, listened_ = 0;  ///< When the scan, and reading aloud, looked last.
  bool pressed_ = false;               ///< The one switch, since the scan looked last.
  bool drawn_ = false;                 ///< Anything, in this turn.
  bool again_ = false;                 ///< A picture shows no focus although there was one.
  std::random_device chance_;
  double time_ = 0;  ///< Up to here time has passed for the kiosk.
  bool changed_ = true;
  bool over_ = false;
};

Result<bool> Loop::open(const KioskOptions& options) {
  options_ = options;
  desk_display_ = keeping_.desk_display();
  files_ = std::make_unique<FileWatch>(folders_of_lessons(options.only), [] { glfwPostEmptyEvent(); });
  if (options.read_aloud && !kiosk_.access().access.aloud)
    kiosk_.apply(screens::AccessEvent(screens::StepSetting{Setting::aloud, 1}));
  teaching_.wanted = options.by_gamepad;
  scan_.on = options.one_switch > 0;
  scan_.pace = std::clamp(options.one_switch * 1000, ui::kFastestPace, ui::kSlowestPace);
  const Places where = places(displays_.now(), desk_display_);
  if (!where.board) return Failure{"There is no display here. `pausepoint shots LESSON.yaml --out DIR` needs none."};
  const Display& board = displays_.now()[static_cast<std::size_t>(options.one_window ? 0 : *where.board)];
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
  workshop_ = std::make_unique<ui::Workshop>(looks_.look(shown_as_ = kiosk_.access().access), home_folder() + "/assets");
  add_side(std::move(*window));
  if (options.one_window || (!where.desk && !options.windowed)) return true;
  return add_desk(where.desk ? &displays_.now()[static_cast<std::size_t>(*where.desk)] : nullptr);
}

/// The teacher's window, on `display`, or anywhere.
Result<bool> Loop::add_desk(const Display* display) {
  auto window = Window::make({.title = "Pausepoint desk",
                              .width = display != nullptr ? display->width : 1280,
                              .height = display != nullptr ? display->height : 720,
                              .x = display != nullptr ? display->x : 0,
                              .y = display != nullptr ? display->y : 0,
                              .decorated = options_.windowed,
                              .share = sides_.front().window->handle()});
  if (!window) return Failure{window.sentence()};
  add_side(std::move(*window));
  desk_shown_ = true;
  if (display != nullptr) desk_display_ = display->name;
  events_.push_back(screens::DeskEvent(screens::DeskWindow{true, can_swap()}));
  return true;
}

/// Brings the windows back to where they belong when displays have come, gone or changed places.
void Loop::arrange() {
  const double now = glfwGetTime();
  if (options_.windowed || !watch_.due(now)) return;
  watch_.looked(now);
  displays_.look();
  place_windows();
}

void Loop::place_windows() {
  const auto all = displays_.now();
  const Places where = places(all, desk_display_);
  if (!where.board) return;
  const auto at = [&](int index) -> const Display& { return all[static_cast<std::size_t>(index)]; };
  if (options_.width == 0) fill(*sides_.front().window, at(options_.one_window ? 0 : *where.board));
  if (options_.one_window) return;
  if (where.desk && sides_.size() < 2) {
    add_desk(&at(*where.desk));
  } else if (sides_.size() > 1 && desk_shown_ != where.desk.has_value()) {
    desk_shown_ = where.desk.has_value();
    desk_shown_ ? glfwShowWindow(sides_[1].window->handle()) : glfwHideWindow(sides_[1].window->handle());
    events_.push_back(screens::DeskEvent(screens::DeskWindow{desk_shown_, desk_shown_ && can_swap()}));
  }
  if (!desk_shown_ || !where.desk) return;
  desk_display_ = at(*where.desk).name;
  fill(*sides_[1].window, at(*where.desk));
}

/// The desk takes the board's display, now and at the next start.
void Loop::swap_displays() {
  const auto all = displays_.now();
  const Places where = places(all, desk_display_);
  if (!can_swap() || !where.board || !where.desk) return;
  desk_display_ = all[static_cast<std::size_t>(*where.board)].name;
  keeping_.keep_desk_display(desk_display_);
  place_windows();
}

/// Where the desk is drawn now, or nothing.
Side* Loop::desk_side() {
  if (desk_shown_) return &sides_[1];
  return kiosk_.desk_on_board() ? &sides_.front() : nullptr;
}

/// A key presses a control as a finger would: it can be held, and what is not shown cannot be pressed.
bool Loop::press_control(int code) {
  Side* side = desk_side();
  if (side == nullptr) return false;
  const std::string_view id = control_of_key(code, side->frame->outline());
  if (id.empty()) return false;
  side->pointing.focus.assign(id);
  side->pointing.focus_visible = true;
  side->window->hand.choose = side->window->hand.choose_down = true;
  side->window->touched = true;
  side->held_key = code;
  return true;
}

void Loop::let_go(int code) {
  for (Side& side : sides_) {
    if (side.held_key != code) continue;
    side.held_key = 0;
    side.window->hand.choose_down = false;
    side.window->touched = true;
  }
}

/// Once a minute, and once a second where the lesson ends by the clock on the wall.
void Loop::tell_time() {
  const int second = second_of_day();
  const bool setup = kiosk_.where() == screens::Where::setup, lesson = kiosk_.where() == screens::Where::lesson;
  if (!setup && !lesson) minute_ = -1;
  const bool by_wall = lesson && kiosk_.session().now().plan.stop_at.has_value();
  const int told = by_wall ? second : second / 60;
  if ((!setup && !lesson) || told == minute_) return;
  minute_ = told;
  kiosk_.apply(delivery::Event(delivery::PlanEvent(delivery::TimeOfDay{second})));
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
    if (!stroke.down) {
      let_go(stroke.code);
      continue;
    }
    if (kiosk_.typing()) {
      if (stroke.code == GLFW_KEY_BACKSPACE) events_.push_back(screens::Type{0, true});
      if (stroke.code == GLFW_KEY_ENTER || stroke.code == GLFW_KEY_KP_ENTER) {
        events_.push_back(kiosk_.field() == screens::Field::line     ? Event(screens::SendLine{})
                          : kiosk_.field() == screens::Field::parked ? Event(screens::ParkLine{})
                                                                     : Event(screens::FocusField{}));
        window.hand.choose = false;
      }
      if (stroke.code == GLFW_KEY_ESCAPE || stroke.code == GLFW_KEY_TAB) events_.push_back(screens::FocusField{});
      continue;
    }
    if (press_of_switch(stroke.code)) {
      window.hand.choose = false;
      continue;
    }
    if (stroke.code == GLFW_KEY_ESCAPE) aloud_.stop();
    // Two equal digits of a PIN may follow each other faster than a class may answer.
    if (!counts && !kiosk_.gate().asked) continue;
    if (press_control(stroke.code)) continue;
    if (stroke.code == GLFW_KEY_INSERT) aloud_.cue();
    if (const auto event = meaning(stroke.code, kiosk_)) events_.push_back(*event);
  }
  if (kiosk_.typing()) {
    for (const char32_t character : window.typed) events_.push_back(screens::Type{character, false});
  }
  window.keys.clear();
  window.typed.clear();
}

/// While the scan goes round, the switch is nothing but a press of it.
bool Loop::press_of_switch(int code) {
  if (!scan_.on || !is_switch(code)) return false;
  pressed_ = sides_.front().window->touched = true;
  return true;
}

void Loop::read_pads() {
  devices_.listen(listening(kiosk_));
  const int teacher = may_answer(teaching_, teaching_.pad, kiosk_) ? -1 : teaching_.pad;
  look_at_pads(devices_, glfwGetTime(), teacher, [&](Heard heard) { on_heard(heard); });
  if (kiosk_.where() == screens::Where::setup && devices_.places() != kiosk_.tried().pads) {
    events_.push_back(screens::PadsHere{devices_.places()});
  }
}

/// Answers, and buttons that are tried; the cross and the main button are keys, see below.
void Loop::on_heard(const Heard& heard) {
  if (heard.what == Heard::What::answer) {
    if (const auto event = answer(heard.button, kiosk_)) events_.push_back(*event);
  } else if (heard.what == Heard::What::tried) {
    events_.push_back(screens::PadButton{heard.button, heard.place});
  }
}

/// While nothing is asked, gamepads move cards and the focus on the board; what the teacher does only the one that
/// teaches, where a lesson is taught by gamepad.
void Loop::read_pads_as_keys() {
  const bool panel = kiosk_.access().open;
  const bool lesson = kiosk_.where() == screens::Where::lesson && !kiosk_.desk_on_board();
  Window& board = *sides_.front().window;
  for (int pad = 0; pad <= GLFW_JOYSTICK_LAST; ++pad) {
    PadState& before = pad_states_[static_cast<std::size_t>(pad)];
    const PadState now = read_pad(pad);
    if (now.sticks && !before.sticks) events_.push_back(screens::AccessEvent(screens::ShowAccess{}));
    teaching_ = after(teaching_, pad, before, now, kiosk_);
    const bool focus = panel || moves_focus(teaching_, pad, kiosk_);
    // While answers are taken the cross answers nothing, and turns the pages of large print.
    const int turn = (now.right && !before.right) - (now.left && !before.left);
    if (lesson && !focus && turn != 0) events_.push_back(screens::AccessEvent(screens::TurnLargePrint{turn}));
    if (focus && now != before) {
      as_keys(before, now, board.hand);
      board.touched = true;
    }
    before = now;
  }
}

void Loop::draw(Side& side, bool desk) {
  Window& window = *side.window;
  if (desk && !desk_shown_) return;
  if (!window.touched && !changed_ && !side.pointing.down && !side.pointing.by_key) return;
  window.make_current();
  const Size size = window.pixels();
  if (static_cast<int>(size.w) != side.width || static_cast<int>(size.h) != side.height) {
    side.width = static_cast<int>(size.w), side.height = static_cast<int>(size.h);
    side.frame->resize(side.width, side.height);
  }
  ui::HandInput hand = window.hand;
  hand.at = side.frame->units(hand.at.x, hand.at.y);
  hand.replaced = kiosk_.since_change() < side.since_change;
  side.since_change = kiosk_.since_change();
  if (!desk) scan(side, hand);
  side.went_down = side.went_down || hand.went_down;
  drawn_ = true;
  side.pointing = ui::point(std::move(side.pointing), hand, side.frame->outline());
  const auto post = [&](Event event) { on_posted(std::move(event), desk); };
  const bool drawn = side.frame->draw(side.pointing, kiosk_.since_change(), [&](ui::Canvas& canvas) {
    if (desk) {
      screens::draw_desk(kiosk_, canvas, post);
    } else {
      draw_board(canvas, post);
    }
  });
  if (drawn || window.refresh) {
    side.frame->present();
    window.swap();
  }
  const ui::Pointing& now = side.pointing;
  again_ = again_ || (now.focus_visible && !now.focus.empty() && side.frame->outline().find(now.focus) < 0);
  window.hand.went_down = window.hand.went_up = window.hand.choose = window.hand.put_back = false;
  window.hand.move = ui::HandInput::Move::none;
  window.touched = window.refresh = false;
}

void Loop::draw_board(ui::Canvas& canvas, screens::Post post) {
  screens::draw_board(kiosk_, canvas, post);
  if (scan_.on || teaching_.wanted) screens::draw_cue_row(kiosk_, canvas, post);
  if (!scan_.row.empty()) canvas.stroke(scan_.row, canvas.theme().ink, 6, ui::kRadius);
  aloud_.draw(canvas);
}

void Loop::scan(Side& side, ui::HandInput& hand) {
  const double now = glfwGetTime();
  const auto ms = static_cast<float>((now - std::exchange(scanned_, now)) * 1000);
  ui::scan(scan_, side.pointing, hand, side.frame->outline(), ms, std::exchange(pressed_, false));
}

/// After a picture was drawn, or the service has told something.
void Loop::read_aloud() {
  const double now = glfwGetTime();
  if (!std::exchange(drawn_, false) && !aloud_.due()) return;
  const auto ms = static_cast<float>((now - std::exchange(listened_, now)) * 1000);
  if (aloud_.voice().on && desk_shown_) {
    Side& desk = sides_[1];
    aloud_.look(kiosk_, {desk.frame->outline(), desk.pointing, true, std::exchange(desk.went_down, false), ms});
  }
  Side& board = sides_.front();
  const bool down = std::exchange(board.went_down, false);
  const Aloud::Seen seen{board.frame->outline(), board.pointing, kiosk_.desk_on_board(), down, ms};
  board.window->touched = aloud_.look(kiosk_, seen) || board.window->touched;
  if (const std::string trouble = aloud_.take_trouble(); !trouble.empty()) kiosk_.tell(trouble), changed_ = true;
}

/// A touch of an option on the board is a press like any other: it bounces, and in teams only pads answer.
void Loop::on_posted(Event event, bool desk) {
  const auto* posted = std::get_if<delivery::Event>(&event);
  const bool press = !desk && posted != nullptr && std::holds_alternative<ask::Press>(*posted);
  if (press && !devices_.touch(glfwGetTime())) return;
  events_.push_back(std::move(event));
}

/// Applies what happened, and what the keeper has come to know; true when anything did.
bool Loop::apply_events() {
  const bool any = !events_.empty();
  const screens::Where was = kiosk_.where();
  bool swap = false;
  for (const Event& event : events_) {
    keeping_.apply(kiosk_, event);
    const auto* desk = std::get_if<screens::DeskEvent>(&event);
    swap = swap || (desk != nullptr && std::holds_alternative<screens::SwapDisplays>(*desk));
  }
  events_.clear();
  if (swap) swap_displays();
  if (kiosk_.where() == screens::Where::lesson && was != screens::Where::lesson) {
    kiosk_.apply(delivery::Event(delivery::Chance{std::uint64_t{chance_()} << 32 | chance_()}));
  }
  if (!(kiosk_.access().access == shown_as_)) {
    shown_as_ = kiosk_.access().access;
    workshop_->set_theme(looks_.look(shown_as_));
  }
  aloud_.set(voice_for(kiosk_));
  return keeping_.settle(kiosk_) || any;
}

/// Whole milliseconds pass; the rest waits for the next time, so that none is lost however often this is called.
void Loop::pass_time(double now) {
  const auto elapsed = yaml::Milliseconds(static_cast<long long>((now - time_) * 1000));
  if (elapsed.count() <= 0) return;
  const double seconds = static_cast<double>(elapsed.count()) / 1000;
  time_ += seconds;
  keeping_.apply(kiosk_, delivery::Event(ask::Tick{elapsed}));
  for (Side& side : sides_) side.window->hand.seconds = static_cast<float>(seconds);
}

Situation Loop::situation() const {
  const bool held =
      std::ranges::any_of(sides_, [](const Side& side) { return side.pointing.down || side.pointing.by_key; });
  const Listening now = listening(kiosk_);
  return {.moving = kiosk_.since_change() < kMovementMs || held || kiosk_.moving(),
          .ticking = kiosk_.wants_ticks() || scan_.on || aloud_.voice().on || aloud_.busy(),
          .pads = devices_.any_pad(),
          .listens =
              now.open || now.trying || teaching_.wanted || pads_move_focus(kiosk_) || kiosk_.access().open};
}

/// Closing a window asks for the end of the program; that and leaving the full screen may be behind the PIN.
void Loop::close_and_leave() {
  for (Side& side : sides_) {
    if (!side.window->should_close()) continue;
    glfwSetWindowShouldClose(side.window->handle(), GLFW_FALSE);
    events_.push_back(screens::GateEvent(screens::AskGate{screens::Behind::quit}));
  }
  const auto granted = kiosk_.granted();
  if (!granted) return;
  kiosk_.take_granted();
  over_ = *granted == screens::Behind::quit;
  if (*granted != screens::Behind::leave_full_screen || options_.windowed) return;
  for (Side& side : sides_) glfwIconifyWindow(side.window->handle());
}

/// A lesson that was saved is shown as it is now, at the same step.
void Loop::reload_saved() {
  if (!files_->take()) return;
  std::string problems;
  events_.push_back(screens::NewShelf{load_shelf(home_folder(), options_.only, problems)});
  std::fputs(problems.c_str(), stderr);
}

void Loop::run() {
  time_ = glfwGetTime();
  while (!over_) {
    keeping_.before_drawing(kiosk_);
    for (std::size_t i = 0; i < sides_.size(); ++i) draw(sides_[i], i == 1);
    keeping_.after_drawing();
    // A focus that has left the picture goes to what is nearest in the next.
    changed_ = apply_events() || std::exchange(again_, false);
    read_aloud();
    if (changed_) continue;
    const Situation now = situation();
    const double asleep = glfwGetTime(), patient = watch_.patience(asleep, patience(now, asleep - time_));
    glfwWaitEventsTimeout(patient);
    if (glfwGetTime() - asleep < patient - 0.002) watch_.woke(glfwGetTime());
    arrange();
    for (Side& side : sides_) read_keys(side);
    read_pads();
    read_pads_as_keys();
    // Time passes before what happened, and not for a mere look at the pads: that draws nothing.
    const bool touched = std::ranges::any_of(sides_, [](const Side& side) { return side.window->touched; });
    const bool due = glfwGetTime() - time_ >= beat(now) - 0.001;
    if (due || touched || !events_.empty()) pass_time(glfwGetTime());
    tell_time();
    reload_saved();
    close_and_leave();
    changed_ = apply_events() || due;
    close_and_leave();
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
  auto keeping = Keeping::open(options.data, [] { glfwPostEmptyEvent(); });
  if (!keeping) return std::fprintf(stderr, "pausepoint: %s\n", keeping.sentence().c_str()), 2;
  prepare_pads();
  if (glfwInit() == GLFW_FALSE) {
    std::fprintf(stderr,
                 "pausepoint: the display cannot be used; `pausepoint shots LESSON.yaml --out DIR` needs none.\n");
    return 2;
  }
  Result<Looks> looks = Looks::load(options.theme);
  int code = 0;
  if (looks) {
    load_mappings(home_folder() + "/assets");
    Loop loop(std::move(shelf), *looks, **keeping);
    const Result<bool> opened = loop.open(options);
    if (opened) {
      loop.run();
    } else {
      std::fprintf(stderr, "pausepoint: %s\n", opened.sentence().c_str());
      code = 2;
    }
  } else {
    std::fprintf(stderr, "pausepoint: %s\n", looks.sentence().c_str());
    code = 2;
  }
  (*keeping)->finish();
  glfwTerminate();
  return code;
}

}  // namespace pausepoint::shell
