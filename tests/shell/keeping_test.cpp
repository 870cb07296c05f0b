#include "app/shell/keeping.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <random>

#include "app/delivery/snapshot.h"
#include "app/shell/shelf.h"
#include "app/store/standing.h"
#include "tests/shell/class_at_work.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

using ask::Cue;
using store::Folder;
using store::long_run;
using store::picture_of;

TEST(Keeping, a_lesson_that_was_interrupted_comes_back_covered_at_the_same_place) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(2));
    room.on(screens::OpenLesson{0});
    room.on(screens::ChangePresent{-4});
    room.on(screens::Begin{});
    room.on(delivery::Event(ask::Tick{yaml::Milliseconds(61'000)}));
    room.cue(Cue::next);
    room.cue(Cue::open);
    for (int i = 0; i < 17; ++i) room.press(i % 5);
  }
  Room room(folder.path(), shelf_with(2));
  ASSERT_EQ(room.kiosk.where(), Where::lesson);
  EXPECT_TRUE(room.now().covered);
  EXPECT_EQ(room.now().step, 1);
  EXPECT_EQ(room.now().room.present, 24);
  EXPECT_EQ(delivery::elapsed(room.now()), yaml::Milliseconds(61'000));
  EXPECT_EQ(room.phase(), ask::Phase::answer);
  EXPECT_EQ(room.answered(), 17);
  EXPECT_EQ(room.now().trouble, "");
  room.press(0);
  EXPECT_EQ(room.answered(), 17) << "covered";
  room.cue(Cue::cover);
  room.press(0);
  EXPECT_EQ(room.answered(), 18);
}

TEST(Keeping, a_round_that_was_being_closed_is_closed_and_not_opened_again) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(1));
    room.begin();
    for (int i = 0; i < 17; ++i) room.press(i % 5);
    // The program ends after it wrote that the round closes and before it wrote what came of it.
    room.keeping.apply(room.kiosk, delivery::Event(Cue::close));
    const delivery::Session& session = room.kiosk.session();
    const std::string standing = folder.read("standing.txt");
    EXPECT_EQ(room.phase(), ask::Phase::closing);
    auto kept = store::from_text(standing);
    ASSERT_TRUE(kept);
    kept->delivery = delivery::write_snapshot(session.lesson(), session.now());
    folder.write("standing.txt", store::to_text(*kept));
  }
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.phase(), ask::Phase::closed);
  ASSERT_EQ(room.now().results.size(), 1u);
  EXPECT_NE(room.now().results[0].release.rung, ask::Rung::too_few);
  EXPECT_TRUE(store::all_zero(folder.read("ballot.bin")));
}

TEST(Keeping, a_lesson_that_was_left_does_not_come_back_and_keeps_what_was_shown) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(2));
    room.begin();
    for (int i = 0; i < 17; ++i) room.press(i % 3);
    room.cue(Cue::close), room.cue(Cue::show), room.cue(Cue::next), room.cue(Cue::open);
    for (int i = 0; i < 17; ++i) room.press(i % 3);
    room.cue(Cue::close), room.cue(Cue::keep_back);
    room.on(screens::ToLibrary{});
  }
  Room room(folder.path(), shelf_with(2));
  EXPECT_EQ(room.kiosk.where(), Where::library);
  EXPECT_EQ(folder.read("standing.txt"), "");
  EXPECT_TRUE(store::all_zero(folder.read("ballot.bin")));
  const auto all = store::Results(folder.path()).all();
  ASSERT_TRUE(all) << all.sentence();
  ASSERT_EQ(all->size(), 1u);
  EXPECT_EQ((*all)[0].lesson, "made-for-tests");
  EXPECT_EQ((*all)[0].week, "2026-W48");
  ASSERT_EQ((*all)[0].results.size(), 1u) << "only what was shown";
  EXPECT_EQ((*all)[0].results[0].step_id, "ask-0");
}

