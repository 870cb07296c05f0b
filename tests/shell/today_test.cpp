// What a teacher takes away for one day: how it is kept, comes back after a power cut, and stays out of reports.
#include <gtest/gtest.h>

#include "tests/shell/class_at_work.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

using ask::Cue;
using store::Folder;

void hide(Room& room, const std::string& step, const std::string& piece) {
  room.on(delivery::Event(delivery::PlanEvent(delivery::HidePiece{{step, piece}})));
}
std::vector<std::string> options(const Room& room) {
  std::vector<std::string> ids;
  for (const ask::Option& option : asking(room.kiosk)->ask->options) ids.push_back(option.id);
  return ids;
}

TEST(Today, ALessonComesBackWithoutWhatWasTakenAway) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(2));
    room.on(screens::OpenLesson{0});
    hide(room, "ask-0", "stop");
    room.on(screens::Begin{});
    room.cue(Cue::next), room.cue(Cue::open);
    for (int i = 0; i < 9; ++i) room.press(i % 3);
  }
  Room room(folder.path(), shelf_with(2));
  ASSERT_EQ(room.kiosk.where(), Where::lesson);
  EXPECT_EQ(options(room), (std::vector<std::string>{"keep", "go", "wait"}));
  EXPECT_EQ(room.phase(), ask::Phase::answer);
  EXPECT_EQ(room.answered(), 9);
}

TEST(Today, AQuestionWithFewerOptionsStaysOutOfWhatIsKept) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(2));
  room.on(screens::OpenLesson{0});
  hide(room, "ask-0", "stop");
  room.on(screens::Begin{});
  room.cue(Cue::next);
  for (int step = 0; step < 2; ++step) {
    room.cue(Cue::open);
    for (int i = 0; i < 17; ++i) room.press(i % 3);
    room.cue(Cue::close), room.cue(Cue::show), room.cue(Cue::next);
  }
  room.on(screens::ToLibrary{});
  const auto all = store::Results(folder.path()).all();
  ASSERT_TRUE(all) << all.sentence();
  ASSERT_EQ(all->size(), 1u);
  ASSERT_EQ((*all)[0].results.size(), 1u);
  EXPECT_EQ((*all)[0].results[0].step_id, "ask-1");
}

TEST(Today, AnotherLengthKeepsWhatIsTakenAwayAndTheSetEnd) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(2));
  room.on(screens::OpenLesson{0});
  hide(room, "ask-0", "stop");
  room.on(delivery::Event(delivery::PlanEvent(delivery::StopAt{650})));
  room.on(screens::DeskEvent(screens::ChooseLength{20}));
  EXPECT_EQ(room.kiosk.draft().hidden.size(), 1u);
  EXPECT_EQ(room.kiosk.draft().stop_at, 650);
}

TEST(Today, OnceTheLessonHasBegunNothingIsTakenAwayAnyMore) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(2));
  room.begin();
  hide(room, "ask-1", "stop");
  EXPECT_TRUE(room.now().plan.hidden.empty());
}

TEST(DeskDisplay, IsRememberedFromOneStartToTheNext) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(1));
    EXPECT_EQ(room.keeping.desk_display(), "");
    room.keeping.keep_desk_display("HDMI-1");
    room.keeping.finish();
  }
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.keeping.desk_display(), "HDMI-1");
}

}  // namespace
}  // namespace pausepoint::shell
