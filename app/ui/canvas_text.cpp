#include <algorithm>
#include <cmath>

#include "app/ui/canvas_impl.h"

namespace pausepoint::ui {
namespace {

/// On the desk lines of any script stand in columns beside English.
TextRequest::Begin begin_of(bool mirrored, bool desk) {
  return mirrored ? TextRequest::Begin::right : desk ? TextRequest::Begin::left : TextRequest::Begin::by_script;
}

/// On the desk, and where a view is only read, letters stay `as_made`.
TextRequest request_for(std::string_view text, const TextStyle& style, const Theme& theme, bool as_made,
                        TextRequest::Begin begin, float width, float height) {
  const float scale = as_made ? 1 : theme.text_scale;
  const float size = std::max(1.0f, style.size * scale);
  // What was made larger goes back to how it was made rather than being cut.
  const float least = style.least > 0 ? style.least : scale > 1 ? style.size : 0;
  return {.text = text,
          .size = size,
          .width = std::max(0.0f, width),
          .height = std::max(0.0f, height),
          .least = std::min(least, size),
          .weight = style.weight,
          .align = style.align,
          .plain = style.plain,
          .letter_space = as_made ? 0 : theme.letter_space,
          .line_factor = as_made ? 1 : theme.line_factor,
          .begin = begin};
}

}  // namespace

Size Canvas::measure(std::string_view text, const TextStyle& style, float width) {
  if (text.empty()) return {};
  const auto& state = impl_.state;
  return impl_.workshop.type
      .set(request_for(text, style, theme(), state.desk || state.as_made, begin_of(state.mirrored, state.desk), width,
                       0))
      .size;
}

Size Canvas::text(Rect box, std::string_view text, const TextStyle& style, std::string_view id) {
  if (text.empty()) return {};
  auto& state = impl_.state;
  const Setting& setting = impl_.workshop.type.set(request_for(text, style, theme(), state.desk || state.as_made,
                                                               begin_of(state.mirrored, state.desk), box.w, box.h));
  Vec at{box.x, box.y};
  if (style.middle && box.h > 0) at.y += (box.h - setting.size.h) / 2;

  Item item = impl_.item(Shape::text, style.color);
  const Vec pixel = impl_.corner({at.x, at.y, box.w > 0 ? box.w : setting.size.w, 0});
  item.rect = {std::round(pixel.x), std::round(pixel.y), 0, 0};
  item.from = state.scale;
  item.setting = &setting;
  Texture place;
  TypeSetter::raster_place(setting, state.scale, place);
  const Rect touched{item.rect.x + static_cast<float>(place.x), item.rect.y + static_cast<float>(place.y),
                     static_cast<float>(place.width), static_cast<float>(place.height)};
  impl_.record.add(item, pixels_around(touched, 0), setting.hash);

  if (!state.inset) {
    Rect ink = setting.ink.moved(at);
    // The ink is as it is on the screen, from the left: seen in a mirror, it lies at the other end of its box.
    if (state.mirrored) ink.x = 2 * box.x + (box.w > 0 ? box.w : setting.size.w) - ink.right();
    const Rect room = box.w > 0 && box.h > 0
                          ? box
                          : Rect{box.x, box.y, std::max(box.w, setting.size.w), std::max(box.h, setting.size.h)};
    const int flags = (setting.cut ? kCut : 0) | (state.decoration ? kDecorative : 0);
    impl_.tell(Role::text, id.empty() ? id : impl_.full_id(id), text, impl_.on_page(ink.common(room)),
               impl_.on_page(room), flags, setting.font_size * state.scale / impl_.page_scale,
               {.weight = style.weight, .plain = style.plain, .badge = style.badge});
  }
  return setting.size;
}

void Canvas::art(Rect box, std::string_view name, std::string_view layer, std::string_view says, float opacity) {
  if (box.empty()) return;
  auto& state = impl_.state;
  const std::uint64_t serial = impl_.workshop.art.layer(name, layer);
  if (serial == 0) {
    // Something calm in the place of what is missing; once, not for every layer.
    if (layer.empty()) fill(box, mixed(theme().line, theme().paper, 0.4f).with_alpha(opacity), kRadius);
  } else {
    const Rect place = impl_.pixels(box);
    Item item =
        impl_.item(Shape::art, Color{255, 255, 255, 255}.with_alpha(std::clamp(opacity * state.opacity, 0.0f, 1.0f)));
    const float shape = impl_.workshop.art.shape(name);
    const float width = std::max(1.0f, std::min({place.w, std::round(place.h * shape), 8192.0f}));
    const float height = std::max(1.0f, std::min(place.h, std::round(width / shape)));
    item.rect = {place.x + std::floor((place.w - width) / 2), place.y + std::floor((place.h - height) / 2), width,
                 height};
    item.layer = serial;
    impl_.record.add(item, pixels_around(item.rect, 0));
  }
  if (!says.empty() && !state.inset) {
    impl_.tell(Role::picture, {}, says, impl_.on_page(box), impl_.visible_on_page(box),
               state.decoration ? kDecorative : 0, 0, {});
  }
}

void Canvas::moving_art(Rect box, std::string_view name, std::string_view layer, float sharp) {
  const std::uint64_t serial = impl_.workshop.art.layer(name, layer);
  if (box.empty() || serial == 0) return;
  const auto& state = impl_.state;
  Item item = impl_.item(Shape::art, {255, 255, 255, 255});
  const Vec begin = impl_.corner(box);
  item.rect = {begin.x, begin.y, box.w * state.scale, box.h * state.scale};
  item.from = std::clamp(std::round(sharp * state.scale), 1.0f, 8192.0f);
  item.to = std::max(1.0f, std::round(item.from / impl_.workshop.art.shape(name)));
  item.layer = serial;
  impl_.record.add(item, pixels_around(item.rect, 1));
}

void Canvas::icon(Rect box, std::string_view name, Color color) {
  const std::uint64_t serial = impl_.workshop.art.icon(name);
  if (box.empty() || serial == 0) return;
  Item item = impl_.item(Shape::icon, color);
  const Rect place = impl_.pixels(box);
  const float side = std::min({place.w, place.h, 4096.0f});
  item.rect = {place.x + std::floor((place.w - side) / 2), place.y + std::floor((place.h - side) / 2), side, side};
  item.layer = serial;
  // Where lines go from right to left, so does "next".
  if (impl_.state.mirrored && (name == "next" || name == "back")) item.to = -1;
  impl_.record.add(item, pixels_around(item.rect, 0));
}

bool Canvas::has_art(std::string_view name) const { return impl_.workshop.art.has(name); }
float Canvas::art_shape(std::string_view name) const { return impl_.workshop.art.shape(name); }

}  // namespace pausepoint::ui
