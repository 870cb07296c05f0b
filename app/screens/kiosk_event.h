// Everything that can happen to the kiosk, as values; must not know what comes of it.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "app/delivery/delivery.h"
#include "app/screens/access_state.h"
#include "app/screens/desk_state.h"
#include "app/screens/gate.h"
#include "app/screens/setup_state.h"

namespace pausepoint::screens {

enum class Where { library, problem, setup, lesson };

/// The text fields a teacher can type in.
enum class Field { none, adult, place, line, word, parked, class_label };

struct ChooseAges {
  int index = 0;  ///< 0: all; else one of kAgeBands.
};
/// The library has more lessons than one screen holds.
struct TurnPage {
  int by = 0;
};
struct OpenLesson {
  int index = 0;  ///< Into Shelf::lessons.
};
struct ToLibrary {};
struct ChangePresent {
  int by = 0;
};
struct ToggleReady {
  int item = 0;  ///< Of the safeguarding checklist.
};
struct FocusField {
  Field field = Field::none;
};
/// A character typed, or a key of text editing.
struct Type {
  char32_t character = 0;  ///< 0: `erase` says what to do.
  bool erase = false;      ///< Takes the last character away.
};
/// The typed line goes to the step (the class's own rule, one more helper).
struct SendLine {};
/// The typed line waits for the end of the lesson.
struct ParkLine {};
struct Begin {
  bool rehearsal = false;  ///< Nothing is kept but the teacher's own times.
};
struct ToggleDisclosure {};  ///< "If a pupil tells you something" on the desk.
struct ShowDesk {
  bool on_board = false;  ///< One display: the desk stands where the board was.
};
/// The choice of languages stands over the setup screen.
struct ShowLanguages {
  bool open = false;
};
/// Of the lesson and the pupils' screens today; empty: as it was written.
struct ChooseLanguage {
  std::string code;
};
/// What stands beside English on keyword cards; empty: nothing.
struct ChooseBeside {
  std::string code;
};
struct Shelf;
/// Files of the shelf were saved: what is shown goes on with what is in them now.
struct NewShelf {
  std::shared_ptr<const Shelf> shelf;
};
struct HideMistakes {};  ///< The card about a file that was saved with mistakes is put away.
struct TryStep {};   ///< Draws the step although the program once died of it.
struct WipeKept {};  ///< Everything kept in the data folder; carried out by the shell, outside a lesson.

using Event = std::variant<ChooseAges, TurnPage, OpenLesson, ToLibrary, ChangePresent, ToggleReady, FocusField, Type,
                           SendLine, ParkLine, PadButton, PadsHere, ChooseAnswering, ChangeTeams, Begin,
                           ToggleDisclosure, ShowDesk, DeskEvent, ShowLanguages, ChooseLanguage, ChooseBeside, NewShelf,
                           HideMistakes, TryStep, WipeKept, GateEvent, AccessEvent, delivery::Event>;

}  // namespace pausepoint::screens