TEST(Keeping, a_lesson_whose_file_has_changed_begins_the_step_again_and_says_so) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(2));
    room.begin();
    for (int i = 0; i < 9; ++i) room.press(0);
  }
  screens::Shelf changed = *shelf_with(2);
  changed.lessons[0].source.text += " differently";
  Room room(folder.path(), std::make_shared<const screens::Shelf>(changed));
  EXPECT_EQ(room.now().step, 1);
  EXPECT_EQ(room.phase(), ask::Phase::think);
  EXPECT_EQ(room.now().trouble,
            "This step could not be taken up where it stood, so it begins again. "
            "The answers to the open question are lost. It is asked again from zero.");
  EXPECT_TRUE(store::all_zero(folder.read("ballot.bin")));
}

TEST(Keeping, answers_that_are_lost_are_asked_for_again_and_the_desk_says_so) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(1));
    room.begin();
    for (int i = 0; i < 9; ++i) room.press(0);
  }
  std::filesystem::remove(folder.path("ballot.bin"));
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.phase(), ask::Phase::think);
  EXPECT_EQ(room.now().trouble, "The answers to the open question are lost. It is asked again from zero.");
}

TEST(Keeping, a_step_at_whose_first_picture_the_program_died_is_not_drawn_again) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(1));
    room.begin();
    room.keeping.before_drawing(room.kiosk);
  }
  {
    Room room(folder.path(), shelf_with(1));
    EXPECT_FALSE(room.kiosk.trusts_step());
    room.cue(Cue::cover);
    room.press(0);
    EXPECT_EQ(room.answered(), 0) << "what the class cannot see it cannot answer";
    room.cue(Cue::close);
    for (int i = 0; i < 3; ++i) room.cue(Cue::next);
    EXPECT_TRUE(room.now().finished) << "Next works";
    room.cue(Cue::back);
    EXPECT_FALSE(room.kiosk.trusts_step());
    room.on(screens::TryStep{});
    EXPECT_TRUE(room.kiosk.trusts_step());
    room.keeping.before_drawing(room.kiosk);
    EXPECT_TRUE(std::filesystem::exists(folder.path("drawing")));
    room.keeping.after_drawing();
    EXPECT_FALSE(std::filesystem::exists(folder.path("drawing")));
  }
  EXPECT_TRUE(Room(folder.path(), shelf_with(1)).kiosk.trusts_step());
}

TEST(Keeping, damage_to_where_a_lesson_stood_is_said_and_the_kiosk_starts) {
  const Folder folder(true);
  folder.write("standing.txt", "pausepoint standing 1\nlesson made-for-tests\n");
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.kiosk.where(), Where::library);
  EXPECT_EQ(room.kiosk.notice(), "Where the last lesson stood could not be read. Choose it again.");
  room.begin();
  EXPECT_EQ(room.kiosk.notice(), "");
}

TEST(Keeping, a_folder_that_is_removed_in_the_middle_stops_no_lesson) {
  const auto folder = std::make_unique<Folder>(true);
  Room room(folder->path(), shelf_with(2));
  room.begin();
  for (int i = 0; i < 6; ++i) room.press(0);
  std::filesystem::remove_all(folder->path());
  for (int i = 0; i < 6; ++i) room.press(1);
  EXPECT_EQ(room.answered(), 12);
  room.cue(Cue::close);
  EXPECT_NE(room.now().trouble.find("the folder is not there any more"), std::string::npos) << room.now().trouble;
  room.cue(Cue::show), room.cue(Cue::next), room.cue(Cue::open);
  for (int i = 0; i < 8; ++i) room.press(0);
  EXPECT_EQ(room.answered(), 8);
  room.cue(Cue::close);
  EXPECT_EQ(room.now().results.size(), 2u);
}

TEST(Keeping, presses_alone_write_nothing_but_the_ballot) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.begin();
  auto before = picture_of(folder.path());
  for (int i = 0; i < 20; ++i) room.press(i % 5);
  auto after = picture_of(folder.path());
  before.erase("/ballot.bin"), after.erase("/ballot.bin");
  EXPECT_EQ(before, after);
}

