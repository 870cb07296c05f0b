#include "app/activities/helpers/helpers.h"

#include "tests/activities/step_for_tests.h"

namespace pausepoint::activities {
namespace {

const std::string kHead = "heading: Who could help?\nprompt: Who could Mei tell?\n";
const std::string kPlaces =
    "places:\n  - {id: home, name: At home, art: helpers/home}\n  - {id: school, name: At school, art: "
    "helpers/school}\n"
    "  - {id: club, name: At a club, art: helpers/club}\n";
const std::string kPeople =
    "people:\n  - {id: aunt, text: aunt or uncle, place: home}\n  - {id: teacher, text: teacher, place: school}\n"
    "  - {id: coach, text: coach, place: club}\n  - {id: leader, text: leader, place: club}\n";
const std::string kMap = kHead + kPlaces + kPeople;

TEST(Helpers, PeopleAreFoundAtTheirPlaces) {
  const Helpers::Spec spec = spec_from<Helpers>(kMap + "own: Who is missing?\n");
  ASSERT_EQ(spec.places.size(), 3u);
  ASSERT_EQ(spec.people.size(), 4u);
  EXPECT_EQ(spec.people[0].place, 0);
  EXPECT_EQ(spec.people[1].place, 1);
  EXPECT_EQ(spec.people[3].place, 2);
  EXPECT_EQ(spec.own, "Who is missing?");
}

TEST(Helpers, APlaceThatIsNotOnTheMapIsReportedWithThoseThatAre) {
  const std::string said =
      complaints<Helpers>(kHead + kPlaces + kPeople + "  - {id: nurse, text: nurse, place: hom}\n");
  EXPECT_NE(said.find("there is no place 'hom' on this map"), std::string::npos) << said;
  EXPECT_NE(said.find("did you mean 'home'?"), std::string::npos) << said;
  EXPECT_NE(said.find("the places are: home, school and club"), std::string::npos) << said;
}

TEST(Helpers, IdsAreThereOnce) {
  EXPECT_NE(complaints<Helpers>(kMap + "  - {id: aunt, text: nurse, place: home}\n").find("already a person 'aunt'"),
            std::string::npos);
  EXPECT_NE(complaints<Helpers>(kHead + kPlaces + "  - {id: home, name: B, art: helpers/home}\n" + kPeople)
                .find("already a place 'home'"),
            std::string::npos);
}

TEST(Helpers, NeedsPlacesAndPeople) {
  const std::string said = complaints<Helpers>(kHead);
  EXPECT_NE(said.find("missing field 'places' in helpers"), std::string::npos) << said;
  EXPECT_NE(said.find("missing field 'people' in helpers"), std::string::npos) << said;
}

TEST(Helpers, IsOneScreenThatStartsWithNobodyOnTheMap) {
  Taught<Helpers> step(spec_from<Helpers>(kMap));
  EXPECT_EQ(step.state.on_map, std::vector<bool>(4));
  expect_one_screen(step);
}

TEST(Helpers, APickPutsSomebodyOnTheMapAndTheNextTakesThemOff) {
  Taught<Helpers> step(spec_from<Helpers>(kMap));
  step.on(ask::Pick{2, 0});
  EXPECT_EQ(step.state.on_map, (std::vector<bool>{false, false, true, false}));
  step.on(ask::Pick{2, 0});
  EXPECT_EQ(step.state.on_map, std::vector<bool>(4));
  EXPECT_FALSE(step.on(ask::Pick{-1, 0}));
  EXPECT_FALSE(step.on(ask::Pick{4, 0}));
}

TEST(Helpers, TypedHelpersAreFewAndAnEmptyLineTakesTheLastAway) {
  Taught<Helpers> step(spec_from<Helpers>(kMap));
  EXPECT_FALSE(step.on(ask::Line{"  "}));
  for (int i = 0; i < 2 * Helpers::kMostTyped; ++i) step.on(ask::Line{" a neighbour "});
  ASSERT_EQ(static_cast<int>(step.state.typed.size()), Helpers::kMostTyped);
  EXPECT_EQ(step.state.typed[0], "a neighbour");
  step.on(ask::Line{""});
  EXPECT_EQ(static_cast<int>(step.state.typed.size()), Helpers::kMostTyped - 1);
}

}  // namespace
}  // namespace pausepoint::activities
