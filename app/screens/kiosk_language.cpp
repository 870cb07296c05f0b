// Today's languages, and a shelf whose files were saved while a lesson is shown.
#include <algorithm>
#include <utility>

#include "app/delivery/snapshot.h"
#include "app/screens/kiosk.h"
#include "app/screens/languages.h"

namespace pausepoint::screens {
namespace {

std::string counted(int count, std::string_view one, std::string_view many) {
  return std::to_string(count) + std::string(count == 1 ? one : many);
}

/// The lesson of the same file, or -1.
int find_source(const Shelf& shelf, const std::string& name) {
  const auto same = [&](const lesson::Loaded& loaded) { return loaded.source.name == name; };
  const auto found = std::ranges::find_if(shelf.lessons, same);
  return found == shelf.lessons.end() ? -1 : static_cast<int>(found - shelf.lessons.begin());
}

}  // namespace

std::shared_ptr<const lesson::Lesson> Kiosk::lesson_in(int index, const delivery::Room& room, bool with_beside) const {
  const lesson::Loaded& loaded = shelf_->lessons[static_cast<std::size_t>(index)];
  const lesson::InLanguage* chosen = lesson::find_language(loaded.languages, room.language);
  auto lesson = chosen != nullptr && chosen->lesson ? chosen->lesson : loaded.lesson;
  const lesson::Language* beside = with_beside ? lesson::find_language(shelf_->world.languages, room.beside) : nullptr;
  // The words on the cards are known by their English.
  if (beside == nullptr || lesson != loaded.lesson) return lesson;
  return lesson::with_keywords(std::move(lesson), beside->keywords);
}

std::shared_ptr<const lesson::Lesson> Kiosk::lesson_for(int index, const delivery::Room& room,
                                                        const std::vector<lesson::HiddenPiece>& hidden) const {
  return lesson::for_today(lesson_in(index, room, true), hidden);
}

std::shared_ptr<const lesson::Lesson> Kiosk::lesson_today() const { return lesson_in(opened_, room_, false); }

const lesson::Language* Kiosk::language() const {
  std::string_view code = room_.language;
  if (where_ == Where::lesson) code = session_->lesson().language;
  return lesson::find_language(shelf_->world.languages, code.substr(0, code.find('-')));
}

bool Kiosk::right_to_left() const {
  return where_ == Where::lesson && lesson::runs_right_to_left(session_->lesson().language);
}

void Kiosk::choose_language(std::string code) {
  if (where_ != Where::setup) return;
  const lesson::Loaded& loaded = shelf_->lessons[static_cast<std::size_t>(opened_)];
  const lesson::InLanguage* chosen = lesson::find_language(loaded.languages, code);
  room_.language = chosen != nullptr && chosen->lesson ? std::move(code) : std::string();
}

void Kiosk::take_shelf(const NewShelf& event) {
  const bool has_one = where_ != Where::library;
  const std::string name = has_one ? shelf_->lessons[static_cast<std::size_t>(opened_)].source.name : std::string();
  const int index = has_one ? find_source(*event.shelf, name) : -1;
  const bool taught = where_ == Where::lesson;
  if (has_one && index < 0) return;  // Its file is gone: what is shown stays.
  const lesson::Loaded* loaded = has_one ? &event.shelf->lessons[static_cast<std::size_t>(index)] : nullptr;
  if (loaded != nullptr && !loaded->lesson && where_ != Where::problem) {
    saved_mistakes_ = render(loaded->source, loaded->diagnostics);
    return;
  }
  saved_mistakes_.clear();
  std::string at;
  if (taught) at = delivery::write_snapshot(session_->lesson(), session_->now());
  shelf_ = event.shelf;
  if (has_one) opened_ = index;
  const int page = page_;
  choose_ages(ages_);
  page_ = std::min(page, pages() - 1);
  if (loaded == nullptr) return;
  problem_text_ = render(loaded->source, loaded->diagnostics);
  if (where_ == Where::problem && loaded->lesson) where_ = Where::setup;
  if (where_ == Where::setup) {
    draft_ = delivery::make_plan(*loaded->lesson);
    choices_ = lesson::choices(*loaded->lesson, {});
  }
  if (taught) go_on_with(lesson_for(opened_, session_->now().room, session_->now().plan.hidden), at);
}

void Kiosk::go_on_with(std::shared_ptr<const lesson::Lesson> lesson, const std::string& at) {
  // The step begins again: its state may point at options that are there no more.
  auto restored = delivery::read_snapshot(*lesson, at, false, std::nullopt);
  if (!restored) return;
  const delivery::Delivery& was = session_->now();
  delivery::Delivery& now = restored->delivery;
  now.covered = was.covered;
  if (was.plan.steps.size() == now.plan.steps.size()) now.plan = was.plan;
  session_->leave();
  auto keeper = rehearsal_ || !keeper_ ? std::make_shared<ask::MemoryKeeper>() : keeper_;
  session_ = std::make_unique<delivery::Session>(std::move(lesson), std::move(now), std::move(keeper));
  desk_ = at_new_step(std::move(desk_));
}

std::string draft_notice(const Kiosk& kiosk) {
  const lesson::Loaded& loaded = kiosk.shelf().lessons[static_cast<std::size_t>(kiosk.opened())];
  const lesson::InLanguage* chosen = lesson::find_language(loaded.languages, kiosk.room().language);
  std::string notice;
  if (chosen != nullptr && chosen->drafts > 0)
    notice =
        "The " + std::string(chosen->name.english) + " of this lesson is a draft, to be read by a speaker before use.";
  if (chosen != nullptr && chosen->missing > 0)
    notice += (notice.empty() ? "" : " ") + counted(chosen->missing, " text stands", " texts stand") + " in English.";
  if (chosen != nullptr && chosen->older > 0)
    notice +=
        (notice.empty() ? "" : " ") + counted(chosen->older, " text is", " texts are") + " older than the English.";
  const lesson::Language* beside = lesson::find_language(kiosk.shelf().world.languages, kiosk.room().beside);
  if (beside != nullptr && beside->draft)
    notice += (notice.empty() ? "" : " ") + std::string("The ") + std::string(beside->name.english) +
              " on the cards is a draft, to be read by a speaker before use.";
  return notice;
}

}  // namespace pausepoint::screens
