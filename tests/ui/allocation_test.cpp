#include <atomic>
#include <cstdlib>

#include "app/ui/text_field.h"
#include "app/ui/widgets.h"
#include "tests/ui/stage.h"

#if !defined(PAUSEPOINT_SANITIZE) && defined(__GLIBC__)

// Counts every allocation of this program, also those of C libraries. The sanitizers bring their own.
extern "C" {
void* __libc_malloc(std::size_t);               // NOLINT(bugprone-reserved-identifier)
void* __libc_calloc(std::size_t, std::size_t);  // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void*, std::size_t);       // NOLINT(bugprone-reserved-identifier)
}

namespace {
std::atomic<bool> counting{false};
std::atomic<int> allocations{0};
void count() {
  if (counting.load(std::memory_order_relaxed)) allocations.fetch_add(1, std::memory_order_relaxed);
}
}  // namespace

extern "C" {
void* malloc(std::size_t size) { return count(), __libc_malloc(size); }
void* calloc(std::size_t many, std::size_t size) { return count(), __libc_calloc(many, size); }
void* realloc(void* old, std::size_t size) { return count(), __libc_realloc(old, size); }
}

namespace pausepoint::ui {
namespace {

class AllocationTest : public Stage {};

TEST_F(AllocationTest, the_counter_counts) {
  allocations = 0;
  counting = true;
  auto* made = new std::string(100, 'x');
  counting = false;
  EXPECT_GE(allocations, 2);
  delete made;
}

TEST_F(AllocationTest, a_steady_frame_takes_no_memory) {
  Frame frame(*workshop, 1280, 720);
  const TextField field{"typed", 5, 20};
  const auto view = [&](Canvas& c) {
    const Theme& t = c.theme();
    const auto desk = c.desk_look();
    for (int i = 0; i < 6; ++i) {
      const auto part = c.push("a-rather-long-name-of-an-option"), number = c.push(i);
      const Rect rect = Rect{64, 64, 1200, 500}.cell(i, 2, 3, 20);
      card(c, rect);
      c.target("option", Role::option, "An option with a label of some length", rect);
      c.text(rect.inset(20), "An option with *marks* and 🎁, longer than its box so that it shrinks",
             {.size = 60, .color = t.ink, .least = 20});
      option_badge(c, {rect.x + 30, rect.y + 30}, 60, i);
    }
    Phrase phrase;
    phrase << 17 << " of " << 28 << " ";
    phrase.clock(65'000);
    note(c, {64, 600, 700, 100}, phrase);
    button(c, "next", {64, 900, 500, 96}, "Next", {.look = ButtonLook::primary, .key = "N", .icon = "next"});
    text_field(c, "field", {700, 900, 400, 96}, field, "Type", true);
    ring(c, {1800, 100}, 60, 0.4f, "4");
    dots(c, {900, 20, 500, 16}, 7, 3);
    chip(c, {1400, 600}, "chip");
    c.dashed({1300, 100, 300, 90}, t.quiet, 3, 20);
    c.art({1300, 300, 200, 200}, "heart", {}, "a heart"), c.art({1300, 500, 90, 90}, "nobody");
    c.inset({1300, 700, 480, 270}, {0, 0, 1920, 1080}, [&](Canvas& small) { card(small, {0, 0, 900, 900}); });
  };
  for (int i = 0; i < 4; ++i) frame.draw(nothing, 1e6f, view);
  allocations = 0;
  counting = true;
  const bool changed = frame.draw(nothing, 1e6f, view);
  counting = false;
  EXPECT_FALSE(changed);
  EXPECT_EQ(allocations, 0);
}

}  // namespace
}  // namespace pausepoint::ui

#endif
