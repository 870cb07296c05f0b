// Playing all that moves in a lesson: every branch is seen, every pause, and it ends.
#include "app/shell/moments.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/activities/stream/moment.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

using activities::Story;
using activities::Stream;

/// What is seen of one shipped or test lesson: for a stream its lists, pauses and ends; for a film its parts.
struct Seen {
  std::set<int> lists, pauses, parts;
  int ends = 0, stops = 0;
};

Seen played(const std::string& lesson) {
  std::string problems;
  Seen seen;
  play_all(load_shelf(home_folder(), home_folder() + lesson, problems), 0, yaml::Milliseconds(2000),
           [&](const Stop& stop) {
             ++seen.stops;
             const auto& state = delivery::current_state(stop.kiosk.session().now());
             const auto& step = delivery::current_step(stop.kiosk.session().lesson(), stop.kiosk.session().now());
             if (const auto* film = std::get_if<Story::State>(&state)) seen.parts.insert(film->part);
             const auto* stream = std::get_if<Stream::State>(&state);
             if (stream == nullptr) return;
             const auto& script = std::get<Stream::Spec>(step.spec);
             seen.lists.insert(activities::live::at(script, stream->taken, stream->position).list);
             if (stream->stage == Stream::Stage::paused) seen.pauses.insert(stream->pause);
             seen.ends += stream->stage == Stream::Stage::ended ? 1 : 0;
           });
  return seen;
}

TEST(Moments, EveryBranchAndEveryPauseOfAStreamIsSeen) {
  const Seen seen = played("/lessons/dare-ladder/lesson.yaml");
  EXPECT_EQ(seen.lists, (std::set<int>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(seen.pauses, (std::set<int>{0, 1, 2}));
  EXPECT_GE(seen.ends, 4) << "each of the ways from the second pause has its end";
  EXPECT_LT(seen.stops, 400);
}

TEST(Moments, AFilmIsSeenToItsLastPart) {
  const Seen seen = played("/lessons/whose-secret/lesson.yaml");
  EXPECT_TRUE(seen.lists.empty());
  ASSERT_GT(seen.parts.size(), 10u);
  EXPECT_EQ(*seen.parts.rbegin(), static_cast<int>(seen.parts.size()) - 1) << "a part was passed over";
}

TEST(Moments, ALessonInWhichNothingMovesHasNone) { EXPECT_EQ(played("/tests/kinds/rank/lesson.yaml").stops, 0); }

}  // namespace
}  // namespace pausepoint::shell
