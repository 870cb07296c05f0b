#include "app/ui/drag.h"

#include <cmath>
#include <limits>
#include <utility>

#include "app/ui/nearest.h"

namespace pausepoint::ui {
namespace {

using Hold = Drag::Hold;
using Move = HandInput::Move;

bool is_place(const Outline::Entry& entry) { return entry.role == Role::place && !(entry.flags & kDisabled); }

/// The place whose middle is nearest among those that `at` is in, or almost in; -1: none.
int place_at(const Outline& shown, Vec at) {
  int best = -1;
  float best_distance = std::numeric_limits<float>::max();
  for (int i = 0; i < shown.size(); ++i) {
    const Outline::Entry entry = shown.entry(i);
    if (!is_place(entry) || entry.place.empty() || !entry.place.inset(-kReach).contains(at)) continue;
    const Vec d = entry.place.center() - at;
    // Inside is always nearer than almost inside.
    const float distance = std::hypot(d.x, d.y) + (entry.place.contains(at) ? 0 : 10'000.0f);
    if (distance < best_distance) best = i, best_distance = distance;
  }
  return best;
}

std::string_view id_at(const Outline& shown, int index) {
  return index < 0 ? std::string_view() : shown.entry(index).id;
}

/// The place in which a card lies now.
std::string_view home_of(const Outline& shown, std::string_view card) {
  const int index = shown.find(card);
  return index < 0 ? std::string_view() : id_at(shown, place_at(shown, shown.entry(index).rect.center()));
}

bool is_card(const Outline& shown, std::string_view id) {
  const int index = shown.find(id);
  return index >= 0 && shown.entry(index).role == Role::card;
}

void put_back(Drag& drag) {
  drag.hold = Hold::none;
  drag.card.clear(), drag.text.clear(), drag.place.clear();
  drag.dropped = false;
}

void forget_press(Drag& drag) { drag.pressed_card.clear(), drag.pressed_place.clear(); }

void take(Drag& drag, Hold hold, std::string_view card, const Outline& shown) {
  put_back(drag);
  drag.hold = hold;
  drag.card.assign(card);
  drag.text.assign(shown.entry(shown.find(card)).text);
}

void drop_on(Drag& drag, std::string_view place) {
  drag.place.assign(place);
  drag.dropped = true;
}

void move_by_key(Drag& drag, Move move, const Outline& shown) {
  if (drag.hold != Hold::keys) {
    drag.hold = Hold::keys;
    drag.place.assign(home_of(shown, drag.card));
  }
  const int from = shown.find(drag.place);
  const Rect start = from >= 0 ? shown.entry(from).rect : shown.entry(shown.find(drag.card)).rect;
  int to = -1;
  if (move == Move::next || move == Move::previous) {
    // Reading order, round and round.
    const int count = shown.size(), step = move == Move::next ? 1 : -1;
    to = from >= 0 ? from : 0;
    for (int tried = 0; tried < count; ++tried) {
      to = (to + step + count) % count;
      if (is_place(shown.entry(to))) break;
    }
    if (!is_place(shown.entry(to))) to = -1;
  } else {
    to = nearest(shown, start, from, move, is_place);
  }
  if (to >= 0) drag.place.assign(id_at(shown, to));
}

void press(Drag& drag, const HandInput& input, const Outline& shown, std::string_view held) {
  forget_press(drag);
  if (is_card(shown, held)) {
    drag.pressed_card.assign(held);
    drag.pressed_at = input.at;
    const Vec d = input.at - shown.entry(shown.find(held)).rect.center();
    drag.grip = d;
  }
  if (drag.hold == Hold::none) return;
  const bool on_other_target = !held.empty() && !is_card(shown, held);
  if (input.inside && !on_other_target) drag.pressed_place.assign(id_at(shown, place_at(shown, input.at)));
  // A press beside everything, or on a button, puts back what was chosen.
  if (drag.pressed_place.empty() && drag.pressed_card.empty()) return put_back(drag);
  drag.hold = Hold::tapped;
  drag.place = drag.pressed_card == drag.card ? std::string() : drag.pressed_place;
}

/// The finger is down: it trembles, or begins to carry the card that it pressed.
void begin_to_carry(Drag& drag, const HandInput& input, const Outline& shown) {
  if (!drag.pressed_card.empty()) {
    const Vec d = input.at - drag.pressed_at;
    if (std::hypot(d.x, d.y) <= kTremble) return;
    if (!is_card(shown, drag.pressed_card)) return forget_press(drag);
    take(drag, Hold::finger, drag.pressed_card, shown);
  } else if (drag.hold == Hold::tapped && !drag.pressed_place.empty()) {
    const bool inside = input.inside && id_at(shown, place_at(shown, input.at)) == drag.pressed_place;
    drag.place = inside ? drag.pressed_place : std::string();
  }
}

/// The finger was lifted without having carried anything: a tap.
void tapped(Drag& drag, const HandInput& input, const Outline& shown) {
  const std::string card = std::exchange(drag.pressed_card, {}), place = std::exchange(drag.pressed_place, {});
  const int index = shown.find(card);
  const bool on_card = index >= 0 && input.inside && shown.entry(index).place.inset(-kReach).contains(input.at);
  if (drag.hold == Hold::none) {
    if (on_card) take(drag, Hold::tapped, card, shown);
    return;
  }
  if (!card.empty() && card == drag.card) return put_back(drag);
  if (on_card && place == home_of(shown, drag.card)) return take(drag, Hold::tapped, card, shown);
  const bool same = input.inside && !place.empty() && id_at(shown, place_at(shown, input.at)) == place;
  same ? drop_on(drag, place) : put_back(drag);
}

/// A finger carries: until it is lifted nothing else begins.
void carried_on(Drag& drag, const HandInput& input, const Outline& shown) {
  forget_press(drag);
  const int place = input.inside ? place_at(shown, input.at) : -1;
  // A release that was never seen is no reason to drop anything.
  if (place < 0 ? input.went_up || !input.down : !input.went_up && !input.down) return put_back(drag);
  drag.place.assign(id_at(shown, place));
  drag.dropped = input.went_up;
}

void by_pointer(Drag& drag, const HandInput& input, const Outline& shown, std::string_view held) {
  if (drag.hold == Hold::finger) return carried_on(drag, input, shown);
  if (input.went_down) press(drag, input, shown, held);
  if (input.down || input.went_up) begin_to_carry(drag, input, shown);
  if (drag.hold == Hold::finger) return carried_on(drag, input, shown);
  if (input.went_up) return tapped(drag, input, shown);
  if (!input.down) forget_press(drag);
}

}  // namespace

Drag carry(Drag before, const HandInput& input, const Outline& shown, std::string_view held, std::string_view chosen) {
  Drag drag = std::move(before);
  const int index = shown.find(drag.card);
  const bool gone = drag.hold != Hold::none &&
                    (index < 0 || shown.entry(index).role != Role::card || shown.entry(index).text != drag.text);
  if (drag.dropped || gone || input.replaced || input.put_back) {
    put_back(drag);
    forget_press(drag);
    if (gone || input.replaced || input.put_back) return drag;
  }
  by_pointer(drag, input, shown, held);
  if (drag.dropped || drag.hold == Hold::finger) return drag;
  if (drag.hold == Hold::none) {
    if (is_card(shown, chosen)) {
      take(drag, Hold::keys, chosen, shown);
      drag.place.assign(home_of(shown, chosen));
    }
    return drag;
  }
  if (input.move != Move::none) move_by_key(drag, input.move, shown);
  if (input.choose && drag.hold == Hold::keys) drag.place.empty() ? put_back(drag) : drop_on(drag, drag.place);
  return drag;
}

}  // namespace pausepoint::ui
