// The one folder that the program writes to: found, made, locked and wiped; must not know what its files mean.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/base/result.h"

namespace pausepoint::store {

/// $XDG_DATA_HOME/pausepoint, or ~/.local/share/pausepoint; empty when neither is known.
std::string default_folder();

class DataFolder {
 public:
  enum class Trouble {
    none,
    in_use,   ///< Another kiosk has it: this one should not start.
    unusable  ///< It cannot be made or written to: the kiosk starts and keeps nothing.
  };
  struct Opened;

  /// Makes the folder (mode 0700) where it is missing and takes its lock, which ends with this program however it ends.
  static Opened open(const std::string& path);
  ~DataFolder();
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  const std::string& path() const { return path_; }
  /// Sentences for the desk: rights that had to be put right, a file system that keeps old copies.
  const std::vector<std::string>& notices() const { return notices_; }

 private:
  DataFolder(std::string path, int lock) : path_(std::move(path)), lock_(lock) {}
  void put_rights_right();

  std::string path_;
  int lock_;
  std::vector<std::string> notices_;
};

struct DataFolder::Opened {
  std::unique_ptr<DataFolder> folder;  ///< Empty when there is trouble.
  Trouble trouble = Trouble::none;
  std::string sentence;  ///< Says which, and the way out.
};

/// Overwrites and removes every file that the program has kept there, but not settings.yaml, which it never wrote, and
/// the files of the PIN only with `pin_too`.
/// Returns a sentence that says what was done; the folder must be locked by the caller.
Result<std::string> wipe(const std::string& folder, bool pin_too = false);

}  // namespace pausepoint::store
