// The access settings over a lesson: answers stay, times grow, and all comes back after a restart.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include "app/shell/input.h"
#include "app/shell/pad.h"
#include "tests/shell/class_at_work.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

using screens::AccessEvent;
using store::Folder;

TEST(AccessPanel, what_was_answered_stays_and_nobody_answers_what_nobody_sees) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.begin();
  for (int i = 0; i < 7; ++i) room.press(i % 4);
  ASSERT_EQ(room.answered(), 7);
  room.on(*meaning(GLFW_KEY_F2, room.kiosk));
  ASSERT_TRUE(room.kiosk.access().open);
  EXPECT_FALSE(listening(room.kiosk).takes) << "a pad that chooses in the panel does not answer";
  EXPECT_TRUE(listening(room.kiosk).open) << "the round goes on";
  EXPECT_FALSE(answer(0, room.kiosk));
  for (const int key : {GLFW_KEY_1, GLFW_KEY_A, GLFW_KEY_0}) EXPECT_FALSE(meaning(key, room.kiosk)) << key;
  room.press(1);
  EXPECT_EQ(room.answered(), 7);
  EXPECT_EQ(room.phase(), ask::Phase::answer);
  room.on(*meaning(GLFW_KEY_F2, room.kiosk));
  room.press(1);
  EXPECT_EQ(room.answered(), 8);
}

TEST(AccessPanel, leaves_no_trace_of_whoever_opened_it_in_the_lesson) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.begin();
  const delivery::Delivery before = room.now();
  room.on(AccessEvent(screens::ShowAccess{}));
  room.on(AccessEvent(screens::StepSetting{Setting::text, 1}));
  room.on(AccessEvent(screens::ShowAccess{}));
  EXPECT_TRUE(room.now() == before);
}

TEST(AccessPanel, the_chord_of_a_pad_answers_nothing) {
  for (const int stick : {GLFW_GAMEPAD_BUTTON_LEFT_THUMB, GLFW_GAMEPAD_BUTTON_RIGHT_THUMB})
    EXPECT_EQ(Devices::option_of(stick, PadLayout::standard), Devices::kNothing);
}

TEST(LongerTimes, stretch_the_time_to_think_and_not_the_lesson_s_clock) {
  const Folder folder(true);
  screens::Shelf shelf = *shelf_with(1);
  lesson::Lesson lesson = *shelf.lessons[0].lesson;
  std::get<activities::Vote::Spec>(lesson.steps[1].spec).ask.think = yaml::Milliseconds(60'000);
  shelf.lessons[0].lesson = std::make_shared<const lesson::Lesson>(lesson);
  for (const int longer : kLongerTimes) {
    Room room(folder.path(), std::make_shared<const screens::Shelf>(shelf));
    room.on(AccessEvent(screens::RecallAccess{{.longer = longer}}));
    room.on(screens::OpenLesson{0});
    room.on(screens::Begin{});
    room.cue(ask::Cue::next);
    room.on(delivery::Event(ask::Tick{yaml::Milliseconds(6000)}));
    EXPECT_NEAR(static_cast<double>(asking(room.kiosk)->state->in_phase.count()), 6000.0 * 100 / longer, 60);
    EXPECT_EQ(delivery::elapsed(room.now()), yaml::Milliseconds(6000));
    room.on(screens::ToLibrary{});
  }
}

TEST(LargePrintKeys, turn_pages_and_never_the_lesson) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.on(AccessEvent(screens::RecallAccess{{.text = 200}}));
  room.begin();
  room.on(*meaning(GLFW_KEY_EQUAL, room.kiosk));
  room.on(*meaning(GLFW_KEY_KP_ADD, room.kiosk));
  room.on(*meaning(GLFW_KEY_MINUS, room.kiosk));
  EXPECT_EQ(room.kiosk.access().page, 1);
  EXPECT_EQ(room.phase(), ask::Phase::answer);
  room.press(2);
  EXPECT_EQ(room.kiosk.access().page, 1) << "an answer turns no page";
  room.cue(ask::Cue::close);
  EXPECT_EQ(room.kiosk.access().page, 0) << "something else is shown";
}

TEST(AccessSettings, come_back_after_a_restart) {
  const Folder folder(true);
  Access wanted;
  {
    Room room(folder.path(), shelf_with(1));
    EXPECT_EQ(room.kiosk.access().access, Access{});
    for (int i = 0; i < kSettings; ++i) {
      const auto setting = static_cast<Setting>(i);
      wanted = stepped(wanted, setting, can_step(wanted, setting, 1) ? 1 : -1);
      room.on(AccessEvent(screens::StepSetting{setting, can_step(room.kiosk.access().access, setting, 1) ? 1 : -1}));
    }
    EXPECT_EQ(room.kiosk.access().access, wanted);
  }
  {
    Room room(folder.path(), shelf_with(1));
    EXPECT_EQ(room.kiosk.access().access, wanted);
    EXPECT_FALSE(room.kiosk.access().open);
    room.on(AccessEvent(screens::UsualAccess{}));
  }
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.kiosk.access().access, Access{});
}

}  // namespace
}  // namespace pausepoint::shell
