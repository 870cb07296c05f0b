// Turns recorded items into ImGui's triangles; the only place besides frame.cpp that knows ImGui.
#pragma once

#include "app/ui/art.h"
#include "app/ui/record.h"
#include "app/ui/type.h"

struct ImDrawList;

namespace pausepoint::ui {

/// Draws every item that touches `part`, and only within it.
void paint(ImDrawList& list, const Record& record, const PixelRect& part, TypeSetter& type, ArtShelf& art);

}  // namespace pausepoint::ui
