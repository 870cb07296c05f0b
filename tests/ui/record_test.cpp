#include "app/ui/record.h"

#include <gtest/gtest.h>

#include <random>

namespace pausepoint::ui {
namespace {

constexpr int kSide = 64;

Item item(std::uint64_t hash, PixelRect bounds) {
  Item made;
  made.hash = hash;
  made.bounds = bounds;
  return made;
}

/// The list of items over each pixel, as one number.
std::vector<std::uint64_t> painted(const std::vector<Item>& items) {
  std::vector<std::uint64_t> pixels(kSide * kSide, 0);
  for (const Item& it : items) {
    for (int y = it.bounds.top; y < it.bounds.bottom; ++y) {
      for (int x = it.bounds.left; x < it.bounds.right; ++x) {
        auto& pixel = pixels[static_cast<std::size_t>(y * kSide + x)];
        pixel = pixel * 1'000'003 + it.hash;
      }
    }
  }
  return pixels;
}

bool inside(const Damage& damage, int x, int y) {
  for (const PixelRect& r : damage.rects()) {
    if (x >= r.left && x < r.right && y >= r.top && y < r.bottom) return true;
  }
  return false;
}

TEST(Damage, holds_every_pixel_that_differs_and_its_parts_do_not_overlap) {
  std::mt19937 random(7);
  const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  for (int round = 0; round < 400; ++round) {
    std::vector<Item> before;
    const auto any = [&] {
      const int x = below(kSide - 8), y = below(kSide - 8);
      return item(1 + random() % 12, {x, y, x + 1 + below(8), y + 1 + below(8)});
    };
    for (int i = below(30); i > 0; --i) before.push_back(any());
    std::vector<Item> after = before;
    for (int change = below(6); change > 0 && !after.empty(); --change) {
      const auto at = after.begin() + below(static_cast<int>(after.size()));
      const int kind = below(4);
      if (kind == 0) {
        after.erase(at);
      } else if (kind == 1) {
        after.insert(at, any());
      } else if (kind == 2) {
        *at = any();
      } else {
        std::swap(*at, after[static_cast<std::size_t>(below(static_cast<int>(after.size())))]);
      }
    }
    // As the hash counts the bounds, items with one hash have one place.
    for (auto* list : {&before, &after}) {
      for (Item& it : *list)
        it.hash = it.hash * 1'000'000'007u + static_cast<std::uint64_t>(it.bounds.left * 64 + it.bounds.top) * 4096u +
                  static_cast<std::uint64_t>(it.bounds.right * 64 + it.bounds.bottom);
    }
    Damage damage;
    compare(before, after, damage);
    const auto old_pixels = painted(before), new_pixels = painted(after);
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        const auto i = static_cast<std::size_t>(y * kSide + x);
        ASSERT_TRUE(old_pixels[i] == new_pixels[i] || inside(damage, x, y))
            << "round " << round << " at " << x << ',' << y;
      }
    }
    const auto rects = damage.rects();
    for (std::size_t a = 0; a < rects.size(); ++a) {
      for (std::size_t b = a + 1; b < rects.size(); ++b) ASSERT_FALSE(rects[a].overlaps(rects[b]));
    }
  }
}

TEST(Damage, of_two_equal_lists_is_empty) {
  const std::vector<Item> items = {item(1, {0, 0, 9, 9}), item(2, {3, 3, 5, 5})};
  Damage damage;
  compare(items, items, damage);
  EXPECT_TRUE(damage.empty());
}

TEST(Damage, of_something_new_in_the_middle_is_only_its_place) {
  std::vector<Item> before;
  for (int i = 0; i < 20; ++i) before.push_back(item(static_cast<std::uint64_t>(i + 1), {i * 50, 0, i * 50 + 40, 40}));
  std::vector<Item> after = before;
  after.insert(after.begin() + 10, item(99, {700, 700, 720, 720}));
  Damage damage;
  compare(before, after, damage);
  EXPECT_EQ(damage.bounds(), (PixelRect{700, 700, 720, 720}));
}

TEST(Damage, far_apart_is_kept_apart) {
  Damage damage;
  damage.add({0, 0, 50, 50});
  damage.add({1800, 1000, 1850, 1050});
  EXPECT_EQ(damage.rects().size(), 2u);
  for (int i = 0; i < 40; ++i) damage.add({i * 45, (i * 397) % 1000, i * 45 + 20, (i * 397) % 1000 + 20});
  EXPECT_LE(damage.rects().size(), 8u);
}

TEST(Record, drops_what_cannot_be_seen) {
  Record record;
  Item hidden;
  hidden.clip = {0, 0, 100, 100};
  hidden.color = {0, 0, 0, 0};
  record.add(hidden, {0, 0, 10, 10});
  hidden.color = {0, 0, 0, 255};
  record.add(hidden, {200, 200, 210, 210});
  EXPECT_TRUE(record.items().empty());
  record.add(hidden, {90, 90, 110, 110});
  ASSERT_EQ(record.items().size(), 1u);
  EXPECT_EQ(record.items()[0].bounds, (PixelRect{90, 90, 100, 100}));
}

}  // namespace
}  // namespace pausepoint::ui
