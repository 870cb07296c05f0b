// What the teacher has turned to and opened on the desk, and what is known from other days; must not know of drawing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/delivery/delivery.h"

namespace pausepoint::screens {

/// The parts of the preparation, in the order of their tabs.
enum class Section { what, plan, less, gently, words, pupils, keys, kept };
inline constexpr int kSections = 8;

// Pages are counted by whoever draws them, so turning never ends: a view shows page `page` modulo the number it has.
struct TurnSay {
  int by = 1;
};
struct TurnAsked {
  int by = 1;
};
struct TurnSection {
  int by = 1;
};
struct ScrollPlan {
  int by = 0;  ///< Rows; 0: to the step being taught.
};
struct OpenSection {
  Section section = Section::what;
};
/// A lesson that was ended before its end, and where to go on.
struct Unfinished {
  std::string lesson;  ///< Its slug.
  std::string step_id;
  bool operator==(const Unfinished&) const = default;
};
/// What is offered the next time a lesson is taught; knows no class, no day and no pupil. Whoever keeps it on disk
/// posts it as Recall at the start and takes it from the kiosk when a lesson is left.
struct Remembered {
  std::vector<delivery::OwnTimes> times;
  std::vector<Unfinished> unfinished;
  bool operator==(const Remembered&) const = default;
};
const delivery::OwnTimes* times_of(const Remembered& remembered, std::string_view lesson);
/// The step at which to go on, or nothing.
std::optional<int> unfinished_at(const Remembered& remembered, const lesson::Lesson& lesson);
/// What is remembered once `delivery` is left. A rehearsal is remembered by its times alone.
Remembered after(Remembered remembered, const lesson::Lesson& lesson, const delivery::Delivery& delivery,
                 bool rehearsal);

/// What the teacher decides about the results of one lesson.
struct KeptChoice {
  static constexpr int kLongestLabel = 20;
  std::string class_label;  ///< Stands beside the results; may be empty.
  bool keep_us = false;     ///< What was shown of questions about the class itself is kept too.
  bool operator==(const KeptChoice&) const = default;
};
struct SetKept {
  KeptChoice choice;
  bool usual = false;  ///< Every lesson begins with it, unless the teacher decides otherwise.
};
struct ToggleKeepUs {};
/// The plan of the lesson that is being got ready.
struct ChooseLength {
  int minutes = 0;
};
struct UseOwnTimes {};
struct GoOnFromLastTime {};
/// In a rehearsal: a made-up class answers the open ask.
struct PretendAnswers {};
struct Recall {
  Remembered remembered;
};
/// The desk has a window of its own, or has it no more.
struct DeskWindow {
  bool there = false;
  bool swaps = false;  ///< Its display and the board's can be swapped.
};
/// The board and the desk change places; carried out by the shell.
struct SwapDisplays {};
/// The note about the lesson is to be a file; written by the shell.
struct WriteNote {};
using DeskEvent = std::variant<TurnSay, TurnAsked, TurnSection, ScrollPlan, OpenSection, ChooseLength, UseOwnTimes,
                               GoOnFromLastTime, PretendAnswers, Recall, DeskWindow, SwapDisplays, WriteNote, SetKept,
                               ToggleKeepUs>;

struct DeskState {
  int say = 0, asked = 0, page = 0;
  int rows_down = 0;  ///< How far the plan is scrolled from where it stands by itself.
  Section section = Section::what;
  std::string word;  ///< Typed to find an answer.
  bool operator==(const DeskState&) const = default;
};
DeskState turned(DeskState state, const DeskEvent& event);
/// What a new step leaves: its first pages, and no word.
DeskState at_new_step(DeskState state);

/// Whether what a pupil says, or the reply, has a word that begins with `word`; every text has when `word` is empty.
/// Letters of any case are alike.
bool mentions(const lesson::IfAsked& asked, std::string_view word);

/// "yyyy-mm-dd" so many days later, as it is spoken: "2 December". Empty when `date` is not a date.
std::string days_later(std::string_view date, int days);

}  // namespace pausepoint::screens
