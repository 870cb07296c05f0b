// What the checker's advice weighs in a step, for kinds that have it; must not know the rules themselves.
#pragma once

#include <vector>

#include "app/ask/ask.h"

namespace pausepoint::activities {

/// A kind tells it with `static Judged judged(const Spec&)`; a kind without that function has nothing to weigh.
struct Judged {
  std::vector<const ask::Ask*> asks;  ///< Questions about what somebody could do; valid as long as the spec.
  int items = 0;                      ///< Chat lines of viewers, or things to sort.
  int fine = 0;                       ///< Those of them that are fine and stay fine.
  bool threat = false;                ///< A threat is seen or read in it.
  bool helps = false;                 ///< It ends with help by itself.
};

}  // namespace pausepoint::activities
