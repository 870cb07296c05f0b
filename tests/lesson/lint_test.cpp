#include "app/lesson/lint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {
namespace {

/// A small lesson that follows every rule; each test changes one place of it.
constexpr std::string_view kGood = R"(lesson: small
title: Small
summary: A lesson that follows every rule
ages: 10-11
minutes: 10
language: en-GB
reviewed: 2026-11-01
outcomes: [say one thing that helps]
tactics: [hurry-up]
cast:
  kit: {name: Kit, art: people/kit}
  fox: {name: foxglove, art: avatars/fox}
steps:
  - id: agreement
    kind: agreement
    title: Our agreement
    minutes: 2
    keep: always
    say: Here are our rules.
    if_asked: [{pupil: "Do I have to answer?", reply: "No. You can pass."}]
    easier: Which rule is short?
    harder: Which rule is missing?
    heading: Our agreement
    rules: [We listen., Anyone can pass.]
  - id: choose
    kind: vote
    title: What could Kit do?
    minutes: 3
    say: Decide on your own first.
    if_asked: [{pupil: "It is silly.", reply: "Thank you for saying so."}]
    easier: Which one is quick?
    harder: Which one lasts?
    ask:
      question: What could Kit do next?
      about: story
      options:
        - {id: stop, text: Stop the stream, leads: "A good way out. Who could Kit tell about it now?"}
        - {id: tell, text: Tell an aunt, leads: "Yes, two heads are calmer. She can help Kit with it."}
        - {id: stay, text: Stay a bit, leads: "That is a kind thought. What could help Kit a bit later?", helpful: false}
      why: Kit can always stop.
  - id: help
    kind: help
    title: Help
    minutes: 3
    keep: always
    say: You can tell someone.
    if_asked: [{pupil: "Who?", reply: "Any adult you trust."}]
    easier: Who is here?
    harder: Who else is there?
    heading: You can tell someone.
    routes: [adult-here, danger-now]
    when_you_tell: [They listen., You are not in trouble.]
  - id: close
    kind: page
    title: The end
    minutes: 2
    keep: always
    say: Thank you all.
    if_asked: [{pupil: "More?", reply: "Next week."}]
    easier: What was fun?
    harder: What was new?
    heading: Thank you
    text: We finish with one slow breath.
)";

World world() {
  World world;
  world.art = {"avatars/fox", "people/kit"};
  world.routes = {{.id = "adult-here", .name = "A trusted adult here", .says = "They listen."},
                  {.id = "danger-now", .name = "In danger now", .number = "999", .urgent = true}};
  world.tactics = {{.id = "hurry-up", .name = "hurry up", .from = 10},
                   {.id = "threat", .name = "threat", .from = 10},
                   {.id = "our-secret", .name = "our secret", .from = 8},
                   {.id = "fake-face", .name = "fake face", .from = 14}};
  world.today = "2026-11-25";
  return world;
}

