// What single screens and controls say.
#include "app/speech/spoken.h"

#include "tests/speech/words_for_tests.h"

namespace pausepoint::speech {
namespace {

class Drawn : public ::testing::Test {
 protected:
  void add(ui::Role role, std::string_view id, std::string_view text, Rect rect, std::uint8_t flags = 0) {
    shown.add(role, id, text, rect, rect, flags);
  }
  std::string of(int index) { return texts(spoken_entry({shown, false, key_on_desk}, index)); }
  std::string all() { return texts(spoken({shown, false, key_on_desk})); }

  ui::Outline shown;
};

TEST_F(Drawn, AControlSaysItsNameRoleStateAndKey) {
  add(ui::Role::button, "next", "Next", {0, 0, 200, 96});
  add(ui::Role::button, "undo", "Undo", {0, 100, 200, 96}, ui::kDisabled);
  add(ui::Role::button, "answer-turns", "One by one", {0, 200, 200, 96}, ui::kSelected);
  add(ui::Role::field, "adult", "Name, as pupils say it", {0, 300, 200, 96});
  add(ui::Role::card, "card-0", "A kind word", {0, 400, 200, 96});
  EXPECT_EQ(of(0), "Next, button. Key PgDn.");
  EXPECT_EQ(of(1), "Undo, button, not now. Key U.");
  EXPECT_EQ(of(2), "One by one, button, chosen.");
  EXPECT_EQ(of(3), "Name, as pupils say it, text box.");
  EXPECT_EQ(of(4), "A kind word, card to move.");
}

TEST_F(Drawn, WhatStandsOnAControlIsSaidWithItAndItsOwnLabelOnce) {
  add(ui::Role::button, "0/lesson", "Strings attached", {0, 0, 900, 400});
  add(ui::Role::text, "", "Strings attached", {20, 20, 300, 40});
  add(ui::Role::text, "", "30 min", {20, 80, 100, 30});
  EXPECT_EQ(of(0), "Strings attached, button. 30 minutes.");
  EXPECT_EQ(of(1), of(0)) << "pointing at its text is pointing at it";
  EXPECT_EQ(all(), of(0));
}

TEST_F(Drawn, OrnamentIsNotRead) {
  add(ui::Role::text, "", "A", {0, 0, 20, 20}, ui::kDecorative);
  add(ui::Role::text, "", "1:59", {0, 0, 20, 20});
  EXPECT_EQ(all(), "");
}

TEST_F(Drawn, OnTopOfOthersIsWhatIsReadUnderThePointer) {
  add(ui::Role::text, "", "below", {0, 0, 100, 100});
  add(ui::Role::text, "", "above", {0, 0, 50, 50});
  EXPECT_EQ(readable_at(shown, {10, 10}), 1);
  EXPECT_EQ(readable_at(shown, {90, 90}), 0);
  EXPECT_EQ(readable_at(shown, {500, 500}), -1);
}

}  // namespace
}  // namespace pausepoint::speech
