#include "app/shell/walk.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "app/shell/desk_tour.h"

namespace pausepoint::shell {
namespace {

using ask::Cue;
using ask::Phase;
using screens::Kiosk;
using screens::Where;
using yaml::Milliseconds;

constexpr int kMostStops = 600, kMostPresses = 12, kMostInStep = 60;
constexpr std::string_view kPhases[] = {"think", "answer", "closing", "closed", "shown", "said", "kept", "talk", "why"};
constexpr std::string_view kTyped[] = {"We ask before we film anybody, and wait for a clear yes.", "Be kind",
                                       "Ms Okafor at the Tuesday club"};

class Walker {
 public:
  Walker(std::shared_ptr<const screens::Shelf> shelf, int index, Viewer& viewer, FunctionRef<void(const Stop&)> see,
         const Access& access)
      : kiosk_(std::move(shelf)), index_(index), viewer_(viewer), see_(see) {
    kiosk_.apply(screens::AccessEvent(screens::RecallAccess{access}));
  }

  void walk(bool few) {
    few_ = few;
    open();
    if (kiosk_.where() != Where::setup) return;
    fill_setup();
    kiosk_.apply(screens::Begin{});
    if (!few) look_around();
    std::string last;
    while (!now().finished && stops_ < kMostStops) {
      const bool entered = step_id() != last;
      if (entered) asked_ = false, in_step_ = 0, last = step_id();
      visit(entered);
    }
    if (!few) see("end");
  }

 private:
  const lesson::Lesson& lesson() const { return kiosk_.session().lesson(); }
  const delivery::Delivery& now() const { return kiosk_.session().now(); }
  std::string step_id() const { return delivery::current_step(lesson(), now()).id; }
  /// Marks that are taken while something plays are no question.
  std::optional<ask::Asking> asking() const {
    const auto asked = delivery::asking(lesson(), now());
    return asked && !asked->any ? asked : std::nullopt;
  }
  void cue(Cue cue) { kiosk_.apply(delivery::Event(cue)); }
  void tick(int milliseconds) { kiosk_.apply(delivery::Event(ask::Tick{Milliseconds(milliseconds)})); }

  void stop(std::string step, std::string moment) {
    ++stops_;
    see_({kiosk_, std::move(step), std::move(moment)});
  }
  void see(std::string moment) { stop(now().finished ? "lesson" : step_id(), std::move(moment)); }
  /// The name of where the step stands.
  std::string moment() const {
    const auto open = asking();
    if (!open) return in_step_ > 1 ? "part-" + std::to_string(in_step_) : std::string();
    return std::string(kPhases[static_cast<std::size_t>(open->state->phase)]) + "-" +
           std::to_string(open->state->round);
  }

  void open() {
    if (!few_) {
      stop("library", "");
      cue(Cue::help);
      stop("library", "help");
      cue(Cue::help);
    }
    kiosk_.apply(screens::OpenLesson{index_});
    if (!few_) stop(kiosk_.where() == Where::setup ? "setup" : "problem", "");
  }
  void type(screens::Field field, std::string_view text) {
    kiosk_.apply(screens::FocusField{field});
    for (const char c : text) kiosk_.apply(screens::Type{static_cast<char32_t>(c)});
  }
  void fill_setup() {
    type(screens::Field::adult, "Ms Okafor");
    type(screens::Field::place, "room 12");
    kiosk_.apply(screens::ToggleReady{1});
    kiosk_.apply(screens::PadButton{0});
    if (!few_) stop("setup", "filled");
    kiosk_.apply(screens::ShowLanguages{true});
    if (!few_) stop("setup", "languages");
    kiosk_.apply(screens::ShowLanguages{false});
  }
  /// What stands over every step is looked at once, in the first.
  void look_around() {
    for (const auto& [what, name] : {std::pair{Cue::help, "help-open"}, std::pair{Cue::cover, "cover"}}) {
      cue(what);
      see(name);
      cue(what);
    }
    kiosk_.apply(screens::AccessEvent(screens::ShowAccess{}));
    see("access-panel");
    kiosk_.apply(screens::AccessEvent(screens::ShowAccess{}));
    kiosk_.apply(screens::ToggleDisclosure{});
    cue(Cue::pause);
    see("disclosure");
    cue(Cue::pause);
    kiosk_.apply(screens::ToggleDisclosure{});
  }

