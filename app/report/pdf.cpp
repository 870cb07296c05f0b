#include <algorithm>
#include <cmath>

#include "app/report/pages.h"
#include "app/report/say.h"
#include "app/report/write.h"

namespace pausepoint::report {
namespace {

using print::Align;
using print::Sheet;
using print::Style;

constexpr float kOption = 62, kMark = 6.4f, kBar = 3.8f, kGap = 5, kLongestBar = 60, kShortestBar = 22;
constexpr std::size_t kMostColumns = 4;
const Style kToldStyle{.points = kTold, .plain = true};
const Style kOptionStyle{.points = 10, .plain = true};

/// The last time is filled, those before it are dashed frames. What has blocks has a place for each of them.
void draw_bar(Sheet& sheet, Rect track, const Bar& bar, bool last) {
  const float length = std::max(1.2f, track.w * bar.length), radius = std::min(0.7f, length / 2);
  if (!last) return sheet.frame({track.x, track.y, length, track.h}, 0.35f, true, radius);
  const float gray = bar.leads ? kDark : kPale;
  for (int i = 0; i < bar.blocks; ++i) {
    const float width = track.w / static_cast<float>(bar.blocks);
    sheet.fill({track.x + static_cast<float>(i) * width, track.y, width - 0.6f, track.h},
               i < bar.filled ? gray : kEmpty, radius);
  }
  if (bar.filled == 0) sheet.fill({track.x, track.y, length, track.h}, gray, radius);
}

std::string told_text(const Question& question, const Column& column, std::size_t time, std::size_t option) {
  std::string text(time_name(question, column, time));
  if (!text.empty()) text += ": ";
  return text += words_of(column.times[time], option);
}

/// How the columns of a question stand on a page: as many in a row as have room for their words.
struct Grid {
  std::size_t columns = 1;  ///< In one row.
  float option = 0;         ///< Width of the options' texts with their marks.
  float width = 0;          ///< Of a column.
  float bar = 0;            ///< Length of a whole bar.
  bool beside = false;      ///< Words stand beside their bar, not below it.
  float told = 0;           ///< Height of a line of words.
  float time = 0;           ///< Height of one time of asking.
};

Grid grid_for(Sheet& sheet, const Question& question, float width) {
  float widest = 0;
  Grid grid;
  for (const std::string& option : question.options) {
    grid.option = std::max(grid.option, sheet.measure(option, kOptionStyle, 0).w + kMark + 3);
  }
  grid.option = std::min(grid.option, kOption);
  for (const Column& column : question.columns) {
    for (std::size_t t = 0; t < column.times.size(); ++t) {
      for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Size size = sheet.measure(told_text(question, column, t, i), kToldStyle, 0);
        widest = std::max(widest, size.w + 1);
        grid.told = std::max(grid.told, size.h);
      }
    }
  }
  const auto width_of = [&](std::size_t columns) {
    const auto count = static_cast<float>(columns);
    return (width - grid.option - count * kGap) / count;
  };
  grid.columns = std::min(question.columns.size(), kMostColumns);
  while (grid.columns > 1 && width_of(grid.columns) < widest) --grid.columns;
  // No column stands alone in the last row while others are full.
  const std::size_t rows = (question.columns.size() + grid.columns - 1) / grid.columns;
  grid.columns = (question.columns.size() + rows - 1) / rows;
  grid.width = width_of(grid.columns);
  grid.beside = grid.width - widest - 3 >= kShortestBar;
  grid.bar = std::min(kLongestBar, grid.beside ? grid.width - widest - 3 : grid.width);
  grid.time = grid.beside ? std::max(kBar, grid.told) + 1 : kBar + grid.told + 1.2f;
  return grid;
}

void draw_cell(Sheet& sheet, Rect cell, const Question& question, const Column& column, std::size_t option,
               const Grid& grid) {
  for (std::size_t t = 0; t < column.times.size(); ++t) {
    const ask::Release& release = column.times[t];
    Rect time = cell.cut_top(grid.time);
    const bool last = t + 1 == column.times.size();
    Style style = kToldStyle;
    style.gray = last ? 0 : kQuiet;
    const std::string text = told_text(question, column, t, option);
    Rect bar = grid.beside ? time.cut_left(grid.bar, 3) : time.cut_top(kBar, 0.2f);
    bar = {bar.x, grid.beside ? bar.y + (grid.told - kBar) / 2 : bar.y, grid.bar, kBar};
    if (!is_in_words(release)) draw_bar(sheet, bar, bar_of(release, option), last);
    sheet.text({time.x, time.y, time.w + kGap, grid.told + 0.2f}, text, style);
  }
}

void draw_mark(Sheet& sheet, Rect row, const Question& question, std::size_t option) {
  constexpr std::string_view kFaces[] = {"faces/not-yet", "faces/getting-there", "faces/sure"};
  const Rect mark{row.x, row.y, kMark, kMark};
  const bool pass = option + 1 == question.options.size();
  if (question.faces && option < std::size(kFaces)) return sheet.art(mark, kFaces[option]);
  const Rect badge = mark.inset(0.5f);
  const std::string letter(1, pass ? '0' : static_cast<char>('A' + option));
  if (pass) {
    sheet.frame(badge, 0.3f, true, badge.w / 2);
  } else {
    sheet.fill(badge, kDark, badge.w / 2);
  }
  sheet.text(
      mark, letter,
      {.points = 9, .bold = true, .align = Align::center, .gray = pass ? kQuiet : 1.0f, .plain = true, .middle = true});
}

float option_height(Sheet& sheet, const Question& question, const Grid& grid, std::size_t option) {
  return std::max(kMark, sheet.measure(question.options[option], kOptionStyle, grid.option - kMark - 2).h + 0.8f);
}

/// Columns from `first` on, with their names above them.
struct Block {
  std::size_t first = 0, count = 0;
  float head = 0;           ///< Height of the names.
  std::vector<float> rows;  ///< Heights, one for each option.
  float height() const {
    float all = head;
    for (const float row : rows) all += row;
    return all;
  }
};

const Style kNameStyle{.points = 9.5f, .bold = true, .plain = true};
const Style kWeekStyle{.points = 8, .gray = kQuiet, .plain = true};

Block block_of(Sheet& sheet, const Question& question, const Grid& grid, std::size_t first) {
  Block block{first, std::min(grid.columns, question.columns.size() - first), 0, {}};
  std::size_t times = 1;
  for (std::size_t i = first; i < first + block.count; ++i) {
    const Column& column = question.columns[i];
    const float week = column.week.empty() ? 0 : sheet.measure(column.week, kWeekStyle, grid.width).h;
    block.head = std::max(block.head, sheet.measure(column.name, kNameStyle, grid.width).h + week + 2);
    times = std::max(times, column.times.size());
  }
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const float cells = static_cast<float>(times) * grid.time;
    block.rows.push_back(std::max(option_height(sheet, question, grid, i), cells) + 3.2f);
  }
  return block;
}

