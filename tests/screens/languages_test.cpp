// Other languages on the screens: chosen for the day, beside English, and from right to left.
#include "app/screens/languages.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/shell/replay.h"
#include "app/shell/shelf.h"
#include "app/shell/viewer.h"
#include "app/shell/walk.h"
#include "tests/screens/layout_rules.h"

namespace pausepoint::screens {
namespace {

const std::string kHome = PAUSEPOINT_HOME;

class LanguagesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = shell::Viewer::make("paper", 1280, 720);
    ASSERT_TRUE(made) << made.sentence();
    viewer_ = std::move(*made);
    std::string problems;
    shelf_.world = shell::load_world(kHome, problems);
    ASSERT_EQ(problems, "");
    shelf_.lessons = {shell::load_lesson(kHome + "/lessons/strings-attached/lesson.yaml", shelf_.world)};
    ASSERT_TRUE(shelf_.lessons[0].lesson);
  }
  Kiosk opened() {
    Kiosk kiosk(std::make_shared<const Shelf>(shelf_));
    kiosk.apply(OpenLesson{0});
    return kiosk;
  }
  static void jump(Kiosk& kiosk, std::string_view step) {
    kiosk.apply(delivery::Event(delivery::Jump{kiosk.session().lesson().find_step(step)}));
  }
  std::vector<std::string> shown(const Kiosk& kiosk) {
    viewer_->lay_out(kiosk);
    return shell::texts_of(viewer_->board().outline());
  }
  bool shows(const Kiosk& kiosk, std::string_view text) {
    const auto texts = shown(kiosk);
    return std::ranges::find(texts, text) != texts.end();
  }
  std::string wrong(const Kiosk& kiosk) {
    viewer_->lay_out(kiosk);
    std::string lines;
    for (const std::string& line : breaches(viewer_->board().outline(), {1920, 1080}, kBoardRules))
      lines += line + "\n";
    return lines;
  }

  std::unique_ptr<shell::Viewer> viewer_;
  Shelf shelf_;
};

TEST_F(LanguagesTest, the_setup_screen_opens_the_choice_and_it_is_well_laid_out) {
  Kiosk kiosk = opened();
  EXPECT_EQ(wrong(kiosk), "");
  viewer_->press(kiosk, "languages");
  ASSERT_TRUE(kiosk.languages_open());
  EXPECT_EQ(wrong(kiosk), "");
  viewer_->press(kiosk, "languages/lesson/cy");
  EXPECT_EQ(kiosk.room().language, "cy");
  EXPECT_EQ(wrong(kiosk), "");
  viewer_->press(kiosk, "languages/lesson/en");
  viewer_->press(kiosk, "languages/beside/ur");
  EXPECT_EQ(kiosk.room().language, "");
  EXPECT_EQ(kiosk.room().beside, "ur");
  EXPECT_EQ(wrong(kiosk), "");
  viewer_->press(kiosk, "languages/done");
  EXPECT_FALSE(kiosk.languages_open());
  EXPECT_EQ(wrong(kiosk), "");
}

TEST_F(LanguagesTest, a_lesson_in_Welsh_is_Welsh_on_the_board_and_called_a_draft_on_the_desk) {
  Kiosk kiosk = opened();
  kiosk.apply(ChooseLanguage{"cy"});
  EXPECT_EQ(kiosk.lesson_today()->title, "Llinyn wrth anrheg");
  kiosk.apply(Begin{});
  EXPECT_TRUE(shows(kiosk, "Gall unrhyw un basio."));
  EXPECT_TRUE(shows(kiosk, "Eisiau siarad? Mae help ar bob sgrin"));
  EXPECT_EQ(kiosk.session().now().trouble, "The Welsh of this lesson is a draft, to be read by a speaker before use.");
  kiosk.apply(delivery::Event(ask::Cue::help));
  EXPECT_TRUE(shows(kiosk, "Beth sy'n digwydd pan fyddi di'n dweud"));
  kiosk.apply(ToLibrary{});
  EXPECT_TRUE(shows(kiosk, "Dewiswch wers"));
}

TEST_F(LanguagesTest, the_teachers_desk_stays_English) {
  Kiosk kiosk = opened();
  kiosk.apply(ChooseLanguage{"cy"});
  kiosk.apply(Begin{});
  viewer_->lay_out(kiosk);
  const ui::Outline& desk = viewer_->desk().outline();
  ASSERT_GE(desk.find("next"), 0);
  EXPECT_EQ(desk.entry(desk.find("next")).text, "Next");
}

TEST_F(LanguagesTest, a_language_that_a_lesson_does_not_have_is_not_chosen) {
  Kiosk kiosk = opened();
  kiosk.apply(ChooseLanguage{"pl"});
  EXPECT_EQ(kiosk.room().language, "");
  EXPECT_EQ(draft_notice(kiosk), "");
}

