#include "app/activities/spot/spot.h"

#include <algorithm>
#include <utility>

#include "app/base/words.h"

namespace pausepoint::activities {
namespace {

constexpr std::string_view kWhere = worded("Where did it change from chatting to asking?");
constexpr std::string_view kWhich = worded("Which trick is it?");
constexpr std::string_view kFine = worded("It is fine all through.");

Spot::ChatLine read_line(Fields& fields, const Spot::Spec& spec) {
  Spot::ChatLine line;
  line.id = fields.id("id", "Never shown; unique in its chat.");
  line.who = fields.reference("who", "Somebody of the cast.", "voice", true);
  line.text = fields.text("text", "What the line says.", {.most = 60});
  line.tactic = fields.reference("tactic", "The trick in it; left out: the line is fine.", "tactic", false);
  line.means = fields.optional_text("means", "What it might mean; needed for lines that are asked.", {.most = 130});
  line.asked = fields.flag("asked", "Whether it is among the answers to where it changed.", true);
  line.change = fields.flag("change", "Here it may change from chatting to asking; several lines may.", false);
  if (fields.describing()) return line;
  if (line.asked && line.means.empty() && !line.text.empty()) {
    fields.error("text", "nothing is said about what this line might mean",
                 "add 'means', or take it out of the answers with 'asked: false'");
  }
  if (line.change && !line.asked) {
    fields.error("change", "here it may change, but the line is not among the answers", "take 'asked: false' away");
  }
  if (line.change && line.tactic.empty()) {
    fields.error("change", "here it may change, but there is no trick in the line", "name its 'tactic'");
  }
  const auto same = [&](const Spot::ChatLine& other) { return !line.id.empty() && other.id == line.id; };
  if (std::ranges::any_of(spec.lines, same) || line.id == Spot::kFineId) {
    fields.error("id", "there is already a line '" + line.id + "'", "give one of the two another id");
  }
  return line;
}

/// The words of an id, for as long as the trick's own name is not known.
std::string words_of(std::string_view id) {
  std::string words(id);
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void build_where(Spot::Spec& spec, Milliseconds think, std::string fine_means) {
  spec.where.think = think;
  for (Spot::ChatLine& line : spec.lines) {
    if (!line.asked) continue;
    line.option = static_cast<int>(spec.where.options.size());
    spec.where.options.push_back({line.id, line.text, line.means, true});
  }
  spec.where.options.push_back({std::string(Spot::kFineId), std::string(kFine), std::move(fine_means), true});
}

void build_name(Spot::Spec& spec) {
  for (const std::string& id : spec.tricks) spec.name.options.push_back({id, capitalised(words_of(id)), {}, true});
}

void check(const Spot::Spec& spec, Fields& fields) {
  if (fields.describing() || spec.lines.empty()) return;
  const auto asked = std::ranges::count(spec.lines, true, &Spot::ChatLine::asked);
  if (asked > Spot::kMostAsked) {
    fields.error("chat",
                 std::to_string(asked) + " lines are asked; an ask has room for " + std::to_string(Spot::kMostAsked) +
                     " and \"fine all through\"",
                 "take some out of the answers with 'asked: false'");
  }
  const auto tricky = [](const Spot::ChatLine& line) { return !line.tactic.empty(); };
  const bool fine = std::ranges::none_of(spec.lines, tricky);
  if (fine && spec.note.empty()) {
    fields.error("chat", "this chat is fine all through, and nothing says why", "add a 'note' on what makes it fine");
  }
  if (fine && !spec.tricks.empty()) {
    fields.error("tricks", "this chat is fine all through, so there is no trick to name", "take 'tricks' away");
  }
  if (fine) return;
  if (std::ranges::none_of(spec.lines, &Spot::ChatLine::change)) {
    fields.error("chat", "there are tricks in this chat, but no line where it changes",
                 "mark the line with 'change: true'");
  }
  if (spec.tricks.size() < 3) {
    fields.error("tricks",
                 "there are " + std::to_string(spec.tricks.size()) + " tricks to choose from; 3 to 5 are needed",
                 "name more ids from lessons/tactics.yaml");
  }
  if (spec.cards.empty()) {
    fields.error("cards", "no trick's card is shown last", "name the trick that the class should take along");
  }
  for (const Spot::ChatLine& line : spec.lines) {
    if (!line.change || line.tactic.empty() || std::ranges::find(spec.tricks, line.tactic) != spec.tricks.end())
      continue;
    fields.error("tricks", "'" + line.tactic + "' is where it changes, but cannot be chosen", "add it to 'tricks'");
    break;
  }
  if (std::ranges::all_of(spec.lines, tricky)) {
    fields.advice("chat", "some-lines-are-fine", "every line of this chat is a trick",
                  "let some lines be fine: pupils learn to tell apart, not to fear");
  }
}

/// One run of update(): where each ask leaves to.
class Moving {
 public:
  Moving(const Spot::Spec& spec, Spot::State state, Effects& effects)
      : spec_(spec), state_(std::move(state)), effects_(effects) {}
  Spot::State take() { return std::move(state_); }

  void on(const Event& event) {
    if (const auto* present = std::get_if<ask::Present>(&event)) return on_present(*present);
    switch (state_.phase) {
      case Spot::Phase::reading:
        return on_reading(event);
      case Spot::Phase::where:
        return on_ask(spec_.where, "where", state_.where, event);
      case Spot::Phase::naming:
        return on_ask(spec_.name, "name", state_.name, event);
      case Spot::Phase::card:
        return on_card(event);
    }
  }

 private:
  int count() const { return static_cast<int>(spec_.lines.size()); }

  void on_present(const ask::Present& present) {
    state_.where = ask::update(spec_.where, "where", std::move(state_.where), present, effects_);
    state_.name = ask::update(spec_.name, "name", std::move(state_.name), present, effects_);
  }

  void on_reading(const Event& event) {
    const auto* cue = std::get_if<Cue>(&event);
    if (cue == nullptr) return;
    if (*cue == Cue::next || *cue == Cue::next_line) {
      if (state_.lines < count()) {
        ++state_.lines;
      } else if (*cue == Cue::next) {
        state_.phase = Spot::Phase::where;
      }
    } else if (*cue == Cue::back) {
      if (state_.lines > 1) {
        --state_.lines;
      } else {
        effects_.push_back(ask::LeaveBack{});
      }
    }
  }

  void on_ask(const ask::Ask& ask, std::string_view name, ask::State& state, const Event& event) {
    Effects posted;
    state = ask::update(ask, name, std::move(state), event, posted);
    const bool where = state_.phase == Spot::Phase::where;
    for (ask::Effect& effect : posted) {
      if (std::holds_alternative<ask::LeaveForward>(effect)) {
        state_.phase = where && !spec_.all_fine() ? Spot::Phase::naming : Spot::Phase::card;
        state_.card = 0;
      } else if (std::holds_alternative<ask::LeaveBack>(effect)) {
        state_.phase = where ? Spot::Phase::reading : Spot::Phase::where;
      } else {
        effects_.push_back(std::move(effect));
      }
    }
  }

  void on_card(const Event& event) {
    const auto* cue = std::get_if<Cue>(&event);
    if (cue == nullptr) return;
    const int last = std::max(1, static_cast<int>(spec_.cards.size())) - 1;
    if (*cue == Cue::next) {
      if (state_.card < last) {
        ++state_.card;
      } else {
        effects_.push_back(ask::LeaveForward{});
      }
    } else if (*cue == Cue::back) {
      if (state_.card > 0) {
        --state_.card;
      } else {
        state_.phase = spec_.all_fine() ? Spot::Phase::where : Spot::Phase::naming;
      }
    }
  }

  const Spot::Spec& spec_;
  Spot::State state_;
  Effects& effects_;
};

}  // namespace

void Spot::name_tricks(Spec& spec, std::span<const Tactic> tactics) {
  for (ask::Option& option : spec.name.options) {
    if (const Tactic* tactic = find_tactic(tactics, option.id)) option.text = capitalised(tactic->name);
  }
}

Spot::Spec Spot::read(Fields& fields) {
  Spec spec;
  spec.heading = fields.text("heading", "What stands above the chat while it is read.", {.most = 60});
  fields.list("chat", "The lines, in order.", "line", 3, 7,
              [&](Fields& item) { spec.lines.push_back(read_line(item, spec)); });
  const Milliseconds think = fields.duration("think", "Quiet thinking time before answers open.", Milliseconds(0),
                                             Milliseconds(600'000), Milliseconds(0));
  const std::string where = fields.optional_text("question", "Asked instead of where it changed.", {.most = 80});
  spec.where.question = where.empty() ? std::string(kWhere) : where;
  std::string fine =
      fields.optional_text("fine_means", "What it might mean to say that the chat is fine all through.", {.most = 130});
  spec.tricks = fields.references("tricks", "The tricks to choose from: 3 to 5 ids.", "tactic", 0, 5);
  spec.cards = fields.references("cards", "The tricks whose cards are shown last.", "tactic", 0, 3);
  spec.note = fields.optional_text("note", "What makes a chat fine, shown last where it is.", {.most = 200});
  spec.name.question = kWhich;
  build_where(spec, think, std::move(fine));
  build_name(spec);
  check(spec, fields);
  return spec;
}

Spot::State Spot::start(const Spec& spec, const Start& start) {
  State state;
  state.where = ask::start(spec.where, start.room.present);
  state.name = ask::start(spec.name, start.room.present);
  return state;
}

Spot::State Spot::update(const Spec& spec, State state, const Event& event, Effects& effects) {
  Moving moving(spec, std::move(state), effects);
  moving.on(event);
  return moving.take();
}

std::string_view Spot::coming(const Spec& spec, const State& state) {
  const auto of_ask = [](const ask::Ask& ask, const ask::State& asked, std::string_view after) {
    const std::string_view next = ask::coming(ask, asked);
    return next == kComingNextStep ? after : next;
  };
  switch (state.phase) {
    case Phase::reading:
      return state.lines < static_cast<int>(spec.lines.size()) ? "The next line of the chat."
                                                               : "The question where it changed.";
    case Phase::where:
      return of_ask(spec.where, state.where,
                    spec.all_fine() ? "What makes it fine." : "The question which trick it is.");
    case Phase::naming:
      return of_ask(spec.name, state.name, "The trick's card: what helps.");
    case Phase::card:
      return state.card + 1 < static_cast<int>(spec.cards.size()) ? "The next trick's card." : kComingNextStep;
  }
  return {};
}

std::optional<ask::Asking> Spot::asking(const Spec& spec, const State& state) {
  if (state.phase == Phase::where) return ask::Asking{&spec.where, &state.where};
  if (state.phase == Phase::naming) return ask::Asking{&spec.name, &state.name};
  return {};
}

bool Spot::moving(const Spec&, const State&) { return false; }

Judged Spot::judged(const Spec& spec) {
  Judged judged;
  for (const ChatLine& line : spec.lines) {
    ++judged.items;
    judged.fine += line.tactic.empty() ? 1 : 0;
    judged.threat = judged.threat || line.tactic == "threat";
  }
  return judged;
}

}  // namespace pausepoint::activities
