#include "app/ask/ask.h"

#include <algorithm>
#include <string>
#include <utility>

namespace pausepoint::ask {
namespace {

Option read_option(yaml::Fields& fields) {
  Option option;
  option.id = fields.id("id", "Never shown; unique in its ask.");
  option.text = fields.text("text", "The answer as it stands on its card.", {.most = 90});
  option.leads = fields.optional_text(
      "leads", "What it might lead to; told after the answers, never as right or wrong.", {.most = 200});
  option.helpful = fields.flag(
      "helpful",
      "Write false where it would do harm if most of the class saw that most chose it: \"Don't show\" is suggested.",
      true);
  return option;
}

/// `pass` is how a transcript and the board call passing.
constexpr std::string_view kPass = "pass";

void add_option(Ask& ask, yaml::Fields& item, FunctionRef<void(yaml::Fields&)> more) {
  Option option = read_option(item);
  more(item);
  if (!option.id.empty() && std::ranges::find(ask.options, option.id, &Option::id) != ask.options.end()) {
    item.error("id", "there is already an option '" + option.id + "' in this ask", "give one of the two another id");
  }
  if (!option.text.empty() && std::ranges::find(ask.options, option.text, &Option::text) != ask.options.end()) {
    item.error("text", "two options of this ask say the same: '" + option.text + "'", "change one of the two");
  }
  if (option.id == kPass) {
    item.error("id", "an option cannot have the id 'pass'", "take it away: passing is always possible, or rename it");
  }
  ask.options.push_back(std::move(option));
}

void check(const Ask& ask, yaml::Fields& fields) {
  if (ask.about == About::us && static_cast<int>(ask.options.size()) > kMostOptionsUs) {
    fields.error("options", "an ask about us has " + std::to_string(kMostOptionsUs) + " options at most",
                 "ask it in parts", "with more options a class is too small to say anything that singles nobody out");
  }
}

}  // namespace

Ask read(yaml::Fields& fields) {
  return read(fields, [](yaml::Fields&) {});
}

Ask read(yaml::Fields& fields, FunctionRef<void(yaml::Fields&)> more) {
  Ask ask;
  ask.question = fields.text("question", "What the class is asked.", {.most = 200});
  ask.about = fields.choice<About>(
      "about", "'story' for a made-up person, 'us' for what pupils say of themselves: then only two bands are shown.",
      {{"story", About::story}, {"us", About::us}});
  ask.think = fields.duration("think", "Quiet thinking time before answers open.", Milliseconds{0},
                              Milliseconds{600'000}, Milliseconds{0});
  ask.rounds = fields.number("rounds", "How often it is asked, with talk in pairs between.", 1, kMostRounds, 1);
  fields.list("options", "The answers to choose from; passing is always possible and is not written here.", "option", 2,
              kMostOptionsStory, [&](yaml::Fields& item) { add_option(ask, item, more); });
  ask.talk = fields.optional_text("talk", "What pairs talk about between two rounds.", {.most = 200});
  ask.why = fields.optional_text("why", "The note shown last.", {.most = 240});
  ask.turns = fields.flag("turns", "One pupil after the other comes to the board, unless the teacher decides otherwise.",
                          false);
  ask.shuffle = fields.flag(
      "shuffle", "Taking turns, the answers change their places for every pupil: a hand's place says nothing.", false);
  check(ask, fields);
  return ask;
}

}  // namespace pausepoint::ask
