#include "app/ask/ask.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pausepoint::ask {
namespace {

struct Read {
  Ask ask;
  std::string problems;
};

Read read_yaml(const std::string& text) {
  const Source source{"lesson.yaml", text};
  Diagnostics diagnostics;
  yaml::Reading reading;
  reading.diagnostics = &diagnostics;
  Read result;
  if (const auto node = yaml::parse(source, diagnostics)) {
    yaml::Fields fields(*node, "ask", "ask", reading);
    result.ask = read(fields);
    fields.finish();
  }
  result.problems = render(source, diagnostics);
  return result;
}

std::string options(int count) {
  std::string text = "options:\n";
  for (int i = 0; i < count; ++i)
    text += "  - {id: o" + std::to_string(i) + ", text: Answer " + std::to_string(i) + "}\n";
  return text;
}

TEST(Ask, everything_an_author_writes_is_read) {
  const Read result = read_yaml(R"(question: What could Kit do next?
about: story
think: 30 s
rounds: 2
options:
  - {id: keep, text: Keep the stars, leads: Moonbeam goes quiet.}
  - {id: give, text: Give in to it, helpful: false}
talk: What would you say?
why: A gift is not a deal.
)");
  EXPECT_EQ(result.problems, "");
  EXPECT_EQ(result.ask.question, "What could Kit do next?");
  EXPECT_EQ(result.ask.about, About::story);
  EXPECT_EQ(result.ask.think, std::chrono::seconds{30});
  EXPECT_EQ(result.ask.rounds, 2);
  EXPECT_EQ(result.ask.options, (std::vector<Option>{{"keep", "Keep the stars", "Moonbeam goes quiet.", true},
                                                     {"give", "Give in to it", "", false}}));
  EXPECT_EQ(result.ask.talk, "What would you say?");
  EXPECT_EQ(result.ask.why, "A gift is not a deal.");
}

TEST(Ask, what_may_be_left_out_has_a_quiet_value) {
  const Read result = read_yaml("question: How sure are we?\nabout: us\n" + options(3));
  EXPECT_EQ(result.problems, "");
  EXPECT_EQ(result.ask.about, About::us);
  EXPECT_EQ(result.ask.think, yaml::Milliseconds{0});
  EXPECT_EQ(result.ask.rounds, 1);
}

TEST(Ask, whom_it_is_about_must_be_said) {
  // A forgotten line must not make a question about the class itself one that is shown finely.
  EXPECT_THAT(read_yaml("question: How sure are we?\n" + options(3)).problems, testing::HasSubstr("about"));
}

TEST(Ask, two_options_with_one_id_are_refused) {
  const Read result = read_yaml(
      "question: What now?\nabout: story\noptions: [{id: a, text: One}, {id: b, text: Two}, {id: a, text: Three}]\n");
  EXPECT_THAT(result.problems, testing::HasSubstr("there is already an option 'a' in this ask"));
}

TEST(Ask, two_options_that_say_the_same_are_refused) {
  const Read result =
      read_yaml("question: What now?\nabout: story\noptions: [{id: a, text: One}, {id: b, text: One}]\n");
  EXPECT_THAT(result.problems, testing::HasSubstr("two options of this ask say the same: 'One'"));
}

TEST(Ask, no_option_may_be_called_what_passing_is_called) {
  const Read result =
      read_yaml("question: What now?\nabout: story\noptions: [{id: pass, text: One}, {id: b, text: Two}]\n");
  EXPECT_THAT(result.problems, testing::HasSubstr("an option cannot have the id 'pass'"));
}

TEST(Ask, an_option_without_id_or_text_is_told_once_for_each) {
  const Read result =
      read_yaml("question: What now?\nabout: story\noptions: [{text: One}, {text: Two}, {id: a}, {id: b}]\n");
  EXPECT_THAT(result.problems, testing::Not(testing::HasSubstr("already")));
  EXPECT_THAT(result.problems, testing::Not(testing::HasSubstr("the same")));
}

TEST(Ask, limits_are_where_they_are_said_to_be) {
  const std::string head = "question: What now?\nabout: story\n";
  for (const char* fine : {"rounds: 3\n", "think: 10 min\n", "think: 0 s\n", "rounds: 1\n"})
    EXPECT_EQ(read_yaml(head + fine + options(2)).problems, "") << fine;
  for (const char* wrong : {"rounds: 0\n", "rounds: 4\n", "think: 601 s\n"})
    EXPECT_NE(read_yaml(head + wrong + options(2)).problems, "") << wrong;
  const auto option = [&](const std::string& text, const std::string& leads) {
    return read_yaml(head + "options: [{id: a, text: " + text + ", leads: " + leads + "}, {id: b, text: B}]\n")
        .problems;
  };
  EXPECT_EQ(option(std::string(90, 'x'), std::string(200, 'y')), "");
  EXPECT_NE(option(std::string(91, 'x'), "y"), "");
  EXPECT_NE(option("x", std::string(201, 'y')), "");
  const auto texts = [&](std::size_t question, std::size_t talk, std::size_t why) {
    return read_yaml("question: " + std::string(question, 'q') + "\nabout: story\ntalk: " + std::string(talk, 't') +
                     "\nwhy: " + std::string(why, 'w') + "\n" + options(2))
        .problems;
  };
  EXPECT_EQ(texts(200, 200, 240), "");
  EXPECT_NE(texts(201, 1, 1), "");
  EXPECT_NE(texts(1, 201, 1), "");
  EXPECT_NE(texts(1, 1, 241), "");
}

TEST(Ask, taking_turns_and_changing_places_are_off_unless_written) {
  const std::string head = "question: What now?\nabout: story\n" + options(2);
  EXPECT_FALSE(read_yaml(head).ask.turns);
  EXPECT_FALSE(read_yaml(head).ask.shuffle);
  EXPECT_TRUE(read_yaml(head + "turns: true\n").ask.turns);
  EXPECT_FALSE(read_yaml(head + "turns: true\n").ask.shuffle);
  EXPECT_TRUE(read_yaml(head + "shuffle: true\n").ask.shuffle);
}

TEST(Ask, what_a_kind_adds_to_an_option_is_read_from_each) {
  const Source source{"lesson.yaml",
                      "question: What now?\nabout: story\noptions:\n  - {id: a, text: One, way: x}\n"
                      "  - {id: b, text: Two, way: y}\n"};
  Diagnostics diagnostics;
  yaml::Reading reading;
  reading.diagnostics = &diagnostics;
  const auto node = yaml::parse(source, diagnostics);
  ASSERT_TRUE(node);
  yaml::Fields fields(*node, "ask", "ask", reading);
  std::vector<std::string> ways;
  read(fields, [&](yaml::Fields& option) { ways.push_back(option.text("way", "Where it goes.", {.most = 9})); });
  fields.finish();
  EXPECT_EQ(render(source, diagnostics), "");
  EXPECT_EQ(ways, (std::vector<std::string>{"x", "y"}));
}

TEST(Ask, options_are_two_to_six_and_five_for_us) {
  EXPECT_NE(read_yaml("question: What now?\nabout: story\n" + options(1)).problems, "");
  EXPECT_EQ(read_yaml("question: What now?\nabout: story\n" + options(6)).problems, "");
  EXPECT_NE(read_yaml("question: What now?\nabout: story\n" + options(7)).problems, "");
  EXPECT_EQ(read_yaml("question: What now?\nabout: us\n" + options(5)).problems, "");
  EXPECT_THAT(read_yaml("question: What now?\nabout: us\n" + options(6)).problems,
              testing::HasSubstr("5 options at most"));
}

TEST(Ask, rounds_and_thinking_time_have_limits) {
  EXPECT_NE(read_yaml("question: What now?\nabout: story\nrounds: 4\n" + options(2)).problems, "");
  EXPECT_NE(read_yaml("question: What now?\nabout: story\nthink: 11 min\n" + options(2)).problems, "");
}

TEST(Ask, the_reader_describes_itself) {
  std::vector<yaml::FieldInfo> known;
  {
    yaml::Fields fields = yaml::Fields::describing("ask", known);
    read(fields);
  }
  std::vector<std::string> names;
  for (const yaml::FieldInfo& info : known) {
    names.push_back(info.name);
    EXPECT_FALSE(info.doc.empty()) << info.name;
  }
  EXPECT_THAT(names, testing::ElementsAre("question", "about", "think", "rounds", "options", "talk", "why", "turns",
                                          "shuffle"));
}

}  // namespace
}  // namespace pausepoint::ask
