#include <algorithm>

#include "app/scene/parts.h"
#include "app/scene/shot_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::scene {
namespace {

constexpr float kTurn = 0.016f;    ///< How far features move when somebody looks aside, of the height.
constexpr float kHidden = 0.045f;  ///< Below the edge at rest, so that nobody who breathes or nods leaves a gap there.
constexpr ui::Color kGlow{255, 236, 190};
constexpr std::string_view kNoLayer = "-";

std::string_view arms_of(Pose pose) {
  switch (pose) {
    case Pose::hold:
      return "hold";
    case Pose::think:
      return "think";
    case Pose::table:
      return "table";
    case Pose::cheer:
      return "cheer";
    case Pose::arm_left:
      return "arm-left";
    case Pose::arm_right:
      return "arm-right";
    default:
      return {};
  }
}

std::string_view hand_of(Pose pose) {
  return pose == Pose::phone     ? "hand-phone"
         : pose == Pose::wave    ? "hand-wave"
         : pose == Pose::breathe ? "hand-breathe"
                                 : std::string_view();
}

/// An arm around somebody lies over both.
bool reaches_over(Pose pose) { return pose == Pose::arm_left || pose == Pose::arm_right; }

void draw_actor(ui::Canvas& canvas, const Stage& stage, const Actor& actor, const Acting& now, const CastMember& member,
                float sharp) {
  const Rect figure = stage.figure(actor, now);
  const float width = sharp * actor.size * kPersonShape, wide = sharp * actor.size * kActingShape;
  const ui::Phrase arms = acting_art(member);
  if (actor.pose == Pose::back) return canvas.moving_art(acting_box(figure), arms, "behind", wide);
  const Rect face = figure.moved({now.turn * kTurn * figure.h, 0});
  canvas.moving_art(figure, member.art, "back", width);
  canvas.moving_art(face, member.art, name_of(now.face), width);
  if (now.blinks) canvas.moving_art(acting_box(face), arms, "blink", wide);
  canvas.moving_art(figure.moved({now.turn * kTurn * 0.4f * figure.h, 0}), member.art, "front", width);
  if (const std::string_view hand = hand_of(actor.pose); !hand.empty())
    canvas.moving_art(figure, member.art, hand, width);
  if (const std::string_view layer = arms_of(actor.pose); !layer.empty() && !reaches_over(actor.pose))
    canvas.moving_art(acting_box(figure), arms, layer, wide);
}

/// Lamp light behind a head, so that dark hair stands out from a dark room; in steps too small to be seen.
void draw_glow(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Moment moment) {
  constexpr int kSteps = 24;
  for (std::size_t i = 0; i < shot.people.size(); ++i) {
    Acting now = acting(shot, i, moment);
    now.lift = 0;
    const Rect figure = stage.figure(shot.people[i], now);
    for (int step = 0; step < kSteps; ++step) {
      const float radius = figure.h * (0.84f - 0.0185f * static_cast<float>(step));
      canvas.circle({figure.center().x, figure.y + figure.h * 0.5f}, radius, kGlow.with_alpha(0.008f));
    }
  }
}

void draw_people(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Cast cast, Moment moment) {
  const float sharp = stage.rect.h * 0.62f * nearest(shot);
  for (const bool over : {false, true}) {
    for (std::size_t i = 0; i < shot.people.size(); ++i) {
      const Actor& actor = shot.people[i];
      const CastMember* member = find(cast, actor.who);
      if (member == nullptr) continue;
      const Acting now = acting(shot, i, moment);
      if (!over) draw_actor(canvas, stage, actor, now, *member, sharp);
      if (over && reaches_over(actor.pose)) {
        canvas.moving_art(acting_box(stage.figure(actor, now)), acting_art(*member), arms_of(actor.pose),
                          sharp * actor.size * kActingShape);
      }
    }
  }
}

/// A place or what stands before people. Close up it is not made sharper, so that it lies softly behind a face.
void draw_stage(ui::Canvas& canvas, const Stage& stage, const std::string& art) {
  if (art.empty()) return;
  const float shape = canvas.art_shape(art), over = std::max(0.0f, (stage.width / shape - stage.rect.h) / 2);
  const float width = stage.width * stage.view.zoom, height = width / shape;
  canvas.moving_art({stage.x(0), stage.rect.bottom() + over * stage.view.zoom - height, width, height}, art, {},
                    stage.width);
}

/// The place, everybody in it, and what stands before them.
void draw_scenery(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Cast cast, Moment moment, bool with_front) {
  const auto quiet = canvas.decoration();
  canvas.fill(stage.rect, canvas.theme().help_fill);
  draw_stage(canvas, stage, shot.place);
  if (shot.lit) draw_glow(canvas, stage, shot, moment);
  draw_people(canvas, stage, shot, cast, moment);
  if (with_front) draw_stage(canvas, stage, shot.front);
}

void draw_picture(ui::Canvas& canvas, Rect rect, const Shot& shot, Cast cast, Moment moment) {
  const Stage stage = stage_of(canvas, rect, shot, moment);
  draw_scenery(canvas, stage, shot, cast, moment, true);
  const Rect phone = shot.phone.empty() ? Rect{} : draw_phone(canvas, stage, shot, cast, moment);
  draw_bubbles(canvas, stage, shot, moment, phone);
}

}  // namespace

