#include "app/yaml/fields.h"

#include <gmock/gmock.h>

namespace pausepoint::yaml {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Reads `text` with `read`, finishes, and gives what the author is told.
struct Read {
  Diagnostics diagnostics;
  Reading reading{&diagnostics, {}, {}};
  std::string said;

  Read(std::string text, FunctionRef<void(Fields&)> read) {
    const Source source{"v.yaml", std::move(text)};
    const std::optional<Node> root = parse(source, diagnostics);
    if (root) {
      Fields fields(*root, "vote", "step", reading);
      read(fields);
      fields.finish();
    }
    said = render(source, diagnostics);
  }
};

std::string said(std::string text, FunctionRef<void(Fields&)> read) { return Read(std::move(text), read).said; }

void read_vote(Fields& fields) {
  fields.text("ask", "What the class is asked.", {.most = 20});
  fields.optional_text("say", "What the teacher says.", {.most = 20, .audience = TextUse::Audience::teacher});
  fields.text("answer", "The answer.");
}

TEST(Fields, UnknownOnesAreReportedWithWhatWasMeant) {
  EXPECT_EQ(said("ask: three\nanwser: b\n", read_vote),
            "v.yaml:2:1: error: unknown field 'anwser' in vote\n"
            " 2 | anwser: b\n"
            "   | ^^^^^^ did you mean 'answer'?\n"
            "note: vote understands: ask, say, answer\n");
  EXPECT_EQ(said("ask: three\nanswer: b\nanwser: c\n", read_vote),
            "v.yaml:3:1: error: unknown field 'anwser' in vote\n"
            " 3 | anwser: c\n"
            "   | ^^^^^^\n"
            "note: vote understands: ask, say, answer\n")
      << "what is there already is not offered";
}

TEST(Fields, ACommaInATextWithoutQuotesIsExplained) {
  EXPECT_EQ(said("{ask: three, answer: Stop, look away}", read_vote),
            "v.yaml:1:28: error: unknown field 'look away' in vote\n"
            " 1 | {ask: three, answer: Stop, look away}\n"
            "   |                            ^^^^^^^^^ put quotes around a text that has a comma in it\n"
            "note: vote understands: ask, say, answer\n");
}

TEST(Fields, MissingOnesAreReportedAtTheMap) {
  EXPECT_EQ(said("ask: three\n", read_vote),
            "v.yaml:1:1: error: missing field 'answer' in vote\n"
            " 1 | ask: three\n"
            "   | ^^^ add 'answer: …'\n"
            "note: answer: The answer.\n");
}

TEST(Fields, EmptyOnesAreReported) {
  EXPECT_EQ(said("ask:\nanswer: ' '\nsay:\n", read_vote),
            "v.yaml:1:1: error: 'ask' is empty\n"
            " 1 | ask:\n"
            "   | ^^^ write its value behind the ':'\n"
            "v.yaml:2:9: error: 'answer' is empty\n"
            " 2 | answer: ' '\n"
            "   |         ^^^ write a text, or take it away\n"
            "v.yaml:3:1: error: 'say' is empty\n"
            " 3 | say:\n"
            "   | ^^^ write its value behind the ':', or take it away\n");
}

TEST(Fields, TextsHaveLimitsAndPairedMarks) {
  EXPECT_EQ(
      said("ask: This is far too long, isn't it\nanswer: a *b* and **c\n", read_vote),
      "v.yaml:1:6: error: 'ask' has 30 characters, 20 at most\n"
      " 1 | ask: This is far too long, isn't it\n"
      "   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shorten it by 10\n"
      "v.yaml:2:9: error: the '**' of '**c' in 'answer' has no partner\n"
      " 2 | answer: a *b* and **c\n"
      "   |         ^^^^^^^^^^^^^ write **word**, or leave a space on both sides of a star that is only a star\n");
  EXPECT_EQ(said("ask: 20 × größer, bitte!\nanswer: 2 * 3\n", read_vote), "") << "characters, not bytes";
}

TEST(Fields, TextsMustBeTexts) {
  EXPECT_EQ(said("ask: [a]\nanswer: {b: c}\n", read_vote),
            "v.yaml:1:6: error: expected a text for 'ask', found a list\n"
            " 1 | ask: [a]\n"
            "   |      ^ put quotes around a text that begins with '['\n"
            "v.yaml:2:9: error: expected a text for 'answer', found a map\n"
            " 2 | answer: {b: c}\n"
            "   |         ^ put quotes around a text that has ': ' in it\n");
}

TEST(Fields, TextsKeepWhatTheAuthorWrote) {
  std::string ask, answer;
  Read read("ask: 007\nanswer: |\n  yes\n  no\n", [&](Fields& fields) {
    ask = fields.text("ask", "");
    answer = fields.text("answer", "");
  });
  EXPECT_EQ(read.said, "");
  EXPECT_EQ(ask, "007");
  EXPECT_EQ(answer, "yes\nno");
}

TEST(Fields, AMapIsNeeded) {
  EXPECT_EQ(said("just a text", read_vote),
            "v.yaml:1:1: error: expected a map for 'vote', found 'just a text'\n"
            " 1 | just a text\n"
            "   | ^^^^^^^^^^^ write its fields as 'name: value'\n");
}

std::string number_said(const std::string& value) {
  int number = 0;
  Read read("minutes: " + value + "\n", [&](Fields& fields) { number = fields.number("minutes", "", 1, 45, 6); });
  return read.said.empty() ? std::to_string(number) : read.said.substr(0, read.said.find('\n'));
}

TEST(Numbers, AreDecimalAndWholeAndPlain) {
  EXPECT_EQ(number_said("12"), "12");
  EXPECT_EQ(number_said("'12'"), "v.yaml:1:10: error: expected a whole number for 'minutes', found '12'");
  EXPECT_EQ(number_said("6.5"), "v.yaml:1:10: error: expected a whole number for 'minutes', found '6.5'");
  EXPECT_EQ(number_said("60"), "v.yaml:1:10: error: 'minutes' must be from 1 to 45, found 60");
  EXPECT_EQ(number_said("[6]"), "v.yaml:1:10: error: expected a whole number for 'minutes', found a list");
  for (const char* wrong :
       {"six", "0x10", "010", "0o7", "1_0", "+6", "1e1", "6 min", "99999999999", "--1", ".inf", "-0"}) {
    EXPECT_THAT(number_said(wrong), testing::HasSubstr("expected a whole number")) << wrong;
  }
  EXPECT_EQ(said("n: '1'\n", [](Fields& fields) { fields.number("n", "", 1, 2); }),
            "v.yaml:1:4: error: expected a whole number for 'n', found '1'\n"
            " 1 | n: '1'\n"
            "   |    ^^^ take the quotes away\n");
  EXPECT_EQ(said("n: one\n", [](Fields& fields) { fields.number("n", "", 1, 2); }),
            "v.yaml:1:4: error: expected a whole number for 'n', found 'one'\n"
            " 1 | n: one\n"
            "   |    ^^^ write a number from 1 to 2 in digits\n");
}

TEST(Numbers, FallBack) {
  int with = 0, without = 0;
  Read read("{}", [&](Fields& fields) {
    with = fields.number("a", "", 1, 9, 4);
    without = fields.number("b", "How many.", 2, 9);
  });
  EXPECT_EQ(with, 4);
  EXPECT_EQ(without, 2);
  EXPECT_EQ(read.diagnostics.sorted().at(0).message, "missing field 'b' in vote");
}

TEST(Flags, AreTrueOrFalse) {
  const auto read = [](Fields& fields) { fields.flag("keep", "", false); };
  bool kept = false;
  EXPECT_EQ(said("keep: true\n", [&](Fields& fields) { kept = fields.flag("keep", "", false); }), "");
  EXPECT_TRUE(kept);
  EXPECT_EQ(said("keep: yes\n", read),
            "v.yaml:1:7: error: expected true or false for 'keep', found 'yes'\n"
            " 1 | keep: yes\n"
            "   |       ^^^ write true\n");
  EXPECT_EQ(said("keep: Off\n", read),
            "v.yaml:1:7: error: expected true or false for 'keep', found 'Off'\n"
            " 1 | keep: Off\n"
            "   |       ^^^ write false\n");
  EXPECT_EQ(said("keep: 'true'\n", read),
            "v.yaml:1:7: error: expected true or false for 'keep', found 'true'\n"
            " 1 | keep: 'true'\n"
            "   |       ^^^^^^ take the quotes away\n");
}

TEST(Durations, AreSecondsMinutesOrAClock) {
  const auto read = [](const std::string& value) {
    Milliseconds duration{};
    Read result("{think: " + value + "}\n",
                [&](Fields& fields) { duration = fields.duration("think", "", 5s, 10min, 30s); });
    return result.said.empty() ? duration : -1ms;
  };
  EXPECT_EQ(read("30 s"), 30s);
  EXPECT_EQ(read("4 min"), 4min);
  EXPECT_EQ(read("0:21"), 21s);
  EXPECT_EQ(read("'1:05'"), 65s);
  for (const char* wrong :
       {"30", "30s", "30  s", "4 minutes", "0:60", "0:5", ":30", "1:2:3", "-5 s", "11 min", "4 s"}) {
    EXPECT_EQ(read(wrong), -1ms) << wrong;
  }
}

TEST(Durations, AreCorrected) {
  const auto read = [](Fields& fields) { fields.duration("think", "", 5s, 10min); };
  EXPECT_EQ(said("think: 30sec\n", read),
            "v.yaml:1:8: error: expected a duration for 'think', found '30sec'\n"
            " 1 | think: 30sec\n"
            "   |        ^^^^^ write '30 s'\n"
            "note: a duration is written like '30 s', '4 min' or '0:21' (minutes:seconds)\n");
  EXPECT_EQ(said("think: 2\n", read),
            "v.yaml:1:8: error: expected a duration for 'think', found '2'\n"
            " 1 | think: 2\n"
            "   |        ^ write '2 s' or '2 min'\n"
            "note: a duration is written like '30 s', '4 min' or '0:21' (minutes:seconds)\n");
  EXPECT_EQ(said("think: 1 s\n", read),
            "v.yaml:1:8: error: 'think' must be from 5 s to 10 min, found '1 s'\n"
            " 1 | think: 1 s\n"
            "   |        ^^^\n");
}

enum class About { story, us };

TEST(Choices, AreOneOfTheWords) {
  About about = About::story;
  const auto read = [&](Fields& fields) {
    about = fields.choice<About>("about", "", {{"story", About::story}, {"us", About::us}}, About::story);
  };
  EXPECT_EQ(said("about: us\n", read), "");
  EXPECT_EQ(about, About::us);
  EXPECT_EQ(said("{}", read), "");
  EXPECT_EQ(about, About::story);
  EXPECT_EQ(said("about: storry\n", read),
            "v.yaml:1:8: error: 'about' cannot be 'storry'\n"
            " 1 | about: storry\n"
            "   |        ^^^^^^ did you mean 'story'?\n"
            "note: about is story or us\n");
}

TEST(Ids, AreCorrected) {
  const auto read = [](Fields& fields) { fields.id("id", ""); };
  EXPECT_EQ(said("id: what-could-kit-do2\n", read), "");
  EXPECT_EQ(said("id: Keep it!\n", read),
            "v.yaml:1:5: error: expected an id for 'id', found 'Keep it!'\n"
            " 1 | id: Keep it!\n"
            "   |     ^^^^^^^^ write 'keep-it'\n"
            "note: an id has letters a to z, digits and hyphens, begins with a letter and has 40 characters at most\n");
  for (const std::string_view wrong :
       {"2nd", "-a", "a_b", "é", "A", "a b", "a2345678901234567890123456789012345678901"}) {
    EXPECT_NE(said("id: " + std::string(wrong), read), "") << wrong;
  }
}

void read_ask(Fields& fields) {
  fields.map("ask", "The question.", true, [](Fields& ask) {
    ask.text("question", "What is asked.");
    ask.list("options", "What can be answered.", "option", 2, 3, [](Fields& option) {
      option.id("id", "Its name.");
      option.text("text", "What it says.");
    });
  });
}

TEST(Nested, TextsHaveStablePaths) {
  Read read("ask:\n  question: Q\n  options:\n    - {id: keep, text: K}\n    - {id: stop, text: S}\n", read_ask);
  EXPECT_EQ(read.said, "");
  ASSERT_THAT(read.reading.texts, SizeIs(3));
  EXPECT_EQ(read.reading.texts[0].path, "step.ask.question");
  EXPECT_EQ(read.reading.texts[1].path, "step.ask.options.keep.text");
  EXPECT_EQ(read.reading.texts[2].path, "step.ask.options.stop.text");
  EXPECT_EQ(read.reading.texts[2].span, (Span{{5, 24}, 1}));
  EXPECT_EQ(read.reading.texts[2].audience, TextUse::Audience::pupil);
}

TEST(Nested, MapsAndItemsAreFinishedByThemselves) {
  EXPECT_EQ(said("ask:\n  question: Q\n  opttions:\n    - a\n", read_ask),
            "v.yaml:3:3: error: unknown field 'opttions' in ask\n"
            " 3 |   opttions:\n"
            "   |   ^^^^^^^^ did you mean 'options'?\n"
            "note: ask understands: question, options\n");
  EXPECT_EQ(said("ask:\n  question: Q\n  options:\n    - {id: a, text: A}\n    - {id: b}\n", read_ask),
            "v.yaml:5:7: error: missing field 'text' in option\n"
            " 5 |     - {id: b}\n"
            "   |       ^ add 'text: …'\n"
            "note: text: What it says.\n");
}

TEST(Nested, KindsAndCountsAreChecked) {
  EXPECT_EQ(said("ask:\n  question: Q\n  options: yes or no\n", read_ask),
            "v.yaml:3:12: error: expected a list of options, found a text\n"
            " 3 |   options: yes or no\n"
            "   |            ^^^^^^^^^ begin every option with '- '\n");
  EXPECT_EQ(said("ask:\n  question: Q\n  options: [{id: a, text: A}]\n", read_ask),
            "v.yaml:3:12: error: 'options' has 1 item, 2 at least\n"
            " 3 |   options: [{id: a, text: A}]\n"
            "   |            ^ add 1\n");
  EXPECT_EQ(said("ask:\n  question: Q\n  options: [a, {id: a, text: A}, ]\n", read_ask),
            "v.yaml:3:13: error: expected a map for 'option', found 'a'\n"
            " 3 |   options: [a, {id: a, text: A}, ]\n"
            "   |             ^ write its fields as 'name: value'\n");
  EXPECT_EQ(said("ask: what\n", read_ask),
            "v.yaml:1:6: error: expected a map for 'ask', found 'what'\n"
            " 1 | ask: what\n"
            "   |      ^^^^ write its fields as 'name: value'\n");
}

TEST(Lists, OfTextsTakeOneTextToo) {
  std::vector<std::string> texts;
  const auto read = [&](Fields& fields) { texts = fields.texts("say", "", 0, 2, {.most = 9}); };
  Read one("say: one\n", read);
  EXPECT_THAT(texts, ElementsAre("one"));
  EXPECT_EQ(one.reading.texts.at(0).path, "step.say.1");
  EXPECT_EQ(said("say: [one, two]\n", read), "");
  EXPECT_THAT(texts, ElementsAre("one", "two"));
  EXPECT_EQ(said("{}", read), "");
  EXPECT_THAT(texts, IsEmpty());
  EXPECT_EQ(said("say: [a, b, c]\n", read),
            "v.yaml:1:6: error: 'say' has 3 items, 2 at most\n"
            " 1 | say: [a, b, c]\n"
            "   |      ^ take 1 away\n");
  EXPECT_EQ(said("say:\n  - one: two\n  -\n", read),
            "v.yaml:2:5: error: expected a text for 'say', found a map\n"
            " 2 |   - one: two\n"
            "   |     ^^^ put quotes around a text that has ': ' in it\n"
            "v.yaml:3:3: error: expected a text for 'say', found nothing\n"
            " 3 |   -\n"
            "   |   ^ write a text, or take it away\n");
}

TEST(References, AreGatheredForTheSecondPass) {
  Read read("art: kit\nroutes: [childline, police]\n", [](Fields& fields) {
    EXPECT_EQ(fields.reference("art", "", "art", true), "kit");
    EXPECT_THAT(fields.references("routes", "", "route", 1, 4), ElementsAre("childline", "police"));
    EXPECT_EQ(fields.reference("cover", "", "art", false), "");
  });
  EXPECT_EQ(read.said, "");
  ASSERT_THAT(read.reading.references, SizeIs(3));
  EXPECT_EQ(read.reading.references[2].to, "route");
  EXPECT_EQ(read.reading.references[2].id, "police");
  EXPECT_EQ(read.reading.references[2].span, (Span{{2, 21}, 6}));
}

TEST(Named, MapsAreReadByTheirNames) {
  std::vector<std::string> names;
  const auto read = [&](Fields& fields) {
    fields.named("cast", "", "person", 1, 3, [&](std::string_view id, Fields& person) {
      names.emplace_back(id);
      person.text("name", "As the class sees it.");
    });
  };
  Read fine("cast: {kit: {name: Kit}, moon: {name: Moon}}", read);
  EXPECT_EQ(fine.said, "");
  EXPECT_THAT(names, ElementsAre("kit", "moon"));
  EXPECT_EQ(fine.reading.texts.at(1).path, "step.cast.moon.name");
  EXPECT_EQ(said("cast: {My Kit: {name: Kit, nmae: K}}", read),
            "v.yaml:1:8: error: 'My Kit' cannot be an id in 'cast'\n"
            " 1 | cast: {My Kit: {name: Kit, nmae: K}}\n"
            "   |        ^^^^^^ write 'my-kit'\n"
            "v.yaml:1:28: error: unknown field 'nmae' in person\n"
            " 1 | cast: {My Kit: {name: Kit, nmae: K}}\n"
            "   |                            ^^^^\n"
            "note: person understands: name\n");
}

TEST(Rules, ArePlacedAtTheirField) {
  const auto read = [](Fields& fields) {
    fields.text("a", "");
    EXPECT_TRUE(fields.has("a"));
    EXPECT_FALSE(fields.has("b"));
    fields.error("a", "wrong", "better");
    fields.error("b", "also wrong");
    fields.advice("a", "some-rule", "could be better");
  };
  EXPECT_EQ(said("a: xy\n", read),
            "v.yaml:1:1: error: also wrong\n 1 | a: xy\n   | ^\n"
            "v.yaml:1:4: error: wrong\n 1 | a: xy\n   |    ^^ better\n"
            "v.yaml:1:4: advice: could be better [some-rule]\n 1 | a: xy\n   |    ^^\n");
}

TEST(Rules, UnknownFieldsCanBeForgivenAndTheMapRenamed) {
  EXPECT_EQ(said("a: 1\nb: 2\n", [](Fields& fields) { fields.forgive_unknown(); }), "");
  EXPECT_EQ(said("a: 1\n", [](Fields& fields) { fields.rename("sort"); }),
            "v.yaml:1:1: error: unknown field 'a' in sort\n 1 | a: 1\n   | ^\nnote: sort understands: \n");
}

TEST(Fields, SayNothingUnlessFinished) {
  Diagnostics diagnostics;
  const Source source{"v.yaml", "a: 1\n"};
  const std::optional<Node> root = parse(source, diagnostics);
  Reading reading{&diagnostics, {}, {}};
  { Fields fields(*root, "vote", "", reading); }
  EXPECT_FALSE(diagnostics.has_errors());
}

void read_everything(Fields& fields) {
  fields.id("id", "An id.");
  fields.text("title", "A title.", {.most = 40});
  fields.number("minutes", "How long.", 1, 45, 6);
  fields.flag("keep", "Whether.", true);
  fields.duration("think", "Time.", 5s, 3min, 90s);
  fields.choice<About>("about", "Whom.", {{"story", About::story}, {"us", About::us}}, About::us);
  fields.reference("art", "A drawing.", "art", true);
  fields.texts("say", "Lines.", 1, 4, {.most = 70});
  fields.references("routes", "Help.", "route", 0, 3);
  fields.named("cast", "Who.", "person", 0, 5, [](std::string_view, Fields& person) { person.text("name", "N."); });
  fields.error("title", "never said");
  fields.advice("title", "rule", "never said");
  EXPECT_FALSE(fields.has("title"));
  read_ask(fields);
  fields.finish();
}

TEST(Describing, RecordsEveryFieldAndReportsNothing) {
  std::vector<FieldInfo> infos;
  Fields fields = Fields::describing("vote", infos);
  EXPECT_TRUE(fields.describing());
  read_everything(fields);
  using Type = FieldInfo::Type;
  ASSERT_THAT(infos, SizeIs(11));
  EXPECT_EQ(infos[0].type, Type::id);
  EXPECT_TRUE(infos[1].required);
  EXPECT_EQ(infos[1].most, 40);
  EXPECT_EQ(infos[1].doc, "A title.");
  EXPECT_EQ(infos[2].fallback, "6");
  EXPECT_FALSE(infos[2].required);
  EXPECT_EQ(infos[3].fallback, "true");
  EXPECT_EQ(infos[4].fallback, "90 s");
  EXPECT_EQ(infos[4].most, 180'000);
  EXPECT_THAT(infos[5].choices, ElementsAre("story", "us"));
  EXPECT_EQ(infos[5].fallback, "us");
  EXPECT_EQ(infos[6].refers_to, "art");
  EXPECT_EQ(infos[7].type, Type::texts);
  EXPECT_EQ(infos[7].fields.at(0).most, 70);
  EXPECT_EQ(infos[8].refers_to, "route");
  EXPECT_EQ(infos[9].fields.at(0).name, "…");
  EXPECT_EQ(infos[9].fields.at(0).fields.at(0).name, "name");
  EXPECT_EQ(infos[10].type, Type::map);
  const FieldInfo& options = infos[10].fields.at(1);
  EXPECT_EQ(options.type, Type::list);
  EXPECT_EQ(options.least, 2);
  EXPECT_EQ(options.most, 3);
  EXPECT_EQ(options.fields.at(1).name, "text");
}

}  // namespace
}  // namespace pausepoint::yaml