TEST(Keeping, wiping_by_the_desk_leaves_nothing_and_says_what_it_did) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.begin();
  for (int i = 0; i < 9; ++i) room.press(i % 3);
  room.on(screens::WipeKept{});
  EXPECT_EQ(room.answered(), 9) << "not in a lesson";
  room.cue(Cue::close), room.cue(Cue::show), room.on(screens::ToLibrary{});
  room.on(screens::WipeKept{});
  EXPECT_TRUE(picture_of(folder.path()).empty());
  EXPECT_EQ(room.kiosk.notice(), "Wiped everything kept in " + folder.path() + ": 2 files.")
      << "the ballot and the results; where the lesson stood is gone already";
  room.begin();
  room.press(0);
  EXPECT_EQ(store::counters_in(folder.read("ballot.bin"), 0).at(0), 1) << "the next answers go to a file that is there";
}

screens::Event chosen(const std::string& class_label, bool keep_us) {
  return screens::DeskEvent(screens::SetKept{{class_label, keep_us}, false});
}

/// The open question is answered and shown; then the lesson is over, but not left.
void answer_and_end(Room& room) {
  for (int i = 0; i < 24; ++i) room.press(i < 10 ? 0 : i < 17 ? 1 : i < 21 ? 2 : 3);
  room.cue(Cue::close), room.cue(Cue::show), room.cue(Cue::next);
  ASSERT_TRUE(over(room.kiosk));
}

TEST(Keeping, results_stand_under_the_class_that_the_teacher_typed) {
  const Folder folder(true);
  Room room(folder.path(), shelf_with(1));
  room.on(chosen("7B", false));
  room.begin();
  answer_and_end(room);
  room.on(screens::ToLibrary{});
  room.begin();
  answer_and_end(room);
  room.on(screens::ToLibrary{});
  const auto all = store::Results(folder.path()).all();
  ASSERT_EQ(all->size(), 2u);
  EXPECT_EQ(all->at(0).class_label, "7B");
  EXPECT_EQ(all->at(1).class_label, "") << "the next class was not typed";
}

TEST(Keeping, what_the_teacher_chose_to_keep_outlives_a_restart) {
  const Folder folder(true);
  {
    Room room(folder.path(), shelf_with(1));
    room.on(chosen("Year 7\tset 2", true));
    room.begin();
  }
  {
    Room room(folder.path(), shelf_with(1));
    EXPECT_EQ(room.kiosk.kept(), (screens::KeptChoice{"Year 7\tset 2", true}));
    room.cue(Cue::cover);
    answer_and_end(room);
  }
  Room room(folder.path(), shelf_with(1));
  EXPECT_EQ(room.kiosk.where(), Where::library);
  EXPECT_EQ(room.kiosk.kept(), screens::KeptChoice{}) << "that lesson is over";
  room.keeping.finish();
  const auto all = store::Results(folder.path()).all();
  ASSERT_EQ(all->size(), 1u);
  EXPECT_EQ(all->at(0).class_label, "Year 7\tset 2");
}

TEST(Keeping, of_questions_about_us_nothing_is_kept_unless_the_teacher_keeps_it) {
  for (const bool keep_us : {false, true}) {
    const Folder folder(true);
    auto shelf = std::make_shared<screens::Shelf>(*shelf_with(1));
    auto lesson = std::make_shared<lesson::Lesson>(*shelf->lessons[0].lesson);
    std::get<activities::Vote::Spec>(lesson->steps[1].spec).ask.about = ask::About::us;
    shelf->lessons[0].lesson = lesson;
    Room room(folder.path(), shelf);
    if (keep_us) room.on(screens::DeskEvent(screens::ToggleKeepUs{}));
    room.begin();
    answer_and_end(room);
    ASSERT_EQ(room.now().results.size(), 1u);
    ASSERT_TRUE(room.now().results[0].shown);
    room.on(screens::ToLibrary{});
    EXPECT_EQ(store::Results(folder.path()).all()->size(), keep_us ? 1u : 0u);
  }
}

