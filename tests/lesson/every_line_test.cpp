// Every line of every shipped lesson is taken away, written twice, indented deeper, and replaced by a stray word. Each
// time either an error with a place says so, or exactly that line's part of the lesson is another one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <future>
#include <set>

#include "app/base/text.h"
#include "app/yaml/tree.h"
#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

/// A value of the file that is neither a list nor a map.
struct Leaf {
  std::string path;  ///< Names of fields, "[]" for an item: "steps[].ask.options[].text".
  std::string text;
  int line = 0;  ///< Where its field or item begins.
  Place place;   ///< Of the value itself.
};

/// Calls `leaf(path, node, line)` in the order of the file; an empty list or map is a leaf too.
template <class F>
void walk(const yaml::Node& node, const std::string& path, int line, F leaf) {
  if (node.kind == yaml::Node::Kind::map && !node.entries.empty()) {
    for (const yaml::Entry& entry : node.entries) {
      walk(entry.value, path + "." + entry.key, entry.key_span.begin.line, leaf);
    }
  } else if (node.kind == yaml::Node::Kind::list && !node.items.empty()) {
    for (const yaml::Node& item : node.items) walk(item, path + "[]", item.span.begin.line, leaf);
  } else {
    leaf(path, node, line);
  }
}

std::vector<Leaf> leaves(const yaml::Node& root) {
  std::vector<Leaf> all;
  walk(root, "", 0, [&](const std::string& path, const yaml::Node& node, int line) {
    all.push_back({path, std::string(trimmed(node.text)), line, node.span.begin});
  });
  return all;
}

/// Letters and digits in the order of the tree, names of fields included: nothing of what a file says is missing there.
void add_letters(std::string& all, std::string_view text) {
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0) all += c;
  }
}

std::string letters_of(const yaml::Node& node) {
  std::string all;
  add_letters(all, node.text);
  for (const yaml::Node& item : node.items) all += letters_of(item);
  for (const yaml::Entry& entry : node.entries) {
    add_letters(all, entry.key);
    all += letters_of(entry.value);
  }
  return all;
}

/// The same of the file itself, without its comments; the shipped lessons have no '#' in a text.
std::string letters_of(std::string_view text) {
  std::string all;
  for (const std::string_view line : split_lines(text)) add_letters(all, line.substr(0, line.find('#')));
  return all;
}

/// A shipped lesson as it is, to be compared with.
struct Original {
  std::string path;
  std::vector<std::string> lines;
  std::vector<Leaf> leaves;
  std::set<std::string> texts;  ///< The paths whose leaves are texts of the lesson.
};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::optional<yaml::Node> tree(const std::string& text) {
  Diagnostics diagnostics;
  return yaml::parse({"lesson.yaml", text}, diagnostics);
}

Original original(const std::string& path, const World& world) {
  Original lesson{path, {}, {}, {}};
  const Loaded loaded = load(file(path), world);
  for (const std::string_view line : split_lines(loaded.source.text)) lesson.lines.emplace_back(line);
  if (lesson.lines.back().empty()) lesson.lines.pop_back();
  lesson.leaves = leaves(*tree(joined(lesson.lines)));
  std::set<Place> places;
  for (const yaml::TextUse& use : loaded.texts) places.insert(use.span.begin);
  for (const Leaf& leaf : lesson.leaves) {
    if (places.contains(leaf.place)) lesson.texts.insert(leaf.path);
  }
  return lesson;
}

enum class Change { taken_away, written_twice, indented, replaced };
constexpr Change kChanges[] = {Change::taken_away, Change::written_twice, Change::indented, Change::replaced};
constexpr std::string_view kNames[] = {"taken away", "written twice", "indented deeper", "replaced by a stray word"};

/// `line` counts from 0.
std::vector<std::string> changed(std::vector<std::string> lines, std::size_t line, Change change) {
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(line);
  switch (change) {
    case Change::taken_away:
      lines.erase(at);
      break;
    case Change::written_twice:
      lines.insert(at, std::string(*at));
      break;
    case Change::indented:
      at->insert(0, "  ");
      break;
    case Change::replaced:
      at->replace(std::min(at->find_first_not_of(' '), at->size()), std::string::npos, "stray");
      break;
  }
  return lines;
}

bool same(const Leaf& a, const Leaf& b) { return a.path == b.path && a.text == b.text; }

