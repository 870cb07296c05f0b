#include "app/screens/kiosk.h"

#include <algorithm>
#include <utility>

#include "app/base/text.h"

namespace pausepoint::screens {
namespace {

constexpr float kHour = 3'600'000;
constexpr int kLongestTyped = 60;

/// The text without its last character.
void erase_last(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

template <class... F>
struct Overload : F... {
  using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

}  // namespace

float Kiosk::since_change() const {
  if (where_ != Where::lesson) return since_;
  return static_cast<float>(session_->now().since_change.count());
}

bool Kiosk::wants_ticks() const {
  return where_ == Where::lesson && delivery::wants_ticks(session_->lesson(), session_->now());
}

std::string* Kiosk::typed_text() {
  switch (field_) {
    case Field::adult:
      return &room_.adult;
    case Field::place:
      return &room_.place;
    case Field::line:
      return &line_;
    case Field::none:
      break;
  }
  return nullptr;
}

void Kiosk::type(const Type& typed) {
  std::string* text = typed_text();
  if (text == nullptr) return;
  if (typed.erase) {
    erase_last(*text);
  } else if (typed.character >= U' ' && typed.character != 0x7F && count_characters(*text) < kLongestTyped) {
    append_utf8(*text, typed.character);
  }
}

void Kiosk::on(const delivery::Event& event) {
  if (where_ == Where::lesson) {
    // What the class cannot see, it cannot answer.
    const bool of_class = std::holds_alternative<ask::Press>(event) || std::holds_alternative<ask::Pick>(event);
    if (of_class && !trusts_step()) return;
    session_->apply(event);
    if (const auto* present = std::get_if<ask::Present>(&event)) room_.present = present->pupils;
  } else if (const auto* tick = std::get_if<ask::Tick>(&event)) {
    since_ = std::min(since_ + static_cast<float>(tick->elapsed.count()), kHour);
  } else if (const auto* cue = std::get_if<ask::Cue>(&event)) {
    if (*cue == ask::Cue::help) help_open_ = !help_open_;
  } else if (const auto* press = std::get_if<ask::Press>(&event); press && where_ == Where::setup) {
    apply(PadButton{press->option});
  }
}

void Kiosk::resume(int lesson, delivery::Delivery from) {
  opened_ = lesson;
  room_ = from.room;
  session_ = std::make_unique<delivery::Session>(shelf_->lessons[static_cast<std::size_t>(lesson)].lesson,
                                                 std::move(from), keeper_);
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
  const Overload handle{
      [&](const ChooseAges& e) { ages_ = std::clamp(e.index, 0, static_cast<int>(std::size(kAgeBands)) - 1); },
      [&](const OpenLesson& e) {
        if (e.index < 0 || e.index >= static_cast<int>(shelf_->lessons.size())) return;
        opened_ = e.index;
        const lesson::Loaded& loaded = shelf_->lessons[static_cast<std::size_t>(e.index)];
        where_ = loaded.lesson ? Where::setup : Where::problem;
        problem_text_ = render(loaded.source, loaded.diagnostics);
      },
      [&](const ToLibrary&) {
        where_ = Where::library;
        if (session_) session_->leave();
        session_.reset();
        distrusted_ = -1;
        disclosure_ = desk_on_board_ = false;
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
      [&](const PadButton& e) {
        if (where_ == Where::setup && e.option >= 0 && e.option < 7) seen_[e.option] = true;
      },
      [&](const Begin&) {
        if (where_ != Where::setup) return;
        session_ = std::make_unique<delivery::Session>(shelf_->lessons[static_cast<std::size_t>(opened_)].lesson, room_,
                                                       keeper_);
        if (!notice_.empty()) session_->apply(delivery::Notice{std::exchange(notice_, {})});
        where_ = Where::lesson;
        field_ = Field::none;
      },
      [&](const ToggleDisclosure&) { disclosure_ = !disclosure_; },
      [&](const ShowDesk& e) { desk_on_board_ = e.on_board && where_ == Where::lesson; },
      [&](const TryStep&) { distrusted_ = -1; },
      [](const WipeKept&) {},
      [&](const delivery::Event& e) { on(e); },
  };
  std::visit(handle, event);
  if (was != where_) {
    since_ = 0;
    help_open_ = false;
    field_ = Field::none;
  }
  return true;
}

}  // namespace pausepoint::screens