TEST_F(LanguagesTest, every_screen_of_the_Welsh_lesson_is_well_laid_out) {
  lesson::Loaded& loaded = shelf_.lessons[0];
  loaded.lesson = lesson::find_language(loaded.languages, "cy")->lesson;
  int screens = 0;
  shell::walk(std::make_shared<const Shelf>(shelf_), 0, *viewer_, [&](const shell::Stop& stop) {
    viewer_->lay_out(stop.kiosk);
    ++screens;
    // On one display the desk comes onto the board, for the teacher who stands before it.
    const LayoutRules& rules = stop.kiosk.desk_on_board() ? kDeskRules : kBoardRules;
    for (const std::string& line : breaches(viewer_->board().outline(), {1920, 1080}, rules))
      ADD_FAILURE() << stop.step << " " << stop.moment << ": " << line;
  });
  EXPECT_GT(screens, 100);
}

TEST_F(LanguagesTest, key_words_stand_beside_the_English_in_each_language) {
  shelf_.lessons.clear();
  for (const std::string& file : shell::lesson_files(kHome + "/lessons"))
    shelf_.lessons.push_back(shell::load_lesson(file, shelf_.world));
  const auto shelf = std::make_shared<const Shelf>(shelf_);
  int pages = 0;
  for (const lesson::Language& language : shelf_.world.languages) {
    for (int i = 0; i < static_cast<int>(shelf_.lessons.size()) && !language.keywords.empty(); ++i) {
      Kiosk kiosk(shelf);
      kiosk.apply(OpenLesson{i});
      kiosk.apply(ChooseBeside{std::string(language.name.code)});
      kiosk.apply(Begin{});
      EXPECT_NE(kiosk.session().now().trouble.find("on the cards is a draft"), std::string::npos);
      for (const lesson::Step& step : shelf_.lessons[static_cast<std::size_t>(i)].lesson->steps) {
        const auto* page = std::get_if<activities::Page::Spec>(&step.spec);
        if (page == nullptr || page->cards.empty()) continue;
        const lesson::Keyword* keyword = lesson::find_keyword(language.keywords, page->cards[0].word);
        if (keyword == nullptr) continue;
        jump(kiosk, step.id);
        EXPECT_TRUE(shows(kiosk, page->cards[0].word)) << language.name.code;
        EXPECT_TRUE(shows(kiosk, keyword->word)) << language.name.code;
        EXPECT_TRUE(shows(kiosk, keyword->means)) << language.name.code;
        EXPECT_EQ(wrong(kiosk), "") << language.name.code << " " << step.id;
        ++pages;
      }
    }
  }
  EXPECT_GT(pages, 50);
}

/// The lesson with its own English, said to be in `language`.
lesson::Loaded said_to_be(const lesson::Loaded& loaded, std::string language) {
  lesson::Loaded made = loaded;
  auto lesson = std::make_shared<lesson::Lesson>(*loaded.lesson);
  lesson->language = std::move(language);
  made.lesson = lesson;
  made.languages.clear();
  return made;
}

TEST_F(LanguagesTest, from_right_to_left_everything_stands_in_its_mirrored_place) {
  shelf_.lessons = {said_to_be(shelf_.lessons[0], "en-GB"), said_to_be(shelf_.lessons[0], "ar")};
  const auto shelf = std::make_shared<const Shelf>(shelf_);
  for (const lesson::Step& step : shelf_.lessons[0].lesson->steps) {
    Kiosk left(shelf), right(shelf);
    left.apply(OpenLesson{0}), right.apply(OpenLesson{1});
    left.apply(Begin{}), right.apply(Begin{});
    jump(left, step.id), jump(right, step.id);
    std::vector<Rect> places;
    std::vector<std::string> texts;
    viewer_->lay_out(left);
    const ui::Outline& outline = viewer_->board().outline();
    for (int i = 0; i < outline.size(); ++i) {
      places.push_back(outline.entry(i).place);
      texts.emplace_back(outline.entry(i).text);
    }
    viewer_->lay_out(right);
    ASSERT_EQ(outline.size(), static_cast<int>(places.size())) << step.id;
    int mirrored = 0, inside = 0;
    for (int i = 0; i < outline.size(); ++i) {
      const Rect now = outline.entry(i).place, was = places[static_cast<std::size_t>(i)];
      ASSERT_EQ(outline.entry(i).text, texts[static_cast<std::size_t>(i)]) << step.id;
      // Parts of a drawn picture stay as they are to each other; the picture itself is mirrored.
      (std::abs(now.x - (1920 - was.right())) < 1.5f ? mirrored : inside) += 1;
      EXPECT_NEAR(now.y, was.y, 0.01f);
      EXPECT_NEAR(now.w, was.w, 1.5f);
    }
    const bool picture = step.id == "reply-to-finn" || step.id == "kit-goes-live";
    EXPECT_GE(mirrored, 4) << step.id;
    EXPECT_TRUE(inside == 0 || picture) << step.id << ": " << inside;
  }
}

