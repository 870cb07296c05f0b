#include "app/screens/kiosk.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/base/text.h"
#include "app/delivery/answering.h"
#include "app/screens/glance.h"

namespace pausepoint::screens {
namespace {

constexpr yaml::Milliseconds kBooster{10 * 60'000};  ///< Boosters are at most so long.
constexpr float kHour = 3'600'000;
constexpr int kLongestTyped = 60;

/// The text without its last character.
void erase_last(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

/// The phase and the round of the question that stands there; nothing: none does.
std::optional<std::pair<ask::Phase, int>> ask_moment(const delivery::Session& session) {
  const auto open = delivery::asking(session.lesson(), session.now());
  if (!open || open->any) return {};
  return std::pair(open->state->phase, open->state->round);
}

template <class... F>
struct Overload : F... {
  using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

}  // namespace

Kiosk::Kiosk(std::shared_ptr<const Shelf> shelf, std::shared_ptr<ask::Keeper> keeper)
    : shelf_(std::move(shelf)), keeper_(std::move(keeper)) {
  choose_ages(0);
}

int Kiosk::pages() const {
  return std::max(1, (static_cast<int>(listed_.size()) + kLessonsOnPage - 1) / kLessonsOnPage);
}

/// Whether one lesson stands before another in the library: those for pupils first, whole lessons before boosters, the
/// youngest first; what cannot be taught stands last.
bool Kiosk::comes_before(int one, int other) const {
  const auto rank = [&](int index) {
    const auto& lesson = shelf_->lessons[static_cast<std::size_t>(index)].lesson;
    if (!lesson) return std::tuple(true, true, true, 0, std::string_view());
    const bool booster = lesson->minutes <= kBooster;
    return std::tuple(false, lesson->audience != lesson::Audience::pupils, booster, lesson->youngest,
                      std::string_view(lesson->title));
  };
  return rank(one) < rank(other);
}

void Kiosk::choose_ages(int index) {
  ages_ = std::clamp(index, 0, static_cast<int>(std::size(kAgeBands)) - 1);
  const AgeBand& band = kAgeBands[ages_];
  listed_.clear();
  for (int i = 0; i < static_cast<int>(shelf_->lessons.size()); ++i) {
    const auto& lesson = shelf_->lessons[static_cast<std::size_t>(i)].lesson;
    if (!lesson || (lesson->youngest <= band.oldest && lesson->oldest >= band.youngest)) listed_.push_back(i);
  }
  std::ranges::stable_sort(listed_, [&](int one, int other) { return comes_before(one, other); });
  page_ = 0;
}

void Kiosk::turn_page(int by) {
  if (where_ == Where::library && !help_open_) page_ = std::clamp(page_ + by, 0, pages() - 1);
}

float Kiosk::since_change() const {
  if (where_ != Where::lesson) return since_;
  return static_cast<float>(session_->now().since_change.count());
}

bool Kiosk::moving() const { return where_ == Where::lesson && delivery::moving(session_->lesson(), session_->now()); }

bool Kiosk::wants_ticks() const {
  if (gate_.asked) return true;
  return where_ == Where::lesson && delivery::wants_ticks(session_->lesson(), session_->now());
}

std::string* Kiosk::typed_text() {
  switch (field_) {
    case Field::adult:
      return &room_.adult;
    case Field::place:
      return &room_.place;
    case Field::line:
    case Field::parked:
      return &line_;
    case Field::word:
      return &desk_.word;
    case Field::class_label:
      return &kept_.class_label;
    case Field::none:
      break;
  }
  return nullptr;
}

void Kiosk::type(const Type& typed) {
  std::string* text = typed_text();
  if (text == nullptr) return;
  const int longest = field_ == Field::class_label ? KeptChoice::kLongestLabel : kLongestTyped;
  if (typed.erase) {
    erase_last(*text);
  } else if (typed.character >= U' ' && typed.character != 0x7F && count_characters(*text) < longest) {
    append_utf8(*text, typed.character);
  }
  if (field_ == Field::word) desk_.asked = 0;
}

void Kiosk::on(const delivery::Event& event) {
  if (const auto* time = std::get_if<ask::Tick>(&event); time && time->pace == 100 && access_.access.longer != 100)
    return on(delivery::Event(ask::Tick{time->elapsed, 100 * 100 / access_.access.longer}));
  if (const auto* time = std::get_if<ask::Tick>(&event)) gate_ = passed(gate_, time->elapsed);
  // Whoever runs the lesson is never kept from it: any cue, the cover above all, puts the gate away.
  if (std::holds_alternative<ask::Cue>(event)) {
    if (gate_.asked) gate_ = changed(gate_, PutGateAway{});
    access_.open = false;
  }
  if (where_ == Where::lesson) {
    const int step = session_->now().step;
    const auto asked = ask_moment(*session_);
    const bool was_finished = session_->now().finished;
    // What the class cannot see, it cannot answer.
    const bool of_class = std::holds_alternative<ask::Press>(event) || std::holds_alternative<ask::Pick>(event);
    if (of_class && (!trusts_step() || access_.open)) return;
    session_->apply(event);
    if (session_->now().step != step) desk_ = at_new_step(std::move(desk_));
    if (ask_moment(*session_) != asked) desk_.say = 0;  // something else is to be said now
    if (session_->now().finished && !was_finished) {
      note_ = lesson_note(session_->lesson(), session_->now(), shelf_->today);
      desk_ = at_new_step(std::move(desk_));
    }
    room_.present = session_->now().room.present;
  } else if (const auto* tick = std::get_if<ask::Tick>(&event)) {
    since_ = std::min(since_ + static_cast<float>(tick->elapsed.count()), kHour);
  } else if (const auto* cue = std::get_if<ask::Cue>(&event)) {
    if (*cue == ask::Cue::help) help_open_ = !help_open_;
    if (*cue == ask::Cue::next) turn_page(1);
    if (*cue == ask::Cue::back) turn_page(-1);
  } else if (const auto* plan = std::get_if<delivery::PlanEvent>(&event); plan && where_ == Where::setup) {
    const std::vector<delivery::Milliseconds> nothing(draft_.steps.size());
    draft_ = delivery::changed(opened_lesson(), std::move(draft_), {-1, false, nothing}, *plan);
    draft_.begin_at = delivery::next_step(draft_, 0, 1);
    if (std::holds_alternative<delivery::HidePiece>(*plan)) choices_ = lesson::choices(opened_lesson(), draft_.hidden);
  }
}

void Kiosk::try_button(const PadButton& pressed) {
  if (where_ != Where::setup) return;
  constexpr int kPass = Tried::kButtons - 1;
  if (pressed.option < kPass) tried_.buttons[pressed.option < 0 ? kPass : pressed.option] = true;
  if (pressed.tile >= 0 && pressed.tile < Tried::kTiles) tried_.tiles[pressed.tile] = true;
  if (pressed.tile == PadButton::kKeys) tried_.keys = true;
  tried_.last = pressed.tile;
}

void Kiosk::resume(int lesson, delivery::Delivery from) {
  opened_ = lesson;
  room_ = from.room;
  session_ = std::make_unique<delivery::Session>(lesson_for(lesson, room_, from.plan.hidden), std::move(from),
                                                 keeper_);
  where_ = Where::lesson;
  if (!notice_.empty()) tell(std::exchange(notice_, {}));
}

void Kiosk::tell(const std::string& sentence) {
  if (where_ != Where::lesson) {
    notice_.append(notice_.empty() ? "" : " ").append(sentence);
    return;
  }
  const std::string& told = session_->now().trouble;
  session_->apply(delivery::Notice{told.empty() ? sentence : told + " " + sentence});
}

bool Kiosk::apply(const Event& event) {
  const Where was = where_;
  const Glance before = glance(*this);
  const Overload handle{
      [&](const ChooseAges& e) { choose_ages(e.index); },
      [&](const TurnPage& e) { turn_page(e.by); },
      [&](const OpenLesson& e) {
        if (e.index < 0 || e.index >= static_cast<int>(shelf_->lessons.size())) return;
        opened_ = e.index;
        const lesson::Loaded& loaded = shelf_->lessons[static_cast<std::size_t>(e.index)];
        where_ = loaded.lesson ? Where::setup : Where::problem;
        problem_text_ = render(loaded.source, loaded.diagnostics);
        if (!loaded.lesson) return;
        draft_ = delivery::make_plan(*loaded.lesson);
        choices_ = lesson::choices(*loaded.lesson, {});
        if (lesson::find_language(loaded.languages, room_.language) == nullptr) room_.language.clear();
      },
      [&](const ToLibrary&) {
        leave_lesson();
        where_ = Where::library;
      },
      [&](const ChangePresent& e) { room_.present = std::clamp(room_.present + e.by, 1, delivery::kMostPresent); },
      [&](const ToggleReady& e) {
        if (e.item >= 0 && e.item < kReadyItems) ready_[e.item] = !ready_[e.item];
      },
      [&](const FocusField& e) { field_ = e.field; },
      [&](const Type& e) { type(e); },
      [&](const SendLine&) {
        if (where_ == Where::lesson) session_->apply(ask::Line{line_});
        line_.clear();
        field_ = Field::none;
      },
      [&](const ParkLine&) {
        if (where_ == Where::lesson) session_->apply(delivery::Park{line_});
        line_.clear();
        field_ = Field::none;
      },
      [&](const PadButton& e) { try_button(e); },
      [&](const PadsHere& e) { tried_.pads = std::clamp(e.count, 0, Tried::kTiles); },
      [&](const ChooseAnswering& e) { room_.answering = e.answering; },
      [&](const ChangeTeams& e) {
        room_.teams = std::clamp(room_.teams + e.by, delivery::kLeastTeams, delivery::kMostTeams);
      },
      [&](const Begin& e) { begin(e.rehearsal); },
      [&](const ToggleDisclosure&) { disclosure_ = !disclosure_; },
      [&](const ShowDesk& e) { show_desk(e.on_board); },
      [&](const DeskEvent& e) { on_desk(e); },
      [&](const ShowLanguages& e) { languages_open_ = e.open && where_ == Where::setup; },
      [&](const ChooseLanguage& e) { choose_language(e.code); },
      [&](const ChooseBeside& e) { room_.beside = e.code; },
      [&](const NewShelf& e) { take_shelf(e); },
      [&](const HideMistakes&) { saved_mistakes_.clear(); },
      [&](const TryStep&) { distrusted_ = -1; },
      [&](const WipeKept&) { want(Behind::wipe); },
      [&](const GateEvent& e) { on_gate(e); },
      [&](const AccessEvent& e) { access_ = changed(access_, e); },
      [&](const delivery::Event& e) { on(e); },
  };
  std::visit(handle, event);
  if (was != where_) {
    since_ = 0;
    help_open_ = false;
    gate_ = changed(gate_, PutGateAway{});
    field_ = Field::none;
    tried_ = {};
    access_.open = false;
    languages_open_ = false;
    saved_mistakes_.clear();
  }
  // Something else is shown: it is read from its beginning.
  const auto* of_lesson = std::get_if<delivery::Event>(&event);
  const bool cue = of_lesson != nullptr && std::holds_alternative<ask::Cue>(*of_lesson);
  if (cue || glance(*this) != before) access_.page = 0;
  return true;
}

}  // namespace pausepoint::screens
