#include <algorithm>

#include "app/scene/parts.h"

namespace pausepoint::scene {
namespace {

constexpr float kPersonHeight = 0.75f;  ///< Of the scene.
constexpr std::string_view kNoLayer = "-";

/// Height of a phone of `width` units in which every message is whole.
float phone_height(ui::Canvas& canvas, const Scene& scene, float width) {
  float height = 2 * (kFrame + kEdge);
  for (const Message& message : scene.phone)
    height += canvas.measure(message.text, message_style(), text_width(width)).h + 24 + kBubbleGap;
  return height;
}

/// `height` may be less than phone_height(): then every message has its share of it.
void draw_phone(ui::Canvas& canvas, Rect rect, const Scene& scene, float wanted) {
  {
    const auto quiet = canvas.decoration();
    canvas.fill(rect, kPhone, 40);
    canvas.fill(rect.inset(kFrame), kScreen, 24);
  }
  const float share = std::min(1.0f, (rect.h - 2 * (kFrame + kEdge)) / std::max(1.0f, wanted - 2 * (kFrame + kEdge)));
  Rect inside = rect.inset(kFrame + kEdge);
  const auto scope = canvas.push("phone");
  int number = 0;
  for (const Message& message : scene.phone) {
    const auto index = canvas.push(number++);
    const Size size = canvas.measure(message.text, message_style(), text_width(rect.w));
    const Rect row = inside.cut_top((size.h + 24 + kBubbleGap) * share);
    const float width = std::min(row.w, std::max(90.0f, size.w + 2 * kBubblePad + 2));
    const Rect bubble{message.mine ? row.right() - width : row.x, row.y, width, row.h - kBubbleGap * share};
    draw_message(canvas, bubble, message, message_style());
  }
}

/// Where the phone stands: beside the people in a wide scene, above them in a narrow one; as wide as its messages need.
Rect place_phone(ui::Canvas& canvas, Rect rect, const Scene& scene, bool narrow, float& wanted) {
  const float edge = narrow ? 24 : std::clamp(rect.w * 0.07f, 24.0f, 130.0f);
  const float most = narrow ? rect.h * 0.7f : rect.h - 48;
  float width = narrow ? rect.w - 2 * edge : std::max(rect.w * 0.25f, std::min(420.0f, rect.w * 0.46f));
  wanted = phone_height(canvas, scene, width);
  for (; wanted > most && !narrow && width < rect.w * 0.8f; wanted = phone_height(canvas, scene, width)) width += 40;
  const float least = narrow ? 0 : std::min(most, std::min(rect.h * (rect.w < 1000 ? 0.5f : 0.72f), width * 1.3f));
  const float height = std::clamp(wanted, least, most);
  if (narrow) return {rect.x + edge, rect.y + edge, width, height};
  const float y = std::min(rect.bottom() - height - 24, rect.y + (rect.h - height) * 0.75f);
  return {std::max(rect.x + 24, rect.right() - width - edge), y, width, height};
}

void draw_people(ui::Canvas& canvas, Rect rect, float free, float height, const Scene& scene, Cast cast) {
  const bool several = scene.people.size() > 1;
  // Nobody stands far behind the phone.
  if (free < rect.w) height = std::min(height, std::max(rect.h * 0.45f, free * 1.15f / kPersonShape));
  // Where several would be pushed together by the phone, they share the room beside it.
  if (several) height = std::min(height, free / (static_cast<float>(scene.people.size()) * 0.8f * kPersonShape));
  const float width = height * kPersonShape, across = several ? free : rect.w;
  for (const Person& person : scene.people) {
    const CastMember* member = find(cast, person.who);
    if (member == nullptr) continue;
    const float x = rect.x + std::clamp(across * person.at, width / 2, std::max(width / 2, free - width / 2));
    draw_person(canvas, {x - width / 2, rect.bottom() - height, width, height}, *member, person.face);
  }
}

}  // namespace

void draw_message(ui::Canvas& canvas, Rect bubble, const Message& message, ui::TextStyle style) {
  canvas.fill(bubble, message.marked ? kMarked : message.mine ? kMine : kTheirs, 22);
  if (message.marked) canvas.stroke(bubble, kMarkedLine, 4, 22);
  style.middle = true;
  canvas.text(bubble.inset(kBubblePad, 6), message.text, style, "says");
}

ui::Phrase acting_art(const CastMember& member) {
  constexpr std::string_view kFolder = "people/";
  ui::Phrase name;
  const std::string_view art = member.art;
  if (art.starts_with(kFolder)) name << "acting/" << art.substr(kFolder.size());
  return name;
}

void draw_place(ui::Canvas& canvas, Rect rect, const std::string& place) {
  if (place.empty()) return canvas.fill(rect, canvas.theme().help_fill);
  const float shape = canvas.art_shape(place);
  const float width = std::max(rect.w, rect.h * shape);
  canvas.art(rect.centered({width, width / shape}), place);
}

/// A broad frame in the ground's colour, itself cut to `rect`.
void round_corners(ui::Canvas& canvas, Rect rect) {
  const float width = ui::kRadius * 0.5f;
  canvas.stroke(rect.inset(-width), canvas.theme().paper, width, ui::kRadius + width);
}

void draw_person(ui::Canvas& canvas, Rect rect, const CastMember& member, const Standing& standing) {
  const auto quiet = canvas.decoration();
  const float height = std::min(rect.h, rect.w / kPersonShape);
  const Rect figure{rect.center().x - height * kPersonShape / 2, rect.bottom() - height, height * kPersonShape, height};
  if (!member.art.starts_with("people/"))
    return canvas.art(figure.centered({figure.w * 0.6f, figure.w * 0.6f}), member.art);
  const auto layer = [&](Rect box, std::string_view art, std::string_view name) {
    if (standing.sharp <= 0) return canvas.art(box, art, name);
    canvas.moving_art(box, art, name, standing.sharp * box.w / figure.w);
  };
  layer(figure, member.art, "back");
  layer(figure, member.art, name_of(standing.face));
  if (standing.blinks) layer(acting_box(figure), acting_art(member), "blink");
  layer(figure, member.art, "front");
  if (!standing.hand.empty()) layer(figure, member.art, standing.hand);
}

void draw(ui::Canvas& canvas, Rect rect, const Scene& scene, Cast cast, std::string_view says) {
  if (rect.empty()) return;
  const auto upright = canvas.upright(rect);
  // The place is larger than what is seen of it, so what is read aloud stands at the seen part, without pixels.
  if (!says.empty()) canvas.art(rect, scene.place, kNoLayer, says);
  const auto clip = canvas.clip(rect);
  const bool narrow = rect.w < rect.h * 1.1f;
  const bool phone = !scene.phone.empty();
  float wanted = 0;
  const Rect place = phone ? place_phone(canvas, rect, scene, narrow, wanted) : Rect{};
  {
    const auto quiet = canvas.decoration();
    draw_place(canvas, rect, scene.place);
    const float free = phone && !narrow ? place.x - rect.x - 16 : rect.w;
    const float room = phone && narrow ? std::max(rect.h * 0.3f, rect.bottom() - place.bottom() + 12) : rect.h;
    draw_people(canvas, rect, free, std::min({rect.h * kPersonHeight, room, rect.w / kPersonShape}), scene, cast);
  }
  if (phone) draw_phone(canvas, place, scene, wanted);
  round_corners(canvas, rect);
}

}  // namespace pausepoint::scene
