// Colours and type of one look, read from assets/themes/NAME.yaml; must not know what is drawn with it.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "app/base/access.h"
#include "app/base/result.h"

namespace pausepoint::ui {

/// Straight (not premultiplied) sRGB.
struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Color&) const = default;
  Color with_alpha(float alpha) const { return {r, g, b, static_cast<std::uint8_t>(alpha * 255.0f + 0.5f)}; }
};

/// "#RRGGBB" or "#RRGGBBAA".
Color color_from_hex(std::string_view hex);
/// Between two colours; `amount` 0 gives `from`, 1 gives `to`.
Color mixed(Color from, Color to, float amount);

struct Theme {
  std::string name = "paper";
  std::string font = "Andika";
  Color paper, card, card_edge, ink, quiet, line, accent, on_accent, help_fill, help_ink, help_line, note_fill,
      note_line, note_ink, warn, done, desk_paper, desk_line, cover;
  std::array<Color, 6> options;  ///< A to F.
  Color pass;
  float text_scale = 1;       ///< 0.8 to 2: every text size of a view, but the desk's.
  float line_spacing = 1.3f;  ///< Of the text size.
  bool reduced_motion = false;
  float letter_space = 0;  ///< Ems between letters beyond the usual; not on the desk.
  float line_factor = 1;   ///< Times line_spacing; not on the desk.
  float page_scale = 1;    ///< 0.8 to 2: texts where a view is set anew in pages (ui/pages.h).
};

/// Up to this size of text, in percent, views are drawn as they are made, with larger letters; beyond, in pages.
inline constexpr int kLargestInPlace = 125;
/// The look with letters, spaces and movement as `access` wants them. Its colours are the caller's to choose.
Theme applied(Theme theme, const Access& access);

/// Reads a theme file. The failure names file, place and field.
Result<Theme> load_theme(const std::string& path);

// Text sizes in board units (1080 lines), before text_scale. Nothing a pupil needs is under kSmall.
inline constexpr float kTitle = 62, kHeading = 48, kBody = 40, kSmall = 32, kTiny = 30;
inline constexpr float kMargin = 64, kGap = 40, kRadius = 28, kTouch = 96;
// On the desk.
inline constexpr float kDeskBody = 28, kDeskSmall = 24, kDeskLabel = 22, kDeskTouch = 64, kDeskMargin = 32,
                       kDeskGap = 24;

}  // namespace pausepoint::ui
