// The files of the checkout as the tests of this folder read them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/lesson/lesson.h"

namespace pausepoint::lesson {

/// `path` from the top of the checkout.
inline Source file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(PAUSEPOINT_HOME "/" + path, std::ios::binary).rdbuf();
  return {path, text.str()};
}

/// The routes, tricks, drawings and films that are shipped.
inline World shipped_world() {
  World world;
  Diagnostics diagnostics;
  world.routes = load_routes(file("lessons/routes.yaml"), diagnostics);
  world.tactics = load_tactics(file("lessons/tactics.yaml"), diagnostics);
  const std::filesystem::path art = PAUSEPOINT_HOME "/assets/art";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(art)) {
    if (entry.path().extension() != ".svg") continue;
    world.art.push_back(std::filesystem::relative(entry.path(), art).replace_extension().generic_string());
  }
  std::ranges::sort(world.art);
  std::vector<std::string> films;
  for (const auto& entry : std::filesystem::directory_iterator(PAUSEPOINT_HOME "/lessons/films")) {
    if (entry.path().extension() == ".yaml") films.push_back("lessons/films/" + entry.path().filename().string());
  }
  std::ranges::sort(films);
  for (const std::string& film : films) world.films.push_back(load_film(file(film), world));
  return world;
}

/// The lessons that are shipped, by their paths from the top of the checkout.
inline std::vector<std::string> shipped_lessons() {
  std::vector<std::string> paths;
  for (const auto& folder : std::filesystem::directory_iterator(PAUSEPOINT_HOME "/lessons")) {
    if (!std::filesystem::exists(folder.path() / "lesson.yaml")) continue;
    paths.push_back("lessons/" + folder.path().filename().string() + "/lesson.yaml");
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace pausepoint::lesson
