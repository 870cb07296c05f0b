// The rules of app/README.md, held over the whole tree; each is shown on a made-up sample to be able to fail.
#include "tests/program/structure.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

namespace pausepoint::structure {
namespace {

namespace fs = std::filesystem;
using Rule = std::function<Findings(const File&)>;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<File> tree() {
  std::vector<File> files;
  const fs::path home = PAUSEPOINT_HOME;
  for (const char* top : {"app", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(home / top)) {
      const std::string ending = entry.path().extension().string();
      if (!entry.is_regular_file() || (ending != ".h" && ending != ".cpp")) continue;
      const std::string path = entry.path().lexically_relative(home).generic_string();
      // The figures' little programs are built by tests/bench/run alone, each from one file.
      if (!path.starts_with("tests/bench/")) files.push_back({path, text_of(entry.path())});
    }
  }
  return files;
}

std::string together(const Findings& findings) {
  std::string all;
  for (const std::string& finding : findings) all += finding + "\n";
  return all;
}

void expect_held(const Rule& rule) {
  const std::vector<File> files = tree();
  EXPECT_GE(files.size(), 40u) << "the tree was not found under " << PAUSEPOINT_HOME;
  for (const File& file : files) {
    const Findings findings = rule(file);
    EXPECT_TRUE(findings.empty()) << together(findings);
  }
}

void expect_refused(const Rule& rule, const File& file) {
  EXPECT_FALSE(rule(file).empty()) << file.path << " should not be allowed:\n" << file.text;
}

void expect_allowed(const Rule& rule, const File& file) {
  const Findings findings = rule(file);
  EXPECT_TRUE(findings.empty()) << file.path << " should be allowed:\n" << file.text << "\n" << together(findings);
}

std::string including(const std::string& name) { return "#include \"" + name + "\"\n"; }
std::string including_library(const std::string& name) { return "#include <" + name + ">\n"; }

TEST(Structure, IncludesGoToLowerLevelsOnly) { expect_held(include_levels); }

TEST(Structure, AnIncludeThatGoesUpOrSidewaysIsFound) {
  expect_refused(include_levels, {"app/base/text.cpp", including("app/yaml/tree.h")});
  expect_refused(include_levels, {"app/ask/ask.h", including("app/scene/scene.h")});
  expect_refused(include_levels, {"app/screens/board.cpp", including("app/store/settings.h")});
  expect_refused(include_levels, {"app/delivery/session.h", including("app/shell/window.h")});
  expect_refused(include_levels, {"app/activities/vote/vote.cpp", including("app/activities/page/page.h")});
  expect_refused(include_levels, {"app/activities/vote/vote.cpp", including("app/activities/all.h")});
  expect_refused(include_levels, {"app/yaml/tree.cpp", including("tree.h")});
  expect_refused(include_levels, {"app/base/text.cpp", including("tests/program/structure.h")});
  expect_refused(include_levels, {"app/novel/novel.h", ""});
  expect_refused(include_levels, {"tests/yaml/tree_test.cpp", including("app/lesson/lesson.h")});
}

TEST(Structure, AnIncludeThatGoesDownIsAllowed) {
  expect_allowed(include_levels, {"app/main.cpp", including("app/shell/command_line.h")});
  expect_allowed(include_levels, {"app/ui/theme.cpp", including("app/yaml/fields.h")});
  expect_allowed(include_levels,
                 {"app/activities/vote/vote.h", including("app/activities/activity.h") + including("app/ask/ask.h")});
  expect_allowed(include_levels, {"app/activities/all.h", including("app/activities/vote/vote.h")});
  expect_allowed(include_levels, {"tests/screens/board_test.cpp", including("app/shell/shots.h")});
  expect_allowed(include_levels, {"tests/ask/round_test.cpp", including("tests/ask/tallies.h")});
}

TEST(Structure, EachLibraryStaysInItsFolders) { expect_held(library_homes); }

TEST(Structure, ALibraryOutsideItsFoldersIsFound) {
  for (const char* name :
       {"imgui.h", "imgui_internal.h", "pango/pangocairo.h", "cairo.h", "librsvg/rsvg.h", "GL/gl.h", "EGL/egl.h"}) {
    expect_refused(library_homes, {"app/activities/vote/vote_board.cpp", including_library(name)});
    expect_refused(library_homes, {"app/screens/desk.cpp", including(name)});
    expect_allowed(library_homes, {"app/ui/frame.cpp", including_library(name)});
  }
  expect_refused(library_homes, {"app/lesson/load.cpp", including_library("yaml-cpp/yaml.h")});
  expect_allowed(library_homes, {"app/yaml/tree.cpp", including_library("yaml-cpp/eventhandler.h")});
  expect_refused(library_homes, {"app/screens/library.cpp", including_library("sqlite3.h")});
}

TEST(Structure, TheCoreReadsNoClockAndDrawsNoLots) { expect_held(clock_and_chance); }

TEST(Structure, AClockOrChanceInTheCoreIsFound) {
  const std::string clock = "auto now = std::chrono::steady_";
  expect_refused(clock_and_chance, {"app/delivery/session.cpp", clock + "clock::now();\n"});
  expect_refused(clock_and_chance, {"app/ask/round.cpp", "int pick = std::rand" + std::string("() % 3;\n")});
  expect_refused(clock_and_chance, {"app/lesson/load.cpp", "auto now = time" + std::string("(nullptr);\n")});
  expect_refused(clock_and_chance, {"app/activities/sort/sort.cpp", "std::random_" + std::string("device chance;\n")});
  expect_allowed(clock_and_chance, {"app/shell/loop.cpp", clock + "clock::now();\n"});
  expect_allowed(clock_and_chance,
                 {"app/ask/round.cpp", "// steady_clock is not for us\nstate.in_phase += tick.elapsed;\n"});
}

TEST(Structure, TheCoreOpensNoFiles) { expect_held(files_in_core); }

TEST(Structure, AFileOpenedByTheCoreIsFound) {
  expect_refused(files_in_core, {"app/lesson/library.cpp", including_library("filesystem")});
  expect_refused(files_in_core, {"app/ask/ballot.cpp", including_library("fstream")});
  expect_allowed(files_in_core, {"app/store/settings.cpp", including_library("fstream")});
}

TEST(Structure, NoLocalVariableOutlivesItsFunction) { expect_held(static_locals); }

TEST(Structure, AStaticLocalIsFound) {
  expect_refused(static_locals, {"app/a.cpp", "int next() {\n  static int last = 0;\n  return ++last;\n}\n"});
  expect_refused(static_locals, {"app/a.cpp", "struct A {\n  int next() { if (true) { static int last; } }\n};\n"});
  expect_refused(static_locals, {"app/a.cpp", "auto next = [] { thread_local int last = 0; return ++last; };\n"});
  expect_refused(static_locals, {"app/a.cpp", "template <class T>\nT* one() {\n  static T it;\n  return &it;\n}\n"});
  expect_refused(static_locals, {"app/a.cpp", "struct A one() {\n  static struct A it;\n  return it;\n}\n"});
}

TEST(Structure, StaticMembersFunctionsAndConstantsAreAllowed) {
  expect_allowed(static_locals, {"app/a.h",
                                 "namespace a {\nstruct A {\n  static int of(int b) { return b; }\n  static constexpr "
                                 "int kA = 20'000;\n};\n}\n"});
  expect_allowed(static_locals,
                 {"app/a.h", "template <class T>\nclass A : public B<T> {\n public:\n  static A make();\n};\n"});
  expect_allowed(static_locals, {"app/a.cpp", "static int of() { return static_cast<int>(1.0); }\n"});
  expect_allowed(static_locals,
                 {"app/a.cpp", "void f() {\n  static constexpr int kMost = 3;\n  static_assert(kMost > 2);\n}\n"});
  expect_allowed(static_locals,
                 {"app/a.cpp", "void f() {\n  g(\"{ static\", '{', R\"x(static {)x\");  // static\n}\n"});
}

TEST(Structure, FilesAreShortEnoughToRead) { expect_held(length); }

TEST(Structure, AFileThatIsTooLongIsFound) {
  expect_refused(length, {"app/a.h", std::string(201, '\n')});
  expect_allowed(length, {"app/a.h", std::string(200, '\n')});
  expect_refused(length, {"app/a.cpp", std::string(501, '\n')});
  expect_allowed(length, {"app/a.cpp", std::string(500, '\n')});
}

TEST(Structure, YamlIsReadFromEventsOnly) { expect_held(yaml_loading); }

TEST(Structure, AYamlLoadingCallIsFound) {
  expect_refused(yaml_loading, {"app/yaml/tree.cpp", "auto node = YAML::" + std::string("Load(text);\n")});
  expect_refused(yaml_loading, {"tests/yaml/tree_test.cpp", "auto all = YAML::" + std::string("LoadAll(text);\n")});
  expect_allowed(yaml_loading,
                 {"app/yaml/tree.cpp", "YAML::Parser parser(stream);  // never YAML::" + std::string("Load(text)\n")});
}

TEST(Structure, CodeIsToldFromCommentsAndTexts) {
  EXPECT_EQ(code_only("a /* b\nc */ d // e\nf"), "a \n d \nf");
  EXPECT_EQ(code_only("a = \"\\\"b\"; c = 'd'; n = 1'000;"), "a = \"\"; c = ''; n = 1'000;");
  EXPECT_EQ(code_only("#define A \\\n  B\nc"), "\n\nc");
  EXPECT_EQ(code_only("a = R\"x(b\n\")x\"; c"), "a = \"\n\"; c");
}

}  // namespace
}  // namespace pausepoint::structure
