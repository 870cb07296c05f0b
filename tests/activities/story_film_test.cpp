// What is said about mistakes in a film file: where, why, and how to go on.
#include <gtest/gtest.h>

#include "tests/activities/film_for_tests.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kEnd = "  - {id: helps, place: park, beat: helps}\n  - {id: end, place: park, beat: calm}\n";

std::string said_of(std::string_view shots, std::string_view end = kEnd) {
  std::string said;
  film_of(std::string(shots) + std::string(end), said);
  return said;
}

TEST(Film, ASmallFilmIsClean) {
  std::string said;
  const Film film = film_of(kShots, said);
  EXPECT_EQ(said, "");
  EXPECT_EQ(film.youngest, 8);
  EXPECT_EQ(film.parts.size(), 4u);
  EXPECT_EQ(film.length(), Milliseconds(16'000));
  EXPECT_EQ(film.begins(2), Milliseconds(8000));
}

TEST(Film, AShotLastsALookAndTheTimeToReadItsWords) {
  std::string said;
  const Film film = film_of(
      "  - {id: a, place: park, caption: One two three four five six seven eight nine ten.}\n" + std::string(kEnd),
      said);
  EXPECT_EQ(said, "");
  EXPECT_EQ(film.parts[0].shot.words, 10);
  EXPECT_EQ(film.parts[0].shot.lasts, Milliseconds(1200 + 6600));  // ten words at 91 a minute
  EXPECT_EQ(film.parts[1].shot.lasts, Milliseconds(1200));
}

TEST(Film, EachThingAppearsWhenWhatIsBeforeItHasBeenRead) {
  std::string said;
  const Film film = film_of(
      "  - id: a\n    place: park\n    people: [{who: mei}]\n    caption: One two.\n    phone: [{who: mei, text: "
      "Three}]\n"
      "    bubbles: [{who: mei, text: Four five}]\n" +
          std::string(kEnd),
      said);
  EXPECT_EQ(said, "");
  const scene::Shot& shot = film.parts[0].shot;
  EXPECT_EQ(shot.phone_from[0], Milliseconds(600 + 1400));
  EXPECT_EQ(shot.bubbles[0].from, Milliseconds(600 + 2000));
  EXPECT_EQ(shot.lasts, Milliseconds(1200 + 3300));
}

TEST(Film, ACaptionOfThreeLinesIsTooLong) {
  EXPECT_EQ(
      said_of("  - id: a\n    place: park\n    caption: >-\n      Mei walks home past the shop and the pond and the "
              "old tree, and she\n      thinks of her garden.\n      And on.\n"),
      "small.yaml:9:14: error: this caption takes 3 lines; it has room for two\n"
      " 9 |     caption: >-\n"
      "   |              ^^ make two shots of it, or use fewer words\n"
      "note: a line has 46 characters\n");
}

TEST(Film, AShotFasterThanTheAgeCanReadIsRefused) {
  EXPECT_EQ(said_of("  - {id: a, place: park, lasts: 2 s, caption: Mei plays in the garden.}\n"),
            "small.yaml:7:33: error: this shot is shown for 2 s; at age 8, its 5 words need 4.5 s\n"
            " 7 |   - {id: a, place: park, lasts: 2 s, caption: Mei plays in the garden.}\n"
            "   |                                 ^^^ leave 'lasts' out, or write 5 s\n");
}

TEST(Film, TooManyWordsOnOneScreenAreRefused) {
  const std::string said = said_of(
      "  - id: a\n    place: park\n    people: [{who: mei}]\n    caption: One two three four five six seven eight nine "
      "ten.\n    bubbles:\n      - {who: mei, text: One two three four five six seven eight nine ten.}\n"
      "      - {who: mei, text: One two three four five six.}\n");
  EXPECT_EQ(said,
            "small.yaml:7:5: error: there are 26 words on this screen; at age 8 a class can take in 25\n"
            " 7 |   - id: a\n"
            "   |     ^^ make two shots of it, or use fewer words\n");
}

TEST(Film, OnlyThoseInThePictureSpeak) {
  EXPECT_EQ(
      said_of("  - {id: a, place: park, bubbles: [{who: mei, text: Hello!}]}\n"),
      "small.yaml:7:42: error: 'mei' is not in this picture\n"
      " 7 |   - {id: a, place: park, bubbles: [{who: mei, text: Hello!}]}\n"
      "   |                                          ^^^ add them to people, or let somebody who is there say it\n");
}

TEST(Film, NobodyIsInAPictureTwice) {
  EXPECT_EQ(said_of("  - {id: a, place: park, people: [{who: mei}, {who: mei, at: 70}]}\n"),
            "small.yaml:7:34: error: 'mei' is in this picture twice\n"
            " 7 |   - {id: a, place: park, people: [{who: mei}, {who: mei, at: 70}]}\n"
            "   |                                  ^ take one of the two away\n");
}

TEST(Film, AnUnknownFaceIsNamedWithTheNearestOne) {
  const std::string said = said_of("  - {id: a, place: park, people: [{who: mei, face: smilling}]}\n");
  EXPECT_NE(said.find("small.yaml:7:52: error:"), std::string::npos) << said;
  EXPECT_NE(said.find("did you mean 'smiling'?"), std::string::npos) << said;
}

TEST(Film, AFilmInWhichNobodyHelpsIsRefused) {
  EXPECT_EQ(said_of("  - {id: a, place: park}\n  - {id: b, place: park}\n", "  - {id: end, place: park, beat: calm}\n"),
            "small.yaml:7:3: error: nobody helps in this film\n"
            " 7 |   - {id: a, place: park}\n"
            "   |   ^ mark the shot in which somebody does with 'beat: helps'\n");
}

TEST(Film, AFilmEndsCalmly) {
  EXPECT_EQ(said_of("  - {id: a, place: park}\n  - {id: b, place: park}\n", "  - {id: c, place: park, beat: helps}\n"),
            "small.yaml:7:3: error: the film does not end calmly\n"
            " 7 |   - {id: a, place: park}\n"
            "   |   ^ end with a light shot, marked 'beat: calm'\n");
}

TEST(Film, AThreatIsFollowedByHelpWithinTwoShots) {
  const std::string said = said_of(
      "  - {id: a, place: park, beat: threat}\n  - {id: b, place: park}\n  - {id: c, place: park, beat: fun}\n");
  EXPECT_EQ(said,
            "small.yaml:9:32: error: there was a threat two shots ago, and nobody has told or helped yet\n"
            " 9 |   - {id: c, place: park, beat: fun}\n"
            "   |                                ^^^ let this shot or the one before it be 'beat: tells' or 'beat: "
            "helps'\n");
  EXPECT_EQ(said_of("  - {id: a, place: park, beat: threat}\n  - {id: b, place: park, beat: tells}\n"), "");
}

TEST(Film, MoreThanAMinuteWithoutAStopIsRefusedOnce) {
  std::string shots;
  for (const char* id : {"a", "b", "c", "d", "e"})
    shots += std::string("  - {id: ") + id + ", place: park, lasts: 20 s}\n";
  EXPECT_EQ(said_of(shots),
            "small.yaml:10:5: error: up to the end of this shot the film plays for 80 s without a stop\n"
            " 10 |   - {id: d, place: park, lasts: 20 s}\n"
            "    |     ^ give a shot before it a 'stop' or an 'ask'\n"
            "note: 60 s without a stop are the most\n");
}

TEST(Film, AStopBeginsTheMinuteAgain) {
  EXPECT_EQ(said_of("  - {id: a, place: park, lasts: 30 s}\n"
                    "  - {id: b, place: park, lasts: 30 s, stop: {heading: Talk, prompt: What now}}\n"
                    "  - {id: c, place: park, lasts: 30 s}\n"),
            "");
}

TEST(Film, AShotStopsForATalkOrForAnAsk) {
  const std::string said = said_of(
      "  - id: a\n    place: park\n    stop: {heading: Talk, prompt: What now}\n    ask: {question: What, about: "
      "story, "
      "options: [{id: a, text: A}, {id: b, text: B}]}\n");
  EXPECT_EQ(said.substr(0, said.find('\n')),
            "small.yaml:9:11: error: after a shot the film stops for a talk or for an ask, not for both");
}

TEST(Film, AnAskInAFilmIsAboutItsPeople) {
  const std::string said = said_of(
      "  - {id: a, place: park, ask: {question: What, about: us, options: [{id: a, text: A}, {id: b, text: B}]}}\n");
  EXPECT_NE(said.find("error: an ask in a film is about the people in it"), std::string::npos) << said;
  EXPECT_NE(said.find("write 'about: story'"), std::string::npos) << said;
}

TEST(Film, TwoShotsWithOneIdAreRefused) {
  EXPECT_EQ(said_of("  - {id: a, place: park}\n  - {id: a, place: park}\n"),
            "small.yaml:8:10: error: there is already a shot 'a'\n"
            " 8 |   - {id: a, place: park}\n"
            "   |          ^ give one of the two another id\n");
}

}  // namespace
}  // namespace pausepoint::activities
