#include "app/pack/pack.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/print/sheet.h"
#include "app/shell/shelf.h"

namespace pausepoint::pack {
namespace {

using print::Placed;

/// All that stands on the sheets of a lesson.
std::vector<Placed> placed(const std::string& file, const School& school) {
  std::string problems;
  const lesson::World world = shell::load_world(shell::home_folder(), problems);
  const lesson::Loaded loaded = shell::load_lesson(file, world);
  EXPECT_NE(loaded.lesson, nullptr) << render(loaded.source, loaded.diagnostics);
  const auto path = std::filesystem::temp_directory_path() / ("pack-" + std::to_string(getpid()) + ".pdf");
  auto sheet = print::Sheet::make(path.string(), shell::home_folder() + "/assets");
  EXPECT_TRUE(sheet);
  draw_pack(**sheet, *loaded.lesson, world, school);
  EXPECT_TRUE((*sheet)->close());
  std::filesystem::remove(path);
  return (*sheet)->placed();
}

std::vector<std::string> shipped() { return shell::lesson_files(shell::home_folder() + "/lessons"); }

bool holds(const std::vector<Placed>& all, std::string_view text) {
  return std::ranges::any_of(all, [&](const Placed& p) { return p.text.find(text) != std::string::npos; });
}

TEST(Pack, NothingIsCutAndNothingComesNearTheEdge) {
  const Rect inside = print::Sheet::inside().inset(-0.6f);
  for (const std::string& file : shipped()) {
    for (const Placed& p :
         placed(file, {"A teacher with quite a long name", "the room behind the library, first floor"})) {
      EXPECT_FALSE(p.cut) << file << " page " << p.page << ": " << p.text;
      EXPECT_TRUE(inside.contains(p.rect)) << file << " page " << p.page << ": " << p.text << " at " << p.rect.x << ","
                                           << p.rect.y << " " << p.rect.w << "x" << p.rect.h;
    }
  }
}

TEST(Pack, TextsOnAPageDoNotOverlap) {
  for (const std::string& file : shipped()) {
    std::map<int, std::vector<Placed>> pages;
    for (Placed& p : placed(file, {})) {
      if (!p.text.empty()) pages[p.page].push_back(std::move(p));
    }
    for (const auto& [page, texts] : pages) {
      for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const Rect common = texts[i].rect.common(texts[j].rect);
          EXPECT_TRUE(common.w < 0.5f || common.h < 0.8f) << file << " page " << page << ":\n"
                                                          << texts[i].text << "\n"
                                                          << texts[j].text;
        }
      }
    }
  }
}

TEST(Pack, TheTrustedAdultStandsOnTheHelpSheetOrALineToWriteOn) {
  const std::string file = shell::home_folder() + "/lessons/strings-attached/lesson.yaml";
  EXPECT_TRUE(holds(placed(file, {"Ms Okafor", "room 12"}), "Ms Okafor, room 12"));
  EXPECT_TRUE(holds(placed(file, {}), "Name"));
}

TEST(Pack, EveryLessonPrintsEveryStepAndTheRoutesOfPupilsAndParents) {
  for (const std::string& file : shipped()) {
    std::string problems;
    const lesson::Loaded loaded = shell::load_lesson(file, shell::load_world(shell::home_folder(), problems));
    const std::vector<Placed> all = placed(file, {});
    for (const lesson::Step& step : loaded.lesson->steps) EXPECT_TRUE(holds(all, step.title)) << step.title;
    if (loaded.lesson->audience != lesson::Audience::pupils) continue;
    EXPECT_TRUE(holds(all, "0800 1111"));
    EXPECT_TRUE(holds(all, "0808 800 5000"));
  }
}

}  // namespace
}  // namespace pausepoint::pack
