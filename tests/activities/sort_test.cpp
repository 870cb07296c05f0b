#include "app/activities/sort/sort.h"

#include "tests/activities/together_for_tests.h"

namespace pausepoint::activities {
namespace {

using Phase = Sort::Phase;

const std::string kHead = "heading: Messages\nprompt: Which light fits?\n";
const std::string kThree =
    "items:\n"
    "  - {id: a, text: Nice fox, fits: fine, why: It wants nothing.}\n"
    "  - {id: b, text: Quick now, fits: [think, tell], why: It hurries.}\n"
    "  - {id: c, text: Our secret, fits: tell, why: It keeps people out.}\n";

Sort::Spec spec_of(const std::string& text) {
  const Written made = written("sort", text);
  EXPECT_EQ(made.complaints, "");
  return std::get<Sort::Spec>(made.spec);
}
Followed<Sort> pads() { return Followed<Sort>(spec_of(kHead + kThree)); }
Followed<Sort> board() { return Followed<Sort>(spec_of(kHead + "by: board\n" + kThree)); }
Followed<Sort> at_once() { return Followed<Sort>(spec_of(kHead + "by: board\norder: all\n" + kThree)); }

TEST(Sort, WithoutBinsItHasTheTrafficLights) {
  const Sort::Spec spec = spec_of(kHead + kThree);
  ASSERT_EQ(spec.bins.size(), 3u);
  EXPECT_TRUE(spec.lights);
  EXPECT_EQ(spec.bins[1].name, "Stop and think");
  EXPECT_EQ(spec.items[1].fits, (std::vector<int>{1, 2}));
}

TEST(Sort, ByPadsTheBinsAreTheOptionsOfEachCard) {
  const Sort::Spec spec = spec_of(kHead + kThree);
  EXPECT_EQ(spec.items[2].ask.question, "Our secret");
  ASSERT_EQ(spec.items[2].ask.options.size(), 3u);
  EXPECT_EQ(spec.items[2].ask.options[2].text, "Tell someone");
  EXPECT_EQ(spec.items[2].ask.about, ask::About::story);
}

TEST(Sort, ByPadsEveryCardIsAskedShownAndGivenItsReason) {
  Followed<Sort> sort = pads();
  std::vector<int> reasons;
  int presses = 0;
  for (; sort.left_forward == 0 && presses < 60; ++presses) {
    if (const auto asked = Sort::asking(sort.spec, sort.state); asked && asked->state->phase == ask::Phase::answer) {
      for (int i = 0; i < 20; ++i) sort.give(ask::Press{i % 3});
    }
    if (Sort::tells_reason(sort.spec, sort.state)) reasons.push_back(sort.state.item);
    sort.give(Cue::next);
  }
  EXPECT_EQ(reasons, (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(sort.state.phase, Phase::overview);
  // Open the first, then for each card: close, arm, show, why, on; and out of the overview.
  EXPECT_EQ(presses, 1 + 3 * 5 + 1);
}

TEST(Sort, ByPadsTheDeskIsToldWhatComes) {
  Followed<Sort> sort = pads();
  const auto next = [&] { return sort.give(Cue::next), std::string(sort.coming()); };
  EXPECT_EQ(sort.coming(), "Answers open: the class can press.");
  EXPECT_EQ(next(), "Answers close; you see first what the class would see.");
  EXPECT_EQ(next(), "Press twice to show the class the answers.");
  EXPECT_EQ(next(), "The class sees the answers.");
  EXPECT_EQ(next(), "Why the card could go there.");
  EXPECT_EQ(next(), "The next card.");
  for (int card = 1; card < 3; ++card) {
    for (int i = 0; i < 5; ++i) sort.give(Cue::next);
  }
  EXPECT_EQ(sort.coming(), "All cards in the bins that they fit.");
  EXPECT_EQ(next(), kComingNextStep);
}

TEST(Sort, ByPadsBackGoesToTheCardBeforeAsItWasLeft) {
  Followed<Sort> sort = pads();
  for (int i = 0; i < 6; ++i) sort.give(Cue::next);
  EXPECT_EQ(sort.state.item, 1);
  sort.give(Cue::back);
  EXPECT_EQ(sort.state.item, 0);
  EXPECT_TRUE(Sort::tells_reason(sort.spec, sort.state));
  EXPECT_EQ(sort.left_back, 0);
  sort.give(Cue::next);
  EXPECT_EQ(sort.state.item, 1);
  EXPECT_EQ(Sort::asking(sort.spec, sort.state)->state->phase, ask::Phase::answer);
}

TEST(Sort, ByPadsBackFromTheFirstCardLeaves) {
  Followed<Sort> sort = pads();
  sort.give(Cue::back);
  EXPECT_EQ(sort.left_back, 1);
}

TEST(Sort, ByPadsTheNumberPresentReachesTheCardsThatWait) {
  Followed<Sort> sort = pads();
  sort.give(ask::Present{12});
  for (const ask::State& answers : sort.state.answers) EXPECT_EQ(answers.present, 12);
}

TEST(Sort, ByPadsNothingCanBeCarried) {
  Followed<Sort> sort = pads();
  const Sort::State before = sort.state;
  sort.give(ask::Pick{0, 1});
  EXPECT_EQ(sort.state, before);
}

TEST(Sort, ByTheBoardTheCurrentCardAloneIsCarried) {
  Followed<Sort> sort = board();
  sort.give(ask::Pick{1, 0});
  EXPECT_EQ(sort.state.placed[1], -1);
  sort.give(ask::Pick{0, 2});
  EXPECT_EQ(sort.state.placed[0], 2);
  sort.give(ask::Pick{0, 3});
  EXPECT_EQ(sort.state.placed[0], -1);
}

TEST(Sort, ByTheBoardEveryCardHasItsReasonBeforeTheNext) {
  Followed<Sort> sort = board();
  EXPECT_EQ(sort.coming(), "Why the card could go there.");
  sort.give(ask::Pick{0, 1});
  sort.give(Cue::next);
  EXPECT_EQ(sort.state.phase, Phase::reason);
  EXPECT_EQ(sort.coming(), "The next card.");
  sort.give(ask::Pick{0, 2});
  EXPECT_EQ(sort.state.placed[0], 1) << "what is spoken of stays where it was put";
  sort.give(Cue::next);
  EXPECT_EQ(sort.state.phase, Phase::sorting);
  EXPECT_EQ(sort.state.item, 1);
  for (int i = 0; i < 3; ++i) sort.give(Cue::next);
  EXPECT_EQ(sort.coming(), "All cards in the bins that they fit.");
  sort.give(Cue::next);
  EXPECT_EQ(sort.state.phase, Phase::overview);
  EXPECT_EQ(sort.coming(), kComingNextStep);
  sort.give(Cue::next);
  EXPECT_EQ(sort.left_forward, 1);
}

TEST(Sort, AllAtOnceEveryCardIsCarriedThenEveryReasonTold) {
  Followed<Sort> sort = at_once();
  for (int i = 0; i < 3; ++i) sort.give(ask::Pick{i, 2 - i});
  EXPECT_EQ(sort.state.placed, (std::vector<int>{2, 1, 0}));
  EXPECT_EQ(sort.coming(), "The first card, and why it fits.");
  for (int item = 0; item < 3; ++item) {
    sort.give(Cue::next);
    EXPECT_EQ(sort.state.phase, Phase::reason);
    EXPECT_EQ(sort.state.item, item);
    EXPECT_EQ(sort.coming(), item < 2 ? "The next card, and why it fits." : "All cards in the bins that they fit.");
  }
  sort.give(Cue::next);
  EXPECT_EQ(sort.state.phase, Phase::overview);
}

TEST(Sort, BackReturnsTheSameWay) {
  for (Followed<Sort> sort : {board(), at_once()}) {
    std::vector<Sort::State> states;
    sort.give(ask::Pick{0, 0});
    while (sort.left_forward == 0) states.push_back(sort.state), sort.give(Cue::next);
    EXPECT_EQ(states.back().phase, Phase::overview);
    for (std::size_t i = states.size(); i-- > 1;) {
      EXPECT_EQ(sort.state, states[i]);
      sort.give(Cue::back);
    }
    EXPECT_EQ(sort.state, states.front());
    sort.give(Cue::back);
    EXPECT_EQ(sort.left_back, 1);
  }
}

TEST(Sort, TakingTheCardsOutTakesThoseThatCanBeCarried) {
  Followed<Sort> sort = board();
  sort.give(ask::Pick{0, 1});
  sort.give(Cue::next);
  sort.give(Cue::next);
  sort.give(ask::Pick{1, 1});
  sort.give(Cue::ask_again);
  EXPECT_EQ(sort.state.placed, (std::vector<int>{1, -1, -1}));
}

TEST(Sort, EveryOtherCueChangesNothingAtTheBoard) {
  Followed<Sort> sort = at_once();
  while (sort.left_forward == 0) {
    const Sort::State before = sort.state;
    for (const Cue cue : kAllCues) {
      if (cue != Cue::next && cue != Cue::back && cue != Cue::ask_again) sort.give(cue);
    }
    EXPECT_EQ(sort.state, before);
    sort.give(Cue::next);
  }
}

TEST(Sort, WhateverHappensCardsLieInBinsAndAnswersAreNotMoreThanPupils) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    for (Followed<Sort> sort : {pads(), board(), at_once()}) {
      std::mt19937 random(seed);
      for (int i = 0; i < 3'000; ++i) {
        sort.give(any_event(random));
        ASSERT_TRUE(sort.state.item >= 0 && sort.state.item < 3);
        for (const int bin : sort.state.placed) ASSERT_TRUE(bin >= -1 && bin < 3);
        for (const ask::State& answers : sort.state.answers) ASSERT_LE(answers.sent, answers.present);
        ASSERT_FALSE(sort.coming().empty());
      }
    }
  }
}

TEST(Sort, AnUnknownBinIsRefused) {
  EXPECT_EQ(written("sort", kHead + "items:\n  - {id: a, text: Hi, fits: green, why: It is fine.}\n"
                                    "  - {id: b, text: Ho, fits: [fine, think], why: It is fine.}\n"
                                    "  - {id: c, text: Ha, fits: tell, why: It is fine.}\n")
                .complaints,
            "lesson.yaml:4:29: error: there is no bin 'green' in this sort\n"
            " 4 |   - {id: a, text: Hi, fits: green, why: It is fine.}\n"
            "   |                             ^^^^^ name one of its bins\n"
            "note: the bins are: fine, think and tell\n");
}

TEST(Sort, ABinNamedTwiceOfOneCardIsRefused) {
  const std::string said = written("sort", kHead +
                                               "by: board\nbins: [{id: x, name: X}, {id: y, name: Y}]\nitems:\n"
                                               "  - {id: a, text: Hi, fits: [x, x], why: It is.}\n"
                                               "  - {id: b, text: Ho, fits: y, why: It is.}\n")
                               .complaints;
  EXPECT_EQ(said,
            "lesson.yaml:6:29: error: the bin 'x' is named twice\n"
            " 6 |   - {id: a, text: Hi, fits: [x, x], why: It is.}\n"
            "   |                             ^ name it once\n");
}

TEST(Sort, ABinThatNoCardFitsIsRefused) {
  EXPECT_EQ(written("sort", kHead + "bins: [{id: x, name: X}, {id: y, name: Y}]\nitems:\n"
                                    "  - {id: a, text: Hi, fits: x, why: It is.}\n"
                                    "  - {id: b, text: Ho, fits: x, why: It is.}\n")
                .complaints,
            "lesson.yaml:3:7: error: no card fits the bin 'y'\n"
            " 3 | bins: [{id: x, name: X}, {id: y, name: Y}]\n"
            "   |       ^ add a card that fits it, or take the bin away\n");
}

TEST(Sort, OneBinIsRefused) {
  EXPECT_EQ(written("sort", kHead + "bins: [{id: x, name: X}]\nitems:\n"
                                    "  - {id: a, text: Hi, fits: x, why: It is.}\n"
                                    "  - {id: b, text: Ho, fits: x, why: It is.}\n")
                .complaints,
            "lesson.yaml:3:7: error: a sort has two bins at least\n"
            " 3 | bins: [{id: x, name: X}]\n"
            "   |       ^ add a bin, or leave 'bins' out for the traffic lights\n");
}

TEST(Sort, TwoCardsAlikeAreRefused) {
  EXPECT_EQ(written("sort", kHead + "bins: [{id: x, name: X}, {id: y, name: Y}]\nitems:\n"
                                    "  - {id: a, text: Hi, fits: x, why: It is.}\n"
                                    "  - {id: b, text: Hi, fits: y, why: It is.}\n")
                .complaints,
            "lesson.yaml:6:19: error: two cards say \"Hi\"\n"
            " 6 |   - {id: b, text: Hi, fits: y, why: It is.}\n"
            "   |                   ^^ make them differ, or take one away\n");
}

TEST(Sort, PadsAreNotAskedAboutAllCardsAtOnce) {
  EXPECT_EQ(written("sort", "order: all\n" + kHead + kThree).complaints,
            "lesson.yaml:1:8: error: pads are asked about one card after the other\n"
            " 1 | order: all\n"
            "   |        ^^^ write by: board, or order: one\n");
}

TEST(Sort, FiveCardsForFourBinsDoNotFitOnTheBoardAtOnce) {
  std::string text = kHead +
                     "by: board\norder: all\n"
                     "bins: [{id: w, name: W}, {id: x, name: X}, {id: y, name: Y}, {id: z, name: Z}]\nitems:\n";
  const std::string fits[] = {"w", "x", "y", "z", "[w, x]"};
  for (int i = 0; i < 5; ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    text += "  - {id: " + letter + ", text: Card " + letter + ", fits: " + fits[i] + ", why: It is.}\n";
  }
  EXPECT_EQ(written("sort", text).complaints,
            "lesson.yaml:7:3: error: 5 cards for 4 bins do not fit on the board at once, 4 at most\n"
            " 7 |   - {id: a, text: Card a, fits: w, why: It is.}\n"
            "   |   ^ take 1 away, or write order: one\n");
}

TEST(Sort, FiveCardsThatFitOneBinAreRefused) {
  std::string text = kHead + "bins: [{id: x, name: X}, {id: y, name: Y}]\nitems:\n";
  for (int i = 0; i < 6; ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    text += "  - {id: " + letter + ", text: Card " + letter + ", fits: " + (i < 5 ? "x" : "y") + ", why: It is.}\n";
  }
  EXPECT_EQ(written("sort", text).complaints,
            "lesson.yaml:5:3: error: 5 cards fit the bin 'x', 4 at most\n"
            " 5 |   - {id: a, text: Card a, fits: x, why: It is.}\n"
            "   |   ^ sort some of them in a step of their own\n"
            "note: more could not be read together at the end\n");
}

}  // namespace
}  // namespace pausepoint::activities
