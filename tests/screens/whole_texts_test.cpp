// Texts that are too long for their place go on elsewhere, and say what the room has to know in words.
#include <algorithm>

#include "app/activities/stream/stream.h"
#include "app/lesson/stretch.h"
#include "tests/screens/desk_stage.h"

namespace pausepoint::screens {
namespace {

using activities::Stream;
using ask::Cue;

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool shows(const ui::Outline& shown, std::string_view text) {
  for (int i = 0; i < shown.size(); ++i) {
    if (shown.entry(i).text == text) return true;
  }
  return false;
}

class WholeTexts : public DeskStage {
 protected:
  void SetUp() override {
    DeskStage::SetUp();
    kiosk.apply(Begin{});
  }
  void open(const lesson::Loaded& loaded) {
    ASSERT_TRUE(loaded.lesson) << render(loaded.source, loaded.diagnostics);
    Shelf own = *shelf;
    own.lessons = {loaded};
    kiosk = Kiosk(std::make_shared<const Shelf>(std::move(own)));
    kiosk.apply(OpenLesson{0});
    kiosk.apply(Begin{});
  }
  void pick(int item, int place) { kiosk.apply(delivery::Event(ask::Pick{item, place})); }
  const Stream::Spec& stream() const {
    return std::get<Stream::Spec>(delivery::current_step(kiosk.session().lesson(), now()).spec);
  }
};

TEST_F(WholeTexts, LongRepliesAreShownToTheirLastWordPageByPage) {
  open(lesson::stretched(shelf->lessons[0], shelf->world, 1.6));
  int more_pages = 0;
  for (const lesson::Step& step : kiosk.session().lesson().steps) {
    go_to(step.id);
    std::string written, read;
    for (const lesson::IfAsked& asked : step.if_asked) written += asked.reply;
    const std::string turner = text_of("asked-next");  // "1 of 3"
    const int pages = turner.empty() ? 1 : std::stoi(turner.substr(turner.rfind(' ') + 1));
    more_pages += std::max(0, pages - static_cast<int>(step.if_asked.size()));
    for (int i = 0; i < pages; ++i) {
      read += text_of("reply");
      kiosk.apply(DeskEvent(TurnAsked{1}));
    }
    EXPECT_EQ(without_spaces(read), without_spaces(written)) << step.id;
  }
  EXPECT_GT(more_pages, 0) << "no reply was long enough to be turned";
}

TEST_F(WholeTexts, TheDeskNamesTheWayOfAStreamInTheWordsOfItsOption) {
  go_to("kit-goes-live");
  const auto& pauses = stream().pauses;
  const auto deciding = std::ranges::find_if(
      pauses, [](const auto& pause) { return std::ranges::any_of(pause.lists, [](int list) { return list > 0; }); });
  ASSERT_NE(deciding, pauses.end());
  pick(static_cast<int>(deciding - pauses.begin()), Stream::kGoTo);
  pick(0, Stream::kTake);
  EXPECT_NE(text_of("way").find(deciding->ask.options[0].text), std::string::npos) << text_of("way");
  for (const auto& list : stream().lists) {
    EXPECT_FALSE(!list.id.empty() && shows(desk(), list.id)) << list.id << " is the author's word";
  }
}

TEST_F(WholeTexts, AGiftOfOneStarIsOneStarOnTheDesk) {
  open(shell::load_lesson(std::string(PAUSEPOINT_HOME) + "/tests/kinds/stream/lesson.yaml", shelf->world));
  bool one = false;
  for (int way = 0; way < 3; ++way) {
    pick(0, Stream::kGoTo);
    pick(way, Stream::kTake);
    const ui::Outline& shown = desk();
    for (int i = 0; i < shown.size(); ++i) {
      EXPECT_EQ(shown.entry(i).text.find(" 1 stars"), std::string_view::npos) << shown.entry(i).text;
      one = one || shown.entry(i).text.ends_with(" 1 star");
    }
  }
  EXPECT_TRUE(one) << "the lesson has a gift of one star";
}

TEST_F(WholeTexts, WhatEachOptionLeadsToHasTheWholePageOfAStream) {
  go_to("kit-goes-live");
  pick(0, Stream::kGoTo);
  cue(Cue::open);
  cue(Cue::close);
  for (int i = 0; i < 6 && board().find("why") < 0; ++i) cue(Cue::next);
  ASSERT_GE(board().find("why"), 0);
  const Rect heading = board().entry(board().find("why")).rect;
  EXPECT_NEAR(heading.x, ui::kMargin, 8) << "the heading begins at the page's margin";
}

TEST_F(WholeTexts, ALessonForAdultsSaysSoAndNoAges) {
  open(shell::load_lesson(std::string(PAUSEPOINT_HOME) + "/lessons/for-parents/lesson.yaml", shelf->world));
  EXPECT_TRUE(shows(board(), "Adults"));
  EXPECT_FALSE(shows(board(), "Ages 18–99"));
  for (const NoteLine& line : kiosk.note()) EXPECT_EQ(line.text.find("99"), std::string::npos) << line.text;
  kiosk.apply(ToLibrary{});
  EXPECT_TRUE(shows(board(), "Adults"));
  EXPECT_FALSE(shows(board(), "18–99"));
}

TEST_F(WholeTexts, ALessonThatIsOverSaysHowLongItTook) {
  pass(125);
  EXPECT_TRUE(shows(desk(), "left of 30:00"));
  go_to("close");
  for (int i = 0; i < 9 && !now().finished; ++i) cue(Cue::next);
  ASSERT_TRUE(now().finished);
  EXPECT_EQ(text_of("clock"), "2:05");
  EXPECT_TRUE(shows(desk(), "used of 30:00"));
}

TEST_F(WholeTexts, ACoverOfTheLibraryIsAPictureAndNoStrip) {
  kiosk.apply(ToLibrary{});
  Shelf own = *shelf;
  own.lessons.assign(6, shelf->lessons[0]);
  kiosk = Kiosk(std::make_shared<const Shelf>(std::move(own)));
  const ui::Outline& shown = board();
  const int card = shown.find("0/lesson");
  ASSERT_GE(card, 0);
  const Rect rect = shown.entry(card).rect;
  float title = 0;  // It stands right below the picture.
  for (int i = 0; i < shown.size(); ++i) {
    if (shown.entry(i).text == "Strings attached" && shown.entry(i).role == ui::Role::text && title == 0)
      title = shown.entry(i).rect.y;
  }
  EXPECT_GT(title - rect.y, rect.h * 0.42f);
  // Beyond the round corner there is nothing but the ground.
  const ui::Picture picture = frame->picture();
  const auto* pixel = picture.rgba.data() + (static_cast<std::ptrdiff_t>((rect.y + 2) * 2 / 3) * 1280 +
                                             static_cast<std::ptrdiff_t>((rect.x + 2) * 2 / 3)) *
                                                4;
  const ui::Color ground = workshop->theme().paper;
  EXPECT_NEAR(pixel[0], ground.r, 4);
  EXPECT_NEAR(pixel[1], ground.g, 4);
  EXPECT_NEAR(pixel[2], ground.b, 4);
}

}  // namespace
}  // namespace pausepoint::screens
