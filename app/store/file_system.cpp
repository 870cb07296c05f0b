#include "app/store/file_system.h"

#include <sys/vfs.h>

#include <climits>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace pausepoint::store {
namespace {

/// statfs(2) lists these numbers.
struct Copying {
  long type;
  const char* name;
};
constexpr Copying kCopying[] = {{0x9123683E, "btrfs"}, {0x2FC12FC1, "zfs"},      {0xF2F52010, "f2fs"},
                                {0x3434, "nilfs2"},    {0xCA451A4E, "bcachefs"}, {0x73727279, "btrfs"}};

/// Whether `folder` is `mount` or stands below it.
bool below(std::string_view folder, std::string_view mount) {
  if (mount == "/") return true;
  return folder.starts_with(mount) && (folder.size() == mount.size() || folder[mount.size()] == '/');
}

/// The options with which the file system that holds `folder` is mounted: ",rw,relatime,data=journal,".
std::string options_of(std::string_view mounts, std::string_view folder) {
  std::istringstream lines{std::string(mounts)};
  std::string device, mount, type, options, rest, found, best;
  while (lines >> device >> mount >> type >> options && std::getline(lines, rest)) {
    // The last of several mounts on one place is the one that is seen.
    if (below(folder, mount) && mount.size() >= best.size()) best = mount, found = "," + options + ",";
  }
  return found;
}

}  // namespace

std::string file_system_warning(long type, std::string_view mounts, std::string_view folder) {
  std::string name;
  for (const Copying& each : kCopying) {
    if (each.type == type) name = each.name;
  }
  if (name.empty() && options_of(mounts, folder).find(",data=journal,") != std::string::npos) {
    name = "ext4 with data=journal";
  }
  if (name.empty()) return {};
  return "This disk (" + name +
         ") keeps old copies of what is written. For the strongest secrecy set memory-only in settings.yaml.";
}

std::string file_system_warning(const std::string& folder) {
  struct statfs status {};
  char absolute[PATH_MAX];
  if (statfs(folder.c_str(), &status) != 0 || realpath(folder.c_str(), absolute) == nullptr) return {};
  std::ifstream file("/proc/mounts");
  const std::string mounts{std::istreambuf_iterator<char>(file), {}};
  return file_system_warning(static_cast<long>(status.f_type), mounts, absolute);
}

}  // namespace pausepoint::store
