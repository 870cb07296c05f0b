#include "tests/program/command_for_tests.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace pausepoint {
namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void send_to(const std::string& path, int descriptor) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file >= 0) dup2(file, descriptor);
}

[[noreturn]] void become(const std::vector<std::string>& words, const Environment& environment,
                         const std::string& folder, const std::string& output) {
  send_to(output.empty() ? "/dev/null" : output + "/out", STDOUT_FILENO);
  send_to(output.empty() ? "/dev/null" : output + "/err", STDERR_FILENO);
  for (const auto& [name, value] : environment) {
    value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  if (chdir(folder.c_str()) == 0) execvp(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

Scratch::Scratch() {
  std::string path = (fs::temp_directory_path() / "pausepoint-test-XXXXXX").string();
  if (mkdtemp(path.data()) != nullptr) path_ = path;
}

Scratch::~Scratch() {
  std::error_code error;
  if (!path_.empty()) fs::remove_all(path_, error);
}

std::vector<std::string> Scratch::files() const {
  std::vector<std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(path_)) {
    if (!entry.is_directory()) all.push_back(fs::relative(entry.path(), path_).generic_string());
  }
  std::ranges::sort(all);
  return all;
}

Process::Process(const std::vector<std::string>& words, const Environment& environment, const std::string& folder,
                 const std::string& folder_of_output) {
  id_ = fork();
  if (id_ == 0) become(words, environment, folder, folder_of_output);
}

Process::~Process() {
  if (id_ <= 0 || wait(std::chrono::milliseconds(0))) return;
  kill(id_, SIGKILL);
  waitpid(id_, nullptr, 0);
}

std::optional<int> Process::wait(std::chrono::milliseconds longest) {
  const auto until = std::chrono::steady_clock::now() + longest;
  int status = 0;
  while (id_ > 0) {
    if (waitpid(id_, &status, WNOHANG) == id_) {
      id_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    if (std::chrono::steady_clock::now() >= until) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return {};
}

std::vector<std::string> pausepoint_with(std::vector<std::string> words) {
  words.insert(words.begin(), PAUSEPOINT_BIN "/pausepoint");
  return words;
}

Outcome run(const std::vector<std::string>& words, const Environment& environment, const std::string& folder) {
  const Scratch output;
  Process process(words, environment, folder, output.path());
  const auto code = process.wait(std::chrono::minutes(5));
  return {code.value_or(-1), text_of(output.path() + "/out"), text_of(output.path() + "/err")};
}

bool is_installed(const std::string& command) { return run({"sh", "-c", "command -v " + command}).code == 0; }

}  // namespace pausepoint
