#include "app/shell/desk_tour.h"

#include <string>
#include <string_view>
#include <utility>

namespace pausepoint::shell {
namespace {

using screens::DeskEvent;
using screens::Kiosk;

constexpr std::string_view kParts[screens::kSections] = {
    "what-and-why", "todays-plan", "less-today", "go-gently", "new-words", "pupils-may-say", "keys", "what-is-kept"};
constexpr std::string_view kQuestions[] = {"Why do some gifts come with a question?",
                                           "Can a viewer be somebody I know?",
                                           "What if my friend is the one who streams?"};
constexpr int kTenThirty = (10 * 60 + 30) * 60, kTenFifty = 10 * 60 + 50;

class Tour {
 public:
  Tour(std::shared_ptr<const screens::Shelf> shelf, int index, FunctionRef<void(const Stop&)> see)
      : kiosk_(std::move(shelf)), index_(index), see_(see) {}

  void prepare() {
    kiosk_.apply(screens::OpenLesson{index_});
    if (kiosk_.where() != screens::Where::setup) return;
    kiosk_.apply(DeskEvent(screens::DeskWindow{true, true}));
    plan(delivery::TimeOfDay{kTenThirty});
    for (int i = 0; i < screens::kSections; ++i) {
      kiosk_.apply(DeskEvent(screens::OpenSection{static_cast<screens::Section>(i)}));
      stop("prepare-" + std::string(kParts[i]));
    }
    change_today();
  }
  void teach() {
    if (kiosk_.where() != screens::Where::setup) return;
    kiosk_.apply(screens::Begin{});
    stop("begun");
    tick(9);
    stop("slipping");
    cue(ask::Cue::pause), tick(1);
    stop("paused"), cue(ask::Cue::pause);
    park();
    tick(60);
    stop("cannot-fit");
    kiosk_.apply(delivery::Event(delivery::Jump{last()}));
    stop("parked");
    cue(ask::Cue::next);
    for (int presses = 0; presses < kMostPresses && !kiosk_.session().now().finished; ++presses) cue(ask::Cue::next);
    stop("afterwards");
    kiosk_.apply(DeskEvent(screens::TurnSay{1}));
    stop("afterwards-more");
  }
  void rehearse() {
    if (kiosk_.where() != screens::Where::lesson) return;
    kiosk_.apply(screens::ToLibrary{});
    stop("waits");
    kiosk_.apply(screens::OpenLesson{index_});
    kiosk_.apply(DeskEvent(screens::OpenSection{screens::Section::plan}));
    stop("prepare-again");
    kiosk_.apply(screens::Begin{true});
    for (int presses = 0; presses < kMostPresses && !open() && !kiosk_.session().now().finished; ++presses)
      cue(ask::Cue::next);
    kiosk_.apply(DeskEvent(screens::PretendAnswers{}));
    stop("rehearsal");
  }
  void drawer() {
    if (kiosk_.where() != screens::Where::lesson) return;
    kiosk_.apply(DeskEvent(screens::DeskWindow{}));
    kiosk_.apply(screens::GateEvent(screens::SetGate{true}));
    kiosk_.apply(screens::ShowDesk{true});
    kiosk_.apply(screens::GateEvent(screens::TypeDigit{1}));
    stop("gate");
    kiosk_.apply(screens::GateEvent(screens::OpenGate{}));
    stop("drawer");
  }

 private:
  static constexpr int kMostPresses = 40;

  /// In a lesson under the step that stands there, so that what is known of that step is known here.
  void stop(std::string moment) {
    const bool lesson = kiosk_.where() == screens::Where::lesson && !kiosk_.session().now().finished;
    const delivery::Session* session = lesson ? &kiosk_.session() : nullptr;
    see_({kiosk_, session != nullptr ? delivery::current_step(session->lesson(), session->now()).id : "desk",
          std::move(moment)});
  }
  void cue(ask::Cue which) { kiosk_.apply(delivery::Event(which)); }
  void tick(int minutes) { kiosk_.apply(delivery::Event(ask::Tick{yaml::Milliseconds(minutes * 60'000LL)})); }
  void plan(delivery::PlanEvent event) { kiosk_.apply(delivery::Event(std::move(event))); }
  int last() const { return static_cast<int>(kiosk_.session().lesson().steps.size()) - 1; }
  bool open() const {
    const auto asked = delivery::asking(kiosk_.session().lesson(), kiosk_.session().now());
    return asked && ask::is_open(*asked->state);
  }
  void change_today() {
    for (const lesson::Choice& choice : kiosk_.choices()) {
      if (!choice.free) continue;
      const auto& whole = *kiosk_.shelf().lessons[static_cast<std::size_t>(index_)].lesson;
      const std::string& step = whole.steps[static_cast<std::size_t>(choice.step)].id;
      plan(delivery::HidePiece{{step, choice.piece.id}});
      break;
    }
    kiosk_.apply(DeskEvent(screens::OpenSection{screens::Section::less}));
    stop("prepare-less-chosen");
    plan(delivery::StopAt{kTenFifty});
    kiosk_.apply(DeskEvent(screens::OpenSection{screens::Section::plan}));
    stop("prepare-set-end");
    plan(delivery::StopAt{});
  }
  void park() {
    for (const std::string_view question : kQuestions) {
      kiosk_.apply(screens::FocusField{screens::Field::parked});
      for (const char c : question) kiosk_.apply(screens::Type{static_cast<char32_t>(c)});
      if (question == kQuestions[0]) stop("parking");
      kiosk_.apply(screens::ParkLine{});
    }
  }

  Kiosk kiosk_;
  int index_;
  FunctionRef<void(const Stop&)> see_;
};

}  // namespace

void tour_desk(std::shared_ptr<const screens::Shelf> shelf, int index, FunctionRef<void(const Stop&)> see) {
  Tour tour(std::move(shelf), index, see);
  tour.prepare();
  tour.teach();
  tour.rehearse();
  tour.drawer();
}

}  // namespace pausepoint::shell
