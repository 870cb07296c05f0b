#include "app/shell/command_line.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/spelling.h"
#include "app/lesson/lint.h"
#include "app/pack/pack.h"
#include "app/shell/loop.h"
#include "app/shell/reference.h"
#include "app/shell/replay.h"
#include "app/shell/shelf.h"
#include "app/shell/shots.h"

namespace pausepoint::shell {
namespace {

constexpr std::string_view kUsage =
    "pausepoint                                full screen, library of lessons\n"
    "pausepoint LESSON.yaml [--windowed] [--one-window] [--theme NAME] [--size WxH]\n"
    "pausepoint check FILE|DIR…                mistakes with their places; exit 0 clean, 1 mistakes, 2 usage\n"
    "pausepoint shots LESSON.yaml --out DIR [--size WxH]   every step and phase as PNG; no display needed\n"
    "pausepoint replay [--accept] FILE.transcript…   a lesson by script: what the board showed, and what was expected\n"
    "pausepoint pack LESSON.yaml --out FILE.pdf [--adult NAME] [--place ROOM]   the printed sheets\n"
    "pausepoint kinds [KIND] | schema          the reference | a JSON Schema for editors\n"
    "pausepoint --help | --version\n";

constexpr std::string_view kCommands[] = {"check", "shots", "replay", "pack", "kinds", "schema"};

struct Words {
  std::vector<std::string> plain;
  std::string out, size, theme = "paper", adult, place;
  bool windowed = false, one_window = false, help = false, version = false, accept = false;
  std::string mistake;  ///< One line that says what to type instead; empty: understood.
};

Words read_words(int count, const char* const* words) {
  Words read;
  for (int i = 1; i < count && read.mistake.empty(); ++i) {
    const std::string word = words[i];
    const auto value = [&](std::string& into) {
      if (i + 1 < count) {
        into = words[++i];
      } else {
        read.mistake = word + " needs a value behind it; see pausepoint --help";
      }
    };
    std::string ignored;
    if (word == "--windowed")
      read.windowed = true;
    else if (word == "--one-window")
      read.one_window = true;
    else if (word == "--help" || word == "-h")
      read.help = true;
    else if (word == "--accept")
      read.accept = true;
    else if (word == "--version")
      read.version = true;
    else if (word == "--out")
      value(read.out);
    else if (word == "--size")
      value(read.size);
    else if (word == "--theme")
      value(read.theme);
    else if (word == "--adult")
      value(read.adult);
    else if (word == "--place")
      value(read.place);
    else if (word == "--data")
      value(ignored);
    else if (word.starts_with("-"))
      read.mistake = "there is no option " + word + "; see pausepoint --help";
    else
      read.plain.push_back(word);
  }
  return read;
}

int complain(const std::string& sentence) {
  std::fprintf(stderr, "pausepoint: %s\n", sentence.c_str());
  return 2;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

int check(const Words& words) {
  if (words.plain.size() < 2) return complain("check needs a file or folder: pausepoint check lessons");
  std::string problems;
  const lesson::World world = load_world(home_folder(), problems);
  print(problems);
  bool errors = !problems.empty();
  for (std::size_t i = 1; i < words.plain.size(); ++i) {
    for (const std::string& file : lesson_files(words.plain[i])) {
      lesson::Loaded loaded = load_lesson(file, world);
      lesson::lint(loaded, world);
      print(render(loaded.source, loaded.diagnostics));
      errors = errors || loaded.diagnostics.has_errors();
    }
  }
  return errors ? 1 : 0;
}

/// "1920x1080"; false when it is not a size from 320x200 to 8192x8192.
bool read_size(const std::string& text, int& width, int& height) {
  if (text.empty()) return true;
  char rest = 0;
  return std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 && width >= 320 && height >= 200 &&
         width <= 8192 && height <= 8192;
}

int shots(const Words& words, int width, int height) {
  if (words.plain.size() != 2 || words.out.empty()) {
    return complain("shots needs a lesson and a folder: pausepoint shots LESSON.yaml --out DIR");
  }
  std::string problems;
  const auto shelf = load_shelf(home_folder(), words.plain[1], problems);
  print(problems);
  const Result<int> taken = take_shots(shelf, words.out, width > 0 ? width : 1920, height > 0 ? height : 1080);
  if (!taken) return complain(taken.sentence());
  return 0;
}

int replayed(const Words& words) {
  if (words.plain.size() < 2)
    return complain("replay needs a file: pausepoint replay tests/transcripts/NAME.transcript");
  return replay({words.plain.begin() + 1, words.plain.end()}, words.accept);
}

int packed(const Words& words) {
  if (words.plain.size() != 2 || words.out.empty()) {
    return complain("pack needs a lesson and a file: pausepoint pack LESSON.yaml --out FILE.pdf");
  }
  std::string problems;
  const lesson::World world = load_world(home_folder(), problems);
  const lesson::Loaded loaded = load_lesson(words.plain[1], world);
  print(problems + render(loaded.source, loaded.diagnostics));
  if (!loaded.lesson) return 1;
  const Result<int> pages =
      pack::write_pack(words.out, home_folder() + "/assets", *loaded.lesson, world, {words.adult, words.place});
  if (!pages) return complain(pages.sentence());
  std::printf("%d pages in %s\n", *pages, words.out.c_str());
  return 0;
}

int kinds(const Words& words) {
  const std::string kind = words.plain.size() > 1 ? words.plain[1] : std::string();
  const std::string text = reference_text(kind);
  if (text.empty()) {
    const auto names = activities::kind_names();
    const std::string_view near = closest(kind, names);
    return complain("there is no kind '" + kind + "'" +
                    (near.empty() ? "; see pausepoint kinds" : "; did you mean '" + std::string(near) + "'?"));
  }
  print(text);
  return 0;
}

int kiosk(const Words& words, int width, int height) {
  std::string problems;
  const std::string only = words.plain.empty() ? std::string() : words.plain[0];
  if (!only.empty() && !only.ends_with(".yaml")) {
    const std::string_view near = closest(only, kCommands);
    if (!near.empty()) return complain("there is no command '" + only + "'; did you mean '" + std::string(near) + "'?");
    return complain("'" + only +
                    "' is neither a command nor a lesson; type pausepoint LESSON.yaml or pausepoint --help");
  }
  const auto shelf = load_shelf(home_folder(), only, problems);
  std::fputs(problems.c_str(), stderr);
  return run_kiosk(shelf, {words.windowed, words.one_window, width, height, words.theme});
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
  const Words words = read_words(count, arguments);
  int width = 0, height = 0;
  if (!words.mistake.empty()) return complain(words.mistake);
  if (!read_size(words.size, width, height))
    return complain("'" + words.size + "' is not a size; write it like 1920x1080");
  if (words.help) return print(kUsage), 0;
  if (words.version) return print("pausepoint " PAUSEPOINT_VERSION "\n"), 0;
  const std::string command = words.plain.empty() ? std::string() : words.plain[0];
  if (command == "check") return check(words);
  if (command == "shots") return shots(words, width, height);
  if (command == "replay") return replayed(words);
  if (command == "pack") return packed(words);
  if (command == "kinds") return kinds(words);
  if (command == "schema") return print(schema_text()), 0;
  return kiosk(words, width, height);
}

}  // namespace pausepoint::shell
