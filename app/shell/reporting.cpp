#include "app/shell/reporting.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <utility>

#include "app/report/write.h"
#include "app/shell/shelf.h"
#include "app/store/data_folder.h"
#include "app/store/results.h"
#include "app/store/standing.h"

namespace pausepoint::shell {
namespace {

namespace fs = std::filesystem;

/// The last part of a path: on a page, the rest would tell who works at the computer.
std::string short_name(const std::string& folder) {
  fs::path path(folder);
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

void note(ReadFolders& read, const std::string& folder, const std::function<std::string(const std::string&)>& say) {
  read.notes.push_back(say(folder));
  read.on_page.push_back(say(short_name(folder)));
}

/// Files of results that a kiosk could not read, and put aside.
void note_set_aside(ReadFolders& read, const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with("results.broken-") && name.ends_with(".db")) names.push_back(name);
  }
  std::ranges::sort(names);
  for (const std::string& name : names) {
    note(read, folder, [&](const std::string& shown) {
      return "Not in this report: " + name + " in " + shown +
             ", which was set aside because it could not be read; ask whoever looks after the computers for a copy.";
    });
  }
}

report::Taught taught(const store::Kept& kept) {
  // A folder holds of questions about us only what the teacher keeps.
  return {kept.lesson, kept.version, kept.class_label, kept.week, store::keepable(kept.results, true)};
}

void read_folder(ReadFolders& read, const std::string& folder) {
  note_set_aside(read, folder);
  const auto all = store::Results(folder).all();
  if (!all) {
    return note(read, folder, [&](const std::string& shown) {
      return "Not in this report: the results in " + shown + ", which cannot be read. Starting pausepoint --data " +
             shown + " once sets the file aside.";
    });
  }
  const std::size_t before = read.taught.size();
  for (const store::Kept& kept : *all) {
    if (report::Taught each = taught(kept); !each.results.empty()) read.taught.push_back(std::move(each));
  }
  if (read.taught.size() == before) {
    note(read, folder, [](const std::string& shown) { return "Nothing that was shown is kept in " + shown + "."; });
  }
}

/// The words of all lessons there are here.
std::vector<report::LessonWords> read_words(Patience& patience) {
  std::string problems;
  const lesson::World world = load_world(home_folder(), problems);
  const std::vector<std::string> files = lesson_files(home_folder() + "/lessons");
  std::vector<report::LessonWords> words;
  for (std::size_t i = 0; i < files.size(); ++i) {
    patience.at("Reading lessons", static_cast<int>(i), static_cast<int>(files.size()));
    const lesson::Loaded loaded = load_lesson(files[i], world);
    if (loaded.lesson) words.push_back(report::words_of(*loaded.lesson, store::version_of(loaded.source.text)));
  }
  return words;
}

bool write_text(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  return !out.fail();
}

int complain(const std::string& sentence) {
  std::fprintf(stderr, "pausepoint: %s\n", sentence.c_str());
  return 2;
}

}  // namespace

Result<ReadFolders> read_folders(const std::vector<std::string>& folders, Patience& patience) {
  ReadFolders read;
  std::vector<fs::path> seen;
  std::error_code error;
  for (const std::string& folder : folders) {
    if (!fs::is_directory(folder, error)) {
      return Failure{"there is no folder " + folder + "; give the data folder of a kiosk with --data DIR"};
    }
    if (::access(folder.c_str(), R_OK | X_OK) != 0) {
      return Failure{folder + " cannot be looked into; run this as the user whose lessons are kept there"};
    }
  }
  for (std::size_t i = 0; i < folders.size(); ++i) {
    patience.at("Reading folders", static_cast<int>(i), static_cast<int>(folders.size()));
    const fs::path path = fs::canonical(folders[i], error);
    if (std::ranges::find(seen, path) != seen.end()) continue;  // a folder that is given twice counts once
    seen.push_back(path);
    read_folder(read, folders[i]);
  }
  if (!read.taught.empty()) return read;
  if (read.notes.size() == 1) return Failure{read.notes.front() + " Teach a lesson and leave it, then try again."};
  return Failure{
      "nothing that was shown can be read in any of these folders; teach a lesson and leave it, then try again"};
}

bool is_report_file(const std::string& path) {
  return path.ends_with(".html") || path.ends_with(".pdf") || path.ends_with(".csv");
}

std::string write_report(const std::string& path, const report::Report& report, Patience& patience) {
  const std::string fresh = path + ".new";
  const auto progress = [&](int done, int all) { patience.at("Drawing questions", done, all); };
  bool fine = false;
  if (path.ends_with(".pdf")) {
    fine = static_cast<bool>(report::write_pdf(fresh, home_folder() + "/assets", report, progress));
  } else {
    fine = write_text(fresh, path.ends_with(".csv") ? report::to_csv(report) : report::to_html(report, progress));
  }
  std::error_code error;
  if (fine) fs::rename(fresh, path, error);
  if (fine && !error) return {};
  fs::remove(fresh, error);
  return path + " cannot be written; check the folder and the space on the disk";
}

int run_report(std::vector<std::string> folders, const std::string& out) {
  if (!is_report_file(out)) {
    return complain(
        "report needs a file that ends in .html, .pdf or .csv: pausepoint report --data DIR --out FILE.html");
  }
  if (folders.empty()) folders.push_back(store::default_folder());
  Patience patience = Patience::on_terminal();
  Result<ReadFolders> read = read_folders(folders, patience);
  if (!read) return patience.end(), complain(read.sentence());
  report::Report report = report::gather(read->taught, read_words(patience));
  report.notes = read->on_page;
  const std::string trouble = write_report(out, report, patience);
  patience.end();
  if (!trouble.empty()) return complain(trouble);
  for (const std::string& sentence : read->notes) std::fprintf(stderr, "%s\n", sentence.c_str());
  std::printf("%d %s in %s\n", report.lessons, report.lessons == 1 ? "lesson" : "lessons", out.c_str());
  return read->notes.empty() ? 0 : 1;
}

}  // namespace pausepoint::shell
