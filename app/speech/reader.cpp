#include "app/speech/reader.h"

#include <algorithm>
#include <utility>

namespace pausepoint::speech {
namespace {

/// One name for all options that pupils choose from: that the focus goes from one to another is not told.
std::string key_of(const Look& now, std::string_view id) {
  const int index = now.screen.shown.find(id);
  const bool option = index >= 0 && now.screen.shown.entry(index).role == ui::Role::option;
  return option && now.screen.answering ? std::string("options") : std::string(id);
}

void say_instead(Reading& reading, Wish& wish, std::vector<Utterance> all) {
  if (all.empty()) return;
  wish.stop = hush(reading) || wish.stop;
  reading.waiting.assign(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
}

/// Whether the focus, or where a card would land, went somewhere else.
bool on_focus(Reading& reading, const Look& now, Wish& wish) {
  std::string focus = key_of(now, now.focus), place(now.place);
  const bool moved = !focus.empty() && focus != reading.focus;
  const bool carried = !place.empty() && place != reading.place;
  reading.focus = std::move(focus), reading.place = std::move(place);
  if (!moved && !carried) return false;
  const std::string_view id = carried ? now.place : now.focus;
  say_instead(reading, wish, spoken_entry(now.screen, now.screen.shown.find(id)));
  return true;
}

/// What the pointer rests on. A press acts and says nothing, but on a text, which does nothing else.
void on_pointer(Reading& reading, const Look& now, Wish& wish) {
  const int index = now.inside ? readable_at(now.screen.shown, now.at) : -1;
  const auto entry = index >= 0 ? now.screen.shown.entry(index) : ui::Outline::Entry{};
  std::string pointed = index < 0 ? std::string() : key_of(now, entry.id);
  if (index >= 0 && pointed.empty()) pointed.assign(entry.text);
  if (pointed != reading.pointed) {
    reading.pointed = std::move(pointed);
    reading.rest = 0;
    reading.pointed_read = false;
  } else {
    reading.rest += now.ms;
  }
  if (reading.pointed.empty()) return;
  const bool text = entry.role == ui::Role::text || entry.role == ui::Role::picture;
  if (now.went_down && !text) reading.pointed_read = true;
  if (reading.pointed_read || (reading.rest < kRestMs && !now.went_down)) return;
  reading.pointed_read = true;
  say_instead(reading, wish, spoken_entry(now.screen, index));
}

bool still_there(const Reading& reading, const Utterance& one) {
  return std::ranges::find(reading.seen, one) != reading.seen.end();
}

void turn_page(Reading& reading, const Look& now) {
  if (now.over && !reading.over) reading.known_over.clear();
  if (now.page != reading.page) reading.known.clear();
  reading.page = now.page, reading.over = now.over;
}

/// What of `now` was not read before, once for every time that it stands there; notes it as read.
std::vector<Utterance> news(std::vector<Utterance>& known, const std::vector<Utterance>& now) {
  std::vector<Utterance> fresh;
  std::vector<bool> used(known.size(), false);
  for (const Utterance& one : now) {
    std::size_t i = 0;
    while (i < used.size() && (used[i] || !says_already(known[i], one))) ++i;
    if (i < used.size()) {
      used[i] = true;
    } else {
      fresh.push_back(one);
    }
  }
  known.insert(known.end(), fresh.begin(), fresh.end());
  return fresh;
}

/// What is new there is read after what is being read, or instead of it where something else came to stand there.
void on_screen(Reading& reading, const Look& now, Wish& wish) {
  if (now.changed) wish.stop = hush(reading) || wish.stop;
  turn_page(reading, now);
  reading.seen = spoken(now.screen);
  // What scrolled away while others spoke is late: nobody wants to hear it any more.
  std::erase_if(reading.waiting, [&](const Utterance& one) { return !still_there(reading, one); });
  std::vector<Utterance> fresh = news(now.over ? reading.known_over : reading.known, reading.seen);
  // Where most is new, the rest belongs to it: a table without its headings says nothing.
  if (now.changed && 2 * fresh.size() > reading.seen.size()) fresh = reading.seen;
  for (Utterance& one : fresh) reading.waiting.push_back(std::move(one));
}

void by_itself(Reading& reading, const Look& now, Wish& wish) {
  if (now.by_itself && now.changed) {
    // What is focused there is read with the rest.
    reading.focus = key_of(now, now.focus), reading.place.assign(now.place);
    return on_screen(reading, now, wish);
  }
  if (on_focus(reading, now, wish)) return;
  on_pointer(reading, now, wish);
  if (now.by_itself) on_screen(reading, now, wish);
}

}  // namespace

bool hush(Reading& reading) {
  reading.waiting.clear();
  return std::exchange(reading.current, {}).has_value();
}

Wish look(Reading& reading, const Look& now, const Voice& voice, bool speaking) {
  Wish wish;
  if (!speaking) reading.current.reset();
  if (voice.on != reading.on) {
    const Reading fresh;
    wish.stop = hush(reading);
    reading = fresh;
    reading.on = voice.on;
  }
  if (now.cue) {
    const bool was = reading.current || !reading.waiting.empty();
    wish.stop = hush(reading) || wish.stop;
    if (!was) {
      reading.seen = spoken(now.screen);
      reading.waiting.assign(reading.seen.begin(), reading.seen.end());
    }
  } else if (voice.on) {
    by_itself(reading, now, wish);
  } else if (now.changed) {
    wish.stop = hush(reading);
  }
  if (!reading.current && !reading.waiting.empty()) {
    wish.say = reading.current = std::move(reading.waiting.front());
    reading.waiting.pop_front();
  }
  return wish;
}

}  // namespace pausepoint::speech
