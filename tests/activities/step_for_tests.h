// One step taught by itself: read from a few lines, its ballot real, what it asks of the lesson counted.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "app/activities/all.h"
#include "app/ask/ballot.h"

namespace pausepoint::activities {

inline constexpr Cue kEveryCue[] = {Cue::next,         Cue::back,      Cue::open,      Cue::close,     Cue::show,
                                    Cue::say_in_words, Cue::keep_back, Cue::take_back, Cue::ask_again, Cue::undo,
                                    Cue::pause,        Cue::cover,     Cue::help,      Cue::finish,    Cue::eyes_up};

/// What an author reads about `text`, which stands under a step of kind K; empty: it is fine.
template <ActivityKind K>
std::string complaints(const std::string& text) {
  const Source source{"lesson.yaml", text};
  Diagnostics diagnostics;
  if (const auto root = yaml::parse(source, diagnostics)) {
    yaml::Reading reading{&diagnostics, {}, {}};
    Fields fields(*root, std::string(K::kName), "", reading);
    K::read(fields);
    fields.finish();
  }
  return render(source, diagnostics);
}

template <ActivityKind K>
typename K::Spec spec_from(const std::string& text) {
  EXPECT_EQ(complaints<K>(text), "");
  const Source source{"lesson.yaml", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  yaml::Reading reading{&diagnostics, {}, {}};
  Fields fields(*root, std::string(K::kName), "", reading);
  return K::read(fields);
}

template <ActivityKind K>
struct Taught {
  explicit Taught(typename K::Spec what, int present = 28, std::vector<Result> earlier = {})
      : spec(std::move(what)), results(std::move(earlier)) {
    state = K::start(spec, Start{{.present = present, .adult = {}, .place = {}}, 10, results});
  }

  /// Applies an event, and what the ballot answers to it. Returns whether the state is another one.
  bool on(const Event& first) {
    const typename K::State was = state;
    std::deque<Event> events{first};
    while (!events.empty()) {
      Effects effects;
      state = K::update(spec, std::move(state), events.front(), effects);
      events.pop_front();
      for (const ask::Effect& effect : effects) carry_out(effect, events);
    }
    return !(state == was);
  }
  void answer(int times, int option) {
    for (int i = 0; i < times; ++i) on(ask::Press{option});
  }
  std::string_view coming() const { return K::coming(spec, state); }

  typename K::Spec spec;
  std::vector<Result> results;
  typename K::State state;
  ask::Ballot ballot;
  std::vector<ask::KeepRelease> kept;
  int forward = 0, back = 0;

 private:
  void carry_out(const ask::Effect& effect, std::deque<Event>& events) {
    if (const auto* open = std::get_if<ask::OpenRound>(&effect)) ballot.open(open->ask);
    if (std::holds_alternative<ask::DropRound>(effect)) ballot.drop();
    if (const auto* count = std::get_if<ask::CountAnswer>(&effect)) {
      const bool done = count->by > 0 ? ballot.count(count->option, count->hand) : ballot.take_back(count->option);
      if (done) events.push_back(ask::Counted{count->by});
    }
    if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
      events.push_back(ask::Released{ballot.close(close->ask, close->present)});
    }
    if (const auto* keep = std::get_if<ask::KeepRelease>(&effect)) kept.push_back(*keep);
    forward += std::holds_alternative<ask::LeaveForward>(effect) ? 1 : 0;
    back += std::holds_alternative<ask::LeaveBack>(effect) ? 1 : 0;
  }
};

/// A kind in which nothing more comes: Next and Back leave, every other cue changes nothing.
template <ActivityKind K>
void expect_one_screen(Taught<K>& step) {
  for (const Cue cue : kEveryCue) {
    EXPECT_EQ(step.coming(), kComingNextStep);
    EXPECT_FALSE(step.on(cue)) << static_cast<int>(cue);
    EXPECT_EQ(step.forward, 1);
    EXPECT_EQ(step.back, cue == Cue::next ? 0 : 1);
  }
  EXPECT_FALSE(K::asking(step.spec, step.state));
  EXPECT_FALSE(K::moving(step.spec, step.state));
}

}  // namespace pausepoint::activities
