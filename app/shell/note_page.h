// The note about a lesson as a printed page, for the class teacher or the safeguarding lead; must not know of windows.
#pragma once

#include <string>
#include <string_view>

#include "app/base/result.h"
#include "app/screens/lesson_note.h"

namespace pausepoint::shell {

/// Draws the note on A4 pages and writes them to `path`. Returns how many there are. `assets` holds art/.
Result<int> print_note(const screens::Note& note, const std::string& path, const std::string& assets);

/// Writes it into the folder `notes` of `folder` under a name of its own, made of the lesson's id and the school week:
/// "notes/strings-attached-2026-W48.pdf", a second one "…-2.pdf". Returns its path inside `folder`.
Result<std::string> write_note(const screens::Note& note, std::string_view lesson, std::string_view today,
                               const std::string& folder, const std::string& assets);

}  // namespace pausepoint::shell
