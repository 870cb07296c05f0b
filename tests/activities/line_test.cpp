#include "app/activities/line/line.h"

#include "tests/activities/together_for_tests.h"

namespace pausepoint::activities {
namespace {

using Phase = Line::Phase;

const std::string kLine =
    "statement: Arjun owes the viewer something back.\n"
    "talk: Tell your partner one reason for each side.\n";

Line::Spec spec_of(const std::string& text) {
  const Written made = written("line", text);
  EXPECT_EQ(made.complaints, "");
  return std::get<Line::Spec>(made.spec);
}
Followed<Line> pads() { return Followed<Line>(spec_of(kLine + "about: story\nwhy: A thank-you is enough.\n")); }
Followed<Line> wall(bool why = true) {
  return Followed<Line>(spec_of(kLine + "about: story\nby: wall\n" + (why ? "why: A thank-you is enough.\n" : "")));
}

TEST(Line, ItHasFivePlacesFromAgreeToDisagreeAndIsAskedTwice) {
  const Line::Spec spec = pads().spec;
  ASSERT_EQ(spec.ask.options.size(), 5u);
  EXPECT_EQ(spec.ask.options.front().text, "Agree");
  EXPECT_EQ(spec.ask.options.back().text, "Disagree");
  EXPECT_EQ(spec.ask.rounds, 2);
}

TEST(Line, ByPadsItIsAnsweredTalkedAboutAndAnsweredAgain) {
  Followed<Line> line = pads();
  std::vector<ask::Phase> phases;
  std::vector<std::string> comings;
  while (line.left_forward == 0 && phases.size() < 20) {
    if (line.state.ask.phase == ask::Phase::answer) {
      for (int i = 0; i < 20; ++i) line.give(ask::Press{i % 5});
    }
    phases.push_back(line.state.ask.phase);
    comings.emplace_back(line.coming());
    line.give(Cue::next);
  }
  using P = ask::Phase;
  EXPECT_EQ(phases, (std::vector<P>{P::think, P::answer, P::closed, P::closed, P::shown, P::talk, P::answer, P::closed,
                                    P::closed, P::shown, P::why}));
  EXPECT_EQ(comings[4], "The class talks in pairs, then answers again.");
  EXPECT_EQ(comings[9], "The note, under the line.");
  EXPECT_EQ(comings[10], kComingNextStep);
  EXPECT_EQ(line.state.ask.releases.size(), 2u);
  EXPECT_NE(ask::before(line.state.ask), nullptr);
}

TEST(Line, ByPadsNothingIsEnteredByHand) {
  Followed<Line> line = pads();
  const Line::State before = line.state;
  line.give(ask::Pick{0, 2});
  EXPECT_EQ(line.state, before);
}

TEST(Line, AtTheWallTheTeacherEntersTheShapeTwice) {
  Followed<Line> line = wall();
  line.give(ask::Pick{0, 2});
  line.give(ask::Pick{4, 1});
  EXPECT_EQ(line.coming(), "Pairs talk about it.");
  line.give(Cue::next);
  EXPECT_EQ(line.coming(), "Pupils stand again; you enter the shape.");
  line.give(Cue::next);
  // Most stay: the second shape begins as the first.
  EXPECT_EQ(line.state.rough[1], (Line::Shape{2, 0, 0, 0, 1}));
  line.give(ask::Pick{0, 0});
  EXPECT_EQ(line.coming(), "The shift: before and after talking.");
  line.give(Cue::next);
  EXPECT_EQ(line.state.phase, Phase::shift);
  EXPECT_EQ(line.state.rough[0], (Line::Shape{2, 0, 0, 0, 1}));
  EXPECT_EQ(line.state.rough[1], (Line::Shape{0, 0, 0, 0, 1}));
  EXPECT_EQ(line.coming(), "The note, under the line.");
  line.give(Cue::next);
  EXPECT_EQ(line.coming(), kComingNextStep);
  line.give(Cue::next);
  EXPECT_EQ(line.left_forward, 1);
}

TEST(Line, AtTheWallWithoutANoteTheShiftIsTheEnd) {
  Followed<Line> line = wall(false);
  for (int i = 0; i < 3; ++i) line.give(Cue::next);
  EXPECT_EQ(line.state.phase, Phase::shift);
  EXPECT_EQ(line.coming(), kComingNextStep);
  line.give(Cue::next);
  EXPECT_EQ(line.left_forward, 1);
}

TEST(Line, AtTheWallBackReturnsTheSameWay) {
  Followed<Line> line = wall();
  line.give(ask::Pick{2, 1});
  for (int i = 0; i < 4; ++i) line.give(Cue::next);
  EXPECT_EQ(line.state.phase, Phase::why);
  for (const Phase phase : {Phase::shift, Phase::again, Phase::talk, Phase::stand}) {
    line.give(Cue::back);
    EXPECT_EQ(line.state.phase, phase);
  }
  line.give(Cue::back);
  EXPECT_EQ(line.left_back, 1);
  EXPECT_EQ(line.state.rough[0][2], 1);
}

TEST(Line, AtTheWallNothingElseChangesAnything) {
  Followed<Line> line = wall();
  for (int step = 0; step < 5; ++step, line.give(Cue::next)) {
    const Line::State before = line.state;
    for (const Cue cue : kAllCues) {
      if (cue != Cue::next && cue != Cue::back) line.give(cue);
    }
    line.give(ask::Press{1});
    for (const ask::Pick pick : {ask::Pick{-1, 0}, {5, 0}, {0, 3}, {0, -1}}) line.give(pick);
    EXPECT_EQ(line.state, before);
  }
}

TEST(Line, AtTheWallNothingIsAsked) {
  const Followed<Line> line = wall();
  EXPECT_FALSE(Line::asking(line.spec, line.state).has_value());
}

TEST(Line, WhateverHappensTheLevelsAreKnownOnes) {
  for (const bool by_wall : {true, false}) {
    std::mt19937 random(by_wall ? 3 : 4);
    Followed<Line> line = by_wall ? wall() : pads();
    for (int i = 0; i < 20'000; ++i) {
      line.give(any_event(random));
      for (const Line::Shape& shape : line.state.rough) {
        for (const int level : shape) ASSERT_TRUE(level >= 0 && level < Line::kLevels);
      }
      ASSERT_FALSE(line.coming().empty());
      ASSERT_LE(line.state.ask.sent, 40);
    }
  }
}

TEST(Line, WhatPupilsSayOfThemselvesIsNotForTheWall) {
  EXPECT_EQ(written("line", "by: wall\nabout: us\n" + kLine).complaints,
            "lesson.yaml:1:5: error: whoever stands along the wall is seen, and what pupils say of themselves is not\n"
            " 1 | by: wall\n"
            "   |     ^^^^ write by: pads, or ask about: story\n");
}

TEST(Line, FourPlacesAreRefused) {
  EXPECT_EQ(written("line", kLine + "about: story\nplaces: [Yes, Mostly, Hardly, No]\n").complaints,
            "lesson.yaml:4:9: error: a line has five places, and there are 4\n"
            " 4 | places: [Yes, Mostly, Hardly, No]\n"
            "   |         ^ write five, or leave 'places' out\n");
}

TEST(Line, SixPlacesAreMoreThanCanBeAsked) {
  EXPECT_EQ(written("line", kLine + "about: story\nplaces: [One, Two, Three, Four, Five, Six]\n").complaints,
            "lesson.yaml:4:9: error: 'places' has 6 items, 5 at most\n"
            " 4 | places: [One, Two, Three, Four, Five, Six]\n"
            "   |         ^ take 1 away\n");
}

TEST(Line, TwoPlacesAlikeAreRefused) {
  EXPECT_EQ(written("line", kLine + "about: story\nplaces: [Yes, Mostly, Yes, Hardly, No]\n").complaints,
            "lesson.yaml:4:9: error: two places say \"Yes\"\n"
            " 4 | places: [Yes, Mostly, Yes, Hardly, No]\n"
            "   |         ^ make them differ\n");
}

}  // namespace
}  // namespace pausepoint::activities
