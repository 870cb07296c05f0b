// What the drawings of a still scene and of a film share: a phone's colours and messages, round corners. Only for
// *_board.cpp of this folder.
#pragma once

#include "app/scene/scene.h"
#include "app/ui/canvas.h"
#include "app/ui/widgets.h"

namespace pausepoint::scene {

inline constexpr float kPersonShape = 360.0f / 400.0f;
inline constexpr float kFrame = 18, kEdge = 16;  ///< Of the phone, and around its messages.
inline constexpr float kBubblePad = 20, kBubbleGap = 16;
/// A phone's colours are part of the drawing: they do not follow the theme, so that its messages keep their contrast.
inline constexpr ui::Color kPhone{13, 18, 32}, kScreen{250, 246, 239}, kTheirs{255, 226, 196}, kMine{214, 232, 247},
    kMarked{255, 244, 220}, kMarkedLine{236, 190, 80}, kMessageInk{27, 36, 54};

inline ui::TextStyle message_style() {
  return {.size = ui::kSmall, .color = kMessageInk, .least = ui::kTiny, .plain = true};
}
inline float text_width(float phone_width) { return (phone_width - 2 * kFrame - 2 * kEdge) * 0.94f - 2 * kBubblePad; }
void draw_message(ui::Canvas& canvas, Rect bubble, const Message& message, ui::TextStyle style);
inline constexpr float kActingShape = 720.0f / 400.0f;  ///< Arms reach beyond a person: half of it on each side.
inline Rect acting_box(Rect figure) { return figure.centered({figure.h * kActingShape, figure.h}); }
/// "acting/kit" for "people/kit": the same person's arms, back and shut eyes.
ui::Phrase acting_art(const CastMember& member);
/// There is no rounded clip: a broad frame in the ground's colour, itself cut to `rect`, covers the four corners.
void round_corners(ui::Canvas& canvas, Rect rect);

}  // namespace pausepoint::scene
