// Whatever a lesson files of its questions, the report finds its words: every lesson is taught and looked up.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/report/words.h"
#include "app/shell/shelf.h"
#include "tests/shell/class_at_work.h"

namespace pausepoint::shell {
namespace {

/// What a class that always goes on was told in the whole lesson.
std::vector<activities::Result> results_of(std::shared_ptr<const screens::Shelf> shelf) {
  Kiosk kiosk(std::move(shelf), std::make_shared<ask::MemoryKeeper>());
  for (int moves = 0; moves < 100'000 && !over(kiosk); ++moves) {
    if (const auto move = next_move(kiosk)) kiosk.apply(*move);
    kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(200)}));
    kiosk.catch_up();
  }
  EXPECT_TRUE(over(kiosk));
  return over(kiosk) ? kiosk.session().now().results : std::vector<activities::Result>();
}

const lesson::Step& step_of(const lesson::Lesson& lesson, const std::string& id) {
  return *std::ranges::find(lesson.steps, id, &lesson::Step::id);
}

TEST(ReportingWords, every_release_of_every_kind_is_told_with_its_question_and_its_options) {
  std::set<std::string_view> kinds;
  int releases = 0;
  for (const char* folder : {"/tests/kinds", "/lessons"}) {
    for (const auto& entry : std::filesystem::directory_iterator(home_folder() + folder)) {
      const auto file = entry.path() / "lesson.yaml";
      if (!std::filesystem::exists(file)) continue;
      std::string problems;
      const auto shelf = load_shelf(home_folder(), file.string(), problems);
      ASSERT_TRUE(shelf->lessons.at(0).lesson) << file << problems;
      const lesson::Lesson& lesson = *shelf->lessons[0].lesson;
      const report::LessonWords words = report::words_of(lesson, "v");
      EXPECT_EQ(words.title, lesson.title);
      for (const activities::Result& result : results_of(shelf)) {
        const std::string where = file.string() + ", " + result.step_id + ", " + result.ask_id;
        const auto asked = std::ranges::find_if(words.asks, [&](const report::Asked& each) {
          return each.step == result.step_id && each.ask == report::name_of(result.ask_id);
        });
        ASSERT_NE(asked, words.asks.end()) << where << " has no words";
        EXPECT_FALSE(asked->question.empty()) << where;
        for (const std::string& option : asked->options) EXPECT_FALSE(option.empty()) << where;
        if (result.release.rung != ask::Rung::too_few) {
          EXPECT_EQ(asked->options.size() + 1, result.release.shares.size()) << where << ": the options, and pass";
        }
        ++releases;
        activities::Kinds::with(step_of(lesson, result.step_id).spec,
                                [&]<class Kind>(const auto&) { kinds.insert(Kind::kName); });
      }
    }
  }
  EXPECT_EQ(kinds, (std::set<std::string_view>{"builder", "line", "recall", "scale", "sort", "spot", "story", "stream",
                                               "vote"}));
  EXPECT_GT(releases, 100);
}

TEST(ReportingWords, two_asks_of_a_lesson_never_have_one_name) {
  for (const auto& entry : std::filesystem::directory_iterator(home_folder() + "/lessons")) {
    const auto file = entry.path() / "lesson.yaml";
    if (!std::filesystem::exists(file)) continue;
    std::string problems;
    const auto shelf = load_shelf(home_folder(), file.string(), problems);
    ASSERT_TRUE(shelf->lessons.at(0).lesson) << file << problems;
    std::set<std::pair<std::string, std::string>> names;
    for (const report::Asked& asked : report::words_of(*shelf->lessons[0].lesson, "v").asks) {
      EXPECT_TRUE(names.emplace(asked.step, asked.ask).second) << file << " " << asked.step << " " << asked.ask;
    }
  }
}

}  // namespace
}  // namespace pausepoint::shell
