#include "app/shell/viewer.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "app/base/text.h"
#include "app/screens/screens.h"
#include "app/shell/shelf.h"

namespace pausepoint::shell {
namespace {

constexpr float kSettled = 3'600'000;
constexpr auto kNobody = [](screens::Event) {};

}  // namespace

Result<ui::Theme> theme_named(const std::string& name) {
  const std::filesystem::path folder = home_folder() + "/assets/themes";
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".yaml") names.push_back(it->path().stem().string());
  }
  std::ranges::sort(names);
  if (std::ranges::find(names, name) == names.end()) {
    return Failure{"there is no theme '" + name + "'; the themes are " + listed(names)};
  }
  return ui::load_theme((folder / (name + ".yaml")).string());
}

Result<std::unique_ptr<Viewer>> Viewer::make(const std::string& theme, int width, int height) {
  auto context = ui::HeadlessContext::make();
  if (!context) return Failure{context.sentence()};
  Result<Looks> read = Looks::load(theme);
  if (!read) return Failure{read.sentence()};
  return std::unique_ptr<Viewer>(new Viewer(std::move(*context), std::move(*read), width, height));
}

Viewer::Viewer(std::unique_ptr<ui::HeadlessContext> context, Looks looks, int width, int height)
    : context_(std::move(context)),
      looks_(std::move(looks)),
      workshop_(looks_.look({}), home_folder() + "/assets"),
      board_(std::make_unique<ui::Frame>(workshop_, width, height)),
      desk_(std::make_unique<ui::Frame>(workshop_, width, height)) {}

void Viewer::look_as(const Access& access) {
  if (access == access_) return;
  access_ = access;
  workshop_.set_theme(looks_.look(access));
}

void Viewer::resize(int width, int height) {
  board_->resize(width, height);
  desk_->resize(width, height);
}

void Viewer::draw_board(const screens::Kiosk& kiosk) {
  look_as(kiosk.access().access);
  board_->draw({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, kNobody); });
}

void Viewer::draw(const screens::Kiosk& kiosk) {
  draw_board(kiosk);
  desk_->draw({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_desk(kiosk, canvas, kNobody); });
}

void Viewer::lay_out(const screens::Kiosk& kiosk) {
  look_as(kiosk.access().access);
  board_->lay_out({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, kNobody); });
  desk_->lay_out({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_desk(kiosk, canvas, kNobody); });
}

int Viewer::pages() const {
  const ui::Outline& shown = board_->outline();
  const int index = shown.find("large-page");
  if (index < 0) return 1;
  const std::string text(shown.entry(index).text);  // "1 of 3"
  return std::max(1, std::atoi(text.c_str() + text.rfind(' ') + 1));
}

std::vector<std::string> Viewer::pressable(const screens::Kiosk& kiosk) {
  look_as(kiosk.access().access);
  board_->lay_out({}, kSettled, [&](ui::Canvas& canvas) { screens::draw_board(kiosk, canvas, kNobody); });
  const ui::Outline& outline = board_->outline();
  std::vector<std::string> ids;
  for (int i = 0; i < outline.size(); ++i) {
    const ui::Outline::Entry entry = outline.entry(i);
    const bool target = entry.role == ui::Role::button || entry.role == ui::Role::option;
    if (target && (entry.flags & ui::kDisabled) == 0 && entry.id != "help" &&
        entry.id != "access") ids.emplace_back(entry.id);
  }
  return ids;
}

void Viewer::press(screens::Kiosk& kiosk, const std::string& id) {
  look_as(kiosk.access().access);
  ui::Pointing pointing;
  pointing.focus = id;
  pointing.choose = true;
  std::vector<screens::Event> posted;
  board_->lay_out(pointing, kSettled, [&](ui::Canvas& canvas) {
    screens::draw_board(kiosk, canvas, [&](screens::Event event) { posted.push_back(std::move(event)); });
  });
  for (const screens::Event& event : posted) kiosk.apply(event);
}

}  // namespace pausepoint::shell
