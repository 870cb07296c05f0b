// Turns recorded items into ImGui's triangles; the only place besides frame.cpp that knows ImGui.
#pragma once

#include "app/ui/art.h"
#include "app/ui/record.h"
#include "app/ui/type.h"

struct ImDrawList;

namespace pausepoint::ui {

/// Draws the ground and every item that touches `part`, and only within it. `white` is a texture of the same kind as
/// the texts', all white: software OpenGL then needs one program for both, which is made when the first frame is drawn.
void paint(ImDrawList& list, const Record& record, const PixelRect& part, Color ground, const Texture& white,
           TypeSetter& type, ArtShelf& art);

/// Draws `part` of a picture that fills `whole`, its bottom row first.
void paint_picture(ImDrawList& list, const PixelRect& part, const PixelRect& whole, unsigned texture);

}  // namespace pausepoint::ui
