#include "app/activities/vote/vote.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

using ask::Phase;

std::string vote(const std::string& more = {}, const std::string& behind = {}) {
  return "ask:\n  question: What could Kit do?\n  about: story\n" + more +
         "  options:\n    - {id: keep, text: Keep them, leads: Kit smiles.}\n    - {id: stop, text: End it}\n"
         "    - {id: once, text: Answer once, helpful: false}\n" +
         behind;
}

TEST(Vote, IsReadWithItsAskAndOneThingToLookAt) {
  const Vote::Spec spec = spec_from<Vote>(vote("  think: 20 s\n  rounds: 2\n", "picture: pictures/pause-hand\n"));
  EXPECT_EQ(spec.ask.question, "What could Kit do?");
  EXPECT_EQ(spec.ask.rounds, 2);
  ASSERT_EQ(spec.ask.options.size(), 3u);
  EXPECT_FALSE(spec.ask.options[2].helpful);
  EXPECT_EQ(spec.picture, "pictures/pause-hand");
  EXPECT_TRUE(spec_from<Vote>(vote({}, "scene: {place: park}\n")).scene);
}

TEST(Vote, NeedsAnAskAndShowsASceneOrAPicture) {
  EXPECT_NE(complaints<Vote>("picture: a\n").find("missing field 'ask' in vote"), std::string::npos);
  EXPECT_NE(complaints<Vote>(vote({}, "scene: {place: park}\npicture: a\n")).find("a scene or a picture, not both"),
            std::string::npos);
}

TEST(Vote, NextGoesThroughEveryPhaseAndTheDeskIsToldEachTime) {
  Taught<Vote> step(spec_from<Vote>(vote("  think: 20 s\n  rounds: 2\n  why: A gift is not a deal.\n")));
  const auto next = [&] { return step.on(Cue::next), step.state.ask.phase; };
  EXPECT_EQ(step.coming(), "Answers open: the class can press.");
  EXPECT_EQ(next(), Phase::answer);
  step.answer(12, 0), step.answer(8, 1), step.answer(4, 3);
  EXPECT_EQ(step.coming(), "Answers close; you see first what the class would see.");
  EXPECT_EQ(next(), Phase::closed);
  EXPECT_EQ(step.coming(), "Press twice to show the class the answers.");
  EXPECT_EQ(next(), Phase::closed);
  EXPECT_EQ(step.coming(), "The class sees the answers.");
  EXPECT_EQ(next(), Phase::shown);
  EXPECT_EQ(step.coming(), "The class talks in pairs, then answers again.");
  EXPECT_EQ(next(), Phase::talk);
  EXPECT_EQ(step.coming(), "The class answers again, from zero.");
  EXPECT_EQ(next(), Phase::answer);
  EXPECT_EQ(step.state.ask.answered, 0);
  EXPECT_EQ(next(), Phase::closed);
  EXPECT_EQ(step.coming(), "What each answer might lead to.") << "nobody answered: there is nothing to show";
  EXPECT_EQ(next(), Phase::why);
  EXPECT_EQ(step.coming(), kComingNextStep);
  step.on(Cue::next);
  EXPECT_EQ(step.forward, 1);
}

TEST(Vote, ItsReleasesAreFiledUnderAsk) {
  Taught<Vote> step(spec_from<Vote>(vote()));
  step.on(Cue::open);
  step.answer(20, 1);
  step.on(Cue::close);
  ASSERT_EQ(step.kept.size(), 1u);
  EXPECT_EQ(step.kept[0].ask_id, "ask");
  EXPECT_FALSE(step.kept[0].shown);
  step.on(Cue::show);
  EXPECT_TRUE(step.kept.back().shown);
  step.on(Cue::take_back);
  EXPECT_FALSE(step.kept.back().shown);
}

TEST(Vote, TheDeskAlwaysControlsItsAsk) {
  Taught<Vote> step(spec_from<Vote>(vote()));
  for (int i = 0; i < 8; ++i) {
    const auto asked = Vote::asking(step.spec, step.state);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->ask, &step.spec.ask);
    EXPECT_EQ(asked->state, &step.state.ask);
    EXPECT_FALSE(Vote::moving(step.spec, step.state));
    step.on(Cue::next);
  }
}

TEST(Vote, CuesForTheWholeLessonChangeNothingInAnyPhase) {
  Taught<Vote> step(spec_from<Vote>(vote("  rounds: 2\n  why: A gift is not a deal.\n")));
  for (int i = 0; i < 10; ++i) {
    for (const Cue cue : {Cue::undo, Cue::pause, Cue::cover, Cue::help, Cue::finish}) EXPECT_FALSE(step.on(cue));
    step.answer(20, 0);
    step.on(Cue::next);
  }
}

}  // namespace
}  // namespace pausepoint::activities
