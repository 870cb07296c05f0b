// The same lesson with longer texts, to see that every screen still holds them; must not know of screens.
#pragma once

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// Loads `loaded` again with every text of its author `factor` times as long: its own words said once more, but never
/// longer than the field allows. What has no room for another word stays as it is.
Loaded stretched(const Loaded& loaded, const World& world, double factor);

/// One text made longer in that way; `most` characters at most (0: no limit).
std::string stretched_text(std::string_view text, double factor, int most);

}  // namespace pausepoint::lesson
