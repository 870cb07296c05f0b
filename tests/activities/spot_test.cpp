#include "app/activities/spot/spot.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/yaml/tree.h"

namespace pausepoint::activities {
namespace {

using Phase = Spot::Phase;

Spot::Spec spot_of(std::string_view text, std::string& said) {
  const Source source{"small.yaml", std::string(text)};
  Diagnostics diagnostics;
  Spot::Spec spec;
  if (const auto root = yaml::parse(source, diagnostics)) {
    yaml::Reading reading{&diagnostics, {}, {}};
    Fields fields(*root, "spot", "", reading);
    spec = Spot::read(fields);
    fields.finish();
  }
  said = render(source, diagnostics);
  return spec;
}

constexpr std::string_view kChat =
    "heading: A chat\n"
    "chat:\n"
    "  - {id: hi, who: fox, text: Hi!, asked: false}\n"
    "  - {id: best, who: moon, text: You are the best, tactic: sweet-talk, means: It can be kind.}\n"
    "  - {id: owe, who: moon, text: You owe me, tactic: strings-attached, means: It asks., change: true}\n"
    "fine_means: Some of it is.\n";
constexpr std::string_view kEnd =
    "tricks: [sweet-talk, strings-attached, hurry-up]\ncards: [strings-attached, sweet-talk]\n";
constexpr std::string_view kFineChat =
    "heading: A chat\n"
    "chat:\n"
    "  - {id: hi, who: fox, text: Hi!, asked: false}\n"
    "  - {id: play, who: fox, text: Play again!, means: It asks openly.}\n"
    "  - {id: bye, who: fox, text: Bye!, means: It ends well.}\n"
    "note: Nobody hurries.\n";

std::string said_of(std::string_view text) {
  std::string said;
  spot_of(text, said);
  return said;
}

class SpotTest : public testing::Test {
 protected:
  void begin(std::string_view text) {
    std::string said;
    spec_ = spot_of(text, said);
    EXPECT_EQ(said, "");
    Start start;
    start.room.present = 20;
    state_ = Spot::start(spec_, start);
  }
  void on(const Event& event) {
    effects_.clear();
    state_ = Spot::update(spec_, std::move(state_), event, effects_);
  }
  void times(int count, const Event& event) {
    for (int i = 0; i < count; ++i) on(event);
  }
  template <class Effect>
  bool posted() const {
    return std::ranges::any_of(effects_, [](const ask::Effect& e) { return std::holds_alternative<Effect>(e); });
  }
  /// Opens the ask that stands, answers and closes it without enough to show, and goes on until it is left.
  void answer() {
    const Phase phase = state_.phase;
    on(ask::Tick{Milliseconds(100)});
    ASSERT_EQ(Spot::asking(spec_, state_)->state->phase, ask::Phase::answer);
    on(ask::Press{0});
    on(ask::Counted{1});
    on(Cue::close);
    on(ask::Released{{}});
    for (int i = 0; i < 3 && state_.phase == phase; ++i) on(Cue::next);
  }

