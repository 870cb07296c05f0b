#include "app/base/access.h"

#include <gtest/gtest.h>

namespace pausepoint {
namespace {

TEST(Access, text_goes_from_80_to_200_percent_and_ends_there) {
  Access access;
  for (int i = 0; i < 20; ++i) access = stepped(access, Setting::text, 1);
  EXPECT_EQ(access.text, 200);
  EXPECT_FALSE(can_step(access, Setting::text, 1));
  for (int i = 0; i < 20; ++i) access = stepped(access, Setting::text, -1);
  EXPECT_EQ(access.text, 80);
  EXPECT_TRUE(can_step(access, Setting::text, 1));
}

TEST(Access, looks_and_switches_go_round) {
  Access access;
  for (int i = 0; i < kColors; ++i) access = stepped(access, Setting::colors, 1);
  EXPECT_EQ(access, Access{});
  EXPECT_EQ(stepped(access, Setting::colors, -1).colors, Colors::rose);
  access = stepped(access, Setting::fewer, 1);
  EXPECT_TRUE(access.fewer);
  EXPECT_EQ(stepped(access, Setting::fewer, 1), Access{});
}

TEST(Access, every_setting_can_be_changed_and_changed_back) {
  for (int i = 0; i < kSettings; ++i) {
    const auto setting = static_cast<Setting>(i);
    const int by = can_step({}, setting, 1) ? 1 : -1;
    const Access changed = stepped({}, setting, by);
    EXPECT_FALSE(changed == Access{}) << i;
    EXPECT_EQ(stepped(changed, setting, -by), Access{}) << i;
  }
}

}  // namespace
}  // namespace pausepoint
