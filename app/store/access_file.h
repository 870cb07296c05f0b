// The class's access settings on disk, access.yaml of the data folder; must not know what they change.
#pragma once

#include <string>

#include "app/base/access.h"

namespace pausepoint::store {

inline constexpr const char* kAccessFile = "access.yaml";

/// As read_access() reads it; says all of it, so that a person can change it too.
std::string to_text(const Access& access);
/// Mistakes are rendered into `problems`; what is wrong keeps its default. A missing file is fine.
Access read_access(const std::string& path, std::string& problems);

}  // namespace pausepoint::store
