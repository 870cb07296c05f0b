// Finds the lessons, routes, tricks and drawings of the project's folder on disk; must not know what is done with them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/screens/kiosk.h"

namespace pausepoint::shell {

/// The folder that holds lessons/ and assets/.
std::string home_folder();

/// The text of a file, or nothing with a sentence that names it.
Result<Source> read_file(const std::string& path);

/// Everything lessons refer to. Mistakes in routes.yaml, tactics.yaml and films are rendered into `problems`.
lesson::World load_world(const std::string& home, std::string& problems);

/// lesson.yaml files: `path` itself, or every one below it when it is a folder; sorted.
std::vector<std::string> lesson_files(const std::string& path);
/// Whether a film's file is `path`, or lies below it when it is a folder.
bool is_film_of(const lesson::LoadedFilm& film, const std::string& path);
lesson::Loaded load_lesson(const std::string& path, const lesson::World& world);

/// All lessons of `home`, or the one at `only` when it is not empty.
std::shared_ptr<const screens::Shelf> load_shelf(const std::string& home, const std::string& only,
                                                 std::string& problems);

/// The folders whose files, and those in their folders, make up such a shelf.
std::vector<std::string> folders_of_lessons(const std::string& only);

/// yyyy-mm-dd by the wall clock.
std::string today();
/// Seconds since midnight by the wall clock.
int second_of_day();

}  // namespace pausepoint::shell
