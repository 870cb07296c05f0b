// Every state of the shipped lesson that cues can reach, walked in full: from each of them the cover comes down at
// once, and no cue stops the program or loses an answer.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <random>
#include <set>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/screens/desk_parts.h"
#include "app/shell/desk_keys.h"
#include "app/shell/input.h"
#include "tests/screens/desk_stage.h"

namespace pausepoint::screens {
namespace {

using ask::Cue;
using delivery::Delivery;
using delivery::Session;

constexpr int kCues = static_cast<int>(Cue::eyes_up) + 1;

/// What tells two moments of a lesson apart for somebody who presses cues: not the time, not what is kept.
std::string moment(const Session& session) {
  const Delivery& now = session.now();
  std::string key = std::to_string(now.step) + (now.covered ? "c" : "") + (now.help_open ? "h" : "") +
                    (now.finished ? "f" : "") + (now.paused ? "p" : "") + (now.eyes_up ? "e" : "") +
                    (now.parked_before >= 0 ? "q" : "") + ":";
  key += delivery::coming(session.lesson(), now);
  if (const auto open = delivery::asking(session.lesson(), now)) {
    key += "/" + std::to_string(static_cast<int>(open->state->phase)) + "." + std::to_string(open->state->round) + "." +
           std::to_string(std::min(open->state->sent, 1)) + (open->state->armed ? "a" : "");
  }
  return key;
}

class Walk : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::string problems;
    lesson = shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", problems)
                 ->lessons[0]
                 .lesson;
  }
  static void TearDownTestSuite() { lesson.reset(); }

