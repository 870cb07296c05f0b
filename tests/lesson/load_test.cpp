#include <gtest/gtest.h>

#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

TEST(Load, TheShippedLessonHasNoMistakes) {
  const Loaded loaded = load(file("lessons/strings-attached/lesson.yaml"), shipped_world());
  EXPECT_EQ(render(loaded.source, loaded.diagnostics), "");
  ASSERT_NE(loaded.lesson, nullptr);
  EXPECT_EQ(loaded.lesson->title, "Strings attached");
  EXPECT_EQ(loaded.lesson->minutes, Milliseconds(30 * 60'000));
}

TEST(Load, RoutesAndTricksAreComplete) {
  const World known = shipped_world();
  EXPECT_EQ(known.tactics.size(), 15u);
  EXPECT_EQ(known.routes.size(), 9u);
}

TEST(Load, TheHelpNumbersStandAsTheyAre) {
  const World known = shipped_world();
  const auto number = [&](std::string_view id) {
    for (const auto& route : known.routes) {
      if (route.id == id) return route.number;
    }
    return std::string("none");
  };
  EXPECT_EQ(number("danger-now"), "999");
  EXPECT_EQ(number("childline"), "0800 1111");
  EXPECT_EQ(number("police-101"), "101");
  EXPECT_EQ(number("nspcc"), "0808 800 5000");
  EXPECT_EQ(number("stop-it-now"), "0808 1000 900");
}

constexpr std::string_view kHead =
    "lesson: small\ntitle: Small\nsummary: A small lesson\nages: 10-11\nminutes: 3\nlanguage: en-GB\n"
    "reviewed: 2026-11-23\noutcomes: [read]\n";

std::string problems(std::string_view rest) {
  const Loaded loaded = load({"small.yaml", std::string(kHead) + std::string(rest)}, {});
  return render(loaded.source, loaded.diagnostics);
}

TEST(Load, ASmallLessonIsClean) {
  EXPECT_EQ(problems("steps:\n  - {id: one, kind: page, title: One, minutes: 3, heading: Hello}\n"), "");
}

TEST(Load, AMisspeltKindIsNamedWithTheNearestOne) {
  const std::string said = problems("steps:\n  - {id: one, kind: pagge, title: One, minutes: 3, heading: Hello}\n");
  EXPECT_NE(said.find("small.yaml:10:21: error: there is no activity kind 'pagge'"), std::string::npos) << said;
  EXPECT_NE(said.find("did you mean 'page'?"), std::string::npos) << said;
}

TEST(Load, AMisspeltFieldIsNamedWithTheNearestOne) {
  const std::string said = problems("steps:\n  - {id: one, kind: page, title: One, minutes: 3, headding: Hello}\n");
  EXPECT_NE(said.find("unknown field 'headding' in page"), std::string::npos) << said;
  EXPECT_NE(said.find("did you mean 'heading'?"), std::string::npos) << said;
}

TEST(Load, TwoStepsWithOneIdAreReported) {
  const std::string said = problems(
      "steps:\n  - {id: one, kind: page, title: One, minutes: 1, heading: A}\n"
      "  - {id: one, kind: page, title: Two, minutes: 2, heading: B}\n");
  EXPECT_NE(said.find("there is already a step 'one'"), std::string::npos) << said;
}

TEST(Load, MinutesThatDoNotAddUpAreReported) {
  const std::string said = problems("steps:\n  - {id: one, kind: page, title: One, minutes: 2, heading: A}\n");
  EXPECT_NE(said.find("the steps take 2 minutes together, not 3"), std::string::npos) << said;
}

TEST(Load, ADrawingThatIsNotThereIsReported) {
  const std::string said =
      problems("steps:\n  - {id: one, kind: page, title: One, minutes: 3, heading: A, picture: nowhere}\n");
  EXPECT_NE(said.find("there is no drawing 'nowhere' in assets/art"), std::string::npos) << said;
}

TEST(Load, MonthsAreCountedWhole) {
  EXPECT_EQ(months_between("2025-11-23", "2026-11-23"), 12);
  EXPECT_EQ(months_between("2025-11-24", "2026-11-23"), 11);
  EXPECT_EQ(months_between("soon", "2026-11-23"), 0);
}

}  // namespace
}  // namespace pausepoint::lesson
