// Every control that the desk shows in any phase says the key that presses it, or that its row is reached by the
// arrows.
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "app/screens/desk_parts.h"
#include "app/shell/shelf.h"
#include "app/shell/walk.h"

namespace pausepoint::screens {
namespace {

const std::string kHome = PAUSEPOINT_HOME;

bool says(const ui::Outline& shown, std::string_view what, const std::function<bool(Rect)>& where) {
  for (int i = 0; i < shown.size(); ++i) {
    const auto entry = shown.entry(i);
    if (entry.role == ui::Role::text && entry.text.find(what) != std::string_view::npos && where(entry.rect))
      return true;
  }
  return false;
}

/// What is wrong with one control; empty: nothing.
std::string complaint(const ui::Outline& shown, int index, bool lesson) {
  const auto entry = shown.entry(index);
  const std::string id(entry.id);
  const std::string own = id.substr(id.rfind('/') + 1);
  std::string key(key_of(own));
  // What plays by itself has its keys everywhere, whether its controls are on a desk or not: shell/input.cpp.
  for (const DeskKey& played : {DeskKey{"play", "K"}, {"next-line", "L"}, {"back-ten", "J"}, {"slower", "S"}}) {
    if (own == played.id) key = played.key;
  }
  if (own == "send-line" || own == "park-line") key = "Enter";
  if (own == "disclosure-close") key = key_of("disclosure");
  if (own == "wipe") key = "Tab, Enter";
  const auto inside = [&](Rect text) { return entry.rect.contains(text.center()); };
  if (!key.empty() && says(shown, key, inside)) return {};
  if (id.find('/') == std::string::npos) return id + (key.empty() ? " has no key" : " does not say its key " + key);
  const auto heads = [&](Rect text) {
    const bool beside = text.x < entry.rect.right() + 450 && text.right() > entry.rect.x - 450;
    return !lesson || (beside && text.y < entry.rect.y + 4);
  };
  return says(shown, "arrows, Enter", heads) ? std::string() : id + " is a row without a word of the arrows";
}

void look_at(const std::string& file, std::set<std::string>& seen) {
  auto viewer = shell::Viewer::make("paper", 1280, 720);
  ASSERT_TRUE(viewer) << viewer.sentence();
  std::string problems;
  const auto shelf = shell::load_shelf(kHome, kHome + "/" + file, problems);
  ASSERT_EQ(problems, "");
  shell::walk(shelf, 0, **viewer, [&](const shell::Stop& stop) {
    if (stop.kiosk.where() == Where::problem || stop.kiosk.gate().asked || stop.kiosk.desk_on_board()) return;
    (*viewer)->lay_out(stop.kiosk);
    const ui::Outline& shown = (*viewer)->desk().outline();
    for (int i = 0; i < shown.size(); ++i) {
      const auto entry = shown.entry(i);
      if (entry.role != ui::Role::button && entry.role != ui::Role::option) continue;
      if (entry.flags & ui::kDecorative) continue;
      seen.insert(std::string(entry.id));
      const std::string wrong = complaint(shown, i, stop.kiosk.where() == Where::lesson);
      EXPECT_EQ(wrong, "") << file << " " << stop.step << " " << stop.moment;
    }
  });
}

TEST(DeskControls, EveryControlOfEveryPhaseSaysItsKey) {
  std::set<std::string> seen;
  std::vector<std::string> files{"lessons/strings-attached/lesson.yaml"};
  // The others have the same frame and a panel of their own kind.
  std::vector<std::string> kinds{"sort", "rank"};
  if (std::getenv("PAUSEPOINT_LONG") != nullptr)
    kinds = {"sort", "rank", "builder", "box", "line", "recall", "spot", "story", "stream"};
  for (const std::string& kind : kinds) files.push_back("tests/kinds/" + kind + "/lesson.yaml");
  for (const std::string& file : files) look_at(file, seen);
  for (const char* id : {"next", "swap-displays", "minutes-20", "write-note", "clear", "take-back", "park-line",
                         "parked/0/off", "use-plan", "less/0/take", "plan/0/step", "pretend"})
    EXPECT_TRUE(seen.contains(id)) << id << " was never seen";
}

}  // namespace
}  // namespace pausepoint::screens
