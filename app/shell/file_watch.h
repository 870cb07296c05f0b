// Says that a file below some folders was saved; must not know what stands in it.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pausepoint::shell {

/// Watches by inotify in a thread that sleeps until something is saved. A folder that comes later is not watched.
class FileWatch {
 public:
  /// `wake` is called from the thread after a YAML or .po file was written in one of `folders` or in a folder in them.
  FileWatch(const std::vector<std::string>& folders, std::function<void()> wake);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;

  /// Whether anything was saved since the last call. What is saved in several pieces is told once it was quiet for a
  /// moment.
  bool take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::shell
