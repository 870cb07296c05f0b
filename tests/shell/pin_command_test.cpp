#include "app/shell/pin_command.h"

#include <gtest/gtest.h>

#include <deque>

#include "app/store/pin_file.h"
#include "tests/store/fake_disk.h"

namespace pausepoint::shell {
namespace {

using std::chrono::seconds;

/// Somebody at a terminal who types these lines.
struct Talk {
  int run(std::deque<std::string> lines, const std::string& key_folder = {}) {
    store::Pin pin(disk, "/data", [this] { return moment; });
    asked.clear();
    const AskFor ask = [&](const std::string& sentence) -> std::optional<std::string> {
      asked.push_back(sentence);
      if (lines.empty()) return {};
      std::string line = lines.front();
      lines.pop_front();
      return line;
    };
    return set_pin(pin, disk, key_folder, ask, {1, 8192});
  }
  bool opens(std::string_view digits) {
    return store::Pin(disk, "/data", [this] { return moment; }).attempt(digits) == store::Pin::Answer::right;
  }
  store::FakeDisk disk;
  store::Moment moment{"boot", seconds(1)};
  std::vector<std::string> asked;
};

TEST(PinCommand, asks_twice_for_the_first_one) {
  Talk talk;
  EXPECT_EQ(talk.run({"508394", "508394"}), 0);
  EXPECT_EQ(talk.asked, (std::vector<std::string>{"The new PIN, six digits:", "The same again:"}));
  EXPECT_TRUE(talk.opens("508394"));
}

TEST(PinCommand, refuses_easy_ones_and_two_that_differ_and_asks_again) {
  Talk talk;
  EXPECT_EQ(talk.run({"123456", "508394", "508395", "683917", "683917"}), 0);
  EXPECT_TRUE(talk.opens("683917"));
}

TEST(PinCommand, wants_the_old_one_first) {
  Talk talk;
  ASSERT_EQ(talk.run({"508394", "508394"}), 0);
  EXPECT_EQ(talk.run({"683917", "683917", "683917"}), 1);
  EXPECT_EQ(talk.asked, (std::vector<std::string>{"The old PIN:"}));
  EXPECT_TRUE(talk.opens("508394"));
  EXPECT_EQ(talk.run({"508394", "683917", "683917"}), 0);
  EXPECT_TRUE(talk.opens("683917"));
}

TEST(PinCommand, is_no_way_to_guess_more_often) {
  Talk talk;
  ASSERT_EQ(talk.run({"508394", "508394"}), 0);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(talk.run({"947156"}), 1);
  EXPECT_EQ(talk.run({"508394", "683917", "683917"}), 1);
  EXPECT_TRUE(talk.asked.empty()) << "it waits";
}

TEST(PinCommand, leaves_all_as_it_was_when_nobody_types_on) {
  Talk talk;
  EXPECT_EQ(talk.run({}), 1);
  EXPECT_EQ(talk.run({"508394"}), 1);
  EXPECT_TRUE(talk.disk.files.empty());
}

TEST(PinCommand, writes_a_key_that_opens_and_keeps_the_pin) {
  Talk talk;
  ASSERT_EQ(talk.run({"508394", "508394"}, "/stick"), 0);
  ASSERT_EQ(talk.run({"508394"}, "/stick"), 0);
  store::Pin pin(talk.disk, "/data", [&] { return talk.moment; });
  EXPECT_TRUE(pin.open_with_key({talk.disk.content(store::kKeyFile)}));
  EXPECT_TRUE(talk.opens("508394"));
}

TEST(PinCommand, a_damaged_file_is_not_replaced) {
  Talk talk;
  talk.disk.files[store::kPinFile] = {"x", "x"};
  EXPECT_EQ(talk.run({"508394", "508394"}), 1);
  EXPECT_EQ(talk.disk.content(store::kPinFile), "x");
}

}  // namespace
}  // namespace pausepoint::shell
