// A small stream as text, and somebody who teaches it: carries out effects with a real ballot.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/activities/stream/moment.h"
#include "app/ask/ballot.h"
#include "app/yaml/tree.h"

namespace pausepoint::activities {

inline const std::string kHead = "app: Pantrycast\nstreamer: amara\nplace: kitchen\nviewers: 10\n";

/// Two ways behind one question, both ending with the same help.
inline const std::string kStream = kHead + R"(lines:
  - {at: 0:01, say: Buns today!, face: smiling, pose: wave}
  - {at: 0:02, chat: {who: leaf, text: they look great, fine: true}}
  - {at: 0:04, chat: {who: comet, text: you are the best, tactic: sweet-talk}}
  - {at: 0:06, viewers: 40}
  - {at: 0:07, gift: {who: comet, stars: 50, fine: true}}
  - {at: 0:09, countdown: {who: comet, text: quick, from: 5, tactic: hurry-up}}
  - at: 0:12
    pause:
      id: what-now
      ask:
        question: What could Amara do?
        about: story
        think: 2 s
        options:
          - {id: bake, text: Bake on}
          - {id: tell, text: Tell Grandad, goto: tells}
          - {id: do-it, text: Do it, helpful: false, goto: does}
  - {at: 0:14, say: I bake on., face: calm}
  - {at: 0:18, goto: tells}
branches:
  - id: does
    lines:
      - {at: 0:01, say: That was no fun., face: worried}
      - {at: 0:06, goto: main}
  - id: tells
    lines:
      - {at: 0:01, help_from: {who: tomas, say: Thank you for telling me.}}
      - {at: 0:05, say: I feel lighter., face: smiling}
      - {at: 0:08, end: Amara is not alone.}
)";

/// What the reader says about `text`, as an author sees it; `script` takes what was read.
inline std::string said(const std::string& text, live::Script* script = nullptr, int youngest = 11) {
  const Source source{"stream.yaml", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  if (root) {
    yaml::Reading reading{&diagnostics, {}, {}};
    Fields fields(*root, "stream", "", reading);
    live::Script read = Stream::read(fields);
    Stream::check(read, youngest, fields);
    fields.finish();
    if (script != nullptr) *script = std::move(read);
  }
  return render(source, diagnostics);
}

inline live::Script script_of(const std::string& text = kStream) {
  live::Script script;
  EXPECT_EQ(said(text, &script), "");
  return script;
}

/// Plays a stream as delivery::Session would: effects of the ballot are carried out at once.
class Teacher {
 public:
  explicit Teacher(const live::Script& script, int present = 28) : script_(script) {
    state = Stream::start(script_, {.room = {.present = present, .adult = {}, .place = {}}});
  }

  Teacher& does(const Event& event) {
    std::vector<Event> events{event};
    for (std::size_t i = 0; i < events.size(); ++i) {
      Effects effects;
      state = Stream::update(script_, state, events[i], effects);
      for (const ask::Effect& effect : effects) carry_out(effect, events);
    }
    return *this;
  }
  Teacher& waits(int milliseconds, int beat = 100) {
    for (; milliseconds > 0; milliseconds -= beat) does(ask::Tick{Milliseconds(std::min(beat, milliseconds))});
    return *this;
  }
  Teacher& presses(int option, int times) {
    for (int i = 0; i < times; ++i) does(ask::Press{option});
    return *this;
  }
  live::Moment moment() const { return live::at(script_, state.taken, state.position); }

  Stream::State state;
  std::vector<ask::KeepRelease> kept;
  int opened = 0, dropped = 0;
  bool left_forward = false, left_back = false;

 private:
  void carry_out(const ask::Effect& effect, std::vector<Event>& events) {
    if (const auto* open = std::get_if<ask::OpenRound>(&effect)) {
      ballot_.open(open->ask);
      ++opened;
    } else if (const auto* count = std::get_if<ask::CountAnswer>(&effect)) {
      const bool counted = count->by > 0 ? ballot_.count(count->option, count->hand) : ballot_.take_back(count->option);
      if (counted) events.push_back(ask::Counted{count->by});
    } else if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
      events.push_back(ask::Released{ballot_.close(close->ask, close->present)});
    } else if (std::holds_alternative<ask::DropRound>(effect)) {
      ballot_.drop();
      ++dropped;
    } else if (const auto* release = std::get_if<ask::KeepRelease>(&effect)) {
      kept.push_back(*release);
    } else {
      (std::holds_alternative<ask::LeaveForward>(effect) ? left_forward : left_back) = true;
    }
  }

  const live::Script& script_;
  ask::Ballot ballot_;
};

}  // namespace pausepoint::activities
