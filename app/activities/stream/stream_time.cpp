// What stands at a time of a stream, and the way there.
#include <algorithm>

#include "app/activities/stream/moment.h"

namespace pausepoint::activities::live {
namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

bool has_words(const Line& line) {
  return line.what == What::say || line.what == What::chat || line.what == What::countdown || line.what == What::gift ||
         line.what == What::help;
}

bool stops(const Line& line) { return line.what == What::pause || line.what == What::end; }

void show_in_chat(Moment& moment, Said said) {
  if (moment.chats == Moment::kMostChat) {
    std::ranges::rotate(moment.chat, moment.chat.begin() + 1);
    --moment.chats;
  }
  moment.chat[moment.chats++] = said;
}

void show(Moment& moment, const Line& line, Milliseconds age) {
  if (line.face) moment.face = *line.face;
  switch (line.what) {
    case What::say:
      moment.caption = {&line, age};
      moment.hand = line.hand;
      break;
    case What::look:
      moment.hand = line.hand;
      break;
    case What::help:
      moment.caption = {&line, age};
      if (moment.helper.line == nullptr || moment.helper.line->who != line.who) moment.helper = {&line, age};
      break;
    case What::chat:
    case What::countdown:
      show_in_chat(moment, {&line, age});
      break;
    case What::gift:
      moment.stars += line.number;
      moment.gift = {&line, age};
      show_in_chat(moment, {&line, age});
      break;
    case What::viewers:
      moment.viewers = line.number;
      break;
    case What::off:
      moment.off = true;
      break;
    default:
      break;
  }
}

/// Looks for `pause` from the end of `way` on, trying every option; `way` is then the way there.
bool search(const Script& script, std::vector<Choice>& way, int pause) {
  const Line* line = stop_of(script, way).line;
  if (line == nullptr || line->what != What::pause) return false;
  if (line->pause == pause) return true;
  const Pause& stands = script.pauses[index(line->pause)];
  const int options = decides(stands) ? static_cast<int>(stands.lists.size()) : 0;
  for (int option = options > 0 ? 0 : -1; option < std::max(options, 0); ++option) {
    way.push_back({line->pause, option});
    if (search(script, way, pause)) return true;
    way.pop_back();
  }
  return false;
}

}  // namespace

const Line* Walk::next() {
  if (last_ != nullptr) {
    if (last_->what == What::end) return nullptr;
    if (last_->what == What::pause && !decide()) return nullptr;
  }
  while (line_ < static_cast<int>(script_->lists[index(list_)].lines.size())) {
    const Line& line = script_->lists[index(list_)].lines[index(line_)];
    ++line_;
    last_ = &line;
    if (line.what != What::go) return &line;
    go(line.list, begins_ + line.at);
  }
  last_ = nullptr;
  return nullptr;
}

/// Goes on behind the pause that was returned last; false when the class has not decided there yet.
bool Walk::decide() {
  const Pause& pause = script_->pauses[index(last_->pause)];
  if (decided_ >= taken_.size() || taken_[decided_].pause != last_->pause) return false;
  const Choice choice = taken_[decided_++];
  const Milliseconds now = begins_ + last_->at;
  if (list_ == kMain) main_line_ = line_, main_pause_at_ = last_->at;
  const bool known = choice.option >= 0 && choice.option < static_cast<int>(pause.lists.size());
  if (known && pause.lists[index(choice.option)] != kNowhere) go(pause.lists[index(choice.option)], now);
  return true;
}

void Walk::go(int list, Milliseconds now) {
  if (list < 0 || list >= static_cast<int>(script_->lists.size())) return;
  if (list == kMain) {
    line_ = main_line_, begins_ = now - main_pause_at_;
  } else {
    line_ = 0, begins_ = now;
  }
  list_ = list;
}

Moment at(const Script& script, std::span<const Choice> taken, Milliseconds time) {
  Moment moment;
  moment.viewers = script.viewers, moment.stars = script.stars;
  Walk walk(script, taken);
  Milliseconds begins{0};
  for (const Line* line = walk.next(); line != nullptr && walk.at() <= time; line = walk.next()) {
    show(moment, *line, time - walk.at());
    moment.list = walk.list(), begins = walk.begins();
    // A branch begins with its goto, before its first line.
    if (line->what == What::pause) {
      Walk ahead = walk;
      if (ahead.next() != nullptr) moment.list = ahead.list(), begins = ahead.begins();
    }
  }
  moment.in_list = time - begins;
  return moment;
}

Stop stop_of(const Script& script, std::span<const Choice> taken) {
  Walk walk(script, taken);
  Stop stop;
  for (const Line* line = walk.next(); line != nullptr; line = walk.next()) stop = {line, walk.at()};
  if (stop.line != nullptr && !stops(*stop.line)) stop.line = nullptr;
  return stop;
}

Stop next_words(const Script& script, std::span<const Choice> taken, Milliseconds time) {
  Walk walk(script, taken);
  for (const Line* line = walk.next(); line != nullptr; line = walk.next()) {
    if (walk.at() > time && has_words(*line)) return {line, walk.at()};
  }
  return stop_of(script, taken);
}

std::vector<Choice> before(const Script& script, std::span<const Choice> taken, Milliseconds time) {
  std::size_t kept = 0;
  Walk walk(script, taken);
  for (const Line* line = walk.next(); line != nullptr && walk.at() < time; line = walk.next()) {
    if (line->what == What::pause && kept < taken.size()) ++kept;
  }
  return {taken.begin(), taken.begin() + static_cast<long>(kept)};
}

std::optional<std::vector<Choice>> way_to(const Script& script, std::span<const Choice> taken, int pause) {
  for (std::size_t kept = taken.size() + 1; kept-- > 0;) {
    std::vector<Choice> way(taken.begin(), taken.begin() + static_cast<long>(kept));
    if (search(script, way, pause)) return way;
  }
  return {};
}

int section_at(const Script& script, const Moment& moment) {
  for (std::size_t i = 0; i < script.sections.size(); ++i) {
    const Section& section = script.sections[i];
    if (section.list == moment.list && section.begin <= moment.in_list && moment.in_list < section.end) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

int mark_at(const Script& script, const Section& section, Milliseconds in_list) {
  const std::vector<Line>& lines = script.lists[index(section.list)].lines;
  int mark = 0;
  for (int i = 1; i < static_cast<int>(section.first_lines.size()); ++i) {
    if (lines[index(section.first_lines[index(i)])].at <= in_list) mark = i;
  }
  return mark;
}

bool decides(const Pause& pause) {
  return std::ranges::any_of(pause.lists, [](int list) { return list != kNowhere; });
}

int chosen(const Pause& pause, const ask::Release& release) {
  if (release.rung == ask::Rung::too_few || release.rung == ask::Rung::words) return -1;
  if (pause.choose == Choose::most) return release.leader;
  const auto rank = [&](std::size_t option) {
    const ask::Share share = release.shares[option];
    return static_cast<int>(share.level) * 16 + share.part;
  };
  int best = -1;
  bool tie = false;
  for (std::size_t i = 0; i < pause.ask.options.size() && i < release.shares.size(); ++i) {
    if (!pause.ask.options[i].helpful) continue;
    const int compared = best < 0 ? 1 : rank(i) - rank(index(best));
    tie = compared == 0 || (tie && compared < 0);
    if (compared > 0) best = static_cast<int>(i);
  }
  return tie ? -1 : best;
}

}  // namespace pausepoint::activities::live
