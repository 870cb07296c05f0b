// Where a stream can go: no goto leads nowhere or round in a circle, and nothing ends without help.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/activities/stream/script.h"
#include "app/base/spelling.h"
#include "app/base/text.h"

namespace pausepoint::activities::live {
namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

std::string name_of(const List& list) { return list.id.empty() ? "main" : list.id; }

/// Reports one goto that goes nowhere.
void check_goto(const Script& script, const std::string& target, int list, Span place, Fields& fields) {
  if (target.empty() || list != kNowhere) return;
  std::vector<std::string_view> known{"main"};
  for (std::size_t i = 1; i < script.lists.size(); ++i) known.push_back(script.lists[i].id);
  const std::string_view near = closest(target, known);
  fields.error_at(place, "there is no branch '" + target + "'",
                  near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?",
                  "the branches are: " + listed({known.begin(), known.end()}));
}

void check_gotos(const Script& script, Fields& fields) {
  for (const List& list : script.lists) {
    for (const Line& line : list.lines) {
      if (line.what == What::go) check_goto(script, line.target, line.list, line.place, fields);
      if (line.what == What::go && line.list == kMain && list.id.empty()) {
        fields.error_at(line.place, "the main list cannot go to itself", "name a branch");
      }
    }
  }
  for (const Pause& pause : script.pauses) {
    for (std::size_t i = 0; i < pause.lists.size(); ++i) {
      check_goto(script, pause.targets[i], pause.lists[i], pause.places[i], fields);
    }
  }
}

/// The lists that a list can go to, with the places of the gotos; not back to the main one, which goes on and on.
std::vector<std::pair<int, Span>> ways_from(const Script& script, int list) {
  std::vector<std::pair<int, Span>> ways;
  for (const Line& line : script.lists[index(list)].lines) {
    if (line.what == What::go && line.list > kMain) ways.push_back({line.list, line.place});
    if (line.what != What::pause) continue;
    const Pause& pause = script.pauses[index(line.pause)];
    for (std::size_t i = 0; i < pause.lists.size(); ++i) {
      if (pause.lists[i] > kMain) ways.push_back({pause.lists[i], pause.places[i]});
    }
  }
  return ways;
}

/// Reports the gotos that close a circle; true when there is none.
class Circles {
 public:
  Circles(const Script& script, Fields& fields) : script_(script), fields_(fields), seen_(script.lists.size(), 0) {}
  bool none() {
    for (int i = 0; i < static_cast<int>(script_.lists.size()); ++i) visit(i);
    return none_;
  }

 private:
  void visit(int list) {
    if (seen_[index(list)] != 0) return;
    seen_[index(list)] = 1;
    for (const auto& [next, place] : ways_from(script_, list)) {
      if (seen_[index(next)] == 1) {
        none_ = false;
        fields_.error_at(place, "the branch '" + name_of(script_.lists[index(next)]) + "' leads back to itself",
                         "go to another branch, or end here", "the class would see the same lines for ever");
      } else {
        visit(next);
      }
    }
    seen_[index(list)] = 2;
  }

  const Script& script_;
  Fields& fields_;
  std::vector<int> seen_;  ///< 0 not yet, 1 on the way, 2 done.
  bool none_ = true;
};

/// What there is only while somebody watches.
bool comes_from_outside(const Line& line) {
  return line.what == What::chat || line.what == What::countdown || line.what == What::gift ||
         line.what == What::viewers;
}

/// Goes every way that a class can go, and notes what is reached and what is missing.
class Ways {
 public:
  Ways(const Script& script, Fields& fields) : script_(script), fields_(fields) {
    for (const List& list : script.lists) reached_.emplace_back(list.lines.size(), false);
  }
  void check() {
    walk({});
    for (std::size_t i = 0; i < script_.lists.size(); ++i) check_reached(i);
  }

 private:
  struct Place {
    int list = kMain, line = 0;
    int main_line = -1;  ///< Where the main list goes on; -1: no pause of it has been left.
    bool helped = false, off = false;
    bool operator==(const Place&) const = default;
  };

  void complain(Span place, std::string message, std::string way_out, std::string note) {
    if (std::ranges::find(told_, std::pair(place.begin.line, message)) != told_.end()) return;
    told_.emplace_back(place.begin.line, message);
    fields_.error_at(place, std::move(message), std::move(way_out), std::move(note));
  }

  std::string way() const {
    if (chosen_.empty()) return "it is reached without any choice";
    std::string text = "it is reached by choosing";
    for (const std::string& option : chosen_) text += " '" + option + "'";
    return text;
  }

  void go(Place place, int list) {
    if (list == kNowhere) return;  // reported already
    if (list == kMain) {
      place.line = place.main_line;
      if (place.list == kMain || place.main_line < 0) return;
    } else {
      place.line = 0;
    }
    place.list = list;
    walk(place);
  }

  void decide(Place place, const Pause& pause) {
    if (place.list == kMain) place.main_line = place.line + 1;
    for (std::size_t i = 0; i < pause.lists.size(); ++i) {
      chosen_.push_back(pause.ask.options[i].id);
      if (pause.lists[i] != kNowhere) {
        go(place, pause.lists[i]);
      } else if (pause.targets[i].empty()) {
        Place on = place;
        ++on.line;
        walk(on);
      }
      chosen_.pop_back();
    }
  }

