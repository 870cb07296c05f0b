#include <algorithm>
#include <map>
#include <set>

#include "app/screens/desk_parts.h"
#include "tests/screens/desk_stage.h"

namespace pausepoint::screens {
namespace {

using ask::Cue;

class Desk : public DeskStage {
 protected:
  void SetUp() override {
    DeskStage::SetUp();
    kiosk.apply(Begin{});
  }
  /// Twenty-four of twenty-eight answer, spread as four options and pass would be.
  void answer() {
    const auto open = delivery::asking(kiosk.session().lesson(), now());
    const int options = static_cast<int>(open->ask->options.size());
    for (int i = 0; i < 24; ++i) kiosk.apply(delivery::Event(ask::Press{i % 9 == 8 ? options : i % 4 % options}));
  }
};

TEST_F(Desk, SaysWhenThePlanSlipsAndMendsItWithOnePress) {
  EXPECT_EQ(text_of("pace"), "On time");
  EXPECT_EQ(text_of("advice-plan"), "");
  pass(8 * 60);
  cue(Cue::next);
  photograph("behind");
  EXPECT_EQ(text_of("pace"), "5 min behind plan");
  EXPECT_NE(text_of("advice-plan"), "");
  press("use-plan");
  EXPECT_EQ(text_of("pace"), "On time");
  EXPECT_EQ(text_of("advice-plan"), "");
  photograph("mended");
}

TEST_F(Desk, SaysInOneLineThatAPlanCannotFit) {
  pass(33 * 60);
  EXPECT_NE(text_of("advice-plan").find("Even at their shortest, these take"), std::string::npos);
  photograph("cannot-fit");
  press("use-plan");
  EXPECT_FALSE(now().plan.steps.back().skipped);
}

TEST_F(Desk, CountsToTheClockOnTheWall) {
  plan(delivery::TimeOfDay{(10 * 60 + 30) * 60});
  plan(delivery::StopAt{10 * 60 + 50});
  EXPECT_EQ(text_of("clock"), "20:00");
  EXPECT_EQ(text_of("pace"), "10 min behind plan");
  cue(Cue::pause);
  photograph("stop-at");
}

TEST_F(Desk, FindsAnAnswerByAWord) {
  kiosk.apply(FocusField{Field::word});
  for (const char c : std::string("Childl")) kiosk.apply(Type{static_cast<char32_t>(c)});
  const std::string found = text_of("asked") + text_of("reply");
  EXPECT_NE(found.find("Childline"), std::string::npos) << found;
  photograph("found");
  for (const char c : std::string("xyz")) kiosk.apply(Type{static_cast<char32_t>(c)});
  EXPECT_EQ(text_of("asked-none"), "No answer has this word. Try a part of it.");
}

TEST_F(Desk, ANewStepForgetsTheWordAndThePages) {
  kiosk.apply(FocusField{Field::word});
  kiosk.apply(Type{U'k'});
  kiosk.apply(DeskEvent(TurnSay{1}));
  cue(Cue::next);
  EXPECT_EQ(kiosk.desk(), DeskState{});
}

TEST_F(Desk, OneKeyShowsWhatToDoWhenAPupilTells) {
  press("disclosure");
  EXPECT_TRUE(kiosk.disclosure());
  photograph("disclosure");
}

TEST_F(Desk, SaysWhatTheNextPressShows) {
  EXPECT_EQ(text_of("coming"), "The next step: **How sure are we?**");
  plan(delivery::LeaveOut{1, true});
  EXPECT_EQ(text_of("coming"), "The next step: **New words**");
}

TEST_F(Desk, EveryPhaseOfAnAskCanBeSteered) {
  go_to("reply-to-finn");
  photograph("think");
  press("open");
  answer();
  pass(48);
  photograph("answer");
  EXPECT_EQ(text_of("received"), "24");
  press("close");
  photograph("closed");
  press("show");
  EXPECT_EQ(delivery::asking(kiosk.session().lesson(), now())->state->phase, ask::Phase::shown);
  photograph("shown");
  press("take-back");
  press("say");
  EXPECT_EQ(delivery::asking(kiosk.session().lesson(), now())->state->phase, ask::Phase::said);
  press("again");
  EXPECT_EQ(delivery::asking(kiosk.session().lesson(), now())->state->round, 2);
}

TEST_F(Desk, ARehearsalHasAClassAndKeepsOnlyTimes) {
  kiosk.apply(ToLibrary{});
  kiosk.apply(OpenLesson{0});
  kiosk.apply(Begin{true});
  pass(5 * 60);
  go_to("reply-to-finn");
  press("open");
  press("pretend");
  EXPECT_EQ(text_of("received"), "21");
  photograph("rehearsal");
  press("close");
  kiosk.apply(ToLibrary{});
  ASSERT_EQ(kiosk.remembered().times.size(), 1u);
  EXPECT_EQ(kiosk.remembered().times[0].steps[0].spent, yaml::Milliseconds(5 * 60'000));
  EXPECT_TRUE(kiosk.remembered().unfinished.empty());
  kiosk.apply(OpenLesson{0});
  kiosk.apply(DeskEvent(UseOwnTimes{}));
  EXPECT_EQ(kiosk.draft().steps[0].minutes, 5);
}

TEST_F(Desk, NobodyPretendsInALessonThatCounts) {
  go_to("reply-to-finn");
  cue(Cue::open);
  kiosk.apply(DeskEvent(PretendAnswers{}));
  EXPECT_EQ(delivery::asking(kiosk.session().lesson(), now())->state->sent, 0);
}

TEST_F(Desk, ALessonThatEndedEarlyGoesOnAnotherDay) {
  pass(120);
  go_to("new-words");
  pass(120);
  press("end-early");
  cue(Cue::next);
  EXPECT_EQ(delivery::current_step(kiosk.session().lesson(), now()).id, "help");
  while (!now().finished) cue(Cue::next);
  photograph("afterwards");
  EXPECT_GE(desk().find("write-note"), 0);
  kiosk.apply(ToLibrary{});
  ASSERT_EQ(kiosk.remembered().unfinished.size(), 1u);
  EXPECT_EQ(kiosk.remembered().unfinished[0].step_id, "kit-goes-live");
  kiosk.apply(OpenLesson{0});
  kiosk.apply(DeskEvent(OpenSection{Section::plan}));
  photograph("go-on");
  press("go-on");
  kiosk.apply(Begin{});
  EXPECT_EQ(now().step, 0);
  cue(Cue::next);
  EXPECT_EQ(delivery::current_step(kiosk.session().lesson(), now()).id, "kit-goes-live");
}

TEST_F(Desk, TheNoteSpeaksOfTheLessonAndOfNoAnswer) {
  go_to("reply-to-finn");
  cue(Cue::open);
  answer();
  cue(Cue::close);
  cue(Cue::show);
  pass(60);
  go_to("close");
  while (!now().finished) cue(Cue::next);
  const std::string note = as_text(kiosk.note());
  EXPECT_NE(note.find("A message from Finn"), std::string::npos) << note;
  EXPECT_NE(note.find("Left out"), std::string::npos);
  for (const char* never : {"about 3 in 10", "28", "24", "no thanks"})
    EXPECT_EQ(note.find(never), std::string::npos) << never;
}

TEST_F(Desk, EveryButtonSaysItsKeyOrIsOneOfARow) {
  // The letters that shell/input.cpp keeps for what plays by itself.
  const std::map<std::string, std::string> kPlays{
      {"play", "K"}, {"next-line", "L"}, {"back-ten", "J"}, {"slower", "S"}};
  std::set<std::string> seen;
  const auto look = [&] {
    const ui::Outline& shown = desk();
    for (int i = 0; i < shown.size(); ++i) {
      const auto entry = shown.entry(i);
      if (entry.role != ui::Role::button) continue;
      const std::string id(entry.id);
      seen.insert(id);
      const auto plays = kPlays.find(id);
      const std::string key(plays == kPlays.end() ? key_of(id) : std::string_view(plays->second));
      // Rows of the plan, hands, lengths and Add (Enter) are reached with the arrows, and so is what wipes everything.
      const bool row = key.empty() && (id.find('/') != std::string::npos || id == "send-line" || id == "stop-none" ||
                                       id == "disclosure-close" || id == "wipe");
      EXPECT_TRUE(row || !key.empty()) << id << " has no key";
      if (row) continue;
      bool said = false;
      for (int j = 0; j < shown.size(); ++j) {
        said = said || (shown.entry(j).role == ui::Role::text && shown.entry(j).text == key);
      }
      EXPECT_TRUE(said) << id << " does not say its key " << key;
    }
  };
  go_to("reply-to-finn");
  look();
  for (const Cue which : {Cue::open, Cue::close, Cue::show, Cue::take_back, Cue::next, Cue::next, Cue::next}) {
    if (which == Cue::close) answer();
    cue(which);
    look();
  }
  pass(26 * 60);
  look();
  kiosk.apply(ToLibrary{});
  kiosk.apply(OpenLesson{0});
  for (int i = 0; i < kSections; ++i) {
    kiosk.apply(DeskEvent(OpenSection{static_cast<Section>(i)}));
    look();
  }
  kiosk.apply(Begin{});
  go_to("kit-goes-live");
  look();
  for (const char* id : {"next", "show", "use-plan", "rehearse", "take-back", "map/0/go-to"})
    EXPECT_TRUE(seen.contains(id)) << id;
}

TEST_F(Desk, NoTwoControlsThatStandTogetherHaveOneKey) {
  const auto look = [&] {
    const ui::Outline& shown = desk();
    std::set<std::string> keys;
    for (int i = 0; i < shown.size(); ++i) {
      const auto entry = shown.entry(i);
      if (entry.role == ui::Role::text || entry.id.find('/') != std::string_view::npos) continue;
      const std::string key(key_of(entry.id));
      if (key.empty()) continue;
      EXPECT_TRUE(keys.insert(key).second) << key << " of " << entry.id;
    }
  };
  go_to("reply-to-finn");
  pass(25 * 60);
  cue(Cue::open);
  look();
  answer();
  cue(Cue::close);
  look();
  kiosk.apply(ToLibrary{});
  kiosk.apply(OpenLesson{0});
  for (int i = 0; i < kSections; ++i) {
    kiosk.apply(DeskEvent(OpenSection{static_cast<Section>(i)}));
    look();
  }
}

TEST_F(Desk, NotesStayAwayFromThePupilsScreen) {
  go_to("reply-to-finn");
  const std::string said = kiosk.session().lesson().steps[static_cast<std::size_t>(now().step)].say[0];
  const auto shows = [&](const ui::Outline& shown) {
    for (int i = 0; i < shown.size(); ++i) {
      if (shown.entry(i).text == said) return true;
    }
    return false;
  };
  EXPECT_TRUE(shows(desk()));
  kiosk.apply(ShowDesk{true});
  EXPECT_GE(board().find("notes-away"), 0);
  EXPECT_FALSE(shows(board()));
  photograph("drawer");
}

TEST_F(Desk, WithAWindowOfItsOwnItNeverComesOntoTheBoard) {
  kiosk.apply(DeskEvent(DeskWindow{true}));
  kiosk.apply(ShowDesk{true});
  EXPECT_FALSE(kiosk.desk_on_board());
}

TEST_F(Desk, BehindAPinTheDrawerStaysShut) {
  kiosk.apply(GateEvent(SetGate{true}));
  EXPECT_TRUE(desk_needs_pin(kiosk));
  kiosk.apply(GateEvent(OpenGate{}));
  kiosk.apply(ShowDesk{true});
  EXPECT_FALSE(kiosk.desk_on_board());
  EXPECT_GE(board().find("gate"), 0);
  kiosk.apply(GateEvent(OpenGate{}));
  EXPECT_TRUE(kiosk.desk_on_board());
  kiosk.apply(ShowDesk{false});
  EXPECT_TRUE(desk_needs_pin(kiosk)) << "putting the desk away locks it again";
}

TEST_F(Desk, SaysWhatToSayNowAndTheWholeStepBehindIt) {
  go_to("reply-to-finn");
  const lesson::Step& step = kiosk.session().lesson().steps[static_cast<std::size_t>(now().step)];
  const std::string first = step.say[0], last = step.say.back();
  const auto shows = [&](const std::string& said) {
    const ui::Outline& shown = desk();
    for (int i = 0; i < shown.size(); ++i) {
      if (shown.entry(i).text == said) return true;
    }
    return false;
  };
  EXPECT_TRUE(shows(first));
  cue(Cue::open);
  answer();
  kiosk.apply(DeskEvent(TurnSay{1}));
  cue(Cue::close);
  EXPECT_EQ(kiosk.desk().say, 0) << "another phase begins with its own page";
  EXPECT_TRUE(shows("Thank you. Everyone who wanted to has answered."));
  EXPECT_FALSE(shows(first));
  cue(Cue::show);
  EXPECT_TRUE(shows("What do you notice? Nobody can tell who chose what."));
  EXPECT_TRUE(shows(step.harder));
  press("say-more");
  EXPECT_TRUE(shows(first)) << "the whole step is one page away";
  photograph("say-shown");
}

TEST_F(Desk, TheNoteSaysThatWhatWasSkippedCanBeTakenUpAnotherDay) {
  plan(delivery::LeaveOut{2, true});
  go_to("close");
  while (!now().finished) cue(Cue::next);
  const std::string note = as_text(kiosk.note());
  EXPECT_NE(note.find("taken up another day"), std::string::npos) << note;
  EXPECT_EQ(note.find("Nothing has to change"), std::string::npos);
}

TEST_F(Desk, AQuestionThatIsTypedStandsInItsOwnFieldAlone) {
  ASSERT_GE(desk().find("line"), 0) << "the agreement takes a line of its own";
  kiosk.apply(FocusField{Field::parked});
  for (const char c : std::string("Why?")) kiosk.apply(Type{static_cast<char32_t>(c)});
  const ui::Outline& shown = desk();
  int fields = 0;
  for (int i = 0; i < shown.size(); ++i) {
    const auto entry = shown.entry(i);
    fields += entry.role == ui::Role::field && entry.text.find("Why?") != std::string_view::npos ? 1 : 0;
  }
  EXPECT_EQ(fields, 1);
}

TEST_F(Desk, DisplaysCanBeSwappedOnlyWhereThereAreTwo) {
  EXPECT_LT(desk().find("swap-displays"), 0);
  kiosk.apply(DeskEvent(DeskWindow{true, false}));
  EXPECT_LT(desk().find("swap-displays"), 0);
  kiosk.apply(DeskEvent(DeskWindow{true, true}));
  EXPECT_GE(desk().find("swap-displays"), 0);
  kiosk.apply(ToLibrary{});
  EXPECT_GE(desk().find("swap-displays"), 0) << "it is needed most before the lesson";
}

class Preparation : public DeskStage {};

TEST_F(Preparation, AnOptionCanBeTakenAwayForToday) {
  kiosk.apply(DeskEvent(OpenSection{Section::less}));
  const auto& all = kiosk.choices();
  const auto found = std::ranges::find_if(all, [&](const lesson::Choice& choice) {
    return choice.free && shelf->lessons[0].lesson->steps[static_cast<std::size_t>(choice.step)].id == "reply-to-finn";
  });
  ASSERT_NE(found, all.end());
  const std::string id = found->piece.id, row = "less/" + std::to_string(found - all.begin()) + "/take";
  for (int page = 0; page < 4 && desk().find(row) < 0; ++page) kiosk.apply(DeskEvent(TurnSection{1}));
  press(row);
  ASSERT_EQ(kiosk.draft().hidden.size(), 1u);
  press(row);
  EXPECT_TRUE(kiosk.draft().hidden.empty()) << "pressed again it comes back";
  press(row);
  kiosk.apply(Begin{});
  go_to("reply-to-finn");
  const auto open = delivery::asking(kiosk.session().lesson(), now());
  ASSERT_TRUE(open);
  EXPECT_EQ(open->ask->options.size(), 3u);
  for (const ask::Option& option : open->ask->options) EXPECT_NE(option.id, id);
}

TEST_F(Preparation, HasEightParts) {
  for (int i = 0; i < kSections; ++i) {
    kiosk.apply(DeskEvent(OpenSection{static_cast<Section>(i)}));
    photograph("prepare-" + std::to_string(i));
  }
  kiosk.apply(DeskEvent(OpenSection{Section::pupils}));
  kiosk.apply(DeskEvent(TurnSection{1}));
  photograph("prepare-more");
}

TEST_F(Preparation, WhatIsKeptIsEmptyAndOffUnlessTheTeacherDecides) {
  kiosk.apply(DeskEvent(OpenSection{Section::kept}));
  EXPECT_EQ(kiosk.kept(), KeptChoice{});
  EXPECT_EQ(text_of("class"), "Such as 7B; may stay empty");
  press("class");
  for (const char32_t c : U"Year 7, set 2, Mrs Okafor") kiosk.apply(Type{c});
  press("keep-us");
  EXPECT_EQ(kiosk.kept().class_label, "Year 7, set 2, Mrs O") << "twenty characters";
  EXPECT_TRUE(kiosk.kept().keep_us);
  photograph("prepare-kept");
  kiosk.apply(FocusField{});
  EXPECT_EQ(std::string(board().entry(board().find("class")).text), "Class Year 7, set 2, Mrs O");
  press("keep-us");
  EXPECT_FALSE(kiosk.kept().keep_us);
}

TEST_F(Preparation, TheNextLessonBeginsWithWhatIsUsualAgain) {
  kiosk.apply(DeskEvent(SetKept{{"7A", true}, true}));
  kiosk.apply(DeskEvent(SetKept{{"7B", false}, false}));
  kiosk.apply(ToLibrary{});
  kiosk.apply(OpenLesson{0});
  EXPECT_EQ(kiosk.kept().class_label, "7B") << "no lesson was taught";
  kiosk.apply(Begin{});
  EXPECT_EQ(kiosk.kept(), (KeptChoice{"7B", false}));
  kiosk.apply(ToLibrary{});
  EXPECT_EQ(kiosk.kept(), (KeptChoice{"7A", true}));
}

TEST_F(Preparation, AwayWithTheDeskTheClassIsNotTypedAnyMore) {
  kiosk.apply(ShowDesk{true});
  kiosk.apply(FocusField{Field::class_label});
  kiosk.apply(ShowDesk{false});
  EXPECT_FALSE(kiosk.typing());
}

TEST_F(Preparation, StepsCanBeLeftOutTodayButNotHelp) {
  kiosk.apply(DeskEvent(OpenSection{Section::plan}));
  press("today/2/take");
  EXPECT_TRUE(kiosk.draft().steps[2].skipped);
  press("today/2/take");
  EXPECT_FALSE(kiosk.draft().steps[2].skipped);
  plan(delivery::LeaveOut{13, true});
  EXPECT_FALSE(kiosk.draft().steps[13].skipped);
}

TEST_F(Preparation, ThePlanOfTwentyMinutesIsTaughtAsItStands) {
  kiosk.apply(DeskEvent(OpenSection{Section::plan}));
  press("minutes-20");
  plan(delivery::TimeOfDay{(10 * 60 + 31) * 60});
  press("stop-later");
  EXPECT_EQ(kiosk.draft().stop_at, 10 * 60 + 55);
  photograph("twenty");
  const auto steps = kiosk.draft().steps;
  press("begin");
  ASSERT_EQ(kiosk.where(), Where::lesson);
  EXPECT_EQ(now().plan.steps, steps);
  EXPECT_EQ(now().plan.stop_at, 10 * 60 + 55);
}

}  // namespace
}  // namespace pausepoint::screens
