#include "app/shell/note_page.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/shell/shelf.h"
#include "tests/shell/class_at_work.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

using store::Folder;

screens::Note note_of(int lines) {
  screens::Note note{{true, "Strings attached"}, {false, "A summary. Ages 10 to 11, 30 minutes."}, {true, "Done"}};
  for (int i = 0; i < lines; ++i) note.push_back({false, "A line of the note, which is long enough to be read."});
  return note;
}
std::string assets() { return home_folder() + "/assets"; }

TEST(NotePage, IsOnePageAndGoesOnWhereItIsLong) {
  const Folder folder(true);
  EXPECT_EQ(*print_note(note_of(6), folder.path("one.pdf"), assets()), 1);
  EXPECT_GT(*print_note(note_of(80), folder.path("long.pdf"), assets()), 1);
  EXPECT_TRUE(folder.read("one.pdf").starts_with("%PDF"));
}

TEST(NotePage, HasANameOfItsOwnAndIsForItsOwnerAlone) {
  const Folder folder(true);
  const auto first = write_note(note_of(3), "strings-attached", "2026-11-25", folder.path(), assets());
  const auto second = write_note(note_of(3), "strings-attached", "2026-11-25", folder.path(), assets());
  ASSERT_TRUE(first && second) << first.sentence() << second.sentence();
  EXPECT_EQ(*first, "notes/strings-attached-2026-W48.pdf");
  EXPECT_EQ(*second, "notes/strings-attached-2026-W48-2.pdf");
  struct stat status {};
  ASSERT_EQ(::stat(folder.path(*first).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  ASSERT_EQ(::stat(folder.path("notes").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
}

TEST(NotePage, SaysWhyItCouldNotBeWritten) {
  EXPECT_FALSE(write_note(note_of(1), "a", "2026-11-25", "", assets()));
  const Folder folder(true);
  folder.write("notes", "a file where the folder would be");
  const auto written = write_note(note_of(1), "a", "2026-11-25", folder.path(), assets());
  EXPECT_FALSE(written);
  EXPECT_NE(written.sentence(), "");
}

void teach(Room& room, bool rehearsal) {
  room.on(screens::OpenLesson{0});
  room.on(screens::Begin{rehearsal});
  for (int i = 0; i < 40 && !room.now().finished; ++i) room.cue(ask::Cue::next);
  ASSERT_TRUE(room.now().finished);
}

TEST(NotePage, TheDeskSaysWhereTheNoteIs) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  teach(room, false);
  room.on(screens::DeskEvent(screens::WriteNote{}));
  EXPECT_EQ(room.now().trouble, "The note is in " + folder.path() + "/notes/made-for-tests-2026-W48.pdf.");
  EXPECT_TRUE(folder.read("notes/made-for-tests-2026-W48.pdf").starts_with("%PDF"));
}

TEST(NotePage, NothingIsWrittenOfARehearsalNorBeforeTheEnd) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  teach(room, true);
  room.on(screens::DeskEvent(screens::WriteNote{}));
  room.on(screens::ToLibrary{});
  room.begin();
  room.on(screens::DeskEvent(screens::WriteNote{}));
  EXPECT_FALSE(std::filesystem::exists(folder.path("notes")));
}

}  // namespace
}  // namespace pausepoint::shell
