#include "app/activities/builder/builder.h"

#include <gtest/gtest.h>

#include <initializer_list>

#include "app/activities/builder/joints.h"
#include "app/ask/ballot.h"
#include "tests/activities/spec_for_tests.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kGood = R"(heading: What could Kit say?
start:
  question: How could Kit begin?
  parts:
    - {id: a, text: "Thanks for the stars, but"}
    - {id: b, text: "Hey moonbeam,"}
middle:
  question: What next?
  parts:
    - {id: a, text: "I keep that to myself,"}
    - {id: b, text: "I'm ending the stream,"}
    - {id: c, text: "no,"}
end:
  question: How could it end?
  parts:
    - {id: a, text: "and that's my answer."}
    - {id: b, text: "goodbye!"}
)";

std::string with(std::string_view from, std::string_view to) {
  std::string text(kGood);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// A builder step with its ballot.
struct Room {
  Room() : spec(read_spec<Builder>(kGood).spec), state(Builder::start(spec, {.room = {.present = 28}})) {}

  void on(const Event& first) {
    std::vector<Event> events{first};
    for (std::size_t i = 0; i < events.size(); ++i) {
      Effects effects;
      state = Builder::update(spec, std::move(state), events[i], effects);
      for (const ask::Effect& effect : effects) {
        if (const auto* open = std::get_if<ask::OpenRound>(&effect)) ballot.open(open->ask);
        if (std::holds_alternative<ask::DropRound>(effect)) ballot.drop();
        if (const auto* count = std::get_if<ask::CountAnswer>(&effect); count && ballot.count(count->option))
          events.push_back(ask::Counted{1});
        if (const auto* close = std::get_if<ask::CloseRound>(&effect))
          events.push_back(ask::Released{ballot.close(close->ask, close->present)});
        left_forward += std::holds_alternative<ask::LeaveForward>(effect) ? 1 : 0;
        left_back += std::holds_alternative<ask::LeaveBack>(effect) ? 1 : 0;
      }
    }
  }
  /// Answers the open part and closes it.
  void answer(std::initializer_list<int> counts) {
    int option = 0;
    for (const int count : counts) {
      for (int i = 0; i < count; ++i) on(ask::Press{option});
      ++option;
    }
    on(Cue::next);
  }
  ask::Phase phase() const { return state.asks[static_cast<std::size_t>(state.part)].phase; }

  Builder::Spec spec;
  Builder::State state;
  ask::Ballot ballot;
  int left_forward = 0, left_back = 0;
};

using Favourites = std::array<bool, Builder::kMostOptions>;

TEST(Builder, TheFavouritesBecomeTheSentenceBySevenPressesOfNext) {
  Room room;
  room.on(Cue::next);
  room.answer({15, 4});
  room.on(Cue::next);
  EXPECT_EQ(room.phase(), ask::Phase::answer) << "the middle opens at once";
  room.answer({2, 20, 3});
  room.on(Cue::next);
  room.answer({4, 18});
  EXPECT_EQ(room.state.sentence, "");
  room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Builder::Phase::spoken);
  EXPECT_EQ(room.state.sentence, "Thanks for the stars, but I'm ending the stream, goodbye!");
  EXPECT_EQ(room.left_forward, 0);
  room.on(Cue::next);
  EXPECT_EQ(room.left_forward, 1);
}

TEST(Builder, AmongThoseThatAreShownAlikeTheTeacherChoosesAndNoOthers) {
  Room room;
  room.on(Cue::open);
  room.answer({15, 4});
  EXPECT_EQ(Builder::favourites(room.spec, room.state), (Favourites{true, false, false, false}));
  room.on(ask::Pick{1, 0});
  EXPECT_EQ(room.state.chosen[0], -1) << "what the class would see is not overruled";
  room.on(Cue::next);
  room.answer({11, 3, 11});
  EXPECT_EQ(Builder::favourites(room.spec, room.state), (Favourites{true, false, true, false}));
  for (const int none : {1, 3, 4, -1}) room.on(ask::Pick{none, 0});
  EXPECT_EQ(room.state.chosen[1], -1);
  room.on(ask::Pick{2, 0});
  EXPECT_EQ(room.state.chosen[1], 2);
}

TEST(Builder, WhereNothingMayBeShownEveryPartMayBeChosenAndNextTakesTheFirst) {
  Room room;
  room.on(Cue::open);
  room.answer({0, 3});
  EXPECT_EQ(room.state.asks[0].releases.back().rung, ask::Rung::too_few);
  EXPECT_EQ(Builder::favourites(room.spec, room.state), (Favourites{true, true, false, false}))
      << "the few answers there were say nothing";
  room.on(Cue::next);
  EXPECT_EQ(room.state.chosen[0], 0);
}

TEST(Builder, BackGoesFromPartToPartAndReopensNothing) {
  Room room;
  room.on(Cue::open);
  room.answer({15, 4});
  room.on(Cue::next);
  room.on(Cue::back);
  EXPECT_EQ(room.state.part, 0);
  EXPECT_EQ(room.phase(), ask::Phase::closed);
  room.on(ask::Press{0});
  EXPECT_EQ(room.state.asks[0].answered, 19);
  room.on(Cue::next);
  EXPECT_EQ(room.state.part, 1);
  EXPECT_EQ(room.phase(), ask::Phase::answer) << "begun again from zero";
  room.answer({1, 1, 1});
  room.on(Cue::next), room.answer({3, 3}), room.on(Cue::next);
  EXPECT_EQ(room.state.phase, Builder::Phase::spoken);
  room.on(Cue::back);
  EXPECT_EQ(room.state.part, 2);
  EXPECT_EQ(room.phase(), ask::Phase::closed);
  for (int i = 0; i < 3; ++i) room.on(Cue::back);
  EXPECT_EQ(room.left_back, 1);
}

