#include "app/shell/command_line.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/spelling.h"
#include "app/lesson/lint.h"
#include "app/pack/pack.h"
#include "app/shell/combinations.h"
#include "app/shell/format_page.h"
#include "app/shell/keeping.h"
#include "app/shell/loop.h"
#include "app/shell/new_lesson.h"
#include "app/shell/pin_command.h"
#include "app/shell/reference.h"
#include "app/shell/replay.h"
#include "app/shell/reporting.h"
#include "app/shell/shelf.h"
#include "app/shell/shots.h"
#include "app/store/access_file.h"
#include "app/shell/translating.h"
#include "app/yaml/scalars.h"

namespace pausepoint::shell {
namespace {

constexpr std::string_view kUsage =
    "pausepoint                                full screen, library of lessons\n"
    "pausepoint LESSON.yaml [--windowed] [--one-window] [--data DIR] [--theme NAME] [--size WxH]\n"
    "                                          --read-aloud; --one-switch SECONDS and --by-gamepad: see README, By any "
    "hand\n"
    "pausepoint check FILE|DIR…                mistakes with their places; exit 0 clean, 1 mistakes, 2 usage\n"
    "pausepoint check --combinations FILE…     every sentence that a class can build, to be read through\n"
    "pausepoint shots LESSON.yaml --out DIR [--size WxH …] [--theme NAME] [--long] [--every SECONDS]\n"
    "                                          [--access FILE.yaml] [--language cy] [--beside pl]\n"
    "                                          every step and phase as PNG, and contact sheets; no display needed;\n"
    "                                          --long: with all texts 1.6 times as long; --every: streams and films\n"
    "                                          alone, on every way, this often and at every pause; --access: as a\n"
    "                                          kept access.yaml wants the screens\n"
    "pausepoint replay [--accept] FILE.transcript…   a lesson by script: what the board showed, and what was expected\n"
    "pausepoint pack LESSON.yaml --out FILE.pdf [--adult NAME] [--place ROOM] [--language cy]\n"
    "                [--beside pl]             the printed sheets; with a second language on the keyword cards\n"
    "pausepoint report [--data DIR …] --out FILE    what classes were shown, as .html, .pdf or .csv; several kiosks'\n"
    "                                          folders at once\n"
    "pausepoint new LESSON-NAME                a small complete lesson to begin with\n"
    "pausepoint translate LESSON.yaml|shared --to cy    writes or updates a translation: every text with its English\n"
    "pausepoint kinds [KIND] | format | schema          the reference | a JSON Schema for editors\n"
    "pausepoint wipe [--pin-too] [--data DIR]  removes everything that was kept; the PIN only with --pin-too\n"
    "pausepoint pin [--key FOLDER] [--data DIR]   sets or changes the PIN before the desk; writes a key file to a "
    "stick\n"
    "pausepoint --help | --version\n";

constexpr std::string_view kCommands[] = {"check", "shots",  "replay", "pack", "report", "new",
                                          "kinds", "format", "schema", "wipe", "pin",    "translate"};

struct Words {
  std::vector<std::string> plain;
  std::string out, data, theme = "paper", adult, place, key, every, access, to, language, beside;
  std::vector<std::string> sizes;
  std::vector<std::string> folders;  ///< Every --data; `data` is the last.
  bool windowed = false, one_window = false, help = false, version = false, accept = false, longer = false,
       combinations = false, pin_too = false, read_aloud = false, by_gamepad = false;
  std::string one_switch;  ///< Seconds; empty: no scan.
  std::string mistake;     ///< One line that says what to type instead; empty: understood.
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
    std::string size;
    if (word == "--windowed")
      read.windowed = true;
    else if (word == "--one-window")
      read.one_window = true;
    else if (word == "--help" || word == "-h")
      read.help = true;
    else if (word == "--accept")
      read.accept = true;
    else if (word == "--combinations")
      read.combinations = true;
    else if (word == "--version")
      read.version = true;
    else if (word == "--out")
      value(read.out);
    else if (word == "--long")
      read.longer = true;
    else if (word == "--every")
      value(read.every);
    else if (word == "--size")
      value(size), read.sizes.push_back(size);
    else if (word == "--theme")
      value(read.theme);
    else if (word == "--adult")
      value(read.adult);
    else if (word == "--place")
      value(read.place);
    else if (word == "--pin-too")
      read.pin_too = true;
    else if (word == "--access")
      value(read.access);
    else if (word == "--to")
      value(read.to);
    else if (word == "--language")
      value(read.language);
    else if (word == "--beside")
      value(read.beside);
    else if (word == "--read-aloud")
      read.read_aloud = true;
    else if (word == "--by-gamepad")
      read.by_gamepad = true;
    else if (word == "--one-switch")
      value(read.one_switch);
    else if (word == "--key")
      value(read.key);
    else if (word == "--data")
      value(read.data), read.folders.push_back(read.data);
    else if (word.starts_with("-"))
      read.mistake = "there is no option " + word + "; see pausepoint --help";
    else
      read.plain.push_back(word);
  }
  return read;
}

/// Seconds of a scan's stop, 0 where none is wanted; nothing when they are not from 1 to 5.
std::optional<float> pace_of(std::string_view seconds) {
  if (seconds.empty()) return 0.0f;
  float pace = 0;
  const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), pace);
  if (error != std::errc{} || end != seconds.data() + seconds.size() || !(pace >= 1 && pace <= 5)) return {};
  return pace;
}

