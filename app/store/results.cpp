#include "app/store/results.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <sstream>

#include "app/store/crc32c.h"
#include "app/store/database.h"
#include "app/store/disk.h"

namespace pausepoint::store {
namespace {

namespace fs = std::filesystem;
using activities::Result;

constexpr long long kApplication = 0x50415553;  // "PAUS"

/// One script for each version of the file: a file of version N gets the scripts from the Nth on.
constexpr std::array<const char*, 1> kMigrations = {
    "CREATE TABLE deliveries (number INTEGER PRIMARY KEY, lesson TEXT NOT NULL, version TEXT NOT NULL,"
    " class TEXT NOT NULL, week TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;"
    "CREATE TABLE releases (delivery INTEGER NOT NULL REFERENCES deliveries (number) ON DELETE CASCADE,"
    " step TEXT NOT NULL, ask TEXT NOT NULL, round INTEGER NOT NULL, about TEXT NOT NULL, rung TEXT NOT NULL,"
    " shares TEXT NOT NULL, leader INTEGER NOT NULL, sum INTEGER NOT NULL,"
    " PRIMARY KEY (delivery, step, ask, round)) STRICT, WITHOUT ROWID;"};

constexpr std::array<std::string_view, 6> kRungs = {"too-few", "tenths", "fifths", "some", "bands", "words"};
constexpr std::array<std::string_view, 8> kLevels = {"unsaid", "few-or-none",    "some", "five-or-more",
                                                     "most",   "more-than-half", "part", "nearly-everyone"};

std::string shares_text(const ask::Release& release) {
  std::string text;
  for (const ask::Share& share : release.shares) {
    if (!text.empty()) text += ' ';
    text += kLevels[static_cast<std::size_t>(share.level)];
    if (share.level == ask::Level::part) text.append(":").append(std::to_string(share.part));
  }
  return text;
}

bool read_shares(const std::string& text, ask::Release& release) {
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t colon = word.find(':');
    const auto found = std::ranges::find(kLevels, word.substr(0, colon));
    if (found == kLevels.end()) return false;
    ask::Share share{static_cast<ask::Level>(found - kLevels.begin()), 0};
    if (colon != std::string::npos) std::from_chars(&word[colon + 1], word.data() + word.size(), share.part);
    release.shares.push_back(share);
  }
  return true;
}

/// SQLite finds what is wrong with its own pages, not with what stands in them.
long long sum_of(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts) all += part + '\n';
  return crc32c(all.data(), all.size());
}

long long sum_of(const Kept& kept) {
  return sum_of({std::to_string(kept.number), kept.lesson, kept.version, kept.class_label, kept.week});
}

long long sum_of(int delivery, const Result& result, std::string_view about, std::string_view rung,
                 const std::string& shares) {
  return sum_of({std::to_string(delivery), result.step_id, result.ask_id, std::to_string(result.round),
                 std::string(about), std::string(rung), shares, std::to_string(result.release.leader)});
}

std::string_view about_word(const Result& result) { return result.about == ask::About::us ? "us" : "story"; }

/// Nothing reads when the file was written from its times.
void forget_times(const std::string& path) {
  RealDisk disk;
  if (const int file = disk.open(path, O_RDONLY); file >= 0) disk.set_times(file), disk.close(file);
}

bool write_release(Statement& insert, int number, const Result& result) {
  const std::string_view about = about_word(result), rung = kRungs[static_cast<std::size_t>(result.release.rung)];
  const std::string shares = shares_text(result.release);
  insert.bind(0, number).bind(1, result.step_id).bind(2, result.ask_id).bind(3, result.round);
  insert.bind(4, about).bind(5, rung).bind(6, shares).bind(7, result.release.leader);
  return insert.bind(8, sum_of(number, result, about, rung, shares)).run();
}

