#include "app/ask/round.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

#include "app/ask/ballot.h"
#include "tests/ask/class_for_tests.h"

namespace pausepoint::ask {
namespace {

using namespace std::chrono_literals;

TEST(Round, thinking_ends_by_itself_and_takes_no_presses) {
  Ask ask = ask_with(About::story, 3);
  ask.think = 30s;
  Class room(ask, 28);
  room.on(Press{0});
  room.on(Tick{29'999ms});
  EXPECT_EQ(room.state.phase, Phase::think);
  EXPECT_EQ(room.state.sent, 0);
  room.on(Tick{1ms});
  EXPECT_EQ(room.state.phase, Phase::answer);
  EXPECT_EQ(room.count<OpenRound>(), 1);
  EXPECT_EQ(room.state.in_phase, 0ms);
}

TEST(Round, without_thinking_time_answers_open_with_the_first_tick) {
  Class room(ask_with(About::story, 3), 28);
  room.on(Tick{0ms});
  EXPECT_EQ(room.state.phase, Phase::answer);
}

TEST(Round, every_press_is_sent_once_and_never_more_than_are_present) {
  Class room(ask_with(About::story, 3), 3);
  room.on(Cue::open);
  room.on(Press{-1});
  room.on(Press{4});
  EXPECT_EQ(room.state.sent, 0);
  for (int i = 0; i < 5; ++i) room.on(Press{3});
  EXPECT_EQ(room.state.sent, 3);
  EXPECT_EQ(room.state.answered, 3);
  EXPECT_EQ(room.count<CountAnswer>(), 3);
  EXPECT_TRUE(is_open(room.state));
  EXPECT_FALSE(takes_presses(room.state));
  room.on(Present{1});
  EXPECT_EQ(room.state.present, 3) << "never below the answers given";
  room.on(Present{4});
  EXPECT_TRUE(takes_presses(room.state));
}

TEST(Round, pupils_who_left_after_answering_are_not_present_in_the_next_round) {
  Class room(ask_with(About::story, 3), 8);
  room.on(Cue::open);
  for (int i = 0; i < 8; ++i) room.on(Press{i % 2});
  room.on(Present{6});
  EXPECT_EQ(room.state.present, 8);
  room.on(Cue::close);
  room.on(Cue::ask_again);
  EXPECT_EQ(room.state.round, 2);
  EXPECT_EQ(room.state.present, 6);
}

TEST(Round, an_answer_is_said_once_it_is_counted_and_for_us_in_steps_of_five) {
  Class room(ask_with(About::us, 3), 28);
  room.ballot_answers = false;
  room.on(Cue::open);
  for (int i = 0; i < 9; ++i) room.on(Press{0});
  EXPECT_EQ(room.state.sent, 9);
  EXPECT_EQ(room.state.answered, 0);
  for (int i = 0; i < 9; ++i) room.on(Counted{1});
  EXPECT_EQ(room.state.answered, 9);
  EXPECT_EQ(answered_as_said(room.ask, room.state), 5);
  EXPECT_EQ(answered_as_said(ask_with(About::story, 3), room.state), 9);
  room.on(Counted{1});
  EXPECT_EQ(room.state.answered, 9) << "never above the answers sent";
}

TEST(Round, answers_on_their_way_when_closing_are_still_counted) {
  Class room(ask_with(About::story, 3), 28);
  room.ballot_answers = false;
  room.on(Cue::open);
  for (int i = 0; i < 6; ++i) room.on(Press{0});
  room.on(Counted{1});
  room.on(Cue::close);
  EXPECT_EQ(room.state.phase, Phase::closing);
  room.on(Press{1});
  EXPECT_EQ(room.state.sent, 6);
  for (int i = 0; i < 5; ++i) room.on(Counted{1});
  EXPECT_EQ(room.state.answered, 6);
  room.on(Cue::next);
  room.on(Cue::close);
  EXPECT_EQ(room.state.phase, Phase::closing) << "only the release ends closing";
  room.on(Released{released(room.ask, {6, 0, 0, 0})});
  EXPECT_EQ(room.state.phase, Phase::closed);
  room.on(Counted{1});
  EXPECT_EQ(room.state.answered, 6);
}

TEST(Round, the_tick_for_an_answer_is_the_same_for_every_option) {
  std::vector<State> after;
  for (int option = 0; option <= 3; ++option) {
    Class room(ask_with(About::story, 3), 28);
    room.on(Cue::open);
    room.on(Press{option});
    EXPECT_EQ(room.state.since_answer, 0ms);
    after.push_back(room.state);
  }
  EXPECT_TRUE(std::ranges::all_of(after, [&](const State& state) { return state == after[0]; }));
}

TEST(Round, a_ballot_that_cannot_keep_answers_stops_them_until_the_next_round) {
  Class room(ask_with(About::story, 3), 28);
  room.on(Cue::open);
  room.answer(6, 0);
  room.on(Stopped{"The answers could not be kept. Close the question and talk instead."});
  room.on(Press{0});
  room.on(Hands{0, 1});
  EXPECT_EQ(room.state.sent, 6);
  EXPECT_FALSE(takes_presses(room.state));
  EXPECT_TRUE(is_open(room.state)) << "the ballot still holds answers";
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::closed);
  room.on(Cue::ask_again);
  EXPECT_TRUE(takes_presses(room.state));
}

TEST(Round, hands_are_counted_and_corrected_for_a_story_alone) {
  Class us(ask_with(About::us, 3), 28);
  us.on(Cue::open);
  us.on(Hands{0, 1});
  EXPECT_EQ(us.state.sent, 0);

  Class story(ask_with(About::story, 3), 28);
  story.on(Hands{0, 1});
  story.on(Cue::open);
  story.on(Hands{0, 2});
  story.on(Hands{4, 1});
  EXPECT_EQ(story.state.sent, 0);
  story.on(Press{0});
  story.on(Hands{0, -1});
  EXPECT_EQ(story.state.answered, 1) << "a press cannot be taken back";
  story.on(Hands{0, 1});
  story.on(Hands{1, -1});
  EXPECT_EQ(story.state.answered, 2);
  story.on(Hands{0, -1});
  EXPECT_EQ(story.state.answered, 1);
  EXPECT_EQ(story.state.sent, 1);
}

TEST(Round, the_teacher_sees_first_and_showing_takes_two_presses) {
  Class room(ask_with(About::story, 3), 28);
  room.play_to_closed();
  EXPECT_EQ(on_board(room.state), nullptr);
  ASSERT_EQ(room.kept.size(), 1u);
  EXPECT_FALSE(room.kept[0].shown);
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::closed);
  EXPECT_TRUE(room.state.armed);
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::shown);
  EXPECT_FALSE(room.state.armed);
  ASSERT_NE(on_board(room.state), nullptr);
  EXPECT_EQ(*on_board(room.state), released(room.ask, {11, 8, 5, 4}));
  ASSERT_EQ(room.kept.size(), 2u);
  EXPECT_TRUE(room.kept[1].shown);
  EXPECT_EQ(room.kept[1].ask_id, "ask");
}

TEST(Round, what_is_shown_can_be_taken_back_at_once) {
  for (const Cue way : {Cue::take_back, Cue::back, Cue::keep_back, Cue::say_in_words}) {
    Class room(ask_with(About::story, 3), 28);
    room.play_to_closed();
    room.on(Cue::show);
    room.on(way);
    EXPECT_EQ(on_board(room.state), nullptr);
    EXPECT_FALSE(room.state.shown.back());
    EXPECT_FALSE(room.kept.back().shown) << "what is kept follows what the class sees";
    room.on(Cue::show);
    EXPECT_EQ(room.state.phase, Phase::shown);
  }
  Class room(ask_with(About::story, 3), 28);
  room.play_to_closed();
  room.on(Cue::next);
  room.on(Cue::take_back);
  EXPECT_FALSE(room.state.armed);
}

TEST(Round, saying_in_words_and_not_showing_leave_no_figures_on_the_board) {
  for (const auto& [cue, phase] : {std::pair{Cue::say_in_words, Phase::said}, {Cue::keep_back, Phase::kept}}) {
    Class room(ask_with(About::story, 3), 28);
    room.play_to_closed();
    room.on(cue);
    EXPECT_EQ(room.state.phase, phase);
    EXPECT_EQ(on_board(room.state), nullptr);
    EXPECT_EQ(room.kept.size(), 1u);
    room.on(Cue::next);
    EXPECT_EQ(on_board(room.state), nullptr);
  }
}

TEST(Round, too_few_answers_are_never_shown_and_next_goes_on) {
  for (const Cue cue : {Cue::show, Cue::say_in_words}) {
    Class room(with_why(ask_with(About::story, 3)), 28);
    room.on(Cue::open);
    room.answer(4, 0);
    room.on(Cue::close);
    EXPECT_EQ(room.state.releases.back().rung, Rung::too_few);
    room.on(cue);
    EXPECT_EQ(room.state.phase, Phase::closed);
    room.on(Cue::next);
    EXPECT_EQ(room.state.phase, Phase::why);
    room.on(Cue::show);
    EXPECT_EQ(on_board(room.state), nullptr);
  }
}

TEST(Round, a_mostly_unhelpful_release_is_not_shown_by_next_but_can_be_shown) {
  Class room(with_why(ask_with(About::story, 3, {0})), 28);
  room.on(Cue::open);
  room.answer(18, 0), room.answer(5, 1), room.answer(3, 2), room.answer(2, 3);
  room.on(Cue::close);
  ASSERT_TRUE(room.state.releases.back().mostly_unhelpful);
  const State closed = room.state;
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::why);
  EXPECT_EQ(on_board(room.state), nullptr);
  room.state = closed;
  room.on(Cue::show);
  EXPECT_EQ(room.state.phase, Phase::shown);
}

