// What may be kept of lessons: what was shown, without counts, times or devices; must not know how it is reported.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/activities/activity.h"
#include "app/base/result.h"

namespace pausepoint::store {

/// One lesson as it was taught.
struct Kept {
  int number = 0;           ///< Of the delivery, from 1 on, in the order of teaching.
  std::string lesson;       ///< Its id.
  std::string version;      ///< version_of() its file.
  std::string class_label;  ///< As the teacher typed it; may be empty.
  std::string week;         ///< "2026-W48"; empty: unknown.
  std::vector<activities::Result> results;
  bool operator==(const Kept&) const = default;
};

/// The ISO 8601 week of yyyy-mm-dd as "2026-W48", in which a report may say when; empty when that is not a date.
std::string school_week(std::string_view date);

/// What may be kept of `results`: what was shown to the class, and of questions about us only if the teacher keeps it.
std::vector<activities::Result> keepable(const std::vector<activities::Result>& results, bool keep_us);

/// results.db of one data folder. Every call opens the file and closes it again, so calls may come from any thread, one
/// at a time.
class Results {
 public:
  explicit Results(std::string folder) : folder_(std::move(folder)) {}

  /// At the start of the program. A file that is broken, or not ours, is set aside as results.broken-N.db and a fresh
  /// one begun. Returns a sentence for the desk when something was done; else an empty one.
  std::string check();
  /// The number for the next delivery.
  Result<int> next_number();
  /// Keeps a delivery in the place of what was kept under its number. Returns a sentence when that failed.
  std::string keep(const Kept& kept);
  /// Everything, in the order of numbers.
  Result<std::vector<Kept>> all();

  static constexpr const char* kFile = "results.db";

 private:
  std::string path() const { return folder_ + "/" + kFile; }
  std::string begin_fresh();
  std::string set_aside(std::string_view why);

  std::string folder_;
};

}  // namespace pausepoint::store
