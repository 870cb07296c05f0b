#include "app/store/results.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

using activities::Result;
using ask::About;
using ask::Level;
using ask::Rung;

Result shown(std::string step, About about = About::story, bool was_shown = true) {
  ask::Release release;
  release.rung = Rung::tenths;
  release.shares = {{Level::few_or_none, 0}, {Level::part, 4}, {Level::nearly_everyone, 0}};
  release.leader = 2;
  return {std::move(step), "ask", 1, was_shown, release, about};
}

Kept lesson(int number, int steps = 3) {
  Kept kept{number, "strings-attached", "0123456789abcdef", "7B", "2026-W48", {}};
  for (int i = 0; i < steps; ++i) kept.results.push_back(shown("step-" + std::to_string(i)));
  return kept;
}

TEST(Results, what_was_kept_comes_back) {
  const Folder folder(true);
  Results results(folder.path());
  EXPECT_EQ(results.check(), "");
  EXPECT_EQ(*results.next_number(), 1);
  EXPECT_EQ(results.keep(lesson(1)), "");
  EXPECT_EQ(results.keep(lesson(2, 1)), "");
  EXPECT_EQ(*results.next_number(), 3);
  const auto all = results.all();
  ASSERT_TRUE(all) << all.sentence();
  EXPECT_EQ(*all, (std::vector<Kept>{lesson(1), lesson(2, 1)}));
  EXPECT_EQ(Results(folder.path()).check(), "");
}

TEST(Results, keeping_a_delivery_again_takes_the_place_of_the_first) {
  const Folder folder(true);
  Results results(folder.path());
  results.keep(lesson(1, 3));
  results.keep(lesson(1, 2));
  EXPECT_EQ(*results.all(), std::vector<Kept>{lesson(1, 2)});
}

TEST(Results, only_what_was_shown_is_kept_and_of_us_only_if_the_teacher_keeps_it) {
  Result few = shown("few");
  few.release = {};
  const std::vector<Result> all = {shown("story"), shown("us", About::us), shown("held-back", About::story, false),
                                   few};
  EXPECT_EQ(keepable(all, false), std::vector<Result>{all[0]});
  EXPECT_EQ(keepable(all, true), (std::vector<Result>{all[0], all[1]}));
}

TEST(Results, the_file_is_for_this_user_alone_and_tells_no_time) {
  const Folder folder;
  Results(folder.path()).keep(lesson(1));
  struct stat status {};
  ASSERT_EQ(stat(folder.path(Results::kFile).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  EXPECT_EQ(status.st_mtim.tv_sec, 946'684'800);
  EXPECT_EQ(picture_of(folder.path()).size(), 1u) << "no journal stays behind";
}

TEST(Results, the_same_lessons_leave_the_same_bytes) {
  const Folder one(true), other(true);
  for (const Folder* folder : {&one, &other}) {
    Results results(folder->path());
    for (int i = 1; i <= 5; ++i) results.keep(lesson(i, i));
  }
  EXPECT_EQ(picture_of(one.path()), picture_of(other.path()));
}

TEST(Results, what_is_deleted_is_overwritten) {
  const Folder folder(true);
  Results results(folder.path());
  Kept kept = lesson(1);
  kept.results[0].step_id = "a-canary-sings-here";
  results.keep(kept);
  ASSERT_NE(folder.read(Results::kFile).find("a-canary-sings-here"), std::string::npos);
  results.keep(lesson(1));
  EXPECT_EQ(folder.read(Results::kFile).find("a-canary-sings-here"), std::string::npos);
}

TEST(Results, weeks_are_counted_as_the_calendar_on_the_wall_does) {
  EXPECT_EQ(school_week("2026-11-23"), "2026-W48");
  EXPECT_EQ(school_week("2026-11-29"), "2026-W48");
  EXPECT_EQ(school_week("2027-01-01"), "2026-W53");
  EXPECT_EQ(school_week("2024-12-30"), "2025-W01");
  EXPECT_EQ(school_week("2023-01-01"), "2022-W52");
  EXPECT_EQ(school_week(""), "");
  EXPECT_EQ(school_week("2026-02-30"), "");
}

void execute(const std::string& path, const char* sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
  sqlite3_close(database);
}

TEST(Results, a_file_of_a_newer_program_is_set_aside_whole) {
  const Folder folder(true);
  Results results(folder.path());
  results.keep(lesson(1));
  execute(folder.path(Results::kFile), "PRAGMA user_version=99");
  const std::string bytes = folder.read(Results::kFile);
  EXPECT_EQ(
      results.check(),
      "The file of results was written by a newer Pausepoint. It was set aside as results.broken-1.db, and a new one "
      "is begun.");
  EXPECT_EQ(folder.read("results.broken-1.db"), bytes);
  EXPECT_EQ(results.check(), "") << "said once";
}

/// One way to damage the file. Returns what it did.
std::string damage(const Folder& folder, int way, std::mt19937& random) {
  const std::string path = folder.path(Results::kFile);
  std::string bytes = folder.read(Results::kFile);
  switch (way % 6) {
    case 0: {
      const std::size_t left = random() % bytes.size();
      folder.write(Results::kFile, bytes.substr(0, left));
      return "cut to " + std::to_string(left) + " bytes";
    }
    case 1: {
      const std::size_t at = random() % bytes.size();
      bytes[at] ^= static_cast<char>(1 << random() % 8);
      folder.write(Results::kFile, bytes);
      return "a bit flipped at " + std::to_string(at);
    }
    case 2: {
      const std::size_t pages = bytes.size() / 4096, one = random() % pages, other = random() % pages;
      for (std::size_t i = 0; i < 4096; ++i) std::swap(bytes[one * 4096 + i], bytes[other * 4096 + i]);
      folder.write(Results::kFile, bytes);
      return "pages " + std::to_string(one) + " and " + std::to_string(other) + " swapped";
    }
    case 3:
      folder.write(Results::kFile, "");
      return "empty";
    case 4:
      std::filesystem::remove(path);
      std::filesystem::create_directory(path);
      return "a directory";
    default:
      for (int i = 0; i < 40; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
      folder.write(Results::kFile, bytes);
      return "40 bytes of chance";
  }
}

TEST(Results, whatever_is_broken_is_set_aside_and_said_once) {
  std::mt19937 random(21);
  int aside = 0;
  for (int way = 0; way < 200; ++way) {
    const Folder folder(true);
    Results results(folder.path());
    for (int i = 1; i <= 12; ++i) results.keep(lesson(i, 30));
    const auto before = results.all();
    const std::string what = damage(folder, way, random);
    const std::string sentence = results.check();
    if (sentence.empty()) {
      // A flipped bit where nothing is kept, or two pages that are the same one.
      const auto after = results.all();
      ASSERT_TRUE(after) << what << ": " << after.sentence();
      EXPECT_EQ(*after, *before) << what;
    } else {
      ++aside;
      EXPECT_TRUE(std::filesystem::exists(folder.path("results.broken-1.db"))) << what;
      EXPECT_EQ(results.check(), "") << what << ": said twice";
    }
    EXPECT_EQ(results.keep(lesson(77)), "") << what;
    EXPECT_EQ(results.all()->back(), lesson(77)) << what;
  }
  EXPECT_GT(aside, 150);
}

TEST(Results, a_folder_that_is_gone_gets_a_sentence) {
  std::string path;
  {
    const Folder folder(true);
    path = folder.path();
  }
  Results results(path);
  EXPECT_EQ(results.keep(lesson(1)),
            "What was shown in this lesson could not be kept: the folder is not there any more.");
}

}  // namespace
}  // namespace pausepoint::store
