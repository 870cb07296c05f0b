#include "app/yaml/tree.h"

#include <gmock/gmock.h>

namespace pausepoint::yaml {
namespace {

using ::testing::SizeIs;

Node read(std::string text) {
  const Source source{"lesson.yaml", std::move(text)};
  Diagnostics diagnostics;
  std::optional<Node> node = parse(source, diagnostics);
  EXPECT_TRUE(node.has_value()) << render(source, diagnostics);
  return node ? std::move(*node) : Node();
}

const Node& at(const Node& node, std::string_view key) {
  static const Node kNone;
  const Node* found = node.find(key);
  EXPECT_NE(found, nullptr) << key;
  return found == nullptr ? kNone : *found;
}

TEST(Tree, KeepsTheOrderOfTheFile) {
  const Node root = read("b: 1\na: [x, y]\nc: {d: e}\n");
  ASSERT_EQ(root.kind, Node::Kind::map);
  ASSERT_THAT(root.entries, SizeIs(3));
  EXPECT_EQ(root.entries[0].key, "b");
  EXPECT_EQ(root.entries[1].key, "a");
  EXPECT_EQ(root.entries[1].value.items[1].text, "y");
  EXPECT_EQ(at(at(root, "c"), "d").text, "e");
  EXPECT_EQ(root.find("z"), nullptr);
}

TEST(Tree, CountsColumnsInCharacters) {
  const Node root = read("é: {ü: \"é\", öl: größer als 2}\n");
  const Entry& last = root.entries[0].value.entries[1];
  EXPECT_EQ(last.key_span, (Span{{1, 13}, 2}));
  EXPECT_EQ(last.value.span, (Span{{1, 17}, 12}));
  EXPECT_EQ(root.entries[0].value.entries[0].value.span, (Span{{1, 8}, 3})) << "a quoted text with its quotes";
  EXPECT_EQ(root.entries[0].value.span, (Span{{1, 4}, 1})) << "a map in brackets is at its bracket";
  EXPECT_EQ(root.span, (Span{{1, 1}, 1})) << "a block map is at its first name";
}

TEST(Tree, MeasuresTheFirstLineOfALongText) {
  const Node root = read("a: one two\n  three\nb: |\n  x\nc: \"p\n  q\"\n");
  EXPECT_EQ(at(root, "a").span, (Span{{1, 4}, 7}));
  EXPECT_EQ(at(root, "a").text, "one two three");
  EXPECT_EQ(at(root, "b").span, (Span{{3, 4}, 1}));
  EXPECT_EQ(at(root, "b").text, "x\n");
  EXPECT_EQ(at(root, "c").span, (Span{{5, 4}, 2}));
}

TEST(Tree, KnowsWhatWasQuoted) {
  const Node root = read("a: 1\nb: '1'\nc: \"1\"\nd: |\n  1\ne: >-\n  1\n");
  EXPECT_FALSE(at(root, "a").quoted);
  for (const char* key : {"b", "c", "d", "e"}) EXPECT_TRUE(at(root, key).quoted) << key;
}

TEST(Tree, TellsAWordNullFromNothing) {
  const Node root = read("a: null\nb: ~\nc:\nnull: 3\nd:\n  Null\ne: [~, , NULL]\nf:\n-\n- null\n-\nnulls: 4\n");
  EXPECT_EQ(at(root, "a").text, "null");
  EXPECT_EQ(at(root, "b").text, "~");
  EXPECT_EQ(at(root, "c").kind, Node::Kind::empty);
  EXPECT_EQ(at(root, "c").span, (Span{{3, 1}, 1})) << "what is empty is at its name";
  EXPECT_EQ(at(root, "null").text, "3");
  EXPECT_EQ(at(root, "d").text, "Null");
  ASSERT_THAT(at(root, "e").items, SizeIs(3));
  EXPECT_EQ(at(root, "e").items[1].kind, Node::Kind::empty);
  EXPECT_EQ(at(root, "e").items[2].text, "NULL");
  ASSERT_THAT(at(root, "f").items, SizeIs(3));
  EXPECT_EQ(at(root, "f").items[0].span.begin, (Place{9, 1})) << "an empty item is at its dash";
  EXPECT_EQ(at(root, "f").items[1].text, "null");
  EXPECT_EQ(at(root, "f").items[2].span.begin, (Place{11, 1}));
  EXPECT_EQ(at(root, "nulls").text, "4");
}

TEST(Tree, AcceptsWhatEditorsWrite) {
  EXPECT_EQ(at(read("\xEF\xBB\xBF"
                    "a: 1\r\nb:\r\n  - x\r\n"),
               "b")
                .items[0]
                .span.begin,
            (Place{3, 5}));
  EXPECT_EQ(at(read("\xEF\xBB\xBF"
                    "a: 1"),
               "a")
                .span.begin,
            (Place{1, 4}));
  EXPECT_EQ(at(read("---\na: 1\n...\n# the end\n"), "a").text, "1");
  EXPECT_EQ(at(read("# first\n\na: 1   # one\n   \t\n#last"), "a").text, "1");
  EXPECT_EQ(at(read("a: #x\n  b\n"), "a").text, "b");
}

TEST(Tree, ConvertsNothing) {
  const Node root = read("a: 010\nb: yes\nc: 0:21\nd: 1_000\ne: 2026-11-23\nf: .inf\ng: =\n");
  EXPECT_EQ(at(root, "a").text, "010");
  EXPECT_EQ(at(root, "b").text, "yes");
  EXPECT_EQ(at(root, "c").text, "0:21");
  EXPECT_EQ(at(root, "e").text, "2026-11-23");
}

TEST(Tree, KeepsStarsColonsAndHashesInsideTexts) {
  const Node root = read("a: not *really*\nb: at 12:30\nc: a#b\nd: 'it''s #1: *yes*'\ne: \"\\\"so\\\" \\u00e9\"\n");
  EXPECT_EQ(at(root, "a").text, "not *really*");
  EXPECT_EQ(at(root, "b").text, "at 12:30");
  EXPECT_EQ(at(root, "c").text, "a#b");
  EXPECT_EQ(at(root, "d").text, "it's #1: *yes*");
  EXPECT_EQ(at(root, "e").text, "\"so\" é");
}

TEST(Tree, NamesKindsForMessages) {
  EXPECT_EQ(name_of(Node::Kind::map), "map");
  EXPECT_EQ(name_of(Node::Kind::list), "list");
  EXPECT_EQ(name_of(Node::Kind::scalar), "text");
  EXPECT_EQ(name_of(Node::Kind::empty), "nothing");
}

}  // namespace
}  // namespace pausepoint::yaml