TEST(Keeping, the_settings_of_the_school_are_what_a_lesson_begins_with) {
  const Folder folder(true);
  folder.write("settings.yaml", "class: 8Y\nkeep-us: true\n");
  auto keeping = Keeping::open(folder.path(), {});
  ASSERT_TRUE(keeping) << keeping.sentence();
  Kiosk kiosk(shelf_with(1), (*keeping)->keeper());
  (*keeping)->resume(kiosk);
  EXPECT_EQ(kiosk.kept(), (screens::KeptChoice{"8Y", true}));
}

TEST(Keeping, memory_is_guarded_from_core_files_and_other_programs) {
  const pid_t child = fork();
  if (child == 0) {
    store::guard_memory();
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    if (core.rlim_cur != 0 || core.rlim_max != 0 || prctl(PR_GET_DUMPABLE) != 0) _exit(3);
    abort();
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status)) << "exit code " << WEXITSTATUS(status);
  EXPECT_EQ(WTERMSIG(status), SIGABRT);
  EXPECT_FALSE(WCOREDUMP(status));
}

TEST(KeepingProof, every_order_of_the_same_presses_leaves_the_same_folder) {
  const int shuffles = long_run() ? 500 : 10;
  std::mt19937 random(41);
  const auto shelf = shelf_with(1);
  for (int tally = 0; tally < 20; ++tally) {
    std::vector<int> presses(10 + random() % 18);
    for (int& press : presses) press = static_cast<int>(random() % 5);
    std::map<std::string, std::string> open, closed;
    for (int shuffle = 0; shuffle < shuffles; ++shuffle) {
      const Folder folder(true);
      Room room(folder.path(), shelf);
      room.begin();
      for (const int press : presses) room.press(press);
      const auto while_open = picture_of(folder.path());
      room.cue(Cue::close), room.cue(Cue::show), room.on(screens::ToLibrary{});
      const auto afterwards = picture_of(folder.path());
      if (shuffle == 0) open = while_open, closed = afterwards;
      ASSERT_EQ(while_open, open);
      ASSERT_EQ(afterwards, closed);
      std::ranges::shuffle(presses, random);
    }
    EXPECT_GE(open.size(), 2u);
  }
  std::printf("20 tallies, %d orders each: the folder is byte-identical\n", shuffles);
}

/// Sends standard output and standard error into a file for as long as it lives.
class Overheard {
 public:
  explicit Overheard(const std::string& path) : file_(open(path.c_str(), O_RDWR | O_CREAT, 0600)) {
    std::fflush(nullptr);
    for (int i = 0; i < 2; ++i) was_[i] = dup(i + 1), dup2(file_, i + 1);
  }
  ~Overheard() {
    std::fflush(nullptr);
    for (int i = 0; i < 2; ++i) dup2(was_[i], i + 1), close(was_[i]);
    close(file_);
  }

 private:
  int file_, was_[2];
};

TEST(KeepingProof, no_text_of_any_question_reaches_output_or_folder) {
  const int asks = long_run() ? 1000 : 20;
  const Folder folder(true), outside(true);
  {
    const Overheard overheard(outside.path("output"));
    Room room(folder.path(), shelf_with(asks, "canary"));
    room.begin();
    for (int i = 0; i < asks; ++i) {
      if (i > 0) room.cue(Cue::open);
      for (int pupil = 0; pupil < 12; ++pupil) room.press((pupil * pupil + i) % 5);
      if (i % 7 == 3) {
        for (const auto& [name, bytes] : picture_of(folder.path())) {
          ASSERT_EQ(bytes.find("canary"), std::string::npos) << name << " in ask " << i;
        }
      }
      room.cue(Cue::close), room.cue(Cue::show), room.cue(Cue::next);
    }
    ASSERT_TRUE(room.now().finished);
    std::printf("this line is overheard\n");
    room.on(screens::ToLibrary{});
  }
  for (const auto& [name, bytes] : picture_of(folder.path())) {
    EXPECT_EQ(bytes.find("canary"), std::string::npos) << name;
    EXPECT_EQ(name.find("core"), std::string::npos);
  }
  EXPECT_EQ(outside.read("output"), "this line is overheard\n");
  EXPECT_EQ(store::Results(folder.path()).all()->at(0).results.size(), static_cast<std::size_t>(asks));
}

