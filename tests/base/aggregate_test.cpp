#include "app/base/aggregate.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace pausepoint {
namespace {

struct None {};
struct Inner {
  int a = 1;
  std::string b = "b";
};
struct Many {
  int first = 1;
  std::vector<bool> flags = {true};
  std::optional<Inner> maybe = Inner{};
  Inner inner;
  std::array<int, 3> three{1, 2, 3};
  std::string last = "last";
};

TEST(Aggregate, fields_are_counted_whatever_they_hold) {
  EXPECT_EQ(kFieldCount<None>, 0u);
  EXPECT_EQ(kFieldCount<Inner>, 2u);
  EXPECT_EQ(kFieldCount<Many>, 6u);
}

TEST(Aggregate, fields_come_in_order_and_can_be_changed) {
  Many many;
  with_fields(many, [](auto& first, auto&, auto& maybe, auto& inner, auto& three, auto& last) {
    EXPECT_EQ(first, 1);
    EXPECT_EQ(maybe->b, "b");
    EXPECT_EQ(three[2], 3);
    inner.a = 7;
    last = "changed";
  });
  EXPECT_EQ(many.inner.a, 7);
  EXPECT_EQ(many.last, "changed");
}

}  // namespace
}  // namespace pausepoint
