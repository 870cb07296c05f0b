// A folder on the real disk for one test, and the picture of a folder that two runs can be compared by.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace pausepoint::store {

inline bool long_run() { return std::getenv("PAUSEPOINT_LONG") != nullptr; }

class Folder {
 public:
  /// `fast`: in memory, where the test is about bytes and not about the disk.
  explicit Folder(bool fast = false) {
    const bool memory = fast && std::filesystem::is_directory("/dev/shm");
    std::string name = (memory ? "/dev/shm" : std::filesystem::temp_directory_path().string()) + "/pausepoint-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code error;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, error);
    std::filesystem::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }
  std::string path(const std::string& name) const { return path_ + "/" + name; }
  std::string read(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }

 private:
  std::string path_;
};

/// Every name with its rights, size, times and bytes.
inline std::map<std::string, std::string> picture_of(const std::string& folder) {
  std::map<std::string, std::string> picture;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    struct stat status {};
    stat(entry.path().c_str(), &status);
    std::string about = std::to_string(status.st_mode) + " " + std::to_string(status.st_size) + " ";
    about += std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) + "\n";
    std::ifstream file(entry.path(), std::ios::binary);
    picture[entry.path().string().substr(folder.size())] =
        about + std::string(std::istreambuf_iterator<char>(file), {});
  }
  return picture;
}

}  // namespace pausepoint::store
