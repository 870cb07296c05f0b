// The file that says where a lesson stands, with its checksum; must not know how a delivery is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pausepoint::store {

struct Standing {
  std::string lesson;    ///< Its id.
  std::string version;   ///< version_of() its file.
  int number = 0;        ///< Under which the results file keeps this delivery.
  std::string class_label;
  bool keep_us = false;  ///< As the teacher chose for this lesson.
  std::string delivery;  ///< As delivery::write_snapshot made it.
  bool operator==(const Standing&) const = default;
};

/// Lines of names and values, the delivery, and a checksum.
std::string to_text(const Standing& standing);
/// Nothing when the text is damaged.
std::optional<Standing> from_text(std::string_view text);

/// 16 letters and digits that differ when the text of a lesson differs.
std::string version_of(std::string_view lesson_text);

/// The file's content, or an empty text.
std::string read_small_file(const std::string& path);

}  // namespace pausepoint::store
