#include "app/shell/shots.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <utility>

#include "app/lesson/stretch.h"
#include "app/shell/contact_sheet.h"
#include "app/shell/translating.h"
#include "app/shell/moments.h"
#include "app/shell/walk.h"

namespace pausepoint::shell {
namespace {

using screens::Where;
constexpr double kLonger = 1.6;

/// Takes the pictures of one walk at one size.
class Photographer {
 public:
  Photographer(Viewer& viewer, std::string folder) : viewer_(viewer), folder_(std::move(folder)) {}

  int taken() const { return taken_; }

  void take(const Stop& stop) {
    viewer_.draw(stop.kiosk);
    const std::string name = stop.moment.empty() ? stop.step : stop.step + "-" + stop.moment;
    // Outside of steps the tour of the desk is about the desk alone.
    const bool of_desk = stop.step == "desk";
    if (!of_desk) write(viewer_.board(), name + "-board", boards_);
    if (!of_desk) take_pages(stop, name);
    if (of_desk || stop.kiosk.where() == Where::lesson) write(viewer_.desk(), name + "-desk", desks_);
  }
  /// The other pages of a screen in large print.
  void take_pages(const Stop& stop, const std::string& name) {
    const int pages = viewer_.pages();
    for (int page = 2; page <= pages; ++page) {
      stop.kiosk.apply(screens::AccessEvent(screens::TurnLargePrint{1}));
      viewer_.draw(stop.kiosk);
      write(viewer_.board(), name + "-page-" + std::to_string(page) + "-board", boards_);
    }
    stop.kiosk.apply(screens::AccessEvent(screens::TurnLargePrint{1 - pages}));
  }
  bool finish() {
    if (isatty(STDOUT_FILENO)) std::printf("\n");
    return boards_.write(viewer_.workshop(), folder_, "contact-board") &&
           desks_.write(viewer_.workshop(), folder_, "contact-desk") && !failed_;
  }

 private:
  void write(const ui::Frame& frame, const std::string& name, ContactSheet& sheet) {
    char number[16];
    std::snprintf(number, sizeof number, "%03d-", ++taken_);
    const std::string file = number + name + ".png";
    const ui::Picture picture = frame.picture();
    if (!ui::write_png(picture, folder_ + "/" + file)) failed_ = true;
    sheet.add(picture, file);
    if (!isatty(STDOUT_FILENO)) return;
    std::printf("\r%d photographs", taken_);
    std::fflush(stdout);
  }

  Viewer& viewer_;
  std::string folder_;
  ContactSheet boards_, desks_;
  int taken_ = 0;
  bool failed_ = false;
};

/// The shelf with the lesson at `index` stretched.
std::shared_ptr<const screens::Shelf> with_longer(const screens::Shelf& shelf, int index) {
  auto longer = std::make_shared<screens::Shelf>(shelf);
  lesson::Loaded& loaded = longer->lessons[static_cast<std::size_t>(index)];
  loaded = lesson::stretched(loaded, shelf.world, kLonger);
  return longer;
}

/// The shelf with the lesson at `index` in another language, or with one beside it; the failure says what there is not.
Result<std::shared_ptr<const screens::Shelf>> in_language(const screens::Shelf& shelf, int index,
                                                          const ShotOptions& options) {
  auto made = std::make_shared<screens::Shelf>(shelf);
  lesson::Loaded& loaded = made->lessons[static_cast<std::size_t>(index)];
  auto today = lesson_in(loaded, made->world, options.language, options.beside);
  if (!today) return Failure{today.sentence()};
  loaded.lesson = std::move(*today);
  return std::shared_ptr<const screens::Shelf>(std::move(made));
}

}  // namespace

Result<int> take_shots(std::shared_ptr<const screens::Shelf> shelf, int index, const ShotOptions& options) {
  const auto today = in_language(*shelf, index, options);
  if (!today) return Failure{today.sentence()};
  shelf = *today;
  if (options.longer) shelf = with_longer(*shelf, index);
  auto viewer = Viewer::make(options.theme, 1920, 1080);
  if (!viewer) return Failure{viewer.sentence()};
  int taken = 0;
  for (const Size size : options.sizes) {
    const int width = static_cast<int>(size.w), height = static_cast<int>(size.h);
    std::string folder = options.folder;
    if (options.sizes.size() > 1)
      folder.append("/").append(std::to_string(width)).append("x").append(std::to_string(height));
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return Failure{folder + " cannot be made: " + error.message()};
    (*viewer)->resize(width, height);
    Photographer photographer(**viewer, folder);
    const auto take = [&](const Stop& stop) { photographer.take(stop); };
    if (options.every > 0) {
      play_all(shelf, index, yaml::Milliseconds(options.every * 1000), take);
    } else {
      walk(shelf, index, **viewer, take, options.access);
    }
    if (!photographer.finish()) return Failure{"some photographs could not be written to " + folder};
    taken += photographer.taken();
  }
  return taken;
}

}  // namespace pausepoint::shell
