#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/ui/widgets.h"

namespace pausepoint::ui {
namespace {

enum Form { circle, square, hexagon, triangle, diamond, pentagon };

constexpr int kForms = 6;
constexpr std::string_view kLetters = "ABCDEF";

Color color_of(const Theme& theme, int index) { return theme.options[static_cast<std::size_t>(index % kForms)]; }

/// Corners on a circle of `radius`, the first one at `turn` (in turns from the top, clockwise).
void even_sided(Canvas& canvas, Vec center, float radius, int corners, float turn, Color color) {
  Vec points[8];
  for (int i = 0; i < corners; ++i) {
    const float angle = (turn + static_cast<float>(i) / static_cast<float>(corners)) * 2 * std::numbers::pi_v<float>;
    points[i] = center + Vec{std::sin(angle), -std::cos(angle)} * radius;
  }
  canvas.polygon({points, static_cast<std::size_t>(corners)}, color);
}

/// Where the middle of the letter looks centred, in parts of the size, and how large it may be.
struct Seat {
  float down, letter;
};
constexpr Seat kSeats[kForms] = {{0, 0.5f}, {0, 0.5f}, {0, 0.48f}, {0.15f, 0.46f}, {0, 0.42f}, {0.04f, 0.45f}};

}  // namespace

void option_shape(Canvas& canvas, Vec center, float size, int index, Color color) {
  const float half = size / 2;
  switch (index % kForms) {
    case circle:
      return canvas.circle(center, half, color);
    case square:
      return canvas.fill({center.x - half, center.y - half, size, size}, color, size * 0.16f);
    case hexagon:
      return even_sided(canvas, center, half * 1.04f, 6, 0.25f, color);
    case triangle: {
      const Vec points[] = {{center.x, center.y - half},
                            {center.x + half, center.y + half * 0.86f},
                            {center.x - half, center.y + half * 0.86f}};
      return canvas.polygon(points, color);
    }
    case diamond:
      return even_sided(canvas, center, half * 1.1f, 4, 0, color);
    default:
      return even_sided(canvas, {center.x, center.y + size * 0.03f}, half * 1.06f, 5, 0, color);
  }
}

void option_badge(Canvas& canvas, Vec center, float size, int index, bool dim) {
  const Theme& t = canvas.theme();
  index = std::max(0, index);
  option_shape(canvas, center, size, index, dim ? mixed(color_of(t, index), t.paper, 0.6f) : color_of(t, index));
  const Seat seat = kSeats[index % kForms];
  const auto letter = static_cast<std::size_t>(index % kForms);
  const auto decoration = canvas.decoration();
  const Rect box{center.x - size, center.y - size + seat.down * size, 2 * size, 2 * size};
  canvas.text(box, kLetters.substr(letter, 1),
              {.size = size * seat.letter / t.text_scale,
               .color = t.card,
               .weight = Weight::bold,
               .align = Align::center,
               .middle = true,
               .plain = true,
               .badge = index});
}

}  // namespace pausepoint::ui
