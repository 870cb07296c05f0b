#include "app/lesson/tricks.h"

#include <algorithm>
#include <tuple>

namespace pausepoint::lesson {
namespace {

constexpr Milliseconds kBooster{10 * 60'000};

bool has(const std::vector<std::string>& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); }

/// Whether a step of the lesson is about the trick: by its own lines and items, or by a film's.
bool practises(const Loaded& loaded, const std::string& trick) {
  const auto& listed = loaded.lesson->tactics;
  // The list at the head names each of its tricks once; what is named beyond that is named in a step.
  auto named = std::ranges::count_if(loaded.references, [&](const yaml::Reference& reference) {
    return reference.to == "tactic" && reference.id == trick;
  });
  named -= std::ranges::count(listed, trick);
  if (named > 0) return true;
  return std::ranges::any_of(loaded.lesson->steps, [&](const Step& step) {
    const auto* story = std::get_if<activities::Story::Spec>(&step.spec);
    if (story == nullptr || story->film == nullptr) return false;
    return std::ranges::find(story->film->parts, trick, &activities::Part::tactic) != story->film->parts.end();
  });
}

void add_cell(const std::vector<std::string>& slugs, std::string& out) {
  out += " |";
  for (std::size_t i = 0; i < slugs.size(); ++i) out += (i == 0 ? " " : ", ") + slugs[i];
}

}  // namespace

std::vector<TrickRow> trick_table(std::span<const Loaded> lessons, const World& world) {
  std::vector<const Loaded*> sorted;
  for (const Loaded& each : lessons) {
    if (each.lesson && each.lesson->audience == Audience::pupils) sorted.push_back(&each);
  }
  std::ranges::stable_sort(sorted, {}, [](const Loaded* each) {
    return std::tuple(each->lesson->youngest, each->lesson->minutes <= kBooster, each->lesson->slug);
  });
  std::vector<TrickRow> rows;
  for (const Tactic& tactic : world.tactics) {
    TrickRow row{tactic.id, tactic.from, {}, {}, {}};
    for (const Loaded* each : sorted) {
      const Lesson& lesson = *each->lesson;
      const bool booster = lesson.minutes <= kBooster;
      if (has(lesson.tactics, tactic.id)) (booster ? row.recalls : row.introduces).push_back(lesson.slug);
      if (!booster && practises(*each, tactic.id)) row.practises.push_back(lesson.slug);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string trick_page(std::span<const Loaded> lessons, const World& world) {
  std::string out = "| Trick | From | Introduced in | Practised in | Recalled in |\n|---|---|---|---|---|\n";
  for (const TrickRow& row : trick_table(lessons, world)) {
    out += "| " + row.trick + " | " + std::to_string(row.from);
    add_cell(row.introduces, out), add_cell(row.practises, out), add_cell(row.recalls, out);
    out += " |\n";
  }
  return out;
}

}  // namespace pausepoint::lesson
