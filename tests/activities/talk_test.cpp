#include "app/activities/talk/talk.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

const std::string kTalk = "heading: Practise\nprompt: Tell a teacher.\n";

TEST(Talk, IsReadWithRolesStartersAndTime) {
  const Talk::Spec spec =
      spec_from<Talk>(kTalk + "roles: [{name: Speaker, text: Say it.}]\nstarters: [I need some help.]\ntime: 2 min\n");
  EXPECT_EQ(spec.prompt, "Tell a teacher.");
  ASSERT_EQ(spec.roles.size(), 1u);
  EXPECT_EQ(spec.roles[0].name, "Speaker");
  EXPECT_EQ(spec.starters, (std::vector<std::string>{"I need some help."}));
  EXPECT_EQ(spec.time, Milliseconds(120'000));
  EXPECT_EQ(spec_from<Talk>(kTalk).time, Milliseconds(0)) << "no timer";
}

TEST(Talk, NeedsAHeadingAPromptAndASensibleTime) {
  EXPECT_NE(complaints<Talk>("prompt: A\n").find("missing field 'heading' in talk"), std::string::npos);
  EXPECT_NE(complaints<Talk>("heading: A\n").find("missing field 'prompt' in talk"), std::string::npos);
  EXPECT_NE(complaints<Talk>(kTalk + "time: 5 s\n").find("must be from 10 s to 15 min"), std::string::npos);
  EXPECT_NE(complaints<Talk>(kTalk + "time: soon\n").find("expected a duration"), std::string::npos);
}

TEST(Talk, IsOneScreen) {
  Taught<Talk> step(spec_from<Talk>(kTalk + "time: 30 s\n"));
  expect_one_screen(step);
}

TEST(Talk, TimeRunsToItsEndAndNoFurtherAndNothingElseHappensThen) {
  Taught<Talk> step(spec_from<Talk>(kTalk + "time: 30 s\n"));
  step.on(ask::Tick{Milliseconds(29'999)});
  EXPECT_EQ(step.state.elapsed, Milliseconds(29'999));
  step.on(ask::Tick{Milliseconds(5'000)});
  EXPECT_EQ(step.state.elapsed, Milliseconds(30'000));
  EXPECT_FALSE(step.on(ask::Tick{Milliseconds(5'000)}));
  EXPECT_EQ(step.forward, 0) << "the timer never takes the class on";
}

TEST(Talk, WithoutATimeNoTimeIsKept) {
  Taught<Talk> step(spec_from<Talk>(kTalk));
  EXPECT_FALSE(step.on(ask::Tick{Milliseconds(5'000)}));
}

}  // namespace
}  // namespace pausepoint::activities
