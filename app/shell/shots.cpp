#include "app/shell/shots.h"

#include <cstdio>
#include <filesystem>
#include <optional>

#include "app/screens/screens.h"
#include "app/shell/shelf.h"
#include "app/ui/frame.h"

namespace pausepoint::shell {
namespace {

using screens::Kiosk;
constexpr float kSettled = 3'600'000;
constexpr int kMostShots = 400;

class Photographer {
 public:
  Photographer(ui::Theme theme, std::string folder, int width, int height)
      : workshop_(std::move(theme), home_folder() + "/assets"),
        board_(workshop_, width, height),
        desk_(workshop_, width, height),
        folder_(std::move(folder)) {}

  int taken() const { return taken_; }
  bool failed() const { return failed_; }

  void take(const Kiosk& kiosk, const char* name) {
    board_.draw({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, [](screens::Event) {}); });
    desk_.draw({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_desk(kiosk, canvas, [](screens::Event) {}); });
    write(board_, name, "board");
    if (kiosk.where() == screens::Where::lesson) write(desk_, name, "desk");
  }

 private:
  void write(const ui::Frame& frame, const char* name, const char* side) {
    char file[160];
    std::snprintf(file, sizeof file, "/%03d-%s-%s.png", ++taken_, name, side);
    if (!ui::write_png(frame.picture(), folder_ + file)) failed_ = true;
    std::printf("\r%d photographs", taken_);
    std::fflush(stdout);
  }

  ui::Workshop workshop_;
  ui::Frame board_, desk_;
  std::string folder_;
  int taken_ = 0;
  bool failed_ = false;
};

std::optional<ask::Asking> asking(const Kiosk& kiosk) {
  return delivery::asking(kiosk.session().lesson(), kiosk.session().now());
}

/// A class of pupils answers: the same spread every time, a few passes among them.
void answer(Kiosk& kiosk) {
  const auto open = asking(kiosk);
  const int options = static_cast<int>(open->ask->options.size());
  const int most = kiosk.room().present * 6 / 7;
  for (int i = 0; i < most; ++i) {
    const int option = i % 9 == 8 ? options : (i * i + i / 3) % options;
    kiosk.apply(delivery::Event(ask::Press{option}));
  }
}

void deliver(Kiosk& kiosk, Photographer& photographer) {
  while (!kiosk.session().now().finished && photographer.taken() < kMostShots) {
    const std::string name = delivery::current_step(kiosk.session().lesson(), kiosk.session().now()).id;
    photographer.take(kiosk, name.c_str());
    const auto open = asking(kiosk);
    if (open && open->state->phase == ask::Phase::answer) {
      answer(kiosk);
      kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(2000)}));
      photographer.take(kiosk, name.c_str());
    }
    kiosk.apply(delivery::Event(ask::Cue::next));
    kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(1000)}));
    // What plays by itself is photographed every two seconds.
    while (kiosk.moving() && photographer.taken() < kMostShots) {
      if (const auto marks = asking(kiosk); marks && marks->any) {
        for (int i = 0; i < 2; ++i) kiosk.apply(delivery::Event(ask::Press{0}));
      }
      photographer.take(kiosk, delivery::current_step(kiosk.session().lesson(), kiosk.session().now()).id.c_str());
      kiosk.apply(delivery::Event(ask::Tick{yaml::Milliseconds(2000)}));
    }
  }
  photographer.take(kiosk, "end");
}

}  // namespace

Result<int> take_shots(std::shared_ptr<const screens::Shelf> shelf, const std::string& folder, int width, int height) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Failure{folder + " cannot be made: " + error.message()};
  auto context = ui::HeadlessContext::make();
  if (!context) return Failure{context.sentence()};
  Result<ui::Theme> theme = ui::load_theme(home_folder() + "/assets/themes/paper.yaml");
  if (!theme) return Failure{theme.sentence()};
  Photographer photographer(*theme, folder, width, height);
  Kiosk kiosk(std::move(shelf));
  photographer.take(kiosk, "library");
  kiosk.apply(delivery::Event(ask::Cue::help));
  photographer.take(kiosk, "help");
  kiosk.apply(delivery::Event(ask::Cue::help));
  kiosk.apply(screens::OpenLesson{0});
  photographer.take(kiosk, kiosk.where() == screens::Where::setup ? "setup" : "problem");
  if (kiosk.where() == screens::Where::setup) {
    kiosk.apply(screens::FocusField{screens::Field::adult});
    for (const char c : std::string_view("Ms Okafor")) kiosk.apply(screens::Type{static_cast<char32_t>(c)});
    kiosk.apply(screens::FocusField{screens::Field::place});
    for (const char c : std::string_view("room 12")) kiosk.apply(screens::Type{static_cast<char32_t>(c)});
    kiosk.apply(screens::Begin{});
    deliver(kiosk, photographer);
    kiosk.apply(delivery::Event(ask::Cue::cover));
    photographer.take(kiosk, "cover");
  }
  std::printf("\n");
  if (photographer.failed()) return Failure{"some photographs could not be written to " + folder};
  return photographer.taken();
}

}  // namespace pausepoint::shell
