#include <algorithm>

#include "app/scene/scene.h"
#include "app/ui/canvas.h"

namespace pausepoint::scene {
namespace {

constexpr float kPersonShape = 360.0f / 400.0f;
constexpr ui::Color kPhone{13, 18, 32}, kScreen{250, 246, 239}, kTheirs{255, 226, 196}, kMine{214, 232, 247},
    kMarked{255, 244, 220}, kMarkedLine{236, 190, 80}, kMessageInk{27, 36, 54};

void draw_place(ui::Canvas& canvas, Rect rect, const std::string& place) {
  const float shape = canvas.art_shape(place);
  const float width = std::max(rect.w, rect.h * shape);
  canvas.art(rect.centered({width, width / shape}), place);
}

void draw_phone(ui::Canvas& canvas, Rect rect, const Scene& scene) {
  canvas.fill(rect, kPhone, 34);
  Rect inside = rect.inset(18, 22);
  canvas.fill(inside, kScreen, 20);
  inside = inside.inset(20, 18);
  const float most = inside.h / static_cast<float>(scene.phone.size());
  for (const Message& message : scene.phone) {
    const ui::TextStyle style{.size = 32, .color = kMessageInk, .least = 20, .plain = true};
    const float width = inside.w * 0.9f - 40;
    const Size wanted = canvas.measure(message.text, style, width);
    const float height = std::min(wanted.h + 26, most - 12);
    const Rect row = inside.cut_top(height, 12);
    const float bubble_width = std::min(row.w, std::max(90.0f, wanted.w + 44));
    const Rect bubble{message.mine ? row.right() - bubble_width : row.x, row.y, bubble_width, height};
    canvas.fill(bubble, message.marked ? kMarked : message.mine ? kMine : kTheirs, 18);
    if (message.marked) canvas.stroke(bubble, kMarkedLine, 3, 18);
    canvas.text(bubble.inset(20, 8), message.text, style);
  }
}

}  // namespace

void draw_person(ui::Canvas& canvas, Rect rect, const CastMember& member, Face face) {
  const auto quiet = canvas.decoration();
  const float height = std::min(rect.h, rect.w / kPersonShape);
  const Rect figure{rect.center().x - height * kPersonShape / 2, rect.bottom() - height, height * kPersonShape, height};
  if (!member.art.starts_with("people/"))
    return canvas.art(figure.centered({figure.w * 0.6f, figure.w * 0.6f}), member.art);
  canvas.art(figure, member.art, "back");
  canvas.art(figure, member.art, name_of(face));
  canvas.art(figure, member.art, "front");
}

void draw(ui::Canvas& canvas, Rect rect, const Scene& scene, Cast cast, std::string_view says) {
  const auto clip = canvas.clip(rect);
  canvas.target("scene", ui::Role::picture, says, rect, {.disabled = true});
  {
    const auto quiet = canvas.decoration();
    draw_place(canvas, rect, scene.place);
  }
  const bool narrow = rect.w < rect.h * 1.1f;
  const bool phone = !scene.phone.empty();
  const float phone_width = narrow ? rect.w * 0.86f : std::min(rect.w * 0.36f, rect.h * 0.78f);
  const float person_height = narrow && phone ? rect.h * 0.42f : rect.h * 0.74f;
  for (const Person& person : scene.people) {
    const CastMember* member = find(cast, person.who);
    if (member == nullptr) continue;
    const float free = phone && !narrow ? rect.w - phone_width - 60 : rect.w;
    const float width = person_height * kPersonShape;
    const float x = rect.x + std::clamp(free * person.at, width / 2, std::max(width / 2, free - width / 2));
    draw_person(canvas, {x - width / 2, rect.bottom() - person_height, width, person_height}, *member, person.face);
  }
  if (!phone) return;
  const float tall = 90 + 130 * static_cast<float>(std::max<std::size_t>(2, scene.phone.size()));
  const Rect place =
      narrow
          ? Rect{rect.x + (rect.w - phone_width) / 2, rect.y + 24, phone_width, std::min(rect.h * 0.54f, tall)}
          : Rect{rect.right() - phone_width - 40, rect.y + rect.h * 0.09f, phone_width, std::min(rect.h * 0.82f, tall)};
  draw_phone(canvas, place, scene);
}

}  // namespace pausepoint::scene
