// A whole lesson, from the library to the library: by keyboard alone, by one switch alone, by gamepad alone. What was
// pressed is written down; PAUSEPOINT_UPDATE writes the transcripts anew.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/delivery/answering.h"
#include "app/screens/cue_row.h"
#include "app/shell/desk_keys.h"
#include "app/shell/input.h"
#include "app/shell/teaching_pad.h"
#include "app/ui/scan.h"
#include "tests/screens/hands_on_board.h"

namespace pausepoint::screens {
namespace {

constexpr const char* kLesson = PAUSEPOINT_HOME "/lessons/strings-attached/lesson.yaml";

/// The kiosk at its library, and one turn of its loop at a time, without pixels.
class ByAnyHand : public HandsOnBoard {
 protected:
  void SetUp() override {
    HandsOnBoard::SetUp();
    std::string problems;
    kiosk = std::make_unique<Kiosk>(shell::load_shelf(PAUSEPOINT_HOME, kLesson, problems));
    ASSERT_EQ(problems, "");
    turn({});
  }
  const ui::Outline& shown() const { return frame->outline(); }
  bool answering() const {
    return kiosk->where() == Where::lesson &&
           delivery::takes_answers(kiosk->session().lesson(), kiosk->session().now());
  }
  bool finished() const { return kiosk->where() == Where::lesson && kiosk->session().now().finished; }
  std::string where() const {
    if (kiosk->desk_on_board()) return "desk";
    if (kiosk->where() == Where::library) return "library";
    if (kiosk->where() == Where::setup) return "setup";
    return finished() ? "end" : delivery::current_step(kiosk->session().lesson(), kiosk->session().now()).id;
  }
  void lay_out() {
    posted_now_.clear();
    const auto post = [&](Event event) { posted_now_.push_back(std::move(event)); };
    frame->lay_out(pointing, 3'600'000, [&](ui::Canvas& canvas) {
      draw_board(*kiosk, canvas, post);
      if (cues_) draw_cue_row(*kiosk, canvas, post);
    });
  }
  /// The hands are read against the last picture, the next is drawn, what it posts applied, and the result drawn.
  void turn(ui::HandInput input, int ms = 100) {
    input.replaced = kiosk->since_change() < since_change_;
    since_change_ = kiosk->since_change();
    input.seconds = static_cast<float>(ms) / 1000;
    if (scan_.on) ui::scan(scan_, pointing, input, shown(), static_cast<float>(ms), std::exchange(pressed_, false));
    pointing = ui::point(std::move(pointing), input, shown());
    lay_out();
    for (const Event& event : posted_now_) kiosk->apply(event);
    kiosk->apply(delivery::Event(ask::Tick{yaml::Milliseconds(ms)}));
    lay_out();
    // The loop draws once more where the focus has left the picture.
    ui::HandInput rest;
    if (scan_.on) ui::scan(scan_, pointing, rest, shown(), 0, false);
    pointing = ui::point(std::move(pointing), rest, shown());
    lay_out();
  }
  /// How many have answered what is asked now; 0 where nothing is.
  int answered() const {
    if (kiosk->where() != Where::lesson) return 0;
    const auto asked = delivery::asking(kiosk->session().lesson(), kiosk->session().now());
    return asked ? asked->state->answered : 0;
  }
  /// Waits while a stream or a film plays by itself: nobody has to be quick.
  void let_it_play() {
    const auto plays = [&] {
      const auto& now = kiosk->session().now();
      return !now.finished && shown().find("option-0") < 0 &&
             activities::moving(delivery::current_step(kiosk->session().lesson(), now).spec,
                                delivery::current_state(now));
    };
    for (int i = 0; i < 400 && plays(); ++i) turn({}, 500);
  }
  /// The id of an answer that the board offers now; empty: it asks nothing, or any key answers.
  std::string option(int which) const {
    const std::string id = "option-" + std::to_string(which);
    return answering() && shown().find(id) >= 0 ? id : std::string();
  }
  /// Whether the outline itself tells where the focus is, or there is nothing to focus.
  bool focus_is_seen() const {
    bool any = false;
    for (int i = 0; i < shown().size(); ++i) {
      const auto entry = shown().entry(i);
      const bool target = entry.role == ui::Role::button || entry.role == ui::Role::option ||
                          entry.role == ui::Role::card || entry.role == ui::Role::field;
      any = any || (target && (entry.flags & (ui::kDisabled | ui::kDecorative)) == 0);
      if ((entry.flags & ui::kFocused) != 0 && pointing.focus_visible) return true;
    }
    return !any;
  }
  void note(const std::string& did) { out_ << where() << ": " << did << "\n"; }
  void expect_transcript(const std::string& name) {
    const std::string file = PAUSEPOINT_HOME "/tests/screens/" + name;
    if (std::getenv("PAUSEPOINT_UPDATE") != nullptr) std::ofstream(file) << out_.str();
    std::ifstream in(file);
    std::stringstream kept;
    kept << in.rdbuf();
    EXPECT_EQ(kept.str(), out_.str());
  }

