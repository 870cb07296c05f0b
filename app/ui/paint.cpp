#include "app/ui/paint.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace pausepoint::ui {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;

ImU32 packed(Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec2 at(Vec v) { return {v.x, v.y}; }
ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
ImVec2 bottom_right(const Rect& r) { return {r.right(), r.bottom()}; }

/// The one place where a GL name becomes ImGui's kind of texture: a pointer in 1.90, a number in 1.92.
ImTextureID texture_id(unsigned id) { return (ImTextureID)(std::intptr_t)id; }

#if IMGUI_VERSION_NUM >= 19200
void push_texture(ImDrawList& list, unsigned id) { list.PushTexture(ImTextureRef(texture_id(id))); }
void pop_texture(ImDrawList& list) { list.PopTexture(); }
#else
void push_texture(ImDrawList& list, unsigned id) { list.PushTextureID(texture_id(id)); }
void pop_texture(ImDrawList& list) { list.PopTextureID(); }
#endif

/// ImGui's own rounded rectangles are never round enough to be a circle.
void rounded_path(ImDrawList& list, const Rect& r, float radius) {
  if (radius < 0.5f) {
    for (const ImVec2 corner : {ImVec2{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}})
      list.PathLineTo(corner);
    return;
  }
  const Vec corners[] = {{r.x + radius, r.y + radius},
                         {r.right() - radius, r.y + radius},
                         {r.right() - radius, r.bottom() - radius},
                         {r.x + radius, r.bottom() - radius}};
  const int steps = std::clamp(static_cast<int>(std::sqrt(radius) * 2.6f), 3, 48);
  const float quarter = kTurn / 4;
  for (int corner = 0; corner < 4; ++corner) {
    // A corner that begins where the last one ended must not give the same point twice.
    const bool meets = corner % 2 == 1 ? r.w - 2 * radius < 0.5f : r.h - 2 * radius < 0.5f;
    for (int i = meets ? 1 : 0; i <= steps; ++i) {
      const float angle =
          quarter * (static_cast<float>(corner + 2) + static_cast<float>(i) / static_cast<float>(steps));
      list.PathLineTo(at(corners[corner] + Vec{std::cos(angle), std::sin(angle)} * radius));
    }
  }
}

void paint_fill(ImDrawList& list, const Item& item) {
  if (item.radius < 0.5f) {
    list.AddRectFilled(top_left(item.rect), bottom_right(item.rect), packed(item.color));
    return;
  }
  rounded_path(list, item.rect, item.radius);
  list.PathFillConvex(packed(item.color));
}

void paint_gradient(ImDrawList& list, const Item& item) {
  const int first = list.VtxBuffer.Size;
  rounded_path(list, item.rect, item.radius);
  list.PathFillConvex(IM_COL32_WHITE);
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    const float amount = std::clamp((vertex.pos.y - item.rect.y) / item.rect.h, 0.0f, 1.0f);
    Color color = mixed(item.color, item.other, amount);
    // The outermost ring of vertices fades to nothing: that is the antialiasing.
    if ((vertex.col >> IM_COL32_A_SHIFT & 0xFF) == 0) color.a = 0;
    vertex.col = packed(color);
  }
}

void paint_stroke(ImDrawList& list, const Item& item) {
  const float half = item.width / 2;
  const Rect middle = item.rect.inset(half);
  rounded_path(list, middle, std::clamp(item.radius - half, 0.0f, std::max(0.0f, std::min(middle.w, middle.h) / 2)));
  list.PathStroke(packed(item.color), ImDrawFlags_Closed, item.width);
}

