// Runs the built program as a teacher would: words in, exit code and what was printed out.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pausepoint {

using Environment = std::map<std::string, std::string>;  ///< Added to that of the test; an empty value takes one away.

struct Outcome {
  int code = -1;  ///< 128 and more: ended by a signal.
  std::string out, err;
};

/// A folder that is gone when the test is over.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  const std::string& path() const { return path_; }
  /// Every file below it, sorted, as paths from it; folders are left out.
  std::vector<std::string> files() const;

 private:
  std::string path_;
};

/// A program that runs until it ends by itself or the test does.
class Process {
 public:
  /// `folder`: where it runs. Output goes to files below `folder_of_output`, or to nowhere.
  Process(const std::vector<std::string>& words, const Environment& environment, const std::string& folder,
          const std::string& folder_of_output);
  ~Process();
  Process(const Process&) = delete;
  int id() const { return id_; }
  /// The exit code, or nothing when it still runs after `longest`.
  std::optional<int> wait(std::chrono::milliseconds longest);

 private:
  int id_ = -1;
};

/// The built program with `words` behind its name.
std::vector<std::string> pausepoint_with(std::vector<std::string> words);
/// Runs to its end, five minutes at most.
Outcome run(const std::vector<std::string>& words, const Environment& environment = {},
            const std::string& folder = ".");
/// Whether the machine has a command of this name.
bool is_installed(const std::string& command);

}  // namespace pausepoint
