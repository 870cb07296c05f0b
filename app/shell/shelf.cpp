#include "app/shell/shelf.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "app/shell/translating.h"

namespace pausepoint::shell {
namespace fs = std::filesystem;

std::string home_folder() { return PAUSEPOINT_HOME; }

Result<Source> read_file(const std::string& path) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path, error)) return Failure{path + " cannot be read; check that the file is there"};
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return Failure{path + " cannot be read; check that the file is there"};
  return Source{path, std::move(text)};
}

namespace {

/// The films of `folder`, sorted.
std::vector<std::string> film_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".yaml") files.push_back(it->path().generic_string());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

lesson::World load_world(const std::string& home, std::string& problems) {
  lesson::World world;
  const auto with_file = [&](const std::string& path, auto read) {
    Result<Source> source = read_file(path);
    if (!source) {
      problems += source.sentence() + "\n";
      return;
    }
    Diagnostics diagnostics;
    read(*source, diagnostics);
    problems += render(*source, diagnostics);
  };
  with_file(home + "/lessons/routes.yaml",
            [&](const Source& s, Diagnostics& d) { world.routes = lesson::load_routes(s, d); });
  with_file(home + "/lessons/tactics.yaml",
            [&](const Source& s, Diagnostics& d) { world.tactics = lesson::load_tactics(s, d); });
  const fs::path art = home + "/assets/art";
  std::error_code error;
  for (fs::recursive_directory_iterator it(art, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".svg") continue;
    world.art.push_back(fs::relative(it->path(), art).replace_extension().generic_string());
  }
  std::ranges::sort(world.art);
  world.today = today();
  load_languages(home, world, problems);
  for (const std::string& file : film_files(home + "/lessons/films")) {
    with_file(file, [&](const Source& source, Diagnostics& diagnostics) {
      world.films.push_back(lesson::load_film(source, world));
      diagnostics = world.films.back().diagnostics;
    });
  }
  return world;
}

std::vector<std::string> lesson_files(const std::string& path) {
  std::vector<std::string> files;
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  for (fs::recursive_directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename() == "lesson.yaml") files.push_back(it->path().generic_string());
  }
  std::ranges::sort(files);
  return files;
}

bool is_film_of(const lesson::LoadedFilm& film, const std::string& path) {
  std::error_code error;
  fs::path file = film.source.name;
  for (bool more = true; more; more = file.has_relative_path()) {
    if (fs::equivalent(file, path, error)) return true;
    file = file.parent_path();
  }
  return false;
}

lesson::Loaded load_lesson(const std::string& path, const lesson::World& world) {
  Result<Source> source = read_file(path);
  lesson::Loaded loaded;
  if (source) {
    loaded = lesson::load(std::move(*source), world);
    load_translations(path, loaded, world);
    return loaded;
  }
  loaded.source.name = path;
  loaded.diagnostics.error({}, source.sentence());
  return loaded;
}

std::shared_ptr<const screens::Shelf> load_shelf(const std::string& home, const std::string& only,
                                                 std::string& problems) {
  screens::Shelf shelf;
  shelf.world = load_world(home, problems);
  shelf.today = today();
  for (const std::string& file : lesson_files(only.empty() ? home + "/lessons" : only)) {
    shelf.lessons.push_back(load_lesson(file, shelf.world));
  }
  return std::make_shared<const screens::Shelf>(std::move(shelf));
}

std::vector<std::string> folders_of_lessons(const std::string& only) {
  std::vector<std::string> folders{home_folder() + "/lessons", home_folder() + "/assets/languages"};
  const fs::path folder = fs::path(only).parent_path();
  if (!only.empty()) folders.push_back(folder.empty() ? "." : folder.string());
  return folders;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
  return text;
}

int second_of_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return parts.tm_hour * 3600 + parts.tm_min * 60 + std::min(parts.tm_sec, 59);
}

}  // namespace pausepoint::shell