bool write_all(Database& database, const Kept& kept) {
  Statement remove(database.handle(), "DELETE FROM deliveries WHERE number = ?");
  Statement insert(database.handle(), "INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?)");
  Statement release(database.handle(), "INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!remove.bind(0, kept.number).run()) return false;
  insert.bind(0, kept.number).bind(1, kept.lesson).bind(2, kept.version).bind(3, kept.class_label);
  if (!insert.bind(4, kept.week).bind(5, sum_of(kept)).run()) return false;
  return std::ranges::all_of(kept.results,
                             [&](const Result& each) { return write_release(release, kept.number, each); });
}

/// The releases of one delivery; false when one is not what was written.
bool read_releases(Database& database, Kept& kept) {
  Statement select(database.handle(),
                   "SELECT step, ask, round, about, rung, shares, leader, sum FROM releases WHERE delivery = ?"
                   " ORDER BY step, ask, round");
  select.bind(0, kept.number);
  while (select.row()) {
    Result result{select.text(0), select.text(1), static_cast<int>(select.number(2)), true, {}, ask::About::us};
    const std::string about = select.text(3), rung = select.text(4), shares = select.text(5);
    const auto found = std::ranges::find(kRungs, rung);
    if (found == kRungs.end() || !read_shares(shares, result.release)) return false;
    result.release.rung = static_cast<ask::Rung>(found - kRungs.begin());
    result.release.leader = static_cast<int>(select.number(6));
    if (about == "story") result.about = ask::About::story;
    if (select.number(7) != sum_of(kept.number, result, about, rung, shares)) return false;
    kept.results.push_back(std::move(result));
  }
  return select.fine();
}

/// Everything; false when something is not what was written.
bool read_everything(Database& database, std::vector<Kept>& all) {
  Statement select(database.handle(),
                   "SELECT number, lesson, version, class, week, sum FROM deliveries ORDER BY number");
  while (select.row()) {
    Kept kept{static_cast<int>(select.number(0)), select.text(1), select.text(2), select.text(3), select.text(4), {}};
    if (select.number(5) != sum_of(kept) || !read_releases(database, kept)) return false;
    all.push_back(std::move(kept));
  }
  return select.fine();
}

bool migrate(Database& database) {
  const auto from = static_cast<std::size_t>(database.number("PRAGMA user_version"));
  if (from == kMigrations.size()) return true;
  bool fine = database.run("BEGIN IMMEDIATE");
  for (std::size_t i = from; i < kMigrations.size() && fine; ++i) fine = database.run(kMigrations[i]);
  const std::string version = "PRAGMA user_version=" + std::to_string(kMigrations.size()) +
                              "; PRAGMA application_id=" + std::to_string(kApplication) + "; COMMIT";
  fine = fine && database.run(version.c_str());
  if (!fine) database.run("ROLLBACK");
  return fine;
}

/// Why the file cannot be used as it is; empty: it can.
std::string what_is_wrong(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return "is not a file";
  if (fs::file_size(path, error) == 0) return "is empty";
  auto database = Database::open(path, Database::Mode::existing);
  if (!database) return "cannot be read";
  if ((*database)->number("PRAGMA application_id") != kApplication) return "was not written by Pausepoint";
  if ((*database)->number("PRAGMA user_version") > static_cast<long long>(kMigrations.size())) {
    return "was written by a newer Pausepoint";
  }
  Statement check((*database)->handle(), "PRAGMA quick_check");
  if (!check.row() || check.text(0) != "ok") return "is damaged";
  std::vector<Kept> all;
  if (!migrate(**database) || !read_everything(**database, all)) return "is damaged";
  const long long releases = (*database)->number("SELECT count(*) FROM releases");
  long long read = 0;
  for (const Kept& kept : all) read += static_cast<long long>(kept.results.size());
  return read == releases ? "" : "is damaged";
}

}  // namespace