  Spot::Spec spec_;
  Spot::State state_;
  Effects effects_;
};

TEST(Spot, BuildsItsAsksFromTheChat) {
  std::string said;
  const Spot::Spec spec = spot_of(std::string(kChat) + std::string(kEnd), said);
  EXPECT_EQ(said, "");
  ASSERT_EQ(spec.where.options.size(), 3u);
  EXPECT_EQ(spec.where.question, "Where did it change from chatting to asking?");
  EXPECT_EQ(spec.where.options[0].id, "best");
  EXPECT_EQ(spec.where.options[1].leads, "It asks.");
  EXPECT_EQ(spec.where.options[2].id, "fine");
  EXPECT_EQ(spec.where.options[2].text, "It is fine all through.");
  EXPECT_EQ(spec.lines[0].option, -1);
  EXPECT_EQ(spec.lines[2].option, 1);
  EXPECT_EQ(spec.where.about, ask::About::story);
  ASSERT_EQ(spec.name.options.size(), 3u);
  EXPECT_EQ(spec.name.options[1].text, "Strings attached");
  EXPECT_EQ(spec.name.question, "Which trick is it?");
}

TEST(Spot, TakesTheNamesOfTricksFromTheirFile) {
  std::string said;
  Spot::Spec spec = spot_of(std::string(kChat) +
                                "tricks: [everyones-doing-it, strings-attached, hurry-up]\n"
                                "cards: [strings-attached]\n",
                            said);
  const Tactic tactics[] = {{.id = "everyones-doing-it", .name = "everyone's doing it"}};
  Spot::name_tricks(spec, tactics);
  EXPECT_EQ(spec.name.options[0].text, "Everyone's doing it");
  EXPECT_EQ(spec.name.options[2].text, "Hurry up");
}

TEST(Spot, NoAnswerIsMarkedAsWrong) {
  std::string said;
  const Spot::Spec spec = spot_of(std::string(kChat) + std::string(kEnd), said);
  for (const ask::Ask* ask : {&spec.where, &spec.name})
    for (const ask::Option& option : ask->options) EXPECT_TRUE(option.helpful) << option.id;
}

TEST_F(SpotTest, NextRevealsTheChatLineByLineThenAsks) {
  begin(std::string(kChat) + std::string(kEnd));
  EXPECT_EQ(state_.lines, 1);
  EXPECT_EQ(Spot::coming(spec_, state_), "The next line of the chat.");
  times(2, Cue::next);
  EXPECT_EQ(state_.lines, 3);
  EXPECT_EQ(Spot::coming(spec_, state_), "The question where it changed.");
  on(Cue::next);
  EXPECT_EQ(state_.phase, Phase::where);
}

TEST_F(SpotTest, NextLineNeverLeavesTheReading) {
  begin(std::string(kChat) + std::string(kEnd));
  times(9, Cue::next_line);
  EXPECT_EQ(state_.lines, 3);
  EXPECT_EQ(state_.phase, Phase::reading);
}

TEST_F(SpotTest, BackHidesALineAndLeavesAtTheFirst) {
  begin(std::string(kChat) + std::string(kEnd));
  on(Cue::next);
  on(Cue::back);
  EXPECT_EQ(state_.lines, 1);
  EXPECT_FALSE(posted<ask::LeaveBack>());
  on(Cue::back);
  EXPECT_TRUE(posted<ask::LeaveBack>());
}

TEST_F(SpotTest, AfterTheWhereComesTheNameThenTheCardsThenTheNextStep) {
  begin(std::string(kChat) + std::string(kEnd));
  times(3, Cue::next);
  answer();
  EXPECT_EQ(state_.phase, Phase::naming);
  answer();
  EXPECT_EQ(state_.phase, Phase::card);
  EXPECT_EQ(Spot::coming(spec_, state_), "The next trick's card.");
  on(Cue::next);
  EXPECT_EQ(state_.card, 1);
  EXPECT_EQ(Spot::coming(spec_, state_), kComingNextStep);
  on(Cue::next);
  EXPECT_TRUE(posted<ask::LeaveForward>());
  times(2, Cue::back);
  EXPECT_EQ(state_.phase, Phase::naming);
}

TEST_F(SpotTest, BeforeItLeavesAnAskSaysWhatFollows) {
  begin(std::string(kChat) + std::string(kEnd));
  times(3, Cue::next);
  on(ask::Tick{Milliseconds(100)});
  on(Cue::close);
  on(ask::Released{{}});
  EXPECT_EQ(Spot::coming(spec_, state_), "What each answer might lead to.");
  on(Cue::next);
  EXPECT_EQ(Spot::coming(spec_, state_), "The question which trick it is.");
}

TEST_F(SpotTest, BackFromTheOpenAskDropsItAndShowsTheWholeChat) {
  begin(std::string(kChat) + std::string(kEnd));
  times(3, Cue::next);
  on(ask::Tick{Milliseconds(100)});
  on(Cue::back);
  EXPECT_TRUE(posted<ask::DropRound>());
  EXPECT_EQ(state_.phase, Phase::reading);
  EXPECT_EQ(state_.lines, 3);
}

TEST_F(SpotTest, TheTwoAsksKeepTheirReleasesUnderTheirOwnNames) {
  begin(std::string(kChat) + std::string(kEnd));
  std::vector<std::string> names;
  times(3, Cue::next);
  for (int i = 0; i < 2; ++i) {
    on(ask::Tick{Milliseconds(100)});
    on(Cue::close);
    on(ask::Released{{}});
    for (const ask::Effect& effect : effects_)
      if (const auto* kept = std::get_if<ask::KeepRelease>(&effect)) names.push_back(kept->ask_id);
    times(2, Cue::next);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"where", "name"}));
}

TEST_F(SpotTest, AChatThatIsFineHasNoTrickToName) {
  begin(kFineChat);
  EXPECT_TRUE(spec_.all_fine());
  times(3, Cue::next);
  answer();
  EXPECT_EQ(state_.phase, Phase::card);
  on(Cue::back);
  EXPECT_EQ(state_.phase, Phase::where);
}

TEST_F(SpotTest, EveryCueInEveryPhaseIsTakenAndSaysWhatComes) {
  begin(std::string(kChat) + std::string(kEnd));
  std::vector<Spot::State> states{state_};
  for (std::size_t i = 0; i < states.size() && states.size() < 300; ++i) {
    for (int cue = 0; cue <= static_cast<int>(Cue::rewind); ++cue) {
      Effects effects;
      Spot::State moved = Spot::update(spec_, states[i], static_cast<Cue>(cue), effects);
      if (std::ranges::any_of(effects, [](const auto& e) { return std::holds_alternative<ask::CloseRound>(e); }))
        moved = Spot::update(spec_, std::move(moved), ask::Released{{}}, effects);
      EXPECT_FALSE(Spot::coming(spec_, moved).empty());
      Effects next;
      Spot::update(spec_, moved, Cue::next, next);
      const bool left =
          std::ranges::any_of(next, [](const auto& e) { return std::holds_alternative<ask::LeaveForward>(e); });
      EXPECT_EQ(left, Spot::coming(spec_, moved) == kComingNextStep);
      if (std::ranges::find(states, moved) == states.end()) states.push_back(moved);
    }
  }
  EXPECT_GE(states.size(), 15u);
}

