// What the kiosk does for the desk: the plan that is got ready, rehearsals, and what is remembered.
#include <utility>

#include "app/screens/kiosk.h"
#include "app/screens/languages.h"

namespace pausepoint::screens {

const lesson::Lesson& Kiosk::opened_lesson() const {
  return *shelf_->lessons[static_cast<std::size_t>(opened_)].lesson;
}

void Kiosk::show_desk(bool on_board) {
  const bool has_one = where_ == Where::lesson || where_ == Where::setup;
  gate_ = changed(gate_, PutGateAway{});
  if (on_board && has_one && !desk_window_) {
    if (desk_needs_pin(*this)) return want(Behind::desk);
    desk_on_board_ = true;
    if (std::exchange(say_no_pin_, false))
      tell("No PIN is set, so anyone can open the desk here. Set one in a terminal: pausepoint pin");
    return;
  }
  desk_on_board_ = gate_.open = false;
  // A field on the desk would swallow what the class presses.
  if (field_ == Field::line || field_ == Field::word || field_ == Field::class_label) field_ = Field::none;
}

void Kiosk::on_plan(const DeskEvent& event) {
  if (where_ != Where::setup) return;
  const lesson::Lesson& lesson = opened_lesson();
  const delivery::Plan was = draft_;
  if (const auto* length = std::get_if<ChooseLength>(&event)) {
    draft_ = delivery::make_plan(lesson, length->minutes);
  } else if (std::holds_alternative<UseOwnTimes>(event)) {
    if (const auto* times = times_of(remembered_, lesson.slug)) draft_ = delivery::with_own_times(lesson, *times);
  } else if (std::holds_alternative<GoOnFromLastTime>(event)) {
    if (const auto step = unfinished_at(remembered_, lesson)) draft_ = delivery::continued(lesson, *step, 0);
  }
  // Another plan is still for the same room, the same day and the same class.
  draft_.hidden = was.hidden;
  draft_.stop_at = was.stop_at;
  draft_.time_of_day = was.time_of_day;
}

void Kiosk::on_desk(const DeskEvent& event) {
  desk_ = turned(std::move(desk_), event);
  on_plan(event);
  if (std::holds_alternative<PretendAnswers>(event)) pretend_answers();
  if (const auto* recall = std::get_if<Recall>(&event)) remembered_ = recall->remembered;
  if (const auto* set = std::get_if<SetKept>(&event)) {
    kept_ = set->choice;
    if (set->usual) usual_kept_ = set->choice;
  }
  if (std::holds_alternative<ToggleKeepUs>(event)) kept_.keep_us = !kept_.keep_us;
  if (const auto* window = std::get_if<DeskWindow>(&event)) {
    desk_window_ = window->there;
    can_swap_ = window->swaps;
    if (desk_window_) show_desk(false);
  }
}

void Kiosk::begin(bool rehearsal) {
  if (where_ != Where::setup) return;
  session_ = std::make_unique<delivery::Session>(lesson_for(opened_, room_, draft_.hidden), room_,
                                                 rehearsal ? nullptr : keeper_);
  if (const std::string draft = draft_notice(*this); !draft.empty()) session_->apply(delivery::Notice{draft});
  if (!notice_.empty()) session_->apply(delivery::Notice{std::exchange(notice_, {})});
  session_->apply(delivery::PlanEvent(delivery::SetPlan{draft_}));
  desk_ = at_new_step({});
  where_ = Where::lesson;
  rehearsal_ = rehearsal;
  field_ = Field::none;
  show_desk(false);
}

void Kiosk::leave_lesson() {
  if (session_) remembered_ = after(std::move(remembered_), session_->lesson(), session_->now(), rehearsal_);
  // The next class must not stand under the label of this one.
  if (session_) kept_ = usual_kept_;
  if (session_) session_->leave();
  session_.reset();
  distrusted_ = -1;
  desk_ = {};
  disclosure_ = rehearsal_ = false;
  show_desk(false);
}

void Kiosk::pretend_answers() {
  if (where_ != Where::lesson || !rehearsal_) return;
  const auto open = delivery::asking(session_->lesson(), session_->now());
  if (!open || !ask::is_open(*open->state)) return;
  const int options = static_cast<int>(open->ask->options.size());
  // The same spread every time, a pass among them; three quarters of the class.
  for (int i = 0; i < room_.present * 3 / 4; ++i) {
    session_->apply(ask::Press{i % 9 == 8 ? options : (i * i + i / 3) % options});
  }
}

}  // namespace pausepoint::screens
