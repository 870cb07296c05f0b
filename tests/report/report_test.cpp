#include "app/report/report.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "app/print/sheet.h"
#include "app/report/say.h"
#include "app/report/write.h"
#include "tests/report/sample_for_tests.h"

namespace pausepoint::report {
namespace {

void quiet(int, int) {}
Report small() { return gather(sample(), sample_words()); }

std::string file(const std::string& name) {
  std::ifstream in(std::string(PAUSEPOINT_HOME "/tests/report/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// PAUSEPOINT_ACCEPT writes what is made now, to be read through before it is kept.
void expect_file(const std::string& name, const std::string& made) {
  if (std::getenv("PAUSEPOINT_ACCEPT") != nullptr) {
    std::ofstream(std::string(PAUSEPOINT_HOME "/tests/report/") + name, std::ios::binary) << made;
  }
  EXPECT_EQ(made, file(name)) << name;
}

TEST(Report, OfASmallYearGroupIsThisPageAndThisTable) {
  expect_file("small.html", to_html(small(), quiet));
  expect_file("small.csv", to_csv(small()));
}

TEST(Report, AClassIsNamedFromThreeShownQuestionsOnAndTheOthersStandTogether) {
  const Report report = small();
  ASSERT_EQ(report.classes.size(), 2u);
  EXPECT_EQ(report.classes[0].name, "7B");
  EXPECT_EQ(report.classes[0].shown, 6);
  EXPECT_EQ(report.classes[1].name, "Other classes");
  EXPECT_EQ(report.classes[1].classes, 2);
  EXPECT_TRUE(report.classes[1].lessons.empty());
  for (const std::string& text : {to_html(report, quiet), to_csv(report)}) {
    for (const char* hidden : {"9X", "8Y", "week 46", "week 49"}) EXPECT_EQ(text.find(hidden), std::string::npos);
  }
}

TEST(Report, OneSmallClassAloneIsJoinedByTheNextSmallest) {
  std::vector<Taught> all = sample();
  all.pop_back();
  EXPECT_EQ(gather(all, sample_words()).classes.size(), 1u);
  EXPECT_EQ(gather(all, sample_words()).classes[0].name, "All classes");
  all.push_back(taught("gifts", "6A", "2026-W47", sample()[0].results));
  all[1].class_label = "6A";
  all[1].results.clear();
  const Report report = gather(all, sample_words());
  ASSERT_EQ(report.classes.size(), 2u);
  EXPECT_EQ(report.classes[0].name, "7B");
  EXPECT_EQ(report.classes[1].name, "Other classes") << "9X, and 6A as the smaller of two that are alike";
}

TEST(Report, ASingleClassWithLittleShownHasNoName) {
  const Report report = gather(std::vector{sample()[2]}, sample_words());
  ASSERT_EQ(report.classes.size(), 1u);
  EXPECT_EQ(report.classes[0].name, "One class");
  EXPECT_EQ(report.weeks, "");
}

TEST(Report, TheOrderOfFoldersTellsNothingOfClassesThatStandTogether) {
  std::vector<Taught> turned = sample();
  std::ranges::reverse(turned);
  EXPECT_EQ(to_csv(small()), to_csv(gather(turned, sample_words())));
  EXPECT_EQ(to_html(small(), quiet), to_html(gather(turned, sample_words()), quiet));
}

TEST(Report, OnlyWhatWasShownIsInIt) {
  std::vector<Taught> all = {sample()[0]};
  all[0].results[2].shown = false;
  all[0].results[3].release = {};
  const Report report = gather(all, sample_words());
  ASSERT_EQ(report.by_lesson.size(), 1u);
  ASSERT_EQ(report.by_lesson[0].questions.size(), 1u);
  EXPECT_EQ(report.by_lesson[0].questions[0].id, "sure/spot");
  all[0].results.clear();
  EXPECT_EQ(gather(all, sample_words()).lessons, 0);
}

/// All that a page says of shares, without what authors and teachers wrote.
std::vector<std::string> told_on(const std::string& html) {
  std::vector<std::string> told;
  const std::regex words("<span class=\"told[^\"]*\">(<i>[^<]*</i> )?([^<]*)</span>");
  for (std::sregex_iterator it(html.begin(), html.end(), words), end; it != end; ++it) told.push_back(it->str(2));
  return told;
}

TEST(Report, NothingIsFinerThanWhatWasReleased) {
  for (int rung = 1; rung <= 5; ++rung) {
    for (int level = 0; level <= 7; ++level) {
      const Share share{static_cast<Level>(level), static_cast<std::uint8_t>(level == 6 ? 3 : 0)};
      const std::vector all = {
          taught("gifts", "7B", "", {shown("vote", "ask", 1, static_cast<Rung>(rung), {share, share, share, share})})};
      const auto told = told_on(to_html(gather(all, sample_words()), quiet));
      ASSERT_EQ(told.size(), 4u);
      for (const std::string& words : told) EXPECT_EQ(words, ask::words(share, static_cast<Rung>(rung)));
      const Bar bar = bar_of(all[0].results[0].release, 0);
      EXPECT_EQ(bar.length, ask::bar(share, static_cast<Rung>(rung)));
      EXPECT_LE(bar.filled, bar.blocks);
    }
  }
}

TEST(Report, SquaresCountLessonsInWhichFiveOrMoreWereSure) {
  const Report report = small();
  ASSERT_EQ(report.sure.size(), 2u);
  EXPECT_EQ(report.sure[0].lesson, "Gifts & strings");
  EXPECT_EQ(report.sure[0].before, 0);
  EXPECT_EQ(report.sure[0].after, 1);
  EXPECT_EQ(report.sure[1].before, 1);
}

TEST(Report, AClassIsFollowedOverItsLessons) {
  const Report report = small();
  ASSERT_EQ(report.by_class.size(), 1u);
  EXPECT_EQ(report.by_class[0].title, "7B");
  ASSERT_EQ(report.by_class[0].questions.size(), 1u);
  const auto& columns = report.by_class[0].questions[0].columns;
  ASSERT_EQ(columns.size(), 2u);
  EXPECT_EQ(columns[0].name, "Gifts & strings");
  EXPECT_EQ(columns[1].week, "week 48 of 2026");
}

TEST(Report, LettersStandForOptionsWhoseWordsAreNotKnown) {
  for (const char* lesson : {"gone", "gifts"}) {
    std::vector<Taught> all = {taught(lesson, "", "", {shown("vote", "other", 1, Rung::bands, {kFive, kFew, kFew})})};
    const Question question = gather(all, sample_words()).by_lesson[0].questions[0];
    EXPECT_FALSE(question.known);
    EXPECT_EQ(question.options, (std::vector<std::string>{"Option A", "Option B", "Pass"}));
  }
}

TEST(Report, WordsThatChangedSinceAreSaidToBeTodays) {
  std::vector<Taught> all = sample();
  all[0].version = "v0";
  EXPECT_NE(to_html(gather(all, sample_words()), quiet).find(kEdited), std::string::npos);
  EXPECT_EQ(to_html(small(), quiet).find(kEdited), std::string::npos);
}

TEST(Report, NeedsNothingFromAnywhere) {
  const std::string html = to_html(small(), quiet);
  for (const char* sign : {"<script", "http:", "https:", "src=", "url(", "@import", "<link", "<img"}) {
    EXPECT_EQ(html.find(sign), std::string::npos) << sign;
  }
  EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
}

TEST(Report, ALabelIsAlwaysText) {
  std::vector<Taught> all = {sample()[0]};
  all[0].class_label = "<script>alert(1)</script>";
  EXPECT_EQ(to_html(gather(all, sample_words()), quiet).find("<script"), std::string::npos);
  all[0].class_label = "=HYPERLINK(\"x\")";
  EXPECT_NE(to_csv(gather(all, sample_words())).find("\"'=HYPERLINK(\"\"x\"\")\""), std::string::npos);
}

TEST(Report, EveryChapterEndsWithWhatCanBeKnown) {
  const std::string html = to_html(small(), quiet);
  std::size_t found = 0, sections = 0;
  for (std::size_t at = 0; (at = html.find(kLimits, at)) != std::string::npos; ++at) ++found;
  for (std::size_t at = 0; (at = html.find("<section>", at)) != std::string::npos; ++at) ++sections;
  EXPECT_EQ(found, sections);
  EXPECT_EQ(sections, 4u);
}

TEST(Report, WeeksAreReadable) {
  EXPECT_EQ(week_text("2026-W48"), "week 48 of 2026");
  EXPECT_EQ(week_text("2026-W05"), "week 5 of 2026");
  EXPECT_EQ(week_text(""), "");
}

/// A year group with long words: the pages must take it.
std::vector<Taught> many() {
  std::vector<Taught> all;
  for (int i = 0; i < 14; ++i) {
    Taught each = sample()[static_cast<std::size_t>(i % 2)];
    each.class_label = i % 5 == 4 ? "The afternoon group of the east building" : std::to_string(7 + i % 3) + "B";
    each.results.push_back(shown("vote", "ask", 3, Rung::words, {{}, {}, {}, {}}));
    all.push_back(each);
  }
  return all;
}

std::vector<LessonWords> long_words() {
  std::vector<LessonWords> words = sample_words();
  for (LessonWords& lesson : words) {
    for (Asked& asked : lesson.asks) {
      asked.question += " What could somebody do first, when there is a hurry or a secret, and who could help then?";
      if (asked.faces) continue;
      for (std::string& option : asked.options) option += ", then talk to a person who listens and can be trusted";
    }
  }
  return words;
}

TEST(ReportPages, CutNothingAndCarryTheLineOnWhatCanBeKnown) {
  const Rect inside = print::Sheet::inside().inset(-0.6f);
  const auto path = std::filesystem::temp_directory_path() / ("report-" + std::to_string(getpid()) + ".pdf");
  for (const Report& report : {small(), gather(many(), sample_words()), gather(many(), long_words())}) {
    auto sheet = print::Sheet::make(path.string(), PAUSEPOINT_HOME "/assets");
    ASSERT_TRUE(sheet);
    draw(**sheet, report, quiet);
    int limits = 0;
    const auto& placed = (*sheet)->placed();
    for (std::size_t i = 0; i < placed.size(); ++i) {
      EXPECT_FALSE(placed[i].cut) << placed[i].page << ": " << placed[i].text;
      EXPECT_TRUE(inside.contains(placed[i].rect)) << placed[i].page << ": " << placed[i].text;
      limits += placed[i].text == kLimits ? 1 : 0;
      for (std::size_t j = 0; j < i && !placed[i].text.empty(); ++j) {
        if (placed[j].text.empty() || placed[j].page != placed[i].page) continue;
        const Rect common = placed[i].rect.common(placed[j].rect);
        EXPECT_TRUE(common.w < 0.5f || common.h < 0.8f) << placed[i].page << ":\n"
                                                        << placed[i].text << "\n"
                                                        << placed[j].text;
      }
    }
    EXPECT_EQ(limits, (*sheet)->pages());
    EXPECT_TRUE((*sheet)->close());
  }
  std::filesystem::remove(path);
}

TEST(ReportPages, ProgressIsToldForEachQuestion) {
  std::vector<int> told;
  const Report report = small();
  to_html(report, [&](int done, int all) {
    told.push_back(done);
    EXPECT_EQ(all, pieces(report));
  });
  EXPECT_EQ(told, (std::vector<int>{0, 1, 2, 3}));
}

}  // namespace
}  // namespace pausepoint::report