  bool cues_ = false, pressed_ = false;
  ui::Scan scan_;
  std::ostringstream out_;
  std::vector<Event> posted_now_;
};

// ---- keyboard

class ByKeyboard : public ByAnyHand {
 protected:
  /// What the loop does with a key that goes down and up again.
  void key(int code, const char* name) {
    note(name);
    const bool desk = kiosk->desk_on_board();
    const std::string_view control = desk ? shell::control_of_key(code, shown()) : std::string_view();
    ui::HandInput hand;
    if (!control.empty()) {
      pointing.focus.assign(control), pointing.focus_visible = true;
      hand.choose = true;
    } else {
      shell::as_hand(code, false, hand);
      if (const auto event = shell::meaning(code, *kiosk)) kiosk->apply(*event);
    }
    turn(hand, 700);
  }
  void tab_to(std::string_view id) {
    int presses = 0;
    for (; pointing.focus != id && presses < 60; ++presses) {
      ui::HandInput hand;
      shell::as_hand(GLFW_KEY_TAB, false, hand);
      turn(hand);
      ASSERT_TRUE(focus_is_seen()) << where();
    }
    ASSERT_EQ(pointing.focus, id);
    note("Tab " + std::to_string(presses) + " times to " + std::string(id));
  }
};

TEST_F(ByKeyboard, AWholeLessonIsDelivered) {
  tab_to("0/lesson");
  key(GLFW_KEY_ENTER, "Enter");
  ASSERT_EQ(kiosk->where(), Where::setup);
  tab_to("begin");
  key(GLFW_KEY_ENTER, "Enter");
  ASSERT_EQ(kiosk->where(), Where::lesson);
  int answers = 0;
  for (int i = 0; i < 200 && !finished(); ++i) {
    let_it_play();
    if (answering()) {
      const int sent = answered();
      key(GLFW_KEY_1 + i % 3, "a digit");
      answers += std::max(0, answered() - sent);
    }
    key(GLFW_KEY_PAGE_DOWN, "Page Down");
    ASSERT_TRUE(focus_is_seen() || pointing.focus.empty()) << where();
  }
  ASSERT_TRUE(finished()) << where();
  EXPECT_GT(answers, 5);
  key(GLFW_KEY_F1, "F1");
  ASSERT_TRUE(kiosk->desk_on_board());
  key(GLFW_KEY_F12, "F12");
  EXPECT_EQ(kiosk->where(), Where::lesson) << "once is not enough to leave, as nobody held it";
  key(GLFW_KEY_F12, "F12 again");
  EXPECT_EQ(kiosk->where(), Where::library);
  expect_transcript("by-keyboard.txt");
}

TEST_F(ByKeyboard, TwoPressesInHasteConfirmNothing) {
  kiosk->apply(OpenLesson{0}), kiosk->apply(Begin{}), kiosk->apply(delivery::Event(ask::Cue::finish));
  turn({});
  key(GLFW_KEY_F1, "F1");
  for (int i = 0; i < 4; ++i) {
    pointing.focus = "to-library", pointing.focus_visible = true;
    turn({.choose = true}, 140);
    EXPECT_EQ(kiosk->where(), Where::lesson);
  }
}

// ---- one switch

class ByOneSwitch : public ByAnyHand {
 protected:
  void SetUp() override {
    ByAnyHand::SetUp();
    cues_ = scan_.on = true;
    scan_.pace = 1000;
    turn({});
  }
  /// Waits until the scan offers `id`, or a row with it, and presses; until it was chosen.
  void press(const std::string& id) {
    int waited = 0;
    for (; waited < 900; ++waited) {
      const int index = shown().find(id);
      ASSERT_GE(index, 0) << id << " is not on the board at " << where() << "\n" << shown().as_text();
      EXPECT_TRUE(focus_is_seen()) << where();
      const bool offered = scan_.row.empty() ? scan_.at == id : scan_.row.contains(shown().entry(index).rect.center());
      if (offered && !pressed_) {
        const bool chooses = scan_.row.empty();
        note((chooses ? "press " : "press the row of ") + id);
        pressed_ = true;
        turn({});
        if (chooses) return;
      } else {
        turn({});
      }
    }
    FAIL() << id << " never came round at " << where();
  }
};

TEST_F(ByOneSwitch, AWholeLessonIsDelivered) {
  press("0/lesson");
  ASSERT_EQ(kiosk->where(), Where::setup);
  press("begin");
  ASSERT_EQ(kiosk->where(), Where::lesson);
  int answers = 0;
  for (int i = 0; i < 200 && !finished(); ++i) {
    let_it_play();
    const std::string answer = option(i % 3);
    const int sent = answered();
    if (!answer.empty()) press(answer);
    answers += std::max(0, answered() - sent);
    press("cue-next");
    ASSERT_FALSE(HasFatalFailure());
  }
  ASSERT_TRUE(finished()) << where();
  EXPECT_GT(answers, 5);
  press("cue-desk");
  ASSERT_TRUE(kiosk->desk_on_board());
  press("to-library");
  EXPECT_EQ(kiosk->where(), Where::lesson);
  turn({}, 700);
  press("to-library");
  EXPECT_EQ(kiosk->where(), Where::library);
  expect_transcript("by-one-switch.txt");
}

TEST_F(ByOneSwitch, TheCoverComesDownAndGoesUpAgain) {
  press("0/lesson"), press("begin"), press("cue-cover");
  EXPECT_TRUE(kiosk->session().now().covered);
  press("cue-cover");
  EXPECT_FALSE(kiosk->session().now().covered);
}

TEST_F(ByOneSwitch, HelpIsOpenedAndLeft) {
  press("0/lesson"), press("begin"), press("help");
  EXPECT_TRUE(kiosk->session().now().help_open);
  press("help-back");
  EXPECT_FALSE(kiosk->session().now().help_open);
}

TEST_F(ByOneSwitch, CardsAreMovedWithoutDragging) {
  teach("rank", "diamond");
  turn({});
  press("card-4");
  EXPECT_EQ(pointing.drag.card, "card-4");
  press("place-0");
  EXPECT_EQ(state<activities::Rank>().placed[0][0], 4);
}

// ---- gamepad

class ByGamepad : public ByAnyHand {
 protected:
  static constexpr int kTeacher = 2, kPupil = 5;
  void SetUp() override {
    ByAnyHand::SetUp();
    cues_ = true;
    teaching_.wanted = true;
    turn({});
  }
  /// A button of the pad goes down and up again, through the rules that the loop asks.
  void button(int pad, const shell::PadState& held) {
    for (const auto& [before, now] : {std::pair{shell::PadState{}, held}, std::pair{held, shell::PadState{}}}) {
      ui::HandInput hand;
      teaching_ = shell::after(teaching_, pad, before, now, *kiosk);
      if (shell::moves_focus(teaching_, pad, *kiosk)) shell::as_keys(before, now, hand);
      turn(hand, 350);
    }
  }
  void press(const std::string& id) {
    const Move ways[] = {Move::left, Move::right, Move::up, Move::down};
    int presses = 0;
    for (; pointing.focus != id && presses < 300; ++presses) {
      ASSERT_GE(shown().find(id), 0) << id << " is not on the board at " << where();
      const int from = shown().find(pointing.focus);
      const Vec d = middle(id) - (from < 0 ? Vec{} : shown().entry(from).rect.center());
      const bool across = std::abs(d.x) > std::abs(d.y);
      Move way = across ? (d.x < 0 ? Move::left : Move::right) : (d.y < 0 ? Move::up : Move::down);
      if (presses % 4 == 3) way = ways[(presses / 4) % 4];
      button(
          kTeacher,
          {.left = way == Move::left, .right = way == Move::right, .up = way == Move::up, .down = way == Move::down});
      ASSERT_TRUE(focus_is_seen()) << where();
    }
    ASSERT_EQ(pointing.focus, id);
    note("cross " + std::to_string(presses) + " times to " + id + ", main button");
    button(kTeacher, {.main = true});
  }

