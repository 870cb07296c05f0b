// What makes no sense in a phase changes nothing, and the edges of what does; beside round_test's ordinary ways.
#include <gtest/gtest.h>

#include "tests/ask/class_for_tests.h"

namespace pausepoint::ask {
namespace {

using namespace std::chrono_literals;

/// Closed with counts that are shown in tenths.
struct Closed : Class {
  explicit Closed(Ask which = ask_with(About::story, 3)) : Class(std::move(which), 28) { play_to_closed(); }
};

/// Closed with so few answers that nothing may be shown.
struct TooFew : Class {
  TooFew() : Class(ask_with(About::story, 3), 28) {
    on(Cue::open);
    answer(2, 0);
    on(Cue::close);
  }
};

/// Closed with a release that has no figures.
struct InWords : Class {
  InWords() : Class(ask_with(About::us, 2), 28) {
    on(Cue::open);
    for (int option = 0; option < 3; ++option) answer(4, option);
    on(Cue::close);
    EXPECT_EQ(state.releases.back().rung, Rung::words);
  }
};

TEST(RoundEdges, what_is_for_kinds_and_films_changes_nothing) {
  Closed room;
  const State was = room.state;
  for (const Event& event : std::initializer_list<Event>{Pick{1, 1}, Line{"hello"}, Left{}, Cue::play, Cue::undo,
                                                         Cue::cover, static_cast<Cue>(99)}) {
    room.on(event);
    EXPECT_EQ(room.state, was) << event.index();
  }
}

TEST(RoundEdges, a_phase_that_cannot_be_does_nothing_and_says_nothing) {
  Class room(ask_with(About::story, 3), 28);
  room.state.phase = static_cast<Phase>(99);
  const State was = room.state;
  room.on(Cue::next);
  EXPECT_EQ(room.state, was);
  EXPECT_EQ(coming(room.ask, room.state), "");
}

TEST(RoundEdges, open_and_close_make_sense_in_their_phases_alone) {
  Class room(with_why(ask_with(About::story, 3)), 28);
  room.on(Cue::close);
  EXPECT_EQ(room.state.phase, Phase::think);
  room.play_to_closed();
  room.on(Cue::open);
  room.on(Cue::close);
  EXPECT_EQ(room.state.phase, Phase::closed);
  EXPECT_EQ(room.state.round, 1);
  room.on(Cue::keep_back), room.on(Cue::next);
  ASSERT_EQ(room.state.phase, Phase::why);
  room.on(Cue::open);
  EXPECT_EQ(room.state.phase, Phase::why);
}

TEST(RoundEdges, open_ends_the_talk_between_two_rounds) {
  Ask ask = ask_with(About::story, 3);
  ask.rounds = 2;
  Closed room(ask);
  room.on(Cue::keep_back), room.on(Cue::next);
  ASSERT_EQ(room.state.phase, Phase::talk);
  room.on(Cue::open);
  EXPECT_EQ(room.state.phase, Phase::answer);
  EXPECT_EQ(room.state.round, 2);
}

TEST(RoundEdges, going_back_while_the_ballot_closes_drops_the_round_too) {
  Class room(ask_with(About::story, 3), 28);
  room.ballot_answers = false;
  room.on(Cue::open);
  room.on(Press{0});
  room.on(Counted{1});
  room.on(Stopped{"The disk is full."});
  room.on(Cue::close);
  ASSERT_EQ(room.state.phase, Phase::closing);
  EXPECT_EQ(coming(room.ask, room.state), "The last answers are being counted.");
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::closing);
  room.on(Cue::back);
  EXPECT_EQ(room.state, start(room.ask, 28)) << "nothing of the round is left";
  EXPECT_EQ(room.count<DropRound>(), 1);
  EXPECT_EQ(room.count<LeaveBack>(), 1);
}

TEST(RoundEdges, too_few_answers_can_be_kept_back_and_nothing_else) {
  TooFew room;
  room.on(Cue::say_in_words);
  EXPECT_EQ(room.state.phase, Phase::closed);
  room.on(Cue::keep_back);
  EXPECT_EQ(room.state.phase, Phase::kept);
}

TEST(RoundEdges, a_release_in_words_can_be_kept_back_and_said_but_never_shown) {
  InWords room;
  room.on(Cue::keep_back);
  EXPECT_EQ(room.state.phase, Phase::kept);
  room.on(Cue::show);
  EXPECT_EQ(room.state.phase, Phase::said);
  EXPECT_FALSE(room.state.shown.back());
}

TEST(RoundEdges, choosing_the_same_again_begins_nothing_anew) {
  Closed room;
  room.on(Cue::show);
  room.on(Tick{5s});
  room.on(Cue::show);
  EXPECT_EQ(room.state.in_phase, 5s);
  EXPECT_EQ(room.count<KeepRelease>(), 2) << "closed, shown";
  room.on(Cue::keep_back);
  EXPECT_EQ(room.count<KeepRelease>(), 3) << "and not shown any more";
  EXPECT_EQ(on_board(room.state), nullptr);
}

TEST(RoundEdges, choices_make_no_sense_outside_a_finished_round) {
  Class room(with_why(ask_with(About::story, 3)), 28);
  for (const Cue cue : {Cue::show, Cue::say_in_words, Cue::keep_back, Cue::take_back}) {
    const State was = room.state;
    room.on(cue);
    EXPECT_EQ(room.state, was);
  }
  room.play_to_closed();
  room.on(Cue::keep_back), room.on(Cue::next);
  ASSERT_EQ(room.state.phase, Phase::why);
  room.on(Cue::show);
  EXPECT_EQ(room.state.phase, Phase::why);
}

TEST(RoundEdges, what_is_taken_back_behind_the_talk_or_the_note_does_not_come_back) {
  for (const int rounds : {1, 2}) {
    Ask ask = with_why(ask_with(About::story, 3));
    ask.rounds = rounds;
    Closed room(ask);
    room.on(Cue::show), room.on(Cue::next);
    const Phase behind = rounds == 1 ? Phase::why : Phase::talk;
    ASSERT_EQ(room.state.phase, behind);
    ASSERT_NE(on_board(room.state), nullptr);
    room.on(Cue::take_back);
    EXPECT_EQ(room.state.phase, behind);
    EXPECT_EQ(on_board(room.state), nullptr);
    EXPECT_FALSE(room.kept.back().shown);
    room.on(Cue::back);
    EXPECT_EQ(room.state.phase, Phase::closed);
  }
}

TEST(RoundEdges, what_was_said_stays_said_when_taken_back_behind_the_note) {
  Closed room(with_why(ask_with(About::story, 3)));
  room.on(Cue::say_in_words), room.on(Cue::next), room.on(Cue::take_back), room.on(Cue::back);
  EXPECT_EQ(room.state.phase, Phase::said);
}

TEST(RoundEdges, taking_back_while_closed_disarms_the_second_next) {
  Closed room;
  room.on(Cue::next);
  EXPECT_TRUE(room.state.armed);
  EXPECT_EQ(coming(room.ask, room.state), "The class sees the answers.");
  room.on(Cue::take_back);
  EXPECT_FALSE(room.state.armed);
  EXPECT_EQ(coming(room.ask, room.state), "Press twice to show the class the answers.");
}

TEST(RoundEdges, only_hands_that_were_shown_for_an_option_that_is_there_are_taken_back) {
  Class room(ask_with(About::story, 3), 28);
  room.ballot_answers = false;
  room.on(Cue::open);
  room.on(Hands{0, -1});
  EXPECT_EQ(room.count<CountAnswer>(), 0) << "nobody has answered";
  room.on(Hands{0, 1});
  room.on(Hands{-1, -1}), room.on(Hands{4, -1}), room.on(Hands{0, 2}), room.on(Hands{0, -2}), room.on(Hands{0, 0});
  EXPECT_EQ(room.count<CountAnswer>(), 1);
  room.on(Hands{3, -1});
  EXPECT_EQ(room.count<CountAnswer>(), 2) << "pass is counted like an option";
  room.on(Hands{3, 1});
  EXPECT_EQ(room.count<CountAnswer>(), 3);
}

TEST(RoundEdges, no_more_is_counted_than_was_sent_and_no_less_than_nothing) {
  Class room(ask_with(About::story, 3), 28);
  room.ballot_answers = false;
  room.on(Counted{1});
  room.on(Cue::open);
  room.on(Counted{1}), room.on(Counted{-1}), room.on(Counted{0});
  EXPECT_EQ(room.state.answered, 0);
  EXPECT_EQ(room.state.sent, 0);
  room.on(Press{0}), room.on(Press{1});
  room.on(Counted{1});
  EXPECT_EQ(room.state.answered, 1);
  EXPECT_EQ(room.state.since_answer, 0ms);
  room.on(Tick{1s});
  room.on(Counted{-1});
  EXPECT_EQ(room.state.answered, 0);
  EXPECT_EQ(room.state.sent, 1);
  EXPECT_EQ(room.state.since_answer, 1s) << "taking back is no new answer";
  room.on(Counted{2});
  EXPECT_EQ(room.state.answered, 0);
}

TEST(RoundEdges, what_comes_next_is_said_of_what_was_released) {
  const std::string_view why = "What each answer might lead to.", next = "The next step.";
  const TooFew few;
  EXPECT_EQ(coming(few.ask, few.state), next);
  const InWords words;
  EXPECT_EQ(coming(words.ask, words.state), "No figures: you tell the class in words.");
  const Closed unhelpful(with_why(ask_with(About::story, 3, {0, 1, 2})));
  EXPECT_TRUE(unhelpful.state.releases.back().mostly_unhelpful);
  EXPECT_EQ(coming(unhelpful.ask, unhelpful.state), why);
  Ask leading = ask_with(About::story, 3);
  leading.options[2].leads = "Moonbeam goes quiet.";
  Closed room(leading);
  room.on(Cue::keep_back);
  EXPECT_EQ(coming(room.ask, room.state), why) << "an option says what it leads to";
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::why);
  EXPECT_EQ(coming(room.ask, room.state), next);
  Ask twice = ask_with(About::story, 3);
  twice.rounds = 2;
  Closed first(twice);
  first.on(Cue::keep_back);
  EXPECT_EQ(coming(first.ask, first.state), "The class talks in pairs, then answers again.");
  first.on(Cue::next);
  EXPECT_EQ(coming(first.ask, first.state), "The class answers again, from zero.");
  Class fresh(twice, 28);
  EXPECT_EQ(coming(fresh.ask, fresh.state), "Answers open: the class can press.");
  fresh.on(Cue::open);
  EXPECT_EQ(coming(fresh.ask, fresh.state), "Answers close; you see first what the class would see.");
}

