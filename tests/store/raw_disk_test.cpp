// What is left of a question on the bytes of the disk itself, whatever the file system says.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "app/store/data_folder.h"
#include "app/store/disk_keeper.h"
#include "tests/ask/tally_for_tests.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::store {
namespace {

/// An ext4 file system in a file.
class Image {
 public:
  explicit Image(const Folder& folder) : folder_(folder) {
    std::filesystem::create_directory(folder.path("disk"));
    made_ = run("truncate -s 16M " + image() + " && mkfs.ext4 -q -F " + image()) && mount();
  }
  ~Image() { unmount(); }
  bool made() const { return made_; }
  bool mount() { return mounted_ = run("mount -o loop " + image() + " " + folder_.path("disk")); }
  bool make_read_only() { return run("mount -o remount,ro " + folder_.path("disk")); }
  void unmount() {
    if (mounted_) mounted_ = !run("umount " + folder_.path("disk"));
  }
  std::string data() const { return folder_.path("disk/data"); }
  std::string bytes() {
    unmount();
    return folder_.read("image");
  }

 private:
  std::string image() const { return folder_.path("image"); }
  static bool run(const std::string& command) {
    return std::system(("{ " + command + "; } >/dev/null 2>&1").c_str()) == 0;
  }
  const Folder& folder_;
  bool made_ = false, mounted_ = false;
};

/// What a record holds of the tally: the counters of the options and pass, one behind the other.
std::string needle(const std::vector<int>& counts) {
  std::string bytes;
  for (const int count : counts) bytes += {static_cast<char>(count), 0};
  return bytes;
}

TEST(RawDisk, no_tally_of_a_closed_question_is_found_on_the_disk) {
  const ask::Ask ask = ask::ask_with(ask::About::story, 5);
  for (const bool close : {false, true}) {
    const Folder folder;
    Image image(folder);
    if (!image.made()) GTEST_SKIP() << "skipped: this machine does not allow mounting a disk image";
    std::filesystem::create_directory(image.data());
    std::vector<std::string> tallies;
    {
      RealDisk disk;
      DiskKeeper keeper(disk, {.folder = image.data(), .memory_only = false, .worker = false, .wake = {}});
      keeper.open(ask);
      keeper.settle("where the lesson stands: open");
      std::vector<int> counts(6);
      for (int i = 0; i < 30; ++i) {
        // From the 7th on all counters are above zero, so that a tally is not found by chance.
        const int option = i < 6 ? i : (i * i + i / 2) % 6;
        ++counts[static_cast<std::size_t>(option)];
        keeper.count({option, 1, false});
        keeper.settle({});
        ASSERT_EQ(keeper.news().size(), 1u);
        if (i >= 6) tallies.push_back(needle(counts));
        if (i % 8 == 0) sync();
      }
      ASSERT_EQ(tallies.size(), 24u);
      if (close) {
        keeper.close(ask, 30);
        keeper.settle("where the lesson stands: closing");
        ASSERT_EQ(keeper.news().size(), 1u);
        keeper.settle("where the lesson stands: closed");
      }
    }
    const std::string bytes = image.bytes();
    ASSERT_EQ(bytes.size(), 16u << 20);
    int found = 0;
    for (const std::string& tally : tallies) found += bytes.find(tally) != std::string::npos ? 1 : 0;
    // Open, the last tally is there and no other: the search would find one that is left.
    EXPECT_EQ(found, close ? 0 : 1);
    EXPECT_EQ(bytes.find(tallies.back()) != std::string::npos, !close);
    EXPECT_EQ(bytes.find("PAUSEBALLOT") != std::string::npos, !close);
    EXPECT_NE(bytes.find("where the lesson stands"), std::string::npos);
  }
}

TEST(RawDisk, a_full_disk_stops_nothing_but_what_is_kept) {
  const Folder folder;
  Image image(folder);
  if (!image.made()) GTEST_SKIP() << "skipped: this machine does not allow mounting a disk image";
  std::filesystem::create_directory(image.data());
  {
    std::ofstream filler(image.data() + "/filler");
    while (filler << std::string(1 << 16, 'f') && filler.flush()) {
    }
  }
  const ask::Ask ask = ask::ask_with(ask::About::story, 3);
  RealDisk disk;
  DiskKeeper keeper(disk, {.folder = image.data(), .memory_only = false, .worker = false, .wake = {}});
  keeper.open(ask);
  keeper.settle(std::string(300'000, 's'));
  for (int i = 0; i < 9; ++i) keeper.count({0, 1, false});
  keeper.close(ask, 28);
  keeper.settle({});
  const auto news = keeper.news();
  ASSERT_FALSE(news.empty());
  ASSERT_TRUE(std::holds_alternative<ask::Released>(news.back()));
  EXPECT_EQ(std::get<ask::Released>(news.back()).release, ask::released(ask, {9, 0, 0, 0}, 28));
  const auto notices = keeper.notices();
  ASSERT_FALSE(notices.empty());
  EXPECT_NE(notices.back().find("the disk is full"), std::string::npos) << notices.back();
}

TEST(RawDisk, a_disk_that_can_only_be_read_gets_a_sentence) {
  const Folder folder;
  Image image(folder);
  if (!image.made()) GTEST_SKIP() << "skipped: this machine does not allow mounting a disk image";
  std::filesystem::create_directory(image.data());
  const ask::Ask ask = ask::ask_with(ask::About::story, 3);
  RealDisk disk;
  ASSERT_TRUE(image.make_read_only());
  const auto opened = DataFolder::open(image.data());
  EXPECT_EQ(opened.trouble, DataFolder::Trouble::unusable);
  EXPECT_EQ(opened.sentence,
            "Nothing can be kept in " + image.data() +
                ": the disk can only be read. Lessons work all the same; after a power cut they begin again.");
  // It became so while the kiosk ran.
  DiskKeeper keeper(disk, {.folder = image.data(), .memory_only = false, .worker = false, .wake = {}});
  keeper.open(ask);
  for (int i = 0; i < 9; ++i) keeper.count({i % 2, 1, false});
  keeper.settle("standing");
  EXPECT_EQ(keeper.news().size(), 9u);
  EXPECT_EQ(keeper.notices().size(), 2u);
}

}  // namespace
}  // namespace pausepoint::store
