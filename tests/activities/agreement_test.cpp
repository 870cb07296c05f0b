#include "app/activities/agreement/agreement.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

const std::string kRules = "heading: Our agreement\nrules: [We listen., Anyone can pass.]\n";

TEST(Agreement, IsReadWithAndWithoutTheQuestionForOneMoreRule) {
  const Agreement::Spec plain = spec_from<Agreement>(kRules);
  EXPECT_EQ(plain.heading, "Our agreement");
  EXPECT_EQ(plain.rules, (std::vector<std::string>{"We listen.", "Anyone can pass."}));
  EXPECT_EQ(plain.add, "");
  EXPECT_EQ(spec_from<Agreement>(kRules + "add: What could we add?\n").add, "What could we add?");
}

TEST(Agreement, NeedsAHeadingAndTwoToSixRules) {
  const std::string none = complaints<Agreement>("add: What could we add?\n");
  EXPECT_NE(none.find("missing field 'heading' in agreement"), std::string::npos) << none;
  EXPECT_NE(none.find("missing field 'rules' in agreement"), std::string::npos) << none;
  EXPECT_NE(complaints<Agreement>("heading: Ours\nrules: [One.]\n").find("2 at least"), std::string::npos);
  EXPECT_NE(complaints<Agreement>("heading: Ours\nrules: [a, b, c, d, e, f, g]\n").find("6 at most"),
            std::string::npos);
}

TEST(Agreement, StartsWithoutARuleOfTheClassAndIsOneScreen) {
  Taught<Agreement> step(spec_from<Agreement>(kRules));
  EXPECT_EQ(step.state.own, "");
  expect_one_screen(step);
}

TEST(Agreement, TakesTheClassesOwnRuleReplacesItAndTakesItAway) {
  Taught<Agreement> step(spec_from<Agreement>(kRules));
  step.on(ask::Line{"  No laughing at answers "});
  EXPECT_EQ(step.state.own, "No laughing at answers");
  step.on(ask::Line{"Be kind"});
  EXPECT_EQ(step.state.own, "Be kind");
  step.on(Cue::next);
  EXPECT_EQ(step.state.own, "Be kind") << "it is still there when the class comes back";
  step.on(ask::Line{" "});
  EXPECT_EQ(step.state.own, "");
}

TEST(Agreement, DoesNotHeedWhatIsNotForIt) {
  Taught<Agreement> step(spec_from<Agreement>(kRules));
  for (const Event& event : {Event(ask::Press{0}), Event(ask::Pick{0, 0}), Event(ask::Present{3}),
                             Event(ask::Tick{Milliseconds(5000)}), Event(ask::Hands{0, 1})}) {
    EXPECT_FALSE(step.on(event));
  }
}

}  // namespace
}  // namespace pausepoint::activities