  void walk(Place place) {
    if (std::ranges::find(walked_, place) != walked_.end()) return;
    walked_.push_back(place);
    const List& list = script_.lists[index(place.list)];
    for (; place.line < static_cast<int>(list.lines.size()); ++place.line) {
      const Line& line = list.lines[index(place.line)];
      reached_[index(place.list)][index(place.line)] = true;
      if (line.what == What::help) place.helped = true;
      if (line.what == What::off) place.off = true;
      if (place.off && comes_from_outside(line)) {
        complain(line.place, "somebody watches here, but the stream was switched off",
                 "move 'off_air: true' behind this line, or take this line away", way());
      }
      if (line.what == What::go) return go(place, line.list);
      if (line.what == What::pause) return decide(place, script_.pauses[index(line.pause)]);
      if (line.what != What::end) continue;
      if (!place.helped) {
        complain(line.place, "the stream can end here before anybody has helped", "put a help_from line before it",
                 way());
      }
      return;
    }
    complain(list.place, std::string("'").append(name_of(list)).append("' never ends"),
             list.id.empty() ? "add a last line with 'end: …'" : "add a last line with 'end: …' or 'goto: …'", way());
  }

  bool goes_nowhere() const {
    const bool pauses = std::ranges::any_of(script_.pauses, [](const Pause& pause) {
      for (std::size_t i = 0; i < pause.lists.size(); ++i) {
        if (pause.lists[i] == kNowhere && !pause.targets[i].empty()) return true;
      }
      return false;
    });
    return pauses || std::ranges::any_of(script_.lists, [](const List& list) {
             return std::ranges::any_of(
                 list.lines, [](const Line& line) { return line.what == What::go && line.list == kNowhere; });
           });
  }

  void check_reached(std::size_t at) {
    const List& list = script_.lists[at];
    const auto first = std::ranges::find(reached_[at], false);
    if (first == reached_[at].end()) return;
    if (first == reached_[at].begin() && at > 0) {
      if (goes_nowhere()) return;  // that goto may be the one that is missing here
      fields_.error_at(list.place, "no goto leads to the branch '" + list.id + "'",
                       "add 'goto: " + list.id + "' to an option, or take the branch away");
      return;
    }
    const auto index_of = static_cast<std::size_t>(first - reached_[at].begin());
    const Line& line = list.lines[index_of];
    const What above = index_of > 0 ? list.lines[index_of - 1].what : What::look;
    if (above == What::end || above == What::go) return;  // reported already
    fields_.error_at(line.place, "nothing leads to this line", "take it away, or let a branch go on with 'goto: main'",
                     "every option of the pause above leads elsewhere");
  }

  const Script& script_;
  Fields& fields_;
  std::vector<std::vector<bool>> reached_;
  std::vector<Place> walked_;
  std::vector<std::string> chosen_;
  std::vector<std::pair<int, std::string>> told_;
};

void check_same_person(const Script& script, Fields& fields) {
  for (const std::string& who : script.same_person) {
    const bool writes = std::ranges::any_of(script.lists, [&](const List& list) {
      return std::ranges::any_of(list.lines, [&](const Line& line) {
        return line.who == who && (line.what == What::chat || line.what == What::countdown || line.what == What::gift);
      });
    });
    if (!writes) {
      fields.error("same_person", "'" + who + "' writes nothing in this stream", "give this account a message");
    }
  }
}

int words_in(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

/// A caption stays until the next one, or until its list stops or ends.
bool ends_caption(const Line& line) {
  return line.what == What::say || line.what == What::help || line.what == What::pause || line.what == What::go ||
         line.what == What::end;
}

}  // namespace

void check_ways(const Script& script, Fields& fields) {
  check_gotos(script, fields);
  if (Circles(script, fields).none()) Ways(script, fields).check();
  check_same_person(script, fields);
}

int words_a_minute(int youngest) {
  if (youngest <= 8) return 83;
  if (youngest == 9) return 94;
  return youngest == 10 ? 121 : 132;
}

void check_reading(const Script& script, int youngest, Fields& fields) {
  const int rate = words_a_minute(youngest);
  for (const List& list : script.lists) {
    for (std::size_t i = 0; i < list.lines.size(); ++i) {
      const Line& line = list.lines[i];
      if (line.what != What::say && line.what != What::help) continue;
      const auto next = std::find_if(list.lines.begin() + static_cast<long>(i) + 1, list.lines.end(), ends_caption);
      if (next == list.lines.end()) continue;
      const long long there = (next->at - line.at).count();
      const long long wanted = words_in(line.text) * 60'000ll / rate;
      if (there >= wanted) continue;
      const auto seconds = [](long long ms) {
        return std::to_string(ms / 1000) + "." + std::to_string(ms % 1000 / 100) + " s";
      };
      fields.error_at(line.place,
                      "this caption stays for " + seconds(there) + ", but takes " + seconds(wanted + 99) + " to read",
                      "make it shorter, or let the next one come later",
                      "at " + std::to_string(youngest) + " a class reads " + std::to_string(rate) + " words a minute");
    }
  }
}

}  // namespace pausepoint::activities::live
