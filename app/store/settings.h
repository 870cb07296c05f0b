// What a school may set, in settings.yaml of the data folder, which people write and the program only reads.
#pragma once

#include <string>

namespace pausepoint::store {

struct Settings {
  bool memory_only = false;  ///< Open answers are never written.
  bool keep_us = false;      ///< What was shown of questions about us is kept too.
  std::string class_label;   ///< Stands beside what is kept; may be empty.
  bool operator==(const Settings&) const = default;
};

/// Mistakes are rendered into `problems`; what is wrong keeps its default. A missing file is fine.
Settings read_settings(const std::string& folder, std::string& problems);

}  // namespace pausepoint::store
