// Where everything of a shot is at a moment: functions of the time since the shot began, and of nothing else, so that
// any moment can be shown without those before it. Must not draw.
#pragma once

#include "app/scene/shot.h"

namespace pausepoint::scene {

/// A moment of a shot. `still`: reduced motion; everything is where it comes to rest, and changes by cuts.
struct Moment {
  Milliseconds at{0};  ///< Since the shot began; before 0 and behind its end is taken as these.
  bool still = false;
};

struct Acting {
  float at = 0;    ///< Of the place's width; outside of 0 to 1 while coming or going.
  float lift = 0;  ///< Of their height: breath, steps and nods.
  float turn = 0;  ///< -1 looks left, 1 looks right.
  Face face = Face::calm;
  bool blinks = false;
};
/// Whether eyes with this face are shut for a blink at a time; everybody of `index` at times of their own. Smiling eyes
/// are closed already, and somebody surprised does not blink.
bool blinks(Face face, std::size_t index, Milliseconds at);
/// What `shot.people[index]` does.
Acting acting(const Shot& shot, std::size_t index, Moment moment);

struct View {
  float middle = 0.5f;  ///< Of the place's width.
  float zoom = 1;       ///< 1: the place is as wide as the picture.
};
View view(const Shot& shot, Moment moment);
/// The nearest the picture comes, for drawings that are made once.
float nearest(const Shot& shot);

/// 0 to 1: how far a bubble or message that appears at `from` has come.
float appeared(Milliseconds from, Moment moment);
/// 0 to 1: how far the phone has been lifted into the picture.
float phone_lifted(const Shot& shot, Moment moment);
/// 0 to 1: how much of the shot is seen over the one before it.
float faded_in(const Shot& shot, Moment moment);

}  // namespace pausepoint::scene
