#include "app/activities/builder/builder.h"

#include <algorithm>
#include <utility>

#include "app/activities/builder/joints.h"
#include "app/base/text.h"

namespace pausepoint::activities {
namespace {

constexpr std::array<std::string_view, Builder::kParts> kNames{"start", "middle", "end"};

std::size_t now(const Builder::State& state) { return static_cast<std::size_t>(state.part); }

bool is_closed(const Builder::State& state) { return state.asks[now(state)].phase == ask::Phase::closed; }

void read_options(Fields& fields, int part, ask::Ask& ask) {
  fields.list("parts", "The parts to choose from; each goes with every other.", "part", 2, Builder::kMostOptions,
              [&](Fields& item) {
                ask::Option option;
                option.id = item.id("id", "Never shown; unique in its list.");
                option.text = item.text("text", "The words, as they stand in the sentence.", {.most = 60});
                LooseJoint loose = check_part(static_cast<Joint>(part), option.text);
                if (!loose.message.empty()) item.error("text", std::move(loose.message), std::move(loose.suggestion));
                for (const ask::Option& other : ask.options) {
                  if (!option.id.empty() && other.id == option.id)
                    item.error("id", "there is already a part '" + option.id + "'", "give it an id of its own");
                  if (!option.text.empty() && other.text == option.text)
                    item.error("text", "two parts are alike", "write another, or take one away");
                }
                ask.options.push_back(std::move(option));
              });
}

void check_joints(Fields& fields, const Builder::Spec& spec) {
  std::size_t longest = Builder::kParts - 1;  // the spaces
  for (std::size_t part = 0; part < spec.asks.size(); ++part) {
    int most = 0;
    for (const ask::Option& option : spec.asks[part].options) most = std::max(most, count_characters(option.text));
    longest += static_cast<std::size_t>(most);
    if (part == 0) continue;
    for (const ask::Option& first : spec.asks[part - 1].options) {
      for (const ask::Option& second : spec.asks[part].options) {
        LooseJoint loose = check_joint(first.text, second.text);
        if (!loose.message.empty()) fields.error(kNames[part], std::move(loose.message), std::move(loose.suggestion));
      }
    }
  }
  if (longest > kLongestSentence) {
    fields.error("start", "the longest sentence has " + std::to_string(longest) + " characters",
                 "shorten the longest parts",
                 std::to_string(kLongestSentence) + " can be read from the back of the room and said in one breath");
  }
}

std::string joined(const Builder::Spec& spec, const std::array<int, Builder::kParts>& chosen) {
  std::string sentence;
  for (std::size_t part = 0; part < spec.asks.size(); ++part) {
    if (part > 0) sentence += ' ';
    sentence += spec.asks[part].options[static_cast<std::size_t>(chosen[part])].text;
  }
  return sentence;
}

/// To the part `part`; one that was never asked opens at once, since the class has thought about the whole already.
Builder::State ask_part(const Builder::Spec& spec, Builder::State state, int part, Effects& effects) {
  state.part = part;
  ask::State& asked = state.asks[now(state)];
  if (part > 0 && asked.phase == ask::Phase::think) {
    asked = ask::update(spec.asks[now(state)], kNames[now(state)], std::move(asked), Cue::open, effects);
  }
  return state;
}

Builder::State go_on(const Builder::Spec& spec, Builder::State state, Effects& effects) {
  if (state.chosen[now(state)] < 0) {
    const auto favourites = Builder::favourites(spec, state);
    state.chosen[now(state)] = static_cast<int>(std::ranges::find(favourites, true) - favourites.begin());
  }
  if (state.part + 1 < Builder::kParts) return ask_part(spec, std::move(state), state.part + 1, effects);
  state.phase = Builder::Phase::spoken;
  state.sentence = joined(spec, state.chosen);
  return state;
}

Builder::State go_back(Builder::State state, Effects& effects) {
  if (state.phase == Builder::Phase::spoken) {
    state.phase = Builder::Phase::asking;
  } else if (state.part > 0) {
    --state.part;
  } else {
    effects.push_back(ask::LeaveBack{});
  }
  return state;
}

/// Answers are closed and nothing is on the board yet.
Builder::State update_closed(const Builder::Spec& spec, Builder::State state, const Event& event, Effects& effects) {
  if (const auto* pick = std::get_if<ask::Pick>(&event)) {
    const bool there = pick->item >= 0 && pick->item < Builder::kMostOptions;
    if (there && Builder::favourites(spec, state)[static_cast<std::size_t>(pick->item)]) {
      state.chosen[now(state)] = pick->item;
    }
    return state;
  }
  const auto* cue = std::get_if<Cue>(&event);
  if (cue && *cue == Cue::next) return go_on(spec, std::move(state), effects);
  if (cue && *cue == Cue::back) return go_back(std::move(state), effects);
  if (cue && *cue != Cue::ask_again) return state;
  ask::State& asked = state.asks[now(state)];
  const int round = asked.round;
  asked = ask::update(spec.asks[now(state)], kNames[now(state)], std::move(asked), event, effects);
  if (asked.round != round) state.chosen[now(state)] = -1;
  return state;
}

/// The ask says that it wants to be left backwards: to the part before, if there is one.
Builder::State update_open(const Builder::Spec& spec, Builder::State state, const Event& event, Effects& effects) {
  Effects posted;
  ask::State& asked = state.asks[now(state)];
  asked = ask::update(spec.asks[now(state)], kNames[now(state)], std::move(asked), event, posted);
  bool back = false;
  for (ask::Effect& effect : posted) {
    if (std::holds_alternative<ask::LeaveBack>(effect)) {
      back = true;
    } else {
      effects.push_back(std::move(effect));
    }
  }
  return back ? go_back(std::move(state), effects) : std::move(state);
}

}  // namespace

Builder::Spec Builder::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What is being built: \"What could Kit say?\"", {.most = 60});
  spec.speaker = fields.reference("speaker", "Who could say it; an id of the cast.", "voice", false);
  constexpr std::string_view kDocs[kParts] = {"How the sentence begins; its parts have a capital.",
                                              "What comes between; its parts begin with a small letter.",
                                              "How it ends; its parts close with an end mark."};
  for (int part = 0; part < kParts; ++part) {
    const auto at = static_cast<std::size_t>(part);
    fields.map(kNames[at], kDocs[at], true, [&](Fields& inner) {
      spec.asks[at].question = inner.text("question", "What the class is asked for this part.", {.most = 80});
      read_options(inner, part, spec.asks[at]);
    });
  }
  if (!fields.describing()) check_joints(fields, spec);
  return spec;
}

