// What is behind a Canvas while a frame is built. Only canvas*.cpp and frame.cpp include this.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/art.h"
#include "app/ui/canvas.h"
#include "app/ui/frame.h"
#include "app/ui/outline.h"
#include "app/ui/pointing.h"
#include "app/ui/record.h"
#include "app/ui/type.h"
#include "app/ui/unseen.h"

namespace pausepoint::ui {

struct Workshop::Impl {
  Impl(Theme a_theme, std::string assets_folder) : theme(std::move(a_theme)), art(std::move(assets_folder)) {
    type.set_type(theme.font, theme.line_spacing);
  }
  Theme theme;
  TypeSetter type;
  ArtShelf art;
  std::uint64_t frame = 1;  ///< Counts the frames of all windows.
};

struct Canvas::Impl {
  explicit Impl(Workshop::Impl& a_workshop) : workshop(a_workshop) {}

  /// What a scope changes and its end restores.
  struct State {
    float scale = 1;  ///< Pixels per unit.
    Vec origin;       ///< In pixels.
    Size units;       ///< Of the page or the inset.
    PixelRect clip;
    float opacity = 1;
    std::size_t id_length = 0;
    bool decoration = false, inset = false, desk = false, unseen = false, as_made = false;
    const Words* words = nullptr;
    bool mirrored = false;
    float mirror = 0;  ///< Pixels: what is x from the left is mirror - x.
    Rect body, foot;
  };

  void begin(int width, int height, const Pointing& a_pointing, float since_change_ms);
  void push() { stack.push_back(state); }
  void pop() { state = stack.back(), stack.pop_back(); }
  /// The prefixes and `id`, kept until the next call.
  std::string_view full_id(std::string_view id);
  void add_to_id(std::string_view part);

  Vec pixels(Vec units) const {
    const Vec at = state.origin + units * state.scale;
    return state.mirrored ? Vec{state.mirror - at.x, at.y} : at;
  }
  /// Where pixels are in the units that are drawn in now.
  Vec units_at(Vec pixels) const;
  /// The left upper corner of `units` on the screen, in pixels.
  Vec corner(const Rect& units) const { return pixels(Vec{state.mirrored ? units.right() : units.x, units.y}); }
  /// Snapped to whole pixels, at least one wide and high.
  Rect pixels(const Rect& units) const;
  /// Board units of the whole page, whatever is shifted or scaled.
  Rect on_page(const Rect& units) const;
  Rect visible_on_page(const Rect& units) const;
  float pixel_width(float units) const;
  Item item(Shape shape, Color color) const;
  /// Keeps what is shown, or what would be.
  void tell(Role role, std::string_view id, std::string_view text, const Rect& rect, const Rect& place, int flags,
            float size, const Unseen::Note& note);
  /// Where the thing `id` was to be seen in the last frame; empty: nowhere.
  Rect shown_at(std::string_view id) const;
  /// Notes the drawings among what was recorded since `from`, for whoever sets the view anew.
  void note_drawings(std::size_t from);

  Workshop::Impl& workshop;
  Record record;
  Outline outline, before;  ///< Of this frame and of the last.
  Unseen unseen;
  const Pointing* pointing = nullptr;
  float since_change = 0;
  float page_scale = 1;
  State state;
  std::vector<State> stack;
  std::vector<Vec> scratch;
  std::array<char, 512> id{};
  /// The press whose hold target has fired, so that it fires once.
  std::string fired;
};

}  // namespace pausepoint::ui
