// The films that are shipped, and what is said about a film file and the steps that use it.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/base/text.h"
#include "app/lesson/lint.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

World world() { return shipped_world(); }

const activities::Film& film_at(const World& world, std::size_t index) { return *world.films[index].film; }

class ShippedFilms : public testing::Test {
 protected:
  ShippedFilms() : world_(world()) {
    for (const LoadedFilm& loaded : world_.films) EXPECT_EQ(render(loaded.source, loaded.diagnostics), "");
  }
  void for_each(FunctionRef<void(const activities::Film&)> use) {
    for (std::size_t i = 0; i < world_.films.size(); ++i) {
      ASSERT_NE(world_.films[i].film, nullptr) << world_.films[i].source.name;
      use(film_at(world_, i));
    }
  }
  World world_;
};

TEST_F(ShippedFilms, AreOneForEachAgeBand) {
  std::vector<int> ages;
  for_each([&](const activities::Film& film) { ages.push_back(film.youngest); });
  std::ranges::sort(ages);
  EXPECT_EQ(ages, (std::vector<int>{8, 10, 11, 14}));
}

TEST_F(ShippedFilms, LastAboutTwoMinutes) {
  for_each([](const activities::Film& film) {
    EXPECT_GE(film.length(), Milliseconds(100'000)) << film.slug;
    EXPECT_LE(film.length(), Milliseconds(140'000)) << film.slug;
  });
}

TEST_F(ShippedFilms, StopTwoOrThreeTimesForATalkAndOnceOrTwiceForAnAsk) {
  for_each([](const activities::Film& film) {
    const auto talks = std::ranges::count_if(film.parts, [](const auto& part) { return part.chapter.has_value(); });
    const auto asks = std::ranges::count_if(film.parts, [](const auto& part) { return part.ask.has_value(); });
    EXPECT_TRUE(talks == 2 || talks == 3) << film.slug;
    EXPECT_TRUE(asks == 1 || asks == 2) << film.slug;
  });
}

TEST_F(ShippedFilms, AskWithTwoGoodAnswersAtLeastAndSayWhatEachMayLeadTo) {
  for_each([](const activities::Film& film) {
    for (const auto& part : film.parts) {
      if (!part.ask) continue;
      EXPECT_GE(std::ranges::count(part.ask->options, true, &ask::Option::helpful), 2) << film.slug;
      for (const ask::Option& option : part.ask->options) {
        EXPECT_GE(count_words(option.leads), 8) << film.slug << ": " << option.leads;
        EXPECT_LE(count_words(option.leads), 25) << film.slug << ": " << option.leads;
      }
    }
  });
}

TEST_F(ShippedFilms, TeachOnlyTricksOfTheirAge) {
  for_each([&](const activities::Film& film) {
    for (const auto& part : film.parts) {
      const auto* tactic = activities::find_tactic(world_.tactics, part.tactic);
      if (tactic != nullptr) {
        EXPECT_LE(tactic->from, film.oldest) << film.slug << ": " << tactic->id;
      }
    }
  });
}

/// Sentences of captions, bubbles and messages: at most 12 words to the age of 11, else 15.
TEST_F(ShippedFilms, SpeakInShortSentences) {
  for_each([](const activities::Film& film) {
    const int most = film.youngest < 11 ? 12 : 15;
    const auto check = [&](std::string_view text) {
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(".!?", begin), text.size());
        EXPECT_LE(count_words(text.substr(begin, end - begin)), most) << film.slug << ": " << text;
        begin = end + 1;
      }
    };
    for (const auto& part : film.parts) {
      check(part.shot.caption);
      for (const auto& bubble : part.shot.bubbles) check(bubble.text);
      for (const auto& message : part.shot.phone) check(message.text);
      if (part.chapter) check(part.chapter->prompt);
    }
  });
}

constexpr std::string_view kHead =
    "lesson: small\ntitle: Small\nsummary: A small lesson\nages: 10-11\nminutes: 3\nlanguage: en-GB\n"
    "reviewed: 2026-11-23\noutcomes: [read]\n";

std::string problems(std::string_view film, const World& world) {
  const Loaded loaded = load({"small.yaml", std::string(kHead) + "steps:\n  - {id: one, kind: story, title: One, " +
                                                "minutes: 3, film: " + std::string(film) + "}\n"},
                             world);
  return render(loaded.source, loaded.diagnostics);
}

TEST_F(ShippedFilms, AreFoundByTheirSteps) {
  EXPECT_EQ(problems("tuesday-tunes", world_), "");
  const Loaded loaded = load({"small.yaml", std::string(kHead) + "steps:\n  - {id: one, kind: story, title: One, "
                                                                 "minutes: 3, film: tuesday-tunes}\n"},
                             world_);
  EXPECT_EQ(std::get<activities::Story::Spec>(loaded.lesson->steps[0].spec).film->title, "Tuesday tunes");
}

TEST_F(ShippedFilms, AMisspeltFilmIsNamedWithTheNearestOne) {
  EXPECT_EQ(
      problems("tuesday-tune", world_),
      "small.yaml:10:58: error: there is no film 'tuesday-tune' in lessons/films\n"
      " 10 |   - {id: one, kind: story, title: One, minutes: 3, film: tuesday-tune}\n"
      "    |                                                          ^^^^^^^^^^^^ did you mean 'tuesday-tunes'?\n");
}

TEST_F(ShippedFilms, AFilmForOlderPupilsIsRefused) {
  EXPECT_EQ(problems("forty-one-viewers", world_),
            "small.yaml:10:58: error: the film 'forty-one-viewers' is for 14 to 16; this lesson begins at 10\n"
            " 10 |   - {id: one, kind: story, title: One, minutes: 3, film: forty-one-viewers}\n"
            "    |                                                          ^^^^^^^^^^^^^^^^^ choose a film for the "
            "lesson's ages\n");
}

TEST_F(ShippedFilms, ABrokenFilmIsToldAtTheStepAndInItsOwnFile) {
  std::string text = file("lessons/films/tuesday-tunes.yaml").text;
  text.replace(text.find("place: drum-room"), 16, "place: drumroom");
  world_.films = {load_film({"lessons/films/tuesday-tunes.yaml", text}, world_)};
  const std::string own = render(world_.films[0].source, world_.films[0].diagnostics);
  EXPECT_NE(
      own.find("lessons/films/tuesday-tunes.yaml:13:12: error: there is no place 'drumroom' in assets/art/places"),
      std::string::npos)
      << own;
  EXPECT_NE(own.find("did you mean 'drum-room'?"), std::string::npos) << own;
  EXPECT_EQ(problems("tuesday-tunes", world_),
            "small.yaml:10:58: error: the film 'tuesday-tunes' cannot be shown\n"
            " 10 |   - {id: one, kind: story, title: One, minutes: 3, film: tuesday-tunes}\n"
            "    |                                                          ^^^^^^^^^^^^^ see the mistakes in "
            "lessons/films/tuesday-tunes.yaml\n");
}

TEST_F(ShippedFilms, AnUnknownVoiceIsLookedForInTheFilmsOwnCast) {
  std::string text = file("lessons/films/tuesday-tunes.yaml").text;
  text.replace(text.find("{who: comet, text"), 17, "{who: comett, text");
  const LoadedFilm film = load_film({"lessons/films/tuesday-tunes.yaml", text}, world_);
  const std::string own = render(film.source, film.diagnostics);
  EXPECT_NE(own.find("there is no person 'comett' in the cast"), std::string::npos) << own;
  EXPECT_NE(own.find("did you mean 'comet'?"), std::string::npos) << own;
}

TEST_F(ShippedFilms, AFilmIsNamedLikeItsFile) {
  const LoadedFilm film = load_film({"lessons/films/other.yaml", file("lessons/films/player-two.yaml").text}, world_);
  const std::string own = render(film.source, film.diagnostics);
  EXPECT_EQ(own.substr(0, own.find('\n')),
            "lessons/films/other.yaml:2:7: error: this film is called 'player-two', its file is not");
}

std::string advice_on(const LoadedFilm& film, const World& world) {
  Diagnostics diagnostics;
  lint_film(film, world, diagnostics);
  return render(film.source, diagnostics);
}

TEST_F(ShippedFilms, KeepTheRulesOfWording) {
  for (const LoadedFilm& film : world_.films) EXPECT_EQ(advice_on(film, world_), "");
}

TEST_F(ShippedFilms, GetAdviceOnTheirWordingByTheirOwnAges) {
  const auto with_caption = [&](const std::string& name, const std::string& caption) {
    std::string text = file("lessons/films/" + name + ".yaml").text;
    const std::size_t at = text.find("caption: ") + 9;
    text.replace(at, text.find('\n', at) - at, caption);
    return advice_on(load_film({name + ".yaml", text}, world_), world_);
  };
  const std::string long_one = "\"One two three four five six seven eight nine ten, eleven twelve thirteen.\"";
  EXPECT_NE(with_caption("tiny-gardens", long_one).find("[sentence-length]"), std::string::npos)
      << with_caption("tiny-gardens", long_one);
  EXPECT_EQ(with_caption("forty-one-viewers", long_one), "") << "15 words are fine for older pupils";
  EXPECT_NE(with_caption("tiny-gardens", "\"She should have asked.\"").find("[no-blame]"), std::string::npos);
  EXPECT_NE(with_caption("tiny-gardens", "\"Mei plays Roblox.\"").find("[no-platforms]"), std::string::npos);
}

}  // namespace
}  // namespace pausepoint::lesson
