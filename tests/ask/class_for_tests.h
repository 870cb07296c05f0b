// An ask with its ballot, run the way the program runs them: events in, effects carried out, their events in again.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "app/ask/round.h"
#include "tests/ask/tally_for_tests.h"

namespace pausepoint::ask {

inline Ask with_why(Ask ask) {
  ask.why = "A gift is not a deal.";
  return ask;
}

struct Class {
  Class(Ask which, int present) : ask(std::move(which)), state(start(ask, present)) {}

  void on(const Event& first) {
    std::deque<Event> events{first};
    while (!events.empty()) {
      Effects effects;
      state = update(ask, "ask", std::move(state), events.front(), effects);
      events.pop_front();
      for (Effect& effect : effects) {
        carry_out(effect, events);
        const bool kept_one = std::holds_alternative<KeepRelease>(effect);
        if (kept_one && keep_all) kept.push_back(std::get<KeepRelease>(effect));
        ++counts[effect.index()];
      }
    }
  }
  void answer(int times, int option) {
    for (int i = 0; i < times; ++i) on(Press{option});
  }
  /// Opens, 11, 8, 5 and 4 answers (three options and pass), closes.
  void play_to_closed() {
    on(Cue::open);
    answer(11, 0), answer(8, 1), answer(5, 2), answer(4, 3);
    on(Cue::close);
  }
  template <class T>
  int count() const {
    return counts[Effect(T{}).index()];
  }

  Ask ask;
  State state;
  Ballot ballot;
  bool ballot_answers = true;  ///< False: the test itself says what the ballot did.
  bool keep_all = true;
  std::vector<KeepRelease> kept;
  std::vector<int> counts = std::vector<int>(std::variant_size_v<Effect>);

 private:
  void carry_out(const Effect& effect, std::deque<Event>& events) {
    if (std::holds_alternative<OpenRound>(effect)) ballot.open(ask);
    if (std::holds_alternative<DropRound>(effect)) ballot.drop();
    if (!ballot_answers) return;
    if (const auto* count = std::get_if<CountAnswer>(&effect)) {
      const bool done = count->by > 0 ? ballot.count(count->option, count->hand) : ballot.take_back(count->option);
      if (done) events.push_back(Counted{count->by});
    }
    if (const auto* close = std::get_if<CloseRound>(&effect)) {
      events.push_back(Released{ballot.close(close->ask, close->present)});
    }
  }
};

}  // namespace pausepoint::ask
