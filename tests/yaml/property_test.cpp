// Whatever the bytes: parse() returns or reports, never throws or hangs, and what it accepts is complete.
#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <random>
#include <string>

#include "app/base/text.h"
#include "app/yaml/tree.h"

namespace pausepoint::yaml {
namespace {

#ifdef PAUSEPOINT_SANITIZE
constexpr int kRuns = 5'000;
#else
constexpr int kRuns = 30'000;
#endif

constexpr std::string_view kLesson = R"(lesson: strings-attached
title: Strings attached   # a comment
ages: 10-11
outcomes: [explain why a gift is not a deal, 'it''s fine', "a \"deal\""]
cast: {kit: {name: Kit, art: kit}, moonbeam: {name: moonbeam, art: moon}}
steps:
  - id: what-could-kit-do
    kind: vote
    say: |
      Nobody has to answer.
      # 1 is not a comment
    do: >-
      Decide on
      your own
    if_asked:
      - {pupil: "it's only one thing", reply: "Thank them: then?"}
    ask:
      question: A viewer has sent
        Kit 50 stars.
      think: 0:30
      options:
      - {id: keep, text: 'Keep the stars and say "no thanks"', leads: "größer, 安全"}
      - id: stop
        text: null
        leads:
)";

struct Outcome {
  bool accepted = false;
  Node root;
  std::string said;
};

Outcome read(const std::string& text) {
  const Source source{"f.yaml", text};
  Diagnostics diagnostics;
  Outcome outcome;
  std::optional<Node> root = parse(source, diagnostics);
  outcome.accepted = root.has_value();
  if (root) outcome.root = std::move(*root);
  EXPECT_EQ(outcome.accepted, !diagnostics.has_errors());
  outcome.said = render(source, diagnostics);
  EXPECT_EQ(outcome.accepted, outcome.said.empty());
  EXPECT_EQ(first_invalid_utf8(outcome.said), std::string::npos);
  EXPECT_EQ(outcome.said.find("this would be lost"), std::string::npos) << text;
  return outcome;
}

/// Letters and digits of all names and texts of the tree, counted.
void count_in_tree(const Node& node, std::array<int, 256>& counts) {
  const auto count = [&](std::string_view text) {
    for (const unsigned char c : text) counts[c] += std::isalnum(c) != 0 || c >= 0x80 ? 1 : 0;
  };
  count(node.text);
  for (const Node& item : node.items) count_in_tree(item, counts);
  for (const Entry& entry : node.entries) {
    count(entry.key);
    count_in_tree(entry.value, counts);
  }
}

/// The same of a file that has neither comments nor escapes: every letter and digit of it.
void count_in_text(std::string_view text, std::array<int, 256>& counts) {
  for (const unsigned char c : text) counts[c] += std::isalnum(c) != 0 || c >= 0x80 ? 1 : 0;
}

/// `text` holds neither comments, nor escapes, nor chomping digits: what the tree has is what the file has.
void expect_complete(const std::string& text, const Node& root) {
  std::array<int, 256> in_text{}, in_tree{};
  count_in_text(text, in_text);
  count_in_tree(root, in_tree);
  ASSERT_EQ(in_text, in_tree) << text;
}

TEST(AnyBytes, AreReadOrRefused) {
  std::mt19937 random(1);
  for (int run = 0; run < kRuns; ++run) {
    std::string text(random() % 64, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    read(text);
  }
}

TEST(AnySignsOfYaml, AreReadCompletelyOrRefused) {
  constexpr std::string_view kPieces[] = {
      "a",     "b",  "é",    "1",  ":",   ": ", ",",  "-",    "- ",     "? ",    "[",      "]",     "{",  "}",   "\n",
      "\n",    "  ", "\n  ", " ",  "\"",  "'",  "''", "*",    "&",      "!",     "%",      "@",     "`",  "|\n", ">\n",
      "\n---", "~",  "null", "<<", "...", "=",  "\t", "\r\n", "x: y\n", "- z\n", "|-\n  ", "\"q\"", "'s'"};
  std::mt19937 random(2);
  int accepted = 0;
  for (int run = 0; run < kRuns * 3; ++run) {
    std::string text;
    for (auto length = random() % 20; length > 0; --length) text += kPieces[random() % std::size(kPieces)];
    const Outcome outcome = read(text);
    if (!outcome.accepted) continue;
    ++accepted;
    expect_complete(text, outcome.root);
  }
  EXPECT_GT(accepted, kRuns / 20) << "the test must see files that are accepted";
}

TEST(AnyDamagedLesson, IsReadOrRefused) {
  ASSERT_TRUE(read(std::string(kLesson)).accepted);
  constexpr std::string_view kInserts = "\n\n  -:,[]{}\"'#&*!|>%@`?\t\r~\\a1\xC3\xE2\x80\xFF";
  std::mt19937 random(3);
  for (int run = 0; run < kRuns / 5; ++run) {
    std::string text(kLesson);
    for (auto edits = 1 + random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text.erase(at, 1 + random() % 8);
          break;
        case 1:
          text.insert(at, 1, kInserts[random() % kInserts.size()]);
          break;
        case 2:
          text[at] = static_cast<char>(random() % 256);
          break;
        default:
          text.insert(at, text.substr(random() % text.size(), random() % 40));
          break;
      }
    }
    read(text);
  }
}

TEST(AnyDamagedLessonWithoutComments, LosesNothingUnseen) {
  std::string plain(kLesson);
  for (const std::string_view gone : {"   # a comment", "      # 1 is not a comment\n", "a \\\"deal\\\""}) {
    plain.erase(plain.find(gone), gone.size());
  }
  constexpr std::string_view kInserts = "\n\n  -:,[]{}\"'&*!|>@`?~ax";
  std::mt19937 random(4);
  int accepted = 0;
  for (int run = 0; run < kRuns / 5; ++run) {
    std::string text = plain;
    for (auto edits = 1 + random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) {
        text.erase(at, 1 + random() % 8);
      } else {
        text.insert(at, 1, kInserts[random() % kInserts.size()]);
      }
    }
    if (first_invalid_utf8(text) != std::string::npos) continue;
    const Outcome outcome = read(text);
    if (!outcome.accepted) continue;
    ++accepted;
    expect_complete(text, outcome.root);
  }
  EXPECT_GT(accepted, kRuns / 50);
}

TEST(AnyCutLesson, IsReadOrRefused) {
  for (std::size_t length = 0; length < kLesson.size(); ++length) read(std::string(kLesson.substr(0, length)));
}

}  // namespace
}  // namespace pausepoint::yaml
