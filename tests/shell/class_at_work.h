// A teacher and a class that take a whole lesson by themselves, deciding from what the kiosk shows alone.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/delivery/archive.h"
#include "app/shell/keeping.h"

namespace pausepoint::shell {

using screens::Kiosk;
using screens::Where;

inline std::optional<ask::Asking> asking(const Kiosk& kiosk) {
  if (kiosk.where() != Where::lesson) return {};
  return delivery::asking(kiosk.session().lesson(), kiosk.session().now());
}

/// The options that the class presses in this ask, one pupil after the other.
inline int press_of(const ask::Asking& asking, int pupil) {
  const int places = static_cast<int>(asking.ask->options.size()) + 1;
  const int spread = static_cast<int>(asking.ask->question.size()) + asking.state->round;
  return (pupil * pupil + pupil / 3 + spread) % places;
}

constexpr int kPupils = 24;

/// The next thing to do. Nothing: an answer is on its way, or the lesson is over.
inline std::optional<screens::Event> next_move(const Kiosk& kiosk) {
  if (kiosk.where() == Where::library) return screens::OpenLesson{0};
  if (kiosk.where() == Where::setup) return screens::Begin{};
  const delivery::Delivery& now = kiosk.session().now();
  if (now.covered) return delivery::Event(ask::Cue::cover);
  if (now.finished) return {};
  const auto open = asking(kiosk);
  if (open && open->state->phase == ask::Phase::closing) return {};
  if (open && !open->any && open->state->phase == ask::Phase::answer) {
    if (open->state->sent != open->state->answered) return {};
    if (open->state->answered < kPupils) {
      return delivery::Event(ask::Press{press_of(*open, open->state->answered)});
    }
  }
  return delivery::Event(ask::Cue::next);
}

inline bool over(const Kiosk& kiosk) { return kiosk.where() == Where::lesson && kiosk.session().now().finished; }

inline std::string results_text(const Kiosk& kiosk) {
  delivery::Writer writer(true);
  delivery::write(writer, kiosk.session().now().results);
  return writer.take();
}

/// A lesson of one page and `asks` questions with options whose texts hold `canary`.
inline std::shared_ptr<const screens::Shelf> shelf_with(int asks, const std::string& canary = "text") {
  lesson::Lesson lesson;
  lesson.slug = "made-for-tests";
  lesson.title = "Made for tests";
  lesson.steps.push_back({});
  lesson.steps.back().id = "hello";
  lesson.steps.back().spec = activities::Page::Spec{.heading = "Hello"};
  for (int i = 0; i < asks; ++i) {
    activities::Vote::Spec vote;
    vote.ask.question = "What could Kit do, " + canary + " " + std::to_string(i) + "?";
    for (const char* id : {"keep", "stop", "go", "wait"}) {
      vote.ask.options.push_back({id, canary + "-" + std::to_string(i) + "-" + id, "", true});
    }
    lesson.steps.push_back({});
    lesson.steps.back().id = "ask-" + std::to_string(i);
    lesson.steps.back().spec = vote;
  }
  screens::Shelf shelf;
  shelf.today = "2026-11-25";
  shelf.lessons.push_back({std::make_shared<const lesson::Lesson>(lesson), {"made/lesson.yaml", "made"}, {}, {}});
  return std::make_shared<const screens::Shelf>(std::move(shelf));
}

/// A kiosk and what keeps it, on the real disk, without a thread.
struct Room {
  Room(const std::string& folder, std::shared_ptr<const screens::Shelf> shelf, std::unique_ptr<store::Disk> disk = {})
      : keeping(disk ? std::move(disk) : std::make_unique<store::RealDisk>(), folder,
                {.folder = folder, .memory_only = false, .worker = false, .wake = {}}),
        kiosk(std::move(shelf), keeping.keeper()) {
    keeping.resume(kiosk);
    keeping.settle(kiosk);
  }
  void on(const screens::Event& event) {
    keeping.apply(kiosk, event);
    keeping.settle(kiosk);
  }
  void cue(ask::Cue cue) { on(delivery::Event(cue)); }
  void press(int option) { on(delivery::Event(ask::Press{option})); }
  /// Begins the lesson and opens its first question.
  void begin() {
    on(screens::OpenLesson{0});
    on(screens::Begin{});
    cue(ask::Cue::next);
    cue(ask::Cue::open);
  }
  const delivery::Delivery& now() const { return kiosk.session().now(); }
  ask::Phase phase() const { return asking(kiosk)->state->phase; }
  int answered() const { return asking(kiosk)->state->answered; }

  Keeping keeping;
  Kiosk kiosk;
};

}  // namespace pausepoint::shell
