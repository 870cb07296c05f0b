// Which lesson introduces, practises and recalls each trick; must not judge whether that is enough.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// Ids of lessons for pupils, the youngest first. A lesson introduces a trick that it lists in `tactics`, practises one
/// that a line, an item or a film of a step is marked with, and recalls one that it lists when it is a booster: 10
/// minutes at most.
struct TrickRow {
  std::string trick;
  int from = 8;  ///< The age at which it is first taught.
  std::vector<std::string> introduces, practises, recalls;
};
std::vector<TrickRow> trick_table(std::span<const Loaded> lessons, const World& world);

/// The same as a table in Markdown.
std::string trick_page(std::span<const Loaded> lessons, const World& world);

}  // namespace pausepoint::lesson