TEST_F(SpotTest, HowManyArePresentReachesBothAsks) {
  begin(std::string(kChat) + std::string(kEnd));
  on(ask::Present{9});
  EXPECT_EQ(state_.where.present, 9);
  EXPECT_EQ(state_.name.present, 9);
}

TEST(SpotMistakes, AnAskedLineSaysWhatItMightMean) {
  EXPECT_EQ(said_of("heading: A chat\nchat:\n  - {id: a, who: fox, text: Hi!}\n  - {id: b, who: fox, text: Yo, asked: "
                    "false}\n  - {id: c, who: fox, text: Bye, asked: false}\nnote: Fine.\n"),
            "small.yaml:3:29: error: nothing is said about what this line might mean\n"
            " 3 |   - {id: a, who: fox, text: Hi!}\n"
            "   |                             ^^^ add 'means', or take it out of the answers with 'asked: false'\n");
}

TEST(SpotMistakes, TricksWithoutALineWhereItChanges) {
  std::string chat(kChat);
  chat.replace(chat.find(", change: true"), 14, "");
  EXPECT_EQ(said_of(chat + std::string(kEnd)),
            "small.yaml:3:3: error: there are tricks in this chat, but no line where it changes\n"
            " 3 |   - {id: hi, who: fox, text: Hi!, asked: false}\n"
            "   |   ^ mark the line with 'change: true'\n");
}

TEST(SpotMistakes, AChangeNeedsATrickAndAnAnswer) {
  const std::string said = said_of(
      "heading: A chat\nchat:\n  - {id: a, who: fox, text: Hi!, asked: false, change: true}\n"
      "  - {id: b, who: fox, text: Yo, asked: false}\n  - {id: c, who: fox, text: Bye, asked: false}\nnote: Fine.\n");
  EXPECT_NE(said.find("3:56: error: here it may change, but the line is not among the answers"), std::string::npos)
      << said;
  EXPECT_NE(said.find("3:56: error: here it may change, but there is no trick in the line"), std::string::npos) << said;
}

TEST(SpotMistakes, TooManyAskedLines) {
  std::string chat = "heading: A chat\nnote: Fine.\nchat:\n";
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    chat += std::string("  - {id: ") + id + ", who: fox, text: Hi!, means: It greets.}\n";
  EXPECT_EQ(said_of(chat),
            "small.yaml:4:3: error: 6 lines are asked; an ask has room for 5 and \"fine all through\"\n"
            " 4 |   - {id: a, who: fox, text: Hi!, means: It greets.}\n"
            "   |   ^ take some out of the answers with 'asked: false'\n");
}

TEST(SpotMistakes, AFineChatSaysWhyAndHasNoTricks) {
  std::string fine(kFineChat);
  fine.replace(fine.find("note:"), std::string::npos, "tricks: [sweet-talk, hurry-up, our-secret]\n");
  const std::string said = said_of(fine);
  EXPECT_NE(said.find("3:3: error: this chat is fine all through, and nothing says why"), std::string::npos) << said;
  EXPECT_NE(said.find("6:9: error: this chat is fine all through, so there is no trick to name"), std::string::npos)
      << said;
}

TEST(SpotMistakes, FewerThanThreeTricksOrNoCard) {
  const std::string said = said_of(std::string(kChat) + "tricks: [sweet-talk, strings-attached]\n");
  EXPECT_NE(said.find("7:9: error: there are 2 tricks to choose from; 3 to 5 are needed"), std::string::npos) << said;
  EXPECT_NE(said.find("error: no trick's card is shown last"), std::string::npos) << said;
}

TEST(SpotMistakes, WhereItChangesCanBeChosen) {
  EXPECT_EQ(said_of(std::string(kChat) + "tricks: [sweet-talk, our-secret, hurry-up]\ncards: [sweet-talk]\n"),
            "small.yaml:7:9: error: 'strings-attached' is where it changes, but cannot be chosen\n"
            " 7 | tricks: [sweet-talk, our-secret, hurry-up]\n"
            "   |         ^ add it to 'tricks'\n");
}

TEST(SpotMistakes, TwoLinesWithOneId) {
  std::string chat(kChat);
  chat.replace(chat.find("id: owe"), 7, "id: best");
  EXPECT_EQ(
      said_of(chat + std::string(kEnd)),
      "small.yaml:5:10: error: there is already a line 'best'\n"
      " 5 |   - {id: best, who: moon, text: You owe me, tactic: strings-attached, means: It asks., change: true}\n"
      "   |          ^^^^ give one of the two another id\n");
}

TEST(SpotMistakes, AChatOfTricksAloneIsAdvisedAgainst) {
  std::string chat(kChat);
  chat.replace(chat.find("text: Hi!,"), 10, "text: Hi!, tactic: hurry-up,");
  EXPECT_NE(said_of(chat + std::string(kEnd)).find("every line of this chat is a trick"), std::string::npos);
}

}  // namespace
}  // namespace pausepoint::activities