TEST_F(LanguagesTest, a_mirrored_option_is_pressed_where_it_is_seen) {
  shelf_.lessons = {shell::load_lesson(kHome + "/tests/kinds/right-to-left/lesson.yaml", shelf_.world)};
  ASSERT_TRUE(shelf_.lessons[0].lesson) << render(shelf_.lessons[0].source, shelf_.lessons[0].diagnostics);
  Kiosk kiosk = opened();
  kiosk.apply(Begin{});
  ASSERT_TRUE(kiosk.right_to_left());
  jump(kiosk, "what-could-mei-do");
  kiosk.apply(delivery::Event(ask::Cue::open));
  viewer_->lay_out(kiosk);
  const ui::Outline& outline = viewer_->board().outline();
  const int pill = outline.find("help");
  ASSERT_GE(pill, 0);
  EXPECT_GT(outline.entry(pill).rect.x, 960) << "the help pill stands at the right";
  EXPECT_EQ(wrong(kiosk), "");
  viewer_->press(kiosk, "option-1");
  const auto open = delivery::asking(kiosk.session().lesson(), kiosk.session().now());
  ASSERT_TRUE(open);
  EXPECT_EQ(open->state->answered, 1);
}

/// `text` replaced in the source of the shelf's lesson, as if it had been saved.
std::shared_ptr<const Shelf> saved(const Shelf& shelf, std::string_view text, std::string_view with) {
  auto made = std::make_shared<Shelf>(shelf);
  Source source = shelf.lessons[0].source;
  const std::size_t at = source.text.find(text);
  if (at != std::string::npos) source.text.replace(at, text.size(), with);
  made->lessons[0] = lesson::load(std::move(source), shelf.world);
  return made;
}

TEST_F(LanguagesTest, a_saved_lesson_is_shown_as_it_is_now_at_the_same_step) {
  Kiosk kiosk = opened();
  kiosk.apply(Begin{});
  jump(kiosk, "close");
  kiosk.apply(NewShelf{saved(shelf_, "heading: Four small moves", "heading: Four tiny moves")});
  ASSERT_EQ(kiosk.where(), Where::lesson);
  EXPECT_EQ(delivery::current_step(kiosk.session().lesson(), kiosk.session().now()).id, "close");
  EXPECT_TRUE(shows(kiosk, "Four tiny moves"));
  EXPECT_FALSE(kiosk.session().now().covered);
}

TEST_F(LanguagesTest, mistakes_stand_over_the_last_good_version_until_they_are_mended) {
  Kiosk kiosk = opened();
  kiosk.apply(Begin{});
  jump(kiosk, "close");
  kiosk.apply(NewShelf{saved(shelf_, "kind: page", "kind: pgae")});
  EXPECT_TRUE(shows(kiosk, "Saved with mistakes: this is the last good version"));
  EXPECT_NE(std::string(kiosk.saved_mistakes()).find("there is no activity kind 'pgae'"), std::string::npos);
  EXPECT_TRUE(shows(kiosk, "Four small moves"));
  kiosk.apply(NewShelf{saved(shelf_, "heading: Four small moves", "heading: Four good moves")});
  EXPECT_EQ(kiosk.saved_mistakes(), "");
  EXPECT_TRUE(shows(kiosk, "Four good moves"));
}

TEST_F(LanguagesTest, a_saved_lesson_is_taken_up_in_rehearsal_in_setup_and_in_the_library) {
  Kiosk library(std::make_shared<const Shelf>(shelf_));
  library.apply(NewShelf{saved(shelf_, "title: Strings attached", "title: Strings and more")});
  EXPECT_TRUE(shows(library, "Strings and more"));
  Kiosk setup = opened();
  setup.apply(NewShelf{saved(shelf_, "title: Strings attached", "title: Strings and more")});
  EXPECT_TRUE(shows(setup, "Strings and more"));
  Kiosk rehearsal = opened();
  rehearsal.apply(Begin{true});
  rehearsal.apply(NewShelf{saved(shelf_, "title: Strings attached", "title: Strings and more")});
  EXPECT_TRUE(shows(rehearsal, "Strings and more"));
  rehearsal.apply(delivery::Event(ask::Cue::next));
  rehearsal.apply(delivery::Event(ask::Cue::open));
  EXPECT_TRUE(rehearsal.rehearsal());
}

TEST_F(LanguagesTest, an_open_round_ends_without_a_word_when_its_lesson_is_saved) {
  Kiosk kiosk = opened();
  kiosk.apply(Begin{});
  jump(kiosk, "reply-to-finn");
  kiosk.apply(delivery::Event(ask::Cue::open));
  kiosk.apply(delivery::Event(ask::Press{0}));
  kiosk.apply(NewShelf{saved(shelf_, "title: Strings attached", "title: Strings and more")});
  const auto open = delivery::asking(kiosk.session().lesson(), kiosk.session().now());
  ASSERT_TRUE(open);
  EXPECT_EQ(open->state->phase, ask::Phase::think);
  EXPECT_TRUE(kiosk.session().now().results.empty());
}

}  // namespace
}  // namespace pausepoint::screens
