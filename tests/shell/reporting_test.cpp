#include "app/shell/reporting.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/shell/shelf.h"
#include "app/store/results.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

using std::chrono::milliseconds;
using store::Folder;

Patience never() {
  return {[] { return milliseconds(0); }, {}};
}

activities::Result shown(const std::string& step, ask::About about = ask::About::story) {
  ask::Release release;
  release.rung = ask::Rung::bands;
  release.shares = {{ask::Level::five_or_more, 0}, {ask::Level::few_or_none, 0}, {ask::Level::few_or_none, 0}};
  return {step, "ask", 1, true, release, about};
}

void keep(const Folder& folder, const std::string& label, std::vector<activities::Result> results) {
  EXPECT_EQ(store::Results(folder.path()).keep({1, "a-lesson", "v", label, "2026-W48", std::move(results)}), "");
}

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Reporting, the_folders_of_several_kiosks_are_read_at_once_and_each_once) {
  const Folder one(true), other(true);
  keep(one, "7B", {shown("a"), shown("b"), shown("c")});
  keep(other, "8Y", {shown("a")});
  Patience patience = never();
  const auto read = read_folders({one.path(), other.path(), one.path() + "/"}, patience);
  ASSERT_TRUE(read) << read.sentence();
  ASSERT_EQ(read->taught.size(), 2u);
  EXPECT_EQ(read->taught[1].class_label, "8Y");
  EXPECT_TRUE(read->notes.empty());
}

TEST(Reporting, of_us_all_is_taken_that_the_teacher_kept) {
  const Folder folder(true);
  keep(folder, "7B", {shown("a"), shown("b", ask::About::us)});
  Patience patience = never();
  EXPECT_EQ(read_folders({folder.path()}, patience)->taught[0].results.size(), 2u);
}

TEST(Reporting, a_folder_that_is_not_there_or_holds_nothing_is_a_sentence) {
  const Folder empty(true);
  Patience patience = never();
  EXPECT_EQ(read_folders({"/no/such/folder"}, patience).sentence(),
            "there is no folder /no/such/folder; give the data folder of a kiosk with --data DIR");
  EXPECT_EQ(read_folders({empty.path()}, patience).sentence(),
            "Nothing that was shown is kept in " + empty.path() + ". Teach a lesson and leave it, then try again.");
}

TEST(Reporting, a_folder_that_holds_nothing_is_a_note_beside_others) {
  const Folder empty(true), full(true);
  keep(full, "7B", {shown("a")});
  Patience patience = never();
  const auto read = read_folders({empty.path(), full.path()}, patience);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->notes.size(), 1u);
  const std::string name = std::filesystem::path(empty.path()).filename().string();
  EXPECT_EQ(read->on_page[0], "Nothing that was shown is kept in " + name + ".");
}

TEST(Reporting, a_broken_file_is_left_as_it_is_and_said_to_be_missing) {
  const Folder broken(true), full(true);
  broken.write("results.db", "this is no file of results, however long one looks at it");
  const auto before = store::picture_of(broken.path());
  keep(full, "7B", {shown("a")});
  Patience patience = never();
  const auto read = read_folders({broken.path(), full.path()}, patience);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->notes.size(), 1u);
  EXPECT_EQ(read->notes[0], "Not in this report: the results in " + broken.path() +
                                ", which cannot be read. Starting pausepoint --data " + broken.path() +
                                " once sets the file aside.");
  EXPECT_EQ(store::picture_of(broken.path()), before);
  EXPECT_FALSE(read_folders({broken.path()}, patience));
}

TEST(Reporting, a_file_that_was_set_aside_is_said_to_be_missing) {
  const Folder folder(true);
  folder.write("results.db", "broken");
  store::Results(folder.path()).check();
  keep(folder, "7B", {shown("a")});
  Patience patience = never();
  const auto read = read_folders({folder.path()}, patience);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->notes.size(), 1u);
  EXPECT_NE(read->notes[0].find("results.broken-1.db"), std::string::npos) << read->notes[0];
}

TEST(Reporting, reading_changes_nothing) {
  const Folder folder;
  keep(folder, "7B", {shown("a")});
  const auto before = store::picture_of(folder.path());
  Patience patience = never();
  EXPECT_TRUE(read_folders({folder.path()}, patience));
  EXPECT_EQ(store::picture_of(folder.path()), before);
}

TEST(Reporting, what_cannot_be_written_is_a_sentence_and_an_old_report_stays) {
  const Folder folder(true);
  Patience patience = never();
  const report::Report report;
  for (const char* ending : {".html", ".pdf", ".csv"}) {
    const std::string nowhere = std::string("/no/such/folder/year") + ending;
    EXPECT_EQ(write_report(nowhere, report, patience),
              nowhere + " cannot be written; check the folder and the space on the disk");
    const std::string there = folder.path("year") + ending;
    EXPECT_EQ(write_report(there, report, patience), "");
    EXPECT_FALSE(text_of(there).empty());
    EXPECT_FALSE(std::filesystem::exists(there + ".new"));
  }
  std::filesystem::create_directory(folder.path("taken.csv"));
  EXPECT_NE(write_report(folder.path("taken.csv"), report, patience), "");
  EXPECT_FALSE(std::filesystem::exists(folder.path("taken.csv.new")));
}

TEST(Patience, says_nothing_within_a_second_and_then_at_most_ten_times_in_one) {
  milliseconds now{0};
  std::string said;
  Patience patience([&] { return now; }, [&](std::string_view text) { said += text; });
  patience.at("Reading folders", 0, 8);
  now = milliseconds(999);
  patience.at("Reading folders", 1, 8);
  EXPECT_EQ(said, "");
  now = milliseconds(1000);
  patience.at("Reading folders", 2, 8);
  now = milliseconds(1050);
  patience.at("Reading folders", 3, 8);
  EXPECT_EQ(said, "\rReading folders: 2 of 8");
  now = milliseconds(1100);
  patience.at("Drawing", 1, 8);
  EXPECT_EQ(said, "\rReading folders: 2 of 8\rDrawing: 1 of 8        ");
  patience.end();
  EXPECT_TRUE(said.ends_with("\r               \r")) << said;
}

}  // namespace
}  // namespace pausepoint::shell
