#include "app/shell/contact_sheet.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace pausepoint::shell {
namespace {

constexpr int kSmallWidth = 448, kGap = 24, kLabel = 36;

void copy_into(ui::Picture& sheet, const ui::Picture& small, int left, int top) {
  for (int y = 0; y < small.height && top + y < sheet.height; ++y) {
    const auto row = static_cast<std::size_t>(std::min(small.width, sheet.width - left)) * 4;
    std::memcpy(sheet.rgba.data() + (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(sheet.width) +
                                     static_cast<std::size_t>(left)) *
                                        4,
                small.rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(small.width) * 4, row);
  }
}

}  // namespace

ui::Picture smaller(const ui::Picture& picture, int width) {
  width = std::clamp(width, 1, std::max(1, picture.width));
  const int height = std::max(1, picture.height * width / std::max(1, picture.width));
  ui::Picture small{width, height, {}};
  small.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (int y = 0; y < height; ++y) {
    const int top = y * picture.height / height, bottom = std::max(top + 1, (y + 1) * picture.height / height);
    for (int x = 0; x < width; ++x) {
      const int left = x * picture.width / width, right = std::max(left + 1, (x + 1) * picture.width / width);
      std::uint32_t sum[4] = {};
      for (int j = top; j < bottom; ++j) {
        const std::uint8_t* from = picture.rgba.data() + (static_cast<std::ptrdiff_t>(j) * picture.width + left) * 4;
        for (int i = left; i < right; ++i, from += 4) {
          for (int c = 0; c < 4; ++c) sum[c] += from[c];
        }
      }
      const auto count = static_cast<std::uint32_t>((bottom - top) * (right - left));
      std::uint8_t* to = small.rgba.data() + (static_cast<std::ptrdiff_t>(y) * width + x) * 4;
      for (int c = 0; c < 4; ++c) to[c] = static_cast<std::uint8_t>((sum[c] + count / 2) / count);
    }
  }
  return small;
}

void ContactSheet::add(const ui::Picture& picture, std::string name) {
  entries_.push_back({smaller(picture, kSmallWidth), std::move(name)});
}

bool ContactSheet::write(ui::Workshop& workshop, const std::string& folder, const std::string& name) const {
  constexpr std::size_t kOnSheet = kColumns * kRows;
  for (std::size_t first = 0, number = 1; first < entries_.size(); first += kOnSheet, ++number) {
    const std::size_t count = std::min(kOnSheet, entries_.size() - first);
    int tallest = 1;
    for (std::size_t i = 0; i < count; ++i) tallest = std::max(tallest, entries_[first + i].small.height);
    const int rows = (static_cast<int>(count) + kColumns - 1) / kColumns, row = tallest + kLabel + kGap;
    const int width = kColumns * (kSmallWidth + kGap) + kGap, height = std::max(1200, rows * row + kGap);
    const auto place = [&](std::size_t i) {
      const int at = static_cast<int>(i);
      return std::pair{kGap + at % kColumns * (kSmallWidth + kGap), kGap + at / kColumns * row};
    };
    ui::Frame frame(workshop, width, height);
    frame.draw({}, 0, [&](ui::Canvas& canvas) {
      const float unit = 1 / canvas.scale();
      canvas.fill(canvas.bounds(), canvas.theme().desk_paper);
      for (std::size_t i = 0; i < count; ++i) {
        const auto [left, top] = place(i);
        const Rect label{static_cast<float>(left) * unit, static_cast<float>(top + tallest + 4) * unit,
                         kSmallWidth * unit, kLabel * unit};
        canvas.text(label, entries_[first + i].name,
                    {.size = 22 * unit, .color = canvas.theme().ink, .least = 10 * unit, .plain = true});
      }
    });
    ui::Picture sheet = frame.picture();
    for (std::size_t i = 0; i < count; ++i) {
      const auto [left, top] = place(i);
      copy_into(sheet, entries_[first + i].small, left, top);
    }
    const std::string ending = number == 1 ? "" : "-" + std::to_string(number);
    if (!ui::write_png(sheet, folder + "/" + name + ending + ".png")) return false;
  }
  return true;
}

}  // namespace pausepoint::shell
