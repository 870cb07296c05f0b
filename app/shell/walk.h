// Leads a made-up class through a whole lesson and stops at every screen there is; must not know what is done there.
#pragma once

#include <memory>
#include <string>

#include "app/base/function_ref.h"
#include "app/screens/kiosk.h"
#include "app/shell/viewer.h"

namespace pausepoint::shell {

struct Stop {
  screens::Kiosk& kiosk;  ///< To be looked at; only pages of large print may be turned, and turned back.
  std::string step;    ///< Id of the step; "library", "setup" … outside of a lesson.
  std::string moment;  ///< "answer-1", "shown-2", "typed" …; may be empty.
};

/// Opens lesson `index` of the shelf and stops at the library, help, setup (or the problem card), then at every step in
/// every phase: thinking, answers open, coming in and all there, closed, told in words, kept back, shown, talk, each
/// further round, why; whatever a kind shows as time goes by, as its targets are pressed and as lines are typed; help,
/// cover, the desk's sheet for disclosures, and the end. Then once more with a class that hardly answers, stopping
/// where that shows; last the tour of the desk (desk_tour.h), once for all ways of `access`. The viewer is used to press.
/// `access` is how the class wants its screens.
void walk(std::shared_ptr<const screens::Shelf> shelf, int index, Viewer& viewer, FunctionRef<void(const Stop&)> see,
          const Access& access = {});

}  // namespace pausepoint::shell
