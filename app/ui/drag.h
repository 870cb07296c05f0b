// A card that is carried between places, as a value, and the pure rules of carrying; must not know what cards mean.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/hand.h"
#include "app/ui/outline.h"

namespace pausepoint::ui {

/// Cards (Role::card) are taken and places (Role::place) take them. Nothing moves but by a view that sees where a card
/// was dropped: whatever else ends a drag, the card is where it was.
struct Drag {
  enum class Hold : unsigned char {
    none,
    finger,  ///< Follows the pointer, which is down.
    tapped,  ///< Was tapped: the next tap on a place puts it there.
    keys,    ///< Was chosen by key: arrows move it from place to place.
  } hold = Hold::none;
  std::string card;      ///< Id of what is carried; empty with Hold::none.
  std::string text;      ///< What stands on it: another card with the same id is not this one.
  std::string place;     ///< Id of where it would land now; empty: let go now, it goes back.
  bool dropped = false;  ///< In this frame it was let go over `place`.
  Vec grip;              ///< From the card's middle to the finger.

  // A press that may become a drag, a tap, or nothing.
  std::string pressed_card, pressed_place;
  Vec pressed_at;
};

/// Board units that a finger may tremble on a card before it carries it.
inline constexpr float kTremble = 24;
/// Board units around a place in which it still takes a card, so that no gap between places is dead.
inline constexpr float kReach = 14;

/// The drag for the next frame. `shown` is the outline of the last one, `held` the id a pointer press began on,
/// `chosen` the card that was chosen by key in this frame (empty: none).
/// - A press on a card that moves farther than kTremble carries it under the finger; let go over a place it is dropped
///   there, anywhere else it goes back. A second press meanwhile starts nothing.
/// - A press and release on a card chooses it. Then press and release inside one place drop it there; on the card
///   itself, or anywhere else, it goes back. A tap on a card that shares its place chooses that one instead.
/// - Chosen by key, arrows move it from place to place, choose drops it, put_back puts it back.
/// - When the card is no longer shown, or something else came to be seen, it goes back.
Drag carry(Drag before, const HandInput& input, const Outline& shown, std::string_view held, std::string_view chosen);

}  // namespace pausepoint::ui
