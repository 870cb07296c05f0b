// The picture of the stream: the room, the people in it, and what lies over them.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/scene/motion.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities::live {
namespace {

/// A stream's own colours are part of the picture: they do not follow the theme, so that its chips keep their contrast.
constexpr ui::Color kLive{200, 65, 45}, kOver{13, 18, 32, 215}, kBandGround{13, 18, 32}, kOnOver{255, 255, 255},
    kToast{255, 244, 220}, kToastInk{74, 52, 8};
/// Captions have a band of their own at the foot of the picture: it covers neither hands nor faces.
constexpr float kEdge = 32, kChip = 70, kBand = 132, kFigure = 0.9f, kTogether = 0.8f, kFigureShape = 0.9f;
constexpr float kComeMs = 250, kGoMs = 300;
constexpr Milliseconds kToastStays{5000};

/// A dark label with a sign before it; returns the room it took.
float draw_chip(ui::Canvas& canvas, Vec at, std::string_view icon, std::string_view text, ui::Color ground,
                std::string_view id) {
  const bool picture = !icon.empty();
  const ui::TextStyle style{.size = ui::kSmall, .color = kOnOver, .weight = ui::Weight::bold, .middle = true};
  const float sign = picture ? 40.0f : 22.0f;
  const float width = canvas.measure(text, style, 0).w + sign + 3 * 18;
  const Rect chip{at.x, at.y, width, kChip};
  canvas.fill(chip, ground, 14);
  const Rect place{chip.x + 18, chip.center().y - sign / 2, sign, sign};
  if (picture) {
    canvas.icon(place, icon, icon == "star" ? ui::Color{255, 205, 84} : kOnOver);
  } else {
    canvas.circle(place.center(), sign / 2, kOnOver);
  }
  canvas.text({chip.x + sign + 34, chip.y, width, chip.h}, text, style, id);
  return width + 16;
}

void draw_chips(const Showing& showing, const Moment& moment, std::string_view still, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  Vec at{rect.x + kEdge, rect.y + kEdge - 4};
  if (moment.off) {
    draw_chip(canvas, at, {}, canvas.words("OFF AIR"), kOver, "live");
    return;
  }
  at.x +=
      draw_chip(canvas, at, {}, still.empty() ? canvas.words("LIVE") : still, still.empty() ? kLive : kOver, "live");
  ui::Phrase watching, stars;
  watching.fill(canvas.words("{1} watching"), {moment.viewers});
  at.x += draw_chip(canvas, at, "eye", watching, kOver, "watching");
  stars << moment.stars;
  draw_chip(canvas, at, "star", stars, kOver, "stars");
}

void draw_people(const Showing& showing, const Moment& moment, bool live, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  const auto quiet = canvas.decoration();
  const auto clip = canvas.clip(rect);
  const scene::CastMember* streamer = showing.member(showing.script.streamer);
  const scene::CastMember* helper = moment.helper.line ? showing.member(moment.helper.line->who) : nullptr;
  const float beside = helper == nullptr ? 0 : eased(canvas, moment.helper.age, 400);
  const float height = rect.h * (kFigure + (kTogether - kFigure) * beside), width = height * kFigureShape;
  const bool blinking = live && !canvas.theme().reduced_motion;
  const auto stand = [&](float x, const scene::CastMember& who, scene::Face face, Hand hand, std::size_t index) {
    scene::draw_person(canvas, {x - width / 2, rect.bottom() - height, width, height}, who,
                       {.face = face,
                        .hand = layer_of(hand),
                        .blinks = blinking && scene::blinks(face, index, moment.in_list),
                        .sharp = beside > 0 && beside < 1 ? rect.h * kFigure * kFigureShape : 0});
  };
  if (streamer != nullptr) {
    stand(rect.x + rect.w * (0.5f - 0.21f * beside), *streamer, moment.face, moment.hand, 0);
  }
  if (helper == nullptr) return;
  const auto faded = canvas.fade(beside);
  stand(rect.x + rect.w * (0.86f - 0.15f * beside), *helper, scene::Face::calm, Hand::none, 1);
}

/// The gift slides in, stays, and fades.
void draw_gift(const Showing& showing, const Said& gift, Rect rect) {
  if (gift.line == nullptr || gift.age > kToastStays) return;
  ui::Canvas& canvas = showing.canvas;
  const float come = eased(canvas, gift.age, kComeMs);
  const Milliseconds leaving = gift.age - kToastStays + Milliseconds(static_cast<int>(kGoMs));
  const float go = leaving.count() > 0 ? eased(canvas, leaving, kGoMs) : 0;
  ui::Phrase text;
  const int stars = gift.line->number;
  text.fill(canvas.words("**{1}** sent {2} star", "**{1}** sent {2} stars", stars),
            {showing.name(gift.line->who), stars});
  const ui::TextStyle style{.size = ui::kSmall, .color = kToastInk, .middle = true};
  const float width = std::min(canvas.measure(text, style, 0).w + 122, rect.w - 2 * kEdge);
  const Rect toast{rect.right() - kEdge - width + (1 - come) * 60, rect.y + 118, width, 84};
  const auto faded = canvas.fade(come * (1 - go));
  canvas.fill(toast, kToast, 20);
  canvas.icon({toast.x + 26, toast.center().y - 22, 44, 44}, "gift", {178, 74, 46});
  canvas.text({toast.x + 88, toast.y, toast.w - 106, toast.h}, text, style, "gift");
}

/// What is said, in two lines at most; before anything was, whose stream it is.
void draw_caption(const Showing& showing, const Said& caption, Rect band) {
  ui::Canvas& canvas = showing.canvas;
  canvas.fill(band, kBandGround);
  const bool said = caption.line != nullptr && !caption.line->text.empty();
  ui::Phrase text;
  text << "**" << showing.name(said && caption.line->what == What::help ? caption.line->who : showing.script.streamer)
       << (said ? ":** " : "**");
  if (said) text << caption.line->text;
  const ui::TextStyle style{.size = 38, .color = kOnOver, .least = ui::kTiny, .middle = true};
  const auto faded = canvas.fade(said ? 0.35f + 0.65f * eased(canvas, caption.age, 150) : 1);
  canvas.text(band.inset(kEdge + 8, 8), text, style, "caption");
}

}  // namespace

float eased(ui::Canvas& canvas, Milliseconds age, float milliseconds) {
  if (canvas.theme().reduced_motion) return 1;
  const float left = 1 - std::clamp(static_cast<float>(age.count()) / milliseconds, 0.0f, 1.0f);
  return 1 - left * left * left;
}

void draw_picture(const Showing& showing, const Moment& moment, std::string_view still, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  const auto upright = canvas.upright(rect);
  const auto clip = canvas.clip(rect);
  {
    const auto quiet = canvas.decoration();
    scene::draw_place(canvas, rect, showing.script.place);
  }
  Rect above = rect;
  const Rect band = above.cut_bottom(kBand, 0);
  draw_people(showing, moment, still.empty(), above);
  draw_chips(showing, moment, still, rect);
  if (!moment.off) draw_gift(showing, moment.gift, rect);
  draw_caption(showing, moment.caption, band);
  scene::round_corners(canvas, rect);
}

void draw_dim(const Showing& showing, Rect picture, Rect chat) {
  constexpr ui::Color kStill{122, 124, 126, 222};
  const auto quiet = showing.canvas.decoration();
  // One sheet over both and what is between them, or the pause's edge would show as a stray line in the gap.
  showing.canvas.fill({picture.x, picture.y, chat.right() - picture.x, picture.h + 8}, kStill, ui::kRadius);
}

}  // namespace pausepoint::activities::live
