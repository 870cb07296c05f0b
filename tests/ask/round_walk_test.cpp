// The whole of a round: every state that can be reached, every cue in it, and a million events at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/ask/class_for_tests.h"

namespace pausepoint::ask {
namespace {

constexpr Cue kLastCue = Cue::finish;
constexpr int kCues = static_cast<int>(kLastCue) + 1;

/// What is true of every state; empty, or what is wrong.
std::string wrong(const Ask& ask, const State& state) {
  const int finished = static_cast<int>(state.releases.size());
  if (state.phase < Phase::think || state.phase > Phase::why) return "no such phase";
  if (state.round < 1 || state.round > kMostRounds) return "no such round";
  if (state.answered < 0 || state.answered > state.sent) return "more counted than sent";
  if (state.sent > state.present) return "more answers than pupils";
  if (answered_as_said(ask, state) > state.answered) return "more said than counted";
  if (state.releases.size() != state.shown.size()) return "releases and shown differ";
  const bool done = state.phase >= Phase::closed;
  if (finished != (done ? state.round : state.round - 1)) return "a release is missing or too many";
  if (state.armed && state.phase != Phase::closed) return "armed outside closed";
  if (state.in_phase < Milliseconds{0} || state.in_phase > Milliseconds{3'600'000}) return "clock";
  if (state.since_answer < Milliseconds{0} || state.since_answer > Milliseconds{3'600'000}) return "answer clock";
  for (int i = 0; i < finished; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (state.shown[at] && (state.releases[at].rung == Rung::too_few || state.releases[at].rung == Rung::words)) {
      return "shown though there are no figures";
    }
  }
  const Release* board = on_board(state);
  if (board != nullptr && !state.shown.back()) return "on the board but not shown";
  if (board == nullptr && state.phase == Phase::shown) return "shown but not on the board";
  if (board != nullptr && !done) return "figures while answers are open";
  return coming(ask, state).empty() ? "nothing is coming" : "";
}

/// What is true of every step from one state to the next.
std::string wrong(const State& was, const State& now, const Event& event, const Effects& effects) {
  int opened = 0, closed = 0, dropped = 0, left = 0;
  for (const Effect& effect : effects) {
    opened += std::holds_alternative<OpenRound>(effect);
    closed += std::holds_alternative<CloseRound>(effect);
    dropped += std::holds_alternative<DropRound>(effect);
    left += std::holds_alternative<LeaveForward>(effect) || std::holds_alternative<LeaveBack>(effect);
    if (const auto* count = std::get_if<CountAnswer>(&effect)) {
      if (was.phase != Phase::answer || !was.stopped.empty()) return "counted outside an open round";
      if (count->by > 0 && was.sent >= was.present) return "counted more than are present";
    }
    if (const auto* kept = std::get_if<KeepRelease>(&effect)) {
      if (kept->release != now.releases.back() || kept->shown != now.shown.back()) return "kept something else";
    }
  }
  if (opened > 0 && (now.phase != Phase::answer || now.sent != 0 || now.answered != 0))
    return "opened, but not from zero";
  if (now.phase == Phase::answer && was.phase != Phase::answer && opened != 1) return "answers without a ballot";
  if (now.phase == Phase::answer && was.phase == Phase::answer && opened != 0) return "an open round was opened again";
  if (closed > 0 && (was.phase != Phase::answer || now.phase != Phase::closing)) return "closed out of turn";
  if (now.phase != Phase::answer && was.phase == Phase::answer && closed + dropped != 1)
    return "a ballot was left open";
  if (now.phase == Phase::closed && was.phase == Phase::closing && !std::holds_alternative<Released>(event)) {
    return "closed without a release";
  }
  if (now.round < was.round || now.releases.size() < was.releases.size()) return "a finished round was opened again";
  if (left > 1) return "left twice";
  return "";
}

std::vector<Ask> asks() {
  std::vector<Ask> all;
  for (const About about : {About::story, About::us}) {
    for (int rounds = 1; rounds <= kMostRounds; ++rounds) {
      for (const bool why : {false, true}) {
        Ask ask = ask_with(about, 2, {1});
        ask.rounds = rounds;
        ask.think = Milliseconds{rounds == 2 ? 1000 : 0};
        if (why) ask.why = "A gift is not a deal.";
        all.push_back(ask);
      }
    }
  }
  return all;
}

/// One release of every kind that changes what cues do.
std::vector<Release> releases(const Ask& ask) {
  const Share few{Level::few_or_none}, more{Level::five_or_more};
  return {Release{}, Release{Rung::bands, {more, few, few}, 0, false},
          Release{Rung::bands, {few, more, few}, 1, !ask.options[1].helpful},
          Release{Rung::words, {Share{}, Share{}, Share{}}, -1, false}};
}

/// What tells states apart. Of earlier releases only whether they were shown: nothing else of them is looked at.
std::string name(const State& state) {
  std::string key = std::to_string(static_cast<int>(state.phase)) + "," + std::to_string(state.round) + "," +
                    std::to_string(state.present) + "," + std::to_string(state.sent) + "," +
                    std::to_string(state.answered) + "," + std::to_string(state.armed) + "," +
                    std::to_string(static_cast<int>(state.left)) + "," + state.stopped + "," +
                    std::to_string(state.in_phase.count()) + "," + std::to_string(state.since_answer.count());
  for (const bool shown : state.shown) key += shown ? "s" : "-";
  if (!state.releases.empty()) {
    const Release& newest = state.releases.back();
    key += std::to_string(static_cast<int>(newest.rung)) + std::to_string(newest.leader);
  }
  return key;
}

std::vector<Event> every_event(const Ask& ask) {
  std::vector<Event> events{Tick{Milliseconds{3'600'000}},
                            Press{0},
                            Press{2},
                            Press{3},
                            Press{-1},
                            Hands{1, 1},
                            Hands{1, -1},
                            Hands{1, 5},
                            Counted{1},
                            Counted{-1},
                            Stopped{"No."},
                            Present{1},
                            Present{-3},
                            Pick{1, 1},
                            Line{"hello"}};
  for (int cue = 0; cue < kCues; ++cue) events.emplace_back(static_cast<Cue>(cue));
  for (const Release& release : releases(ask)) events.emplace_back(std::in_place_type<Released>, release);
  return events;
}

/// Next until the step is left; the ballot answers with `release` whenever it is asked. Presses needed, or -1.
int presses_to_leave(const Ask& ask, State state, const Release& release) {
  for (int presses = 1; presses <= 40; ++presses) {
    Effects effects;
    if (state.phase == Phase::closing) state = update(ask, "ask", state, Released{release}, effects);
    state = update(ask, "ask", state, Cue::next, effects);
    for (const Effect& effect : effects) {
      if (std::holds_alternative<LeaveForward>(effect)) return presses;
    }
  }
  return -1;
}

TEST(RoundWalk, every_event_in_every_state_gives_a_valid_state) {
  std::size_t states = 0, steps = 0;
  int most_presses = 0;
  for (const Ask& ask : asks()) {
    const bool like_story = ask.about == About::us && (ask.rounds != 2 || ask.why.empty());
    if (like_story && std::getenv("PAUSEPOINT_LONG") == nullptr) continue;
    const std::vector<Event> events = every_event(ask);
    std::map<std::string, State> seen;
    std::vector<State> open{start(ask, 2)};
    seen[name(open[0])] = open[0];
    while (!open.empty()) {
      const State was = open.back();
      open.pop_back();
      for (const Release& release : releases(ask)) {
        const int presses = presses_to_leave(ask, was, release);
        ASSERT_GT(presses, 0) << "Next never leaves from " << name(was);
        most_presses = std::max(most_presses, presses);
      }
      for (const Event& event : events) {
        Effects effects;
        const State now = update(ask, "ask", was, event, effects);
        ++steps;
        ASSERT_EQ(wrong(ask, now), "") << name(was) << " -> " << name(now) << " on event " << event.index();
        ASSERT_EQ(wrong(was, now, event, effects), "") << name(was) << " -> " << name(now) << " on " << event.index();
        if (seen.try_emplace(name(now), now).second) open.push_back(now);
      }
      ASSERT_LT(seen.size(), 200'000u) << "the states do not end";
    }
    states += seen.size();
    for (int phase = 0; phase <= static_cast<int>(Phase::why); ++phase) {
      const bool reached =
          std::ranges::any_of(seen, [&](const auto& s) { return static_cast<int>(s.second.phase) == phase; });
      const bool wanted = (phase != static_cast<int>(Phase::talk) || ask.rounds > 1) &&
                          (phase != static_cast<int>(Phase::why) || !ask.why.empty());
      EXPECT_EQ(reached, wanted) << "phase " << phase;
    }
  }
  std::cout << states << " states, " << steps << " steps, Next leaves within " << most_presses << " presses\n";
  EXPECT_LE(most_presses, 5 * kMostRounds + 2);
}

Event random_event(std::mt19937& random) {
  const int what = static_cast<int>(random() % 100);
  if (what < 50) return Press{static_cast<int>(random() % 5) - 1};
  if (what < 60) return Tick{Milliseconds{static_cast<int>(random() % 4000) - 100}};
  if (what < 70) return Hands{static_cast<int>(random() % 4) - 1, random() % 3 == 0 ? -1 : 1};
  if (what < 72) return Present{static_cast<int>(random() % 40) - 2};
  if (what < 73) return Stopped{"The answers could not be kept."};
  if (what < 74) return Line{"hello"};
  const int cue = static_cast<int>(random() % static_cast<unsigned>(kCues));
  // Rounds have to stay open for a while, or few are ever shown.
  if ((cue == 1 || cue == 3 || cue == 0) && random() % 4 != 0) return Pick{1, 2};
  return static_cast<Cue>(cue);
}

TEST(RoundWalk, a_million_random_events_never_break_a_rule) {
  std::mt19937 random(20240607);
  const std::vector<Ask> all = asks();
  int shown = 0, rounds = 0;
  for (int run = 0; run < 1000; ++run) {
    Class room(all[random() % all.size()], static_cast<int>(random() % 35));
    room.keep_all = false;
    int counted = 0;  // answers the ballot holds, told by its own replies
    for (int i = 0; i < 1000; ++i) {
      const Event event = random_event(random);
      const State was = room.state;
      room.on(event);
      ASSERT_EQ(wrong(room.ask, room.state), "") << name(was) << " -> " << name(room.state) << " run " << run;
      ASSERT_EQ(room.state.answered, room.state.sent) << "the ballot in memory answers at once";
      ASSERT_EQ(room.ballot.is_open(), is_open(room.state)) << name(was) << " -> " << name(room.state);
      ASSERT_NE(room.state.phase, Phase::closing);
      if (is_open(was) && is_open(room.state)) counted = room.state.answered;
      if (is_open(was) && room.state.phase == Phase::closed) {
        const bool few = counted < least_answers(room.ask);
        ASSERT_EQ(room.state.releases.back().rung == Rung::too_few, few) << counted;
        ++rounds;
      }
      shown += was.phase != Phase::shown && room.state.phase == Phase::shown;
      if (room.state.phase == Phase::why || room.state.round == kMostRounds) {
        if (random() % 8 == 0) room.state = start(room.ask, room.state.present), room.ballot.drop(), counted = 0;
      }
      if (!is_open(room.state)) counted = 0;
    }
  }
  EXPECT_GT(rounds, 1000);
  EXPECT_GT(shown, 100);
}

}  // namespace
}  // namespace pausepoint::ask