/// A point on the border of a rounded rectangle, `way` pixels clockwise from the left end of its top edge.
Vec on_border(const Rect& r, float radius, float way) {
  const float across = r.w - 2 * radius, down = r.h - 2 * radius, corner = radius * kTurn / 4;
  const Vec corners[] = {{r.right() - radius, r.y + radius},
                         {r.right() - radius, r.bottom() - radius},
                         {r.x + radius, r.bottom() - radius},
                         {r.x + radius, r.y + radius}};
  const Vec directions[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
  for (int side = 0; side < 4; ++side) {
    const float length = side % 2 == 0 ? across : down;
    const Vec along = directions[side], out = directions[(side + 3) % 4];
    const Vec end = corners[side] + out * radius;
    if (way <= length) return end - along * (length - way);
    way -= length;
    if (way <= corner && corner > 0) {
      const float angle = way / radius;
      return corners[side] + out * (radius * std::cos(angle)) + along * (radius * std::sin(angle));
    }
    way -= corner;
  }
  return {r.x + radius, r.y};
}

void paint_dashed(ImDrawList& list, const Item& item) {
  const Rect r = item.rect.inset(item.width / 2);
  const float radius = std::clamp(item.radius - item.width / 2, 0.0f, std::max(0.0f, std::min(r.w, r.h) / 2));
  const float around = 2 * (r.w + r.h - 4 * radius) + radius * kTurn;
  const float wanted = item.width * 4.5f;
  const int dashes = std::clamp(static_cast<int>(around / wanted), 4, 2000);
  const float step = around / static_cast<float>(dashes), dash = step * 0.58f;
  // Long enough to bend around a corner.
  const int pieces = std::clamp(static_cast<int>(dash / 2), 1, 8);
  for (int i = 0; i < dashes; ++i) {
    for (int piece = 0; piece <= pieces; ++piece) {
      const float way = step * static_cast<float>(i) + dash * static_cast<float>(piece) / static_cast<float>(pieces);
      list.PathLineTo(at(on_border(r, radius, std::fmod(way, around))));
    }
    list.PathStroke(packed(item.color), 0, item.width);
  }
}

void paint_polygon(ImDrawList& list, const Record& record, const Item& item) {
  for (const Vec& point : record.points(item)) list.PathLineTo(at(point));
  list.PathFillConvex(packed(item.color));
}

void paint_line(ImDrawList& list, const Record& record, const Item& item) {
  for (const Vec& point : record.points(item)) list.PathLineTo(at(point));
  list.PathStroke(packed(item.color), item.closed ? ImDrawFlags_Closed : 0, item.width);
}

void paint_arc(ImDrawList& list, const Item& item) {
  const bool whole = item.to - item.from >= 1;
  const float begin = (item.from - 0.25f) * kTurn, end = (std::min(item.to, item.from + 1) - 0.25f) * kTurn;
  // A whole ring must not have its first point twice, or the joint shows.
  const int steps = std::clamp(static_cast<int>(item.radius * (end - begin) / 3), 8, 256);
  for (int i = 0; i < steps + (whole ? 0 : 1); ++i) {
    const float angle = begin + (end - begin) * static_cast<float>(i) / static_cast<float>(steps);
    list.PathLineTo({item.rect.x + std::cos(angle) * item.radius, item.rect.y + std::sin(angle) * item.radius});
  }
  list.PathStroke(packed(item.color), whole ? ImDrawFlags_Closed : 0, item.width);
}

void paint_texture(ImDrawList& list, const Item& item, const Texture& texture, Color tint, bool turned = false) {
  if (!texture.id) return;
  const float y = item.rect.y + static_cast<float>(texture.y);
  const float x = turned ? item.rect.right() - static_cast<float>(texture.x + texture.width)
                         : item.rect.x + static_cast<float>(texture.x);
  list.AddImage(texture_id(texture.id), {x, y},
                {x + static_cast<float>(texture.width), y + static_cast<float>(texture.height)},
                {turned ? 1.0f : 0.0f, 0}, {turned ? 0.0f : 1.0f, 1}, packed(tint));
}

void paint_text(ImDrawList& list, const Item& item, TypeSetter& type) {
  const Color tint = item.setting->colored ? Color{255, 255, 255, item.color.a} : item.color;
  paint_texture(list, item, type.raster(*item.setting, item.from, item.color), tint);
}

/// A drawing made `from` x `to` pixels large and stretched to the item's place.
void paint_stretched(ImDrawList& list, const Item& item, ArtShelf& art) {
  const Texture& texture = art.smooth(item.layer, static_cast<int>(item.from), static_cast<int>(item.to));
  if (!texture.id) return;
  const Vec by{item.rect.w / item.from, item.rect.h / item.to};
  const Vec begin{item.rect.x + static_cast<float>(texture.x) * by.x,
                  item.rect.y + static_cast<float>(texture.y) * by.y};
  const Vec end{begin.x + static_cast<float>(texture.width) * by.x,
                begin.y + static_cast<float>(texture.height) * by.y};
  list.AddImage(texture_id(texture.id), at(begin), at(end), {0, 0}, {1, 1}, packed(item.color));
}

void paint_art(ImDrawList& list, const Item& item, ArtShelf& art) {
  if (item.from > 0) return paint_stretched(list, item, art);
  const bool coverage = item.shape == Shape::icon;
  const int width = static_cast<int>(item.rect.w), height = static_cast<int>(item.rect.h);
  paint_texture(list, item, art.raster(item.layer, width, height, coverage), item.color, item.to < 0);
}

}  // namespace

void paint(ImDrawList& list, const Record& record, const PixelRect& part, Color ground, const Texture& white,
           TypeSetter& type, ArtShelf& art) {
  push_texture(list, white.id);
  const ImVec2 begin{static_cast<float>(part.left), static_cast<float>(part.top)};
  const ImVec2 end{static_cast<float>(part.right), static_cast<float>(part.bottom)};
  list.PushClipRect(begin, end, false);
  list.AddRectFilled(begin, end, packed(ground));
  list.PopClipRect();
  for (const Item& item : record.items()) {
    if (!item.bounds.overlaps(part)) continue;
    const PixelRect clip = item.clip.common(part);
    list.PushClipRect({static_cast<float>(clip.left), static_cast<float>(clip.top)},
                      {static_cast<float>(clip.right), static_cast<float>(clip.bottom)}, false);
    switch (item.shape) {
      case Shape::fill:
        paint_fill(list, item);
        break;
      case Shape::gradient:
        paint_gradient(list, item);
        break;
      case Shape::stroke:
        paint_stroke(list, item);
        break;
      case Shape::dashed:
        paint_dashed(list, item);
        break;
      case Shape::polygon:
        paint_polygon(list, record, item);
        break;
      case Shape::line:
        paint_line(list, record, item);
        break;
      case Shape::arc:
        paint_arc(list, item);
        break;
      case Shape::text:
        paint_text(list, item, type);
        break;
      case Shape::art:
      case Shape::icon:
        paint_art(list, item, art);
        break;
    }
    list.PopClipRect();
  }
  pop_texture(list);
}

void paint_picture(ImDrawList& list, const PixelRect& part, const PixelRect& whole, unsigned texture) {
  list.PushClipRect({static_cast<float>(part.left), static_cast<float>(part.top)},
                    {static_cast<float>(part.right), static_cast<float>(part.bottom)}, false);
  list.AddImage(texture_id(texture), {static_cast<float>(whole.left), static_cast<float>(whole.top)},
                {static_cast<float>(whole.right), static_cast<float>(whole.bottom)}, {0, 1}, {1, 0});
  list.PopClipRect();
}

}  // namespace pausepoint::ui