TEST(Round, a_release_in_words_is_said_not_shown) {
  for (const Cue cue : {Cue::show, Cue::next}) {
    Class room(ask_with(About::us, 2), 28);
    room.on(Cue::open);
    room.answer(4, 0), room.answer(4, 1), room.answer(4, 2);
    room.on(Cue::close);
    ASSERT_EQ(room.state.releases.back().rung, Rung::words);
    room.on(cue);
    EXPECT_EQ(room.state.phase, Phase::said);
    EXPECT_EQ(on_board(room.state), nullptr);
  }
}

TEST(Round, two_rounds_are_both_released_and_the_first_stands_beside_the_second) {
  Ask ask = with_why(ask_with(About::story, 3));
  ask.rounds = 2;
  Class room(ask, 28);
  room.play_to_closed();
  room.on(Cue::show);
  EXPECT_EQ(before(room.state), nullptr);
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::talk);
  EXPECT_NE(on_board(room.state), nullptr);
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::answer);
  EXPECT_EQ(room.state.round, 2);
  EXPECT_EQ(room.state.answered, 0);
  EXPECT_EQ(on_board(room.state), nullptr);
  room.answer(6, 0), room.answer(14, 1), room.answer(5, 2), room.answer(3, 3);
  room.on(Cue::next);
  EXPECT_EQ(room.kept.back().round, 2);
  room.on(Cue::show);
  ASSERT_NE(before(room.state), nullptr);
  EXPECT_EQ(*before(room.state), released(ask, {11, 8, 5, 4}));
  EXPECT_EQ(*on_board(room.state), released(ask, {6, 14, 5, 3}));
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Phase::why);
  room.on(Cue::next);
  EXPECT_EQ(room.count<LeaveForward>(), 1);
}