std::array<bool, Builder::kMostOptions> Builder::favourites(const Spec& spec, const State& state) {
  std::array<bool, kMostOptions> favourites{};
  if (!is_closed(state)) return favourites;
  const ask::Release& release = state.asks[now(state)].releases.back();
  const std::size_t options = std::min(spec.asks[now(state)].options.size(), favourites.size());
  const auto rank = [&](std::size_t i) { return std::pair(release.shares[i].level, release.shares[i].part); };
  const bool told = release.shares.size() > options && release.rung != ask::Rung::words;
  for (std::size_t i = 0; i < options; ++i) {
    bool most = true;
    for (std::size_t j = 0; told && j < options; ++j) most = most && rank(i) >= rank(j);
    favourites[i] = most;
  }
  return favourites;
}

std::vector<std::string> Builder::sentences(const Spec& spec) {
  std::vector<std::string> all;
  const auto count = [&](std::size_t part) { return static_cast<int>(spec.asks[part].options.size()); };
  for (int start = 0; start < count(0); ++start) {
    for (int middle = 0; middle < count(1); ++middle) {
      for (int end = 0; end < count(2); ++end) all.push_back(joined(spec, {start, middle, end}));
    }
  }
  return all;
}

Builder::State Builder::start(const Spec& spec, const Start& start) {
  State state;
  for (std::size_t part = 0; part < state.asks.size(); ++part) {
    state.asks[part] = ask::start(spec.asks[part], start.room.present);
  }
  return state;
}

Builder::State Builder::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (std::holds_alternative<ask::Present>(event)) {
    for (std::size_t part = 0; part < state.asks.size(); ++part) {
      state.asks[part] = ask::update(spec.asks[part], kNames[part], std::move(state.asks[part]), event, effects);
    }
    return state;
  }
  if (state.phase == Phase::spoken) {
    const auto* cue = std::get_if<Cue>(&event);
    if (cue && *cue == Cue::back) return go_back(std::move(state), effects);
    leave_on_cue(event, effects);
    return state;
  }
  return is_closed(state) ? update_closed(spec, std::move(state), event, effects)
                          : update_open(spec, std::move(state), event, effects);
}

std::string_view Builder::coming(const Spec& spec, const State& state) {
  if (state.phase == Phase::spoken) return kComingNextStep;
  if (!is_closed(state)) return ask::coming(spec.asks[now(state)], state.asks[now(state)]);
  return state.part + 1 < kParts ? "The favourite joins the sentence, and the next part opens."
                                 : "The whole sentence, to say together.";
}

std::optional<ask::Asking> Builder::asking(const Spec& spec, const State& state) {
  if (state.phase == Phase::spoken) return {};
  return ask::Asking{&spec.asks[now(state)], &state.asks[now(state)]};
}

bool Builder::moving(const Spec&, const State&) { return false; }

}  // namespace pausepoint::activities
