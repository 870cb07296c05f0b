// The PIN before the desk: set, tried, opened by the key stick, locked; must not know of screens.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/disk.h"
#include "app/store/pin_policy.h"
#include "app/store/pin_secret.h"

namespace pausepoint::store {

class Pin {
 public:
  /// What came of a try, or stands in its way.
  enum class Answer {
    none,        ///< There was nothing to answer.
    right,       ///< It opens.
    wrong,       ///< That is not the PIN.
    wait,        ///< Not checked: there is still something to wait for.
    locked,      ///< Not checked: after a hundred wrong ones.
    unreadable,  ///< Not checked: the file of the PIN is damaged. It opens nothing; the way out is `wipe --pin-too`.
    unwritten,   ///< Not checked: the try could not be written down first.
    no_memory    ///< Could not be checked, and counts all the same.
  };
  using Now = std::function<Moment()>;

  /// Reads what is in `folder`; an empty one holds no PIN. `now` must not be one that people can set.
  Pin(Disk& disk, std::string folder, Now now);

  /// A PIN is set, or a file is there that cannot be read: what is behind it stays shut.
  bool is_set() const { return secret_ || unreadable_; }
  bool has_key() const { return secret_ && secret_->key; }
  /// What is to be said before any try: wait, locked, unreadable, or none.
  Answer standing();
  Span left();

  /// The try is safely on the disk as a wrong one before it is checked.
  Answer attempt(std::string_view digits);
  /// Whether one of these texts is the key stick's; it opens whatever was tried before and lifts the lock.
  bool open_with_key(const std::vector<std::string>& texts);
  /// After the lock: true when the recovery file was there. It is gone before the tries are free again.
  bool recover();
  /// Keeps the time that was served, so that a restart of the computer costs at most the last half minute of it.
  void keep_time();

  /// 0, or the negative error of the call that failed. `key`: the text of the key file, where there is to be one.
  /// The caller has made sure that who sets it may.
  int set(std::string_view digits, const std::string& key = {}, const PinCost& cost = {});
  /// Another key stick, the PIN stays; an empty text takes the key away.
  int set_key(const std::string& key);

 private:
  void read_secret();
  void read_tries();
  int write(const Tries& tries);
  int write(const PinSecret& secret);

  Disk& disk_;
  std::string folder_;
  Now now_;
  std::optional<PinSecret> secret_;
  bool unreadable_ = false;
  Tries tries_;
  Span written_{0};  ///< How much of what was served is on the disk.
};

/// The computer's own count, and the kernel's name for this start of it; where that cannot be read, a name for this run
/// of the program, so that nothing outside it counts as served.
Pin::Now unset_clock(const std::string& name_of_start = "/proc/sys/kernel/random/boot_id");

/// Texts of the key files on all sticks that are there now: pausepoint.key in the folders below /media and /run/media,
/// which desktops name after the user and the stick.
std::vector<std::string> key_texts(Disk& disk, const std::vector<std::string>& below = {"/media", "/run/media"});

}  // namespace pausepoint::store