int complain(const std::string& sentence) {
  std::fprintf(stderr, "pausepoint: %s\n", sentence.c_str());
  return 2;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// Prints what there is to say about the films at `path`; true when there are any.
bool check_films(const lesson::World& world, const std::string& path, bool& errors) {
  bool any = false;
  for (const lesson::LoadedFilm& film : world.films) {
    if (!is_film_of(film, path)) continue;
    any = true;
    // Mistakes were told when the world was read.
    Diagnostics diagnostics;
    lesson::lint_film(film, world, diagnostics);
    print(render(film.source, diagnostics));
    errors = errors || diagnostics.has_errors();
  }
  return any;
}

int check(const Words& words) {
  if (words.plain.size() < 2) return complain("check needs a file or folder: pausepoint check lessons");
  std::string problems;
  const lesson::World world = load_world(home_folder(), problems);
  print(problems);
  bool errors = !problems.empty();
  const ui::Letters letters;
  for (std::size_t i = 1; i < words.plain.size(); ++i) {
    const bool film = check_films(world, words.plain[i], errors);
    const std::vector<std::string> files =
        film && words.plain[i].ends_with(".yaml") ? std::vector<std::string>() : lesson_files(words.plain[i]);
    if (!film && files.empty()) {
      return complain("there is no lesson.yaml in " + words.plain[i] + "; type pausepoint check lessons");
    }
    for (const std::string& file : files) {
      lesson::Loaded loaded = load_lesson(file, world);
      lesson::lint(loaded, world);
      check_letters(loaded.texts, letters, loaded.diagnostics);
      print(render(loaded.source, loaded.diagnostics));
      for (lesson::InLanguage& each : loaded.languages) {
        check_letters(each, letters);
        print(render(each.source, each.diagnostics));
        errors = errors || each.diagnostics.has_errors();
      }
      if (words.combinations && loaded.lesson) print(combinations(*loaded.lesson));
      errors = errors || loaded.diagnostics.has_errors();
    }
  }
  return errors ? 1 : 0;
}

/// Whole seconds from 1 to 60, 0 where nothing was said; nothing when it is no such number.
std::optional<int> read_every(const std::string& text) {
  if (text.empty()) return 0;
  const std::optional<int> seconds = yaml::parse_number(text);
  return seconds && *seconds >= 1 && *seconds <= 60 ? seconds : std::nullopt;
}

/// "1920x1080"; nothing when it is not a size from 320x200 to 8192x8192.
std::optional<Size> read_size(const std::string& text) {
  int width = 0, height = 0;
  char rest = 0;
  const bool right = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 && width >= 320 &&
                     height >= 200 && width <= 8192 && height <= 8192;
  if (!right) return {};
  return Size{static_cast<float>(width), static_cast<float>(height)};
}

int shots(const Words& words, std::vector<Size> sizes) {
  if (words.plain.size() != 2 || words.out.empty()) {
    return complain("shots needs a lesson and a folder: pausepoint shots LESSON.yaml --out DIR");
  }
  const std::optional<int> every = read_every(words.every);
  if (!every) return complain("--every takes whole seconds from 1 to 60, not '" + words.every + "'");
  if (const Result<Source> lesson = read_file(words.plain[1]); !lesson) return complain(lesson.sentence());
  std::string problems;
  screens::Shelf shelf = *load_shelf(home_folder(), {}, problems);
  print(problems);
  const auto same = [&](const lesson::Loaded& loaded) {
    std::error_code error;
    return std::filesystem::equivalent(loaded.source.name, words.plain[1], error);
  };
  const auto found = std::ranges::find_if(shelf.lessons, same);
  const auto index = static_cast<int>(found - shelf.lessons.begin());
  if (found == shelf.lessons.end()) shelf.lessons.push_back(load_lesson(words.plain[1], shelf.world));
  if (sizes.empty()) sizes.push_back({1920, 1080});
  problems.clear();
  if (!words.access.empty() && !read_file(words.access)) return complain(words.access + " cannot be read");
  const Access access = store::read_access(words.access, problems);
  if (!problems.empty()) return complain(problems);
  const ShotOptions options{words.out, words.theme,    std::move(sizes), words.longer,
                            access,    words.language, words.beside,     *every};
  const Result<int> taken = take_shots(std::make_shared<const screens::Shelf>(std::move(shelf)), index, options);
  if (!taken) return complain(taken.sentence());
  std::printf("%d photographs in %s\n", *taken, words.out.c_str());
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
  lesson::World there = world;
  const auto today = lesson_in(loaded, there, words.language, words.beside);
  if (!today) return complain(today.sentence());
  const pack::School school{words.adult, words.place, words.beside};
  const Result<int> pages = pack::write_pack(words.out, home_folder() + "/assets", **today, there, school);
  if (!pages) return complain(pages.sentence());
  std::printf("%d pages in %s\n", *pages, words.out.c_str());
  return 0;
}

int reported(const Words& words) {
  if (words.plain.size() != 1 || words.out.empty()) {
    return complain("report needs a file: pausepoint report --data DIR --out FILE.html");
  }
  return run_report(words.folders, words.out);
}

int create(const Words& words) {
  if (words.plain.size() != 2) return complain("new needs a name: pausepoint new my-lesson");
  const std::string& slug = words.plain[1];
  if (!yaml::is_id(slug)) {
    return complain("'" + slug + "' cannot name a lesson; write it with letters a to z, digits and hyphens: my-lesson");
  }
  const std::string folder = home_folder() + "/lessons/" + slug, file = folder + "/lesson.yaml";
  std::error_code error;
  if (std::filesystem::exists(file, error)) return complain(file + " is there already; choose another name");
  std::filesystem::create_directories(folder, error);
  std::ofstream out(file, std::ios::binary);
  out << new_lesson(slug, today());
  out.close();
  if (error || out.fail()) return complain(file + " cannot be written; check the folder and the space on the disk");
  print("Written: " + file + "\nLook at it: pausepoint " + file + " --windowed\n");
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

int kiosk(const Words& words, Size size) {
  std::string problems;
  const std::string only = words.plain.empty() ? std::string() : words.plain[0];
  if (!only.empty() && !only.ends_with(".yaml")) {
    const std::string_view near = closest(only, kCommands);
    if (!near.empty()) return complain("there is no command '" + only + "'; did you mean '" + std::string(near) + "'?");
    return complain("'" + only +
                    "' is neither a command nor a lesson; type pausepoint LESSON.yaml or pausepoint --help");
  }
  if (!only.empty()) {
    if (const Result<Source> lesson = read_file(only); !lesson) return complain(lesson.sentence());
  }
  const std::optional<float> pace = pace_of(words.one_switch);
  if (!pace) return complain("--one-switch takes seconds from 1 to 5; type pausepoint --one-switch 2");
  const auto shelf = load_shelf(home_folder(), only, problems);
  std::fputs(problems.c_str(), stderr);
  return run_kiosk(shelf, {words.windowed, words.one_window, static_cast<int>(size.w), static_cast<int>(size.h),
                           words.theme, only, words.data, words.read_aloud, words.by_gamepad, *pace});
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
  // Drawing keeps no cache of its own: nothing is written but what is asked for.
  setenv("MESA_SHADER_CACHE_DISABLE", "true", 0);
  const Words words = read_words(count, arguments);
  if (!words.mistake.empty()) return complain(words.mistake);
  std::vector<Size> sizes;
  for (const std::string& written : words.sizes) {
    const std::optional<Size> size = read_size(written);
    if (!size) return complain("'" + written + "' is not a size; write it like 1920x1080");
    sizes.push_back(*size);
  }
  if (words.help) return print(kUsage), 0;
  if (words.version) return print("pausepoint " PAUSEPOINT_VERSION "\n"), 0;
  const std::string command = words.plain.empty() ? std::string() : words.plain[0];
  if (command == "check") return check(words);
  if (command == "shots") return shots(words, std::move(sizes));
  if (command == "replay") return replayed(words);
  if (command == "pack") return packed(words);
  if (command == "kinds") return kinds(words);
  if (command == "new") return create(words);
  if (command == "format") {
    std::string problems;
    return print(format_page(*load_shelf(home_folder(), {}, problems))), 0;
  }
  if (command == "translate") {
    if (words.plain.size() != 2 || words.to.empty())
      return complain("translate needs a lesson and a language: pausepoint translate LESSON.yaml --to cy");
    return translate(words.plain[1], words.to);
  }
  if (command == "wipe") return wipe_folder(words.data, words.pin_too);
  if (command == "pin") return set_pin(words.data, words.key);
  if (command == "report") return reported(words);
  if (command == "schema") return print(schema_text()), 0;
  return kiosk(words, sizes.empty() ? Size{} : sizes.front());
}

}  // namespace pausepoint::shell