void draw_names(Pages& pages, const Question& question, const Grid& grid, const Block& block) {
  Sheet& sheet = pages.sheet();
  Rect head = pages.rest().cut_top(block.head);
  head.cut_left(grid.option + kGap);
  for (std::size_t i = block.first; i < block.first + block.count; ++i) {
    Rect cell = head.cut_left(grid.width, kGap);
    const Column& column = question.columns[i];
    cell.cut_top(sheet.text(cell, column.name, kNameStyle).h);
    if (!column.week.empty()) sheet.text(cell, column.week, kWeekStyle);
  }
}

void draw_block(Pages& pages, const Question& question, const Grid& grid, const Block& block) {
  Sheet& sheet = pages.sheet();
  draw_names(pages, question, grid, block);
  for (std::size_t option = 0; option < block.rows.size(); ++option) {
    Rect row = pages.rest().cut_top(block.rows[option]);
    sheet.line({row.x, row.y}, {row.right(), row.y}, 0.2f, 0.82f);
    row.cut_top(1.6f);
    Rect left = row.cut_left(grid.option, kGap);
    draw_mark(sheet, left.cut_left(kMark, 2), question, option);
    left.y += 0.4f;
    sheet.text(left, question.options[option], kOptionStyle);
    for (std::size_t i = block.first; i < block.first + block.count; ++i) {
      draw_cell(sheet, row.cut_left(grid.width, kGap), question, question.columns[i], option, grid);
    }
  }
  pages.gap(4);
}

void draw_question(Pages& pages, const Question& question) {
  Sheet& sheet = pages.sheet();
  const Style title{.points = 12.5f, .bold = true, .plain = true},
      small{.points = kSmall, .gray = kQuiet, .plain = true};
  const Grid grid = grid_for(sheet, question, pages.rest().w);
  const std::string most = most_chosen(question);
  const float width = pages.rest().w;
  float head = sheet.measure(question.text, title, width).h + 3;
  if (!most.empty()) head += sheet.measure(most, {.points = kBody, .plain = true}, width).h + 2;
  Block block = block_of(sheet, question, grid, 0);
  const float note = question.edited && question.known ? 10 : 0;  // never alone on the next page
  pages.need(head + block.height() + note);
  pages.text(question.text, title, 1);
  if (!most.empty()) pages.text(most, {.points = kBody, .plain = true}, 2);
  for (;;) {
    draw_block(pages, question, grid, block);
    const std::size_t next = block.first + block.count;
    if (next >= question.columns.size()) break;
    block = block_of(sheet, question, grid, next);
    pages.need(block.height() + note);
  }
  if (note > 0) pages.text(kEdited, small, 0);
  pages.gap(6);
}

