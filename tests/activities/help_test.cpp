#include "app/activities/help/help.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

const std::string kHelp =
    "heading: You can tell someone.\nroutes: [childline, adult-here]\nwhen_you_tell: [They listen., They tell you.]\n";

TEST(Help, IsReadWithRoutesByTheirIds) {
  const Help::Spec spec = spec_from<Help>(kHelp);
  EXPECT_EQ(spec.routes, (std::vector<std::string>{"childline", "adult-here"}));
  EXPECT_EQ(spec.when_you_tell.size(), 2u);
}

TEST(Help, NeedsRoutesAndWhatHappensThen) {
  const std::string said = complaints<Help>("heading: A\n");
  EXPECT_NE(said.find("missing field 'routes' in help"), std::string::npos) << said;
  EXPECT_NE(said.find("missing field 'when_you_tell' in help"), std::string::npos) << said;
  EXPECT_NE(complaints<Help>("heading: A\nroutes: [a, b, c, d, e]\nwhen_you_tell: [a, b]\n").find("4 at most"),
            std::string::npos);
}

TEST(Help, ShowsTheRoutesThenWhatHappensWhenYouTell) {
  Taught<Help> step(spec_from<Help>(kHelp));
  EXPECT_EQ(step.state.part, Help::Part::routes);
  EXPECT_EQ(step.coming(), "What happens when you tell.");
  step.on(Cue::next);
  EXPECT_EQ(step.state.part, Help::Part::telling);
  EXPECT_EQ(step.forward, 0);
  EXPECT_EQ(step.coming(), kComingNextStep);
  step.on(Cue::next);
  EXPECT_EQ(step.forward, 1);
}

TEST(Help, BackReturnsToTheRoutesBeforeItLeaves) {
  Taught<Help> step(spec_from<Help>(kHelp));
  step.on(Cue::next);
  step.on(Cue::back);
  EXPECT_EQ(step.state.part, Help::Part::routes);
  EXPECT_EQ(step.back, 0);
  step.on(Cue::back);
  EXPECT_EQ(step.back, 1);
}

TEST(Help, OtherCuesChangeNothingInEitherPart) {
  Taught<Help> step(spec_from<Help>(kHelp));
  for (int part = 0; part < 2; ++part) {
    for (const Cue cue : kEveryCue) {
      const bool leads_on = cue == Cue::next || cue == Cue::back;
      EXPECT_FALSE(!leads_on && step.on(cue)) << static_cast<int>(cue);
    }
    EXPECT_FALSE(Help::asking(step.spec, step.state));
    step.on(Cue::next);
  }
}

}  // namespace
}  // namespace pausepoint::activities
