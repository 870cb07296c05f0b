#include "app/screens/gate.h"

#include <set>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/shell/input.h"
#include "tests/screens/desk_stage.h"

namespace pausepoint::screens {
namespace {

using yaml::Milliseconds;

class GateOnBoard : public DeskStage {
 protected:
  void SetUp() override {
    DeskStage::SetUp();
    kiosk.apply(Begin{});
    on(SetGate{true});
  }
  void on(GateEvent event) { kiosk.apply(std::move(event)); }
  void key(int code) {
    if (const auto event = shell::meaning(code, kiosk)) kiosk.apply(*event);
  }
  void type(std::string_view digits) {
    for (const char digit : digits) key(GLFW_KEY_0 + (digit - '0'));
  }
  std::string typed() const { return {kiosk.gate().digits.data(), static_cast<std::size_t>(kiosk.gate().typed)}; }
  bool board_shows(std::string_view id) { return board().find(id) >= 0; }
  std::string board_text(std::string_view id) {
    const ui::Outline& shown = board();
    const int index = shown.find(id);
    return index < 0 ? std::string() : std::string(shown.entry(index).text);
  }
  /// With PAUSEPOINT_PHOTOGRAPHS=FOLDER every call leaves pictures of the board there.
  void photograph_board(const std::string& name) {
    const char* folder = std::getenv("PAUSEPOINT_PHOTOGRAPHS");
    if (folder == nullptr) return;
    for (const auto& [width, height] : {std::pair{1280, 720}, std::pair{1920, 1080}}) {
      ui::Frame large(*workshop, width, height);
      large.draw({}, 1e6f, [&](ui::Canvas& canvas) { draw_board(kiosk, canvas, [](Event) {}); });
      ui::write_png(large.picture(), std::string(folder) + "/" + name + "-" + std::to_string(height) + ".png");
    }
  }
};

TEST_F(GateOnBoard, IsAskedByTheKeyOfTheDeskAndTakesDigits) {
  key(GLFW_KEY_F1);
  ASSERT_TRUE(kiosk.gate().asked);
  EXPECT_EQ(board_text("gate"), "The desk is behind the PIN");
  photograph_board("gate");
  type("123");
  key(GLFW_KEY_BACKSPACE);
  key(GLFW_KEY_KP_9);
  EXPECT_EQ(typed(), "129");
  EXPECT_FALSE(kiosk.gate().checking);
  photograph_board("gate-typed");
  type("456");
  EXPECT_TRUE(kiosk.gate().checking);
  type("7");
  EXPECT_EQ(typed(), "129456") << "no more are taken while they are checked";
}

TEST_F(GateOnBoard, ShowsNoDigitThatWasTyped) {
  key(GLFW_KEY_F1);
  type("73951");
  const ui::Outline& shown = board();
  for (int i = 0; i < shown.size(); ++i) {
    EXPECT_EQ(std::string(shown.entry(i).text).find("7"), std::string::npos) << shown.entry(i).text;
  }
}

TEST_F(GateOnBoard, TheRightPinBringsTheDeskAndPuttingItAwayLocksItAgain) {
  key(GLFW_KEY_F1);
  type("508394");
  on(OpenGate{});
  EXPECT_TRUE(kiosk.desk_on_board());
  EXPECT_FALSE(kiosk.gate().asked);
  EXPECT_EQ(kiosk.gate().digits, (std::array<char, kPinLength>{})) << "what was typed is forgotten";
  key(GLFW_KEY_F1);
  EXPECT_FALSE(kiosk.desk_on_board());
  key(GLFW_KEY_F1);
  EXPECT_TRUE(kiosk.gate().asked);
}

TEST_F(GateOnBoard, AWrongPinSaysSoAndAWaitIsCountedDown) {
  key(GLFW_KEY_F1);
  type("947156");
  on(GateNews{GateSays::wrong, Milliseconds(0)});
  EXPECT_EQ(board_text("gate-says"), "That is not the PIN.");
  EXPECT_EQ(typed(), "");
  type("947156");
  on(GateNews{GateSays::wrong, Milliseconds(30'000)});
  EXPECT_EQ(board_text("gate-says"), "That is not the PIN. Try again in 0:30");
  photograph_board("gate-wait");
  type("1");
  EXPECT_EQ(typed(), "") << "nothing is typed while it waits";
  pass(12);
  EXPECT_EQ(board_text("gate-says"), "That is not the PIN. Try again in 0:18");
}

TEST_F(GateOnBoard, EveryTroubleHasItsSentence) {
  key(GLFW_KEY_F1);
  std::set<std::string> sentences;
  for (const GateSays says : {GateSays::nothing, GateSays::wrong, GateSays::locked, GateSays::unreadable,
                              GateSays::unwritten, GateSays::no_memory}) {
    on(GateNews{says, Milliseconds(0)});
    sentences.insert(board_text("gate-says"));
    photograph_board("gate-says-" + std::to_string(static_cast<int>(says)));
  }
  EXPECT_EQ(sentences.size(), 6u);
}

TEST_F(GateOnBoard, TheCoverAndEveryOtherCuePutItAway) {
  for (const ask::Cue which : {ask::Cue::cover, ask::Cue::cover, ask::Cue::next, ask::Cue::help, ask::Cue::eyes_up}) {
    key(GLFW_KEY_F1);
    on(GateNews{GateSays::locked, Milliseconds(900'000)});
    ASSERT_TRUE(kiosk.gate().asked);
    cue(which);
    EXPECT_FALSE(kiosk.gate().asked);
  }
  key(GLFW_KEY_F1);
  const bool covered = now().covered;
  key(GLFW_KEY_PERIOD);
  EXPECT_NE(now().covered, covered) << "the key of the cover works at the gate";
}

TEST_F(GateOnBoard, GoesAwayByItselfSoThatTheLessonIsBack) {
  key(GLFW_KEY_F1);
  pass(15);
  type("1");
  pass(15);
  EXPECT_TRUE(kiosk.gate().asked);
  EXPECT_TRUE(kiosk.wants_ticks());
  pass(5);
  EXPECT_FALSE(kiosk.gate().asked);
  EXPECT_FALSE(board_shows("gate"));
}

TEST_F(GateOnBoard, NobodyAnswersWhatItHides) {
  go_to("reply-to-finn");
  cue(ask::Cue::open);
  key(GLFW_KEY_F1);
  if (!kiosk.gate().asked) on(AskGate{});
  ASSERT_TRUE(kiosk.gate().asked);
  key(GLFW_KEY_1), key(GLFW_KEY_A), key(GLFW_KEY_B);
  EXPECT_EQ(delivery::asking(kiosk.session().lesson(), now())->state->sent, 0);
  EXPECT_FALSE(shell::listening(kiosk).takes);
  EXPECT_FALSE(shell::answer(0, kiosk));
  key(GLFW_KEY_ESCAPE);
  EXPECT_TRUE(shell::listening(kiosk).takes);
}

TEST_F(GateOnBoard, ThePadHasEachDigitOnceInPlacesGivenByChance) {
  key(GLFW_KEY_F1);
  EXPECT_TRUE(board_shows("show-pad"));
  std::set<std::array<int, 10>> orders;
  std::array<std::set<int>, 10> seen;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    on(ShufflePad{seed});
    const auto places = kiosk.gate().places;
    EXPECT_EQ(std::set<int>(places.begin(), places.end()).size(), 10u);
    orders.insert(places);
    for (std::size_t i = 0; i < 10; ++i) seen[i].insert(places[i]);
  }
  EXPECT_GT(orders.size(), 195u);
  for (const auto& digits : seen) EXPECT_EQ(digits.size(), 10u);
  on(ShowPad{});
  photograph_board("gate-pad");
  EXPECT_EQ(board_text("pad/0/digit"), std::to_string(kiosk.gate().places[0]));
  on(GateNews{GateSays::wrong, Milliseconds(0)});
  EXPECT_FALSE(board_shows("pad/0/digit")) << "the digits change their places before the next try";
}

TEST_F(GateOnBoard, WipingEndingAndLeavingTheFullScreenAreBehindItToo) {
  kiosk.apply(ToLibrary{});
  kiosk.apply(WipeKept{});
  EXPECT_FALSE(kiosk.granted());
  EXPECT_EQ(board_text("gate"), "Wiping is behind the PIN");
  on(OpenGate{});
  EXPECT_EQ(kiosk.granted(), Behind::wipe);
  kiosk.take_granted();
  for (const Behind behind : {Behind::quit, Behind::leave_full_screen}) {
    on(AskGate{behind});
    EXPECT_FALSE(kiosk.granted());
    on(OpenGate{});
    EXPECT_EQ(kiosk.granted(), behind);
    kiosk.take_granted();
    EXPECT_TRUE(desk_needs_pin(kiosk)) << "one PIN opens one thing";
  }
}

TEST_F(GateOnBoard, TheOnlyDisplayHasTheWipeInThePreparation) {
  kiosk.apply(ToLibrary{});
  kiosk.apply(OpenLesson{0});
  EXPECT_FALSE(board_shows("wipe"));
  kiosk.apply(ShowDesk{true});
  on(OpenGate{});
  ASSERT_TRUE(kiosk.desk_on_board());
  kiosk.apply(DeskEvent(OpenSection{Section::kept}));
  ASSERT_TRUE(board_shows("wipe"));
  photograph_board("gate-prepare-kept");
  press("wipe");
  EXPECT_FALSE(kiosk.granted()) << "an open desk opens nothing else";
  EXPECT_EQ(board_text("gate"), "Wiping is behind the PIN");
  on(OpenGate{});
  EXPECT_EQ(kiosk.granted(), Behind::wipe);
}

TEST_F(GateOnBoard, OpensNothingThatWasNotAskedFor) {
  on(OpenGate{});
  EXPECT_FALSE(kiosk.granted());
  EXPECT_FALSE(kiosk.desk_on_board());
  key(GLFW_KEY_F1);
  key(GLFW_KEY_ESCAPE);
  on(OpenGate{});
  EXPECT_FALSE(kiosk.desk_on_board());
}

TEST_F(GateOnBoard, WithADeskWindowItStandsThere) {
  kiosk.apply(DeskEvent(DeskWindow{true}));
  on(AskGate{Behind::quit});
  EXPECT_FALSE(board_shows("gate"));
  EXPECT_EQ(text_of("gate"), "Ending the program is behind the PIN");
}

TEST_F(GateOnBoard, WithoutAPinAllIsOpenAndTheDeskSaysSoOnce) {
  on(SetGate{false});
  on(AskGate{Behind::quit});
  EXPECT_EQ(kiosk.granted(), Behind::quit);
  key(GLFW_KEY_F1);
  EXPECT_TRUE(kiosk.desk_on_board());
  EXPECT_EQ(now().trouble, "No PIN is set, so anyone can open the desk here. Set one in a terminal: pausepoint pin");
  key(GLFW_KEY_F1), key(GLFW_KEY_F1);
  EXPECT_EQ(now().trouble.find("PIN", 10), std::string::npos) << "once";
}

}  // namespace
}  // namespace pausepoint::screens
