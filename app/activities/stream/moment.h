// What stands on the screen at a time of a stream: a pure function of script, way and time; must not know how one came
// there.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "app/activities/stream/stream.h"

namespace pausepoint::activities::live {

using Choice = Stream::Choice;

/// The lines along a way, one after the other. Ends at a pause that was not decided, and at the end of the stream.
class Walk {
 public:
  Walk(const Script& script, std::span<const Choice> taken) : script_(&script), taken_(taken) {}
  /// The next line of the way, or nullptr; `go` lines are followed, not returned.
  const Line* next();
  /// When the line that next() returned comes, since the stream began.
  Milliseconds at() const { return begins_ + last_->at; }
  int list() const { return list_; }
  /// When the 0:00 of its list is.
  Milliseconds begins() const { return begins_; }

 private:
  void go(int list, Milliseconds now);
  bool decide();

  const Script* script_;
  std::span<const Choice> taken_;
  std::size_t decided_ = 0;
  int list_ = 0, line_ = 0;
  Milliseconds begins_{0};
  const Line* last_ = nullptr;
  int main_line_ = 0;              ///< Where the main list goes on.
  Milliseconds main_pause_at_{0};  ///< Time in the main list of the pause that was left last.
};

/// A message and how long it has been there.
struct Said {
  const Line* line = nullptr;
  Milliseconds age{0};
};

struct Moment {
  static constexpr std::size_t kMostChat = 12;
  scene::Face face = scene::Face::calm;
  Hand hand = Hand::none;
  Said caption;  ///< Of the streamer or a helper; no line: none.
  Said helper;   ///< The helper's first words; no line: nobody came.
  Said gift;     ///< The newest gift.
  int viewers = 0, stars = 0;
  bool off = false;  ///< The streamer has switched it off: what comes now is said to nobody but who is there.
  std::array<Said, kMostChat> chat;  ///< The newest last.
  std::size_t chats = 0;
  int list = 0;
  Milliseconds in_list{0};
};

/// What stands at `time` on the way given by `taken`. Takes no memory.
Moment at(const Script& script, std::span<const Choice> taken, Milliseconds time);

/// Where the way stops: an undecided pause, or the end. `line` is nullptr when a list just runs out.
struct Stop {
  const Line* line = nullptr;
  Milliseconds at{0};
};
Stop stop_of(const Script& script, std::span<const Choice> taken);
/// The first line of the way after `time` that has words, or that stops it.
Stop next_words(const Script& script, std::span<const Choice> taken, Milliseconds time);
/// Keeps the choices of pauses that come before `time`.
std::vector<Choice> before(const Script& script, std::span<const Choice> taken, Milliseconds time);
/// The way to a pause that keeps to `taken` as far as it can; nothing when it cannot be reached.
std::optional<std::vector<Choice>> way_to(const Script& script, std::span<const Choice> taken, int pause);
/// The section a moment lies in, or -1; and which of its moments that is.
int section_at(const Script& script, const Moment& moment);
int mark_at(const Script& script, const Section& section, Milliseconds in_list);

/// The option that the release itself shows as the one to go with; -1: it shows none, so the teacher chooses.
int chosen(const Pause& pause, const ask::Release& release);
/// Whether any of its options leads somewhere else.
bool decides(const Pause& pause);

}  // namespace pausepoint::activities::live
