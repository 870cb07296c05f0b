#include "app/shell/aloud.h"

#include <utility>

#include "app/delivery/answering.h"
#include "app/screens/desk_parts.h"

namespace pausepoint::shell {
namespace {

std::string_view key_of_control(std::string_view id) { return screens::key_of(id); }

/// Another number for every step, and for every screen outside a lesson.
int page_of(const screens::Kiosk& kiosk) {
  constexpr int kOutside = 1000;
  if (kiosk.where() != screens::Where::lesson) return kOutside + static_cast<int>(kiosk.where());
  const delivery::Delivery& now = kiosk.session().now();
  return now.finished ? kOutside - 1 : now.step;
}

bool over_page(const screens::Kiosk& kiosk) {
  if (kiosk.where() != screens::Where::lesson) return kiosk.help_open();
  const delivery::Delivery& now = kiosk.session().now();
  return now.covered || now.help_open || now.eyes_up;
}

}  // namespace

speech::Screen screen_of(const screens::Kiosk& kiosk, const ui::Outline& shown) {
  const bool lesson = kiosk.where() == screens::Where::lesson;
  const bool answering = lesson && delivery::takes_answers(kiosk.session().lesson(), kiosk.session().now());
  return {shown, answering, key_of_control};
}

speech::Voice voice_for(const screens::Kiosk& kiosk) {
  const Access& access = kiosk.access().access;
  speech::Voice voice{.on = access.aloud, .speed = (access.speed - 100) * 2, .volume = access.volume};
  if (kiosk.where() == screens::Where::lesson) voice.language = kiosk.session().lesson().language;
  return voice;
}

Aloud::Aloud(std::function<void()> wake)
    : service_([this, wake = std::move(wake)] {
        woken_ = true;
        wake();
      }) {}

void Aloud::stop() {
  speech::hush(board_);
  speech::hush(desk_);
  service_.stop();
}

bool Aloud::look(const screens::Kiosk& kiosk, const Seen& seen) {
  speech::Reading& reading = seen.desk ? desk_ : board_;
  const ui::Pointing& hands = seen.pointing;
  speech::Look now{.screen = screen_of(kiosk, seen.shown), .by_itself = !seen.desk, .ms = seen.ms};
  if (!seen.desk) {
    woken_ = false;
    now.changed = kiosk.since_change() < since_change_;
    since_change_ = kiosk.since_change();
    now.cue = std::exchange(cue_, false);
    now.page = page_of(kiosk);
    now.over = over_page(kiosk);
  }
  now.focus = hands.focus_visible ? std::string_view(hands.focus) : std::string_view();
  if (hands.drag.hold == ui::Drag::Hold::keys) now.place = hands.drag.place;
  now.at = hands.at, now.inside = hands.inside, now.went_down = seen.went_down;
  const bool was = reading.current.has_value();
  const speech::Wish wish = speech::look(reading, now, voice_, service_.speaking());
  if (wish.stop) service_.stop();
  if (wish.say) service_.say(*wish.say, voice_);
  return wish.stop || wish.say.has_value() || was != reading.current.has_value();
}

void Aloud::draw(ui::Canvas& canvas) const {
  if (!board_.current || board_.current->rect.empty()) return;
  const auto quiet = canvas.decoration();
  const Rect rect = board_.current->rect.inset(-12);
  canvas.stroke(rect.inset(-3), canvas.theme().paper, 10, 18);
  canvas.stroke(rect, canvas.theme().accent, 5, 16);
}

std::string Aloud::take_trouble() {
  std::string now = service_.trouble();
  if (now == told_) return {};
  told_ = now;
  return now;
}

}  // namespace pausepoint::shell
