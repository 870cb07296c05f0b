// Every lesson of tests/broken_lessons gets exactly the words that stand beside it; how: tests/broken_lessons/README.md
#include <gtest/gtest.h>

#include <charconv>
#include <cstdlib>
#include <map>

#include "app/base/text.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

namespace fs = std::filesystem;
const std::string kFolder = "tests/broken_lessons/";

std::size_t number(std::string_view text, int base) {
  std::size_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, base);
  EXPECT_TRUE(read.ec == std::errc() && read.ptr == text.data() + text.size()) << "'" << text << "' is no number";
  return value;
}

/// What stands between the braces: "U+202E" a character, "byte E9" a byte, "17 times [" a repetition.
std::string ingredient(std::string_view what) {
  constexpr std::string_view kTimes = " times ";
  std::string made;
  if (what.starts_with("U+")) {
    append_utf8(made, static_cast<char32_t>(number(what.substr(2), 16)));
  } else if (what.starts_with("byte ")) {
    made += static_cast<char>(number(what.substr(5), 16));
  } else if (const std::size_t times = what.find(kTimes); times != std::string_view::npos) {
    const std::string_view each = what.substr(times + kTimes.size());
    for (std::size_t i = number(what.substr(0, times), 10); i > 0; --i) made += each;
  } else {
    ADD_FAILURE() << "'" << what << "' is no ingredient of a recipe";
  }
  return made;
}

/// The lesson that a recipe describes. A repetition may end with braces of its own: "{{3 times {a}}}".
std::string cooked(std::string_view recipe) {
  std::string made;
  for (std::size_t at = 0; at < recipe.size();) {
    const std::size_t begin = std::min(recipe.find("{{", at), recipe.size());
    made += recipe.substr(at, begin - at);
    if (begin == recipe.size()) break;
    std::size_t end = recipe.find("}}", begin);
    EXPECT_NE(end, std::string_view::npos) << "a {{ of the recipe is not closed";
    if (end == std::string_view::npos) break;
    while (recipe.substr(end + 1).starts_with("}}")) ++end;
    made += ingredient(recipe.substr(begin + 2, end - begin - 2));
    at = end + 2;
  }
  return made;
}

/// "yaml/anchor" and the ending of its file.
std::map<std::string, std::string> broken_lessons() {
  std::map<std::string, std::string> found;
  const fs::path folder = PAUSEPOINT_HOME "/" + kFolder;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".yaml" && ending != ".recipe") continue;
    found[fs::relative(entry.path(), folder).replace_extension().generic_string()] = ending;
  }
  return found;
}

bool accepting() { return std::getenv("PAUSEPOINT_ACCEPT") != nullptr; }

class BrokenLessons : public testing::TestWithParam<std::pair<const std::string, std::string>> {
 protected:
  static void SetUpTestSuite() { world = std::make_unique<World>(shipped_world()); }
  static void TearDownTestSuite() { world.reset(); }
  inline static std::unique_ptr<World> world;
};

TEST_P(BrokenLessons, SayExactlyWhatStandsBesideThem) {
  const auto& [name, ending] = GetParam();
  Source source = file(kFolder + name + ending);
  if (ending == ".recipe") source = {kFolder + name + ".yaml", cooked(source.text)};
  const Loaded loaded = load(std::move(source), *world);
  EXPECT_EQ(loaded.lesson, nullptr) << name << " is a lesson that can be taught";
  const std::string said = render(loaded.source, loaded.diagnostics);
  const std::string beside = kFolder + name + ".expected";
  if (accepting()) {
    std::ofstream(PAUSEPOINT_HOME "/" + beside, std::ios::binary) << said;
  } else {
    EXPECT_EQ(said, file(beside).text) << "\nWhere the new words are better: PAUSEPOINT_ACCEPT=1 test_lesson";
  }
}

std::string test_name(const testing::TestParamInfo<BrokenLessons::ParamType>& info) {
  std::string name = info.param.first;
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, BrokenLessons, testing::ValuesIn(broken_lessons()), test_name);

TEST(BrokenLessonsFolder, HoldsNothingButLessonsAndWhatIsSaidOfThem) {
  const auto lessons = broken_lessons();
  EXPECT_GE(lessons.size(), 60u);
  for (const auto& entry : fs::recursive_directory_iterator(PAUSEPOINT_HOME "/" + kFolder)) {
    if (entry.path().extension() != ".expected") continue;
    const fs::path lesson = fs::relative(entry.path(), PAUSEPOINT_HOME "/" + kFolder).replace_extension();
    EXPECT_TRUE(lessons.contains(lesson.generic_string())) << entry.path() << " belongs to no lesson";
  }
}

}  // namespace
}  // namespace pausepoint::lesson
