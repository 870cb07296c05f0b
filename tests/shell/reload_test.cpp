// A lesson file is saved, as an editor saves it, and the watch says so.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/shell/file_watch.h"
#include "app/shell/new_lesson.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

namespace fs = std::filesystem;

class ReloadTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("pausepoint-reload-" + std::to_string(::getpid()));
    fs::create_directories(folder_ / "first");
    write("first/lesson.yaml", new_lesson("first", today()));
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  static bool told(FileWatch& watch, int milliseconds) {
    for (int passed = 0; passed < milliseconds; passed += 10) {
      if (watch.take()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
  fs::path folder_;
};

TEST_F(ReloadTest, a_written_and_a_renamed_file_are_told_once) {
  std::atomic<int> woken{0};
  FileWatch watch({folder_.string()}, [&] { ++woken; });
  EXPECT_FALSE(told(watch, 150)) << "nothing was saved yet";
  write("first/lesson.yaml", new_lesson("first", today()));
  EXPECT_TRUE(told(watch, 5000));
  EXPECT_GE(woken, 1);
  write("first/lesson.yaml.new", "x");
  fs::rename(folder_ / "first/lesson.yaml.new", folder_ / "first/cy.yaml");
  EXPECT_TRUE(told(watch, 5000));
  EXPECT_FALSE(told(watch, 150));
}

TEST_F(ReloadTest, other_files_are_none_of_its_business) {
  FileWatch watch({folder_.string()}, [] {});
  write("first/notes.txt", "x");
  EXPECT_FALSE(told(watch, 300));
}

TEST_F(ReloadTest, a_folder_that_is_not_there_does_no_harm) {
  FileWatch watch({"/nowhere/at/all"}, [] {});
  EXPECT_FALSE(watch.take());
}

TEST_F(ReloadTest, a_lesson_on_the_board_becomes_what_was_saved) {
  const std::string path = (folder_ / "first/lesson.yaml").string();
  std::string problems, text = new_lesson("first", today());
  screens::Kiosk kiosk(load_shelf(home_folder(), path, problems));
  kiosk.apply(screens::OpenLesson{0});
  kiosk.apply(screens::Begin{});
  kiosk.apply(delivery::Event(delivery::Jump{1}));
  FileWatch watch({folder_.string()}, [] {});
  text.replace(text.find("heading: Mei goes live"), 22, "heading: Mei draws now");
  write("first/lesson.yaml", text);
  ASSERT_TRUE(told(watch, 5000));
  kiosk.apply(screens::NewShelf{load_shelf(home_folder(), path, problems)});
  const auto& step = delivery::current_step(kiosk.session().lesson(), kiosk.session().now());
  EXPECT_EQ(step.id, "mei-streams");
  EXPECT_EQ(std::get<activities::Page::Spec>(step.spec).heading, "Mei draws now");
  write("first/lesson.yaml", text + "more: of it\n");
  ASSERT_TRUE(told(watch, 5000));
  kiosk.apply(screens::NewShelf{load_shelf(home_folder(), path, problems)});
  EXPECT_NE(kiosk.saved_mistakes(), "");
  EXPECT_EQ(kiosk.where(), screens::Where::lesson);
}

}  // namespace
}  // namespace pausepoint::shell
