#include "app/shell/pin_command.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/store/data_folder.h"
#include "app/store/pin_file.h"

namespace pausepoint::shell {
namespace {

using Answer = store::Pin::Answer;

int complain(const std::string& sentence) {
  std::fprintf(stderr, "pausepoint: %s\n", sentence.c_str());
  return 1;
}

/// Keeps what is typed off the terminal, and gives it back as it was.
class NoEcho {
 public:
  NoEcho() : is_terminal_(tcgetattr(STDIN_FILENO, &was_) == 0) {
    termios silent = was_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~NoEcho() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &was_);
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  termios was_{};
  bool is_terminal_;
};

std::optional<std::string> ask_in_terminal(const std::string& sentence) {
  std::fprintf(stderr, "%s ", sentence.c_str());
  const NoEcho silent;
  std::string line;
  const bool read = static_cast<bool>(std::getline(std::cin, line));
  std::fputc('\n', stderr);
  return read ? std::optional(line) : std::nullopt;
}

/// Empty: the old PIN was given rightly, or there is none; else why not.
std::string refusal(store::Pin& pin, const AskFor& ask) {
  if (!pin.is_set()) return {};
  pin.recover();
  if (pin.standing() == Answer::unreadable) {
    return "the PIN's file is damaged; pausepoint wipe --pin-too removes it, and all else that was kept";
  }
  if (pin.standing() == Answer::locked) {
    return std::string("the PIN is locked after 100 wrong tries; put an empty file ") + store::kRecoveryFile +
           " into the data folder, then type the old PIN";
  }
  if (pin.standing() == Answer::none) {
    const auto old = ask("The old PIN:");
    const Answer answer = old ? pin.attempt(*old) : Answer::none;
    if (answer == Answer::right) return {};
    if (answer == Answer::unwritten) return "the try could not be written to the disk, so it was not checked";
    if (answer == Answer::no_memory) return "there is too little memory to check the PIN";
  }
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(pin.left()).count();
  const std::string wait = seconds > 0 ? "; the next try is in " + std::to_string(seconds) + " s" : "";
  return "the PIN was not changed: the old one was not given" + wait;
}

/// The new digits, typed twice alike; nothing when nobody types any more.
std::optional<std::string> new_pin(const AskFor& ask) {
  while (true) {
    const auto first = ask("The new PIN, six digits:");
    if (!first) return {};
    const std::string_view easy = store::too_easy(*first);
    if (!easy.empty()) {
      complain("this PIN is refused, because " + std::string(easy) + "; choose another");
      continue;
    }
    const auto again = ask("The same again:");
    if (!again) return {};
    if (*again == *first) return first;
    complain("these two are not the same; begin again");
  }
}

/// 0, or the negative error. The stick has the file before its hash is kept, so that no old key is lost for nothing.
int write_key(store::Pin& pin, store::Disk& disk, const std::string& folder) {
  const std::string key = store::fresh_key();
  const int error = store::replace_file(disk, folder, store::kKeyFile, key);
  return error != 0 ? error : pin.set_key(key);
}

}  // namespace

int set_pin(store::Pin& pin, store::Disk& disk, const std::string& key_folder, const AskFor& ask,
            const store::PinCost& cost) {
  const std::string refused = refusal(pin, ask);
  if (!refused.empty()) return complain(refused);
  if (key_folder.empty() || !pin.is_set()) {
    const auto digits = new_pin(ask);
    if (!digits) return complain("the PIN was not changed");
    if (const int error = pin.set(*digits, {}, cost); error != 0) {
      return complain("the PIN was not changed: " + store::reason_of(error));
    }
    std::printf("The PIN is set. It stands before the desk on the pupils' screen.\n");
  }
  if (key_folder.empty()) return 0;
  if (const int error = write_key(pin, disk, key_folder); error != 0) {
    return complain("no key file was written to " + key_folder + ": " + store::reason_of(error));
  }
  std::printf("%s/%s opens the desk from now on, and no older one does. Keep it like a key.\n", key_folder.c_str(),
              store::kKeyFile);
  return 0;
}

int set_pin(const std::string& data, const std::string& key_folder) {
  const auto opened = store::DataFolder::open(data.empty() ? store::default_folder() : data);
  if (!opened.folder) return complain(opened.sentence), 2;
  store::RealDisk disk;
  store::Pin pin(disk, opened.folder->path(), store::unset_clock());
  return set_pin(pin, disk, key_folder, ask_in_terminal);
}

}  // namespace pausepoint::shell
