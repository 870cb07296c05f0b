// Contrast of two colours as WCAG 2.2 defines it, for the tests of themes.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "app/ui/theme.h"

namespace pausepoint::ui {

/// Relative luminance, 0 black to 1 white. Source: Web Content Accessibility Guidelines (WCAG) 2.2, definition of
/// "relative luminance", w3.org/TR/WCAG22/#dfn-relative-luminance (with 0.04045, as sRGB has it; 8-bit colours fall on
/// the same side of either threshold).
inline double luminance(Color color) {
  const auto part = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b);
}

/// 1 to 21. Source: WCAG 2.2, definition of "contrast ratio", w3.org/TR/WCAG22/#dfn-contrast-ratio.
inline double contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace pausepoint::ui