Rect Stage::figure(const Actor& actor, const Acting& acting) const {
  const float tall = height() * actor.size, wide = tall * kPersonShape;
  return {x(acting.at) - wide / 2, rect.bottom() - tall * (1 + acting.lift - actor.sunk - kHidden), wide, tall};
}

Stage stage_of(ui::Canvas& canvas, Rect rect, const Shot& shot, Moment moment) {
  return {rect, std::max(rect.w, rect.h * canvas.art_shape(shot.place)), view(shot, moment)};
}

void draw_shot(ui::Canvas& canvas, Rect rect, const Shot& shot, const Shot* before, Cast cast, Moment moment,
               std::string_view says) {
  if (rect.empty()) return;
  const auto upright = canvas.upright(rect);
  // What is read aloud stands at the seen part of the place, without pixels.
  if (!says.empty()) canvas.art(rect, shot.place, kNoLayer, says);
  const auto clip = canvas.clip(rect);
  const float seen = faded_in(shot, moment);
  if (seen < 1 && before != nullptr) {
    const auto quiet = canvas.decoration();
    draw_picture(canvas, rect, *before, cast, {before->lasts, moment.still});
  }
  {
    const auto fade = canvas.fade(seen);
    draw_picture(canvas, rect, shot, cast, moment);
  }
  round_corners(canvas, rect);
}

void draw_still(ui::Canvas& canvas, Rect rect, const Shot& shot, Cast cast, Moment moment) {
  const auto upright = canvas.upright(rect);
  const auto clip = canvas.clip(rect);
  Stage stage = stage_of(canvas, rect, shot, moment);
  if (!shot.people.empty()) {
    const float half = rect.w / (2 * stage.width * stage.view.zoom);
    stage.view.middle = std::clamp(shot.people.front().at, half, 1 - half);
  }
  draw_scenery(canvas, stage, shot, cast, moment, false);
  round_corners(canvas, rect);
}

void draw_caption(ui::Canvas& canvas, Rect rect, const Shot& shot) {
  const float height = kCaptionHeight / kCaptionLines;
  ui::TextStyle style{.size = 46, .color = canvas.theme().ink, .align = ui::Align::center, .least = ui::kTiny};
  style.middle = true;
  rect = rect.centered({rect.w, height * static_cast<float>(shot.lines.size())});
  for (const std::string& line : shot.lines) canvas.text(rect.cut_top(height), line, style);
}

}  // namespace pausepoint::scene
