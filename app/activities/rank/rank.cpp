#include "app/activities/rank/rank.h"

#include <algorithm>
#include <utility>

#include "app/base/text.h"

namespace pausepoint::activities {
namespace {

constexpr int kLeastLadder = 3, kMostLadder = 6;

using Places = std::vector<int>;

/// How many cards a shape takes; a ladder takes what there is.
int wanted(Rank::Shape shape) { return shape == Rank::Shape::nine ? 9 : shape == Rank::Shape::four ? 4 : 0; }

void check_count(const Rank::Spec& spec, Fields& fields) {
  const int count = static_cast<int>(spec.items.size()), needs = wanted(spec.shape);
  const std::string has = count == 1 ? "there is 1" : "there are " + std::to_string(count);
  if (needs > 0 && count != needs) {
    fields.error(
        "items", "a diamond of " + std::to_string(needs) + " takes " + std::to_string(needs) + " cards, and " + has,
        count < needs ? "add " + std::to_string(needs - count) : "take " + std::to_string(count - needs) + " away",
        "'ladder' takes 3 to 6 cards");
  } else if (needs == 0 && (count < kLeastLadder || count > kMostLadder)) {
    fields.error("items", "a ladder takes 3 to 6 cards, and " + has,
                 count < kLeastLadder ? "add " + std::to_string(kLeastLadder - count)
                                      : "take " + std::to_string(count - kMostLadder) + " away",
                 "'four' takes 4 cards and 'nine' takes 9");
  }
}

void check_twins(const Rank::Spec& spec, const Rank::Item& read, Fields& item) {
  for (const Rank::Item& other : spec.items) {
    if (!read.id.empty() && read.id == other.id) {
      item.error("id", "two cards have the id '" + read.id + "'", "give each card an id of its own");
    } else if (!read.text.empty() && read.text == other.text) {
      item.error("text", "two cards say \"" + read.text + "\"", "make them differ, or take one away");
    }
  }
}

Places& current(Rank::State& state) { return state.placed[static_cast<std::size_t>(state.group)]; }

void put(Places& places, int item, int place) {
  const int count = static_cast<int>(places.size());
  if (item < 0 || item >= count || place < 0 || place > count) return;
  const auto from = std::ranges::find(places, item);
  if (place == count) {
    if (from != places.end()) *from = -1;
    return;
  }
  int& there = places[static_cast<std::size_t>(place)];
  if (there == item) return;
  if (from != places.end()) *from = there;
  there = item;
}

void on_next(const Rank::Spec& spec, Rank::State& state, Effects& effects) {
  if (state.phase == Rank::Phase::moving && state.group + 1 < spec.groups) {
    ++state.group;
  } else if (state.phase == Rank::Phase::moving) {
    state.phase = Rank::Phase::together;
  } else if (state.phase == Rank::Phase::together && !spec.why.empty()) {
    state.phase = Rank::Phase::why;
  } else {
    effects.push_back(ask::LeaveForward{});
  }
}

void on_back(Rank::State& state, Effects& effects) {
  if (state.phase == Rank::Phase::why) {
    state.phase = Rank::Phase::together;
  } else if (state.phase == Rank::Phase::together) {
    state.phase = Rank::Phase::moving;
  } else if (state.group > 0) {
    --state.group;
  } else {
    effects.push_back(ask::LeaveBack{});
  }
}

}  // namespace

std::vector<int> Rank::rows(const Spec& spec) {
  if (spec.shape == Shape::nine) return {1, 2, 3, 2, 1};
  if (spec.shape == Shape::four) return {1, 2, 1};
  return std::vector<int>(spec.items.size(), 1);
}

bool Rank::in_tray(const State& state, int group, int item) {
  const Places& places = state.placed[static_cast<std::size_t>(group)];
  return std::ranges::find(places, item) == places.end();
}

int Rank::count_placed(const State& state) {
  const Places& places = state.placed[static_cast<std::size_t>(state.group)];
  return static_cast<int>(std::ranges::count_if(places, [](int item) { return item >= 0; }));
}

Rank::Spec Rank::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What is put in order.", {.most = 45});
  spec.prompt = fields.text("prompt", "How to go about it, in one or two short sentences.", {.most = 95});
  spec.shape = fields.choice<Shape>(
      "shape",
      "'nine' and 'four' are diamonds with one card at the top and one at the bottom; a ladder has a card a rung.",
      {{"nine", Shape::nine}, {"four", Shape::four}, {"ladder", Shape::ladder}}, Shape::nine);
  spec.top = fields.text("top", "What stands at the top: \"Helps most\".", {.most = 20});
  spec.bottom = fields.text("bottom", "What stands at the bottom: \"Helps a little\".", {.most = 20});
  fields.list("items", "The cards: nine, four, or three to six for a ladder. Each is good for something.", "card", 1, 9,
              [&](Fields& item) {
                Item read;
                read.id = item.id("id", "Never shown; unique in its step.");
                read.text = item.text("text", "What stands on the card.", {.most = 30});
                check_twins(spec, read, item);
                spec.items.push_back(std::move(read));
              });
  spec.groups =
      fields.number("groups", "How many groups put the cards in order, one after the other.", 1, kMostGroups, 1);
  spec.talk = fields.texts("talk", "What the class talks about when all groups are done.", 1, 3, {.most = 80});
  spec.why = fields.optional_text("why", "The note shown last.", {.most = 200});
  if (fields.describing()) return spec;
  if (!spec.items.empty()) check_count(spec, fields);
  return spec;
}

Rank::State Rank::start(const Spec& spec, const Start&) {
  State state;
  state.placed.assign(static_cast<std::size_t>(spec.groups), Places(spec.items.size(), -1));
  return state;
}

Rank::State Rank::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (const auto* pick = std::get_if<ask::Pick>(&event)) {
    if (state.phase == Phase::moving) put(current(state), pick->item, pick->place);
  } else if (const auto* cue = std::get_if<Cue>(&event)) {
    if (*cue == Cue::next) on_next(spec, state, effects);
    if (*cue == Cue::back) on_back(state, effects);
    if (*cue == Cue::ask_again && state.phase == Phase::moving) std::ranges::fill(current(state), -1);
  }
  return state;
}

std::string_view Rank::coming(const Spec& spec, const State& state) {
  switch (state.phase) {
    case Phase::moving:
      if (state.group + 1 < spec.groups) return "The same cards for the second group.";
      return spec.groups > 1 ? "Both orders side by side, and what to talk about."
                             : "The order, and what to talk about.";
    case Phase::together:
      return spec.why.empty() ? kComingNextStep : "The note: why there is more than one good order.";
    case Phase::why:
      return kComingNextStep;
  }
  return {};
}

std::optional<ask::Asking> Rank::asking(const Spec&, const State&) { return {}; }
bool Rank::moving(const Spec&, const State&) { return false; }

std::vector<Piece> Rank::pieces(const Spec& spec) {
  std::vector<Piece> pieces;
  if (spec.shape != Shape::ladder) return pieces;  // a diamond has as many cards as places
  for (const Item& item : spec.items) pieces.push_back({item.id, item.text});
  return pieces;
}

std::optional<Rank::Spec> Rank::without(const Spec& spec, std::string_view id) {
  if (spec.shape != Shape::ladder) return {};
  Spec left = spec;
  const bool there = std::erase_if(left.items, [&](const Item& item) { return item.id == id; }) > 0;
  if (!there || static_cast<int>(left.items.size()) < kLeastLadder) return {};
  return left;
}

}  // namespace pausepoint::activities