/// What was lost or changed besides what stands in `line` (from 1): a sentence, or empty. The value above may have
/// become longer or shorter, since a line can be the rest of it, but nothing else may be another one.
std::string damage(const Original& before, const std::vector<Leaf>& after, int line) {
  const auto& old = before.leaves;
  const auto from = static_cast<std::size_t>(std::ranges::lower_bound(old, line, {}, &Leaf::line) - old.begin());
  const auto to = static_cast<std::size_t>(std::ranges::upper_bound(old, line, {}, &Leaf::line) - old.begin());
  const std::size_t head = from > 0 ? from - 1 : 0, tail = old.size() - to;
  if (after.size() < head + tail) return "values are gone";
  for (std::size_t i = 0; i < head; ++i) {
    if (!same(old[i], after[i]))
      return "further up, " + old[i].path + " is now " + after[i].path + ": " + after[i].text;
  }
  for (std::size_t i = 1; i <= tail; ++i) {
    const Leaf &was = old[old.size() - i], &is = after[after.size() - i];
    if (!same(was, is)) return "further down, " + was.path + " is now " + is.path + ": " + is.text;
  }
  const std::size_t most = 2 * (to - from) + 1, middle = after.size() - head - tail;
  return middle > most ? std::to_string(middle) + " values stand where at most " + std::to_string(most) + " should"
                       : "";
}

/// What is wrong with how the changed lesson was read; empty when it was reported, or read as it now stands.
std::string finding(const Original& before, const World& world, std::size_t line, Change change) {
  const std::string text = joined(changed(before.lines, line, change));
  const Loaded loaded = load({before.path, text}, world);
  if (loaded.diagnostics.has_errors()) {
    for (const Diagnostic& found : loaded.diagnostics.sorted()) {
      if (found.severity == Severity::error && found.span.begin.line == 0) return "an error has no place";
    }
    return {};
  }
  const auto root = tree(text);
  if (letters_of(*root) != letters_of(std::string_view(text))) return "words of the file are not in the tree";
  const std::vector<Leaf> after = leaves(*root);
  if (loaded.lesson->steps.size() != root->find("steps")->items.size()) return "a step is not in the lesson";
  const auto texts = std::ranges::count_if(after, [&](const Leaf& leaf) { return before.texts.contains(leaf.path); });
  if (static_cast<std::size_t>(texts) != loaded.texts.size()) return "a text is not in the lesson";
  return damage(before, after, static_cast<int>(line) + 1);
}

/// The oldest lesson has every change on every line in each run; the others have one of the four on each line, in turn,
/// and all with the long proofs: each costs as much as loading the lesson.
bool is_tried(const Original& before, std::size_t line, Change change) {
  const bool all = std::getenv("PAUSEPOINT_LONG") != nullptr || before.path.find("strings-attached") != std::string::npos;
  return all || line % std::size(kChanges) == static_cast<std::size_t>(change);
}

/// All findings of one part of a lesson's lines.
std::string findings(const Original& before, const World& world, std::size_t first, std::size_t step) {
  std::string all;
  for (std::size_t line = first; line < before.lines.size(); line += step) {
    for (const Change change : kChanges) {
      if (!is_tried(before, line, change)) continue;
      const std::string found = finding(before, world, line, change);
      if (found.empty()) continue;
      all += before.path + ":" + std::to_string(line + 1) + ": when '" + before.lines[line] + "' is " +
             std::string(kNames[static_cast<std::size_t>(change)]) + ", " + found + "\n";
    }
  }
  return all;
}

class EveryLine : public testing::TestWithParam<std::string> {};

TEST_P(EveryLine, IsReportedOrChangesNothingElse) {
  const World world = shipped_world();
  const Original before = original(GetParam(), world);
  ASSERT_GT(before.lines.size(), 50u);
  ASSERT_EQ(letters_of(*tree(joined(before.lines))), letters_of(std::string_view(joined(before.lines))));
  auto half = std::async(std::launch::async, [&] { return findings(before, world, 1, 2); });
  const std::string all = findings(before, world, 0, 2) + half.get();
  EXPECT_TRUE(all.empty()) << all;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, EveryLine, testing::ValuesIn(shipped_lessons()), test_name);

}  // namespace
}  // namespace pausepoint::lesson