TEST(Builder, AskingAgainForgetsWhatWasChosen) {
  Room room;
  room.on(Cue::open);
  room.answer({9, 9});
  room.on(ask::Pick{1, 0});
  room.on(Cue::ask_again);
  EXPECT_EQ(room.phase(), ask::Phase::answer);
  EXPECT_EQ(room.state.chosen[0], -1);
}

TEST(Builder, BarsAreNeverPutOnTheBoard) {
  Room room;
  room.on(Cue::open);
  room.answer({15, 4});
  const Builder::State before = room.state;
  for (const Cue cue : {Cue::show, Cue::say_in_words, Cue::keep_back, Cue::take_back, Cue::open, Cue::close}) {
    room.on(cue);
    EXPECT_TRUE(room.state == before);
  }
}

TEST(Builder, EverySentenceIsListedInOrder) {
  const std::vector<std::string> all = Builder::sentences(read_spec<Builder>(kGood).spec);
  ASSERT_EQ(all.size(), 12u);
  EXPECT_EQ(all.front(), "Thanks for the stars, but I keep that to myself, and that's my answer.");
  EXPECT_EQ(all.back(), "Hey moonbeam, no, goodbye!");
}

TEST(Joints, WhatJoinsIsLeftAlone) {
  EXPECT_EQ(read_spec<Builder>(kGood).mistakes, "");
  for (const char* start : {"I", "\"No,\" said Kit,", "50 stars are kind, but", "Économe,"})
    EXPECT_EQ(check_part(Joint::start, start).message, "") << start;
  for (const char* middle : {"I", "I'm off", "I’ll go", "it is late,", "\"maybe\" is a no,"})
    EXPECT_EQ(check_part(Joint::middle, middle).message, "") << middle;
  for (const char* end : {"bye!", "I'm off.", "so what?", "and I say \"no\".", "and that is “no.”", "well…"})
    EXPECT_EQ(check_part(Joint::end, end).message, "") << end;
}

TEST(Joints, WhatDoesNotJoinIsRefusedWithAReason) {
  EXPECT_EQ(check_part(Joint::start, "thanks,").message, "the start begins with a small letter");
  EXPECT_EQ(check_part(Joint::start, "Thanks!").message, "a sentence ends inside the start");
  EXPECT_EQ(check_part(Joint::middle, "It is late,").message, "the middle begins with a capital");
  EXPECT_EQ(check_part(Joint::middle, "no. but").message, "a sentence ends inside the middle");
  EXPECT_EQ(check_part(Joint::end, "And bye.").message, "the end begins with a capital");
  EXPECT_EQ(check_part(Joint::end, "bye").message, "the end has no end mark");
  EXPECT_EQ(check_part(Joint::end, "bye. So long.").message, "a sentence ends inside the end");
  EXPECT_EQ(check_part(Joint::end, ", bye.").message, "a part begins with ','");
  EXPECT_EQ(check_part(Joint::middle, "no  thanks,").message, "there are two spaces in a row");
  EXPECT_EQ(check_joint("Kit, I", "I keep it,").message, "'i' is said twice where 'Kit, I' meets 'I keep it,'");
  EXPECT_EQ(check_joint("Thanks, but", "but no,").message, "'but' is said twice where 'Thanks, but' meets 'but no,'");
  EXPECT_EQ(check_joint("Thanks, but", "no,").message, "");
}

TEST(BuilderMistakes, APartThatDoesNotJoin) {
  EXPECT_EQ(read_spec<Builder>(with("\"no,\"", "\"No.\"")).mistakes,
            "lesson.yaml:12:21: error: the middle begins with a capital\n"
            " 12 |     - {id: c, text: \"No.\"}\n"
            "    |                     ^^^^^ write a small letter: it stands inside the sentence\n");
}

TEST(BuilderMistakes, TwoPartsAlikeAndAWordSaidTwice) {
  EXPECT_EQ(read_spec<Builder>(with("goodbye!", "and that's my answer.")).mistakes,
            "lesson.yaml:17:21: error: two parts are alike\n"
            " 17 |     - {id: b, text: \"and that's my answer.\"}\n"
            "    |                     ^^^^^^^^^^^^^^^^^^^^^^^ write another, or take one away\n");
  EXPECT_NE(read_spec<Builder>(with("\"no,\"", "\"but no,\""))
                .mistakes.find("error: 'but' is said twice where 'Thanks for the stars, but' meets 'but no,'"),
            std::string::npos);
}

TEST(BuilderMistakes, OnePartFiveAndNone) {
  const std::string one = read_spec<Builder>(with("    - {id: b, text: \"goodbye!\"}\n", "")).mistakes;
  EXPECT_NE(one.find("parts"), std::string::npos) << one;
  const std::string none = read_spec<Builder>("heading: What could Kit say?\n").mistakes;
  for (const char* part : {"'start'", "'middle'", "'end'"}) EXPECT_NE(none.find(part), std::string::npos) << none;
}

}  // namespace
}  // namespace pausepoint::activities