/// Squares in lines of `in_line`, the filled ones first, and how many they are in words.
void draw_squares(Sheet& sheet, Rect rect, int filled, int all, bool dashed) {
  constexpr float kSide = 3.8f, kStep = 5;
  const int in_line = std::max(1, static_cast<int>(rect.w / kStep));
  for (int i = 0; i < all; ++i) {
    const Rect square{rect.x + static_cast<float>(i % in_line) * kStep,
                      rect.y + static_cast<float>(i / in_line) * kStep, kSide, kSide};
    if (i < filled) sheet.fill(square, dashed ? 0.78f : kDark, 0.6f);
    if (dashed || i >= filled) sheet.frame(square, 0.3f, dashed, 0.6f);
  }
  rect.cut_top(std::ceil(static_cast<float>(all) / static_cast<float>(in_line)) * kStep);
  sheet.text(rect, std::to_string(filled) + " of " + std::to_string(all), kToldStyle);
}

void draw_sure(Pages& pages, const Report& report) {
  if (report.sure.empty()) return;
  constexpr float kSquares = 46;
  Sheet& sheet = pages.sheet();
  pages.heading(kSureHeading, 40);
  pages.text(kSureReading, {.points = kBody, .gray = kQuiet, .plain = true}, 3);
  Rect head = pages.rest().cut_top(5.5f);
  sheet.text(head.cut_right(kSquares), "after", kNameStyle);
  sheet.text(head.cut_right(kSquares, kGap), "before", kNameStyle);
  const Style statement{.points = 10.5f, .bold = true, .plain = true};
  for (const Sure& sure : report.sure) {
    const float width = pages.rest().w - 2 * kSquares - 2 * kGap;
    const Size says = sheet.measure(sure.statement, statement, width),
               of = sheet.measure(sure.lesson, kWeekStyle, width);
    const float lines = std::ceil(static_cast<float>(sure.all) / std::floor((kSquares - kGap) / 5));
    const float height = std::max(says.h + of.h, lines * 5 + 5) + 4;
    pages.need(height);
    Rect row = pages.rest().cut_top(height);
    sheet.line({row.x, row.y}, {row.right(), row.y}, 0.2f, 0.82f);
    row.cut_top(2);
    Rect after = row.cut_right(kSquares), before = row.cut_right(kSquares, kGap);
    draw_squares(sheet, {before.x, before.y, kSquares - kGap, before.h}, sure.before, sure.all, true);
    draw_squares(sheet, {after.x, after.y, kSquares - kGap, after.h}, sure.after, sure.all, false);
    row.w = width;
    sheet.text(row.cut_top(says.h), sure.statement, statement);
    sheet.text(row, sure.lesson, kWeekStyle);
  }
}

void draw_classes(Pages& pages, const Report& report) {
  constexpr float kName = 52, kShown = 40;
  Sheet& sheet = pages.sheet();
  pages.heading("Classes and their lessons", 20);
  for (const Class& line : report.classes) {
    const std::vector<std::string> lessons = line.lessons.empty() ? std::vector{together(line)} : line.lessons;
    bool first = true;
    for (const std::string& lesson : lessons) {
      const float width = pages.rest().w - kName - kShown - 2 * kGap;
      const float text = sheet.measure(lesson, kOptionStyle, width).h;
      const float name = first ? sheet.measure(line.name, kNameStyle, kName).h : 0;
      pages.need(std::max(text, name) + 3);
      Rect row = pages.rest().cut_top(std::max(text, name) + (first ? 2.2f : 0.6f));
      if (first) {
        sheet.line({row.x, row.y}, {row.right(), row.y}, 0.2f, 0.82f);
        row.cut_top(1.2f);
        sheet.text({row.x, row.y, kName, name}, line.name, kNameStyle);
        sheet.text({row.right() - kShown, row.y, kShown, row.h}, shown_text(line),
                   {.points = 9, .align = Align::right, .gray = kQuiet, .plain = true});
      }
      sheet.text({row.x + kName + kGap, row.y, width, text}, lesson, kOptionStyle);
      first = false;
    }
    pages.gap(1.5f);
  }
  pages.gap(1);
  pages.text(kJoining, {.points = kSmall, .gray = kQuiet, .plain = true}, 2);
}

void draw_first(Pages& pages, const Report& report) {
  pages.begin(kTitle, summary(report));
  for (const std::string& note : report.notes) pages.point(note);
  draw_sure(pages, report);
  draw_classes(pages, report);
  pages.heading("How to read the bars", 24);
  for (const std::string_view line : kReading) pages.point(line);
}

}  // namespace

void draw(Sheet& sheet, const Report& report, Progress progress) {
  Pages pages(sheet);
  draw_first(pages, report);
  int done = 0;
  const auto chapters = [&](const std::vector<Chapter>& all, std::string_view under) {
    for (const Chapter& chapter : all) {
      pages.begin(chapter.title, under);
      for (const Question& question : chapter.questions) {
        progress(done++, pieces(report));
        draw_question(pages, question);
      }
    }
  };
  chapters(report.by_lesson, kByLesson);
  chapters(report.by_class, kByClass);
}

Result<int> write_pdf(const std::string& path, const std::string& assets, const Report& report, Progress progress) {
  auto sheet = Sheet::make(path, assets);
  if (!sheet) return Failure{sheet.sentence()};
  draw(**sheet, report, progress);
  return (*sheet)->close();
}

}  // namespace pausepoint::report
