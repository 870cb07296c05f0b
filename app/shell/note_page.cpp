#include "app/shell/note_page.h"

#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "app/print/sheet.h"
#include "app/store/results.h"

namespace pausepoint::shell {
namespace {

namespace fs = std::filesystem;
constexpr float kTitle = 22, kHeading = 13, kBody = 11, kGap = 1.6f, kAbove = 5;  // points; millimetres
constexpr int kMostNotes = 999;                                                   ///< Of one lesson in one week.

}  // namespace

Result<int> print_note(const screens::Note& note, const std::string& path, const std::string& assets) {
  auto made = print::Sheet::make(path, assets);
  if (!made) return Failure{made.sentence()};
  print::Sheet& sheet = **made;
  Rect rest{};
  const auto begin = [&] {
    sheet.page();
    rest = print::Sheet::inside();
  };
  const auto set = [&](std::string_view text, const print::Style& style, float gap, float with) {
    const float height = sheet.measure(text, style, rest.w).h;
    if (rest.h < height + with) begin();
    sheet.text({rest.x, rest.y, rest.w, height}, text, style);
    rest.cut_top(height, gap);
  };
  begin();
  set("For the class teacher or the safeguarding lead", {.points = kBody, .gray = 0.35f}, 2, 0);
  bool first = true;
  for (const screens::NoteLine& line : note) {
    if (line.heading) {
      constexpr float kRoom = 18;  // a heading never stands alone at the foot of a page
      if (!first) rest.cut_top(kAbove);
      set(line.text, {.points = first ? kTitle : kHeading, .bold = true}, kGap, kRoom);
      first = false;
    } else {
      set(line.text, {.points = kBody}, kGap, 0);
    }
  }
  return sheet.close();
}

Result<std::string> write_note(const screens::Note& note, std::string_view lesson, std::string_view today,
                               const std::string& folder, const std::string& assets) {
  if (folder.empty()) return Failure{"There is no folder to write the note to. It can be copied from this page."};
  const std::string notes = folder + "/notes";
  std::error_code error;
  fs::create_directory(notes, error);
  if (error) return Failure{"The note could not be written: " + notes + ": " + error.message() + "."};
  ::chmod(notes.c_str(), 0700);
  const std::string week = store::school_week(today);
  std::string stem = "notes/" + std::string(lesson) + (week.empty() ? "" : "-" + week), name = stem + ".pdf";
  for (int i = 2; fs::exists(folder + "/" + name) && i <= kMostNotes; ++i)
    name = stem + "-" + std::to_string(i) + ".pdf";
  const Result<int> pages = print_note(note, folder + "/" + name, assets);
  if (!pages) return Failure{"The note could not be written: " + pages.sentence()};
  ::chmod((folder + "/" + name).c_str(), 0600);
  return name;
}

}  // namespace pausepoint::shell
