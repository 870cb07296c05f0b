#include "app/shell/loop.h"

#include <cstdio>
#include <cstdlib>

#include "app/screens/cue_row.h"
#include "app/screens/screens.h"
#include "app/shell/loop_impl.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

constexpr float kMovementMs = 450;  ///< Longer than any movement after a change.

}  // namespace

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
  gpu_ = is_gpu((*window)->renderer());
  workshop_ =
      std::make_unique<ui::Workshop>(looks_.look(shown_as_ = kiosk_.access().access), home_folder() + "/assets");
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
          .gpu = gpu_,
          .ticking = kiosk_.wants_ticks() || scan_.on || aloud_.voice().on || aloud_.busy(),
          .pads = devices_.any_pad(),
          .listens = now.open || now.trying || teaching_.wanted || pads_move_focus(kiosk_) || kiosk_.access().open};
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
