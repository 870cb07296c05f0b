// Where a file system would leave old bytes behind although a file is overwritten in place; must not know which files.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::store {

/// A sentence for the desk when overwriting a file in `folder` may leave what stood there before; else empty.
std::string file_system_warning(const std::string& folder);

/// The rule itself. `type`: statfs's f_type. `mounts`: the text of /proc/mounts. `folder`: an absolute path.
std::string file_system_warning(long type, std::string_view mounts, std::string_view folder);

}  // namespace pausepoint::store