/// Takes the lesson to its end or until it is killed; then writes what the class was told.
[[noreturn]] void take_lesson(const std::string& folder, std::shared_ptr<const screens::Shelf> shelf,
                              const std::string& into) {
  auto keeping = Keeping::open(folder, {});
  if (!keeping) _exit(2);
  Kiosk kiosk(std::move(shelf), (*keeping)->keeper());
  (*keeping)->resume(kiosk);
  for (int moves = 0; moves < 100'000 && !over(kiosk); ++moves) {
    (*keeping)->settle(kiosk);
    if (const auto move = next_move(kiosk)) {
      (*keeping)->apply(kiosk, *move);
      (*keeping)->apply(kiosk, delivery::Event(ask::Tick{yaml::Milliseconds(200)}));
    } else {
      usleep(50);
    }
  }
  const std::string text = results_text(kiosk);
  store::RealDisk disk;
  const int file = disk.open(into, O_WRONLY | O_CREAT);
  if (!over(kiosk) || store::write_all(disk, file, text.data(), text.size(), 0) != 0) _exit(3);
  _exit(0);
}

/// Runs the lesson, killing it after random times as long as kills are left; returns what the class was told.
std::string results_of(std::shared_ptr<const screens::Shelf> shelf, int& kills, std::mt19937& random) {
  const Folder folder;
  const Folder outside(true);
  for (int runs = 0; runs < 20'000; ++runs) {
    const pid_t child = fork();
    if (child == 0) take_lesson(folder.path(), shelf, outside.path("results"));
    const bool kill_it = kills > 0;
    if (kill_it) {
      usleep(static_cast<useconds_t>(2'000 + random() % 60'000));
      kill(child, SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) --kills;
    if (WIFEXITED(status)) return WEXITSTATUS(status) == 0 ? outside.read("results") : "could not go on";
  }
  return "never came to an end";
}

TEST(KeepingProof, a_lesson_that_is_killed_again_and_again_tells_the_class_the_same) {
  std::string problems;
  const auto shelf = load_shelf(home_folder(), home_folder() + "/lessons/strings-attached/lesson.yaml", problems);
  ASSERT_TRUE(shelf->lessons.at(0).lesson) << problems;
  std::mt19937 random(51);
  int none = 0;
  const std::string expected = results_of(shelf, none, random);
  ASSERT_NE(expected.find("how-sure"), std::string::npos) << expected;
  const int all = long_run() ? 1000 : 20;
  int left = all, lessons = 0;
  while (left > 0) {
    ASSERT_EQ(results_of(shelf, left, random), expected);
    ++lessons;
  }
  std::printf("%d kills in %d lessons: the class was told the same\n", all - left, lessons);
}

TEST(KeepingProof, every_lesson_that_is_killed_tells_the_class_the_same) {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"/tests/kinds", "/lessons"}) {
    if (!long_run() && !files.empty()) break;  // the lessons that show each kind are enough
    for (const auto& entry : std::filesystem::directory_iterator(home_folder() + folder)) {
      const auto file = entry.path() / "lesson.yaml";
      if (std::filesystem::exists(file)) files.push_back(file);
    }
  }
  ASSERT_GE(files.size(), 13u);
  std::mt19937 random(52);
  const int each = long_run() ? 30 : 2;
  for (const auto& file : files) {
    std::string problems;
    const auto shelf = load_shelf(home_folder(), file.string(), problems);
    ASSERT_TRUE(shelf->lessons.at(0).lesson) << file << problems;
    int left = 0;
    const std::string expected = results_of(shelf, left, random);
    EXPECT_NE(expected, "could not go on") << file;
    left = each;
    for (int lessons = 0; left > 0 && lessons < each; ++lessons) {
      ASSERT_EQ(results_of(shelf, left, random), expected) << file;
    }
  }
}

}  // namespace
}  // namespace pausepoint::shell