std::string school_week(std::string_view date) {
  int year = 0, month = 0, day = 0;
  if (std::sscanf(std::string(date).c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return {};
  const std::chrono::year_month_day wanted{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
  if (!wanted.ok()) return {};
  const std::chrono::sys_days at = wanted;
  // A week belongs to the year of its Thursday.
  const auto thursday = at + std::chrono::days(4 - static_cast<int>(std::chrono::weekday(at).iso_encoding()));
  const std::chrono::year_month_day in(thursday);
  const auto first = std::chrono::sys_days(in.year() / std::chrono::January / 1);
  const std::string week = std::to_string((thursday - first).count() / 7 + 1);
  return std::to_string(static_cast<int>(in.year())) + (week.size() == 1 ? "-W0" : "-W") + week;
}

std::vector<Result> keepable(const std::vector<Result>& results, bool keep_us) {
  std::vector<Result> kept;
  for (const Result& result : results) {
    if (!result.shown || result.release.rung == ask::Rung::too_few) continue;
    if (result.about == ask::About::story || keep_us) kept.push_back(result);
  }
  return kept;
}

std::string Results::check() {
  std::error_code error;
  if (fs::symlink_status(path(), error).type() == fs::file_type::not_found) return {};
  const std::string wrong = what_is_wrong(path());
  if (!wrong.empty()) return set_aside(wrong);
  forget_times(path());
  return {};
}

std::string Results::set_aside(std::string_view why) {
  std::error_code error;
  std::string name;
  for (int i = 1; name.empty(); ++i) {
    const std::string free = "results.broken-" + std::to_string(i) + ".db";
    if (!fs::exists(fs::symlink_status(folder_ + "/" + free, error))) name = free;
  }
  fs::rename(path(), folder_ + "/" + name, error);
  if (error) return "The file of results " + std::string(why) + " and could not be set aside: " + error.message();
  fs::rename(path() + "-journal", folder_ + "/" + name + "-journal", error);
  return "The file of results " + std::string(why) + ". It was set aside as " + name + ", and a new one is begun.";
}

/// Made under another name, so that results.db is never half made.
std::string Results::begin_fresh() {
  const std::string fresh = path() + ".new";
  RealDisk disk;
  erase_file(disk, fresh);
  const int file = disk.open(fresh, O_RDWR | O_CREAT);
  if (file < 0) return reason_of(file);
  disk.close(file);
  auto database = Database::open(fresh, Database::Mode::existing);
  if (!database) return database.sentence();
  if (!migrate(**database)) return (*database)->reason();
  const int error = disk.rename(fresh, path());
  return error == 0 ? std::string() : reason_of(error);
}

pausepoint::Result<int> Results::next_number() {
  std::error_code error;
  if (!fs::exists(path(), error)) return 1;
  auto database = Database::open(path(), Database::Mode::existing);
  if (!database) return Failure{database.sentence()};
  return static_cast<int>((*database)->number("SELECT coalesce(max(number), 0) + 1 FROM deliveries"));
}

std::string Results::keep(const Kept& kept) {
  const std::string sorry = "What was shown in this lesson could not be kept: ";
  std::error_code error;
  if (!fs::exists(path(), error)) {
    if (const std::string reason = begin_fresh(); !reason.empty()) return sorry + reason + ".";
  }
  auto database = Database::open(path(), Database::Mode::existing);
  if (!database) return sorry + database.sentence() + ".";
  if (!(*database)->run("BEGIN IMMEDIATE") || !write_all(**database, kept) || !(*database)->run("COMMIT")) {
    const std::string reason = (*database)->reason();
    (*database)->run("ROLLBACK");
    return sorry + reason + ".";
  }
  forget_times(path());
  forget_times(folder_);
  return {};
}

pausepoint::Result<std::vector<Kept>> Results::all() {
  std::vector<Kept> all;
  std::error_code error;
  if (!fs::exists(path(), error)) return all;
  auto database = Database::open(path(), Database::Mode::existing);
  if (!database) return Failure{"The file of results could not be opened: " + database.sentence() + "."};
  if (!read_everything(**database, all)) return Failure{"The file of results is damaged."};
  return all;
}

}  // namespace pausepoint::store
