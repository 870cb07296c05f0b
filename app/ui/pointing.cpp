#include "app/ui/pointing.h"

#include <cmath>
#include <utility>

#include "app/ui/nearest.h"

namespace pausepoint::ui {
namespace {

using Move = HandInput::Move;

/// Texts and drawings have no id; meters only show, and places only take what is carried.
bool pressable(const Outline::Entry& entry) {
  return !entry.id.empty() && entry.role != Role::text && entry.role != Role::meter && entry.role != Role::place &&
         !(entry.flags & kDecorative);
}

/// A panel may catch a press, so that nothing below it is pressed, but never takes the focus.
bool focusable(const Outline::Entry& entry) {
  return pressable(entry) && entry.role != Role::panel && !(entry.flags & kDisabled);
}

/// Index of what is on top at `at`, or -1. What a clip hides cannot be pressed: `place` is the visible part.
int pressed_at(const Outline& shown, Vec at) {
  for (int i = shown.size() - 1; i >= 0; --i) {
    const Outline::Entry entry = shown.entry(i);
    if (pressable(entry) && entry.place.contains(at)) return i;
  }
  return -1;
}

int step_focus(const Outline& shown, int from, int direction) {
  const int count = shown.size();
  int at = from >= 0 ? from : (direction > 0 ? count - 1 : 0);
  for (int tried = 0; tried < count; ++tried) {
    at = (at + direction + count) % count;
    if (focusable(shown.entry(at))) return at;
  }
  return -1;
}

void move_focus(Pointing& pointing, Move move, const Outline& shown) {
  if (move == Move::none || shown.size() == 0) return;
  const int from = shown.find(pointing.focus);
  int to = -1;
  if (move == Move::next || move == Move::previous || from < 0) {
    const bool back = move == Move::previous || (from < 0 && (move == Move::up || move == Move::left));
    to = step_focus(shown, from, back ? -1 : 1);
  } else {
    to = nearest(shown, shown.entry(from).rect, from, move, focusable);
    if (to < 0) to = from;
  }
  if (to < 0) return;
  const std::string_view id = shown.entry(to).id;
  if (id != pointing.focus) pointing.focus.assign(id);
  pointing.focus_visible = true;
}

void let_go(Pointing& pointing) {
  pointing.held.clear();
  pointing.held_seconds = 0;
  pointing.hold_done = false;
  pointing.by_key = false;
}

void press(Pointing& pointing, const HandInput& input, const Outline& shown) {
  if (input.went_down) {
    let_go(pointing);
    pointing.focus_visible = false;
    const int index = input.inside ? pressed_at(shown, input.at) : -1;
    if (index < 0) return;
    const Outline::Entry entry = shown.entry(index);
    if (entry.flags & kDisabled) return;
    pointing.held.assign(entry.id);
    if (focusable(entry)) pointing.focus.assign(entry.id);
    return;
  }
  if (pointing.by_key) {
    if (!input.choose_down) return let_go(pointing);
    pointing.held_seconds += input.seconds;
    return;
  }
  if (!input.down && !input.went_up) return let_go(pointing);
  const int index = shown.find(pointing.held);
  if (index < 0) return let_go(pointing);
  // A finger that slips off begins its hold again.
  const bool on_it = input.inside && shown.entry(index).place.contains(input.at);
  pointing.held_seconds = on_it ? pointing.held_seconds + input.seconds : 0;
}

/// A focus that is gone, or can be used no more: with a ring it goes to the nearest, else it is dropped.
void keep_focus(Pointing& pointing, const Outline& shown) {
  const int index = shown.find(pointing.focus);
  if (index >= 0 && focusable(shown.entry(index))) {
    pointing.focus_at = shown.entry(index).rect;
    return;
  }
  const bool had = !pointing.focus.empty() && pointing.focus_visible;
  pointing.focus.clear();
  int best = -1;
  float least = 0;
  for (int i = 0; had && i < shown.size(); ++i) {
    if (!focusable(shown.entry(i))) continue;
    const Vec d = shown.entry(i).rect.center() - pointing.focus_at.center();
    const float distance = std::hypot(d.x, d.y);
    if (best < 0 || distance < least) best = i, least = distance;
  }
  if (best < 0) return;
  pointing.focus.assign(shown.entry(best).id);
  pointing.focus_at = shown.entry(best).rect;
}

void arm(Pointing& pointing, float seconds) {
  pointing.armed_seconds += seconds;
  // Held long enough, it has acted already.
  if (pointing.by_key && pointing.held_seconds >= kConfirmAfter) pointing.armed.clear();
  const bool again = pointing.choose && pointing.armed == pointing.focus;
  pointing.confirmed = again && pointing.armed_seconds >= kConfirmAfter;
  if (pointing.choose) {
    pointing.armed = pointing.confirmed ? std::string() : pointing.focus;
    pointing.armed_seconds = 0;
  }
  if (pointing.armed != pointing.focus) pointing.armed.clear();
}

void choose(Pointing& pointing, const HandInput& input, const Outline& shown) {
  pointing.choose = false;
  const int index = shown.find(pointing.focus);
  if (!input.choose || index < 0) return;
  if (!pointing.focus_visible && shown.entry(index).role != Role::field) {
    pointing.focus_visible = true;
    return;
  }
  pointing.choose = true;
  if (!input.choose_down || input.down) return;
  pointing.held = pointing.focus;
  pointing.held_seconds = 0;
  pointing.hold_done = false;
  pointing.by_key = true;
}

}  // namespace

Pointing point(Pointing before, const HandInput& input, const Outline& shown) {
  Pointing now = std::move(before);
  now.at = input.at;
  now.inside = input.inside;
  now.down = input.down;
  now.went_up = input.went_up;
  keep_focus(now, shown);
  const bool carrying = now.drag.hold != Drag::Hold::none;
  // While a finger carries a card, a second touch starts nothing.
  const bool second = now.drag.hold == Drag::Hold::finger && input.down && !input.went_up;
  if (!input.went_down || !second) press(now, input, shown);
  if (carrying) {
    now.choose = false;
  } else {
    move_focus(now, input.move, shown);
    choose(now, input, shown);
  }
  arm(now, input.seconds);
  now.drag = carry(std::move(now.drag), input, shown, now.held, now.choose ? now.focus : std::string());
  if (now.drag.hold == Drag::Hold::keys) now.focus_visible = true;
  return now;
}

}  // namespace pausepoint::ui
