#include "app/scene/motion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pausepoint::scene {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kWalkMs = 1100, kStepMs = 420, kFadeMs = 500, kAppearMs = 260, kPhoneMs = 420;
constexpr float kBreathMs = 3600, kBreath = 0.008f, kStep = 0.02f, kNod = 0.012f, kNodMs = 520, kNods = 2;
constexpr float kBlinkEveryMs = 3900, kBlinkMs = 130;
constexpr float kOutside = 0.22f;  ///< Beyond the edge of the place, where nobody is seen.
constexpr float kPan = 0.035f, kCloser = 0.1f;

float milliseconds(const Shot& shot, Moment moment) {
  return static_cast<float>(std::clamp(moment.at, Milliseconds{0}, shot.lasts).count());
}
float share(float value, float of) { return std::clamp(value / of, 0.0f, 1.0f); }
/// Starts and ends gently.
float eased(float t) { return t * t * (3 - 2 * t); }
float outside(Side side) { return side == Side::left ? -kOutside : 1 + kOutside; }
float side_sign(Side side) { return side == Side::left ? -1.0f : side == Side::right ? 1.0f : 0.0f; }

float zoom_of(Nearness nearness) {
  return nearness == Nearness::wide ? 1.0f : nearness == Nearness::medium ? 1.25f : 1.6f;
}

/// Each person breathes and blinks at their own time.
float own_time(std::size_t index, float now) { return now + static_cast<float>(index) * 1370; }

/// A short nod or two while what they say is new.
float nod(const Shot& shot, const Actor& actor, float now) {
  for (const Bubble& bubble : shot.bubbles) {
    const float since = now - static_cast<float>(bubble.from.count());
    if (bubble.who == actor.who && !bubble.thought && since > 0 && since < kNods * kNodMs)
      return kNod * std::abs(std::sin(since / kNodMs * kTurn / 2));
  }
  return 0;
}

}  // namespace

Acting acting(const Shot& shot, std::size_t index, Moment moment) {
  const Actor& actor = shot.people[index];
  const float now = milliseconds(shot, moment), lasts = static_cast<float>(shot.lasts.count());
  Acting acting{.at = actor.at, .turn = side_sign(actor.looks), .face = actor.face};
  if (actor.then && now * 2 >= lasts) acting.face = *actor.then;
  if (moment.still) return acting;
  const float coming = actor.enters == Side::none ? 1 : share(now, kWalkMs);
  const float going = actor.leaves == Side::none ? 0 : share(now - (lasts - kWalkMs), kWalkMs);
  if (coming < 1) acting.at += (outside(actor.enters) - actor.at) * (1 - eased(coming));
  if (going > 0) acting.at += (outside(actor.leaves) - actor.at) * eased(going);
  if (coming < 1 || going > 0) {
    acting.lift = kStep * std::abs(std::sin(now / kStepMs * kTurn / 2));
    acting.turn = coming < 1 ? -side_sign(actor.enters) : side_sign(actor.leaves);
    return acting;
  }
  const float own = own_time(index, now);
  acting.lift = kBreath * (0.5f - 0.5f * std::cos(own / kBreathMs * kTurn)) + nod(shot, actor, now);
  acting.blinks = blinks(acting.face, index, Milliseconds(static_cast<long long>(now)));
  return acting;
}

bool blinks(Face face, std::size_t index, Milliseconds at) {
  const bool open = face != Face::smiling && face != Face::surprised;
  return open && std::fmod(own_time(index, static_cast<float>(at.count())) + 1900, kBlinkEveryMs) < kBlinkMs;
}

View view(const Shot& shot, Moment moment) {
  const float now = moment.still ? static_cast<float>(shot.lasts.count()) : milliseconds(shot, moment);
  const float way = eased(share(now, static_cast<float>(std::max<long long>(1, shot.lasts.count()))));
  View view{shot.middle, zoom_of(shot.nearness)};
  switch (shot.camera) {
    case Camera::still:
      break;
    case Camera::left:
      view.middle += kPan * (1 - 2 * way);
      break;
    case Camera::right:
      view.middle -= kPan * (1 - 2 * way);
      break;
    case Camera::nearer:
      view.zoom *= 1 + kCloser * way;
      break;
    case Camera::farther:
      view.zoom *= 1 + kCloser * (1 - way);
      break;
  }
  // A pan needs some room at the edges of the place.
  if (shot.camera == Camera::left || shot.camera == Camera::right) view.zoom = std::max(view.zoom, 1 + 2 * kPan);
  const float half = 0.5f / view.zoom;
  view.middle = std::clamp(view.middle, half, 1 - half);
  return view;
}

float nearest(const Shot& shot) {
  const bool moves = shot.camera == Camera::nearer || shot.camera == Camera::farther;
  return std::max(zoom_of(shot.nearness) * (moves ? 1 + kCloser : 1), 1 + 2 * kPan);
}

float appeared(Milliseconds from, Moment moment) {
  if (moment.at < from) return 0;
  if (moment.still) return 1;
  const float left = 1 - share(static_cast<float>((moment.at - from).count()), kAppearMs);
  return 1 - left * left * left;
}

float phone_lifted(const Shot& shot, Moment moment) {
  if (shot.phone.empty()) return 0;
  return moment.still ? 1 : eased(share(milliseconds(shot, moment), kPhoneMs));
}

float faded_in(const Shot& shot, Moment moment) {
  return !shot.fades || moment.still ? 1 : eased(share(milliseconds(shot, moment), kFadeMs));
}

}  // namespace pausepoint::scene
