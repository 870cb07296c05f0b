#include "app/store/pin_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "app/store/crc32c.h"
#include "tests/store/folder_for_tests.h"
#include "tests/store/pin_for_tests.h"

namespace pausepoint::store {
namespace {

TEST(PinFile, comes_back_as_it_was) {
  World world;
  world.set(fresh_key());
  const std::string text = world.disk.content(kPinFile);
  EXPECT_EQ(to_text(*pin_from(text)), text);
  const Tries tries{.wrong = 7, .lately = 3, .served = Span(1234), .now = {"boot", Span(99)}};
  EXPECT_EQ(to_text(*tries_from(to_text(tries))), to_text(tries));
}

TEST(PinFile, tries_that_cannot_be_are_refused_though_the_sum_is_right) {
  const auto text = [](int wrong, int lately, int served, int up) {
    return to_text(Tries{.wrong = wrong, .lately = lately, .served = Span(served), .now = {"b", Span(up)}});
  };
  for (const std::string& refused : {text(101, 0, 0, 0), text(-1, 0, 0, 0), text(0, -1, 0, 0), text(0, 201, 0, 0),
                                     text(0, 0, -1, 0), text(0, 0, 0, -1)}) {
    EXPECT_FALSE(tries_from(refused)) << refused;
  }
  EXPECT_TRUE(tries_from(text(100, 200, 0, 0)));
}

TEST(PinFile, what_would_cost_too_much_or_nothing_is_refused_though_the_sum_is_right) {
  PinSecret secret;
  for (const PinCost cost : {PinCost{0, 8192}, PinCost{101, 8192}, PinCost{1, 8191}, PinCost{1, (1u << 30) + 1}}) {
    secret.cost = cost;
    EXPECT_FALSE(pin_from(to_text(secret)));
  }
  for (const PinCost cost : {PinCost{1, 8192}, PinCost{100, 1u << 30}}) {
    secret.cost = cost;
    EXPECT_TRUE(pin_from(to_text(secret)));
  }
}

TEST(PinSecret, memory_that_is_not_there_is_neither_right_nor_wrong) {
  auto secret = hidden_pin(kRight, kCheap);
  ASSERT_TRUE(secret);
  secret->cost.memory = std::size_t{1} << 50;
  EXPECT_EQ(match(*secret, kRight), Match::unknown);
  EXPECT_FALSE(hidden_pin(kRight, {1, std::size_t{1} << 50}));
  World world;
  EXPECT_EQ(world.pin->set(kRight, {}, {1, std::size_t{1} << 50}), -ENOMEM);
  EXPECT_FALSE(world.pin->is_set());
}

TEST(PinKeys, are_found_on_every_stick_and_nothing_else_is_read) {
  const Folder media;
  RealDisk disk;
  const std::string key = fresh_key();
  EXPECT_EQ(key.size(), 65u);
  for (const char* stick : {"teacher/STICK", "teacher/OTHER", "plain", "deep/er/than/that"}) {
    std::filesystem::create_directories(media.path(stick));
    media.write(std::string(stick) + "/pausepoint.key", key);
  }
  media.write("teacher/OTHER/pausepoint.key", std::string(1'000'000, 'x'));
  std::filesystem::create_directories(media.path("pipe"));
  ASSERT_EQ(mkfifo(media.path("pipe/pausepoint.key").c_str(), 0600), 0);
  std::filesystem::create_directories(media.path("link"));
  std::filesystem::create_symlink(media.path("plain/pausepoint.key"), media.path("link/pausepoint.key"));
  std::filesystem::create_directory_symlink("/", media.path("root"));
  auto texts = key_texts(disk, {media.path(), media.path("missing")});
  std::ranges::sort(texts);
  EXPECT_EQ(texts, (std::vector<std::string>{key, key, std::string(66, 'x')}));
  for (int i = 0; i < 100; ++i) {
    std::filesystem::create_directories(media.path("many/" + std::to_string(i)));
    media.write("many/" + std::to_string(i) + "/pausepoint.key", key);
  }
  EXPECT_EQ(key_texts(disk, {media.path("many")}).size(), 64u);
}

TEST(PinClock, counts_on_within_a_start_of_the_computer_and_names_it) {
  const Moment one = unset_clock()(), other = unset_clock()();
  EXPECT_EQ(one.boot, other.boot);
  EXPECT_EQ(one.boot.size(), 36u);
  EXPECT_LE(one.up, other.up);
  EXPECT_GT(one.up, Span(0));
}

TEST(PinClock, names_this_run_where_the_start_has_no_name) {
  const Folder folder;
  folder.write("short", "abc");
  for (const char* name : {"short", "missing"}) {
    const auto clock = unset_clock(folder.path(name));
    EXPECT_EQ(clock().boot, clock().boot);
    EXPECT_EQ(clock().boot.size(), 36u);
    EXPECT_NE(clock().boot, unset_clock(folder.path(name))().boot);
  }
}

TEST(PinFile, a_line_that_is_missing_or_wrong_is_refused_though_the_sum_is_right) {
  const auto summed = [](std::string text) {
    char sum[16];
    std::snprintf(sum, sizeof sum, "%08x\n", crc32c(text.data(), text.size()));
    return text + sum;
  };
  const std::string hex16(32, 'a'), hex32(64, 'b');
  const std::string head = "pausepoint pin 1\n", cost = "passes 1\nmemory 8192\n";
  const std::string salt = "salt " + hex16 + "\n", hash = "hash " + hex32 + "\n", key = "key " + hex32 + "\n";
  ASSERT_TRUE(pin_from(summed(head + cost + salt + hash + key)));
  std::string not_hex = hex16, half_hex = hex16;
  not_hex[0] = 'x', half_hex[31] = 'x';
  const std::vector<std::string> all_wrong = {cost,
                                              cost + salt,
                                              cost + salt + hash,
                                              salt + hash + key,
                                              cost + hash + key,
                                              "passes 1\nmemory 8192",
                                              "passes \nmemory 8192\n" + salt + hash + key,
                                              "passes 1x\nmemory 8192\n" + salt + hash + key,
                                              "passes x\nmemory 8192\n" + salt + hash + key,
                                              cost + "salt " + not_hex + "\n" + hash + key,
                                              "passes 99999999999999999999\nmemory 8192\n" + salt + hash + key,
                                              cost + "salt " + half_hex + "\n" + hash + key,
                                              cost + "salt " + hex16.substr(1) + "\n" + hash + key,
                                              cost + salt + "hash " + hex16 + "\n" + key,
                                              cost + salt + hash + "key " + hex16 + "\n",
                                              cost + salt + hash + "key no\n",
                                              cost + "sale " + hex16 + "\n" + hash + key};
  for (const std::string& wrong : all_wrong) {
    EXPECT_FALSE(pin_from(summed(head + wrong))) << wrong;
  }
  EXPECT_FALSE(tries_from(summed("pausepoint tries 1\nwrong 1\n")));
}

TEST(PinSecret, a_try_that_could_not_be_checked_for_want_of_memory_counts) {
  FakeDisk disk;
  Pin pin(disk, "/data", [] { return Moment{"boot", Span(1)}; });
  ASSERT_EQ(pin.set(kRight, {}, kCheap), 0);
  auto secret = *pin_from(disk.content(kPinFile));
  secret.cost.memory = std::size_t{1} << 30;
  ASSERT_EQ(replace_file(disk, "/data", kPinFile, to_text(secret)), 0);
  const auto try_with_little_memory = [&] {
    rlimit little{};
    little.rlim_cur = little.rlim_max = std::size_t{400} << 20;
    setrlimit(RLIMIT_AS, &little);
    Pin again(disk, "/data", [] { return Moment{"boot", Span(1)}; });
    const bool said = again.attempt(kRight) == Answer::no_memory;
    _exit(said && tries_from(disk.content(kTriesFile))->wrong == 1 ? 0 : 1);
  };
  EXPECT_EXIT(try_with_little_memory(), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace pausepoint::store
