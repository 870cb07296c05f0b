// How colours look to people who tell fewer of them apart, for the tests of themes.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "app/ui/theme.h"

namespace pausepoint::ui {

using Matrix = std::array<std::array<double, 3>, 3>;

/// Severity 1.0 of each kind, for linear sRGB. Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, doi 10.1109/TVCG.2009.113, table of its
/// supplement (inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation).
inline constexpr Matrix kProtan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix kDeutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix kTritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

inline std::array<double, 3> times(const Matrix& m, const std::array<double, 3>& v) {
  std::array<double, 3> out{};
  for (std::size_t row = 0; row < 3; ++row) out[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
  return out;
}

/// sRGB to linear light and back, 0 to 1. Source: IEC 61966-2-1.
inline double to_linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }
inline double from_linear(double v) {
  v = std::clamp(v, 0.0, 1.0);
  return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

inline Color seen_through(const Matrix& eye, Color color) {
  const auto linear = times(eye, {to_linear(color.r / 255.0), to_linear(color.g / 255.0), to_linear(color.b / 255.0)});
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(std::lround(from_linear(linear[i]) * 255)); };
  return {byte(0), byte(1), byte(2)};
}

/// CIE 1976 L*a*b* under D65. Source: CIE 15:2004, with the matrix of IEC 61966-2-1.
inline std::array<double, 3> lab(Color color) {
  constexpr Matrix kXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
  const auto xyz = times(kXyz, {to_linear(color.r / 255.0), to_linear(color.g / 255.0), to_linear(color.b / 255.0)});
  const auto root = [](double t) {
    constexpr double kEdge = 6.0 / 29;
    return t > kEdge * kEdge * kEdge ? std::cbrt(t) : t / (3 * kEdge * kEdge) + 4.0 / 29;
  };
  const double x = root(xyz[0] / 0.95047), y = root(xyz[1]), z = root(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976 colour difference: 2.3 is what can just be told apart side by side (Mahy, Van Eycken and Oosterlinck 1994).
inline double apart(Color one, Color other) {
  const auto a = lab(one), b = lab(other);
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace pausepoint::ui
