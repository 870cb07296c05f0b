// Which screen stands and what has been entered on it: the whole program's state, and what moves it; must not draw.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/delivery/session.h"
#include "app/lesson/lesson.h"
#include "app/screens/desk_state.h"
#include "app/screens/gate.h"
#include "app/screens/kiosk_event.h"
#include "app/screens/lesson_note.h"
#include "app/screens/setup_state.h"

namespace pausepoint::screens {

/// Every lesson found, broken ones too, and what they refer to. Does not change: when files do, another one comes.
struct Shelf {
  std::vector<lesson::Loaded> lessons;
  lesson::World world;
  std::string today;  ///< yyyy-mm-dd, given by the shell; empty: unknown.
};

struct AgeBand {
  std::string_view name;
  int youngest, oldest;
};
inline constexpr AgeBand kAgeBands[] = {
    {"All ages", 0, 99}, {"8–9", 8, 9}, {"10–11", 10, 11}, {"11–13", 11, 13}, {"14–16", 14, 16}};
inline constexpr int kReadyItems = 4;
inline constexpr int kLessonsOnPage = 6;

class Kiosk {
 public:
  /// Without a keeper answers are counted in memory alone.
  explicit Kiosk(std::shared_ptr<const Shelf> shelf, std::shared_ptr<ask::Keeper> keeper = nullptr);

  /// Applies an event; true when anything that is shown may have changed.
  bool apply(const Event& event);
  /// Goes on with a lesson where an earlier run of the program left it.
  void resume(int lesson, delivery::Delivery from);
  /// Applies what the keeper of answers has come to know; true when something changed.
  bool catch_up() { return where_ == Where::lesson && session_->catch_up(); }
  /// A sentence for the teacher: on the desk now, or when a lesson begins.
  void tell(const std::string& sentence);
  /// The program died while it drew this step: a card stands in its place until TryStep.
  void distrust_step() { distrusted_ = session_->now().step; }

  const Shelf& shelf() const { return *shelf_; }
  Where where() const { return where_; }
  int ages() const { return ages_; }
  /// Indices of the lessons for the chosen ages, and broken ones always, in the order of the shelf.
  const std::vector<int>& listed() const { return listed_; }
  int page() const { return page_; }  ///< Of the library, from 0.
  int pages() const;
  int opened() const { return opened_; }  ///< Index of the lesson that was chosen, or -1.
  const delivery::Room& room() const { return room_; }
  bool ready(int item) const { return ready_[static_cast<std::size_t>(item)]; }
  Field field() const { return field_; }
  std::string_view line() const { return line_; }
  /// The mistakes of the opened lesson, as the terminal shows them.
  std::string_view problem_text() const { return problem_text_; }
  /// The opened lesson in today's language, without what stands beside English; only when it can be taught.
  std::shared_ptr<const lesson::Lesson> lesson_today() const;
  /// What all lessons share in the language of the pupils' screen now, or nullptr: in English.
  const lesson::Language* language() const;
  bool right_to_left() const;
  bool languages_open() const { return languages_open_; }
  /// The mistakes of a lesson that was saved while it is shown; empty: none.
  std::string_view saved_mistakes() const { return saved_mistakes_; }
  const Tried& tried() const { return tried_; }
  bool disclosure() const { return disclosure_; }
  bool desk_on_board() const { return desk_on_board_; }
  const DeskState& desk() const { return desk_; }
  const Gate& gate() const { return gate_; }
  const AccessState& access() const { return access_; }
  bool desk_window() const { return desk_window_; }
  bool can_swap_displays() const { return desk_window_ && can_swap_; }
  /// What was wanted and is not behind the PIN, or not any more; whoever carries it out takes it.
  std::optional<Behind> granted() const { return granted_; }
  void take_granted() { granted_.reset(); }
  bool rehearsal() const { return rehearsal_; }
  /// The plan that Begin takes; only in Where::setup.
  const delivery::Plan& draft() const { return draft_; }
  /// What may be taken away today, and what is; only in Where::setup.
  const std::vector<lesson::Choice>& choices() const { return choices_; }
  const Remembered& remembered() const { return remembered_; }
  /// For the lesson that is got ready or taught.
  const KeptChoice& kept() const { return kept_; }
  /// Written when the lesson is finished.
  const Note& note() const { return note_; }
  /// Help stands over a screen outside a lesson.
  bool help_open() const { return help_open_; }
  /// The lesson being taught; only in Where::lesson.
  const delivery::Session& session() const { return *session_; }
  bool trusts_step() const { return distrusted_ < 0 || distrusted_ != session_->now().step; }
  /// What was told outside a lesson; empty: nothing.
  std::string_view notice() const { return notice_; }
  /// Milliseconds since what the board shows changed.
  float since_change() const;
  /// Whether something on the board moves by itself now.
  bool moving() const;
  /// Whether time must go on: a clock runs or something moves.
  bool wants_ticks() const;
  /// Whether a key that is a letter or digit is text (a field has the focus).
  bool typing() const { return field_ != Field::none; }

 private:
  void on(const delivery::Event& event);
  void on_desk(const DeskEvent& event);
  void on_plan(const DeskEvent& event);
  void on_gate(const GateEvent& event);
  void want(Behind behind);
  void show_desk(bool on_board);
  void begin(bool rehearsal);
  void leave_lesson();
  void pretend_answers();
  const lesson::Lesson& opened_lesson() const;
  void type(const Type& typed);
  void choose_ages(int index);
  bool comes_before(int one, int other) const;
  void turn_page(int by);
  void try_button(const PadButton& pressed);
  void choose_language(std::string code);
  void take_shelf(const NewShelf& event);
  void go_on_with(std::shared_ptr<const lesson::Lesson> lesson, const std::string& at);
  std::shared_ptr<const lesson::Lesson> lesson_in(int index, const delivery::Room& room, bool with_beside) const;
  /// In the language of the room, without what is hidden today.
  std::shared_ptr<const lesson::Lesson> lesson_for(int index, const delivery::Room& room,
                                                   const std::vector<lesson::HiddenPiece>& hidden) const;
  std::string* typed_text();

  std::shared_ptr<const Shelf> shelf_;
  std::shared_ptr<ask::Keeper> keeper_;
  std::string notice_;
  int distrusted_ = -1;  ///< A step that is not drawn, or -1.
  Where where_ = Where::library;
  int ages_ = 0, page_ = 0, opened_ = -1;
  std::vector<int> listed_;
  delivery::Room room_{.present = 28, .adult = {}, .place = {}};
  bool ready_[kReadyItems] = {};
  Tried tried_;
  Field field_ = Field::none;
  std::string line_, problem_text_;
  std::string saved_mistakes_;
  bool languages_open_ = false;
  bool disclosure_ = false, desk_on_board_ = false, help_open_ = false;
  float since_ = 0;  ///< Outside a lesson.
  DeskState desk_;
  Gate gate_;
  AccessState access_;
  std::optional<Behind> granted_;
  bool say_no_pin_ = false;  ///< When the desk comes onto the board.
  bool rehearsal_ = false, desk_window_ = false, can_swap_ = false;
  delivery::Plan draft_;
  std::vector<lesson::Choice> choices_;
  Remembered remembered_;
  KeptChoice kept_, usual_kept_;
  Note note_;
  std::unique_ptr<delivery::Session> session_;
};

/// Whether the desk may come onto the pupils' screen only behind the PIN.
bool desk_needs_pin(const Kiosk& kiosk);

}  // namespace pausepoint::screens
