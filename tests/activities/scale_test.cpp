#include "app/activities/scale/scale.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

using Phase = Scale::Phase;

const std::string kScale =
    "heading: How sure are we?\nstatements:\n  - {id: spot, text: I could spot a push.}\n"
    "  - {id: end, text: I could end a stream.}\n";

Scale::Spec before() { return spec_from<Scale>(kScale); }
Scale::Spec after() { return spec_from<Scale>(kScale + "compare: how-sure-before\n"); }

/// All statements answered by `answers` pupils each.
void answer_all(Taught<Scale>& step, int answers) {
  step.on(Cue::open);
  while (step.state.phase == Phase::asking) {
    step.answer(answers, step.state.statement);
    step.on(Cue::next);
  }
}

std::vector<Result> earlier(int answers) {
  Taught<Scale> step(before());
  answer_all(step, answers);
  std::vector<Result> results;
  for (const ask::KeepRelease& kept : step.kept) {
    results.push_back({"how-sure-before", kept.ask_id, kept.round, kept.shown, kept.release});
  }
  return results;
}

TEST(Scale, EveryStatementIsAnAskAboutUsWithThreeFaces) {
  const Scale::Spec spec = before();
  ASSERT_EQ(spec.statements.size(), 2u);
  for (const Scale::Statement& statement : spec.statements) {
    EXPECT_EQ(statement.ask.about, ask::About::us);
    ASSERT_EQ(statement.ask.options.size(), 3u);
    EXPECT_EQ(statement.ask.options[0].text, "Not yet");
  }
  EXPECT_EQ(spec.statements[1].ask.question, "I could end a stream.");
  EXPECT_EQ(after().compare, "how-sure-before");
}

TEST(Scale, NeedsTwoToFiveStatementsEachWithAnIdOfItsOwn) {
  EXPECT_NE(complaints<Scale>("heading: A\n").find("missing field 'statements' in scale"), std::string::npos);
  EXPECT_NE(complaints<Scale>("heading: A\nstatements: [{id: a, text: b}]\n").find("2 at least"), std::string::npos);
  EXPECT_NE(complaints<Scale>("heading: A\nstatements: [{id: a, text: b}, {id: a, text: c}]\n")
                .find("there is already a statement 'a'"),
            std::string::npos);
}

TEST(Scale, AsksOneStatementAfterTheOtherAndKeepsTheFirstTimeBack) {
  Taught<Scale> step(before());
  EXPECT_EQ(step.coming(), "The faces open: the class can answer.");
  step.on(Cue::next);
  step.answer(20, 0);
  EXPECT_EQ(step.coming(), "The next statement.");
  step.on(Cue::next);
  EXPECT_EQ(step.state.statement, 1);
  EXPECT_EQ(step.state.ask.phase, ask::Phase::answer);
  EXPECT_EQ(step.coming(), "A thank-you: nothing is shown yet.");
  step.answer(20, 1);
  step.on(Cue::next);
  EXPECT_EQ(step.state.phase, Phase::kept_back);
  EXPECT_FALSE(Scale::asking(step.spec, step.state)) << "the desk has nothing to show";
  for (const ask::KeepRelease& kept : step.kept) EXPECT_FALSE(kept.shown);
  EXPECT_EQ(step.coming(), kComingNextStep);
  step.on(Cue::next);
  EXPECT_EQ(step.forward, 1);
}

TEST(Scale, NothingCanBeShownTheFirstTime) {
  Taught<Scale> step(before());
  answer_all(step, 20);
  for (const Cue cue : {Cue::show, Cue::say_in_words, Cue::keep_back, Cue::take_back, Cue::ask_again}) {
    EXPECT_FALSE(step.on(cue)) << static_cast<int>(cue);
  }
}

TEST(Scale, TheSecondTimeStandsBesideTheFirstAfterTwoPresses) {
  Taught<Scale> step(after(), 28, earlier(20));
  EXPECT_EQ(step.state.before.size(), 2u);
  answer_all(step, 24);
  EXPECT_EQ(step.state.phase, Phase::ready);
  EXPECT_EQ(step.coming(), "Press again to show before and after.");
  step.on(Cue::next);
  EXPECT_EQ(step.state.phase, Phase::ready);
  EXPECT_EQ(step.coming(), "The class sees before and after.");
  step.on(Cue::next);
  EXPECT_EQ(step.state.phase, Phase::shown);
  EXPECT_TRUE(step.kept.back().shown);
  EXPECT_EQ(step.coming(), kComingNextStep);
}

TEST(Scale, ShownSideBySideBothTimesAreKeptAsShown) {
  Taught<Scale> step(after(), 28, earlier(20));
  answer_all(step, 24);
  step.kept.clear();
  step.on(Cue::show);
  ASSERT_EQ(step.kept.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_TRUE(step.kept[i].shown);
    EXPECT_EQ(step.kept[i].round, i < 2 ? 0 : 1);
    EXPECT_EQ(step.kept[i].release, i < 2 ? step.state.before[i] : step.state.now[i - 2]);
  }
  step.kept.clear();
  step.on(Cue::take_back);
  ASSERT_EQ(step.kept.size(), 4u);
  for (const ask::KeepRelease& kept : step.kept) EXPECT_FALSE(kept.shown);
}

TEST(Scale, AThirdTimeComparesWithTheSecondAndNotWithWhatStoodBesideIt) {
  std::vector<Result> results = earlier(20);
  results.insert(results.begin(), results[0]);
  results[0].round = 0;
  results[0].release = {};
  EXPECT_EQ(Taught<Scale>(after(), 28, results).state.before[0], results[1].release);
}

TEST(Scale, WhatIsShownCanBeTakenBack) {
  for (const Cue cue : {Cue::take_back, Cue::back}) {
    Taught<Scale> step(after(), 28, earlier(20));
    answer_all(step, 24);
    step.on(Cue::show);
    ASSERT_EQ(step.state.phase, Phase::shown);
    step.on(cue);
    EXPECT_EQ(step.state.phase, Phase::ready);
    EXPECT_FALSE(step.kept.back().shown) << "what is kept must say so";
    EXPECT_EQ(step.back, 0);
  }
}

TEST(Scale, WithTooFewAnswersNextGoesOn) {
  Taught<Scale> step(after(), 28, earlier(20));
  answer_all(step, 3);
  EXPECT_FALSE(Scale::can_show(step.state));
  EXPECT_EQ(step.coming(), kComingNextStep);
  step.on(Cue::show);
  EXPECT_EQ(step.state.phase, Phase::ready);
  step.on(Cue::next);
  EXPECT_EQ(step.forward, 1);
}

TEST(Scale, WithoutTheFirstTimeOrWithAnotherOneNothingStandsBesideIt) {
  EXPECT_TRUE(Taught<Scale>(after()).state.before.empty());
  std::vector<Result> half = earlier(20);
  half.pop_back();
  EXPECT_TRUE(Taught<Scale>(after(), 28, half).state.before.empty());
}

TEST(Scale, ThoseWhoCameOrWentCountFromTheNextStatementOn) {
  Taught<Scale> step(before(), 28);
  step.on(Cue::open);
  step.on(ask::Present{12});
  EXPECT_EQ(step.state.ask.present, 12);
  step.answer(12, 0);
  step.on(Cue::next);
  EXPECT_EQ(step.state.ask.present, 12);
}

TEST(Scale, BackFromTheFirstStatementLeaves) {
  Taught<Scale> step(before());
  step.on(Cue::back);
  EXPECT_EQ(step.back, 1);
}

}  // namespace
}  // namespace pausepoint::activities