  using Path = std::vector<delivery::Event>;
  static std::unique_ptr<Session> played(const Path& path) {
    auto session = std::make_unique<Session>(lesson, delivery::Room{.present = 12, .adult = {}, .place = {}});
    for (const delivery::Event& event : path) session->apply(event);
    return session;
  }
  /// What may happen next in the walk: every cue, an answer, time.
  static std::vector<delivery::Event> choices() {
    std::vector<delivery::Event> all;
    for (int cue = 0; cue < kCues; ++cue) all.push_back(static_cast<Cue>(cue));
    all.push_back(ask::Press{0});
    all.push_back(ask::Tick{yaml::Milliseconds(40'000)});
    all.push_back(delivery::PlanEvent(delivery::SkipStep{}));
    return all;
  }
  /// Calls `visit` with the way to one example of every moment.
  static int each_moment(const std::function<void(const Path&, const Session&)>& visit) {
    std::set<std::string> seen;
    std::deque<Path> waiting{{}};
    while (!waiting.empty()) {
      const Path path = std::move(waiting.front());
      waiting.pop_front();
      const auto session = played(path);
      if (!seen.insert(moment(*session)).second) continue;
      visit(path, *session);
      for (const delivery::Event& choice : choices()) {
        const auto after = played(path);
        after->apply(choice);
        if (seen.contains(moment(*after))) continue;
        Path longer = path;
        longer.push_back(choice);
        waiting.push_back(std::move(longer));
      }
    }
    return static_cast<int>(seen.size());
  }

  inline static std::shared_ptr<const lesson::Lesson> lesson;
};

TEST_F(Walk, FromEveryMomentTheCoverComesDownAtOnceAndNoCueLosesAnAnswer) {
  std::set<int> steps;
  const int moments = each_moment([&](const Path& path, const Session& here) {
    steps.insert(here.now().step);
    const auto covered = played(path);
    if (!covered->now().covered) covered->apply(Cue::cover);
    ASSERT_TRUE(covered->now().covered);
    ASSERT_FALSE(delivery::takes_answers(covered->lesson(), covered->now()));
    const auto open = delivery::asking(here.lesson(), here.now());
    const bool answers = open && ask::is_open(*open->state) && open->state->sent > 0;
    for (const delivery::Event& choice : choices()) {
      const auto after = played(path);
      after->apply(choice);
      const auto still = delivery::asking(after->lesson(), after->now());
      if (!answers) continue;
      // Answers that were given are still being counted, or their round was closed into a release.
      const bool counting = still && ask::is_open(*still->state) && still->state->answered >= open->state->answered;
      const bool released = after->now().results.size() > here.now().results.size() ||
                            (still && still->state->releases.size() > open->state->releases.size());
      ASSERT_TRUE(counting || released) << moment(here) << " and event " << choice.index();
    }
  });
  EXPECT_EQ(steps.size(), lesson->steps.size());
  EXPECT_GT(moments, 150);
}

TEST_F(Walk, FromEveryMomentTheFirstFrameAfterTheCueShowsTheWholeCover) {
  auto made = ui::HeadlessContext::make();
  ASSERT_TRUE(made);
  auto theme = ui::load_theme(PAUSEPOINT_HOME "/assets/themes/paper.yaml");
  ui::Workshop workshop(*theme, PAUSEPOINT_HOME "/assets");
  ui::Frame frame(workshop, 160, 90);
  std::string problems;
  const auto shelf =
      shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", problems);
  std::vector<std::uint8_t> cover;
  const int every = std::getenv("PAUSEPOINT_LONG") != nullptr ? 1 : 9;
  int seen = 0, tried = 0;
  each_moment([&](const Path& path, const Session& here) {
    if (here.now().covered || seen++ % every != 0) return;
    ++tried;
    Kiosk kiosk(shelf, std::make_shared<ask::MemoryKeeper>());
    kiosk.resume(0, here.now());
    const auto board = [&] {
      frame.draw({}, kiosk.since_change(), [&](ui::Canvas& canvas) { draw_board(kiosk, canvas, [](Event) {}); });
      return frame.picture().rgba;
    };
    const auto before = board();
    kiosk.apply(delivery::Event(Cue::cover));
    const auto shown = board();
    if (cover.empty()) cover = shown;
    ASSERT_NE(before, cover) << path.size();
    ASSERT_EQ(shown, cover) << moment(here);
  });
  EXPECT_GT(tried, 20);
}

TEST_F(Walk, TheCoverIsOnTheBoardInTheFirstFrame) {
  // Two frames are promised: the one after the press shows it whole, without any movement.
  auto made = ui::HeadlessContext::make();
  ASSERT_TRUE(made);
  auto theme = ui::load_theme(PAUSEPOINT_HOME "/assets/themes/paper.yaml");
  ui::Workshop workshop(*theme, PAUSEPOINT_HOME "/assets");
  ui::Frame frame(workshop, 320, 180);
  std::string problems;
  Kiosk kiosk(shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", problems));
  kiosk.apply(OpenLesson{0});
  kiosk.apply(Begin{});
  const auto board = [&] {
    frame.draw({}, kiosk.since_change(), [&](ui::Canvas& canvas) { draw_board(kiosk, canvas, [](Event) {}); });
    return frame.picture().rgba;
  };
  std::vector<std::uint8_t> cover;
  for (int presses = 0; presses < 60; ++presses) {
    board();
    kiosk.apply(delivery::Event(Cue::cover));
    const auto shown = board();
    if (cover.empty()) cover = shown;
    ASSERT_EQ(shown, cover) << "after " << presses << " presses of Next";
    kiosk.apply(delivery::Event(Cue::cover));
    kiosk.apply(delivery::Event(Cue::next));
    kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(35'000)}));
  }
}

/// What the loop does with a key that goes down on the board's window while there is no desk window.
class Keyboard : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string problems;
    shelf = shell::load_shelf(PAUSEPOINT_HOME, PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml", problems);
    reset();
  }
  void reset() {
    kiosk = std::make_unique<Kiosk>(shelf);
    kiosk->apply(GateEvent(SetGate{true}));
    kiosk->apply(OpenLesson{0});
    kiosk->apply(Begin{});
  }
  void press(int code) {
    if (const auto event = shell::meaning(code, *kiosk)) kiosk->apply(*event);
  }
  static std::vector<int> all_keys() {
    std::vector<int> keys;
    for (int code = GLFW_KEY_SPACE; code <= GLFW_KEY_LAST; ++code) keys.push_back(code);
    return keys;
  }
  /// Keys that mean anything at all in some state; the others cannot change anything, alone or together.
  std::vector<int> keys_with_a_meaning() {
    std::vector<int> keys;
    for (const int code : all_keys()) {
      bool any = false;
      for (int presses = 0; presses < 12 && !any; ++presses) {
        any = shell::meaning(code, *kiosk).has_value();
        press(GLFW_KEY_PAGE_DOWN);
        kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(40'000)}));
      }
      reset();
      if (any) keys.push_back(code);
    }
    return keys;
  }
  std::shared_ptr<const Shelf> shelf;
  std::unique_ptr<Kiosk> kiosk;
};

TEST_F(Keyboard, NoChordOfUpToThreeKeysOpensTheDeskOrLeavesTheLesson) {
  const std::vector<int> keys = keys_with_a_meaning();
  EXPECT_GT(keys.size(), 20u);
  long long chords = 0;
  for (const int a : keys) {
    for (const int b : keys) {
      for (const int c : keys) {
        for (const int code : {a, b, c}) {
          press(code);
          ASSERT_FALSE(kiosk->desk_on_board()) << a << " " << b << " " << c;
          ASSERT_EQ(kiosk->where(), Where::lesson) << a << " " << b << " " << c;
          ASSERT_FALSE(kiosk->granted()) << a << " " << b << " " << c << " leave the full screen";
        }
        ++chords;
      }
    }
    reset();
  }
  EXPECT_GT(chords, 8'000);
}

TEST_F(Keyboard, RandomInputNeverOpensTheDeskBehindTheGate) {
  std::mt19937 random(11);
  const std::vector<int> keys = all_keys();
  const int presses = std::getenv("PAUSEPOINT_LONG") != nullptr ? 3'600'000 : 60'000;
  for (int i = 0; i < presses; ++i) {
    press(keys[random() % keys.size()]);
    if (i % 7 == 0) kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(random() % 4000)}));
    ASSERT_FALSE(kiosk->desk_on_board());
    ASSERT_FALSE(kiosk->granted());
    ASSERT_EQ(kiosk->where(), Where::lesson);
  }
}

TEST_F(Keyboard, TwoRemotesAtOnceOnlyDoWhatOneWouldDoTwice) {
  for (int i = 0; i < 200; ++i) {
    press(i % 3 == 0 ? GLFW_KEY_PAGE_UP : GLFW_KEY_PAGE_DOWN);
    press(GLFW_KEY_PERIOD);
    press(GLFW_KEY_PERIOD);
    ASSERT_FALSE(kiosk->session().now().covered);
  }
}

TEST_F(Keyboard, EveryKeyOnTheDeskIsAKeyOfTheKeyboard) {
  ui::Outline outline;
  for (const DeskKey& known : kDeskKeys) {
    outline.clear();
    outline.add(ui::Role::button, known.id, known.id, {0, 0, 100, 100}, {0, 0, 100, 100}, 0);
    int codes = 0;
    for (const int code : all_keys()) codes += shell::control_of_key(code, outline) == known.id ? 1 : 0;
    EXPECT_EQ(codes, 1) << known.id << " " << known.key;
    outline.clear();
    outline.add(ui::Role::button, known.id, known.id, {0, 0, 100, 100}, {0, 0, 100, 100}, ui::kDisabled);
    for (const int code : all_keys()) EXPECT_NE(shell::control_of_key(code, outline), known.id);
  }
}

}  // namespace
}  // namespace pausepoint::screens
