// What the class sees while it answers: the tick within a frame, eyes up, the thank-you, the quiet arrival.
#include <gtest/gtest.h>

#include <string>

#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::screens {
namespace {

std::shared_ptr<const Shelf> shelf_with_vote() {
  lesson::Lesson lesson;
  lesson.title = "Small";
  activities::Vote::Spec spec;
  spec.ask.question = "What could Kit do?";
  spec.ask.options = {{"a", "Keep it", "", true}, {"b", "Stop it", "", true}, {"c", "Ask someone", "", true}};
  spec.ask.shuffle = true;
  lesson::Step hello, vote;
  hello.spec = activities::Page::Spec{.heading = "Hello"};
  vote.spec = spec;
  hello.minutes = vote.minutes = yaml::Milliseconds{60'000};
  lesson.steps = {hello, vote};
  lesson::Loaded loaded;
  loaded.lesson = std::make_shared<const lesson::Lesson>(std::move(lesson));
  auto shelf = std::make_shared<Shelf>();
  shelf->lessons.push_back(std::move(loaded));
  return shelf;
}

class Board : public testing::Test {
 protected:
  static void SetUpTestSuite() { context_ = ui::HeadlessContext::make()->release(); }
  static void TearDownTestSuite() {
    delete context_;
    context_ = nullptr;
  }
  Board()
      : workshop_(theme(), shell::home_folder() + "/assets"), frame_(workshop_, 640, 360), kiosk_(shelf_with_vote()) {
    kiosk_.apply(OpenLesson{0});
    kiosk_.apply(Begin{});
  }
  static ui::Theme theme() { return *ui::load_theme(shell::home_folder() + "/assets/themes/paper.yaml"); }

  void on(delivery::Event event) { kiosk_.apply(std::move(event)); }
  void open_vote() {
    on(ask::Cue::next);
    on(ask::Cue::open);
  }
  void draw(float since = 3'600'000) {
    frame_.draw({}, since, [&](ui::Canvas& canvas) { draw_board(kiosk_, canvas, [](Event) {}); });
  }
  std::string text_of(std::string_view id) {
    const int index = frame_.outline().find(id);
    return index < 0 ? std::string() : std::string(frame_.outline().entry(index).text);
  }
  bool shows(std::string_view text) { return frame_.outline().as_text().find(text) != std::string::npos; }

  static ui::HeadlessContext* context_;
  ui::Workshop workshop_;
  ui::Frame frame_;
  Kiosk kiosk_;
};
ui::HeadlessContext* Board::context_ = nullptr;

TEST_F(Board, TheFrameAfterAPressAcknowledgesIt) {
  open_vote();
  draw();
  const std::vector<std::uint8_t> before = frame_.picture().rgba;
  EXPECT_EQ(text_of("answered"), "**0** of 28 have answered");
  on(ask::Press{1});
  draw();
  EXPECT_EQ(text_of("answered"), "**1** of 28 have answered");
  const std::vector<std::uint8_t> after = frame_.picture().rgba;
  EXPECT_NE(before, after);
  on(ask::Tick{yaml::Milliseconds{1000}});
  draw();
  EXPECT_NE(frame_.picture().rgba, after) << "the tick goes again";
}

TEST_F(Board, EyesUpStandsInPlaceOfTheQuestionAndHelpStaysInReach) {
  open_vote();
  on(ask::Cue::eyes_up);
  draw();
  EXPECT_EQ(text_of("sign"), "Eyes up");
  EXPECT_FALSE(shows("What could Kit do?"));
  EXPECT_LT(frame_.outline().find("option-0"), 0);
  EXPECT_GE(frame_.outline().find("help"), 0);
  on(ask::Cue::help);
  draw();
  EXPECT_TRUE(shows("help-title")) << "help opens over everything but the cover";
}

TEST_F(Board, BetweenTwoPupilsTheBoardIsTheSameWhateverWasPressed) {
  std::vector<std::uint8_t> first;
  for (int option = 0; option <= 3; ++option) {
    kiosk_.apply(ToLibrary{});
    kiosk_.apply(OpenLesson{0});
    kiosk_.apply(Begin{});
    on(delivery::SetAnswering{delivery::Answering::turns, 6});
    on(delivery::Chance{9});
    open_vote();
    draw();
    EXPECT_EQ(text_of("answering"), "One by one, at the board");
    on(ask::Press{option});
    draw();
    EXPECT_EQ(text_of("sign"), "Thank you");
    EXPECT_LT(frame_.outline().find("option-0"), 0);
    if (option == 0) first = frame_.picture().rgba;
    EXPECT_TRUE(frame_.picture().rgba == first);
    on(ask::Tick{yaml::Milliseconds{2500}});
    draw();
    EXPECT_GE(frame_.outline().find("option-0"), 0) << "the next pupil's cards are there";
  }
}

TEST_F(Board, ACardAnswersWithTheOptionThatStandsOnIt) {
  open_vote();
  on(ask::Shuffle{3});
  draw();
  const auto asked = delivery::asking(kiosk_.session().lesson(), kiosk_.session().now());
  for (int place = 0; place < 3; ++place) {
    const auto option = static_cast<std::size_t>(asked->state->places[static_cast<std::size_t>(place)]);
    EXPECT_EQ(text_of("option-" + std::to_string(place)), asked->ask->options[option].text);
  }
}

TEST_F(Board, AStepArrivesQuietlyWithinAQuarterOfASecondAndNotAtAllWithReducedMotion) {
  on(ask::Cue::next);
  draw();
  const auto settled = frame_.picture().rgba;
  draw(60);
  EXPECT_NE(frame_.picture().rgba, settled);
  draw(250);
  EXPECT_EQ(frame_.picture().rgba, settled);
  ui::Theme still = theme();
  still.reduced_motion = true;
  workshop_.set_theme(still);
  draw(0);
  EXPECT_EQ(frame_.picture().rgba, settled);
}

TEST_F(Board, ParkedQuestionsAreListedAsTyped) {
  on(delivery::Park{"Is *this* rude?"});
  on(ask::Cue::next);
  while (kiosk_.session().now().parked_before < 0 && !kiosk_.session().now().finished) on(ask::Cue::next);
  draw();
  EXPECT_TRUE(shows("Questions we parked"));
  EXPECT_TRUE(shows("Is *this* rude?"));
}

}  // namespace
}  // namespace pausepoint::screens