  void visit(bool entered) {
    ++in_step_;
    const auto open = asking();
    const bool asks = open && open->state->phase <= Phase::answer;
    asked_ = asked_ || asks;
    if (!few_ || (asked_ && !asks)) see(moment());
    if (open) {
      on_ask(*open);
    } else {
      if (entered && !few_) explore();
      if (let_time_pass()) return;
    }
    if (in_step_ >= kMostInStep) {
      kiosk_.apply(delivery::Event(delivery::Jump{now().step + 1}));
      if (now().step + 1 == static_cast<int>(lesson().steps.size())) stops_ = kMostStops;
      return;
    }
    cue(Cue::next);
    tick(1000);
  }

  void on_ask(const ask::Asking& open) {
    if (open.state->phase == Phase::answer) return on_answers(static_cast<int>(open.ask->options.size()));
    if (few_ || open.state->phase != Phase::closed || open.state->armed) return;
    for (const Cue choice : {Cue::keep_back, Cue::say_in_words, Cue::take_back}) {
      cue(choice);
      if (asking()->state->phase != Phase::closed) see(moment());
    }
  }
  /// A class of pupils answers: the same spread every time, a few passes among them.
  void on_answers(int options) {
    const auto press = [&](int i) {
      kiosk_.apply(delivery::Event(ask::Press{i % 9 == 8 ? options : (i * i + i / 3) % options}));
    };
    press(0);
    if (few_) return;
    see("first-answer");
    for (int i = 1; i < kiosk_.room().present * 6 / 7; ++i) press(i);
    tick(2000);
    cue(Cue::back);  // Refused while answers are open: the desk says why.
    see("answers");
    for (int i = 0; i < 9; ++i) press(i);
    tick(2000);
    see("all-answered");
  }

  /// Presses what the board offers and types what the desk may; stops where something came of it.
  void explore() {
    const auto changed_by = [&](auto&& act) {
      const delivery::Delivery was = now();
      act();
      return !(was == now());
    };
    int step = now().step;
    const std::vector<std::string> ids = viewer_.pressable(kiosk_);
    const std::size_t count = std::min<std::size_t>(ids.size(), kMostPresses);
    for (std::size_t i = 0; i < count && now().step == step && !asking(); ++i) {
      const bool changed = changed_by([&] { viewer_.press(kiosk_, ids[i]); });
      if (changed && (i == count / 2 || i + 1 == count)) see("pressed-" + std::to_string(i + 1));
    }
    bool typed = false;
    for (const std::string_view line : kTyped) {
      typed = changed_by([&] { kiosk_.apply(delivery::Event(ask::Line{std::string(line)})); }) || typed;
    }
    if (typed && now().step == step) see("typed");
  }

  /// Lets what moves by itself move on; true when it came to an ask, which is a stop of its own.
  bool let_time_pass() {
    constexpr int kMostSteps = 90, kEvery = 15;
    for (int i = 1; i <= kMostSteps; ++i) {
      const auto& step = delivery::current_step(lesson(), now());
      if (now().finished || !activities::moving(step.spec, delivery::current_state(now()))) return false;
      tick(2000);
      if (asking()) return true;
      if (!few_ && i % kEvery == 0) see("after-" + std::to_string(i * 2) + "-s");
    }
    return false;
  }

  Kiosk kiosk_;
  int index_;
  Viewer& viewer_;
  FunctionRef<void(const Stop&)> see_;
  bool few_ = false;
  bool asked_ = false;  ///< This step has asked the class something.
  int stops_ = 0, in_step_ = 0;
};

}  // namespace

void walk(std::shared_ptr<const screens::Shelf> shelf, int index, Viewer& viewer, FunctionRef<void(const Stop&)> see,
          const Access& access) {
  Walker(shelf, index, viewer, see, access).walk(false);
  Walker(shelf, index, viewer, see, access).walk(true);
  if (access == Access{}) tour_desk(std::move(shelf), index, see);
}

}  // namespace pausepoint::shell
