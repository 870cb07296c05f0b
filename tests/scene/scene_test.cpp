#include "app/scene/scene.h"

#include <gtest/gtest.h>

namespace pausepoint::scene {
namespace {

struct Read {
  Scene scene;
  std::vector<yaml::Reference> references;
  std::string complaints;
};

Read read_text(const std::string& text) {
  const Source source{"scene.yaml", text};
  Diagnostics diagnostics;
  Read made;
  if (const auto root = yaml::parse(source, diagnostics)) {
    yaml::Reading reading{&diagnostics, {}, {}};
    yaml::Fields fields(*root, "scene", "", reading);
    made.scene = read(fields);
    fields.finish();
    made.references = reading.references;
  }
  made.complaints = render(source, diagnostics);
  return made;
}

TEST(Scene, IsReadWithPeopleFacesAndMessages) {
  const Read made = read_text(
      "place: park\npeople:\n  - {who: kit, face: worried, at: 25}\n  - {who: leila}\n"
      "phone:\n  - {who: kit, text: Hello, mine: true}\n  - {who: moonbeam, text: Quick!, marked: true}\n");
  EXPECT_EQ(made.complaints, "");
  EXPECT_EQ(made.scene.place, "places/park");
  ASSERT_EQ(made.scene.people.size(), 2u);
  EXPECT_EQ(made.scene.people[0], (Person{"kit", Face::worried, 0.25f}));
  EXPECT_EQ(made.scene.people[1], (Person{"leila", Face::calm, 0.5f}));
  ASSERT_EQ(made.scene.phone.size(), 2u);
  EXPECT_EQ(made.scene.phone[0], (Message{"kit", "Hello", true, false}));
  EXPECT_EQ(made.scene.phone[1], (Message{"moonbeam", "Quick!", false, true}));
}

TEST(Scene, NamesItsPlaceAndEverybodyInItForTheSecondPass) {
  const Read made = read_text("place: park\npeople: [{who: kit}]\nphone: [{who: moonbeam, text: Hello}]\n");
  std::vector<std::string> named;
  for (const yaml::Reference& reference : made.references) named.push_back(reference.to + " " + reference.id);
  EXPECT_EQ(named, (std::vector<std::string>{"place park", "voice kit", "voice moonbeam"}));
}

TEST(Scene, NeedsAPlaceAndLimitsPeopleAndMessages) {
  EXPECT_NE(read_text("people: []\n").complaints.find("missing field 'place' in scene"), std::string::npos);
  EXPECT_NE(read_text("place: a\npeople: [{who: a}, {who: a}, {who: a}, {who: a}]\n").complaints.find("3 at most"),
            std::string::npos);
  EXPECT_NE(read_text("place: a\npeople: [{who: a, at: 101}]\n").complaints.find("must be from 0 to 100"),
            std::string::npos);
  EXPECT_NE(read_text("place: a\npeople: [{who: a, face: happy}]\n").complaints.find("face is calm, unsure, worried"),
            std::string::npos);
}

TEST(Scene, EveryFaceHasTheNameThatAuthorsWrite) {
  for (const Face face : {Face::calm, Face::unsure, Face::worried, Face::smiling, Face::surprised}) {
    const Read made = read_text("place: a\npeople: [{who: a, face: " + std::string(name_of(face)) + "}]\n");
    EXPECT_EQ(made.complaints, "");
    EXPECT_EQ(made.scene.people.at(0).face, face);
  }
}

TEST(Scene, SomebodyIsFoundInTheCastByTheirId) {
  const std::vector<CastMember> cast{{"kit", "Kit", "people/kit"}, {"leila", "Auntie Leila", "people/leila"}};
  ASSERT_NE(find(cast, "leila"), nullptr);
  EXPECT_EQ(find(cast, "leila")->name, "Auntie Leila");
  EXPECT_EQ(find(cast, "finn"), nullptr);
}

}  // namespace
}  // namespace pausepoint::scene
