#include "app/shell/keeping.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>
#include <utility>

#include "app/delivery/snapshot.h"
#include "app/shell/note_page.h"
#include "app/shell/shelf.h"
#include "app/store/access_file.h"
#include "app/store/standing.h"

namespace pausepoint::shell {
namespace {

using screens::Kiosk;
using screens::Where;

std::string marker_text(const Kiosk& kiosk) {
  const lesson::Lesson& lesson = kiosk.session().lesson();
  return lesson.slug + " " + delivery::current_step(lesson, kiosk.session().now()).id + "\n";
}

/// Index of the lesson on the shelf, or -1.
int find_lesson(const screens::Shelf& shelf, std::string_view slug) {
  for (std::size_t i = 0; i < shelf.lessons.size(); ++i) {
    if (shelf.lessons[i].lesson && shelf.lessons[i].lesson->slug == slug) return static_cast<int>(i);
  }
  return -1;
}

const std::string& text_of(const Kiosk& kiosk, int lesson) {
  return kiosk.shelf().lessons[static_cast<std::size_t>(lesson)].source.text;
}

/// Time, and what pupils do while answers are open, leave no mark: nothing is written because of them.
bool leaves_a_mark(const screens::Event& event) {
  const auto* of_lesson = std::get_if<delivery::Event>(&event);
  if (of_lesson == nullptr) return true;
  return !std::holds_alternative<ask::Tick>(*of_lesson) && !std::holds_alternative<ask::Press>(*of_lesson) &&
         !std::holds_alternative<ask::Hands>(*of_lesson);
}

}  // namespace

Result<std::unique_ptr<Keeping>> Keeping::open(const std::string& folder, std::function<void()> wake) {
  auto opened = store::DataFolder::open(folder.empty() ? store::default_folder() : folder);
  if (opened.trouble == store::DataFolder::Trouble::in_use) return Failure{opened.sentence};
  const std::string path = opened.folder ? opened.folder->path() : std::string();
  std::string problems;
  const store::Settings settings = store::read_settings(path, problems);
  store::KeeperOptions options{path, settings.memory_only, true, std::move(wake)};
  GateWorld world = real_gate_world();
  world.wake = options.wake;
  const std::string pin_folder = folder.empty() ? store::default_folder() : folder;
  auto keeping = std::make_unique<Keeping>(std::make_unique<store::RealDisk>(), path, std::move(options),
                                           std::move(world), pin_folder);
  keeping->settings_ = settings;
  if (!problems.empty()) {
    std::fputs(problems.c_str(), stderr);
    keeping->sentences_.push_back("There is a mistake in settings.yaml; the program's output shows where.");
  }
  if (!opened.sentence.empty()) keeping->sentences_.push_back(opened.sentence);
  if (opened.folder) {
    for (const std::string& notice : opened.folder->notices()) keeping->sentences_.push_back(notice);
    const std::string notice = keeping->results_.check();
    if (!notice.empty()) keeping->sentences_.push_back(notice);
  }
  keeping->lock_ = std::move(opened.folder);
  return keeping;
}

Keeping::Keeping(std::unique_ptr<store::Disk> disk, const std::string& folder, store::KeeperOptions options)
    : Keeping(std::move(disk), folder, std::move(options), real_gate_world(), folder) {}

Keeping::Keeping(std::unique_ptr<store::Disk> disk, const std::string& folder, store::KeeperOptions options,
                 GateWorld world, const std::string& pin_folder)
    : disk_(std::move(disk)),
      folder_(folder),
      results_(folder),
      gate_(*disk_, pin_folder, std::move(world)),
      keeper_(std::make_shared<store::DiskKeeper>(*disk_, std::move(options))) {}

void Keeping::resume(Kiosk& kiosk) {
  gate_.resume(kiosk);
  kiosk.apply(screens::DeskEvent(screens::SetKept{{settings_.class_label, settings_.keep_us}, true}));
  for (const std::string& sentence : std::exchange(sentences_, {})) kiosk.tell(sentence);
  const auto forget = [&] { keeper_->drop(), keeper_->settle({}); };
  if (folder_.empty()) return;
  recall_access(kiosk);
  const std::string text = store::read_small_file(folder_ + "/" + store::DiskKeeper::kStanding);
  const std::string marker = store::read_small_file(marker_path());
  if (!marker.empty()) disk_->remove(marker_path());
  const auto standing = store::from_text(text);
  if (!standing && !text.empty()) kiosk.tell("Where the last lesson stood could not be read. Choose it again.");
  if (!standing) return forget();
  const int index = find_lesson(kiosk.shelf(), standing->lesson);
  if (index < 0) return;  // another lesson was asked for
  const lesson::Lesson& lesson = *kiosk.shelf().lessons[static_cast<std::size_t>(index)].lesson;
  version_ = store::version_of(text_of(kiosk, index));
  number_ = standing->number;
  const screens::SetKept as_chosen{{standing->class_label, standing->keep_us}, false};
  const bool same = version_ == standing->version;
  auto restored = delivery::read_snapshot(lesson, standing->delivery, same, 0);
  if (!restored) {
    kiosk.tell("Where the last lesson stood could not be read. Choose it again.");
    return forget();
  }
  // The same once more, with the lesson as it is taught today.
  const auto taught =
      lesson::for_today(kiosk.shelf().lessons[static_cast<std::size_t>(index)].lesson, restored->delivery.plan.hidden);
  restored = delivery::read_snapshot(*taught, standing->delivery, same, 0);
  const auto open = delivery::asking(*taught, restored->delivery);
  const bool taking = open && (open->state->phase == ask::Phase::answer || open->state->phase == ask::Phase::closing);
  const auto answers = taking ? keeper_->reopen(*open->ask) : std::nullopt;
  restored = delivery::read_snapshot(*taught, standing->delivery, same, answers);
  if (!answers) forget();
  if (restored->delivery.finished) {
    file_results(lesson, restored->delivery, kiosk.shelf().today, as_chosen.choice);
    return keeper_->settle(std::string());
  }
  kiosk.apply(screens::DeskEvent(as_chosen));
  kiosk.resume(index, std::move(restored->delivery));
  if (marker == marker_text(kiosk)) kiosk.distrust_step();
  if (restored->begun_anew) kiosk.tell("This step could not be taken up where it stood, so it begins again.");
  if (restored->asked_again) kiosk.tell("The answers to the open question are lost. It is asked again from zero.");
}

void Keeping::apply(Kiosk& kiosk, const screens::Event& event) {
  const bool taught = kiosk.where() == Where::lesson;
  if (taught && std::holds_alternative<screens::ToLibrary>(event)) leave(kiosk);
  if (const auto* of_lesson = std::get_if<delivery::Event>(&event)) {
    if (const auto* tick = std::get_if<ask::Tick>(of_lesson)) since_kept_ += tick->elapsed, gate_.pass(tick->elapsed);
  }
  if (leaves_a_mark(event)) touched_ = fresh_ = true;
  kiosk.apply(event);
  if (std::holds_alternative<screens::AccessEvent>(event)) keep_access(kiosk.access().access);
  if (!taught && kiosk.where() == Where::lesson) begin(kiosk);
  if (kiosk.granted() == screens::Behind::wipe) {
    kiosk.take_granted();
    wipe(kiosk);
  }
  const auto* desk = std::get_if<screens::DeskEvent>(&event);
  if (desk != nullptr && std::holds_alternative<screens::WriteNote>(*desk)) write_note(kiosk);
}

bool Keeping::settle(Kiosk& kiosk) {
  bool changed = gate_.settle(kiosk, *keeper_);
  if (kiosk.granted() == screens::Behind::wipe) {
    kiosk.take_granted();
    wipe(kiosk);
  }
  for (bool again = true; again;) {
    const bool taught = kiosk.where() == Where::lesson && !kiosk.rehearsal();
    const bool late = since_kept_ >= kClockEvery;
    std::optional<std::string> text;
    if (taught && !folder_.empty() && (touched_ || late || keeper_->unsettled())) {
      text = standing_text(kiosk);
      since_kept_ = yaml::Milliseconds(0);
    }
    touched_ = false;
    keeper_->settle(std::move(text));
    const bool news = kiosk.catch_up();
    again = keeper_->unsettled();
    changed = changed || news || again;
    fresh_ = fresh_ || again;
  }
  for (const std::string& sentence : keeper_->notices()) kiosk.tell(sentence), changed = true;
  return changed;
}

/// The class's screens are as they were left.
void Keeping::recall_access(Kiosk& kiosk) {
  std::string problems;
  access_ = store::read_access(folder_ + "/" + store::kAccessFile, problems);
  if (!problems.empty()) {
    std::fputs(problems.c_str(), stderr);
    kiosk.tell("There is a mistake in access.yaml; the program's output shows where.");
  }
  kiosk.apply(screens::AccessEvent(screens::RecallAccess{access_}));
}

void Keeping::keep_access(const Access& access) {
  if (folder_.empty() || access == access_) return;
  access_ = access;
  keeper_->later([this, text = store::to_text(access)]() -> std::string {
    const int failed = store::replace_file(*disk_, folder_, store::kAccessFile, text);
    if (failed == 0) return {};
    return "How the class wants its screens could not be kept: " + store::reason_of(failed) + ".";
  });
}

std::string Keeping::standing_text(const Kiosk& kiosk) const {
  const delivery::Session& session = kiosk.session();
  return store::to_text({session.lesson().slug, version_, number_, kiosk.kept().class_label, kiosk.kept().keep_us,
                         delivery::write_snapshot(session.lesson(), session.now())});
}

void Keeping::begin(const Kiosk& kiosk) {
  version_ = store::version_of(text_of(kiosk, kiosk.opened()));
  number_ = 0;
  if (folder_.empty() || kiosk.rehearsal()) return;
  keeper_->finish();  // what the last lesson left is filed before the next number is taken
  if (const Result<int> number = results_.next_number()) number_ = *number;
}

void Keeping::leave(const Kiosk& kiosk) {
  if (kiosk.rehearsal()) return;
  const delivery::Session& session = kiosk.session();
  const auto& whole = kiosk.shelf().lessons[static_cast<std::size_t>(kiosk.opened())].lesson;
  file_results(*whole, session.now(), kiosk.shelf().today, kiosk.kept());
  if (!folder_.empty()) keeper_->settle(std::string());
}

void Keeping::file_results(const lesson::Lesson& lesson, const delivery::Delivery& delivery, const std::string& today,
                           const screens::KeptChoice& choice) {
  // A report would join a question that lost an option with the whole one, or with one that lost another.
  std::vector<activities::Result> results = delivery.results;
  std::erase_if(results, [&](const activities::Result& result) {
    return lesson::asks_less(lesson, delivery.plan.hidden, result.step_id);
  });
  store::Kept kept{number_,
                   lesson.slug,
                   version_,
                   choice.class_label,
                   store::school_week(today),
                   store::keepable(results, choice.keep_us)};
  if (folder_.empty() || number_ == 0 || kept.results.empty()) return;
  keeper_->later([results = results_, kept = std::move(kept)]() mutable { return results.keep(kept); });
}

void Keeping::write_note(Kiosk& kiosk) {
  if (kiosk.where() != Where::lesson || !kiosk.session().now().finished || kiosk.rehearsal()) return;
  const auto written = shell::write_note(kiosk.note(), kiosk.session().lesson().slug, kiosk.shelf().today, folder_,
                                         home_folder() + "/assets");
  kiosk.tell(written ? "The note is in " + folder_ + "/" + *written + "." : written.sentence());
}

std::string Keeping::desk_display() const {
  return folder_.empty() ? std::string() : store::read_small_file(folder_ + "/" + kDeskDisplay);
}

void Keeping::keep_desk_display(const std::string& name) {
  if (folder_.empty()) return;
  keeper_->later([disk = disk_.get(), folder = folder_, name]() -> std::string {
    if (store::replace_file(*disk, folder, kDeskDisplay, name) == 0) return {};
    return "Which display the desk is on could not be kept; the next start may swap them again.";
  });
}

void Keeping::wipe(Kiosk& kiosk) {
  if (folder_.empty() || kiosk.where() == Where::lesson) return;
  keeper_->drop();
  keeper_->settle({});
  keeper_->finish();
  const Result<std::string> wiped = store::wipe(folder_);
  kiosk.tell(wiped ? *wiped : wiped.sentence());
}

void Keeping::before_drawing(const Kiosk& kiosk) {
  if (!fresh_ || folder_.empty() || kiosk.where() != Where::lesson || !kiosk.trusts_step()) return;
  const std::string text = marker_text(kiosk);
  const int file = disk_->open(marker_path(), O_WRONLY | O_CREAT | O_TRUNC);
  if (file < 0) return;
  drawing_ = true;
  store::write_all(*disk_, file, text.data(), text.size(), 0);
  disk_->set_times(file);
  disk_->close(file);
}

void Keeping::after_drawing() {
  fresh_ = false;
  if (std::exchange(drawing_, false)) disk_->remove(marker_path());
}

int wipe_folder(const std::string& folder, bool pin_too) {
  const std::string path = folder.empty() ? store::default_folder() : folder;
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::printf("Nothing was kept in %s.\n", path.c_str()), 0;
  const auto opened = store::DataFolder::open(path);
  if (!opened.folder) return std::fprintf(stderr, "pausepoint: %s\n", opened.sentence.c_str()), 2;
  const Result<std::string> wiped = store::wipe(path, pin_too);
  if (!wiped) return std::fprintf(stderr, "pausepoint: %s\n", wiped.sentence().c_str()), 1;
  return std::printf("%s\n", wiped->c_str()), 0;
}

}  // namespace pausepoint::shell
