// Every row of the design's list of refusals, with the exact words an author reads.
#include <gtest/gtest.h>

#include <string>

#include "app/yaml/tree.h"

namespace pausepoint::yaml {
namespace {

/// What the author of `text` reads; empty when it is accepted.
std::string read(std::string text) {
  const Source source{"lesson.yaml", std::move(text)};
  Diagnostics diagnostics;
  const bool accepted = parse(source, diagnostics).has_value();
  EXPECT_EQ(accepted, !diagnostics.has_errors()) << source.text;
  return render(source, diagnostics);
}

struct Case {
  const char* name;
  std::string text;
  std::string expected;
};

class Refusal : public testing::TestWithParam<Case> {};

TEST_P(Refusal, SaysWhereWhyAndWhatToDo) { EXPECT_EQ(read(GetParam().text), GetParam().expected); }

std::string times(int count, std::string_view text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

const Case kCases[] = {
    {"Anchor",
     "a: &x 1\n",
     "lesson.yaml:1:4: error: '&x' is an anchor here\n"
     " 1 | a: &x 1\n"
     "   |    ^^ put quotes around a text that begins with '&'\n"
     "note: lessons have no anchors and aliases\n"},
    {"Alias",
     "a: &x 1\nb: *x\n",
     "lesson.yaml:1:4: error: '&x' is an anchor here\n"
     " 1 | a: &x 1\n"
     "   |    ^^ put quotes around a text that begins with '&'\n"
     "note: lessons have no anchors and aliases\n"
     "lesson.yaml:2:4: error: '*x' is an alias here\n"
     " 2 | b: *x\n"
     "   |    ^^ put quotes around a text that begins with '*'\n"
     "note: lessons have no anchors and aliases\n"},
    {"AliasThatIsEmphasis",
     "say: *Nobody* has to answer.\n",
     "lesson.yaml:1:6: error: '*Nobody*' is an alias here\n"
     " 1 | say: *Nobody* has to answer.\n"
     "   |      ^^^^^^^^ put quotes around a text that begins with '*'\n"
     "note: lessons have no anchors and aliases\n"},
    {"AliasThatIsStrong",
     "say: **Stop** and think.\n",
     "lesson.yaml:1:6: error: '**Stop**' is an alias here\n"
     " 1 | say: **Stop** and think.\n"
     "   |      ^^^^^^^^ put quotes around a text that begins with '*'\n"
     "note: lessons have no anchors and aliases\n"},
    {"Tag",
     "a: !Stop now\n",
     "lesson.yaml:1:4: error: '!Stop' is a tag here\n"
     " 1 | a: !Stop now\n"
     "   |    ^^^^^ put quotes around a text that begins with '!'\n"
     "note: lessons have no tags\n"},
    {"StandardTag",
     "a: !!str 5\n",
     "lesson.yaml:1:4: error: '!!str' is a tag here\n"
     " 1 | a: !!str 5\n"
     "   |    ^^^^^ put quotes around a text that begins with '!'\n"
     "note: lessons have no tags\n"},
    {"TagWithoutName",
     "a: ! now\n",
     "lesson.yaml:1:4: error: '!' is a tag here\n"
     " 1 | a: ! now\n"
     "   |    ^ put quotes around a text that begins with '!'\n"
     "note: lessons have no tags\n"},
    {"DuplicateKey",
     "ask: one\nsay: two\nask: three\n",
     "lesson.yaml:3:1: error: the field 'ask' is here a second time\n"
     " 3 | ask: three\n"
     "   | ^^^ take one of the two away\n"
     "note: the first is in line 1\n"},
    {"DuplicateKeyInBrackets",
     "{a: 1, \"a\": 2}\n",
     "lesson.yaml:1:8: error: the field 'a' is here a second time\n"
     " 1 | {a: 1, \"a\": 2}\n"
     "   |        ^^^ take one of the two away\n"
     "note: the first is in line 1\n"},
    {"KeyThatIsAList",
     "? [a, b]\n: c\n",
     "lesson.yaml:1:3: error: a field's name must be a word, found a list\n"
     " 1 | ? [a, b]\n"
     "   |   ^ put quotes around a text that begins with a bracket\n"},
    {"KeyThatIsAMap",
     "{a: 1}: 2\n",
     "lesson.yaml:1:1: error: a field's name must be a word, found a map\n"
     " 1 | {a: 1}: 2\n"
     "   | ^ put quotes around a text that begins with a bracket\n"},
    {"KeyThatIsMissing",
     ": 3\n",
     "lesson.yaml:1:1: error: a field's name is missing here\n"
     " 1 | : 3\n"
     "   | ^ write it before the ':', or take the line away\n"},
    {"KeyThatIsMissingBetweenCommas",
     "{a: 1,, b: 2}\n",
     "lesson.yaml:1:7: error: a field's name is missing here\n"
     " 1 | {a: 1,, b: 2}\n"
     "   |       ^ write it before the ':', or take the ',' away\n"},
    {"KeyThatIsEmpty",
     "\"\": 3\n",
     "lesson.yaml:1:1: error: a field's name is empty\n"
     " 1 | \"\": 3\n"
     "   | ^^ write a name before the ':'\n"},
    {"KeyThatIsMissingBehindAQuestionMark",
     "?\nnull: 3\n",
     "lesson.yaml:2:1: error: a field's name is missing here\n"
     " 2 | null: 3\n"
     "   | ^ write it before the ':', or take the line away\n"},
    {"MergeKey",
     "<<: {a: 1}\n",
     "lesson.yaml:1:1: error: '<<' merges nothing here\n"
     " 1 | <<: {a: 1}\n"
     "   | ^^ write the fields out\n"
     "note: lessons have no merge keys\n"},
    {"SecondDocument",
     "a: 1\n---\nb: 2\n",
     "lesson.yaml:2:1: error: a second document begins here\n"
     " 2 | ---\n"
     "   | ^^^ take this line away: a file holds one document\n"},
    {"SecondDocumentAfterDots",
     "a: 1\n...\nb: 2\n",
     "lesson.yaml:3:1: error: this does not belong to what stands above\n"
     " 3 | b: 2\n"
     "   | ^^ check its indentation, and the quotes and brackets of the line above\n"},
    {"StrayComma",
     "\"a\",\"b\"",
     "lesson.yaml:1:4: error: this does not belong to what stands above\n"
     " 1 | \"a\",\"b\"\n"
     "   |    ^ check its indentation, and the quotes and brackets of the line above\n"},
    {"StrayLine",
     "title: Strings\nsummary\nages: 10-11\n",
     "lesson.yaml:2:1: error: expected 'name: value', found 'summary'\n"
     " 2 | summary\n"
     "   | ^^^^^^^ add the ': ', or indent the line deeper when it belongs to the text above\n"},
    {"StrayIndent",
     "a:\n  b: 1\n c: 2\n",
     "lesson.yaml:3:2: error: expected the next field, found 'c:'\n"
     " 3 |  c: 2\n"
     "   |  ^^ write 'name: value', or check the indentation\n"},
    {"DeeperField",
     "title: Strings\n  ages: 10\n",
     "lesson.yaml:2:3: error: the field 'ages' stands where the text above goes on\n"
     " 2 |   ages: 10\n"
     "   |   ^^^^ indent it like the field above\n"},
    {"ItemAmongFields",
     "a: 1\n- b\n",
     "lesson.yaml:2:1: error: expected the next field, found '-'\n"
     " 2 | - b\n"
     "   | ^ write 'name: value', or check the indentation\n"},
    {"Directive",
     "%YAML 1.2\n---\na: 1\n",
     "lesson.yaml:1:1: error: a line that begins with '%' is a directive\n"
     " 1 | %YAML 1.2\n"
     "   | ^^^^^ put quotes around a text that begins with '%'\n"
     "note: lessons have no directives\n"},
    {"DirectiveInTheMiddle",
     "a: 1\n%x\n",
     "lesson.yaml:2:1: error: a line that begins with '%' is a directive\n"
     " 2 | %x\n"
     "   | ^^ put quotes around a text that begins with '%'\n"
     "note: lessons have no directives\n"},
    {"BadDirective",
     "%YAML\n---\na: 1\n",
     "lesson.yaml:1:1: error: a line that begins with '%' is a directive\n"
     " 1 | %YAML\n"
     "   | ^ take the line away\n"},
    {"BadUtf8",
     "a: caf\xE9\n",
     "lesson.yaml:1:7: error: this character is not UTF-8\n"
     " 1 | a: caf\xEF\xBF\xBD\n"
     "   |       ^ save the file as UTF-8\n"},
    {"ControlCharacter",
     "a: b\x07""c\n",
     "lesson.yaml:1:5: error: a control character (U+0007) is hidden here\n"
     " 1 | a: b\xEF\xBF\xBD""c\n"
     "   |     ^ delete it\n"},
    {"ControlCharacterOfTheUpperBlock",
     "a: b\xC2\x9B""c\n",
     "lesson.yaml:1:5: error: a control character (U+009B) is hidden here\n"
     " 1 | a: b\xEF\xBF\xBD""c\n"
     "   |     ^ delete it\n"},
    {"Delete",
     "a: b\x7F\n",
     "lesson.yaml:1:5: error: a control character (U+007F) is hidden here\n"
     " 1 | a: b\xEF\xBF\xBD\n"
     "   |     ^ delete it\n"},
    {"BidirectionalControl",
     "a: \xC3\xA9 \xE2\x80\xAEgnp.exe\n",
     "lesson.yaml:1:6: error: a character that changes the reading direction (U+202E) is hidden here\n"
     " 1 | a: \xC3\xA9 \xEF\xBF\xBDgnp.exe\n"
     "   |      ^ delete it\n"},
    {"LineSeparator",
     "a: b\xE2\x80\xA8""c: d\n",
     "lesson.yaml:1:5: error: an unusual line end (U+2028) is hidden here\n"
     " 1 | a: b\xEF\xBF\xBD""c: d\n"
     "   |     ^ delete it and press Enter instead\n"},
    {"ByteOrderMarkInside",
     "a: \xEF\xBB\xBF""b\n",
     "lesson.yaml:1:4: error: a byte order mark (U+FEFF) is hidden here\n"
     " 1 | a: \xEF\xBF\xBD""b\n"
     "   |    ^ delete it\n"},
    {"LoneCarriageReturn",
     "a: b\x0D""c: d\n",
     "lesson.yaml:1:5: error: a carriage return stands alone here\n"
     " 1 | a: b\xEF\xBF\xBD""c: d\n"
     "   |     ^ save the file with the line ends of Linux or Windows\n"},
    {"TabIndent",
     "a:\n\x09""b: 1\n",
     "lesson.yaml:2:1: error: the line is indented with a tab\n"
     " 2 |  b: 1\n"
     "   | ^ indent with spaces\n"},
    {"TabBehindSpaces",
     "a:\n  \x09""b: 1\n",
     "lesson.yaml:2:3: error: the line is indented with a tab\n"
     " 2 |    b: 1\n"
     "   |   ^ indent with spaces\n"},
    {"NoBreakSpaceIndent",
     "a:\n\xC2\xA0\xC2\xA0""b: 1\n",
     "lesson.yaml:2:1: error: the line is indented with a no-break space (U+00A0)\n"
     " 2 | \xC2\xA0\xC2\xA0""b: 1\n"
     "   | ^ indent with plain spaces\n"},
    {"UnusualSpaceIndent",
     "a:\n \xE3\x80\x80""b: 1\n",
     "lesson.yaml:2:2: error: the line is indented with an unusual space (U+3000)\n"
     " 2 |  \xE3\x80\x80""b: 1\n"
     "   |  ^^ indent with plain spaces\n"},
    {"NoBreakSpaceBehindColon",
     "a:\xC2\xA0""b\nc: 1\n",
     "lesson.yaml:1:1: error: expected 'name: value', found 'a:\xC2\xA0""b'\n"
     " 1 | a:\xC2\xA0""b\n"
     "   | ^^^^ write a space behind the ':'\n"
     "note: the line has a no-break space (U+00A0), which is not a space for YAML\n"},
    {"SeveralAtOnce",
     "a: \x01\n\x09""b: \x02\x03\nc: \xE2\x80\xAE\n",
     "lesson.yaml:1:4: error: a control character (U+0001) is hidden here\n"
     " 1 | a: \xEF\xBF\xBD\n"
     "   |    ^ delete it\n"
     "lesson.yaml:2:1: error: the line is indented with a tab\n"
     " 2 |  b: \xEF\xBF\xBD\xEF\xBF\xBD\n"
     "   | ^ indent with spaces\n"
     "lesson.yaml:2:5: error: a control character (U+0002) is hidden here\n"
     " 2 |  b: \xEF\xBF\xBD\xEF\xBF\xBD\n"
     "   |     ^ delete it\n"
     "lesson.yaml:3:4: error: a character that changes the reading direction (U+202E) is hidden here\n"
     " 3 | c: \xEF\xBF\xBD\n"
     "   |    ^ delete it\n"},
    {"EscapedControl",
     "a: \"x\\u202ey\"\n",
     "lesson.yaml:1:4: error: this text has a '\\' that makes a hidden character (U+202E)\n"
     " 1 | a: \"x\\u202ey\"\n"
     "   |    ^ take it away, or use single quotes\n"},
    {"UnknownEscape",
     "a: \"C:\\quiz\"\n",
     "lesson.yaml:1:7: error: this '\\' escape is not known\n"
     " 1 | a: \"C:\\quiz\"\n"
     "   |       ^ use single quotes, or write '\\\\'\n"},
    {"CutEscape",
     "a: \"\\u12\"\n",
     "lesson.yaml:1:5: error: this '\\' escape is not complete\n"
     " 1 | a: \"\\u12\"\n"
     "   |     ^ use single quotes, or write '\\\\'\n"},
    {"EscapedSurrogate",
     "a: \"\\ud83d\\ude00\"\n",
     "lesson.yaml:1:5: error: this '\\' escape names no character\n"
     " 1 | a: \"\\ud83d\\ude00\"\n"
     "   |     ^ write the character itself\n"},
    {"OpenDoubleQuote",
     "a: \"b\nc: d\n",
     "lesson.yaml:1:4: error: this quote is not closed\n"
     " 1 | a: \"b\n"
     "   |    ^ write \" where the text ends\n"},
    {"OpenSingleQuote",
     "a: it\nb: 'it''s\n",
     "lesson.yaml:2:4: error: this quote is not closed\n"
     " 2 | b: 'it''s\n"
     "   |    ^ write ' where the text ends\n"},
    {"OpenQuoteAcrossDocuments",
     "a: \"b\n---\nc: d\"\n",
     "lesson.yaml:2:1: error: a text in quotes cannot go on over this line\n"
     " 2 | ---\n"
     "   | ^ close the quotes before it\n"},
    {"TextBehindQuote",
     "a: \"Stop\" she said\n",
     "lesson.yaml:1:11: error: the text goes on behind its closing quote\n"
     " 1 | a: \"Stop\" she said\n"
     "   |           ^^^ put the whole text into the other kind of quotes\n"},
    {"ApostropheInSingleQuotes",
     "a: 'it's'\n",
     "lesson.yaml:1:8: error: the text goes on behind its closing quote\n"
     " 1 | a: 'it's'\n"
     "   |        ^^ put the whole text into the other kind of quotes\n"},
    {"OpenBracket",
     "a: [b, c\nd: [e]\n",
     "lesson.yaml:1:4: error: this '[' is not closed\n"
     " 1 | a: [b, c\n"
     "   |    ^ write ']' where it ends\n"
     "note: reading went on to line 2\n"},
    {"OpenBracketAtTheEnd",
     "a: [b, c\n",
     "lesson.yaml:1:4: error: this '[' is not closed\n"
     " 1 | a: [b, c\n"
     "   |    ^ write ']' where it ends\n"},
    {"OpenBrace",
     "a: {b: 1\nc: 2\n",
     "lesson.yaml:1:4: error: this '{' is not closed\n"
     " 1 | a: {b: 1\n"
     "   |    ^ write '}' where it ends\n"
     "note: reading went on to line 2\n"},
    {"ClosingBracketAlone",
     "a: ]\n",
     "lesson.yaml:1:4: error: this ']' closes nothing\n"
     " 1 | a: ]\n"
     "   |    ^ write '[' where it begins, or take it away\n"},
    {"WrongClosingBracket",
     "a: [b}\n",
     "lesson.yaml:1:6: error: this '}' closes nothing\n"
     " 1 | a: [b}\n"
     "   |      ^ write '{' where it begins, or take it away\n"},
    {"MissingCommaInBrackets",
     "a: [\"b\" \"c\"]\n",
     "lesson.yaml:1:9: error: expected ',' or ']' here\n"
     " 1 | a: [\"b\" \"c\"]\n"
     "   |         ^^^ put quotes around a text that has quotes, commas, colons or brackets\n"},
    {"TextBehindBracket",
     "a: [Look away] and breathe\n",
     "lesson.yaml:1:16: error: the text goes on behind a closing bracket\n"
     " 1 | a: [Look away] and breathe\n"
     "   |                ^^^ put quotes around a text that begins with a bracket\n"},
    {"SecondColon",
     "say: Remember: be kind\n",
     "lesson.yaml:1:14: error: a ': ' cannot stand here\n"
     " 1 | say: Remember: be kind\n"
     "   |              ^ put quotes around a text that has ': ' in it\n"},
    {"ListOnTheLine",
     "a: - b\n",
     "lesson.yaml:1:4: error: a list cannot begin here\n"
     " 1 | a: - b\n"
     "   |    ^ begin every '- ' on a line of its own, or put quotes around the text\n"},
    {"TextBehindBlockSign",
     "a: > b\n",
     "lesson.yaml:1:6: error: a text cannot follow '|' or '>' on the same line\n"
     " 1 | a: > b\n"
     "   |      ^ put quotes around the text\n"},
    {"ZeroIndent",
     "a: |0\n  b\n",
     "lesson.yaml:1:6: error: a text block cannot be indented by 0\n"
     " 1 | a: |0\n"
     "   |      ^ write '|' or '>' alone\n"},
    {"TextThatBeginsWithAt",
     "a: @kit\n",
     "lesson.yaml:1:4: error: a text cannot begin with '@'\n"
     " 1 | a: @kit\n"
     "   |    ^ put quotes around the text\n"},
    {"TextThatBeginsWithPercent",
     "a: %kit\n",
     "lesson.yaml:1:4: error: a text cannot begin with '%'\n"
     " 1 | a: %kit\n"
     "   |    ^ put quotes around the text\n"},
    {"TextThatBeginsWithBackquote",
     "a: `kit\n",
     "lesson.yaml:1:4: error: a text cannot begin with '`'\n"
     " 1 | a: `kit\n"
     "   |    ^ put quotes around the text\n"},
    {"AmpersandAlone",
     "a: & b\n",
     "lesson.yaml:1:5: error: an '&' stands alone here\n"
     " 1 | a: & b\n"
     "   |     ^ put quotes around a text that begins with '&'\n"},
    {"CommentThatWasText",
     "say: We are #1 here\n",
     "lesson.yaml:1:13: error: '#1' is a comment here and would be lost\n"
     " 1 | say: We are #1 here\n"
     "   |             ^^^^^^^ put quotes around the text, or a space behind the '#' of a comment\n"},
    {"CommentWithoutSpace",
     "a: \"b\"#c\n",
     "lesson.yaml:1:7: error: a comment needs a space before its '#'\n"
     " 1 | a: \"b\"#c\n"
     "   |       ^^ put quotes around a text that has a '#'\n"},
    {"CommentBehindBlockSign",
     "a: |#c\n  b\n",
     "lesson.yaml:1:4: error: this text cannot be read\n"
     " 1 | a: |#c\n"
     "   |    ^ put quotes around it\n"},
    {"EmptyFile",
     "",
     "lesson.yaml:1:1: error: there is nothing in this file\n"
     " 1 | \n"
     "   | ^ write a lesson into it\n"},
    {"OnlyComments",
     "# a\n\n# b\n",
     "lesson.yaml:1:1: error: there is nothing in this file\n"
     " 1 | # a\n"
     "   | ^ write a lesson into it\n"},
};

INSTANTIATE_TEST_SUITE_P(Yaml, Refusal, testing::ValuesIn(kCases),
                         [](const auto& given) { return std::string(given.param.name); });

TEST(Refusals, OfLongThingsNameTheirSize) {
  EXPECT_EQ(read(std::string(kLargestFile + 1, '#')),
            "lesson.yaml: error: the file has 1025 KiB, 1024 at most; split it into two lessons\n");
  EXPECT_EQ(read("a: " + std::string(kLongestScalar + 1, 'x')).substr(0, 61),
            "lesson.yaml:1:4: error: this text has 17 KiB, 16 at most\n 1 |");
  EXPECT_EQ(read("a: " + std::string(kLongestScalar, 'x')), "");
  EXPECT_EQ(read(times(kMostNodes + 1, "- a\n")),
            "lesson.yaml:20000:3: error: the file has more than 20000 values\n"
            " 20000 | - a\n"
            "       |   ^ split it into two lessons\n");
  EXPECT_EQ(read(times(kMostNodes - 1, "- a\n")), "") << "the list itself is a value too";
}

TEST(Refusals, OfDepthBombsComeAtOnce) {
  EXPECT_EQ(read(times(kDeepest, "[") + times(kDeepest, "]")), "");
  EXPECT_EQ(read(times(kDeepest + 1, "[") + times(kDeepest + 1, "]")),
            "lesson.yaml:1:17: error: this is nested more than 16 levels deep\n"
            " 1 | [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]\n"
            "   |                 ^ close the brackets before it, or indent it less\n");
  for (const std::string_view bomb : {"[", "{", "- ", "? ", "[a,", "{a: ", "[\n", "- [", "{[", "-\n "}) {
    EXPECT_NE(read(times(300'000, bomb)), "") << bomb;
  }
}

TEST(Refusals, OfBillionLaughsComeAtOnce) {
  std::string text = "a0: &a0 [ha, ha]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string last = std::to_string(i - 1), name = std::to_string(i);
    text.append("a").append(name).append(": &a").append(name).append(" [*a").append(last).append(", *a");
    text.append(last).append("]\n");
  }
  const std::string said = read(text);
  EXPECT_EQ(said.substr(0, said.find('\n')), "lesson.yaml:1:5: error: '&a0' is an anchor here");
  EXPECT_NE(said.find("more errors are not shown"), std::string::npos);
}

TEST(Refusals, NameEveryHiddenCharacter) {
  for (const std::string_view hidden :
       {"\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xD8\x9C"}) {
    EXPECT_NE(read("a: b" + std::string(hidden)).find("changes the reading direction"), std::string::npos);
  }
  for (int c = 1; c < 0x20; ++c) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    EXPECT_NE(read(std::string("a: b") + static_cast<char>(c)).find("a control character"), std::string::npos) << c;
  }
  EXPECT_NE(read(std::string("a\0b", 3)).find("a control character (U+0000)"), std::string::npos);
}

}  // namespace
}  // namespace pausepoint::yaml
