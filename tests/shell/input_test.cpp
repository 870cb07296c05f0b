// What keys mean.
#include "app/shell/input.h"

#include <gtest/gtest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace pausepoint::shell {
namespace {

/// A kiosk in a vote with three options that is open.
struct Open {
  Open() {
    lesson::Lesson lesson;
    lesson::Step step;
    activities::Vote::Spec spec;
    spec.ask.options = {{"a", "Keep", "", true}, {"b", "Stop", "", true}, {"c", "Go", "", true}};
    spec.ask.shuffle = true;
    step.spec = spec;
    lesson.steps = {step};
    lesson::Loaded loaded;
    loaded.lesson = std::make_shared<const lesson::Lesson>(std::move(lesson));
    auto shelf = std::make_shared<screens::Shelf>();
    shelf->lessons.push_back(std::move(loaded));
    kiosk = std::make_unique<screens::Kiosk>(shelf);
    kiosk->apply(screens::OpenLesson{0});
    kiosk->apply(screens::Begin{});
    on(ask::Cue::open);
  }
  void on(delivery::Event event) { kiosk->apply(std::move(event)); }
  const delivery::Delivery& now() const { return kiosk->session().now(); }

  std::unique_ptr<screens::Kiosk> kiosk;
};

template <class T>
const T* held(const std::optional<screens::Event>& event) {
  const auto* inner = event ? std::get_if<delivery::Event>(&*event) : nullptr;
  return inner != nullptr ? std::get_if<T>(inner) : nullptr;
}

TEST(Keys, NumbersAndLettersAnswerAndNoughtPasses) {
  const Open open;
  for (const int key : {GLFW_KEY_2, GLFW_KEY_KP_2, GLFW_KEY_B}) {
    const auto event = meaning(key, *open.kiosk);
    ASSERT_NE(held<ask::Press>(event), nullptr);
    EXPECT_EQ(held<ask::Press>(event)->option, 1);
  }
  const auto pass = meaning(GLFW_KEY_0, *open.kiosk);
  EXPECT_EQ(held<ask::Press>(pass)->option, 3);
  EXPECT_FALSE(meaning(GLFW_KEY_4, *open.kiosk));
}

TEST(Keys, AKeyAnswersWithWhatStandsAtItsPlace) {
  Open open;
  open.on(ask::Shuffle{3});
  const auto asked = delivery::asking(open.kiosk->session().lesson(), open.now());
  for (int place = 0; place < 3; ++place) {
    const auto event = meaning(GLFW_KEY_1 + place, *open.kiosk);
    EXPECT_EQ(held<ask::Press>(event)->option, asked->state->places[static_cast<std::size_t>(place)]);
  }
}

TEST(Keys, WhileARoundIsOpenALetterIsNeverACue) {
  Open open;
  for (const ask::Cue over : {ask::Cue::cover, ask::Cue::help, ask::Cue::eyes_up}) {
    open.on(over);
    for (const int key : {GLFW_KEY_1, GLFW_KEY_B, GLFW_KEY_H, GLFW_KEY_0}) {
      EXPECT_FALSE(meaning(key, *open.kiosk)) << "a pupil's B must not take the cover off";
    }
    open.on(over);
  }
}

TEST(Keys, TheTeachersKeysWorkWhateverStandsOnTheBoard) {
  Open open;
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(*held<ask::Cue>(meaning(GLFW_KEY_F5, *open.kiosk)), ask::Cue::eyes_up);
    EXPECT_EQ(*held<ask::Cue>(meaning(GLFW_KEY_PERIOD, *open.kiosk)), ask::Cue::cover);
    EXPECT_EQ(*held<ask::Cue>(meaning(GLFW_KEY_PAGE_DOWN, *open.kiosk)), ask::Cue::next);
    open.on(ask::Cue::eyes_up);
  }
}

TEST(Keys, InTeamsAKeyIsNoTeam) {
  Open open;
  open.on(delivery::SetAnswering{delivery::Answering::teams, 6});
  EXPECT_FALSE(meaning(GLFW_KEY_1, *open.kiosk));
}

TEST(Listening, ItFollowsWhatIsOpenAndWhatIsTaken) {
  Open open;
  Listening now = listening(*open.kiosk);
  EXPECT_TRUE(now.open && now.takes && !now.trying);
  EXPECT_EQ(now.options, 3);
  open.on(ask::Cue::eyes_up);
  now = listening(*open.kiosk);
  EXPECT_TRUE(now.open && !now.takes);
  open.on(ask::Cue::eyes_up);
  open.on(ask::Present{1});
  open.on(ask::Press{0});
  EXPECT_FALSE(listening(*open.kiosk).takes) << "everyone has answered";
  const int round = listening(*open.kiosk).round;
  open.on(ask::Cue::close);
  open.on(ask::Cue::ask_again);
  EXPECT_NE(listening(*open.kiosk).round, round);
  open.kiosk->apply(screens::ToLibrary{});
  open.kiosk->apply(screens::OpenLesson{0});
  EXPECT_TRUE(listening(*open.kiosk).trying);
}

TEST(Pads, TheyMoveTheFocusOnlyWhileNoAnswersAreTaken) {
  Open open;
  EXPECT_FALSE(pads_move_focus(*open.kiosk));
  open.on(ask::Cue::close);
  EXPECT_TRUE(pads_move_focus(*open.kiosk));
  open.kiosk->apply(screens::ShowDesk{true});
  EXPECT_FALSE(pads_move_focus(*open.kiosk)) << "never what the teacher does";
  open.kiosk->apply(screens::ToLibrary{});
  EXPECT_FALSE(pads_move_focus(*open.kiosk));
}

TEST(Setup, ButtonsAndTilesLightUpAndAreForgottenWhenTheLessonBegins) {
  Open open;
  open.kiosk->apply(screens::ToLibrary{});
  open.kiosk->apply(screens::OpenLesson{0});
  open.kiosk->apply(screens::PadsHere{3});
  open.kiosk->apply(screens::PadButton{2, 1});
  open.kiosk->apply(*meaning(GLFW_KEY_0, *open.kiosk));
  open.kiosk->apply(screens::PadButton{99, 99});
  const screens::Tried& tried = open.kiosk->tried();
  EXPECT_TRUE(tried.buttons[2] && tried.buttons[6] && tried.tiles[1] && tried.keys);
  EXPECT_FALSE(tried.buttons[0] || tried.tiles[0]);
  EXPECT_EQ(tried.pads, 3);
  open.kiosk->apply(screens::Begin{});
  EXPECT_FALSE(open.kiosk->tried().tiles[1] || open.kiosk->tried().buttons[2]);
}

}  // namespace
}  // namespace pausepoint::shell
