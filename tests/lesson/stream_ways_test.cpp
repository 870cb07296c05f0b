// Every choice at every pause of every stream that is shipped: each way ends in help and a calm close.
#include <gtest/gtest.h>

#include "app/activities/stream/moment.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

using activities::Stream;
using activities::live::What;

/// Goes every way on from `way`; returns how many there are.
int go_on(const activities::live::Script& script, std::vector<Stream::Choice>& way) {
  EXPECT_LT(way.size(), 12u);
  const activities::live::Stop stop = activities::live::stop_of(script, way);
  if (stop.line == nullptr || way.size() >= 12) return ADD_FAILURE() << "a way runs out", 0;
  if (stop.line->what == What::end) {
    const activities::live::Moment moment = activities::live::at(script, way, stop.at);
    EXPECT_NE(moment.helper.line, nullptr) << stop.line->text << " is reached without help";
    EXPECT_TRUE(moment.off) << stop.line->text << " is told while somebody watches";
    EXPECT_EQ(moment.face, scene::Face::smiling) << stop.line->text;
    return 1;
  }
  const activities::live::Pause& pause = script.pauses[static_cast<std::size_t>(stop.line->pause)];
  int ways = 0;
  const int options = activities::live::decides(pause) ? static_cast<int>(pause.lists.size()) : 0;
  for (int option = options > 0 ? 0 : -1; option < std::max(options, 0); ++option) {
    way.push_back({stop.line->pause, option});
    ways += go_on(script, way);
    way.pop_back();
  }
  return ways;
}

TEST(StreamWays, EveryWayOfEveryShippedStreamEndsInHelpAndACalmClose) {
  const World world = shipped_world();
  int streams = 0;
  for (const std::string& path : shipped_lessons()) {
    const Loaded loaded = load(file(path), world);
    ASSERT_TRUE(loaded.lesson) << path;
    for (const Step& step : loaded.lesson->steps) {
      const auto* script = std::get_if<Stream::Spec>(&step.spec);
      if (script == nullptr) continue;
      SCOPED_TRACE(path);
      std::vector<Stream::Choice> way;
      EXPECT_GE(go_on(*script, way), 3);
      ++streams;
    }
  }
  EXPECT_GE(streams, 5);
}

}  // namespace
}  // namespace pausepoint::lesson