std::string changed(std::string_view from, std::string_view to) {
  std::string text(kGood);
  if (from.empty()) return text;
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << "the good lesson does not hold: " << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

/// The names of all advice given, and "error" when the lesson could not be loaded.
std::set<std::string> advice(std::string text) {
  Loaded loaded = load({"small/lesson.yaml", std::move(text)}, world());
  lint(loaded, world());
  std::set<std::string> names;
  for (const Diagnostic& diagnostic : loaded.diagnostics.sorted()) {
    names.insert(diagnostic.severity == Severity::error ? "error: " + diagnostic.message : diagnostic.rule);
    EXPECT_GT(diagnostic.span.begin.line, 0) << "every advice has a place: " << diagnostic.message;
    EXPECT_FALSE(diagnostic.suggestion.empty()) << "every advice has a way out: " << diagnostic.message;
  }
  return names;
}

struct Change {
  std::string_view rule;
  std::string_view from, breaks;       ///< Replacing the one with the other breaks the rule and no other.
  std::string_view near_from, nearly;  ///< This nearly does, and is fine.
};

constexpr std::string_view kTrickMinute = "tactics: [hurry-up]";

const Change kChanges[] = {
    {"agreement-first", "    heading: Our agreement\n    rules: [We listen., Anyone can pass.]\n",
     "    heading: Our agreement\n", "title: Our agreement", "title: The rules"},
    {"help-last", "  - id: close\n    kind: page\n    title: The end\n    minutes: 2\n    keep: always\n",
     "  - id: more\n    kind: page\n    title: More\n    minutes: 1\n    say: More.\n    if_asked: [{pupil: \"More?\", "
     "reply: \"Yes.\"}]\n"
     "    easier: Why?\n    harder: Where?\n    heading: More\n    text: There is more.\n"
     "  - id: close\n    kind: page\n    title: The end\n    minutes: 1\n    keep: always\n",
     "title: Help\n", "title: Where help is\n"},
    {"keep-always", "minutes: 2\n    keep: always\n    say: Here", "minutes: 2\n    say: Here",
     "minutes: 3\n    say: Decide", "minutes: 3\n    keep: may-skip\n    say: Decide"},
    {"notes", "    harder: Which one lasts?\n", "", "    harder: Which one lasts?\n", "    harder: Why?\n"},
    {"two-good-answers", "She can help Kit with it.\"}", "She can help Kit with it.\", helpful: false}",
     ", helpful: false}", "}"},
    {"age-of-tricks", kTrickMinute, "tactics: [fake-face]", "summary: A lesson that", "summary: A lesson which"},
    {"age-of-content", "why: Kit can always stop.", "why: Nobody may ask for a private picture.",
     "why: Kit can always stop.", "why: A picture of a cat is fine."},
    {"names", "name: Kit", "name: Xantheroy", "name: Kit", "name: Auntie Leila"},
    {"review", "reviewed: 2026-11-01", "reviewed: 2025-11-01", "reviewed: 2026-11-01", "reviewed: 2025-12-01"},
    {"words-per-screen", "text: We finish with one slow breath.",
     "text: We breathe. We sit. We rest. We smile. We wait. We look. We hear. We nod. We wave. We stop. We go. We "
     "sing. "
     "We play. We walk. We run. We stand. We hum. We clap. We bow. We end.",
     "text: We finish with one slow breath.",
     "text: We breathe. We sit. We rest. We smile. We wait. We look. We hear. We nod. We wave. We stop. We go. We "
     "sing. "
     "We play. We walk. We run. We stand. We hum."},
    {"sentence-length", "text: We finish with one slow breath.",
     "text: We finish with one slow breath and then we all go out to play a game.",
     "text: We finish with one slow breath.", "text: We finish with one slow breath and then we all go out."},
    {"reading-age", "why: Kit can always stop.",
     "why: Responsible communication necessitates consideration. Uncomfortable circumstances require acknowledgement. "
     "Trustworthy professionals understand complicated situations. Alternatives undoubtedly exist everywhere. "
     "Conversations help.",
     "why: Kit can always stop.",
     "why: Kit can stop when it feels bad. An aunt can help. A friend can listen. There is time to think. You can go "
     "and play. It is good to talk."},
    {"feedback-length", "A good way out. Who could Kit tell about it now?", "A good way. Tell someone?",
     "A good way out. Who could Kit tell about it now?", "A good way out. Who could Kit tell about it?"},
    {"feedback-begins", "A good way out. Who could Kit tell about it now?",
     "Wrong, sadly. Who could Kit tell about it all now?", "A good way out. Who could Kit tell about it now?",
     "Nobody minds that. Who could Kit tell about it now?"},
    {"feedback-ends", "Who could Kit tell about it now?", "Then the afternoon goes by as it did.",
     "Who could Kit tell about it now?", "Then an adult can do more about it."},
    {"no-verdict", "why: Kit can always stop.", "why: Stopping was the right answer.", "why: Kit can always stop.",
     "why: Stopping was one answer of many."},
    {"no-blame", "reply: \"Thank you for saying so.\"", "reply: \"Kit should have known.\"",
     "reply: \"Thank you for saying so.\"", "reply: \"It is not your fault.\""},
    {"no-scare", "why: Kit can always stop.", "why: The internet is dangerous.", "why: Kit can always stop.",
     "why: Most of the internet is fine."},
    {"no-statistics", "why: Kit can always stop.", "why: It happens to 30% of people.", "why: Kit can always stop.",
     "why: Kit has 30 stars."},
    {"no-bodies", "why: Kit can always stop.", "why: Nobody may ask about your body.", "why: Kit can always stop.",
     "why: Everybody may stop."},
    {"no-platforms", "why: Kit can always stop.", "why: Kit is not on TikTok.", "why: Kit can always stop.",
     "why: The clock goes tick tock."},
    {"no-numbers", "why: Kit can always stop.", "why: Ring 0800 1111 today.", "why: Kit can always stop.",
     "why: Kit has 50 stars, and 1000 would change nothing."},
    {"no-confession", "question: What could Kit do next?", "question: Have you seen what Kit saw?",
     "question: What could Kit do next?", "question: What have Kit and Leila seen?"},
};

TEST(Lint, TheGoodLessonGetsNoAdvice) { EXPECT_EQ(advice(std::string(kGood)), std::set<std::string>{}); }

TEST(Lint, EachRuleIsBrokenAloneAndNearlyBrokenIsFine) {
  for (const Change& change : kChanges) {
    SCOPED_TRACE(change.rule);
    std::string broken = changed(change.from, change.breaks);
    if (change.rule == "agreement-first") broken.replace(broken.find("kind: agreement"), 15, "kind: page");
    EXPECT_EQ(advice(broken), std::set<std::string>{std::string(change.rule)});
    EXPECT_EQ(advice(changed(change.near_from, change.nearly)), std::set<std::string>{});
  }
}

/// The good lesson, a minute longer, with a step more in front of `before`.
std::string with_step(std::string_view before, std::string_view kind_and_rest) {
  std::string text = changed("minutes: 10\n", "minutes: 11\n");
  std::string step =
      "  - id: more\n    title: More\n    minutes: 1\n    say: Look at this.\n    easier: Why?\n    harder: Where?\n"
      "    if_asked: [{pupil: \"Why?\", reply: \"To learn.\"}]\n";
  step += kind_and_rest;
  text.insert(text.find("  - id: " + std::string(before)), step);
  return text;
}

/// Six chat lines to sort, of which `fine` are fine.
std::string sorting(int fine) {
  std::string step = "    kind: sort\n    heading: Messages\n    prompt: Which light?\n    items:\n";
  for (int i = 0; i < 6; ++i) {
    step += "      - {id: line-" + std::to_string(i) + ", text: Message " + std::string(1, static_cast<char>('A' + i)) +
            ", fits: " +
            (i < fine     ? "fine"
             : i % 2 == 0 ? "think"
                          : "tell") +
            ", why: It can feel rushed. Kit could pause and tell someone.}\n";
  }
  return step;
}

/// A chat with one line that is `tactic`.
std::string chat_with(std::string_view tactic) {
  return "    kind: spot\n    heading: A chat\n    chat:\n"
         "      - {id: hello, who: fox, text: Hello!, means: \"That can be kind. What comes after it?\"}\n"
         "      - {id: plan, who: fox, text: See you at four, means: \"That can be a plan. What comes after it?\"}\n"
         "      - {id: turn, who: fox, text: Be quick, change: true, tactic: " +
         std::string(tactic) +
         ", means: \"Well noticed: that pushes. Who could Kit tell?\"}\n"
         "    fine_means: \"It is good to look for that. Which lines could stay?\"\n"
         "    tricks: [hurry-up, threat, our-secret]\n    cards: [hurry-up]\n";
}

TEST(Lint, SomeOfManyItemsAreFine) {
  EXPECT_EQ(advice(with_step("help", sorting(1))), std::set<std::string>{"some-are-fine"});
  EXPECT_EQ(advice(with_step("help", sorting(2))), std::set<std::string>{});
}

TEST(Lint, AThreatIsFollowedByHelpWithinTwoScreens) {
  const auto with_a_page_before_help = [](std::string text) {
    std::string page = with_step("close", "    kind: page\n    heading: More\n    text: There is more.\n");
    page = page.substr(page.find("  - id: more\n"), page.find("  - id: close\n") - page.find("  - id: more\n"));
    page.replace(page.find("id: more"), 8, "id: page");
    text.replace(text.find("minutes: 11\n"), 12, "minutes: 12\n");
    return text.insert(text.find("  - id: help\n"), page);
  };
  EXPECT_EQ(advice(with_step("choose", chat_with("threat"))), std::set<std::string>{}) << "choose, then help";
  EXPECT_EQ(advice(with_a_page_before_help(with_step("choose", chat_with("threat")))),
            std::set<std::string>{"threat-then-help"});
  EXPECT_EQ(advice(with_a_page_before_help(with_step("choose", chat_with("hurry-up")))), std::set<std::string>{});
}

TEST(Lint, EveryRuleIsTried) {
  const std::set<std::string_view> above{"some-are-fine", "threat-then-help"};
  for (const Rule& rule : rules()) {
    const bool tried = std::ranges::any_of(kChanges, [&](const Change& c) { return c.rule == rule.name; });
    EXPECT_TRUE(tried || above.contains(rule.name)) << rule.name << " is tried by no test";
  }
}

TEST(Lint, AnAnswerInTheStepOrTheLessonSilencesItsRuleThere) {
  const std::string broken = changed("why: Kit can always stop.", "why: The internet is dangerous.");
  const auto with = [&](std::string_view before, std::string_view line) {
    std::string text = broken;
    text.insert(text.find(before), line);
    return advice(std::move(text));
  };
  EXPECT_EQ(with("    ask:", "    allow: {no-scare: Pupils discuss this very sentence.}\n"), std::set<std::string>{});
  EXPECT_EQ(with("steps:", "allow: {no-scare: Pupils discuss this very sentence.}\n"), std::set<std::string>{});
  EXPECT_EQ(with("    heading: Our", "    allow: {no-scare: This is another step.}\n"),
            std::set<std::string>{"no-scare"});
}

TEST(Lint, AnAnswerThatNothingNeedsIsToldOf) {
  EXPECT_EQ(advice(changed("steps:", "allow: {no-scare: There was a sentence once.}\nsteps:")),
            std::set<std::string>{"no-scare"});
}

TEST(Lint, AnAnswerToARuleThatDoesNotExistIsAMistake) {
  const Loaded loaded =
      load({"small/lesson.yaml", changed("steps:", "allow: {no-scares: It fits here.}\nsteps:")}, world());
  const std::string text = render(loaded.source, loaded.diagnostics);
  EXPECT_NE(text.find("unknown field 'no-scares' in allow"), std::string::npos) << text;
  EXPECT_NE(text.find("did you mean 'no-scare'?"), std::string::npos) << text;
}

TEST(Lint, LessonsForAdultsMaySpeakOfFiguresAndInLongSentences) {
  std::string text = changed("why: Kit can always stop.",
                             "why: In one survey 84% felt alert, and over half were not sure about their own settings, "
                             "which is a good place to begin.");
  text.insert(text.find("outcomes:"), "audience: parents\n");
  EXPECT_EQ(advice(text), std::set<std::string>{});
}

TEST(Lint, SentencesEndAtTheirMarks) {
  EXPECT_EQ(sentences("One. Two! \"Three?\" Four… five"),
            (std::vector<std::string>{"One.", "Two!", "\"Three?\"", "Four… five"}));
  EXPECT_EQ(sentences("50.5 stars"), std::vector<std::string>{"50.5 stars"});
  EXPECT_TRUE(sentences(" ").empty());
}

TEST(Lint, TheReadingAgeFollowsItsFormula) {
  // 9 words, 39 letters, 1 sentence: 4.71 * 39 / 9 + 0.5 * 9 - 21.43 + 5.
  EXPECT_NEAR(reading_age("The quick brown foxes jump over two lazy hounds."), 4.71 * 39 / 9 + 4.5 - 16.43, 0.01);
  EXPECT_EQ(reading_age(""), 0);
}

TEST(Lint, PhrasesAreFoundAtWordEdgesOnly) {
  EXPECT_EQ(find_phrase("Kit let them in", "let them"), 4u);
  EXPECT_EQ(find_phrase("outlet themes", "let them"), std::string_view::npos);
  EXPECT_EQ(find_phrase("PREDATORS", "predator*"), 0u);
}

}  // namespace
}  // namespace pausepoint::lesson