  shell::TeachingPad teaching_;
};

TEST_F(ByGamepad, AWholeLessonIsDelivered) {
  press("0/lesson");
  ASSERT_EQ(kiosk->where(), Where::setup);
  press("begin");
  ASSERT_EQ(kiosk->where(), Where::lesson);
  int answers = 0;
  for (int i = 0; i < 200 && !finished(); ++i) {
    let_it_play();
    const std::string answer = option(i % 3);
    const int sent = answered();
    if (!answer.empty()) press(answer);
    answers += std::max(0, answered() - sent);
    press("cue-next");
    ASSERT_FALSE(HasFatalFailure());
  }
  ASSERT_TRUE(finished()) << where();
  EXPECT_GT(answers, 5);
  press("cue-desk");
  ASSERT_TRUE(kiosk->desk_on_board());
  press("to-library");
  press("to-library");
  EXPECT_EQ(kiosk->where(), Where::library);
  expect_transcript("by-gamepad.txt");
}

TEST_F(ByGamepad, OnlyTheTeachersPadMovesTheFocusWhileAnswersAreTaken) {
  press("0/lesson"), press("begin");
  for (int i = 0; i < 20 && !answering(); ++i) press("cue-next");
  ASSERT_TRUE(answering());
  const std::string focus = pointing.focus;
  for (const shell::PadState& held : {shell::PadState{.left = true}, shell::PadState{.down = true}})
    button(kPupil, held);
  EXPECT_EQ(pointing.focus, focus);
  EXPECT_TRUE(shell::may_answer(teaching_, kPupil, *kiosk));
  EXPECT_FALSE(shell::may_answer(teaching_, kTeacher, *kiosk));
}

TEST_F(ByGamepad, NobodyTakesTheTeachingOverInALesson) {
  press("0/lesson"), press("begin");
  button(kPupil, {.main = true});
  EXPECT_EQ(teaching_.pad, kTeacher);
}

TEST_F(ByGamepad, WhereNobodyTeachesByGamepadThePadsAreThePupilsAlone) {
  teaching_ = {};
  teaching_ = shell::after(teaching_, kPupil, {}, {.main = true}, *kiosk);
  EXPECT_EQ(teaching_.pad, -1);
  EXPECT_FALSE(shell::moves_focus(teaching_, kPupil, *kiosk)) << "not in the library";
  EXPECT_TRUE(shell::may_answer(teaching_, kPupil, *kiosk));
}

}  // namespace
}  // namespace pausepoint::screens
