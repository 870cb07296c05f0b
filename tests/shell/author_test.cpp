// What an author meets first: the page of the format, and the lesson that `new` writes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "app/lesson/lint.h"
#include "app/shell/format_page.h"
#include "app/shell/new_lesson.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

std::string page_now() {
  std::string problems;
  return format_page(*load_shelf(home_folder(), {}, problems));
}

TEST(Author, ThePageOfTheFormatIsNotStale) {
  const std::string path = home_folder() + "/lessons/README.md";
  const std::string made = page_now();
  if (std::getenv("PAUSEPOINT_ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << made;
  const Result<Source> page = read_file(path);
  ASSERT_TRUE(page) << page.sentence();
  EXPECT_TRUE(page->text == made) << "lessons/README.md is stale; type: pausepoint format >lessons/README.md";
}

TEST(Author, ThePageHasEveryKindEveryRuleAndNoEmptySentence) {
  const std::string page = page_now();
  for (const std::string_view kind : activities::kind_names())
    EXPECT_NE(page.find("## kind: " + std::string(kind)), std::string::npos) << kind;
  for (const lesson::Rule& rule : lesson::rules())
    EXPECT_NE(page.find("`" + std::string(rule.name) + "`"), std::string::npos) << rule.name;
  EXPECT_EQ(page.find("): \n"), std::string::npos) << "a field has no sentence";
}

TEST(Author, ANewLessonHasNoMistakesAndGetsNoAdvice) {
  std::string problems;
  const lesson::World world = load_world(home_folder(), problems);
  lesson::Loaded loaded = lesson::load({"lessons/first/lesson.yaml", new_lesson("first", today())}, world);
  lesson::lint(loaded, world);
  EXPECT_EQ(render(loaded.source, loaded.diagnostics), "");
  ASSERT_NE(loaded.lesson, nullptr);
  EXPECT_EQ(loaded.lesson->slug, "first");
  EXPECT_EQ(loaded.lesson->reviewed, today());
}

}  // namespace
}  // namespace pausepoint::shell
