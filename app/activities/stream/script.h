// A stream as its author wrote it: lines in order of time, pauses, branches; must not know where a class is in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/activities/activity.h"

namespace pausepoint::activities::live {

enum class What {
  say,        ///< The streamer's caption.
  look,       ///< A face or a hand alone.
  chat,       ///< A message.
  countdown,  ///< A viewer's message with a number that falls.
  gift,
  viewers,
  off,        ///< The streamer switches the stream off: nobody watches any more.
  help,   ///< Somebody who helps stands beside the streamer and speaks.
  pause,  ///< The world stops and the class is asked.
  go,     ///< On with another list of lines.
  end,    ///< The stream is over.
};

enum class Hand { none, wave, think, phone, phone_down, breathe };
/// The layer of a person's drawing that holds the hand: "hand-wave"; empty for none.
std::string_view layer_of(Hand hand);

/// Goto -1 is none. List 0 is the main one: to go there is to go on behind the pause that was left last.
inline constexpr int kNowhere = -1, kMain = 0;

struct Line {
  What what = What::look;
  Milliseconds at{0};  ///< Since its list began.
  std::string who, text;
  std::string trick;      ///< Its name for the teacher: "hurry up"; empty: fine, or not from a viewer.
  std::string sensitive;  ///< Why the teacher goes gently here; may be empty.
  std::optional<scene::Face> face;
  Hand hand = Hand::none;
  int number = 0;        ///< Stars, viewers, or where a countdown begins.
  int pause = kNowhere;  ///< Index into Script::pauses.
  int list = kNowhere;   ///< Where `go` goes.
  std::string target;    ///< The same by its name.
  Span place;            ///< In the lesson's file.
};

/// Which option decides where the stream goes on.
enum class Choose { helpful, most };

struct Pause {
  std::string id, prompt;
  ask::Ask ask;
  Choose choose = Choose::helpful;
  std::vector<std::string> targets;  ///< One for each option; empty: it goes on here.
  std::vector<int> lists;            ///< The same as lists.
  std::vector<Span> places;
  int list = 0, line = 0;  ///< Where it stands.
};

struct List {
  std::string id;  ///< Empty: the main one.
  std::vector<Line> lines;
  Span place;
};

/// A stretch of one list from a pause to the next, cut into moments that the class can mark.
struct Section {
  /// A section of n moments needs 5n marks before anything is said of it: more than four, and few classes would see it.
  static constexpr std::size_t kMostMoments = 4;
  int list = 0;
  Milliseconds begin{0}, end{0};
  std::vector<int> first_lines;  ///< The first line of each moment.
  ask::Ask ask;                  ///< The moments as options: told in two bands only.
};

struct Script {
  std::string app, streamer, place;
  int viewers = 0, stars = 0;
  bool marking = true;
  std::vector<std::string> same_person;  ///< Accounts that are one person; told when the stream is over.
  std::string reveal;                    ///< What is told then.
  std::vector<List> lists;               ///< The main one first; never empty.
  std::vector<Pause> pauses;
  std::vector<Section> sections;
};

Script read(Fields& fields);
/// What only the whole script shows: where each goto goes, that every way ends and has help before it ends.
void check_ways(const Script& script, Fields& fields);
/// Words a minute that a class of this age reads without haste. Half of all pupils read aloud that fast or faster in
/// the autumn of the school year (Hasbrouck and Tindal, "An Update to Compiled ORF Norms", 2017, 50th percentile).
int words_a_minute(int youngest);
/// Captions that leave too little time to be read at this age.
void check_reading(const Script& script, int youngest, Fields& fields);

inline constexpr int kLongestCaption = 84;  ///< Characters: two lines over the picture.

}  // namespace pausepoint::activities::live
