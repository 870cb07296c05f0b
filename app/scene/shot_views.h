// How a moment of a film looks: the picture with everybody in it, and its caption; must not know how time passes.
#pragma once

#include <string_view>

#include "app/base/geometry.h"
#include "app/scene/motion.h"

namespace pausepoint::ui {
class Canvas;
}

namespace pausepoint::scene {

/// Draws the moment into `rect` with rounded corners, over the end of `before` (may be nullptr) while it fades in.
/// `says` is read aloud and stands in the outline.
void draw_shot(ui::Canvas& canvas, Rect rect, const Shot& shot, const Shot* before, Cast cast, Moment moment,
               std::string_view says);

/// The same without what is written in it, around whoever is first in it: a picture beside something else.
void draw_still(ui::Canvas& canvas, Rect rect, const Shot& shot, Cast cast, Moment moment);

/// Where the phone stands in a picture of `rect`; empty where there is none.
Rect phone_in(ui::Canvas& canvas, Rect rect, const Shot& shot);

/// Where the picture's stage lies in `rect`: from shares of the place's width to board units.
struct Stage {
  Rect rect;
  float width = 0;  ///< Of the place when it is as wide as the picture.
  View view;
  float x(float share) const { return rect.center().x + (share - view.middle) * width * view.zoom; }
  /// Height of somebody of size 1.
  float height() const { return rect.h * 0.62f * view.zoom; }
  /// Box of somebody's drawing.
  Rect figure(const Actor& actor, const Acting& acting) const;
};
Stage stage_of(ui::Canvas& canvas, Rect rect, const Shot& shot, Moment moment);

/// For shot_board.cpp: the phone, and what is said and thought, over the picture.
Rect draw_phone(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Cast cast, Moment moment);
void draw_bubbles(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Moment moment, Rect phone);

/// The caption's lines, centred in `rect`.
void draw_caption(ui::Canvas& canvas, Rect rect, const Shot& shot);
inline constexpr float kCaptionHeight = 132;

}  // namespace pausepoint::scene