TEST(Round, a_first_round_that_was_not_shown_does_not_stand_beside_the_second) {
  Ask ask = ask_with(About::story, 3);
  ask.rounds = 2;
  Class room(ask, 28);
  room.play_to_closed();
  for (const Cue cue : {Cue::keep_back, Cue::next, Cue::next}) room.on(cue);
  EXPECT_EQ(room.state.round, 2);
  EXPECT_EQ(before(room.state), nullptr);
}

TEST(Round, ask_again_is_a_new_round_from_zero_and_ends_at_three) {
  Class room(ask_with(About::story, 3), 28);
  room.on(Cue::ask_again);
  EXPECT_EQ(room.state.phase, Phase::think);
  room.play_to_closed();
  for (int round = 2; round <= kMostRounds; ++round) {
    room.on(Cue::ask_again);
    EXPECT_EQ(room.state.round, round);
    EXPECT_EQ(room.state.sent, 0);
    EXPECT_EQ(room.state.phase, Phase::answer);
    room.on(Cue::ask_again);
    EXPECT_EQ(room.state.round, round) << "not while it is open";
    room.answer(2, 0);
    room.on(Cue::close);
    EXPECT_EQ(room.state.releases.back().rung, Rung::too_few) << "answers of the round before count for nothing";
  }
  const State last = room.state;
  room.on(Cue::ask_again);
  EXPECT_EQ(room.state, last);
}

