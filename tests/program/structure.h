// The rules that keep the tree in order, each as a function from one file to sentences; must not know of directories.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pausepoint::structure {

struct File {
  std::string path;  ///< From the top of the checkout: "app/ask/ask.h".
  std::string text;
};

/// What a rule found: "app/ask/ask.h:7: …", a sentence each; empty when the file keeps the rule.
using Findings = std::vector<std::string>;

/// C++ with comments, texts and preprocessor lines blanked out; every line keeps its number.
std::string code_only(std::string_view text);

/// Includes go to lower levels, and never from one activity kind into another.
Findings include_levels(const File& file);
/// ImGui, Pango, Cairo, librsvg and OpenGL in ui, print and shell; GLFW in shell and ui; yaml-cpp in yaml; SQLite in
/// store.
Findings library_homes(const File& file);
/// The core never reads a clock, sleeps, or draws lots without a seed that it was given.
Findings clock_and_chance(const File& file);
/// The core never opens a file.
Findings files_in_core(const File& file);
/// No variable outlives the call it stands in (`static constexpr` has no state and is let through).
Findings static_locals(const File& file);
/// Headers have 200 lines at most, sources 500.
Findings length(const File& file);
/// YAML is read from events only: the loading functions of yaml-cpp drop content silently.
Findings yaml_loading(const File& file);

}  // namespace pausepoint::structure
