#include "app/activities/sort/sort.h"

#include <algorithm>
#include <utility>

namespace pausepoint::activities {
namespace {

using Phase = Sort::Phase;

const Sort::Item& item_of(const Sort::Spec& spec, const Sort::State& state) {
  return spec.items[static_cast<std::size_t>(state.item)];
}
ask::State& answers_of(Sort::State& state) { return state.answers[static_cast<std::size_t>(state.item)]; }
const ask::State& answers_of(const Sort::State& state) { return state.answers[static_cast<std::size_t>(state.item)]; }
bool is_last(const Sort::Spec& spec, const Sort::State& state) {
  return state.item + 1 == static_cast<int>(spec.items.size());
}

// ---- by pads

/// To the next card, whose answers open at once; one that was answered before stands as it was left.
void next_card(const Sort::Spec& spec, Sort::State& state, Effects& effects) {
  if (is_last(spec, state)) {
    state.phase = Phase::overview;
    return;
  }
  ++state.item;
  ask::State& answers = answers_of(state);
  const Sort::Item& item = item_of(spec, state);
  if (answers.phase == ask::Phase::think)
    answers = ask::update(item.ask, item.id, std::move(answers), Cue::open, effects);
}

void by_pads(const Sort::Spec& spec, Sort::State& state, const Event& event, Effects& effects) {
  const Sort::Item& item = item_of(spec, state);
  Effects posted;
  answers_of(state) = ask::update(item.ask, item.id, std::move(answers_of(state)), event, posted);
  // Leaving a card is leaving the step at both ends only.
  for (ask::Effect& effect : posted) {
    if (std::holds_alternative<ask::LeaveForward>(effect)) {
      next_card(spec, state, effects);
    } else if (std::holds_alternative<ask::LeaveBack>(effect) && state.item > 0) {
      --state.item;
    } else {
      effects.push_back(std::move(effect));
    }
  }
}

/// The number present reaches the cards that wait, too.
void set_present(const Sort::Spec& spec, Sort::State& state, const ask::Present& present) {
  Effects none;
  for (std::size_t i = 0; i < state.answers.size(); ++i) {
    state.answers[i] = ask::update(spec.items[i].ask, spec.items[i].id, std::move(state.answers[i]), present, none);
  }
}

// ---- by the board

void put(const Sort::Spec& spec, Sort::State& state, const ask::Pick& pick) {
  const int bins = static_cast<int>(spec.bins.size());
  if (!Sort::can_carry(spec, state, pick.item) || pick.place < 0 || pick.place > bins) return;
  state.placed[static_cast<std::size_t>(pick.item)] = pick.place == bins ? -1 : pick.place;
}

void on_next(const Sort::Spec& spec, Sort::State& state, Effects& effects) {
  if (state.phase == Phase::overview) {
    effects.push_back(ask::LeaveForward{});
  } else if (state.phase == Phase::sorting) {
    state.phase = Phase::reason;
  } else if (is_last(spec, state)) {
    state.phase = Phase::overview;
  } else {
    ++state.item;
    if (!spec.at_once) state.phase = Phase::sorting;
  }
}

void on_back(const Sort::Spec& spec, Sort::State& state, Effects& effects) {
  if (state.phase == Phase::overview) {
    state.phase = Phase::reason;
  } else if (state.phase == Phase::reason && (!spec.at_once || state.item == 0)) {
    state.phase = Phase::sorting;
  } else if (state.item > 0) {
    --state.item;
    state.phase = Phase::reason;
  } else {
    effects.push_back(ask::LeaveBack{});
  }
}

void by_board(const Sort::Spec& spec, Sort::State& state, const Event& event, Effects& effects) {
  if (const auto* pick = std::get_if<ask::Pick>(&event)) return put(spec, state, *pick);
  const auto* cue = std::get_if<Cue>(&event);
  if (cue == nullptr) return;
  if (*cue == Cue::next) on_next(spec, state, effects);
  if (*cue == Cue::back) on_back(spec, state, effects);
  if (*cue != Cue::ask_again) return;
  for (std::size_t i = 0; i < state.placed.size(); ++i) {
    if (Sort::can_carry(spec, state, static_cast<int>(i))) state.placed[i] = -1;
  }
}

}  // namespace

bool Sort::tells_reason(const Spec& spec, const State& state) {
  if (spec.by == By::board) return state.phase == Phase::reason;
  return state.phase == Phase::sorting && answers_of(state).phase == ask::Phase::why;
}

bool Sort::can_carry(const Spec& spec, const State& state, int item) {
  const bool there = item >= 0 && item < static_cast<int>(spec.items.size());
  return there && spec.by == By::board && state.phase == Phase::sorting && (spec.at_once || item == state.item);
}

Sort::State Sort::start(const Spec& spec, const Start& start) {
  State state;
  state.placed.assign(spec.items.size(), -1);
  if (spec.by == By::pads) {
    for (const Item& item : spec.items) state.answers.push_back(ask::start(item.ask, start.room.present));
  }
  return state;
}

Sort::State Sort::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  if (spec.by == By::board) {
    by_board(spec, state, event, effects);
  } else if (const auto* present = std::get_if<ask::Present>(&event)) {
    set_present(spec, state, *present);
  } else if (state.phase == Phase::sorting) {
    by_pads(spec, state, event, effects);
  } else if (const auto* cue = std::get_if<Cue>(&event)) {
    if (*cue == Cue::next) effects.push_back(ask::LeaveForward{});
    if (*cue == Cue::back) state.phase = Phase::sorting;
  }
  return state;
}

