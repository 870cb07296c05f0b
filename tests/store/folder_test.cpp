// The data folder, its settings, its warnings, and where a lesson stands, each as a file.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <random>

#include "app/store/crc32c.h"
#include "app/store/data_folder.h"
#include "app/store/file_system.h"
#include "app/store/settings.h"
#include "app/store/standing.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

TEST(DataFolder, is_made_for_this_user_alone) {
  const Folder folder;
  const auto opened = DataFolder::open(folder.path("a/b/pausepoint"));
  ASSERT_TRUE(opened.folder) << opened.sentence;
  struct stat status {};
  ASSERT_EQ(stat(folder.path("a/b/pausepoint").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  EXPECT_TRUE(opened.folder->notices().empty());
}

TEST(DataFolder, a_second_kiosk_is_refused_until_the_first_ends_however_it_ends) {
  const Folder folder;
  int ready[2];
  ASSERT_EQ(pipe(ready), 0);
  const pid_t child = fork();
  if (child == 0) {
    const auto opened = DataFolder::open(folder.path());
    const char byte = opened.folder ? 'y' : 'n';
    if (write(ready[1], &byte, 1) == 1) pause();
    _exit(1);
  }
  char byte = 0;
  ASSERT_EQ(read(ready[0], &byte, 1), 1);
  ASSERT_EQ(byte, 'y');
  const auto second = DataFolder::open(folder.path());
  EXPECT_FALSE(second.folder);
  EXPECT_EQ(second.trouble, DataFolder::Trouble::in_use);
  EXPECT_EQ(second.sentence, "another Pausepoint is running with " + folder.path() +
                                 "; close it first, or give another folder with --data DIR");
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(DataFolder::open(folder.path()).folder);
  close(ready[0]), close(ready[1]);
}

TEST(DataFolder, rights_that_are_too_wide_are_put_right_and_said) {
  const Folder folder;
  folder.write("results.db", "x");
  chmod(folder.path().c_str(), 0755), chmod(folder.path("results.db").c_str(), 0644);
  const auto opened = DataFolder::open(folder.path());
  ASSERT_TRUE(opened.folder);
  ASSERT_EQ(opened.folder->notices().size(), 1u);
  EXPECT_EQ(opened.folder->notices()[0],
            "Other people on this computer could look into " + folder.path() + "; now they cannot.");
  struct stat status {};
  stat(folder.path("results.db").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(DataFolder, where_nothing_can_be_kept_the_sentence_says_so) {
  const Folder folder;
  folder.write("file", "");
  const auto opened = DataFolder::open(folder.path("file"));
  EXPECT_EQ(opened.trouble, DataFolder::Trouble::unusable);
  EXPECT_EQ(opened.sentence,
            "Nothing can be kept in " + folder.path("file") +
                ": the folder is not there any more. Lessons work all the same; after a power cut they begin again.");
  EXPECT_EQ(DataFolder::open("/proc/pausepoint").trouble, DataFolder::Trouble::unusable);
}

TEST(DataFolder, wiping_leaves_nothing_but_settings_and_the_lock) {
  const Folder folder;
  const auto opened = DataFolder::open(folder.path());
  for (const char* name : {"results.db", "results.broken-1.db", "ballot.bin", "standing.txt", "settings.yaml"}) {
    folder.write(name, std::string(9000, 'c'));
  }
  std::filesystem::create_directory(folder.path("results.broken-2.db"));
  const auto wiped = wipe(folder.path());
  ASSERT_TRUE(wiped) << wiped.sentence();
  EXPECT_EQ(*wiped, "Wiped everything kept in " + folder.path() + ": 5 files.");
  const auto left = picture_of(folder.path());
  EXPECT_EQ(left.size(), 2u);
  EXPECT_TRUE(left.contains("/settings.yaml") && left.contains("/lock"));
  EXPECT_EQ(*wipe(folder.path()), "Nothing was kept in " + folder.path() + ".");
}

TEST(Disk, erasing_overwrites_before_it_removes) {
  const Folder folder;
  folder.write("secret", std::string(10'000, 's'));
  ASSERT_EQ(link(folder.path("secret").c_str(), folder.path("other-name").c_str()), 0);
  RealDisk disk;
  EXPECT_EQ(erase_file(disk, folder.path("secret")), 0);
  EXPECT_TRUE(all_zero(folder.read("other-name")));
  EXPECT_EQ(erase_file(disk, folder.path("secret")), 0) << "gone already";
}

TEST(Disk, replacing_a_file_leaves_the_old_or_the_new_whatever_fails) {
  for (long call = 0;; ++call) {
    FakeDisk disk;
    ASSERT_EQ(replace_file(disk, "/data", "standing.txt", "old"), 0);
    disk.fail_call = disk.calls + call;
    const bool done = replace_file(disk, "/data", "standing.txt", "new one") == 0;
    const bool reached = disk.calls > disk.fail_call;
    const std::string content = disk.content("standing.txt");
    EXPECT_TRUE(content == "new one" || (content == "old" && !done)) << content;
    if (!reached) break;
  }
  for (long cut = 0; cut < 8; ++cut) {
    FakeDisk disk;
    ASSERT_EQ(replace_file(disk, "/data", "standing.txt", "old"), 0);
    disk.bytes_left = cut;
    const bool done = replace_file(disk, "/data", "standing.txt", "new one") == 0;
    disk.power_cycle(true);
    EXPECT_EQ(disk.content("standing.txt"), done ? "new one" : "old") << cut;
  }
}

TEST(FileSystem, copying_ones_get_a_warning_and_others_none) {
  const std::string mounts =
      "/dev/sda1 / ext4 rw,relatime 0 0\n/dev/sdb1 /data ext4 rw,data=journal 0 0\n/dev/sdc1 /database ext4 rw 0 0\n";
  constexpr long kExt4 = 0xEF53;
  EXPECT_EQ(file_system_warning(kExt4, mounts, "/home/x"), "");
  EXPECT_EQ(file_system_warning(kExt4, mounts, "/database/x"), "");
  EXPECT_EQ(file_system_warning(kExt4, mounts, "/data/x"),
            "This disk (ext4 with data=journal) keeps old copies of what is written. For the strongest secrecy set "
            "memory-only in settings.yaml.");
  EXPECT_NE(file_system_warning(kExt4, mounts, "/data"), "");
  for (const long type : {0x9123683EL, 0x2FC12FC1L, 0xF2F52010L}) {
    EXPECT_NE(file_system_warning(type, mounts, "/home"), "");
  }
}

TEST(Settings, are_read_and_mistakes_have_their_place) {
  const Folder folder;
  std::string problems;
  EXPECT_EQ(read_settings(folder.path(), problems), Settings{});
  folder.write("settings.yaml", "memory-only: true\nclass: 7B\n");
  EXPECT_EQ(read_settings(folder.path(), problems),
            (Settings{.memory_only = true, .keep_us = false, .class_label = "7B"}));
  EXPECT_EQ(problems, "");
  folder.write("settings.yaml", "keep-us: true\nmemory-onyl: true\n");
  EXPECT_EQ(read_settings(folder.path(), problems),
            (Settings{.memory_only = false, .keep_us = true, .class_label = ""}));
  EXPECT_NE(problems.find("settings.yaml:2:1: error: unknown field 'memory-onyl'"), std::string::npos) << problems;
}

TEST(Standing, comes_back_and_any_damage_is_found) {
  const Standing standing{"strings-attached", version_of("text"), 12, "7B", true, "5:lines 7:with\nnew "};
  const std::string text = to_text(standing);
  EXPECT_EQ(from_text(text), standing);
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_EQ(from_text(text.substr(0, length)), std::nullopt);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] ^= 4;
    EXPECT_EQ(from_text(damaged), std::nullopt) << at;
  }
}

TEST(Standing, the_version_of_a_lesson_changes_with_its_text) {
  EXPECT_EQ(version_of("a"), version_of("a"));
  EXPECT_NE(version_of("a"), version_of("b"));
  EXPECT_EQ(version_of("a").size(), 16u);
}

TEST(Crc32c, gives_the_published_values) {
  // RFC 3720, appendix B.4.
  const std::string zeros(32, '\0'), ones(32, '\xff');
  EXPECT_EQ(crc32c(zeros.data(), 32), 0x8a9136aau);
  EXPECT_EQ(crc32c(ones.data(), 32), 0x62a8ab43u);
  EXPECT_EQ(crc32c("123456789", 9), 0xe3069283u);
}

TEST(LockedPage, holds_its_value_and_is_zero_afterwards) {
  Locked<std::array<int, 8>> page;
  page->fill(7);
  EXPECT_TRUE(page.locked());
  wipe(page->data(), sizeof *page);
  EXPECT_EQ(*page, (std::array<int, 8>{}));
}

}  // namespace
}  // namespace pausepoint::store