TEST(RoundEdges, without_a_note_the_last_round_leads_out_of_the_step) {
  Closed room;
  room.on(Cue::keep_back), room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::kept);
  EXPECT_EQ(room.count<LeaveForward>(), 1);
}

TEST(RoundEdges, places_are_those_of_the_options_and_of_pass) {
  Class room(ask_with(About::story, 3), 28);
  EXPECT_EQ(option_at(room.ask, room.state, -1), -1);
  for (int place = 0; place <= 3; ++place) EXPECT_EQ(option_at(room.ask, room.state, place), place);
  EXPECT_EQ(option_at(room.ask, room.state, 4), -1);
}

TEST(RoundEdges, nothing_is_on_the_board_before_anything_was_shown) {
  State state = start(ask_with(About::story, 3), 28);
  state.phase = Phase::shown;
  EXPECT_EQ(on_board(state), nullptr) << "there is no release";
  Closed room;
  EXPECT_EQ(on_board(room.state), nullptr);
}

TEST(RoundEdges, nobody_is_present_less_than_nobody) {
  EXPECT_EQ(start(ask_with(About::story, 3), -4).present, 0);
  Class room(ask_with(About::story, 3), 28);
  room.on(Cue::open);
  room.answer(3, 0);
  room.on(Present{2});
  EXPECT_EQ(room.state.present, 3) << "those who answered were here";
  EXPECT_EQ(room.state.pupils, 2);
  room.on(Present{-1});
  EXPECT_EQ(room.state.pupils, 0);
  EXPECT_FALSE(takes_presses(room.state));
}

}  // namespace
}  // namespace pausepoint::ask