std::string_view Sort::coming(const Spec& spec, const State& state) {
  if (state.phase == Phase::overview) return kComingNextStep;
  const std::string_view after = is_last(spec, state) ? "All cards in the bins that they fit." : "The next card.";
  if (spec.by == By::pads) {
    const ask::State& answers = answers_of(state);
    if (answers.phase == ask::Phase::why) return after;
    const std::string_view next = ask::coming(item_of(spec, state).ask, answers);
    return next == "What each answer might lead to." ? "Why the card could go there." : next;
  }
  if (state.phase == Phase::sorting)
    return spec.at_once ? "The first card, and why it fits." : "Why the card could go there.";
  return is_last(spec, state) || !spec.at_once ? after : "The next card, and why it fits.";
}

std::optional<ask::Asking> Sort::asking(const Spec& spec, const State& state) {
  if (spec.by != By::pads || state.phase != Phase::sorting) return {};
  return ask::Asking{&item_of(spec, state).ask, &answers_of(state)};
}

bool Sort::moving(const Spec&, const State&) { return false; }

/// Of other bins than the traffic lights only their author knows which is the fine one.
Judged Sort::judged(const Spec& spec) {
  Judged judged;
  if (!spec.lights) return judged;
  judged.items = static_cast<int>(spec.items.size());
  judged.fine = static_cast<int>(
      std::ranges::count_if(spec.items, [](const Item& item) { return std::ranges::count(item.fits, 0) > 0; }));
  return judged;
}

std::vector<Piece> Sort::pieces(const Spec& spec) {
  std::vector<Piece> pieces;
  for (const Item& item : spec.items) pieces.push_back({item.id, item.text});
  return pieces;
}

std::optional<Sort::Spec> Sort::without(const Spec& spec, std::string_view id) {
  constexpr std::size_t kLeast = 2;
  Spec left = spec;
  const bool there = std::erase_if(left.items, [&](const Item& item) { return item.id == id; }) > 0;
  if (!there || left.items.size() < kLeast) return {};
  for (int bin = 0; bin < static_cast<int>(left.bins.size()); ++bin) {
    const auto fits = [&](const Item& item) { return std::ranges::find(item.fits, bin) != item.fits.end(); };
    const bool filled = std::ranges::any_of(spec.items, fits);
    if (filled && std::ranges::none_of(left.items, fits)) return {};
  }
  return left;
}

}  // namespace pausepoint::activities
