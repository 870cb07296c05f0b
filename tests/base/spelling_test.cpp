#include "app/base/spelling.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pausepoint {
namespace {

TEST(EditDistance, CountsInsertDeleteReplaceAndSwap) {
  EXPECT_EQ(edit_distance("", ""), 0);
  EXPECT_EQ(edit_distance("vote", "vote"), 0);
  EXPECT_EQ(edit_distance("", "abc"), 3);
  EXPECT_EQ(edit_distance("abc", ""), 3);
  EXPECT_EQ(edit_distance("vote", "vots"), 1);
  EXPECT_EQ(edit_distance("vote", "votes"), 1);
  EXPECT_EQ(edit_distance("anwser", "answer"), 1) << "a swap is one edit";
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3);
  EXPECT_EQ(edit_distance("ca", "abc"), 3) << "optimal string alignment edits no letter twice";
}

TEST(Closest, OffersWhatIsNearAndNothingElse) {
  const std::vector<std::string_view> words = {"answer", "ask", "minutes", "say"};
  EXPECT_EQ(closest("anwser", words), "answer");
  EXPECT_EQ(closest("minute", words), "minutes");
  EXPECT_EQ(closest("sya", words), "say");
  EXPECT_EQ(closest("picture", words), "");
  EXPECT_EQ(closest("", words), "");
  EXPECT_EQ(closest("x", std::vector<std::string_view>{"y"}), "") << "a wholly other word";
  EXPECT_EQ(closest(std::string(100'000, 'a'), words), "");
}

}  // namespace
}  // namespace pausepoint
