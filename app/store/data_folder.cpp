#include "app/store/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "app/store/disk.h"
#include "app/store/file_system.h"
#include "app/store/pin_file.h"

namespace pausepoint::store {
namespace {

namespace fs = std::filesystem;
constexpr const char* kLock = "lock";
constexpr const char* kSettings = "settings.yaml";

DataFolder::Opened unusable(const std::string& path, int error) {
  return {nullptr, DataFolder::Trouble::unusable,
          "Nothing can be kept in " + path + ": " + reason_of(-error) +
              ". Lessons work all the same; after a power cut they begin again."};
}

/// Makes the folder and those above it; 0 or errno.
int make(const std::string& path) {
  std::error_code error;
  const fs::path parent = fs::path(path).parent_path();
  if (!parent.empty()) fs::create_directories(parent, error);
  if (::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) return 0;
  return errno;
}

}  // namespace

std::string default_folder() {
  if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/') {
    return std::string(data) + "/pausepoint";
  }
  if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
    return std::string(home) + "/.local/share/pausepoint";
  }
  return {};
}

DataFolder::Opened DataFolder::open(const std::string& path) {
  if (path.empty()) return unusable("the home folder", ENOENT);
  if (const int error = make(path); error != 0) return unusable(path, error);
  const int lock = ::open((path + "/" + kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock < 0) return unusable(path, errno);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(lock);
    if (error != EWOULDBLOCK) return unusable(path, error);
    return {nullptr, Trouble::in_use,
            "another Pausepoint is running with " + path + "; close it first, or give another folder with --data DIR"};
  }
  Opened opened;
  opened.folder.reset(new DataFolder(path, lock));
  opened.folder->put_rights_right();
  const std::string warning = file_system_warning(path);
  if (!warning.empty()) opened.folder->notices_.push_back(warning);
  return opened;
}

DataFolder::~DataFolder() { ::close(lock_); }

void DataFolder::put_rights_right() {
  struct stat status {};
  if (::stat(path_.c_str(), &status) == 0 && (status.st_mode & 077) != 0) {
    const bool done = ::chmod(path_.c_str(), 0700) == 0;
    notices_.push_back(done ? "Other people on this computer could look into " + path_ + "; now they cannot."
                            : "Other people on this computer may look into " + path_ +
                                  ". Ask for its rights to be 0700.");
  }
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_, error)) {
    if (entry.is_regular_file(error)) ::chmod(entry.path().c_str(), 0600);
  }
}

Result<std::string> wipe(const std::string& folder, bool pin_too) {
  RealDisk disk;
  int files = 0;
  std::string trouble;
  std::error_code error;
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(folder, error)) all.push_back(entry.path());
  for (const fs::path& path : all) {
    const std::string name = path.filename().string();
    const bool of_pin = name == kPinFile || name == kTriesFile || name == kRecoveryFile;
    if (name == kLock || name == kSettings || (of_pin && !pin_too)) continue;
    if (fs::is_directory(fs::symlink_status(path, error))) {
      fs::remove_all(path, error);
      files += error ? 0 : 1;
      continue;
    }
    const int failed = erase_file(disk, path.string());
    if (failed != 0 && fs::remove(path, error)) continue;
    if (failed != 0) trouble = name + " could not be wiped: " + reason_of(failed);
    files += failed == 0 ? 1 : 0;
  }
  if (!trouble.empty()) return Failure{trouble};
  if (files == 0) return std::string("Nothing was kept in ") + folder + ".";
  return "Wiped everything kept in " + folder + ": " + std::to_string(files) + (files == 1 ? " file." : " files.");
}

}  // namespace pausepoint::store