TEST(Round, back_returns_to_what_came_before_and_leaves_from_closed) {
  for (const auto& [cue, phase] :
       {std::pair{Cue::show, Phase::shown}, {Cue::say_in_words, Phase::said}, {Cue::keep_back, Phase::kept}}) {
    Class room(with_why(ask_with(About::story, 3)), 28);
    room.play_to_closed();
    room.on(cue);
    room.on(Cue::next);
    EXPECT_EQ(room.state.phase, Phase::why);
    room.on(Cue::back);
    EXPECT_EQ(room.state.phase, phase);
    room.on(Cue::back);
    EXPECT_EQ(room.state.phase, Phase::closed);
    room.on(Cue::back);
    EXPECT_EQ(room.state.phase, Phase::closed);
    EXPECT_EQ(room.count<LeaveBack>(), 1);
    EXPECT_EQ(room.count<DropRound>(), 0);
  }
}

TEST(Round, going_back_from_an_open_round_drops_it_unseen_and_it_begins_from_zero) {
  Ask ask = ask_with(About::us, 3);
  ask.think = 10s;
  Class room(ask, 28);
  room.on(Cue::open);
  room.answer(20, 0);
  room.on(Cue::back);
  EXPECT_EQ(room.count<DropRound>(), 1);
  EXPECT_EQ(room.count<LeaveBack>(), 1);
  EXPECT_EQ(room.state.phase, Phase::think);
  EXPECT_EQ(room.state.sent, 0);
  EXPECT_TRUE(room.state.releases.empty());
  EXPECT_FALSE(room.ballot.is_open());
  room.on(Released{released(ask, {20, 0, 0, 0})});
  EXPECT_TRUE(room.state.releases.empty()) << "a release nobody waits for is not taken";
}

TEST(Round, clocks_stop_at_an_hour) {
  Class room(ask_with(About::story, 3), 28);
  room.on(Cue::open);
  room.on(Press{0});
  room.on(Tick{-5s});
  EXPECT_EQ(room.state.in_phase, 0ms);
  for (int i = 0; i < 5; ++i) room.on(Tick{59min});
  room.on(Tick{Milliseconds::max()});
  EXPECT_EQ(room.state.in_phase, 60min);
  EXPECT_EQ(room.state.since_answer, 60min);
}

TEST(Round, what_comes_next_is_told_in_every_phase) {
  Ask ask = with_why(ask_with(About::story, 3));
  ask.rounds = 2;
  Class room(ask, 28);
  for (int i = 0; i < 12; ++i) {
    EXPECT_FALSE(coming(ask, room.state).empty());
    room.on(Cue::next);
    if (room.state.phase == Phase::answer) room.answer(9, 0), room.answer(9, 1);
  }
  EXPECT_GT(room.count<LeaveForward>(), 0);
}

}  // namespace
}  // namespace pausepoint::ask
